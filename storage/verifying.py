"""Whether a package is as it was written: every file by its sums, none missing, none more, its database proved."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from storage import bag, entries
from storage.beside import FileKind
from storage.entries import Entries
from storage.errors import BrokenZip, DamagedFile, NotAFile, NotAnArchive, TooLarge, Vanished
from storage.library import Library, Stored
from storage.transfer import LIMIT, Describe, import_report
from storage.translation import translated

DATABASE, PAPER, SCANS = "data/报告.sqlite", "data/报告.pdf", "data/扫描件/"
_MOST_TAG_BYTES = 8 * 2**20
_UNCOVERED = frozenset(bag.tag_manifest_name(name) for name in bag.ALGORITHMS)
_REQUIRED = frozenset(
    (bag.DECLARATION_NAME, bag.INFO_NAME, bag.manifest_name("sha256"), bag.tag_manifest_name("sha256"), DATABASE)
)


class Verdict(StrEnum):
    """What came of one file."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"
    EXTRA = "extra"
    UNPROVED = "unproved"  # whole, but not what the report's history says


@dataclass(frozen=True, slots=True)
class Checked:
    """One file of a package. ``sha256``: as read, blank where it was not."""

    name: str
    verdict: Verdict
    sha256: str = ""


def verify(path: Path) -> tuple[Checked, ...]:
    """Checks a package (folder or zip) or an exported .sqlite; every file with its verdict, in order of the names.

    Needs no library and leaves nothing behind. Raises NotAnArchive, HostilePackage, PackageTooLarge, BrokenZip,
    and for an .sqlite the problems of ``import_report`` but DamagedFile, which is a verdict.
    """
    with translated(path, family="input", writing=False):
        if is_package(path):
            with entries.opened(path) as found:
                return verified(found)
    return (Checked(path.name, Verdict.SAME if _proved(path) else Verdict.UNPROVED),)


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


def verified(found: Entries) -> tuple[Checked, ...]:
    """Checks an opened package."""
    if not _looks_like_a_package(found.names()):
        raise NotAnArchive(path=found.path)
    told = {name: Checked(name, verdict, sha256) for name, verdict, sha256 in _sums_checked(found)}
    if DATABASE in found.names() and told[DATABASE].verdict is Verdict.SAME:
        with extracted(found) as database:
            report = _proved(database)
        told.update(_against(report, told, found) if report else {DATABASE: _unproved(told[DATABASE])})
    return tuple(told[name] for name in sorted(told))


class extracted:  # noqa: N801 - used as a function is
    """The package's database as a file of its own, as long as the block lasts. Raises TooLarge."""

    def __init__(self, found: Entries) -> None:
        self._found = found
        self._folder = tempfile.TemporaryDirectory(prefix="verify-", ignore_cleanup_errors=True)

    def __enter__(self) -> Path:
        path = Path(self._folder.name) / "report.sqlite"
        try:
            self._write(path)
        except BaseException:
            self._folder.cleanup()
            raise
        return path

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def _write(self, path: Path) -> None:
        left = LIMIT * 2**20
        with translated(path), path.open("wb") as file:
            for piece in self._found.pieces(DATABASE):
                left -= len(piece)
                if left < 0:
                    raise TooLarge(path=self._found.path, limit=LIMIT)
                file.write(piece)


def import_package(library: Library, path: Path, describe: Describe) -> int:
    """Takes in the report of a package, which is verified first; its id here.

    Raises DamagedFile where any file of it differs, and whatever ``verify`` and ``import_report`` raise.
    """
    with entries.opened(path) as found:
        if any(each.verdict is not Verdict.SAME for each in verified(found)):
            raise DamagedFile(path=path, family="input")
        with extracted(found) as database:
            return import_report(library, database, describe)


def is_proved(database: bytes) -> bool:
    """Whether an exported report, as bytes, is what its history says. Raises as ``verify`` does."""
    with tempfile.TemporaryDirectory(prefix="verify-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "report.sqlite"
        with translated(path):
            path.write_bytes(database)
        return _proved(path) is not None


def _proved(path: Path) -> Stored | None:
    """Takes the report into a library of its own, which proves its history; None if that does not hold."""
    with tempfile.TemporaryDirectory(prefix="verify-", ignore_cleanup_errors=True) as folder:
        try:
            with Library.open(Path(folder) / "library.db") as library:
                return library.load(import_report(library, path))
        except DamagedFile:
            return None


def _against(report: Stored, told: dict[str, Checked], found: Entries) -> dict[str, Checked]:
    """The files that are whole but not this report's: another PDF than that of its 定稿, another report's metadata.

    A scan that the report kept and the package lacks is missing.
    """
    differing: dict[str, Checked] = {}
    own = [file for file in report.files if file.version == report.version]
    papers = [file.sha256 for file in own if file.kind is FileKind.PAPER]
    paper = told.get(PAPER)
    if report.report.state != "draft" and papers and paper and paper.sha256 != papers[-1]:
        differing[PAPER] = _unproved(paper)
    sums = {each.sha256 for each in told.values()}
    for file in own:
        if file.kind is FileKind.SCAN and file.sha256 not in sums:
            name = f"{SCANS}{file.number}"
            differing[name] = Checked(name, Verdict.MISSING)
    info = told[bag.INFO_NAME]
    if info.verdict is Verdict.SAME:
        identity = bag.parsed_info(_whole(found, bag.INFO_NAME)).get(bag.IDENTITY)
        if identity not in (None, f"urn:uuid:{report.report.uuid}"):
            differing[bag.INFO_NAME] = _unproved(info)
    return differing


def _unproved(checked: Checked) -> Checked:
    return replace(checked, verdict=Verdict.UNPROVED)


def _looks_like_a_package(names: frozenset[str]) -> bool:
    return bag.DECLARATION_NAME in names or bag.manifest_name("sha256") in names


def _sums_checked(found: Entries) -> Iterator[tuple[str, Verdict, str]]:
    """Every file on the disk or in a manifest, once."""
    expected, unreadable = _told(found)
    present = found.names()
    for name in sorted(present | expected.keys() | _REQUIRED):
        if name not in present:
            yield name, Verdict.MISSING, ""
            continue
        try:
            read = bag.sums(found.pieces(name))
        except BrokenZip:
            yield name, Verdict.CHANGED, ""
            continue
        verdict = Verdict.CHANGED if name in unreadable else _verdict(name, read, expected.get(name))
        yield name, verdict, read["sha256"]


def _told(found: Entries) -> tuple[dict[str, dict[str, str]], set[str]]:
    """The sums of each file, as the manifests have them, by algorithm; and the manifests that cannot be read."""
    expected: dict[str, dict[str, str]] = {}
    unreadable: set[str] = set()
    for algorithm in bag.ALGORITHMS:
        for name in (bag.manifest_name(algorithm), bag.tag_manifest_name(algorithm)):
            try:
                told = bag.parsed_manifest(_whole(found, name)) if name in found.names() else {}
            except bag.Unreadable:
                unreadable.add(name)
                continue
            of_payload = name == bag.manifest_name(algorithm)
            if any(path.startswith(bag.PAYLOAD) is not of_payload for path in told):
                unreadable.add(name)
            for path, digest in told.items():
                expected.setdefault(path, {})[algorithm] = digest
    return expected, unreadable


def _verdict(name: str, read: dict[str, str], expected: dict[str, str] | None) -> Verdict:
    """What a file's sums say. A tag manifest is covered by none (RFC 8493 §2.2.1): what it lists proves it."""
    if name == bag.DECLARATION_NAME and read != bag.sums([bag.DECLARATION]):
        return Verdict.CHANGED
    if name in _UNCOVERED:
        return Verdict.SAME
    if not expected:
        return Verdict.EXTRA
    agrees = all(read[algorithm] == digest for algorithm, digest in expected.items())
    return Verdict.SAME if agrees and "sha256" in expected else Verdict.CHANGED


def _whole(found: Entries, name: str) -> bytes:
    """A small file; one without end is no manifest."""
    data = bytearray()
    try:
        for piece in found.pieces(name):
            data += piece
            if len(data) > _MOST_TAG_BYTES:
                raise bag.Unreadable(name)
    except BrokenZip as error:
        raise bag.Unreadable(name) from error
    return bytes(data)
