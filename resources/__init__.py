"""Finds the files that the program ships: outlines, fonts, words, icons, samples."""

import gzip
from pathlib import Path

_ROOT = Path(__file__).parent


def path(*parts: str) -> Path:
    """A shipped file or folder, from the sources and from a PyInstaller folder alike: ``path("fonts", "LICENSE")``."""
    return _ROOT.joinpath(*parts)


def long_text(*parts: str) -> str:
    """What a shipped text says; the built program has the long ones compressed, as ``NAME.gz`` (see ``build.spec``)."""
    file = path(*parts)
    packed = file.with_name(f"{file.name}.gz")
    return (gzip.decompress(packed.read_bytes()) if packed.exists() else file.read_bytes()).decode("utf-8")
