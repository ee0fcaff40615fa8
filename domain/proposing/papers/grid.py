"""A paper table as a grid: each cell with its place and what it is by its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from domain.paper_tables import PaperCell, PaperTable
from domain.patterns import pattern
from domain.proposing.papers.words import SpotKind, asks_for_words, is_long, is_nothing, spot_kind

_FEWEST_TOLD = 12  # characters
_HOW_TO = pattern("填写|填报|请|简述|简要|应|说明[：:]|字以内|不超过")


@dataclass(frozen=True, slots=True)
class PaperSpot:
    """A cell in its place: its first row and column, over how many of both it reaches, and what it is.

    ``is_shaded``: it has a ground of its own, as heads and what is not filled in have.
    """

    row: int
    column: int
    rows: int
    columns: int
    text: str
    kind: SpotKind
    is_shaded: bool = False

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
                kind = _shaded_kind(cell.text, cells) if cell.is_shaded else spot_kind(cell.text)
                spot = PaperSpot(row, column, cell.rows, cell.columns, cell.text.strip(), kind, cell.is_shaded)
                begun.append(spot)
                for down in range(cell.rows):
                    for right in range(cell.columns):
                        self._at[row + down, column + right] = spot
                column += cell.columns
            self._begin.append(_answered(begun))
            for spot in self._begin[-1]:
                self._set(spot)

    def answer(self, spot: PaperSpot) -> None:
        """Says of a spot that its words are an answer, which another year replaces."""
        answered = replace(spot, kind="value")
        self._begin[spot.row] = [answered if each is spot else each for each in self._begin[spot.row]]
        self._set(answered)

    def _set(self, spot: PaperSpot) -> None:
        for row in range(spot.row, spot.row + spot.rows):
            for column in range(spot.column, spot.end):
                self._at[row, column] = spot

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


def _shaded_kind(text: str, row: Sequence[PaperCell]) -> SpotKind:
    """What a shaded cell is: its words are the form's own, and nothing belongs in it beside cells without a ground."""
    kind = spot_kind(text)
    if kind in ("value", "label"):
        return "label"
    is_alone = not text.strip() and any(not cell.is_shaded for cell in row)
    return "fixed" if is_alone else kind


def _answered(begun: list[PaperSpot]) -> list[PaperSpot]:
    """The spots of a row, of which some are answers: words beside labels that ask for them, a dash among numbers."""
    labels = begun[::2] if len(begun) % 2 == 0 else []
    asked = bool(labels) and all(asks_for_words(spot.text) for spot in labels)
    counted = any(spot.kind == "value" for spot in begun)
    found = []
    for place, spot in enumerate(begun):
        is_answer = asked and place % 2 == 1 and spot.kind == "label" and not asks_for_words(spot.text)
        is_answer = is_answer or (counted and is_nothing(spot.text))
        is_answer = is_answer or (place == 1 == len(begun) - 1 and spot.kind == "label" and _is_told(begun[0], spot))
        found.append(replace(spot, kind="value") if is_answer and not spot.is_shaded else spot)
    return found


def _is_told(label: PaperSpot, spot: PaperSpot) -> bool:
    """Whether words are what a past paper tells beside a label, and not how to fill it in."""
    is_running = is_long(label.text) and len(spot.text) >= _FEWEST_TOLD and "。" in spot.text
    return is_running and not _HOW_TO.search(spot.text)
