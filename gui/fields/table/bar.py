"""The buttons above a table; each has its key or stands in the table's own menu, so none takes the focus."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QWidget

from actions.language import _
from domain.outline import Column
from gui.look.icons import icon

_BARE = Qt.ToolButtonStyle.ToolButtonIconOnly
_STYLES = (Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonTextOnly, _BARE)


@dataclass(frozen=True, slots=True)
class TableAction:
    """One thing to do to a table: its name, its key, what it does, its icon; ``is_bare``: shown by that alone."""

    words: str
    keys: str
    do: Callable[[], object]
    icon: str
    is_bare: bool = False


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
        self.more.setIcon(icon("columns"))
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
        """Words beside the icons, or below their tips only where that is too narrow; then on two rows."""
        super().resizeEvent(event)
        fits = next((style for style in _STYLES if self._width(style) <= self.width()), None)
        for button in self._buttons:
            button.setToolButtonStyle(_BARE if fits is None or not button.text() else fits)
        self._place(len(self._buttons) if fits else (len(self._buttons) + 1) // 2)

    def minimumSizeHint(self) -> QSize:
        """As wide as the icons alone on two rows."""
        widths = [button.sizeHint().height() for button in self._buttons]
        return QSize(sum(widths) // 2, super().minimumSizeHint().height())

    def _width(self, style: Qt.ToolButtonStyle) -> int:
        """How wide all buttons are together in a style."""
        shown = [button for button in self._buttons if not button.isHidden()]
        for button in shown:
            button.setToolButtonStyle(style if button.text() else _BARE)
        return sum(button.sizeHint().width() for button in shown)

    def _place(self, in_row: int) -> None:
        """Lays the buttons out, so many in a row."""
        if in_row == self._in_row:
            return
        self._in_row = in_row
        for place, button in enumerate(self._buttons):
            self._grid.addWidget(button, place // in_row, place % in_row)

    def _add_step(self, step: TableAction) -> QAction:
        action = QAction(icon(step.icon), f"{step.words}\t{step.keys}", self)
        action.triggered.connect(lambda _checked: step.do())
        button = QToolButton(self)
        button.setText("" if step.is_bare else step.words)
        button.setIcon(icon(step.icon))
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
        button.setToolTip(_("按一列排列各行"))
        button.setIcon(icon("sort"))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons.append(button)
        entry = QAction(icon("sort"), _("排序"), self)
        entry.setMenu(menu)
        return entry

    def _add_more(self) -> QAction:
        self._buttons.append(self.more)
        action = QAction(icon("columns"), _("更多列"), self)
        action.triggered.connect(self.more.toggle)
        return action
