"""The outlines that can be chosen: those shipped, and those in the ``outlines`` folder beside a library."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from actions.files import bounded_bytes
from domain.outline import LARGEST, Catalogue, Outline, OutlineError, decode_catalogue, decode_named, decode_outline
from resources import path as resource

FOLDER = "outlines"
CATALOGUE = "catalogue.toml"
"""Among the shipped outlines: what they all share, no outline itself."""
MOST_FILES = 200  # of a library's own; each is read when a report is made or imported


@dataclass(frozen=True, slots=True)
class OutlineSource:
    """An outline, the text that describes it in full, and where that came from (for a sentence about it)."""

    outline: Outline
    text: str
    origin: str


@lru_cache(maxsize=2 * MOST_FILES)
def decoded(text: str) -> Outline:
    """The outline of a TOML text in full, the same object each time. Raises OutlineError."""
    return decode_outline(text)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """What all outlines share."""
    return decode_catalogue(resource("outlines", CATALOGUE).read_text("utf-8"))


def available(library: Path | None = None) -> tuple[OutlineSource, ...]:
    """Every outline that can be read: of two with one key the higher revision, then the library's own."""
    found: dict[str, OutlineSource] = {}
    for file in (*_shipped_files(), *_own_files(library)):
        source = _source(file)
        if source and not _newer(found.get(source.outline.key), source):
            found[source.outline.key] = source
    return tuple(found.values())


def named(key: str, library: Path | None = None) -> OutlineSource | None:
    """The outline with this key."""
    return next((source for source in available(library) if source.outline.key == key), None)


def _newer(known: OutlineSource | None, source: OutlineSource) -> bool:
    return known is not None and known.outline.revision > source.outline.revision


def _source(file: Path) -> OutlineSource | None:
    """An outline file; one that cannot be read is left out (``unreadable`` names it)."""
    try:
        outline, text = _in_full(bounded_bytes(file, LARGEST).decode())
        return OutlineSource(outline, text, str(file))
    except (OSError, UnicodeDecodeError, OutlineError):
        return None


@lru_cache(maxsize=2 * MOST_FILES)
def _in_full(text: str) -> tuple[Outline, str]:
    """The outline of a file and its text in full, as a report keeps it. Raises OutlineError."""
    return decode_named(text, catalogue())


def _shipped_files() -> list[Path]:
    return [file for file in _files(resource("outlines")) if file.name != CATALOGUE]


def _files(folder: Path) -> list[Path]:
    """The outline files of a folder by name; what is no folder holds none."""
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == ".toml")
    except OSError:
        return []


def _own_files(library: Path | None) -> list[Path]:
    """Those beside a library, as many as are read."""
    if library is None or library.name == ":memory:":
        return []
    return _files(library.parent / FOLDER)[:MOST_FILES]


def unreadable(library: Path) -> tuple[Path, ...]:
    """The files in the library's outlines folder that are no usable outline, and those beyond what is read."""
    files = _files(library.parent / FOLDER)
    return (*(file for file in files[:MOST_FILES] if _source(file) is None), *files[MOST_FILES:])
