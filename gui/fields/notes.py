"""What stands under a field: signs with sentences, and a question that waits for an answer without a dialog."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from actions.language import _
from gui.fields.marks import Sign, SignLabel
from gui.look.theme import HAIR, SMALL, dress
from gui.look.whole_words import whole

_ROLES: dict[Sign, str] = {
    "ok": "complete",
    "error": "error",
    "query": "query",
    "hint": "hint",
    "wait": "understood",
}


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One sentence and the sign before it."""

    sign: Sign
    text: str


class Notes(QWidget):
    """Sentences under a field; takes no room while there are none. Signals:

    ``confirmed``, ``cancelled``: the answer to a question, by mouse; keys are the field's own business.
    """

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._shown: tuple[NoteLine, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, HAIR, 0, HAIR)
        self._layout.setSpacing(HAIR)
        self._question: _Question | None = None
        self.hide()

    def show_notes(self, notes: Sequence[NoteLine]) -> None:
        """Shows these sentences and no question."""
        if self._question is not None:
            self._question.hide()
        self._show_lines(tuple(dict.fromkeys(notes)))

    def ask(self, question: str) -> None:
        """Shows a question with its two answers."""
        if self._question is None:
            self._question = self._asked()
        self._question.text.setText(question)
        self._question.show()
        self._show_lines(())

    def _asked(self) -> "_Question":
        """Made for the first question: hardly any field ever asks one."""
        question = _Question(self)
        question.confirm.clicked.connect(self.confirmed)
        question.cancel.clicked.connect(self.cancelled)
        self._layout.insertWidget(0, question)
        return question

    def text(self) -> str:
        """What is shown, for screen readers and tests."""
        question = self._question if self.is_asking else None
        asked = [question.text.text()] if question is not None else []
        return "\n".join([*asked, *(note.text for note in self._shown)])

    @property
    def is_asking(self) -> bool:
        """Whether a question waits for its answer."""
        return self._question is not None and not self._question.isHidden()

    def _show_lines(self, notes: tuple[NoteLine, ...]) -> None:
        self.setVisible(bool(notes) or self.is_asking)
        if notes == self._shown:
            return
        self._layout.setEnabled(False)  # the page is laid out once, when all lines came and went: each would cost a key
        while len(self._lines) < len(notes):
            self._lines.append(_Line(self))
            self._layout.addWidget(self._lines[-1])
        for place, line in enumerate(self._lines):
            if line.isHidden() is (place < len(notes)):
                line.setVisible(place < len(notes))
            if place < len(notes):
                line.show_note(notes[place])
        self._layout.setEnabled(True)
        self._shown = notes


class _Line(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark = SignLabel(parent=self)
        self._text = _wrapped(self)
        row = _row(self)
        top = QVBoxLayout()
        top.setContentsMargins(0, HAIR, 0, 0)
        top.addWidget(self._mark)
        top.addStretch(1)
        row.addLayout(top)
        row.addWidget(self._text, 1)

    def show_note(self, note: NoteLine) -> None:
        self._mark.show_sign(note.sign)
        self._mark.setVisible(note.sign != "wait")
        self._text.setText(whole(note.text))
        dress(self._text, role=_ROLES[note.sign])


class _Question(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = _wrapped(self)
        self.text.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        dress(self.text, role="query")
        self.confirm = _answer(_("确定（Enter）"), self)
        self.cancel = _answer(_("取消（Esc）"), self)
        row = _row(self)
        row.addWidget(SignLabel("query", self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.cancel)


def _row(owner: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    return row


def _wrapped(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label


def _answer(words: str, parent: QWidget) -> QPushButton:
    """A button that leaves the focus where it is."""
    button = QPushButton(words, parent)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    dress(button, kind="link")
    return button
