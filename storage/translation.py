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
    ReadOnlyPlace,
    StorageBug,
    StorageProblem,
    UnstorableText,
    Vanished,
)


class Undecodable(ValueError):
    """Rows that cannot be what we wrote."""


_BY_CODE: dict[int, type[StorageProblem]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnlyPlace,
    sqlite3.SQLITE_PERM: ReadOnlyPlace,
    sqlite3.SQLITE_BUSY: FileBusy,
    sqlite3.SQLITE_LOCKED: FileBusy,
    sqlite3.SQLITE_PROTOCOL: FileBusy,
    sqlite3.SQLITE_IOERR: DiskFault,
    sqlite3.SQLITE_CORRUPT: DamagedFile,
    sqlite3.SQLITE_NOTADB: DamagedFile,
}
_BY_ERRNO: dict[int, type[StorageProblem]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: ReadOnlyPlace,
    errno.EACCES: ReadOnlyPlace,
    errno.EPERM: ReadOnlyPlace,
    errno.EIO: DiskFault,
}


@contextmanager
def translated(path: Path, *, family: Family | None = None, writing: bool = True) -> Iterator[None]:
    """What the block raises as a StorageProblem about ``path``; no error of sqlite3 or the system escapes."""
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path, family, writing) from error
    except UnicodeEncodeError as error:
        raise UnstorableText(character=f"U+{ord(error.object[error.start]):04X}") from error
    except Undecodable as error:
        raise DamagedFile(path=path, family=family) from error
    except OverflowError as error:
        raise StorageBug(detail=repr(error)) from error
    except OSError as error:
        raise _of_system(error, writing)(path=path, family=family) from error


def _of_sqlite(error: sqlite3.Error, path: Path, family: Family | None, writing: bool) -> StorageProblem:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return _without_code(error, path, family)
    kind = _BY_CODE.get(code & 0xFF)
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN:
        kind = _unopened(path, writing)
    if kind is None:
        return StorageBug(detail=f"{getattr(error, 'sqlite_errorname', code)}: {error}")
    gone = kind in (ReadOnlyPlace, DiskFault) and path.name != ":memory:" and not path.exists()
    return (Vanished if gone or code == sqlite3.SQLITE_READONLY_DBMOVED else kind)(path=path, family=family)


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
