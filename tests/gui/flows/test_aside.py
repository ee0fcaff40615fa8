"""Small questions beside the window: nobody waits for an answer that nobody wants any more."""

from threading import Event

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.flows.aside import Aside
from storage.files import Stopping


class Slow:
    """A look that goes on until it hears that it is to stop, or for ten seconds."""

    def __init__(self) -> None:
        self.begun, self.heard = Event(), Event()
        self._never = Event()

    def __call__(self, stopping: Stopping) -> str:
        self.begun.set()
        for _turn in range(1000):
            if stopping():
                self.heard.set()
                break
            self._never.wait(0.01)
        return "slow"


def test_what_is_asked_next_comes_behind_what_nobody_wants_any_more(qtbot: QtBot) -> None:
    """It joined the thread before: the list of reports stood still until a large draft had been read to its end."""
    parent, told = QObject(), list[str]()
    aside, slow, goes_on = Aside(parent), Slow(), Event()

    def deaf(_stopping: Stopping) -> str:
        slow.begun.set()
        goes_on.wait(10)
        return "deaf"

    aside.ask(deaf, told.append)
    assert slow.begun.wait(10)
    aside.ask(lambda _stopping: "left out", told.append)
    aside.ask(lambda _stopping: "last", told.append)
    goes_on.set()  # only now: whoever had waited for the first would not have come here for ten seconds
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["last"]


def test_a_look_hears_that_nobody_wants_it(qtbot: QtBot) -> None:
    parent, told = QObject(), list[str]()
    aside, slow = Aside(parent), Slow()
    aside.ask(slow, told.append)
    assert slow.begun.wait(10)
    aside.close()
    assert slow.heard.is_set()
    aside.ask(lambda _stopping: "after it", told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["after it"]


def test_an_answer_may_ask_the_next_question(qtbot: QtBot) -> None:
    parent, told = QObject(), list[str]()
    aside = Aside(parent)

    def go_on(answer: str) -> None:
        told.append(answer)
        if len(told) < 3:
            aside.ask(lambda _stopping: answer + "+", go_on)

    aside.ask(lambda _stopping: "a", go_on)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == ["a", "a+", "a++"]
