"""The window in English on a small screen: longer words push nothing out of it and are not cut off."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from actions import states
from actions.language import use
from gui.look.flow_row import FlowRow
from gui.shell.state_band import StateBand
from gui.shell.window import MainWindow

SMALL = (1024, 600)


@pytest.fixture
def english() -> Iterator[None]:
    use("en")
    yield
    use("zh")


@pytest.fixture
def small(english: None, window: MainWindow, report: int, qtbot: QtBot) -> MainWindow:
    window.resize(*SMALL)
    window.desk.problems.check()
    window.docks.show(window.docks.guidance_dock)
    QApplication.processEvents()
    return window


def area(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def inside(widget: QWidget, window: QWidget) -> bool:
    return window.rect().contains(area(widget, window))


def is_whole(button: QPushButton) -> bool:
    return button.width() >= button.sizeHint().width()


def test_no_panel_is_pushed_out_of_the_window(small: MainWindow, qtbot: QtBot) -> None:
    assert small.docks.findings.answer_button.text() == "Explain or waive…"
    for dock in (small.docks.findings_dock, small.docks.guidance_dock):
        small.docks.show(dock)
        qtbot.waitUntil(partial(inside, dock, small))
        panel = dock.widget()
        for button in panel.findChildren(QPushButton):
            if button.isVisible():
                assert panel.rect().contains(area(button, panel)), button.text()
                assert button.width() >= button.sizeHint().width(), button.text()


def test_what_can_be_done_with_a_final_report_is_not_cut_off(small: MainWindow, qtbot: QtBot) -> None:
    session = small.session
    assert session is not None
    current = session.current
    for finding in current.matters:
        current = states.explain(small.library, current, finding, "已核对。", "陈志远")
    current = states.finalize(small.library, current, states.final_paper(current), "陈志远")
    small.show_step(current)
    (band,) = small.findChildren(StateBand)
    qtbot.waitUntil(band.isVisible)
    buttons = [button for button in band.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) >= 3
    for button in buttons:
        qtbot.waitUntil(partial(is_whole, button))
        assert band.rect().contains(area(button, band)), button.text()
    qtbot.waitUntil(lambda: band.words.width() >= 250)


def test_a_row_goes_on_in_the_next_line_where_it_is_narrow(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    row = FlowRow(4, place)
    row.setContentsMargins(0, 0, 0, 0)
    buttons = [QPushButton(words) for words in ("一", "二二二二", "三")]
    for button in buttons:
        row.addWidget(button)
    place.resize(800, row.heightForWidth(800))
    place.show()
    assert len({button.y() for button in buttons}) == 1
    wide = row.heightForWidth(800)
    narrow = buttons[1].sizeHint().width() + 5
    place.resize(narrow, 200)
    QApplication.processEvents()
    assert len({button.y() for button in buttons}) == 3
    assert row.heightForWidth(narrow) > wide
    assert all(button.geometry().right() < narrow for button in buttons)
    buttons[1].hide()
    QApplication.processEvents()
    assert row.sizeHint().width() < 800
    assert row.takeAt(0) is not None
    assert (row.count(), row.itemAt(5), row.takeAt(5)) == (2, None, None)
