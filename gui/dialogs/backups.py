"""备份与恢复: the backups with what they hold; make one, restore one, open one for reading, choose a second place."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from actions.backups import Listed, reason_word
from actions.language import _
from gui.dialogs.frame import Frame, button
from gui.look.columns import SharedColumns, heads_like_cells
from gui.look.theme import dress

PLACE = Qt.ItemDataRole.UserRole


class BackupsDialog(Frame):
    """Signals: ``made()``: make one now. ``restored(Path)``, ``opened(Path)``: with this one. ``second(bool)``: choose
    a second place, or do without."""

    made = Signal()
    restored = Signal(object)
    opened = Signal(object)
    second = Signal(bool)
    salvaged = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        words = _("有改动时每半小时自动备份一次，关闭程序和导入前也备份，存放在“{folder}”。").format(folder=folder)
        super().__init__(_("备份与恢复"), words, parent)
        self.prefer(760, 480)
        self.list = _Backups()
        self.now = button(_("立即备份"), self.made.emit)
        self.restore = button(_("恢复为新资料库…"), lambda: self._with(self.restored.emit))
        self.read = button(_("只读打开"), lambda: self._with(self.opened.emit))
        self.save = button(_("抢救损坏的资料库…"), self.salvaged.emit)
        self.place, self.choose = QLabel(), button(_("选择位置…"), lambda: self.second.emit(True))
        self.forget = button(_("不再使用"), lambda: self.second.emit(False))
        dress(self.place, role="unit")
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemActivated.connect(lambda: self._with(self.restored.emit))

    def show_backups(self, backups: tuple[Listed, ...], second: str, writable: bool) -> None:
        """Shows these backups, the newest first."""
        self.list.show_backups(backups)
        self.place.setText(_("第二备份位置：{place}").format(place=second or _("未设置（建议设为U盘或另一块硬盘）")))
        self.forget.setVisible(bool(second))
        for each in (self.now, self.choose, self.forget):
            each.setEnabled(writable)
        self._enable()

    def _with(self, use: Callable[[Path], object]) -> None:
        path = self.list.chosen
        if path is not None:
            use(path)

    def _enable(self, *_items: object) -> None:
        for each in (self.restore, self.read):
            each.setEnabled(self.list.chosen is not None)

    def _lay_out(self) -> None:
        row, place = QHBoxLayout(), QHBoxLayout()
        for each in (self.now, self.restore, self.read):
            row.addWidget(each)
        row.addStretch()
        row.addWidget(self.save)
        place.addWidget(self.place, 1)
        place.addWidget(self.choose)
        place.addWidget(self.forget)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self.body.addLayout(place)
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)


_NUMBERS = (2, 3, 4)
"""The columns that hold numbers."""


class _Backups(QTreeWidget):
    """One line a backup."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels([_("时间"), _("原因"), _("报告"), _("已填"), _("大小"), _("检查")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(_("备份"))
        self._columns = SharedColumns(self, firm=(0, *_NUMBERS))

    @property
    def chosen(self) -> Path | None:
        """The sound backup that is chosen."""
        items = self.selectedItems()
        path = items[0].data(0, PLACE) if items else None
        return path if isinstance(path, Path) else None

    def show_backups(self, backups: tuple[Listed, ...]) -> None:
        self.clear()
        for each in backups:
            self.addTopLevelItem(_item(each))
        heads_like_cells(self)
        self._columns.fit()
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)


def _item(each: Listed) -> QTreeWidgetItem:
    held = each.contents
    item = QTreeWidgetItem([
        f"{each.backup.at:%Y-%m-%d %H:%M:%S}",
        reason_word(each.backup.reason),
        _("{count}份").format(count=held.reports) if held else "—",
        f"{held.filled}/{held.wanted}" if held else "—",
        size_word(each.backup.size),
        _("完好") if held else _("已损坏，不能恢复"),
    ])  # fmt: skip
    for column in range(item.columnCount()):
        item.setToolTip(column, item.text(column))
    for column in _NUMBERS:
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, PLACE, each.backup.path if held else None)
    return item


def size_word(size: int) -> str:
    """A size as people say it."""
    return f"{size / 2**20:.1f} MB" if size >= 2**20 else f"{max(1, round(size / 2**10))} KB"
