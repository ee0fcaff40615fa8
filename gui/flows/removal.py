"""删除, 最近删除 and 复制 from the list of reports."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions import removing
from actions.language import _
from actions.problems import Problem
from actions.quotes import filled
from gui.dialogs import questions
from gui.dialogs.deleted import DeletedDialog
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.files import Stopping
from storage.library import Library
from storage.listed import Summary


class Removal(QObject):
    """Signals: ``changed(int)``: the list is another one; the report to choose, 0 for none."""

    changed = Signal(int)

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window

    def delete(self, library: Library, summary: Summary) -> None:
        """Asks once, makes a backup, and takes the report off the list."""
        name = summary.title or _("编号{id}").format(id=summary.id)
        sentence = filled(_("删除“{title}”？删除前自动备份，之后可以用“最近删除”恢复。"), title=name)
        if not questions.ask(sentence, _("删除"), _("不删除"), self._window):
            return
        if self._done(lambda: removing.delete(library, summary.id)):
            self.changed.emit(0)
            words = filled(_("已删除“{title}”。"), title=name)
            self._notices.say("complete", words, _("撤销删除"), lambda: self.put_back(library, summary.id))

    def copy(self, library: Library, report: int) -> None:
        """Makes another draft like this report, beside the window."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return

        def task(stopping: Stopping) -> int | None:
            with library.writing_beside() as writing:
                return None if stopping() else removing.copy(writing, report)

        def done(made: int | None) -> None:
            if made is None:
                return
            self.changed.emit(made)
            self._notices.say("complete", _("已复制为一份新草稿，编号{id}。").format(id=made))

        self._work.begin(_("正在复制"), task, done, self._refuse, writes=True, stopped=_("复制已停止，没有新建报告。"))

    def put_back(self, library: Library, report: int) -> None:
        """Puts a deleted report back on the list."""
        if self._done(lambda: library.put_back(report)):
            self.changed.emit(report)
            self._notices.say("complete", _("已恢复到报告列表。"))

    def show(self, library: Library) -> None:
        """Shows what was deleted."""
        dialog = DeletedDialog(library.deleted(), self._window)

        def put_back(report: int) -> None:
            self.put_back(library, report)
            dialog.show_reports(library.deleted())

        dialog.wanted.connect(put_back)
        dialog.back.setEnabled(dialog.back.isEnabled() and not library.read_only)
        dialog.open()

    def _done(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except (Problem, StorageProblem) as error:
            self._refuse(error)
            return False
        return True

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))
