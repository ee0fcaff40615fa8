"""Quotation marks within quotation marks: “ ” outside, ‘ ’ inside (GB/T 15834-2011, 4.8.3.3)."""

import re
from functools import lru_cache

_PLACE = re.compile(r"\{(?P<name>[a-z_]+)\}")
_QUOTED = re.compile("“[^“”]*”")
_INSIDE = str.maketrans("“”", "‘’")


def filled(template: str, **facts: object) -> str:
    """The template with its places filled; what stands between its quotation marks has single ones within."""
    told = {name: str(fact) for name, fact in facts.items()}
    marked = type(template)(_marked(template))  # its words may follow a number
    return marked.format(**told, **{f"{name}_inside": inside(fact) for name, fact in told.items()})


def inside(words: str) -> str:
    """Words as they stand between quotation marks."""
    return words.translate(_INSIDE)


@lru_cache(maxsize=1024)
def _marked(template: str) -> str:
    """The template in which the places between quotation marks ask for the words as they stand inside."""
    return _QUOTED.sub(lambda quoted: _PLACE.sub(r"{\g<name>_inside}", quoted[0]), template)
