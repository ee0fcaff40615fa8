"""Columns that share the room of their table."""

import pytest
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from gui.look.columns import SharedColumns, WrappedLines, shared


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
