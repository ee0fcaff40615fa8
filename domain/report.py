"""One filled-in report: an immutable value, and the changes that lead from one to the next."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import Literal, TypeVar, assert_never, cast

from domain.amount import Amount, NotAsked, Value
from domain.kinds import MoneyUnit

_T = TypeVar("_T")
INSIDE = "/"
ATTACHED = "attached"
"""The place of an optional attachment that the report wants."""
State = Literal["draft", "final", "sealed", "archived"]
Content = Amount | Decimal | str | NotAsked | bool | tuple[int, ...] | tuple[str, ...]
"""What a change can put in place: a value, 无 (True), an order of rows, or lines that an import could not place."""


class Field(StrEnum):
    """Which part of a report a change touches."""

    FIGURE = "figure"  # key: the figure's key; content: a Value
    PROSE = "prose"  # key: the prose key; content: text with links
    HEADING = "heading"  # key: a section's key or cover.title; content: the clerk's own words, with links
    NIL = "nil"  # key: a section's key; content: True
    CELL = "cell"  # key: table.row.column; content: a Value
    ORDER = "order"  # key: the table's key; content: the row ids from top to bottom
    ADDED = "added"  # key: an added section's; content: the section it follows or (with /) stands in; or an attachment
    UNPLACED = "unplaced"  # key: "unplaced"; content: the lines


@dataclass(frozen=True, slots=True)
class Change:
    """One field's step from ``old`` to ``new``; None is blank."""

    field: Field
    key: str
    old: Content | None
    new: Content | None


class StaleChange(ValueError):
    """A change whose ``old`` is not what the report holds: a bug in the caller."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; ``id`` is permanent and never used again within the report."""

    id: int
    cells: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Report:
    """One filled-in report. Mappings hold what is filled: a blank is absent.

    ``figures``: by figure key, the cover's included. ``prose``: with links (``{general.basic}``).
    ``tables``: rows in printed order. ``nil``: keys of sections that say 无. ``headings``: reworded ones, by
    section key. ``added``: sections of the clerk's own, key to place: the key of the section that each follows on its
    level (``general``), or of the one in which it stands first, a level below (``general/``); and the optional
    attachments that are wanted, key to ``attached``.
    ``unplaced``: lines that an import kept but could not place. ``next_row``: an id that no row ever had.
    """

    uuid: str
    outline: str
    figures: Mapping[str, Value] = field(default_factory=dict)
    prose: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    nil: frozenset[str] = frozenset()
    headings: Mapping[str, str] = field(default_factory=dict)
    added: Mapping[str, str] = field(default_factory=dict)
    unplaced: tuple[str, ...] = ()
    state: State = "draft"
    next_row: int = 1
    _rows: dict[str, dict[int, Row]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _derived: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def year(self) -> str:
        """The year on the cover, blank if none."""
        return str(self.figures.get("cover.year", ""))

    @property
    def unit(self) -> str:
        """The unit's name on the cover, blank if none."""
        return str(self.figures.get("cover.unit", ""))

    def value(self, key: str) -> Value | None:
        """The figure, or the cell (``projects.3.amount``), under a key; None if blank."""
        if key in self.figures:
            return self.figures[key]
        table, number, column = split_cell(key)
        row = self.row(table, number)
        return row.cells.get(column) if row else None

    def amount(self, key: str) -> Amount | None:
        """The money under a key; None if blank or not money."""
        value = self.value(key)
        return value if isinstance(value, Amount) else None

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of a table in printed order."""
        return self.tables.get(table, ())

    def row(self, table: str, number: int) -> Row | None:
        """The row with this id; None if there is none. (The index is made once a report and table, when asked for.)"""
        if table not in self._rows:
            self._rows[table] = {row.id: row for row in self.rows(table)}
        return self._rows[table].get(number)

    def derived(self, name: str, make: Callable[[], _T]) -> _T:
        """What follows from the report and is wanted often, made once."""
        if name not in self._derived:
            self._derived[name] = make()
        return cast(_T, self._derived[name])

    def after(self, changes: Iterable[Change]) -> "Report":
        """The report with the changes made, in order. Raises StaleChange if one does not fit."""
        report = self
        for table, steps in groupby(changes, _table_of):
            if table:
                report = _with_cells(report, table, steps)
                continue
            for step in steps:
                report = _applied(report, step)
        return report


def new_uuid() -> str:
    """An identity for a new report, the same in every library and export."""
    from uuid import uuid4

    return str(uuid4())


def inverse(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes that lead back."""
    return tuple(Change(each.field, each.key, each.new, each.old) for each in reversed(changes))


def cell_key(table: str, row: int, column: str) -> str:
    """The key of one cell: ``projects.3.amount``."""
    return f"{table}.{row}.{column}"


def inside(section: str) -> str:
    """The place of an added section that stands first in another one, a level below it."""
    return section + INSIDE


def place_of(place: str) -> tuple[str, bool]:
    """The section that a place names, and whether it is inside it."""
    return place.removesuffix(INSIDE), place.endswith(INSIDE)


@lru_cache(maxsize=65_536)
def split_cell(key: str) -> tuple[str, int, str]:
    """Table, row id and column of a cell's key; row 0 if it is none."""
    head, _, column = key.rpartition(".")
    table, _, row = head.rpartition(".")
    return (table, int(row), column) if row.isdecimal() else ("", 0, "")


def written(content: Content | None, unit: MoneyUnit = "万元") -> str | None:
    """Content as exact text: money in ``unit``, an order as ids, 无 for a nil section; None if blank."""
    match content:
        case None:
            return None
        case Amount():
            return content.written(unit)
        case Decimal():
            return f"{content:f}"
        case NotAsked():
            return content.value
        case bool():
            return "无" if content else None
        case str():
            return content
        case _:
            return "\n".join(str(item) for item in content)


def _table_of(change: Change) -> str:
    return split_cell(change.key)[0] if change.field is Field.CELL else ""


def _applied(report: Report, change: Change) -> Report:
    match change.field:
        case Field.FIGURE:
            return replace(report, figures=_changed(report.figures, change.key, change))
        case Field.PROSE:
            return replace(report, prose=_changed(report.prose, change.key, change))
        case Field.HEADING:
            return replace(report, headings=_changed(report.headings, change.key, change))
        case Field.ADDED:
            return replace(report, added=_in_order(_changed(report.added, change.key, change)))
        case Field.NIL:
            return _with_nil(report, change)
        case Field.ORDER:
            return _with_order(report, change)
        case Field.UNPLACED:
            return _with_unplaced(report, change)
        case Field.CELL:  # what is a cell's key has a table, and went there
            raise StaleChange(change.key)
        case _:
            assert_never(change.field)


def _changed(values: Mapping[str, _T], key: str, change: Change) -> Mapping[str, _T]:
    if values.get(key) != change.old:
        raise StaleChange(change.key)
    result = dict(values)
    if change.new is None:
        result.pop(key, None)
    else:
        result[key] = cast(_T, change.new)
    return result


def _with_nil(report: Report, change: Change) -> Report:
    if (change.key in report.nil) != (change.old is True):
        raise StaleChange(change.key)
    nil = report.nil | {change.key} if change.new is True else report.nil - {change.key}
    return replace(report, nil=nil)


def _in_order(added: Mapping[str, str]) -> Mapping[str, str]:
    """Added sections in the order of their numbers: two behind the same section print the same after an undo."""
    return dict(sorted(added.items(), key=lambda item: (len(item[0]), item[0])))


def own_sections(report: Report) -> dict[str, str]:
    """The sections that the clerk added, with their places; wanted attachments are none."""
    return {key: place for key, place in report.added.items() if place != ATTACHED}


def _with_cells(report: Report, table: str, changes: Iterable[Change]) -> Report:
    """One table with many of its cells changed at once: a paste of a thousand rows is one pass."""
    rows = {row.id: row for row in report.rows(table)}
    for change in changes:
        _, number, column = split_cell(change.key)
        if number not in rows:
            raise StaleChange(change.key)
        rows[number] = Row(number, _changed(rows[number].cells, column, change))
    return replace(report, tables={**report.tables, table: tuple(rows.values())})


def _with_order(report: Report, change: Change) -> Report:
    """Rows in the new order; a new id is an empty row, a row that is dropped must be empty."""
    rows = {row.id: row for row in report.rows(change.key)}
    order = cast(tuple[int, ...], change.new or ())
    dropped = rows.keys() - set(order)
    if tuple(rows) != (change.old or ()) or len(set(order)) < len(order) or any(rows[each].cells for each in dropped):
        raise StaleChange(change.key)
    tables = {**report.tables, change.key: tuple(rows.get(number, Row(number)) for number in order)}
    if not order:
        del tables[change.key]
    return replace(report, tables=tables, next_row=max((report.next_row, *(number + 1 for number in order))))


def _with_unplaced(report: Report, change: Change) -> Report:
    if report.unplaced != (change.old or ()):
        raise StaleChange(change.key)
    return replace(report, unplaced=cast(tuple[str, ...], change.new or ()))


def year_number(year: str) -> int | None:
    """A year as a number; None for what is none: a report from elsewhere may say anything."""
    return int(year) if year.isdecimal() and len(year) <= 4 else None
