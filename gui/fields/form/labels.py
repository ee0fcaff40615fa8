"""The labels of a form on the screen, in lines of like length that keep their words whole, as on paper."""

from typing import Any

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem

from domain.label_lines import label_lines
from gui.fields.form.model import FormModel
from gui.fields.table.cell_delegate import CellDelegate, Index

LABEL_SIDES = 16
"""What a cell keeps free left and right of its words, in device-independent pixels."""
_BLANK, _LINE_END = "　", "\N{LINE SEPARATOR}"
_MOST_LINES = 4


def broken(words: str, room: int, metrics: QFontMetrics) -> str:
    """A label with its line ends in so many pixels; as it is where it has line ends, or would take too many lines.

    The blanks that it is set in by stand before each of them.
    """
    if "\n" in words or _LINE_END in words:
        return words
    bare = words.lstrip(_BLANK)
    blanks = words[: len(words) - len(bare)]
    lines = label_lines(bare, lambda part: metrics.horizontalAdvance(blanks + part) <= room)
    return "\n".join(blanks + line for line in lines) if len(lines) <= _MOST_LINES else words


class FormDelegate(CellDelegate):
    """Draws the cells of a form."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        cell = model.placed(index) if isinstance(model, FormModel) else None
        if cell is not None and cell.cell.text:
            known: Any = option  # PySide's type stubs leave these attributes out
            words = broken(known.text, known.rect.width() - LABEL_SIDES, known.fontMetrics)
            known.text = words.replace("\n", _LINE_END)
