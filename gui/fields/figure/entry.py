"""A line in which a clerk types one value: it keeps what it cannot read, and never changes a value unasked."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from domain.amount import Value
from gui.fields.composing import Composition
from gui.fields.dropped import dropped_files
from gui.fields.figure.reading import (
    FieldKind,
    OtherUnit,
    Reading,
    RefusedText,
    Understood,
    editing_text,
    one_line,
    read,
    resting_text,
)

Keep = Callable[[Value | None], bool]
"""Puts a value in place for good; False if that was not possible."""

PASSED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
"""How the focus goes when the clerk goes on with the keys."""

_LENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_VERTICAL = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_CONTROL = "\t\n\r\v\f\u0085\u2028\u2029"


class EntryLine(QLineEdit):
    """Reads one value. Signals:

    ``typed``: the text changed under the clerk's hands (``reading`` says what it means now).
    ``judged``: the clerk wanted to move on: the text was taken, refused or is asked about (``complaint``).
    ``forward``, ``backward``: Enter or Shift+Enter, and nothing stands in the way.
    ``left``: the clerk was here and went on: with the keys, or after typing.
    """

    typed = Signal()
    judged = Signal()
    forward = Signal()
    backward = Signal()
    left = Signal()

    def __init__(
        self, measure: FieldKind, keep: Keep, parent: QWidget | None = None, *, take_back: Keep | None = None
    ) -> None:
        """``take_back``: puts the value before in place again, where that is another step than ``keep``."""
        super().__init__(parent)
        self.measure = measure
        self.complaint: OtherUnit | RefusedText | None = None
        self._keep, self._take_back = keep, take_back or keep
        self._value: Value | None = None
        self._shown = ""
        self._was_typed = False  # what was told last: that something is typed
        self._is_arriving = False  # a click that brought the focus is not over
        self._is_away = False  # the focus is only lent: to a menu, or to another window
        self._is_begun = False  # something was typed before the focus came: a table keeps it while one composes
        self._composition = Composition(self)
        if measure.is_number:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textChanged.connect(self._follow_text)

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed that has not been put in place."""
        return self._composition.is_open or self.text() != self._shown

    @property
    def is_composing(self) -> bool:
        """Whether an input method is at work."""
        return self._composition.is_open

    def value(self) -> Value | None:
        """The value in place."""
        return self._value

    def reading(self) -> Reading:
        """What the text means now."""
        return read(self.text(), self.measure) if self.is_dirty else Understood(self._value)

    def show_value(self, value: Value | None) -> None:
        """Shows the value in place; what the clerk is typing stays."""
        if self.is_dirty:
            self._value = value
            return
        if value != self._value:
            self._value = value
            self._show()

    def settle(self) -> bool:
        """Puts what is typed in place; False if it cannot be read, waits for an answer, or cannot be kept."""
        self._composition.finish()
        if not self.is_dirty:
            return True
        reading = self.reading()
        self.complaint = None if isinstance(reading, Understood) else reading
        settled = isinstance(reading, Understood) and self._put(reading.value)
        self.judged.emit()
        return settled

    def confirm(self) -> bool:
        """Yes to the question: the value goes in as it was read."""
        asked, self.complaint = self.complaint, None
        settled = isinstance(asked, OtherUnit) and self._put(asked.value)
        self.judged.emit()
        return settled

    def escape(self) -> None:
        """Leaves a composition. Else what is typed is put in place; a number then gives way to the one before.

        That is a step that undo takes back. What cannot be read, or waits for an answer, is given up.
        """
        before, reading = self._value, self.reading()
        if self._composition.is_open:
            self._composition.leave()
        elif not isinstance(reading, Understood):
            self.give_up()
        elif self.settle() and self.measure.is_number and reading.value != before and self._take_back(before):
            self._value = before
            self.give_up()

    def give_up(self) -> None:
        """Forgets what is typed."""
        self.complaint = None
        self._show()
        self.typed.emit()
        self.judged.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and ↓ go on, Shift+Enter and ↑ back, Esc goes back; undo is the widget's own only while something is
        typed."""
        self._is_begun = self._is_begun or not self.hasFocus()
        if event.key() in _ENTER:
            self._go(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in _VERTICAL and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go(back=event.key() == Qt.Key.Key_Up)
        elif event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self.escape()
        elif event.key() == Qt.Key.Key_Escape or (is_undo(event) and not self.is_dirty):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leaves undo to the window while nothing is typed."""
        asking = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asking and is_undo(event) and not self.is_dirty:
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes words, and no files: the window does."""
        if dropped_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follows the composition."""
        self._is_begun = self._is_begun or not self.hasFocus()
        self._composition.follow(event)
        super().inputMethodEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click that brings the focus takes a number whole, as a cell of a sheet is taken; the next sets the caret.

        What was drawn over with the button held stays marked.
        """
        super().mouseReleaseEvent(event)
        if self._is_arriving and not self.hasSelectedText():
            self.selectAll()
        self._is_arriving = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the bare digits, all selected, so that typing replaces them; but not what is just being typed."""
        super().focusInEvent(event)
        self._is_arriving = self.measure.is_number and event.reason() == Qt.FocusReason.MouseFocusReason
        if not self._is_away and not self._is_begun:
            if not self.is_dirty:
                self._show()
            self.selectAll()
        self._is_begun = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Puts what is typed in place."""
        super().focusOutEvent(event)
        self._is_away = event.reason() in _LENT
        was_here = event.reason() in PASSED or self.is_dirty
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        self.settle()
        if not self.is_dirty and not self._is_away:
            self._show()
        if was_here:
            self.left.emit()

    def _go(self, back: bool) -> None:
        settled = self.confirm() if isinstance(self.complaint, OtherUnit) else self.settle()
        if not settled:
            self.selectAll()
        elif back:
            self.backward.emit()
        else:
            self.forward.emit()

    def _put(self, value: Value | None) -> bool:
        text = self.text()
        if not self._keep(value):  # whatever it raises instead: nothing here says that the text is in place
            return False
        self._shown, self._value = text, value
        return True

    def _show(self) -> None:
        as_text = editing_text if self.hasFocus() else resting_text
        self._shown = as_text(self._value, self.measure)
        if self.text() != self._shown:
            self.setText(self._shown)
        if self.hasFocus():
            self.selectAll()
        else:
            self.setCursorPosition(0)

    def _follow_text(self) -> None:
        text = self.text()
        if any(control in text for control in _CONTROL):
            self.setText(one_line(text, self.measure))
        elif not self._composition.is_open and (self.is_dirty or self._was_typed):
            self.complaint = None  # what was typed and taken away again waits for nothing either
            self._was_typed = self.is_dirty
            self.typed.emit()


def is_undo(event: QEvent) -> bool:
    """Whether a key means undo or redo."""
    if not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
