"""The heads of a paper table: which rows are heads, and which words stand above a place."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.patterns import pattern
from domain.proposing.papers.grid import PaperGrid, PaperSpot
from domain.proposing.papers.words import is_answered_below, is_name, is_sample, is_serial, kind_by_words

_LONGEST = 40  # characters of a head
_FEWEST = 2
_SAID = pattern("[。；;，！]")  # what is told, no head


@dataclass(frozen=True, slots=True)
class Head:
    """One or more rows of heads, one below the other: the spots of each column, the upper first.

    ``first``, ``last``: its rows.
    """

    first: int
    last: int
    columns: tuple[tuple[PaperSpot, ...], ...]

    def words(self, column: int) -> str:
        """The words above a column; an upper one before a lower one."""
        spots = self.columns[column] if column < len(self.columns) else ()
        return "".join(dict.fromkeys("".join(spot.text.split()) for spot in spots))

    def lowest(self, column: int) -> PaperSpot | None:
        """The spot right above a column."""
        return self.columns[column][-1] if column < len(self.columns) and self.columns[column] else None

    def holds(self, spot: PaperSpot) -> bool:
        """Whether a spot stands below one head, or within it."""
        low = self.lowest(spot.column)
        return low is not None and low.column <= spot.column and spot.end <= low.end


def heads(grid: PaperGrid) -> tuple[Head, ...]:
    """The heads of a table in order."""
    rows = [row for row in range(grid.height) if is_head_row(grid, row)]
    found: list[Head] = []
    for row in rows:
        last = found[-1] if found else None
        is_below = last is not None and last.last + 1 == row and _is_below(grid, last, row)
        if last and not is_below and _is_answer(grid, last, row):
            continue
        if last and is_below:
            found[-1] = Head(last.first, row, _columns(grid, range(last.first, row + 1)))
        else:
            found.append(Head(row, row, _columns(grid, (row,))))
    return tuple(found)


def _is_answer(grid: PaperGrid, head: Head, row: int) -> bool:
    """Whether a row of nothing but words answers below 指标值 and the like: 明显改善."""
    spots = grid.begun(row)
    low = {spot: head.lowest(spot.column) for spot in spots}
    given = [spot for spot, above in low.items() if above and is_answered_below(above.text)]
    return (
        bool(given)
        and all(head.holds(spot) and not spot.is_shaded for spot in spots)
        and not any(is_answered_below(spot.text) or kind_by_words(spot.text, "万元") != "text" for spot in given)
    )


def is_head_row(grid: PaperGrid, row: int) -> bool:
    """Whether a row has nothing but words, but for a corner, above a row in which something is filled in."""
    rest = without_sides(grid, row)
    if rest and rest[0].kind == "blank" and len(rest) > _FEWEST:
        rest = rest[1:]
    labels = [spot for spot in rest if spot.kind == "label"]
    if len(labels) < _FEWEST or len(labels) < len(rest) or any(len(spot.text) > _LONGEST for spot in labels):
        return False
    if any(is_sample(spot.text) or _SAID.search(spot.text) for spot in labels):
        return False
    if row + 1 == grid.height:
        return any(is_name(spot.text) or is_serial(spot.text) for spot in labels)
    start, end = labels[0].column, labels[-1].end
    below = (spot for down in range(row + 1, min(row + 4, grid.height)) for spot in grid.begun(down))
    return any(spot.is_open and start <= spot.column < end for spot in below)


def without_sides(grid: PaperGrid, row: int) -> list[PaperSpot]:
    """The spots that begin in a row without labels at its left that reach down beside the rows below."""
    spots = list(grid.begun(row))
    while len(spots) > 1 and spots[0].kind == "label" and spots[0].rows > 1 and _is_side(grid, spots[0]):
        spots = spots[1:]
    return spots


def _is_side(grid: PaperGrid, spot: PaperSpot) -> bool:
    """Whether below the first row beside a spot something is filled in that it still reaches."""
    rows = range(spot.row + 1, spot.row + spot.rows)
    return any(other.is_open for row in rows for other in grid.begun(row) if other.column >= spot.end)


def _is_below(grid: PaperGrid, upper: Head, row: int) -> bool:
    """Whether a row of heads divides the one above it."""
    wide = [spot for spots in upper.columns for spot in spots if spot.columns > 1 or spot.row + spot.rows > row]
    begun: Sequence[PaperSpot] = grid.begun(row)
    return any(spot.column <= each.column < spot.end for spot in wide for each in begun)


def _columns(grid: PaperGrid, rows: Sequence[int] | range) -> tuple[tuple[PaperSpot, ...], ...]:
    found = []
    for column in range(grid.width):
        spots = (grid.at(row, column) for row in rows)
        found.append(tuple(dict.fromkeys(spot for spot in spots if spot is not None and spot.kind == "label")))
    return tuple(found)
