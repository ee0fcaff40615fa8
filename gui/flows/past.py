"""修改记录 from the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from actions import history
from actions.history import ComparedText, HistoryLine
from actions.language import _
from actions.problems import InputProblem
from actions.reports import Opened
from gui.dialogs.history import HistoryDialog
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.session import Session
from gui.shell.contents import contents, report_title
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.files import Stopping
from storage.library import Library

LONG = 2000
"""So many changes are proved and put into words in a tenth of a second."""
_Pages = tuple[tuple[str, str], ...]
_Past = tuple[int, tuple[HistoryLine, ...], _Pages]


class Past(QObject):
    """Shows the history of the open report."""

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
        self.dialog: HistoryDialog | None = None

    def show(self, session: Session) -> None:
        """Opens the dialog; its chain is proved first, a long one beside the window."""
        library, current = session.library, session.current
        if current.number < LONG or self._work.busy:
            try:
                self._open(session, *_read(library, current))
            except StorageProblem as error:
                self._refuse(error)
            return

        def task(stopping: Stopping) -> _Past:
            with library.beside() as reading:
                past = _read(reading, current)
            stopping()  # it leaves no trace
            return past

        def done(past: _Past) -> None:
            if self._is_open(session):
                self._open(session, *past, in_turns=True)

        self._work.begin(_("正在读取修改记录"), task, done, self._refuse, stopped=_("已停止读取修改记录。"))

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))

    def _open(
        self, session: Session, broken: int, lines: tuple[HistoryLine, ...], pages: _Pages, *, in_turns: bool = False
    ) -> None:
        """``in_turns``: the dialog is made in one turn of the event loop, and shown in the next."""
        library, report_id = session.library, session.current.id
        verdict = _("校验通过，共{count}条").format(count=len(lines))
        if broken:
            verdict = _("从第{number}条起校验不符，可能被改动过").format(number=broken)

        def seen(number: int) -> str:
            return history.text_at(library, session.current, number)

        def differs(number: int) -> tuple[ComparedText, ...]:
            return history.compared(library, session.current, number)

        def bring_back(line: HistoryLine) -> str:
            try:
                changes = history.old_value(library, session.current, line.row)
            except InputProblem as error:
                return str(error)
            except StorageProblem as error:
                return reason(error)
            if not changes:
                return _("现在的值就是原值，没有改动。")
            done = session.edit(_("恢复{item}").format(item=line.item), changes)
            if done and self.dialog is not None:
                self.dialog.show_lines(history.lines(library.history(report_id), session.current))
            return "" if done else self._notices.sentence

        self.dialog = HistoryDialog(
            report_title(session.current), verdict, pages, (seen, differs, bring_back), self._window
        )
        self.dialog.show_lines(lines)
        if in_turns:
            self._work.turn()
        self.dialog.open()


def _read(library: Library, current: Opened) -> _Past:
    """The row from which a history is no longer whole, 0 for none, all its rows in words, and the pages they are of."""
    broken = history.broken_at(library, current.id) or 0
    pages = tuple((entry.key, entry.words) for entry in contents(current) if entry.is_page)
    return broken, history.lines(library.history(current.id), current), pages
