"""诊断信息 in the window: read out, copied, with the code of the last fault."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from actions.version import VERSION
from gui.dialogs.diagnosis import DiagnosisDialog, all_facts
from gui.shell import failures
from gui.shell.window import MainWindow


def fail(qapp: QApplication) -> None:
    with failures.watched(lambda _sentence: None):
        QTimer.singleShot(0, lambda: 1 / 0)
        QTimer.singleShot(1, qapp.quit)
        qapp.exec()


def test_the_last_fault_has_a_code_that_can_be_read_out(
    qapp: QApplication, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures.log_file().unlink(missing_ok=True)
    assert failures.last_fault() == ""
    fail(qapp)
    first = failures.last_fault()
    code, day, _time = first.split(" ")
    assert len(code) == 6
    assert day.count("-") == 2
    fail(qapp)
    assert failures.last_fault().startswith(code)


def test_everything_is_shown_and_copied(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["diagnosis"].trigger()
    (dialog,) = window.findChildren(DiagnosisDialog)
    qtbot.waitExposed(dialog)
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    names = [name for name, _value in dialog.facts]
    assert {"程序版本", "操作系统", "屏幕", "输入法", "界面字体", "资料库", "备份", "最近的内部错误"} <= set(names)
    assert len(names) == len(set(names))
    assert {VERSION, "1. 程序版本"} <= labels
    dialog.copied.click()
    said = QGuiApplication.clipboard().text()
    assert said.splitlines()[0] == f"1. 程序版本：{VERSION}"
    assert len(said.splitlines()) == len(dialog.facts) == len(all_facts(window.library, window))
    assert dialog.copied.text() == "已复制"
    dialog.close()
