"""The bar that finds words anywhere in the open report and puts others in their place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from actions.language import _
from actions.quotes import filled
from domain.report import Field
from domain.searching import Occurrence, replaced, search
from gui.look.icons import icon
from gui.look.theme import LARGE, SMALL, dress, theme
from gui.session import Session

_LONGEST = 200  # characters
_IN_LABEL = 12  # characters of the words found that a step's name shows


class FindBar(QFrame):
    """Hidden until it is asked for. Signals:

    ``wanted(Occurrence)``: this place of the report should come into sight, marked; the bar keeps the cursor.
    ``closed(Occurrence | None)``: the bar went away; the cursor goes to the place that was found last.
    """

    wanted = Signal(object)
    closed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._found: tuple[Occurrence, ...] = ()
        self._place = -1
        self.words, self.others = self._line(_("查找内容")), self._line(_("替换为"))
        self.count = QLabel()
        self.backward = self._button(_("上一处"), self.go_back)
        self.forward = self._button(_("下一处"), self.go_on)
        self.replace_button = self._button(_("替换"), self.replace)
        self.all_button = self._button(_("全部替换"), self.replace_all)
        self._close = QToolButton(self)
        self._close.setAccessibleName(_("关闭查找"))
        self._close.setToolTip(_("关闭查找"))
        self._close.clicked.connect(self.close_bar)
        self.words.textEdited.connect(self._words_changed)
        self.setAccessibleName(_("查找和替换"))
        self._lay_out()
        self.hide()

    @property
    def current(self) -> Occurrence | None:
        """The place that was found last."""
        return self._found[self._place] if 0 <= self._place < len(self._found) else None

    def follow(self, session: Session | None) -> None:
        """Searches another report; without one the bar goes away."""
        if self._session is not None:
            self._session.changed.disconnect(self._report_changed)
        self._session = session
        self._found, self._place = (), -1
        if session is None:
            self.hide()
            return
        session.changed.connect(self._report_changed)
        if self.isVisible():
            self._look()

    def open_bar(self, words: str = "") -> None:
        """Shows the bar, with words to look for; the cursor in the first line, all of it marked."""
        if self._session is None:
            return
        line = words.strip()
        if line and "\n" not in line and "\u2029" not in line:
            self.words.setText(line)
        self._close.setIcon(icon("close", theme().muted))
        self.show()
        self._look()
        self.words.setFocus()
        self.words.selectAll()

    def close_bar(self) -> None:
        """Puts the bar away."""
        self.hide()
        self.closed.emit(self.current)

    def go_on(self) -> None:
        """The next place, behind the last the first again."""
        self._step(1)

    def go_back(self) -> None:
        """The place before, before the first the last again."""
        self._step(-1)

    def replace(self) -> None:
        """Replaces what is marked and goes on; the first time it only goes to what would be replaced."""
        found, before = self.current, len(self._found)
        if found is None:
            self.go_on()
        elif not found.is_plain:
            self._say(_("此处是引用的数据，请在填写处修改。"))
        elif self._put((found,)):
            self._place -= before - len(self._found)  # the words put in may hold those looked for
            self.go_on()

    def replace_all(self) -> None:
        """Replaces all at once, as one step to undo, and says how many there were and how many stay."""
        plain = [each for each in self._found if each.is_plain]
        left = len(self._found) - len(plain)
        if plain and self._put(tuple(plain)):
            done = _("已替换{count}处。").format(count=len(plain))
            self._say(done + (_("另有{count}处是引用的数据，未替换。").format(count=left) if left else ""))
        elif left:
            self._say(_("{count}处都是引用的数据，请在填写处修改。").format(count=left))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks on, Shift+Enter back; in the second line Enter replaces. Esc puts the bar away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.others.hasFocus():
            self.replace()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.go_back()
        else:
            self.go_on()

    def _words_changed(self) -> None:
        self._place = -1
        self._look()

    def _report_changed(self) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        """Searches the report as it stands."""
        if self._session is None:
            return
        current = self._session.current
        self._found = search(current.report, current.outline, self.words.text())
        writable = current.is_draft and not self._session.library.read_only
        for widget in (self.others, self.replace_button, self.all_button):
            widget.setVisible(writable)
        for button in (self.backward, self.forward, self.replace_button, self.all_button):
            button.setEnabled(bool(self._found))
        self._tell()

    def _step(self, by: int) -> None:
        if not self._found:
            return
        self._place = (self._place + by) % len(self._found) if self._place >= 0 else (0 if by > 0 else -1)
        self._place %= len(self._found)
        self._tell()
        line = self.others if self.others.hasFocus() else self.words
        self.wanted.emit(self._found[self._place])
        line.setFocus()

    def _put(self, found: tuple[Occurrence, ...]) -> bool:
        assert self._session is not None
        current = self._session.current
        changes = replaced(current.report, current.outline, found, self.others.text())
        label = filled(_("替换“{words}”"), words=self.words.text()[:_IN_LABEL])
        return self._session.edit(label, changes)

    def _tell(self) -> None:
        if not self.words.text():
            self._say("")
        elif not self._found:
            self._say(_("没有找到"))
        elif self._place < 0:
            self._say(_("共{count}处").format(count=len(self._found)))
        else:
            at = _("第{number}处，共{count}处").format(number=self._place + 1, count=len(self._found))
            heading = self._found[self._place].passage.field is Field.HEADING
            self._say(at + (_("，在标题中") if heading else ""))

    def _say(self, sentence: str) -> None:
        self.count.setText(sentence)
        self.count.setVisible(bool(sentence))
        self.count.setAccessibleName(sentence)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setMaxLength(_LONGEST)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.setMinimumWidth(120)
        return line

    def _button(self, words: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked: run())
        return button

    def _lay_out(self) -> None:
        dress(self, role="find")
        dress(self.count, role="hint")
        self.count.setWordWrap(True)
        self.count.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        grid.setSpacing(SMALL)
        grid.addWidget(self.words, 0, 0)
        grid.addWidget(self.others, 1, 0)
        for row, buttons in enumerate(((self.backward, self.forward), (self.replace_button, self.all_button))):
            side = QHBoxLayout()
            side.setSpacing(SMALL)
            for button in buttons:
                side.addWidget(button)
            side.addStretch(1)
            grid.addLayout(side, row, 1)
        grid.addWidget(self._close, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.count, 2, 0, 1, 3)
        grid.setColumnStretch(0, 1)
