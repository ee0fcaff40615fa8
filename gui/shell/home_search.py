"""The line above the list of reports: what to look for, how many were found, and what was changed last."""

from collections import Counter
from functools import partial
from typing import get_args

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QWidget

from actions.language import _
from actions.names import state_word
from domain.report import State
from gui.look.theme import LARGE, SMALL, dress
from storage.listed import Summary

RECENT = 8
"""So many reports are named as changed last."""


class HomeSearch(QFrame):
    """Signals:

    ``typed(str)``: the words to look for. ``left()``: on to the list. ``asked(int)``: open this report.
    """

    typed = Signal(str)
    left = Signal()
    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.count = _Field(self), QLabel(self)
        self.filter, self.recent = QToolButton(self), QToolButton(self)
        self.field.textChanged.connect(self.typed)
        self.field.left.connect(self.left)
        dress(self.count, role="hint")
        self._summaries: tuple[Summary, ...] = ()
        self.recent.setArrowType(Qt.ArrowType.DownArrow)
        self.recent.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.recent.setText(_("最近修改"))
        self.recent.setToolTip(_("打开最近修改的报告"))
        self.recent.clicked.connect(self._offer)
        self.filter.setArrowType(Qt.ArrowType.DownArrow)
        self.filter.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter.setText(_("筛选"))
        self.filter.setToolTip(_("只显示一种状态或一个年度的报告"))
        self.filter.clicked.connect(self._offer_filters)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        row.setSpacing(LARGE)
        row.addWidget(self.field, 1)
        row.addWidget(self.filter)
        row.addWidget(self.count)
        row.addWidget(self.recent)

    def show_found(self, found: int, summaries: tuple[Summary, ...]) -> None:
        """Says how many of the reports are shown."""
        self._summaries = summaries
        words = _("共{count}份") if found == len(summaries) else _("找到{found}份，共{count}份")
        self.count.setText(words.format(found=found, count=len(summaries)))

    def menu(self) -> QMenu:
        """What was changed last, the latest first; made when it is asked for."""
        menu = QMenu(self.recent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for summary in sorted(self._summaries, key=lambda each: each.changed_at, reverse=True)[:RECENT]:
            action = menu.addAction(summary.title.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, report=summary.id: self.asked.emit(report))
        return menu

    def filters(self) -> QMenu:
        """The states and years that there are, with how many reports; the chosen one is typed into the field."""
        menu = QMenu(self.filter)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("全部报告")).triggered.connect(self.field.clear)
        states = Counter(each.state for each in self._summaries)
        years = Counter(each.year for each in self._summaries if each.year)
        named = [(state_word(state), states[state]) for state in get_args(State) if states[state]]
        for words in (named, [(year, years[year]) for year in sorted(years, reverse=True)]):
            menu.addSeparator()
            for word, count in words:
                action = menu.addAction(_("{word}（{count}）").format(word=word, count=count))
                action.triggered.connect(partial(self._type, word))
        return menu

    def _type(self, word: str, _checked: bool = False) -> None:
        self.field.setText(word)
        self.left.emit()

    def _offer_filters(self) -> None:
        self.filters().popup(self.filter.mapToGlobal(QPoint(0, self.filter.height())))

    def _offer(self) -> None:
        self.menu().popup(self.recent.mapToGlobal(QPoint(0, self.recent.height())))


class _Field(QLineEdit):
    """Esc empties it, ↓ and Enter go to the list."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("查找：年度、单位、状态，或拼音"))
        self.setAccessibleName(_("查找报告"))
        self.textChanged.connect(self._offer_clearing)

    def _offer_clearing(self) -> None:
        """An empty field has nothing to clear, and to look for the system's sign of it takes time from a start."""
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
