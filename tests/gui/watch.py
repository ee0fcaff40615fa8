"""The watchdog of the window's thread.

What counts is the time of the processor that the window's own thread takes between two turns of its event loop: a busy
machine stretches the clock, not that. A thread that waits for another takes none, and is as deaf: where the system
tells how long it had to wait for the processor, what the clock says beyond that is held against a bound of its own,
which leaves room for the other threads' turns of the interpreter.
"""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.untraced import untraced

MOST = 0.100
"""Seconds that the window may be deaf."""
WAITING = 2.0
"""Seconds that it may wait for other threads."""
_TICK = 5  # milliseconds
_QUEUED = Path("/proc/thread-self/schedstat")


class Watch:
    """Measures the longest stretch of work between two turns of the event loop."""

    def __init__(self) -> None:
        self.longest = self.waited = 0.0
        self._last, self._clock = thread_time(), _clock()
        self._timer = QTimer()
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    def during(self, act: Callable[[], object], is_done: Callable[[], bool]) -> float:
        """Seconds of the longest stretch while an act, and all that follows from it until it is done.

        Fails where the window waited for another thread.
        """
        loop, last = QEventLoop(), QTimer()
        last.setSingleShot(True)
        last.timeout.connect(lambda: _give_up(loop))
        last.start(60_000)
        self.longest, self._last = 0.0, thread_time()
        self.waited, self._clock = 0.0, _clock()
        self._timer.timeout.connect(lambda: loop.quit() if is_done() else None)
        QTimer.singleShot(0, act)
        self._timer.start()
        with untraced():
            loop.exec()
        self._timer.stop()
        assert last.isActive(), "it never ended"
        assert self.waited <= WAITING, f"the window waited {self.waited:.1f} s for another thread"
        return self.longest

    def _tick(self) -> None:
        now, clock = thread_time(), _clock()
        self.longest = max(self.longest, now - self._last)
        self.waited = max(self.waited, clock - self._clock - (now - self._last))
        self._last, self._clock = now, clock


def _give_up(loop: QEventLoop) -> None:
    """Ends the loop, and that of each dialog in it, which would be waited for without end."""
    while (asked := QApplication.activeModalWidget()) is not None and asked.close():
        pass
    loop.quit()


def _clock() -> float:
    """Seconds on the clock, without those in which this thread waited for a processor; 0 where nobody knows them."""
    if not _QUEUED.exists():
        return 0.0
    return perf_counter() - int(_QUEUED.read_text().split()[1]) / 1e9
