"""Long steps in a large report: pasted, undone, put into another outline, asked about; the window is never held up."""

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from actions.outlines import available, named
from actions.reoutlining import planned
from actions.reports import add
from domain.amount import Amount, Value
from domain.editing import insert_rows, set_figure
from gui.application import settle
from gui.dialogs.reoutline import ReoutlineDialog
from gui.pages.page import Page
from gui.session import Session
from gui.shell.page_stack import PageStack
from gui.shell.window import MainWindow
from gui.steps import LONG
from storage.errors import LibraryInUseSomewhere
from tests.attached_sample import whole
from tests.gui.watch import MOST, Watch
from tests.pace import judged

PROJECTS = 150


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What other tests left in this process is no garbage of the window's; any report is a large one."""
    monkeypatch.setattr("gui.flows.aside.LARGE", 0)
    threshold = gc.get_threshold()
    yield
    gc.set_threshold(*threshold)
    gc.unfreeze()


@pytest.fixture
def session(window: MainWindow) -> Session:
    """The sample with its attachments, and last year's, open in the window."""
    report, outline = whole()
    source = named(outline.key)
    assert source is not None
    before = replace(report, uuid="before", figures={**report.figures, "cover.year": str(int(report.year) - 1)})
    add(window.library, before, source.text)
    window.open_report(add(window.library, report, source.text))
    settle(window)  # as it does by itself
    assert window.session is not None
    return window.session


def pasted(session: Session) -> bool:
    """So many projects as one step, each with a sheet of its own."""
    rows: list[dict[str, Value]] = [
        {"name": f"第{number}号工程", "amount": Amount(1_000_000 + number)} for number in range(PROJECTS)
    ]
    changes = insert_rows(session.current.report, "projects", 7, rows)
    assert len(changes) > LONG
    return session.edit("粘贴", changes)


def longest(watch: Watch, window: MainWindow, command: str) -> float:
    """Seconds of the longest stretch while a command brings up its dialog, which is closed then."""
    taken = watch.during(
        window.commands[command].trigger,
        lambda: QApplication.activeModalWidget() is not None and not window.work.busy,
    )
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, QDialog)
    asked.reject()
    return taken


def test_no_long_step_stops_the_window(window: MainWindow, session: Session) -> None:
    watch = Watch()
    seen: dict[str, float] = {}
    said: list[str] = []
    window.work.started.connect(said.append)
    rows = len(session.current.report.rows("projects"))

    def grown() -> bool:
        return len(session.current.report.rows("projects")) == rows + PROJECTS

    seen["paste"] = watch.during(lambda: pasted(session), grown)
    assert session.undo_stack.undoText() == "粘贴"
    seen["undo"] = watch.during(session.undo, lambda: not grown())
    seen["redo"] = watch.during(session.redo, grown)
    assert said == ["正在保存改动"] * 3
    labels = dict.fromkeys(row.label for row in window.library.history(session.current.id))
    assert list(labels)[-3:] == ["粘贴", "撤销：粘贴", "重做：粘贴"]
    for command in ("years", "paper_settings", "score", "last_year"):
        seen[command] = longest(watch, window, command)

    def accepted() -> None:
        """Once the change was looked at; before that the dialog takes no answer."""
        asked = QApplication.activeModalWidget()
        if isinstance(asked, ReoutlineDialog):
            asked.accept()
        if not isinstance(asked, ReoutlineDialog) or not asked.result():
            QTimer.singleShot(20, accepted)

    outline = session.current.report.outline
    QTimer.singleShot(20, accepted)

    def there() -> bool:
        return session.current.report.outline != outline and not session.is_stepping

    def back() -> bool:
        return session.current.report.outline == outline and not session.is_stepping

    seen["reoutline"] = watch.during(window.commands["reoutline"].trigger, there)
    seen["undo of it"] = watch.during(session.undo, back)  # makes pages that were never shown in this outline
    seen["redo of it"] = watch.during(session.redo, there)
    slow = {name: round(1000 * taken) for name, taken in seen.items() if taken > MOST}
    judged(not slow, slow)


def test_what_comes_while_a_long_step_is_on_its_way_is_not_taken(window: MainWindow, session: Session) -> None:
    """Nor is the report put away: the step reaches the disk first."""
    told: list[bool] = []

    def meanwhile(_sentence: str) -> None:
        budget = set_figure(session.current.report, "general.budget", Amount(1))
        QTimer.singleShot(0, lambda: told.extend((session.is_keeping, session.edit("填写", budget), window.leave())))

    window.work.started.connect(meanwhile)
    assert pasted(session)
    assert told == [True, False, False]
    assert not session.is_keeping
    assert session.undo_stack.undoText() == "粘贴"


def test_a_page_is_in_sight_until_that_of_another_outline_is_made(window: MainWindow, session: Session) -> None:
    """Views come up to date one after another: keys wait, and nobody sees an empty window or half a page."""
    session.edit("填写", set_figure(session.current.report, "general.budget", Amount(2_000_000)))
    source = next(each for each in available(window.library.path) if each.outline.key != session.current.outline.key)
    plan = planned(session.current, source)
    window.editor.show_page("profile.duties")
    first, stack = window.editor.current_page, window.editor.findChild(PageStack)
    assert first is not None
    assert stack is not None
    seen: list[tuple[str, bool, bool]] = []

    def look() -> None:
        inside = stack.currentWidget().findChild(Page)
        assert inside is not None
        is_old = inside is first
        seen.append((inside.key, is_old, inside.isVisible()))
        assert not session.edit("填写", set_figure(session.current.report, "general.budget", Amount(1)))
        assert not window.leave()
        assert session.is_stepping

    ticks = QTimer(interval=0)
    ticks.timeout.connect(lambda: look() if session.followers.is_following else None)
    ticks.start()
    assert session.edit(plan.label, plan.changes, outline=plan.outline)
    ticks.stop()
    assert not session.is_stepping
    page = window.editor.current_page
    assert page is not None
    assert page is not first
    assert {visible for _key, _old, visible in seen} == {True}
    assert [old for _key, old, _visible in seen] == sorted((old for _key, old, _visible in seen), reverse=True)
    assert {old for _key, old, _visible in seen} == {True, False}
    assert page.isVisible()
    assert window.docks.findings.model.lines
    assert stack.count() == 1


def test_a_long_step_that_cannot_be_kept_changes_nothing(
    window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = session.current

    def refused(*_words: object, **_options: object) -> None:
        raise LibraryInUseSomewhere(path=window.library.path)

    monkeypatch.setattr("gui.session.edit", refused)
    assert not pasted(session)
    assert session.current is before
    assert not session.is_keeping
    assert window.notices.grade == "error"
