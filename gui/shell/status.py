"""The line at the foot of the window: saved when, which report, its total and 差额, and work under way."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from actions.language import _, format_time
from actions.names import counts_words, progress_words
from gui.look.elided import ElidedLabel
from gui.look.theme import dress
from gui.shell.failures import log_file

if TYPE_CHECKING:
    from actions.reports import Opened


_BETWEEN = 24
"""Pixels around each word of the line."""


class AskedLabel(QLabel):
    """A label whose tool tip is found out when somebody asks for it: of a large report that takes long."""

    tell: Callable[[], str] | None = None

    def event(self, event: QEvent) -> bool:
        """The pointer rests here."""
        if event.type() == QEvent.Type.ToolTip and self.tell is not None:
            self.setToolTip(self.tell())
        return super().event(event)


class StatusBar(QStatusBar):
    """Signals: ``stopped()``: the clerk stops the work under way."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved, self.place, self.total, self.difference = QLabel(), QLabel(), AskedLabel(), AskedLabel()
        self.counts = QLabel()
        self.chosen = ElidedLabel()
        self.failure = QLabel()
        dress(self.failure, state="query")
        self.work, self.bar, self.stop = QLabel(), QProgressBar(), QPushButton(_("停止"))
        self._doing = ""
        self._saved, self._read_only, self._waiting, self._is_open = "", False, False, False
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(_("进度"))
        dress(self.stop, kind="link")
        self.stop.clicked.connect(self._stop)
        for widget in (self.saved, self.failure, self.work, self.bar, self.stop):
            self.addWidget(widget)
        self.addWidget(self.chosen, 1)
        for widget in (self.place, self.counts, self.total, self.difference):
            self.addPermanentWidget(widget)
        self.setSizeGripEnabled(False)
        self.show_work("")
        self.show_chosen("")

    def show_report(self, opened: "Opened | None", read_only: bool = False) -> None:
        """Shows what was committed, and how the main total stands."""
        self._is_open = opened is not None
        for label in (self.saved, self.place, self.counts, self.total, self.difference):
            label.setVisible(self._is_open)
        self.failure.setVisible(opened is not None and bool(self.failure.text()))
        if opened is None:
            self.failure.clear()
            self.total.tell = self.difference.tell = None
            self._waiting = False
            self.show_chosen("")
            return
        self._saved = _("只读") if read_only else _("已自动保存 {time}").format(time=format_time(opened.saved_at))
        self._read_only = read_only
        self._show_saved()
        report = opened.report
        self.place.setText(_("{unit} · {year}年度").format(unit=report.unit or "—", year=report.year or "—"))
        self._show_sums(opened)
        self._show_counts(opened)
        self._share_room()

    def show_waiting(self, waiting: bool) -> None:
        """Says whether some field holds what is not on the disk yet."""
        self._waiting = waiting
        self._show_saved()

    def show_chosen(self, words: str) -> None:
        """Shows what the chosen cells of a table come to; which report it is gives way where there is no room."""
        self.chosen.setText(words)
        self.chosen.setVisible(bool(words))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width to share."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        others = (self.saved, self.failure, self.place, self.counts, self.total, self.difference)
        taken = sum(each.sizeHint().width() + _BETWEEN for each in others if each.text())
        wanted = self.chosen.fontMetrics().horizontalAdvance(self.chosen.text()) + _BETWEEN
        room = self.width() - (wanted if self.chosen.text() else 0)
        self.place.setVisible(self._is_open and taken <= room)
        if not self.place.isVisibleTo(self):
            taken -= self.place.sizeHint().width() + _BETWEEN
        self.counts.setVisible(bool(self.counts.text()) and self._is_open and taken <= room)

    def _show_saved(self) -> None:
        waiting = self._waiting and not self._read_only
        self.saved.setText(_("有未保存") if waiting else self._saved)
        dress(self.saved, state="query" if waiting or self._read_only else "ok")

    def show_failure(self, name: str) -> None:
        """Names what raised while it looked at the report, until the report is put away; the report is saved."""
        self.failure.setText(_("“{name}”出错，内容已保存").format(name=name))
        self.failure.setToolTip(
            _("这一项检查或显示无法完成，不影响填写和保存。详情已记入日志“{path}”。").format(path=log_file())
        )
        self.failure.show()

    def show_work(self, sentence: str, is_stoppable: bool = True) -> None:
        """Shows that work is under way; blank for none."""
        self._doing = sentence
        self.work.setText(sentence)
        self.work.setToolTip("" if is_stoppable else _("这一步要么全部存入，要么完全不存，不能中途停止。"))
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        for widget in (self.work, self.bar):
            widget.setVisible(bool(sentence))
        self.stop.setVisible(bool(sentence) and is_stoppable)

    def show_count(self, place: int, whole: int, kind: str) -> None:
        """Shows at which page or file of how many the work is, from 1; not once it is to stop, or is over."""
        if self._doing and self.stop.isEnabled():
            self.work.setText(progress_words(self._doing, place, whole, kind))
            self.bar.setRange(0, whole)
            self.bar.setValue(place - 1)

    def _stop(self) -> None:
        """What is under way comes to an end by itself, soon; it is said meanwhile."""
        self.work.setText(_("正在停止"))
        self.stop.setEnabled(False)
        self.stopped.emit()

    def _show_counts(self, opened: "Opened") -> None:
        """How much is unfilled, wrong or to be verified; nothing of it in a report that is no draft any more."""
        counts = opened.counts
        self.counts.setVisible(opened.is_draft)
        self.counts.setText(counts_words(counts) if opened.is_draft else "")
        dress(self.counts, state="error" if counts.errors else "query" if counts.queries else "ok")
        self.counts.setToolTip(_("尚未填写、有错误和需核实的各有多少处，与“问题清单”一致；按 F9 检查后逐项列出。"))

    def _show_sums(self, opened: "Opened") -> None:
        from gui.shell.sums import balance_words, sums

        shown = sums(opened)
        self.total.setText(shown.total)
        self.difference.setText(shown.difference)
        dress(self.difference, state=shown.state)
        self.total.tell = self.difference.tell = partial(balance_words, opened)
