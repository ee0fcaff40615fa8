"""Before a block is pasted into a form: which cell gets what, what stands there now, and what cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from domain.amount import Value
from gui.fields.figure.reading import Reading, Understood
from gui.look.columns import heads_like_cells
from gui.look.room import come_inside, part_buttons, room
from gui.look.theme import LARGE, MEDIUM, WIDE, dress, theme

_SIZE = (640, 460)


@dataclass(frozen=True, slots=True)
class PastedCell:
    """A cell of a form and what is to go into it: its key and name, what stands there, the text, what it means; why
    it cannot be taken, blank where it can."""

    key: str
    name: str
    before: str
    text: str
    reading: Reading
    complaint: str = ""


class FormPasteDialog(QDialog):
    """Lets the clerk look before a block goes in; what cannot be read is left out."""

    def __init__(self, cells: Sequence[PastedCell], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("粘贴表格"))
        self.resize(*_SIZE)
        self._cells = tuple(cells)
        self.table = QTableWidget(len(cells), 4, self)
        self.summary = QLabel(self)
        self.buttons = QDialogButtonBox(self)
        part_buttons(self.buttons)
        self._fill()
        self._arrange()

    def values(self) -> list[tuple[str, Value | None]]:
        """What goes in, by key."""
        return [(each.key, each.reading.value) for each in self._cells if isinstance(each.reading, Understood)]

    def showEvent(self, event: QShowEvent) -> None:
        """Within the screen."""
        super().showEvent(event)
        self.resize(self.size().boundedTo(room(self)))
        come_inside(self, centred=True)

    def _fill(self) -> None:
        self.table.setHorizontalHeaderLabels([_("填入"), _("原有内容"), _("粘贴内容"), _("结果")])
        for row, each in enumerate(self._cells):
            fate = each.complaint or (_("替换") if each.before else _("填入"))
            for column, words in enumerate((each.name, each.before, each.text, fate)):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setToolTip(words)
                if each.complaint and column > 1:
                    item.setForeground(QColor(theme().error))
                self.table.setItem(row, column, item)

    def _arrange(self) -> None:
        self.table.setAccessibleName(_("要粘贴的内容"))
        self.table.verticalHeader().hide()
        heads_like_cells(self.table)
        self.table.setAlternatingRowColors(True)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents
        )  # a reason may be long
        taken, wrong = len(self.values()), sum(bool(each.complaint) for each in self._cells)
        words = _("将填入{count}格。").format(count=taken)
        self.summary.setText(words + (_("有{count}格无法识别，不填入。").format(count=wrong) if wrong else ""))
        self.summary.setWordWrap(True)
        dress(self.summary, role="hint")
        put = self.buttons.addButton(_("填入"), QDialogButtonBox.ButtonRole.AcceptRole)
        put.setDefault(True)
        put.setEnabled(taken > 0)
        self.buttons.addButton(_("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
        column.setSpacing(MEDIUM)
        title = QLabel(_("粘贴表格"), self)
        dress(title, role="heading")
        column.addWidget(title)
        column.addWidget(self.table, 1)
        column.addWidget(self.summary)
        column.addWidget(self.buttons)
