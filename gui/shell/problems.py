"""What is done about findings: 检查 and its list, the one in hand, mending it, or saying why it may stand."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from actions.language import N_, _
from actions.mending import same_kind
from actions.names import counts_words, progress_words
from domain.checks import Finding
from domain.marks import HEADING
from domain.report import split_cell
from gui.proofreader import Proofreader
from gui.session import Session
from gui.shell.docks import Docks
from gui.shell.editor import Editor
from gui.shell.notices import Grade, NoticeBar

_READING = N_("正在校对全文")


class Problems(QObject):
    """Acts on the findings of the open report. Signals: ``answering(Finding)``: say why this may stand."""

    answering = Signal(object)

    def __init__(
        self, editor: Editor, docks: Docks, notices: NoticeBar, proofreader: Proofreader, commit: Callable[[], bool]
    ) -> None:
        """``commit`` keeps what is typed; False if a field holds what cannot be read."""
        super().__init__(editor)
        self._editor, self._docks, self._notices = editor, docks, notices
        self._proofreader, self._commit = proofreader, commit
        self._session: Session | None = None
        self.is_checking = False
        """Whether 检查 waits for the whole text to be read."""
        proofreader.read.connect(self.tell_checked)
        proofreader.counted.connect(self._count)

    def follow(self, session: Session | None) -> None:
        """Acts on another report from now on."""
        self._session = session
        self.is_checking = False
        if session is not None:
            session.asked_of.connect(self.asked)

    def check(self) -> None:
        """Shows everything that is wrong or still missing, and says how much it is once the whole text was read."""
        if self._session is None:
            return
        self.list_problems()
        self.is_checking = True
        self._proofreader.start()
        self._notices.say("hint", _("正在校对全文…"), _("停止"), self.stop_checking)
        self.tell_checked(self._session.is_read)

    def _count(self, percent: int) -> None:
        """How much of the text is read, where 检查 waits for it and says so."""
        if self.is_checking and self._notices.sentence.startswith(_(_READING)):
            self._notices.go_on(progress_words(_(_READING), percent, 100, "share"))

    def stop_checking(self) -> None:
        """Leaves the text unread; what the checks found stands in the list all the same."""
        if self.is_checking:
            self.is_checking = False
            self._proofreader.stop()
            self._notices.say("hint", _("校对已停止，问题清单中没有全文校对的结果。按 F9 重新校对。"))

    def list_problems(self) -> None:
        """Brings up the list of what is wrong or still missing."""
        if self._session is not None:
            self._editor.refusing()
            self._session.ask()
            self._docks.findings.show_all()
            self._docks.show(self._docks.findings_dock)

    def tell_checked(self, is_whole: bool) -> None:
        """How much was found, where 检查 was asked for and the whole text is read."""
        if self._session is None or not self.is_checking or not is_whole:
            return
        self.is_checking = False
        found = self._session.shown()
        if not found:
            self._notices.say("complete", _("检查完成，没有发现问题。"))
            return
        if not self._session.current.matters and all(finding.severity != "hint" for finding in found):
            self._notices.say("complete", _("检查完成，各项问题均已说明，可以定稿。"))
            return
        counts = self._session.current.counts
        gravest: Grade = "error" if counts.errors else "query"
        words = _("检查完成：{counts}。按 F8 逐个查看。").format(counts=counts_words(counts))
        self._notices.say(gravest, words)

    def go_to_problem(self, forward: bool) -> None:
        """The cursor to the next finding, or the one before."""
        self._editor.refusing()
        if not self._docks.findings.step(forward):
            self._docks.show(self._docks.findings_dock)

    def in_hand(self) -> Finding | None:
        """The finding at the caret or of the current cell; that of a heading, and while the cursor is in the list, as
        the list has it.
        """
        marked = self._docks.findings.chosen_finding
        if marked is not None and self._docks.findings.list.hasFocus():
            return marked
        if self._editor.pointed_at is not None:
            return self._editor.pointed_at
        if marked is not None and HEADING in marked.keys[1:2]:
            return marked
        key = self._editor.current_key
        found = self._session.shown() if self._session is not None and split_cell(key)[1] else ()
        here = [each for each in found if each.keys[0] == key and each.offset is not None]
        return marked if marked in here else next(iter(here), None)

    def mend(self, every: bool) -> None:
        """Puts right what the finding in hand quotes, or every one of its kind."""
        finding = self.in_hand()
        if finding is None or self._session is None:
            self._notices.say("query", _("光标不在校对标出的文字上。按 F8 转到下一个问题。"))
        elif self._commit():
            self._mend(self._session, finding, every)

    def _mend(self, session: Session, finding: Finding, every: bool) -> None:
        count = len(same_kind(finding, session.current)) if every else 1
        if session.mend(finding, every):
            self._notices.say("complete", _("已改正{count}处，按 Ctrl+Z 可撤销。").format(count=count))
        else:
            self._notices.say("query", _("这个问题没有确定的改法，请自行修改；有理由不改的按 F7。"))

    def asked(self, what: str, finding: Finding) -> None:
        """A button of the card at the words."""
        if what == "answer":
            self.answering.emit(finding)
        elif self._session is not None and self._commit():
            self._mend(self._session, finding, what == "mend_all")

    def unadopted(self) -> Finding | None:
        """The question whether the text under the cursor is to stay as the outline has it (原样采用)."""
        matters = self._session.current.matters if self._session is not None else ()
        key = self._editor.current_key
        return next((each for each in matters if each.code == "missing.default" and each.keys[0] == key), None)

    def answer(self) -> None:
        """核实说明, 放行 or 忽略: of the text or words at the cursor, else of what is marked in the 问题清单."""
        if self._session is None:
            return
        finding = self.unadopted() or self._editor.pointed_at or self._docks.findings.marked
        if finding is None:
            self.check()
        else:
            self.answering.emit(finding)
