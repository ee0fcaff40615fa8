"""The first screen: the reports by year with state and completeness, and how to begin when there is none."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
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
from actions.overview import KeyFigures, years_of
from gui.look.elided import ElidedLabel
from gui.look.icons import icon, pixmap, window_icon
from gui.look.theme import LARGE, MEDIUM, SMALL, TIGHT, VAST, WIDE, dress, theme
from gui.shell.home_search import HomeSearch
from gui.shell.recent_row import RecentRow
from gui.shell.reports_list import ReportList
from storage.library import Library
from storage.listed import Summary

if TYPE_CHECKING:
    from gui.shell.spending_by_year import SpendingByYear

_LEAST_FOR_PICTURE = 360
WIDEST, SIGN, ROOM_FOR_YEARS = 1040, 56, 560
"""The reports are not drawn wider than this; the size of the program's sign; how high the page is before the years are
drawn below the list; in device-independent pixels."""


class Home(QWidget):
    """The list of reports. Signals: ``opened(int)``: open this report. ``chosen(bool)``: whether one is chosen."""

    opened = Signal(int)
    chosen = Signal(bool)

    def __init__(self, start: Sequence[QAction], chosen: Sequence[QAction], parent: QWidget | None = None) -> None:
        """``start``: the actions that need no report, the first being the main one; ``chosen``: those on a report."""
        super().__init__(parent)
        dress(self, role="page")
        self.list, self.search, self.recent = ReportList(), HomeSearch(), RecentRow()
        self.years: SpendingByYear | None = None
        self.place, self.health = ElidedLabel(), QLabel()
        self._stack = QStackedWidget()
        self._foot = _Foot(chosen)
        self._card = _card(self.search, self.list, self._foot)
        self._stack.addWidget(_centred(self._card, (SMALL, LARGE)))
        self._start = start
        self._empty: _Beginning | None = None
        self._main = QWidget()
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(self.chosen)
        self.list.chosen.connect(lambda _chosen: self._show_years())
        self.search.typed.connect(self._find)
        self.search.left.connect(self.list.setFocus)
        self.search.asked.connect(self.opened)
        finding = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)  # the report's own is off here
        finding.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        finding.activated.connect(self.search.field.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(start))
        column.addWidget(_centred(self.recent, (SMALL, 0)))
        column.addWidget(self._stack, 1)

    @property
    def is_empty(self) -> bool:
        """Whether the library has no report yet."""
        return self._stack.currentIndex() == 1

    def show_library(self, library: Library, summaries: tuple[Summary, ...], report: int = 0) -> None:
        """Shows the reports of a library, one of them chosen."""
        self.place.setText(_("资料库：{path}").format(path=library.path))
        self.list.show_reports(summaries, report)
        if report and self.list.report != report and self.search.field.text():
            self.search.field.clear()  # what just came in is not hidden by an earlier search
            self.list.show_reports(summaries, report)
        self.search.show_found(self.list.reports.count(), summaries)
        if not summaries and self._empty is None:
            self._empty = _Beginning(self._start)
            self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(0 if summaries else 1)
        self._main.setVisible(bool(summaries))

    def show_figures(self, figures: dict[int, KeyFigures]) -> None:
        """Says what the reports come to, once somebody has looked."""
        self.list.reports.tell_figures(figures)
        self._show_years()

    def show_health(self, words: str, is_well: bool) -> None:
        """Says how the backups stand."""
        self.health.setText(words)
        dress(self.health, role="hint" if is_well else "query")

    def room_for_notice(self) -> QRect:
        """Beside the buttons below the list; without a list the lower edge."""
        free = self._foot.free() if not self.is_empty else QRect()
        if free.width() <= 1:
            return QRect(MEDIUM, self.height() - VAST, self.width() - 2 * MEDIUM, VAST)
        return QRect(self._foot.mapTo(self, free.topLeft()), free.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the list comes first: the years are not drawn, and the head is as low as it can be."""
        super().resizeEvent(event)
        self._subtitle.setVisible(self.height() >= ROOM_FOR_YEARS)
        side = LARGE if self.height() >= ROOM_FOR_YEARS else MEDIUM
        self._head_column.setContentsMargins(0, side, 0, side)
        self._show_years()

    def _find(self, words: str) -> None:
        self.list.look_for(words)
        self.search.show_found(self.list.reports.count(), self.list.reports.summaries)

    def _show_years(self) -> None:
        summary, reports = self.list.summary, self.list.reports
        has_room = self.height() >= ROOM_FOR_YEARS and summary is not None and bool(summary.unit)
        years = years_of(summary.unit, reports.summaries, reports.figures) if has_room and summary else ()
        if self.years is None and years:
            self.years = self._made_years()
        if self.years is not None:
            self.years.show_years(summary.unit if summary else "", years)

    def _made_years(self) -> "SpendingByYear":
        from gui.shell.spending_by_year import SpendingByYear

        made, column = SpendingByYear(self._card), self._card.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, made)
        return made

    def retint(self) -> None:
        """Draws the pictures anew after the colours changed."""
        if self._empty is not None:
            self._empty.retint()
        for button in self.findChildren(_Button):
            button.retint()
        self.recent.retint()

    def focus(self) -> None:
        """Puts the cursor where a clerk begins."""
        if not self.is_empty:
            self.list.setFocus()

    def _head(self, start: Sequence[QAction]) -> QWidget:
        title, self._subtitle = QLabel(_("部门整体支出绩效自评")), QLabel(_("填报、核对、打印、归档，全部在本机完成"))
        title.setWordWrap(True)
        dress(title, role="title")
        dress(self._subtitle, role="unit")
        dress(self.place, role="hint")
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        for label in (title, self._subtitle, self.place, self.health):
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
        outer.addWidget(_centred(inner, (0, 0)))
        self._head_column = outer
        return head


def _card(head: QWidget, inner: QWidget, foot: QWidget) -> QFrame:
    card = QFrame()
    dress(card, role="card")
    column = QVBoxLayout(card)
    column.setContentsMargins(1, SMALL, 1, 1)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(inner, 1)
    column.addWidget(foot)
    return card


class _Foot(QFrame):
    """What can be done with the report that is chosen."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        dress(self, role="foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        row.setSpacing(SMALL)
        self._buttons = [_Button(action) for action in actions]
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch()

    def free(self) -> QRect:
        """Where no button is, in its own coordinates."""
        left = self._buttons[-1].geometry().right() + MEDIUM
        return QRect(left, 0, max(1, self.width() - left - MEDIUM), self.height())


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


def _centred(inner: QWidget, margins: tuple[int, int]) -> QWidget:
    """The widget in the middle, never wider than a line of reports should be; ``margins``: above and below it."""
    outer = QWidget()
    inner.setMaximumWidth(WIDEST)
    row = QHBoxLayout(outer)
    row.setContentsMargins(WIDE, margins[0], WIDE, margins[1])
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the words come first, and the picture goes before it is cut."""
        super().resizeEvent(event)
        self._picture.setVisible(self.height() >= _LEAST_FOR_PICTURE)

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
