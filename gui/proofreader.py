"""The careful reader beside the window: after a pause the text in hand, then the whole report, on its own thread."""

import queue
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from actions.marking import read, read_in
from actions.reports import Opened
from domain.marks import Marked
from domain.report import Report
from gui.session import Session

PAUSE = 150
"""Milliseconds after a commit; prose is committed after a pause of its own."""

_Task = Callable[[], None]


class Proofreader(QObject):
    """Reads what the session holds and gives it what was marked; an answer is dropped once the report moved on.

    Signals: ``read(bool)``: an answer was taken; whether it is of the whole report. ``counted(int)``: so many per cent
    of the report that is open are read.
    """

    read = Signal(bool)
    counted = Signal(int)
    _answered = Signal(int, object)
    _at = Signal(int, int)

    def __init__(self, parent: QObject | None = None, pause: int = PAUSE) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._report: Report | None = None  # that is read, or will be after the pause
        self._turn = 0
        self._asked: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self.start)
        self._answered.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._at.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="proofreader", daemon=True)
        self._thread.start()

    def follow(self, session: Session | None) -> None:
        """Reads another session's report from now on."""
        self._turn += 1
        self._session, self._report = session, None
        self._pause.stop()
        if session is not None:
            session.changed.connect(self._wait)
            self._wait()

    def start(self) -> None:
        """Has the report read now, without a pause, unless it was."""
        self._pause.stop()
        session = self._session
        if session is None or session.is_read:
            return
        self._turn += 1
        turn, current, key = self._turn, session.current, session.key_in_hand
        if key:
            self._asked.put(lambda: self._answer(turn, lambda: read_in(key, current)))
        self._asked.put(lambda: self._answer(turn, lambda: self._read(turn, current)))

    def stop(self) -> None:
        """Reads no further until the report moves on, or the reading is asked for again."""
        self._pause.stop()
        self._turn += 1

    def close_down(self) -> None:
        """Ends the thread; for closing the program."""
        self.follow(None)
        self._asked.put(None)
        self._thread.join()

    def _wait(self, _current: Opened | None = None) -> None:
        """A reading that is under way is void: the report moved on."""
        session = self._session
        if session is not None and session.current.report is not self._report and not session.is_read:
            self._report = session.current.report
            self._turn += 1
            self._pause.start()

    def _take(self, turn: int, answer: Marked | Exception) -> None:
        if turn != self._turn or self._session is None:
            return
        if isinstance(answer, Exception):
            self._session.take_unread(answer)
        else:
            self._session.take_marks(answer)
        self.read.emit(self._session.is_read)

    def _tell(self, turn: int, percent: int) -> None:
        if turn == self._turn:
            self.counted.emit(percent)

    # On the thread

    def _run(self) -> None:
        while (task := self._asked.get()) is not None:
            task()

    def _read(self, turn: int, current: Opened) -> Marked | None:
        told = [0]

        def count(place: int, whole: int) -> None:
            percent = 100 * (place - 1) // whole
            if percent != told[0]:
                told[0] = percent
                self._at.emit(turn, percent)

        return read(current, lambda: turn != self._turn, count)

    def _answer(self, turn: int, look: Callable[[], Marked | None]) -> None:
        if turn != self._turn:
            return
        try:
            answer: Marked | Exception | None = look()
        except Exception as error:  # handed over to the window's thread; the next task finds this thread alive
            answer = error
        if answer is not None:
            self._answered.emit(turn, answer)
