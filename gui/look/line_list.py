"""What the lists of lines beside a report look like and answer to, and the remark that stands where there is none."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton

from gui.look.theme import MEDIUM, SMALL, TIGHT, dress

LEAST_HEIGHT = 44
"""Of what scrolls in a panel, in device-independent pixels: two panels stand above each other in a low window."""


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
    remark.setMargin(MEDIUM)
    dress(remark, role="unit")


def at_foot(button: QPushButton) -> QHBoxLayout:
    """Below a list, what can be done with its chosen line."""
    foot = QHBoxLayout()
    foot.setContentsMargins(SMALL, TIGHT, SMALL, SMALL)
    foot.addStretch(1)
    foot.addWidget(button)
    return foot
