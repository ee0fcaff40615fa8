"""How a computed cell came about, on a small card beside it; any key or click elsewhere puts it away."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from gui.look.theme import LARGE, MEDIUM, TIGHT, dress

_WIDTH = 420


class Explained(QFrame):
    """The lines, the rule first. It lies over the window and gives the focus back."""

    def __init__(self, title: str, lines: Sequence[str], beside: QWidget) -> None:
        super().__init__(beside.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dress(self, role="card")
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(TIGHT)
        self.lines = tuple(lines)
        self._beside = beside
        for place, text in enumerate((title, *lines)):
            label = QLabel(text, self)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFixedWidth(_WIDTH)
            dress(label, role="" if place else "heading")
            column.addWidget(label)
        self.setAccessibleName("\n".join((title, *lines)))

    def show_below(self, corner: QPoint) -> None:
        """Comes up with its corner here (in the window's own coordinates), within the window."""
        self.adjustSize()
        room = self._beside.window().rect()
        left = max(0, min(corner.x(), room.right() - self.width()))
        top = max(0, min(corner.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whatever the key is: it was read."""
        event.accept()
        self._beside.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on it too."""
        self._beside.setFocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Gone as soon as something else is looked at."""
        super().focusOutEvent(event)
        self.close()
