"""The smaller views: status line, notice bar, guidance, lines without a place."""

from dataclasses import replace
from decimal import Decimal

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from actions.outlines import named
from actions.showing import as_text
from domain.amount import Amount
from domain.editing import delete_rows, insert_rows, set_cell, set_figure, set_unplaced
from gui.panels.guidance import PAUSE, GuidancePanel, paragraphs
from gui.panels.leftovers import LeftoverPanel
from gui.session import Session
from gui.shell.notices import NoticeBar
from gui.shell.status import StatusBar
from gui.shell.sums import balance_words, sums
from tests.gui.conftest import money


def test_the_status_line_says_saved_and_how_the_total_stands(session: Session, qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    status.show_report(session.current)
    assert status.saved.text() == f"已自动保存 {session.current.saved_at:%H:%M:%S}"
    assert status.place.text() == "青山县档案馆 · 2023年度"
    assert status.total.text() == "支出合计 600.5万元"
    assert status.difference.text() == "差额 0万元"
    assert status.difference.property("state") == "ok"
    session.edit("填写", set_figure(session.current.report, "general.expenditure", money("600")))
    status.show_report(session.current)
    assert status.difference.text() == "差额 -0.5万元（2处不符）"
    assert status.difference.property("state") == "error"
    assert status.total.toolTip() == "", "nobody asked"
    QApplication.sendEvent(status.total, QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint()))
    first, *_others = status.total.toolTip().splitlines()
    assert "差额" in first
    assert "差额 0" not in first, "those that do not hold come first"


def test_the_list_of_sums_is_no_longer_than_can_be_read(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    every = balance_words(session.current).splitlines()
    monkeypatch.setattr("gui.shell.sums.MOST_LINES", 3)
    shown = balance_words(session.current).splitlines()
    assert shown == [*every[:3], f"另有{len(every) - 3}项"]


def test_the_first_of_several_projects_leaves_a_remainder_until_the_page_is_left(
    session: Session, qtbot: QtBot
) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    emptied = delete_rows(
        session.current.report, "projects", [row.id for row in session.current.report.rows("projects")]
    )
    assert session.edit("删除", emptied)
    assert session.edit("插入", insert_rows(session.current.report, "projects", 0, [{"name": "新馆"}]))
    (row,) = session.current.report.rows("projects")
    assert session.edit("填写", set_cell(session.current.report, "projects", row.id, "amount", money("10.5")))
    status.show_report(session.current)
    assert status.difference.text().startswith("尚差 ")
    assert status.difference.property("state") == ""
    assert session.current.counts.errors == 0
    assert session.library.summaries()[0].errors == 0
    session.ask()
    status.show_report(session.current)
    assert status.difference.text().startswith("差额 ")
    assert status.difference.property("state") == "error"
    assert session.current.counts.errors == 1


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("satisfaction.satisfied", Decimal(60), "个百分点"),
        ("general.project", Amount(1_000_000), "万元"),
    ],
)
def test_a_difference_bears_the_unit_of_what_is_compared(
    key: str, value: Decimal | Amount, words: str, session: Session
) -> None:
    assert session.edit("填写", set_figure(session.current.report, key, value))
    shown = sums(session.current)
    assert words in shown.difference
    assert "差额" in shown.difference


def test_the_status_line_of_a_blank_report(blank_session: Session, qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    status.show_report(blank_session.current)
    assert (status.total.text(), status.difference.text()) == ("支出合计 —", "差额 —")
    status.show_report(blank_session.current, read_only=True)
    assert status.saved.text() == "只读"
    status.show()
    status.show_report(None)
    assert not status.saved.isVisible()


def test_work_under_way_can_be_stopped(qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    status.show()
    assert not status.stop.isVisible()
    status.show_work("正在打印")
    assert status.work.text() == "正在打印"
    with qtbot.waitSignal(status.stopped):
        qtbot.mouseClick(status.stop, Qt.MouseButton.LeftButton)
    status.show_work("")
    assert not status.bar.isVisible()


def test_work_says_at_which_page_it_is(qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    status.show()
    status.show_work("正在打印")
    assert status.bar.maximum() == 0  # nothing is known yet
    status.show_count(12, 80, "page")
    assert status.work.text() == "正在打印，第12页，共80页"
    assert (status.bar.value(), status.bar.maximum()) == (11, 80)
    status.show_count(3, 9, "file")
    assert status.work.text() == "正在打印，第3个文件，共9个文件"
    qtbot.mouseClick(status.stop, Qt.MouseButton.LeftButton)
    status.show_count(13, 80, "page")
    assert status.work.text() == "正在停止"
    status.show_work("")
    status.show_count(14, 80, "page")  # on its way when the work ended
    assert status.work.text() == ""
    status.show_work("正在归档")
    assert status.bar.maximum() == 0


def test_a_step_that_cannot_be_stopped_offers_no_stop(qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    status.show()
    status.show_work("正在保存改动", is_stoppable=False)
    assert status.bar.isVisible()
    assert not status.stop.isVisible()
    assert "不能中途停止" in status.work.toolTip()
    status.show_work("正在打印")
    assert status.stop.isVisible()
    assert status.work.toolTip() == ""


def test_a_notice_offers_what_to_do_next(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    bar.say("complete", "已打印。", "打开所在文件夹", lambda: done.append("open"))
    assert bar.sentence == bar.accessibleName() == "已打印。"
    qtbot.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert done == ["open"]
    qtbot.mouseClick(bar.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert bar.sentence == ""
    assert not bar.isVisible()


def test_a_notice_without_anything_to_do_has_no_button(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.say("error", "磁盘空间不足。")
    assert not bar.findChildren(QPushButton)[0].isVisible()
    bar.findChildren(QPushButton)[0].click()
    assert bar.sentence == "磁盘空间不足。"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("general.expenditure", "核对关系：财政拨款支出＝项目支出＋基本支出。"),
        ("general.expenditure", "单位：万元，精确到分。"),
        ("general.carried_in", "可以不填。"),
        ("satisfaction.mostly", "单位：%。"),
        ("cover.date", "填写日期，如2023-04-05或2023年4月5日。"),
        ("cover.unit", "关于此提纲：湖南省部门整体支出绩效自评报告（2022年度起）。"),
        ("cover", "关于此提纲：湖南省部门整体支出绩效自评报告（2022年度起）。"),
        ("projects", "一行一项，按箭头键移动，按 Enter 到下一格。可从 Excel 或 WPS 表格粘贴。"),
        ("projects.2.fund", "按 F2 或空格键选择一项。"),
        ("problems", "如实说明预算编制、执行、管理和绩效方面的问题，并分析原因。"),
        ("fund", "说明政府性基金预算支出的项目、金额和使用情况；本年度没有的选“本年度无此项支出”。"),
    ],
)
def test_guidance_says_what_a_field_asks_for(session: Session, key: str, words: str) -> None:
    assert words in paragraphs(key, session.current)


def test_guidance_on_the_cover_says_where_the_outline_comes_from_in_official_words(session: Session) -> None:
    source = named("guangdong-2021")
    assert source is not None
    other = replace(session.current, outline=source.outline)
    assert set(source.outline.about) <= set(paragraphs("cover.year", other))
    assert not set(source.outline.about) & set(paragraphs("general.basic", other))
    assert paragraphs("cover.year", other)[-1].startswith("本地财政部门当年的通知、格式与此不同的，以通知为准")
    early = structs.replace(source.outline, about=("凭记忆、未经核实（from memory）：默认文句。",))
    told = "".join(paragraphs("cover.year", replace(session.current, outline=early)))
    assert "默认文句按通行写法拟定，尚无公开的通知可以对照。" in told
    assert "记忆" not in told


def test_the_guidance_panel_follows_the_field(session: Session, qtbot: QtBot) -> None:
    panel = GuidancePanel()
    qtbot.addWidget(panel)
    panel.explain("general.income", session.current)
    panel.explain("general.budget", session.current)
    qtbot.waitUntil(lambda: panel.heading.text() == "全年预算数")
    assert "如588.3" in panel.body.text()
    panel.explain("", None)
    qtbot.waitUntil(lambda: panel.heading.text() == panel.body.text() == "")


@pytest.fixture
def leftovers(session: Session, qtbot: QtBot) -> LeftoverPanel:
    report = session.current.report
    session.edit("保留", set_unplaced(report, ["附：会议纪要", "联系地址：青山路1号", "附：会议纪要"]))
    panel = LeftoverPanel()
    qtbot.addWidget(panel)
    panel.follow(session)
    return panel


def test_lines_without_a_place_are_copied(leftovers: LeftoverPanel) -> None:
    assert leftovers.count == 3
    assert not leftovers.copy.isEnabled()
    leftovers.list.item(1).setSelected(True)
    leftovers.list.item(0).setSelected(True)
    leftovers.copy.click()
    assert QGuiApplication.clipboard().text() == "附：会议纪要\n联系地址：青山路1号"


def test_a_line_is_taken_off_and_comes_back(leftovers: LeftoverPanel, session: Session) -> None:
    leftovers.list.item(2).setSelected(True)
    leftovers.dismiss.click()
    assert session.current.report.unplaced == ("附：会议纪要", "联系地址：青山路1号")
    assert leftovers.count == 2
    session.undo()
    assert leftovers.count == 3
    leftovers.follow(None)
    assert leftovers.count == 0
    leftovers.dismiss_chosen()


def test_a_report_of_another_unit_and_year_is_named_as_it_is(session: Session, qtbot: QtBot) -> None:
    status = StatusBar()
    qtbot.addWidget(status)
    bare = replace(session.current, report=replace(session.current.report, figures={}))
    status.show_report(bare)
    assert status.place.text() == "— · —年度"


def test_guidance_says_where_a_value_stands_and_what_is_looked_at(session: Session) -> None:
    words = paragraphs("general.expenditure", session.current)
    assert (
        "取数来源：一般公共预算财政拨款支出决算表“合计”行“本年支出”栏；提纲只写“支出”的取支出决算表“本年支出合计”。"
        in words
    )
    assert any(each.startswith("审核要点：") for each in paragraphs("projects.2.amount", session.current))
    assert any(each.startswith("示例：") for each in paragraphs("problems", session.current))


def test_another_field_is_looked_for_and_read(session: Session, qtbot: QtBot) -> None:
    panel = GuidancePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.explain("general.income", session.current)
    qtbot.waitUntil(lambda: panel.heading.text() == "财政拨款收入")
    qtbot.keyClicks(panel.search, "gyjf")
    assert panel.found.isVisible()
    assert [panel.found.item(row).text() for row in range(panel.found.count())] == ["公用经费"]
    panel.explain("general.income", session.current)  # an edit elsewhere ends no search
    qtbot.wait(2 * PAUSE)
    assert panel.found.isVisible()
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.heading.text() == "公用经费"
    assert not panel.found.isVisible()
    panel.search.setText("没有这样的词")
    assert panel.found.item(0).text() == "没有找到。"
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.heading.text() == "公用经费"
    panel.explain("general.budget", session.current)
    qtbot.waitUntil(lambda: panel.heading.text() == "全年预算数")
    assert panel.search.text() == ""


def test_lines_become_a_section_that_prints_and_comes_off_again(session: Session, qtbot: QtBot) -> None:
    lines = ("原来的一行", "【（四）管理制度建设情况】", "制订{五项}制度。", "逐笔审核。")
    session.edit("导入", set_unplaced(session.current.report, lines))
    panel = LeftoverPanel()
    qtbot.addWidget(panel)
    panel.follow(session)
    assert not panel.place.isEnabled()
    for row in (1, 2, 3):
        panel.list.item(row).setSelected(True)
    before = session.current.report
    panel.place.click()
    after = session.current
    assert after.report.unplaced == ("原来的一行",)
    text = as_text(after)
    assert text.rstrip().endswith("十一、管理制度建设情况\n制订{五项}制度。\n逐笔审核。")
    assert session.undo_stack.undoText() == "把未能归位的内容加为部分"
    session.undo()
    assert session.current.report == before


def test_lines_without_a_heading_get_one(session: Session, qtbot: QtBot) -> None:
    session.edit("导入", set_unplaced(session.current.report, ("甲", "乙")))
    panel = LeftoverPanel()
    qtbot.addWidget(panel)
    panel.follow(session)
    panel.list.item(1).setSelected(True)
    panel.place.click()
    assert session.current.report.unplaced == ("甲",)
    assert as_text(session.current).rstrip().endswith("十一、其他内容\n乙")


def widths_of_lines(label: QLabel) -> list[float]:
    """How wide each line of a label's words is as it stands."""
    layout = QTextLayout(label.text(), label.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignCenter))
    layout.beginLayout()
    widths = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(label.contentsRect().width())
        widths.append(line.naturalTextWidth())
    layout.endLayout()
    return widths


@pytest.mark.parametrize("width", [316, 340, 420, 280])
def test_words_in_the_middle_stand_in_lines_of_like_length(session: Session, qtbot: QtBot, width: int) -> None:
    """不会丢失 ended with 失。 on a line of its own."""
    panel = LeftoverPanel()
    qtbot.addWidget(panel)
    panel.follow(session)
    panel.resize(width, 500)
    panel.show()
    for words in (panel.nothing.text(), "没有发现问题。改动后随时重新核对，不一致和错字列在这里。"):
        panel.nothing.setText(words)
        panel.grab()
        widths = widths_of_lines(panel.nothing)
        assert min(widths) > 0.6 * max(widths), (words, widths)
        assert panel.nothing.height() >= panel.nothing.heightForWidth(panel.nothing.width())
