"""The head of a form, again at the upper edge of the page while its own is out of sight."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QTableView

from gui.fields.form.model import FormModel
from gui.fields.table.cell_delegate import CellDelegate
from gui.look.theme import dress


class FrozenHead(QTableView):
    """Shows the rows that stand again on each printed page, over the form that the page scrolls."""

    def __init__(self, form: QTableView, model: FormModel, scroller: QScrollArea) -> None:
        super().__init__(scroller.viewport())
        self._form, self._model, self._page = form, model, scroller.viewport()
        self._rows: list[int] = []
        self.setModel(model)
        self.setItemDelegate(CellDelegate(model, self))
        self._dress()
        model.modelReset.connect(self._forget)
        scroller.verticalScrollBar().valueChanged.connect(self.follow)
        scroller.horizontalScrollBar().valueChanged.connect(self.follow)
        form.horizontalScrollBar().valueChanged.connect(self.horizontalScrollBar().setValue)
        form.destroyed.connect(self.deleteLater)
        self.hide()

    @property
    def covered(self) -> int:
        """How much of the page stands behind it, in pixels."""
        return self.height() if self.isVisible() else 0

    def follow(self) -> None:
        """Stands where the form is, or away while the form's own head is in sight, or the form is not."""
        corner: QPoint = self._form.mapTo(self._page, QPoint(0, 0))
        rows = self._model.above(self._form.rowAt(max(0, -corner.y()))) if self._form.isVisible() else []
        height = sum(self._form.rowHeight(row) for row in rows) + 2 * self.frameWidth()
        is_hidden = bool(rows) and corner.y() + self._form.rowViewportPosition(rows[0]) < 0
        if not is_hidden or corner.y() + self._form.height() < 2 * height:
            self.hide()
            return
        self._show_rows(rows)
        self.setGeometry(corner.x(), 0, self._form.width(), height)
        self.show()
        self.raise_()
        self.horizontalScrollBar().setValue(self._form.horizontalScrollBar().value())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def _forget(self) -> None:
        self._rows = []
        self.hide()

    def _show_rows(self, rows: list[int]) -> None:
        for column in range(self._model.columnCount()):
            self.setColumnWidth(column, self._form.columnWidth(column))
        for row in rows:
            self.setRowHeight(row, self._form.rowHeight(row))
        if rows == self._rows:
            return
        self._rows = rows
        for row in range(self._model.rowCount()):
            self.setRowHidden(row, row not in rows)
        self.clearSpans()
        for cell in self._model.cells:
            if cell.at[0] in rows and (cell.rows > 1 or cell.columns > 1):
                self.setSpan(*cell.at, cell.rows, cell.columns)

    def _dress(self) -> None:
        dress(self, role="form")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
