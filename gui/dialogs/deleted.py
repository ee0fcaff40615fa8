"""最近删除: the reports that were taken off the list, to be put back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QWidget

from actions.language import _
from gui.dialogs.frame import Frame
from gui.look.theme import dress
from storage.listed import Summary

ID = Qt.ItemDataRole.UserRole


class DeletedDialog(Frame):
    """Signals: ``wanted(int)``: put this report back."""

    wanted = Signal(int)

    def __init__(self, summaries: tuple[Summary, ...], parent: QWidget | None = None) -> None:
        words = _("删除的报告连同修改记录仍在资料库中，恢复后与删除前相同。")
        super().__init__(_("最近删除"), words, parent)
        self.prefer(620, 380)
        self.list, self.none = QListWidget(), QLabel(_("没有删除过的报告。"))
        self.list.setAccessibleName(_("最近删除"))
        dress(self.list, role="well", kind="rows")
        dress(self.none, role="hint")
        self.body.addWidget(self.none)
        self.body.addWidget(self.list, 1)
        self.back = self.buttons.addButton(_("恢复"), QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.back.clicked.connect(self._want)
        self.list.itemActivated.connect(self._want)
        self.list.itemSelectionChanged.connect(self._enable)
        self.show_reports(summaries)

    def show_reports(self, summaries: tuple[Summary, ...]) -> None:
        """Shows these."""
        self.list.clear()
        for summary in summaries:
            item = QListWidgetItem(f"{summary.year}　{summary.unit}　{summary.title}")
            item.setData(ID, summary.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(summaries))
        self.none.setVisible(not summaries)
        self._enable()

    def _enable(self) -> None:
        self.back.setEnabled(self.list.currentItem() is not None)

    def _want(self, *_item: object) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.wanted.emit(item.data(ID))
