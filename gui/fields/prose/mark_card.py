"""What the careful reader says of the words at the caret: a card below their line, which takes no focus."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QTextEdit, QVBoxLayout

from gui.fields.marks import SIZE, Mark
from gui.fields.prose.marking import Underline
from gui.look.theme import HAIR, MEDIUM, SMALL, dress

_WIDTH = 420


class MarkCard(QFrame):
    """Stands under the caret of one editor while that is at underlined words."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._scroller: QScrollArea | None = None
        editor.destroyed.connect(self.deleteLater)
        self.mark, self.words = Mark(parent=self), QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        dress(self, role="card")
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._column.addLayout(row)
        self.hide()

    def show_mark(self, underline: Underline | None) -> None:
        """Says what is wrong with these words; goes away for none."""
        if underline is None:
            self.hide()
            return
        self.mark.show_sign(underline.sign)
        self.words.setText(underline.text)
        self.setParent(self._editor.window())
        self._follow_scrolling()
        self._place()
        self.show()
        self.raise_()

    def _follow_scrolling(self) -> None:
        """Stays at the words when the page under it moves."""
        above = self._editor.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and above is not self._scroller:
            self._scroller = above
            above.verticalScrollBar().valueChanged.connect(self._move)

    def _move(self) -> None:
        if not self.isHidden():
            self._place()

    def _place(self) -> None:
        """Below the line of the caret, above it where there is no room."""
        window, caret = self._editor.window(), self._editor.cursorRect()
        self.ensurePolished()
        self._column.activate()
        needed = self.words.fontMetrics().horizontalAdvance(self.words.text()) + SIZE + 3 * MEDIUM + 2 * SMALL
        width = min(max(needed, self._column.minimumSize().width()), _WIDTH, window.width())
        height = self._column.totalHeightForWidth(width) + 2 * HAIR
        below = self._editor.viewport().mapTo(window, caret.bottomLeft()) + QPoint(0, SMALL)
        above = self._editor.viewport().mapTo(window, caret.topLeft()) - QPoint(0, height + SMALL)
        place = below if below.y() + height <= window.height() or above.y() < 0 else above
        self.setGeometry(max(0, min(place.x(), window.width() - width)), place.y(), width, height)
