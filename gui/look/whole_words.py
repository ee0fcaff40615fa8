"""Words that a line break must not part: a label from its number (需核实 1), a number from its unit (1,231.58万元), and
the last character of a sentence from the one before it (定稿。)."""

import re

_JOINED, _BLANK = "\u2060", "\u00a0"
"""Invisible, and a line is whole where they stand; the second is as wide as a blank."""
_LABEL = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{1,4}) (?=[0-9])")
_UNIT = re.compile(r"(?<=[0-9])(?=[\u4e00-\u9fff%％‰])|(?<=[0-9][万亿])(?=元)")
_LAST = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff][。？）”]*$)", re.MULTILINE)


def whole(words: str) -> str:
    """Words to be drawn on several lines, or for a label that holds them; who asks what it says asks elsewhere."""
    labelled = _LABEL.sub(lambda label: _JOINED.join(label[1]) + _BLANK, words)
    return _LAST.sub(_JOINED, _UNIT.sub(_JOINED, labelled))
