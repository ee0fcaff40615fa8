"""The outlines that can be chosen: those shipped, and those in the ``outlines`` folder beside a library."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from weakref import WeakKeyDictionary

from actions.files import bounded_bytes
from domain.outline import LARGEST, Catalogue, Outline, OutlineError, decode_catalogue, decode_named
from domain.patterns import pattern
from resources import path as resource

FOLDER = "outlines"
CATALOGUE, ATTACHMENTS = "catalogue.toml", "attachments.toml"
"""Among the shipped outlines: what they all share, no outlines themselves."""
_NAMES_ATTACHMENTS = pattern(r"^(?:attachments\s*=|\[\[attachments\]\])", re.MULTILINE)
_KEY_LINE = pattern(r"""^\s*["']?key["']?\s*=\s*["']([^"']*)["']""", re.MULTILINE)
MOST_FILES = 200  # of a library's own; each is read when a report is made or imported


@dataclass(frozen=True, slots=True)
class OutlineSource:
    """An outline, the text that describes it in full, and where that came from (for a sentence about it)."""

    outline: Outline
    text: str
    origin: str


@lru_cache(maxsize=2)
def catalogue(attachments: bool = False) -> Catalogue:
    """What all outlines share; the forms that many attach are long and read only where they are named."""
    files = (CATALOGUE, ATTACHMENTS) if attachments else (CATALOGUE,)
    return decode_catalogue("\n".join(resource("outlines", file).read_text("utf-8") for file in files))


def catalogue_for(text: str) -> Catalogue:
    """The catalogue with as much of it as an outline's text names."""
    return catalogue(bool(_NAMES_ATTACHMENTS.search(text)))


def available(library: Path | None = None) -> tuple[OutlineSource, ...]:
    """Every outline that can be read: of two with one key the higher revision, then the library's own."""
    found: dict[str, OutlineSource] = {}
    for file in outline_files(library):
        source = source_of(file)
        if source and not _newer(found.get(source.outline.key), source):
            found[source.outline.key] = source
    return tuple(found.values())


def named(key: str, library: Path | None = None) -> OutlineSource | None:
    """The outline with this key."""
    return next((source for source in available(library) if source.outline.key == key), None)


def newer_than(outline: Outline, library: Path | None = None) -> OutlineSource | None:
    """The highest revision above that of an outline; None for none. Only files that bear its key are decoded."""
    files = ((file, outline_text(file)) for file in outline_files(library))
    own = (file for file, text in files if text is not None and outline.key in _KEY_LINE.findall(text))
    sources = [source for file in own if (source := source_of(file)) and source.outline.key == outline.key]
    best = max(sources, key=lambda source: source.outline.revision, default=None)
    return best if best and best.outline.revision > outline.revision else None


def _newer(known: OutlineSource | None, source: OutlineSource) -> bool:
    return known is not None and known.outline.revision > source.outline.revision


def outline_files(library: Path | None) -> tuple[Path, ...]:
    """Every file that may be an outline: those shipped, then a library's own, as many as are read."""
    shipped = (file for file in _files(resource("outlines")) if file.name not in (CATALOGUE, ATTACHMENTS))
    return (*shipped, *own_files(library))


def outline_text(file: Path) -> str | None:
    """The text of an outline file; None where it is no text, or more than an outline may have."""
    try:
        return bounded_bytes(file, LARGEST).decode()
    except (OSError, UnicodeDecodeError):
        return None


def source_of(file: Path) -> OutlineSource | None:
    """The outline of a file; one that cannot be read is left out (``unreadable`` names it)."""
    text = outline_text(file)
    found = _in_full(text) if text is not None else None
    return OutlineSource(*found, str(file)) if found else None


def text_of(outline: Outline) -> str:
    """The text in full of an outline that was read from a file, whatever became of the file. Raises KeyError."""
    return _texts[outline]


def is_refused(text: str) -> bool:
    """Whether a text was decoded before and is no outline."""
    return hash(text) in _refused


_texts: WeakKeyDictionary[Outline, str] = WeakKeyDictionary()
_refused: set[int] = set()


@lru_cache(maxsize=2 * MOST_FILES)
def _in_full(text: str) -> tuple[Outline, str] | None:
    """The outline of a file and its text in full, as a report keeps it; None for what is none."""
    try:
        outline, full = decode_named(text, catalogue_for(text))
    except OutlineError:
        _refused.add(hash(text))
        return None
    _texts[outline] = full
    return outline, full


def _files(folder: Path) -> list[Path]:
    """The outline files of a folder by name; what is no folder holds none."""
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == ".toml")
    except OSError:
        return []


def unreadable(library: Path) -> tuple[Path, ...]:
    """The files in the library's outlines folder that are no usable outline, and those beyond what is read."""
    return (*(file for file in own_files(library) if source_of(file) is None), *beyond(library))


def own_files(library: Path | None) -> list[Path]:
    """The outline files beside a library, as many as are read."""
    if library is None or library.name == ":memory:":
        return []
    return _files(library.parent / FOLDER)[:MOST_FILES]


def beyond(library: Path) -> list[Path]:
    """The outline files beside a library that are not read: there are too many."""
    return _files(library.parent / FOLDER)[MOST_FILES:]
