"""The changes that lead from one state of a report to another, in an order in which each can be made."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from domain.report import Change, Content, Field, Report, cell_key

_Held = TypeVar("_Held", bound=Content)


def changes_between(old: Report, new: Report) -> tuple[Change, ...]:
    """What ``old.after`` makes ``new`` of; identity, outline and state are not looked at."""
    return tuple(_between(old, new))


def _between(old: Report, new: Report) -> Iterator[Change]:
    yield from _steps(Field.FIGURE, old.figures, new.figures)
    yield from _steps(Field.PROSE, old.prose, new.prose)
    yield from _steps(Field.HEADING, old.headings, new.headings)
    yield from _steps(Field.ADDED, old.added, new.added)
    yield from _steps(Field.NIL, dict.fromkeys(sorted(old.nil), True), dict.fromkeys(sorted(new.nil), True))
    for table in dict.fromkeys((*old.tables, *new.tables)):
        yield from _table(table, old, new)
    if old.unplaced != new.unplaced:
        yield Change(Field.UNPLACED, "unplaced", old.unplaced or None, new.unplaced or None)


def _steps(field: Field, old: Mapping[str, _Held], new: Mapping[str, _Held]) -> Iterator[Change]:
    """What goes first, so that nothing new stands on it."""
    yield from (Change(field, key, held, None) for key, held in old.items() if key not in new)
    yield from (Change(field, key, old.get(key), held) for key, held in new.items() if old.get(key) != held)


def _table(table: str, old: Report, new: Report) -> Iterator[Change]:
    """Cells of rows that go are emptied before the rows go; rows that come are there before their cells."""
    before, after = ({row.id: row.cells for row in report.rows(table)} for report in (old, new))
    gone = {cell_key(table, row, column): held for row in before for column, held in before[row].items()}
    come = {cell_key(table, row, column): held for row in after for column, held in after[row].items()}
    yield from (Change(Field.CELL, key, held, None) for key, held in gone.items() if key not in come)
    if tuple(before) != tuple(after):
        yield Change(Field.ORDER, table, tuple(before) or None, tuple(after) or None)
    yield from (Change(Field.CELL, key, gone.get(key), held) for key, held in come.items() if gone.get(key) != held)
