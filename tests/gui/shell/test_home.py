"""The first screen: reports under their years, how far each has come, and what to do when there is none."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from actions.backups import Reason, make
from actions.outlines import OutlineSource
from actions.overview import KeyFigures, key_figures, next_step
from actions.reports import add, create
from domain.counts import Counts
from gui.flows.list_words import health
from gui.look.appearance import wear
from gui.look.theme import DARK, LARGE, LIGHT, MEDIUM, theme
from gui.shell.home import Home
from gui.shell.report_line import LINE, ReportDelegate, ReportLine, changed_words, spoken
from gui.shell.reports_list import ReportList, ReportModel
from gui.shell.spending_by_year import LINE as YEAR_LINE
from gui.shell.spending_by_year import TITLE, SpendingByYear
from gui.shell.window import MainWindow
from storage.library import Library
from storage.listed import Summary
from tests.gui.conftest import UNIT, filled_report, money


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
    figures = KeyFigures(money("600.5"), money("620"), Decimal("95.5"))
    assert spoken(ReportLine("", changed, figures=figures, attention=Counts(queries=3))) == (
        "2023年度青山县档案馆整体支出绩效自评报告，草稿，已填 25/25，还有3处需核实，支出 600.50万元，"
        "执行率 96.85%  得分 95.5，2024-03-05 09:07修改"
    )
    assert changed_words(datetime(2024, 3, 5, 9, 7)) == "2024-03-05 09:07"


def test_the_next_thing_to_do_in_words(summaries: tuple[Summary, ...]) -> None:
    full, blank = summaries[0], summaries[1]
    assert next_step(blank) == "还有23项未填"
    assert next_step(full) == "已填完，可以检查"
    assert next_step(replace(full, counts=Counts(2, 0, 3))) == "还有2项未填"
    assert next_step(replace(full, counts=Counts(2, 0, 3)), Counts(0, 1, 3)) == "还有1处错误"
    assert next_step(replace(full, counts=Counts(2, 1, 3))) == "还有2项未填、1处错误"
    assert next_step(replace(full, counts=Counts(0, 0, 3))) == "还有3处需核实"
    assert next_step(replace(full, counts=Counts(hints=4))) == "可以定稿"
    words = [next_step(replace(full, state=state)) for state in ("final", "sealed", "archived")]
    assert words == ["待打印、盖章后登记", "待归档", "已归档，可结转下年"]


def test_money_comes_in_one_look(library: Library, summaries: tuple[Summary, ...]) -> None:
    found = key_figures(library)
    assert found[summaries[0].id] == KeyFigures(money("600.5"), money("620"), basic=money("350.25"))
    assert summaries[1].id not in found
    assert KeyFigures(money("1"), None).rate is None
    assert KeyFigures(money("1"), money("0")).rate is None


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2023", 1),
        ("tsg", 1),
        ("图书", 1),
        ("档案 2022", 1),
        ("qsx", 3),
        ("草稿", 3),
        ("定稿", 0),
        ("cg 2022", 2),
        (" ", 3),
    ],
)
def test_reports_are_found_by_year_unit_state_and_initials(
    home: Home, library: Library, summaries: tuple[Summary, ...], qtbot: QtBot, typed: str, shown: int
) -> None:
    home.show_library(library, summaries)
    home.show()
    home.search.field.setText(typed)
    assert home.list.reports.count() == shown
    assert home.search.count.text() == ("共3份" if shown == 3 else f"找到{shown}份，共3份")
    assert not home.grab().isNull()
    qtbot.keyClick(home.search.field, Qt.Key.Key_Escape)
    assert home.list.reports.count() == 3


def test_the_search_leads_on_to_the_list(
    home: Home, library: Library, summaries: tuple[Summary, ...], qtbot: QtBot
) -> None:
    home.show_library(library, summaries, summaries[0].id)
    home.show()
    home.search.field.setFocus()
    qtbot.keyClicks(home.search.field, "tsg")
    assert home.list.report == summaries[1].id
    qtbot.keyClick(home.search.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(home.opened, check_params_cb=lambda number: number == summaries[1].id):
        qtbot.keyClick(home.list, Qt.Key.Key_Return)


def test_a_search_does_not_hide_the_report_that_is_shown(
    home: Home, library: Library, summaries: tuple[Summary, ...]
) -> None:
    home.show_library(library, summaries)
    home.search.field.setText("2022")
    home.show_library(library, summaries, summaries[1].id)
    assert (home.search.field.text(), home.list.report) == ("2022", summaries[1].id)
    home.show_library(library, summaries, summaries[0].id)
    assert (home.search.field.text(), home.list.report) == ("", summaries[0].id)


def test_what_was_changed_last_can_be_opened(
    home: Home, library: Library, summaries: tuple[Summary, ...], qtbot: QtBot
) -> None:
    latest = replace(summaries[2], changed_at=summaries[2].changed_at + timedelta(days=1))
    home.show_library(library, (*summaries[:2], latest))
    menu = home.search.menu()
    with qtbot.waitSignal(home.opened, check_params_cb=lambda number: number == latest.id):
        menu.actions()[0].trigger()
    assert len(menu.actions()) == 3
    menu.close()


def test_the_years_of_a_unit_are_drawn_where_there_is_room(
    home: Home, library: Library, summaries: tuple[Summary, ...]
) -> None:
    home.show_library(library, summaries, summaries[0].id)
    home.show()
    assert not home.findChildren(SpendingByYear)
    figures = {summaries[0].id: KeyFigures(money("600.5"), money("620")), summaries[2].id: KeyFigures(money("500"))}
    home.show_figures(figures)
    assert home.years is not None
    assert home.years.isVisible()
    assert home.years.accessibleName().splitlines() == [
        f"{UNIT}历年支出（万元）", "2022年度，支出 500.00万元", "2023年度，支出 600.50万元，执行率 96.85%",
    ]  # fmt: skip
    assert not home.years.lesson
    assert not home.years.grab().isNull()
    home.resize(1100, 500)
    assert not home.years.isVisible()


def test_one_year_alone_is_drawn_and_teaches_what_others_would_show(
    home: Home, library: Library, summaries: tuple[Summary, ...]
) -> None:
    home.show_library(library, summaries, summaries[0].id)
    home.show()
    home.show_figures({summaries[0].id: KeyFigures(money("600.5"), money("620"), basic=money("420.35"))})
    years = home.years
    assert years is not None
    assert years.isVisible()
    assert years.lesson.startswith("导入或结转该单位其他年度的报告")
    assert years.accessibleName().splitlines()[1:] == [
        "2023年度，支出 600.50万元，其中基本支出 420.35万元，执行率 96.85%", years.lesson,
    ]  # fmt: skip
    drawn = years.grab().toImage()
    solid = [x for x in range(drawn.width()) if drawn.pixelColor(x, TITLE + YEAR_LINE // 2).name() == theme().accent]
    bar = drawn.width() - 2 * (LARGE + MEDIUM) - 312
    assert 0.65 < (max(run_of(solid)) - min(run_of(solid)) + 1) / bar < 0.75


def run_of(places: list[int]) -> list[int]:
    """The first unbroken run."""
    return [place for step, place in enumerate(places) if place - step == places[0]]


def test_how_the_backups_stand(library: Library, summaries: tuple[Summary, ...]) -> None:
    now = datetime.now().astimezone()
    assert health(library, summaries, now) == ("还没有备份：填写后会自动备份，也可按 Ctrl+S。", True)
    make(library.path, Reason.ASKED)
    words, is_well = health(library, summaries, now)
    assert is_well
    assert words.endswith("共1份")
    later = now + timedelta(days=30, minutes=5)
    assert health(library, summaries, later)[1]
    changed = (replace(summaries[0], changed_at=now + timedelta(days=1)), *summaries[1:])
    words, is_well = health(library, changed, later)
    assert not is_well
    assert words.endswith("已有30天没有备份")


def test_the_window_looks_only_at_filled_drafts_in_sight(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.show_home()
    qtbot.keyClick(window.home.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.home.search.field.hasFocus()
    line = window.home.list.reports.lines[1]
    assert line.attention is None
    qtbot.waitUntil(lambda: window.home.list.reports.lines[1].attention is not None)
    assert next_step(*_known(window.home.list.reports.lines[1])) == "可以定稿"
    assert window.home.list.reports.lines[1].figures is not None
    assert [each.id for each in window.home.list.in_sight()] == [report]


def _known(line: ReportLine) -> tuple[Summary, Counts | None]:
    assert line.summary is not None
    return line.summary, line.attention


def test_what_is_told_of_a_report_is_drawn_without_laying_the_list_out_anew(
    home: Home, library: Library, summaries: tuple[Summary, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    home.resize(1000, 700)
    home.show()
    home.show_library(library, summaries)
    QApplication.processEvents()
    asked: list[int] = []
    measured = ReportDelegate.sizeHint

    def size(self: ReportDelegate, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        asked.append(index.row())
        return measured(self, option, index)

    monkeypatch.setattr(ReportDelegate, "sizeHint", size)
    before = home.list.viewport().grab().toImage()
    QApplication.processEvents()
    asked.clear()
    home.list.reports.mark(summaries[0].id, "与定稿不符")
    QApplication.processEvents()
    assert len(asked) == len(set(asked)), "laid out, and then drawn"
    assert home.list.viewport().grab().toImage() != before


@pytest.mark.parametrize("is_well", [True, False])
def test_on_the_lowest_screen_the_reports_have_the_room(
    home: Home, library: Library, summaries: tuple[Summary, ...], is_well: bool
) -> None:
    """What is amiss with the backups stays in sight; the rest is in the tip of the title."""
    home.show_library(library, summaries)
    home.show_health("最近备份 2026-11-29，共5份", is_well)
    home.show()
    rooms = {}
    for height in (700, 440):
        home.resize(800, height)
        QApplication.processEvents()
        rooms[height] = home.list.viewport().height()
        assert home.head.place.isVisible() is home.recent.isVisible() is (height == 700)
        assert home.head.health.isVisible() is (height == 700 or not is_well)
    assert rooms[440] >= 175
    told = [label.toolTip() for label in home.head.findChildren(QLabel) if label.isVisible()]
    assert any(str(library.path) in each and "共5份" in each for each in told)
    home.show_library(library, ())
    assert home.head.place.isVisible()


def test_an_empty_library_says_what_to_do(home: Home, library: Library) -> None:
    home.show_library(library, ())
    home.show()
    assert home.is_empty
    visible = [button.accessibleName() for button in home.findChildren(QPushButton) if button.isVisible()]
    assert visible == ["新建", "导入"]
    assert str(library.path) in home.head.place.text()


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
