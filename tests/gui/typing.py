"""What tests of fields do with keys, input methods and the clipboard, as a clerk would."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from domain.amount import Amount, NotAsked, Value
from gui.pages.page import Page

KEY = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {
    "\n": KEY.Key_Return,
    "\t": KEY.Key_Tab,
    "↓": KEY.Key_Down,
    "↑": KEY.Key_Up,
    "F": KEY.Key_F2,
    "\x7f": KEY.Key_Delete,
}


_open: list[QWidget] = []
"""Widgets on the screen: pytest-qt closes them, but holds them weakly."""


def on_screen(qtbot: QtBot, widget: QWidget, width: int = 900, height: int = 700) -> QWidget:
    """A widget on the screen in the window with the focus."""
    qtbot.addWidget(widget)
    _open.append(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def in_window(qtbot: QtBot, page: Page, width: int = 900, height: int = 700) -> Page:
    """A page in a scroll area, as the window has it, the cursor in its first field."""
    scroller = QScrollArea()
    scroller.setWidgetResizable(True)
    scroller.setWidget(page)
    on_screen(qtbot, scroller, width, height)
    page.focus_first()
    return page


def focus() -> QWidget:
    """The widget with the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Presses a key wherever the focus is."""
    QTest.keyClick(focus(), key, modifiers)


def write(text: str) -> None:
    """Types ASCII on the keys, anything else as an input method commits it."""
    for character in text:
        if character.isascii():
            QTest.keyClicks(focus(), character)
        else:
            commit(character)


def strokes(keys: str) -> Iterable[QKeyEvent]:
    """The presses and releases of what is typed."""
    for key in keys:
        code, text = _KEYS.get(key, ord(key.upper())), "" if key in "↓↑F" else key.replace("\n", "\r")
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            yield QKeyEvent(kind, int(code), NONE, text)


def burst(target: QObject, keys: str) -> None:
    """All keys wait before the event loop turns again."""
    for stroke in strokes(keys):
        QCoreApplication.postEvent(target, stroke)
    QApplication.processEvents()
    QApplication.processEvents()  # what a closed line had waits once more


def compose(text: str) -> None:
    """Shows ``text`` as being composed."""
    QApplication.sendEvent(focus(), QInputMethodEvent(text, []))


def commit(text: str) -> None:
    """Ends a composition with ``text``."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focus(), event)


def copied(text: str, html: str = "") -> None:
    """Puts text on the clipboard."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def paste(text: str, html: str = "") -> None:
    """Pastes text wherever the focus is."""
    copied(text, html)
    press(KEY.Key_V, CTRL)


def turn_wheel(widget: QWidget, steps: int = -1) -> bool:
    """Turns the wheel over a widget; whether it took the event."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def typed(value: Value | None) -> str:
    """A value as it is typed."""
    match value:
        case None:
            return ""
        case Amount():
            return value.written("万元")
        case NotAsked():
            return value.value
        case _:
            return f"{value:f}" if isinstance(value, Decimal) else str(value)
