"""The buttons above a table; each has its key or stands in the table's own menu, so none takes the focus."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QWidget

from actions.language import _
from domain.outline import Column


@dataclass(frozen=True, slots=True)
class TableAction:
    """One thing to do to a table: its name, its key, what it does, and an arrow instead of the name."""

    words: str
    keys: str
    do: Callable[[], object]
    arrow: Qt.ArrowType = Qt.ArrowType.NoArrow


class TableBar(QWidget):
    """A row of buttons; ``actions`` are the same for the menu of the table."""

    def __init__(
        self,
        steps: Sequence[TableAction],
        columns: Sequence[Column],
        sort: Callable[[Column, bool], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.more = QToolButton(self)
        self.more.setText(_("更多列"))
        self.more.setToolTip(_("显示不常用的列"))
        self.more.setCheckable(True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._buttons: list[QToolButton] = []
        self._in_row = 0
        self.commands = [self._add_step(step) for step in steps]
        self.commands.append(self._add_sorting(columns, sort))
        self.commands.append(self._add_more())
        self._grid.setColumnStretch(len(self._buttons), 1)
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._place(len(self._buttons))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On one row, or on two where that is too narrow."""
        super().resizeEvent(event)
        shown = [button for button in self._buttons if not button.isHidden()]
        fits = sum(button.sizeHint().width() for button in shown) <= self.width()
        self._place(len(self._buttons) if fits else (len(self._buttons) + 1) // 2)

    def _place(self, in_row: int) -> None:
        """Lays the buttons out, so many in a row."""
        if in_row == self._in_row:
            return
        self._in_row = in_row
        for place, button in enumerate(self._buttons):
            self._grid.addWidget(button, place // in_row, place % in_row)

    def _add_step(self, step: TableAction) -> QAction:
        action = QAction(f"{step.words}\t{step.keys}", self)
        action.triggered.connect(lambda _checked: step.do())
        button = QToolButton(self)
        button.setText(step.words)
        button.setArrowType(step.arrow)
        button.setToolTip(_("{action}（{keys}）").format(action=step.words, keys=step.keys))
        button.setAccessibleName(step.words)
        button.clicked.connect(action.trigger)
        self._buttons.append(button)
        return action

    def _add_sorting(self, columns: Sequence[Column], sort: Callable[[Column, bool], object]) -> QAction:
        menu = QMenu(self)
        for column in columns:
            for words, descending in ((_("按{column}升序"), False), (_("按{column}降序"), True)):
                action = menu.addAction(words.format(column=column.label))
                action.triggered.connect(lambda _on, column=column, descending=descending: sort(column, descending))
        button = QToolButton(self)
        button.setText(_("排序"))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons.append(button)
        entry = QAction(_("排序"), self)
        entry.setMenu(menu)
        return entry

    def _add_more(self) -> QAction:
        self._buttons.append(self.more)
        action = QAction(_("更多列"), self)
        action.triggered.connect(self.more.toggle)
        return action
