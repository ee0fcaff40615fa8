"""由文档建立提纲 from the window, and taking in an outline file that a colleague made."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from actions.files import check_not_own, write_whole
from actions.forming import (
    Trial,
    document_text,
    keep_outline,
    proposal_summary,
    proposal_text,
    propose_source,
    take_in_outline,
    told_values,
    tried,
)
from actions.language import N_, _
from actions.outlines import catalogue
from actions.problems import Problem
from actions.quotes import filled
from domain.proposing import Proposal
from gui.dialogs import files
from gui.dialogs.form import FormDialog
from gui.flows.work import Work
from gui.shell.notices import NoticeBar
from storage.library import Library

SOURCES = ((N_("报告或模板"), "*.txt *.docx *.xlsx *.xls"), (N_("全部文件"), "*"))
OUTLINES = ((N_("提纲文件"), "*.toml"),)
_PAUSE = 400  # ms behind a change, before the document is read by the form again


class Forms(QObject):
    """Makes outlines of documents. Signals: ``used(Path)``: read in or written. ``wanted(str)``: a new report by the
    outline of this key."""

    used = Signal(object)
    wanted = Signal(str)

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window
        self.dialog: FormDialog | None = None
        self._trial: Trial | None = None

    def make(self, library: Library) -> None:
        """Asks for a document and shows the form that it proposes."""
        source = files.ask_source(_("由文档建立提纲"), _words(SOURCES), self._window)
        if source is not None:
            self.make_of(library, source)

    def make_of(self, library: Library, source: Path) -> None:
        """Reads a document beside the window, then shows the form that it proposes."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return
        self._work.begin(
            _("正在读入“{name}”").format(name=source.name),
            lambda _stopping: (propose_source(source, library.path), document_text(source)),
            lambda made: self._show(library, source, *made),
            lambda error: self._notices.say("error", _("{name}：{words}").format(name=source.name, words=error)),
        )

    def take_in(self, library: Library, source: Path) -> None:
        """Puts an outline file beside the library."""
        try:
            check_not_own(source, library.path)
            outline = take_in_outline(source, library.path)
        except Problem as problem:
            self._notices.say("error", str(problem))
        else:
            self._kept(filled(_("提纲“{name}”已收入，新建报告时可以选用。"), name=outline.name), outline.key)

    def _show(self, library: Library, source: Path, proposal: Proposal, document: str) -> None:
        self.used.emit(source)
        dialog = self.dialog = FormDialog(proposal, document, catalogue(), self._window)
        pause = QTimer(dialog)
        pause.setSingleShot(True)
        pause.setInterval(_PAUSE)
        pause.timeout.connect(lambda: self._try(dialog, source))
        dialog.changed.connect(pause.start)
        dialog.named.connect(lambda: self._tell(dialog))
        dialog.exporting.connect(lambda: self._export(dialog, library))
        dialog.accepted.connect(lambda: self._keep(dialog, library))
        self._try(dialog, source)
        dialog.open()

    def _keep(self, dialog: FormDialog, library: Library) -> None:
        proposal = dialog.proposal
        try:
            keep_outline(proposal_text(proposal), proposal.name, library.path)
        except Problem as problem:
            self._notices.say("error", str(problem))
        else:
            self._kept(filled(_("提纲“{name}”已保存，新建报告时可以选用。"), name=proposal.name), proposal.key)

    def _kept(self, sentence: str, key: str) -> None:
        """Says that there is another outline, and offers what comes next."""
        self._notices.say("complete", sentence, _("用它新建报告"), lambda: self.wanted.emit(key))

    def _export(self, dialog: FormDialog, library: Library) -> None:
        path = files.ask_target(_("导出提纲文件"), dialog.proposal.name, _words(OUTLINES), dialog)
        if path is None:
            return
        try:
            check_not_own(path, library.path)
            write_whole(path, proposal_text(dialog.proposal).encode())
        except Problem as problem:
            dialog.say(str(problem))
        else:
            self.used.emit(path)
            dialog.say(_("已导出到“{path}”。交给同事后，拖进窗口即可收入。").format(path=path))

    def _try(self, dialog: FormDialog, source: Path) -> None:
        """Says how the document reads by the form as it stands."""
        try:
            self._trial = tried(source, proposal_text(dialog.proposal))
        except Problem as problem:
            self._trial = None
            dialog.say(str(problem))
        self._tell(dialog)

    def _tell(self, dialog: FormDialog) -> None:
        if self._trial is not None:
            dialog.say(proposal_summary(dialog.proposal, self._trial, told_values(dialog.left.kept)))


def _words(kinds: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(_(words), pattern) for words, pattern in kinds]
