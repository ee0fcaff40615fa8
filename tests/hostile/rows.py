"""What a row of the table is, and the library that each of them begins with."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from actions.importing import import_source
from storage.library import Library

SAMPLE = min((Path(__file__).parents[2] / "resources" / "samples").glob("*.txt"))
LIBRARY = "library.db"


@dataclass(frozen=True, slots=True)
class Hostile:
    """One hostile input. ``make`` puts it into a folder, beside a library with report 1.

    ``commands``: what is run, one after the other, ``{d}`` for the folder. ``codes``: the exit codes that the last may
    give; those before it give 0. ``says``: what the last must say, a pattern. ``before``: what happened until then.
    """

    name: str
    make: Callable[[Path], object]
    commands: tuple[str, ...]
    codes: tuple[int, ...]
    says: str
    before: str
    library: str = LIBRARY


def library_with_a_report(folder: Path) -> None:
    """A library whose report 1 is the sample."""
    with Library.open(folder / LIBRARY) as library:
        import_source(library, SAMPLE)


def changed(path: Path, *statements: str) -> None:
    """Writes to a file of ours as whoever has the sqlite3 program can: its triggers are away for that long."""
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _name, sql in triggers:
            connection.execute(sql)
        connection.commit()
