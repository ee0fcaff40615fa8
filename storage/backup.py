"""Backups of the library: made from a sound file only, checked, and there whole or not at all; and restoring them."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage import opening, shelf
from storage.backup_files import Backup, Reason, folder_of, found, path_for, superfluous
from storage.database import Database
from storage.errors import AlreadyThere, BackupStopped, DamagedFile, NoSecondPlace
from storage.files import placed, uri
from storage.translation import translated

PAGES = 256  # copied at once; between two portions the window can save
PATIENCE = 4.0  # seconds
_MARK = "SELECT count(*), coalesce(sum(change_number), 0), coalesce(max(changed_at), '') FROM report"
_FILLED = "SELECT count(*), coalesce(sum(filled), 0), coalesce(sum(wanted), 0) FROM report"
Stopping = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: how many reports, values filled and wanted."""

    reports: int
    filled: int
    wanted: int


def back_up(
    library: Path, reason: Reason, *, stopping: Stopping = lambda: False, always: bool = False
) -> Backup | None:
    """Copies the library beside whatever writes to it; None where nothing changed since the last backup.

    ``always``: even then. A file that fails its check is not copied, and takes no good backup's place: raises
    DamagedFile. Raises BackupStopped, or what the disk says; then nothing stays behind.
    """
    with translated(library), closing(_reading(library)) as source:
        earlier = found(library)
        if not always and earlier and _mark_of(earlier[0].path) == _mark(source):
            return None
        if opening.unsound(Database(source)):
            raise DamagedFile(path=library)
        now = datetime.now().replace(microsecond=0)
        folder = folder_of(library)
        folder.mkdir(exist_ok=True)
        path = path_for(library, folder, reason, now)
        _copy(source, path, stopping)
        for old in superfluous(found(library), now):
            with suppress(OSError):  # in use, for one: the next time will do
                old.path.unlink()
        return Backup(path, now, reason, path.stat().st_size)


def put_second(backup: Backup, library: Path, second: Path) -> None:
    """Copies a backup, and the papers if there are more of them than there, to the second place.

    Raises NoSecondPlace where that is not there: a U盘 that was pulled out.
    """
    if not second.is_dir():
        raise NoSecondPlace(path=second)
    with translated(second):
        if not (second / backup.path.name).exists():
            copy_file(backup.path, second / backup.path.name)
        papers, copy = shelf.path_of(library), second / shelf.path_of(library).name
        if papers.exists() and (not copy.exists() or copy.stat().st_size < papers.stat().st_size):
            copy_file(papers, copy)
        for old in superfluous(found(library, second), backup.at):
            with suppress(OSError):
                old.path.unlink()


def contents(path: Path) -> Contents | None:
    """What a backup holds; None for one that is not sound."""
    try:
        opening.refuse_others(path)
        with translated(path, writing=False), closing(opening.connect(path, read_only=True)) as database:
            return None if opening.unsound(database) else Contents(*database.execute(_FILLED).fetchone())
    except Exception:  # whatever is wrong with it, it is no backup to offer
        return None


def restore(backup: Path, target: Path) -> None:
    """Writes a backup as a new library, with its papers where they are found.

    Raises AlreadyThere where a file is, ForeignFile, NewerFile or DamagedFile about the backup, or what the disk says.
    """
    opening.refuse_others(backup, family="input")
    told = translated(backup, family="input", writing=False)
    with told, closing(opening.connect(backup, read_only=True)) as database:
        if opening.unsound(database, thorough=True):
            raise DamagedFile(path=backup, family="input")
    with translated(target):
        if target.exists():
            raise AlreadyThere(path=target)
        target.parent.mkdir(parents=True, exist_ok=True)
        papers = _papers_of(backup)
        if papers and not shelf.path_of(target).exists():
            copy_file(papers, shelf.path_of(target))
        copy_file(backup, target)


def _papers_of(backup: Path) -> Path | None:
    """The papers of the library that a backup is of: beside its folder, or beside itself in a second place."""
    for stem in _stems(backup):
        for folder in (backup.parent.parent, backup.parent):
            papers = folder / f"{stem}-文件.db"
            if papers.exists():
                return papers
    return None


def _stems(backup: Path) -> tuple[str, ...]:
    """The names that the library of a backup may have had: what stands before the time, else its own name."""
    head = backup.stem.split(" ")
    return tuple(dict.fromkeys([" ".join(head[:-3]) or backup.stem, " ".join(head[:-4]) or backup.stem, backup.stem]))


def _reading(path: Path) -> sqlite3.Connection:
    opening.refuse_others(path)
    return sqlite3.connect(uri(path, "mode=ro"), timeout=opening.WAIT, uri=True)


def _copy(source: sqlite3.Connection, path: Path, stopping: Stopping) -> None:
    """In portions, between which others can save; each save begins it anew, so in the end it is done at one go."""
    began = time.monotonic()

    def step(_status: int, _left: int, _all: int) -> None:
        if stopping():
            raise BackupStopped
        if time.monotonic() - began > PATIENCE:
            raise TimeoutError

    with placed(path) as temporary, closing(sqlite3.connect(uri(temporary, "mode=rw"), uri=True)) as target:
        try:
            source.backup(target, pages=PAGES, progress=step, sleep=0.002)
        except TimeoutError:
            source.backup(target)
        if opening.unsound(Database(target)):
            raise DamagedFile(path=path)


def copy_file(source: Path, target: Path) -> None:
    """Through SQLite, which alone may open a file that somebody may have open."""
    with closing(sqlite3.connect(uri(source, "mode=ro"), timeout=opening.WAIT, uri=True)) as connection:
        _copy(connection, target, lambda: False)


def _mark(connection: sqlite3.Connection) -> tuple[object, ...]:
    return tuple(connection.execute(_MARK).fetchone())


def _mark_of(path: Path) -> tuple[object, ...] | None:
    """How far the history of a backup goes; None where it cannot be read."""
    try:
        with closing(sqlite3.connect(uri(path, "mode=ro"), uri=True)) as connection:
            return _mark(connection)
    except sqlite3.Error:
        return None
