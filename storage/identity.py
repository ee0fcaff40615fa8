"""Which library a file is, so that two of one name can lay their backups into one place."""

import hashlib
import os
import platform
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.database import Database
from storage.files import uri

_KEY = "library.id"
_ID, _PLACE = 6, 4  # digits


def give(database: Database) -> None:
    """Gives a library its own id for good, where it has none. Raises sqlite3.Error."""
    if not _id(database):
        query = "INSERT INTO preference (key, text) VALUES (?, lower(hex(randomblob(16))))"
        database.execute(query, (_KEY,))


def mark(database: Database, library: Path) -> str:
    """``3f9a2c-81d0``: the library, and this PC and folder. A copy of a library is the same library in another place.

    A library that has no id yet, written by an earlier version, is known by its place alone.
    """
    place = f"{platform.node()}\0{os.path.realpath(library)}"
    return f"{_short(_id(database) or place, _ID)}-{_short(place, _PLACE)}"


def mark_of(library: Path) -> str:
    """The same of a file; blank where it cannot be read."""
    try:
        with closing(sqlite3.connect(uri(library, "mode=ro"), uri=True)) as connection:
            return mark(Database(connection), library)
    except sqlite3.Error:
        return ""


def _id(database: Database) -> str:
    """Blank where it has none; the tables of the first version had no place for it."""
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'preference'").fetchone():
        return ""
    row = database.execute("SELECT text FROM preference WHERE key = ?", (_KEY,)).fetchone()
    return str(row[0]) if row else ""


def _short(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:digits]
