"""Several cells of a grid chosen with the mouse and the keys: what they come to stands at the foot of the window."""

from typing import Literal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from actions.importing import import_source
from actions.language import use
from actions.reports import edit, opened
from domain.editing import set_cell
from gui.fields.form.view import FormView
from gui.fields.table.cell_table import CellTable
from gui.fields.table.rows_view import RowsView
from gui.shell.window import MainWindow
from tests.conftest import ROOT
from tests.gui.conftest import money
from tests.gui.typing import CTRL, KEY, NONE, SHIFT, press
from tools.attached_sample import filled

SAMPLE = ROOT / "resources" / "samples" / "2024-qingluan.txt"


@pytest.fixture
def sample(window: MainWindow) -> MainWindow:
    number = import_source(window.library, SAMPLE).id
    current = opened(window.library, number)
    edit(window.library, current, "填写附件", filled(current.report, current.outline)[1])
    window.open_report(number)
    QTest.qWaitForWindowActive(window)
    return window


def table(window: MainWindow, page: str, kind: type[CellTable] = RowsView) -> CellTable:
    window.editor.show_page(page)
    shown = window.editor.current_page
    assert shown is not None
    (view,) = shown.findChildren(kind)
    return view


def click(view: CellTable, row: int, column: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    at = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def drag(view: CellTable, start: tuple[int, int], end: tuple[int, int]) -> None:
    first, last = (view.visualRect(view.model().index(*place)).center() for place in (start, end))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NONE, first)
    for step in range(1, 5):
        QTest.mouseMove(view.viewport(), first + QPoint((last - first).x() * step // 4, (last - first).y() * step // 4))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NONE, last)


def told(window: MainWindow) -> str:
    return window.status.chosen.text() if window.status.chosen.isVisible() else ""


def test_rows_are_chosen_by_shift_and_arrows(sample: MainWindow) -> None:
    view = table(sample, "projects")
    view.enter_at(view.model().index(0, 1))
    assert told(sample) == ""
    press(KEY.Key_Down, SHIFT)
    assert told(sample) == "已选2项　合计 310.00万元　平均 155.00万元"
    press(KEY.Key_Right, SHIFT)
    assert told(sample) == "已选4项　合计 630.00万元　平均 157.50万元"
    press(KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "160.00\t170.00\n150.00\t150.00"
    press(KEY.Key_Left)
    assert told(sample) == "", "one cell comes to nothing"


def test_cells_apart_are_chosen_by_ctrl_and_clicks_and_copied_as_a_block(sample: MainWindow) -> None:
    view = table(sample, "projects")
    click(view, 0, 1)
    click(view, 2, 1, CTRL)
    assert told(sample) == "已选2项　合计 260.00万元　平均 130.00万元"
    click(view, 1, 2, CTRL)
    assert told(sample) == "已选3项　合计 410.00万元　平均 136.67万元"
    press(KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "160.00\t\n\t150.00\n100.00\t"
    click(view, 1, 2, CTRL)
    assert told(sample) == "已选2项　合计 260.00万元　平均 130.00万元"
    click(view, 1, 0, CTRL)
    assert told(sample) == "已选3项　其中数值2项　合计 260.00万元　平均 130.00万元"


def test_a_block_is_chosen_by_dragging(sample: MainWindow) -> None:
    view = table(sample, "projects")
    drag(view, (0, 1), (2, 2))
    assert told(sample) == "已选6项　合计 860.00万元　平均 143.33万元"


def test_whole_rows_and_columns_count_without_the_blank_row(sample: MainWindow) -> None:
    view = table(sample, "projects")
    view.setFocus()
    view.selectColumn(1)
    assert told(sample) == "已选7项　合计 568.40万元　平均 81.20万元"
    view.selectRow(0)
    assert told(sample).startswith("已选6项　其中数值4项　合计 ")
    view.selectRow(view.model().rowCount() - 1)
    assert told(sample) == ""


def test_cells_of_a_form_are_chosen_over_their_labels(sample: MainWindow, qtbot: QtBot) -> None:
    view = table(sample, "basis", FormView)
    assert isinstance(view, FormView)
    start = view.form.find("costs.operation.previous")
    end = view.form.find("three.reception")
    drag(view, (start.row(), start.column()), (end.row(), end.column()))
    assert told(sample) == "已选9项　合计 30.40万元　平均 3.38万元"
    press(KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "7.80\t7.50\t7.20\n0.00\t0.00\t0.00\n2.90\t2.60\t2.40"
    view.enter_at(start)
    press(KEY.Key_Down, SHIFT)
    press(KEY.Key_Down, SHIFT)
    assert told(sample) == "已选3项　合计 10.70万元　平均 3.57万元"
    assert view.form.key(view.currentIndex()) == "costs.reception.previous"
    view.enter_at(view.form.find("staff.quota"))
    press(KEY.Key_Right, SHIFT)
    assert told(sample) == "已选2项　合计 89　平均 44.5"
    press(KEY.Key_Right, SHIFT)
    assert told(sample) == "已选3项", "heads and a rate are not added up"
    press(KEY.Key_Left)
    assert told(sample) == ""


def test_a_click_on_one_of_several_computed_cells_explains_nothing(sample: MainWindow) -> None:
    view = table(sample, "overall", FormView)
    assert isinstance(view, FormView)
    asked: list[object] = []
    view.asking.connect(asked.append)
    place = next(cell.at for cell in view.form.cells if cell.is_computed)
    click(view, *place)
    assert len(asked) == 1
    click(view, place[0] + 2, place[1], CTRL)
    click(view, place[0] + 1, place[1], CTRL)
    assert len(asked) == 1
    assert told(sample).startswith("已选3项　合计 3,594.00万元")


def test_the_sum_follows_each_change_and_goes_with_the_table(sample: MainWindow) -> None:
    view = table(sample, "projects")
    drag(view, (0, 1), (1, 1))
    assert told(sample).startswith("已选2项　合计 310.00万元")
    session = sample.desk.session
    assert session is not None
    report = session.current.report
    row = report.rows("projects")[0]
    session.edit("改", set_cell(report, "projects", row.id, "initial", money("161")))
    assert told(sample).startswith("已选2项　合计 311.00万元")
    sample.editor.show_page("problems")
    assert told(sample) == ""
    view = table(sample, "projects")
    drag(view, (0, 1), (1, 1))
    assert told(sample) != ""
    sample.show_home()
    assert told(sample) == ""


def test_what_is_gone_to_with_keys_held_down_is_the_only_chosen_cell(sample: MainWindow) -> None:
    view = table(sample, "projects")
    view.enter_at(view.model().index(2, 1))
    press(KEY.Key_Return, SHIFT)
    press(KEY.Key_Return, SHIFT)
    assert len(view.selectedIndexes()) == 1
    form = table(sample, "basis", FormView)
    assert isinstance(form, FormView)
    form.enter_at(form.form.find("costs.operation.previous"))
    press(KEY.Key_Down, CTRL)
    press(KEY.Key_Right, CTRL)
    assert len(form.selectedIndexes()) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_foot_has_room_for_it_on_a_small_screen(sample: MainWindow, language: Literal["zh", "en"]) -> None:
    sample.resize(1024, 600)
    QApplication.processEvents()
    width = sample.width()
    use(language)
    try:
        view = table(sample, "projects")
        drag(view, (0, 0), (6, 2))
        QApplication.processEvents()
        words = told(sample)
        label = sample.status.chosen
        assert words.count("568.4") == 0
        assert "1,176.80" in words
        assert label.fontMetrics().horizontalAdvance(words) <= label.width(), words
        assert sample.width() == width
        press(KEY.Key_Home)
        view.enter_at(view.model().index(0, 1))
        QApplication.processEvents()
        assert sample.status.place.isVisible()
    finally:
        use("zh")
