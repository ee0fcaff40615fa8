"""The heads of a table at the upper edge of the page, its total row at the lower, while their own are out of sight."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollArea

from gui.fields.table.cells_again import paint_heads
from gui.fields.table.pinned import Pinned
from gui.look.theme import theme

if TYPE_CHECKING:
    from gui.fields.table.field import TableField


class PinnedEdges:
    """Both strips of one table, on the page that scrolls it."""

    def __init__(self, field: "TableField", scroller: QScrollArea) -> None:
        self._field = field
        self.heads = Pinned(field, scroller, self._block, self._heads, self._paint_heads, at_top=True)
        self.total = Pinned(field, scroller, self._block, field.totals.geometry, field.totals.paint_on, at_top=False)
        bar, head = field.view.horizontalScrollBar(), field.view.horizontalHeader()
        for changed in (bar.valueChanged, head.sectionResized, field.totals.told):
            changed.connect(self.follow)

    @property
    def above(self) -> int:
        """How much of the page is behind the heads, in pixels."""
        return self.heads.covered

    @property
    def below(self) -> int:
        """How much of the page is behind the total row, in pixels."""
        return self.total.covered

    def follow(self, *_changed: object) -> None:
        """Where the table is now."""
        self.heads.follow()
        self.total.follow()

    def _block(self) -> QRect:
        return self._field.view.geometry().united(self._field.totals.geometry())

    def _heads(self) -> QRect:
        view = self._field.view
        return QRect(view.x(), view.y(), view.width(), view.frameWidth() + view.horizontalHeader().height())

    def _paint_heads(self, painter: QPainter) -> None:
        view = self._field.view
        left, height = view.viewport().x(), view.horizontalHeader().height()
        painter.fillRect(QRect(0, 0, view.width(), height + view.frameWidth()), QColor(theme().sunken))
        painter.translate(left, view.frameWidth())
        painter.setClipRect(QRect(0, 0, view.viewport().width(), height))
        paint_heads(painter, view, range(view.model().columnCount()), 0)
        if view.names.is_wanted():
            still = QRect(0, 0, view.names.reach, height)
            paint_heads(painter, view, view.names.columns, view.names.shift, still)
        painter.setClipping(False)
        painter.setPen(QColor(theme().border))
        painter.drawLine(-left, height, view.width(), height)
