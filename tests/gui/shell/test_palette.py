"""Ctrl+K: commands, sections, figures and findings by a few letters."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.amount import Amount
from domain.editing import set_figure, want_attachment
from gui.dialogs.manual import ManualDialog
from gui.shell.palette import PaletteDialog
from gui.shell.window import MainWindow
from tests.gui.conftest import money
from tests.gui.typing import CTRL, KEY, press, write


def opened_palette(window: MainWindow, qtbot: QtBot) -> PaletteDialog:
    window.activateWindow()
    press(KEY.Key_K, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PaletteDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PaletteDialog)
    qtbot.waitUntil(dialog.line.hasFocus)
    return dialog


def words(dialog: PaletteDialog) -> list[str]:
    return [target.words for target in dialog.model.targets]


def test_a_section_is_found_by_its_initials_and_comes_up(window: MainWindow, report: int, qtbot: QtBot) -> None:
    dialog = opened_palette(window, qtbot)
    write("wt")
    press(KEY.Key_Backspace)
    press(KEY.Key_Backspace)
    write("czdwt")
    assert words(dialog)[0] == "七、存在的问题及原因分析"
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: window.desk.page == "problems")
    assert not dialog.isVisible()


def test_arrows_walk_the_list_and_a_figure_takes_the_cursor(window: MainWindow, report: int, qtbot: QtBot) -> None:
    dialog = opened_palette(window, qtbot)
    write("支出")
    assert dialog.list.currentIndex().row() == 0
    press(KEY.Key_Up)
    assert dialog.list.currentIndex().row() == 0
    press(KEY.Key_Down)
    assert dialog.list.currentIndex().row() == 1
    dialog.line.setText("公用经费")
    assert dialog.chosen is not None
    assert dialog.chosen.kind == "数据"
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: window.editor.current_key == "general.public")


def test_a_figure_of_a_form_is_found_with_the_name_of_its_form(window: MainWindow, report: int, qtbot: QtBot) -> None:
    session = window.desk.session
    assert session is not None
    session.edit("附件", want_attachment(session.current.report, "basis", True))
    dialog = opened_palette(window, qtbot)
    write("bgjf")
    assert "办公经费（当年预算数），附件1 部门整体支出绩效评价基础数据表" in words(dialog)
    while dialog.chosen is None or not dialog.chosen.words.startswith("办公经费（当年预算数）"):
        press(KEY.Key_Down)
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: window.desk.page == "basis")
    assert window.editor.current_key == "costs.office.budget"


def test_a_command_runs_once_the_dialog_is_gone(window: MainWindow, report: int, qtbot: QtBot) -> None:
    dialog = opened_palette(window, qtbot)
    write("全部报告")
    dialog.line.setText("打开报告")
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: window.current is None)


def test_what_is_wrong_can_be_gone_to(window: MainWindow, report: int, qtbot: QtBot) -> None:
    session = window.session
    assert session is not None
    session.edit("填写", set_figure(session.current.report, "general.expenditure", money("601.5")))
    dialog = opened_palette(window, qtbot)
    write("不一致")
    assert dialog.chosen is not None
    assert dialog.chosen.kind == "问题"
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: window.editor.current_key == "general.expenditure")


@pytest.mark.parametrize("typed", ["没有这样的内容", "qqqqqq"])
def test_nothing_found_does_nothing(window: MainWindow, typed: str, qtbot: QtBot) -> None:
    dialog = opened_palette(window, qtbot)
    write(typed)
    assert words(dialog) == []
    assert dialog.nothing.isVisible()
    press(KEY.Key_Return)
    assert dialog.isVisible()
    press(KEY.Key_Escape)
    assert not dialog.isVisible()


def test_without_a_report_only_what_can_be_done_now_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened_palette(window, qtbot)
    offered = words(dialog)
    assert "新建报告" in offered
    assert "检查" not in offered
    assert {target.kind for target in dialog.model.targets} == {"命令", "使用手册"}


def test_an_explanation_is_found_and_told(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.docks.guidance_dock.hide()
    dialog = opened_palette(window, qtbot)
    dialog.line.setText("公用经费")
    last = dialog.model.targets[-1]
    assert (last.words, last.kind) == ("公用经费", "填报说明")
    dialog.reject()
    last.run()
    assert window.docks.guidance_dock.isVisible()
    assert window.docks.guidance.heading.text() == "公用经费"
    assert "取数来源" in window.docks.guidance.body.text()
    qtbot.waitUntil(lambda: window.docks.guidance_dock.height() >= window.height() // 2)


def test_a_chapter_of_the_manual_is_found_without_a_report(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened_palette(window, qtbot)
    dialog.line.setText("退回")
    chapter = next(target for target in dialog.model.targets if target.kind == "使用手册")
    dialog.reject()
    chapter.run()
    (manual,) = window.findChildren(ManualDialog)
    assert manual.list.currentItem().text() == "退回修改"
    manual.close()


@pytest.mark.parametrize(
    ("typed", "label"), [("600.5", "财政拨款支出"), ("600.50万元", "财政拨款支出"), ("1,200", "年初预算数")]
)
def test_a_figure_is_found_by_its_amount(window: MainWindow, report: int, qtbot: QtBot, typed: str, label: str) -> None:
    session = window.desk.session
    assert session is not None
    session.edit("填", set_figure(session.current.report, "general.initial_budget", money("1200")))
    dialog = opened_palette(window, qtbot)
    dialog.line.setText(typed)
    assert label in words(dialog)[:2]
    assert dialog.model.targets[0].number


def test_a_cell_is_found_by_its_amount_alone(window: MainWindow, report: int, qtbot: QtBot) -> None:
    session = window.desk.session
    assert session is not None
    key, value = next(
        (f"projects.{row.id}.amount", row.cells["amount"]) for row in session.current.report.rows("projects")
    )
    assert isinstance(value, Amount)
    dialog = opened_palette(window, qtbot)
    assert not any(target.is_cell for target in dialog.model.targets)
    dialog.line.setText(value.written("万元"))
    found = next(target for target in dialog.model.targets if target.is_cell)
    assert found.words == "项目支出第1行的支出"
    dialog.list.setCurrentIndex(dialog.model.index(dialog.model.targets.index(found)))
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: window.editor.current_key == key)


@pytest.mark.parametrize(
    ("typed", "best"), [("dayin", "打印"), ("beifen", "备份与恢复"), ("xmzc", "（二）项目支出情况")]
)
def test_whole_pinyin_and_short_names_come_first(
    window: MainWindow, report: int, qtbot: QtBot, typed: str, best: str
) -> None:
    dialog = opened_palette(window, qtbot)
    dialog.line.setText(typed)
    assert best in words(dialog)[:3]
