"""Where the cells of a grid stand: column by column, below what reaches down from above."""

from domain.outline.structs import Cell, GridPart


class Misplaced(ValueError):
    """A grid whose cells do not fill its rows; the message names the row, from 1."""


def places(part: GridPart) -> tuple[tuple[tuple[int, Cell], ...], ...]:
    """For each row of a grid its cells with their columns. Raises Misplaced."""
    width = len(part.widths)
    reaching = [0] * width  # so many rows more each column is taken
    found = []
    for number, line in enumerate(part.rows, 1):
        cells: list[tuple[int, Cell]] = []
        taken = [left > 0 for left in reaching]
        reaching = [max(0, left - 1) for left in reaching]
        for cell in map(_cell, line.cells):
            start = next((column for column in range(width) if not taken[column]), width)
            stop = start + cell.columns
            if cell.columns < 1 or cell.rows < 1 or stop > width or any(taken[start:stop]):
                raise Misplaced(str(number))
            taken[start:stop] = [True] * cell.columns
            reaching[start:stop] = [cell.rows - 1] * cell.columns
            cells.append((start, cell))
        if not all(taken):
            raise Misplaced(str(number))
        found.append(tuple(cells))
    if any(reaching):
        raise Misplaced(str(len(part.rows)))
    return tuple(found)


def _cell(cell: Cell | str) -> Cell:
    return Cell(text=cell) if isinstance(cell, str) else cell
