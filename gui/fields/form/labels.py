"""The labels of a form on the screen, in lines of like length that keep their words whole, as on paper."""

from collections.abc import Mapping
from itertools import chain, pairwise
from typing import Any

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem

from domain.label_lines import label_places
from gui.fields.form.model import FormModel
from gui.fields.table.cell_delegate import CellDelegate, Index

LABEL_SIDES = 16
"""What a cell keeps free left and right of its words, in device-independent pixels."""
_BLANK, _LINE_END = "　", "\N{LINE SEPARATOR}"
_MOST_LINES, _MOST_OF_SEVERAL = 4, 2
_GRID = 1
"""The line of the grid beside a cell, which the cell has not."""


def broken(words: str, room: int, metrics: QFontMetrics) -> str:
    """A label with its line ends in so many pixels, beside those that it has; as it is where any of its lines would
    take too many.

    The blanks that a line is set in by stand before each of those that it becomes.
    """
    if _LINE_END in words:
        return words
    lines = [_lines(line, room, metrics) for line in words.split("\n")]
    most = _MOST_LINES if len(lines) == 1 else _MOST_OF_SEVERAL
    return "\n".join(chain(*lines)) if max(map(len, lines)) <= most else words


def _lines(words: str, room: int, metrics: QFontMetrics) -> list[str]:
    bare = words.lstrip(_BLANK)
    blanks = words[: len(words) - len(bare)]

    def fits(start: int, stop: int) -> bool:
        return metrics.horizontalAdvance(blanks + bare[start:stop].rstrip()) <= room

    places = label_places(bare, fits, further=1)  # rather a line more than a word torn
    return [blanks + bare[start:stop].rstrip() for start, stop in pairwise(places)]


class FormDelegate(CellDelegate):
    """Draws the cells of a form. ``rooms``: how wide each label may be, by where its cell begins, in pixels."""

    rooms: Mapping[tuple[int, int], int] = {}

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        cell = model.placed(index) if isinstance(model, FormModel) else None
        if cell is not None and cell.cell.text:
            known: Any = option  # PySide's type stubs leave these attributes out
            room = min(known.rect.width(), self.rooms.get(cell.at, known.rect.width() + _GRID) - _GRID)
            words = broken(known.text, room - LABEL_SIDES, known.fontMetrics)
            known.text = words.replace("\n", _LINE_END)
