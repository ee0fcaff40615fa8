"""The open report in the window: the one path from a field to the disk and back to every view."""

import logging
from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from actions.language import _
from actions.marking import unread
from actions.mending import step
from actions.problems import problem
from actions.reports import Opened, carrying, edit, judged, opened, with_marks
from domain.checks import Finding
from domain.checks.counting import UNFILLED_CODES
from domain.checks.missing import is_default
from domain.editing import Changes
from domain.marks import Marked
from domain.outline import prose_parts
from domain.report import inverse
from gui.followers import Followers
from gui.steps import UndoStep, is_long, place_of
from storage.errors import StorageProblem
from storage.library import Library
from storage.outlines import OutlineText

_log = logging.getLogger("jixiao")

T = TypeVar("T")
STILL_BLANK = UNFILLED_CODES - {"missing.placeholder"} | {"missing.default"}
"""Findings that only say that something was not filled in yet."""


class Patience(Protocol):
    """How the window waits."""

    def wait_for(self, sentence: str, task: Callable[[], T]) -> T:
        """Runs a task while the window is painted but takes no key; gives what comes of it, or raises that."""

    def turn(self) -> None:
        """Lets the event loop go round once, without keys and clicks."""


class Session(QObject):
    """Holds the open report. Signals:

    ``changed(Opened)``: a step was committed (edit, undo, redo); all views repaint from it.
    ``asked_of(str, Finding)``: what to do about a finding: ``mend``, ``mend_all`` or ``answer``.
    ``refused(str)``: a step could not be kept; the sentence says why, the typed text stays in its field.
    ``jump(str)``: the view that shows this key should come up and put the cursor there.
    ``failed(str)``: something that looks at the report raised (its name); said once, the report is on the disk.
    ``waiting(bool)``: whether some field holds what is not on the disk yet.
    ``chose(str)``: what the cells that are chosen in a table come to, in words; blank for fewer than two.
    ``asked_changed(bool)``: whether 检查 was asked for, or a field was touched: more of what is blank may be shown.
    """

    changed = Signal(object)
    asked_of = Signal(str, object)
    refused = Signal(str)
    jump = Signal(str)
    failed = Signal(str)
    waiting = Signal(bool)
    chose = Signal(str)
    asked_changed = Signal(bool)

    def __init__(
        self, library: Library, current: Opened, parent: QObject | None = None, waiting: Patience | None = None
    ) -> None:
        """``waiting``: how a long step is waited for; without it the step is made on this thread."""
        super().__init__(parent)
        self.library = library
        self.is_keeping = False
        """Whether a long step is on its way to the disk: until it is there no other is taken."""
        self._patience = waiting
        self.followers = Followers(waiting.turn if waiting is not None else None)
        """The views that come up to date behind ``changed``, each in a turn of its own after a long step."""
        self.current = current
        self.undo_stack = QUndoStack(self)
        self.asked = False
        self.key_in_hand = ""
        """The field that the last step changed."""
        self.goal = ""
        """Where a long step leads once it is made: what shows it is made in turns, too."""
        self._touched: frozenset[str] = frozenset()
        self._failed: set[str] = set()
        self._waiting: set[str] = set()

    @property
    def touched(self) -> frozenset[str]:
        """The keys of the fields that the clerk was in; when one is blank, that may be said."""
        return self._touched

    @touched.setter
    def touched(self, keys: frozenset[str]) -> None:
        if keys != self._touched:
            self._touched = keys
            self.asked_changed.emit(self.asked)

    def edit(self, label: str, changes: Changes, stretch: int = 0, outline: OutlineText | None = None) -> bool:
        """Commits one step, then makes it undoable; False (and nothing changed) if it cannot be kept.

        Steps of the same ``stretch`` of typing (0 is none) are undone as one. ``outline``: the one that the report is
        of from then on.
        """
        if not changes and outline is None:
            return True
        before = OutlineText(self.current.report.outline, self.current.outline_text)
        if not self._commit(label, changes, outline):
            return False
        last = self.undo_stack.command(self.undo_stack.index() - 1)
        if not (isinstance(last, UndoStep) and not self.undo_stack.canRedo() and last.goes_on(changes, stretch)):
            self.undo_stack.push(UndoStep(label, changes, stretch, (before, outline) if outline is not None else None))
        return True

    @property
    def is_stepping(self) -> bool:
        """Whether a long step is on its way, to the disk or to the views behind it: nothing else is done meanwhile."""
        return self.is_keeping or self.followers.is_following

    @property
    def is_waiting(self) -> bool:
        """Whether some field holds what is not on the disk yet."""
        return bool(self._waiting)

    def wait_for(self, key: str, waits: bool) -> None:
        """A field tells whether it holds what is not on the disk yet."""
        before = self.is_waiting
        (self._waiting.add if waits else self._waiting.discard)(key)
        if self.is_waiting != before:
            self.waiting.emit(self.is_waiting)

    def undo(self) -> None:
        """Takes the last step back, as a new step on disk; stays where it is if that cannot be kept."""
        step = self.undo_stack.command(self.undo_stack.index() - 1)
        if isinstance(step, UndoStep):
            back = inverse(step.changes)
            before = step.outlines[0] if step.outlines else None
            if self._go_on(_("撤销：{step}").format(step=step.text()), back, before):
                self.undo_stack.undo()
                self.jump.emit(place_of(back))

    def redo(self) -> None:
        """Makes the next step again."""
        step = self.undo_stack.command(self.undo_stack.index())
        if isinstance(step, UndoStep):
            after = step.outlines[1] if step.outlines else None
            if self._go_on(_("重做：{step}").format(step=step.text()), step.changes, after):
                self.undo_stack.redo()
                self.jump.emit(place_of(step.changes))

    def _go_on(self, label: str, changes: Changes, outline: OutlineText | None) -> bool:
        """Commits a step that leads to the place of its changes."""
        self.goal = place_of(changes) if is_long(changes, outline) else ""
        try:
            return self._commit(label, changes, outline)
        finally:
            self.goal = ""

    def adopt(self, current: Opened) -> None:
        """Goes on from the report as an action left it that is no edit (核实说明)."""
        self.current = current if current.marks.report else carrying(self.current.marks, current)
        self._tell()

    @property
    def is_read(self) -> bool:
        """Whether the careful reader read all of the report as it stands."""
        return self.current.marks.is_of(self.current.report)

    def take_marks(self, marks: Marked) -> None:
        """Goes on from what the careful reader marked; nothing is painted anew where that is what was marked before."""
        if self.is_keeping:
            return  # the text moves on: it is read anew
        before = self.current
        self.current = with_marks(self.library, before, marks)
        if self.current.findings != before.findings:
            self._tell()
        self.tell_failures()

    def take_unread(self, error: Exception) -> None:
        """Goes on from a reading that raised."""
        if self.is_keeping:
            return
        self.current = unread(self.library, self.current, error)
        self._tell()
        self.tell_failures()

    def mend(self, finding: Finding, every: bool) -> bool:
        """Puts right what a finding quotes, or every one of its kind, as one step; False if that cannot be."""
        label, changes = step(finding, self.current, every)
        return bool(changes) and self.edit(label, changes)

    def judge(self) -> None:
        """Judges lists that are being typed as they stand: the clerk left the page, or asked for 检查."""
        if self.current.filling:
            self.current = judged(self.library, self.current)
            self._tell()
            self.tell_failures()

    def ask(self) -> None:
        """检查: from now on what is still blank counts as found."""
        self.judge()
        if not self.asked:
            self.asked = True
            self.asked_changed.emit(True)

    def shows(self, finding: Finding) -> bool:
        """Whether a finding may be shown: not that a field is blank which nobody touched, until 检查."""
        is_blank = finding.code in STILL_BLANK or (finding.code == "missing.placeholder" and self._is_begun(finding))
        return self.asked or not is_blank or finding.keys[0] in self.touched

    def _is_begun(self, finding: Finding) -> bool:
        """Whether a finding is of a text that still is as its outline begins it."""
        part = prose_parts(self.current.outline).get(finding.keys[0])
        return part is not None and is_default(part, self.current.report)

    def shown(self) -> tuple[Finding, ...]:
        """The findings that may be shown."""
        return tuple(finding for finding in self.current.findings if self.shows(finding))

    def _commit(self, label: str, changes: Changes, outline: OutlineText | None = None) -> bool:
        if self.is_stepping:
            return False
        try:
            self.current = self._edited(label, changes, outline)
        except StorageProblem as error:
            self.refused.emit(problem(error))
            return False
        except Exception:  # Qt may swallow it on its way through a key event: said here, and the field keeps its text
            _log.exception("a step was not kept on report %s", self.current.report.uuid)
            self.refused.emit(_("程序内部出错，这处内容没有保存，仍留在原处；此前保存的内容不受影响。详情已记入日志。"))
            return False
        self.key_in_hand = changes[0].key if changes else ""
        self._touched |= {change.key for change in changes}
        self._tell(in_turns=is_long(changes, outline))
        self.tell_failures()
        return True

    def _edited(self, label: str, changes: Changes, outline: OutlineText | None) -> Opened:
        """The report with a step made; raises where it cannot be kept."""
        library, current = self.library, self.current
        if self._patience is None or not is_long(changes, outline) or str(library.path) == ":memory:":
            return edit(library, current, label, changes, outline, is_typed=True)

        def made() -> Opened:
            with library.writing_beside() as writing:
                return edit(writing, current, label, changes, outline, is_typed=True)

        self.is_keeping = True
        try:
            kept = self._patience.wait_for(_("正在保存改动"), made)
        finally:
            self.is_keeping = False
        if self.current is not current:  # an action left it otherwise meanwhile
            return carrying(kept.marks, opened(library, current.id))
        return kept

    def _tell(self, *, in_turns: bool = False) -> None:
        """Brings every view up to date."""
        self.changed.emit(self.current)
        self.followers.follow(in_turns=in_turns)

    def tell_failures(self) -> None:
        """Writes down what raised while it looked at the report, and names each once."""
        for failure in self.current.failures:
            if failure.name not in self._failed:
                self._failed.add(failure.name)
                _log.error("%s failed on report %s", failure.name, self.current.report.uuid, exc_info=failure.error)
                self.failed.emit(failure.name)
