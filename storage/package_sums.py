"""What the sums of a package say of each of its files: as it was written, changed, missing, one more."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from storage import bag, entries, signing
from storage.entries import Entries
from storage.errors import BrokenZip

DATABASE = "data/报告.sqlite"
_MOST_TAG_BYTES = 8 * 2**20
SIGNED = bag.tag_manifest_name("sha256")
SIGNATURE = SIGNED + signing.SUFFIX
"""A detached CMS signature over the tag manifest, which covers every other file through the manifests."""
_UNCOVERED = frozenset((*(bag.tag_manifest_name(name) for name in bag.ALGORITHMS), SIGNATURE))
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
    STRAY = "stray"  # left by a system, of no meaning for the package


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """One file of a package. ``sha256``: as read, blank where it was not."""

    name: str
    verdict: Verdict
    sha256: str = ""
    size: int = 0

    @property
    def differs(self) -> bool:
        """Whether the package is not as it was written because of this file."""
        return self.verdict not in (Verdict.SAME, Verdict.STRAY)


def sums_checked(found: Entries) -> Iterator[CheckedFile]:
    """Every file on the disk or in a manifest, once."""
    expected, unreadable = _told(found)
    present = found.names()
    for name in sorted(present | expected.keys() | _REQUIRED):
        if name not in present:
            yield CheckedFile(name, Verdict.MISSING)
            continue
        size = 0

        def counted(name: str = name) -> Iterator[bytes]:
            nonlocal size
            for piece in found.pieces(name):
                size += len(piece)
                yield piece

        try:
            read = bag.sums(counted())
        except BrokenZip:
            yield CheckedFile(name, Verdict.CHANGED)
            continue
        verdict = Verdict.CHANGED if name in unreadable else _verdict(name, read, expected.get(name))
        yield CheckedFile(name, verdict, read["sha256"], size)


def _told(found: Entries) -> tuple[dict[str, dict[str, str]], set[str]]:
    """The sums of each file, as the manifests have them, by algorithm; and the manifests that cannot be read."""
    expected: dict[str, dict[str, str]] = {}
    unreadable: set[str] = set()
    for algorithm in bag.ALGORITHMS:
        for name in (bag.manifest_name(algorithm), bag.tag_manifest_name(algorithm)):
            try:
                told = bag.parsed_manifest(whole_file(found, name)) if name in found.names() else {}
            except bag.BadManifest:
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
        return Verdict.STRAY if entries.is_stray(name) else Verdict.EXTRA
    agrees = all(read[algorithm] == digest for algorithm, digest in expected.items())
    return Verdict.SAME if agrees and "sha256" in expected else Verdict.CHANGED


def whole_file(found: Entries, name: str, most: int = _MOST_TAG_BYTES) -> bytes:
    """A small file; one without end is no manifest."""
    data = bytearray()
    try:
        for piece in found.pieces(name):
            data += piece
            if len(data) > most:
                raise bag.BadManifest(name)
    except BrokenZip as error:
        raise bag.BadManifest(name) from error
    return bytes(data)
