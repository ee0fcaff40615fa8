"""The card at the foot of the page that says in one sentence what happened, and moves nothing below it."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from actions.language import _
from gui.look.icons import icon, pixmap
from gui.look.theme import LARGE, MEDIUM, SMALL, dress, theme
from gui.look.whole_words import whole

Grade = Literal["error", "query", "complete", "hint"]
_MOST_WIDTH = 876
"""No wider than the cards of a page, in device-independent pixels."""
_WORTH_COVERING = 3
"""So many lines fewer are worth standing over the list of sections and the score below it, too."""
_LEAST_WORDS = 16
"""Good news that would keep fewer characters between the buttons says nothing there, and stands above them whole."""
_ICONS: dict[Grade, str] = {
    "error": "state-error",
    "query": "state-query",
    "complete": "state-complete",
    "hint": "hint",
}


class NoticeBar(QFrame):
    """Hidden until there is something to say; the clerk closes it, or the next success takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grade: Grade | None = None
        self._icon = QLabel()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        dress(self._action, kind="link")
        self._second = QPushButton()
        dress(self._second, kind="link")
        self._close = QToolButton()
        self._close.setAccessibleName(_("关闭提示"))
        self._close.setToolTip(_("关闭提示"))
        self._close.clicked.connect(self.clear)
        self._follow: Callable[[], object] | None = None
        self._host: QWidget | None = None
        self._room: Callable[[], QRect] = QRect
        self._then: Callable[[], object] | None = None
        self._words = ""
        self._outer, self._middle = QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._action.clicked.connect(self._run)
        self._second.clicked.connect(self._run_second)
        self._lay_out()
        self.hide()

    @property
    def sentence(self) -> str:
        """What the bar says; blank while it is hidden."""
        return self._words if self.grade else ""

    def say(
        self,
        grade: Grade,
        sentence: str,
        action: str = "",
        follow: Callable[[], object] | None = None,
        second: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Shows a sentence, and a button ``action`` that runs ``follow``; ``second``: one more, its words and run."""
        self.grade = grade
        self._follow, self._then = follow, second[1] if second else None
        self._second.setText(second[0] if second else "")
        self._second.setVisible(second is not None)
        self._words = sentence
        self.setAccessibleName(sentence)
        self._action.setText(action)
        self._action.setVisible(follow is not None)
        dress(self, role="notice", state=grade)
        colour = theme().accent if grade == "hint" else getattr(theme(), grade)
        self._icon.setPixmap(pixmap(_ICONS[grade], colour, 18, self.devicePixelRatioF()))
        self._close.setIcon(icon("close", colour))
        self.show()
        self._place()

    def go_on(self, sentence: str) -> None:
        """Says how far that is by now which it told of, its button as it was."""
        self._words = sentence
        self.setAccessibleName(sentence)
        self._place()

    def stand_in(self, widget: QWidget, room: Callable[[], QRect]) -> None:
        """Stands at the lower edge of a part of this widget, which is in the same parent or deeper, from now on.

        A sentence that needs more height than the part has stands above it.
        """
        self._host, self._room = widget, room
        widget.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays there."""
        if watched is self._host and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        return False

    def _place(self) -> None:
        above, host = self.parentWidget(), self._host
        if self.isHidden() or above is None or host is None:
            return
        room = self._room()
        self._show_words(self._words)
        self._stack(below=False)
        width, height = self._measure(room.width())
        if height > room.height() and self.grade == "complete":  # good news covers no field
            beside = [each for each in (self._icon, self._action, self._second, self._close) if not each.isHidden()]
            most = width - LARGE - SMALL - sum(each.sizeHint().width() + MEDIUM for each in beside)
            words = self._sentence.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, most)
            self._show_words(words)
            width, height = self._measure(room.width())
            if height > room.height() or len(words) < _LEAST_WORDS:
                self._show_words(self._words)
                width, height = self._measure(room.width())
        bottom = room.bottom() + 1 - (room.height() - height) // 2
        if height > room.height():  # a long sentence stands above the part, as wide and as low as it can
            wider = self._lowest(above.width() - 2 * SMALL)  # over what stands beside the page: that is no field
            width, height = self._lowest(host.width() - 2 * SMALL)
            if height - wider[1] >= _WORTH_COVERING * self._sentence.fontMetrics().lineSpacing():
                width, height = self._lowest(above.width() - 2 * SMALL)
            room, bottom = QRect(0, room.top(), host.width(), 0), room.top() - SMALL
        corner = host.mapTo(above, QPoint(room.left() + (room.width() - width) // 2, bottom - height))
        most = above.width() - SMALL - width
        self.setGeometry(max(min(corner.x(), most), min(SMALL, most)), max(0, corner.y()), width, height)
        self.raise_()

    def _show_words(self, words: str) -> None:
        self._sentence.setText(whole(words))
        self._sentence.setToolTip(self._words if words != self._words else "")
        self._middle.invalidate()  # both keep what they found out about heights
        self._outer.invalidate()

    def _lowest(self, most: int) -> tuple[int, int]:
        """Its buttons beside the sentence or below it, whichever takes less height."""
        self._stack(below=False)
        size = self._measure(most)
        self._stack(below=True)
        below = self._measure(most)
        if below[1] < size[1]:
            return below
        self._stack(below=False)
        return size

    def _stack(self, *, below: bool) -> None:
        """Puts the buttons below the sentence, or beside it."""
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._middle.direction() is not way:
            self._middle.setDirection(way)
            self._outer.invalidate()  # it keeps what it found out about heights

    def _measure(self, most: int) -> tuple[int, int]:
        width = min(most, _MOST_WIDTH)
        return width, max(self.heightForWidth(width), self.minimumSizeHint().height())

    def clear(self) -> None:
        """Takes the sentence away."""
        self.grade = None
        self._follow = self._then = None
        self.hide()

    def _run(self) -> None:
        if self._follow is not None:
            self._follow()

    def _run_second(self) -> None:
        if self._then is not None:
            self._then()

    def _lay_out(self) -> None:
        row = self._outer
        self.setLayout(row)
        row.setContentsMargins(LARGE, SMALL, SMALL, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self._icon)
        self._middle.setSpacing(SMALL)
        self._middle.addWidget(self._sentence, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(MEDIUM)
        buttons.addWidget(self._action)
        buttons.addWidget(self._second)
        buttons.addStretch()
        self._middle.addLayout(buttons)
        row.addLayout(self._middle, 1)
        row.addWidget(self._close)
