"""Attachments in the window: chosen in a dialog, filled by keyboard, scored live beside the list of sections."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from actions.evidence import attach
from actions.importing import import_source
from actions.printing import calibration
from actions.reports import edit, opened
from domain.editing import insert_rows, set_figure, want_attachment
from domain.report import ATTACHED, Report
from domain.tallies import Share, Tally
from gui.dialogs.attachments import AttachmentsDialog
from gui.dialogs.evidence import EvidenceDialog
from gui.dialogs.headings import SectionDialog
from gui.dialogs.indicators import IndicatorsDialog
from gui.fields.form.field import FormField
from gui.fields.form.pinned_rows import PinnedRows
from gui.fields.form.view import FormView
from gui.fields.table.rows_view import RowsView
from gui.look.theme import WIDE
from gui.pages.table_card import TableCard
from gui.shell.contents import contents, page_keys
from gui.shell.window import MainWindow
from tests.conftest import ROOT
from tests.gui.conftest import money
from tests.gui.typing import CTRL, press, write
from tools.attached_sample import filled

SAMPLE = ROOT / "resources" / "samples" / "2024-qingluan.txt"


@pytest.fixture
def bare(window: MainWindow) -> int:
    number = import_source(window.library, SAMPLE).id
    window.open_report(number)
    return number


@pytest.fixture
def whole(window: MainWindow) -> int:
    number = import_source(window.library, SAMPLE).id
    current = opened(window.library, number)
    edit(window.library, current, "填写附件", filled(current.report, current.outline)[1])
    window.open_report(number)
    return number


def report(window: MainWindow) -> Report:
    assert window.desk.current is not None
    return window.desk.current.report


def choose(window: MainWindow, *keys: str) -> None:
    """Answers the dialog: these boxes, and no others."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AttachmentsDialog)
        for key, box in dialog.boxes.items():
            box.setChecked(key in keys)
        dialog.accept()

    QTimer.singleShot(0, answer)
    window.commands["attachments"].trigger()


def test_attachments_come_and_go_by_a_box_each(window: MainWindow, bare: int) -> None:
    assert window.desk.current is not None
    before = page_keys(window.desk.current)
    assert not window.editor.score.isVisible()
    assert not window.commands["score_sheet"].isEnabled()
    choose(window, "basis", "sheets")
    assert report(window).added == {"basis": ATTACHED, "sheets": ATTACHED}
    assert page_keys(window.desk.current)[len(before) :] == ("basis", *(f"sheets.{row}" for row in range(1, 8)))
    entries = {entry.key: entry for entry in contents(window.desk.current)}
    assert entries["sheets.2"].short == "附件2-2 松材线虫病防控项目"
    assert entries["basis"].short == "附件1 部门整体支出绩效评价基础数据表"
    window.editor.show_page("basis")
    choose(window)
    assert page_keys(window.desk.current) == before
    window.desk.undo()
    assert report(window).added == {"basis": ATTACHED, "sheets": ATTACHED}


def test_a_section_of_ones_own_never_follows_an_attachment(window: MainWindow, whole: int) -> None:
    assert window.desk.current is not None
    dialog = SectionDialog(window.desk.current, "overall", window)
    keys = [dialog.place.itemData(place) for place in range(dialog.place.count())]
    assert "remarks" in keys
    assert not {"basis", "overall", "sheets.1"} & set(keys)


def answer(words: str, heard: list[str]) -> None:
    """Presses a button of the question that comes up next, and keeps what it asks."""

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        heard.append(box.text())
        button = next(each for each in box.buttons() if each.text() == words)
        QTest.keyClick(button, Qt.Key.Key_Space)

    QTimer.singleShot(0, press_it)


def delete_row(window: MainWindow, key: str, reply: str = "", heard: list[str] | None = None) -> None:
    """Ctrl+Delete in the row, the window in front of whatever was asked before, and the reply to what is asked."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.desk.go(key)
    if heard is not None:
        answer(reply, heard)
    press(Qt.Key.Key_Delete, CTRL)


def test_a_sheet_goes_with_its_project_once_the_clerk_is_sure_and_comes_back_whole(
    window: MainWindow, whole: int
) -> None:
    assert window.desk.current is not None
    before, heard = report(window), list[str]()
    delete_row(window, "projects.2.name", "取消", heard)
    assert report(window) == before
    assert "项目支出绩效自评表（松材线虫病防控项目）：已填" in heard[0]
    assert f"绩效指标{len(before.rows('sheets.2.indicators'))}行" in heard[0]
    assert "2段文字" in heard[0]

    delete_row(window, "projects.2.name", "一并删除", heard)
    assert len(heard) == 2
    assert "sheets.2" not in page_keys(window.desk.current)
    after = report(window)
    assert not [key for key in (*after.figures, *after.prose, *after.tables) if key.startswith("sheets.2.")]
    assert [key for key in after.figures if key.startswith("sheets.1.")]
    window.desk.undo()
    assert replace(report(window), next_row=before.next_row) == before
    assert opened(window.library, whole).report == report(window)
    window.desk.redo()
    assert report(window) == after


def test_evidence_of_a_sheet_is_asked_about_and_kept_for_when_its_project_comes_back(
    window: MainWindow, whole: int, tmp_path: Path
) -> None:
    path = tmp_path / "验收单.pdf"
    path.write_bytes(calibration())
    row = report(window).rows("sheets.2.indicators")[0].id
    attach(window.library, opened(window.library, whole), f"sheets.2.indicators.{row}", [path])
    window.open_report(whole)
    heard = list[str]()
    delete_row(window, "projects.2.name", "一并删除", heard)
    assert "所删的行有佐证材料1件" in heard[0]
    assert window.desk.current is not None
    dialog = EvidenceDialog(window.desk.current, ())
    last = dialog.tree.topLevelItem(dialog.tree.topLevelItemCount() - 1)
    assert last is not None
    assert (last.text(0), last.childCount()) == ("已删除项目", 1)
    dialog.tree.setCurrentItem(last.child(0))
    assert dialog.remove.isEnabled()
    assert not dialog.add.isEnabled()

    window.desk.undo()
    dialog.show_report(window.desk.current)
    titles = [
        item.text(0) for place in range(dialog.tree.topLevelItemCount()) if (item := dialog.tree.topLevelItem(place))
    ]
    assert "已删除项目" not in titles
    delete_row(window, f"sheets.2.indicators.{row}.name", "取消", heard)
    assert "佐证材料1件" in heard[1]
    assert row in [each.id for each in report(window).rows("sheets.2.indicators")]


def test_rows_whose_sheets_are_blank_go_without_a_question(window: MainWindow, whole: int) -> None:
    assert window.desk.current is not None
    current = window.desk.current
    rows = insert_rows(current.report, "projects", 7, [{"name": "新项目"}])
    edit(window.library, current, "添加", rows)
    window.open_report(whole)
    number = report(window).rows("projects")[-1].id
    delete_row(window, f"projects.{number}.name")
    assert number not in {row.id for row in report(window).rows("projects")}


def test_what_was_filled_in_a_sheet_that_is_not_chosen_is_told_too(window: MainWindow, whole: int) -> None:
    assert window.desk.current is not None
    current = window.desk.current
    edit(window.library, current, "选择附件", want_attachment(current.report, "sheets", wanted=False))
    window.open_report(whole)
    heard: list[str] = []
    delete_row(window, "projects.3.name", "一并删除", heard)
    assert "已填" in heard[0]
    assert not [key for key in report(window).figures if key.startswith("sheets.3.")]


def test_a_sheet_is_renamed_with_its_project(window: MainWindow, whole: int) -> None:
    assert window.desk.current is not None
    window.desk.go("projects.2.name")
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, CTRL)
    write("Bug")
    press(Qt.Key.Key_Return)
    assert next(each for each in contents(window.desk.current) if each.key == "sheets.2").short == "附件3-2 Bug"


def test_scores_follow_each_key_and_the_total_stands_beside_the_sections(window: MainWindow, whole: int) -> None:
    score = window.editor.score
    assert score.words() == "得分 95/100 优"
    assert window.commands["score_sheet"].isEnabled()
    assert "产出指标 46.79/50，失分 3.21" in score.lines()
    score.tally = None
    assert score.words() == ""
    shares = (Share("甲", Decimal(60), Decimal(9), unscored=Decimal(50)), Share("乙", Decimal(40), Decimal(40)))
    score.tally = Tally("x", 0, shares)
    assert (score.words(), score.lines()) == ("得分 49/100", ("甲 9/60，未评 50", "乙 40/40，失分 0"))
    assert not score.grab().isNull()
    score.tally = Tally("x", 0, (Share("甲", Decimal(60), Decimal(0), unscored=Decimal(60)),))
    assert score.words() == "尚未评分"
    window.editor.show_page("general.text")
    window.editor.show_page("sheets.5")
    assert score.words() == "得分 95.44/100 优"
    window.editor.show_page("overall")
    row = next(row.id for row in report(window).rows("overall.indicators") if row.cells["name"] == "抢救复壮濒危古树")
    window.desk.go(f"overall.indicators.{row}.actual")
    field = window.editor.current_page.findChild(TableCard).binding.field  # type: ignore[union-attr]
    index = field.model.find(f"overall.indicators.{row}.score")
    assert index.data() == "4.33"
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, CTRL)
    write("1")
    assert index.data() == "0.33", "it follows each key, before anything is in place"
    write("5")
    press(Qt.Key.Key_Return)
    assert index.data() == "5"
    assert score.words() == "得分 95.67/100 优"
    assert "得分 86.1" in field.totals.words()
    window.desk.go(f"overall.indicators.{row}.score")
    write("2")
    press(Qt.Key.Key_Return)
    assert report(window).rows("overall.indicators")[2].cells["score"] == Decimal(2)
    assert score.words() == "得分 92.67/100 优"


def test_a_score_of_a_table_explains_itself(window: MainWindow, whole: int, qtbot: QtBot) -> None:
    row = next(row.id for row in report(window).rows("overall.indicators") if row.cells["name"] == "抢救复壮濒危古树")
    window.desk.go(f"overall.indicators.{row}.score")
    field = window.editor.current_page.findChild(TableCard).binding.field  # type: ignore[union-attr]
    press(Qt.Key.Key_F1)
    assert field.card is not None
    told = "\n".join(field.card.lines)
    for words in (
        "完成值÷指标值×分值",
        "13",
        "15",
        "4.3333333333，四舍五入到两位小数为4.33",
        "失分：0.67",
        "偏差原因：2株古树",
    ):
        assert words in told
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: field.card is None)


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_no_form_scrolls_sideways_or_hides_an_amount(window: MainWindow, whole: int, width: int) -> None:
    """Neither as the sample has it, nor with amounts of ten digits."""
    session = window.desk.session
    assert session is not None
    for key in ("overall.basic.initial", "overall.basic.budget", "overall.basic.spent", "costs.public.budget"):
        session.edit("改", set_figure(session.current.report, key, money("1234567.89")))
    for dock in window.docks.all:
        dock.hide()
    window.resize(width, 800)
    for page in ("basis", "overall", "sheets.1", "sheets.7"):
        window.editor.show_page(page)
        QApplication.processEvents()
        shown = window.editor.current_page
        assert shown is not None
        (view,) = shown.findChildren(FormView)
        assert view.horizontalScrollBar().maximum() == 0, page
        for cell in view.form.cells:
            words = str(view.form.anchor(cell).data() or "")
            if words[-1:].isdecimal() or words.endswith("%"):
                font = view.form.anchor(cell).data(Qt.ItemDataRole.FontRole)
                room = view.visualRect(view.form.anchor(cell)).width()
                assert QFontMetrics(font).horizontalAdvance(words) < room, (page, words)
        for table in shown.findChildren(RowsView):
            shown_columns = [place for place in range(table.model().columnCount()) if not table.isColumnHidden(place)]
            is_wide = width == 1024 and len(shown_columns) > 9
            assert table.horizontalScrollBar().maximum() == 0 or is_wide, page


def test_indicators_are_chosen_from_the_library_as_one_step(window: MainWindow, whole: int) -> None:
    window.desk.go("sheets.7.indicators")
    table = "sheets.7.indicators"
    before = report(window).rows(table)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, IndicatorsDialog)
        assert dialog.keep_button.isEnabled()
        dialog.keep_button.click()
        assert "已存入8项" in dialog.told.text()
        dialog.accept()
        assert dialog.isVisible(), "nothing is chosen yet"
        dialog.words.setText("培训")
        dialog.list.selectRow(0)
        dialog.list.selectionModel().select(
            dialog.list.model().index(1, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )
        assert len(dialog.chosen) == 2
        dialog.accept()

    QTimer.singleShot(0, answer)
    press(Qt.Key.Key_L, CTRL)
    rows = report(window).rows(table)
    assert [row.id for row in rows[: len(before)]] == [row.id for row in before]
    assert len(rows) == len(before) + 2
    assert all("培训" in str(row.cells["name"]) for row in rows[len(before) :])
    assert set(rows[-1].cells) <= {"kind", "name", "operator", "unit"}
    window.desk.undo()
    assert report(window).rows(table) == before


def test_the_first_choice_of_a_column_that_must_be_filled_is_kept(window: MainWindow, whole: int) -> None:
    row = report(window).rows("sheets.7.indicators")[3]
    window.desk.go(f"sheets.7.indicators.{row.id}.kind")
    field = window.editor.current_page.findChild(TableCard).binding.field  # type: ignore[union-attr]
    assert field.model.put(field.view.currentIndex(), "")
    assert report(window).rows("sheets.7.indicators")[3].cells["kind"] == "数量指标"


def test_two_forms_that_both_add_up_to_the_score_are_not_chosen_together(window: MainWindow, bare: int) -> None:
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AttachmentsDialog)
        try:
            for key in ("overall", "rating"):
                QTest.keyClick(dialog.boxes[key], Qt.Key.Key_Space)
            seen.append(dialog.complaint.text())
            QTest.keyClick(dialog, Qt.Key.Key_Return)
            seen.append("" if dialog.isVisible() else "taken")
            QTest.keyClick(dialog.boxes["overall"], Qt.Key.Key_Space)
            seen.append(dialog.complaint.text())
            QTest.keyClick(dialog, Qt.Key.Key_Return)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, answer)
    window.commands["attachments"].trigger()
    assert "整体支出绩效自评表" in seen[0]
    assert "指标评分表" in seen[0]
    assert "只选其中一张" in seen[0]
    assert seen[1:] == ["", ""]
    assert report(window).added == {"rating": ATTACHED}


def test_the_head_of_a_form_stays_in_sight_and_the_cell_with_the_cursor_below_it(
    window: MainWindow, whole: int
) -> None:
    window.resize(1180, 480)  # low enough for the form to scroll beside the folded list
    window.editor.show_page("overall")
    QTest.qWaitForWindowActive(window)
    page = window.editor.current_page
    assert page is not None
    (view,) = page.findChildren(FormView)
    view.enter_at(view.first(back=False))
    QApplication.processEvents()
    assert isinstance(view.pinned, PinnedRows)
    head = view.pinned.head
    assert not head.isVisible(), "its own head is in sight"
    last = view.form.find("overall.basic.spent")
    while view.currentIndex() != last:
        before = view.currentIndex()
        press(Qt.Key.Key_Return)
        assert view.currentIndex() != before
    QApplication.processEvents()
    viewport = head.parentWidget()
    assert viewport is not None
    assert head.isVisible()
    assert head.y() == 0
    assert [str(view.form.index(row, 3).data()) for row in view.pinned.heads()] == ["年初预算数"]
    top = view.viewport().mapTo(viewport, view.visualRect(view.currentIndex()).topLeft()).y()
    assert head.height() <= top < viewport.height()

    for _ in range(20):
        press(Qt.Key.Key_Up)
    assert view.currentIndex().row() < view.form.find("general.expenditure").row()
    QApplication.processEvents()
    top = view.viewport().mapTo(viewport, view.visualRect(view.currentIndex()).topLeft()).y()
    assert top >= view.pinned.above, "never behind the head"


def test_keys_lead_to_the_edges_of_a_form(window: MainWindow, whole: int) -> None:
    window.editor.show_page("overall")
    page = window.editor.current_page
    assert page is not None
    (view,) = page.findChildren(FormView)
    view.enter_at(view.form.find("overall.basic.budget"))
    row = view.currentIndex().row()
    press(Qt.Key.Key_Home)
    assert view.currentIndex() == view.form.find("overall.basic.initial")
    press(Qt.Key.Key_End)
    assert view.currentIndex() == view.form.find("overall.basic.spent")
    assert view.currentIndex().row() == row
    press(Qt.Key.Key_Up, CTRL)
    assert view.currentIndex().row() < row
    assert view.currentIndex().column() == view.form.find("overall.basic.spent").column()
    press(Qt.Key.Key_Home, CTRL)
    assert view.currentIndex() == view.first(back=False)
    press(Qt.Key.Key_End, CTRL)
    assert view.currentIndex() == view.first(back=True)


def test_the_heading_stands_as_wide_as_its_page(window: MainWindow, whole: int) -> None:
    window.resize(1920, 1080)
    lefts = []
    for key in ("problems", "overall", "problems"):
        window.editor.show_page(key)
        page, head = window.editor.current_page, window.editor.head
        assert page is not None
        lefts.append(head.row.contentsMargins().left())
        assert lefts[-1] == max(WIDE, (head.width() - page.most_width) // 2)
    assert lefts[0] > lefts[1]


def test_a_form_keeps_its_heads_but_those_of_tables_that_stand_beside_it(window: MainWindow, whole: int) -> None:
    expected = {"basis": ({"编制数", "上年决算数"}, {"批复规模（㎡）"}), "overall": ({"预期目标"}, {"三级指标"})}
    for page, (kept, gone) in expected.items():
        window.editor.show_page(page)
        assert window.editor.current_page is not None
        said = {
            cell.cell.text
            for form in window.editor.current_page.findChildren(FormField)
            for cell in form.model.cells
            if cell.cell.text
        }
        assert kept <= said, page
        assert not gone & said, page
