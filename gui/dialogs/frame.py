"""What the dialogs share: a heading, fields with their error below, buttons in Chinese."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from actions.language import _
from gui.look.theme import LARGE, MEDIUM, TIGHT, WIDE, dress


class Frame(QDialog):
    """A dialog with a heading; ``body`` takes what it asks, ``buttons`` stand at the foot."""

    def __init__(self, heading: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setMinimumWidth(460)
        self.body = QVBoxLayout()
        self.body.setSpacing(MEDIUM)
        self.buttons = QDialogButtonBox()
        title = QLabel(heading)
        dress(title, role="heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(title)
        if words:
            column.addWidget(paragraph(words))
        column.addLayout(self.body, 1)
        column.addWidget(self.buttons)

    def add_buttons(self, accept: str, reject: str) -> None:
        """The main button, which Enter presses, and the other one."""
        yes = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        yes.setDefault(True)
        self.buttons.addButton(reject, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)


class Asked(QWidget):
    """A field with its label above and its error below."""

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.error = QLabel()
        self.error.setWordWrap(True)
        dress(self.error, role="error")
        self.error.hide()
        name = QLabel(label)
        name.setBuddy(field)
        field.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(name)
        column.addWidget(field)
        if hint:
            note = paragraph(hint)
            dress(note, role="hint")
            column.addWidget(note)
        column.addWidget(self.error)

    def refuse(self, sentence: str) -> None:
        """Says under the field what is wrong with it; blank takes that back."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        dress(self.field, state="error" if sentence else "")


def paragraph(words: str) -> QLabel:
    """Plain text that wraps and can be copied."""
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    dress(label, role="unit")
    return label


def cancel_word() -> str:
    """取消, the same in every dialog."""
    return _("取消")
