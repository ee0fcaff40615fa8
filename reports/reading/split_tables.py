"""A form that a document sets as several tables, so that a head can stand again on each page: one table once more."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import dropwhile

from domain.outline import Cell, GridPart
from reports.reading.blocks import SourceTable
from reports.reading.headings import bare

_LINK = re.compile(r"\{[^{}]*\}")
_ANYTHING = "\0"
"""Stands where a head names a value, which no words of a document hold."""
_Words = tuple[str, ...]


def joined_table(tables: Sequence[SourceTable], parts: Sequence[GridPart]) -> tuple[SourceTable, int]:
    """The first of several tables with each that begins with a head from the middle of one of the forms, or with what
    stands below no head.

    Also how many they are. ``tables``: right below each other.
    """
    heads = [_filled(line.cells) for part in parts for line in part.rows[1:] if line.head]
    across = {label for part in parts for label in _across(part)}
    whole, count = tables[0], 1
    for table in tables[1:]:
        first = _filled(table.rows[0]) if table.rows else ()
        if not any(_is_head(head, first) for head in heads) and not set(first[:1]) & across:
            break
        lines = table.line + table.lines - whole.line
        whole = replace(whole, lines=lines, rows=whole.rows + table.rows, layout=whole.layout + table.layout)
        count += 1
    return whole, count


def _across(part: GridPart) -> Iterator[str]:
    """The labels of running texts that lie across the columns of a head above them."""
    headed = dropwhile(lambda line: not line.head, part.rows)
    for line in headed:
        if len(line.cells) == 2 and isinstance(line.cells[1], Cell) and line.cells[1].prose:
            yield from _filled(line.cells[:1])


def begins(part: GridPart, row: Sequence[str]) -> bool:
    """Whether a row is the first one of a form, all labels."""
    return _is_head(_filled(part.rows[0].cells), _filled(row))


def _is_head(head: _Words, row: _Words) -> bool:
    """Whether a row has the words of a head, with anything where the head names a value: （{cover.year}年完工项目）."""
    return len(head) == len(row) and all(map(_says, head, row))


@lru_cache(maxsize=1024)
def _says(head: str, words: str) -> bool:
    return head == words or (
        _ANYTHING in head and re.fullmatch(".*".join(map(re.escape, head.split(_ANYTHING))), words) is not None
    )


def _filled(cells: Sequence[object]) -> _Words:
    """The words of a row's cells that have any."""
    words = (cell if isinstance(cell, str) else str(getattr(cell, "text", "")) for cell in cells)
    return tuple(_ANYTHING.join(map(bare, _LINK.split(each))) for each in words if each.strip())
