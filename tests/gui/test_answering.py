"""核实说明 by keys alone: F7 asks, Ctrl+Enter saves though the cursor is in a text of several lines."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.editing import set_figure
from gui.dialogs.states import AnswerDialog
from gui.shell.window import MainWindow
from tests.gui.conftest import money
from tests.gui.typing import CTRL, KEY, press


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_f7_asks_and_ctrl_enter_saves(window: MainWindow, report: int, qtbot: QtBot, key: KEY) -> None:
    session = window.desk.session
    assert session is not None
    session.edit("填", set_figure(session.current.report, "general.budget", money("5000")))
    window.desk.problems.check()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(KEY.Key_F8)
    press(KEY.Key_F7)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AnswerDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AnswerDialog)
    dialog.text.setPlainText("部分项目跨年实施，资金结转下年使用")
    dialog.activateWindow()
    dialog.text.setFocus()
    qtbot.waitUntil(dialog.text.hasFocus)
    press(key, CTRL)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [note.said.text for note in session.current.notes] == ["部分项目跨年实施，资金结转下年使用"]
