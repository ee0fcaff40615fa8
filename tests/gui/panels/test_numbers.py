"""校对：数的出处: each number with where it comes from, and the way to both."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import add
from domain.editing import set_prose
from gui.fields.prose.editor import ProseEditor
from gui.panels.numbers import NumberPanel
from gui.session import Session
from gui.shell.window import MainWindow
from tests.gui.conftest import filled_report, money

TEXT = "项目支出{general.project}万元，其中档案90万元，另付培训费9.99万元。上年支出301.5万元。"


@pytest.fixture
def panel(window: MainWindow, report: int, qtbot: QtBot) -> NumberPanel:
    session = window.desk.session
    assert session is not None
    assert session.edit("填写", set_prose(session.current.report, "problems", TEXT))
    window.docks.show_numbers()
    qtbot.waitUntil(lambda: bool(listed(window.docks.numbers)))
    return window.docks.numbers


def session_of(window: MainWindow) -> Session:
    assert window.desk.session is not None
    return window.desk.session


def listed(panel: NumberPanel, key: str = "problems") -> dict[str, str]:
    return {
        str(line.finding.quote): line.answer
        for line in panel.model.lines
        if line.finding is not None and line.finding.keys[0] == key
    }


def choose(panel: NumberPanel, quote: str) -> None:
    found = [(row, line.finding) for row, line in enumerate(panel.model.lines) if line.finding]
    row = next(row for row, each in found if each.quote == quote and each.keys[0] == "problems")
    panel.list.setCurrentIndex(panel.model.index(row))


def test_each_number_says_where_it_comes_from(panel: NumberPanel) -> None:
    assert listed(panel) == {
        "250.25万元": "引用“项目支出”",
        "90万元": "与“项目支出第2行的支出”相同",
        "9.99万元": "",
        "301.5万元": "",
    }
    assert panel.chips.buttons["without"].text().endswith(str(sum(not each for each in listed(panel).values())))
    words = next(line.words for line in panel.model.lines if line.finding and line.finding.quote == "9.99万元")
    assert words.endswith("另付培训费9.99万元")


def test_what_has_no_origin_can_be_looked_at_alone(panel: NumberPanel) -> None:
    every = listed(panel)
    panel.chips.buttons["without"].click()
    assert set(listed(panel)) == {"9.99万元", "301.5万元"}
    panel.chips.buttons["sourced"].click()
    assert set(listed(panel)) == {*every} - {"9.99万元", "301.5万元"}
    panel.chips.buttons["sourced"].click()
    assert listed(panel) == every


def test_a_click_goes_to_the_number_and_the_button_to_its_origin(
    panel: NumberPanel, window: MainWindow, qtbot: QtBot
) -> None:
    choose(panel, "90万元")
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert window.editor.current_key == "problems"
    focus = window.focusWidget()
    assert isinstance(focus, ProseEditor)
    assert focus.textCursor().selectedText() == "90万元"
    panel.to_source.click()
    assert window.editor.current_key == "projects.2.amount"
    choose(panel, "9.99万元")
    assert not panel.to_source.isEnabled()


def test_it_follows_the_edits_while_it_is_seen(panel: NumberPanel, window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(window)
    session.edit("填写", set_prose(session.current.report, "problems", "另付8.88万元。"))
    qtbot.waitUntil(lambda: set(listed(panel)) == {"8.88万元"})


def test_last_years_report_supports_a_number(
    panel: NumberPanel, window: MainWindow, outline_source: OutlineSource, qtbot: QtBot
) -> None:
    before = filled_report(outline_source)
    figures = {**before.figures, "cover.year": "2022", "general.expenditure": money("301.5")}
    add(window.library, replace(before, figures=figures), outline_source.text)
    session = session_of(window)
    session.edit("填写", set_prose(session.current.report, "problems", TEXT + "如上。"))
    qtbot.waitUntil(lambda: listed(panel)["301.5万元"] != "")
    assert listed(panel)["301.5万元"] == "与上年的“财政拨款支出”相同"
