"""Finds out what filled drafts in sight still ask for, one after another, once the list has come up."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from storage.errors import StorageProblem
from storage.library import Library
from storage.listed import Summary

if TYPE_CHECKING:
    from actions.overview import Attention
    from gui.shell.reports_list import ReportList

_BETWEEN = 50
"""Milliseconds between two reports: each takes some 10, and the clerk's keys go first."""


class ListLooking(QObject):
    """Tells the list what each says; waits while ``busy`` says that a report is open. What was told once stays."""

    def __init__(self, reports: "ReportList", busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._reports, self._busy = reports, busy
        self._library: Library | None = None
        self._known: dict[Summary, Attention | None] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_BETWEEN)
        self._timer.timeout.connect(self._look_next)

    def begin(self, library: Library) -> None:
        """Starts anew with what the list shows now."""
        if self._library is not library:
            self._known.clear()
        self._library = library
        self._timer.start()

    def stop(self) -> None:
        """Looks no more."""
        self._timer.stop()

    def _look_next(self) -> None:
        if self._library is None or self._busy():
            self._timer.stop()
            return
        from actions.overview import is_filled

        asked = [each for each in self._reports.in_sight() if is_filled(each)]
        for summary in asked:
            if summary in self._known:
                self._reports.reports.tell(summary.id, self._known[summary])
        unknown = next((each for each in asked if each not in self._known), None)
        if unknown is not None:
            self._known[unknown] = _attention(self._library, unknown.id)
            self._reports.reports.tell(unknown.id, self._known[unknown])


def _attention(library: Library, report: int) -> "Attention | None":
    """What a report asks for; None for one that cannot be read: opening it says why."""
    from actions.overview import attention
    from domain.outline import OutlineError

    try:
        return attention(library, report)
    except (StorageProblem, OutlineError):
        return None
