"""未能归位的内容: the lines that an import kept but could not place, to be copied into a field or taken off."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from domain.editing import set_unplaced
from gui.look.icons import icon
from gui.look.theme import MEDIUM, SMALL, dress
from gui.session import Session


class LeftoverPanel(QWidget):
    """The lines, with 复制 and 移除; taking a line off is a step that can be undone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.copy = QPushButton(icon("copy"), _("复制"))
        self.dismiss = QPushButton(icon("remove"), _("移除"))
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
            session.changed.connect(self.refresh)
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

    def _chosen(self) -> list[QListWidgetItem]:
        return sorted(self.list.selectedItems(), key=self.list.row)

    def _enable(self) -> None:
        for button in (self.copy, self.dismiss):
            button.setEnabled(bool(self.list.selectedItems()))

    def _set_up(self) -> None:
        self.list.setAccessibleName(_("未能归位的内容"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemSelectionChanged.connect(self._enable)
        self.copy.clicked.connect(self.copy_chosen)
        self.dismiss.clicked.connect(self.dismiss_chosen)
        hint = QLabel(_("导入或更换提纲时这些文字没有归入任何一项，随报告保存，不打印。复制到合适的位置后可以移除。"))
        hint.setWordWrap(True)
        dress(hint, role="hint")
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.dismiss)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
