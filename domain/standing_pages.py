"""The pages of a report as they stand: of a page nothing is asked again while nothing that it asks for changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from domain.outline import Outline, Section, figure_keys, pages, prose_of, row_keys, tables_of, texts_in
from domain.report import Report, split_cell
from domain.same import Same


@dataclass(frozen=True, slots=True, eq=False)
class StandingPage:
    """A page with what is filled in on it: the same object in each report in which that, and the page, is the same."""

    page: Section


def standing_pages(report: Report, outline: Outline) -> tuple[StandingPage, ...]:
    """Every page in printed order. ``outline``: as the report wears it."""
    own, found = report.derived("standing pages", lambda: (outline, tuple(_pages(report, outline))))
    return found if own is outline else tuple(_pages(report, outline))


def _pages(report: Report, outline: Outline) -> Iterator[StandingPage]:
    figures, prose = report.figures.get, report.prose.get
    for page, asked in _asked(outline):
        rows = (report.row(table, row) for table, row in asked.rows)
        values = (*map(figures, asked.figures), *map(report.rows, asked.tables), *map(prose, asked.texts), *rows)
        yield _page(Same(page, outline, *values))


@lru_cache(maxsize=4096)
def _page(same: Same) -> StandingPage:
    return StandingPage(same.things[0])


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a page asks for, by key: figures, tables, texts, and the rows of which it asks for single cells."""

    figures: tuple[str, ...]
    tables: tuple[str, ...]
    texts: tuple[str, ...]
    rows: tuple[tuple[str, int], ...]


@lru_cache(maxsize=32)
def _asked(outline: Outline) -> tuple[tuple[Section, _Asked], ...]:
    return tuple((page, _asked_on(page)) for page in pages(outline))


def _asked_on(page: Section) -> _Asked:
    texts = (*(part.key for part in prose_of(page)), *(key for part in page.parts for key in texts_in(part)))
    cells = (split_cell(key)[:2] for part in page.parts for key in row_keys(part))
    return _Asked(
        figure_keys(page),
        tuple(part.key for part in tables_of(page)),
        tuple(dict.fromkeys(texts)),
        tuple(dict.fromkeys(cells)),
    )
