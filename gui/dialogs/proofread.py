"""What came of proofreading a file: every remark under its line, to be copied out or written into a Word copy."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QDialogButtonBox, QListView, QPushButton, QWidget

from actions.language import N_, _
from actions.proofreading import Proofread, findings_text
from actions.remarks import remark
from domain.outline import Severity
from gui.dialogs.frame import Frame, paragraph
from gui.look.theme import dress
from gui.panels.findings import FindingLine, FindingModel
from gui.panels.findings_look import FindingDelegate

MOST = 2_000
"""So many remarks are listed; all of them are copied."""
_COUNTED: dict[Severity, str] = {
    "error": N_("错误{count}处"),
    "query": N_("需核实{count}处"),
    "hint": N_("提示{count}处"),
}
_SHOWN = 30  # characters of a line


class DroppedDialog(Frame):
    """A text was dropped on the list of reports. Accepted: ``imports`` tells to take it in, else to proofread it."""

    def __init__(self, name: str, parent: QWidget | None = None, *, may_import: bool = True) -> None:
        words = _("“导入”把它读成一份报告，存入资料库；“校对”只标出其中的问题，不存入任何内容。")
        super().__init__(_("怎样处理“{name}”").format(name=name), words, parent)
        self.imports = False
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.importing: QPushButton = self.buttons.addButton(_("导入"), role)
        self.proofreading: QPushButton = self.buttons.addButton(_("校对"), role)
        self.buttons.addButton(_("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.importing.setEnabled(may_import)
        (self.importing if may_import else self.proofreading).setDefault(True)
        self.importing.clicked.connect(self._import)
        self.proofreading.clicked.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _import(self) -> None:
        self.imports = True
        self.accept()


class ProofreadDialog(Frame):
    """The remarks on one file; nothing of it is stored. Signals: ``copy_wanted()``: a Word copy with comments."""

    copy_wanted = Signal()

    def __init__(self, found: Proofread, parent: QWidget | None = None) -> None:
        super().__init__(_("校对：{name}").format(name=found.source.name), _verdict(found), parent)
        self.found = found
        self.model = FindingModel(self)
        self.list = QListView()
        self.told = paragraph("")
        self.prefer(720, 560)
        self._fill()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = self.buttons.addButton(_("复制全部"), role)
        self.save = self.buttons.addButton(_("另存带批注的副本…"), role)
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self.copy, self.save):
            button.setEnabled(bool(found.findings))
        self.copy.clicked.connect(self.copy_all)
        self.save.clicked.connect(self.copy_wanted)
        self.buttons.rejected.connect(self.reject)

    def copy_all(self) -> None:
        """Puts every remark on the clipboard, one a line."""
        QGuiApplication.clipboard().setText(findings_text(self.found))
        self.tell(_("已复制{count}条。").format(count=len(self.found.findings)))

    def copy_chosen(self) -> None:
        """Puts the chosen remarks on the clipboard."""
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        QGuiApplication.clipboard().setText("\n".join(self.model.lines[row].words for row in rows))

    def tell(self, sentence: str) -> None:
        """Says what came of a button."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def _fill(self) -> None:
        self.model.show(tuple(_lines(self.found)))
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self.list))
        self.list.setAccessibleName(_("校对结果"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setWordWrap(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(160)
        self.list.setVisible(bool(self.found.findings))
        dress(self.list, role="well")
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.list)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.copy_chosen)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.told)
        self.tell("")


def _verdict(found: Proofread) -> str:
    if not found.findings:
        return _("没有发现问题。文件内容没有存入资料库。")
    counts = {grade: sum(each.severity == grade for each in found.findings) for grade in _COUNTED}
    words = _("，").join(_(_COUNTED[grade]).format(count=count) for grade, count in counts.items() if count)
    return _("{counts}。文件内容没有存入资料库，原文件没有改动。").format(counts=words)


def _lines(found: Proofread) -> Iterator[FindingLine]:
    """The remarks, each line's under its number and its first words."""
    texts, before = found.text.split("\n"), -1
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    number = 0
    for each in found.findings[:MOST]:
        while starts[number + 1] <= (each.offset or 0):
            number += 1
        if number != before:
            before = number
            words = texts[number].strip()
            words = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
            yield FindingLine(_("第{line}行　{words}").format(line=number + 1, words=words))
        yield FindingLine(remark(each), each)
    if len(found.findings) > MOST:
        yield FindingLine(_("另有{count}项未列出，复制或另存副本时全部包括。").format(count=len(found.findings) - MOST))
