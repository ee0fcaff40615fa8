"""A report as the file holds it: read whole, put in, and what must hold before it is changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from domain.report import Report
from storage import identity, rows
from storage.database import Database
from storage.errors import NotADraft, Overwritten, UnknownReport
from storage.identity import named
from storage.stamps import Stamp, read_time, written_time

if TYPE_CHECKING:  # and imported where a report is opened: its line in the list needs none of them
    from domain.notes import Note
    from storage.beside import Filed
    from storage.proof import Deviation

_REPORT = """
SELECT uuid, key, state, next_row, text, sha256, changed_at, change_number, version
FROM report JOIN outline ON outline.id = outline_id WHERE report.id = ?"""


@dataclass(frozen=True, slots=True)
class Stored:
    """A report with the text of the outline it was written with, its last change, and what is kept beside it.

    ``deviations``: in what it is not what its history says, asked from 定稿 on; empty where all is well.
    """

    id: int
    report: Report
    outline_text: str
    outline_sha256: str
    changed_at: datetime
    change_number: int
    version: int = 1
    notes: "tuple[Note, ...]" = ()
    files: "tuple[Filed, ...]" = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    deviations: "tuple[Deviation, ...]" = ()


def load(database: Database, report_id: int, held: tuple[Report, int] | None = None) -> Stored:
    """A report as its last change left it. Raises UnknownReport.

    ``held``: a draft as it is known at the change of this number; its values are not read again, and the same report
    is given back, where only notes, files and settings came since.
    """
    from storage import beside, proof

    row = database.execute(_REPORT, (report_id,)).fetchone()
    if row is None:
        raise UnknownReport(id=report_id)
    uuid, outline, state, next_row, text, sha256, changed_at, number, version = row
    if held is not None and _stands(database, report_id, held, (uuid, outline, state, next_row)):
        report = held[0]
    else:
        report = rows.read(database, report_id, uuid, outline, state, next_row)
    names = identity.names(database)
    return Stored(
        *(report_id, report, text, sha256, read_time(changed_at), number, version),
        notes=tuple(named(each, names) for each in beside.notes(database, report_id)),
        files=tuple(named(each, names) for each in beside.files(database, report_id)),
        settings=beside.settings(database, report_id),
        deviations=proof.deviations(database, report_id, report)
        if proof.needs_proof(database, report_id, state)
        else (),
    )


def _stands(database: Database, report_id: int, held: tuple[Report, int], facts: tuple[object, ...]) -> bool:
    """Whether a report that is known is still the one in the file."""
    from storage.chain import Beyond

    report, number = held
    aside = Beyond.NOTE, Beyond.FILE, Beyond.SETTING
    query = "SELECT 1 FROM change WHERE report_id = ? AND number > ? AND field NOT IN (?, ?, ?)"
    known = report.uuid, report.outline, report.state, report.next_row
    return known == facts and database.execute(query, (report_id, number, *aside)).fetchone() is None


def expect_standing(database: Database, report_id: int, standing: tuple[str, int]) -> None:
    """Raises Overwritten where the report is another, or stands at another change."""
    row = database.execute(_REPORT, (report_id,)).fetchone()
    if row is None or (row[0], row[7]) != standing:
        raise Overwritten(id=report_id)


def insert(database: Database, report: Report, outline_id: int, stamp: Stamp) -> int:
    """Makes the row of a new report, a draft without values or history; its id."""
    at = written_time(stamp.at)
    cursor = database.execute(
        "INSERT INTO report (uuid, outline_id, state, next_row, title, filled, wanted, errors, created_at, changed_at,"
        " change_number, change_hash) VALUES (?, ?, 'draft', ?, '', 0, 0, 0, ?, ?, 0, '')",
        (report.uuid, outline_id, report.next_row, at, at),
    )
    return int(cursor.lastrowid or 0)


def expect_draft(database: Database, report_id: int) -> None:
    """Raises NotADraft from 定稿 on."""
    row = database.execute("SELECT state FROM report WHERE id = ?", (report_id,)).fetchone()
    if row and row[0] != "draft":
        raise NotADraft
