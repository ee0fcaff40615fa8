"""Sets the figures of a column with equal decimals, so that their points stand below each other.

The blocks of a report hold its words, each figure in as few decimals as it needs: they are read back, traced and
compared. Paper and Word set them: 588.3 over 12.05 over 3 stands as 588.30, 12.05 and 3.00. No digit that a figure has
is ever taken off.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from domain.patterns import pattern
from reports.content import Grid, Table

_NUMBER = pattern(r"(?P<sign>[-+]?)(?P<whole>[0-9][0-9,]*)(?:\.(?P<fraction>[0-9]+))?(?P<unit>%?)")
_NOT_FILLED = pattern(r"[\s　—–-]*")


def evened_grid(grid: Grid) -> Grid:
    """The form, its money and its rates even in all cells that end at one edge; a rate is no money beside it."""
    most: dict[tuple[int, str], int] = defaultdict(int)
    matches: dict[int, re.Match[str]] = {}
    for place, cell in enumerate(grid.cells):
        number = _NUMBER.fullmatch(cell.text) if cell.decimals is not None else None
        if number and cell.decimals is not None:
            matches[place] = number
            column = cell.column + cell.columns, number["unit"]
            most[column] = max(most[column], cell.decimals, _decimals(number))
    if not matches:
        return grid
    cells = list(grid.cells)
    for place, number in matches.items():
        cell = cells[place]
        cells[place] = replace(cell, text=_padded(number, most[cell.column + cell.columns, number["unit"]]))
    return replace(grid, cells=tuple(cells))


def evened_table(table: Table) -> Table:
    """The table, each of its columns of figures even that holds numbers of one kind and nothing else."""
    columns = [
        _evened(column) if asked.figures else column
        for asked, column in zip(table.columns, zip(*table.rows, strict=True), strict=False)
    ]
    return replace(table, rows=tuple(zip(*columns, strict=True))) if columns else table


def _evened(column: Iterable[str]) -> tuple[str, ...]:
    texts = tuple(column)
    numbers = [_NUMBER.fullmatch(text) for text in texts]
    filled = [number for number, text in zip(numbers, texts, strict=True) if not _NOT_FILLED.fullmatch(text)]
    most = max((_decimals(number) for number in filled if number), default=0)
    if not all(filled) or len({number["unit"] for number in filled if number}) > 1:
        return texts
    return tuple(_padded(number, most) if number else text for number, text in zip(numbers, texts, strict=True))


def _decimals(number: re.Match[str]) -> int:
    return len(number["fraction"] or "")


def _padded(number: re.Match[str], decimals: int) -> str:
    """The digits as they are, noughts behind them."""
    point = "." if decimals else ""
    return f"{number['sign']}{number['whole']}{point}{(number['fraction'] or '').ljust(decimals, '0')}{number['unit']}"
