"""How far a report has come: for each page its state and n of m parts filled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import assert_never

from domain.checks.counting import UNFILLED_CODES
from domain.checks.finding import FAILED, Finding
from domain.checks.missing import asks_as_a_whole, is_default, is_form_blank, is_ready
from domain.checks.printing import nil_keys
from domain.layout import worn
from domain.outline import (
    COVER,
    FiguresPart,
    GridPart,
    Outline,
    Part,
    ProsePart,
    Section,
    TablePart,
    figures,
    keys,
    page_for,
    page_of,
    prose_of,
    rows_where,
    tables,
)
from domain.outline.parts import own_key
from domain.report import Report
from domain.same import Same, SameOrMade
from domain.standing_pages import StandingPage, standing_pages


class PageState(StrEnum):
    """The five states that the section list shows."""

    EMPTY = "empty"  # 未填
    PARTIAL = "partial"  # 填写中
    ERROR = "error"  # 有错误
    QUERY = "query"  # 需核实
    COMPLETE = "complete"  # 完成


@dataclass(frozen=True, slots=True)
class PageProgress:
    """One page: its section key, state, and how many of its required parts are filled."""

    key: str
    state: PageState
    filled: int
    wanted: int


class _Part(IntEnum):
    BLANK = 0
    STARTED = 1
    FILLED = 2
    EXTRA = 3  # filled, but nobody must fill it


_STILL_MISSING = UNFILLED_CODES | {"missing.default"}


def progress(report: Report, outline: Outline, findings: tuple[Finding, ...]) -> tuple[PageProgress, ...]:
    """The cover and every page, in order. ``findings`` are those of all checks."""
    layout = worn(outline, report)
    nil = nil_keys(layout, report)
    asked = frozenset(each.keys[0] for each in findings if each.code == "missing.default")
    cover = [_Part.FILLED if filled else _Part.BLANK for filled in (report.year, report.unit)]
    parts = {COVER: cover} | {
        each.page.key: list(_parts(each, report, layout, nil, asked)) for each in standing_pages(report, layout)
    }
    every = _gravest(layout, findings)
    wrong = _gravest(layout, (finding for finding in findings if finding.code not in _STILL_MISSING))
    return tuple(_page(key, each, wrong.get(key), every.get(key)) for key, each in parts.items())


def _page(key: str, parts: list[_Part], wrong: PageState | None, every: PageState | None) -> PageProgress:
    filled = parts.count(_Part.FILLED)
    wanted = len(parts) - parts.count(_Part.EXTRA)
    return PageProgress(key, _state(parts, filled == wanted, wrong, every), filled, wanted)


def _state(parts: list[_Part], full: bool, wrong: PageState | None, every: PageState | None) -> PageState:
    """What is merely still missing is no fault of a page that is being filled; a full page has no such excuse.

    A page that asks for nothing is complete as it is.
    """
    if parts and not any(parts):
        return PageState.EMPTY
    if full:
        return every or PageState.COMPLETE
    return PageState.ERROR if wrong is PageState.ERROR else PageState.PARTIAL


def _gravest(outline: Outline, findings: Iterable[Finding]) -> dict[str, PageState]:
    """The worst of the errors and queries of each page; hints are none."""
    faults: dict[str, PageState] = {}
    identities = {identity.code for identity in outline.identities}
    for finding in findings:
        is_sum = finding.code in identities and finding.difference is not None
        for page in _pages_of(finding, is_sum, outline):
            if finding.severity == "error":
                faults[page] = PageState.ERROR
            elif finding.severity == "query":
                faults.setdefault(page, PageState.QUERY)
    return faults


def _pages_of(finding: Finding, is_sum: bool, outline: Outline) -> frozenset[str]:
    """The page to mend it on; a total that differs from its parts makes every page wrong that has one of them."""
    if finding.code == FAILED:  # of no page: what it would have found is not known
        return frozenset()
    return frozenset(page_for(outline, key) for key in finding.keys[: None if is_sum else 1]) or frozenset((COVER,))


def _parts(
    standing: StandingPage, report: Report, outline: Outline, nil: frozenset[str], asked: frozenset[str]
) -> Iterator[_Part]:
    page = standing.page
    if page.key in nil:
        yield _Part.FILLED
        return
    kept, texts = _asked_for(SameOrMade(report, standing, outline))
    yield from kept
    for part in texts:
        yield from _filled(part, page, report, outline, asked)


@lru_cache(maxsize=4096)
def _asked_for(kept: SameOrMade) -> tuple[tuple[_Part, ...], tuple[ProsePart, ...]]:
    """The parts of a page, looked up unless one changed; and those texts of it that print what stands elsewhere, or
    are the outline's own, of which only the findings say whether they are asked about.
    """
    standing, outline = kept.things
    page, report = standing.page, kept.taken()
    texts = {part.key: part for part in prose_of(page) if _looks_around(part, report)}
    parts = (part for part in page.parts if texts.keys().isdisjoint(own_key(part)))
    found = tuple(each for part in parts for each in _filled(part, page, report, outline, frozenset()))
    return found, tuple(texts.values())


def _looks_around(part: ProsePart, report: Report) -> bool:
    return "{" in report.prose.get(part.key, "") or is_default(part, report)


def _filled(part: Part, page: Section, report: Report, outline: Outline, asked: frozenset[str]) -> Iterator[_Part]:
    match part:
        case FiguresPart():
            yield from _figures(part, page, report, outline)
        case GridPart():
            if asks_as_a_whole(part, page, outline):
                yield _Part.BLANK if is_form_blank(part, page, report, outline) else _Part.FILLED
            yield from _figures(part, page, report, outline)
        case ProsePart() if part.optional:
            if report.prose.get(part.key, "").strip() and not is_default(part, report):
                yield _Part.EXTRA
        case ProsePart():
            yield _Part.BLANK if part.key in asked else _prose(part, page, report, outline)
        case TablePart() if part.optional and not report.rows(part.key):
            return
        case TablePart():
            yield _table(part, report, outline)
        case _:
            assert_never(part)


def _figures(part: Part, page: Section, report: Report, outline: Outline) -> Iterator[_Part]:
    """The figures of a part, each on the page that asks for it first."""
    wanted, extra = _own_figures(Same(part, page, outline))
    filled = report.figures.keys()
    yield from (_Part.FILLED if key in filled else _Part.BLANK for key in wanted)
    yield from (_Part.EXTRA for key in extra if key in filled)


@lru_cache(maxsize=4096)
def _own_figures(same: Same) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The figures of a part that its page is the first to ask for: those that must be filled, those that may."""
    part, page, outline = same.things
    own = [key for key in keys(part) if page_of(outline)[key] == page.key]
    optional = {key for key in own if figures(outline)[key].optional}
    return tuple(key for key in own if key not in optional), tuple(key for key in own if key in optional)


def _table(part: TablePart, report: Report, outline: Outline) -> _Part:
    return _rows(Same(part, tables(outline)[part.key], report.rows(part.key)))


@lru_cache(maxsize=1024)
def _rows(same: Same) -> _Part:
    """Looked up unless a row of the table changed."""
    part, table, every = same.things
    required = [column.key for column in table.columns if not column.optional]
    rows = rows_where(table, every, part.where)
    if not any(row.cells for row in rows):
        return _Part.BLANK
    return _Part.FILLED if all(key in row.cells for row in rows for key in required) else _Part.STARTED


def _prose(part: ProsePart, page: Section, report: Report, outline: Outline) -> _Part:
    """Text counts when every figure that it prints is known and no gap is left in it.

    The sentence that a new report starts with counts once figures of its own page stand in it, or somebody said that
    it stays as it is (原样采用): what the clerk may never have seen must not say 完成.
    """
    if not report.prose.get(part.key, "").strip():
        return _Part.BLANK
    ready = is_ready(part.key, report, outline)
    if is_default(part, report) and not ready:
        return _Part.BLANK
    return _Part.FILLED if ready else _Part.STARTED
