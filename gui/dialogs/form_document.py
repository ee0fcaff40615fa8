"""The document beside the form that it proposes: where what is chosen stands in it."""

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from actions.language import _

_NEAR = 6  # characters before a value that tell which of its like it is
_SENSITIVE = QTextDocument.FindFlag.FindCaseSensitively


class ProposedFrom(QPlainTextEdit):
    """The text of the document, to be read only."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setReadOnly(True)
        self.setAccessibleName(_("原文"))

    def show_words(self, words: str) -> None:
        """Brings the first of these words into sight, marked; the beginning where they stand nowhere."""
        cursor = self.document().find(words, 0, _SENSITIVE)
        if not cursor.isNull():
            self.setTextCursor(cursor)
            self.centerCursor()
        else:
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_value(self, before: str, said: str) -> None:
        """Brings a value into sight, by the words before it too where they stand there."""
        words = said.strip().split("\n")[0]
        near = before[-_NEAR:].rpartition("\ufffc")[2]
        found = self.document().find(f"{near}{words}", 0, _SENSITIVE)
        self.show_words(f"{near}{words}" if not found.isNull() else words)
