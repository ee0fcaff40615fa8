"""A sheet of a spreadsheet as it was read: texts in rows and columns, ready to be asked what each of them is."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """One sheet. ``rows``: each cell as the text that a clerk would type, ``95%`` for a per cent, blank for nothing.

    ``unsolved``: cells (row and column from 0) whose formula was never worked out, or gave an error.
    ``merged``: cells that are one, as their first row and column and over how many of both they reach.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    is_hidden: bool = False
    unsolved: frozenset[tuple[int, int]] = field(default=frozenset())
    merged: tuple[tuple[int, int, int, int], ...] = ()

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, blank outside the sheet."""
        return self.rows[row][column] if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]) else ""


def cell_name(row: int, column: int) -> str:
    """A cell as a spreadsheet calls it; row and column from 0: ``C5`` for 4 and 2."""
    letters, left = "", column + 1
    while left:
        left, rest = divmod(left - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"
