"""关于 and 快捷键: what the program is made of, and every key that does something."""

import platform
from collections.abc import Iterable

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from actions.components import components
from actions.language import N_, _
from actions.version import VERSION
from gui.dialogs.frame import Frame, paragraph
from gui.dialogs.licence_text import flowed
from gui.look.theme import SMALL, WIDE, dress

_LICENCES_SIZE, _LICENCES_LEAST = (880, 600), (680, 320)
_LIST_WIDTH = 240
FIELD_KEYS = (
    ("Enter", N_("到下一项；表格中往下一格；正文中换行")),
    ("Ctrl+Enter", N_("在正文中到下一项")),
    ("Shift+Enter", N_("回到上一项；表格中往上一格")),
    ("Tab", N_("到后一项；表格中往右一格，Shift+Tab 往左")),
    ("↑ ↓", N_("上一项、下一项；表格中上一行、下一行")),
    ("Shift+↑ ↓ ← →", N_("表格中选择多格；选中的合计和平均数显示在窗口下边")),
    ("Esc", N_("放弃本项尚未保存的改动")),
    ("{", N_("在正文中引用已填的数据")),
    ("=", N_("数字栏中计算，如 =42.75+103.76、=(2+3)*4")),
)


class AboutDialog(Frame):
    """The program, the parts of others that it ships, and their licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("关于绩效自评"), "", parent)
        self.body.addWidget(
            paragraph(_("部门整体支出绩效自评：填报、核对、打印、归档。全部数据保存在本机的一个资料库文件中。"))
        )
        self.body.addWidget(paragraph(_("版本 {version}").format(version=VERSION)))
        self.body.addWidget(
            paragraph(
                _("许可：Apache License 2.0。界面采用 Qt {qt}（LGPL 3.0），运行于 Python {python}。").format(
                    qt=qVersion(), python=platform.python_version()
                )
            )
        )
        self.body.addWidget(
            paragraph(_("随附字体 Noto Sans SC、Fandol、霞鹜文楷、Liberation Serif，各依其许可，见字体文件夹。"))
        )
        self.body.addStretch()
        licences = self.buttons.addButton(_("各部分的许可"), QDialogButtonBox.ButtonRole.ActionRole)
        licences.setAutoDefault(False)
        licences.clicked.connect(lambda: LicencesDialog(self).open())
        _add_close(self)


class LicencesDialog(Frame):
    """Every part that others made: its version, its licence, and the licence's text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("各部分的许可"), "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.parts = components()
        self.list = QListWidget()
        self.list.setAccessibleName(_("组成部分"))
        dress(self.list, role="well", kind="rows")
        self.list.addItems([f"{part.name} {part.version}" for part in self.parts])
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(_("许可文本"))
        split = QSplitter()
        self.list.setMaximumWidth(_LIST_WIDTH)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setMinimumSize(*_LICENCES_LEAST)
        self.prefer(*_LICENCES_SIZE)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self.body.addWidget(split, 1)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        _add_close(self)

    def _show(self, row: int) -> None:
        part = self.parts[row] if 0 <= row < len(self.parts) else None
        texts = (flowed(text.read_text("utf-8", "replace")) for text in part.texts) if part else ()
        self.text.setPlainText("\n\n".join((part.licence, *texts)) if part else _("没有找到许可文本。"))


class KeysDialog(Frame):
    """Every key, those of the menus as they are set."""

    def __init__(self, menu_keys: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(_("快捷键"), "", parent)
        grid_widget = QWidget()
        grid = QGridLayout(grid_widget)
        grid.setContentsMargins(0, 0, WIDE, 0)
        grid.setHorizontalSpacing(WIDE)
        grid.setVerticalSpacing(SMALL)
        fields = ((key, _(words)) for key, words in FIELD_KEYS)
        for row, (key, words) in enumerate((*fields, *menu_keys)):
            name = QLabel(key)
            dress(name, role="badge")
            told = QLabel(words)
            told.setWordWrap(True)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(grid_widget)
        _add_close(self)


def _add_close(dialog: Frame) -> None:
    close = dialog.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
    close.setDefault(True)
    dialog.buttons.rejected.connect(dialog.reject)
