"""Input methods: what is being composed is never parsed, and moving on commits it."""

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QWidget


class Composition:
    """The composition of one widget, told by its input-method events."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._preedit = ""

    @property
    def is_open(self) -> bool:
        """Whether the clerk is in the middle of a composition."""
        return bool(self._preedit)

    def follow(self, event: QInputMethodEvent) -> None:
        """Notes how far the composition is; call it before the widget handles the event."""
        self._preedit = event.preeditString()

    def leave(self) -> None:
        """Drops what is being composed, as Esc does in an input method; what was typed before stays."""
        if self._preedit:
            QGuiApplication.inputMethod().reset()
        if self._preedit:
            QGuiApplication.sendEvent(self._widget, QInputMethodEvent())

    def finish(self) -> None:
        """Commits what is being composed: the input method does, or else we do, so that nothing typed is lost."""
        if self._preedit:
            QGuiApplication.inputMethod().commit()
        if self._preedit:
            event = QInputMethodEvent()
            event.setCommitString(self._preedit)
            QGuiApplication.sendEvent(self._widget, event)
