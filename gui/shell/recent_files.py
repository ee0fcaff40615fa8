"""最近的文件: what was read in, written or opened here, in the menu 文件. It is kept on this PC and goes nowhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from actions.language import _
from gui.shell.preferences import Preferences

MOST = 10
_LIBRARY = ".db"
_LONGEST = 40  # characters of a name


class RecentFiles(QObject):
    """The menu; it lists what is still there, the last first. A library is opened here, a file by its own program.

    Signals: ``changed()``: another file is the first, or none is kept any more.
    """

    changed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        menu: QMenu,
        open_library: Callable[[Path], object],
        refuse: Callable[[str], object],
    ) -> None:
        """``refuse`` says why a file cannot be opened."""
        super().__init__(menu)
        self._preferences, self._menu, self._open_library, self._refuse = preferences, menu, open_library, refuse
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)

    def add(self, path: Path) -> None:
        """Puts a file or folder first."""
        whole = path.absolute()
        self._preferences.recent_files = (whole, *(each for each in self._preferences.recent_files if each != whole))
        self.changed.emit()

    def known(self) -> tuple[Path, ...]:
        """What was used, the last first, there or not."""
        return self._preferences.recent_files

    def paths(self) -> tuple[Path, ...]:
        """What is still there; the others are forgotten."""
        known = self._preferences.recent_files
        found = tuple(each for each in known if _is_there(each))[:MOST]
        if found != known:
            self._preferences.recent_files = found
        return found

    def _fill(self) -> None:
        self._menu.clear()
        paths = self.paths()
        for path in paths:
            words = path.name if len(path.name) <= _LONGEST else path.name[: _LONGEST - 1] + "…"
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._open_chosen, path))
        if not paths:
            self._menu.addAction(_("还没有导入、导出或打开过文件")).setEnabled(False)
            return
        self._menu.addSeparator()
        self._menu.addAction(_("清除记录")).triggered.connect(self._clear)

    def open(self, path: Path) -> None:
        """Opens a file, a folder or a library; says so where it is gone."""
        if not _is_there(path):
            self._refuse(_("找不到“{path}”，可能已移动、改名，或所在的盘没有插入。").format(path=path))
        elif path.suffix.lower() == _LIBRARY:
            self._open_library(path)
        else:
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _open_chosen(self, path: Path, _checked: bool = False) -> None:
        self.open(path)

    def _clear(self) -> None:
        self._preferences.recent_files = ()
        self.changed.emit()


def _is_there(path: Path) -> bool:
    """Whether it is there; a drive that was pulled out is not."""
    try:
        return path.exists()
    except OSError:
        return False
