"""What a report was: as of any change of its history, and whether that history is unbroken."""

from collections import deque
from collections.abc import Iterator
from itertools import takewhile

from domain.report import Change, Field, Report
from storage import chain, history, identity, outlines
from storage.chain import Beyond, BrokenChain
from storage.errors import UnknownReport
from storage.history import HistoryRow
from storage.identity import named
from storage.library import Library

_FIRST = {Field.ORDER: 0, Field.CELL: 2}
"""A row must be there before its cells."""


def as_of(library: Library, report_id: int, number: int) -> Report:
    """The report as the change with this number left it."""
    return version_at(library, report_id, number)[0]


def version_at(library: Library, report_id: int, number: int) -> tuple[Report, str]:
    """The report as the change with this number left it, and the text of the outline that it had then.

    That text is the present one's where the library does not keep the earlier one: it came without it.
    """
    stored = library.load(report_id)
    with library.reading() as database:
        rows = takewhile(lambda row: row.number <= number, history.entries(database, report_id))
        replay = history.replayed(rows)
        key, sha256 = replay.outline
        text = outlines.text_with(database, str(sha256))
    fields = {each.value for each in Field}
    held = [
        Change(Field(field), key, None, content) for (field, key), content in replay.contents.items() if field in fields
    ]
    held.sort(key=lambda change: _FIRST.get(change.field, 1))
    report = Report(stored.report.uuid, key or stored.report.outline).after(held)
    return report, text or stored.outline_text


def told(library: Library, report_id: int, upto: int | None = None) -> Iterator[HistoryRow]:
    """Every row of a history with its values whole, oldest first, one at a time: together they may fill the memory.

    Raises UnknownReport, DamagedFile where a row does not follow.
    """
    replay = history.Replay()
    with library.reading() as database:
        if not database.execute("SELECT 1 FROM report WHERE id = ?", (report_id,)).fetchone():
            raise UnknownReport(id=report_id)
        names = identity.names(database)
        for row in history.entries(database, report_id):
            if upto is None or row.number <= upto:
                yield named(replay.take(row), names)


def whole(library: Library, report_id: int, row: HistoryRow) -> HistoryRow:
    """A row of pieces with its values whole; any other as it is. Raises as ``told`` does."""
    if row.place is None:
        return row
    (last,) = deque(told(library, report_id, row.number), maxlen=1)
    return last


def broken_at(library: Library, report_id: int) -> int:
    """The number of the first row of a history that does not follow from those before it; 0 for none."""
    with library.reading() as database:
        row = database.execute(
            "SELECT uuid, change_number, change_hash FROM report WHERE id = ?", (report_id,)
        ).fetchone()
        if row is None:
            raise UnknownReport(id=report_id)
        uuid, last, end = row
        first = history.first_uuid(database, report_id) or uuid
        number, hash_ = 0, ""
        try:
            for entry in chain.unbroken(first, history.entries(database, report_id)):
                number, hash_ = entry.number, entry.hash
        except BrokenChain as broken:
            return broken.number
    return 0 if (number, hash_) == (last, end) else number + 1


BESIDE = frozenset(each.value for each in Beyond)
"""The fields of history rows that are not a report's own."""
