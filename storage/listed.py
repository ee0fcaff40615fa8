"""The list of reports: what it says of each without opening it, and which drafts are taken off it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.counts import Counts
from domain.report import State
from storage.database import Database
from storage.stamps import read_time

_LISTED = """
SELECT report.id, uuid, outline.key, coalesce(year.text, '') AS year, coalesce(unit.text, '') AS unit, title, state,
    filled, wanted, errors, changed_at, change_number, counts.text
FROM report
    LEFT JOIN preference AS counts ON counts.key = 'counts.' || report.id
    JOIN outline ON outline.id = report.outline_id
    LEFT JOIN figure AS year ON year.report_id = report.id AND year.key = 'cover.year'
    LEFT JOIN figure AS unit ON unit.report_id = report.id AND unit.key = 'cover.unit'
WHERE {listed} (state = 'draft' AND EXISTS (SELECT 1 FROM preference WHERE preference.key = 'deleted.' || report.id))
ORDER BY year DESC, unit, report.id"""
_COUNTS, _PARTS = "counts.", 5
"""The preference that keeps what was counted in a report, and of how many numbers it is made."""
# Only a draft can be off the list: a row that somebody put there hides nothing that was made final.
_SUMMARIES, _DELETED = _LISTED.format(listed="NOT"), _LISTED.format(listed="")


@dataclass(frozen=True, slots=True)
class Digest:
    """What the list says of a report without opening it: its title, values filled and wanted, errors.

    ``errors``: of every kind, what is unfilled among them. ``counts``: the findings that nobody answered, with all that
    the careful reader marked; None before the first reading.
    """

    title: str
    filled: int
    wanted: int
    errors: int
    counts: Counts | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the list of reports; ``outline`` is the outline's key. ``counts``: None where nobody counted."""

    id: int
    uuid: str
    outline: str
    year: str
    unit: str
    title: str
    state: State
    filled: int
    wanted: int
    errors: int
    changed_at: datetime
    counts: Counts | None = None


def summaries(database: Database) -> tuple[Summary, ...]:
    """Every report in short, the newest year first, then by unit."""
    return tuple(_summary(row) for row in database.execute(_SUMMARIES).fetchall())


def deleted(database: Database) -> tuple[Summary, ...]:
    """Those that were taken off, in the same order."""
    return tuple(_summary(row) for row in database.execute(_DELETED).fetchall())


def found(database: Database, year: str, unit: str) -> tuple[int, ...]:
    """The ids of those on this year and unit."""
    rows = database.execute(f"SELECT id FROM ({_SUMMARIES}) WHERE year = ? AND unit = ?", (year, unit))
    return tuple(sorted(number for (number, *_) in rows.fetchall()))


def off_list(report_id: int) -> str:
    """The preference that keeps a report off the list: its rows and its history stay as they are."""
    return f"deleted.{report_id}"


def take_off(database: Database, report_id: int, at: str) -> None:
    """Takes a draft off the list; ``at`` says when."""
    database.execute("INSERT OR REPLACE INTO preference (key, text) VALUES (?, ?)", (off_list(report_id), at))


def describe(database: Database, report_id: int, digest: Digest) -> None:
    """Brings the line of a report up to date."""
    database.execute(
        "UPDATE report SET title = ?, filled = ?, wanted = ?, errors = ? WHERE id = ?",
        (digest.title, digest.filled, digest.wanted, digest.errors, report_id),
    )
    _keep_counts(database, report_id, digest.counts)


def _keep_counts(database: Database, report_id: int, counts: Counts | None) -> None:
    """Keeps what was counted, with the number of the change that it was counted after: an older count is none."""
    if counts is None:
        database.execute("DELETE FROM preference WHERE key = ?", (f"{_COUNTS}{report_id}",))
        return
    (number,) = database.execute("SELECT change_number FROM report WHERE id = ?", (report_id,)).fetchone() or (0,)
    words = f"{number} {counts.unfilled} {counts.errors} {counts.queries} {counts.hints}"
    database.execute(
        "INSERT INTO preference (key, text) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text"
        " WHERE text <> excluded.text",
        (f"{_COUNTS}{report_id}", words),
    )


def _counts(text: str | None, number: int) -> Counts | None:
    """What was counted; None for a count from before the last change, or for what is none."""
    parts = (text or "").split()
    if len(parts) != _PARTS or not all(part.isdecimal() and part.isascii() for part in parts):
        return None
    at, *found = map(int, parts)
    return Counts(*found) if at == number else None


def _summary(row: tuple[Any, ...]) -> Summary:
    changed_at, number, counts = row[-3:]
    return Summary(*(*row[:-3], read_time(changed_at), _counts(counts, number)))
