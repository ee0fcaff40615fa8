"""归档 and 核验 from the window: asking how and where, the work beside the window, the answer."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from actions.archiving import Wishes, check_folder, gathered, pack
from actions.language import _
from actions.problems import Problem
from actions.reports import Opened
from actions.states import mark_archived
from gui.dialogs import files
from gui.dialogs.archive import ArchiveDialog
from gui.dialogs.verify import VerifyDialog
from gui.flows.reasons import reason
from gui.flows.work import Stopping, Work
from gui.shell.contents import report_title
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.library import Library


class Archives(QObject):
    """Writes archive packages and checks them. Signals:

    ``used(Path)``: this package is there. ``next_year()``: the report is to be carried over to the next year.
    ``written(Library, Opened, Path)``: the package of a draft is there. ``marked(Opened)``: that of another report is,
    and the report, which nobody can edit meanwhile, took the step that follows.
    """

    written = Signal(object, object, object)
    used = Signal(object)
    marked = Signal(object)
    next_year = Signal()

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window

    def archive(self, library: Library, opened: Opened) -> None:
        """Asks how and where, then writes the package."""
        dialog = ArchiveDialog(report_title(opened), opened.report.state, self._window)
        dialog.accepted.connect(lambda: self._choose_place(library, opened, dialog.wishes))
        dialog.open()

    def verify(self) -> None:
        """Opens the dialog that checks any package."""
        VerifyDialog(self._work, reason, self._window).open()

    def _choose_place(self, library: Library, opened: Opened, wishes: Wishes) -> None:
        folder = files.ask_folder(_("归档包存放位置"), self._window)
        if folder is not None:
            self.write(library, opened, folder, wishes)

    def write(self, library: Library, opened: Opened, folder: Path, wishes: Wishes) -> None:
        """Takes what only the library knows and makes the package, both beside the window."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return
        try:
            check_folder(folder)
        except (Problem, StorageProblem) as error:
            self._refuse(error)
            return

        def task(_stopping: Stopping) -> tuple[Path, Opened | None]:
            with library.beside() as reading:
                found = gathered(reading, opened, wishes)
            path = pack(found, folder, wishes)
            if library.read_only or opened.is_draft:
                return path, None
            with library.writing_beside() as writing:
                return path, mark_archived(writing, opened, path.name)

        def done(came: tuple[Path, Opened | None]) -> None:
            path, current = came
            if current is None:
                self.written.emit(library, opened, path)
            else:
                self.marked.emit(current)
            self._done(path)

        self._work.begin(_("正在归档"), task, done, self._refuse)

    def _done(self, path: Path) -> None:
        self.used.emit(path)
        folder = QUrl.fromLocalFile(str(path.parent))
        self._notices.say(
            "complete",
            _("已归档到“{path}”。").format(path=path),
            _("打开归档所在文件夹"),
            lambda: QDesktopServices.openUrl(folder),
            (_("从上年结转建立下一年度报告"), self.next_year.emit),
        )

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))
