"""Finds out what uncounted drafts in sight still ask for, one after another, once the list has come up."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.flows.aside import Aside, beside
from storage.errors import StorageProblem
from storage.files import Stopping, going_on
from storage.library import Library
from storage.listed import Summary

if TYPE_CHECKING:
    from domain.counts import Counts
    from gui.shell.reports_list import ReportList

_BETWEEN = 50
"""Milliseconds between two reports: each takes some 200 beside the window, and the clerk's keys go first."""


class ListLooking(QObject):
    """Tells the list what each says; waits while ``busy`` says that a report is open. What was told once stays."""

    def __init__(self, reports: "ReportList", busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._reports, self._busy = reports, busy
        self._library: Library | None = None
        self._known: dict[Summary, Counts | None] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN)
        self._timer.timeout.connect(self._look_next)
        self._aside = Aside(self)

    def begin(self, library: Library) -> None:
        """Starts anew with what the list shows now."""
        self._aside.forget()
        if self._library is not library:
            self._aside.close()
            self._known.clear()
        self._library = library
        self._timer.start()

    def stop(self) -> None:
        """Looks no more."""
        self._timer.stop()
        self._aside.close()

    def _look_next(self) -> None:
        if self._library is None or self._busy():
            self._timer.stop()
            return
        from actions.overview import is_uncounted

        asked = [each for each in self._reports.in_sight() if is_uncounted(each)]
        for summary in asked:
            if summary in self._known:
                self._reports.reports.tell(summary.id, self._known[summary])
        unknown = next((each for each in asked if each not in self._known), None)
        if unknown is None:
            return
        library = self._library
        if library.path == Path(":memory:"):  # cannot be read beside itself
            self._take(unknown, _attention(library, unknown.id, going_on))
            return

        def look(stopping: Stopping) -> "Counts | None":
            return beside(library, lambda reading: _attention(reading, unknown.id, stopping), None)

        self._timer.stop()
        self._aside.ask(look, lambda found: self._go_on(unknown, found))

    def _go_on(self, summary: Summary, found: "Counts | None") -> None:
        self._take(summary, found)
        self._timer.start()

    def _take(self, summary: Summary, found: "Counts | None") -> None:
        self._known[summary] = found
        self._reports.reports.tell(summary.id, found)


def _attention(library: Library, report: int, stopping: Stopping) -> "Counts | None":
    """What a report asks for; None for one that cannot be read: opening it says why."""
    from actions.overview import attention
    from domain.outline import OutlineError

    try:
        return attention(library, report, stopping)
    except (StorageProblem, OutlineError):
        return None
