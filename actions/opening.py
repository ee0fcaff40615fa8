"""Where the library lies, and opening it."""

import os
from pathlib import Path

from storage.files import refuse_unmakable
from storage.library import Library

FOLDER, FILE = "绩效自评", "绩效自评.db"


def default_library() -> Path:
    """The user's own library, in the documents folder."""
    from platformdirs import user_documents_path

    return user_documents_path() / FOLDER / FILE


def library_file(path: Path | None) -> Path:
    """The library's file, the user's own if none is named."""
    return path or default_library()


def open_library(path: Path | None, *, read_only: bool = False) -> Library:
    """Opens the library, the user's own if none is named; a new file unless it is only to be read.

    Where there is none to be read yet, it is empty; raises StorageProblem where none could be made.
    """
    path = library_file(path)
    if read_only and not os.path.lexists(path):  # a link to nowhere is a library that is gone
        refuse_unmakable(path)
        return Library.open(Path(":memory:"))
    return Library.open(path, read_only=read_only)
