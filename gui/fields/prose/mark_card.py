"""What the careful reader says of the words at the caret: a card below their line, which takes no focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from actions.language import _
from domain.checks import Finding
from domain.notes import WORDING
from gui.fields.marks import SIZE, SignLabel
from gui.fields.prose.marking import Underline, is_gap
from gui.keys import KEYS
from gui.look.theme import HAIR, MEDIUM, SMALL, dress

_WIDTH = 460
Offers = Callable[[Finding], tuple[str, str]]


class MarkCard(QFrame):
    """Stands under the caret of one editor while that is at underlined words.

    Signals: ``asked(str, Finding)``: mend it (``mend``), all of its kind (``mend_all``), or say why it may stand
    (``answer``); of a blank, print a figure there (``refer``), or type the one that it prints (``fill``).
    """

    asked = Signal(str, object)

    def __init__(self, editor: QTextEdit, offers: Offers) -> None:
        """``offers``: how one key mends a finding, and all of its kind; blank where nothing is certain."""
        super().__init__(editor)
        self._editor = editor
        self._scroller: QScrollArea | None = None
        self._finding: Finding | None = None
        self.offers = offers
        editor.installEventFilter(self)
        editor.destroyed.connect(self.deleteLater)
        self.mark, self.words = SignLabel(parent=self), QLabel(self)
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
        self.buttons = {name: self._button(name) for name in ("refer", "fill", "mend", "mend_all", "answer")}
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addSpacing(SIZE)
        for button in self.buttons.values():
            foot.addWidget(button)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self.hide()

    def show_mark(self, underline: Underline | None) -> None:
        """Says what is wrong with these words; goes away for none."""
        if underline is None:
            self.hide()
            return
        self.mark.show_sign(underline.sign)
        self.words.setText(
            underline.text + (_(" 选中的空白可以直接输入，也可以引用数据。") if is_gap(underline.finding) else "")
        )
        self._show_buttons(underline)
        self.setParent(self._editor.window())
        self._follow_scrolling()
        self._place()
        self.show()
        self.raise_()

    def _show_buttons(self, underline: Underline) -> None:
        """What can be done about it, each with its key."""
        self._finding = underline.finding
        answer = _("忽略…") if is_wording(underline.finding) else _("说明或放行…")
        one, every = self.offers(underline.finding) if underline.finding is not None else ("", "")
        is_link = underline.finding is not None and underline.finding.code == "missing.link"
        words = {
            "refer": _("引用数据") if is_gap(underline.finding) else "",
            "fill": _("去填写这项数据") if is_link else "",
            "mend": one,
            "mend_all": every,
            "answer": answer,
        }
        for name, button in self.buttons.items():
            button.setText(_with_key(words[name], name))
            button.setVisible(bool(words[name]) and underline.finding is not None)

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(_with_key("", name), self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.asked.emit(name, self._finding))
        dress(button, kind="link")
        return button

    def _follow_scrolling(self) -> None:
        """Stays at the words when the page under it moves."""
        above = self._editor.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and above is not self._scroller:
            self._scroller = above
            above.verticalScrollBar().valueChanged.connect(self._move)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at the words when something comes up above the text."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._move()
        return super().eventFilter(watched, event)

    def _move(self) -> None:
        if not self.isHidden():
            self._place()

    def _place(self) -> None:
        """Below the words or above them: over the text itself where it has room there, else within the page.

        So it hides neither what it speaks of nor the next field nor the buttons below the page, and is no
        wider than the text unless its buttons are.
        """
        window, caret = self._editor.window(), self._editor.cursorRect()
        self.ensurePolished()
        self._column.activate()
        needed = SIZE + self.words.fontMetrics().horizontalAdvance(self.words.text()) + SIZE + 3 * MEDIUM + 2 * SMALL
        least = self._column.totalMinimumSize().width()  # the buttons whole, also where the words need less
        width = min(max(min(needed, _WIDTH, self._editor.width()), least), window.width())
        height = self._column.totalHeightForWidth(width) + 2 * HAIR
        first, last = self._lines()
        view = self._editor.viewport()
        top, bottom = view.mapTo(window, first.topLeft()).y(), view.mapTo(window, last.bottomLeft()).y()
        line = view.mapTo(window, caret.bottomLeft())
        page = _in_window(self._scroller.viewport() if self._scroller else window)
        text = _in_window(self._editor).intersected(page)
        choices = [QRect(line.x(), y, 1, height) for y in (bottom + SMALL, top - height - SMALL, line.y() + SMALL)]
        over_text = (each for each in choices[:2] if text.top() <= each.top() and each.bottom() <= text.bottom())
        in_page = (each for each in choices if page.top() <= each.top() and each.bottom() <= page.bottom())
        y = next(over_text, next(in_page, choices[0])).top()
        across = text if width <= text.width() else page
        x = max(across.left(), min(line.x(), across.right() + 1 - width))
        self.setGeometry(max(0, min(x, page.right() + 1 - width)), y, width, height)

    def _lines(self) -> tuple[QRect, QRect]:
        """The first and the last line of the words that are spoken of, in the editor's viewport."""
        place = self._editor.textCursor().position()
        for shown in self._editor.extraSelections():
            cursor = QTextCursor(shown.cursor)  # type: ignore[attr-defined]
            start, end = cursor.selectionStart(), cursor.selectionEnd()
            if start <= place <= end:
                cursor.setPosition(start)
                first = self._editor.cursorRect(cursor)
                cursor.setPosition(end)
                return first, self._editor.cursorRect(cursor)
        return self._editor.cursorRect(), self._editor.cursorRect()


def _with_key(words: str, name: str) -> str:
    """What a button says: its words, and its key where it has one."""
    key = KEYS.get(name, "").replace("Return", "Enter")
    return _("{words}（{key}）").format(words=words, key=key) if key else words


def _in_window(widget: QWidget) -> QRect:
    """Where a widget stands in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def is_wording(finding: Finding | None) -> bool:
    """Whether a finding is about words, which the clerk may ignore, not about amounts."""
    return finding is not None and finding.code.partition(".")[0] in WORDING
