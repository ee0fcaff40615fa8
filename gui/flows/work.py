"""Long work beside the window: one task at a time on a thread of its own, which can be stopped."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from storage.files import Stopping

T = TypeVar("T")

LARGE = 10_000
"""What has more cells and changes is read beside the window: some eight thousand cells take a tenth of a second."""


class _Task:
    def __init__(
        self,
        run: Callable[[Stopping], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        is_told: bool,
    ) -> None:
        self.run, self.done, self.failed, self.is_told = run, done, failed, is_told
        self.stopping = threading.Event()
        self.result: Any = None
        self.error: Exception | None = None


class Work(QObject):
    """Runs a task beside the window. Signals:

    ``started(str)``: a task began; the sentence says what it does. ``ended()``: it is over, however it went.
    """

    started = Signal(str)
    ended = Signal()
    _finished = Signal(object)
    _over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._over.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._task: _Task | None = None
        self._thread: threading.Thread | None = None
        self._finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a task is running."""
        return self._task is not None

    def begin(
        self,
        sentence: str,
        task: Callable[[Stopping], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        writes: bool = False,
    ) -> None:
        """Starts a task; ``done`` or ``failed`` follows on the window's thread, neither once it was stopped.

        ``writes``: it changes the library in its last step, so what came of it is told in any case; None where it
        was stopped before that.
        """
        if self.busy:
            raise RuntimeError("a task is running")
        self._task = _Task(task, done, failed, writes)
        self._thread = threading.Thread(target=self._run, args=(self._task,), name="work")
        self.started.emit(sentence)
        self._thread.start()

    def wait_for(self, sentence: str, task: Callable[[], T], *, is_long: bool = True) -> T:
        """What a step gives that takes a second or two and that nothing may overtake. Raises what the task raises.

        A long one runs beside the window, which is painted meanwhile; keys and clicks come behind it. Nobody can stop
        it.
        """
        if not is_long:
            return task()
        loop, answers, errors = QEventLoop(), list[T](), list[Exception]()

        def run() -> None:
            try:
                answers.append(task())
            except Exception as error:
                errors.append(error)
            self._over.emit(loop)

        is_told = not self.busy
        if is_told:
            self.started.emit(sentence)
        thread = threading.Thread(target=run, name="step")
        thread.start()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        thread.join()
        if is_told:
            self.ended.emit()
        if errors:
            raise errors[0]
        return answers[0]

    def turn(self) -> None:
        """Lets the event loop go round once, so that the window is painted; keys and clicks come behind it."""
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def stop(self) -> None:
        """Lets the task end without consequence."""
        if self._task is not None:
            self._task.stopping.set()

    def wait(self) -> None:
        """Stops the task and waits until its thread has ended, without consequence; for closing a library."""
        self.stop()
        if self._task is not None:
            self._task.is_told = False
        if self._thread is not None:
            self._thread.join()

    def _run(self, task: _Task) -> None:
        """On the task's thread."""
        try:
            task.result = task.run(task.stopping.is_set)
        except Exception as error:  # handed over to the window's thread, which knows what to say
            task.error = error
        self._finished.emit(task)

    def _go_on(self, loop: QEventLoop) -> None:
        """On the window's thread."""
        loop.quit()

    def _finish(self, task: _Task) -> None:
        """On the window's thread."""
        self._task = self._thread = None
        self.ended.emit()
        if task.stopping.is_set() and not task.is_told:
            return
        if task.error is not None:
            task.failed(task.error)
        else:
            task.done(task.result)
