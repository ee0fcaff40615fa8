"""What rows are called, again at the left edge of their table while that is scrolled sideways."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.fields.table.cells_again import paint_cells, paint_heads
from gui.look.theme import theme

if TYPE_CHECKING:
    from gui.fields.table.cell_table import CellTable

_MOST = 0.45
"""Of the room that a table has, no more than this is taken by columns that stand still."""


class FrozenColumns(QWidget):
    """Painted over a table, never reached by keys: a click leads to the cell itself."""

    def __init__(self, table: "CellTable") -> None:
        super().__init__(table)
        self._table = table
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def columns(self) -> range:
        """The columns that stand still: as many of those with the rows' names as there is room for, one at least."""
        table = self._table
        if table.model() is None:  # on its way out, whatever Qt's stubs say
            return range(0)
        names = table.name_columns()
        shown = [column for column in names if not table.isColumnHidden(column)]
        room, first = int(table.viewport().width() * _MOST), len(shown) - 1
        while first > 0 and sum(map(table.columnWidth, shown[first - 1 :])) <= room:
            first -= 1
        return range(shown[first], names.stop) if shown else range(0)

    @property
    def reach(self) -> int:
        """How much of the table's viewport is behind them while it is scrolled, in pixels."""
        width = sum(self._table.columnWidth(column) for column in self.columns)
        return min(width, int(self._table.viewport().width() * _MOST))

    @property
    def covered(self) -> int:
        """How much of the table's viewport is behind them now."""
        return self.reach if self.is_wanted() else 0

    def is_wanted(self) -> bool:
        """Whether the columns themselves are out of sight, or partly."""
        columns = self.columns
        return bool(columns) and self._table.columnViewportPosition(columns.start) < 0

    @property
    def shift(self) -> int:
        """How far right of their own place they stand."""
        return -self._table.columnViewportPosition(self.columns.start)

    def follow(self) -> None:
        """Stands at the edge of the table, or away while the columns themselves are in sight."""
        self.setVisible(self.is_wanted())
        if self.isVisibleTo(self._table):
            corner = self._table.viewport().geometry().topLeft()
            head = self._head()
            height = self._table.viewport().height() + head
            self.setGeometry(corner.x(), corner.y() - head, self.reach + 1, height)
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and a line that says that the others go on behind them."""
        painter, table, head = QPainter(self), self._table, self._head()
        whole = QRect(0, head, self.reach, self.height() - head)
        painter.fillRect(self.rect(), QColor(theme().surface))
        painter.translate(0, head)
        shown = range(max(0, table.rowAt(0)), (table.rowAt(whole.height() - 1) + 1) or table.model().rowCount())
        paint_cells(painter, table, shown, self.columns, QPoint(self.shift, 0), whole.translated(0, -head))
        painter.resetTransform()
        if head:
            paint_heads(painter, table, self.columns, self.shift, QRect(0, 0, self.reach, head))
        painter.setPen(QColor(theme().field))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cursor goes to the cell itself."""
        place = event.position().toPoint()
        row = self._table.rowAt(place.y() - self._head())
        left = place.x() - self.shift
        column = self._table.horizontalHeader().logicalIndexAt(left)
        index = self._table.anchor_of(self._table.model().index(row, column))
        if index.isValid() and self._table.is_live(index):
            self._table.enter_at(index)

    def _head(self) -> int:
        header = self._table.horizontalHeader()
        return header.height() if not header.isHidden() else 0
