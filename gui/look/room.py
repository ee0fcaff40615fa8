"""How large a window of ours may be on the screen where it stands, and where it stands there."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from gui.look.theme import MEDIUM

FRAME = (0, 40)
"""What a window manager puts around a window, in device-independent pixels."""


def room(window: QWidget) -> QSize:
    """The size of the screen without its bars and without a window's own frame."""
    return window.screen().availableSize() - QSize(*FRAME)


def come_inside(window: QWidget, centred: bool = False) -> None:
    """Moves a window that reaches over the edge of its screen; ``centred``: first to the middle of its parent."""
    area = window.screen().availableGeometry()
    size = window.frameGeometry().size().expandedTo(window.size() + QSize(*FRAME))  # a new window has no frame yet
    wanted = QRect(window.pos(), size)
    above = window.parentWidget()
    if centred and above is not None:
        wanted.moveCenter(above.window().frameGeometry().center())
    window.move(inside(wanted, area))


def inside(wanted: QRect, area: QRect) -> QPoint:
    """Where the corner of a window must be so that it stands inside; what is too large begins at the edge."""
    left = max(area.left(), min(wanted.left(), area.right() + 1 - wanted.width()))
    top = max(area.top(), min(wanted.top(), area.bottom() + 1 - wanted.height()))
    return QPoint(left, top)


def part_buttons(buttons: QDialogButtonBox) -> None:
    """The same room between the buttons of every dialog, as between those within it; the style has less."""
    row = buttons.layout()
    if row is not None:
        row.setSpacing(MEDIUM)
