"""Errors of SQLite and the operating system as problems with a plain sentence."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import (
    CannotCreate,
    CannotRead,
    DamagedFile,
    DiskFault,
    DiskFull,
    Family,
    FileBusy,
    NoLocks,
    ReadOnlyPlace,
    StorageBug,
    StorageProblem,
    Unfinished,
    UnstorableText,
    Vanished,
)


class Undecodable(ValueError):
    """Rows that cannot be what we wrote."""


_BY_CODE: dict[int, type[StorageProblem]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnlyPlace,
    sqlite3.SQLITE_READONLY_DBMOVED: Vanished,
    sqlite3.SQLITE_READONLY_ROLLBACK: Unfinished,
    sqlite3.SQLITE_PERM: ReadOnlyPlace,
    sqlite3.SQLITE_BUSY: FileBusy,
    sqlite3.SQLITE_LOCKED: FileBusy,
    sqlite3.SQLITE_PROTOCOL: FileBusy,
    sqlite3.SQLITE_IOERR: DiskFault,
    sqlite3.SQLITE_CORRUPT: DamagedFile,
    sqlite3.SQLITE_NOTADB: DamagedFile,
    sqlite3.SQLITE_TOOBIG: DamagedFile,
    sqlite3.SQLITE_INTERRUPT: DamagedFile,  # a schema without end; we stop nothing else
}
_OF_LOCKS = frozenset(
    (
        sqlite3.SQLITE_IOERR_LOCK,
        sqlite3.SQLITE_IOERR_RDLOCK,
        sqlite3.SQLITE_IOERR_UNLOCK,
        sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK,
    )
)
_BY_ERRNO: dict[int, type[StorageProblem]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: ReadOnlyPlace,
    errno.EACCES: ReadOnlyPlace,
    errno.EPERM: ReadOnlyPlace,
    errno.EIO: DiskFault,
}


def storable(name: str) -> str:
    """A name from the system without the half characters that no file can hold."""
    return name.encode("utf-8", "replace").decode("utf-8")


@contextmanager
def translated(path: Path, *, family: Family | None = None, writing: bool = True) -> Iterator[None]:
    """What the block raises as a StorageProblem about ``path``; no error of sqlite3 or the system escapes."""
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path, family, writing) from error
    except UnicodeEncodeError as error:
        raise UnstorableText(character=f"U+{ord(error.object[error.start]):04X}") from error
    except (Undecodable, UnicodeDecodeError) as error:  # the latter from sqlite3, wording an error of a damaged file
        raise DamagedFile(path=path, family=family) from error
    except OverflowError as error:
        raise StorageBug(detail=repr(error)) from error
    except OSError as error:
        raise _of_system(error, writing)(path=path, family=family) from error


def code_of(error: sqlite3.Error) -> int | None:
    """SQLite's extended code; None for the module's own errors."""
    return getattr(error, "sqlite_errorcode", None)


def _of_sqlite(error: sqlite3.Error, path: Path, family: Family | None, writing: bool) -> StorageProblem:
    code = code_of(error)
    if code is None:
        return _without_code(error, path, family)
    kind = NoLocks if code in _OF_LOCKS else _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN:
        kind = _unopened(path, writing)
    if kind is None:
        return StorageBug(detail=f"{getattr(error, 'sqlite_errorname', code)}: {error}")
    gone = kind in (ReadOnlyPlace, DiskFault) and path.name != ":memory:" and not path.exists()
    return (Vanished if gone else kind)(path=path, family=family)


def _of_system(error: OSError, writing: bool) -> type[StorageProblem]:
    kind = _BY_ERRNO.get(error.errno or 0)
    if writing:
        return kind or CannotCreate
    return CannotRead if kind is ReadOnlyPlace else kind or Vanished


def _without_code(error: sqlite3.Error, path: Path, family: Family | None) -> StorageProblem:
    """The module's own errors: text that is no UTF-8 is damage, anything else is misuse."""
    if isinstance(error, sqlite3.OperationalError):
        return DamagedFile(path=path, family=family)
    return StorageBug(detail=repr(error))


def _unopened(path: Path, writing: bool) -> type[StorageProblem]:
    """Why SQLite could not open the file or make its journal."""
    if not path.exists():
        return Vanished
    if not writing:
        return CannotRead
    return ReadOnlyPlace if shutil.disk_usage(path.parent).free else DiskFull
