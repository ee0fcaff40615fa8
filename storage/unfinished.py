"""Copies that a killed process left half-written: noted while they are written, cleared at the next start.

A note is a small file in the user's own folder that names the copy, locked as long as its process lives: the lock is
the kernel's, so a process that was killed lets go. Where no note can be made the copy is written all the same.
"""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import gettempdir
from typing import BinaryIO

_OURS = re.compile(r"\.[0-9a-f]{32}\.new|jixiao-[0-9A-Za-z_]{8,32}")
"""Names that only this program gives, and to nothing that lasts."""
_SCRATCH, _RANDOM = "jixiao-", 16
_LONGEST = 8192  # bytes of a path
_JOURNALS = ("-journal", "-wal")
Note = tuple[Path, BinaryIO]


def _random() -> str:
    """32 hex digits that nobody has yet, without uuid, whose import takes longer than this module's."""
    return os.urandom(16).hex()


def beside(path: Path) -> Path:
    """A name beside ``path`` for what is still being written; short: a long Chinese name may fill all 255 bytes."""
    return path.with_name(f".{_random()}.new")


@contextmanager
def noted(copy: Path) -> Iterator[None]:
    """Notes what is written at ``copy``, a name by ``beside`` or in ``scratch``, and takes it away at the end."""
    note = _noted(copy)
    try:
        yield
    finally:
        _remove(copy)
        if note:
            _drop(note)


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder among the system's temporary ones that only this user reads, gone at the end. Raises OSError."""
    folder = Path(gettempdir(), _SCRATCH + _random()[:_RANDOM])
    with noted(folder):  # first: a folder without a note would stay for good
        folder.mkdir(0o700)  # never one that is there: that might be somebody else's
        yield folder


def clear() -> None:
    """Takes away what processes that are no more left half-written. Raises nothing: the next start is soon enough."""
    with suppress(OSError):
        for path in tuple(_folder().iterdir()) if _folder().is_dir() else ():
            with suppress(OSError):
                _clear(path)


def _clear(path: Path) -> None:
    file = path.open("rb+")
    if not _locked(file):
        file.close()
        return
    copy = Path(os.fsdecode(file.read(_LONGEST)))
    if _OURS.fullmatch(copy.name) and copy.is_absolute():
        _remove(copy)
    _drop((path, file))


def _noted(copy: Path) -> Note | None:
    with suppress(OSError):
        _folder().mkdir(0o700, parents=True, exist_ok=True)
        path = _folder() / f"{_random()}.txt"
        file = path.open("xb")
        if _locked(file):
            file.write(os.fsencode(copy.absolute()))
            file.flush()
            return path, file
        file.close()
    return None


def _drop(note: Note) -> None:
    path, file = note
    file.close()  # first: Windows removes no open file
    with suppress(OSError):
        path.unlink(missing_ok=True)
        _folder().rmdir()  # the last one out


def _remove(copy: Path) -> None:
    """The copy, a folder with all that is in it, and the journals of SQLite beside it."""
    if copy.is_dir() and not copy.is_symlink():
        shutil.rmtree(copy, ignore_errors=True)
    for ending in ("", *_JOURNALS):
        with suppress(OSError):
            copy.with_name(copy.name + ending).unlink(missing_ok=True)


def _folder() -> Path:
    """Without platformdirs, whose import takes longer than all else here. Raises OSError for a user without home."""
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_STATE_HOME")
    try:
        base = Path(named) if named else Path.home() / ".local" / "state"
    except RuntimeError as error:
        raise OSError(str(error)) from error
    return base / "jixiao" / "unfinished"


if sys.platform == "win32":
    import msvcrt

    def _locked(file: BinaryIO) -> bool:
        """Whether this process has the note from now on: one byte far behind its end, so that it can be read."""
        try:
            file.seek(2**20)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _locked(file: BinaryIO) -> bool:
        """Whether this process has the note from now on."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
