"""新建报告: a blank one, or last year's carried over."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions.carrying import before_it, carry_over
from actions.choosing import preferred, usual_year
from actions.outlines import available
from actions.problems import problem
from actions.reports import create
from actions.units import units
from gui.dialogs.new_report import NewReportDialog, Wanted
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.library import Library
from storage.listed import Summary


class NewReports(QObject):
    """Signals: ``made(int)``: a report stands in the library; open it."""

    made = Signal(int)

    def __init__(self, notices: NoticeBar, may_leave: Callable[[], bool], window: QWidget) -> None:
        """``may_leave`` asks about what cannot be kept in the open report."""
        super().__init__(window)
        self._notices, self._may_leave, self._window = notices, may_leave, window

    def ask(self, library: Library, summaries: tuple[Summary, ...], outline: str = "") -> None:
        """Asks for year, unit and outline, beside the reports that there are, and makes the report.

        The unit is that of the report in hand last; ``outline``: the key of the one that is to be used.
        """
        sources = available(library.path)
        latest = sorted(summaries, key=lambda each: each.changed_at, reverse=True)
        names = list(dict.fromkeys(summary.unit for summary in latest if summary.unit))
        chosen = next((each for each in sources if each.outline.key == outline), None)
        year = "" if chosen else usual_year(names[0] if names else "", summaries, date.today().year)
        prefer = partial(preferred, sources, reports=summaries)
        earlier = partial(before_it, summaries, units(library))
        dialog = NewReportDialog(sources, names, self._window, prefer, earlier, year, chosen)
        if dialog.exec() and dialog.wanted is not None:
            self.create(library, dialog.wanted)

    def create(self, library: Library, wanted: Wanted) -> None:
        """Puts the report into the library, where nothing that is typed would be lost by opening it."""
        if not self._may_leave():
            return
        try:
            if wanted.carried:
                report = carry_over(library, wanted.carried, wanted.year)
            else:
                report = create(library, wanted.source, wanted.year, wanted.unit)
        except StorageProblem as error:
            self._notices.say("error", problem(error))
            return
        self.made.emit(report)
