"""What no output may replace: a library and what lies beside it as its own, by whatever name it is called."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from storage.backup_files import folder_of
from storage.shelf import path_of

_BESIDE = ("", "-journal", "-wal", "-shm", ".lock", ".holder.json")


def is_own_file(path: Path, library: Path) -> bool:
    """Whether writing to ``path`` would replace the library, its journal or lock, its papers, or one of its backups.

    Links are followed, and a hard link counts as the file itself; names that differ only in case or in how a character
    is composed count as the same, since on many disks they are. A library in memory has no files.
    """
    if str(library) == ":memory:":
        return False
    target = _name(path)
    if any(target == _name(own) or _is_same(path, own) for own in _own(library)):
        return True
    folders = {_name(folder_of(each)) for each in (library, Path(os.path.realpath(library)))}
    return any(_name(parent) in folders for parent in Path(os.path.realpath(path)).parents)


def _own(library: Path) -> Iterator[Path]:
    for base in {library, Path(os.path.realpath(library))}:
        for file in (base, path_of(base)):
            yield from (file.with_name(file.name + ending) for ending in _BESIDE)


def _name(path: Path) -> str:
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there, so they are not one
        return False
