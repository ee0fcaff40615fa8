"""The head of a form at the upper edge of the page, its total at the lower, while their own rows are out of sight."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollArea

from gui.fields.table.cells_again import paint_cells
from gui.fields.table.pinned import Pinned

if TYPE_CHECKING:
    from gui.fields.form.view import FormView


class PinnedRows:
    """Both strips of one form, on the page that scrolls it."""

    def __init__(self, form: "FormView", scroller: QScrollArea) -> None:
        self._form, self._page = form, scroller.viewport()
        self.head = Pinned(
            form, scroller, form.rect, self._head, lambda painter: self._paint(painter, self.heads()), at_top=True
        )
        self.total = Pinned(
            form,
            scroller,
            form.rect,
            self._total,
            lambda painter: self._paint(painter, self.totals()),
            at_top=False,
            press=self._enter_total,
        )
        for changed in (form.horizontalScrollBar().valueChanged, form.form.dataChanged, form.form.modelReset):
            changed.connect(self.follow)
        form.selectionModel().selectionChanged.connect(self.follow)

    @property
    def above(self) -> int:
        """How much of the page is behind the head, in pixels."""
        return self.head.covered

    @property
    def below(self) -> int:
        """How much of the page is behind the total, in pixels."""
        return self.total.covered

    def follow(self, *_changed: object) -> None:
        """Where the form is now."""
        self.head.follow()
        self.total.follow()

    def heads(self) -> list[int]:
        """The row of heads above the first row in sight."""
        first = self._form.rowAt(max(0, -self._corner().y()))
        return self._form.form.above(first)

    def totals(self) -> list[int]:
        """The first total below the last row in sight."""
        last = self._form.rowAt(max(0, self._page.height() - self._corner().y()))
        return self._form.form.below(last if last >= 0 else self._form.form.rowCount() - 1)

    def _corner(self) -> QPoint:
        return self._form.mapTo(self._page, QPoint(0, 0))

    def _head(self) -> QRect:
        return self._strip(self.heads())

    def _total(self) -> QRect:
        return self._strip(self.totals())

    def _strip(self, rows: Sequence[int]) -> QRect:
        """Where these rows stand in the form, over its whole width."""
        if not rows:
            return QRect()
        top = self._form.rowViewportPosition(rows[0]) + self._form.viewport().y()
        return QRect(0, top, self._form.width(), sum(map(self._form.rowHeight, rows)))

    def _paint(self, painter: QPainter, rows: Sequence[int]) -> None:
        form = self._form
        if not rows:
            return
        left, top = form.viewport().x(), form.rowViewportPosition(rows[0])
        painter.translate(left, 0)
        paint_cells(painter, form, rows, range(form.form.columnCount()), QPoint(0, -top))
        if form.names.is_wanted():
            still = QRect(0, 0, form.names.reach, sum(map(form.rowHeight, rows)) - 1)
            paint_cells(painter, form, rows, form.names.columns, QPoint(form.names.shift, -top), still)

    def _enter_total(self, place: QPoint) -> None:
        column = self._form.columnAt(place.x() - self._form.viewport().x())
        for row in self.totals():
            index = self._form.anchor_of(self._form.form.index(row, column))
            if self._form.is_live(index):
                self._form.enter_at(index)
