"""Asking for a file: one to read, or a name to write to, its suffix always there."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStandardPaths
from PySide6.QtWidgets import (
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from actions.language import _

_UNWRITABLE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_folder: Path | None = None
_DATE = 3  # the column of Qt's model of files


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
        details.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        details.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        details.setItemDelegateForColumn(_DATE, _Dates(details))
    return dialog


def _documents() -> Path:
    """Where a clerk's documents are; Qt would take a folder that is not there for the name of a file."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


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
