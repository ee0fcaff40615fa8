"""The outlines that come into question for a text, decoded; of fifty files two or three."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from actions.outlines import (
    OutlineSource,
    beyond,
    catalogue,
    is_refused,
    outline_files,
    outline_text,
    own_files,
    source_of,
)
from domain.outline import Sketch, fitting, heads, likeness, merit, sketch

_MOST = 3  # that are decoded and tried
_NEAR = 0.02  # an outline that is so much less likely than the best is not tried where all headings of that were met


class SourceTraits(Protocol):
    """What a text tells of itself: lines, year, places, level; blank where it does not."""

    @property
    def lines(self) -> Sequence[str]: ...
    @property
    def year(self) -> str: ...
    @property
    def places(self) -> tuple[str, ...]: ...
    @property
    def level(self) -> str: ...


def shortlist(library: Path | None, told: SourceTraits) -> tuple[OutlineSource, ...]:
    """The likeliest outlines for a text, the best first: by their headings, then by place, level and year.

    Of outlines with the same headings only the one that fits best is tried. All are compared by their texts; a file
    that turns out to be no outline when it is decoded is passed over.
    """
    found, files = heads(told.lines), _files(library)
    worth = {each: round(merit(each, likeness(each, found), told.year, told.places, told.level), 3) for each in files}
    ranked = sorted(fitting(tuple(files), told.year, told.places, told.level), key=lambda each: -worth[each])
    near = _NEAR + (1 - likeness(ranked[0], found)) / 2 if ranked else 0  # the less is met, the more are tried
    chosen: dict[object, OutlineSource] = {}
    for each in ranked:
        if len(chosen) == _MOST or (chosen and worth[each] < worth[ranked[0]] - near):
            break
        source = None if each.headings in chosen else source_of(files[each])
        if source:
            chosen[each.headings] = source
    return tuple(chosen.values())


def unusable(library: Path) -> tuple[Path, ...]:
    """The files beside a library that are no outline as far as ``shortlist`` looked, and those beyond what is read."""
    return (*(file for file in own_files(library) if not _is_usable(file)), *beyond(library))


def _is_usable(file: Path) -> bool:
    text = outline_text(file)
    return text is not None and _sketched(text) is not None and not is_refused(text)


def _files(library: Path | None) -> dict[Sketch, Path]:
    """The file of each outline, of two with one key the higher revision's, then the library's own if it is sound."""
    found: dict[str, tuple[Sketch, Path]] = {}
    for file in outline_files(library):
        each = _sketch(file)
        if each is None:
            continue
        known = found.get(each.key)
        if known is None or (known[0].revision <= each.revision and source_of(file)):
            found[each.key] = each, file
    return dict(found.values())


def _sketch(file: Path) -> Sketch | None:
    text = outline_text(file)
    return _sketched(text) if text is not None else None


@lru_cache(maxsize=512)
def _sketched(text: str) -> Sketch | None:
    return sketch(text, catalogue())
