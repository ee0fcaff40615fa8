"""Asking for a file: one to read, or a name to write to, its suffix always there."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QWidget,
)

from actions.language import _
from gui.look.icons import icon
from gui.look.theme import LARGE, WIDE

_UNWRITABLE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_folder: Path | None = None
_SIZE, _DATE = 1, 3  # columns of Qt's model of files
_SIGNS = {
    "backButton": "back",
    "forwardButton": "forward",
    "toParentButton": "up",
    "newFolderButton": "add",
    "listModeButton": "thumbnails",
    "detailModeButton": "lines",
}
"""The buttons of Qt's own dialog, and our drawings."""
_PARTS = (150, 450)
"""How wide its places are and what is in one, in device-independent pixels."""


def ask_source(title: str, kinds: Sequence[tuple[str, str]], parent: QWidget | None = None) -> Path | None:
    """A file to read; ``kinds`` are names with patterns, as ``("报告", "*.txt")``."""
    dialog = _dialog(title, kinds, parent)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def ask_sources(title: str, kinds: Sequence[tuple[str, str]], parent: QWidget | None = None) -> tuple[Path, ...]:
    """One or several files to read; none where the clerk thinks better of it."""
    dialog = _dialog(title, kinds, parent)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _answers(dialog)


def ask_target(title: str, name: str, kinds: Sequence[tuple[str, str]], parent: QWidget | None = None) -> Path | None:
    """A name to write to; the suffix of the chosen kind is added where none is typed."""
    dialog = _dialog(title, kinds, parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(_suffix(kinds[0][1]))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_suffix(chosen)))
    dialog.selectFile(file_name(name))
    return _answer(dialog)


def ask_folder(title: str, parent: QWidget | None = None) -> Path | None:
    """A folder that is there."""
    dialog = _dialog(title, (), parent)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _answer(dialog)


def file_name(title: str) -> str:
    """A report's title as a file may be called: none of ``\\ / : * ? " < > |``, not too long."""
    return _UNWRITABLE.sub("", title)[:100].strip(" .") or _("报告")


def _dialog(title: str, kinds: Sequence[tuple[str, str]], parent: QWidget | None) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(_folder or _documents()))
    dialog.setNameFilters([f"{kind} ({pattern})" for kind, pattern in kinds])
    if (details := dialog.findChild(QTreeView)) is not None:  # Qt's own dialog, where the desktop has none
        _dress(dialog)
        details.setHeader(_Heads(details))
        details.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        details.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        details.setItemDelegateForColumn(_DATE, _Dates(details))
    return dialog


def _documents() -> Path:
    """Where a clerk's documents are; Qt would take a folder that is not there for the name of a file."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _dress(dialog: QFileDialog) -> None:
    """In the window's own hand: its edges, its signs, and places that are wide enough for their names."""
    if (whole := dialog.layout()) is not None:
        whole.setContentsMargins(WIDE, LARGE, WIDE, LARGE)
    for name, sign in _SIGNS.items():
        if (button := dialog.findChild(QToolButton, name)) is not None:
            button.setIcon(icon(sign))
    if (parts := dialog.findChild(QSplitter)) is not None:
        parts.setSizes(list(_PARTS))


class _Heads(QHeaderView):
    """The heads of Qt's table of files in the words of every other program: its Chinese for the size of one is 体积."""

    def __init__(self, details: QTreeView) -> None:
        super().__init__(Qt.Orientation.Horizontal, details)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setSortIndicator(0, Qt.SortOrder.AscendingOrder)  # as Qt's own head has it, whose place it takes

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:
        """``option.text``: what a head says."""
        super().initStyleOptionForIndex(option, logicalIndex)
        known: Any = option  # PySide's type stubs leave this attribute out
        if logicalIndex == _SIZE:
            known.text = _("大小")


class _Dates(QStyledItemDelegate):
    """The day and time of a file as everywhere in the window; Qt has them as the system's own locale does."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, QFileSystemModel):
            option.text = model.lastModified(QModelIndex(index)).toString("yyyy-MM-dd HH:mm")  # type: ignore[arg-type, attr-defined]


def _answer(dialog: QFileDialog) -> Path | None:
    return next(iter(_answers(dialog)), None)


def _answers(dialog: QFileDialog) -> tuple[Path, ...]:
    global _folder
    if not dialog.exec() or not dialog.selectedFiles():
        return ()
    chosen = tuple(map(Path, dialog.selectedFiles()))
    _folder = chosen[0].parent
    return chosen


def _suffix(pattern: str) -> str:
    return pattern.rpartition(".")[2].rstrip(")")
