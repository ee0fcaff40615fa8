"""What was filled in the sheets of a table's rows, which go with their rows: to be told, and to be taken out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from domain.editing import Changes, delete_rows, set_figure, set_heading, set_prose
from domain.layout import plain
from domain.outline import Outline, TablePart, attached, in_scope, tables_of
from domain.report import Report


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet with something in it: its page's key and its title with links, so many values and texts, and of each of
    its tables the label and so many rows."""

    key: str
    title: str
    values: int
    texts: int
    rows: tuple[tuple[str, int], ...]


def filled_sheets(report: Report, outline: Outline, table: str, ids: Collection[int]) -> tuple[FilledSheet, ...]:
    """The sheets of these rows that hold something, those of attachments that do not stand now among them."""
    return tuple(sheet for scope in _scopes(outline, table, ids) if (sheet := _filled(report, scope)) is not None)


def without_sheets(report: Report, outline: Outline, table: str, ids: Collection[int]) -> Changes:
    """Takes out all that was filled in the sheets of these rows."""
    return tuple(change for step in _steps(report, scopes_of(outline, table, ids)) for change in step)


def scopes_of(outline: Outline, table: str, ids: Collection[int]) -> tuple[str, ...]:
    """The scopes of the sheets of these rows (``sheets.3.``)."""
    return tuple(scope for scope, *_ in _scopes(outline, table, ids))


_Scope = tuple[str, str, tuple[TablePart, ...]]
"""The scope of a sheet (``sheets.3.``), its title, its tables."""


def _scopes(outline: Outline, table: str, ids: Collection[int]) -> Iterator[_Scope]:
    for form in plain(outline).attachments:
        for row in ids if form.per == table else ():
            own = in_scope(form, row)
            yield own.scope, own.title, tuple(tables_of(attached(own)))


def _filled(report: Report, scope: _Scope) -> FilledSheet | None:
    start, title, parts = scope
    values = sum(key.startswith(start) for key in report.figures)
    texts = sum(key.startswith(start) and bool(text.strip()) for key, text in report.prose.items())
    rows = tuple((part.label, len(report.rows(part.key))) for part in parts if report.rows(part.key))
    return FilledSheet(start[:-1], title, values, texts, rows) if values or texts or rows else None


def _steps(report: Report, scopes: tuple[str, ...]) -> Iterator[Changes]:
    for table in report.tables:
        if table.startswith(scopes):
            yield delete_rows(report, table, [row.id for row in report.rows(table)])
    yield from (set_figure(report, key, None) for key in report.figures if key.startswith(scopes))
    yield from (set_prose(report, key, "") for key in report.prose if key.startswith(scopes))
    yield from (set_heading(report, key, "") for key in report.headings if f"{key}.".startswith(scopes))
