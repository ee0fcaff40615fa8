"""A SQLite file from the outside: whose it is, opening it safely, making a new one."""

import hashlib
import sqlite3
import time
from datetime import datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from storage import identity
from storage.backup_files import Reason, folder_of, path_for
from storage.database import Database
from storage.errors import DamagedFile, Family, ForeignFile, NewerFile, NotAFile, Unfinished, Vanished
from storage.files import has_journal, placed, refuse_stray_journal, uri
from storage.translation import code_of, translated

if TYPE_CHECKING:
    from storage.lock import WriterLock

APPLICATION_ID = 0x4A585A50  # JXZP, 绩效自评; the header of every library and export carries it
MEMORY = Path(":memory:")
VERSION = 4
SCHEMA_SUM = "3f52dd5b475df615849aa9937c0dc8972bf58268d6d4827f60b7d8fecffad4c0"  # ``schema_sum`` of the newest schema
WAIT = 2.0  # seconds for another program's short lock; longer would freeze the window
LONGEST = 64 * 2**20  # bytes of one text or file in what is handed in
SCHEMA_SECONDS = 2.0  # of computing; ours is read in a few thousandths
Shape = frozenset[tuple[str, str, str, str | None]]


class FileKind(StrEnum):
    """Whose a file is, going by its header."""

    OURS = "ours"
    NEWER = "newer"  # ours, from a newer version of the program
    FOREIGN = "foreign"  # another program's SQLite file
    NOT_SQLITE = "not_sqlite"


def kind_of(path: Path, *, family: Family | None = None) -> FileKind:
    """Looks at the header only; neither the file nor its folder is touched, and no lock of ours is lost.

    Through SQLite, not open(): closing a file handle of one's own drops the locks that SQLite holds on the file.
    ``immutable`` leaves journals, write-ahead logs and locks alone. Raises Vanished, NotAFile, CannotRead or DiskFault.
    """
    with translated(path, family=family, writing=False):
        if not path.exists():
            raise Vanished(path=path, family=family)
        if not path.is_file():
            raise NotAFile(path=path, family=family)
        if not path.stat().st_size:
            return FileKind.NOT_SQLITE
        return _kind(path)


def _kind(path: Path) -> FileKind:
    connection = sqlite3.connect(uri(path, "mode=ro&immutable=1"), uri=True)
    try:
        connection.execute("PRAGMA writable_schema = ON")  # else a commit cut short counts as damage before its repair
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        if code_of(error) == sqlite3.SQLITE_NOTADB:
            return FileKind.NOT_SQLITE
        raise
    finally:
        connection.close()
    if application != APPLICATION_ID:
        return FileKind.FOREIGN
    return FileKind.NEWER if version > VERSION else FileKind.OURS


def refuse_others(path: Path, *, family: Family | None = None) -> None:
    """Raises ForeignFile or NewerFile where the file is not ours to open."""
    kind = kind_of(path, family=family)
    if kind is FileKind.NEWER:
        raise NewerFile(path=path, family=family)
    if kind is not FileKind.OURS:
        raise ForeignFile(path=path, family=family)


def in_memory() -> Database:
    """A new library that no file holds."""
    database = _prepared(sqlite3.connect(":memory:"))
    _raise_schema(database)
    return database


def new_file(path: Path) -> Database:
    """A new, empty library under a temporary name."""
    database = _prepared(sqlite3.connect(uri(path, "mode=rwc"), uri=True))
    try:
        _raise_schema(database)
    except BaseException:
        database.close()
        raise
    return database


def open_for_writing(path: Path, who: str) -> "tuple[WriterLock, Database]":
    """The library at ``path``, made whole or not at all where there is none, with the writer's lock.

    Raises LibraryInUse, ForeignFile, NewerFile, DamagedFile, StrayJournal, and OSError or sqlite3.Error.
    """
    from storage.lock import WriterLock  # here: a library that is only read takes no lock

    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        refuse_others(path)
    else:
        refuse_stray_journal(path)
    lock = WriterLock(path, who)
    try:
        if not path.exists():
            with placed(path) as temporary:
                new_file(temporary).close()
        return lock, connect(path, read_only=False)
    except BaseException:
        lock.release()
        raise


def open_for_reading(path: Path) -> Database:
    """The library at ``path`` without a lock; what a dead writer left half done is first rolled back."""
    refuse_others(path)
    try:
        return connect(path, read_only=True)
    except sqlite3.OperationalError as error:
        if code_of(error) != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
    lock, database = open_for_writing(path, "")
    database.close()
    lock.release()
    return connect(path, read_only=True)


def connect(path: Path, *, read_only: bool) -> Database:
    """A connection to a library, its schema checked; a transaction that a dead process left is rolled back.

    Raises DamagedFile, or sqlite3.Error when SQLite cannot read the file.
    """
    database = _prepared(sqlite3.connect(uri(path, "mode=ro" if read_only else "mode=rw"), timeout=WAIT, uri=True))
    try:
        if not read_only:
            database.execute("PRAGMA journal_mode = DELETE")
        missing, strange = differences(database)
        if missing or any(kind in ("trigger", "view") for kind, *_ in strange):
            raise DamagedFile(path=path)
        if version_of(database) != VERSION:
            if read_only:
                return raised(database)
            _migrate(database, path)
    except BaseException:
        database.close()
        raise
    return database


def raised(database: Database) -> Database:
    """The newest schema with what an older file holds, in memory; the file stays as it is and is closed."""
    newest = _prepared(sqlite3.connect(":memory:"))
    try:
        database.conn.backup(newest.conn)
        _raise_schema(newest)
    except BaseException:
        newest.close()
        raise
    database.close()
    return newest


def version_of(database: Database) -> int:
    """The schema's number: that of its last migration."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


def _migrate(database: Database, path: Path) -> None:
    """Brings a library of ours to the newest schema; a copy of what it was is put among the backups first.

    Raises DamagedFile where it is not sound.
    """
    if unsound(database):
        raise DamagedFile(path=path)
    folder = folder_of(path)
    folder.mkdir(exist_ok=True)
    mark = identity.mark(database, path)
    with placed(path_for(path, folder, Reason.UPGRADE, datetime.now(), mark)) as copy:
        database.execute("VACUUM INTO ?", (str(copy),))
    _raise_schema(database)


def source(path: Path) -> Database:
    """A file that may be hostile, to be read and no more; its schema may be anything.

    ``immutable`` leaves nothing beside the file, so what a journal would mend is refused: raises Unfinished.
    """
    if has_journal(path):
        raise Unfinished(path=path, family="input")
    connection = sqlite3.connect(uri(path, "mode=ro&immutable=1"), uri=True)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    return _prepared(connection)


def differences(database: Database) -> tuple[Shape, Shape]:
    """What the schema lacks of ours of its version, and what it has besides, each word for word."""
    found = shape(database)
    if schema_sum(found) == SCHEMA_SUM:  # the newest, without making one to compare it with
        return frozenset(), frozenset()
    ours = _ours(min(max(version_of(database), 1), VERSION))
    return ours - found, found - ours


def schema_sum(shape: Shape) -> str:
    """The SHA-256 of a schema, its version included, as hex digits."""
    return hashlib.sha256("\n".join(sorted(map(repr, shape))).encode()).hexdigest()


def unsound(database: Database, *, thorough: bool = False) -> tuple[str, ...]:
    """What SQLite finds wrong with the file: page by page, row by row, reference by reference; indexes if thorough."""
    check = "PRAGMA integrity_check" if thorough else "PRAGMA quick_check"
    try:
        problems = [str(text) for (text,) in database.execute(check) if text != "ok"]
        references = database.execute("PRAGMA foreign_key_check").fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return (str(error),)
    return (*problems, *(f"{table}: row refers to a missing row of {parent}" for table, _, parent, _ in references))


def _raise_schema(database: Database, version: int | None = None) -> None:
    from storage.migrations import apply_all  # and with it sqlite-utils, which reading a library does without

    apply_all(database.conn, version)


@cache
def _ours(version: int) -> Shape:
    database = _prepared(sqlite3.connect(":memory:"))
    _raise_schema(database, version)
    try:
        return shape(database)
    finally:
        database.close()


def shape(database: Database) -> Shape:
    """Every object of a schema as it is written in the file, and its version."""
    schema = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return frozenset([("version", str(version_of(database)), "", None), *schema])


def _prepared(connection: sqlite3.Connection) -> Database:
    """The settings under which a file is written safely and nothing in it is run. See https://sqlite.org/security.html

    Temporary tables stay in memory: a full temporary folder cannot stop a save.
    """
    _read_schema(connection)
    database = Database(connection)
    for setting in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "synchronous = EXTRA"):
        database.execute(f"PRAGMA {setting}")
    database.execute("PRAGMA temp_store = MEMORY")
    return database


def _read_schema(connection: sqlite3.Connection) -> None:
    """Lets SQLite read the schema, but not without end: pages that refer to each other in turn can keep it for years.

    Raises sqlite3.OperationalError (SQLITE_INTERRUPT) where there seems to be no end.
    """
    began = time.thread_time()
    connection.set_progress_handler(lambda: time.thread_time() - began > SCHEMA_SECONDS, 10_000)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    connection.set_progress_handler(None, 0)
