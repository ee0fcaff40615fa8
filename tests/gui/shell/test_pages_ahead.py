"""Pages that are made while nobody asks for them."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.editing import set_figure
from gui.fields.figure.entry import EntryLine
from gui.fields.prose.editor import ProseEditor
from gui.session import Session
from gui.shell.contents import page_keys
from gui.shell.page_stack import PageStack
from gui.shell.pages_ahead import PagesAhead
from gui.shell.window import MainWindow
from tests.gui.conftest import money


@pytest.fixture
def stack(qtbot: QtBot) -> PageStack:
    stack = PageStack()
    qtbot.addWidget(stack)
    stack.resize(900, 700)
    stack.show()
    return stack


def _made(stack: PageStack) -> list[str]:
    return [page.key for page in stack.made()]


def test_all_pages_are_made_the_one_behind_the_page_shown_first(
    qtbot: QtBot, session: Session, stack: PageStack
) -> None:
    keys = list(page_keys(session.current))
    stack.bring_up("projects", session)
    ahead = PagesAhead(stack, stack, pause=0)
    ahead.follow(session)
    ahead.look("projects")
    qtbot.waitUntil(lambda: len(_made(stack)) == len(keys))
    place = keys.index("projects")
    assert _made(stack) == keys[place:] + keys[:place]
    shown = stack.page("projects")
    assert shown is not None
    assert stack.currentWidget().isAncestorOf(shown)
    qtbot.waitUntil(lambda: all(page.parent() is not None for page in stack.made()))


def test_a_page_made_ahead_shows_what_the_report_holds_and_follows_it(
    qtbot: QtBot, session: Session, stack: PageStack
) -> None:
    ahead = PagesAhead(stack, stack, pause=0)
    ahead.follow(session)
    ahead.look("problems")
    qtbot.waitUntil(lambda: stack.page("improvements") is not None)
    page = stack.page("improvements")
    assert page is not None
    assert page.findChildren(ProseEditor)[0].text() == session.current.report.prose["improvements"]
    assert page.commit()
    assert not session.undo_stack.count()
    qtbot.waitUntil(lambda: stack.page("general.text") is not None)
    session.edit("填写", set_figure(session.current.report, "general.budget", money("31.5")))
    shown = stack.bring_up("general.text", session)
    assert "31.50" in [line.text() for line in shown.findChildren(EntryLine)]


def test_a_page_that_is_made_and_not_placed_goes_with_its_report(
    qtbot: QtBot, session: Session, stack: PageStack
) -> None:
    stack.make("improvements", session)
    page = stack.page("improvements")
    assert page is not None
    with qtbot.waitSignal(page.destroyed):
        stack.keep_only(())
    assert _made(stack) == []


def test_a_page_that_went_before_it_was_placed_is_made_anew(qtbot: QtBot, session: Session, stack: PageStack) -> None:
    ahead = PagesAhead(stack, stack, pause=0)
    ahead.follow(session)
    ahead.look("problems")
    while not _made(stack):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    stack.keep_only(())
    qtbot.waitUntil(lambda: len(_made(stack)) == len(page_keys(session.current)))


def test_nothing_is_made_while_a_long_step_is_on_its_way(qtbot: QtBot, session: Session, stack: PageStack) -> None:
    ahead = PagesAhead(stack, stack, pause=0)
    ahead.follow(session)
    session.is_keeping = True
    ahead.look("problems")
    for _turn in range(20):
        QApplication.processEvents()
    assert _made(stack) == []
    session.is_keeping = False
    qtbot.waitUntil(lambda: bool(_made(stack)))


def test_the_window_makes_the_page_behind_the_one_shown(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.open_report(report)
    pages = window.editor.pages
    assert _made(pages) == ["cover"]
    qtbot.waitUntil(lambda: len(_made(pages)) > 1)
    assert _made(pages) == ["cover", "profile.duties"]
    window.show_home()
    assert _made(pages) == []
