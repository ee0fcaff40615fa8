"""The head of the first screen: the program's name, where the reports lie, how the backups stand, and how to begin."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from actions.language import _
from gui.look.elided import ElidedLabel
from gui.look.icons import icon, window_icon
from gui.look.theme import LARGE, MEDIUM, SMALL, TIGHT, WIDE, dress, theme

WIDEST, SIGN, SMALL_SIGN = 1040, 56, 36
"""The reports are not drawn wider than this; the size of the program's sign; in device-independent pixels."""


class HomeHead(QFrame):
    """``place``: the library; ``health``: the backups; ``main``: the buttons, the first being the main one."""

    def __init__(self, start: Sequence[QAction]) -> None:
        super().__init__()
        dress(self, role="band")
        self.place, self.health, self.main = ElidedLabel(), QLabel(), QWidget()
        self._sign = QLabel()
        self._title = QLabel(_("部门整体支出绩效自评"))
        self._subtitle = QLabel(_("填报、核对、打印、归档，全部在本机完成"))
        self._is_well = self._is_low = False
        self._title.setWordWrap(True)
        for label, role in ((self._title, "title"), (self._subtitle, "unit"), (self.place, "hint")):
            dress(label, role=role)
        self.main.setLayout(row_of(start))
        self._column = QVBoxLayout(self)
        self._column.addWidget(centred(self._inner(), (0, 0)))

    def show_health(self, words: str, is_well: bool) -> None:
        """Says how the backups stand."""
        self.health.setText(words)
        dress(self.health, role="hint" if is_well else "query")
        self._is_well = is_well
        self._show_words()

    def fold(self, is_brief: bool, is_low: bool) -> None:
        """``is_brief``: as low as it can be with all that changes; ``is_low``: only with what is amiss, the tip tells
        the rest."""
        side = SMALL if is_low else MEDIUM if is_brief else LARGE
        self._column.setContentsMargins(0, side, 0, side)
        self._subtitle.setHidden(is_brief)
        self._show_sign(SMALL_SIGN if is_low else SIGN)
        self._is_low = is_low
        self._show_words()

    def _show_sign(self, size: int) -> None:
        if self._sign.pixmap().isNull() or self._sign.pixmap().deviceIndependentSize().height() != size:
            self._sign.setPixmap(window_icon().pixmap(size, size))

    def _show_words(self) -> None:
        self.place.setHidden(self._is_low)
        self.health.setHidden(self._is_low and self._is_well)
        folded = (self.place.text(), self.health.text()) if self._is_low else ()
        self._title.setToolTip("\n".join(filter(None, folded)))

    def _inner(self) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        for label in (self._title, self._subtitle, self.place, self.health):
            words.addWidget(label)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addWidget(self.main)
        return inner


class ActionButton(QPushButton):
    """A button for an action of the menus; the main one bears the accent's colour."""

    def __init__(self, action: QAction, main: bool = False) -> None:
        super().__init__(f" {action.iconText()}")  # Qt leaves hardly any room between sign and words
        self.setAccessibleName(action.iconText())
        self._action, self._main = action, main
        self.setToolTip(action.toolTip())
        self.setEnabled(action.isEnabled())
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        dress(self, kind="primary" if main else "plain")
        self.retint()

    def retint(self) -> None:
        """Draws the icon in the colour of now."""
        self.setIcon(icon("add", theme().on_accent) if self._main else self._action.icon())


def centred(inner: QWidget, margins: tuple[int, int]) -> QWidget:
    """The widget in the middle, never wider than a line of reports should be; ``margins``: above and below it."""
    outer = QWidget()
    inner.setMaximumWidth(WIDEST)
    row = QHBoxLayout(outer)
    row.setContentsMargins(WIDE, margins[0], WIDE, margins[1])
    row.addWidget(inner)
    return outer


def row_of(start: Sequence[QAction]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(MEDIUM)
    for place, action in enumerate(start):
        row.addWidget(ActionButton(action, main=place == 0))
    return row
