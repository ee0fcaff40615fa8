"""Whether a package is as it was written: every file by its sums, none missing, none more, its database proved."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from domain.following import Counting, uncounted
from storage import bag, entries, signing, unfinished
from storage.beside import KeptKind
from storage.entries import Entries
from storage.errors import (
    DamagedFile,
    NotAFile,
    NotAnArchive,
    PaperGone,
    TooLarge,
    Vanished,
    VerifyingStopped,
)
from storage.files import Stopping, going_on
from storage.history import HistoryRow
from storage.library import Library
from storage.package_sums import DATABASE, SIGNATURE, SIGNED, CheckedFile, Verdict, sums_checked, whole_file
from storage.signing import Signer
from storage.stored import Stored
from storage.transfer import LIMIT, import_report
from storage.translation import translated

PAPER, SCANS = "data/报告.pdf", "data/扫描件/"
EVIDENCE = "data/佐证材料/"
_MOST = 64 * 2**20  # bytes of a file that is compared; the change log of an older package may be long


@dataclass(frozen=True, slots=True)
class Package:
    """A package whose database is proved, to be compared with what follows from it.

    ``sizes`` and ``sums``: bytes and SHA-256 of each of its files, those that a system left aside; none for an .sqlite
    by itself. ``read``: the bytes of one. ``paper``: the PDF of its 定稿, None for a draft. ``stopping``: whether
    nobody waits for the comparison any more.
    """

    stored: Stored
    changes: tuple[HistoryRow, ...]
    paper: bytes | None
    sizes: Mapping[str, int]
    sums: Mapping[str, str]
    read: Callable[[str], bytes]
    stopping: Stopping = going_on

    def go_on(self) -> None:
        """Between two steps of the comparison. Raises VerifyingStopped where it was stopped."""
        if self.stopping():
            raise VerifyingStopped

    @property
    def names(self) -> frozenset[str]:
        """Every file."""
        return frozenset(self.sizes)


@dataclass(frozen=True, slots=True)
class Proved:
    """What came of a package: every file, in order of the names; its report, None where its database proves nothing.

    ``signer``: who signed it, None where nobody did; a signature that does not hold is a file that differs.
    """

    files: tuple[CheckedFile, ...]
    stored: Stored | None
    signer: Signer | None = None


Compare = Callable[[Package], Mapping[str, Verdict]]
"""The files of a package that are not what its report makes of them, those that are missing or do not belong too."""


def _as_they_are(_package: Package) -> Mapping[str, Verdict]:
    return {}


class _Stoppable:
    """The files of a package, read until somebody stops it; then VerifyingStopped is raised. Each is counted once."""

    def __init__(self, found: Entries, stopping: Stopping, count: Counting) -> None:
        self.path, self._found, self._stopping, self._count = found.path, found, stopping, count
        self._whole, self._begun = len(found.names()), set[str]()

    def names(self) -> frozenset[str]:
        return self._found.names()

    def pieces(self, name: str) -> Iterator[bytes]:
        if name not in self._begun:
            self._begun.add(name)
            self._count(len(self._begun), self._whole)
        for piece in self._found.pieces(name):
            if self._stopping():
                raise VerifyingStopped
            yield piece


def verify(
    path: Path, compare: Compare = _as_they_are, stopping: Stopping = going_on, count: Counting = uncounted
) -> Proved:
    """Checks a package (folder or zip) or an exported .sqlite; ``count`` is told of each file of a package.

    Needs no library and leaves nothing behind, not even where it is stopped: then VerifyingStopped is raised. Raises
    NotAnArchive, HostilePackage, PackageTooLarge, BrokenZip, and for an .sqlite the problems of ``import_report`` but
    DamagedFile, which is a verdict.
    """
    with translated(path, family="input", writing=False):
        if is_package(path):
            with entries.opened(path) as found:
                return verified(_Stoppable(found, stopping, count), compare, stopping)
    package = _proved(path)
    checked = CheckedFile(path.name, Verdict.SAME if package else Verdict.UNPROVED)
    return Proved((checked,), package.stored if package else None)


def is_package(path: Path) -> bool:
    """Whether a path is a folder or begins as a zip does. Raises Vanished or NotAFile."""
    if not path.exists():
        raise Vanished(path=path, family="input")
    if not path.is_dir() and not path.is_file():  # a pipe would let us wait for ever
        raise NotAFile(path=path, family="input")
    return path.is_dir() or entries.is_zip(path)


def holds_package(path: Path) -> bool:
    """Whether a folder or zip looks like a package: it has a bag's own files. Raises as ``verify`` does."""
    with entries.opened(path) as found:
        return _looks_like_a_package(found.names())


def verified(found: Entries, compare: Compare = _as_they_are, stopping: Stopping = going_on) -> Proved:
    """Checks an opened package. Raises as ``verify`` does."""
    if not _looks_like_a_package(found.names()):
        raise NotAnArchive(path=found.path)
    told = {checked.name: checked for checked in sums_checked(found)}
    stored = None
    if DATABASE in found.names() and told[DATABASE].verdict is Verdict.SAME:
        with extracted(found) as database:
            package = _proved(database, found, told, stopping)
        if package is None:
            told[DATABASE] = _unproved(told[DATABASE])
        else:
            stored = package.stored
            is_whole = all(each.verdict not in (Verdict.CHANGED, Verdict.MISSING) for each in told.values())
            told.update(_against(stored, told, found))
            if is_whole:
                _take(told, compare(package))  # else the sheet and the metadata would be blamed for another file
    signer = _signer(found, told)
    return Proved(tuple(told[name] for name in sorted(told)), stored, signer)


def _take(told: dict[str, CheckedFile], differing: Mapping[str, Verdict]) -> None:
    """Adds what comparing found to what the sums said, which goes first."""
    for name, verdict in differing.items():
        if name not in told or told[name].verdict is Verdict.SAME:
            told[name] = replace(told.get(name, CheckedFile(name, verdict)), verdict=verdict)


def _signer(found: Entries, told: dict[str, CheckedFile]) -> Signer | None:
    if SIGNATURE not in found.names():
        return None
    try:
        return signing.signer_of(whole_file(found, SIGNED), whole_file(found, SIGNATURE))
    except (KeyError, bag.BadManifest, signing.Unsigned):
        told[SIGNATURE] = replace(told[SIGNATURE], verdict=Verdict.CHANGED)
        return None


@contextmanager
def extracted(found: Entries) -> Iterator[Path]:
    """The package's database as a file of its own, as long as the block lasts. Raises TooLarge."""
    with unfinished.scratch() as folder:
        path, left = folder / "report.sqlite", LIMIT * 2**20
        with translated(path), path.open("wb") as file:
            for piece in found.pieces(DATABASE):
                left -= len(piece)
                if left < 0:
                    raise TooLarge(path=found.path, limit=LIMIT)
                file.write(piece)
        yield path


@contextmanager
def whole_database(path: Path, compare: Compare = _as_they_are) -> Iterator[Path]:
    """The database of a package that was verified, as a file of its own as long as the block lasts.

    Raises DamagedFile where any file of the package differs, and whatever ``verify`` raises.
    """
    with entries.opened(path) as found:
        if any(each.differs for each in verified(found, compare).files):
            raise DamagedFile(path=path, family="input")
        with extracted(found) as database:
            yield database


def is_proved(database: bytes) -> bool:
    """Whether an exported report, as bytes, is what its history says. Raises as ``verify`` does."""
    with unfinished.scratch() as folder:
        path = folder / "report.sqlite"
        with translated(path):
            path.write_bytes(database)
        return _proved(path) is not None


def _proved(
    path: Path,
    found: Entries | None = None,
    told: Mapping[str, CheckedFile] | None = None,
    stopping: Stopping = going_on,
) -> Package | None:
    """Takes the report into a library of its own, which proves its history; None if that does not hold."""
    with unfinished.scratch() as folder:
        try:
            with Library.open(folder / "library.db") as library:
                number = import_report(library, path)
                stored = library.load(number)
                papers = [
                    each for each in stored.files if each.kind is KeptKind.PAPER and each.version == stored.version
                ]
                paper = library.paper(number, papers[-1].number) if papers and stored.report.state != "draft" else None
                changes = tuple(library.history(number))
        except (DamagedFile, PaperGone):
            return None
    present = {name: each for name, each in (told or {}).items() if each.verdict is Verdict.SAME}
    sizes = {name: each.size for name, each in present.items()}
    sums = {name: each.sha256 for name, each in present.items()}

    def read(name: str) -> bytes:
        return whole_file(found, name, _MOST) if found else b""

    return Package(stored, changes, paper, sizes, sums, read, stopping)


def _against(report: Stored, told: dict[str, CheckedFile], found: Entries) -> dict[str, CheckedFile]:
    """The files that are whole but not this report's: another PDF than that of its 定稿, another report's metadata.

    A scan or evidence that the report kept and the package lacks is missing.
    """
    differing: dict[str, CheckedFile] = {}
    own = [file for file in report.files if file.version == report.version or file.kind is KeptKind.EVIDENCE]
    papers = [file.sha256 for file in own if file.kind is KeptKind.PAPER]
    paper = told.get(PAPER)
    if paper and report.report.state != "draft" and papers[-1:] != [paper.sha256] and not paper.differs:
        differing[PAPER] = _unproved(paper)
    sums = {each.sha256 for each in told.values()}
    for file in own:
        if file.kind in (KeptKind.SCAN, KeptKind.EVIDENCE) and file.sha256 not in sums:
            name = f"{SCANS if file.kind is KeptKind.SCAN else EVIDENCE}{file.number}"
            differing[name] = CheckedFile(name, Verdict.MISSING)
    info = told[bag.INFO_NAME]
    if info.verdict is Verdict.SAME:
        identity = bag.parsed_info(whole_file(found, bag.INFO_NAME)).get(bag.IDENTITY)
        if identity not in (None, f"urn:uuid:{report.report.uuid}"):
            differing[bag.INFO_NAME] = _unproved(info)
    return differing


def _unproved(checked: CheckedFile) -> CheckedFile:
    return replace(checked, verdict=Verdict.UNPROVED)


def _looks_like_a_package(names: frozenset[str]) -> bool:
    return bag.DECLARATION_NAME in names or bag.manifest_name("sha256") in names
