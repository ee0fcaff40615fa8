"""Which outline a new report is offered, and what there is to choose from."""

from collections.abc import Sequence
from typing import Any, Protocol

from actions.outlines import OutlineSource
from domain.outline import fitting
from domain.outline.fitting import suits
from domain.places import USUAL, level_of, places_of


class Earlier(Protocol):
    """A report that is there already: its year, its unit, and the key of its outline."""

    @property
    def year(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def outline(self) -> str: ...


def preferred(
    sources: Sequence[OutlineSource], year: str, unit: str, reports: Sequence[Earlier] = ()
) -> OutlineSource | None:
    """The outline that a report of this year and unit is offered; None where there is none at all.

    A unit goes on with the outline of its newest report until another of the same place replaces that; a unit without
    one is taken to be where its name says, else where the library's newest report is; an outline that is nowhere at
    home, as one made of a document, is another unit's choice and not offered to it.
    """
    used = _used(sources, unit, reports)
    is_own = any(report.unit == unit for report in reports)
    if used and is_own and (not used.outline.provinces or _holds(used, sources, year, level_of(unit))):
        return used  # the clerk chose it
    places = places_of(unit) or (used.outline.provinces if used else ()) or USUAL
    ranked = fitting([source.outline for source in sources], year, places, level_of(unit))
    return next((source for source in sources if ranked and source.outline is ranked[0]), None)


def usual_year(unit: str, reports: Sequence[Earlier], this_year: int) -> str:
    """The year that a unit's next report is of: the one before this, the one behind its newest where it has that."""
    newest = max((int(each.year) for each in reports if each.unit == unit and each.year.isdecimal()), default=0)
    return str(min(max(this_year - 1, newest + 1), this_year))


def _holds(used: OutlineSource, sources: Sequence[OutlineSource], year: str, level: str) -> bool:
    """Whether an outline holds in a year: it had begun, and none of its place and level began behind it."""
    places = used.outline.provinces
    rivals = [each.outline for each in sources if set(each.outline.provinces) & set(places)]
    best = suits(fitting(rivals, year, places, level)[0], year, places, level)
    own = suits(used.outline, year, places, level)
    return own[0] == 1 and own[3] >= best[3]


def _used(sources: Sequence[OutlineSource], unit: str, reports: Sequence[Earlier]) -> OutlineSource | None:
    """The outline of the unit's newest report; of the library's where the unit has none and its name tells no place."""
    own = [report for report in reports if report.unit == unit]
    if not own and places_of(unit):
        return None
    known = {source.outline.key: source for source in sources}
    newest = max((each for each in own or reports if each.outline in known), key=lambda each: each.year, default=None)
    return known[newest.outline] if newest else None


def outline_values(source: OutlineSource) -> dict[str, Any]:
    """One outline as ``outlines --json`` tells it."""
    outline = source.outline
    return {
        "key": outline.key,
        "name": outline.name,
        "provinces": list(outline.provinces),
        "levels": list(outline.levels),
        "years": list(outline.years),
        "source": source.origin,
        "about": list(outline.about),
    }
