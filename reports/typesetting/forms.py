"""Sets forms: cells over rows and columns, each in lines of its own in the middle of its height, ruled all around."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import ceil, inf

from reports.content import Grid, GridCell
from reports.fitted_columns import fitted_columns
from reports.typesetting.fonts import Fonts, Role, printable
from reports.typesetting.lines import Galley, Line, Measure, SetLine, break_lines, evened, natural_width, one_line
from reports.typesetting.paper import ASCENT, Rule, Setter, TypeRow

_PADDING, _AIR, _RULE = 4.0, 3.0, 0.5  # points: beside the text of a cell, above and below it, thickness
_WHOLE = 0.25  # of a page: what cells join stays together while it takes no more
_TO_SIGN = 6.0  # em behind each part below a form: room for a name
_RAGGED = 100.0  # em that a gap may take: a cell's lines are not spread, so no number is broken for their sake
_FINE = 3  # decimals of a point
_Stretch = tuple[float, float]
_SIDES = {"left": 0.0, "center": 0.5, "right": 1.0}


@dataclass(frozen=True, slots=True, eq=False)
class _SetCell:
    """A cell in its lines; ``left`` and ``right``: its edges from the form's left edge, in points."""

    cell: GridCell
    lines: tuple[SetLine, ...]
    left: float
    right: float

    @property
    def rows(self) -> range:
        """The rows that it reaches over."""
        return range(self.cell.row, self.cell.row + self.cell.rows)


class Form:
    """A grid in the measures of a page; ``head``: the rows that stand on each page."""

    def __init__(self, grid: Grid, setter: Setter) -> None:
        self._setter, self._style = setter, setter.style
        self._size, self._leading = setter.style.form_size, setter.style.form_leading
        widths = fitted_columns(grid, setter.style.measure, self._size, 2 * _PADDING, lambda text: _em(setter, text))
        self._edges = [0.0, *accumulate(widths)]
        self._heads = (*range(grid.head), *grid.heads)
        self._alike = self._measures_of_heads(grid)
        self._cells = [self._set(cell) for cell in grid.cells]
        self._count = grid.rows
        self._at = _by_row(self._cells, grid.rows)
        self._heights = self._measured()
        self._footer = self._parts(grid.footer)
        self.head = list(range(grid.head))
        self._below = {head: grid.below(head) for head in grid.heads if head >= grid.head}

    def bundles(self) -> list[list[int]]:
        """The rows below the head, together what a cell reaches over, unless that takes too much of a page."""
        bundles: list[list[int]] = []
        end = 0
        for row in range(len(self.head), self._count):
            if row >= end:
                bundles.append([])
            bundles[-1].append(row)
            end = max([end, row + 1, *(each.rows.stop for each in self._at[row] if each.rows.start == row)])
        room = (self._setter.top(0) - self._style.bottom) * _WHOLE
        return [part for rows in bundles for part in ([rows] if self.height(rows) <= room else [[row] for row in rows])]

    def above(self, row: int) -> list[int]:
        """The rows that stand again at the top of a page that begins with a row."""
        return [*self.head, *(head for head, rows in self._below.items() if row in rows)]

    def is_torn(self, rows: Sequence[int]) -> bool:
        """Whether a page must not end behind these rows: below a head, or where what a cell says has no room left."""
        return rows[-1] in self._heads or any(
            each.rows.stop - 1 > rows[-1] and self._overflows(each, rows) for each in self._at[rows[-1]]
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
        boxes: list[tuple[float, float, float, float]] = []
        for each in dict.fromkeys(each for row in rows for each in self._at[row]):
            here = [row for row in each.rows if row in tops]
            y, height = top - tops[here[0]], self.height(here)
            boxes.append((self._style.left + each.left, self._style.left + each.right, y - height, y))
            if here[0] == each.rows.start or not self._overflows(each, here):
                typed += self._typed(each, y, height)
        if rows[-1] == self._count - 1:
            typed += self.signed(top - self.height(rows))
        return typed, list(_ruled(boxes))

    def _overflows(self, each: _SetCell, rows: Sequence[int]) -> bool:
        here = [row for row in rows if row in each.rows]
        return self._wanted(each) > self.height(here) + 0.01

    def _wanted(self, each: _SetCell) -> float:
        return len(each.lines) * self._leading + 2 * _AIR

    def _typed(self, each: _SetCell, top: float, height: float) -> Iterator[TypeRow]:
        size, leading, cell = self._size, self._leading, each.cell
        y = top - (height - len(each.lines) * leading + leading - size) / 2 - ASCENT * size
        inset = _PADDING + _indent(cell) * size
        for number, (places, taken) in enumerate(each.lines):
            free = max(0.0, each.right - each.left - inset - _PADDING - taken * size)
            x = self._style.left + each.left + inset + free * _SIDES[cell.align]
            yield TypeRow(x, y - number * leading, size, places, cell.key)

    def _measured(self) -> list[float]:
        """The rows' heights: as the cells of one row ask, then what reaches further spreads the rest over its rows."""
        heights = [self._leading + 2 * _AIR] * self._count
        for each in sorted(self._cells, key=lambda each: each.cell.rows):
            missing = max(0.0, self._wanted(each) - sum(heights[row] for row in each.rows))
            for row in each.rows if missing else ():
                heights[row] += missing / each.cell.rows
        return heights

    def _measures_of_heads(self, grid: Grid) -> dict[tuple[int, int, int], float]:
        """By row, height in rows and number of characters, how narrow the narrowest head is: those alike turn alike.

        What stands beside a head over more rows (年度总体目标 beside 实际完成情况) is none of its kind.
        """
        narrowest: dict[tuple[int, int, int], float] = {}
        for cell in grid.cells:
            if cell.row in self._heads:
                place = _kind(cell)
                narrowest[place] = min(narrowest.get(place, inf), self._measure(cell))
        return narrowest

    def _measure(self, cell: GridCell) -> float:
        """The room for a line of a cell, in em."""
        left, right = self._edges[cell.column], self._edges[cell.column + cell.columns]
        return (right - left - 2 * _PADDING) / self._size - _indent(cell)

    def _set(self, cell: GridCell) -> _SetCell:
        """A cell in lines; a line end in its text begins another one."""
        left, right = self._edges[cell.column], self._edges[cell.column + cell.columns]
        measure = self._alike.get(_kind(cell), self._measure(cell))
        role = Role.HEADING if cell.row in self._heads else Role.BODY
        fonts = self._setter.fonts
        lines = (line for text in cell.text.split("\n") for line in _lines(fonts, role, text, measure))
        return _SetCell(cell, tuple(lines), left, right)

    def _parts(self, footer: Sequence[str]) -> list[list[str]]:
        """What is signed below, as many side by side as a line holds with room to write."""
        widths = [self._setter.width(Role.BODY, part) + _TO_SIGN for part in footer]
        count = max(1, ceil(sum(widths) * self._size / self._style.measure))
        most = ceil(len(footer) / count)
        return [list(footer[start : start + most]) for start in range(0, len(footer), most or 1)]

    def signed(self, top: float) -> Iterator[TypeRow]:
        """The lines below the form, from ``top``."""
        for number, parts in enumerate(self._footer):
            y = top - 2 * _AIR - ASCENT * self._size - number * (self._leading + 2 * _AIR)
            for place, part in enumerate(parts):
                x = self._style.left + place * self._style.measure / len(parts)
                yield self._setter.label(Role.BODY, part, self._size, 0, x, y)


@lru_cache(maxsize=8192)
def _em(setter: Setter, text: str) -> float:
    """How wide a text of a cell is, in em."""
    return setter.width(Role.BODY, text)


def _kind(cell: GridCell) -> tuple[int, int, int]:
    """What heads that turn alike have in common: their row, how many rows they reach over, how many characters."""
    return cell.row, cell.rows, len(cell.text)


def _indent(cell: GridCell) -> int:
    """So many characters a text is set in, the blanks before it among them."""
    return cell.inset + len(cell.text) - len(cell.text.lstrip("　"))


@lru_cache(maxsize=8192)
def _lines(fonts: Fonts, role: Role, text: str, measure: float) -> tuple[SetLine, ...]:
    """A text in lines of so many em, a word that is wider in one of its own; many cells of many forms say the same."""
    words = printable(text).strip()
    sorts = fonts.sorts(role, words)
    if words and natural_width(sorts) <= measure:
        return (one_line(sorts),)
    galley = Galley(sorts, words)
    widest = max(measure, max((sort.advance for sort in sorts), default=1.0))
    broken = break_lines(galley, Measure(widest, widest, _RAGGED))
    broken = evened(galley, words, broken, measure)
    flush = (Line(line.start, line.stop, cut_start=line.cut_start, cut_end=line.cut_end) for line in broken)
    return tuple((tuple(galley.places(line)), galley.width(line)) for line in flush)


def _ruled(boxes: Sequence[tuple[float, float, float, float]]) -> Iterator[Rule]:
    """The edges of boxes (left, right, bottom, top), each once, those that go on from one box to the next as one."""
    level, upright = defaultdict[float, list[_Stretch]](list), defaultdict[float, list[_Stretch]](list)
    for left, right, bottom, top in boxes:
        for y in (top, bottom):
            level[round(y, _FINE)].append((left, right))
        for x in (left, right):
            upright[round(x, _FINE)].append((bottom, top))
    for y, stretches in level.items():
        yield from (Rule(start, y - _RULE / 2, end - start, _RULE) for start, end in _joined(stretches))
    for x, stretches in upright.items():
        yield from (Rule(x - _RULE / 2, start, _RULE, end - start) for start, end in _joined(stretches))


def _joined(stretches: list[_Stretch]) -> Iterator[_Stretch]:
    """Stretches of one line, those that touch as one."""
    stretches.sort()
    start, end = stretches[0]
    for begin, stop in stretches:
        if begin > end + 10**-_FINE:
            yield start, end
            start, end = begin, stop
        end = max(end, stop)
    yield start, end


def _by_row(cells: Sequence[_SetCell], count: int) -> list[list[_SetCell]]:
    """The cells that stand in each row, or reach over it."""
    found: list[list[_SetCell]] = [[] for _ in range(count)]
    for each in cells:
        for row in each.rows:
            found[row].append(each)
    return found
