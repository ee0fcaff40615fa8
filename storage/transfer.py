"""One report as a file of its own: export, and the import of such a file, which is hostile until checked."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlite_utils import Database

from domain.report import new_uuid
from storage import chain, history, opening, outlines, rows
from storage.errors import DamagedFile, NotOneReport, TooLarge, UnknownReport, WouldOverwriteLibrary
from storage.files import placed
from storage.history import Event
from storage.library import Library
from storage.opening import FileKind
from storage.translation import Undecodable, translated

COPY = "导入副本"
"""The name of the history row that gives an import a UUID of its own."""
LIMIT = 64  # MB; no report comes near it, and a file in memory takes several times its size

# In an order that no reference minds.
_TABLES = (
    "figure",
    "prose",
    "heading",
    "nil",
    "added_section",
    "table_row",
    "cell",
    "unplaced",
    "change",
    "note",
    "file",
)
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Parcel:
    """All rows of one report, without the ids that they had in their file."""

    report: Record
    outline_key: str
    outline_text: str
    tables: dict[str, list[Record]]


def peek(path: Path) -> FileKind:
    """Whose a file is; looks at its header only. Raises Vanished, NotAFile, CannotRead."""
    return opening.kind_of(path, family="input")


def is_database(path: Path) -> bool:
    """Whether a file says of itself that it is SQLite's. Raises as ``peek`` does."""
    return peek(path) is not FileKind.NOT_SQLITE


def export_report(library: Library, report_id: int, path: Path) -> None:
    """Writes a new file with this report, its outline and its history; it replaces what stands at ``path``.

    It is a library of one report, checked, and there whole or not at all. Raises UnknownReport,
    WouldOverwriteLibrary, and whatever the disk says.
    """
    with library.reading() as database:
        parcel = _packed(database, report_id)
    with translated(path):
        target = path.resolve()
        _refuse_libraries(library, target)
        with placed(target) as temporary, closing(opening.new_file(temporary)) as database:
            if not _arrived(database, parcel):
                raise DamagedFile(path=library.path)


def import_report(library: Library, path: Path) -> int:
    """Takes in the one report of an exported file, its history too; its id here.

    The report keeps its UUID. If the library has that one already, this is a copy: it gets a new UUID, and a
    row of its history says so. Raises ForeignFile, NewerFile, DamagedFile (also when the history does not lead
    to what the file holds), NotOneReport or TooLarge; then the library is as it was.
    """
    with translated(path, family="input", writing=False):
        parcel = _received(path.resolve())
    with library.writing() as database:
        uuid = parcel.report["uuid"]
        if not database.execute("SELECT 1 FROM report WHERE uuid = ?", (uuid,)).fetchone():
            return _unpacked(database, parcel)
        copy = replace(parcel, report={**parcel.report, "uuid": new_uuid()})
        report_id = _unpacked(database, copy)
        renamed = Event(chain.IDENTITY, "uuid", uuid, copy.report["uuid"])
        history.append(database, report_id, [renamed], library.stamp(COPY))
        return report_id


def _arrived(database: Database, parcel: _Parcel) -> bool:
    """Whether the rows went into a new file and make a sound one; rows of a damaged library do not."""
    try:
        with database.atomic():
            _unpacked(database, parcel)
    except sqlite3.IntegrityError:
        return False
    return not opening.unsound(database, thorough=True)


def _refuse_libraries(library: Library, target: Path) -> None:
    if not target.exists():
        return
    if target == library.path:
        raise WouldOverwriteLibrary(path=target)
    kind = opening.kind_of(target)
    if kind is FileKind.NEWER or (kind is FileKind.OURS and _reports(target) != 1):
        raise WouldOverwriteLibrary(path=target)


def _reports(path: Path) -> int:
    with closing(opening.connect(path, read_only=True)) as database:
        return _count(database)


def _count(database: Database) -> int:
    (number,) = database.execute("SELECT count(*) FROM report").fetchone()
    return int(number)


def _received(path: Path) -> _Parcel:
    opening.refuse_others(path, family="input")
    if path.stat().st_size > LIMIT * 2**20:
        raise TooLarge(path=path, limit=LIMIT)
    with closing(opening.copy_in_memory(path)) as database:
        if any(opening.differences(database)) or opening.unsound(database, thorough=True):
            raise DamagedFile(path=path, family="input")
        if _count(database) != 1:
            raise NotOneReport(path=path, count=_count(database))
        (report_id,) = database.execute("SELECT id FROM report").fetchone()
        parcel = _packed(database, report_id)
        _prove(database, report_id, parcel)
        return parcel


def _prove(database: Database, report_id: int, parcel: _Parcel) -> None:
    """Raises Undecodable unless the history is unbroken and leads to exactly what the report holds."""
    record, entries = parcel.report, tuple(history.entries(database, report_id))
    outline = (history.OUTLINE, parcel.outline_key, outlines.sha256_of(parcel.outline_text))
    report = rows.read(database, report_id, record["uuid"], parcel.outline_key, record["state"], record["next_row"])
    held = {(change.field.value, change.key): change.new for change in rows.all_of(report)}
    proofs: tuple[Callable[[], bool], ...] = (
        lambda: _is_uuid(record["uuid"]),
        lambda: chain.first_break(record["uuid"], entries) is None,
        lambda: (entries[-1].number, entries[-1].hash) == (record["change_number"], record["change_hash"]),
        lambda: (entries[0].field, entries[0].key, entries[0].new[2]) == outline,
        lambda: history.replayed(entries) == held,
        lambda: record["next_row"] > history.highest_row(entries),
        lambda: all(history.read_time(at) for at in (record["created_at"], record["changed_at"])),
        lambda: all(history.shown(entry) for entry in entries),
    )
    if not entries or not all(proof() for proof in proofs):
        raise Undecodable("the history does not lead to what the file holds")


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _packed(database: Database, report_id: int) -> _Parcel:
    report = _records(database, "SELECT * FROM report WHERE id = ?", report_id)
    if not report:
        raise UnknownReport(id=report_id)
    key, text = database.execute(
        "SELECT key, text FROM outline WHERE id = ?", (report[0].pop("outline_id"),)
    ).fetchone()
    tables = {table: _records(database, f"SELECT * FROM {table} WHERE report_id = ?", report_id) for table in _TABLES}
    return _Parcel(report[0], key, text, tables)


def _records(database: Database, query: str, report_id: int) -> list[Record]:
    cursor = database.execute(query, (report_id,))
    names = [column[0] for column in cursor.description]
    found = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    for record in found:
        record.pop("id", None)
        record.pop("report_id", None)
    return found


def _unpacked(database: Database, parcel: _Parcel) -> int:
    outline_id = outlines.kept(database, parcel.outline_key, parcel.outline_text)
    report_id = _put(database, "report", [{**parcel.report, "outline_id": outline_id}])
    for table, records in parcel.tables.items():
        _put(database, table, [{**record, "report_id": report_id} for record in records])
    return report_id


def _put(database: Database, table: str, records: list[Record]) -> int:
    """The id of the last row."""
    number = 0
    for record in records:
        places = ", ".join("?" * len(record))
        statement = f"INSERT INTO {table} ({', '.join(record)}) VALUES ({places})"
        number = int(database.execute(statement, tuple(record.values())).lastrowid or 0)
    return number
