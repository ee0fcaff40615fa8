"""Days as running text names them, each as the stretch in which it lies: 3月18日, 6月底, 5月上旬, 2024年8月."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from domain.patterns import pattern

_DAY = pattern(
    r"(?<![0-9.])(?:(?P<year>20[0-9]{2})年|(?P<next>次年|翌年)|(?:同年|当年))?"
    r"(?P<month>1[0-2]|0?[1-9])月(?:份)?(?:(?P<day>[0-9]{1,2})[日号]|(?P<part>底|末|初|上旬|中旬|下旬))?"
    r"(?P<by>之?前|以前)?(?![0-9])",
    begins="0123456789同当次翌",
)
_PARTS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "底": (21, 31), "末": (21, 31)}
_ANY_YEAR = 2000  # of days without a year: a leap year


@dataclass(frozen=True, slots=True)
class Day:
    """``start`` and ``end`` in the text; ``first`` and ``last``: when it is at the earliest and at the latest.

    ``has_year``: whether it names its year, or one before it in the stretch does. ``is_deadline``: 6月底前.
    """

    start: int
    end: int
    first: date
    last: date
    has_year: bool
    is_deadline: bool


def days(text: str, start: int, end: int) -> Iterator[Day]:
    """The days of a stretch that a calendar has; a year holds for those behind it."""
    if text.find("月", start, end) < 0:
        return
    year: int | None = None
    for match in _DAY.finditer(text, start, end):
        year = int(match["year"]) if match["year"] else year + 1 if year and match["next"] else year
        own, month = year or _ANY_YEAR, int(match["month"])
        length = monthrange(own, month)[1]
        first, last = _PARTS.get(match["part"] or "", (1, 31))
        if match["day"]:
            first = last = int(match["day"])
        if 1 <= first <= length and (not match["day"] or last <= length):
            stretch = date(own, month, first), date(own, month, min(last, length))
            yield Day(match.start(), match.end(), *stretch, year is not None, bool(match["by"]))
