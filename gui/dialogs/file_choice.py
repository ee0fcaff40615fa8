"""A file that a dialog may be given: its path, a button that asks for it, and one that gives it up."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from actions.language import _
from gui.dialogs import files


class FileChoice(QWidget):
    """``path`` is what was chosen, None for nothing. Signals: ``changed``."""

    changed = Signal()

    def __init__(self, title: str, kinds: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._kinds = title, kinds
        self.path: Path | None = None
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.line.setAccessibleName(title)
        self.choose, self.clear = QPushButton(_("选择文件…")), QPushButton(_("清除"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        for button in (self.choose, self.clear):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._ask)
        self.clear.clicked.connect(lambda: self.take(None))
        self.take(None)

    def take(self, path: Path | None) -> None:
        """Takes a file, or gives up the one that it has."""
        self.path = path
        self.line.setText(path.name if path else "")
        self.line.setToolTip(str(path) if path else "")
        self.clear.setEnabled(path is not None)
        self.changed.emit()

    def _ask(self) -> None:
        path = files.ask_source(self._title, self._kinds, self)
        if path is not None:
            self.take(path)
