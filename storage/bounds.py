"""How much a file handed in may hold: what bounds the time and the memory of taking it in."""

from pathlib import Path

from sqlite_utils import Database

from storage.errors import TooMuch

MOST_ROWS = 100_000  # of all tables together: some five seconds; a report edited daily for a year has some 10,000
MOST_TEXT = 32 * 2**20  # bytes of all texts, the history's included; scans and papers are not text


def refuse_too_many(database: Database, path: Path) -> None:
    """Raises TooMuch for more rows than any report has. Counts no further than that: a file may lie about its pages."""
    left = MOST_ROWS
    for table in _tables(database):
        query = f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT {left + 1})"
        left -= int(database.execute(query).fetchone()[0])
        if left < 0:
            raise TooMuch(path=path)


def refuse_too_long(database: Database, path: Path) -> None:
    """Raises TooMuch for more text than any report has. For a file that SQLite has found sound."""
    left = MOST_TEXT
    for table in _tables(database):
        columns = [name for _, name, kind, *_ in database.execute(f"PRAGMA table_info({table})") if kind == "TEXT"]
        if columns:
            lengths = " + ".join(f"ifnull(length(CAST({name} AS BLOB)), 0)" for name in columns)
            left -= int(database.execute(f"SELECT ifnull(sum({lengths}), 0) FROM {table}").fetchone()[0])
        if left < 0:
            raise TooMuch(path=path)


def _tables(database: Database) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return [str(name) for (name,) in database.execute(query)]
