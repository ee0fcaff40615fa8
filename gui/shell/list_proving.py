"""Proves the listed reports that are no drafts one after another, so that the list comes up at once."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.flows.aside import Aside, beside, is_large
from storage.files import Stopping
from storage.library import Library
from storage.listed import Summary

if TYPE_CHECKING:
    from gui.shell.reports_list import ReportModel

_BETWEEN = 10
"""Milliseconds between two reports: each takes some 3, and the clerk's keys go first."""


class ListProving(QObject):
    """Marks in a list what is not what was made final; waits while ``busy`` says that a report is open."""

    def __init__(self, reports: "ReportModel", busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._reports, self._busy = reports, busy
        self._library: Library | None = None
        self._left: list[Summary] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN)
        self._timer.timeout.connect(self._prove_next)
        self._aside = Aside(self)

    def begin(self, library: Library, summaries: Iterable[Summary]) -> None:
        """Starts anew with what the list shows now."""
        self._aside.forget()
        if self._library is not library:
            self._aside.close()
        self._library = library
        self._left = [each for each in summaries if each.state != "draft"]
        self._timer.start()

    def stop(self) -> None:
        """Proves no more."""
        self._timer.stop()
        self._aside.close()

    def _prove_next(self) -> None:
        if not self._left or self._library is None or self._busy():
            self._timer.stop()
            return
        from actions.listing import listed_mismatch

        library, summary = self._library, self._left.pop(0)
        if not is_large(library, summary.id):
            self._mark(summary, listed_mismatch(library, summary))
            return

        def look(_stopping: Stopping) -> str:
            return beside(library, lambda reading: listed_mismatch(reading, summary), "")

        self._timer.stop()
        self._aside.ask(look, lambda mismatch: self._go_on(summary, mismatch))

    def _go_on(self, summary: Summary, mismatch: str) -> None:
        self._mark(summary, mismatch)
        self._timer.start()

    def _mark(self, summary: Summary, mismatch: str) -> None:
        if mismatch:
            self._reports.mark(summary.id, mismatch)
