"""从上年结转 from the window: in the list, in 新建, confirmed in one go, last year's value at every figure."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from actions.reports import Opened, edit, opened
from domain.checks.last_year import UNCONFIRMED
from domain.editing import set_figure, set_prose
from gui.dialogs.carry import CarryDialog
from gui.dialogs.confirm_carried import ConfirmCarriedDialog
from gui.dialogs.new_report import NewReportDialog
from gui.fields.figure.field import FigureField
from gui.shell.contents import page_holding
from gui.shell.window import MainWindow
from tests.gui.conftest import UNIT, YEAR, money

NEXT = str(int(YEAR) + 1)


def answer(kind: type, act: Callable[[object], None]) -> None:
    """Does something with the dialog that opens next."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def carry(window: MainWindow, qtbot: QtBot) -> None:
    """从上年结转, until the draft is open."""
    window.commands["carry"].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)


def current(window: MainWindow) -> Opened:
    assert window.desk.current is not None
    return window.desk.current


def open_ones(window: MainWindow) -> list[str]:
    return [each.keys[0] for each in current(window).matters if each.code == UNCONFIRMED]


@pytest.fixture
def last(window: MainWindow, report: int) -> int:
    """The open report, a text of its own in it, shown in the list."""
    before = current(window)
    edit(window.library, before, "改", set_prose(before.report, "problems", "预算执行率不高。"))
    window.show_home()
    return report


def test_the_open_report_is_carried_over_too_and_what_cannot_be_done_says_why(
    window: MainWindow, report: int, qtbot: QtBot
) -> None:
    assert window.commands["carry"].isEnabled()
    assert not window.commands["copy"].isEnabled()
    assert "现在不能用：先回到全部报告的列表" in window.commands["copy"].toolTip()
    answer(CarryDialog, lambda dialog: dialog.accept())  # type: ignore[attr-defined]
    carry(window, qtbot)
    assert current(window).id != report
    assert current(window).carried_from is not None
    window.show_home()
    assert "现在不能用" not in window.commands["copy"].toolTip()


def test_a_report_in_the_list_is_carried_over_with_the_projects_chosen(
    window: MainWindow, last: int, qtbot: QtBot
) -> None:
    def choose(dialog: object) -> None:
        assert isinstance(dialog, CarryDialog)
        assert (dialog.year, dialog.rows) == (NEXT, None)
        dialog.projects.item(1).setCheckState(Qt.CheckState.Unchecked)
        dialog.accept()

    window.home.list.show_reports(window.library.summaries(), last)
    answer(CarryDialog, choose)
    carry(window, qtbot)
    made = current(window)
    assert made.id != last
    assert (made.report.year, made.report.unit) == (NEXT, UNIT)
    assert len(made.report.rows("projects")) == 2
    assert made.report.amount("general.basic") is None
    assert "publicity" in open_ones(window)
    carried = [each.keys for each in made.findings if each.code.startswith("carried.")]
    assert ("problems",) in carried
    assert len(carried) == len(set(carried)), "each text is asked about once"
    assert "已结转" in window.notices.sentence


def test_everything_carried_over_is_confirmed_in_one_go(window: MainWindow, last: int, qtbot: QtBot) -> None:
    window.home.list.show_reports(window.library.summaries(), last)
    answer(CarryDialog, lambda dialog: getattr(dialog, "accept")())  # noqa: B009
    carry(window, qtbot)
    assert open_ones(window)
    shown: list[list[str]] = []

    def confirm_all(dialog: object) -> None:
        assert isinstance(dialog, ConfirmCarriedDialog)
        items = [dialog.list.item(row) for row in range(dialog.list.count())]
        shown.append([item.text() for item in items])
        for item in items:
            assert (item.checkState() is Qt.CheckState.Unchecked) is ("请核对是否为本年度的数" in item.text())
            item.setCheckState(Qt.CheckState.Checked)
        dialog.accept()

    waiting = len(open_ones(window))
    answer(ConfirmCarriedDialog, confirm_all)
    window.commands["confirm_carried"].trigger()
    assert len(shown[0]) == waiting == len(set(shown[0]))
    assert any(words.endswith("按年初安排完成。") for words in shown[0]), "a short one is told whole"
    assert open_ones(window) == []
    assert window.notices.sentence.startswith("已确认")
    window.commands["confirm_carried"].trigger()
    assert window.notices.sentence == "没有待确认的结转内容。"


def test_what_is_to_be_confirmed_can_be_looked_at_and_left_out(window: MainWindow, last: int, qtbot: QtBot) -> None:
    window.home.list.show_reports(window.library.summaries(), last)
    answer(CarryDialog, lambda dialog: getattr(dialog, "accept")())  # noqa: B009
    carry(window, qtbot)
    keys: list[str] = []

    def look(dialog: object) -> None:
        assert isinstance(dialog, ConfirmCarriedDialog)
        row = dialog.list.count() - 1
        dialog.list.setCurrentRow(row)
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
        keys.append(dialog.chosen[-1].keys[0])
        dialog.go.click()

    answer(ConfirmCarriedDialog, look)
    window.commands["confirm_carried"].trigger()
    assert window.editor.page == page_holding(current(window), keys[0])
    waiting = len(open_ones(window))

    def all_but_the_first(dialog: object) -> None:
        assert isinstance(dialog, ConfirmCarriedDialog)
        for row in range(dialog.list.count()):
            dialog.list.item(row).setCheckState(Qt.CheckState.Checked if row else Qt.CheckState.Unchecked)
        dialog.accept()

    answer(ConfirmCarriedDialog, all_but_the_first)
    window.commands["confirm_carried"].trigger()
    assert waiting > 1
    assert len(open_ones(window)) == 1


def test_a_new_report_offers_what_the_year_before_said(window: MainWindow, last: int) -> None:
    seen: list[tuple[bool, bool]] = []
    places: set[tuple[int, int]] = set()

    def choose(dialog: object) -> None:
        assert isinstance(dialog, NewReportDialog)
        dialog.unit.setText(UNIT)
        dialog.year.setText("2031")
        before = dialog.carry.isEnabled()
        places.add((dialog.outline.mapTo(dialog, QPoint()).y(), dialog.sizeHint().height()))
        dialog.year.setText(NEXT)
        seen.append((before, dialog.carry.isEnabled()))
        places.add((dialog.outline.mapTo(dialog, QPoint()).y(), dialog.sizeHint().height()))
        dialog.carry.click()
        assert not dialog.outline.isEnabled()
        dialog.year.setText("2031")
        assert (dialog.carry.isChecked(), dialog.outline.isEnabled()) == (False, True)
        dialog.year.setText(NEXT)
        assert dialog.carry.isChecked(), "the tick comes back with the year"
        dialog.accept()

    answer(NewReportDialog, choose)
    window.commands["new"].trigger()
    assert seen == [(False, True)]
    assert len(places) == 1, "nothing moves"
    assert current(window).report.prose["problems"] == "预算执行率不高。"
    assert current(window).report.year == NEXT


def test_last_years_value_and_the_change_stand_at_each_figure(window: MainWindow, last: int, qtbot: QtBot) -> None:
    window.home.list.show_reports(window.library.summaries(), last)
    answer(CarryDialog, lambda dialog: getattr(dialog, "accept")())  # noqa: B009
    carry(window, qtbot)
    window.editor.go("general.basic")
    field = next(each for each in window.editor.findChildren(FigureField) if each.figure.key == "general.basic")
    assert field.notes.text().endswith("2023年：350.25万元。")
    session = window.session
    assert session is not None
    assert session.edit("填写", set_figure(session.current.report, "general.basic", money("420.3")))
    assert field.notes.text().endswith("2023年：350.25万元，本年增加70.05万元（20.00%）。")
    assert opened(window.library, current(window).id).last_year is not None


def test_every_amount_is_shown_beside_last_years_and_found(window: MainWindow, last: int, qtbot: QtBot) -> None:
    window.home.list.show_reports(window.library.summaries(), last)
    answer(CarryDialog, lambda dialog: getattr(dialog, "accept")())  # noqa: B009
    carry(window, qtbot)
    session = window.session
    assert session is not None
    assert session.edit("填写", set_figure(session.current.report, "general.basic", money("700.5")))
    window.commands["last_year"].trigger()
    dialog = window.flows.carrying.dialog
    assert dialog is not None
    model = dialog.table.model()
    shown = [[model.index(row, column).data() for column in range(6)] for row in range(model.rowCount())]
    assert ["基本支出", "350.25", "700.50", "+350.25", "+100.00", "请说明"] in shown
    row = next(place for place, cells in enumerate(shown) if cells[0] == "基本支出")
    dialog.table.activated.emit(model.index(row, 0))
    assert window.editor.page == "general.text"
