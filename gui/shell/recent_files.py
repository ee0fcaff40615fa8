"""最近的文件: what was read in, written or opened here, in the menu 文件. It is kept on this PC and goes nowhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from actions.language import _
from gui.shell.preferences import Preferences

MOST = 10
_LIBRARY = ".db"
_LONGEST = 40  # characters of a name


class RecentFiles(QObject):
    """The menu; it lists what is still there, the last first. A library is opened here, a file by its own program."""

    def __init__(self, preferences: Preferences, menu: QMenu, open_library: Callable[[Path], object]) -> None:
        super().__init__(menu)
        self._preferences, self._menu, self._open_library = preferences, menu, open_library
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)

    def add(self, path: Path) -> None:
        """Puts a file or folder first."""
        whole = path.absolute()
        self._preferences.recent_files = (whole, *(each for each in self._preferences.recent_files if each != whole))

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
            action.triggered.connect(partial(self._open, path))
        if not paths:
            self._menu.addAction(_("还没有导入、导出或打开过文件")).setEnabled(False)
            return
        self._menu.addSeparator()
        self._menu.addAction(_("清除记录")).triggered.connect(self._clear)

    def _open(self, path: Path, _checked: bool = False) -> None:
        if path.suffix.lower() == _LIBRARY:
            self._open_library(path)
        else:
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _clear(self) -> None:
        self._preferences.recent_files = ()


def _is_there(path: Path) -> bool:
    """Whether it is there; a drive that was pulled out is not."""
    try:
        return path.exists()
    except OSError:
        return False
