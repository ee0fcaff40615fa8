"""Backups of the library: made from a sound file only, checked, and there whole or not at all."""

import os
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from domain.following import Counting, uncounted
from storage import identity, opening, shelf
from storage.backup_files import Backup, Reason, folder_of, found, of_library, of_place, path_for, superfluous
from storage.database import Database
from storage.errors import BackupStopped, DamagedFile, NoSecondPlace
from storage.files import Stopping, going_on, placed, uri
from storage.shelf import Shelf
from storage.translation import translated

PAGES = 256  # copied at once; between two portions the window can save
PATIENCE = 4.0  # seconds
_MOMENT = 8.0  # seconds to wait for a moment in which nobody writes; others may save without a pause
_STATE = "SELECT count(*), coalesce(sum(change_number), 0), coalesce(max(changed_at), '') FROM report"
_FILLED = "SELECT count(*), coalesce(sum(filled), 0), coalesce(sum(wanted), 0) FROM report"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: how many reports, values filled and wanted."""

    reports: int
    filled: int
    wanted: int


def back_up(
    library: Path,
    reason: Reason,
    *,
    stopping: Stopping = going_on,
    always: bool = False,
    count: Counting = uncounted,
) -> Backup | None:
    """Copies the library beside whatever writes to it; None where nothing changed since the last backup.

    ``always``: even then. ``count``: is told of the portions of the file. The papers are added to those that the
    backups already have beside them. A file that fails its check is not copied, and takes no good backup's place:
    raises DamagedFile. Raises BackupStopped, or what the disk says; then nothing stays behind.
    """
    library = Path(os.path.realpath(library))
    with translated(library), closing(_reading(library)) as source:
        mark, problems = _looked_at(source, library, always=always)
        made = None
        if problems is not None:
            if problems:
                raise DamagedFile(path=library)
            made = _made(source, library, reason, mark, stopping, count)
        keep_papers(library, papers_in(folder_of(library), library), stopping)
        if made:
            _thin(of_library(found(library), mark), made.at)
        return made


def _looked_at(source: sqlite3.Connection, library: Path, *, always: bool) -> tuple[str, tuple[str, ...] | None]:
    """The library's mark, and what is wrong with it; None where nothing changed since the last backup.

    At one moment: each look by itself might wait for whoever saves without a pause.
    """
    database = Database(source)
    with database.atomic():
        mark = identity.mark(database, library)
        with translated(folder_of(library), writing=False):
            earlier = of_place(found(library), mark)
        if not always and earlier and _state_of(earlier[0].path) == _state(source):
            return mark, None
        return mark, opening.unsound(database)


def _made(
    source: sqlite3.Connection, library: Path, reason: Reason, mark: str, stopping: Stopping, count: Counting
) -> Backup:
    now = datetime.now().replace(microsecond=0)
    folder = folder_of(library)
    with translated(folder):  # what stands in the way of a backup is not the library
        folder.mkdir(exist_ok=True)
        path = path_for(library, folder, reason, now, mark)
        _copy(source, path, stopping, count)
        return Backup(path, now, reason, path.stat().st_size, mark)


def backups_of(library: Path) -> tuple[Backup, ...]:
    """The backups of a library, the newest first; all of its name where it cannot be read itself. Raises OSError."""
    return of_library(found(library), identity.mark_of(library))


def put_second(backup: Backup, library: Path, second: Path, stopping: Stopping = going_on) -> None:
    """Copies a backup to the second place, and adds the papers that are not there yet to those that are.

    Another library of the same name may have its own there: none of its backups or papers is touched. Raises
    NoSecondPlace where the place is not there: a U盘 that was pulled out.
    """
    library = Path(os.path.realpath(library))
    if not second.is_dir():
        raise NoSecondPlace(path=second)
    with translated(second):
        if not (second / backup.path.name).exists():
            copy_file(backup.path, second / backup.path.name)
        keep_papers(library, papers_in(second, library), stopping)
        _thin(of_place(found(library, second), backup.mark), backup.at)


def keep_papers(library: Path, copy: Path, stopping: Stopping) -> None:
    """Adds the papers of a library that a copy of them lacks; what it has of others stays. Raises BackupStopped."""
    kept, held = Shelf(library, papers=copy), Shelf(library)
    for name in sorted(held.names() - kept.names()):
        if stopping():
            raise BackupStopped
        kept.take((name,), held)


def papers_in(folder: Path, library: Path) -> Path:
    """Where the papers of a library's backups are kept in a folder of backups."""
    return folder / shelf.path_of(library).name


def contents(path: Path) -> Contents | None:
    """What a backup holds; None for one that is not sound."""
    try:
        opening.refuse_others(path)
        with translated(path, writing=False), closing(opening.connect(path, read_only=True)) as database:
            return None if opening.unsound(database) else Contents(*database.execute(_FILLED).fetchone())
    except Exception:  # whatever is wrong with it, it is no backup to offer
        return None


def _thin(backups: Iterable[Backup], now: datetime) -> None:
    for old in superfluous(backups, now):
        with suppress(OSError):  # in use, for one: the next time will do
            old.path.unlink()


def _reading(path: Path) -> sqlite3.Connection:
    opening.refuse_others(path)
    return sqlite3.connect(uri(path, "mode=ro"), timeout=_MOMENT, uri=True)


def _copy(source: sqlite3.Connection, path: Path, stopping: Stopping, count: Counting) -> None:
    """In portions, between which others can save; each save begins it anew, so in the end it is done at one go."""
    began = time.monotonic()

    def step(_status: int, left: int, whole: int) -> None:
        if stopping():
            raise BackupStopped
        count(whole - left + 1, whole)
        if time.monotonic() - began > PATIENCE:
            raise TimeoutError

    with placed(path) as temporary, closing(sqlite3.connect(uri(temporary, "mode=rw"), uri=True)) as target:
        try:
            source.backup(target, pages=PAGES, progress=step, sleep=0.002)
        except TimeoutError:
            source.backup(target)
        if opening.unsound(Database(target)):
            raise DamagedFile(path=path)


def copy_file(source: Path, target: Path, stopping: Stopping = going_on, count: Counting = uncounted) -> None:
    """Through SQLite, which alone may open a file that somebody may have open. Raises BackupStopped."""
    with closing(sqlite3.connect(uri(source, "mode=ro"), timeout=opening.WAIT, uri=True)) as connection:
        _copy(connection, target, stopping, count)


def _state(connection: sqlite3.Connection) -> tuple[object, ...]:
    return tuple(connection.execute(_STATE).fetchone())


def _state_of(path: Path) -> tuple[object, ...] | None:
    """How far the history of a backup goes; None where it cannot be read."""
    try:
        with closing(sqlite3.connect(uri(path, "mode=ro"), uri=True)) as connection:
            return _state(connection)
    except sqlite3.Error:
        return None
