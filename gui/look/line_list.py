"""What the lists of lines beside a report look like and answer to, and the remark that stands where there is none."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton

from gui.look.theme import MEDIUM, SMALL, TIGHT, dress

LEAST_HEIGHT = 44
"""Of what scrolls in a panel, in device-independent pixels: two panels stand above each other in a low window."""
_STEP = 4


def set_up_lines(lines: QListView, name: str, go: Callable[[QModelIndex], None]) -> None:
    """Lines as high as their words need, under a name for a screen reader; a click or Enter goes where one leads."""
    lines.setAccessibleName(name)
    lines.setResizeMode(QListView.ResizeMode.Adjust)
    lines.setWordWrap(True)
    lines.setMinimumHeight(LEAST_HEIGHT)
    lines.setMouseTracking(True)
    lines.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    lines.clicked.connect(go)
    lines.activated.connect(go)


def set_up_remark(remark: QLabel) -> None:
    """Words in the middle of where the lines would be."""
    remark.setAlignment(Qt.AlignmentFlag.AlignCenter)
    remark.setWordWrap(True)
    remark.setMinimumWidth(1)  # its margins follow the room that it has: they do not keep a panel as wide as it was
    remark.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
    dress(remark, role="unit")
    remark.installEventFilter(_EvenLines(remark))


class _EvenLines(QObject):
    """Gives words in the middle lines of like length: as narrow as so many lines hold them, none a character alone."""

    def __init__(self, remark: QLabel) -> None:
        super().__init__(remark)
        self._remark = remark
        self._for: tuple[int, str] = (0, "")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Looks again when the room or the words are others."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Paint):
            asked = self._remark.width(), self._remark.text()
            if asked != self._for:
                self._for = asked
                self._even()
        return False

    def _even(self) -> None:
        room = self._remark.width() - 2 * MEDIUM
        lines = self._height(room)
        narrow = next((width for width in range(room // 2, room, _STEP) if self._height(width) <= lines), room)
        side = MEDIUM + max(0, room - narrow - _STEP) // 2
        self._remark.setContentsMargins(side, MEDIUM, side, MEDIUM)

    def _height(self, width: int) -> int:
        area = QRect(0, 0, max(1, width), 10_000)
        return self._remark.fontMetrics().boundingRect(area, Qt.TextFlag.TextWordWrap, self._remark.text()).height()


def at_foot(button: QPushButton) -> QHBoxLayout:
    """Below a list, what can be done with its chosen line."""
    foot = QHBoxLayout()
    foot.setContentsMargins(SMALL, TIGHT, SMALL, SMALL)
    foot.addStretch(1)
    foot.addWidget(button)
    return foot
