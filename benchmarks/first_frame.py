"""The program as its user starts it, ended behind the first frame of its window. Arguments: those of the program."""

import sys
from pathlib import Path
from runpy import run_path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Ending(QObject):
    """Ends the program once its window was painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first frame of the main window is there."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QTimer.singleShot(0, QApplication.quit)
        return False


class Watched(QApplication):
    """An application that says when its window was painted."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self._ending = Ending()
        self.installEventFilter(self._ending)


if __name__ == "__main__":
    sys.argv[0] = str(Path(__file__).parents[1] / "main.py")
    watched = Watched(sys.argv[:1])
    run_path(sys.argv[0], run_name="__main__")
