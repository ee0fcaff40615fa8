"""导入 of several files: one run beside the window that is counted and can be stopped, and one account of it."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from actions.importing_several import Received, import_several
from actions.language import _
from gui.dialogs import questions
from gui.dialogs.imported_several import SeveralDialog
from gui.flows.reasons import reason
from gui.flows.work import Work, WorkStopped
from gui.shell.notices import NoticeBar
from storage.files import Stopping
from storage.library import Library


class SeveralImports(QObject):
    """Signals: ``imported(int)``: reports came in, the last under this id. ``wanted(int)``: the clerk wants to open it.

    ``used(Path)``: this file was read in.
    """

    imported = Signal(int)
    wanted = Signal(int)
    used = Signal(object)

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window

    def drop(self, library: Library, sources: Sequence[Path]) -> None:
        """Takes in files that were dropped, once the clerk says that they are meant as reports."""
        words = _("把这{count}个文件都导入为报告？每个文件存为一份，不逐份核对；导入后列出从每个文件读出了什么。")
        if questions.ask(words.format(count=len(sources)), _("导入"), _("取消"), self._window):
            self.take_in(library, sources)

    def take_in(self, library: Library, sources: Sequence[Path]) -> None:
        """Takes in each of the files beside the window; shows what became of it."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return

        def count(place: int, whole: int) -> None:
            with suppress(WorkStopped):  # the run asks by itself: what went in before is told
                self._work.count("file", place, whole)

        def task(stopping: Stopping) -> tuple[Received, ...]:
            return import_several(library, sources, stopping, count)

        self._work.begin(
            _("正在导入"), task, self._took_in, lambda error: self._notices.say("error", reason(error)), writes=True
        )

    def _took_in(self, received: tuple[Received, ...]) -> None:
        taken = [each.imported for each in received if each.imported is not None]
        if not taken and not any(each.reason for each in received):
            self._notices.say("hint", _("导入已停止，没有存入任何内容。"))
            return
        self._notices.clear()
        for each in taken:
            self.used.emit(each.source)
        if taken:
            self.imported.emit(taken[-1].id)
        dialog = SeveralDialog(received, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self.wanted)
        dialog.open()
