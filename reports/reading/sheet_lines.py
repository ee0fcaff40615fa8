"""The lines that tell the sheets of a document: whatever their cells say, none of them is a heading of its text."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reports.reading.blocks import Blocks
from reports.reading.lines import SourceLine

SHEET_NUMBER = re.compile(
    r"附[件表](?:[0-9０-９]{1,3}(?:[-—－–][0-9０-９]{1,3})?|[一二三四五六七八九十]{1,3})[：:、.．]?"
)
_MOST_LINES, _LONGEST = 10, 60  # of a title with its row


def lines_of_sheets(lines: Sequence[SourceLine], blocks: Blocks) -> frozenset[int]:
    """The numbers of the lines of tables below a number (附件3-1) with nothing but a title between.

    Tables that stand right below such a one too; none of a plain text, which has no tables but such as it seems.
    """
    numbers = [line.number for line in lines]
    found: set[int] = set()
    for table in blocks.tables:
        place = bisect_left(numbers, table.line)
        above = lines[max(0, place - _MOST_LINES) : place]
        if table.layout and above and (above[-1].number in found or _is_titled(above)):
            found |= set(range(table.line, table.line + table.lines))
    return frozenset(found)


def _is_titled(above: Sequence[SourceLine]) -> bool:
    """Whether the lines above a table are a number and a title."""
    for line in reversed(above):
        if len(line.text) > _LONGEST or "。" in line.text:
            return False
        if SHEET_NUMBER.match("".join(line.text.split())):
            return True
    return False
