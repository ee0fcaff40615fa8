"""Taking a picture of a window, of a dialog, and of whatever opens when something is done."""

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import gui.dialogs
from gui.panels.guidance import PAUSE

Scene = tuple[str, QPixmap]
"""A name, and what is seen."""
_LONGEST = 30_000
_OFTEN = 10
"""Milliseconds to wait for a dialog, and between two looks for it."""


_seen: set[type[QWidget]] = set()
BASES = ("Frame", "StepDialog")
"""What dialogs are made of and is none itself."""


def missing(kind: type[QWidget] = QDialog) -> set[str]:
    """The dialogs of the program of which no picture was taken."""
    for module in iter_modules(gui.dialogs.__path__, "gui.dialogs."):
        import_module(module.name)
    below = {name for child in kind.__subclasses__() for name in missing(child)}
    is_ours = kind.__module__.startswith("gui.") and kind.__name__ not in BASES
    return below | ({kind.__name__} if is_ours and kind not in _seen else set())


def shown(dialog: QDialog) -> QPixmap:
    """A picture of a dialog."""
    dialog.show()
    picture = taken(dialog)
    dialog.close()
    return picture


def taken(widget: QWidget) -> QPixmap:
    """A picture of a window once nothing in it moves any more."""
    for _turn in range(4):  # layouts, then what they show, then what that scrolls to
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.qWait(2 * PAUSE)
    _seen.add(type(widget))
    return widget.grab()


def caught(act: Callable[[], object], prepare: Callable[[QDialog], object] = lambda _dialog: None) -> QPixmap:
    """A picture of the dialog that something opens, at once or after work; the dialog is given up.

    ``prepare``: what is chosen in it before. Raises ``TimeoutError`` if none opens.
    """
    pictures: list[QPixmap] = []
    watch = QTimer(interval=_OFTEN)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            watch.stop()
            prepare(dialog)
            pictures.append(taken(dialog))
            dialog.reject()

    watch.timeout.connect(look)
    watch.start()
    act()
    for _turn in range(_LONGEST // _OFTEN):
        if pictures:
            return pictures[0]
        QTest.qWait(_OFTEN)
    raise TimeoutError("no dialog opened")
