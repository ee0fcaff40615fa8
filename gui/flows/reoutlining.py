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

        def plan(source: OutlineSource) -> Reoutlining:
            return self._work.wait_for(_("正在比对提纲"), lambda: planned(session.current, source), is_long=is_long)

        sources = [each for each in available(session.library.path) if each.text != current.outline_text]
        try:
            dialog = ReoutlineDialog(current, sources, first or sources[0], plan, self._window)
        except (Problem, StorageProblem) as error:
            self._notices.say("error", reason(error))
            return
        if dialog.exec():
            self._carry_out(session, dialog, is_long=is_long)

    def offer(self, session: Session) -> None:
        """Says that another outline holds by now: a newer revision, or the next; not where something else is said."""
        source = newer(session.current, session.library.path)
        if source is None or self._notices.sentence:
            return
        is_same = source.outline.key == session.current.outline.key
        words = offer_sentence(source, session.current.report.year, is_same)
        self._notices.say("query", words, _("查看变化…"), partial(self.change, session, source))

    def _carry_out(self, session: Session, dialog: ReoutlineDialog, *, is_long: bool) -> None:
        plan = dialog.plan
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
