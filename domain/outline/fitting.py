"""Which outline a report is written by: the one meant for its place, its level and its year.

An outline holds from its first year until another of the same place replaces it, however its own years end: a report
for 2025 finds the outline of 2022 where nothing came after it.
"""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

_YEARS = re.compile(r"(?P<first>[0-9]{4})?(?P<dash>-(?P<last>[0-9]{4})?)?")
_ALWAYS, _NEVER = 0, 9999


class Meant(Protocol):
    """What an outline says of its use: ``provinces`` (cities too), ``levels`` and ``years``, all where blank."""

    @property
    def provinces(self) -> tuple[str, ...]: ...
    @property
    def levels(self) -> tuple[str, ...]: ...
    @property
    def years(self) -> tuple[str, ...]: ...


Outlined = TypeVar("Outlined", bound=Meant)


def is_years(text: str) -> bool:
    """Whether a text says years as an outline does: ``2022``, ``2022-``, ``2018-2021``."""
    found = _YEARS.fullmatch(text)
    return bool(found and found["first"] and (not found["last"] or found["last"] >= found["first"]))


def covers(outline: Meant, year: str) -> bool:
    """Whether one of an outline's own years is this one; one for any year has them all, and any has a year unknown."""
    found = [match for years in outline.years if (match := _YEARS.fullmatch(years))]
    if not found or not year.isdecimal():
        return True
    return any(
        each["first"] <= year <= (each["last"] or (str(_NEVER) if each["dash"] else each["first"])) for each in found
    )


def fitting(
    outlines: Sequence[Outlined], year: str, places: Sequence[str] = (), level: str = ""
) -> tuple[Outlined, ...]:
    """The outlines, the best first; those that fit alike stay in order.

    ``year``: four digits, or blank. ``places``: the unit's province and city, as far as they are known.
    """
    return tuple(sorted(outlines, key=lambda each: suits(each, year, places, level), reverse=True))


def suits(outline: Meant, year: str, places: Sequence[str] = (), level: str = "") -> tuple[int, ...]:
    """How well an outline suits, the higher the better: begun, of this place, of this level, newest."""
    first = _first_year(outline, year)
    at_level = 1 if not outline.levels else 2 if level in outline.levels else 0
    return first != _NEVER, _place(outline, places), at_level > 0, first, at_level


def _first_year(outline: Meant, year: str) -> int:
    """The first of the newest years that had begun; an outline for any year always had. No year: all have begun."""
    begun = (int(years[:4]) for years in outline.years if not year.isdecimal() or years[:4] <= year)
    return max(begun, default=_NEVER) if outline.years else _ALWAYS


def _place(outline: Meant, places: Sequence[str]) -> int:
    """A city's own before its province's, that before one for any place; another place's last."""
    if not outline.provinces:
        return 1
    return max((2 + depth for depth, place in enumerate(places) if place in outline.provinces), default=0)


def merit(outline: Meant, likeness: float, year: str, places: Sequence[str], level: str) -> float:
    """How well an outline is likely to be the one that a text was written by.

    ``likeness``: of the headings, from 0 to 1. Place and year weigh against small differences of it, never against the
    whole: a report may be written by another bureau's form.
    """
    begun, place, at_level, first, _ = suits(outline, year, places, level)
    strange = bool(places) and place == 0
    return (
        likeness - 0.1 * (not begun) - 0.1 * strange + 0.05 * (place > 1) + 0.01 * (first > 0) - 0.02 * (not at_level)
    )
