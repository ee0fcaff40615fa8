"""The proof that a report is what its history says: nothing altered, left out or put in by another hand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.fingerprint import agrees
from domain.notes import Note, NoteKind
from domain.report import Report
from storage import beside, chain, history, outlines, rows
from storage.chain import Beyond, BrokenChain
from storage.database import Database
from storage.stamps import read_time
from storage.translation import Undecodable

ROWS = 2**53
"""A row id beyond it would leave no room for the rows to come."""

_FACTS = """
SELECT state, version, next_row, change_number, change_hash, created_at, changed_at, key, text
FROM report JOIN outline ON outline.id = outline_id WHERE report.id = ?"""
_LAST_STATE = "SELECT new_text FROM change WHERE report_id = ? AND field = ? ORDER BY number DESC LIMIT 1"


class Differing(StrEnum):
    """What of a report is not what it was."""

    HISTORY = "history"  # a row of the history does not follow from those before it
    CONTENTS = "contents"  # fields
    STATE = "state"  # state or version
    TIME = "time"  # of the last change
    OUTLINE = "outline"
    NOTES = "notes"  # notes, papers or settings
    FINGERPRINT = "fingerprint"  # the 数据指纹 that was kept at 定稿
    PAPER = "paper"  # the PDF that was kept at 定稿 says another 数据指纹


@dataclass(frozen=True, slots=True)
class Deviation:
    """One way in which a report is not what it was. ``keys``: of the fields; ``number``: of the history's row, or 0."""

    what: Differing
    keys: tuple[str, ...] = ()
    number: int = 0


def prove(database: Database, report_id: int, uuid: str) -> None:
    """Raises Undecodable unless the history is unbroken and leads to exactly what the report with this UUID holds."""
    facts = database.execute(_FACTS, (report_id,)).fetchone()
    state, _, next_row, _, _, created, changed, key, _ = facts
    report = rows.read(database, report_id, uuid, key, state, next_row)
    for deviation in deviations(database, report_id, report):
        raise Undecodable(f"the history does not lead to what the report holds: {deviation}")
    if not next_row < ROWS or not _is_uuid(uuid):
        raise Undecodable("the history does not lead to what the report holds")
    read_time(created)
    read_time(changed)


def needs_proof(database: Database, report_id: int, state: str) -> bool:
    """Whether a report is beyond draft, or once was and lost that state without a word."""
    told = database.execute(_LAST_STATE, (report_id, Beyond.STATE)).fetchone()
    return state != "draft" or (told is not None and told[0] != "draft")


def deviations(database: Database, report_id: int, report: Report) -> tuple[Deviation, ...]:
    """In what a report, as its tables hold it, is not what its history says; of a 定稿 also its 数据指纹."""
    return tuple(_deviations(database, report_id, report))


def _deviations(  # noqa: C901 - one question after the other
    database: Database, report_id: int, report: Report
) -> Iterator[Deviation]:
    uuid = report.uuid
    state, version, next_row, number, hash_, _, changed, key, text = database.execute(_FACTS, (report_id,)).fetchone()
    first_uuid = history.first_uuid(database, report_id) or uuid
    replay, last = history.Replay(), changed
    try:
        for row in chain.unbroken(first_uuid, history.entries(database, report_id)):
            replay.take(row)
            last = row.at
    except (BrokenChain, Undecodable):
        yield Deviation(Differing.HISTORY, number=replay.number + 1)
        return
    if (replay.number, replay.hash, replay.uuid or uuid) != (number, hash_, uuid):
        yield Deviation(Differing.HISTORY, number=replay.number)
    held = {(change.field.value, change.key): change.new for change in rows.all_of(report)}
    if keys := _differing(held, replay.contents):
        yield Deviation(Differing.CONTENTS, keys)
    if (replay.state, replay.version) != (state, str(version)) or not replay.highest_row < next_row:
        yield Deviation(Differing.STATE)
    if last != changed:
        yield Deviation(Differing.TIME)
    if replay.outline != (key, outlines.sha256_of(text)):
        yield Deviation(Differing.OUTLINE)
    if (replay.beside, replay.settings) != (beside.held(database, report_id), beside.settings(database, report_id)):
        yield Deviation(Differing.NOTES)
    if state != "draft" or replay.state != "draft":
        then = replace(report, uuid=str(replay.final_uuid or first_uuid))
        if agrees(then, fingerprint_told(beside.notes(database, report_id))) is False:
            yield Deviation(Differing.FINGERPRINT)


def fingerprint_told(notes: Iterable[Note]) -> str:
    """The 数据指纹 that was kept at the last 定稿; blank if there was none."""
    return next((note.said.fact for note in reversed(tuple(notes)) if note.said.kind is NoteKind.FINAL), "")


def _differing(held: Mapping[tuple[str, str], Any], told: Mapping[tuple[str, str], Any]) -> tuple[str, ...]:
    """The keys of the fields that are not alike, in order."""
    return tuple(dict.fromkeys(
        key for field, key in sorted({*held, *told}) if held.get((field, key)) != told.get((field, key))
    ))  # fmt: skip


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
