"""A label of one line that shows … where there is no room, and never asks for more."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

LEAST = 48


class ElidedLabel(QLabel):
    """Takes what room there is; the whole text is in the tool tip.

    ``brief``: what is shown where the text has no room, if it has; blank for none.
    """

    def __init__(self, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.brief = ""

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.shown()
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), shown)

    def shown(self) -> str:
        """What is drawn in the room there is; nothing where hardly a part of the brief words has room."""
        metrics = self.fontMetrics()
        fits = metrics.horizontalAdvance(self.text()) <= self.width()
        words = self.text() if fits or not self.brief else self.brief
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, self.width())
        return shown if len(shown) > len(self.brief) / 2 else ""
