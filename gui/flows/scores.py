"""得分构成 from the window."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.reports import Opened
from domain.layout import worn
from domain.tallies import tallies
from gui.dialogs.score import ScoreDialog
from gui.flows.aside import is_large
from gui.flows.work import Work
from storage.library import Library


class Scores(QObject):
    """Signals: ``wanted(str, str)``: go to this score, on this page."""

    wanted = Signal(str, str)

    def __init__(self, work: Work, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._window = work, window

    def show(self, library: Library, current: Opened, page: str) -> None:
        """The make-up of the score of the page's form; a choice in it leads to its cell."""
        self._work.wait_for(_("正在计算得分"), lambda: _score(current), is_long=is_large(library, current.id))
        dialog = ScoreDialog(current, page, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(lambda key, page: QTimer.singleShot(0, partial(self._go, key, page)))
        dialog.open()

    def _go(self, key: str, page: str) -> None:
        """Once the dialog is gone."""
        self._window.activateWindow()
        self.wanted.emit(key, page)


def _score(current: Opened) -> None:
    """Works out the scores of this year and of the last; each report keeps its own."""
    for report in (current.report, *([current.last_year.report] if current.last_year else ())):
        tallies(report, worn(current.outline, report))
