"""One report as a file of its own: export, and the import of such a file, which is hostile until proved."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from domain.following import Counting, uncounted
from domain.report import Report, new_uuid
from storage import bounds, history, opening, outlines
from storage.chain import Beyond
from storage.database import Database
from storage.errors import DamagedFile, Family, NotOneReport, TooLarge, UnknownReport, WouldOverwriteLibrary
from storage.files import placed
from storage.history import Event
from storage.library import Library
from storage.listed import Digest
from storage.opening import FileKind
from storage.proof import prove
from storage.shelf import sums
from storage.translation import translated

COPY = "导入副本"
"""The name of the history row that gives an import a UUID of its own."""
LIMIT = 256  # MB; years of edits of one report stay far below

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
    "setting",
    "change",
    "note",
    "file",
)
# What every report begins with; where it stands follows from its history.
_BEGINNING = {"state": "draft", "version": 1, "change_number": 0, "change_hash": ""}
# The outlines that a report had before, the last first, for whoever looks at what it was then.
_EARLIER = """
SELECT outline.key AS key, outline.text AS text FROM outline JOIN change ON change.new_text = outline.sha256
WHERE outline.id <> ? AND change.report_id = ? AND change.field = 'outline'
GROUP BY outline.id ORDER BY max(change.number) DESC LIMIT ?"""
MOST_EARLIER = 20
# The same report gives the same file, whenever it is exported.
_MADE = "UPDATE _sqlite_migrations SET applied_at = (SELECT created_at FROM report)"
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Origin:
    """A file that a report is taken from; its own errors are told as its own, whatever is written meanwhile."""

    database: Database
    path: Path
    family: Family | None = None

    def records(self, query: str, *facts: object) -> Iterator[Record]:
        """The rows, one at a time: a history may be larger than the memory."""
        with translated(self.path, family=self.family, writing=False):
            cursor = self.database.execute(query, facts)
            names = [column[0] for column in cursor.description]
            for row in cursor:
                yield dict(zip(names, row, strict=True))


Paper = Callable[[str, bytes | None], bytes | None]
"""What becomes of a paper's bytes, by its SHA-256."""
Describe = Callable[[Report, str], Digest]


def peek(path: Path) -> FileKind:
    """Whose a file is; looks at its header only. Raises Vanished, NotAFile, CannotRead."""
    return opening.kind_of(path, family="input")


def is_database(path: Path) -> bool:
    """Whether a file says of itself that it is SQLite's. Raises as ``peek`` does."""
    return peek(path) is not FileKind.NOT_SQLITE


def export_report(library: Library, report_id: int, path: Path, count: Counting = uncounted) -> None:
    """Writes a new file with this report, its outline and its history; it replaces what stands at ``path``.

    ``count``: is told of each row that is copied; what it raises leaves nothing behind.

    It is a library of one report, checked, and there whole or not at all. Raises UnknownReport,
    WouldOverwriteLibrary, DamagedFile about the library, and whatever the disk says.
    """
    with library.reading() as source, translated(path):
        origin = _Origin(source, library.path)
        if not any(origin.records("SELECT 1 FROM report WHERE id = ?", report_id)):
            raise UnknownReport(id=report_id)
        target = Path(os.path.realpath(path))
        _refuse_libraries(library, target)
        with placed(target) as temporary, closing(opening.new_file(temporary)) as database:
            if not _arrives(origin, report_id, database, library, count):
                raise DamagedFile(path=library.path)


def import_report(library: Library, path: Path, describe: Describe | None = None) -> int:
    """Takes in the one report of an exported file, its history too; its id here.

    ``describe`` gets the report and its outline's text and gives its line in the list; what it raises stops the
    import. Without it the file's own line is kept.

    The report keeps its UUID. If the library has that one already, this is a copy: it gets a new UUID, and a
    row of its history says so. Raises ForeignFile, NewerFile, DamagedFile (also when the history does not lead
    to what the file holds), NotOneReport, TooLarge or Unfinished; then the library is as it was.
    """
    path = Path(os.path.realpath(path))
    with translated(path, family="input", writing=False), closing(_opened(path)) as source:
        origin = _Origin(source, path, "input")
        (record,) = origin.records("SELECT id, uuid FROM report")
        with library.writing() as database:
            report_id = _taken_in(origin, record, library, database)
            if describe:
                stored = library.load(report_id)
                library.record(report_id, (), describe(stored.report, stored.outline_text), label="")
            return report_id


def _taken_in(origin: _Origin, record: Record, library: Library, database: Database) -> int:
    uuid = str(record["uuid"])
    known = database.execute("SELECT 1 FROM report WHERE uuid = ?", (uuid,)).fetchone()
    own = new_uuid() if known else uuid
    try:
        report_id = _copied(origin, record["id"], database, partial(_shelved, origin.path, library), uuid=own)
    except sqlite3.IntegrityError as error:
        raise DamagedFile(path=origin.path, family="input") from error
    with translated(origin.path, family="input", writing=False):
        prove(database, report_id, uuid)
    if known:
        history.append(database, report_id, [Event(Beyond.IDENTITY, "uuid", uuid, own)], library.stamp(COPY))
    return report_id


def taken_from(source: Database, path: Path, number: int, library: Library, database: Database) -> int:
    """Takes in one report of a library that may be damaged, proved; its papers stay where they are.

    Raises DamagedFile where it is not whole.
    """
    origin = _Origin(source, path, "input")
    uuids = [str(record["uuid"]) for record in origin.records("SELECT uuid FROM report WHERE id = ?", number)]
    if len(uuids) != 1:
        raise DamagedFile(path=path, family="input")
    uuid = uuids[0]
    try:
        report_id = _copied(origin, number, database, lambda _sha256, _content: None, uuid=uuid)
    except sqlite3.IntegrityError as error:
        raise DamagedFile(path=path, family="input") from error
    with translated(path, family="input", writing=False):
        prove(database, report_id, uuid)
    return report_id


def _opened(path: Path) -> Database:
    """A file handed in, its header, size, schema and pages found to be ours."""
    opening.refuse_others(path, family="input")
    if path.stat().st_size > LIMIT * 2**20:
        raise TooLarge(path=path, limit=LIMIT)
    database = opening.source(path)
    try:
        if any(opening.differences(database)):
            raise DamagedFile(path=path, family="input")
        bounds.refuse_too_many(database, path)
        if opening.unsound(database, thorough=True):
            raise DamagedFile(path=path, family="input")
        bounds.refuse_too_long(database, path)
        if opening.version_of(database) < opening.VERSION:
            database = opening.raised(database)
        if (count := _count(database)) != 1:
            raise NotOneReport(path=path, count=count)
    except BaseException:
        database.close()
        raise
    return database


def _arrives(origin: _Origin, report_id: int, database: Database, library: Library, count: Counting) -> bool:
    """Whether the rows go into a new file and make a sound one; rows of a damaged library do not."""
    try:
        with database.atomic():
            _copied(origin, report_id, database, library.paper_beside, count)
            database.execute(_MADE)
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


def _copied(
    origin: _Origin,
    source_id: int,
    database: Database,
    paper: Paper,
    count: Counting = uncounted,
    **changed: str,
) -> int:
    """Puts the rows of one report in, under a new id; its state comes last, since what is final takes no rows.

    Raises sqlite3.IntegrityError where its history does not lead to that state, among others.
    """
    (report,) = origin.records("SELECT * FROM report WHERE id = ?", source_id)
    (outline,) = origin.records("SELECT key, text FROM outline WHERE id = ?", report["outline_id"])
    for earlier in origin.records(_EARLIER, report["outline_id"], source_id, MOST_EARLIER):
        outlines.kept(database, earlier["key"], earlier["text"])
    outline_id = outlines.kept(database, outline["key"], outline["text"])
    del report["id"]
    report_id = _put(database, "report", {**report, **changed, "outline_id": outline_id, **_BEGINNING})
    whole = _rows_of(origin, source_id) if count is not uncounted else 0
    for place, (table, record) in enumerate(_records(origin, source_id), 1):
        count(place, whole)
        if table == "file":
            record["content"] = paper(record["sha256"], record["content"])
        _put(database, table, {**record, "report_id": report_id})
    ended = ", ".join(f"{name} = ?" for name in _BEGINNING)
    database.execute(f"UPDATE report SET {ended} WHERE id = ?", (*(report[name] for name in _BEGINNING), report_id))
    return report_id


def _records(origin: _Origin, report_id: int) -> Iterator[tuple[str, Record]]:
    """All that is kept of a report, each row with its table."""
    for table in _TABLES:
        for record in origin.records(f"SELECT * FROM {table} WHERE report_id = ? ORDER BY 1, 2", report_id):
            yield table, record


def _rows_of(origin: _Origin, report_id: int) -> int:
    """How many rows that are."""
    counts = " + ".join(f"(SELECT count(*) FROM {table} WHERE report_id = ?)" for table in _TABLES)
    (found,) = origin.records(f"SELECT {counts} AS whole", *([report_id] * len(_TABLES)))
    return int(found["whole"])


def _shelved(path: Path, library: Library, sha256: str, content: bytes | None) -> None:
    """Puts the bytes of a paper that came with a report on the shelf. Raises DamagedFile where they are not its own."""
    if not isinstance(content, bytes) or sums(content)[0] != sha256:
        raise DamagedFile(path=path, family="input")
    library.shelf.put(content)


def _put(database: Database, table: str, record: Record) -> int:
    """The id of the row that goes in."""
    statement = f"INSERT INTO {table} ({', '.join(record)}) VALUES ({', '.join('?' * len(record))})"
    return int(database.execute(statement, tuple(record.values())).lastrowid or 0)
