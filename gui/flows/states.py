"""定稿, 盖章登记, 退回修改, 核实说明 and 审核说明 from the window."""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions import states
from actions.amendments import since_final
from actions.files import check_target, write_whole
from actions.language import _
from actions.marking import read, unread
from actions.person import keep_person, person
from actions.problems import InputProblem, Problem
from actions.replies import open_points
from actions.reports import Opened, with_marks
from actions.review import review_sheet
from actions.score_sheet import score_sheet_pdf
from actions.wording import sentence
from domain.checks import Finding
from domain.notes import WORDING, NoteKind, answer_kind, answer_to
from gui.dialogs import files
from gui.dialogs.states import SCANS, AnswerDialog, FinalDialog, ReturnDialog, SealDialog, StepDialog
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.shell.contents import report_title
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.files import Stopping
from storage.library import Library


class States(QObject):
    """Signals: ``stepped(Opened)``: a report took a step. ``blocked()``: 定稿 waits for findings; show them."""

    stepped = Signal(object)
    blocked = Signal()

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window

    def finalize(self, library: Library, opened: Opened) -> None:
        """Asks who answers for it, sets the paper beside the window, and closes the report."""
        if opened.matters:
            count = len(opened.matters)
            self.blocked.emit()
            self._notices.say("query", _("还有{count}项问题没有改正、放行或说明，不能定稿。").format(count=count))
            return
        if not opened.marks.is_of(opened.report):
            self._read_first(library, opened)
            return
        answered = sum(answer_to(finding, opened.notes) is not None for finding in opened.findings)
        try:
            amended = since_final(library, opened)
        except StorageProblem as error:
            self._refuse(error)
            return
        points, unnamed = open_points(opened), not person(library)
        dialog = FinalDialog(report_title(opened), answered, self._window, amended, points, asks_person=unnamed)

        def step() -> None:
            states.check_name(dialog.name.text())
            if dialog.person.text().strip():
                self._keep_person(library, dialog.person.text())
            states.check_accepted(amended, dialog.facts)

        dialog.accepted.connect(lambda: self.make_final(library, opened, dialog.name.text(), dialog.facts))
        self._open(dialog, step)

    def _keep_person(self, library: Library, name: str) -> None:
        try:
            keep_person(library, name)
        except InputProblem as error:
            raise InputProblem(str(error), "person") from error
        except StorageProblem as error:
            self._refuse(error)

    def _read_first(self, library: Library, opened: Opened) -> None:
        """Has the whole text read by the careful reader, then goes on with 定稿."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return
        self._work.begin(
            _("正在校对全文"),
            lambda stopping: read(opened, stopping, self._work.counting("share")),
            lambda marks: self.finalize(library, with_marks(library, opened, marks)),
            lambda error: self.finalize(library, unread(library, opened, error)),
            stopped=_("校对已停止，报告没有定稿。"),
        )

    def make_final(self, library: Library, opened: Opened, name: str, accepted: Collection[str] = ()) -> None:
        """定稿 in somebody's name, with the amendments since the last one that were accepted."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return
        self._work.begin(
            _("正在定稿"),
            lambda _stopping: states.final_paper(opened, self._work.count),
            lambda paper: self._take(
                lambda: states.finalize(library, opened, paper, name, accepted), _("已定稿，可以打印盖章。")
            ),
            self._refuse,
            stopped=_("定稿已停止，报告仍是草稿。"),
        )

    def seal(self, library: Library, opened: Opened) -> None:
        """Asks when and by whom, and for the scans."""
        dialog = SealDialog(report_title(opened), self._window)

        def step() -> None:
            scans = tuple(map(states.read_scan, dialog.scans.paths))
            day, name = dialog.day.text(), dialog.name.text()
            sure = day == dialog.questioned
            try:
                self._do(lambda: states.seal(library, opened, day, name, scans, sure), _("已登记盖章。"))
            except states.EarlySeal:
                dialog.questioned = day
                raise

        self._open(dialog, step)

    def add_scans(self, library: Library, opened: Opened) -> None:
        """Keeps scans that were made later."""
        path = files.ask_source(_("盖章件扫描件"), ((_("PDF 或图片"), SCANS),), self._window)
        if path is not None:
            self._take(lambda: states.add_scans(library, opened, (states.read_scan(path),)), _("扫描件已存入资料库。"))

    def send_back(self, library: Library, opened: Opened) -> None:
        """Asks for the reason, and opens the report for editing again."""
        dialog = ReturnDialog(report_title(opened), self._window)
        done = _("已退回修改，现在是草稿（第{version}稿）。").format(version=opened.version + 1)
        step = partial(self._do, lambda: states.send_back(library, opened, dialog.reason.toPlainText()), done)
        self._open(dialog, step)

    def answer(self, library: Library, opened: Opened, finding: Finding) -> None:
        """Asks why a finding may stand; 原样采用 of a default text needs no words, and F7 again asks for others."""
        if finding.code == "missing.default" and answer_to(finding, opened.notes) is None:
            self._take(lambda: states.explain(library, opened, finding, _("原样采用")), "")
            return
        words = sentence(finding, opened.report, opened.outline)
        note = answer_to(finding, opened.notes)
        said = (note.said.text, note.said.name) if note else ("", "")
        is_ignored = finding.code.partition(".")[0] in WORDING
        dialog = AnswerDialog(words, answer_kind(finding) is NoteKind.PASS, *said, self._window, ignored=is_ignored)

        def step() -> None:
            self._do(
                lambda: states.explain(library, opened, finding, dialog.text.toPlainText(), dialog.name.text()), ""
            )

        self._open(dialog, step)

    def review(self, opened: Opened) -> None:
        """Asks for a name and writes the 审核说明 into it."""
        name = _("{title}审核说明").format(title=report_title(opened))
        path = files.ask_target(_("审核说明"), name, ((_("PDF 文件"), "*.pdf"),), self._window)
        if path is None:
            return
        self._write(path, lambda: review_sheet(opened), _("正在写审核说明"), _("审核说明已存为“{path}”。"))

    def score_sheet(self, opened: Opened) -> None:
        """Asks for a name and writes the 评分说明 into it."""
        name = _("{title}评分说明").format(title=report_title(opened))
        path = files.ask_target(_("评分说明"), name, ((_("PDF 文件"), "*.pdf"),), self._window)
        if path is None:
            return
        self._write(path, lambda: score_sheet_pdf(opened), _("正在写评分说明"), _("评分说明已存为“{path}”。"))

    def _write(self, path: Path, made: Callable[[], bytes], doing: str, done: str) -> None:
        """Makes a file beside the window, and says so."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return

        def task(stopping: Stopping) -> None:
            check_target(path)
            write_whole(path, made(), stopping)

        told, stopped = done.format(path=path), _("已停止，没有写入任何文件。")
        self._work.begin(doing, task, lambda _none: self._notices.say("complete", told), self._refuse, stopped=stopped)

    def archived(self, library: Library, opened: Opened, package: Path) -> None:
        """Keeps the name of a package that was written."""
        if not library.read_only:
            self._take(lambda: states.mark_archived(library, opened, package.name), "")

    def _open(self, dialog: StepDialog, step: Callable[[], None]) -> None:
        dialog.step = step
        dialog.open()

    def _do(self, step: Callable[[], Opened], sentence: str) -> None:
        """Takes a step; what the dialog can mend it says itself, what it cannot is told in the window."""
        try:
            current = step()
        except StorageProblem as error:
            self._refuse(error)
            return
        self.stepped.emit(current)
        if sentence:
            self._notices.say("complete", sentence)

    def _take(self, step: Callable[[], Opened], sentence: str) -> None:
        try:
            self._do(step, sentence)
        except Problem as error:
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))
