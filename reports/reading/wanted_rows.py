"""What the attachments that a source brings say of the rows of its text, and the account of them."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from domain.layout import title_of
from domain.report import Row
from reports.reading.headings import bare
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.sheets import agree
from reports.reading.state import ReadingState

_MOST_NAMED = 3


def fold_rows(state: ReadingState) -> None:
    """Adds to the rows of the text what attachments tell of those with the same name, of several in their order.

    What the text tells of a row stays; a row that it does not have is none, the form then does not print it.
    """
    for table, told in state.told_rows.items():
        waiting = list(told.values())
        rows = []
        for row in state.report.rows(table):
            name = bare(str(row.cells.get("name", "")))
            same = [cells for cells in waiting if bare(str(cells.get("name", ""))) == name]
            cells = next((each for each in same if agree(each, row)), same[0] if same else {})
            if same:
                waiting.remove(cells)
            rows.append(Row(row.id, MappingProxyType({**cells, **row.cells})))
        state.report = replace(state.report, tables={**state.report.tables, table: tuple(rows)})


def account(state: ReadingState, placed: Mapping[str, Collection[int]]) -> None:
    """Tells which attachments were put on; one of which no sheet found its row is not. ``placed``: rows by key."""
    others = [line for line in state.other_sheets if line not in state.in_forms]
    if others:
        state.notes.append(ReadingNote(ReadingNoteKind.OTHER_SHEET, others[0], "", count=len(others)))
    for attachment in state.outline.attachments:
        line = state.wanted.get(attachment.key)
        if line is None:
            continue
        count = len(placed.get(attachment.key, ())) if attachment.per else 1
        if not count:
            added = {key: place for key, place in state.report.added.items() if key != attachment.key}
            state.report = replace(state.report, added=added)
            continue
        title = title_of(attachment, state.report, state.outline)
        state.notes.append(ReadingNote(ReadingNoteKind.ATTACHED, line, title, count=count))
        rows = state.report.rows(attachment.per) if attachment.per else ()
        bare_rows = [str(row.cells.get("name", "")) for row in rows if row.id not in placed[attachment.key]]
        if bare_rows:
            named = "、".join(bare_rows[:_MOST_NAMED])
            state.notes.append(ReadingNote(ReadingNoteKind.SHEET_BLANK, line, title, named, len(bare_rows)))
