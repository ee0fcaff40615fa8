"""The list of sections at the left: each with its number and heading, its state by sign and word, and n/m."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from actions.language import _
from gui.look.painting import Index, place
from gui.look.theme import SMALL, dress
from gui.shell.contents import ContentsLine, page_words
from gui.shell.sections_look import FOLDED, entry_size, paint_folded, paint_group, paint_page

ENTRY = Qt.ItemDataRole.UserRole


class SectionModel(QAbstractListModel):
    """The contents of a report; rows change only where a page's words or progress did."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[ContentsLine, ...] = ()

    def show(self, entries: tuple[ContentsLine, ...]) -> None:
        """Shows the contents of a report as it stands."""
        if [each.key for each in entries] != [each.key for each in self.entries]:
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()
            return
        changed = [row for row, (old, new) in enumerate(zip(self.entries, entries, strict=True)) if old != new]
        self.entries = entries
        for row in changed:
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, key: str) -> int:
        """The row of a section; -1 if there is none."""
        return next((row for row, each in enumerate(self.entries) if each.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.words
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken(entry)
            case _ if role == ENTRY:
                return entry
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.entries[index.row()].is_page:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class SectionList(QListView):
    """The list itself. Signals: ``chosen(str)``: the clerk went to another page."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, role="sections")
        self.sections = SectionModel(self)
        self.setModel(self.sections)
        self._delegate = _SectionDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("各部分"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setViewportMargins(0, SMALL, 0, 0)
        self.selectionModel().currentChanged.connect(self._choose)

    def show_entries(self, entries: tuple[ContentsLine, ...], page: str) -> None:
        """Shows the contents of a report with one page chosen; says nothing of it."""
        self.sections.show(entries)
        self.select(page)

    @property
    def is_folded(self) -> bool:
        """Whether only signs and numbers are shown; the words come up under the mouse."""
        return self._delegate.folded

    def fold(self, folded: bool) -> None:
        """Shows signs and numbers only, or the words too."""
        if folded != self._delegate.folded:
            self._delegate.folded = folded
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names that were too long for a line may have room now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def select(self, page: str) -> None:
        """Marks the page that is shown, without choosing it anew."""
        index, before = self.sections.index(self.sections.row_of(page)), self.currentIndex()
        if index.isValid() and index != before:
            blocked = self.selectionModel().blockSignals(True)
            self.setCurrentIndex(index)
            self.selectionModel().blockSignals(blocked)
            self.update(before)
            self.update(index)
            self.scrollTo(index)

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.sections.entries[current.row()].key)


class _SectionDelegate(QStyledItemDelegate):
    folded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        known: Any = option  # PySide's type stubs leave its font out
        font: QFont = known.font
        return entry_size(index.data(ENTRY), font.toString(), FOLDED if self.folded else self._room(), self.folded)

    def _room(self) -> int:
        """How wide the list is; Qt asks for sizes without saying it."""
        view = self.parent()
        return view.viewport().width() if isinstance(view, QListView) else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: ContentsLine = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.folded:
            paint_folded(painter, place(option), entry)
        elif entry.is_page:
            paint_page(painter, place(option), entry)
        else:
            paint_group(painter, place(option), entry)
        painter.restore()


def spoken(entry: ContentsLine) -> str:
    """A section as a screen reader says it: heading, state, n of m."""
    if entry.progress is None:
        return entry.words
    state = page_words(entry.progress)
    if not entry.progress.wanted:
        return _("{heading}，{state}").format(heading=entry.words, state=state)
    return _("{heading}，{state}，{filled}/{wanted}").format(
        heading=entry.words,
        state=state,
        filled=entry.progress.filled,
        wanted=entry.progress.wanted,
    )
