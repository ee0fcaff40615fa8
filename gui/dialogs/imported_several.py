"""What came of an import of several files: one account, each file with what was read from it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QSplitter, QWidget

from actions.importing_several import Received, account
from actions.language import _
from gui.dialogs.frame import Frame
from gui.dialogs.imported import read_words, verdict
from gui.look.icons import icon
from gui.look.theme import dress, theme

_SIZE = (760, 560)


class SeveralDialog(Frame):
    """Signals: ``wanted(int)``: open this report."""

    wanted = Signal(int)

    def __init__(self, received: Sequence[Received], parent: QWidget | None = None) -> None:
        super().__init__(_("导入完成"), account(received), parent)
        self.prefer(*_SIZE)
        self.received = tuple(received)
        self.files, self.told = QListWidget(), QListWidget()
        self.files.setAccessibleName(_("导入的文件"))
        self.told.setAccessibleName(_("从所选文件中读出的内容"))
        for rows in (self.files, self.told):
            rows.setWordWrap(True)
            rows.setResizeMode(QListWidget.ResizeMode.Adjust)
            rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            dress(rows, role="well", kind="rows")
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.files)
        halves.addWidget(self.told)
        label = QLabel(_("导入的文件"))
        label.setBuddy(self.files)
        self.body.addWidget(label)
        self.body.addWidget(halves, 1)
        self.open_it = self.buttons.addButton(_("打开报告"), QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.open_it.clicked.connect(self._want)
        self.files.itemActivated.connect(self._want)
        self.files.addItems([each.source.name for each in self.received])
        for row, each in enumerate(self.received):
            item = self.files.item(row)
            item.setIcon(_sign(each))
            item.setText(_("{name}：{words}").format(name=each.source.name, words=_outcome(each)))
            item.setToolTip(item.text())
        self.files.currentRowChanged.connect(self._show)
        self.files.setCurrentRow(0)

    def _show(self, row: int) -> None:
        each = self.received[row]
        self.open_it.setEnabled(each.imported is not None)
        self.told.clear()
        for words in _sentences(each):
            self.told.addItem(QListWidgetItem(words))

    def _want(self, *_item: object) -> None:
        each = self.received[self.files.currentRow()]
        if each.imported is not None:
            self.accept()
            self.wanted.emit(each.imported.id)


def _outcome(each: Received) -> str:
    if each.imported is None:
        return _("无法导入") if each.reason else _("未处理，没有存入任何内容")
    read = read_words(each.imported)
    return _("已导入。{words}").format(words=read) if read else _("已导入。")


def _sentences(each: Received) -> Iterator[str]:
    if each.imported is None:
        yield each.reason or _("导入停止时这个文件还没有处理，没有存入任何内容。")
        return
    yield verdict(each.imported)
    yield from each.imported.sentences
    for doubtful in each.imported.doubtful:
        yield _("写到数据但没有采用：{line}").format(line=doubtful.quote)


def _sign(each: Received) -> QIcon:
    colours = theme()
    if each.imported is not None:
        doubt = each.imported.sentences or each.imported.doubtful
        return icon("state-query", colours.query) if doubt else icon("state-complete", colours.complete)
    return icon("state-error", colours.error) if each.reason else icon("state-empty", colours.disabled)
