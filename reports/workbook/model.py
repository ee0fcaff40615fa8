"""A workbook before it is written: sheets of cells in their places, each with what it holds; knows no file format."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct

from domain.outline import FigureKind, Score


class Look(StrEnum):
    """What a cell is, so how it looks."""

    TITLE = "title"
    NUMBER = "number"  # 附件1 above a title
    HEAD = "head"
    LABEL = "label"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    LINE = "line"  # words between the ruled cells


class Words(Struct, frozen=True):
    """A text that stands as it is."""

    text: str


class Counted(Struct, frozen=True):
    """A whole number of our own making: the number of a row."""

    number: int


class Kept(Struct, frozen=True):
    """What the report holds under a key. It stands where it is first told, and elsewhere as a reference to there."""

    key: str
    kind: FigureKind


class Added(Struct, frozen=True):
    """The sum of terms as an identity has them."""

    terms: tuple[str, ...]


class ShareFormula(Struct, frozen=True):
    """Part ÷ whole in per cent, sums of terms both; ``blank_over_zero``: nothing stands there for a whole of 0."""

    part: tuple[str, ...]
    whole: tuple[str, ...]
    blank_over_zero: bool = False


class Points(Struct, frozen=True):
    """The points that a rule gives. ``row``: of its table. ``key``: under which other cells ask for them."""

    score: Score
    row: int = 0
    key: str = ""


class Joined(Struct, frozen=True):
    """Columns of a row one behind the other: ≥95%."""

    keys: tuple[str, ...]


Holding = Words | Counted | Kept | Added | ShareFormula | Points | Joined


class SheetCell(Struct, frozen=True):
    """A cell of a sheet: its first row and column from 1, over how many it reaches, what it holds."""

    row: int
    column: int
    holding: Holding
    look: Look
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet of a workbook.

    ``widths``: of its columns, in characters. ``head``: first and last row that stand on each printed page.
    ``frozen``: so many rows stay in view. ``printed``: so many columns print, what stands beyond only serves the
    formulas; all where 0.
    """

    name: str
    spots: tuple[SheetCell, ...]
    widths: tuple[float, ...]
    head: tuple[int, int] | None = None
    landscape: bool = False
    frozen: int = 0
    printed: int = 0


LONGEST_NAME = 31
_UNFIT = dict.fromkeys(map(ord, "[]:*?/\\'"), None)


def leaf_names(wanted: Iterable[str]) -> list[str]:
    """Names of sheets as Excel takes them: 31 characters at most, none of ``[]:*?/\\'``, no two alike."""
    found: list[str] = []
    taken: set[str] = set()
    for words in wanted:
        base = words.translate(_UNFIT).strip() or "表"
        name, number = base[:LONGEST_NAME], 1
        while name.casefold() in taken:
            number += 1
            tail = f"（{number}）"
            name = base[: LONGEST_NAME - len(tail)] + tail
        taken.add(name.casefold())
        found.append(name)
    return found
