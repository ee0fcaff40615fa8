"""The watchdog of the window's thread.

What counts is the time of the processor that the window's own thread takes between two turns of its event loop: a busy
machine stretches the clock, not that.
"""

from collections.abc import Callable
from time import thread_time

from PySide6.QtCore import QEventLoop, QTimer

from tests.untraced import untraced

MOST = 0.100
"""Seconds that the window may be deaf."""
_TICK = 5  # milliseconds


class Watch:
    """Measures the longest stretch of work between two turns of the event loop."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = thread_time()
        self._timer = QTimer()
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    def during(self, act: Callable[[], object], is_done: Callable[[], bool]) -> float:
        """Seconds of the longest stretch while an act, and all that follows from it until it is done."""
        loop, last = QEventLoop(), QTimer()
        last.setSingleShot(True)
        last.timeout.connect(loop.quit)
        last.start(60_000)
        self.longest, self._last = 0.0, thread_time()
        self._timer.timeout.connect(lambda: loop.quit() if is_done() else None)
        QTimer.singleShot(0, act)
        self._timer.start()
        with untraced():
            loop.exec()
        self._timer.stop()
        assert last.isActive(), "it never ended"
        return self.longest

    def _tick(self) -> None:
        now = thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now
