"""No key typed into a table is lost or goes elsewhere: bursts, a busy window, commits, input methods, clicks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from domain.editing import set_cell
from gui.fields.table.field import TableField
from tests.gui.conftest import money
from tests.gui.fields.test_table import AMOUNT, NAMES, Desk, desk, field, go, here
from tests.gui.typing import KEY, NONE, burst, commit, compose, focus, press, strokes, write

__all__ = ["desk"]
BUSY = 500
"""Milliseconds for which the window's thread does something else."""


def whole_window() -> QWindow:
    """What a display gives its keys to."""
    handle = focus().window().windowHandle()
    assert handle is not None
    return handle


TARGETS: dict[str, Callable[[Desk], QObject]] = {
    "its window": lambda _desk: whole_window(),
    "what had the focus": lambda _desk: focus(),
}


@pytest.mark.parametrize("target", TARGETS)
def test_a_burst_of_keys_lands_cell_by_cell(desk: Desk, target: str) -> None:
    go(desk, 0, AMOUNT)
    burst(TARGETS[target](desk), "1234.5\n67\n89.1\n")
    assert desk.cells("amount") == [money("1234.5"), money("67"), money("89.1")]
    assert here(desk) == (3, AMOUNT)
    assert desk.names() == NAMES


@pytest.mark.parametrize("target", TARGETS)
def test_a_burst_goes_on_with_tab_and_arrows(desk: Desk, target: str) -> None:
    go(desk, 0, 0)
    burst(TARGETS[target](desk), "ab\t12\tcd\t34↓56↑78\n")
    assert desk.names() == ["ab", "cd", NAMES[2]]
    assert desk.cells("amount")[:3] == [money("12"), money("78"), money("56")]


@pytest.mark.parametrize("target", TARGETS)
def test_a_burst_fills_the_blank_row_and_the_next(desk: Desk, target: str) -> None:
    go(desk, 3, 0)
    burst(TARGETS[target](desk), "new\t12.5\tmore\t7\n")
    assert desk.names() == [*NAMES, "new", "more"]
    assert desk.cells("amount")[3:] == [money("12.5"), money("7")]


@pytest.mark.parametrize("target", TARGETS)
def test_a_burst_after_f2_goes_into_the_open_cell(desk: Desk, target: str) -> None:
    go(desk, 1, AMOUNT)
    burst(TARGETS[target](desk), "F42.75\nF8\n")
    assert desk.cells("amount")[1:3] == [money("42.75"), money("8")]


def test_a_burst_into_a_line_that_its_enter_closes_goes_on_below(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    write("1")
    burst(focus(), "2\n34\n")
    assert desk.cells("amount")[:2] == [money("12"), money("34")]


def test_keys_given_to_the_table_itself_go_where_one_types(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    QTest.keyClicks(field(desk).view, "588.3")
    QTest.keyClick(field(desk).view, KEY.Key_Return)
    assert desk.cells("amount")[0] == money("588.3")
    assert here(desk) == (1, AMOUNT)


def test_what_the_line_leaves_to_the_window_comes_there_once(desk: Desk) -> None:
    """A key that goes up from the line is not sent down to it again."""
    go(desk, 0, AMOUNT)
    write("12")
    press(KEY.Key_PageDown)
    write("3")
    press(KEY.Key_Return)
    assert desk.cells("amount")[0] == money("123")


def busy(*_ignored: object) -> None:
    """The window's thread does something else."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < BUSY:
        pass


def test_keys_wait_for_a_busy_window(desk: Desk) -> None:
    go(desk, 0, AMOUNT)
    for stroke in strokes("12\n34.5\n6"):
        QCoreApplication.postEvent(whole_window(), stroke)
    busy()
    QApplication.processEvents()
    press(KEY.Key_Return)
    assert desk.cells("amount") == [money("12"), money("34.5"), money("6")]


def test_keys_that_come_during_a_commit_land_in_the_next_cell(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    keep, asked = desk.edits._keep, list[str]()

    def slow(label: str, changes: dict[str, object], stretch: int = 0) -> bool:
        if not asked:
            asked.append(label)
            for stroke in strokes("77.5\n8\n"):
                QCoreApplication.postEvent(whole_window(), stroke)
            busy()
        return keep(label, changes, stretch)

    monkeypatch.setattr(desk.edits, "_keep", slow)
    go(desk, 0, AMOUNT)
    write("12")
    press(KEY.Key_Return)
    QApplication.processEvents()
    assert asked
    assert desk.cells("amount") == [money("12"), money("77.5"), money("8")]


def test_a_key_while_one_composes_stays_in_the_cell(desk: Desk) -> None:
    """Until the first composition ends, the table keeps the focus, and the line is open."""
    go(desk, 0, 0)
    compose("dang")
    commit("档")
    burst(whole_window(), "1a")
    compose("an")
    commit("案")
    press(KEY.Key_Return)
    assert desk.names() == ["档1a案", *NAMES[1:]]


def test_keys_that_an_input_method_lets_through_come_into_the_line(desk: Desk) -> None:
    go(desk, 0, 0)
    compose("dang")
    burst(whole_window(), "1")
    commit("档")
    burst(whole_window(), "2\n")
    assert here(desk) == (1, 0)
    assert desk.names()[1:] == NAMES[1:]
    assert sorted(str(desk.names()[0])) == sorted("1档2")


@pytest.mark.parametrize("end", ["\n", "\t", "↓"])
def test_going_on_commits_what_is_composed_where_it_was(desk: Desk, end: str) -> None:
    go(desk, 0, 0)
    compose("档")
    burst(whole_window(), end + "12\n")
    assert str(desk.names()[0]) == "档"
    assert desk.names()[1:] == ([NAMES[1], NAMES[2]] if end == "\t" else ["12", NAMES[2]])
    assert (desk.cells("amount")[0] == money("12")) is (end == "\t")


def test_words_committed_at_once_come_one_after_the_other(desk: Desk) -> None:
    go(desk, 0, 0)
    view = field(desk).view
    commit("档")
    commit("案")
    for word in ("数", "字"):
        event = QInputMethodEvent()
        event.setCommitString(word)
        QApplication.sendEvent(view, event)
    burst(whole_window(), "1\n")
    assert desk.names() == ["档案数字1", *NAMES[1:]]


def test_keys_right_after_a_click_go_into_the_cell_that_was_clicked(desk: Desk) -> None:
    made: TableField = field(desk)
    go(desk, 0, AMOUNT)
    write("12")
    QTest.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, NONE, middle(made, 2, AMOUNT))
    burst(whole_window(), "34\n")
    QTest.mouseDClick(made.view.viewport(), Qt.MouseButton.LeftButton, NONE, middle(made, 1, AMOUNT))
    burst(whole_window(), "56\n")
    assert desk.cells("amount") == [money("12"), money("56"), money("34")]


def test_keys_with_the_button_still_down_go_into_the_cell_that_was_pressed(desk: Desk) -> None:
    made = field(desk)
    go(desk, 0, AMOUNT)
    QTest.mousePress(made.view.viewport(), Qt.MouseButton.LeftButton, NONE, middle(made, 2, AMOUNT))
    burst(whole_window(), "34")
    QTest.mouseRelease(made.view.viewport(), Qt.MouseButton.LeftButton, NONE, middle(made, 2, AMOUNT))
    burst(whole_window(), "5\n")
    assert desk.cells("amount")[2] == money("345")


def middle(made: TableField, row: int, column: int) -> QPoint:
    return made.view.visualRect(made.model.index(row, column)).center()


def test_typing_goes_on_behind_another_window(desk: Desk, qtbot: QtBot) -> None:
    go(desk, 0, AMOUNT)
    write("12")
    other = QDialog()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    other.close()
    field(desk).window().activateWindow()
    qtbot.waitUntil(field(desk).window().isActiveWindow)
    burst(whole_window(), "\n34\n")
    assert desk.cells("amount")[:2] == [money("12"), money("34")]


def test_a_change_from_elsewhere_leaves_what_is_typed_where_it_is(desk: Desk) -> None:
    go(desk, 1, AMOUNT)
    write("12")
    rows = desk.report.rows("projects")
    desk.keep("别处", set_cell(desk.report, "projects", rows[0].id, "amount", money("5")))
    desk.edits.sort(field(desk).model.columns[AMOUNT], True)
    burst(whole_window(), "34\n")
    amounts = dict(zip(desk.names(), desk.cells("amount"), strict=True))
    assert amounts[NAMES[1]] == money("1234")


def test_the_column_that_one_stands_in_does_not_go(desk: Desk) -> None:
    """A column that is rarely used is there while it is filled; taking out its only value leaves it for now."""
    made = field(desk)
    place = next(number for number, each in enumerate(made.model.columns) if each.optional)
    column, row = made.model.columns[place].key, desk.report.rows("projects")[0].id
    desk.keep("填", set_cell(desk.report, "projects", row, column, money("1")))
    go(desk, 0, place)
    burst(whole_window(), "\x7f7.5\t")
    assert desk.cells(column)[0] == money("7.5")
    assert here(desk)[1] != place
    press(KEY.Key_Backtab)
    press(KEY.Key_Delete)
    press(KEY.Key_Tab)
    assert made.view.isColumnHidden(place)
