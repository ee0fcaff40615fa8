"""Scores that a form prints as its rule gives them: they are computed again and not kept as typed."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from domain.computing import given, rule_at
from domain.layout import worn
from domain.outline import Outline, tables
from domain.report import Report, Row, cell_key


def without_given(report: Report, outline: Outline, known: Collection[str]) -> Report:
    """The report without the scores in its tables that their rules give without being typed.

    ``known``: the tables that are left as they are, such as those of the text.
    """
    layout = worn(outline, report)
    typed = {
        cell_key(table, row.id, column): row.cells[column]
        for table, rows in report.tables.items()
        if table in tables(layout) and table not in known
        for row in rows
        for column in row.cells
        if _rule(table, row, column, layout)
    }
    bare = _without(report, typed)
    same = {key: value for key, value in typed.items() if _given(key, bare, layout) == value}
    return _without(report, same)


def _rule(table: str, row: Row, column: str, layout: Outline) -> bool:
    return rule_at(cell_key(table, row.id, column), layout) is not None


def _given(key: str, report: Report, layout: Outline) -> object:
    rule = rule_at(key, layout)
    return given(rule[0], report, layout, rule[1]) if rule else None


def _without(report: Report, cells: Mapping[str, object]) -> Report:
    made = {
        table: tuple(
            Row(
                row.id,
                MappingProxyType({c: v for c, v in row.cells.items() if cell_key(table, row.id, c) not in cells}),
            )
            for row in rows
        )
        for table, rows in report.tables.items()
    }
    return replace(report, tables=made) if cells else report
