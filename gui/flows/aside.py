"""Small questions answered beside the window without a word of it: one at a time, on a thread of its own."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from gui.flows.work import LARGE
from storage.errors import StorageProblem
from storage.library import Library

T = TypeVar("T")


class Aside(QObject):
    """Asks, and hands the answer over on the window's thread; what is no longer asked is answered to nobody."""

    _answered = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._then: Callable[[Any], object] | None = None
        self._answered.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_asking(self) -> bool:
        """Whether an answer is on its way."""
        return self._thread is not None and self._thread.is_alive()

    def ask(self, look: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Runs ``look``, which raises nothing, on the thread, then ``then`` with what came of it on the window's."""
        self.forget()
        self._then = then
        self._thread = threading.Thread(target=lambda: self._answered.emit(then, look()), name="aside")
        self._thread.start()

    def forget(self) -> None:
        """Waits until nothing is looked at any more; the answer is told nobody."""
        thread, self._thread, self._then = self._thread, None, None
        if thread is not None:
            thread.join()

    def _tell(self, then: Callable[[Any], object], answer: Any) -> None:
        if then is self._then:
            self._then = None
            then(answer)


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
