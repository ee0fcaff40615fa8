"""How wide the columns of a table of rows are: roomy, tight, dense with rows of two lines, close, before it scrolls."""

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QFontMetrics

from domain.label_lines import label_lines
from domain.outline import Column
from gui.fields.table.rows_model import RowsModel
from gui.look.theme import dress

if TYPE_CHECKING:
    from gui.fields.table.rows_view import RowsView

_NUMBER, _WORDS, _BRIEF, _CHOICE_ROOM = 132, 220, 84, 36
_TIGHT_NUMBER, _TIGHT_WORDS = 92, 150
"""Where there is little room: amounts up to ``1,234,567.89`` still stand in it whole."""
_DENSE_LEAST, _DENSE_NAMES = 52, 84
_LEAST_SIGNS, _WORD_SIGNS, _SCROLLED_SIGNS, _ENOUGH = 4, (3, 4), 6, 8
"""So many characters a dense line holds of what a row is about, at least of other words and where they are longer; so
many of what a row is about where the table scrolls anyway, and before cells stand close."""
_CELL_ROOM, _CLOSE = 18, 8
"""What a cell keeps free left and right of its words, with the line beside it; so much less where cells stand close."""
_HEAD_ROOM, _MOST_HEAD_LINES = 20, 3
"""The same of a head, and how many lines it has at most."""
_SIGN = "国"
_MOST_LOOKED_AT, _MOST_IN_A_LINE = 60, 3
"""So many rows say how wide a dense column must be; words of more characters than these may take two lines."""
_PADDING, _DENSE_PADDING = 12, 12
_MOST_NAME_LINES = 3
"""What a row is about takes no more lines, other words one less."""


class Density(IntEnum):
    """How close together the columns stand."""

    ROOMY = 0
    TIGHT = 1
    DENSE = 2
    CLOSE = 3


class ColumnWidths:
    """Shares the room of a table among its columns; numbers are whole in each of them."""

    def __init__(self, view: "RowsView", model: RowsModel) -> None:
        self._view, self._model = view, model
        self.density, self._follows = Density.ROOMY, False
        self._name_signs = _LEAST_SIGNS
        head = view.horizontalHeader()
        head.setHighlightSections(False)
        metrics = view.fontMetrics()
        for place, column in enumerate(model.columns):
            least = _BRIEF if column.brief or column.kind == "score" else _NUMBER
            chosen = max(map(metrics.horizontalAdvance, column.choices), default=0) + _CHOICE_ROOM
            view.setColumnWidth(place, max(chosen if column.choices else least, head.sectionSizeHint(place)))
        self._measured: dict[tuple[int, int], dict[int, int]] = {}
        """By column, and in how many lines, how wide each row's words are."""
        self._shared_for: tuple[object, ...] = ()
        self._roomy = [view.columnWidth(place) for place in range(len(model.columns))]
        head.setMinimumSectionSize(_DENSE_LEAST)
        head.sectionResized.connect(self._forget_shares)
        model.dataChanged.connect(self._follow)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            changed.connect(self._measure_again)

    def share(self) -> None:
        """Columns of words take what the others leave. With little room numbers draw together first, then heads and
        words turn into a second line, then cells keep less free, and only then the table scrolls, no column of it cut
        in sight. Words that no line holds turn wherever that is.
        Where all is as at the last time, nothing is asked again."""
        shown = self._view.shown_columns()
        fonts = (self._view.font().key(), self._view.horizontalHeader().font().key())
        asked = (shown, self._view.viewport().width(), fonts)
        if asked != self._shared_for:
            self._share_among(shown)
            self._shared_for = asked

    def _share_among(self, shown: list[int]) -> None:
        words = [place for place in shown if self._is_words(place)]
        room = self._view.viewport().width()
        self._name_signs = _LEAST_SIGNS
        if sum(_WORDS if place in words else self._roomy[place] for place in shown) <= room:
            self._apply(Density.ROOMY)
        else:
            self._apply(Density.TIGHT)
            if self.least > room:
                self._apply(Density.DENSE)
            if self._is_dense and self.least + self._missing(words) > room:
                self._apply(Density.CLOSE)
            if self._is_dense and self.least > room:
                self._name_signs = _SCROLLED_SIGNS
        others = [self._view.columnWidth(place) for place in shown if place not in words]
        self._share_rest(words, max(room - sum(others), self._names_before(others, room)))
        lines = self._lines(words)
        self._view.setWordWrap(lines > 1)
        self._view.set_lines(lines)

    def _names_before(self, others: list[int], room: int) -> int:
        """How wide the words are before a table that scrolls, so that its room ends with a column."""
        least, seen = self.least - sum(others), 0
        if self.density is Density.CLOSE and self.least > room:
            fitting = [sum(others[:count]) for count in range(len(others) + 1)]
            seen = max(each for each in fitting if each <= max(0, room - least))
        return room - seen if seen else least

    def _lines(self, words: list[int]) -> int:
        """How many lines the rows have, so that what they are about is read whole."""
        least = 2 if self._is_dense else 1
        wanted = [min(self._lines_of(place), _MOST_NAME_LINES - bool(rank)) for rank, place in enumerate(words)]
        return max(least, *wanted) if wanted else least

    def _lines_of(self, place: int) -> int:
        """How many lines the longest words of a column take as wide as it is."""
        sign = self._view.fontMetrics().horizontalAdvance(_SIGN)
        line = max(1, (self._view.columnWidth(place) - self.cell_room) // sign) * sign
        return -(-self._widest(place, 1) // line)

    @property
    def least(self) -> int:
        """How wide the shown columns must be as they stand now; less makes the table scroll."""
        shown = self._view.shown_columns()
        words = [place for place in shown if self._is_words(place)]
        others = (self._view.columnWidth(place) for place in shown if place not in words)
        return sum(self._least_words(words)) + sum(others)

    def _is_words(self, place: int) -> bool:
        return is_words(self._model.columns[place])

    def _share_rest(self, words: list[int], left: int) -> None:
        """Alike; where they are narrow, the first of them, which says what a row is about, has first what it needs."""
        least = self._least_words(words)
        for place, column in enumerate(words):
            width = left // (len(words) - place)
            if self._is_dense:
                width = max(width, min(self._content(column), left - sum(least[place + 1 :])))
            width = max(least[place], width)
            self._view.setColumnWidth(column, width)
            left -= width
            if self._is_dense:
                label, metrics = self._model.columns[column].label, self._view.fontMetrics()
                self._model.break_head(column, _broken(label, width - self._head_room, metrics))

    def _least_words(self, words: list[int]) -> list[int]:
        """Of each column of words."""
        if self._is_dense:
            signs = (_WORD_SIGNS if rank else (_LEAST_SIGNS, self._name_signs) for rank in range(len(words)))
            least = [self._held(place, *each) for place, each in zip(words, signs, strict=True)]
            return [max(least[0], _DENSE_NAMES - self._less), *least[1:]] if least else []
        return [_WORDS if self.density is Density.ROOMY else _TIGHT_WORDS] * len(words)

    def _held(self, place: int, least: int, most: int) -> int:
        """How wide a dense column is for its words, or so many characters of them."""
        sign = self._view.fontMetrics().horizontalAdvance(_SIGN)
        return max(least * sign, min(most * sign, self._widest(place, 1))) + self.cell_room

    def _missing(self, words: list[int]) -> int:
        """By how much what a row is about is narrower than is enough where it has the least."""
        if not words:
            return 0
        return max(0, self._held(words[0], _LEAST_SIGNS, _ENOUGH) - self._least_words(words)[0])

    def _apply(self, density: Density) -> None:
        """Units of heads behind their labels or below them, the labels too in two lines; numbers as wide as suits."""
        is_new = density is not self.density
        if is_new:
            self.density = density
            dress(self._view, cells="close" if density is Density.CLOSE else "")
            dress(self._view.horizontalHeader(), cells="close" if density is Density.CLOSE else "")
            self._model.wrap_heads(min(density, Density.DENSE))
        if is_new or self._is_dense:
            for place in range(len(self._roomy)):
                if not self._is_words(place):
                    self._view.setColumnWidth(place, self._wanted(place, density))

    def _wanted(self, place: int, density: Density) -> int:
        roomy = self._roomy[place]
        if density is Density.ROOMY or (density is Density.TIGHT and self._model.columns[place].choices):
            return roomy
        head = self._view.horizontalHeader().sectionSizeHint(place)
        if density is Density.TIGHT:
            return min(roomy, max(_TIGHT_NUMBER, head))
        return min(roomy, max(_DENSE_LEAST, head, self._content(place)))

    def _content(self, place: int) -> int:
        """How wide a dense column must be: as the widest of the first rows, words in two lines."""
        return self._widest(place, 2) + self.cell_room

    @property
    def _is_dense(self) -> bool:
        return self.density >= Density.DENSE

    @property
    def _less(self) -> int:
        """By how much less cells and heads keep free than else."""
        return _CLOSE if self.density is Density.CLOSE else 0

    @property
    def cell_room(self) -> int:
        """What a cell keeps free left and right of its words as the columns stand now."""
        return _CELL_ROOM - self._less

    @property
    def _head_room(self) -> int:
        return _HEAD_ROOM - self._less

    def _widest(self, place: int, lines: int) -> int:
        """How wide the widest of the first rows is in one line or two; a cell is measured again when it changes."""
        measured, metrics = self._measured.setdefault((place, lines), {}), self._view.fontMetrics()
        for row in range(min(self._model.rowCount(), _MOST_LOOKED_AT)):
            if row not in measured:
                words = str(self._model.index(row, place).data() or "")
                measured[row] = _width(words, metrics) if lines > 1 else metrics.horizontalAdvance(words)
        return max(measured.values(), default=0)

    def _follow(self, first: QModelIndex, last: QModelIndex) -> None:
        """Another number may make its dense column wider, once for all cells that change together."""
        places = range(first.column(), last.column() + 1)
        rows = range(first.row(), min(last.row() + 1, _MOST_LOOKED_AT))
        others = [place for place in places if self._is_other(place, rows)]
        if others:
            self._share_soon()

    def _is_other(self, place: int, rows: range) -> bool:
        """Whether a column wants another width or other lines, once these of its cells are measured again."""
        lines = [each for each in self._asked(place) if self._measured.get((place, each))]
        before = [self._told(place, each) for each in lines]
        for each in (1, 2):
            for row in rows:
                self._measured.get((place, each), {}).pop(row, None)
        return [self._told(place, each) for each in lines] != before

    def _asked(self, place: int) -> tuple[int, ...]:
        """In how many lines a column is measured as the columns stand now."""
        dense = (2,) if self._is_dense else ()
        return (1, *dense) if self._is_words(place) else dense

    def _told(self, place: int, lines: int) -> tuple[int, ...]:
        """What a column's width and the height of the rows follow."""
        if lines > 1:
            return (self._widest(place, lines),)
        return self._lines_of(place), self._held(place, 0, _ENOUGH) if self._is_dense else 0

    def _measure_again(self) -> None:
        self._measured.clear()
        self._share_soon()

    def _forget_shares(self) -> None:
        self._shared_for = ()

    def _share_soon(self) -> None:
        """Once for all that changes together."""
        self._forget_shares()
        if not self._follows:
            self._follows = True
            QTimer.singleShot(0, self._view, self._share_again)

    def _share_again(self) -> None:
        self._follows = False
        if self._view.isVisible():
            self._view.share_width()


def is_words(column: Column) -> bool:
    """Whether a column holds words that may be long."""
    return column.kind == "text" and not column.brief


def row_height(lines: int, metrics: QFontMetrics) -> int:
    """Of rows with so many lines, in device-independent pixels."""
    return lines * metrics.height() + (_PADDING if lines == 1 else _DENSE_PADDING)


def _width(words: str, metrics: QFontMetrics) -> int:
    if words.isascii() or len(words) <= _MOST_IN_A_LINE:
        return metrics.horizontalAdvance(words)
    half = -(-len(words) // 2)
    return max(metrics.horizontalAdvance(words[:half]), metrics.horizontalAdvance(words[half:]))


def _broken(label: str, room: int, metrics: QFontMetrics) -> str:
    """A label in lines of like length that fit in the room; with … where they would be too many."""
    lines = label_lines(label, lambda part: metrics.horizontalAdvance(part) <= room)
    if len(lines) > _MOST_HEAD_LINES:
        most = max(1, room // max(1, metrics.horizontalAdvance(label[:1])))
        lines = [label[place : place + most] for place in range(0, most * _MOST_HEAD_LINES, most)]
        lines[-1] = f"{lines[-1][:-1]}…"
    return "\n".join(lines)
