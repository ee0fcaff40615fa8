"""The first screen: the reports by year with state and completeness, and how to begin when there is none."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from actions.overview import KeyFigures, years_of
from gui.look.icons import pixmap
from gui.look.theme import LARGE, MEDIUM, SMALL, VAST, WIDE, dress, theme
from gui.shell.home_head import ActionButton, HomeHead, centred, row_of
from gui.shell.home_search import HomeSearch
from gui.shell.recent_row import RecentRow
from gui.shell.reports_list import ReportList
from storage.library import Library
from storage.listed import Summary

if TYPE_CHECKING:
    from gui.shell.spending_by_year import SpendingByYear

_LEAST_FOR_PICTURE = 360
ROOM_FOR_YEARS, ROOM_FOR_WORDS = 560, 500
"""How high the page is before the years are drawn below the list, and before more than a title and what is amiss
stands above it; in device-independent pixels."""


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
        self.head = HomeHead(start)
        self._stack = QStackedWidget()
        self._foot = _Foot(chosen)
        self._card = _card(self.search, self.list, self._foot)
        self._listed = centred(self._card, (SMALL, SMALL))
        self._stack.addWidget(self._listed)
        self._start = start
        self._empty: _Beginning | None = None
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
        column.addWidget(self.head)
        self._files = centred(self.recent, (SMALL, 0))
        column.addWidget(self._files)
        column.addWidget(self._stack, 1)

    @property
    def is_empty(self) -> bool:
        """Whether the library has no report yet."""
        return self._stack.currentIndex() == 1

    def show_library(self, library: Library, summaries: tuple[Summary, ...], report: int = 0) -> None:
        """Shows the reports of a library, one of them chosen."""
        self.head.place.setText(_("资料库：{path}").format(path=library.path))
        self.list.show_reports(summaries, report)
        if report and self.list.report != report and self.search.field.text():
            self.search.field.clear()  # what just came in is not hidden by an earlier search
            self.list.show_reports(summaries, report)
        self.search.show_found(self.list.reports.count(), summaries)
        if not summaries and self._empty is None:
            self._empty = _Beginning(self._start)
            self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(0 if summaries else 1)
        self.head.main.setVisible(bool(summaries))
        self._fold()

    def show_figures(self, figures: dict[int, KeyFigures]) -> None:
        """Says what the reports come to, once somebody has looked."""
        self.list.reports.tell_figures(figures)
        self._show_years()

    def show_health(self, words: str, is_well: bool) -> None:
        """Says how the backups stand."""
        self.head.show_health(words, is_well)

    def room_for_notice(self) -> QRect:
        """Beside the buttons below the list; without a list the lower edge."""
        free = self._foot.free() if not self.is_empty else QRect()
        if free.width() <= 1:
            return QRect(MEDIUM, self.height() - VAST, self.width() - 2 * MEDIUM, VAST)
        return QRect(self._foot.mapTo(self, free.topLeft()), free.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the list comes first: the years are not drawn, and the head is as low as it can be."""
        super().resizeEvent(event)
        self._fold()
        self._show_years()

    def _fold(self) -> None:
        """On a still lower one the reports have what room there is; 文件 has the last files, too."""
        is_low = self.height() < ROOM_FOR_WORDS and not self.is_empty
        self.head.fold(self.height() < ROOM_FOR_YEARS, is_low)
        self._files.setHidden(is_low)
        self._card.setContentsMargins(0, 0 if is_low else SMALL, 0, 0)
        self._listed.setContentsMargins(0, 0, 0, 0 if is_low else LARGE - SMALL)

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
        for button in self.findChildren(ActionButton):
            button.retint()
        self.recent.retint()

    def focus(self) -> None:
        """Puts the cursor where a clerk begins."""
        if not self.is_empty:
            self.list.setFocus()


def _card(head: QWidget, inner: QWidget, foot: QWidget) -> QFrame:
    card = QFrame()
    dress(card, role="card")
    column = QVBoxLayout(card)
    column.setContentsMargins(1, 0, 1, 1)
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
        self._buttons = [ActionButton(action) for action in actions]
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch()

    def free(self) -> QRect:
        """Where no button is, in its own coordinates."""
        left = self._buttons[-1].geometry().right() + MEDIUM
        return QRect(left, 0, max(1, self.width() - left - MEDIUM), self.height())


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
        buttons.setLayout(row_of(start))
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


def _steps() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, SMALL, 0, SMALL)
    row.setSpacing(WIDE)
    row.addStretch()
    for number, words in enumerate((_("新建或导入"), _("逐部分填写"), _("检查并打印"), _("盖章后归档")), 1):
        step = QLabel(f"{number}  {words}")
        dress(step, role="badge")
        row.addWidget(step)
    row.addStretch()
    return row
