"""Items whose number seems to have decimals, a figure standing right behind its point: 3.65岁以上老年人, 1.8间教室."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.paragraphs import NumberLevel, Sign

_GLUED = pattern(r"\s*([0-9]{1,2})[.．](?=[0-9])(?![0-9]+(?:%|％|‰|[万亿千百]?元|个百分点|\.))")
_AT_ALL = pattern(r"\s*([0-9]{1,2})[.．](?=[0-9])")
_SECOND = 2

NumberedLine = tuple[int, str, Sign | None]
"""Where a line starts, its words, the sign before them."""


def with_glued(lines: list[NumberedLine]) -> Iterator[NumberedLine]:
    """The lines, 3.65岁以上老年人 read as item 3 where item 2 stands before it, 1.8间教室 as item 1 where 2 is next.

    What an amount makes look like a number with decimals (5.111.42万元) is an item where both 4 and 6 stand around it.
    """
    last, ahead = 0, _items_ahead(lines)
    for place, (start, line, sign) in enumerate(lines):
        match = _AT_ALL.match(line) if sign is None else None
        number = int(match[1]) if match else 0
        is_next, is_glued = abs(ahead[place]) == number + 1, number and _GLUED.match(line) is not None
        if match and ((number == last + 1 and (is_glued or is_next)) or (number == 1 and ahead[place] == _SECOND)):
            at = start + match.start(1)
            yield start, line, Sign(NumberLevel.DIGITS, number, at, start + match.end(1) + 1)
            last = number
            continue
        last = sign.number if sign is not None and sign.level is NumberLevel.DIGITS else last
        yield start, line, sign


def _items_ahead(lines: list[NumberedLine]) -> list[int]:
    """For each line the number of the next item behind it, below 0 where that is glued too; 0 where there is none."""
    found, ahead = [0] * len(lines), 0
    for place in range(len(lines) - 1, -1, -1):
        found[place] = ahead
        _, line, sign = lines[place]
        if sign is None:
            glued = _GLUED.match(line)
            ahead = -int(glued[1]) if glued else ahead
        elif sign.level is NumberLevel.DIGITS:
            ahead = sign.number
    return found
