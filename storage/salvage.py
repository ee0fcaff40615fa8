"""What can be saved of a damaged library, into a new one: each report whole and proved, else what of it can be read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from domain.following import Counting, uncounted
from domain.report import Report, Row, new_uuid
from storage import identity, opening, shelf
from storage.backup import copy_file
from storage.contents import decoded
from storage.database import Database
from storage.errors import AlreadyThere, StorageProblem
from storage.files import uri
from storage.library import Library
from storage.lock import ENDING
from storage.transfer import Describe, taken_from
from storage.translation import Undecodable

LABEL = "抢救"
ADDED, LOST_PLACE = "added.", "lost"
"""How the keys of a clerk's own sections begin; what one follows that nobody knows any more: it prints at the end."""


class Fate(StrEnum):
    """What became of a report."""

    WHOLE = "whole"  # with its history, which proves it
    PARTLY = "partly"  # what could be read of its fields, without history
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Saved:
    """One report of the damaged library; ``title`` is blank where it cannot be read."""

    id: int
    title: str
    fate: Fate


def salvage(damaged: Path, target: Path, describe: Describe, count: Counting = uncounted) -> tuple[Saved, ...]:
    """Writes a new library with what can be saved; the damaged file stays as it is. What became of each report.

    ``count``: is told of each report, and what it raises leaves nothing behind. Raises AlreadyThere where a file is,
    ForeignFile or NewerFile about the damaged one, or what the disk says.
    """
    opening.refuse_others(damaged, family="input")
    if target.exists():
        raise AlreadyThere(path=target)
    with _taken_back(target):
        with suppress(StorageProblem, sqlite3.Error, OSError):
            if shelf.path_of(damaged).exists():
                copy_file(shelf.path_of(damaged), shelf.path_of(target))
        with closing(_opened(damaged)) as source, Library.open(target) as library:
            for key, name in _readable(source, identity.KEPT):
                library.set_preference(str(key), str(name))
            saved, numbers = list[Saved](), tuple(_reports(source))
            for place, (number, title) in enumerate(numbers, 1):
                count(place, len(numbers))
                saved.append(_saved(source, damaged, number, title, library, describe))
            return tuple(saved)


@contextmanager
def _taken_back(target: Path) -> Iterator[None]:
    """Leaves no half of a library; no file was at ``target`` before."""
    papers = shelf.path_of(target)
    had_papers = papers.exists()
    try:
        yield
    except BaseException:
        lock = target.with_name(target.name + ENDING)
        for path in (target, lock) if had_papers else (target, lock, papers):
            path.unlink(missing_ok=True)
        raise


def _opened(path: Path) -> Database:
    connection = sqlite3.connect(uri(path, "mode=ro"), timeout=opening.WAIT, uri=True)
    for setting in ("trusted_schema = OFF", "writable_schema = ON", "cell_size_check = OFF"):
        with suppress(sqlite3.Error):
            connection.execute(f"PRAGMA {setting}")
    return Database(connection)


def _reports(source: Database) -> Iterator[tuple[int, str]]:
    """Every report's number, from its own table and from those of its fields: one of them may be unreadable."""
    titles: dict[int, str] = {}
    for query in ("SELECT id, title FROM report", *(f"SELECT DISTINCT report_id, '' FROM {each}" for each in _FIELDS)):
        for number, title in _readable(source, query):
            if isinstance(number, int):
                titles[number] = titles.get(number) or str(title or "")
    yield from sorted(titles.items())


_FIELDS = ("figure", "prose", "table_row", "unplaced")


def _saved(source: Database, path: Path, number: int, title: str, library: Library, describe: Describe) -> Saved:
    try:
        with library.writing() as database:
            taken_from(source, path, number, library, database)
        return Saved(number, title, Fate.WHOLE)
    except StorageProblem:
        pass
    fate = Fate.LOST
    with suppress(StorageProblem, Undecodable, sqlite3.Error):
        found = _read(source, number)
        if found is not None:
            report, text = found
            library.add(report, text, describe(report, text), note=LABEL)
            fate, title = Fate.PARTLY, title or report.unit
    return Saved(number, title, fate)


def _read(source: Database, number: int) -> tuple[Report, str] | None:
    """The fields that can be read, each by itself, as a draft of its own; None without an outline to read them by."""
    own = "SELECT key, text FROM outline JOIN report ON outline.id = outline_id"
    outlines = [
        *_readable(source, f"{own} WHERE report.id = {number}"),
        *_readable(source, "SELECT key, text FROM outline"),
    ]

    def held(table: str, columns: str) -> Iterator[tuple[Any, ...]]:
        return _readable(source, f"SELECT {columns} FROM {table} WHERE report_id = {number}")

    read = {key: _value(columns) for key, *columns in held("figure", "key, kind, fen, text")}
    figures = {key: value for key, value in read.items() if value is not None}
    prose, headings = dict(held("prose", "key, text")), dict(held("heading", "key, text"))
    tables = _tables(
        held("table_row", "table_key, row_id, position"), held("cell", "table_key, row_id, column_key, kind, fen, text")
    )
    if not outlines or not (figures or prose or tables or any(held("unplaced", "text"))):
        return None
    key, text = outlines[0]
    nil = frozenset(each for (each,) in held("nil", "key"))
    lost_places = {key: LOST_PLACE for key in (*prose, *headings) if key.startswith(ADDED)}
    added = lost_places | dict(held("added_section", "key, text"))
    unplaced = tuple(line for _, line in sorted(held("unplaced", "position, text")))
    highest = max((row.id for lines in tables.values() for row in lines), default=0)
    parts: dict[str, Any] = {"figures": figures, "prose": prose, "tables": tables, "nil": nil, "headings": headings}
    parts |= {"added": added, "unplaced": unplaced}
    return Report(new_uuid(), key, next_row=highest + 1, **parts), text


def _tables(order: Iterator[tuple[Any, ...]], cells: Iterator[tuple[Any, ...]]) -> dict[str, tuple[Row, ...]]:
    """Rows in their order; those whose place is lost come last."""
    places = {(table, row): position for table, row, position in order}
    contents: dict[tuple[str, int], dict[str, Any]] = {}
    for table, row, column, *columns in cells:
        value = _value(columns)
        if value is not None:
            contents.setdefault((table, row), {})[column] = value
    found: dict[str, tuple[Row, ...]] = {}
    last = len(places)
    for table, row in sorted({*places, *contents}, key=lambda each: (each[0], places.get(each, last), each[1])):
        found[table] = (*found.get(table, ()), Row(row, contents.get((table, row), {})))
    return found


def _value(columns: list[Any]) -> Any:
    try:
        return decoded((columns[0], columns[1], columns[2]))
    except (Undecodable, StorageProblem):
        return None


def _readable(source: Database, query: str) -> Iterator[tuple[Any, ...]]:
    """The rows up to the first that cannot be read, and then those from the end."""
    seen: dict[tuple[Any, ...], None] = {}
    for order in ("", " ORDER BY 1 DESC"):
        with suppress(sqlite3.Error, UnicodeDecodeError):
            for row in source.execute(query + order):
                seen[tuple(row)] = None
            break
    yield from seen
