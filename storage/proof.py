"""The proof that a report is what its history says: nothing altered, left out or put in by another hand."""

from uuid import UUID

from sqlite_utils import Database

from storage import beside, chain, history, outlines, rows
from storage.translation import Undecodable

ROWS = 2**53
"""A row id beyond it would leave no room for the rows to come."""

_FACTS = """
SELECT state, version, next_row, change_number, change_hash, created_at, changed_at, key, text
FROM report JOIN outline ON outline.id = outline_id WHERE report.id = ?"""


def prove(database: Database, report_id: int, uuid: str) -> None:
    """Raises Undecodable unless the history is unbroken and leads to exactly what the report with this UUID holds."""
    facts = database.execute(_FACTS, (report_id,)).fetchone()
    state, version, next_row, number, hash_, created, changed, key, text = facts
    first_uuid = history.first_uuid(database, report_id) or uuid
    replay = history.replayed(chain.unbroken(first_uuid, history.entries(database, report_id)))
    report = rows.read(database, report_id, uuid, key, state, next_row)
    held = {(change.field.value, change.key): change.new for change in rows.all_of(report)}
    told = (
        *(replay.uuid or uuid, replay.state, replay.version, replay.number, replay.hash, replay.outline),
        *(replay.contents, replay.beside, replay.settings),
    )
    found = (
        *(uuid, state, str(version), number, hash_, (key, outlines.sha256_of(text)), held),
        *(beside.held(database, report_id), beside.settings(database, report_id)),
    )
    if told != found or not replay.highest_row < next_row < ROWS or not _is_uuid(uuid):
        raise Undecodable("the history does not lead to what the report holds")
    history.read_time(created)
    history.read_time(changed)


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
