"""The first screen: the reports by year with state and completeness, and how to begin when there is none."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from gui.look.elided import ElidedLabel
from gui.look.icons import icon, pixmap, window_icon
from gui.look.theme import LARGE, MEDIUM, SMALL, TIGHT, VAST, WIDE, dress, theme
from gui.shell.reports_list import ReportList
from storage.library import Library, Summary

WIDEST, SIGN = 1040, 56
"""The reports are not drawn wider than this; the size of the program's sign; in device-independent pixels."""


class Home(QWidget):
    """The list of reports. Signals: ``opened(int)``: open this report. ``chosen(bool)``: whether one is chosen."""

    opened = Signal(int)
    chosen = Signal(bool)

    def __init__(self, start: Sequence[QAction], chosen: Sequence[QAction], parent: QWidget | None = None) -> None:
        """``start``: the actions that need no report, the first being the main one; ``chosen``: those on a report."""
        super().__init__(parent)
        dress(self, role="page")
        self.list = ReportList()
        self.place = ElidedLabel()
        self._stack = QStackedWidget()
        self._stack.addWidget(_centred(_card(self.list, _toolbar(chosen))))
        self._start = start
        self._empty: _Beginning | None = None
        self._main = QWidget()
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(start))
        column.addWidget(self._stack, 1)

    @property
    def is_empty(self) -> bool:
        """Whether the library has no report yet."""
        return self._stack.currentIndex() == 1

    def show_library(self, library: Library, summaries: tuple[Summary, ...], report: int = 0) -> None:
        """Shows the reports of a library, one of them chosen."""
        self.place.setText(_("资料库：{path}").format(path=library.path))
        self.list.show_reports(summaries, report)
        if not summaries and self._empty is None:
            self._empty = _Beginning(self._start)
            self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(0 if summaries else 1)
        self._main.setVisible(bool(summaries))

    def retint(self) -> None:
        """Draws the pictures anew after the colours changed."""
        if self._empty is not None:
            self._empty.retint()
        for button in self.findChildren(_Button):
            button.retint()

    def focus(self) -> None:
        """Puts the cursor where a clerk begins."""
        if not self.is_empty:
            self.list.setFocus()

    def _head(self, start: Sequence[QAction]) -> QWidget:
        title, subtitle = QLabel(_("部门整体支出绩效自评")), QLabel(_("填报、核对、打印、归档，全部在本机完成"))
        dress(title, role="title")
        dress(subtitle, role="unit")
        dress(self.place, role="hint")
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        for label in (title, subtitle, self.place):
            words.addWidget(label)
        sign = QLabel()
        sign.setPixmap(window_icon().pixmap(SIGN, SIGN))
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addWidget(sign)
        row.addLayout(words, 1)
        self._main.setLayout(_row_of(start))
        row.addWidget(self._main)
        inner = QWidget()
        inner.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        head = QFrame()
        dress(head, role="band")
        outer = QVBoxLayout(head)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_centred(inner, WIDE))
        return head


def _card(inner: QWidget, foot: QWidget) -> QFrame:
    card = QFrame()
    dress(card, role="card")
    column = QVBoxLayout(card)
    column.setContentsMargins(1, SMALL, 1, 1)
    column.setSpacing(0)
    column.addWidget(inner, 1)
    column.addWidget(foot)
    return card


def _toolbar(actions: Sequence[QAction]) -> QFrame:
    bar = QFrame()
    dress(bar, role="foot")
    row = QHBoxLayout(bar)
    row.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
    row.setSpacing(SMALL)
    for action in actions:
        row.addWidget(_Button(action))
    row.addStretch()
    return bar


class _Button(QPushButton):
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


def _centred(inner: QWidget, margin: int = LARGE) -> QWidget:
    """The widget in the middle, never wider than a line of reports should be."""
    outer = QWidget()
    inner.setMaximumWidth(WIDEST)
    row = QHBoxLayout(outer)
    row.setContentsMargins(WIDE, margin, WIDE, margin)
    row.addWidget(inner)
    return outer


class _Beginning(QWidget):
    """What to do first: said where the list would be."""

    def __init__(self, start: Sequence[QAction]) -> None:
        super().__init__()
        self._picture = QLabel()
        heading, words = QLabel(_("还没有报告")), QLabel(_("从空白报告填起，或读入已有的报告，合计随填随核。"))
        dress(heading, role="title")
        dress(words, role="unit")
        column = QVBoxLayout(self)
        column.setContentsMargins(VAST, MEDIUM, VAST, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addStretch(2)
        for label in (self._picture, heading, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addLayout(_steps())
        buttons = QWidget()
        buttons.setLayout(_row_of(start))
        column.addWidget(buttons, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.retint()

    def retint(self) -> None:
        """Draws the picture in the colour of now."""
        self._picture.setPixmap(pixmap("empty", theme().accent, 120, self.devicePixelRatioF()))


def _row_of(start: Sequence[QAction]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(MEDIUM)
    for place, action in enumerate(start):
        row.addWidget(_Button(action, main=place == 0))
    return row


def _steps() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, SMALL, 0, SMALL)
    row.setSpacing(WIDE)
    row.addStretch()
    for number, words in enumerate((_("新建或导入"), _("逐部分填写"), _("检查并打印"), _("盖章后导出存档")), 1):
        step = QLabel(f"{number}  {words}")
        dress(step, role="badge")
        row.addWidget(step)
    row.addStretch()
    return row
