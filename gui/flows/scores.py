"""得分构成 from the window."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from actions.reports import Opened
from gui.dialogs.score import ScoreDialog


class Scores(QObject):
    """Signals: ``wanted(str, str)``: go to this score, on this page."""

    wanted = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def show(self, current: Opened, page: str) -> None:
        """The make-up of the score of the page's form; a choice in it leads to its cell."""
        dialog = ScoreDialog(current, page, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(lambda key, page: QTimer.singleShot(0, partial(self._go, key, page)))
        dialog.open()

    def _go(self, key: str, page: str) -> None:
        """Once the dialog is gone."""
        self._window.activateWindow()
        self.wanted.emit(key, page)
