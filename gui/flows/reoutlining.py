"""更换提纲 in the open report, and the offer of a newer revision of its outline."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.outlines import OutlineSource, available
from actions.problems import Problem
from actions.quotes import filled
from actions.reoutlining import Reoutlining, newer, offer_sentence, planned, title_of
from gui.dialogs.reoutline import ReoutlineDialog
from gui.flows.aside import is_large
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.session import Session
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem


class OutlineChange(QObject):
    """Signals: ``wanted(str)``: go to this key."""

    wanted = Signal(str)

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window

    def change(self, session: Session, first: OutlineSource | None = None) -> None:
        """Asks for the outline, ``first`` before others, and carries the report into it as one step."""
        current = session.current
        is_long = is_large(session.library, current.id)
        if is_long and self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return
        sources = [each for each in available(session.library.path) if each.text != current.outline_text]
        make = partial(planned, current), self._work if is_long else None
        try:
            dialog = ReoutlineDialog(current, sources, first or sources[0], make, self._window)
        except (Problem, StorageProblem) as error:
            self._notices.say("error", reason(error))
            return
        if dialog.exec() and dialog.plan is not None:
            self._carry_out(session, dialog.plan, is_long=is_long)
        elif dialog.failure is not None:
            self._notices.say("error", reason(dialog.failure))
        elif dialog.was_stopped:
            self._notices.say("hint", _("更换提纲已停止，报告没有改动。"))

    def offer(self, session: Session) -> None:
        """Says that another outline holds by now: a newer revision, or the next; not where something else is said."""
        source = newer(session.current, session.library.path)
        if source is None or self._notices.sentence:
            return
        is_same = source.outline.key == session.current.outline.key
        words = offer_sentence(source, session.current.report.year, is_same)
        self._notices.say("query", words, _("查看变化…"), partial(self.change, session, source))

    def _carry_out(self, session: Session, plan: Reoutlining, *, is_long: bool) -> None:
        if not session.edit(plan.label, plan.changes, outline=plan.outline):
            return
        count = sum(len(each.lines) for each in plan.result.kept)
        name = title_of(plan.source.outline)
        if count:
            if is_long:
                self._work.turn()  # the page is painted before the panel comes up beside it
            self.wanted.emit("unplaced")
            if is_long:
                self._work.turn()
            words = _("已改用“{name}”，{count}行内容保留在“未能归位的内容”中。按 Ctrl+Z 可撤销。")
            self._notices.say("query", words.format(name=name, count=count))
        else:
            self._notices.say("complete", filled(_("已改用“{name}”，内容全部归位。按 Ctrl+Z 可撤销。"), name=name))
