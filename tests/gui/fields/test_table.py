"""A table under the clerk's hands: typing, moving, pasting from Excel, and rows that change under it."""

from collections.abc import Callable
from decimal import Decimal
from itertools import permutations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from actions.outlines import named
from domain.amount import Amount, Value
from domain.editing import Changes, delete_rows, insert_rows, new_report, order_rows, set_cell
from domain.layout import worn
from domain.outline import decode_outline, tables
from domain.report import Report, cell_key
from gui.fields.figure.entry import EntryLine
from gui.fields.marks import paint_mark
from gui.fields.notes import NoteLine
from gui.fields.prose.document import Printer
from gui.fields.table.choice_box import ChoiceBox
from gui.fields.table.field import TableField
from gui.fields.table.pasting_cells import Plan, grid_of, guessed, planned, retargeted
from gui.fields.table.row_edits import ENTRY, RowEdits, ShownRows
from gui.fields.table.rows_model import RowsModel
from tests.attached_sample import changed, whole
from tests.gui.conftest import filled_report, money
from tests.gui.typing import (
    ALT,
    CTRL,
    KEY,
    SHIFT,
    commit,
    compose,
    copied,
    focus,
    on_screen,
    paste,
    press,
    turn_wheel,
    write,
)

SOURCE = named("hunan-2022")
assert SOURCE is not None
OUTLINE = SOURCE.outline
PART = tables(OUTLINE)["projects"]
NAMES = ["档案数字化加工", "库房恒温恒湿改造", "地方文献征集"]


class Desk:
    """A report that takes steps as the session would, and a table field on it."""

    def __init__(self, report: Report | None = None) -> None:
        self.report = filled_report(SOURCE) if report is None else report  # type: ignore[arg-type]
        self.labels: list[str] = []
        self.works = True
        self.notes: dict[str, tuple[NoteLine, ...]] = {}
        self.edits = RowEdits(ShownRows(PART, OUTLINE), lambda: self.report, self.keep)
        self.field: TableField | None = None

    def keep(self, label: str, changes: Changes, _stretch: int = 0) -> bool:
        if not self.works:
            return False
        if changes:
            self.labels.append(label)
            self.report = self.report.after(changes)
            self.show()
        return True

    def show(self) -> None:
        if self.field is not None:
            self.field.show_report(self.report, Printer(self.report, OUTLINE), self.notes)
            self.field.show_totals(self.report)

    def cells(self, column: str) -> list[Value | None]:
        return [row.cells.get(column) for row in self.report.rows("projects")]

    def names(self) -> list[Value | None]:
        return self.cells("name")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    made.field = TableField(made.edits, made.report)
    made.show()
    on_screen(qtbot, made.field, 800, 600)
    made.field.enter(back=False)
    qtbot.waitUntil(made.field.view.hasFocus)
    return made


def field(desk: Desk) -> TableField:
    assert desk.field is not None
    return desk.field


def here(desk: Desk) -> tuple[int, int]:
    index = field(desk).view.currentIndex()
    return index.row(), index.column()


def go(desk: Desk, row: int, column: int) -> None:
    field(desk).view.enter_at(field(desk).model.index(row, column))


AMOUNT = [column.key for column in ShownRows(PART, OUTLINE).columns].index("amount")


# Typing


def test_typing_in_the_blank_row_makes_a_row_and_goes_on(desk: Desk) -> None:
    go(desk, 3, 0)
    commit("新馆")
    press(KEY.Key_Tab)
    assert here(desk) == (3, AMOUNT)
    write("12.5")
    press(KEY.Key_Return)
    assert here(desk) == (4, 0)
    assert desk.names() == [*NAMES, "新馆"]
    assert desk.cells("amount")[3] == money("12.5")
    assert field(desk).model.index(3, AMOUNT).data() == "12.50"


def test_what_is_typed_is_no_search_for_another_row(desk: Desk) -> None:
    """Qt looks for a row that begins with the letters wherever a key opens no editor."""
    go(desk, 0, 0)
    field(desk).view.keyboardSearch(NAMES[2][:1])
    assert here(desk) == (0, 0)
    write("甲馆")
    press(KEY.Key_Return)
    assert desk.names() == ["甲馆", *NAMES[1:]]


def test_enter_in_the_empty_blank_row_leaves_the_table(desk: Desk, qtbot: QtBot) -> None:
    go(desk, 3, 0)
    with qtbot.waitSignal(field(desk).forward):
        press(KEY.Key_Return)
    assert desk.labels == []


def test_enter_goes_down_a_column_and_shift_enter_up_and_out(desk: Desk, qtbot: QtBot) -> None:
    go(desk, 0, AMOUNT)
    for row in (1, 2, 3):
        press(KEY.Key_Return)
        assert here(desk) == (row, AMOUNT)
    with qtbot.waitSignal(field(desk).forward):
        press(KEY.Key_Return)
    go(desk, 2, AMOUNT)
    for row in (1, 0):
        press(KEY.Key_Enter, SHIFT)
        assert here(desk) == (row, AMOUNT)
    with qtbot.waitSignal(field(desk).backward):
        press(KEY.Key_Enter, SHIFT)


def test_enter_after_tab_goes_below_where_tab_began(desk: Desk) -> None:
    go(desk, 0, 0)
    press(KEY.Key_Tab)
    press(KEY.Key_Return)
    assert here(desk) == (1, 0)
    press(KEY.Key_Return)
    assert here(desk) == (2, 0)
    go(desk, 1, 0)
    press(KEY.Key_Tab)
    press(KEY.Key_Up)  # another way than Tab: the column that one is in now
    press(KEY.Key_Return)
    assert here(desk) == (1, AMOUNT)


def test_ctrl_enter_leaves_it_anywhere(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field(desk).forward):
        press(KEY.Key_Return, CTRL)


def test_tab_goes_from_cell_to_cell_and_then_on(desk: Desk, qtbot: QtBot) -> None:
    press(KEY.Key_Tab)
    assert here(desk) == (0, AMOUNT)
    write("7")
    press(KEY.Key_Tab)
    assert here(desk) == (1, 0)
    press(KEY.Key_Backtab)
    assert here(desk) == (0, AMOUNT)
    write("8")
    press(KEY.Key_Backtab)
    assert here(desk) == (0, 0)
    assert desk.cells("amount")[0] == money("8")
    go(desk, 3, 0)
    press(KEY.Key_Tab)
    assert here(desk) == (3, 0)


def test_arrows_end_typing_and_change_the_row(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    write("7")
    press(KEY.Key_Down)
    assert here(desk) == (1, AMOUNT)
    write("8")
    press(KEY.Key_Up)
    assert here(desk) == (0, AMOUNT)
    assert desk.cells("amount")[:2] == [money("7"), money("8")]


def test_f2_edits_what_stands_there_and_escape_keeps_it_before_it_goes_back(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    press(KEY.Key_F2)
    line = focus()
    assert isinstance(line, EntryLine)
    assert line.text() == "120.25"
    write("9")
    press(KEY.Key_Escape)
    assert len(desk.labels) == 2, "what was typed, and the step back, which can be undone"
    assert desk.cells("amount")[0] == money("120.25")
    assert field(desk).view.hasFocus()


def test_escape_in_a_cell_of_words_keeps_them(desk: Desk) -> None:
    go(desk, 0, 0)
    commit("新馆")
    press(KEY.Key_Escape)
    assert desk.names()[0] == "新馆"
    assert field(desk).view.hasFocus()


def test_escape_in_the_blank_row_takes_the_row_back_that_a_number_made(desk: Desk) -> None:
    rows = len(desk.names())
    go(desk, rows, AMOUNT)
    write("9")
    press(KEY.Key_Escape)
    assert len(desk.names()) == rows
    assert len(desk.labels) == 2
    go(desk, rows, 0)
    commit("新馆")
    press(KEY.Key_Escape)
    assert desk.names()[-1] == "新馆"


def test_escape_while_composing_leaves_only_the_composition(desk: Desk) -> None:
    go(desk, 0, 0)
    commit("新馆")
    compose("dang")
    press(KEY.Key_Escape)
    line = focus()
    assert isinstance(line, EntryLine)
    assert line.text() == "新馆"
    assert not line.is_composing


def test_a_number_that_the_disk_does_not_take_stays_typed_on_escape(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    write("9")
    desk.works = False
    press(KEY.Key_Escape)
    line = focus()
    assert isinstance(line, EntryLine)
    assert line.text() == "9"
    desk.works = True


def test_shift_enter_ends_typing_upwards(desk: Desk) -> None:
    go(desk, 1, AMOUNT)
    write("7")
    press(KEY.Key_Return, SHIFT)
    assert here(desk) == (0, AMOUNT)
    assert desk.cells("amount")[1] == money("7")


def test_composing_opens_the_cell(desk: Desk) -> None:
    go(desk, 0, 0)
    compose("xin")
    commit("新馆")
    assert isinstance(focus(), EntryLine)
    press(KEY.Key_Return)
    assert desk.names()[0] == "新馆"


def test_what_cannot_be_read_stays_in_its_cell_with_the_reason(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    write("12x")
    press(KEY.Key_Return)
    assert isinstance(focus(), EntryLine)  # Enter stays
    assert "12x" in field(desk).notes.text()
    press(KEY.Key_Tab)  # Tab may go on
    index = field(desk).model.index(0, AMOUNT)
    assert index.data() == "12x"
    assert index.data(RowsModel.SignRole) == "error"
    assert "12x" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert isinstance(index.data(Qt.ItemDataRole.ForegroundRole), QColor)
    assert not field(desk).settle()
    assert here(desk) == (0, AMOUNT)
    assert "12x" in field(desk).notes.text()
    press(KEY.Key_F2)
    press(KEY.Key_End)
    press(KEY.Key_Backspace)
    press(KEY.Key_Return)
    assert desk.cells("amount")[0] == money("12")
    assert field(desk).settle()


def test_delete_forgets_what_could_not_be_read(desk: Desk) -> None:
    go(desk, 3, AMOUNT)
    write("12x")
    press(KEY.Key_Tab)
    assert field(desk).model.has_unread()
    go(desk, 3, AMOUNT)
    press(KEY.Key_Delete)
    assert field(desk).settle()
    assert len(desk.names()) == 3


def test_a_text_held_in_the_blank_row_goes_with_the_row_it_becomes(desk: Desk, qtbot: QtBot) -> None:
    go(desk, 3, AMOUNT)
    write("12x")
    press(KEY.Key_Tab)
    go(desk, 3, 0)
    with qtbot.assertNotEmitted(field(desk).forward):
        press(KEY.Key_Return)  # the blank row is not empty
    assert here(desk) == (3, AMOUNT)  # to what keeps it from being a row
    go(desk, 3, 0)
    commit("新馆")
    press(KEY.Key_Return)
    model = field(desk).model
    assert model.held(model.index(3, AMOUNT)) == "12x"
    assert model.held(model.index(4, AMOUNT)) == ""


def test_yuan_is_asked_about_in_a_cell_too(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    write("3866000元")
    press(KEY.Key_Return)
    assert field(desk).notes.is_asking
    press(KEY.Key_Return)
    assert desk.cells("amount")[0] == money("386.6")
    assert here(desk) == (1, AMOUNT)


def test_the_question_waits_in_the_cell_and_takes_the_mouse(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    write("3866000元")
    press(KEY.Key_Tab)
    assert not field(desk).settle()
    assert field(desk).notes.is_asking
    field(desk).notes.cancelled.emit()
    assert field(desk).settle()
    write("3866000元")
    press(KEY.Key_Tab)
    go(desk, 0, AMOUNT)
    field(desk).notes.confirmed.emit()
    assert desk.cells("amount")[0] == money("386.6")


def test_the_question_can_be_answered_while_the_cell_is_open(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    write("3866000元")
    press(KEY.Key_Return)
    field(desk).notes.cancelled.emit()
    assert desk.labels == []
    write("3866000元")
    press(KEY.Key_Return)
    field(desk).notes.confirmed.emit()
    assert desk.cells("amount")[0] == money("386.6")


def test_it_says_what_it_understood_and_previews_the_total(desk: Desk, qtbot: QtBot) -> None:
    go(desk, 0, AMOUNT)
    with qtbot.waitSignal(field(desk).previewed):
        write("=100+20。5")
    assert "120.5 万元" in field(desk).notes.text()
    field(desk).show_totals(field(desk).preview(desk.report))
    assert "250.50" in field(desk).totals.words()
    assert "差额 0.25" in field(desk).totals.words()
    assert desk.labels == []


def test_a_new_row_is_previewed_as_well(desk: Desk) -> None:
    go(desk, 3, AMOUNT)
    write("1")
    assert len(field(desk).preview(desk.report).rows("projects")) == 4
    write("x")
    assert len(field(desk).preview(desk.report).rows("projects")) == 3


def test_what_cannot_be_kept_stays_typed(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    desk.works = False
    write("7")
    press(KEY.Key_Return)
    press(KEY.Key_Tab)
    assert field(desk).model.index(0, AMOUNT).data() == "7"
    assert not field(desk).settle()
    desk.works = True
    field(desk).model.setData(field(desk).model.index(0, AMOUNT), "7")
    assert field(desk).settle()


# Choices


def test_a_choice_is_taken_from_its_list_and_the_first_means_blank(desk: Desk, qtbot: QtBot) -> None:
    field(desk).bar.more.click()
    fund = [column.key for column in field(desk).model.columns].index("fund")
    index = field(desk).model.index(0, fund)
    assert index.data() == "一般公共预算"
    go(desk, 0, fund)
    press(KEY.Key_F2)
    box = focus()
    assert isinstance(box, QComboBox)
    assert not turn_wheel(box)
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    assert desk.cells("fund")[0] == "政府性基金预算"
    assert isinstance(index.data(Qt.ItemDataRole.ForegroundRole), QColor)  # this row prints elsewhere
    go(desk, 0, fund)
    press(KEY.Key_F2)
    box = focus()
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert desk.cells("fund")[0] is None


@pytest.mark.parametrize(
    ("keys", "chosen"), [("z", "政府性基金预算"), ("Z", "政府性基金预算"), ("yy", None), ("zq", "其他资金")]
)
def test_a_choice_is_found_by_its_first_letter(desk: Desk, keys: str, chosen: str | None) -> None:
    field(desk).bar.more.click()
    fund = [column.key for column in field(desk).model.columns].index("fund")
    go(desk, 0, fund)
    write(keys)
    press(KEY.Key_Return)
    assert desk.cells("fund")[0] == chosen


def test_a_sign_is_chosen_by_the_key_that_is_like_it(qtbot: QtBot) -> None:
    box = ChoiceBox(parent := QWidget())
    qtbot.addWidget(parent)
    box.addItems(["≥", "≤", "＝", "定性", "达成"])
    for keys, wanted in (("<", "≤"), ("=", "＝"), (">", "≥"), ("d", "定性"), ("d", "达成"), ("d", "定性")):
        QTest.keyClicks(box, keys)
        assert box.currentText() == wanted


# Rows


def test_rows_are_inserted_deleted_and_moved_with_keys(desk: Desk) -> None:
    go(desk, 1, 0)
    press(KEY.Key_Insert)
    assert desk.names() == [NAMES[0], None, *NAMES[1:]]
    assert here(desk) == (1, 0)
    press(KEY.Key_Delete, CTRL)
    assert desk.names() == NAMES
    go(desk, 0, 0)
    press(KEY.Key_Down, ALT)
    assert desk.names() == [NAMES[1], NAMES[0], NAMES[2]]
    assert here(desk) == (1, 0)  # the cursor goes with the row
    press(KEY.Key_Up, ALT)
    press(KEY.Key_Up, ALT)
    assert desk.names() == NAMES
    assert here(desk) == (0, 0)


def test_the_blank_row_can_be_neither_moved_nor_deleted(desk: Desk) -> None:
    go(desk, 3, 0)
    press(KEY.Key_Up, ALT)
    press(KEY.Key_Delete, CTRL)
    assert desk.labels == []
    press(KEY.Key_Insert)
    assert desk.names() == [*NAMES, None]


def test_delete_clears_the_selected_cells_in_one_step(desk: Desk) -> None:
    go(desk, 0, 0)
    press(KEY.Key_Down, SHIFT)
    press(KEY.Key_Delete)
    assert desk.names() == [None, None, NAMES[2]]
    assert len(desk.labels) == 1


@pytest.mark.parametrize(("descending", "names"), [(False, [2, 1, 0]), (True, [0, 1, 2])])
def test_rows_are_sorted_in_one_step(desk: Desk, descending: bool, names: list[int]) -> None:
    column = field(desk).model.columns[AMOUNT]
    desk.edits.sort(column, descending)
    assert desk.names() == [NAMES[place] for place in names]
    assert len(desk.labels) == int(not descending)


def test_blank_cells_are_sorted_to_the_end(desk: Desk) -> None:
    desk.edits.insert(desk.report.rows("projects")[0].id)
    desk.edits.sort(field(desk).model.columns[0], False)
    assert desk.names()[-1] is None
    assert desk.names()[:3] == sorted(NAMES)


def test_the_menu_of_the_table_holds_every_step(desk: Desk) -> None:
    words = [action.text().split("\t")[0] for action in field(desk).view.actions()]
    assert words == ["插入行", "删除行", "上移", "下移", "粘贴", "排序", "更多列"]
    go(desk, 0, 0)
    field(desk).view.actions()[3].trigger()
    assert desk.names()[0] == NAMES[1]
    field(desk).view.actions()[2].trigger()
    sorting = field(desk).view.actions()[5].menu()
    assert sorting is not None
    sorting.actions()[-1].trigger()  # type: ignore[attr-defined]
    field(desk).view.actions()[6].trigger()
    assert field(desk).bar.more.isChecked()


def test_rarely_used_columns_show_when_asked_for_or_filled(desk: Desk) -> None:
    view, model = field(desk).view, field(desk).model
    hidden = [column.key for place, column in enumerate(model.columns) if view.isColumnHidden(place)]
    assert hidden == ["initial", "budget", "fund"]
    desk.edits.put(1, "budget", money("130"))
    hidden = [column.key for place, column in enumerate(model.columns) if view.isColumnHidden(place)]
    assert hidden == ["initial", "fund"]
    field(desk).bar.more.click()
    assert not any(view.isColumnHidden(place) for place in range(len(model.columns)))


def test_a_cell_is_found_by_its_key_even_in_a_hidden_column(desk: Desk) -> None:
    assert field(desk).reveal("projects.2.initial")
    assert field(desk).key_now() == "projects.2.initial"
    assert not field(desk).view.isColumnHidden(here(desk)[1])
    assert not field(desk).reveal("projects.99.amount")
    go(desk, 3, 0)
    assert field(desk).key_now() == "projects"


@pytest.mark.parametrize("key", [KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_Escape])
def test_page_keys_and_escape_are_the_windows(desk: Desk, key: Qt.Key) -> None:
    before = here(desk)
    QTest.keyClick(field(desk).view, key)
    assert here(desk) == before


def test_the_wheel_scrolls_the_page_while_all_rows_are_in_sight(desk: Desk) -> None:
    assert not turn_wheel(field(desk).view.viewport(), -1)
    desk.edits.paste(ENTRY, [{"name": f"第{place}项"} for place in range(40)])
    QApplication.processEvents()
    assert turn_wheel(field(desk).view.viewport(), -1)
    assert not turn_wheel(field(desk).view.verticalScrollBar(), 0) or True
    field(desk).view.verticalScrollBar().setValue(0)
    assert not turn_wheel(field(desk).view.viewport(), 1)


# What is said


def test_notes_show_in_the_cell_and_below_for_the_current_one(desk: Desk) -> None:
    desk.notes = {
        "projects.2.amount": (NoteLine("query", "第2行的问题。"),),
        "projects": (NoteLine("error", "整张表的问题。"),),
    }
    desk.show()
    model = field(desk).model
    assert model.index(1, AMOUNT).data(RowsModel.SignRole) == "query"
    assert model.index(3, AMOUNT).data(RowsModel.SignRole) is None
    assert "第2行的问题。" in model.index(1, AMOUNT).data(Qt.ItemDataRole.AccessibleTextRole)
    go(desk, 1, AMOUNT)
    assert field(desk).notes.text() == "第2行的问题。\n整张表的问题。"
    go(desk, 0, 0)
    assert field(desk).notes.text() == "整张表的问题。"
    assert not field(desk).grab().isNull()


def test_the_total_row_says_what_is_printed_and_how_it_compares(desk: Desk) -> None:
    totals = field(desk).totals
    assert totals.words() == "合计3行 支出 250.25 与项目支出250.25：相符"
    full, word = totals.fontMetrics().horizontalAdvance("与项目支出250.25：相符"), "相符"
    assert (totals.verdict(full), totals.verdict(full - 1)) == ("与项目支出250.25：相符", word)
    desk.edits.put(1, "fund", "政府性基金预算")
    assert field(desk).totals.words().startswith("合计2行 支出 130.00")
    desk.edits.delete([1, 2, 3])
    assert field(desk).totals.words() == "合计0行"
    assert not field(desk).totals.grab().isNull()


def test_the_sentence_of_the_current_row_shows_and_can_be_reworded(desk: Desk) -> None:
    go(desk, 0, 0)
    sentence = field(desk).sentence.field
    assert sentence is not None
    assert sentence.editor.words() == "档案数字化加工支出120.25万元。"
    sentence.enter(back=False)
    press(KEY.Key_End)
    press(KEY.Key_Backspace)
    commit("，已完成。")
    assert field(desk).settle()
    assert desk.cells("sentence")[0] == "{name}支出{amount}万元，已完成。"
    sentence.restore.click()
    assert desk.cells("sentence")[0] is None
    assert sentence.editor.tip_at(sentence.editor.cursorRect().center()) in ("", "项目支出第1行的支出")


def test_a_sentence_being_typed_belongs_to_its_row(desk: Desk) -> None:
    go(desk, 0, 0)
    sentence = field(desk).sentence.field
    assert sentence is not None
    sentence.enter(back=False)
    press(KEY.Key_End)
    write("A")
    field(desk).view.setCurrentIndex(field(desk).model.index(1, 0))
    assert desk.cells("sentence") == ["{name}支出{amount}万元。A", None, None]
    assert sentence.editor.words() == "库房恒温恒湿改造支出90万元。"
    desk.works = False
    write("B")
    field(desk).view.setCurrentIndex(field(desk).model.index(2, 0))
    assert sentence.editor.words() == "库房恒温恒湿改造支出90万元。B"  # it waits for its own row
    assert not field(desk).settle()


def test_columns_of_the_row_are_offered_in_its_sentence(desk: Desk) -> None:
    go(desk, 0, 0)
    sentence = field(desk).sentence.field
    assert sentence is not None
    sentence.enter(back=False)
    press(KEY.Key_End)
    write("{")
    choices = sentence.editor.completion.popup.model.choices
    assert [choice.label for choice in choices[:2]] == ["项目名称", "支出"]
    sentence.editor.completion.end()
    assert sentence.editor.printer.target(choices[1].link) == "projects.1.amount"
    assert sentence.editor.printer.target(choices[3].link) == choices[3].link.key


def test_a_table_whose_rows_print_as_no_sentence_shows_none(qtbot: QtBot) -> None:
    text = SOURCE.text.replace('sentence = "{name}支出{amount}万元。"\n', "")  # type: ignore[union-attr]
    outline = decode_outline(text)
    made = Desk()
    edits = RowEdits(ShownRows(tables(outline)["projects"], outline), lambda: made.report, made.keep)
    table = TableField(edits, made.report)
    on_screen(qtbot, table)
    table.show_report(made.report, Printer(made.report, outline), {})
    table.enter(back=True)
    table.view.setCurrentIndex(table.model.index(1, 0))
    assert table.sentence.field is None
    assert not table.sentence.isVisible()
    assert table.settle()


# Which rows


def two_parts() -> tuple[ShownRows, ShownRows]:
    """An outline that prints the projects of another fund in a section of their own."""
    other = (
        '\n[[sections.parts]]\nkind = "table"\nkey = "projects"\nlabel = "基金项目"\n'
        'sentence = "{name}{amount}万元。"\n'
        'where = "fund=政府性基金预算"\ncolumns = []\n'
    )
    head, tail = SOURCE.text.split('[[sections]]\nkey = "capital"', 1)  # type: ignore[union-attr]
    outline = decode_outline(head + other + '\n[[sections]]\nkey = "capital"' + tail)
    part = next(part for section in outline.sections if section.key == "fund" for part in section.parts[2:])
    return ShownRows(tables(outline)["projects"], outline), ShownRows(part, outline)  # type: ignore[arg-type]


def test_each_part_of_a_table_shows_what_no_other_prints() -> None:
    general, fund = two_parts()
    desk = Desk()
    desk.report = desk.report.after(set_cell(desk.report, "projects", 2, "fund", "政府性基金预算"))
    desk.report = desk.report.after(set_cell(desk.report, "projects", 3, "fund", "其他资金"))
    assert [row.id for row in general.shown(desk.report)] == [1, 3]
    assert [row.id for row in fund.shown(desk.report)] == [2, 3]
    assert fund.printed(desk.report) == {2}
    RowEdits(fund, lambda: desk.report, desk.keep).put(ENTRY, "name", "专项")
    assert desk.cells("fund")[-1] == "政府性基金预算"
    RowEdits(general, lambda: desk.report, desk.keep).move(3, -1)
    assert [row.id for row in desk.report.rows("projects")] == [3, 1, 2, 4]
    RowEdits(general, lambda: desk.report, desk.keep).sort(general.columns[0], False)
    assert [row.id for row in desk.report.rows("projects")] == [3, 1, 2, 4]


# The model


def model_of(report: Report) -> tuple[RowsModel, Desk]:
    desk = Desk(report)
    return RowsModel(desk.edits, report), desk


def with_rows(count: int) -> Report:
    report = new_report(OUTLINE, "2023", "青山县档案馆")
    rows: list[dict[str, Value]] = [{"name": f"第{place}项", "amount": Amount(place)} for place in range(1, count + 1)]
    return report.after(insert_rows(report, "projects", 0, rows))


def test_the_model_is_a_proper_one_through_every_change(qapp: QApplication, qtmodeltester: ModelTester) -> None:
    report = with_rows(4)
    model, _desk = model_of(report)
    qtmodeltester.check(model)
    steps = [
        insert_rows(report, "projects", 4, [{"name": "末"}, {"name": "尾"}]),
        insert_rows(report, "projects", 0, [{"name": "首"}]),
        insert_rows(report, "projects", 2, [{}, {}]),
        delete_rows(report, "projects", [2, 3]),
        delete_rows(report, "projects", [4]),
        delete_rows(report, "projects", [1, 2, 3, 4]),
        order_rows(report, "projects", [4, 3, 2, 1]),
        (*delete_rows(report, "projects", [2]),),
    ]
    for changes in steps:
        after = report.after(changes)
        for each in (after, report):
            model.show(each, {})
            names = [model.index(row, 0).data() for row in range(model.rowCount())]
            assert names == [*(str(row.cells.get("name", "")) for row in each.rows("projects")), ""]


def test_the_cursor_stays_on_its_row_wherever_that_goes(qapp: QApplication) -> None:
    report = with_rows(3)
    for order in permutations([1, 2, 3]):
        model, _desk = model_of(report)
        places = {row: QPersistentModelIndex(model.index(row - 1, 1)) for row in (1, 2, 3)}
        blank = QPersistentModelIndex(model.index(3, 1))
        model.show(report.after(order_rows(report, "projects", order)), {})
        assert [model.row_id(places[row]) for row in (1, 2, 3)] == [1, 2, 3]
        assert model.row_id(blank) == ENTRY


def test_rows_replaced_by_others_are_shown(qapp: QApplication) -> None:
    report = with_rows(3)
    model, _desk = model_of(report)
    gone = report.after(delete_rows(report, "projects", [2, 3]))
    model.show(gone.after(insert_rows(gone, "projects", 1, [{"name": "别的"}])), {})
    assert [model.index(row, 0).data() for row in range(3)] == ["第1项", "别的", ""]


def test_only_what_changed_is_repainted(qapp: QApplication, qtbot: QtBot) -> None:
    report = with_rows(1000)
    model, _desk = model_of(report)
    seen: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: seen.append((first.row(), last.row())))
    after = report.after(set_cell(report, "projects", 500, "amount", Amount(7)))
    model.show(after, {})
    assert seen == [(499, 499)]
    model.show(after, {"projects.3.amount": (NoteLine("error", "x"),)})
    assert seen[1:] == [(2, 2)]


def test_an_invalid_index_holds_nothing(qapp: QApplication) -> None:
    model, _desk = model_of(with_rows(1))
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert not model.setData(QModelIndex(), "1")
    assert not model.setData(model.index(0, 0), "1", Qt.ItemDataRole.DisplayRole)
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.FontRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"
    assert model.headerData(1, Qt.Orientation.Vertical) == "＋"
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None
    assert not model.first_unread().isValid()


# Pasting


EXCEL_HTML = """<html><body><!--StartFragment--><table>
<tr><td colspan=2>2023年项目</td><td>金额</td></tr>
<tr><td rowspan="2">新馆<br>建设</td><td>一期</td><td>1,234.50</td></tr>
<tr><td>二期</td><td>&nbsp;10 </td></tr></table></body></html>"""


def test_a_table_from_excel_is_read_cell_by_cell() -> None:
    assert grid_of(EXCEL_HTML, "别的") == (
        ("2023年项目", "", "金额"),
        ("新馆 建设", "一期", "1,234.50"),
        ("", "二期", "10"),
    )


def test_tab_separated_text_is_read_when_there_is_no_table() -> None:
    text = '甲\t1\r\n"乙\n丁 ""引"""\t2\n"三公"经费\t3\n\n'
    assert grid_of("<p>没有表格</p>", text) == (("甲", "1"), ('乙 丁 "引"', "2"), ('"三公"经费', "3"))
    assert grid_of("", "") == ()
    assert grid_of("<td>散</td>", "x") == (("x",),)


COLUMNS = ShownRows(PART, OUTLINE).columns


def test_labels_on_top_say_where_columns_go() -> None:
    grid = (("序号", "项目名称", "全年预算数（元）", "支出(元)"), ("1", "甲", "50000", "40000"), ("", "合计", "", "4"))
    plan = guessed(grid, COLUMNS, 0, "万元")
    assert plan == Plan(("", "name", "budget", "amount"), 1, "元")
    rows = planned(grid, plan, COLUMNS)
    assert rows[0].values == {"name": "甲", "budget": money("5"), "amount": money("4")}
    assert rows[1].is_sum
    assert not rows[1].is_taken


def test_without_labels_columns_follow_the_cursor_behind_the_numbering() -> None:
    grid = (("1", "甲", "4"), ("2", "乙", "五"))
    plan = guessed(grid, COLUMNS, 0, "万元")
    assert plan == Plan(("", "name", "initial"), 0, "万元")
    plan = retargeted(plan, 2, "amount")
    rows = planned(grid, plan, COLUMNS)
    assert rows[0].values == {"name": "甲", "amount": money("4")}
    assert rows[1].refused == ("amount",)
    assert rows[1].values == {"name": "乙", "amount": None}
    assert retargeted(plan, 0, "name").targets == ("name", "", "amount")
    assert guessed((("4",), ("5",)), COLUMNS, 3, "万元").targets == ("amount",)
    assert guessed((("4", "5", "6"),), COLUMNS, 4, "万元").targets == ("fund", "", "")


def test_without_labels_nothing_goes_to_a_column_that_is_not_in_sight() -> None:
    grid = (("甲", "4"), ("乙", "5"))
    plan = guessed(grid, COLUMNS, 0, "万元", ("initial", "budget", "fund"))
    assert plan.targets == ("name", "amount")
    assert guessed((("甲", "4", "5"),), COLUMNS, 0, "万元", ("initial", "budget", "fund")).targets == (
        *("name", "amount", ""),
    )


def test_a_negative_amount_is_not_pasted() -> None:
    rows = planned((("甲", "-4"),), Plan(("name", "amount"), 0, "万元"), COLUMNS)
    assert rows[0].refused == ("amount",)
    assert rows[0].cells["amount"].error is not None


def test_a_block_pasted_in_the_window_goes_to_the_columns_in_sight(desk: Desk) -> None:
    go(desk, 3, 0)
    open_dialog(desk, "甲\t4\n乙\t5")
    dialog = field(desk).dialog
    assert dialog is not None
    assert dialog.plan.targets == ("name", "amount")
    dialog.reject()


def test_a_choice_that_is_none_is_refused() -> None:
    plan = Plan(("fund",), 0, "万元")
    rows = planned((("政府性基金预算",), ("彩票",)), plan, COLUMNS)
    assert [row.refused for row in rows] == [(), ("fund",)]


def open_dialog(desk: Desk, text: str, html: str = "") -> None:
    paste(text, html)
    assert field(desk).dialog is not None


def test_pasting_over_rows_is_one_step_after_a_look(desk: Desk) -> None:
    go(desk, 1, 0)
    press(KEY.Key_Tab, CTRL)
    field(desk).view.hideColumn(1)
    open_dialog(desk, "项目名称\t支出\n甲\t1\n乙\t2\n丙\t3x\n合计\t6\n")
    dialog = field(desk).dialog
    assert dialog is not None
    assert "3" in dialog.summary.text()
    assert "1格" in dialog.summary.text()
    model = dialog.model
    shown_rows = [[model.index(row, column).data() for column in range(3)] for row in range(4)]
    assert shown_rows[0] == ["甲", "1.00", "填入"]
    assert shown_rows[2] == ["丙", "3x", "支出无法识别，留空"]
    assert shown_rows[3][2] == "合计行，不填入"
    dialog.accept()
    assert desk.names() == [NAMES[0], "甲", "乙", "丙"]
    assert desk.cells("amount")[1:] == [money("1"), money("2"), None]
    assert len(desk.labels) == 1


def test_rows_can_be_added_instead(desk: Desk) -> None:
    go(desk, 0, 0)
    open_dialog(desk, "项目名称\t支出\n甲\t1\n")
    dialog = field(desk).dialog
    assert dialog is not None
    dialog.add.setChecked(True)
    dialog.accept()
    assert desk.names() == [*NAMES, "甲"]


def test_in_the_blank_row_rows_are_only_added(desk: Desk) -> None:
    go(desk, 3, 0)
    open_dialog(desk, "", EXCEL_HTML)
    dialog = field(desk).dialog
    assert dialog is not None
    assert dialog.over.isHidden()
    dialog.accept()
    assert desk.names() == [*NAMES, "2023年项目", "新馆 建设", None]


def test_a_paste_can_be_called_off(desk: Desk) -> None:
    open_dialog(desk, "甲\t1\n")
    dialog = field(desk).dialog
    assert dialog is not None
    dialog.reject()
    assert desk.labels == []


def test_columns_and_unit_can_be_changed_in_the_look(desk: Desk) -> None:
    go(desk, 3, 0)
    open_dialog(desk, "甲\t50000\n")
    dialog = field(desk).dialog
    assert dialog is not None
    target = dialog.targets[1]
    target.setCurrentIndex(target.findData("amount"))
    target.activated.emit(target.currentIndex())
    dialog.unit.setCurrentIndex(1)
    dialog.unit.activated.emit(1)
    assert dialog.model.index(0, 1).data() == "5.00"
    for box in dialog.targets:
        box.setCurrentIndex(0)
        box.activated.emit(0)
    assert not dialog.buttons.buttons()[0].isEnabled()
    assert dialog.model.index(0, 0).data() == "空行，不填入"
    dialog.reject()


def test_the_look_is_a_proper_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    open_dialog(desk, "序号\t项目名称\t支出\n1\t甲\t1\n2\t乙\t二\n\t合计\t1\n")
    dialog = field(desk).dialog
    assert dialog is not None
    model = dialog.model
    qtmodeltester.check(model)
    assert "二" in model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole)
    colours = [model.index(row, 1).data(Qt.ItemDataRole.ForegroundRole) for row in range(3)]
    assert colours[0] is None
    assert colours[1] != colours[2]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "支出（万元）"
    assert model.headerData(0, Qt.Orientation.Vertical) == 1
    assert not dialog.grab().isNull()
    dialog.reject()


def test_too_many_rows_are_bounded(desk: Desk) -> None:
    go(desk, 3, 0)
    open_dialog(desk, "\n".join(f"第{place}项\t1" for place in range(5010)))
    dialog = field(desk).dialog
    assert dialog is not None
    assert "5000" in dialog.summary.text()
    assert len(dialog.rows()) == 5000
    dialog.reject()


def test_a_single_cell_goes_in_as_if_typed(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    paste("1,234.56万元\n")
    assert desk.cells("amount")[0] == money("1234.56")
    paste("甲")
    assert field(desk).model.held(field(desk).model.index(0, AMOUNT)) == "甲"
    assert "甲" in field(desk).notes.text()


def test_nothing_on_the_clipboard_pastes_nothing(desk: Desk) -> None:
    copied("")
    field(desk).paste()
    assert field(desk).dialog is None


def test_cells_are_copied_and_cut_as_other_programs_take_them(desk: Desk) -> None:
    view, model = field(desk).view, field(desk).model
    go(desk, 0, 0)
    view.selectAll()
    press(KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().split("\n")[0] == "档案数字化加工\t120.25"
    view.setCurrentIndex(model.index(0, 0))
    press(KEY.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "档案数字化加工"
    assert desk.names()[0] is None


@pytest.mark.parametrize("value", [Decimal(3), "甲"])
def test_words_and_numbers_sort_apart(value: Value, desk: Desk) -> None:
    desk.edits.put(1, "budget", value)
    desk.edits.put(2, "budget", money("1"))
    desk.edits.sort(field(desk).model.columns[2], True)
    assert len(desk.names()) == 3


def test_cells_are_drawn_with_their_signs(desk: Desk, make_sign: Callable[[str], bool]) -> None:
    for sign in ("ok", "error", "query", "hint", "wait"):
        assert make_sign(sign)


@pytest.fixture
def make_sign(qapp: QApplication) -> Callable[[str], bool]:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter

    from gui.look.theme import LIGHT

    def drawn(sign: str) -> bool:
        image = QImage(28, 28, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        paint_mark(painter, QRectF(0, 0, 28, 28), sign, LIGHT)  # type: ignore[arg-type]
        painter.end()
        return any(image.pixel(x, y) for x in range(28) for y in range(28))

    return drawn


def test_keys_of_cells_are_permanent() -> None:
    assert cell_key("projects", 3, "amount") == "projects.3.amount"


def test_a_score_is_shown_again_in_the_row_that_is_typed_in_alone(qapp: QApplication) -> None:
    report, outline = whole()
    layout = worn(outline, report)
    key = next(each for each in report.tables if each.endswith("indicators"))
    edits = RowEdits(ShownRows(tables(layout)[key], layout), lambda: report, lambda *_step: True)
    model = RowsModel(edits, report)
    shown: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: shown.append((first.row(), last.row())))
    model.follow(report)
    assert shown == []
    half = changed(report, f"{key}.{report.rows(key)[2].id}.actual", "1")
    model.follow(half)
    assert set(shown) == {(2, 2)}
    shown.clear()
    model.show(report, {})
    model.follow(report)
    assert set(shown) == {(2, 2)}
    model.follow(report.after(delete_rows(report, key, [report.rows(key)[0].id])))
    assert (0, len(report.rows(key)) - 1) in shown
