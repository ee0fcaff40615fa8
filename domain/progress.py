"""How far a report has come: for each page its state and n of m parts filled."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import assert_never

from domain.checks.finding import FAILED, Finding
from domain.checks.missing import placeholders
from domain.checks.printing import links_in, nil_keys
from domain.layout import where_rows, worn
from domain.outline import (
    COVER,
    FiguresPart,
    Outline,
    Part,
    ProsePart,
    Section,
    TablePart,
    figure_keys,
    figures,
    page_for,
    pages,
    tables,
)
from domain.report import Report


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


_STILL_MISSING = {
    "missing.figure",
    "missing.section",
    "missing.rows",
    "missing.cell",
    "missing.link",
    "missing.placeholder",
}


def progress(report: Report, outline: Outline, findings: tuple[Finding, ...]) -> tuple[PageProgress, ...]:
    """The cover and every page, in order. ``findings`` are those of all checks."""
    layout = worn(outline, report)
    nil = nil_keys(layout, report)
    cover = [_Part.FILLED if filled else _Part.BLANK for filled in (report.year, report.unit)]
    parts = {COVER: cover} | {page.key: list(_parts(page, report, layout, nil)) for page in pages(layout)}
    every = _gravest(layout, findings)
    wrong = _gravest(layout, (finding for finding in findings if finding.code not in _STILL_MISSING))
    return tuple(_page(key, each, wrong.get(key), every.get(key)) for key, each in parts.items())


def _page(key: str, parts: list[_Part], wrong: PageState | None, every: PageState | None) -> PageProgress:
    filled = parts.count(_Part.FILLED)
    wanted = len(parts) - parts.count(_Part.EXTRA)
    return PageProgress(key, _state(parts, filled == wanted, wrong, every), filled, wanted)


def _state(parts: list[_Part], full: bool, wrong: PageState | None, every: PageState | None) -> PageState:
    """What is merely still missing is no fault of a page that is being filled; a full page has no such excuse."""
    if not any(parts):
        return PageState.EMPTY
    if full:
        return every or PageState.COMPLETE
    return PageState.ERROR if wrong is PageState.ERROR else PageState.PARTIAL


def _gravest(outline: Outline, findings: Iterable[Finding]) -> dict[str, PageState]:
    """The worst of the errors and queries of each page; hints are none."""
    faults: dict[str, PageState] = {}
    for finding in findings:
        if finding.code == FAILED:  # of no page: what it would have found is not known
            continue
        page = page_for(outline, finding.keys[0]) if finding.keys else COVER
        if finding.severity == "error":
            faults[page] = PageState.ERROR
        elif finding.severity == "query":
            faults.setdefault(page, PageState.QUERY)
    return faults


def _parts(page: Section, report: Report, outline: Outline, nil: frozenset[str]) -> Iterator[_Part]:
    if page.key in nil:
        yield _Part.FILLED
        return
    for part in page.parts:
        yield from _filled(part, page, report, outline)


def _filled(part: Part, page: Section, report: Report, outline: Outline) -> Iterator[_Part]:
    match part:
        case FiguresPart():
            for key in part.keys:
                if not figures(outline)[key].optional:
                    yield _Part.FILLED if key in report.figures else _Part.BLANK
                elif key in report.figures:
                    yield _Part.EXTRA
        case ProsePart():
            yield _prose(part, page, report, outline)
        case TablePart():
            yield _table(part, report, outline)
        case _:
            assert_never(part)


def _table(part: TablePart, report: Report, outline: Outline) -> _Part:
    required = [column.key for column in tables(outline)[part.key].columns if not column.optional]
    rows = where_rows(report, outline, part.key, part.where)
    if not any(row.cells for row in rows):
        return _Part.BLANK
    return _Part.FILLED if all(key in row.cells for row in rows for key in required) else _Part.STARTED


def _prose(part: ProsePart, page: Section, report: Report, outline: Outline) -> _Part:
    """Text counts when every figure that it prints is known and no gap is left in it.

    The sentence that a new report starts with counts only once figures of its own page stand in it: then the clerk
    has been there. What he may never have seen must not say 完成.
    """
    text = report.prose.get(part.key, "")
    if not text.strip():
        return _Part.BLANK
    shown = {link.key for link in links_in(text)}
    ready = all(report.value(key) is not None for key in shown) and not any(placeholders(text, report, outline))
    if text == part.default.strip("\n") and not (ready and shown & set(figure_keys(page))):
        return _Part.BLANK
    return _Part.FILLED if ready else _Part.STARTED
