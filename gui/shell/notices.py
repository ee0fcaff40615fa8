"""The bar at the top of the window that says in one sentence what happened."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from actions.language import _
from gui.look.icons import icon, pixmap
from gui.look.theme import LARGE, MEDIUM, SMALL, dress, theme

Grade = Literal["error", "query", "complete"]
_ICONS: dict[Grade, str] = {"error": "state-error", "query": "state-query", "complete": "state-complete"}


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
        self._close = QToolButton()
        self._close.setAccessibleName(_("关闭提示"))
        self._close.setToolTip(_("关闭提示"))
        self._close.clicked.connect(self.clear)
        self._follow: Callable[[], object] | None = None
        self._action.clicked.connect(self._run)
        self._lay_out()
        self.hide()

    @property
    def sentence(self) -> str:
        """What the bar says; blank while it is hidden."""
        return self._sentence.text() if self.grade else ""

    def say(self, grade: Grade, sentence: str, action: str = "", follow: Callable[[], object] | None = None) -> None:
        """Shows a sentence, and a button ``action`` that runs ``follow``."""
        self.grade = grade
        self._follow = follow
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._action.setText(action)
        self._action.setVisible(follow is not None)
        dress(self, role="notice", state=grade)
        colour = getattr(theme(), grade)
        self._icon.setPixmap(pixmap(_ICONS[grade], colour, 18, self.devicePixelRatioF()))
        self._close.setIcon(icon("close", colour))
        self.show()

    def clear(self) -> None:
        """Takes the sentence away."""
        self.grade = None
        self._follow = None
        self.hide()

    def _run(self) -> None:
        if self._follow is not None:
            self._follow()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, SMALL, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self._icon)
        row.addWidget(self._sentence)
        row.addWidget(self._action)
        row.addWidget(self._close)
