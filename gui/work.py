"""Long work beside the window: one task at a time on a thread of its own, which can be stopped."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

Stopping = Callable[[], bool]
"""Asks whether the clerk stopped the work; a task looks before each step that leaves a trace."""


class Work(QObject):
    """Runs a task beside the window. Signals:

    ``started(str)``: a task began; the sentence says what it does. ``ended()``: it is over, however it went.
    """

    started = Signal(str)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None

    @property
    def busy(self) -> bool:
        """Whether a task is running."""
        return self._thread is not None

    def begin(
        self,
        sentence: str,
        task: Callable[[Stopping], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Starts a task; ``done`` or ``failed`` follows on the window's thread, neither once it was stopped."""
        if self.busy:
            raise RuntimeError("a task is running")
        thread = _Thread(task, self)
        self._thread = thread
        thread.finished.connect(lambda: self._finish(thread, done, failed))
        self.started.emit(sentence)
        thread.start()

    def stop(self) -> None:
        """Lets the task end without consequence."""
        if self._thread is not None:
            self._thread.stopping.set()

    def wait(self) -> None:
        """Stops the task and waits until its thread has ended; for closing the program."""
        if self._thread is not None:
            self.stop()
            self._thread.wait()

    def _finish(self, thread: "_Thread", done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self._thread = None
        thread.deleteLater()
        self.ended.emit()
        if thread.stopping.is_set():
            return
        if thread.error is not None:
            failed(thread.error)
        else:
            done(thread.result)


class _Thread(QThread):
    def __init__(self, task: Callable[[Stopping], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.stopping = threading.Event()
        self.result: Any = None
        self.error: Exception | None = None
        self._task = task

    def run(self) -> None:
        try:
            self.result = self._task(self.stopping.is_set)
        except Exception as error:  # handed over to the window's thread, which knows what to say
            self.error = error
