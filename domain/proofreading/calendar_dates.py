"""Dates in running text that no calendar has."""

from calendar import monthrange
from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern

DATE = "year.date"
_ANY_DATE = pattern(r"(?<![0-9.])(20[0-9]{2})年([0-9]{1,2})月(?:([0-9]{1,2})日)?")
_DAY = pattern(r"(?<![0-9.])(?<![0-9]年)([0-9]{1,2})月([0-9]{1,2})日")


def impossible_dates(text: str) -> Iterator[Finding]:
    """Dates that no calendar has: 2月30日, 13月."""
    for match in _ANY_DATE.finditer(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3] or 1)
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
            yield Finding("error", DATE, quote=match[0], offset=match.start())
    for match in _DAY.finditer(text):
        month, day = int(match[1]), int(match[2])
        if not 1 <= month <= 12 or not 1 <= day <= monthrange(2024, month)[1]:  # a leap year: which one, nobody says
            yield Finding("error", DATE, quote=match[0], offset=match.start())
