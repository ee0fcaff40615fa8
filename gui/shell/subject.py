"""Which report a command is about: the open one, else the one chosen in the list."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from actions.problems import problem
from storage.errors import StorageProblem

if TYPE_CHECKING:
    from actions.reports import Opened
    from domain.report import State
    from gui.session import Session
    from gui.shell.window import MainWindow


class Subject:
    """The report that is meant in one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    @property
    def is_chosen(self) -> bool:
        """Whether there is one."""
        return self._window.current is not None or self._window.home.list.report > 0

    @property
    def state(self) -> "State | None":
        """Its state; None where there is none."""
        current = self._window.current
        return current.report.state if current is not None else self._window.home.list.report_state

    @property
    def unit(self) -> str:
        """Its unit; blank where there is none."""
        current, summary = self._window.current, self._window.home.list.summary
        return current.report.unit if current is not None else summary.unit if summary is not None else ""

    def act(self, do: "Callable[[Opened], None]") -> None:
        """Does something with it, once everything in hand is kept."""
        report = self._report()
        if report is not None:
            do(report)

    def act_open(self, do: "Callable[[Session], None]") -> None:
        """Does something with the open report only, once everything in hand is kept."""
        session = self._window.session
        if session is not None and self._window.desk.commit():
            do(session)

    def _report(self) -> "Opened | None":
        """The open one with all that is typed in place, or the one chosen in the list."""
        window = self._window
        if window.session is not None:
            if not window.desk.commit():
                return None
            window.session.judge()
            return window.session.current
        from actions.reports import opened

        try:
            return opened(window.library, window.home.list.report) if window.home.list.report else None
        except StorageProblem as error:
            window.refuse(problem(error))
            return None
