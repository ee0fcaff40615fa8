"""从上年结转 from the list of reports, and 确认结转内容 in the report that came of it."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions.carrying import carry_over, confirm
from actions.language import _
from actions.last_year import Compared, comparison
from actions.loading import Loaded, loaded
from actions.problems import Problem
from actions.reports import carrying, opened
from domain.checks.last_year import UNCONFIRMED
from domain.layout import worn
from domain.notes import answer_to
from domain.reading_order import ReadingOrder
from gui.dialogs.carry import CarryDialog
from gui.dialogs.confirm_carried import ConfirmCarriedDialog
from gui.dialogs.last_year import LastYearDialog
from gui.flows.aside import is_large
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.session import Session
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.files import Stopping
from storage.library import Library


class Carrying(QObject):
    """Signals: ``carried(int)``: a draft was made under this id, to be opened. ``wanted(str)``: go to this key."""

    carried = Signal(int)
    wanted = Signal(str)

    def __init__(
        self,
        work: Work,
        notices: NoticeBar,
        window: QWidget,
        is_open: Callable[[Session], bool] = lambda _session: True,
    ) -> None:
        """``is_open``: whether a session is still that of the window."""
        super().__init__(window)
        self._work, self._notices, self._window, self._is_open = work, notices, window, is_open
        self.dialog: LastYearDialog | None = None

    def carry(self, library: Library, report: int) -> None:
        """Asks for the year and the projects, and makes the draft beside the window."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return
        try:
            dialog = CarryDialog(self._loaded(library, report), self._window)
        except (Problem, StorageProblem) as error:
            self._refuse(error)
            return
        if dialog.exec():
            self._make(library, report, dialog.year, dialog.rows)

    def _loaded(self, library: Library, report: int) -> Loaded:
        def read() -> Loaded:
            with library.beside() as reading:
                return loaded(reading, report)

        return self._work.wait_for(_("正在打开"), read, is_long=is_large(library, report))

    def _make(self, library: Library, report: int, year: str, rows: Collection[int] | None) -> None:
        def task(stopping: Stopping) -> int | None:
            with library.writing_beside() as writing:
                return None if stopping() else carry_over(writing, report, year, rows)

        def done(made: int | None) -> None:
            if made is None:
                return
            self.carried.emit(made)
            self._notices.say("complete", _("已结转。标出的内容从上年而来，请逐项核对，改动或确认。"))

        self._work.begin(_("正在结转"), task, done, self._refuse, writes=True, stopped=_("结转已停止，没有新建报告。"))

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))

    def compare(self, session: Session) -> None:
        """Shows every amount beside last year's; those of a large report are compared beside the window."""
        current = session.current
        if not is_large(session.library, current.id):
            self._show_compared(session, comparison(current))
            return
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return

        def done(found: tuple[Compared, ...]) -> None:
            if not self._is_open(session):
                return
            if session.current.report is current.report:
                self._show_compared(session, found)
            else:  # edited meanwhile
                self.compare(session)

        self._work.begin(
            _("正在与上年核对"),
            lambda _stopping: comparison(current, count=self._work.counting("share")),
            done,
            self._refuse,
            stopped=_("与上年核对已停止，没有得出结果。"),
        )

    def _show_compared(self, session: Session, found: Sequence[Compared]) -> None:
        self.dialog = LastYearDialog(found, session.current.outline, self._window)
        self.dialog.wanted.connect(self.wanted)
        self.dialog.open()

    def confirm(self, session: Session) -> None:
        """Lists what was carried over and stands as it was, then confirms what is chosen of it."""
        current = session.current
        waiting = [each for each in current.findings if each.code == UNCONFIRMED and not answer_to(each, current.notes)]
        if not waiting:
            self._notices.say("complete", _("没有待确认的结转内容。"))
            return
        order = ReadingOrder(current.report, worn(current.outline, current.report))
        waiting.sort(key=lambda each: order.place(each.keys[0]))
        dialog = ConfirmCarriedDialog(waiting, current.report, current.outline, self._window)
        dialog.wanted.connect(self.wanted)
        if not dialog.exec():
            return
        try:
            count = confirm(session.library, current, dialog.chosen)
            session.adopt(carrying(current.marks, opened(session.library, current.id)))
        except (Problem, StorageProblem) as error:
            self._notices.say("error", reason(error))
            return
        self._notices.say("complete", _("已确认{count}处。").format(count=count))
