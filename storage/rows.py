"""A report as rows of the tall tables: reading all of one, and writing one change."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from domain.amount import Value
from domain.report import Change, Content, Field, Report, Row, State, cell_key, split_cell
from storage.contents import BLANK, Columns, decoded, encoded
from storage.database import Database
from storage.errors import StorageBug


@dataclass(frozen=True, slots=True)
class _Table:
    """Where a field's contents stand: ``keys`` beside the report's id, and the one kind that it holds ("" for any)."""

    name: str
    keys: tuple[str, ...] = ("key",)
    kind: str = ""

    @property
    def stored(self) -> tuple[str, ...]:
        return {"": ("kind", "fen", "text"), "text": ("text",), "nil": ()}[self.kind]

    @property
    def shown(self) -> str:
        return {"": "kind, fen, text", "text": "'text', NULL, text", "nil": "'nil', NULL, NULL"}[self.kind]

    @property
    def where(self) -> str:
        return " AND ".join(f"{key} = ?" for key in ("report_id", *self.keys))


_TABLES = {
    Field.FIGURE: _Table("figure"),
    Field.PROSE: _Table("prose", kind="text"),
    Field.HEADING: _Table("heading", kind="text"),
    Field.NIL: _Table("nil", kind="nil"),
    Field.ADDED: _Table("added_section", kind="text"),
    Field.CELL: _Table("cell", ("table_key", "row_id", "column_key")),
}


def read(database: Database, report_id: int, uuid: str, outline: str, state: State, next_row: int) -> Report:
    """The report with everything that its rows hold. Raises Undecodable for rows that we never write."""
    texts = {field: dict(_entries(database, report_id, field)) for field in _TABLES if field is not Field.CELL}
    return Report(
        uuid,
        outline,
        figures=cast(dict[str, Value], texts[Field.FIGURE]),
        prose=cast(dict[str, str], texts[Field.PROSE]),
        tables=_read_tables(database, report_id),
        nil=frozenset(texts[Field.NIL]),
        headings=cast(dict[str, str], texts[Field.HEADING]),
        added=cast(dict[str, str], texts[Field.ADDED]),
        unplaced=_lines(database, report_id),
        state=state,
        next_row=next_row,
    )


def all_of(report: Report) -> Iterator[Change]:
    """The changes that lead from a blank report to this one."""
    parts = (
        (Field.FIGURE, report.figures),
        (Field.PROSE, report.prose),
        (Field.HEADING, report.headings),
        (Field.ADDED, report.added),
    )
    for field, contents in parts:
        yield from (Change(field, key, None, content) for key, content in contents.items())
    yield from (Change(Field.NIL, key, None, True) for key in sorted(report.nil))
    for table, rows in report.tables.items():
        yield Change(Field.ORDER, table, None, tuple(row.id for row in rows) or None)
        for row in rows:
            for column, value in row.cells.items():
                yield Change(Field.CELL, cell_key(table, row.id, column), None, value)
    if report.unplaced:
        yield Change(Field.UNPLACED, "unplaced", None, report.unplaced)


def write(database: Database, report_id: int, change: Change) -> None:
    """Makes one change. Raises StorageBug where the rows do not hold what the change starts from."""
    match change.field:
        case Field.ORDER:
            _write_order(database, report_id, change)
        case Field.UNPLACED:
            _write_lines(database, report_id, change)
        case _:
            _write_content(database, report_id, change)


def _write_content(database: Database, report_id: int, change: Change) -> None:
    table = _TABLES[change.field]
    place = (report_id, *_keys(change))
    found = database.execute(f"SELECT {table.shown} FROM {table.name} WHERE {table.where}", place).fetchone()
    _expect(change, decoded(found or BLANK))
    if change.new is None:
        database.execute(f"DELETE FROM {table.name} WHERE {table.where}", place)
    else:
        _put(database, table, place, encoded(change.new), change)


def _put(database: Database, table: _Table, place: tuple[Any, ...], columns: Columns, change: Change) -> None:
    if table.kind and columns[0] != table.kind:
        raise StorageBug(detail=f"{change.field} {change.key} cannot hold {columns[0]}")
    contents = {"kind": columns[0], "fen": columns[1], "text": columns[2]}
    keys, stored = ("report_id", *table.keys), table.stored
    values = (*place, *(contents[name] for name in stored))
    sets = ", ".join(f"{name} = excluded.{name}" for name in stored)
    database.execute(
        f"INSERT INTO {table.name} ({', '.join((*keys, *stored))}) VALUES ({', '.join('?' * len(values))})"
        + (f" ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {sets}" if sets else ""),
        values,
    )


def _write_order(database: Database, report_id: int, change: Change) -> None:
    """Rows keep their id; only those that moved are written again. A row with cells cannot be dropped."""
    places, new = _places(database, report_id, change.key), cast(tuple[int, ...], change.new or ())
    _expect(change, tuple(places) or None)
    dropped = ((report_id, change.key, row) for row in places.keys() - set(new))
    database.conn.executemany("DELETE FROM table_row WHERE report_id = ? AND table_key = ? AND row_id = ?", dropped)
    moved = ((report_id, change.key, row, place) for place, row in enumerate(new) if places.get(row) != place)
    database.conn.executemany(
        "INSERT INTO table_row (report_id, table_key, row_id, position) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (report_id, table_key, row_id) DO UPDATE SET position = excluded.position",
        moved,
    )
    highest = max(new, default=0)
    database.execute("UPDATE report SET next_row = max(next_row, ?) WHERE id = ?", (highest + 1, report_id))


def _write_lines(database: Database, report_id: int, change: Change) -> None:
    _expect(change, _lines(database, report_id) or None)
    database.execute("DELETE FROM unplaced WHERE report_id = ?", (report_id,))
    lines = cast(tuple[str, ...], change.new or ())
    database.conn.executemany(
        "INSERT INTO unplaced (report_id, position, text) VALUES (?, ?, ?)",
        ((report_id, place, line) for place, line in enumerate(lines)),
    )


def _expect(change: Change, found: Content | None) -> None:
    if found != (None if change.old == () else change.old):
        raise StorageBug(detail=f"{change.field} {change.key} is not what the change starts from")


def _keys(change: Change) -> tuple[str | int, ...]:
    return split_cell(change.key) if change.field is Field.CELL else (change.key,)


def _entries(database: Database, report_id: int, field: Field) -> Iterator[tuple[str, Content]]:
    table = _TABLES[field]
    query = f"SELECT key, {table.shown} FROM {table.name} WHERE report_id = ? ORDER BY length(key), key"
    return ((key, _filled(columns)) for key, *columns in database.execute(query, (report_id,)).fetchall())


def figures_named(database: Database, keys: tuple[str, ...]) -> dict[int, dict[str, Value]]:
    """The figures of all reports under some keys, by the ids of the reports; what is blank is left out."""
    marks = ", ".join("?" * len(keys))
    query = f"SELECT report_id, key, kind, fen, text FROM figure WHERE key IN ({marks})"
    figures: dict[int, dict[str, Value]] = {}
    for report_id, key, *columns in database.execute(query, keys).fetchall():
        figures.setdefault(report_id, {})[key] = cast(Value, _filled(columns))
    return figures


def _filled(columns: list[Any]) -> Content:
    return cast(Content, decoded(cast(Columns, tuple(columns))))


def _read_tables(database: Database, report_id: int) -> dict[str, tuple[Row, ...]]:
    cells: dict[tuple[str, int], dict[str, Value]] = {}
    for table, row, column, *columns in database.execute(
        "SELECT table_key, row_id, column_key, kind, fen, text FROM cell WHERE report_id = ?", (report_id,)
    ).fetchall():
        cells.setdefault((table, row), {})[column] = cast(Value, _filled(columns))
    tables: dict[str, list[Row]] = {}
    for table, row in database.execute(
        "SELECT table_key, row_id FROM table_row WHERE report_id = ? ORDER BY table_key, position, row_id", (report_id,)
    ).fetchall():
        tables.setdefault(table, []).append(Row(row, cells.get((table, row), {})))
    return {table: tuple(rows) for table, rows in tables.items()}


def _places(database: Database, report_id: int, table: str) -> dict[int, int]:
    """The position of each row, from top to bottom."""
    query = "SELECT row_id, position FROM table_row WHERE report_id = ? AND table_key = ? ORDER BY position, row_id"
    return dict(database.execute(query, (report_id, table)).fetchall())


def _lines(database: Database, report_id: int) -> tuple[str, ...]:
    rows = database.execute("SELECT text FROM unplaced WHERE report_id = ? ORDER BY position", (report_id,))
    return tuple(line for (line,) in rows.fetchall())
