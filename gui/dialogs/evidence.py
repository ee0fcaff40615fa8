"""佐证材料 of the open report: for each indicator its files, what has none is marked; adding, removing, the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from actions.evidence import Evidence, evidence, left_over, subject_label, subjects
from actions.language import _
from actions.loading import Loaded
from gui.dialogs.frame import Frame
from gui.look.columns import SharedColumns, WrappedLines
from gui.look.theme import dress

_KEY = Qt.ItemDataRole.UserRole
_NUMBER = Qt.ItemDataRole.UserRole + 1
_SIZE = (720, 540)


class EvidenceDialog(Frame):
    """Signals: ``adding(str)``: files are wanted for this key. ``removing(int)``: take this piece away.
    ``printing()``: the list is wanted as a PDF."""

    adding = Signal(str)
    removing = Signal(int)
    printing = Signal()

    def __init__(self, current: Loaded, here: tuple[str, ...], parent: QWidget | None = None) -> None:
        """``here``: the fields in hand, offered before the indicators."""
        words = _("PDF、JPG、PNG 文件，只在资料库旁存一份，随归档包移交。选中一项后添加文件。")
        super().__init__(_("佐证材料"), words, parent)
        self.prefer(*_SIZE)
        self._here, self.editable = here, current.is_draft
        self.tree, self.count = QTreeWidget(), QLabel()
        self.tree.setHeaderLabels([_("指标或项目"), _("材料"), _("文件")])
        self.tree.setAccessibleName(_("佐证材料"))
        self.tree.setItemDelegate(WrappedLines(self.tree))
        self._columns = SharedColumns(self.tree)
        dress(self.count, role="hint")
        self.body.addWidget(self.tree, 1)
        self.body.addWidget(self.count)
        role = QDialogButtonBox.ButtonRole
        self.add = self.buttons.addButton(_("添加文件…"), role.ActionRole)
        self.remove = self.buttons.addButton(_("移除"), role.ActionRole)
        self.paper = self.buttons.addButton(_("打印目录…"), role.ActionRole)
        self.buttons.addButton(_("关闭"), role.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.add.clicked.connect(lambda: self.adding.emit(self._chosen(_KEY)))
        self.remove.clicked.connect(lambda: self.removing.emit(self._chosen(_NUMBER)))
        self.paper.clicked.connect(self.printing)
        self.tree.itemSelectionChanged.connect(self._enable)
        self.show_report(current)

    def show_report(self, current: Loaded) -> None:
        """Shows what is kept, the place of the cursor where it was."""
        before = self._chosen(_KEY)
        held: dict[str, list[Evidence]] = {}
        gone = left_over(current)
        for each in evidence(current):
            if each not in gone:
                held.setdefault(each.key, []).append(each)
        keys = dict.fromkeys((*self._here, *subjects(current), *held))
        self.tree.clear()
        for key in keys:
            self._add_subject(key, held.get(key, []), current)
        self._add_left_over(gone)
        missing = sum(key not in held for key in subjects(current))
        words = _("共{count}件；没有佐证材料的指标{missing}项。")
        self.count.setText(words.format(count=len(evidence(current)), missing=missing))
        self.tree.expandAll()
        items = [item for place in range(self.tree.topLevelItemCount()) if (item := self.tree.topLevelItem(place))]
        for item in [item for item in items if item.data(0, _KEY) == before][:1] or items[:1]:
            self.tree.setCurrentItem(item)
        self._columns.fit()
        self.editable = current.is_draft
        self._enable()

    def _add_subject(self, key: str, held: list[Evidence], current: Loaded) -> None:
        item = QTreeWidgetItem([subject_label(key, current), "" if held else _("没有"), ""])
        item.setData(0, _KEY, key)
        item.addChildren([_file_item(each, "", key) for each in held])
        self.tree.addTopLevelItem(item)

    def _add_left_over(self, gone: tuple[Evidence, ...]) -> None:
        """What rows and sheets left behind that were taken out; nothing is added there, but it can be taken away."""
        if gone:
            item = QTreeWidgetItem([_("已删除项目"), _("不列入目录"), ""])
            item.addChildren([_file_item(each, "", "") for each in gone])
            self.tree.addTopLevelItem(item)

    def _chosen(self, role: int) -> object:
        items = self.tree.selectedItems()
        return items[0].data(0, role) if items else None

    def _enable(self) -> None:
        self.add.setEnabled(self.editable and bool(self._chosen(_KEY)))
        self.remove.setEnabled(self.editable and bool(self._chosen(_NUMBER)))


def _file_item(each: Evidence, words: str, key: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([words, each.title, each.file.name])
    item.setData(0, _KEY, key)
    item.setData(0, _NUMBER, each.number)
    return item
