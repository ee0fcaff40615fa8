"""Names found from the words that they end with: 柳溪供水有限公司 by 公司, then back over the characters before it.

A pattern that begins with any characters at all is tried at each character of a text, over and over; the words that
names end with are few, and found many times faster.
"""

from collections.abc import Iterator
from re import Match, Pattern


def ending_with(ends: Pattern[str], least: int, most: int, text: str) -> Iterator[tuple[int, Match[str]]]:
    """Where each name begins, and the match of what it ends with; no two overlap.

    As ``[一-鿿]{least,most}?`` before the pattern finds them from the left: behind so many Chinese characters at least
    and at most, the first end that has enough before it.
    """
    done, at = 0, least
    while (end := ends.search(text, at)) is not None:
        start = _first_before(text, end.start(), max(done, end.start() - most))
        if end.start() - start < least:
            at = end.start() + 1
        else:
            yield start, end
            done = end.end()
            at = done + least


def ends_in(ends: Pattern[str], least: int, most: int, text: str) -> Iterator[tuple[int, Match[str]]]:
    """The match of each end with at least so many Chinese characters before it, and where the first of these, at most
    so many, stands; ends may overlap.
    """
    at = least
    while (end := ends.search(text, at)) is not None:
        start = _first_before(text, end.start(), max(0, end.start() - most))
        if end.start() - start >= least:
            yield start, end
        at = end.start() + 1


def _first_before(text: str, end: int, least: int) -> int:
    """Where the Chinese characters begin that stand right before a place, looked for no further back than another."""
    start = end
    while start > least and "\u4e00" <= text[start - 1] <= "\u9fff":
        start -= 1
    return start
