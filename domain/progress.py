"""How far a report has come: for each page its state and n of m parts filled."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from domain.checks.finding import Finding
from domain.checks.missing import nil_keys
from domain.layout import where_rows, worn
from domain.links import links
from domain.outline import (
    FiguresPart,
    Outline,
    Part,
    ProsePart,
    Section,
    TablePart,
    figures,
    page_for,
    pages,
)
from domain.report import Report

COVER = "cover"


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


def progress(report: Report, outline: Outline, findings: tuple[Finding, ...]) -> tuple[PageProgress, ...]:
    """The cover and every page, in order. ``findings`` are those of all checks."""
    layout = worn(outline, report)
    nil = nil_keys(layout, report)
    faults = _gravest(layout, findings)
    cover = _page(COVER, _cover_items(report), faults)
    return (cover, *(_page(page.key, _items(page, report, layout, nil), faults) for page in pages(layout)))


def _page(key: str, items: list[bool], faults: dict[str, PageState]) -> PageProgress:
    filled, wanted = sum(items), len(items)
    return PageProgress(key, _state(filled, wanted, faults.get(key)), filled, wanted)


def _state(filled: int, wanted: int, fault: PageState | None) -> PageState:
    if filled == 0 and wanted:
        return PageState.EMPTY
    if fault is PageState.ERROR:
        return PageState.ERROR
    if filled < wanted:
        return PageState.PARTIAL
    return fault or PageState.COMPLETE


def _gravest(outline: Outline, findings: tuple[Finding, ...]) -> dict[str, PageState]:
    """Errors and queries by page; what is merely still missing is no fault of a page that is being filled."""
    faults: dict[str, PageState] = {}
    for finding in findings:
        if finding.code in _STILL_MISSING or finding.severity == "hint":
            continue
        key = page_for(outline, finding.keys[0]) if finding.keys else COVER
        faults.setdefault(key, PageState.ERROR if finding.severity == "error" else PageState.QUERY)
    return faults


_STILL_MISSING = {"missing.figure", "missing.section", "missing.rows", "missing.cell", "missing.link"}


def _cover_items(report: Report) -> list[bool]:
    return [bool(report.year), bool(report.unit)]


def _items(page: Section, report: Report, outline: Outline, nil: frozenset[str]) -> list[bool]:
    if page.key in nil:
        return [True]
    return [item for part in page.parts for item in _part_items(part, report, outline)]


def _part_items(part: Part, report: Report, outline: Outline) -> list[bool]:
    match part:
        case FiguresPart():
            return [key in report.figures for key in part.keys if not figures(outline)[key].optional]
        case ProsePart():
            return [_written(part, report, outline)]
        case TablePart():
            required = [column.key for column in part.columns if not column.optional]
            rows = where_rows(report, outline, part.key, part.where)
            return [bool(rows) and all(key in row.cells for row in rows for key in required)]
        case _:
            assert_never(part)


def _written(part: ProsePart, report: Report, outline: Outline) -> bool:
    """Text counts when it is there and every figure that it prints is known."""
    text = report.prose.get(part.key, "")
    return bool(text.strip()) and all(report.value(link.key) is not None for link in links(text))
