"""Light or dark: what the clerk chose, or what the system has, put on the whole application."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from actions.language import N_, _
from gui.look.theme import DARK, LIGHT, Theme, palette, stylesheet
from gui.shell.preferences import Appearance, Preferences

CHOICES: tuple[tuple[Appearance, str], ...] = (
    ("system", N_("跟随系统")),
    ("light", N_("浅色")),
    ("dark", N_("深色")),
)


class Appearances(QObject):
    """Signals: ``changed()``: the colours are others now; what holds a picture draws it anew."""

    changed = Signal()

    def __init__(self, application: QApplication, preferences: Preferences) -> None:
        super().__init__(application)
        self._application, self._preferences = application, preferences
        self._group: QActionGroup | None = None
        application.styleHints().colorSchemeChanged.connect(self.apply)

    def apply(self) -> None:
        """Puts the colours on that are wanted now."""
        wear(self._application, self._wanted())
        self.changed.emit()

    def choose(self, appearance: Appearance) -> None:
        """Keeps the clerk's choice and puts it on."""
        self._preferences.appearance = appearance
        for (each, _words), action in zip(CHOICES, self._group.actions() if self._group else (), strict=False):
            action.setChecked(each == appearance)
        self.apply()

    def fill(self, menu: QMenu) -> None:
        """Puts the choices in a menu."""
        group = self._group = QActionGroup(menu)
        for appearance, words in CHOICES:
            action = QAction(_(words), menu, checkable=True)
            action.setChecked(appearance == self._preferences.appearance)
            action.triggered.connect(self._chooser(appearance))
            group.addAction(action)
            menu.addAction(action)

    def _chooser(self, appearance: Appearance) -> Callable[[], None]:
        return lambda: self.choose(appearance)

    def _wanted(self) -> Theme:
        if self._preferences.appearance == "system":
            return DARK if self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._preferences.appearance == "dark" else LIGHT


def wear(application: QApplication, colours: Theme) -> None:
    """Puts colours on the whole application."""
    application.setPalette(palette(colours))
    application.setStyleSheet(stylesheet(colours))
