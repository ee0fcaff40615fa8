"""By which outline a text is read: the one with most of its headings, its place and its year beside them."""

import re
from collections.abc import Callable, Sequence

from domain.outline import Outline, merit, suits, walk
from domain.places import level_of, places_in, places_of
from reports.reading.division import Division, divide
from reports.reading.lines import SourceLine
from reports.reading.titling import title_at, year_in

Outlines = Sequence[Outline] | Callable[["Told"], Sequence[Outline]]
"""The outlines to choose from, or what gives those that come into question for a text."""

_UNIT = re.compile(r"(?:单位|部门)(?:名称|全称)?(?:[（(][^）)]*[）)])?[：:]\s*(\S{3,30})")
_TOP = 40  # lines in which year, place and unit are looked for


class Told:
    """What a text tells before it is read: its lines, year, places, level; blank or empty where it does not."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        top = "\n".join(lines[:_TOP])
        unit = _UNIT.search(top)
        self.year = _year(lines[:_TOP])
        name = unit[1] if unit else ""
        self.places = places_of(name) or places_in(top)
        self.level = level_of(name)


def _year(lines: Sequence[str]) -> str:
    """The year of the title, else the first that is said to be a 年度, else the first of all; in digits or numerals."""
    title = title_at(lines)
    asked = ([title.words] if title else [], (line for line in lines if "年度" in line), lines)
    return next((year for texts in asked for text in texts if (year := year_in(text))), "")


def chosen(
    lines: tuple[SourceLine, ...], outlines: Outlines, plain: frozenset[int] = frozenset()
) -> tuple[Division, Outline]:
    """The text divided by the outline that it was most likely written by, and that outline.

    ``plain``: the numbers of the lines that are no heading.
    """
    told = Told([line.text for line in lines])
    candidates = outlines(told) if callable(outlines) else outlines
    divisions = [(divide(lines, outline, plain), outline) for outline in candidates]
    return max(divisions, key=lambda each: _rank(each[0], each[1], told))


def _rank(division: Division, outline: Outline, told: Told) -> tuple[float, tuple[int, ...]]:
    known = len(division.headings) - len(division.added)
    sections = sum(1 for _ in walk(outline.sections))
    share = 2 * known / (sections + len(division.headings))
    worth = merit(outline, share, told.year, told.places, told.level)
    return round(worth, 3) if known else -1.0, suits(outline, told.year, told.places, told.level)
