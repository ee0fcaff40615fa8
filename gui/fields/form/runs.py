"""In which order Enter goes through a form: down a column as far as it goes on, then on to what stands beside it."""

from bisect import bisect_left
from collections.abc import Iterable

from domain.grids import Placed

Place = tuple[int, int, int]


def column_runs(cells: Iterable[Placed]) -> dict[tuple[int, int], Place]:
    """For where each cell stands that is filled in or computed, its place in the order of Enter.

    A run is as much of a column as follows row upon row; it ends where a row has such cells, but none in this column.
    Runs follow each other as their first cells do, in reading order.
    """
    taken = sorted((cell for cell in cells if cell.is_asked or cell.is_computed), key=lambda cell: cell.at)
    rows = sorted({cell.at[0] for cell in taken})
    ends: dict[int, tuple[int, tuple[int, int]]] = {}  # of each column: where its run must go on, and where it began
    found: dict[tuple[int, int], Place] = {}
    for cell in taken:
        row, column = cell.at
        next_place, first = ends.get(column, (-1, cell.at))
        if bisect_left(rows, row) != next_place:
            first = cell.at
        ends[column] = (bisect_left(rows, row + max(cell.rows, 1)), first)
        found[cell.at] = (*first, row)
    return found
