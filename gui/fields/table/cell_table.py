"""What tables of rows and forms have in common under the clerk's hands."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QTableView, QWidget

from gui.fields.table.cell_delegate import CellDelegate, Index
from gui.fields.table.frozen_columns import FrozenColumns

_STEP = 40
"""Pixels that a notch of the wheel scrolls sideways."""
_AROUND = 24
"""Pixels that stay in sight above and below the current cell."""


class PinnedStrips(Protocol):
    """What stays in sight of a table that the page scrolls, and covers so many pixels of the page's edges."""

    @property
    def above(self) -> int:
        """At the upper edge."""

    @property
    def below(self) -> int:
        """At the lower edge."""

    def follow(self) -> None:
        """Stands where the table is now."""


class CellTable(QTableView):
    """Its rows keep their names in sight when it scrolls sideways. ``delegate`` makes the editors of its cells.

    ``pinned``: its head and its total while they are out of sight.
    """

    delegate: CellDelegate
    pinned: PinnedStrips | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = FrozenColumns(self)
        self.horizontalScrollBar().valueChanged.connect(self.names.follow)
        self.verticalScrollBar().valueChanged.connect(self.names.update)
        for changed in (self.horizontalHeader().sectionResized, self.horizontalHeader().geometriesChanged):
            changed.connect(self.names.follow)

    # What each kind says of itself

    def name_columns(self) -> range:
        """The columns that say what a row is about."""
        return range(0)

    def anchor_of(self, index: QModelIndex) -> QModelIndex:
        """The cell that an index belongs to: one over several rows or columns begins elsewhere."""
        return index

    def is_live(self, index: Index) -> bool:
        """Whether a cell can be gone to."""
        return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)

    def enter_at(self, index: QModelIndex) -> None:
        """The cursor in a cell."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if index.isValid():
            self.setCurrentIndex(index)

    # Qt

    def setModel(self, model: object) -> None:
        """Follows what the model says of its cells."""
        super().setModel(model)  # type: ignore[arg-type]
        for changed in (self.model().dataChanged, self.model().modelReset, self.model().layoutChanged):
            changed.connect(self.names.follow)
        self.selectionModel().selectionChanged.connect(self.names.update)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Never behind the columns that stand still."""
        super().scrollTo(index, hint)
        hidden = self.names.covered - self.visualRect(index).left()
        if hidden > 0 and index.column() not in self.names.columns:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keeps the current cell in sight, between the head and the total."""
        super().currentChanged(current, previous)
        scroller = self.scroller()
        if scroller is None or not current.isValid() or not self.hasFocus():
            return
        page, area = scroller.widget(), self.visualRect(self.currentIndex())
        above, below = (self.pinned.above, self.pinned.below) if self.pinned else (0, 0)
        for corner, room in ((area.bottomLeft(), _AROUND + below), (area.topLeft(), _AROUND + above)):
            place: QPoint = self.viewport().mapTo(page, corner)
            scroller.ensureVisible(place.x(), place.y(), 0, room)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composing opens the cell. Qt drops what an input method commits at once, such as a full-width digit."""
        was_open = self.delegate.line is not None
        super().inputMethodEvent(event)
        if self.delegate.line is not None and not was_open and event.commitString():
            QApplication.sendEvent(self.delegate.line, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Sideways with Shift, or on a wheel that turns so; else as its kind says."""
        by, bar = event.angleDelta(), self.horizontalScrollBar()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        sideways = by.x() if abs(by.x()) > abs(by.y()) else by.y() if shifted else 0
        if sideways and bar.maximum():
            bar.setValue(bar.value() - sideways * _STEP // 120)
        else:
            self.wheel_down(event)

    def wheel_down(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self.names.follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Other columns may be in sight by now."""
        super().showEvent(event)
        self.names.follow()

    def scroller(self) -> QScrollArea | None:
        """What scrolls the page on which the table stands."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above
