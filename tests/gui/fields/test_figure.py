"""A figure's field under the clerk's hands: reading, refusing, asking, and never changing a value unasked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from domain.amount import Value
from domain.outline import Figure
from gui.fields.figure.field import DateField, FigureField, MoneyField, figure_field
from gui.fields.notes import NoteLine
from tests.gui.conftest import money
from tests.gui.typing import (
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

BUDGET = Figure("general.budget", "money", "全年预算数", hint="填写调整后预算数。")


class Kept:
    """Takes what a field commits, or refuses to."""

    def __init__(self) -> None:
        self.values: list[Value | None] = []
        self.works = True

    def __call__(self, value: Value | None) -> bool:
        if self.works:
            self.values.append(value)
        return self.works


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def make(qtbot: QtBot, kept: Kept) -> Callable[..., FigureField]:
    """Makes a field with another one behind it, and puts the cursor there."""

    def made(figure: Figure = BUDGET, value: Value | None = None) -> FigureField:
        around = QWidget()
        column = QVBoxLayout(around)
        field = figure_field(figure, "万元", kept, around)
        column.addWidget(field)
        column.addWidget(QLineEdit(around))
        on_screen(qtbot, around, 600, 200)
        field.show_value(value)
        field.enter(back=False)
        qtbot.waitUntil(field.line.hasFocus)
        return field

    return made


def test_a_typed_amount_is_kept_with_enter_and_rests_grouped(
    make: Callable[..., FigureField], kept: Kept, qtbot: QtBot
) -> None:
    field = make()
    write("1234.5")
    with qtbot.waitSignal(field.forward):
        press(KEY.Key_Return)
    press(KEY.Key_Tab)
    assert kept.values == [money("1234.5")]
    assert field.line.text() == "1,234.50"
    assert field.line.alignment() & Qt.AlignmentFlag.AlignRight


def test_the_focus_shows_bare_digits_all_selected(make: Callable[..., FigureField]) -> None:
    field = make(value=money("1234.5"))
    assert field.line.text() == "1234.5"
    assert field.line.selectedText() == "1234.5"
    write("7")
    press(KEY.Key_Tab)
    assert field.line.text() == "7.00"


def test_shift_enter_goes_back(make: Callable[..., FigureField], kept: Kept, qtbot: QtBot) -> None:
    field = make()
    write("1")
    with qtbot.waitSignal(field.backward):
        press(KEY.Key_Enter, SHIFT)
    assert kept.values == [money("1")]


def test_enter_on_an_unchanged_field_commits_nothing(
    make: Callable[..., FigureField], kept: Kept, qtbot: QtBot
) -> None:
    field = make(value=money("5"))
    with qtbot.waitSignal(field.forward):
        press(KEY.Key_Return)
    assert kept.values == []


@pytest.mark.parametrize("text", ["五百万", "1,23", "1e5", "588.3.1", "0.0000001"])
def test_what_cannot_be_read_stays_typed_with_the_reason(
    make: Callable[..., FigureField], kept: Kept, qtbot: QtBot, text: str
) -> None:
    field = make()
    write(text)
    with qtbot.assertNotEmitted(field.forward):
        press(KEY.Key_Return)
    assert field.line.text() == text
    assert field.notes.isVisible()
    assert field.notes.text()
    assert field.line.property("state") == "error"
    assert field.notes.text() in field.line.accessibleDescription()
    press(KEY.Key_Tab)  # the clerk may go on all the same
    assert field.line.text() == text
    assert kept.values == []
    assert not field.line.settle()


def test_what_is_typed_and_taken_away_again_waits_for_nothing(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make()
    waiting: list[bool] = []
    field.waiting.connect(waiting.append)
    write("满意")
    press(KEY.Key_A, CTRL)
    press(KEY.Key_Backspace)
    assert waiting[0]
    assert not waiting[-1]
    press(KEY.Key_Tab)
    assert (kept.values, waiting[-1]) == ([], False)


def test_a_refusal_goes_when_the_text_is_mended(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make()
    write("12x")
    press(KEY.Key_Return)
    press(KEY.Key_End)
    press(KEY.Key_Backspace)
    assert field.notes.isHidden()
    press(KEY.Key_Return)
    assert kept.values == [money("12")]


def test_it_says_what_it_understood_while_one_types(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make()
    write("=42.75+103.76")
    assert "146.51 万元" in field.notes.text()
    press(KEY.Key_Tab)
    assert kept.values == [money("146.51")]
    assert field.line.text() == "146.51"
    assert field.notes.isHidden()


def test_yuan_is_asked_about_before_it_becomes_ten_thousands(
    make: Callable[..., FigureField], kept: Kept, qtbot: QtBot
) -> None:
    field = make()
    write("3,866,000元")
    with qtbot.assertNotEmitted(field.forward):
        press(KEY.Key_Return)
    assert field.notes.is_asking
    assert "386.6 万元" in field.notes.text()
    assert kept.values == []
    with qtbot.waitSignal(field.forward):
        press(KEY.Key_Return)
    assert kept.values == [money("386.6")]


def test_the_question_can_be_answered_no(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make(value=money("5"))
    write("3866000元")
    press(KEY.Key_Return)
    press(KEY.Key_Escape)
    assert not field.notes.is_asking
    assert field.line.text() == "5"
    assert kept.values == []


def test_the_question_takes_the_mouse(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make()
    write("3866000元")
    press(KEY.Key_Tab)
    assert field.notes.is_asking
    field.notes.confirmed.emit()
    assert kept.values == [money("386.6")]
    assert field.notes.isHidden()


def test_typing_on_takes_the_question_back(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make()
    write("3866000元")
    press(KEY.Key_Return)
    press(KEY.Key_End)
    press(KEY.Key_Backspace)
    assert not field.notes.is_asking
    press(KEY.Key_Return)
    assert kept.values == [money("3866000")]


def test_escape_keeps_what_was_typed_before_it_goes_back(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make(value=money("5"))
    write("77")
    press(KEY.Key_Escape)
    assert kept.values == [money("77"), money("5")]
    assert field.line.text() == "5"
    assert not field.line.is_dirty
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(field.line, event)
    assert not event.isAccepted()


def test_escape_keeps_words(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make(Figure("cover.contact", "text", "联系人"), "张三")
    write("Li")
    press(KEY.Key_Escape)
    assert kept.values == ["Li"]
    assert field.line.text() == "Li"


def test_escape_while_composing_leaves_only_the_composition(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make(Figure("cover.contact", "text", "联系人"))
    write("Li")
    compose("si")
    press(KEY.Key_Escape)
    assert field.line.text() == "Li"
    assert not field.line.is_composing
    assert kept.values == []


def test_the_wheel_changes_nothing(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make(value=money("5"))
    assert not turn_wheel(field.line)
    assert field.line.text() == "5"
    assert kept.values == []


@pytest.mark.parametrize("clip", ["1,234.56万元", "1,234.56万元\r\n", "\t1,234.56\t\n", " １，２３４．５６ 万元"])
def test_a_pasted_amount_is_read_whole(make: Callable[..., FigureField], kept: Kept, clip: str) -> None:
    make()
    paste(clip)
    press(KEY.Key_Return)
    assert kept.values == [money("1234.56")]


def test_two_pasted_cells_are_refused_not_glued(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make()
    copied("42\t103")
    field.line.paste()  # as from the mouse's menu
    press(KEY.Key_Return)
    assert field.line.text() == "42 / 103"
    assert kept.values == []


def test_nothing_is_parsed_while_a_character_is_composed(
    make: Callable[..., FigureField], kept: Kept, qtbot: QtBot
) -> None:
    field = make()
    with qtbot.assertNotEmitted(field.previewed):
        compose("wu")
        compose("wu'bai")
    assert field.line.is_dirty
    field.show_value(money("9"))  # someone repaints meanwhile
    assert field.line.text() == ""
    commit("12")
    assert field.previewed_value() == money("12")


def test_moving_on_commits_the_composition(make: Callable[..., FigureField], kept: Kept) -> None:
    make()
    compose("12")
    press(KEY.Key_Return)
    assert kept.values == [money("12")]


def test_a_repaint_leaves_what_is_being_typed(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make(value=money("5"))
    write("6")
    field.show_value(money("8"))
    assert field.line.text() == "6"
    press(KEY.Key_Escape)
    assert field.line.text() == "8"


def test_what_cannot_be_kept_stays_typed(make: Callable[..., FigureField], kept: Kept, qtbot: QtBot) -> None:
    field = make()
    kept.works = False
    write("6")
    with qtbot.assertNotEmitted(field.forward):
        press(KEY.Key_Return)
    assert field.line.text() == "6"
    assert not field.line.settle()
    kept.works = True
    assert field.line.settle()
    assert kept.values == [money("6")]


def test_undo_is_the_fields_own_only_while_something_is_typed(make: Callable[..., FigureField]) -> None:
    field = make(value=money("5"))

    def wants_undo() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_Z, CTRL)
        event.ignore()
        QApplication.sendEvent(field.line, event)
        return event.isAccepted()

    assert not wants_undo()
    write("7")
    assert wants_undo()
    press(KEY.Key_Z, CTRL)
    assert field.line.text() == "5"
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Z, CTRL)
    QApplication.sendEvent(field.line, event)
    assert not event.isAccepted()


def test_another_window_between_two_digits_loses_nothing(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make()
    write("12")
    QApplication.sendEvent(field.line, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert kept.values == [money("12")]
    assert field.line.text() == "12"
    QApplication.sendEvent(field.line, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason))
    assert not field.line.hasSelectedText()
    write("5")
    press(KEY.Key_Tab)
    assert kept.values == [money("12"), money("125")]


def test_a_menu_commits_nothing(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make()
    write("12")
    QApplication.sendEvent(field.line, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert kept.values == []


def test_findings_show_below_unless_something_is_typed(make: Callable[..., FigureField]) -> None:
    field = make(value=money("5"))
    field.show_findings([NoteLine("error", "差额 1 万元。")], [NoteLine("query", "另一处的问题。")])
    assert field.notes.text() == "差额 1 万元。"
    assert field.line.property("state") == "error"
    assert "另一处的问题。" in field.line.toolTip()
    write("6")
    assert field.notes.isHidden()
    press(KEY.Key_Escape)
    assert field.notes.text() == "差额 1 万元。"
    field.show_findings([], [NoteLine("query", "另一处的问题。")])
    assert field.notes.isHidden()
    assert field.line.property("state") == "query"


def test_names_tell_label_and_unit(make: Callable[..., FigureField]) -> None:
    field = make()
    assert field.line.accessibleName() == "全年预算数（万元）"
    assert field.label.toolTip() == BUDGET.hint
    assert isinstance(field, MoneyField)


def test_each_kind_has_its_field(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make(Figure("cover.date", "date", "成文日期", optional=True))
    assert isinstance(field, DateField)
    assert field.line.placeholderText() == "选填"
    assert field.line.accessibleName() == "成文日期"
    write("20230405")
    assert "2023-04-05" in field.notes.text()
    press(KEY.Key_Tab)
    assert kept.values == ["2023-04-05"]
    assert field.line.text() == "2023-04-05"


def test_emptying_a_field_makes_it_blank(make: Callable[..., FigureField], kept: Kept) -> None:
    field = make(value=money("5"))
    press(KEY.Key_Delete)
    QTest.keyClick(focus(), KEY.Key_Return)
    assert kept.values == [None]
    assert field.previewed_value() is None


def test_down_goes_on_and_up_goes_back_with_the_value_in_place(
    make: Callable[..., FigureField], kept: Kept, qtbot: QtBot
) -> None:
    field = make()
    write("=(2+3)×4")
    with qtbot.waitSignal(field.forward):
        press(KEY.Key_Down)
    assert kept.values == [money("20")]
    with qtbot.waitSignal(field.backward):
        press(KEY.Key_Up)
    write("abc")
    with qtbot.assertNotEmitted(field.forward):
        press(KEY.Key_Down)
    assert field.line.text().endswith("abc")


def test_the_first_click_takes_a_number_whole_and_the_next_sets_the_caret(
    make: Callable[..., FigureField], qtbot: QtBot
) -> None:
    field = make(value=money("1234.5"))
    press(KEY.Key_Tab)
    qtbot.waitUntil(lambda: not field.line.hasFocus())
    spot = field.line.rect().center()
    QTest.mouseClick(field.line, Qt.MouseButton.LeftButton, pos=spot)
    assert field.line.selectedText() == "1234.5"
    QTest.mouseClick(field.line, Qt.MouseButton.LeftButton, pos=spot)
    assert not field.line.hasSelectedText()
