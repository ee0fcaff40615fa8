"""校对 of any file from the window: read beside it, shown in a list, nothing stored."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.proofreading import Proofread, proofread_source, write_commented
from gui.dialogs import files
from gui.dialogs.proofread import ProofreadDialog
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.shell.notices import NoticeBar


class Proofreading(QObject):
    """Proofreads files that are no reports of the library. Signals: ``used(Path)``: read in or written."""

    used = Signal(object)

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window
        self.dialog: ProofreadDialog | None = None

    def ask(self) -> None:
        """Asks for a file and proofreads it."""
        kinds = ((_("文字文件"), "*.txt *.docx"), (_("全部文件"), "*"))
        path = files.ask_source(_("校对文件"), kinds, self._window)
        if path is not None:
            self.proofread(path)

    def proofread(self, source: Path) -> None:
        """Reads and marks a file beside the window, and shows what was found."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return
        self._work.begin(
            _("正在校对“{name}”").format(name=source.name),
            lambda stopping: proofread_source(source, stopping=stopping),
            self._show,
            lambda error: self._notices.say(
                "error", _("{name}：{words}").format(name=source.name, words=reason(error))
            ),
            stopped=_("校对已停止，没有得出结果。"),
        )

    def _show(self, found: Proofread) -> None:
        self.used.emit(found.source)
        dialog = ProofreadDialog(found, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.copy_wanted.connect(lambda: self._write_copy(dialog))
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _write_copy(self, dialog: ProofreadDialog) -> None:
        """Asks for a name and writes the copy with comments into it; the source is never replaced."""
        name = _("{name}（校对）").format(name=dialog.found.source.stem)
        path = files.ask_target(_("另存带批注的副本"), name, ((_("Word 文件"), "*.docx"),), dialog)
        if path is None:
            return
        if self._work.busy:
            dialog.tell(_("前一项工作尚未完成，请稍候或先停止。"))
            return
        dialog.save.setEnabled(False)
        self._work.begin(
            _("正在写批注"),
            lambda stopping: write_commented(dialog.found, path, stopping),
            lambda _done: self._wrote(dialog, path),
            lambda error: self._tell(dialog, reason(error)),
        )

    def _wrote(self, dialog: ProofreadDialog, path: Path) -> None:
        self.used.emit(path)
        self._tell(dialog, _("已写入带批注的副本“{path}”。").format(path=path))

    def _tell(self, dialog: ProofreadDialog, sentence: str) -> None:
        """Says in the dialog what came of the copy, or in the window once that is closed."""
        if self.dialog is dialog:
            dialog.save.setEnabled(True)
            dialog.tell(sentence)
        else:
            self._notices.say("complete", sentence)
