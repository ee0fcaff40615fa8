"""The preview's own thread: sets the report, draws pages, searches; what is asked later makes earlier askings void."""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from reports.box import Box

if TYPE_CHECKING:
    from reports.pdf import Printed
    from reports.rendering import OpenedPdf, Picture

Set = Callable[[], "Printed"]
Found = tuple[tuple[int, tuple[Box, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """A report as set: the sizes of its pages in points, and what of them comes from which field."""

    turn: int
    printed: "Printed"
    sizes: tuple[tuple[float, float], ...]


class Worker(QObject):
    """Signals, on the window's thread:

    ``set(Sheets)``: the report is set anew. ``failed(Exception)``: it could not be. ``drawn(int, int, float, QImage)``:
    a page of a turn at a scale. ``found(str, Found)``: where the words stand.
    """

    set = Signal(object)
    failed = Signal(object)
    drawn = Signal(int, int, float, QImage)
    found = Signal(str, object)
    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: queue.SimpleQueue[Callable[[], Callable[[], None] | None] | None] = queue.SimpleQueue()
        self._turn = 0
        self._paper: OpenedPdf | None = None  # the thread's own
        self._thread = threading.Thread(target=self._run, name="preview", daemon=True)
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def ask(self, task: Set) -> None:
        """Has the report set; askings that wait for an earlier one are passed over."""
        self._turn += 1
        turn = self._turn
        self._asked.put(lambda: self._set(turn, task))

    def draw(self, turn: int, number: int, scale: float) -> None:
        """Has a page drawn."""
        self._asked.put(lambda: self._draw(turn, number, scale))

    def find(self, words: str) -> None:
        """Has words searched."""
        self._asked.put(lambda: self._find(words))

    def stop(self) -> None:
        """Ends the thread and waits for it."""
        self._turn += 1
        self._asked.put(None)
        self._thread.join()

    def _tell(self, tell: Callable[[], None]) -> None:
        tell()

    # On the thread

    def _run(self) -> None:
        while (task := self._asked.get()) is not None:
            tell = self._tried(task)
            if tell is not None:
                self._done.emit(tell)
        if self._paper is not None:
            self._paper.close()

    def _tried(self, task: Callable[[], Callable[[], None] | None]) -> Callable[[], None] | None:
        try:
            return task()
        except Exception as error:  # handed over to the window's thread; the next task finds this thread alive
            failure = error
            return lambda: self.failed.emit(failure)

    def _set(self, turn: int, task: Set) -> Callable[[], None] | None:
        if turn != self._turn:
            return None
        from reports.rendering import OpenedPdf

        try:
            printed = task()
            paper = OpenedPdf(printed.pdf)
        except Exception as error:  # handed over to the window's thread, which knows what to say
            failure = error
            return lambda: self.failed.emit(failure)
        if self._paper is not None:
            self._paper.close()
        self._paper = paper
        sheets = Sheets(turn, printed, paper.sizes)
        return lambda: self.set.emit(sheets) if turn == self._turn else None

    def _draw(self, turn: int, number: int, scale: float) -> Callable[[], None] | None:
        if turn != self._turn or self._paper is None or number >= len(self._paper.sizes):
            return None
        image = pixels(self._paper.picture(number, scale))
        return lambda: self.drawn.emit(turn, number, scale, image)

    def _find(self, words: str) -> Callable[[], None] | None:
        if self._paper is None:
            return None
        places = self._paper.find(words)
        return lambda: self.found.emit(words, places)


def pixels(picture: "Picture") -> QImage:
    """A page as Qt's own picture."""
    form = QImage.Format.Format_RGB32 if picture.stride >= 4 * picture.width else QImage.Format.Format_Grayscale8
    return QImage(picture.data, picture.width, picture.height, picture.stride, form).copy()
