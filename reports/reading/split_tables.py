"""A form that a document sets as two tables, so that a head can stand again on each page: one table once more."""

from collections.abc import Iterator
from dataclasses import replace

from domain.outline import Outline, attached, forms_of
from reports.reading.blocks import Blocks, SourceTable
from reports.reading.headings import bare

_MOST_BETWEEN = 2  # lines: none, or a blank one
_Words = tuple[str, ...]


def whole_tables(blocks: Blocks, outline: Outline) -> Blocks:
    """The tables, with each that begins with a head from the middle of an attachment's form joined to the one above."""
    heads = frozenset(_heads(outline))
    whole: list[SourceTable] = []
    for table in blocks.tables:
        above = whole[-1] if whole else None
        if above and table.rows and _filled(table.rows[0]) in heads and _is_below(table, above):
            lines = table.line + table.lines - above.line
            whole[-1] = replace(above, lines=lines, rows=above.rows + table.rows, layout=above.layout + table.layout)
        else:
            whole.append(table)
    return replace(blocks, tables=tuple(whole)) if len(whole) < len(blocks.tables) else blocks


def _is_below(table: SourceTable, above: SourceTable) -> bool:
    return not table.caption and 0 <= table.line - above.line - above.lines < _MOST_BETWEEN


def _heads(outline: Outline) -> Iterator[_Words]:
    """The labels of each line that stands again on each page."""
    for attachment in outline.attachments:
        for part in forms_of(attached(attachment)):
            for line in part.rows[1:]:
                if line.head:
                    yield _filled(tuple(cell if isinstance(cell, str) else cell.text for cell in line.cells))


def _filled(cells: _Words) -> _Words:
    return tuple(bare(cell) for cell in cells if cell.strip())
