"""Sets tables: the head on every page, rows whole wherever a page can hold them, each cell in lines of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from reports.content import Table
from reports.typesetting.fonts import Role, printable
from reports.typesetting.lines import Galley, Line, Measure, break_lines, evened
from reports.typesetting.paper import ASCENT, Rule, Setter, TypeRow

_PADDING = 4.0  # points beside the text of a cell
_AIR = 3.0  # points above and below it
_RULE = 0.5  # points
_LEFT, _CENTRE, _RIGHT = 0.0, 0.5, 1.0


@dataclass(frozen=True, slots=True)
class CellLines:
    """The lines of a cell."""

    galley: Galley
    lines: tuple[Line, ...]
    align: float


@dataclass(frozen=True, slots=True)
class RowSlice:
    """A row of cells side by side, or as much of one as stands on a page."""

    cells: tuple[CellLines, ...]
    key: str

    @property
    def lines(self) -> int:
        """So many lines has the highest cell, one at least."""
        return max((len(cell.lines) for cell in self.cells), default=0) or 1

    def parted(self, lines: int) -> tuple["RowSlice", "RowSlice"]:
        """The first lines of each cell, and the rest."""
        first = (CellLines(cell.galley, cell.lines[:lines], cell.align) for cell in self.cells)
        rest = (CellLines(cell.galley, cell.lines[lines:], cell.align) for cell in self.cells)
        return RowSlice(tuple(first), self.key), RowSlice(tuple(rest), self.key)


class Tabulation:
    """A table in the measures of a page."""

    def __init__(self, table: Table, setter: Setter) -> None:
        self._setter, self._style = setter, setter.style
        total = sum(column.share for column in table.columns) or 1.0
        self._widths = [setter.style.measure * column.share / total for column in table.columns]
        self._edges = [0.0, *accumulate(self._widths)]
        sides = [_RIGHT if column.figures else _LEFT for column in table.columns]
        heads = [column.head for column in table.columns]
        self.head = RowSlice(tuple(self._cells(Role.HEADING, heads, [_CENTRE] * len(heads))), table.key)
        self.rows = [RowSlice(tuple(self._cells(Role.BODY, row, sides)), table.key) for row in table.rows]

    def height(self, band: RowSlice) -> float:
        """How high a band stands, in points."""
        return band.lines * self._style.table_leading + 2 * _AIR

    def lines_in(self, height: float) -> int:
        """So many lines a band of this height can hold."""
        return max(0, int((height - 2 * _AIR) / self._style.table_leading + 1e-6))

    def drawn(self, bands: Sequence[RowSlice], top: float) -> tuple[list[TypeRow], list[Rule]]:
        """Bands one below the other from ``top``, ruled all around."""
        rows: list[TypeRow] = []
        rules: list[Rule] = []
        left, width = self._style.left, self._edges[-1]
        y = top
        for band in bands:
            height = self.height(band)
            rows += self._type(band, y, height)
            rules.append(Rule(left, y - _RULE / 2, width, _RULE))
            y -= height
        rules.append(Rule(left, y - _RULE / 2, width, _RULE))
        rules += (Rule(left + edge - _RULE / 2, y, _RULE, top - y) for edge in self._edges)
        return rows, rules

    def _cells(self, role: Role, texts: Sequence[str], sides: Sequence[float]) -> Iterator[CellLines]:
        for text, width, side in zip(texts, self._widths, sides, strict=True):
            galley = self._setter.galley(role, text)
            widest = max((sort.advance for sort in galley.sorts), default=1.0)
            measure = max((width - 2 * _PADDING) / self._style.table_size, widest)
            lines = break_lines(galley, Measure(measure, measure, self._style.gap_limit))
            yield CellLines(galley, evened(galley, printable(text).strip(), lines, measure), side)

    def _type(self, band: RowSlice, top: float, height: float) -> Iterator[TypeRow]:
        size, leading = self._style.table_size, self._style.table_leading
        for cell, start, width in zip(band.cells, self._edges, self._widths, strict=False):
            above = (height - len(cell.lines) * leading + leading - size) / 2
            for number, line in enumerate(cell.lines):
                set_line = Line(line.start, line.stop, cut_start=line.cut_start, cut_end=line.cut_end)
                free = width - 2 * _PADDING - cell.galley.width(set_line) * size
                x = self._style.left + start + _PADDING + max(0.0, free) * cell.align
                y = top - above - ASCENT * size - number * leading
                yield TypeRow(x, y, size, tuple(cell.galley.places(set_line)), band.key)
