"""A spreadsheet as the lines and tables of a document: each sheet a title, what stands below it, and one table."""

import re
from collections.abc import Sequence
from pathlib import Path

from domain.paper_tables import layout
from domain.source_sheets import SourceSheet
from reports.reading.blocks import Blocks, SourceTable, SourceText, lines_above
from reports.reading.docx.table_lines import table_lines
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.sources import UnreadableSource, UnreadReason
from reports.reading.spreadsheets.reader import read_spreadsheet

MOST_TABLE_CELLS = 20_000  # of a sheet that is a form; longer lists are data
_FIRST_WORDS, _LAST_WORDS = 6, 6  # rows of one text above and below the cells
_NAMELESS = re.compile("Sheet ?[0-9]*|工作表 ?[0-9]*|表 ?[0-9]*", re.IGNORECASE)
_LINE = re.compile("[：:]|表$|^[（(].*[）)]$|^附")
_NOTE = re.compile("^(?:注|说明|备注|填报人|填表人|制表|审核|单位负责人|填报说明)")


def workbook_text(path: Path) -> SourceText:
    """The words of a spreadsheet, each sheet that shows a table among lines. Raises UnreadableSource."""
    lines: list[str] = []
    tables: list[SourceTable] = []
    hidden: list[str] = []
    for sheet in read_spreadsheet(path):
        rows = _used(sheet.rows)
        if sheet.is_hidden:
            hidden += [" ".join(filter(None, row)) for row in rows]
        elif rows:
            _add(sheet, rows, lines, tables)
    if not tables and not lines:
        raise UnreadableSource(UnreadReason.EMPTY)
    left_out = [text for text in hidden if text.strip()]
    notes = (ReadingNote(ReadingNoteKind.HIDDEN, 0, left_out[0][:24], count=len(left_out)),) if left_out else ()
    return SourceText("\n".join(lines).encode(), notes, blocks=Blocks(tuple(tables)), is_document=True)


def _used(rows: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """The rows up to the last one and the last column with a text, all of one length."""
    texts = [tuple(cell.strip() for cell in row) for row in rows]
    while texts and not any(texts[-1]):
        texts.pop()
    width = max((place + 1 for row in texts for place, cell in enumerate(row) if cell), default=0)
    if len(texts) * width > MOST_TABLE_CELLS:
        raise UnreadableSource(UnreadReason.TOO_LARGE)
    return [(*row[:width], *[""] * (width - len(row))) for row in texts]


def _add(sheet: SourceSheet, rows: list[tuple[str, ...]], lines: list[str], tables: list[SourceTable]) -> None:
    """A sheet's lines, and its table between them."""
    first, last = _bounds(rows, sheet.merged)
    if not any(any(row) for row in rows[:first]) and not _NAMELESS.fullmatch(sheet.name):
        lines.append(sheet.name)
    lines += [text for row in rows[:first] for text in row if text]
    cells = rows[first:last]
    if cells:
        left = next(place for place in range(len(cells[0])) if any(row[place] for row in cells))
        cells = [row[left:] for row in cells]
        spans = {(row - first, column - left): (high, wide) for row, column, high, wide in sheet.merged if row >= first}
        shown = table_lines([tuple((cell,) if cell else () for cell in row) for row in cells])
        filled = tuple(row for row in cells if any(row))
        table = SourceTable(len(lines) + 1, len(shown), filled, above=lines_above(lines), layout=layout(cells, spans))
        tables.append(table)
        lines += shown
    lines += [text for row in rows[last:] for text in row if text]


def _bounds(rows: Sequence[Sequence[str]], merged: Sequence[tuple[int, int, int, int]]) -> tuple[int, int]:
    """Where the table begins and ends: rows of one text above it are lines, rows of remarks below it too."""
    wide = {row for row, column, _, columns in merged if column == 0 and columns >= len(rows[0])}
    parted = {row for row, column, _, columns in merged if columns < len(rows[0])}
    first = 0
    while first < min(_FIRST_WORDS, len(rows) - 1):
        filled = [text for text in rows[first] if text]
        is_line = first in wide or (first not in parted and (first == 0 or bool(_LINE.search("".join(filled)))))
        if len(filled) > 1 or (filled and not is_line):
            break
        first += 1
    last = len(rows)
    while last > first + 1 and len(rows) - last < _LAST_WORDS and _is_remark(rows[last - 1]):
        last -= 1
    return first, last


def _is_remark(row: Sequence[str]) -> bool:
    filled = [text for text in row if text]
    return not filled or bool(_NOTE.match(filled[0]) and len(filled) * 2 <= max(2, len(row)))
