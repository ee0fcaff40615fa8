"""How far the cells of a Word table reach, and how wide its columns are."""

from collections.abc import Sequence

from reports.reading.docx.names import child, name, number, value
from reports.word.markup import Element

MOST_COLUMNS = 63  # of Word's tables
_WHITE = frozenset(("", "auto", "ffffff"))
Spans = dict[tuple[int, int], tuple[int, int]]


def spans(rows: Sequence[Sequence[Element]]) -> Spans:
    """By row and column from 0 the rows and columns that a cell reaches over; ``rows``: the ``w:tc`` of each row."""
    found: Spans = {}
    reaching: dict[int, int] = {}  # by column the row in which a cell began that reaches down
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            columns = min(max(1, cell_columns(cell)), MOST_COLUMNS - column)
            merged = child(child(cell, "w:tcPr"), "w:vMerge")
            top = reaching.get(column)
            if merged is not None and value(merged) != "restart" and top is not None:
                found[top, column] = (row - top + 1, columns)
            else:
                found[row, column] = (1, columns)
                reaching.pop(column, None)
                if merged is not None:
                    reaching[column] = row
            column += columns
    return found


def shaded(rows: Sequence[Sequence[Element]]) -> frozenset[tuple[int, int]]:
    """The places, by row and column from 0, of cells with a ground of their own; none where most cells have one."""
    found: set[tuple[int, int]] = set()
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            ground = child(child(cell, "w:tcPr"), "w:shd")
            if ground is not None and value(ground, "fill").lower() not in _WHITE:
                found.add((row, column))
            column += min(max(1, cell_columns(cell)), MOST_COLUMNS - column)
    return frozenset(found) if len(found) * 4 <= sum(map(len, rows)) * 3 else frozenset()


def cell_columns(cell: Element) -> int:
    """Over how many columns of the grid a ``w:tc`` reaches."""
    return number(child(cell, "w:tcPr", "w:gridSpan")) or 1


def column_widths(table: Element) -> tuple[float, ...]:
    """The widths of a table's grid, in twentieths of a point; nothing where the file states none."""
    grid = child(table, "w:tblGrid")
    columns = [] if grid is None else [each for each in grid if name(each) == "w:gridCol"]
    return tuple(float(_width(each)) for each in columns)


def _width(column: Element) -> int:
    typed = value(column, "w")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 7 else 0
