"""A backup as a new library, with the papers that it refers to."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from domain.following import Counting, uncounted
from storage import opening, shelf
from storage.backup import copy_file
from storage.backup_files import papers_near
from storage.database import Database
from storage.errors import AlreadyThere, DamagedFile, StorageProblem
from storage.files import Stopping, going_on
from storage.shelf import Shelf
from storage.translation import translated

_PAPERS = "SELECT report_id, title, name, sha256 FROM file JOIN report ON report.id = report_id ORDER BY 1, number"


@dataclass(frozen=True, slots=True)
class LostPaper:
    """A PDF or scan whose bytes are nowhere near the backup; ``title``: of its report."""

    report_id: int
    title: str
    name: str
    sha256: str


def restore(
    backup: Path, target: Path, stopping: Stopping = going_on, count: Counting = uncounted
) -> tuple[LostPaper, ...]:
    """Writes a backup as a new library, with the papers it refers to; those that are not found.

    They are sought by their SHA-256 in the papers beside the backup and beside its folder, and only its own are taken:
    in a second place those of other libraries may lie among them. Raises AlreadyThere where a file is, ForeignFile,
    NewerFile or DamagedFile about the backup, BackupStopped, or what the disk says; then nothing stays behind.
    ``count``: is told of the portions of the file.
    """
    opening.refuse_others(backup, family="input")
    told = translated(backup, family="input", writing=False)
    with told, closing(opening.connect(backup, read_only=True)) as database:
        if opening.unsound(database, thorough=True):
            raise DamagedFile(path=backup, family="input")
        wanted = _papers(database)
    with translated(target):
        if target.exists():
            raise AlreadyThere(path=target)
        target.parent.mkdir(parents=True, exist_ok=True)
        with _taken_back(shelf.path_of(target)):
            lost = _gather(wanted, backup, Shelf(target))
            copy_file(backup, target, stopping, count)
    return lost


def _papers(database: Database) -> tuple[LostPaper, ...]:
    return tuple(LostPaper(*row) for row in database.execute(_PAPERS).fetchall())


@contextmanager
def _taken_back(papers: Path) -> Iterator[None]:
    """Leaves no papers beside a library that could not be written."""
    is_new = not papers.exists()
    try:
        yield
    except BaseException:
        if is_new:
            papers.unlink(missing_ok=True)
        raise


def _gather(wanted: tuple[LostPaper, ...], backup: Path, kept: Shelf) -> tuple[LostPaper, ...]:
    """Puts the papers beside the new library, and says which are not found."""
    for source in _sources(backup):
        kept.take({each.sha256 for each in wanted} - kept.names(), source)
    names = kept.names()
    return tuple(each for each in wanted if each.sha256 not in names)


def _sources(backup: Path) -> Iterator[Shelf]:
    for path in papers_near(backup):
        source = Shelf(backup, papers=path)
        with suppress(StorageProblem):  # another program's file, or damaged: not the place to look
            source.names()
            yield source
