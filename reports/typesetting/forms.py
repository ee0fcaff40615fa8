"""Sets forms: cells over rows and columns, each in lines of its own in the middle of its height, ruled all around."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from reports.content import Grid, GridCell
from reports.typesetting.fonts import Role
from reports.typesetting.lines import Galley, Line, Measure, break_lines
from reports.typesetting.paper import ASCENT, Row, Rule, Setter

_PADDING, _AIR, _RULE = 4.0, 3.0, 0.5  # points: beside the text of a cell, above and below it, thickness
_SIDES = {"left": 0.0, "center": 0.5, "right": 1.0}


class Form:
    """A grid in the measures of a page; ``head``: the rows that stand on each page."""

    def __init__(self, grid: Grid, setter: Setter) -> None:
        self._setter, self._style = setter, setter.style
        total = sum(grid.widths) or 1.0
        self._edges = [0.0, *accumulate(setter.style.measure * width / total for width in grid.widths)]
        self._cells = grid.cells
        self._lines = {cell: self._broken(cell, cell.row < grid.head) for cell in grid.cells}
        self._count = grid.rows
        self._heights = self._measured()
        self.head = list(range(grid.head))

    def bundles(self) -> list[list[int]]:
        """The rows below the head, together what a cell reaches over, unless that is more than a page holds."""
        bundles: list[list[int]] = []
        end = 0
        for row in range(len(self.head), self._count):
            if row >= end:
                bundles.append([])
            bundles[-1].append(row)
            end = max([end, row + 1, *(cell.row + cell.rows for cell in self._cells if cell.row == row)])
        room = self._setter.top(0) - self._style.bottom - self.height(self.head)
        return [part for rows in bundles for part in ([rows] if self.height(rows) <= room else [[row] for row in rows])]

    def height(self, rows: Sequence[int]) -> float:
        """How high rows stand one below the other, in points."""
        return sum(self._heights[row] for row in rows)

    def drawn(self, rows: Sequence[int], top: float) -> tuple[list[Row], list[Rule]]:
        """Rows one below the other from ``top``; a cell that begins above is ruled, its text stands above."""
        tops = dict(zip(rows, accumulate([0.0, *(self._heights[row] for row in rows[:-1])]), strict=True))
        typed: list[Row] = []
        rules: list[Rule] = []
        for cell in self._cells:
            here = [row for row in range(cell.row, cell.row + cell.rows) if row in tops]
            if not here:
                continue
            y, height = top - tops[here[0]], self.height(here)
            left, right = self._edges[cell.column], self._edges[cell.column + cell.columns]
            rules += self._box(left, right, y, height)
            if here[0] == cell.row:
                typed += self._typed(cell, left, right - left, y, height)
        return typed, rules

    def _box(self, left: float, right: float, top: float, height: float) -> Iterator[Rule]:
        x, width = self._style.left + left, right - left
        for y in (top, top - height):
            yield Rule(x, y - _RULE / 2, width, _RULE)
        for edge in (x, x + width):
            yield Rule(edge - _RULE / 2, top - height, _RULE, height)

    def _typed(self, cell: GridCell, left: float, width: float, top: float, height: float) -> Iterator[Row]:
        size, leading = self._style.table_size, self._style.table_leading
        galley, lines = self._lines[cell]
        above = (height - len(lines) * leading + leading - size) / 2
        for number, line in enumerate(lines):
            whole = Line(line.start, line.stop, cut_start=line.cut_start, cut_end=line.cut_end)
            free = max(0.0, width - 2 * _PADDING - galley.width(whole) * size)
            x = self._style.left + left + _PADDING + free * _SIDES[cell.align]
            yield Row(x, top - above - ASCENT * size - number * leading, size, tuple(galley.places(whole)), cell.key)

    def _measured(self) -> list[float]:
        """The rows' heights: as the cells of one row ask, then the last row of what reaches further takes the rest."""
        heights = [self._style.table_leading + 2 * _AIR] * self._count
        for cell in sorted(self._cells, key=lambda cell: cell.rows):
            wanted = len(self._lines[cell][1]) * self._style.table_leading + 2 * _AIR
            rows = range(cell.row, cell.row + cell.rows)
            heights[rows[-1]] += max(0.0, wanted - sum(heights[row] for row in rows))
        return heights

    def _broken(self, cell: GridCell, is_head: bool) -> tuple[Galley, tuple[Line, ...]]:
        galley = self._setter.galley(Role.HEADING if is_head else Role.BODY, cell.text)
        width = self._edges[cell.column + cell.columns] - self._edges[cell.column] - 2 * _PADDING
        widest = max((sort.advance for sort in galley.sorts), default=1.0)
        measure = max(width / self._style.table_size, widest)
        return galley, break_lines(galley, Measure(measure, measure, self._style.gap_limit))
