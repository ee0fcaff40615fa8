"""A form under the clerk's hands: the keys of a spreadsheet, from one cell that is filled in to the next."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMoveEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from actions.language import _
from domain.amount import NOT_ASKED
from domain.grids import Placed
from gui.fields.form.labels import FormDelegate
from gui.fields.form.measures import LEAST_COLUMN, LEAST_ROW, heights_of, rooms_of, widths_of, words_of
from gui.fields.form.model import FormModel
from gui.fields.form.pinned_rows import PinnedRows
from gui.fields.form.runs import column_runs
from gui.fields.table.cell_table import CellTable
from gui.fields.table.chosen import ChosenValue
from gui.look.theme import dress

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class FormView(CellTable):
    """Signals:

    ``forward``, ``backward``: on past the last cell, or back before the first.
    ``pasting``, ``taking``: the clipboard is meant for the current cell; so is what is offered there.
    ``asking(QModelIndex)``: how a computed cell came about.
    """

    forward = Signal()
    backward = Signal()
    pasting = Signal()
    taking = Signal()
    asking = Signal(QModelIndex)

    def __init__(self, model: FormModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = model
        self.delegate = self._labels = FormDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.delegate.stepped.connect(self.step_down)
        self.delegate.tabbed.connect(self.tab)
        self.delegate.climbed.connect(lambda by: self.move_towards(by, 0))
        self.doubleClicked.connect(self._ask)
        self.clicked.connect(self._ask)
        self._dress()
        model.modelReset.connect(self._span)
        self._fitted: tuple[object, ...] = ()
        model.dataChanged.connect(self._fit)
        self._span()

    # From cell to cell

    def step_down(self, by: int) -> None:
        """Enter: to the next cell below in the same run of a column, then to the top of the next run; past the last on.

        A run ends where a row has cells that are filled in, but none in this column: what a form asks beside it is not
        jumped over.
        """
        runs = column_runs(self.form.cells)
        self._step(by, lambda cell: runs[cell.at])

    def tab(self, by: int) -> None:
        """Tab: to the next cell on the right, then to the next row; past the last to what has the focus next."""
        self._step(by, lambda cell: cell.at)

    def move_towards(self, down: int, right: int) -> None:
        """An arrow: to the nearest cell in that direction that is filled in or computed."""
        here = self.form.placed(self.currentIndex())
        if here is None:
            self.enter_at(self.first(back=False))
            return
        row, column = here.at
        while True:
            row, column = row + down, column + right
            cell = self.form.placed(self.form.index(row, column))
            if cell is None:
                return
            if cell is not here and (cell.is_asked or cell.is_computed):
                self.enter_at(self.form.anchor(cell))
                return

    def _to_edge(self, down: int, right: int) -> None:
        """As far as there are cells in that direction that are filled in or computed."""
        before = None
        while before != self.currentIndex():
            before = self.currentIndex()
            self.move_towards(down, right)

    def first(self, back: bool) -> QModelIndex:
        """The first cell that is filled in, or the last."""
        asked = [cell for cell in self.form.cells if cell.is_asked]
        return self.form.anchor(asked[-1 if back else 0]) if asked else QModelIndex()

    def name_columns(self) -> range:
        """The columns that say what a row is about."""
        return self.form.name_columns

    def anchor_of(self, index: QModelIndex) -> QModelIndex:
        """The cell that an index belongs to."""
        cell = self.form.placed(index)
        return self.form.anchor(cell) if cell is not None else index

    def quantity(self, index: QModelIndex) -> ChosenValue:
        """What a cell holds, for its sum with others."""
        return self.form.quantity(index)

    def copy(self) -> None:
        """The chosen cells, as other programs take them."""
        lines: dict[int, list[str]] = {}
        for index in self.chosen():
            lines.setdefault(index.row(), []).append(str(index.data() or "").strip())
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines.values()))

    def below(self, lines: Sequence[Sequence[str]]) -> Iterator[tuple[QModelIndex, str]]:
        """Where the cells of a block go from the current one on, row by row, and what they say; none to a label, none
        to what is computed, and no blank one."""
        here = self.currentIndex()
        rows = sorted({cell.at[0] for cell in self._live() if cell.at[0] >= here.row()})
        for row, line in zip(rows, lines, strict=False):
            cells = sorted((cell for cell in self._live() if cell.at[0] == row), key=lambda cell: cell.at)
            places = [cell for cell in cells if cell.at[1] >= here.column()]
            for cell, text in zip(places, line, strict=False):
                if cell.is_asked and text.strip():
                    yield self.form.anchor(cell), text

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a spreadsheet; page keys and Esc are the window's."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER:
            self._enter_key(modifiers)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasting.emit()
        elif not self._other_key(key, modifiers):
            if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape):
                event.ignore()
            else:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Tab goes from cell to cell, and then on."""
        self.tab(1 if next else -1)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width to share."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measured anew: its fonts are known now. Its head stays in sight where a page scrolls it."""
        super().showEvent(event)
        self._fit()
        scroller = self.scroller()
        if self.pinned is None and scroller is not None:
            self.pinned = PinnedRows(self, scroller)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is pinned goes with it."""
        super().hideEvent(event)
        self._follow()

    def moveEvent(self, event: QMoveEvent) -> None:
        """What is pinned goes where the form goes."""
        super().moveEvent(event)
        self._follow()

    # Inside

    def _step(self, by: int, order: Callable[[Placed], tuple[int, ...]]) -> None:
        asked = sorted((cell for cell in self.form.cells if cell.is_asked), key=order)
        here = self.form.placed(self.currentIndex())
        self.setFocus()
        if here is None:
            places = asked[:1] if by > 0 else asked[-1:]
        elif by > 0:
            places = [cell for cell in asked if order(cell) > order(here)][:1]
        else:
            places = [cell for cell in asked if order(cell) < order(here)][-1:]
        if places:
            self.setCurrentIndex(self.form.anchor(places[0]))
        else:
            (self.forward if by > 0 else self.backward).emit()

    def _enter_key(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & _CTRL:
            self.forward.emit()
        else:
            self.step_down(-1 if modifiers & _SHIFT else 1)

    def _other_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        match key, modifiers:
            case arrow, _ if arrow in _ARROWS and modifiers == _NONE:
                self.move_towards(*_ARROWS[arrow])
            case arrow, _ if arrow in _ARROWS and modifiers == _CTRL:
                self._to_edge(*_ARROWS[arrow])
            case (Qt.Key.Key_Home, _) if modifiers == _NONE:
                self._to_edge(0, -1)
            case (Qt.Key.Key_End, _) if modifiers == _NONE:
                self._to_edge(0, 1)
            case ((Qt.Key.Key_Home | Qt.Key.Key_End), _) if modifiers == _CTRL:
                self.enter_at(self.first(back=key == Qt.Key.Key_End))
            case ((Qt.Key.Key_Delete | Qt.Key.Key_Backspace), _) if modifiers == _NONE:
                self._clear()
            case (Qt.Key.Key_D, _) if modifiers == _CTRL:
                self.taking.emit()
            case (Qt.Key.Key_Minus, _) if modifiers == _CTRL:
                self._skip()
            case (Qt.Key.Key_F1, _):
                return self.ask_here()
            case _:
                return False
        return True

    def _clear(self) -> None:
        """Makes the chosen cells blank."""
        asked = [index for index in self.chosen() if self.form.key(index)]
        for index in asked:
            self.form.forget(index)
        self.form.put_all(_("清除内容"), [(self.form.key(index), None) for index in asked])

    def _skip(self) -> None:
        """—— in the chosen cells that may say so."""
        asked = [index for index in self.chosen() if self.form.key(index) and self.form.measure_at(index).skippable]
        self.form.put_all("——", [(self.form.key(index), NOT_ASKED) for index in asked])

    def _ask(self, index: QModelIndex) -> None:
        """A click tells how a cell was computed; one of several that are being chosen does not."""
        if self._is_computed(index) and len(self.chosen()) == 1:
            self.asking.emit(index)

    def _live(self) -> list[Placed]:
        return [cell for cell in self.form.cells if cell.is_asked or cell.is_computed]

    def ask_here(self) -> bool:
        """How the current cell was computed; False where it was not."""
        if self._is_computed(self.currentIndex()):
            self.asking.emit(self.currentIndex())
            return True
        return False

    def _is_computed(self, index: QModelIndex) -> bool:
        cell = self.form.placed(index)
        return cell is not None and cell.is_computed

    def _dress(self) -> None:
        dress(self, role="form")
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(LEAST_COLUMN // 2)
        self.verticalHeader().setMinimumSectionSize(LEAST_ROW // 2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _span(self) -> None:
        """Cells over rows and columns, as the form has them now."""
        self.clearSpans()
        for cell in self.form.cells:
            if cell.rows > 1 or cell.columns > 1:
                self.setSpan(*cell.at, cell.rows, cell.columns)
        self._fitted = ()
        self._fit()

    def _fit(self, *_changed: object) -> None:
        """Columns share the width as on paper, rows are as high as their words; the form shows itself whole.

        Where words, room and font are as at the last time, everything stands already.
        """
        said, room = words_of(self.form), self.viewport().width()
        asked = (said, room, self.font().key())
        if asked != self._fitted:
            self._fit_words(said, room)
            self._fitted = asked
        self._follow()

    def _fit_words(self, said: tuple[str, ...], room: int) -> None:
        widths = widths_of(self.form, said, room, self.font())
        for column, width in enumerate(widths):
            if self.columnWidth(column) != width:
                self.setColumnWidth(column, width)
        self._labels.rooms = rooms_of(self.form, widths)
        heights = heights_of(self.form, said, widths, self.font())
        for row, height in enumerate(heights):
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
        scrolls = self.horizontalScrollBar().sizeHint().height() if sum(widths) > room + 4 else 0
        self.setFixedHeight(sum(heights) + 2 * self.frameWidth() + 2 + scrolls)

    def _follow(self) -> None:
        if self.pinned is not None:
            self.pinned.follow()
