"""Reading a report that is to be opened: at once, or a large one beside the window."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from actions.language import _
from actions.problems import problem
from gui.flows.work import LARGE, MIDDLING
from storage.errors import StorageProblem

if TYPE_CHECKING:
    from actions.reports import Opened
    from gui.shell.window import MainWindow
    from storage.files import Stopping
    from storage.library import Library

_LINE = 20  # characters of a title in a line, about


class ReadingReports(QObject):
    """Reads reports on behalf of its window, which shows them."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._wanted = self._on_its_way = 0
        window.work.ended.connect(self._arrived)

    def open_report(self, report: int, page: str, sure: bool) -> None:
        """Opens a report of the library, as the window's own ``open_report`` says."""
        window = self._window
        if report == self._on_its_way or not window.leave(sure):
            return
        from actions.reports import opened

        self._wanted = report
        try:
            extent = window.library.extent(report)
            is_large = extent > LARGE
            if is_large and not window.work.busy:
                self._read_meanwhile(report, page)
                return
            read = partial(_read_beside if is_large else opened, window.library, report)
            current = window.work.wait_for(_("正在打开"), read, is_long=is_large)
        except StorageProblem as error:
            window.refuse(problem(error))
            return
        window.show_report(current, page, in_turns=extent > MIDDLING)

    def _read_meanwhile(self, report: int, page: str) -> None:
        """Reads a report while the window shows the list; it comes up unless the clerk opened another."""
        from gui.flows.reasons import reason

        window, library = self._window, self._window.library

        def task(_stopping: "Stopping") -> "Opened":
            return _read_beside(library, report)

        def done(current: "Opened") -> None:
            if self._wanted == report and window.session is None and window.library is library:
                window.show_report(current, page, in_turns=True)

        window.show_list(report)
        window.work.begin(_("正在打开"), task, done, lambda error: window.refuse(reason(error)))
        self._on_its_way = report

    def _arrived(self) -> None:
        """No report is being read any more, whatever came of it."""
        self._on_its_way = 0


def _read_beside(library: "Library", report: int) -> "Opened":
    """A report, read by a connection of its own, so that any thread may; what its cover asks for is made ready too."""
    from actions.reports import opened
    from actions.title_lines import title_lines

    with library.beside() as reading:
        current = opened(reading, report)
    title_lines(current.report, current.outline, len, _LINE)  # the first asks for patterns to be compiled
    return current
