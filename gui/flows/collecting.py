"""采集表 from the window: giving out a template, reviewing what comes back, taking it in as one step."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions.backups import Reason, before
from actions.collecting import read_collection, write_template
from actions.history_words import imported_step
from actions.language import _
from domain.collecting import Collected
from gui.dialogs import files
from gui.dialogs.collected import CollectedDialog
from gui.flows.reasons import reason
from gui.flows.work import Work, only_reading
from gui.session import Session
from gui.shell.contents import report_title
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.files import Stopping


class Collecting(QObject):
    """Gives out templates of the open report and takes them in. Signals: ``used(Path)``: read in or written."""

    used = Signal(object)

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window
        self.dialog: CollectedDialog | None = None

    def give_out(self, session: Session) -> None:
        """Asks for a name and writes the template, beside the window."""
        name = report_title(session.current) + _("（采集表）")
        path = files.ask_target(_("采集表"), name, ((_("Excel 工作簿"), "*.xlsx"),), self._window)
        if path is None or self._is_busy():
            return
        library, current = session.library, session.current

        def task(stopping: Stopping) -> None:
            # of the library no more than its place is looked at
            write_template(library, current, path, stopping, self._work.count)

        told = _("采集表已写到“{path}”。").format(path=path)

        def done(_none: None) -> None:
            self.used.emit(path)
            self._notices.say("complete", told)

        stopped = _("已停止写采集表，没有写入任何文件。")
        self._work.begin(_("正在写采集表"), task, done, self._refuse, stopped=stopped)

    def take_in(self, session: Session) -> None:
        """Asks for a spreadsheet, reads it beside the window, and shows what it would change."""
        kinds = ((_("电子表格"), "*.xlsx *.xlsm *.xls"), (_("全部文件"), "*"))
        path = files.ask_source(_("导入采集表"), kinds, self._window)
        if path is None or self._is_busy():
            return
        current = session.current
        self._work.begin(
            _("正在读入“{name}”").format(name=path.name),
            only_reading(lambda: read_collection(current, path)),
            lambda collected: self._review(session, path, collected),
            self._refuse,
            stopped=_("导入已停止，没有存入任何内容。"),
        )

    def _is_busy(self) -> bool:
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
        return self._work.busy

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))

    def _review(self, session: Session, path: Path, collected: Collected) -> None:
        self.dialog = CollectedDialog(path.name, collected, session.current, self._window)
        self.dialog.accepted.connect(lambda: self._keep(session, path, collected))
        self.dialog.open()

    def _keep(self, session: Session, path: Path, collected: Collected) -> None:
        """One step, after a backup; the session says why where it cannot be kept."""
        if not collected.changes:
            return
        try:
            before(session.library, Reason.IMPORT)
        except StorageProblem as error:
            self._notices.say("error", reason(error))
            return
        if session.edit(imported_step(path.name), collected.changes):
            count = len(collected.offers)
            self.used.emit(path)
            self._notices.say("complete", _("已从“{name}”导入{count}处。").format(name=path.name, count=count))
