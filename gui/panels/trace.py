"""数据溯源: everything that is known of the figure under the cursor, and the way to each place; Enter goes there."""

import logging
import threading
from contextlib import suppress

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QToolButton, QVBoxLayout, QWidget

from actions.language import _
from actions.reports import Opened
from actions.tracing import TracedFigure, TraceLine, part_word, trace_lines, traced
from domain.checks import Finding
from domain.origins import StatedNumber, stated_numbers
from gui.look.icons import icon
from gui.look.line_list import set_up_lines, set_up_remark
from gui.look.painting import Index
from gui.look.theme import MEDIUM, SMALL, TIGHT, dress
from gui.panels.trace_look import LINE, TraceDelegate
from gui.session import Session

_log = logging.getLogger("jixiao")
PAUSE = 150
"""Milliseconds after an edit, or after the cursor moved."""
_CODE = "trace.place"


class TraceModel(QAbstractListModel):
    """The lines under the headings of their groups; a heading is a plain text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[TraceLine | str, ...] = ()

    def show(self, lines: tuple[TraceLine | str, ...]) -> None:
        """Shows these lines."""
        if lines != self.lines:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line if isinstance(line, str) else line.words.strip()
            case _ if role == LINE:
                return None if isinstance(line, str) else line
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class TraceList(QListView):
    """Signals: ``left()``: Esc, back to the field. ``back()``: Backspace, the figure that was shown before."""

    left = Signal()
    back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place, as a click does; Esc goes back."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.activated.emit(self.currentIndex())
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Backspace:
                self.back.emit()
            case _:
                super().keyPressEvent(event)


class TracePanel(QWidget):
    """Signals: ``chosen(str, str)``: go to this field, on this page (blank: the field says which).

    ``quoted(Finding)``: and there to these words. ``left()``: back to the field. ``evidence(str)``: show the evidence
    of this figure.
    """

    chosen = Signal(str, str)
    quoted = Signal(object)
    left = Signal()
    evidence = Signal(str)
    _told = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TraceModel(self)
        self.list = TraceList()
        self.heading, self.nothing = QLabel(), QLabel()
        self.back = QToolButton()
        self.key = ""
        """Of the figure that is shown or looked for."""
        self._before: list[str] = []
        self._session: Session | None = None
        self._wants_focus = False
        self._numbers: tuple[Opened | None, tuple[StatedNumber, ...]] = (None, ())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._set_up()

    def follow(self, session: Session | None) -> None:
        """Shows figures of another report from now on."""
        self._session = session
        self.key, self._before = "", []
        self._wants_focus = False
        if session is not None:
            session.changed.connect(self._touch)
        self._show(None)

    def show_key(self, key: str, wants_focus: bool = False) -> None:
        """Shows a figure; ``wants_focus``: and puts the cursor into the list."""
        if key != self.key and self.key:
            self._before.append(self.key)
        self._look_at(key, wants_focus)

    def follow_cursor(self, key: str) -> None:
        """The figure of the field that has the cursor now, while somebody looks; other fields change nothing."""
        if self.isVisible() and key and not self.list.hasFocus() and self._is_figure(key):
            self.show_key(key)

    def go_back(self) -> None:
        """The figure that was shown before."""
        if self._before:
            self._look_at(self._before.pop(), self.list.hasFocus())

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up."""
        super().showEvent(event)
        self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Looks for nothing that nobody sees."""
        super().hideEvent(event)
        self._pause.stop()

    def _is_figure(self, key: str) -> bool:
        from domain.layout import worn
        from domain.tracing import is_figure

        current = self._session.current if self._session is not None else None
        return current is not None and (
            key.startswith("=") or is_figure(key, current.report, worn(current.outline, current.report))
        )

    def _look_at(self, key: str, wants_focus: bool) -> None:
        self.key = key
        self._wants_focus = wants_focus
        self._show_back()
        self._pause.start()

    def _touch(self, _changed: object = None) -> None:
        if self.isVisible() and self.key:
            self._pause.start()

    def _look(self) -> None:
        """Has it told on a thread: with a thousand projects that takes longer than a key may wait."""
        session, key = self._session, self.key
        if session is None or not key:
            self._show(None)
            return
        current = session.current
        known = self._numbers[1] if self._numbers[0] is not None and self._numbers[0].report is current.report else None

        def look() -> None:
            try:
                numbers = _numbers(current) if known is None else known
                found = traced(key, current, numbers)
            except Exception:  # a fault of ours: told in the log, and the list stays as it was
                _log.exception("figure %s of report %s could not be traced", key, current.report.uuid)
                return
            with suppress(RuntimeError):  # the window was closed meanwhile
                self._told.emit((current, numbers), found)

        threading.Thread(target=look, name="trace", daemon=True).start()

    def _take(self, of: tuple[Opened, tuple[StatedNumber, ...]], found: TracedFigure | None) -> None:
        """Shows what was told, unless the report moved on or another figure was asked about meanwhile."""
        if self._session is None or self._session.current.report is not of[0].report:
            return
        self._numbers = of
        if found is None or found.trace.key == self.key:
            self._show(found)

    def _show(self, found: TracedFigure | None) -> None:
        current = self._session.current if self._session is not None else None
        lines: list[TraceLine | str] = []
        if found is not None and current is not None:
            told = trace_lines(found, current)
            self.heading.setText(told[0].words)
            for line in told[1:]:
                if not lines or (isinstance(lines[-1], TraceLine) and lines[-1].part != line.part):
                    lines.append(part_word(line.part))
                lines.append(line)
        same = self.list.currentIndex().row() if tuple(lines) == self.model.lines else -1
        self.model.show(tuple(lines))
        for widget in (self.heading, self.list):
            widget.setVisible(found is not None)
        self.nothing.setVisible(found is None)
        self.back.setIcon(icon("back"))  # the colours may be others now
        self._show_back()
        if found is not None and self._wants_focus:
            self._wants_focus = False
            self.list.setFocus()
            self.list.setCurrentIndex(self.model.index(same if same >= 0 else 1))

    def _show_back(self) -> None:
        self.back.setEnabled(bool(self._before))
        self.back.setVisible(bool(self._before))

    def _go(self, index: QModelIndex) -> None:
        line = self.model.data(index, LINE) if index.isValid() else None
        if isinstance(line, TraceLine) and line.part == "evidence":
            self.evidence.emit(self.key)
        if not isinstance(line, TraceLine) or not line.key:
            return
        self.chosen.emit(line.key, line.page)
        if line.offset is not None:
            self.quoted.emit(Finding("hint", _CODE, (line.key,), quote=line.quote, offset=line.offset))

    def _set_up(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(TraceDelegate(self.list))
        set_up_lines(self.list, _("数据溯源"), self._go)
        self.list.left.connect(self.left)
        self.list.back.connect(self.go_back)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        dress(self.heading, role="heading")
        self.nothing.setText(_("光标放在数据、引用的数或表格中，按 F5 查看来龙去脉。"))
        set_up_remark(self.nothing)
        self.back.setToolTip(_("回到前一项数据（Backspace）"))
        self.back.setAccessibleName(_("回到前一项数据"))
        self.back.clicked.connect(self.go_back)
        row = QHBoxLayout()
        row.setContentsMargins(MEDIUM, SMALL, SMALL, TIGHT)
        row.addWidget(self.heading, 1)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.list, 1)


def _numbers(current: Opened) -> tuple[StatedNumber, ...]:
    last = current.last_year
    return tuple(stated_numbers(current.report, current.outline, last.report if last else None))
