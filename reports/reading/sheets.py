"""The forms that stand once for each row of a table, such as one for each project: filled from a source's tables."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from domain.amount import Value
from domain.outline import Attachment, GridPart, attached, expanded, forms_of, in_scope
from domain.report import Row
from reports.reading.blocks import SourceTable
from reports.reading.forms import Filled, fill
from reports.reading.headings import bare
from reports.reading.state import ReadingState, ReadSheet, unspaced

_NUMBER = re.compile("^附(?:件|表)[0-9]{1,2}(?:[-—－][0-9]{1,3})?$")
_LINK = re.compile(r"\{[^{}]*\}")
_LINES_ABOVE = 4


def fill_sheets(state: ReadingState) -> None:
    """Reads each table that is such a form; to which row it belongs its name says, once the rows are known."""
    for attachment in state.outline.attachments:
        if attachment.per and not attachment.scope and not attachment.optional:
            for table in state.blocks.tables:
                if table.line not in state.in_forms:
                    _fill_sheet(state, attachment, table)


def _fill_sheet(state: ReadingState, attachment: Attachment, table: SourceTable) -> None:
    number = len(state.sheets) + 1
    outline = expanded(state.outline, {attachment.per: (number,)})
    for part in forms_of(attached(in_scope(attachment, number))):
        known = Filled()
        name = _name(part, table, f"{{{attachment.per}.{number}.name}}")
        taken = fill(part, table.rows, outline, known) if name else 0
        if taken:
            state.sheets.append(ReadSheet(attachment.key, number, name, known, table.line, table.rows[:taken]))
            state.leave(table.rows[taken:], table.line)
            state.in_forms |= {*range(table.line, table.line + table.lines), *_named(state, attachment, table)}
            return


def _name(part: GridPart, table: SourceTable, link: str) -> str:
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


def place_sheets(state: ReadingState) -> None:
    """Gives each form to the row that it names; a row that nothing else tells is made of it."""
    for sheet in state.sheets:
        attachment = next(each for each in state.outline.attachments if each.key == sheet.attachment)
        cells = _cells(sheet, attachment.per)
        row = next((each for each in state.report.rows(attachment.per) if each.cells.get("name") == sheet.name), None)
        if row is None:
            row = Row(state.report.next_row, MappingProxyType({"name": sheet.name, **cells}))
            rows = (*state.report.rows(attachment.per), row)
            _put_rows(state, attachment.per, rows, 1)
        elif cells.keys() - row.cells.keys():
            full = Row(row.id, MappingProxyType({**cells, **row.cells}))
            rows = tuple(full if each.id == row.id else each for each in state.report.rows(attachment.per))
            _put_rows(state, attachment.per, rows, 0)
        _place(state, sheet, row.id)
        parts = forms_of(attached(in_scope(attachment, row.id)))
        state.forms.sources.extend((part, sheet.line, sheet.rows) for part in parts)


def _cells(sheet: ReadSheet, table: str) -> Mapping[str, Value]:
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
