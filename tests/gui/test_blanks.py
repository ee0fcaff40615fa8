"""The finding of a blank in running text leads to just that blank: it is typed over, or becomes a figure."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from domain.editing import set_figure, set_prose
from domain.outline import page_for
from gui.fields.prose.editor import ProseEditor
from gui.fields.prose.field import ProseField
from gui.session import Session
from gui.shell.window import MainWindow
from tests.gui.test_mending import prose, read

TEXT = "工作按计划完成。\n" * 40 + "发放问卷____份，收回____份。编制{staff.quota}人。"


@pytest.fixture
def blank(window: MainWindow, report: int, qtbot: QtBot) -> Session:
    window.resize(1024, 600)
    session = window.desk.session
    assert session is not None
    assert session.edit("填写", set_prose(session.current.report, "problems", TEXT))
    assert session.edit("清空", set_figure(session.current.report, "staff.quota", None))
    session.ask()
    read(session, qtbot)
    return session


def click(window: MainWindow, session: Session, code: str, place: int) -> ProseField:
    """A click on a finding in 问题清单; the field that comes up."""
    window.docks.show(window.docks.findings_dock)
    found = [each for each in session.shown() if each.code == code and each.keys[0] == "problems"]
    panel = window.docks.findings
    row = next(row for row, line in enumerate(panel.model.lines) if line.finding == found[place])
    panel._go(panel.model.index(row))
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    field = editor.parentWidget()
    assert isinstance(field, ProseField)
    return field


def test_the_blank_is_selected_in_sight_and_typed_over(window: MainWindow, blank: Session, qtbot: QtBot) -> None:
    field = click(window, blank, "missing.placeholder", 1)
    editor = field.editor
    assert editor.textCursor().selectedText() == "____"
    assert editor.toPlainText()[: editor.textCursor().selectionStart()].endswith("收回")
    page = next(each for each in window.editor.findChildren(QScrollArea) if each.isAncestorOf(editor))
    low = editor.cursorRect()
    qtbot.waitUntil(lambda: page.viewport().rect().contains(editor.viewport().mapTo(page.viewport(), low.center())))
    qtbot.waitUntil(field.card.isVisible)
    assert "可以直接输入，也可以引用数据" in field.card.words.text()
    qtbot.keyClicks(editor, "98")
    assert editor.settle()
    assert prose(blank).endswith("发放问卷____份，收回98份。编制{staff.quota}人。")


def test_a_figure_takes_the_place_of_the_blank(window: MainWindow, blank: Session, qtbot: QtBot) -> None:
    field = click(window, blank, "missing.placeholder", 0)
    qtbot.mouseClick(field.card.buttons["refer"], Qt.MouseButton.LeftButton)
    popup = field.editor.completion.popup
    assert popup.isVisible()
    assert not field.card.isVisible()
    popup.chosen.emit(next(each.link for each in popup.model.choices if each.link.key == "staff.actual"))
    assert field.editor.settle()
    assert prose(blank).endswith("发放问卷{staff.actual}份，收回____份。编制{staff.quota}人。")


def test_a_figure_that_is_not_filled_in_is_one_click_away(window: MainWindow, blank: Session, qtbot: QtBot) -> None:
    field = click(window, blank, "missing.link", 0)
    assert field.editor.figure_at_caret() == "staff.quota"
    assert field.editor.textCursor().hasSelection()
    qtbot.mouseClick(field.card.buttons["fill"], Qt.MouseButton.LeftButton)
    assert window.desk.page == page_for(blank.current.outline, "staff.quota")
    assert window.editor.current_key == "staff.quota"
    assert prose(blank).endswith("编制{staff.quota}人。")
