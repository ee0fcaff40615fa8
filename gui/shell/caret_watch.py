"""Where the caret stands in a long text, told a moment after it came to rest."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from gui.fields.prose.editor import ProseEditor

_REST = 200  # ms


class CaretWatch(QObject):
    """Signals: ``moved(str, str)``: the words before the caret of the text with the focus, and those after it."""

    moved = Signal(str, str)

    def __init__(self, is_wanted: Callable[[], bool], parent: QObject) -> None:
        """``is_wanted``: whether anybody looks; reading a long text is spared otherwise."""
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._tell)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._rest.start)

    def _tell(self) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, ProseEditor) and self._is_wanted():
            words, place = field.words(), field.caret_in_words()
            self.moved.emit(words[:place], words[place:])
