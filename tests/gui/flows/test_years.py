"""历年数据 in the window: choosing figures by keys, table and chart, copying, exporting, another unit."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import add
from domain.report import new_uuid
from gui.application import release_clipboard
from gui.dialogs import files
from gui.dialogs.years import YearsDialog
from gui.look.year_chart import MOST, Pane, Series, YearChart
from gui.shell.window import MainWindow
from tests.gui.conftest import UNIT, filled_report, money


@pytest.fixture
def dialog(window: MainWindow, report: int, outline_source: OutlineSource) -> YearsDialog:
    """Two years of one unit, and one of another."""
    before = filled_report(outline_source)
    figures = {**before.figures, "cover.year": "2022", "general.expenditure": money("500.5")}
    add(window.library, replace(before, uuid=new_uuid(), figures=figures), outline_source.text)
    other = {**before.figures, "cover.unit": "青山县水利局"}
    add(window.library, replace(before, uuid=new_uuid(), figures=other), outline_source.text)
    window.commands["years"].trigger()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, YearsDialog)
    return shown


def cells(dialog: YearsDialog) -> list[list[str]]:
    table = dialog.table
    items = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[item.text() if item is not None else "" for item in line] for line in items]


def test_the_open_report_s_unit_is_shown_with_the_usual_figures(dialog: YearsDialog) -> None:
    assert dialog.unit.currentText() == UNIT
    lines = {line[0]: line for line in cells(dialog)}
    assert lines["财政拨款支出"] == ["财政拨款支出", "万元", "500.50", "600.50", "+100.00", "+19.98"]
    assert "财政拨款支出：2022 500.50万元，2023 600.50万元" in dialog.chart.lines()


def test_the_space_bar_chooses_figures(dialog: YearsDialog, qtbot: QtBot) -> None:
    before = len(cells(dialog))
    row = next(row for row in range(dialog.list.count()) if dialog.list.item(row).text() == "人员经费")
    dialog.list.setCurrentRow(row)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert len(cells(dialog)) == before + 1
    assert any(line.startswith("人员经费：") for line in dialog.chart.lines()) or before + 1 > MOST
    dialog.filter.setText("人员")
    hidden = [dialog.list.item(each).isHidden() for each in range(dialog.list.count())]
    assert not hidden[row]
    assert hidden.count(False) < len(hidden)


def test_the_table_is_copied_as_text_and_as_a_table(dialog: YearsDialog) -> None:
    dialog.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[0] == "项目\t单位\t2022年\t2023年\t增减\t增减%"
    assert "<td>+19.98</td>" in data.html()
    release_clipboard()  # as the program does when it ends


def test_another_unit_is_shown_when_it_is_chosen(dialog: YearsDialog) -> None:
    dialog.unit.setCurrentText("青山县水利局")
    dialog.unit.activated.emit(dialog.unit.currentIndex())
    assert dialog.found is not None
    assert [each.year for each in dialog.found.reports] == [2023]
    assert len(cells(dialog)[0]) == 3


def test_what_is_chosen_is_exported_and_what_cannot_be_said_why(
    dialog: YearsDialog, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "历年.csv"
    monkeypatch.setattr(files, "ask_target", lambda *_words: target)
    dialog.exporting.emit(dialog.chosen)
    assert "财政拨款支出" in target.read_text("utf-8-sig")
    assert window.notices.sentence == f"历年数据已存为“{target}”。"
    dialog.exporting.emit(())
    assert dialog.nothing.text() == "请先勾选要导出的数据。"
    monkeypatch.setattr(files, "ask_target", lambda *_words: tmp_path / "没有" / "表.csv")
    dialog.exporting.emit(dialog.chosen)
    assert dialog.nothing.text().endswith("不存在，请换一个位置。")


def test_a_library_without_units_says_so(window: MainWindow) -> None:
    window.commands["years"].trigger()
    assert window.notices.sentence == "资料库中还没有写明单位的报告。"


def test_the_chart_draws_bars_with_patterns_and_turned_numbers_where_there_is_no_room(qtbot: QtBot) -> None:
    chart = YearChart()
    qtbot.addWidget(chart)
    series = tuple(Series(f"数据{number}", ((float(number + 1), "12345.67"), (-1.0, "-1"))) for number in range(6))
    chart.show_years(("2023", "2024"), (Pane("万元", series),))
    assert len(chart.panes[0].series) == MOST
    chart.resize(300, 220)
    narrow = chart.grab().toImage()
    chart.resize(1400, 220)
    assert chart.grab().toImage() != narrow
    colours = {narrow.pixelColor(x, y).name() for x in range(0, 300, 2) for y in range(0, 220, 2)}
    assert len(colours) > 6
    chart.show_years((), ())
    assert chart.accessibleName() == "没有选择数据"
    chart.grab()
