"""What is kept beside a report's fields: notes, papers and scans, settings; each with a row of the history."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from domain.notes import Note, NoteKind, Said
from storage.chain import Beyond
from storage.database import Database
from storage.history import Event
from storage.stamps import Stamp, read_time, written_time
from storage.translation import Undecodable

Told = dict[tuple[str, str], tuple[str, str, str]]
"""By field and key of the history: the content, who and when."""


class KeptKind(StrEnum):
    """What a kept file is."""

    PAPER = "paper"  # the PDF of a 定稿
    SCAN = "scan"  # the sealed paper, scanned
    EVIDENCE = "evidence"  # 佐证材料


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to keep. ``media_type``: application/pdf, image/jpeg or image/png."""

    kind: KeptKind
    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Filed:
    """A kept file without its bytes; ``version``: of the report, when it was kept."""

    number: int
    kind: KeptKind
    name: str
    media_type: str
    version: int
    size: int
    sha256: str
    sm3: str
    who: str
    at: datetime


def notes(database: Database, report_id: int) -> tuple[Note, ...]:
    """Every note, oldest first. Raises Undecodable."""
    query = f"SELECT {_NOTE}, who, at FROM note WHERE report_id = ? ORDER BY number"
    return tuple(_note(row) for row in database.execute(query, (report_id,)).fetchall())


def files(database: Database, report_id: int) -> tuple[Filed, ...]:
    """Every file, oldest first. Raises Undecodable."""
    query = f"SELECT {_FILE}, who, at FROM file WHERE report_id = ? ORDER BY number"
    return tuple(_filed(row) for row in database.execute(query, (report_id,)).fetchall())


def settings(database: Database, report_id: int) -> dict[str, str]:
    """The report's own choices by key."""
    return dict(database.execute("SELECT key, text FROM setting WHERE report_id = ?", (report_id,)).fetchall())


def put_note(database: Database, report_id: int, said: Said, stamp: Stamp) -> Event:
    """Keeps a note; the event for the history."""
    number = _next(database, "note", report_id)
    keys = json.dumps(said.keys, ensure_ascii=False)
    row = (number, said.kind.value, said.code, keys, said.text, said.fact, said.name)
    _insert(database, f"note (report_id, {_NOTE}, who, at)", report_id, row, stamp)
    return _event(Beyond.NOTE, _NOTE, row)


def put_file(
    database: Database, report_id: int, file: NewFile, version: int, sums: tuple[str, str], stamp: Stamp
) -> Event:
    """Keeps what a file is; its bytes are on the shelf. The event for the history."""
    number = _next(database, "file", report_id)
    row = (number, file.kind.value, file.name, file.media_type, version, len(file.data), *sums)
    _insert(database, f"file (report_id, {_FILE}, who, at)", report_id, row, stamp)
    return _event(Beyond.FILE, _FILE, row)


def put_settings(database: Database, report_id: int, chosen: Mapping[str, str]) -> Iterator[Event]:
    """Makes choices, a blank one takes the choice back; the events for the history."""
    held = settings(database, report_id)
    for key, text in chosen.items():
        if held.get(key, "") == text:
            continue
        database.execute("DELETE FROM setting WHERE report_id = ? AND key = ?", (report_id, key))
        if text:
            database.execute("INSERT INTO setting (report_id, key, text) VALUES (?, ?, ?)", (report_id, key, text))
        yield Event(Beyond.SETTING, key, held.get(key), text or None)


def held(database: Database, report_id: int) -> Told:
    """What the tables hold, as the history tells it."""
    found: Told = {}
    for field, columns, table in ((Beyond.NOTE, _NOTE, "note"), (Beyond.FILE, _FILE, "file")):
        for *row, who, at in database.execute(
            f"SELECT {columns}, who, at FROM {table} WHERE report_id = ?", (report_id,)
        ):
            found[field, str(row[0])] = (_told(columns, tuple(row)), who, at)
    return found


_NOTE = "number, kind, code, keys, text, fact, name"
_FILE = "number, kind, name, media_type, version, size, sha256, sm3"
Row = tuple[Any, ...]


def _next(database: Database, table: str, report_id: int) -> int:
    (last,) = database.execute(f"SELECT max(number) FROM {table} WHERE report_id = ?", (report_id,)).fetchone()
    return int(last or 0) + 1


def _insert(database: Database, into: str, report_id: int, row: Row, stamp: Stamp) -> None:
    values = (report_id, *row, stamp.who, written_time(stamp.at))
    database.execute(f"INSERT INTO {into} VALUES ({', '.join('?' * len(values))})", values)


def _event(field: Beyond, columns: str, row: Row) -> Event:
    return Event(field, str(row[0]), None, _told(columns, row))


def _told(columns: str, row: Row) -> str:
    """A row as canonical JSON, blanks left out: what is added to the table later does not alter what was told."""
    found = {name: value for name, value in zip(columns.split(", "), row, strict=True) if value not in ("", "[]")}
    return json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _note(row: Row) -> Note:
    number, kind, code, keys, text, fact, name, who, at = row
    try:
        found = json.loads(keys)
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            raise ValueError(keys)
        said = Said(NoteKind(kind), text, code, tuple(found), fact, name)
    except (ValueError, RecursionError) as error:
        raise Undecodable(repr(row)) from error
    return Note(number, who, read_time(at), said)


def _filed(row: Row) -> Filed:
    number, kind, name, media_type, version, size, sha256, sm3, who, at = row
    try:
        when = read_time(at)
        return Filed(number, KeptKind(kind), name, media_type, version, size, sha256, sm3, who, when)
    except ValueError as error:
        raise Undecodable(repr(row)) from error
