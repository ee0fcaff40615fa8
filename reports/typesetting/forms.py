"""Sets forms: cells over rows and columns, each in lines of its own in the middle of its height, ruled all around."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil

from reports.content import Grid, GridCell
from reports.typesetting.fonts import Role
from reports.typesetting.lines import Galley, Line, Measure, break_lines
from reports.typesetting.paper import ASCENT, Rule, Setter, TypeRow

_PADDING, _AIR, _RULE = 4.0, 3.0, 0.5  # points: beside the text of a cell, above and below it, thickness
_WHOLE = 0.25  # of a page: what cells join stays together while it takes no more
_TO_SIGN = 6.0  # em behind each part below a form: room for a name
_SIDES = {"left": 0.0, "center": 0.5, "right": 1.0}


class Form:
    """A grid in the measures of a page; ``head``: the rows that stand on each page."""

    def __init__(self, grid: Grid, setter: Setter) -> None:
        self._setter, self._style = setter, setter.style
        self._size, self._leading = setter.style.form_size, setter.style.form_leading
        total = sum(grid.widths) or 1.0
        self._edges = [0.0, *accumulate(setter.style.measure * width / total for width in grid.widths)]
        self._cells = grid.cells
        self._heads = (*range(grid.head), *grid.heads)
        self._lines = {cell: list(self._broken(cell)) for cell in grid.cells}
        self._count = grid.rows
        self._heights = self._measured()
        self._footer = self._parts(grid.footer)
        self.head = list(range(grid.head))

    def bundles(self) -> list[list[int]]:
        """The rows below the head, together what a cell reaches over, unless that takes too much of a page."""
        bundles: list[list[int]] = []
        end = 0
        for row in range(len(self.head), self._count):
            if row >= end:
                bundles.append([])
            bundles[-1].append(row)
            end = max([end, row + 1, *(cell.row + cell.rows for cell in self._cells if cell.row == row)])
        room = (self._setter.top(0) - self._style.bottom) * _WHOLE
        return [part for rows in bundles for part in ([rows] if self.height(rows) <= room else [[row] for row in rows])]

    def above(self, row: int) -> list[int]:
        """The rows that stand again at the top of a page that begins with a row."""
        further = [head for head in self._heads[len(self.head) :] if head < row]
        return [*self.head, *(further[-1:] if row not in self._heads else ())]

    def is_torn(self, rows: Sequence[int]) -> bool:
        """Whether a page must not end behind these rows: below a head, or where what a cell says has no room left."""
        return rows[-1] in self._heads or any(
            cell.row + cell.rows - 1 > rows[-1] >= cell.row and self._overflows(cell, rows) for cell in self._cells
        )

    def height(self, rows: Sequence[int]) -> float:
        """How high rows stand one below the other, in points."""
        return sum(self._heights[row] for row in rows)

    @property
    def foot(self) -> float:
        """How high the lines below the form stand."""
        return len(self._footer) * (self._leading + 2 * _AIR)

    def drawn(self, rows: Sequence[int], top: float) -> tuple[list[TypeRow], list[Rule]]:
        """Rows one below the other from ``top``; what a cell says that begins above stands again where it has room."""
        tops = dict(zip(rows, accumulate([0.0, *(self._heights[row] for row in rows[:-1])]), strict=True))
        typed: list[TypeRow] = []
        rules: list[Rule] = []
        for cell in self._cells:
            here = [row for row in range(cell.row, cell.row + cell.rows) if row in tops]
            if not here:
                continue
            y, height = top - tops[here[0]], self.height(here)
            left, right = self._edges[cell.column], self._edges[cell.column + cell.columns]
            rules += self._box(left, right, y, height)
            if here[0] == cell.row or not self._overflows(cell, here):
                typed += self._typed(cell, left, right - left, y, height)
        if rows[-1] == self._count - 1:
            typed += self._signed(top - self.height(rows))
        return typed, rules

    def _overflows(self, cell: GridCell, rows: Sequence[int]) -> bool:
        here = [row for row in rows if cell.row <= row < cell.row + cell.rows]
        return self._wanted(cell) > self.height(here) + 0.01

    def _wanted(self, cell: GridCell) -> float:
        return len(self._lines[cell]) * self._leading + 2 * _AIR

    def _box(self, left: float, right: float, top: float, height: float) -> Iterator[Rule]:
        x, width = self._style.left + left, right - left
        for y in (top, top - height):
            yield Rule(x, y - _RULE / 2, width, _RULE)
        for edge in (x, x + width):
            yield Rule(edge - _RULE / 2, top - height, _RULE, height)

    def _typed(self, cell: GridCell, left: float, width: float, top: float, height: float) -> Iterator[TypeRow]:
        size, leading, lines = self._size, self._leading, self._lines[cell]
        above = (height - len(lines) * leading + leading - size) / 2
        for number, (galley, line) in enumerate(lines):
            whole = Line(line.start, line.stop, cut_start=line.cut_start, cut_end=line.cut_end)
            inset = _PADDING + _indent(cell.text) * size
            free = max(0.0, width - inset - _PADDING - galley.width(whole) * size)
            x = self._style.left + left + inset + free * _SIDES[cell.align]
            yield TypeRow(
                x, top - above - ASCENT * size - number * leading, size, tuple(galley.places(whole)), cell.key
            )

    def _measured(self) -> list[float]:
        """The rows' heights: as the cells of one row ask, then what reaches further spreads the rest over its rows."""
        heights = [self._leading + 2 * _AIR] * self._count
        for cell in sorted(self._cells, key=lambda cell: cell.rows):
            rows = range(cell.row, cell.row + cell.rows)
            missing = max(0.0, self._wanted(cell) - sum(heights[row] for row in rows))
            for row in rows:
                heights[row] += missing / cell.rows
        return heights

    def _broken(self, cell: GridCell) -> Iterator[tuple[Galley, Line]]:
        """The lines of a cell; a line end in its text begins another one."""
        width = self._edges[cell.column + cell.columns] - self._edges[cell.column] - 2 * _PADDING
        width -= _indent(cell.text) * self._size
        role = Role.HEADING if cell.row in self._heads else Role.BODY
        for text in cell.text.split("\n"):
            galley = self._setter.galley(role, text)
            widest = max((sort.advance for sort in galley.sorts), default=1.0)
            measure = max(width / self._size, widest)
            yield from (
                (galley, line) for line in break_lines(galley, Measure(measure, measure, self._style.gap_limit))
            )

    def _parts(self, footer: Sequence[str]) -> list[list[str]]:
        """What is signed below, as many side by side as a line holds with room to write."""
        widths = [self._setter.width(Role.BODY, part) + _TO_SIGN for part in footer]
        count = max(1, ceil(sum(widths) * self._size / self._style.measure))
        most = ceil(len(footer) / count)
        return [list(footer[start : start + most]) for start in range(0, len(footer), most or 1)]

    def _signed(self, top: float) -> Iterator[TypeRow]:
        for number, parts in enumerate(self._footer):
            y = top - 2 * _AIR - ASCENT * self._size - number * (self._leading + 2 * _AIR)
            for place, part in enumerate(parts):
                x = self._style.left + place * self._style.measure / len(parts)
                yield self._setter.label(Role.BODY, part, self._size, 0, x, y)


def _indent(text: str) -> int:
    """So many characters a text is set in: the blanks before it."""
    return len(text) - len(text.lstrip("　"))
