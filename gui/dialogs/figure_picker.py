"""A list of figures that is searched by typing a few of their characters or pinyin initials."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, QStringListModel, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from actions.language import _
from domain.initials import match
from gui.dialogs.frame import narrow


class FigurePicker(QComboBox):
    """Drops down as every list does; what is typed narrows it. Signal ``picked(str)``: the key that was chosen."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        narrow(self)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._found = QStringListModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._take)
        line = QLineEdit()
        self.setLineEdit(line)
        self.setCompleter(completer)
        self._completer = completer
        line.setPlaceholderText(_("输入几个字或拼音查找"))
        line.textEdited.connect(self._search)
        line.editingFinished.connect(self._settle)
        self.activated.connect(lambda row: self.picked.emit(self.itemData(row)))
        self._chosen = ""

    def offer(self, figures: Iterable[tuple[str, str]]) -> None:
        """Lists figures, each by key and name; the chosen one stays."""
        listed = list(figures)
        if [(self.itemData(row), self.itemText(row)) for row in range(self.count())] == listed:
            return
        with QSignalBlocker(self):
            self.clear()
            for key, name in listed:
                self.addItem(name, key)
        self.choose(self._chosen)

    def choose(self, key: str) -> None:
        """Shows a figure; none where the key is not listed."""
        self._chosen = key
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(key) if key else -1)
            if self.currentIndex() < 0:
                self.clearEditText()

    def _search(self, typed: str) -> None:
        ranked = [(match(self.itemText(row), typed), self.itemText(row)) for row in range(self.count())]
        self._found.setStringList([name for rank, name in sorted(ranked, key=lambda each: -each[0]) if rank])

    def _take(self, name: str) -> None:
        row = self.findText(name)
        if row >= 0:
            self.setCurrentIndex(row)
            self.picked.emit(self.itemData(row))

    def _settle(self) -> None:
        """Words that name a figure, or only one, are that; others give way to what was chosen."""
        typed = self.currentText().strip()
        found = self._found.stringList()
        if self._completer.popup().isVisible():
            return
        name = typed if self.findText(typed) >= 0 else found[0] if typed and len(found) == 1 else ""
        if name and self.itemData(self.findText(name)) != self._chosen:
            self._take(name)
        elif not name:
            self.choose(self._chosen)
