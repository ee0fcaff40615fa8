"""The history of a report: rows that are added with every change and never altered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar, cast

from domain.report import Change, Content, Field
from storage import pieces
from storage.chain import Beyond, ChainRow, sealed
from storage.contents import Columns, decoded
from storage.database import Database
from storage.errors import UnknownReport
from storage.stamps import Stamp, read_time, written_time
from storage.translation import Undecodable

_Key = TypeVar("_Key", str, tuple[str, str])
_FIELDS = frozenset(field.value for field in Field)
_COLUMNS = (
    "number, step, at, who, label, field, key,"
    " old_kind, old_fen, old_text, new_kind, new_fen, new_text, previous_hash, hash"
)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to one field; ``field`` is one of domain's, or one Beyond."""

    field: str
    key: str
    old: Content | None
    new: Content | None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One row of a history as it is shown. ``step``: the number of the first row of its edit, named by ``label``.

    ``place``: where ``old`` and ``new`` stand in a longer text, order or list of which they are the piece that differs;
    None where they are the whole value.
    """

    number: int
    step: int
    at: datetime
    who: str
    label: str
    field: str
    key: str
    old: Content | None
    new: Content | None
    hash: str
    place: int | None = None


def made_whole(rows: Iterable["HistoryRow"]) -> Iterator["HistoryRow"]:
    """Rows of a history from its first one on, each with the whole values of which it holds a piece.

    Raises Undecodable where a piece is none of the value before it, or more comes together than any history says.
    """
    held: dict[tuple[str, str], Content | None] = {}
    rebuilt = 0
    for row in rows:
        if row.place is not None:
            old = held.get((row.field, row.key))
            new = pieces.joined(old, row.place, row.old, row.new)
            rebuilt += len(new)
            if rebuilt > pieces.MOST:
                raise Undecodable(f"row {row.number}: more than any history says")
            row = replace(row, old=old, new=new, place=None)
        held[row.field, row.key] = row.new
        yield row


def event(change: Change) -> Event:
    """A change of the report as an event of its history."""
    return Event(change.field.value, change.key, change.old, change.new)


def append(database: Database, report_id: int, events: Iterable[Event], stamp: Stamp) -> int:
    """Adds the rows of one edit and moves the report's end of history; the number of the last row."""
    uuid, last, previous = _end(database, report_id)
    at, step = written_time(stamp.at), last + 1
    added: list[ChainRow] = []
    for last, each in enumerate(events, step):
        old, new = pieces.shortened(each.old, each.new)
        entry = ChainRow(last, step, at, stamp.who, stamp.label, each.field, each.key, old, new, previous)
        added.append(sealed(entry, uuid))
        previous = added[-1].hash
    if added:
        _insert(database, report_id, added)
        _move_end(database, report_id, added)
    return last


def _move_end(database: Database, report_id: int, added: list[ChainRow]) -> None:
    """The report follows its history, in one statement: its end, and the state and version that the rows tell."""
    told: dict[str, object] = {row.field: row.new[2] for row in added if row.field in (Beyond.STATE, Beyond.VERSION)}
    told |= {"change_number": added[-1].number, "change_hash": added[-1].hash, "changed_at": added[-1].at}
    sets = ", ".join(f"{name} = ?" for name in told)
    database.execute(f"UPDATE report SET {sets} WHERE id = ?", (*told.values(), report_id))


def entries(database: Database, report_id: int) -> Iterator[ChainRow]:
    """The rows as they are, oldest first."""
    query = f"SELECT {_COLUMNS} FROM change WHERE report_id = ? ORDER BY number"
    for row in database.execute(query, (report_id,)):
        number, step, at, who, label, field, key, *contents, previous, hash_ = row
        old, new = tuple(contents[:3]), tuple(contents[3:])
        yield ChainRow(
            number, step, at, who, label, field, key, cast(Columns, old), cast(Columns, new), previous, hash_
        )


def shown(row: ChainRow) -> HistoryRow:
    """A row with its values, or with their pieces. Raises Undecodable."""
    place, old, new = _read(row.old, row.new)
    at = read_time(row.at)
    return HistoryRow(row.number, row.step, at, row.who, row.label, row.field, row.key, old, new, row.hash, place)


def _read(old: Columns, new: Columns) -> tuple[int | None, Content | None, Content | None]:
    return pieces.read(old, new) if pieces.is_piece(new) else (None, decoded(old), decoded(new))


@dataclass(slots=True)
class Replay:
    """Where a history leads: the contents by field and key, and what else it tells.

    ``outline``: key and SHA-256 of the text. ``uuid``: the last one it gives, blank if it gives none; ``final_uuid``:
    that of the last 定稿. ``highest_row``: the highest id that any table row ever had, 0 if there was none. ``beside``:
    notes and files as they were told, who and when, by field and key; ``settings``: the choices in force.
    ``rebuilt``: characters and items of all the values that were put together from pieces.
    """

    contents: dict[tuple[str, str], Content] = field(default_factory=dict)
    outline: tuple[str, Content | None] = ("", None)
    state: Content | None = "draft"
    version: Content | None = "1"
    beside: dict[tuple[str, str], tuple[Content | None, str, str]] = field(default_factory=dict)
    settings: dict[str, Content] = field(default_factory=dict)
    uuid: Content | None = ""
    final_uuid: Content | None = ""
    highest_row: int = 0
    number: int = 0
    hash: str = ""
    rebuilt: int = 0

    def take(self, row: ChainRow) -> HistoryRow:
        """Follows one row more; the row with its values whole.

        Raises Undecodable where it starts from something else than there is.
        """
        seen = self._whole(shown(row))
        match row.field:
            case Beyond.IDENTITY:
                self.uuid = seen.new
            case Beyond.STATE:
                self.state = seen.new
                self.final_uuid = self.uuid if seen.new == "final" else self.final_uuid
            case Beyond.VERSION:
                self.version = seen.new
            case Beyond.NOTE | Beyond.FILE:
                self.beside[row.field, row.key] = (seen.new, row.who, row.at)
            case Beyond.SETTING:
                _follow(self.settings, row.key, seen)
            case Beyond.OUTLINE:
                if seen.old != self.outline[1]:
                    raise Undecodable(f"row {row.number} does not follow")
                self.outline = (row.key, seen.new)
            case each if each in _FIELDS:
                self._change(seen)
        self.number, self.hash = row.number, row.hash
        return seen

    def _whole(self, row: HistoryRow) -> HistoryRow:
        """A row of pieces with the values that they are of."""
        if row.place is None:
            return row
        held = self.contents.get((row.field, row.key))
        new = pieces.joined(held, row.place, row.old, row.new)
        self.rebuilt += len(new)
        if self.rebuilt > pieces.MOST:
            raise Undecodable(f"row {row.number}: more than any history says")
        return replace(row, old=held, new=new, place=None)

    def _change(self, row: HistoryRow) -> None:
        _follow(self.contents, (row.field, row.key), row)
        if row.field == Field.ORDER and isinstance(row.new, tuple):
            self.highest_row = max(self.highest_row, *(each for each in row.new if isinstance(each, int)))


def _follow(held: dict[_Key, Content], key: _Key, row: HistoryRow) -> None:
    """Puts in what a row leads to. Raises Undecodable where it starts from something else than is held."""
    if held.pop(key, None) != row.old:
        raise Undecodable(f"row {row.number} does not follow")
    if row.new is not None:
        held[key] = row.new


def replayed(rows: Iterable[ChainRow]) -> Replay:
    """Where these rows lead, from the first on. Raises Undecodable."""
    replay = Replay()
    for row in rows:
        replay.take(row)
    return replay


def first_uuid(database: Database, report_id: int) -> str | None:
    """The UUID under which a report's history began, if it was given another one since."""
    query = "SELECT old_text FROM change WHERE report_id = ? AND field = ? ORDER BY number"
    row = database.execute(query, (report_id, Beyond.IDENTITY)).fetchone()
    return row[0] if row else None


def _end(database: Database, report_id: int) -> tuple[str, int, str]:
    row: tuple[str, int, str] | None = database.execute(
        "SELECT uuid, change_number, change_hash FROM report WHERE id = ?", (report_id,)
    ).fetchone()
    if row is None:
        raise UnknownReport(id=report_id)
    return row


def _insert(database: Database, report_id: int, added: Iterable[ChainRow]) -> None:
    database.conn.executemany(
        f"INSERT INTO change (report_id, {_COLUMNS}) VALUES (?{', ?' * 15})",
        ((report_id, *_flat(row)) for row in added),
    )


def _flat(row: ChainRow) -> tuple[str | int | None, ...]:
    named = (row.number, row.step, row.at, row.who, row.label, row.field, row.key)
    return (*named, *row.old, *row.new, row.previous_hash, row.hash)
