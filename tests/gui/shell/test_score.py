"""得分构成: the tree of levels with bars, beside last year's, and the way to a score."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import add
from domain.report import new_uuid
from gui.dialogs.score import ScoreDialog
from gui.shell.window import MainWindow
from tests.attached_sample import changed, whole


@pytest.fixture
def sample(window: MainWindow, outline_source: OutlineSource) -> MainWindow:
    """The sample with its attachments, last year's in the library with one score less."""
    report = whole()[0]
    last = changed(report, "overall.indicators.65.score", Decimal("3.33"))
    last = replace(last, uuid=new_uuid(), figures={**last.figures, "cover.year": "2023"})
    add(window.library, last, outline_source.text)
    window.open_report(add(window.library, report, outline_source.text))
    return window


def asked(window: MainWindow) -> ScoreDialog:
    window.commands["score"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ScoreDialog)
    return dialog


def texts(item: QTreeWidgetItem) -> list[str]:
    return [item.text(column) for column in range(item.columnCount())]


def test_levels_are_told_in_numbers_beside_last_year_s(sample: MainWindow) -> None:
    dialog = asked(sample)
    root = dialog.tree.topLevelItem(0)
    assert root is not None
    assert texts(root) == ["总分", "", "100", "95", "5", "94", "高1"]
    assert [texts(root.child(place))[0] for place in range(root.childCount())] == [
        "预算执行率得分",
        "产出指标",
        "效益指标",
        "满意度指标",
    ]
    assert texts(root.child(2)) == ["效益指标", "", "30", "28.8", "1.2", "28.8", "持平"]
    assert root.child(1).isExpanded()
    assert not root.child(1).child(0).isExpanded()
    dialog.depth_box.setCurrentIndex(2)
    dialog.depth_box.activated.emit(2)
    assert root.child(1).child(0).isExpanded()
    dialog.reject()


def test_enter_leads_to_the_score_in_its_form(sample: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(sample)
    root = dialog.tree.topLevelItem(0)
    assert root is not None
    dialog.tree.setCurrentItem(root.child(0))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sample.editor.figure_here() == ("overall.score.funds", None))
    assert sample.desk.page == "overall"


def test_the_card_below_the_list_opens_it_and_a_project_s_page_its_own(sample: MainWindow, qtbot: QtBot) -> None:
    sample.editor.show_page("sheets.2")
    qtbot.mouseClick(sample.editor.score, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ScoreDialog)
    assert dialog.form_box.currentData() == "sheets.2"
    dialog.reject()


def test_points_without_a_result_are_not_scored_and_not_lost(window: MainWindow, outline_source: OutlineSource) -> None:
    report = changed(whole()[0], "overall.indicators.65.actual", None)
    window.open_report(add(window.library, report, outline_source.text))
    dialog = asked(window)
    found = dialog.tree.findItems("抢救复壮濒危古树", Qt.MatchFlag.MatchRecursive)
    assert [texts(item)[:5] for item in found] == [["抢救复壮濒危古树", "", "5", "未评", ""]]
    assert found[0].data(1, Qt.ItemDataRole.AccessibleTextRole) == "抢救复壮濒危古树：分值5，尚未评分"
    root = dialog.tree.topLevelItem(0)
    assert root is not None
    assert texts(root)[2:5] == ["100", "90.67", "4.33"]
    dialog.reject()


def test_without_last_year_its_columns_are_gone(window: MainWindow, outline_source: OutlineSource) -> None:
    window.open_report(add(window.library, whole()[0], outline_source.text))
    dialog = asked(window)
    assert dialog.tree.isColumnHidden(5)
    assert dialog.tree.isColumnHidden(6)
    dialog.reject()


def test_a_report_that_gives_no_points_has_no_make_up(window: MainWindow, report: int) -> None:
    assert not window.commands["score"].isEnabled()
