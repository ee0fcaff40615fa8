"""A form of an attachment in the window: filled by keyboard, computed cells following, kept in the library."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from actions.reports import add
from domain.amount import NOT_ASKED, Amount
from domain.report import new_uuid
from gui.pages.grid_card import GridCard
from gui.shell.window import MainWindow
from tests.domain.attached import TEXT, filled
from tests.gui.typing import commit, focus


@pytest.fixture
def attached(window: MainWindow) -> int:
    number = add(window.library, replace(filled(), uuid=new_uuid()), TEXT)
    window.open_report(number)
    return number


def enter(text: str) -> None:
    QTest.keyClicks(focus(), text)
    QTest.keyClick(focus(), Qt.Key.Key_Return)


def card(window: MainWindow) -> GridCard:
    page = window.editor.current_page
    assert page is not None
    (found,) = page.findChildren(GridCard)
    return found


def test_a_form_is_filled_by_keyboard(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    enter("22")
    enter("21")
    enter("3.5")

    kept = window.library.load(attached).report.figures
    assert (kept["people.quota"], kept["people.actual"]) == (Decimal(22), Decimal(21))
    assert kept["cars.spent"] == Amount(3_500_000)


def test_what_is_computed_follows_and_is_no_field(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    shown = card(window).shown
    rate = next(label for label in shown.values() if label.text() == "95.00%")
    enter("38")

    assert rate.text() == "50.00%"
    assert {binding.key for binding in card(window).bindings} == {"people.quota", "people.actual", "cars.spent"}


def test_what_is_not_asked_is_said_with_a_dash(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    window.desk.go("people.quota")
    window.desk.go("cars.spent")
    enter("5")
    window.desk.go("cars.spent")
    commit("——")
    QTest.keyClick(focus(), Qt.Key.Key_Return)

    assert window.library.load(attached).report.figures["cars.spent"] is NOT_ASKED


def test_each_project_has_a_sheet_of_its_own(window: MainWindow, attached: int) -> None:
    window.desk.go("sheets.2.total.spent")
    assert window.editor.page == "sheets.2"
    enter("21")

    current = window.desk.current
    assert current is not None
    assert current.report.figures["sheets.2.total.spent"] == Amount(21_000_000)
    assert any(
        finding.code == "sum.sheet" and finding.keys[0] == "sheets.2.total.spent" for finding in current.findings
    )
