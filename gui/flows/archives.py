"""归档 and 核验 from the window: asking how and where, the work beside the window, the answer."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from actions.archiving import Wishes, check_folder, gathered, pack
from actions.language import _
from actions.problems import Problem
from actions.reports import Opened
from actions.states import mark_archived
from domain.notes import NoteKind
from gui.dialogs import files
from gui.dialogs.archive import ArchiveDialog
from gui.dialogs.verify import VerifyDialog
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.shell.contents import report_title
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.files import Stopping
from storage.library import Library


class Archives(QObject):
    """Writes archive packages and checks them. Signals:

    ``used(Path)``: this package is there.
    ``written(Library, Opened, Path)``: the package of a draft is there. ``marked(Opened)``: that of another report is,
    and the report, which nobody can edit meanwhile, took the step that follows.
    """

    written = Signal(object, object, object)
    used = Signal(object)
    marked = Signal(object)

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

        def task(stopping: Stopping) -> tuple[Path, Opened | None] | None:
            with library.beside() as reading:
                found = gathered(reading, opened, wishes)
            path, is_there = pack(found, folder, wishes, stopping)
            if not is_there:
                return None
            if library.read_only or opened.is_draft:
                return path, None
            with library.writing_beside() as writing:
                return path, mark_archived(writing, opened, path.name)

        def done(came: tuple[Path, Opened | None] | None) -> None:
            if came is None:
                return
            path, current = came
            if current is None:
                self.written.emit(library, opened, path)
            else:
                self.marked.emit(current)
            self._done(path, current)

        stopped = _("归档已停止，没有写入任何文件。")
        self._work.begin(_("正在归档"), task, done, self._refuse, writes=True, stopped=stopped)

    def open_folder(self, opened: Opened, known: Sequence[Path]) -> None:
        """Opens the folder of the last package of a report; ``known``: what was used on this PC, the last first."""
        names = [note.said.fact for note in opened.notes if note.said.kind is NoteKind.ARCHIVE]
        name = names[-1] if names else ""
        path = next((each for each in known if each.name == name and each.parent.is_dir()), None)
        if path is not None:
            _open_in_files(path.parent)
            return
        words = _("在这台电脑上找不到归档包“{name}”，可能已移走，或是在别的电脑上归档的；需要时可以再归档一次。")
        self._notices.say("query", words.format(name=name))

    def _done(self, path: Path, current: Opened | None) -> None:
        """Says so. An archived report has the way to the folder as its main button."""
        self.used.emit(path)
        words = _("已归档到“{path}”。").format(path=path)
        if current is not None and current.report.state == "archived":
            self._notices.say("complete", words)
        else:
            self._notices.say("complete", words, _("打开归档所在文件夹"), partial(_open_in_files, path.parent))

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))


def _open_in_files(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
