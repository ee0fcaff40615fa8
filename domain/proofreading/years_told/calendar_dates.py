"""Dates in running text that no calendar has."""

from calendar import monthrange
from collections.abc import Iterator
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern

DATE = "year.date"
_ANY_DATE = pattern(r"(20(?<![0-9.]..)[0-9]{2})年([0-9]{1,2})月(?:([0-9]{1,2})日)?")
_POINTED = pattern(r"(20(?<![0-9.〔/-]..)[0-9]{2})([./-])([0-9]{1,2})\2([0-9]{1,2})(?![0-9./-])")
_DAY = pattern(r"([0-9](?<![0-9.].)(?<![0-9]年.)[0-9]?)月([0-9]{1,2})日")
_TO = pattern(r"[ ]?(?:-|—|–|－|~|～|至|到)[ ]?([0-9]{1,2})日(?!均|常)")
_WRITTEN = pattern("(?<![一二三四五六七八九十])([四六九]|十一|二)月(三十一?)[日号]")
_YEAR = pattern("(20[0-9]{2})年(?![度级])")
_NEXT = pattern("[次翌明]年$")
_LEAP = 2024  # which year it is, nobody says
_SENTENCE = 120  # characters at most


def impossible_dates(text: str) -> Iterator[Finding]:
    """Dates that no calendar has: 2月30日, 13月, 2024.6.31, 9月1日至31日."""
    for match in _ANY_DATE.finditer(text):
        yield from _judged(text, match, int(match[1]), match[2], match[3])
    for match in _DAY.finditer(text):
        yield from _judged(text, match, _year_before(text, match.start()), match[1], match[2])
    for match in _POINTED.finditer(text):
        yield from _judged(text, match, int(match[1]), match[3], match[4])
    for match in _WRITTEN.finditer(text) if "月三十" in text else ():
        if match[1] == "二" or match[2] == "三十一":
            yield Finding("error", DATE, quote=match[0], offset=match.start())


def _judged(text: str, match: Match[str], year: int, month: str, day: str | None) -> Iterator[Finding]:
    """A date, or the end of the days that it begins: 9月1日至31日."""
    last = monthrange(year, int(month))[1] if 1 <= int(month) <= 12 else 0
    until = _TO.match(text, match.end()) if day else None
    if not 1 <= int(day or 1) <= last:
        yield Finding("error", DATE, quote=match[0], offset=match.start())
    elif until and int(until[1]) > last:
        yield Finding("error", DATE, quote=text[match.start() : until.end()], offset=match.start())


def _year_before(text: str, at: int) -> int:
    """The year that a sentence names before a day, which holds for it too; a leap year where none is named."""
    if _NEXT.search(text, max(0, at - 2), at):
        return _LEAP
    begin = max(text.rfind("。", 0, at), text.rfind("\n", 0, at), at - _SENTENCE) + 1
    named = _YEAR.findall(text, begin, at)
    return int(named[-1]) if named else _LEAP
