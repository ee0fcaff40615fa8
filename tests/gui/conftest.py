"""What the tests of the window share: a library on the disk, a report whose figures add up, the session on it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource, named
from actions.reports import Opened, add, create, opened
from actions.window_words import speak_in_window
from domain.amount import Amount, Value
from domain.editing import insert_rows, new_report
from domain.report import Report
from gui.application import set_up
from gui.dialogs import questions
from gui.session import Session
from gui.shell.preferences import Preferences
from gui.shell.window import MainWindow
from storage.library import Library

HERE = Path(__file__).parent
UNIT, YEAR = "青山县档案馆", "2023"
FIGURES = {
    "general.budget": "620",
    "general.income": "600.5",
    "general.expenditure": "600.5",
    "general.project": "250.25",
    "general.basic": "350.25",
    "general.personnel": "300",
    "general.public": "50.25",
}
PROJECTS = (("档案数字化加工", "120.25"), ("库房恒温恒湿改造", "90"), ("地方文献征集", "40"))
NIL = frozenset({"fund", "capital", "insurance", "remarks"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform complains of every window that has a least size, or comes forward: it has no frame."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True))


@pytest.fixture(autouse=True)
def no_widget_stays() -> Iterator[None]:
    """What a test leaves open is gone before the next: each change of colours would dress it anew, for ever."""
    speak_in_window(True)
    before = set(QApplication.topLevelWidgets())
    yield
    for widget in set(QApplication.topLevelWidgets()) - before:
        if widget.parent() is None and not (isinstance(widget, MainWindow) and widget.isVisible()):
            widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True, scope="session")
def nothing_on_the_clipboard_outlives_python() -> Iterator[None]:
    """Qt deletes what lies there when the process ends, and crashes where Python made it and is gone by then."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


def money(text: str) -> Amount:
    """An amount of 万元."""
    return Amount(int(Decimal(text) * 1_000_000))


def filled_report(source: OutlineSource) -> Report:
    """A report in our own words with every required field filled and nothing to find."""
    report = new_report(source.outline, YEAR, UNIT)
    figures: dict[str, Value] = {key: money(text) for key, text in FIGURES.items()}
    parts = {"satisfied": "92", "mostly": "6.5", "dissatisfied": "1.5"}
    figures |= {f"satisfaction.{key}": Decimal(text) for key, text in parts.items()}
    prose = {key: f"{key.title()}：按年初安排完成。" for key in (
        "profile.duties", "profile.goals", "performance.special", "problems", "improvements", "publicity",
    )}  # fmt: skip
    prose["performance.overall"] = (
        "群众满意占{satisfaction.satisfied}%，基本满意占{satisfaction.mostly}%，不满意占{satisfaction.dissatisfied}%。"
    )
    report = replace(report, figures={**report.figures, **figures}, prose={**report.prose, **prose}, nil=NIL)
    rows: list[dict[str, Value]] = [{"name": name, "amount": money(amount)} for name, amount in PROJECTS]
    return report.after(insert_rows(report, "projects", 0, rows))


@pytest.fixture
def outline_source() -> OutlineSource:
    source = named("hunan-2022")
    assert source is not None
    return source


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db", who="王会计") as library:
        yield library


@pytest.fixture
def begun(qapp: QApplication) -> Iterator[Callable[[Library, Opened], Session]]:
    """Begins sessions, and ends them as a window does: a collection of waste that met both a stack and its steps would
    take them apart in any order."""
    sessions: list[Session] = []

    def begin(library: Library, current: Opened) -> Session:
        sessions.append(Session(library, current))
        return sessions[-1]

    yield begin
    for session in sessions:
        session.undo_stack.clear()


@pytest.fixture
def session(library: Library, outline_source: OutlineSource, begun: Callable[[Library, Opened], Session]) -> Session:
    """A session on a report whose figures add up."""
    return begun(library, opened(library, add(library, filled_report(outline_source), outline_source.text)))


@pytest.fixture
def blank_session(
    library: Library, outline_source: OutlineSource, begun: Callable[[Library, Opened], Session]
) -> Session:
    """A session on a report that was just created."""
    return begun(library, opened(library, create(library, outline_source, YEAR, UNIT)))


def answer(act: Callable[[Any], object]) -> None:
    """Lets ``act`` answer the dialog that opens next."""
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def press(words: str) -> None:
    """Presses the button with these words in the dialog that opens next."""
    answer(lambda dialog: next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click())


def finish(window: MainWindow) -> None:
    """Waits until the work beside the window is over, and what follows from it is done."""
    while window.work.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Settings that no other test saw."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    return Preferences()


@pytest.fixture
def window(
    library: Library, preferences: Preferences, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window on a library without reports."""
    application, appearances = set_up()
    made = MainWindow(library, preferences, appearances)
    made.resize(1280, 800)
    made.show()
    yield made
    monkeypatch.setattr(questions, "ask", lambda *_words: True)  # whatever a failed test left in a field
    made.close()
    made.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def report(window: MainWindow, outline_source: OutlineSource) -> int:
    """The id of a report whose figures add up, open in the window."""
    number = add(window.library, filled_report(outline_source), outline_source.text)
    window.open_report(number)
    return number
