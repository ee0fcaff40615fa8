"""Which library a file is, so that two of one name can lay their backups into one place; and who works with it.

A history, which goes where the report goes, names nobody: it has an alias for each user, and only the library knows
whose it is. The alias is a digest that the library's secret id goes into, so no list of names finds it out.
"""

import hashlib
import os
import sqlite3
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from storage.database import Database
from storage.files import uri

if TYPE_CHECKING:
    from domain.notes import Note
    from storage.beside import Filed
    from storage.history import HistoryRow

_KEY = "library.id"
_ID, _PLACE, _ALIAS = 6, 4, 8  # digits
_NAMED = "who."
PERSON = "person."
"""With an alias behind it: the preference that holds the name that a user gave."""
NAMES = f"SELECT key, text FROM preference WHERE key GLOB '{_NAMED}*' OR key GLOB '{PERSON}*'"
"""The preferences that name the users."""
KEPT = f"{NAMES} OR key = '{_KEY}'"
"""Those with the id, without which nobody knows whose the aliases are."""


_Signed = TypeVar("_Signed", "HistoryRow", "Note", "Filed")


def give(database: Database) -> None:
    """Gives a library its own id for good, where it has none. Raises sqlite3.Error."""
    if not _id(database):
        query = "INSERT INTO preference (key, text) VALUES (?, lower(hex(randomblob(16))))"
        database.execute(query, (_KEY,))


def computer() -> str:
    """The name of this PC, as ``platform.node`` tells it, without that module where another way is shorter."""
    if sys.platform == "win32":
        import platform

        return platform.node()
    return os.uname().nodename


def mark(database: Database, library: Path) -> str:
    """``3f9a2c-81d0``: the library, and this PC and folder. A copy of a library is the same library in another place.

    A library that has no id yet, written by an earlier version, is known by its place alone.
    """
    place = f"{computer()}\0{os.path.realpath(library)}"
    return f"{_short(_id(database) or place, _ID)}-{_short(place, _PLACE)}"


def mark_of(library: Path) -> str:
    """The same of a file; blank where it cannot be read."""
    try:
        with closing(sqlite3.connect(uri(library, "mode=ro"), uri=True)) as connection:
            return mark(Database(connection), library)
    except sqlite3.Error:
        return ""


def alias(database: Database, who: str) -> str:
    """``用户1f0c93ab``: what stands for a user in the history; blank for nobody, and where no id is yet."""
    secret = _id(database)
    return f"用户{_short(secret + chr(0) + who, _ALIAS)}" if who and secret else ""


def enlist(database: Database, who: str) -> str:
    """The alias of a user, which the library knows from now on. Within a transaction; raises sqlite3.Error."""
    give(database)
    found = alias(database, who)
    if found:
        database.execute("INSERT OR IGNORE INTO preference (key, text) VALUES (?, ?)", (_NAMED + found, who))
    return found


def names(database: Database) -> dict[str, str]:
    """The users by their aliases, by the names that they gave, else by the system's. Raises sqlite3.Error.

    The system's names are proved: another name has another alias.
    """
    found = dict(database.execute(NAMES).fetchall())
    logins = ((key.removeprefix(_NAMED), name) for key, name in found.items() if key.startswith(_NAMED))
    proved = {told: name for told, name in logins if told == alias(database, name)}
    return {told: found.get(PERSON + told) or name for told, name in proved.items()}


def named(row: _Signed, names: Mapping[str, str]) -> _Signed:
    """A row of the history, a note or a file with the user's name, where it is known whose alias stands there."""
    return replace(row, who=names[row.who]) if row.who in names else row


def _id(database: Database) -> str:
    """Blank where it has none; the tables of the first version had no place for it."""
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'preference'").fetchone():
        return ""
    row = database.execute("SELECT text FROM preference WHERE key = ?", (_KEY,)).fetchone()
    return str(row[0]) if row else ""


def _short(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:digits]
