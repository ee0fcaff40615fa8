"""How the window was left: its size, its panels, its columns, for each size of screen; brought back and kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow

from gui.look.room import room
from gui.shell.preferences import Preferences

if TYPE_CHECKING:
    from gui.shell.desk import Desk

_ONE_STRIP = 1
"""How the panels are arranged that a kept state is of; one of another arrangement is left alone."""

_FIRST_SIZE, LEAST_SIZE = (1280, 800), (800, 480)
"""In device-independent pixels."""


class WindowShape:
    """Remembers the shape of one window; the panels as they were when a report was last left."""

    def __init__(self, window: QMainWindow, preferences: Preferences) -> None:
        self._window, self._preferences = window, preferences
        self._panels: QByteArray | None = None

    def restore(self) -> None:
        """Gives the window the size that it was left with."""
        window, preferences = self._window, self._preferences
        window.setMinimumSize(*LEAST_SIZE)
        shape = preferences.shape("window")
        if shape is None or not window.restoreGeometry(shape):
            window.resize(QSize(*_FIRST_SIZE).boundedTo(room(window)))
        kept = preferences.shape(f"panels-{self._screen_size}")
        self._panels = kept if kept is not None else preferences.shape("panels")

    def restore_panels(self, desk: "Desk") -> None:
        """Puts the panels and the list of sections of a new desk where they were left."""
        remembered = self._panels is not None and self._window.restoreState(self._panels, _ONE_STRIP)
        desk.docks.begin(remembered, self._preferences.front_panel)
        for is_wide in (False, True):
            kept = self._preferences.strip_width(self._screen_size, is_wide)
            desk.docks.strip.widths[is_wide] = kept or desk.docks.strip.widths[is_wide]
        desk.editor.list_width = self._preferences.list_width(self._screen_size) or desk.editor.list_width

    def panels(self) -> QByteArray:
        """The panels as they stand; ask before a report is left, which hides them."""
        return self._window.saveState(_ONE_STRIP)

    def remember_panels(self, panels: QByteArray) -> None:
        """The report was left with these."""
        self._panels = panels

    def keep(self, desk: "Desk | None") -> None:
        """Writes the shape down, with that of the desk where there is one."""
        preferences = self._preferences
        preferences.keep_shape("window", self._window.saveGeometry())
        if self._panels is not None:
            preferences.keep_shape(f"panels-{self._screen_size}", self._panels)
        if desk is not None:
            preferences.front_panel = desk.docks.front
            preferences.keep_list_width(self._screen_size, desk.editor.list_width)
            for is_wide, width in desk.docks.strip.widths.items():
                preferences.keep_strip_width(self._screen_size, is_wide, width)

    @property
    def _screen_size(self) -> str:
        """The size of the screen where the window stands: panels and columns are kept for each."""
        size = self._window.screen().size()
        return f"{size.width()}x{size.height()}"
