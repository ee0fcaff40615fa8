"""One edit of an open report as a step that can be undone."""

from dataclasses import replace

from PySide6.QtGui import QUndoCommand

from domain.editing import Changes
from domain.outline import COVER
from domain.report import Change, Field
from storage.outlines import OutlineText

LONG = 200
"""A step of more changes than this is made beside the window: some two hundred take a tenth of a second."""


class UndoStep(QUndoCommand):
    """A committed step; its undo and redo do nothing, since the session commits before it moves the stack.

    ``outlines``: the outline before it and the one after it, where it changed that.
    """

    def __init__(
        self,
        label: str,
        changes: Changes,
        stretch: int = 0,
        outlines: tuple[OutlineText, OutlineText] | None = None,
    ) -> None:
        super().__init__(label)
        self.changes = changes
        self.outlines = outlines
        self._stretch = stretch

    def goes_on(self, changes: Changes, stretch: int) -> bool:
        """Takes in what the same stretch of typing did since; False if that is another step."""
        if not stretch or stretch != self._stretch or len(changes) != 1 or len(self.changes) != 1:
            return False
        (before,), (after,) = self.changes, changes
        if (before.field, before.key) != (after.field, after.key):
            return False
        self.changes = (replace(before, new=after.new),)
        return True


def is_long(changes: Changes, outline: OutlineText | None) -> bool:
    """Whether a step is made beside the window."""
    return len(changes) > LONG or outline is not None


def place_of(changes: Changes) -> str:
    """The key to go to after a step: the first that it touched, or what stands before a section taken out."""
    if not changes:
        return COVER
    gone = {change.key: change for change in changes if change.field is Field.ADDED and change.new is None}
    first = changes[0]
    return _before(gone[first.key]) if first.key in gone else first.key


def _before(change: Change) -> str:
    return str(change.old)
