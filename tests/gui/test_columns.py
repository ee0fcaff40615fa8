"""Columns that share the room of their table."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.look.columns import SharedColumns, WrappedLines, heads_like_cells, shared
from gui.look.theme import LIGHT, dress, stylesheet


@pytest.mark.parametrize(
    ("natural", "room", "widths"),
    [
        ([10, 20, 30], 60, [10, 20, 30]),
        ([10, 20, 30], 90, [10, 20, 60]),
        ([10, 200, 300], 110, [10, 50, 50]),
        ([50, 300, 20], 100, [40, 40, 20]),
        ([], 100, []),
    ],
)
def test_the_widest_give_way_first(natural: list[int], room: int, widths: list[int]) -> None:
    assert shared(natural, room) == widths


def test_a_firm_column_does_not_give_way() -> None:
    assert shared([80, 300, 20], 160, firm=(0,)) == [80, 60, 20]


def test_a_head_is_not_cut() -> None:
    assert shared([300, 300, 60], 160, least=[20, 70, 60]) == [30, 70, 60]


def test_words_that_many_rows_have_hide_no_wider_ones(qtbot: QtBot) -> None:
    """Twelve times the words with most characters were measured, and "Undo: 填写" was cut, which takes more pixels."""
    table = QTableWidget(31, 2)
    qtbot.addWidget(table)
    for row in range(30):
        table.setItem(row, 0, QTableWidgetItem("iiiiiiiiiiii"))
    table.setItem(30, 0, QTableWidgetItem("WWWWWWWWW"))
    table.setItem(0, 1, QTableWidgetItem("一" * 90))
    columns = SharedColumns(table)
    table.resize(600, 300)
    table.show()
    columns.fit()
    assert table.columnWidth(0) >= table.sizeHintForIndex(table.model().index(30, 0)).width()


def test_a_long_line_of_a_tree_wraps_and_is_wholly_shown(qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderLabels(["项目", "材料"])
    tree.setItemDelegate(WrappedLines(tree))
    words = "青山县档案馆二〇二三年度部门整体支出绩效自评报告" * 3
    tree.addTopLevelItem(QTreeWidgetItem([words, "没有"]))
    tree.addTopLevelItem(QTreeWidgetItem(["存在的问题", "没有"]))
    columns = SharedColumns(tree)
    tree.resize(400, 300)
    tree.show()
    columns.fit()
    for width in (400, 300):
        tree.resize(width, 300)
        qtbot.waitUntil(lambda: tree.columnWidth(0) + tree.columnWidth(1) == tree.viewport().width())
        area = tree.visualRect(tree.model().index(0, 0))
        room = tree.fontMetrics().horizontalAdvance(words)
        assert tree.visualRect(tree.model().index(1, 0)).height() < area.height() / 2 + 12
        assert area.height() >= room / area.width() * tree.fontMetrics().height()


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = "口口"


def edges(area: QWidget, left: int, width: int) -> tuple[int, int]:
    """How far the first and the last ink of a column is from its edges, in pixels; its rules are no ink."""
    picture = area.grab(QRect(left, 6, width - 2, 20)).toImage()
    inked = [
        x
        for x in range(picture.width())
        if any(QColor(picture.pixel(x, y)).lightness() < 150 for y in range(picture.height()))
    ]
    return inked[0], width - inked[-1]


def head_and_cell(header: QHeaderView, cells: QWidget) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    places = ((header.sectionViewportPosition(column), header.sectionSize(column)) for column in range(header.count()))
    return [(edges(header.viewport(), *place), edges(cells, *place)) for place in places]


@pytest.mark.parametrize("close", ["", "close"])
def test_the_heads_of_a_table_stand_above_its_words_and_numbers(qtbot: QtBot, qapp: QApplication, close: str) -> None:
    table = QTableWidget(2, 2)
    table.setStyleSheet(stylesheet(LIGHT))
    qtbot.addWidget(table)
    for column, side in enumerate((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _RIGHT)):
        item = QTableWidgetItem(_WORDS)
        item.setTextAlignment(side)
        table.setItem(0, column, item)
    table.setHorizontalHeaderLabels([_WORDS, _WORDS])
    heads_like_cells(table)
    dress(table, cells=close)
    dress(table.horizontalHeader(), cells=close)
    table.setCurrentCell(1, 0)
    table.resize(400, 300)
    table.show()
    (words_head, words), (numbers_head, numbers) = head_and_cell(table.horizontalHeader(), table.viewport())
    assert abs(words_head[0] - words[0]) <= 1
    assert abs(numbers_head[1] - numbers[1]) <= 1


def test_the_heads_of_a_tree_stand_above_its_words_and_numbers(qtbot: QtBot, qapp: QApplication) -> None:
    tree = QTreeWidget()
    tree.setStyleSheet(stylesheet(LIGHT))
    qtbot.addWidget(tree)
    tree.setHeaderLabels(["项目", _WORDS, _WORDS])
    line = QTreeWidgetItem(["项目", _WORDS, _WORDS])
    line.setTextAlignment(2, _RIGHT)
    tree.addTopLevelItem(line)
    heads_like_cells(tree)
    tree.header().setStretchLastSection(False)
    tree.resize(400, 300)
    tree.show()
    _first, (words_head, words), (numbers_head, numbers) = head_and_cell(tree.header(), tree.viewport())
    assert abs(words_head[0] - words[0]) <= 1
    assert abs(numbers_head[1] - numbers[1]) <= 1
