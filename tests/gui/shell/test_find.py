"""Words found and replaced over the whole report, with real keys in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.application import release_clipboard
from gui.fields.prose.editor import ProseEditor
from gui.shell.find_bar import FindBar
from gui.shell.window import MainWindow
from tests.gui.typing import CTRL, KEY, SHIFT, press, write

pytestmark = pytest.mark.usefixtures("report")


def bar_of(window: MainWindow, words: str, qtbot: QtBot) -> FindBar:
    window.commands["find"].trigger()
    bar = window.editor.search_bar
    qtbot.waitUntil(bar.words.hasFocus)
    write(words)
    return bar


def test_ctrl_f_finds_over_the_whole_report_and_enter_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    press(KEY.Key_F, CTRL)
    bar = window.editor.search_bar
    qtbot.waitUntil(bar.words.hasFocus)
    write("按年初安排完成")
    assert bar.count.text() == "共6处"
    press(KEY.Key_Return)
    assert (bar.count.text(), window.editor.page) == ("第1处，共6处", "profile.duties")
    editor = next(each for each in window.findChildren(ProseEditor) if each.isVisible())
    assert editor.textCursor().selectedText() == "按年初安排完成"
    assert bar.words.hasFocus()
    press(KEY.Key_Return)
    assert window.editor.page == "profile.goals"
    press(KEY.Key_Return, SHIFT)
    press(KEY.Key_Return, SHIFT)
    assert (bar.count.text(), window.editor.page) == ("第6处，共6处", "publicity")
    press(KEY.Key_Escape)
    assert not bar.isVisible()
    assert isinstance(QApplication.focusWidget(), ProseEditor)


def test_one_is_replaced_and_then_all_the_rest_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    bar = bar_of(window, "年初", qtbot)
    bar.others.setFocus()
    write("年初年初")
    press(KEY.Key_Return)
    press(KEY.Key_Return)
    session = window.desk.session
    assert session is not None
    assert session.current.report.prose["profile.duties"].count("年初") == 2
    assert bar.count.text() == "第3处，共7处"
    before = session.undo_stack.index()
    bar.all_button.click()
    assert bar.count.text() == "已替换7处。"
    assert session.undo_stack.index() == before + 1
    assert session.current.report.prose["problems"].count("年初") == 2
    window.commands["undo"].trigger()
    assert session.current.report.prose["problems"].count("年初") == 1


def test_what_is_a_figure_stays_and_is_told(window: MainWindow, qtbot: QtBot) -> None:
    bar = bar_of(window, "92", qtbot)
    bar.others.setText("93")
    bar.go_on()
    bar.replace()
    assert bar.count.text() == "此处是引用的数据，请在填写处修改。"
    bar.replace_all()
    assert "处都是引用的数据" in bar.count.text()
    assert window.desk.session is not None
    assert not window.desk.session.undo_stack.canUndo()


def test_words_marked_in_a_text_are_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    window.editor.go("problems")
    editor = next(each for each in window.findChildren(ProseEditor) if each.isVisible())
    qtbot.waitUntil(editor.hasFocus)
    editor.mark(0, 4)
    bar = window.editor.search_bar
    window.commands["find"].trigger()
    assert bar.words.text() == "Prob"
    window.commands["find_next"].trigger()
    assert bar.count.text().startswith("第1处")


def test_words_that_are_nowhere_leave_nothing_to_press(window: MainWindow, qtbot: QtBot) -> None:
    bar = bar_of(window, "没有这几个字", qtbot)
    assert bar.count.text() == "没有找到"
    assert not bar.forward.isEnabled()
    assert not bar.all_button.isEnabled()
    press(KEY.Key_Return)
    window.show_home()
    assert not bar.isVisible()


def test_the_edit_menu_cuts_and_pastes_where_the_cursor_is(window: MainWindow, qtbot: QtBot) -> None:
    window.editor.go("problems")
    editor = next(each for each in window.findChildren(ProseEditor) if each.isVisible())
    qtbot.waitUntil(editor.hasFocus)
    before = editor.words()
    window.commands["select_all"].trigger()
    window.commands["cut"].trigger()
    assert editor.words() == ""
    window.commands["paste"].trigger()
    assert editor.words() == before
    release_clipboard()
    assert window.commands["cut"].shortcutContext() is Qt.ShortcutContext.WidgetShortcut


def test_the_main_button_is_the_next_step(window: MainWindow) -> None:
    assert window.menus.next_step.text() == "定稿"
    assert window.menus.next_step.defaultAction() is window.commands["finalize"]


def test_words_of_a_heading_mark_nothing_in_the_text_below_it(window: MainWindow, qtbot: QtBot) -> None:
    bar = bar_of(window, "原因分析", qtbot)
    press(KEY.Key_Return)
    assert (bar.count.text(), window.editor.page) == ("第1处，共1处，在标题中", "problems")
    editor = next(each for each in window.findChildren(ProseEditor) if each.isVisible())
    assert not editor.textCursor().hasSelection()
