"""A paper table as a grid: each cell with its place and what it is by its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from domain.paper_tables import PaperTable
from domain.proposing.papers.words import SpotKind, spot_kind


@dataclass(frozen=True, slots=True)
class PaperSpot:
    """A cell in its place: its first row and column, over how many of both it reaches, and what it is."""

    row: int
    column: int
    rows: int
    columns: int
    text: str
    kind: SpotKind

    @property
    def end(self) -> int:
        """The column behind it."""
        return self.column + self.columns

    @property
    def is_open(self) -> bool:
        """Whether something is filled in here: a blank, or a number that another year replaces."""
        return self.kind in ("blank", "value")


class PaperGrid:
    """The spots of a table, by row and column."""

    def __init__(self, table: PaperTable) -> None:
        self.table = table
        self.height = len(table.rows)
        self._at: dict[tuple[int, int], PaperSpot] = {}
        self._begin: list[list[PaperSpot]] = []
        for row, cells in enumerate(table.rows):
            begun, column = [], 0
            for cell in cells:
                while (row, column) in self._at:
                    column += 1
                spot = PaperSpot(row, column, cell.rows, cell.columns, cell.text.strip(), spot_kind(cell.text))
                begun.append(spot)
                for down in range(cell.rows):
                    for right in range(cell.columns):
                        self._at[row + down, column + right] = spot
                column += cell.columns
            self._begin.append(begun)

    @cached_property
    def width(self) -> int:
        """How many columns there are."""
        return max((column for _, column in self._at), default=-1) + 1

    def begun(self, row: int) -> list[PaperSpot]:
        """The spots that begin in a row, from left to right."""
        return self._begin[row]

    def covering(self, row: int) -> Iterator[PaperSpot]:
        """The spots of a row, those that reach down from above too, from left to right, each once."""
        last = None
        for column in range(self.width):
            spot = self._at.get((row, column))
            if spot is not None and spot is not last:
                last = spot
                yield spot

    def at(self, row: int, column: int) -> PaperSpot | None:
        """The spot that covers a place."""
        return self._at.get((row, column))
