"""Asking for a file: one to read, or a name to write to, its suffix always there."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView, QWidget

from actions.language import _

_UNWRITABLE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_folder: Path | None = None


def ask_source(title: str, kinds: Sequence[tuple[str, str]], parent: QWidget | None = None) -> Path | None:
    """A file to read; ``kinds`` are names with patterns, as ``("报告", "*.txt")``."""
    dialog = _dialog(title, kinds, parent)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


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
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, str(_folder or documents))
    dialog.setNameFilters([f"{kind} ({pattern})" for kind, pattern in kinds])
    if (details := dialog.findChild(QTreeView)) is not None:  # Qt's own dialog, where the desktop has none
        details.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        details.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return dialog


def _answer(dialog: QFileDialog) -> Path | None:
    global _folder
    if not dialog.exec() or not dialog.selectedFiles():
        return None
    chosen = Path(dialog.selectedFiles()[0])
    _folder = chosen.parent
    return chosen


def _suffix(pattern: str) -> str:
    return pattern.rpartition(".")[2].rstrip(")")
