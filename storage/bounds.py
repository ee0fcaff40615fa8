"""How much a file handed in may hold: what bounds the time and the memory of taking it in."""

from pathlib import Path

from storage.database import Database
from storage.errors import TooMuch

MOST_ROWS = 100_000  # of all tables together but the history
MOST_CHANGES = 300_000  # a month of typing from morning to evening, kept every three seconds
MOST_TEXT = 32 * 2**20  # bytes of all texts that stand; the history's are bounded by the file, scans are not text
HISTORY = "change"


def refuse_too_many(database: Database, path: Path) -> None:
    """Raises TooMuch for more rows than any report has. Counts no further than that: a file may lie about its pages."""
    tables = _tables(database)
    for counted, left in ((tables - {HISTORY}, MOST_ROWS), (tables & {HISTORY}, MOST_CHANGES)):
        for table in sorted(counted):
            query = f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT {left + 1})"
            left -= int(database.execute(query).fetchone()[0])
            if left < 0:
                raise TooMuch(path=path)


def refuse_too_long(database: Database, path: Path) -> None:
    """Raises TooMuch for more text than any report has, its history aside. For a file that SQLite has found sound."""
    left = MOST_TEXT
    for table in sorted(_tables(database) - {HISTORY}):
        columns = [name for _, name, kind, *_ in database.execute(f"PRAGMA table_info({table})") if kind == "TEXT"]
        if columns:
            lengths = " + ".join(f"ifnull(length(CAST({name} AS BLOB)), 0)" for name in columns)
            left -= int(database.execute(f"SELECT ifnull(sum({lengths}), 0) FROM {table}").fetchone()[0])
        if left < 0:
            raise TooMuch(path=path)


def _tables(database: Database) -> set[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return {str(name) for (name,) in database.execute(query)}
