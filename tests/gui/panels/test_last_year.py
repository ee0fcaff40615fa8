"""上年对照: the amounts of the page in hand beside last year's."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import add
from domain.editing import set_figure
from domain.report import new_uuid
from gui.panels.last_year import LastYearPanel
from gui.shell.window import MainWindow
from tests.gui.conftest import YEAR, filled_report, money
from tests.gui.typing import KEY, press


@pytest.fixture
def earlier(window: MainWindow, outline_source: OutlineSource) -> None:
    """Last year's report of the same unit, with another budget and a figure less."""
    report = filled_report(outline_source)
    for key, value in (
        ("general.budget", money("1600")),
        ("general.expenditure", None),
        ("cover.year", str(int(YEAR) - 1)),
    ):
        for change in set_figure(report, key, value):
            report = report.after((change,))
    add(window.library, replace(report, uuid=new_uuid()), outline_source.text)


@pytest.fixture
def panel(window: MainWindow) -> LastYearPanel:
    return window.docks.last_year


def lines(panel: LastYearPanel) -> dict[str, tuple[str, str]]:
    items = [panel.tree.topLevelItem(row) for row in range(panel.tree.topLevelItemCount())]
    return {item.text(0): (item.text(1), item.text(2)) for item in items if item is not None}


@pytest.mark.usefixtures("earlier")
def test_the_page_in_hand_is_compared_and_follows_what_is_typed(
    window: MainWindow, panel: LastYearPanel, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    request.getfixturevalue("report")
    window.desk.go("general.text")
    assert not lines(panel), "nobody asked for it yet"
    press(KEY.Key_F11)
    qtbot.waitUntil(lambda: lines(panel).get("全年预算数") == ("1,600.00", "-980.00（-61.25%）"))
    assert lines(panel)["财政拨款支出"] == ("—", "上年没有")
    assert "相同" in lines(panel)["基本支出"]
    session = window.desk.session
    assert session is not None
    session.edit("填", set_figure(session.current.report, "general.budget", money("1600.5")))
    qtbot.waitUntil(lambda: lines(panel)["全年预算数"] == ("1,600.00", "+0.50（0.03%）"))
    window.desk.go("projects")
    qtbot.waitUntil(lambda: "全年预算数" not in lines(panel))
    assert any("支出" in label for label in lines(panel))


@pytest.mark.usefixtures("earlier")
def test_a_line_leads_to_its_field(
    window: MainWindow, panel: LastYearPanel, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    request.getfixturevalue("report")
    window.desk.go("general.text")
    press(KEY.Key_F11)
    qtbot.waitUntil(lambda: bool(lines(panel)))
    (item,) = [
        each
        for row in range(panel.tree.topLevelItemCount())
        if (each := panel.tree.topLevelItem(row)) is not None and each.text(0) == "基本支出"
    ]
    panel.tree.itemActivated.emit(item, 0)
    assert window.editor.current_key == "general.basic"


def test_without_last_year_it_says_what_to_do(window: MainWindow, report: int, qtbot: QtBot) -> None:
    press(KEY.Key_F11)
    panel = window.docks.last_year
    qtbot.waitUntil(panel.nothing.isVisible)
    assert panel.nothing.text().startswith("资料库中没有这个单位上年的报告。")
    assert not panel.tree.isVisible()
