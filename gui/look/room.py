"""How large a window of ours may be on the screen where it stands."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = (0, 40)
"""What a window manager puts around a window, in device-independent pixels."""


def room(window: QWidget) -> QSize:
    """The size of the screen without its bars and without a window's own frame."""
    return window.screen().availableSize() - QSize(*FRAME)
