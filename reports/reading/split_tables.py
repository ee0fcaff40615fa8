"""A form that a document sets as several tables, so that a head can stand again on each page: one table once more."""

from collections.abc import Sequence
from dataclasses import replace

from domain.outline import GridPart
from reports.reading.blocks import SourceTable
from reports.reading.headings import bare

_Words = tuple[str, ...]


def joined_table(tables: Sequence[SourceTable], parts: Sequence[GridPart]) -> tuple[SourceTable, int]:
    """The first of several tables with each that begins with a head from the middle of one of the forms.

    Also how many they are. ``tables``: right below each other.
    """
    heads = {_filled(line.cells) for part in parts for line in part.rows[1:] if line.head}
    whole, count = tables[0], 1
    for table in tables[1:]:
        if not table.rows or _filled(table.rows[0]) not in heads:
            break
        lines = table.line + table.lines - whole.line
        whole = replace(whole, lines=lines, rows=whole.rows + table.rows, layout=whole.layout + table.layout)
        count += 1
    return whole, count


def begins(part: GridPart, row: Sequence[str]) -> bool:
    """Whether a row is the first one of a form, all labels."""
    return _filled(row) == _filled(part.rows[0].cells)


def _filled(cells: Sequence[object]) -> _Words:
    """The words of a row's cells that have any."""
    words = (cell if isinstance(cell, str) else str(getattr(cell, "text", "")) for cell in cells)
    return tuple(bare(each) for each in words if each.strip())
