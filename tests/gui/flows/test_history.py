"""修改记录 in the window: what is listed, the report as it was, what differs, a value brought back and undone."""

import pytest

from domain.editing import delete_rows, set_figure, set_prose
from domain.report import Field
from gui.dialogs.history import HistoryDialog
from gui.session import Session
from gui.shell.window import MainWindow
from tests.gui.conftest import money


@pytest.fixture
def session(window: MainWindow, report: int) -> Session:
    session = window.desk.session
    assert session is not None
    session.edit("填写全年预算数", set_figure(session.current.report, "general.budget", money("700")))
    session.edit("填写存在的问题", set_prose(session.current.report, "problems", "<b>资金</b>支付偏慢。"))
    session.edit("填写存在的问题", set_prose(session.current.report, "problems", "<b>资金</b>支付偏慢，已整改。"))
    return session


def shown(window: MainWindow) -> HistoryDialog:
    window.commands["history"].trigger()
    assert window.flows.past.dialog is not None
    return window.flows.past.dialog


def choose(dialog: HistoryDialog, key: str, last: bool = False) -> None:
    rows = [row for row, line in enumerate(dialog.model.lines) if line.row.key == key]
    dialog.table.selectRow(rows[-1 if last else 0])


def test_changes_are_listed_newest_first_with_their_names(window: MainWindow, session: Session) -> None:
    dialog = shown(window)
    first = dialog.model.lines[0]
    assert (first.row.label, first.new) == ("填写存在的问题", "<b>资金</b>支付偏慢，已整改。")
    texts = [dialog.model.data(dialog.model.index(2, column)) for column in range(6)]
    assert texts[1:] == ["王会计", "填写全年预算数", "全年预算数", "620万元", "700万元"]
    assert dialog.verdict.text() == f"校验通过，共{len(dialog.model.lines)}条"


def test_the_columns_share_the_room_and_none_is_cut(window: MainWindow, session: Session) -> None:
    dialog = shown(window)
    table, width = dialog.table, dialog.table.fontMetrics().horizontalAdvance
    assert sum(table.columnWidth(column) for column in range(6)) == table.viewport().width()
    assert table.horizontalScrollBar().maximum() == 0
    for row, column in ((0, 0), (0, 1), (2, 2), (2, 3), (2, 4), (2, 5)):
        assert width(table.model().index(row, column).data()) < table.columnWidth(column)


def test_a_section_is_filtered(window: MainWindow, session: Session) -> None:
    dialog = shown(window)
    dialog.filter.setCurrentIndex(dialog.filter.findData("problems"))
    assert {line.page for line in dialog.model.lines} == {"problems"}


def test_the_report_is_seen_as_it_was(window: MainWindow, session: Session) -> None:
    dialog = shown(window)
    dialog.table.selectRow(1)
    dialog.look.click()
    text = dialog.text.toPlainText()
    assert "不是现在的报告" in text
    assert "<b>资金</b>支付偏慢。" in text


def test_what_differs_is_struck_out_and_underlined(window: MainWindow, session: Session) -> None:
    dialog = shown(window)
    dialog.table.selectRow(1)
    dialog.compare.click()
    markup = dialog.text.toHtml()
    assert "underline" in markup
    assert "，已整改" in dialog.text.toPlainText()
    assert len(dialog.text.toPlainText()) < 200
    dialog.table.selectRow(0)
    dialog.compare.click()
    assert "没有差别" in dialog.text.toPlainText()


def test_a_value_is_brought_back_as_a_new_change_that_can_be_undone(window: MainWindow, session: Session) -> None:
    dialog = shown(window)
    count = len(dialog.model.lines)
    choose(dialog, "general.budget")
    dialog.restore.click()
    assert session.current.report.figures["general.budget"] == money("620")
    assert len(dialog.model.lines) == count + 1
    choose(dialog, "general.budget")
    dialog.table.selectRow(
        1 + next(row for row, line in enumerate(dialog.model.lines[1:]) if line.row.key == "general.budget")
    )
    dialog.restore.click()
    assert "没有改动" in dialog.text.toPlainText()
    session.undo()
    assert session.current.report.figures["general.budget"] == money("700")


def test_what_cannot_be_brought_back_alone_is_said(window: MainWindow, session: Session) -> None:
    rows = session.current.report.rows("projects")
    session.edit("删除行", delete_rows(session.current.report, "projects", {rows[0].id}))
    dialog = shown(window)
    cell = next(row for row, line in enumerate(dialog.model.lines) if line.row.field == Field.CELL)
    dialog.table.selectRow(cell)
    dialog.restore.click()
    assert "已经删除" in dialog.text.toPlainText()
    order = next(row for row, line in enumerate(dialog.model.lines) if line.row.field == Field.ORDER)
    dialog.table.selectRow(order)
    dialog.restore.click()
    assert "不能单独恢复" in dialog.text.toPlainText()


def test_times_are_seen_whole_and_the_chosen_row_in_full(window: MainWindow, session: Session) -> None:
    dialog = shown(window)
    needed = dialog.table.sizeHintForColumn(0)
    assert dialog.table.columnWidth(0) >= needed
    assert "原值：<b>资金</b>支付偏慢。" in dialog.text.toPlainText()
    assert "新值：<b>资金</b>支付偏慢，已整改。" in dialog.text.toPlainText()
    choose(dialog, "general.budget")
    assert "全年预算数" in dialog.text.toPlainText()
    assert "新值：700万元" in dialog.text.toPlainText()
