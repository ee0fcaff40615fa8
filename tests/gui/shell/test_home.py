"""The first screen: reports under their years, how far each has come, and what to do when there is none."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import add, create
from gui.look.appearance import wear
from gui.look.theme import DARK, LIGHT
from gui.shell.home import Home
from gui.shell.reports_list import LINE, ReportList, ReportModel, changed_words, spoken
from storage.library import Library, Summary
from tests.gui.conftest import UNIT, filled_report


@pytest.fixture
def summaries(library: Library, outline_source: OutlineSource) -> tuple[Summary, ...]:
    add(library, filled_report(outline_source), outline_source.text)
    create(library, outline_source, "2022", "青山县图书馆")
    create(library, outline_source, "2022", UNIT)
    return library.summaries()


@pytest.fixture
def home(qtbot: QtBot) -> Home:
    start = [QAction("新建"), QAction("导入")]
    chosen = [QAction("打开"), QAction("导出")]
    made = Home(start, chosen)
    made.actions_kept = (start, chosen)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(1100, 700)
    return made


def test_reports_stand_under_their_years_newest_first(summaries: tuple[Summary, ...]) -> None:
    model = ReportModel()
    model.show(summaries)
    words = [line.words for line in model.lines]
    assert words == ["2023年度", UNIT, "2022年度", "青山县图书馆", UNIT]
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_the_model_keeps_qts_rules(summaries: tuple[Summary, ...], qtmodeltester: ModelTester) -> None:
    model = ReportModel()
    model.show(summaries)
    qtmodeltester.check(model)
    assert model.index(1).data(LINE).summary == summaries[0]
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_report_is_spoken_with_all_that_is_drawn(summaries: tuple[Summary, ...]) -> None:
    changed = replace(summaries[0], changed_at=datetime(2024, 3, 5, 9, 7))
    assert (
        spoken(changed) == "2023年度青山县档案馆整体支出绩效自评报告，草稿，已填 25/25，没有错误，2024-03-05 09:07修改"
    )
    assert "待处理 20 处" in spoken(summaries[1])
    assert "2 处错误" in spoken(replace(changed, errors=2))
    assert changed_words(datetime(2024, 3, 5, 9, 7)) == "2024-03-05 09:07"


def test_an_empty_library_says_what_to_do(home: Home, library: Library) -> None:
    home.show_library(library, ())
    home.show()
    assert home.is_empty
    visible = [button.accessibleName() for button in home.findChildren(QPushButton) if button.isVisible()]
    assert visible == ["新建", "导入"]
    assert str(library.path) in home.place.text()


def test_a_report_is_opened_by_enter_and_by_double_click(
    home: Home, library: Library, summaries: tuple[Summary, ...], qtbot: QtBot
) -> None:
    home.show_library(library, summaries, summaries[1].id)
    home.show()
    home.focus()
    assert home.list.report == summaries[1].id
    with qtbot.waitSignal(home.opened, check_params_cb=lambda number: number == summaries[1].id):
        qtbot.keyClick(home.list, Qt.Key.Key_Return)
    place = home.list.visualRect(home.list.reports.index(1)).center()
    with qtbot.waitSignal(home.opened, check_params_cb=lambda number: number == summaries[0].id):
        qtbot.mouseClick(home.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(home.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_without_reports_none_is_chosen(library: Library, summaries: tuple[Summary, ...], qtbot: QtBot) -> None:
    reports = ReportList()
    qtbot.addWidget(reports)
    with qtbot.waitSignal(reports.chosen, check_params_cb=lambda chosen: chosen is True):
        reports.show_reports(summaries, 999)
    assert reports.report == summaries[0].id
    with qtbot.waitSignal(reports.chosen, check_params_cb=lambda chosen: chosen is False):
        reports.show_reports((), 0)
    assert reports.report == 0


def test_a_button_follows_its_action(
    home: Home, library: Library, summaries: tuple[Summary, ...], qtbot: QtBot
) -> None:
    home.show_library(library, summaries)
    home.show()
    action = home.actions_kept[1][0]  # type: ignore[attr-defined]
    button = next(button for button in home.findChildren(QPushButton) if button.accessibleName() == "打开")
    action.setEnabled(False)
    assert not button.isEnabled()
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_unfilled_covers_have_words_of_their_own(summaries: tuple[Summary, ...], qtbot: QtBot) -> None:
    reports = ReportList()
    qtbot.addWidget(reports)
    sealed = replace(summaries[0], state="sealed", errors=1)
    reports.show_reports((replace(summaries[0], year="", unit="", wanted=0), sealed), 0)
    reports.resize(900, 400)
    reports.show()
    assert [line.words for line in reports.reports.lines][:2] == ["未填年度", "未填单位"]
    assert not reports.grab().isNull()


def test_the_list_is_drawn_in_both_colours(home: Home, library: Library, summaries: tuple[Summary, ...]) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    home.show_library(library, summaries)
    home.show()
    pictures = []
    for colours in (LIGHT, DARK):
        wear(application, colours)
        home.retint()
        pictures.append(home.grab().toImage())
    wear(application, LIGHT)
    assert pictures[0] != pictures[1]
