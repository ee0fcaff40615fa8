"""Small questions answered beside the window without a word of it: one at a time, on a thread of its own."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from gui.flows.work import LARGE
from storage.errors import StorageProblem
from storage.files import Stopping
from storage.library import Library

T = TypeVar("T")


class Aside(QObject):
    """Asks, and hands the answer over on the window's thread; what is no longer asked is answered to nobody."""

    _answered = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: _Question | None = None
        self._next: _Question | None = None
        self._answered.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def ask(self, look: Callable[[Stopping], Any], then: Callable[[Any], object]) -> None:
        """Runs ``look``, which raises nothing, on the thread, then ``then`` with what came of it on the window's.

        What is still looked at is told to stop, and this comes behind it: the window waits for neither.
        """
        self.forget()
        self._next = _Question(look, then)
        if self._asked is None:
            self._begin()

    def forget(self) -> None:
        """The answer that is on its way, and what would be asked behind it, is told nobody."""
        self._next = None
        if self._asked is not None:
            self._asked.stopping.set()

    def close(self) -> None:
        """Forgets, and waits until nothing is looked at any more: for closing a library."""
        self.forget()
        if self._asked is not None and self._asked.thread is not None:
            self._asked.thread.join()

    def _begin(self) -> None:
        self._asked, self._next = self._next, None
        if self._asked is not None:
            self._asked.thread = threading.Thread(target=self._run, args=(self._asked,), name="aside")
            self._asked.thread.start()

    def _run(self, question: "_Question") -> None:
        """On the thread."""
        question.answer = question.look(question.stopping.is_set)
        self._answered.emit(question)

    def _tell(self, question: "_Question") -> None:
        self._asked = None
        if not question.stopping.is_set():
            question.then(question.answer)
        if self._asked is None:  # unless something was asked just now
            self._begin()


@dataclass(eq=False)
class _Question:
    look: Callable[[Stopping], Any]
    then: Callable[[Any], object]
    stopping: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None
    answer: Any = None


def is_large(library: Library, report: int) -> bool:
    """Whether a report of a library takes so long to read that it is read beside the window."""
    with suppress(StorageProblem):  # whoever reads it says why it cannot be read
        return library.extent(report) > LARGE
    return False


def beside(library: Library, look: Callable[[Library], T], otherwise: T) -> T:
    """What a look into a library on this thread gives; ``otherwise`` where it cannot be opened."""
    with suppress(StorageProblem), library.beside() as reading:
        return look(reading)
    return otherwise
