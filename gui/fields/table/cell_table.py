"""What tables of rows and forms have in common under the clerk's hands."""

from typing import Protocol

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QTableView, QWidget

from gui.fields.table.cell_delegate import CellDelegate, Index
from gui.fields.table.chosen import ChosenValue, told_sum
from gui.fields.table.frozen_columns import FrozenColumns

_STEP = 40
"""Pixels that a notch of the wheel scrolls sideways."""
_FOR_A_MOMENT = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
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
    """Its rows keep their names in sight when it scrolls sideways; several of its cells can be chosen.

    ``delegate`` makes the editors of its cells. ``pinned``: its head and its total while they are out of sight.
    Signals: ``chose(str)``: what the chosen cells come to, in words; blank for fewer than two, and without the focus.
    """

    chose = Signal(str)
    delegate: CellDelegate
    pinned: PinnedStrips | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = FrozenColumns(self)
        self._told, self._goes, self._comes_up = "", False, False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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

    def quantity(self, index: QModelIndex) -> ChosenValue | None:
        """What a cell holds, for its sum with others; None where it does not count."""
        raise NotImplementedError

    def chosen(self) -> list[QModelIndex]:
        """The chosen cells, from left to right and from top to bottom; the current one where none is."""
        found = [index for index in self.selectedIndexes() if self.anchor_of(index) == index and self.is_shown(index)]
        return sorted(found, key=lambda index: (index.row(), index.column())) or [self.currentIndex()]

    def is_shown(self, index: QModelIndex) -> bool:
        """Whether the column of a cell is there."""
        return not self.isColumnHidden(index.column())

    def tell_chosen(self) -> None:
        """Says what the chosen cells come to, if that is something else now."""
        chosen = self.chosen() if self.hasFocus() and self.isVisible() else []
        told = told_sum(list(filter(None, map(self.quantity, chosen)))) if len(chosen) > 1 else ""
        if told != self._told:
            self._told = told
            self.chose.emit(told)

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
        self.model().dataChanged.connect(self.tell_chosen)
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

    def event(self, event: QEvent) -> bool:
        """A key goes to where a cell is typed, also while the table has the focus: as long as one composes there."""
        if event.type() == QEvent.Type.KeyPress:
            editor, comes_up, self._comes_up = self.delegate.editor, self._comes_up, False
            if editor is not None and not comes_up:
                QApplication.sendEvent(editor, event)
                event.accept()  # the window has had it, if nobody took it
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """What comes here of keys an editor left alone: it is on its way up."""
        self._comes_up = self._comes_up or event.type() == QEvent.Type.KeyPress
        return super().viewportEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """What is typed is never a search: that would go to another row, and the rest would be typed there."""

    def setCurrentIndex(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """A cell that is gone to is the only chosen one, whatever keys are held down on the way."""
        self._goes = True
        try:
            super().setCurrentIndex(index)
        finally:
            self._goes = False

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What becomes of the chosen cells; Qt looks at the keys that are down, but not on the way to a cell."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        return alone if self._goes and event is None else super().selectionCommand(index, event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tells what is chosen now."""
        super().selectionChanged(selected, deselected)
        self.tell_chosen()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is chosen counts again."""
        super().focusInEvent(event)
        self.tell_chosen()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is chosen is no longer in hand, unless a menu or another window is up for a moment."""
        super().focusOutEvent(event)
        if event.reason() not in _FOR_A_MOMENT:
            self.tell_chosen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is chosen in what is not in sight."""
        super().hideEvent(event)
        self.tell_chosen()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Composing opens the cell. Qt drops what an input method commits at once, such as a full-width digit."""
        line = self.delegate.line
        if line is not None and not line.is_composing:
            QApplication.sendEvent(line, event)
            return
        super().inputMethodEvent(event)
        opened = self.delegate.line if line is None else None
        if opened is not None and event.commitString():
            QApplication.sendEvent(opened, event)

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
