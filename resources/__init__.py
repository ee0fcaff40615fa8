"""Finds the files that the program ships: outlines, fonts, words, icons, samples."""

from pathlib import Path

_ROOT = Path(__file__).parent


def path(*parts: str) -> Path:
    """A shipped file or folder, from the sources and from a PyInstaller folder alike: ``path("fonts", "LICENSE")``."""
    return _ROOT.joinpath(*parts)
