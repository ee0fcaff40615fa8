"""Writing a file so that it is there whole or not at all."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO
from urllib.parse import quote

from storage import unfinished
from storage.errors import StrayJournal
from storage.translation import translated

Stopping = Callable[[], bool]
"""Asks whether somebody stopped the work; a step asks before it leaves a trace."""
_JOURNALS = ("-journal", "-wal")
OWNERS = 0o600
"""The mode of whatever may hold names and numbers of people: nobody else of this PC reads it."""


def going_on() -> bool:
    """Nobody can stop this work."""
    return False


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """An empty file beside ``path`` to write into; what it holds at the end is put in place in one step.

    Raises StrayJournal or OSError; then nothing stays behind and nothing changed.
    """
    refuse_stray_journal(path)
    temporary = unfinished.beside(path)
    with unfinished.noted(temporary):
        temporary.touch(OWNERS, exist_ok=False)  # the system says better than SQLite why a folder takes no file
        yield temporary
        flush(temporary)
        temporary.replace(path)
        flush_folder(path.parent)


def new_private(path: Path) -> BinaryIO:
    """A new file that only its owner reads. Raises OSError where one is there."""
    path.touch(OWNERS, exist_ok=False)
    return path.open("rb+")


def refuse_unmakable(path: Path) -> None:
    """Raises StorageProblem where no file could be made at ``path``, folders included; leaves nothing behind."""
    with translated(path):
        folder = next(each for each in path.absolute().parents if each.exists())
        with TemporaryFile(dir=folder):
            pass


def uri(path: Path, query: str) -> str:
    """As SQLite wants it: file:///C:/…, file:////server/…, any byte of a name quoted."""
    name = path.absolute().as_posix()
    return f"file://{quote(os.fsencode(name if name.startswith('/') else '/' + name), safe='/:')}?{query}"


def refuse_stray_journal(path: Path) -> None:
    """Raises StrayJournal if a file put at ``path`` would meet the journal of an earlier one."""
    for journal in _journals(path):
        raise StrayJournal(path=path, journal=journal.name)


def has_journal(path: Path) -> bool:
    """Whether a transaction on the file was not finished, or its log not folded in."""
    return any(_journals(path))


def _journals(path: Path) -> Iterator[Path]:
    """The journals beside a file; an empty one means nothing."""
    for suffix in _JOURNALS:
        journal = path.with_name(path.name + suffix)
        if journal.exists() and journal.stat().st_size:
            yield journal


def flush(path: Path) -> None:
    """Makes what a file holds last."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(path: Path) -> None:
    """Makes the new name itself last; Windows has no such call and needs none."""
    if os.name == "posix":
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
