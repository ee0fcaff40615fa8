"""A window of PySide6 with nothing in it, until its first frame is painted, which it says.

``bare_window.py [WORD]``: with a word, centred. Whoever names one constant of Qt has Python make all of them: it takes
every real window 50 ms, and a bare one nothing.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    """Ends the program behind its first frame."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first frame is there."""
        super().paintEvent(event)
        QTimer.singleShot(0, say)


def say() -> None:
    """Says that the first frame is there, and ends."""
    print("frame", flush=True)
    QApplication.quit()


application = QApplication(sys.argv)
window = Window()
if sys.argv[1:]:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLabel

    word = QLabel(sys.argv[1])
    word.setAlignment(Qt.AlignmentFlag.AlignCenter)
    window.setCentralWidget(word)
window.resize(1280, 800)
window.show()
application.exec()
