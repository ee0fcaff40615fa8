"""Writing an archive package so that it is there whole, read back and proved, or not at all."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from domain.notes import Note, Said
from storage import bag, entries, unfinished
from storage.acts import Act
from storage.errors import AlreadyArchived, ArchiveNotWritten
from storage.files import OWNERS, flush, flush_folder, new_private
from storage.history import HistoryRow
from storage.library import Library
from storage.package_sums import SIGNATURE
from storage.signing import Key, signed
from storage.transfer import export_report
from storage.translation import translated
from storage.verifying import verified

_MADE = (1980, 1, 1, 0, 0, 0)  # the same report gives the same zip


@dataclass(frozen=True, slots=True)
class Copied:
    """A report's own file, with the history and notes that stand in it."""

    database: bytes
    changes: tuple[HistoryRow, ...]
    notes: tuple[Note, ...]


def exported(library: Library, report_id: int, label: str, said: Said) -> Copied:
    """One report as a self-contained .sqlite in which a note stands that the library has not.

    The note is dated to the day: the same report archived twice on one day gives the same bytes. Raises as
    ``export_report`` does.
    """
    with unfinished.scratch() as folder:
        path = folder / "report.sqlite"
        export_report(library, report_id, path)
        with Library.open(path, who=library.alias, is_passing=True) as copy:
            (summary,) = copy.summaries()
            midnight = datetime.combine(date.today(), time()).astimezone()
            copy.enact(summary.id, Act(label, (said,)), at=max(midnight, summary.changed_at))
            changes, notes = tuple(copy.history(summary.id)), copy.load(summary.id).notes
        with translated(path, writing=False):
            return Copied(path.read_bytes(), changes, notes)


def write_package(
    target: Path, payload: Mapping[str, bytes], tags: Mapping[str, bytes], *, as_zip: bool, key: Key | None = None
) -> None:
    """Writes a BagIt bag at ``target``, a folder or a zip, and proves it by reading it back.

    ``payload``: the files below ``data/`` by path; ``tags``: those beside it, bag-info.txt among them. ``key``: whoever
    signs it.
    Raises AlreadyArchived, ArchiveNotWritten or what the disk says; then nothing stays behind.
    """
    with translated(target):
        if os.path.lexists(target):
            raise AlreadyArchived(path=target)
        temporary = unfinished.beside(target)
        with unfinished.noted(temporary):
            temporary.mkdir()
            folder = temporary / target.name.removesuffix(".zip")
            _write(folder, contents(payload, tags, key))
            made = _zipped(folder, temporary / "package.zip") if as_zip else folder
            _prove(made, target)
            if os.path.lexists(target):
                raise AlreadyArchived(path=target)
            made.rename(target)
            flush_folder(target.parent)


def contents(payload: Mapping[str, bytes], tags: Mapping[str, bytes], key: Key | None = None) -> dict[str, bytes]:
    """Every file of the bag with its manifests, and the signature of whoever has the key."""
    files = {bag.PAYLOAD + name: data for name, data in payload.items()}
    beside = {bag.DECLARATION_NAME: bag.DECLARATION, **tags, **_manifests(bag.manifest_name, files)}
    last = _manifests(bag.tag_manifest_name, beside)
    signature = {SIGNATURE: signed(last[bag.tag_manifest_name("sha256")], key)} if key else {}
    return {**files, **beside, **last, **signature}


def _manifests(named: Callable[[str], str], files: Mapping[str, bytes]) -> dict[str, bytes]:
    found = {name: bag.sums([data]) for name, data in files.items()}
    return {named(kind): bag.manifest({name: each[kind] for name, each in found.items()}) for kind in bag.ALGORITHMS}


def _write(folder: Path, contents: Mapping[str, bytes]) -> None:
    for name, data in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with new_private(path) as file:
            file.write(data)
        flush(path)
    for inner in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        flush_folder(inner)


def _zipped(folder: Path, path: Path) -> Path:
    """The folder as a zip that holds it whole under its own name."""
    with new_private(path) as made, ZipFile(made, "w") as archive:
        for file in _files(folder):
            member = ZipInfo(f"{folder.name}/{file.relative_to(folder).as_posix()}", _MADE)
            member.compress_type = ZIP_DEFLATED
            member.external_attr = (stat.S_IFREG | OWNERS) << 16
            with file.open("rb") as source, archive.open(member, "w") as sink:
                shutil.copyfileobj(source, sink, bag.CHUNK)
    flush(path)
    return path


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _prove(made: Path, target: Path) -> None:
    with entries.opened(made) as found:
        if any(each.differs for each in verified(found).files):
            raise ArchiveNotWritten(path=target)
