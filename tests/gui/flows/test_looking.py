"""更换提纲 and 与上年核对 of a large report: counted, stopped without a trace, true of the report as it stands."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import add
from domain.editing import set_figure
from gui.dialogs.last_year import LastYearDialog
from gui.dialogs.reoutline import ReoutlineDialog
from gui.shell.window import MainWindow
from tests.gui.conftest import filled_report, money
from tests.gui.flows.test_carrying import answer

BLOCKING = Qt.ConnectionType.BlockingQueuedConnection


@pytest.fixture
def large(window: MainWindow, outline_source: OutlineSource, monkeypatch: pytest.MonkeyPatch) -> int:
    """A report that has one of the year before, open in the window, which takes any for a large one."""
    report = filled_report(outline_source)
    last = str(int(report.year) - 1)
    before = replace(report, uuid="before", figures={**report.figures, "cover.year": last})
    add(window.library, before, outline_source.text)
    number = add(window.library, report, outline_source.text)
    window.open_report(number)
    for module in ("carrying", "reoutlining"):
        monkeypatch.setattr(f"gui.flows.{module}.is_large", lambda *_words: True)
    return number


def compared(window: MainWindow, qtbot: QtBot) -> LastYearDialog | None:
    window.commands["last_year"].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    return window.flows.carrying.dialog


def test_a_comparison_with_last_year_is_counted(window: MainWindow, large: int, qtbot: QtBot) -> None:
    seen: list[tuple[int, int, str]] = []
    window.work.counted.connect(lambda *words: seen.append(words))
    dialog = compared(window, qtbot)
    assert dialog is not None
    assert dialog.model.rowCount()
    assert {(whole, kind) for _place, whole, kind in seen} == {(100, "share")}
    assert [place for place, _whole, _kind in seen] == sorted({place for place, _whole, _kind in seen})
    assert seen[-1][0] >= 90


def test_a_comparison_that_is_stopped_shows_nothing(window: MainWindow, large: int, qtbot: QtBot) -> None:
    seen: list[int] = []

    def stop(place: int, *_words: object) -> None:
        seen.append(place)
        window.status.stop.click()

    window.work.counted.connect(stop, BLOCKING)
    assert compared(window, qtbot) is None
    assert len(seen) == 1
    assert window.notices.sentence == "与上年核对已停止，没有得出结果。"


def test_an_edit_meanwhile_is_in_what_is_compared(window: MainWindow, large: int, qtbot: QtBot) -> None:
    session = window.session
    assert session is not None
    told: list[bool] = []

    def edited(*_words: object) -> None:
        if not told:
            told.append(session.edit("填写", set_figure(session.current.report, "general.basic", money("777.77"))))

    window.work.counted.connect(edited, BLOCKING)
    window.commands["last_year"].trigger()
    qtbot.waitUntil(lambda: window.flows.carrying.dialog is not None, timeout=20_000)
    assert told == [True]
    dialog = window.flows.carrying.dialog
    assert dialog is not None
    assert money("777.77") in [each.now for each in dialog.model.found]


def test_what_is_compared_for_a_report_that_was_put_away_is_not_shown(
    window: MainWindow, large: int, qtbot: QtBot
) -> None:
    window.work.counted.connect(lambda *_words: window.show_home(), BLOCKING)
    assert compared(window, qtbot) is None
    assert window.session is None


def changed(window: MainWindow, qtbot: QtBot, act: Callable[[ReoutlineDialog], None]) -> None:
    """更换提纲, and what is done with its dialog as soon as that is open."""

    def acts(dialog: object) -> None:
        assert isinstance(dialog, ReoutlineDialog)
        act(dialog)

    answer(ReoutlineDialog, acts)
    window.commands["reoutline"].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)


def soon(is_so: Callable[[], bool], act: Callable[[], object]) -> None:
    """Does something once that is so; what waits is the event loop of a dialog."""
    QTimer.singleShot(5, lambda: act() if is_so() else soon(is_so, act))


def test_a_change_of_outline_is_counted_and_shown_once_it_was_looked_at(
    window: MainWindow, large: int, qtbot: QtBot
) -> None:
    seen: list[str] = []
    told: list[tuple[bool, bool]] = []

    def act(dialog: ReoutlineDialog) -> None:
        yes = dialog.buttons.buttons()[0]
        told.append((yes.isEnabled(), dialog.stop.isVisible()))

        def look() -> None:
            told.append((yes.isEnabled(), dialog.stop.isVisible()))
            dialog.accept()

        soon(lambda: dialog.plan is not None, look)

    def write_down(*_words: object) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReoutlineDialog)
        seen.append(dialog.progress.text())

    window.work.counted.connect(write_down, BLOCKING)
    before = window.session.current.report.outline if window.session is not None else ""
    changed(window, qtbot, act)
    assert told[-1] == (True, False)
    assert seen[-1].startswith("正在比对提纲，已完成")
    assert window.session is not None
    assert window.session.current.report.outline != before


def test_a_change_of_outline_that_is_stopped_leaves_the_report(window: MainWindow, large: int, qtbot: QtBot) -> None:
    seen: list[int] = []

    def stop(place: int, *_words: object) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReoutlineDialog)
        seen.append(place)
        dialog.stop.click()

    window.work.counted.connect(stop, BLOCKING)
    session = window.session
    assert session is not None
    before = session.current.report
    window.commands["reoutline"].trigger()
    assert not window.work.busy
    assert len(seen) == 1
    assert session.current.report is before
    assert window.notices.sentence == "更换提纲已停止，报告没有改动。"


def test_stopped_at_another_outline_the_one_before_stands_there_again(
    window: MainWindow, large: int, qtbot: QtBot
) -> None:
    places: list[int] = []

    def act(dialog: ReoutlineDialog) -> None:
        def choose() -> None:
            first = dialog.outline.currentIndex()
            window.work.counted.connect(lambda *_words: dialog.stop.click(), BLOCKING)
            dialog.outline.setCurrentIndex(first + 1)
            places.extend((first, dialog.outline.currentIndex()))
            soon(lambda: not window.work.busy, close)

        def close() -> None:
            places.append(dialog.outline.currentIndex())
            dialog.reject()

        soon(lambda: dialog.plan is not None and not window.work.busy, choose)

    changed(window, qtbot, act)
    first, chosen, after = places
    assert (chosen, after) == (first + 1, first)
    assert window.notices.sentence == ""
