"""The list of choices in which a cell, or a title, is chosen with keys."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from domain.initials import initials

_LIKE = {"≥": ">", "≤": "<", "＝": "="}


def _key_of(words: str) -> str:
    """The key that a choice is found by."""
    return _LIKE.get(words[:1], initials(words)[:1])


class ChoiceBox(QComboBox):
    """The choices of a cell; the wheel scrolls the table and never changes a value, an arrow goes through the choices.

    Signals: ``picked``: one was pointed at in the list.
    """

    picked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._by_key = False
        self.activated.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and letters look for a choice, letters by its pinyin too; Enter and Tab take it."""
        if self._go_to(event.text()):
            return
        self._by_key = True
        try:
            super().keyPressEvent(event)
        finally:
            self._by_key = False

    def _go_to(self, typed: str) -> bool:
        """Shows the next choice that begins with a letter, or with a sign that a keyboard has a like of."""
        here, count = self.currentIndex(), self.count()
        places = ((here + step) % count for step in range(1, count + 1)) if typed.strip() else ()
        found = next((place for place in places if typed.lower() == _key_of(self.itemText(place))), -1)
        if found >= 0:
            self.setCurrentIndex(found)
        return found >= 0

    def _tell(self, _place: int) -> None:
        if not self._by_key:
            self.picked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not for the box."""
        event.ignore()
