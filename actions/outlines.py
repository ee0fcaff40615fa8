"""The outlines that can be chosen: those shipped, and those in the ``outlines`` folder beside a library."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from domain.outline import Outline, OutlineError, decode_outline
from resources import path as resource

FOLDER = "outlines"


@dataclass(frozen=True, slots=True)
class OutlineSource:
    """An outline, the text that describes it, and where that came from (for a sentence about it)."""

    outline: Outline
    text: str
    origin: str


@lru_cache(maxsize=64)
def decoded(text: str) -> Outline:
    """The outline of a TOML text, the same object each time. Raises OutlineError."""
    return decode_outline(text)


def available(library: Path | None = None) -> tuple[OutlineSource, ...]:
    """Every outline that can be read: of two with one key the higher revision, then the library's own."""
    folders = [resource("outlines")]
    if library is not None and library.name != ":memory:":
        folders.append(library.parent / FOLDER)
    found: dict[str, OutlineSource] = {}
    for file in (file for folder in folders for file in sorted(folder.glob("*.toml"))):
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
        text = file.read_text("utf-8")
        return OutlineSource(decoded(text), text, str(file))
    except (OSError, UnicodeDecodeError, OutlineError):
        return None


def unreadable(library: Path) -> tuple[Path, ...]:
    """The files in the library's outlines folder that are no usable outline."""
    return tuple(file for file in sorted((library.parent / FOLDER).glob("*.toml")) if _source(file) is None)
