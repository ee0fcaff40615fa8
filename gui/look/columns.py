"""Columns that share the room of their table, so that it never scrolls sideways, and lines of a tree that wrap."""

from collections.abc import Collection, Mapping, Sequence
from heapq import nlargest
from operator import itemgetter

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QTreeView

_MOST_ROWS = 60
"""So many rows say how wide a column is wanted; Qt, when asked, looks at each."""
_MEASURED = 12
"""Of these, those with the longest words are measured, the same words once."""
_LINE = 1
_RIGHT, _LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
_ABOVE = 12


def shared(natural: Sequence[int], room: int, firm: Collection[int] = (), least: Sequence[int] = ()) -> list[int]:
    """Widths that together fill the room: as wanted where that fits, else the widest give way, alike, first.

    Those whose places are ``firm`` do not give way; none becomes narrower than its ``least``.
    """
    kept = {place: natural[place] for place in firm}
    while True:
        widths = _filled(natural, room, kept)
        narrow = [place for place, width in enumerate(least) if place not in kept and widths[place] < width]
        if not narrow:
            return widths
        kept |= {place: least[place] for place in narrow}


def _filled(natural: Sequence[int], room: int, kept: Mapping[int, int]) -> list[int]:
    left, widths = max(room - sum(kept.values()), 0), [kept.get(place, 0) for place in range(len(natural))]
    order = sorted((place for place in range(len(natural)) if place not in kept), key=lambda place: natural[place])
    for done, place in enumerate(order):
        widths[place] = min(natural[place], left // (len(order) - done))
        left -= widths[place]
    if order:
        widths[order[-1]] += left
    return widths


class SharedColumns(QObject):
    """Gives the columns of a table or tree their share, whenever its width changes or ``fit`` is asked for."""

    def __init__(self, view: QTableView | QTreeView, firm: Collection[int] = ()) -> None:
        super().__init__(view)
        self._view, self._firm = view, firm
        self._head = _head_of(view)
        self._head.setStretchLastSection(False)
        self._head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._head.setMinimumSectionSize(1)
        self._head.setHighlightSections(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._natural: list[int] = []
        self._least: list[int] = []
        view.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Looks at what the columns hold now; once the view is shown, where it is not yet."""
        if not self._view.isVisible():
            return
        self._least = [self._head.sectionSizeFromContents(column).width() for column in range(self._head.count())]
        self._natural = [self._wanted(column) for column in range(self._head.count())]
        self._share()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Shares anew on a change of width, and looks again once the view has its look."""
        if event.type() == QEvent.Type.Show:
            self.fit()
        elif event.type() == QEvent.Type.Resize and self._natural:
            self._share()
        return False

    def _share(self) -> None:
        room = self._view.viewport().width()
        for column, width in enumerate(shared(self._natural, room, self._firm, self._least)):
            self._head.resizeSection(column, width)
        if isinstance(self._view, QTreeView):
            self._view.scheduleDelayedItemsLayout()  # lines that wrap have another height now

    def _wanted(self, column: int) -> int:
        """What the longest words of a column need; to ask the view for every cell would stop the window."""
        cells = self._cells(column, QModelIndex(), 1)
        distinct = {(str(cell.data() or ""), depth): (length, cell, depth) for length, cell, depth in cells}
        longest = nlargest(_MEASURED, distinct.values(), key=itemgetter(0))
        return max([self._least[column], *(self._width(cell, depth) for _length, cell, depth in longest)])

    def _width(self, cell: QModelIndex, depth: int) -> int:
        return self._view.sizeHintForIndex(cell).width() + (0 if cell.column() else depth * self._step) + _LINE

    @property
    def _step(self) -> int:
        return self._view.indentation() if isinstance(self._view, QTreeView) else 0

    def _cells(self, column: int, parent: QModelIndex, depth: int) -> list[tuple[int, QModelIndex, int]]:
        """Some cells of a column, with about how wide their words are, in halves of a Chinese character."""
        model, cells = self._view.model(), []
        for row in range(min(model.rowCount(parent), _MOST_ROWS)):
            cell = model.index(row, column, parent)
            lines = str(cell.data() or "").split("\n")
            length = max(len(line) + sum(character > "\u2e7f" for character in line) for line in lines)
            cells.append((length + (0 if column else 2 * depth), cell, depth))
            cells += self._cells(column, model.index(row, 0, parent), depth + 1)
        return cells


def _head_of(view: QTableView | QTreeView) -> QHeaderView:
    return view.header() if isinstance(view, QTreeView) else view.horizontalHeader()


def heads_like_cells(view: QTableView | QTreeView) -> None:
    """Heads that keep their weight when a cell is chosen, each over its column as the cells below it stand: at the
    right over numbers, else at the left. For tables and trees whose model keeps what is set of a head."""
    head, model = _head_of(view), view.model()
    head.setHighlightSections(False)
    head.setDefaultAlignment(_LEFT | Qt.AlignmentFlag.AlignVCenter)
    for column in range(model.columnCount()):
        cells = (model.index(row, column) for row in range(min(model.rowCount(), _MOST_ROWS)))
        sides = {cell.data(Qt.ItemDataRole.TextAlignmentRole) for cell in cells}
        if any(side is not None and _RIGHT & Qt.AlignmentFlag(side) for side in sides):
            side = _RIGHT | Qt.AlignmentFlag.AlignVCenter
            model.setHeaderData(column, Qt.Orientation.Horizontal, side, Qt.ItemDataRole.TextAlignmentRole)


class WrappedLines(QStyledItemDelegate):
    """Lines of a tree as high as their words need in the width of their column, which Qt's own tree does not ask."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        tree.setWordWrap(True)
        tree.setUniformRowHeights(False)
        tree.setTextElideMode(Qt.TextElideMode.ElideNone)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of the words within the column."""
        words, metrics = str(index.data() or ""), self._tree.fontMetrics()
        wanted = super().sizeHint(option, index).width()
        width = self._tree.columnWidth(index.column()) - (wanted - metrics.horizontalAdvance(words))
        if not index.column():
            width -= self._tree.indentation() * _depth(index)
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        area = metrics.boundingRect(0, 0, max(width, 1), 10_000, flags, words)
        return QSize(wanted, max(area.height(), metrics.height()) + _ABOVE)


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    depth, parent = 1, index.parent()
    while parent.isValid():
        depth, parent = depth + 1, parent.parent()
    return depth
