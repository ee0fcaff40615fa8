"""数据溯源, 正文各数: every number of the running text with where it comes from, or 无出处, and the way to both."""

import logging
import threading
from contextlib import suppress

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from actions.carrying import LastYear, last_year_of
from actions.language import _
from actions.numbers import SourcedNumber, sourced_numbers
from actions.reports import Opened
from domain.checks import Finding
from gui.look.filter_chips import FilterChips
from gui.look.flow_row import FlowRow
from gui.look.line_list import at_foot, set_up_lines, set_up_remark
from gui.look.theme import SMALL, TIGHT
from gui.panels.findings import FindingLine, FindingModel
from gui.panels.findings_look import FindingDelegate
from gui.panels.when_seen import WhenSeen
from gui.session import Session
from gui.shell.contents import contents, page_holding

_log = logging.getLogger("jixiao")
PAUSE = 300
"""Milliseconds after an edit."""
_NUMBER = "number.stated"


class NumberPanel(QWidget):
    """Signals: ``chosen(str)``: go to this field, ``quoted(Finding)``: and there to these words."""

    chosen = Signal(str)
    quoted = Signal(object)
    _listed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FindingModel(self)
        self.list = QListView()
        self.chips = FilterChips(("without", "sourced"), self)
        self.to_source = QPushButton(_("转到出处"))
        self.nothing = QLabel(_("正文中没有带单位的数"))
        self._session: Session | None = None
        self._last_year: LastYear | None = None
        self._numbers: tuple[SourcedNumber, ...] = ()
        self._shown: dict[int, SourcedNumber] = {}
        self._sought: tuple[str, int] | None = None
        self._listing = WhenSeen(self, PAUSE, self._look)
        self._listed.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._set_up()

    def follow(self, session: Session | None) -> None:
        """Lists the numbers of another report from now on."""
        self._session, self._last_year = session, None
        if session is not None:
            session.changed.connect(self._listing.touch)
        self._numbers = ()
        self._listing.touch()
        self._show()

    def show_at(self, key: str, offset: int) -> None:
        """Chooses the number at or behind a place of a text, once the numbers are listed."""
        self._sought = (key, offset)
        self._choose_sought()
        self.list.setFocus()

    def _look(self) -> None:
        """Has the numbers listed on a thread: with a thousand projects that takes longer than a key may wait."""
        session = self._session
        if session is None:
            return
        self._last_year = self._last_year or last_year_of(session.library, session.current)
        current, last_year = session.current, self._last_year

        def list_them() -> None:
            try:
                found = sourced_numbers(current, last_year)
            except Exception:  # a fault of ours: told in the log, and the list stays as it was
                _log.exception("the numbers of report %s could not be listed", current.report.uuid)
                return
            with suppress(RuntimeError):  # the window was closed meanwhile
                self._listed.emit(current, found)

        threading.Thread(target=list_them, name="numbers", daemon=True).start()

    def _take(self, current: Opened, found: tuple[SourcedNumber, ...]) -> None:
        """Shows what was listed, unless the report moved on: then another list is under way."""
        if self._session is not None and self._session.current.report is current.report:
            self._numbers = found
            self._show()
            self._choose_sought()

    def _show(self) -> None:
        """The numbers in printed order under the headings of their sections."""
        count = sum(not each.origin for each in self._numbers)
        self.chips.tell("", _("全部"), len(self._numbers))
        self.chips.tell("without", _("无出处"), count)
        self.chips.tell("sourced", _("有出处"), len(self._numbers) - count)
        lines: list[FindingLine] = []
        self._shown = {}
        heading = ""
        current = self._session.current if self._session is not None else None
        titles = {entry.key: entry.compact for entry in contents(current)} if current is not None else {}
        for each in self._numbers:
            if current is None or not self.chips.shows("sourced" if each.origin else "without"):
                continue
            title = titles.get(page_holding(current, each.number.keys[0]), "")
            if title != heading:
                heading = title
                lines.append(FindingLine(title))
            self._shown[len(lines)] = each
            lines.append(_line(each))
        self.model.show(tuple(lines))
        words = _("没有这一类的数。点“全部”看其他数。") if self._numbers else _("正文中没有带单位的数")
        self.nothing.setText(words)
        self.nothing.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self.to_source.setVisible(bool(lines))
        self._show_button()

    def _choose_sought(self) -> None:
        if self._sought is None or self._listing.is_stale:
            return
        key, offset = self._sought
        here = [(row, each) for row, each in self._shown.items() if each.number.keys[0] == key]
        behind = (row for row, each in here if each.number.offset + len(each.number.quote) >= offset)
        row = next(behind, here[-1][0] if here else -1)
        if row >= 0:
            self._sought = None
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))

    def _go(self, index: QModelIndex) -> None:
        line = self.model.lines[index.row()] if index.isValid() else None
        if line is not None and line.finding is not None:
            self.chosen.emit(line.key)
            self.quoted.emit(line.finding)

    def _go_to_source(self) -> None:
        chosen = self._shown.get(self.list.currentIndex().row())
        if chosen is not None and chosen.source:
            self.chosen.emit(chosen.source)

    def _show_button(self) -> None:
        chosen = self._shown.get(self.list.currentIndex().row())
        self.to_source.setEnabled(chosen is not None and bool(chosen.source))

    def _set_up(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self.list))
        set_up_lines(self.list, _("正文中的数及其出处"), self._go)
        self.list.selectionModel().currentChanged.connect(self._show_button)
        self.to_source.setToolTip(_("转到所选的数引自或等于的那一项（Ctrl+Enter）"))
        self.to_source.setAutoDefault(False)
        self.to_source.clicked.connect(self._go_to_source)
        key = QShortcut("Ctrl+Return", self.list)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._go_to_source)
        set_up_remark(self.nothing)
        row = FlowRow(TIGHT)
        row.setContentsMargins(SMALL, SMALL, SMALL, TIGHT)
        self.chips.changed.connect(self._show)
        for button in self.chips.buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.list, 1)
        column.addLayout(at_foot(self.to_source))


def _line(each: SourcedNumber) -> FindingLine:
    """A number after the words before it; one without an origin bears the sign of a question."""
    number = each.number
    lead = number.before[-14:]
    words = _("…{lead}{quote}") if len(number.before) > len(lead) else _("{lead}{quote}")
    place = Finding("query", _NUMBER, number.keys, quote=number.quote, offset=number.offset)
    return FindingLine(words.format(lead=lead, quote=number.quote), place, each.origin or "")
