"""A report with thousands of indicators: it is opened, copied, carried over and taken in beside the window."""

import gc
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from actions.exporting import export
from actions.outlines import named
from actions.reports import add, opened
from benchmarks.full_report import full_report
from gui.dialogs.carry import CarryDialog
from gui.dialogs.history import HistoryDialog
from gui.dialogs.imported import ImportedDialog
from gui.flows.work import LARGE
from gui.shell.window import MainWindow
from storage.acts import Act
from storage.errors import OpenedReadOnly
from storage.library import Library
from storage.listed import Digest
from tests.gui.watch import MOST, Watch
from tests.pace import judged

PROJECTS = 15


@pytest.fixture(autouse=True)
def alone() -> Iterator[None]:
    """What other tests left in this process is no garbage of the window's."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def large(window: MainWindow) -> int:
    """A report with 900 rows of indicators, in the list."""
    report, outline = full_report(PROJECTS)
    source = named(outline.key)
    assert source is not None
    number = add(window.library, report, source.text)
    window.prepare()
    window.list_reports(number)
    return number


def _is_shown(kind: type[QWidget]) -> bool:
    return isinstance(QApplication.activeModalWidget(), kind)


def _close() -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def _accept_carrying() -> None:
    """Accepts the dialog as soon as it is there: what it asks is worked out beside the window first."""
    asked = QApplication.activeModalWidget()
    if isinstance(asked, CarryDialog):
        asked.accept()
    else:
        QTimer.singleShot(20, _accept_carrying)


def test_no_work_on_large_forms_stops_the_window(
    window: MainWindow, large: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch, seen, whole = Watch(), {}, tmp_path / "报告.sqlite"
    library = window.library
    assert library.extent(large) > LARGE
    idle = lambda: not window.work.busy  # noqa: E731

    seen["open"] = watch.during(lambda: window.open_report(large), lambda: window.session is not None)
    assert window.current is not None
    assert window.current.id == large

    for name in ("ask_source", "ask_target"):
        monkeypatch.setattr(f"gui.dialogs.files.{name}", lambda *_words: tmp_path / "采集表.xlsx")
    seen["template"] = watch.during(window.commands["template"].trigger, idle)
    seen["history"] = watch.during(window.commands["history"].trigger, lambda: _is_shown(HistoryDialog))
    _close()
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: tmp_path / "评分说明.pdf")
    seen["score sheet"] = watch.during(window.commands["score_sheet"].trigger, idle)

    window.show_home()
    seen["copy"] = watch.during(window.commands["copy"].trigger, idle)
    window.list_reports(large)
    QTimer.singleShot(100, _accept_carrying)
    seen["carry"] = watch.during(window.commands["carry"].trigger, lambda: window.session is not None)
    window.show_home()

    export(library, opened(library, large), whole)
    monkeypatch.setattr("gui.dialogs.files.ask_sources", lambda *_words: (whole,))
    seen["import"] = watch.during(window.commands["import"].trigger, lambda: _is_shown(ImportedDialog))
    _close()

    assert len(library.summaries()) == 4
    assert all((tmp_path / name).stat().st_size for name in ("采集表.xlsx", "评分说明.pdf"))
    slow = {name: round(1000 * taken) for name, taken in seen.items() if taken > MOST}
    judged(not slow, slow)


def test_a_report_that_nobody_waits_for_any_more_does_not_come_up(window: MainWindow, large: int) -> None:
    window.open_report(large)
    window.work.stop()
    Watch().during(lambda: None, lambda: not window.work.busy)
    assert window.session is None
    assert window.home.isVisible()


def test_a_report_that_is_on_its_way_is_not_opened_a_second_time(window: MainWindow, large: int, qtbot: QtBot) -> None:
    """Enter twice: the second would read it on the window's own thread."""
    window.open_report(large)
    assert window.work.busy
    window.open_report(large)
    assert window.session is None
    window.work.stop()
    qtbot.waitUntil(lambda: not window.work.busy)
    assert window.session is None
    window.open_report(large)  # no longer on its way: asked for anew
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.current is not None
    assert window.current.id == large


def test_a_large_report_comes_up_in_turns_that_nothing_gets_between(window: MainWindow, large: int) -> None:
    """It took a sixth of a second in one go, from its panels to its page."""
    seen: list[tuple[bool, bool]] = []

    def look() -> None:
        if window.session is not None and window.session.is_stepping:
            seen.append((window.leave(), window.editor.page != ""))

    ticks = QTimer(interval=0)
    ticks.timeout.connect(look)
    ticks.start()
    Watch().during(lambda: window.open_report(large), lambda: window.session is not None)
    ticks.stop()
    assert len(seen) >= 4
    assert {left for left, _is_shown in seen} == {False}
    assert {is_shown for _left, is_shown in seen} == {False, True}
    assert window.session is not None
    assert not window.session.is_stepping
    page = window.editor.current_page
    assert page is not None
    assert page.isVisible()


def test_a_report_is_read_beside_the_window_while_other_work_runs(window: MainWindow, large: int) -> None:
    goes_on = Event()
    window.work.begin("正在复制", lambda _stopping: goes_on.wait(60), lambda _result: None, lambda _error: None)
    taken = Watch().during(lambda: window.open_report(large), lambda: window.session is not None)
    assert window.work.busy, "the other work goes on"
    goes_on.set()
    Watch().during(lambda: None, lambda: not window.work.busy)
    assert window.current is not None
    assert window.current.id == large
    judged(taken <= MOST, taken, taken / MOST)


def test_the_list_looks_at_large_reports_beside_the_window(window: MainWindow, large: int) -> None:
    library, reports = window.library, window.home.list.reports
    library.describe(large, Digest("", 1, 1, 0))  # filled, so that only a check can say what it asks for
    looked = Watch().during(lambda: window.list_reports(large), lambda: reports.lines[-1].attention is not None)
    library.enact(large, Act("定稿", state="final"))
    proved = Watch().during(lambda: window.list_reports(large), lambda: bool(reports.lines[-1].mismatch))
    judged(max(looked, proved) <= MOST, (looked, proved), max(looked, proved) / MOST)
    window.list_reports(large)  # it is asked again, and closing waits for the answer that nobody wants


def test_two_write_one_library_in_turn_and_only_under_its_lock(library: Library) -> None:
    report, outline = full_report(1, 7)
    source = named(outline.key)
    assert source is not None
    with library.writing_beside() as writing:
        number = add(writing, report, source.text)
        library.set_preference("a", "1")
    assert library.load(number).report == report
    with (
        Library.open(library.path, read_only=True) as reading,
        pytest.raises(OpenedReadOnly),
        reading.writing_beside(),
    ):
        pass
