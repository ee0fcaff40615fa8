"""Where the library lies, and opening it."""

from pathlib import Path

from storage.files import refuse_unmakable
from storage.library import Library
from storage.translation import translated

FOLDER, FILE = "绩效自评", "绩效自评.db"


def default_library() -> Path:
    """The user's own library, in the documents folder."""
    from platformdirs import user_documents_path

    return user_documents_path() / FOLDER / FILE


def library_file(path: Path | None) -> Path:
    """The library's file, the user's own if none is named."""
    return path or default_library()


def _is_there(path: Path) -> bool:
    """A link to nowhere is a library that is gone. Raises CannotRead for a folder that may not be looked into."""
    with translated(path, writing=False):
        try:
            path.lstat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        return True


def open_library(path: Path | None, *, read_only: bool = False) -> Library:
    """Opens the library, the user's own if none is named; a new file unless it is only to be read.

    Where there is none to be read yet, it is empty; raises StorageProblem where none could be made.
    """
    path = library_file(path)
    if read_only and not _is_there(path):
        refuse_unmakable(path)
        return Library.open(Path(":memory:"))
    return Library.open(path, read_only=read_only)
