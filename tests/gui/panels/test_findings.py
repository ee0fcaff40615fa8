"""问题清单: in printed order under section headings, filtered by grade, walked with F8."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from domain.editing import insert_rows, set_cell, set_figure, set_prose
from gui.panels import findings as module
from gui.panels.findings import LINE, FindingLine, FindingModel, FindingPanel, lines
from gui.session import Session
from gui.shell.window import MainWindow
from tests.gui.conftest import money


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> FindingPanel:
    made = FindingPanel()
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.follow(session)
    made.show()
    return made


def falsify(session: Session) -> None:
    """Two errors in the amounts, one query for the rate, one error in a text of a later section."""
    session.edit("填写", set_figure(session.current.report, "general.expenditure", money("500")))
    session.edit("填写", set_prose(session.current.report, "problems", "存在XX问题。"))


def headings(panel: FindingPanel) -> list[str]:
    return [line.words for line in panel.model.lines if line.finding is None]


def marked(panel: FindingPanel) -> str:
    """The code of the finding that is marked."""
    current = panel.list.currentIndex()
    finding = panel.model.lines[current.row()].finding if current.isValid() else None
    return finding.code if finding else ""


def test_a_clean_report_says_so(panel: FindingPanel) -> None:
    assert not panel.model.lines
    assert panel.clean.isVisible()
    assert panel.clean.text().startswith("没有发现问题。")
    assert panel.answer_button.isHidden()
    assert not panel.step(True)


def test_a_new_report_asks_to_be_checked(blank_session: Session, panel: FindingPanel) -> None:
    panel.follow(blank_session)
    blank = len(blank_session.current.findings)
    assert panel.clean.text() == f"已填内容没有发现问题。另有{blank}处尚未填写或确认，按 F9 列出。"
    blank_session.ask()
    assert len([line for line in panel.model.lines if line.finding]) == len(blank_session.current.findings)
    panel.follow(None)
    assert not panel.model.lines


def test_what_is_unfilled_is_no_error(blank_session: Session, panel: FindingPanel) -> None:
    panel.follow(blank_session)
    blank_session.ask()
    counts = blank_session.current.counts
    assert counts.unfilled > 10
    assert counts.errors == 0
    texts = {kind: button.text() for kind, button in panel.chips.buttons.items()}
    assert texts["unfilled"] == f"未填 {counts.unfilled}"
    assert (texts["error"], texts["query"]) == ("错误 0", f"需核实 {counts.queries}")
    panel.chips.buttons["unfilled"].click()
    shown = [line.finding for line in panel.model.lines if line.finding]
    assert len(shown) == counts.unfilled
    assert panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole).startswith("未填：")


def test_the_chips_count_what_the_status_line_counts_from_the_first_moment(
    blank_session: Session, panel: FindingPanel, qtbot: QtBot
) -> None:
    told: list[int] = []
    panel.counted.connect(told.append)
    panel.follow(blank_session)
    counts = blank_session.current.counts
    texts = {kind: button.text() for kind, button in panel.chips.buttons.items()}
    assert texts["unfilled"] == f"未填 {counts.unfilled}"
    assert texts["query"] == f"需核实 {counts.queries}"
    assert texts[""] == f"全部 {told[-1]}"
    assert not [line for line in panel.model.lines if line.finding]
    report = blank_session.current.report
    blank_session.edit("填写", set_prose(report, "problems", "存在XX问题。"))
    listed = [line.finding for line in panel.model.lines if line.finding]
    assert panel.rest.isVisible()
    assert f"另有{len(blank_session.current.findings) - len(listed)}处" in panel.rest.text()
    panel.chips.buttons["unfilled"].click()
    assert len([line for line in panel.model.lines if line.finding]) == blank_session.current.counts.unfilled
    assert not panel.rest.isVisible()
    assert not blank_session.asked


def test_findings_stand_under_their_sections_in_printed_order(panel: FindingPanel, session: Session) -> None:
    falsify(session)
    assert headings(panel) == ["（一）基本支出情况", "七、存在的问题及原因分析"]
    assert panel.chips.buttons["error"].text().startswith("错误 ")
    assert panel.chips.buttons["query"].text() == "需核实 2"
    assert all(
        "不一致" in line.words for line in panel.model.lines if line.finding and line.finding.code == "sum.expenditure"
    )


def grades(panel: FindingPanel) -> set[str]:
    return {line.finding.severity for line in panel.model.lines if line.finding}


def test_a_click_on_a_grade_shows_it_alone_and_another_shows_all(panel: FindingPanel, session: Session) -> None:
    falsify(session)
    every, error, hint = (panel.chips.buttons[grade] for grade in ("", "error", "hint"))
    assert every.isChecked()
    assert grades(panel) == {"error", "query"}
    error.click()
    assert grades(panel) == {"error"}
    assert (every.isChecked(), error.isChecked()) == (False, True)
    assert error.toolTip() == "只看“错误”；再点一次看全部"
    hint.click()
    assert not error.isChecked()
    assert panel.clean.text() == "没有“提示”一类的问题。点“全部”看其他问题。"
    every.click()
    assert every.isChecked()
    assert grades(panel) == {"error", "query"}
    error.click()
    error.click()
    assert (every.isChecked(), error.isChecked()) == (True, False)
    assert grades(panel) == {"error", "query"}


def test_a_click_goes_to_the_field(panel: FindingPanel, session: Session, qtbot: QtBot) -> None:
    falsify(session)
    row = next(row for row, line in enumerate(panel.model.lines) if line.key == "problems")
    place = panel.list.visualRect(panel.model.index(row)).center()
    with qtbot.waitSignal(panel.chosen, check_params_cb=lambda key: key == "problems"):
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.assertNotEmitted(panel.chosen):
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 6))


def test_enter_goes_to_the_field(panel: FindingPanel, session: Session, qtbot: QtBot) -> None:
    falsify(session)
    panel.list.setCurrentIndex(panel.model.index(1))
    with qtbot.waitSignal(panel.chosen):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)


def test_f8_walks_around_both_ends(panel: FindingPanel, session: Session) -> None:
    falsify(session)
    keys: list[str] = []
    panel.chosen.connect(keys.append)
    count = len(session.shown())
    for _turn in range(count + 1):
        assert panel.step(True)
    assert keys[0] == keys[-1]
    assert panel.step(False)
    assert keys[-1] == keys[count - 1]


def test_after_mending_the_walk_goes_on_with_the_next(panel: FindingPanel, session: Session) -> None:
    falsify(session)
    panel.step(True)
    panel.step(True)
    codes = [line.finding.code for line in panel.model.lines if line.finding]
    assert marked(panel) == codes[1]
    session.edit("填写", set_figure(session.current.report, "general.expenditure", money("600.5")))
    assert marked(panel) == ""
    panel.step(True)
    assert marked(panel) == "missing.placeholder"
    panel.step(False)
    assert marked(panel) == "missing.placeholder"


def test_the_mark_stays_on_its_finding_while_others_change(panel: FindingPanel, session: Session) -> None:
    falsify(session)
    panel.step(False)
    last = marked(panel)
    session.edit("填写", set_figure(session.current.report, "general.expenditure", money("600.5")))
    assert marked(panel) == last == "missing.placeholder"


def test_thousands_of_findings_are_not_all_listed(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    rows = [{"amount": money("1")} for _row in range(5)]
    session.edit("添加", insert_rows(session.current.report, "projects", 3, rows))
    session.ask()
    listed = list(lines(session.shown(), session.current))
    assert sum(line.finding is not None for line in listed) == 3
    assert listed[-1].words.startswith("另有")


def test_a_tall_panel_shows_lines_that_are_measured_in_turns(blank_session: Session, qtbot: QtBot) -> None:
    """On a screen 1080 high the first twenty left room below them, and none of 55 was shown."""
    panel = FindingPanel()
    qtbot.addWidget(panel)
    panel.resize(580, 980)
    panel.follow(blank_session)
    panel.show()
    blank_session.ask()
    shown = panel.list
    assert shown.model().rowCount() > shown.height() // 35 > 20
    qtbot.waitUntil(lambda: shown.verticalScrollBar().maximum() > 0)
    assert shown.indexAt(QPoint(40, 20)).row() == 0


def test_the_model_keeps_qts_rules(session: Session, qtmodeltester: ModelTester) -> None:
    falsify(session)
    model = FindingModel()
    assert model.show(tuple(lines(session.shown(), session.current)))
    assert not model.show(tuple(lines(session.shown(), session.current)))
    qtmodeltester.check(model)
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("错误：")
    assert isinstance(model.index(1).data(LINE), FindingLine)
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) is None


def test_a_long_sentence_takes_more_lines(panel: FindingPanel, session: Session) -> None:
    falsify(session)
    index = panel.model.index(1)
    narrow = panel.list.visualRect(index).height()
    panel.resize(700, 500)
    panel.list.doItemsLayout()
    assert panel.list.visualRect(index).height() < narrow
    assert not panel.list.grab().isNull()


def test_a_finding_without_a_field_stands_under_the_cover(session: Session) -> None:
    falsify(session)
    finding = replace(session.shown()[0], keys=())
    heading, line = lines([finding], session.current)
    assert heading.words == "封面"
    assert line.key == ""


def test_a_cell_is_named_by_row_and_column(session: Session) -> None:
    session.edit("清空", set_cell(session.current.report, "projects", 2, "amount", None))
    session.ask()
    words = [line.words for line in lines(session.shown(), session.current) if line.key == "projects.2.amount"]
    assert words == ["项目支出第2行的支出尚未填写。"]


def test_a_filter_does_not_carry_over(panel: FindingPanel, session: Session, blank_session: Session) -> None:
    panel.chips.buttons["query"].click()
    assert panel.chips.chosen == "query"
    panel.follow(blank_session)
    assert panel.chips.buttons[""].isChecked()
    assert all(map(panel.chips.shows, ("error", "query", "hint")))


def test_checking_again_shows_every_kind(window: MainWindow, report: int) -> None:
    chips = window.docks.findings.chips
    chips.buttons["error"].click()
    window.commands["check"].trigger()
    assert chips.shows("query")


def test_the_panel_leaves_room_for_the_page(panel: FindingPanel) -> None:
    assert panel.minimumSizeHint().width() <= 320


def test_a_click_counts_though_the_list_changes_while_the_button_is_down(
    panel: FindingPanel, session: Session, qtbot: QtBot
) -> None:
    """An answer of the careful reader may come between: Qt then tells of no click, and what follows went astray."""
    session.edit("填写", set_prose(session.current.report, "problems", "存在XX问题。"))
    row = next(row for row, line in enumerate(panel.model.lines) if line.key == "problems")
    place, keys = panel.list.visualRect(panel.model.index(row)).center(), list[str]()
    panel.chosen.connect(keys.append)
    qtbot.mousePress(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    session.edit("填写", set_figure(session.current.report, "general.expenditure", money("500")))
    qtbot.mouseRelease(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: keys == ["problems"])
    assert panel.chosen_finding is not None
    assert panel.chosen_finding.keys[0] == "problems"
