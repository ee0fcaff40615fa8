"""The forms that stand once for each row of a table, such as one for each project: filled from a source's tables."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from domain.amount import Value
from domain.outline import Attachment, GridPart, attached, expanded, forms_of, in_scope
from domain.report import Row
from reports.reading.blocks import SourceTable
from reports.reading.forms import Filled, fill
from reports.reading.headings import bare
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.state import ReadingState, ReadSheet, unspaced

_NUMBER = re.compile("^附(?:件|表)[0-9]{1,2}(?:[-—－][0-9]{1,3})?$")
_LINK = re.compile(r"\{[^{}]*\}")
_LINES_ABOVE = 4


def fill_sheets(state: ReadingState) -> None:
    """Reads each table that is such a form; to which row it belongs its name says, once the rows are known."""
    for attachment in state.outline.attachments:
        is_required = not attachment.optional and attachment.key not in state.wanted
        if attachment.per and not attachment.scope and is_required:
            for table in state.blocks.tables:
                if table.line not in state.in_forms:
                    _fill_sheet(state, attachment, table)


def _fill_sheet(state: ReadingState, attachment: Attachment, table: SourceTable) -> None:
    number = len(state.sheets) + 1
    outline = expanded(state.outline, {attachment.per: (number,)})
    for part in forms_of(attached(in_scope(attachment, number))):
        known = Filled()
        name = row_name(part, table, f"{{{attachment.per}.{number}.name}}")
        taken = fill(part, table.rows, outline, known) if name else 0
        if taken:
            state.sheets.append(ReadSheet(attachment.key, number, (name,), known, table.line, table.rows[:taken]))
            state.leave(table.rows[taken:], table.line)
            state.in_forms |= {*range(table.line, table.line + table.lines), *_named(state, attachment, table)}
            return


def row_name(part: GridPart, table: SourceTable, link: str) -> str:
    """What stands in the place of the row's name: behind the label that the form has before it."""
    for line in part.rows:
        words = [cell if isinstance(cell, str) else cell.text for cell in line.cells]
        if link in words and words.index(link):
            label = bare(words[words.index(link) - 1])
            for row in table.rows:
                filled = [cell.strip() for cell in row if cell.strip()]
                if len(filled) > 1 and bare(filled[0]) == label:
                    return filled[1]
    return ""


def _named(state: ReadingState, attachment: Attachment, table: SourceTable) -> set[int]:
    """The lines right above a form that print with it: its number and title."""
    title = unspaced(_LINK.split(attachment.title)[-1])
    lines = [line for body in state.division.bodies.values() for line in body]
    above = [line for line in lines if table.line - _LINES_ABOVE <= line.number < table.line]
    return {line.number for line in above if _NUMBER.match(unspaced(line.text)) or unspaced(line.text).endswith(title)}


def place_sheets(state: ReadingState) -> dict[str, set[int]]:
    """Gives each form to the row that it names; to none that another one has. Of rows with one name in their order.

    A required form makes its row where nothing else tells one; what an optional one says of no row is left over.
    Returns the rows that have a form, by the attachment's key.
    """
    placed: dict[str, set[int]] = {}
    for sheet in state.sheets:
        attachment = next(each for each in state.outline.attachments if each.key == sheet.attachment)
        used = placed.setdefault(attachment.key, set())
        row, cells = _row_of(sheet, state.report.rows(attachment.per), used), row_cells(sheet, attachment.per)
        if row is None and attachment.key in state.wanted:
            _leave_sheet(state, sheet, attachment)
            continue
        if row is None:
            row = Row(state.report.next_row, MappingProxyType({"name": sheet.names[0], **cells}))
            _put_rows(state, attachment.per, (*state.report.rows(attachment.per), row), 1)
        elif cells.keys() - row.cells.keys():
            full = Row(row.id, MappingProxyType({**cells, **row.cells}))
            rows = tuple(full if each.id == row.id else each for each in state.report.rows(attachment.per))
            _put_rows(state, attachment.per, rows, 0)
        used.add(row.id)
        _place(state, sheet, row.id)
        parts = forms_of(attached(in_scope(attachment, row.id)))
        state.forms.sources.extend((part, sheet.line, sheet.rows) for part in parts)
    return placed


def _row_of(sheet: ReadSheet, rows: Sequence[Row], used: Collection[int]) -> Row | None:
    """The row with the name that a form says, the first one that no other form has; one that agrees before others."""
    free = [row for row in rows if row.id not in used]
    for name in filter(None, map(bare, sheet.names)):
        same = [row for row in free if bare(str(row.cells.get("name", ""))) == name]
        if same:
            start = f".{sheet.number}."
            cells = {key.rpartition(start)[2]: value for key, value in sheet.filled.figures.items()}
            return next((row for row in same if agree(cells, row)), same[0])
    return None


def agree(cells: Mapping[str, Value], row: Row) -> bool:
    """Whether a row says nothing else than these cells."""
    return all(row.cells.get(key, value) == value for key, value in cells.items())


def _leave_sheet(state: ReadingState, sheet: ReadSheet, attachment: Attachment) -> None:
    """A form that belongs to no row of the text: its title and rows are left over."""
    names = [bare(name) for name in sheet.names]
    is_known = any(bare(str(row.cells.get("name", ""))) in names for row in state.report.rows(attachment.per))
    kind = ReadingNoteKind.SHEET_AGAIN if is_known else ReadingNoteKind.SHEET_OF_NONE
    state.notes.append(ReadingNote(kind, sheet.title_line, sheet.title))
    state.leave([(sheet.title,), *sheet.rows], sheet.line)


def row_cells(sheet: ReadSheet, table: str) -> Mapping[str, Value]:
    """The cells of its own row that a form fills."""
    start = f"{table}.{sheet.number}."
    return {key.removeprefix(start): value for key, value in sheet.filled.figures.items() if key.startswith(start)}


def _place(state: ReadingState, sheet: ReadSheet, row: int) -> None:
    old, new = f"{sheet.attachment}.{sheet.number}.", f"{sheet.attachment}.{row}."
    found = sheet.filled.figures.items()
    figures = {new + key.removeprefix(old): value for key, value in found if key.startswith(old)}
    state.report = replace(state.report, figures={**state.report.figures, **figures})
    state.forms.prose |= {new + key.removeprefix(old): text for key, text in sheet.filled.prose.items()}
    for table, rows in sheet.filled.rows.items():
        first = state.report.next_row
        made = tuple(Row(first + place, MappingProxyType(cells)) for place, cells in enumerate(rows.values()))
        _put_rows(state, new + table.removeprefix(old), made, len(made))


def _put_rows(state: ReadingState, table: str, rows: tuple[Row, ...], more: int) -> None:
    tables = {**state.report.tables, table: rows}
    state.report = replace(state.report, tables=tables, next_row=state.report.next_row + more)
