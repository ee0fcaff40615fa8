"""Fills the list of reports: its lines at once, and what takes longer to find out once they are on the screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from actions.problems import problem
from gui.shell.list_looking import ListLooking
from gui.shell.list_proving import ListProving
from storage.errors import StorageProblem
from storage.library import Library
from storage.listed import Summary

if TYPE_CHECKING:
    from gui.shell.home import Home

_AFTER_LIST = 50
"""Milliseconds after which the list, long on the screen, says more of its reports."""


class ListFilling(QObject):
    """Shows what a library holds; ``busy`` says that a report is open, ``refuse`` tells what could not be read."""

    def __init__(self, home: "Home", busy: Callable[[], bool], refuse: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._home, self._busy, self._refuse = home, busy, refuse
        self._proving = ListProving(home.list.reports, busy, self)
        self._looking = ListLooking(home.list, busy, self)
        self._library: Library | None = None
        self._telling = QTimer(self, singleShot=True, interval=_AFTER_LIST)
        self._telling.timeout.connect(self._tell)

    def summaries(self, library: Library) -> tuple[Summary, ...]:
        """The reports of a library; none, with a sentence, where it cannot be read."""
        try:
            return library.summaries()
        except StorageProblem as error:
            self._refuse(problem(error))
            return ()

    def fill(self, library: Library, report: int) -> None:
        """Reads the list anew, one report of it chosen; those that are no drafts are proved one after another."""
        self._library = library
        summaries = self.summaries(library)
        self._home.show_library(library, summaries, report)
        self._proving.begin(library, summaries)
        self._telling.start()

    def stop(self) -> None:
        """Finds out no more."""
        self._telling.stop()
        self._proving.stop()
        self._looking.stop()

    def _tell(self) -> None:
        """What the list says beyond its own lines comes after its first frame."""
        from gui.flows.list_words import tell

        if self._library is not None and not self._busy():
            tell(self._library, self._home)
            self._looking.begin(self._library)
