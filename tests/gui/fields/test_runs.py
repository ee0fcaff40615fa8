"""The order of Enter in a form."""

from domain.grids import Placed
from domain.outline import Cell
from gui.fields.form.runs import column_runs


def asked(row: int, column: int, rows: int = 1) -> Placed:
    return Placed((row, column), rows, 1, Cell(key=f"x.r{row}c{column}"))


def computed(row: int, column: int) -> Placed:
    return Placed((row, column), 1, 1, Cell(sum=("x.a", "x.b")))


def order(*cells: Placed) -> list[tuple[int, int]]:
    runs = column_runs(cells)
    return sorted(runs, key=runs.__getitem__)


def test_a_block_goes_column_by_column() -> None:
    assert order(*(asked(row, column) for row in (1, 2) for column in (1, 2))) == [(1, 1), (2, 1), (1, 2), (2, 2)]


def test_what_stands_beside_is_not_jumped_over() -> None:
    """One table of labels and values: two amounts side by side, their reasons below, the score at the end."""
    cells = (asked(1, 1), asked(1, 3), asked(2, 2), asked(3, 2), asked(9, 1))
    assert order(*cells) == [(1, 1), (1, 3), (2, 2), (3, 2), (9, 1)]


def test_labels_between_and_computed_cells_end_no_run() -> None:
    cells = (asked(1, 1), asked(1, 2), computed(2, 1), asked(2, 2), asked(5, 1), asked(5, 2))
    assert order(*cells) == [(1, 1), (2, 1), (5, 1), (1, 2), (2, 2), (5, 2)]


def test_a_cell_over_several_rows_goes_on_behind_its_last() -> None:
    cells = (asked(1, 1, rows=3), asked(1, 2), asked(2, 2), asked(3, 2), asked(4, 1), asked(4, 2))
    assert order(*cells) == [(1, 1), (4, 1), (1, 2), (2, 2), (3, 2), (4, 2)]
