"""The table under the clerk's hands: Enter down, Tab right, arrows, insert, delete, move, copy and paste."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from gui.fields.table.cell_delegate import CellDelegate
from gui.fields.table.cell_table import CellTable
from gui.fields.table.chosen import ChosenValue
from gui.fields.table.column_widths import ColumnWidths, is_words, row_height
from gui.fields.table.row_edits import ENTRY
from gui.fields.table.rows_model import RowsModel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
_LEAST_ROWS, _MOST_ROWS = 4, 14
_MOST_HIGH_ROWS = 10
"""Of rows with two lines no more stand below each other before the table scrolls."""


class RowsView(CellTable):
    """Signals:

    ``forward``, ``backward``: Enter past the last cell, Shift+Enter before the first.
    ``pasting``: what is on the clipboard is meant for the current cell.
    ``asking(QModelIndex)``: how a score came about. ``choosing``: rows from the library of indicators are wanted.
    """

    forward = Signal()
    backward = Signal()
    pasting = Signal()
    asking = Signal(QModelIndex)
    choosing = Signal()

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.delegate = CellDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.delegate.stepped.connect(self.step)
        self.delegate.tabbed.connect(self.tab)
        self.delegate.climbed.connect(self.climb)
        self._scrolls = self._fits = False
        self._tabbed_to, self._tabbed_from = QPersistentModelIndex(), 0
        self._lines = 1
        self.widths = ColumnWidths(self, model)
        self._dress()
        model.rowsInserted.connect(self._fit)
        model.rowsRemoved.connect(self._fit)
        self.horizontalScrollBar().rangeChanged.connect(self._fit)
        self._fit()

    def step(self, by: int) -> None:
        """Enter: to the cell below, or above; past the blank row, or the first, it leaves the table.

        After a row that was filled with Tab it goes to where that began, as in a spreadsheet.
        """
        here = self.currentIndex()
        if not here.isValid():
            self.setCurrentIndex(self.model().index(0, self.first_column()))
            return
        column = self._tabbed_from if QPersistentModelIndex(here) == self._tabbed_to else here.column()
        row = here.row() + by
        self.setFocus()
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, column))
        elif by > 0 and self._is_entry_typed():  # what cannot be read there makes no row yet
            self.setCurrentIndex(self.rows.first_unread())
        else:
            (self.forward if by > 0 else self.backward).emit()

    def tab(self, by: int) -> None:
        """Tab: to the next shown cell, row by row; past either end to what has the focus next."""
        here = self.currentIndex()
        if QPersistentModelIndex(here) != self._tabbed_to:
            self._tabbed_from = here.column() if here.isValid() else self.first_column()
        if self._stepped(by):
            self._tabbed_to = QPersistentModelIndex(self.currentIndex())
        else:
            super().focusNextPrevChild(by > 0)

    def _stepped(self, by: int) -> bool:
        here = self.currentIndex()
        columns = self.shown_columns()
        if not here.isValid():
            self.setCurrentIndex(self.model().index(0, columns[0]))
            return True
        at_end = by > 0 and self.rows.row_id(here) == ENTRY and not self._is_entry_typed()
        place = here.row() * len(columns) + columns.index(here.column()) + by
        row, column = divmod(place, len(columns))
        self.setFocus()
        if at_end or not 0 <= row < self.model().rowCount():
            return False
        self.setCurrentIndex(self.model().index(row, columns[column]))
        return True

    def climb(self, by: int) -> None:
        """To the row below or above."""
        here = self.currentIndex()
        row = max(0, min(here.row() + by, self.model().rowCount() - 1))
        self.setFocus()
        self.setCurrentIndex(self.model().index(row, here.column()))

    def name_columns(self) -> range:
        """The first column that says in words what a row is about, and those before it."""
        words = [place for place in self.shown_columns() if is_words(self.rows.columns[place])]
        return range(words[0] + 1 if words else 0)

    def chosen_cell(self) -> QModelIndex:
        """The current cell, if it is chosen and in sight; else the first of the blank row."""
        here = self.currentIndex()
        if here.isValid() and self.selectionModel().isSelected(here) and not self.isColumnHidden(here.column()):
            return here
        return self.model().index(self.model().rowCount() - 1, self.first_column())

    def first_column(self) -> int:
        """The first column that is shown."""
        return self.shown_columns()[0]

    def delete_rows(self) -> bool:
        """Takes out the rows of the selected cells."""
        ids = {self.rows.row_id(index) for index in self.chosen()} - {ENTRY}
        return bool(ids) and self.rows.edits.delete(ids)

    def insert_row(self) -> bool:
        """Puts a blank row above the current one."""
        here = self.currentIndex()
        done = self.rows.edits.insert(self.rows.row_id(here))
        if done and here.isValid():
            self.enter_at(self.model().index(here.row(), self.shown_columns()[0]))
        return done

    def move_row(self, by: int) -> bool:
        """Moves the current row up or down."""
        row = self.rows.row_id(self.currentIndex())
        return row != ENTRY and self.rows.edits.move(row, by)

    def quantity(self, index: QModelIndex) -> ChosenValue | None:
        """What a cell holds, for its sum with others; the blank row counts for nothing."""
        return self.rows.quantity(index) if self.rows.row_id(index) != ENTRY else None

    def copy(self) -> None:
        """The selected cells, as other programs take them: a block, blank where a cell of it was left out."""
        chosen = {(index.row(), index.column()): str(index.data()) for index in self.chosen()}
        columns = sorted({column for _row, column in chosen})
        lines = [[chosen.get((row, column), "") for column in columns] for row in sorted({row for row, _ in chosen})]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def clear_cells(self) -> None:
        """Makes the selected cells blank."""
        cells = []
        for index in self.chosen():
            self.rows.forget(index)
            cells.append((self.rows.row_id(index), self.rows.columns[index.column()].key))
        self.rows.edits.clear(cells)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The table's own keys; everything else as in any table."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER:
            self._enter_key(modifiers)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self.clear_cells()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasting.emit()
        elif not self._row_key(key, modifiers):
            self._other_key(event)

    def ask_here(self) -> bool:
        """How the current cell's score came about; False where no rule gives it."""
        if self.rows.has_rule(self.currentIndex()):
            self.asking.emit(self.currentIndex())
            return True
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Tab goes from cell to cell, and then on."""
        self.tab(1 if next else -1)
        return True

    def wheel_down(self, event: QWheelEvent) -> None:
        """Scrolls the rows while there are more than fit, else the page."""
        bar = self.verticalScrollBar()
        down = event.angleDelta().y() < 0
        if bar.value() == (bar.maximum() if down else bar.minimum()):
            event.ignore()
        else:
            QAbstractItemView.wheelEvent(self, event)

    def _row_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        match key, modifiers:
            case Qt.Key.Key_Delete, _ if modifiers == _CTRL:
                self.delete_rows()
            case ((Qt.Key.Key_Delete | Qt.Key.Key_Backspace), _) if modifiers == _NONE:
                self.clear_cells()
            case Qt.Key.Key_L, _ if modifiers == _CTRL:
                self.choosing.emit()
            case Qt.Key.Key_F1, _:
                return self.ask_here()
            case Qt.Key.Key_Insert, _ if modifiers == _NONE:
                self.insert_row()
            case Qt.Key.Key_Up, _ if modifiers == _ALT:
                self.move_row(-1)
            case Qt.Key.Key_Down, _ if modifiers == _ALT:
                self.move_row(1)
            case _:
                return False
        return True

    def _other_key(self, event: QKeyEvent) -> None:
        """Page keys and Esc are the window's."""
        match Qt.Key(event.key()):
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown | Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def _enter_key(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & _CTRL:
            self.forward.emit()
        else:
            self.step(-1 if modifiers & _SHIFT else 1)

    def _is_entry_typed(self) -> bool:
        entry = self.model().rowCount() - 1
        return any(self.rows.held(self.model().index(entry, column)) for column in self.shown_columns())

    def shown_columns(self) -> list[int]:
        """The columns that are not hidden."""
        return [column for column in range(self.model().columnCount()) if not self.isColumnHidden(column)]

    def _dress(self) -> None:
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.set_lines(1)

    def set_lines(self, lines: int) -> None:
        """Rows as high as so many lines need."""
        self._lines = lines
        self.verticalHeader().setDefaultSectionSize(row_height(lines, self.fontMetrics()))

    def share_width(self) -> None:
        """Gives the columns their share of the room; the rows may be higher then."""
        self.widths.share()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width to share."""
        super().resizeEvent(event)
        self.share_width()

    def showEvent(self, event: QShowEvent) -> None:
        """Measured anew: its fonts are known now."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its rows, within bounds; beyond them it scrolls. The new height asks for this again, in vain."""
        if self._fits:
            return
        self._fits = True
        try:
            height = self._height()
            if height != self.height():
                self.setFixedHeight(height)
            QTimer.singleShot(0, self, self._straighten)  # Qt is in the middle of its geometries
        finally:
            self._fits = False

    def _straighten(self) -> None:
        """The numbers of the rows reach as far as the rows: Qt forgets them when a bar was there for a moment."""
        if self.verticalHeader().height() != self.viewport().height():
            self.updateGeometries()

    def _height(self) -> int:
        most = _MOST_ROWS if self._lines == 1 else _MOST_HIGH_ROWS
        shown = max(_LEAST_ROWS, min(self.model().rowCount(), most))
        height = shown * self.verticalHeader().defaultSectionSize() + self.horizontalHeader().sizeHint().height()
        bar, spare = self.horizontalScrollBar().sizeHint().height(), self.viewport().width() - self.widths.least
        if spare < 0 or spare > 2 * bar:  # between them as before: the page's own bar comes and goes with the height
            self._scrolls = spare < 0
        scrolls = bar if self._scrolls else 0
        crowded = self.model().rowCount() > most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if crowded else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        return height + scrolls + 2 * self.frameWidth() + 2
