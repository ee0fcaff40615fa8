"""A row of widgets that goes on in the next line where a place is narrow: no word of a button is cut off."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowRow(QLayout):
    """From left to right; one line where there is room, as wide as the widest at least.

    It asks for the height of its lines: who is above it may not know that height follows width, as docks do not.
    """

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._lines_height = 0
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # none behind the last
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are at this width."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        height = self._place(area, moves=True)
        if height != self._lines_height:
            self._lines_height = height
            self.invalidate()
            QTimer.singleShot(0, self, self._ask_again)

    def _ask_again(self) -> None:
        """Once the layout in hand is done."""
        around = self.parentWidget()
        if around is not None:  # on its way out, whatever Qt's stubs say
            around.updateGeometry()

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return self._around(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """The widest by itself, and all lines as they stand now."""
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return self._around(least).expandedTo(QSize(0, self._lines_height))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _around(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, area: QRect, *, moves: bool) -> int:
        margins = self.contentsMargins()
        inner = area.marginsRemoved(margins)
        down = inner.top() - self.spacing()
        for line in self._lines(inner.width()):
            across, down = inner.left(), down + self.spacing()
            height = max(item.sizeHint().height() for item in line)
            for item in line:
                size = item.sizeHint().boundedTo(QSize(inner.width(), height))
                if moves:
                    item.setGeometry(QRect(QPoint(across, down + (height - size.height()) // 2), size))
                across += size.width() + self.spacing()
            down += height
        return max(down, inner.top()) - area.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """What stands beside each other at this width."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or wide > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= wide + self.spacing()
        return lines
