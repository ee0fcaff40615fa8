"""两分钟入门: with real keys from the first step to the last, left at any point, never the clerk's own library."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.application import begin
from gui.dialogs.states import FinalDialog, SealDialog
from gui.flows.guide import STEPS, Guide
from gui.shell.guide_bar import GuideBar
from gui.shell.window import MainWindow
from tests.gui.typing import ALT, KEY, press, write

STEP = 10_000  # milliseconds at most


@pytest.fixture
def guide(window: MainWindow, qtbot: QtBot) -> Iterator[Guide]:
    window.commands["guide"].trigger()
    (made,) = window.findChildren(Guide)
    made.window.resize(1280, 800)
    qtbot.waitExposed(made.window)
    yield made
    if window.findChildren(Guide):
        with qtbot.waitSignal(made.left):
            made.end()


def bar(guide: Guide) -> GuideBar:
    (found,) = guide.window.findChildren(GuideBar)
    return found


def reaches(guide: Guide, place: int) -> Callable[[], bool]:
    return lambda: guide.place == place


def signed(kind: type[FinalDialog] | type[SealDialog], name: str, qtbot: QtBot) -> None:
    """Signs the dialog that comes up and presses its main button."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=STEP)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    dialog.name.setText(name)
    next(
        button for button in dialog.buttons.buttons() if isinstance(button, QPushButton) and button.isDefault()
    ).click()


def test_a_report_is_done_with_keys_alone(guide: Guide, window: MainWindow, qtbot: QtBot) -> None:
    practice = guide.window
    practice.activateWindow()
    strip = bar(guide)
    assert strip.head.text() == f"练习用的示例报告，不影响自己的资料库　第1步，共{len(STEPS)}步"
    assert "F9" in strip.words.text()
    press(KEY.Key_F1)  # what a later step asks for
    assert "F9" in strip.words.text()
    press(KEY.Key_F9)
    assert strip.words.text() == "这一步完成了。"
    qtbot.waitUntil(reaches(guide, 1), timeout=STEP)
    press(KEY.Key_F8)
    for _down in range(2):
        press(KEY.Key_Down)
    assert practice.editor.current_key == "general.public"
    write("70")
    press(KEY.Key_Return)
    assert guide.place == 1  # another number is not the right one
    practice.desk.go("general.public")
    write("76.85")
    press(KEY.Key_Return)
    qtbot.waitUntil(reaches(guide, 2), timeout=STEP)
    qtbot.waitUntil(lambda: practice.session is not None and practice.session.is_read, timeout=STEP)
    press(KEY.Key_F8)
    assert practice.desk.page == "problems"
    press(KEY.Key_Return, ALT)
    qtbot.waitUntil(reaches(guide, 3), timeout=STEP)
    press(KEY.Key_F1)
    qtbot.waitUntil(reaches(guide, 4), timeout=STEP)
    press(KEY.Key_F6)
    qtbot.waitUntil(reaches(guide, 5), timeout=STEP)
    practice.menus.next_step.click()
    signed(FinalDialog, "李志远", qtbot)
    qtbot.waitUntil(reaches(guide, 6), timeout=STEP)
    practice.menus.next_step.click()
    signed(SealDialog, "赵敏", qtbot)
    qtbot.waitUntil(reaches(guide, 7), timeout=STEP)
    assert strip.head.text().endswith("已全部完成")
    assert strip.skip.isHidden()
    assert window.library.summaries() == ()


def test_it_can_be_left_at_any_point_and_leaves_nothing_behind(guide: Guide, window: MainWindow, qtbot: QtBot) -> None:
    folder = guide.window.library.path.parent
    assert folder.is_dir()
    guide.window.activateWindow()
    guide.window.desk.go("general.public")
    write("不是数")
    with qtbot.waitSignal(guide.left):
        qtbot.mouseClick(bar(guide).leave, Qt.MouseButton.LeftButton)
    assert not folder.exists()
    assert window.isVisible()
    assert window.library.summaries() == ()
    qtbot.waitUntil(lambda: not window.findChildren(Guide))
    window.commands["guide"].trigger()  # and again
    (again,) = window.findChildren(Guide)
    assert again.window.library.path.parent != folder
    with qtbot.waitSignal(again.left):
        again.window.close()


def test_steps_are_passed_over_by_hand_and_when_done_already(guide: Guide, qtbot: QtBot) -> None:
    strip = bar(guide)
    guide.window.desk.go("general.public")
    guide.window.activateWindow()
    write("76.85")
    press(KEY.Key_Return)
    assert guide.place == 0
    qtbot.mouseClick(strip.skip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(reaches(guide, 2), timeout=STEP)  # the number was right already
    for place in range(3, len(STEPS) + 1):
        qtbot.mouseClick(strip.skip, Qt.MouseButton.LeftButton)
        assert guide.place == place
    assert strip.words.text().startswith("一份报告就这样办完了。")


def test_there_is_one_practice_and_it_goes_with_the_window(guide: Guide, window: MainWindow, qtbot: QtBot) -> None:
    window.commands["guide"].trigger()
    assert window.findChildren(Guide) == [guide]
    assert not guide.window.commands["guide"].isEnabled()
    folder = guide.window.library.path.parent
    with qtbot.waitSignal(guide.left):
        window.close()
    assert not folder.exists()


def test_it_is_offered_once_on_an_empty_library(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, None)
    assert window.notices.sentence.startswith("第一次使用可以先用示例报告练习两分钟")
    window.notices.clear()
    window.helping.offer_guide()
    assert window.notices.sentence == ""


def test_it_is_not_offered_where_there_are_reports(window: MainWindow, report: int) -> None:
    window.helping.offer_guide()
    assert "练习" not in window.notices.sentence
    assert not window.preferences.was_guided


def test_the_offer_begins_it(window: MainWindow, qtbot: QtBot) -> None:
    window.helping.offer_guide()
    window.notices._action.click()
    (guide,) = window.findChildren(Guide)
    assert guide.window.isVisible()
    assert window.notices.sentence == ""
    with qtbot.waitSignal(guide.left):
        guide.end()


def test_its_files_are_of_no_other_place(guide: Guide, window: MainWindow) -> None:
    assert guide.window.library.path != window.library.path
    assert Path(guide.window.preferences._settings.fileName()).parent == guide.window.library.path.parent
