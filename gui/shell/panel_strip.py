"""How wide the strip of panels is: narrow beside a page that needs its room, wide enough to read the preview's page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

SIDE_BY_SIDE = 1600
"""From this width of the window on, a page of the preview is read beside the page that is filled in."""
NARROW, WIDE = 316, 584
"""The strip's first widths: a list of findings, or a page of paper of 520 with its margins and the scroll bar."""


class PanelStrip(QObject):
    """Keeps two widths, in device-independent pixels: one for windows from ``SIDE_BY_SIDE`` on, one for the others.

    Each is the one that the clerk left by pulling the edge; a window that becomes wide or narrow changes to the other.
    """

    def __init__(self, window: QMainWindow, docks: Sequence[QDockWidget]) -> None:
        super().__init__(window)
        self._window, self._docks = window, docks
        self.widths = {False: NARROW, True: WIDE}
        """By whether the window is wide."""
        self._is_wide = self._window_is_wide()
        self._settling = True
        for watched in (window, *docks):
            watched.installEventFilter(self)

    def fit(self) -> None:
        """Changes to the other width where the window became wide or narrow; call it once it has laid itself out."""
        if self._window_is_wide() != self._is_wide:
            self._is_wide = not self._is_wide
            self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Gives the strip its width when it comes, and notes the one that it gets."""
        if event.type() == QEvent.Type.Show and watched is not self._window and not self._stands_without(watched):
            self._settling = True  # how wide it comes is not the clerk's doing
            QTimer.singleShot(0, self, self._settle)
        elif event.type() == QEvent.Type.Resize and isinstance(watched, QDockWidget):
            self._note(watched)
        return False

    def _window_is_wide(self) -> bool:
        return self._window.width() >= SIDE_BY_SIDE

    def _stands_without(self, dock: QObject) -> bool:
        return any(each.isVisible() and not each.isFloating() for each in self._docks if each is not dock)

    def _settle(self) -> None:
        self._share()
        QTimer.singleShot(0, self, partial(setattr, self, "_settling", False))

    def _share(self) -> None:
        shown = [dock for dock in self._docks if dock.isVisible() and not dock.isFloating()]
        if shown:
            self._window.resizeDocks(shown[:1], [self.widths[self._is_wide]], Qt.Orientation.Horizontal)

    def _note(self, dock: QDockWidget) -> None:
        is_clerks = not self._settling and self._window_is_wide() == self._is_wide
        if is_clerks and dock.isVisible() and not dock.isFloating():
            self.widths[self._is_wide] = dock.width()
