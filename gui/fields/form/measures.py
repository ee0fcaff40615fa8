"""How wide the columns of a form are on the screen, and how high its rows."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from gui.fields.form.labels import LABEL_SIDES, broken
from gui.fields.form.model import FormModel

LEAST_COLUMN, LEAST_ROW = 44, 30
_SIDES, _AIR = 18, 10
_WHOLE = 4
"""Words of so many characters are not broken; longer ones may be."""


def words_of(form: FormModel) -> tuple[str, ...]:
    """What stands in each cell, in the order of the form's cells."""
    return tuple(str(form.anchor(cell).data() or "") for cell in form.cells)


def widths_of(form: FormModel, said: tuple[str, ...], room: int, font: QFont) -> list[int]:
    """What each column needs for its numbers and short words; the rest of the room by their shares."""
    shares, metrics = form.part.widths, _bold(font)
    least = [LEAST_COLUMN] * len(shares)
    for cell, words in zip(form.cells, said, strict=True):
        if cell.columns == 1 and (len(words) <= _WHOLE or cell.is_computed or words[-1:].isdecimal()):
            least[cell.at[1]] = max(least[cell.at[1]], metrics.horizontalAdvance(words) + _SIDES)
    spare = max(0, room - sum(least))
    parts = (room * share / sum(shares) for share in shares)
    wanted = [max(0.0, part - width) for part, width in zip(parts, least, strict=True)]
    total = sum(wanted) or 1.0
    return [width + int(spare * more / total) for width, more in zip(least, wanted, strict=True)]


def heights_of(form: FormModel, said: tuple[str, ...], widths: list[int], font: QFont) -> list[int]:
    """As high as the words of each row; what reaches over several rows is spread over them."""
    heights, metrics, plain = [LEAST_ROW] * form.rowCount(), _bold(font), QFontMetrics(font)
    for cell, words in sorted(zip(form.cells, said, strict=True), key=lambda each: each[0].rows):
        width = sum(widths[cell.at[1] : cell.at[1] + cell.columns]) - _SIDES
        if cell.cell.text:
            words = broken(words, width + _SIDES - LABEL_SIDES, plain)
        box = metrics.boundingRect(QRect(0, 0, max(20, width), 9999), int(Qt.TextFlag.TextWordWrap), words)
        rows = range(cell.at[0], cell.at[0] + cell.rows)
        missing = box.height() + _AIR - sum(heights[row] for row in rows)
        for row in rows if missing > 0 else ():
            heights[row] += -(-missing // cell.rows)
    return heights


def _bold(font: QFont) -> QFontMetrics:
    """What is computed is bold, and the widest."""
    bold = QFont(font)
    bold.setBold(True)
    return QFontMetrics(bold)
