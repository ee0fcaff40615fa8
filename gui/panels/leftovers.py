"""未能归位的内容: the lines that an import kept but could not place, to be copied into a field or taken off."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from domain.editing import section_of_lines, set_unplaced
from domain.reoutlining import kept_heading
from gui.look.flow_row import FlowRow
from gui.look.icons import icon
from gui.look.line_list import set_up_remark
from gui.look.theme import MEDIUM, SMALL, dress
from gui.session import Session

_LEAST_HEIGHT = 48
"""Of the list, in device-independent pixels: words and buttons around it come first."""


class LeftoverPanel(QWidget):
    """The lines, with 复制, 加为部分 and 移除; what changes the report is a step that can be undone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.copy = QPushButton(icon("copy"), _("复制"))
        self.place = QPushButton(icon("add"), _("加为部分"))
        self.place.setToolTip(_("把所选的行加为报告的一个部分，排在最后，随报告打印，可以撤销"))
        self.dismiss = QPushButton(icon("remove"), _("移除"))
        self.hint, self.nothing = QLabel(), QLabel()
        self._session: Session | None = None
        self._set_up()

    @property
    def count(self) -> int:
        """How many lines are left."""
        return self.list.count()

    def follow(self, session: Session | None) -> None:
        """Shows the lines of another session from now on."""
        self._session = session
        if session is not None:
            session.followers.add(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows the lines as they stand."""
        lines = self._session.current.report.unplaced if self._session else ()
        if lines != tuple(self.list.item(row).text() for row in range(self.list.count())):
            self.list.clear()
            for line in lines:
                item = QListWidgetItem(line)
                item.setToolTip(line)
                self.list.addItem(item)
        for widget in (self.hint, self.list, self.copy, self.place, self.dismiss):
            widget.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self._enable()

    def copy_chosen(self) -> None:
        """Puts the chosen lines on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(item.text() for item in self._chosen()))

    def dismiss_chosen(self) -> None:
        """Takes the chosen lines off."""
        if self._session is None:
            return
        gone = {self.list.row(item) for item in self._chosen()}
        kept = [line for row, line in enumerate(self._session.current.report.unplaced) if row not in gone]
        self._session.edit(_("移除未能归位的内容"), set_unplaced(self._session.current.report, kept))

    def place_chosen(self) -> None:
        """Makes a section of the chosen lines: under the heading that they bear in 【】, behind all others."""
        if self._session is None:
            return
        current, chosen = self._session.current, {self.list.row(item) for item in self._chosen()}
        lines = [line for row, line in enumerate(current.report.unplaced) if row in chosen]
        left = [line for row, line in enumerate(current.report.unplaced) if row not in chosen]
        heading = kept_heading(lines[0])
        words = heading or _("其他内容")
        last = current.outline.sections[-1].key
        changes = section_of_lines(current.report, last, words, lines[bool(heading) :], left)
        self._session.edit(_("把未能归位的内容加为部分"), changes)

    def _chosen(self) -> list[QListWidgetItem]:
        return sorted(self.list.selectedItems(), key=self.list.row)

    def _enable(self) -> None:
        chosen, current = bool(self.list.selectedItems()), self._session.current if self._session else None
        self.copy.setEnabled(chosen)
        for button in (self.dismiss, self.place):
            button.setEnabled(chosen and current is not None and current.is_draft)

    def _set_up(self) -> None:
        self.list.setAccessibleName(_("未能归位的内容"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setMinimumHeight(_LEAST_HEIGHT)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemSelectionChanged.connect(self._enable)
        self.copy.clicked.connect(self.copy_chosen)
        self.place.clicked.connect(self.place_chosen)
        self.dismiss.clicked.connect(self.dismiss_chosen)
        words = _("导入或更换提纲时这些文字没有归入任何一项，随报告保存，不打印。复制到合适的位置，或加为一个部分。")
        self.hint.setText(words)
        self.hint.setWordWrap(True)
        dress(self.hint, role="hint")
        self.nothing.setText(_("没有未能归位的内容。导入或更换提纲时没有归入任何一项的文字列在这里，不会丢失。"))
        set_up_remark(self.nothing)
        buttons = FlowRow(SMALL)
        for button in (self.copy, self.place, self.dismiss):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.hint)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
