"""A field where Enter stops on its way through a page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget


class Stop(QWidget):
    """Signals:

    ``forward``, ``backward``: on to the next field, or back. ``touched``: the clerk has been here.
    ``previewed``: what is typed means something else now, though it is not in place yet.
    ``waiting(bool)``: whether something typed here is not on the disk yet.
    ``chose(str)``: what the cells that are chosen here come to, in words; blank for fewer than two.
    """

    forward = Signal()
    backward = Signal()
    touched = Signal()
    previewed = Signal()
    waiting = Signal(bool)
    chose = Signal(str)

    def enter(self, back: bool) -> None:
        """Takes the focus, from the field before or the one behind."""
        target = self.focusProxy() or self
        target.setFocus(Qt.FocusReason.BacktabFocusReason if back else Qt.FocusReason.TabFocusReason)
