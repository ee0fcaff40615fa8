"""The line above the list of reports: the files that were last read in or written, each a press away."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from actions.language import _
from gui.look.icons import icon
from gui.look.theme import MEDIUM, SMALL, dress

SHOWN = 5
"""No more files than these are named; 文件 → 最近的文件 has all."""
_LONGEST = 24
"""Characters of a name."""
_PICTURES = {".db": "backup", "": "archive", ".zip": "archive", ".pdf": "print"}


class RecentRow(QWidget):
    """Shows as many files as there is room for, the last one first; without any it says what can be done with one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.hint = QLabel(_("最近的文件")), QLabel(_("文件拖到窗口中即可导入或校对"))
        for label in (self.heading, self.hint):
            dress(label, role="hint")
        self.buttons: list[QToolButton] = []
        self._paths: tuple[Path, ...] = ()
        self._run: Callable[[Path], object] = lambda _path: None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SMALL, SMALL, SMALL, 0)
        self._row.setSpacing(SMALL)
        self._row.addWidget(self.heading)
        self._row.addStretch(1)
        self._row.addWidget(self.hint)
        self.heading.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_files(self, paths: Sequence[Path], run: Callable[[Path], object]) -> None:
        """Names these files; ``run`` opens one. Whether it is still there nobody asks before: a drive may be slow."""
        self._run = run
        if tuple(paths[:SHOWN]) == self._paths:
            return
        self._paths = tuple(paths[:SHOWN])
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(path) for path in self._paths]
        for place, button in enumerate(self.buttons):
            self._row.insertWidget(place + 1, button)
        self.heading.setVisible(bool(self.buttons))
        self._fit()

    def retint(self) -> None:
        """Draws the pictures in the colours of now."""
        for path, button in zip(self._paths, self.buttons, strict=True):
            button.setIcon(icon(_PICTURES.get(path.suffix.lower(), "document")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many as there is room for, each whole; the hint only beside all of them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * SMALL - self.heading.sizeHint().width()
        shown = 0
        for button in self.buttons:
            room -= button.sizeHint().width() + SMALL
            button.setVisible(room >= 0)
            shown += room >= 0
        self.hint.setVisible(shown == len(self.buttons) and room - MEDIUM >= self.hint.sizeHint().width())

    def _button(self, path: Path) -> QToolButton:
        button = QToolButton(self)
        button.setText(_short(path.name).replace("&", "&&"))
        button.setIcon(icon(_PICTURES.get(path.suffix.lower(), "document")))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(str(path))
        button.setAccessibleName(_("打开“{name}”").format(name=path.name))
        button.clicked.connect(partial(self._open, path))
        return button

    def _open(self, path: Path, _checked: bool = False) -> None:
        self._run(path)


def _short(name: str) -> str:
    """A name with its end, which says what kind of file it is, however long it is."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 10]}…{name[-9:]}"
