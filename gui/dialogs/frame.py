"""What the dialogs share: a heading, fields with their error below, buttons in Chinese."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from gui.dialogs import questions
from gui.look.room import come_inside, part_buttons, room
from gui.look.theme import LARGE, MEDIUM, SMALL, TIGHT, WIDE, dress
from gui.look.whole_label import WholeLabel

_LEAST_HEIGHT = 120
_ROOMY = 500
"""Pixels of height below which the heading, which the title of the window says too, and the edges give way."""
_LEAST_WORDS = 12  # characters


class Frame(QDialog):
    """A dialog with a heading; ``body`` takes what it asks, ``buttons`` stand at the foot.

    It is never larger than the screen: then what it asks scrolls, and the buttons stay in sight.
    """

    def __init__(self, heading: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setMinimumWidth(460)
        self._preferred = QSize()
        self._at_first: tuple[str, ...] | None = None
        content = _Content()
        dress(content, role="plain")
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(MEDIUM)
        self.buttons = QDialogButtonBox()
        part_buttons(self.buttons)
        title = self._title = QLabel(heading)
        title.setWordWrap(True)
        dress(title, role="heading")
        column = self._frame_column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(title)
        if words:
            self.body.addWidget(paragraph(words))
        column.addWidget(_Scroller(content), 1)
        column.addWidget(self.buttons)

    def prefer(self, width: int, height: int) -> None:
        """How large it is where the screen has room for it, in device-independent pixels."""
        self._preferred = QSize(width, height)

    def sizeHint(self) -> QSize:
        """As large as what it holds, within the screen."""
        return super().sizeHint().expandedTo(self._preferred).boundedTo(room(self))

    def showEvent(self, event: QShowEvent) -> None:
        """As large as it wants to be within the screen; Qt by itself grants two thirds of that."""
        super().showEvent(event)
        if self._at_first is None:
            self._at_first = self._typed()
            if room(self).height() < _ROOMY:
                self._title.hide()
                self._frame_column.setContentsMargins(WIDE, SMALL, WIDE, SMALL)
            self.resize(self.sizeHint())
            come_inside(self, centred=True)  # Qt placed it when it was smaller

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, which also leaves an input method, loses nothing typed without a question."""
        if event.key() == Qt.Key.Key_Escape and self._at_first not in (None, self._typed()):
            if questions.ask(_("刚才填写的内容还没有保存。"), _("放弃"), _("继续填写"), self):
                self.reject()
            return
        super().keyPressEvent(event)

    def _typed(self) -> tuple[str, ...]:
        """What stands in every field that can be typed in."""
        lines = tuple(each.text() for each in self.findChildren(QLineEdit) if not each.isReadOnly())
        return (*lines, *(each.toPlainText() for each in self.findChildren(QPlainTextEdit)))

    def add_lines(self, heading: str, lines: Sequence[str]) -> None:
        """Sentences in a list under a heading that counts them; nothing where there are none."""
        if not lines:
            return
        label = QLabel(_("{heading}（{count}）").format(heading=heading, count=len(lines)))
        told = QListWidget()
        told.addItems(list(lines))
        told.setWordWrap(True)
        told.setAccessibleName(heading)
        dress(told, role="well")
        label.setBuddy(told)
        self.body.addWidget(label)
        self.body.addWidget(told, 1)

    def add_buttons(self, accept: str, reject: str) -> None:
        """The main button, which Enter presses, and the other one."""
        yes = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        yes.setDefault(True)
        yes.setToolTip(_("{words}（Ctrl+Enter）").format(words=accept.rstrip("…")))
        for key in ("Ctrl+Return", "Ctrl+Enter"):  # Enter alone is a new line where there are several
            QShortcut(QKeySequence(key), self, self.accept)
        self.buttons.addButton(reject, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)


class _Content(QWidget):
    """What a dialog asks: lists and tables in it give way before all of it scrolls."""

    def heightForWidth(self, width: int) -> int:
        """The least that a place of this width needs; a scroll area asks for no more than that.

        Writing keeps its lines: only what does not wrap gives way, down to its own least height.
        """
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return -1
        items = [item for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
        firm = [item for item in items if not item.isEmpty() and not item.hasHeightForWidth()]
        spare = sum(max(0, item.sizeHint().height() - item.minimumSize().height()) for item in firm)
        return layout.totalHeightForWidth(width) - spare

    def preferred_height(self, width: int) -> int:
        """What it takes where there is room."""
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else -1
        return height if height >= 0 else self.sizeHint().height()


class _Scroller(QScrollArea):
    """Shows all that a dialog asks where there is room; it asks for that room."""

    def __init__(self, content: _Content) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The dialog grows with its content: once that has its style, and where a sentence comes up under a field."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            QTimer.singleShot(0, self, self._grow)
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        dialog = self.window()
        if dialog.isVisible():
            dialog.resize(dialog.size().expandedTo(dialog.sizeHint()))
            come_inside(dialog)

    def sizeHint(self) -> QSize:
        """The content's own at the width of the dialog."""
        width = max(self._content.sizeHint().width(), self.window().minimumWidth() - 2 * WIDE)
        return QSize(width + self._bar(), self._content.preferred_height(width) + 2)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content must be, and a few lines."""
        least = self.widget().minimumSizeHint()
        return QSize(least.width() + self._bar(), min(least.height(), _LEAST_HEIGHT))

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()


class AskedField(QWidget):
    """A field with its label above, or at its left (``is_beside``), and its hint and its error below it."""

    def __init__(
        self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None, is_beside: bool = False
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.error = QLabel()
        self.error.setWordWrap(True)
        dress(self.error, role="error")
        self.error.hide()
        name = self.name = QLabel(label)
        name.setBuddy(field)
        field.setAccessibleName(label)
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setHorizontalSpacing(MEDIUM)
        whole.setVerticalSpacing(TIGHT)
        whole.setColumnStretch(1, 1)
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        whole.addWidget(name, 0, 0)
        if is_beside:
            whole.addWidget(field, 0, 1)
            whole.addLayout(column, 1, 1)
        else:
            whole.addWidget(field, 1, 0, 1, 2)
            whole.addLayout(column, 2, 0, 1, 2)
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
        if sentence:
            QTimer.singleShot(0, self, self._come_into_sight)  # once the sentence has its place

    def _come_into_sight(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.error)


def in_line(asked: Sequence[AskedField]) -> None:
    """Lets fields that stand below each other, their labels at the left, begin at one place."""
    width = max(each.name.sizeHint().width() for each in asked)
    for each in asked:
        each.name.setMinimumWidth(width)


def paragraph(words: str) -> QLabel:
    """Plain text that wraps and can be copied."""
    label = WholeLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    dress(label, role="unit")
    return label


def narrow(box: QComboBox) -> None:
    """Lets a list of long words be narrower than they are: it drops down as wide as it needs, its tip says the word."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_WORDS)
    box.currentTextChanged.connect(box.setToolTip)
    box.setToolTip(box.currentText())


def cancel_word() -> str:
    """取消, the same in every dialog."""
    return _("取消")


def beside(first: QWidget, second: QWidget) -> QHBoxLayout:
    """Two widgets in a row; the second takes what is left of the width."""
    row = QHBoxLayout()
    row.setSpacing(SMALL)
    row.addWidget(first)
    row.addWidget(second, 1)
    return row


def button(words: str, run: Callable[[], object]) -> QPushButton:
    """A button within a dialog, which Enter does not press."""
    made = QPushButton(words)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked: run())
    return made
