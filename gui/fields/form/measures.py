"""How wide the columns of a form are on the screen, and how high its rows."""

from itertools import accumulate, pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from domain.label_lines import whole_pieces
from gui.fields.form.labels import LABEL_SIDES, broken
from gui.fields.form.model import FormModel

LEAST_COLUMN, LEAST_ROW = 44, 30
_SIDES, _AIR = 18, 10
_LABEL = LABEL_SIDES + 1
"""What a column has beside its label: the sides of the cell, and the line of the grid, which no cell has."""
_WHOLE = 4
"""Words of so many characters are not broken; longer ones may be."""


def words_of(form: FormModel) -> tuple[str, ...]:
    """What stands in each cell, in the order of the form's cells."""
    return tuple(str(form.anchor(cell).data() or "") for cell in form.cells)


def widths_of(form: FormModel, said: tuple[str, ...], room: int, font: QFont) -> list[int]:
    """What each column needs for its numbers and short words, then for short words within its labels as far as there is
    room for those; the rest of the room by their shares, to the last pixel."""
    shares, metrics = form.part.widths, _bold(font)
    least, whole = [LEAST_COLUMN] * len(shares), [LEAST_COLUMN] * len(shares)
    for cell, words in zip(form.cells, said, strict=True):
        if cell.columns != 1:
            continue
        column = cell.at[1]
        if len(words) <= _WHOLE or cell.is_computed or words[-1:].isdecimal():
            least[column] = max(least[column], metrics.horizontalAdvance(words) + _SIDES)
        elif cell.cell.text:
            whole[column] = max(whole[column], _widest_piece(words, QFontMetrics(font)) + _LABEL)
    return _shared(_widened(least, whole, room), [room * share / sum(shares) for share in shares], room)


def _widened(least: list[int], whole: list[int], room: int) -> list[int]:
    """As many columns as there is room for as wide as their whole words, those first that lack the least."""
    widths = list(least)
    for column in sorted(range(len(least)), key=lambda column: whole[column] - least[column]):
        if sum(widths) + whole[column] - widths[column] <= room:
            widths[column] = max(widths[column], whole[column])
    return widths


def rooms_of(form: FormModel, widths: list[int]) -> dict[tuple[int, int], int]:
    """How wide each label may be, by where its cell begins: heads of like length in one row turn alike, so each has
    the room of the narrowest of them."""
    rooms = {cell.at: sum(widths[cell.at[1] : cell.at[1] + cell.columns]) for cell in form.cells if cell.cell.text}
    alike: dict[tuple[int, int, int], list[tuple[int, int]]] = {}
    for cell in form.cells:
        if cell.cell.text:
            alike.setdefault((cell.at[0], cell.rows, len(cell.cell.text)), []).append(cell.at)
    return {place: min(rooms[each] for each in places) for places in alike.values() for place in places}


def _widest_piece(words: str, metrics: QFontMetrics) -> int:
    """Of the short words that a label has, (万元) among them; 0 for none."""
    pieces = (piece for line in words.split("\n") for piece in whole_pieces(line))
    return max((metrics.horizontalAdvance(piece) for piece in pieces if len(piece) <= _WHOLE), default=0)


def _shared(least: list[int], parts: list[float], room: int) -> list[int]:
    """What is left beyond the least goes to those that have less than their part of the room."""
    spare = max(0, room - sum(least))
    wanted = [max(0.0, part - width) for part, width in zip(parts, least, strict=True)]
    total = sum(wanted) or 1.0
    edges = [int(spare * each / total + 0.5) for each in accumulate(wanted, initial=0.0)]
    return [width + stop - start for width, (start, stop) in zip(least, pairwise(edges), strict=True)]


def heights_of(form: FormModel, said: tuple[str, ...], widths: list[int], font: QFont) -> list[int]:
    """As high as the words of each row; what reaches over several rows is spread over them."""
    heights, metrics, plain = [LEAST_ROW] * form.rowCount(), _bold(font), QFontMetrics(font)
    rooms = rooms_of(form, widths)
    for cell, words in sorted(zip(form.cells, said, strict=True), key=lambda each: each[0].rows):
        room = sum(widths[cell.at[1] : cell.at[1] + cell.columns])
        if cell.cell.text:
            room = rooms[cell.at] - _LABEL
            box = _box(broken(words, room, plain), room, plain)
        else:
            box = _box(words, room - _SIDES, metrics)
        rows = range(cell.at[0], cell.at[0] + cell.rows)
        missing = box.height() + _AIR - sum(heights[row] for row in rows)
        for row in rows if missing > 0 else ():
            heights[row] += -(-missing // cell.rows)
    return heights


def _box(words: str, room: int, metrics: QFontMetrics) -> QRect:
    return metrics.boundingRect(QRect(0, 0, max(20, room), 9999), int(Qt.TextFlag.TextWordWrap), words)


def _bold(font: QFont) -> QFontMetrics:
    """What is computed is bold, and the widest."""
    bold = QFont(font)
    bold.setBold(True)
    return QFontMetrics(bold)
