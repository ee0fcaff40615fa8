"""The list of reports: what it says of each without opening it, and which drafts are taken off it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.report import State
from storage.database import Database
from storage.stamps import read_time

_LISTED = """
SELECT report.id, uuid, outline.key, coalesce(year.text, '') AS year, coalesce(unit.text, '') AS unit, title, state,
    filled, wanted, errors, changed_at
FROM report
    JOIN outline ON outline.id = report.outline_id
    LEFT JOIN figure AS year ON year.report_id = report.id AND year.key = 'cover.year'
    LEFT JOIN figure AS unit ON unit.report_id = report.id AND unit.key = 'cover.unit'
WHERE {listed} (state = 'draft' AND EXISTS (SELECT 1 FROM preference WHERE preference.key = 'deleted.' || report.id))
ORDER BY year DESC, unit, report.id"""
# Only a draft can be off the list: a row that somebody put there hides nothing that was made final.
_SUMMARIES, _DELETED = _LISTED.format(listed="NOT"), _LISTED.format(listed="")


@dataclass(frozen=True, slots=True)
class Digest:
    """What the list says of a report without opening it: its title, values filled and wanted, errors."""

    title: str
    filled: int
    wanted: int
    errors: int


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the list of reports; ``outline`` is the outline's key."""

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


def _summary(row: tuple[Any, ...]) -> Summary:
    return Summary(*(*row[:-1], read_time(row[-1])))
