"""The open report in the window: the one path from a field to the disk and back to every view."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from actions.reports import Opened, edit
from actions.wording import problem
from domain.editing import Changes
from domain.report import inverse
from storage.errors import StorageProblem
from storage.library import Library


class Session(QObject):
    """Holds the open report. Signals:

    ``changed(Opened)``: a step was committed (edit, undo, redo); all views repaint from it.
    ``refused(str)``: a step could not be kept; the sentence says why, the typed text stays in its field.
    ``jump(str)``: the view that shows this key should come up and put the cursor there.
    """

    changed = Signal(object)
    refused = Signal(str)
    jump = Signal(str)

    def __init__(self, library: Library, current: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.current = current
        self.undo_stack = QUndoStack(self)

    def edit(self, label: str, changes: Changes) -> bool:
        """Commits one step, then makes it undoable; False (and nothing changed) if it cannot be kept."""
        if not changes:
            return True
        if not self._commit(label, changes):
            return False
        self.undo_stack.push(_Step(self, label, changes))
        return True

    def undo(self) -> None:
        """Takes the last step back, as a new step on disk; stays where it is if that cannot be kept."""
        step = self.undo_stack.command(self.undo_stack.index() - 1)
        if isinstance(step, _Step) and self._commit(f"撤销{step.text()}", inverse(step.changes)):
            self.undo_stack.undo()

    def redo(self) -> None:
        """Makes the next step again."""
        step = self.undo_stack.command(self.undo_stack.index())
        if isinstance(step, _Step) and self._commit(f"重做{step.text()}", step.changes):
            self.undo_stack.redo()

    def _commit(self, label: str, changes: Changes) -> bool:
        try:
            self.current = edit(self.library, self.current, label, changes)
        except StorageProblem as error:
            self.refused.emit(problem(error))
            return False
        self.changed.emit(self.current)
        return True


class _Step(QUndoCommand):
    """A committed step; its undo and redo do nothing, since the session commits before it moves the stack."""

    def __init__(self, session: Session, label: str, changes: Changes) -> None:
        super().__init__(label)
        self.session = session
        self.changes = changes
