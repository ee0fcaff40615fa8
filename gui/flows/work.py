"""Long work beside the window: one task at a time on a thread of its own, which can be stopped."""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from domain.following import Counting
from storage.files import Stopping

T = TypeVar("T")


class WorkStopped(Exception):
    """Raised out of a task where it tells how far it is, once it is to stop: nothing comes of it."""


LARGE = 10_000
"""What has more cells and changes is read beside the window: some eight thousand cells take a tenth of a second."""


MIDDLING = 1_000
"""What has more comes up in turns, its panels before its page: at one go they take a tenth of a second."""


def only_reading(look: Callable[[], T]) -> Callable[[Stopping], T]:
    """A task that leaves no trace and ends before it hears that it is to stop."""

    def task(stopping: Stopping) -> T:
        came = look()
        stopping()
        return came

    return task


class _Task:
    def __init__(
        self,
        run: Callable[[Stopping], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        is_told: bool,
        stopped: str,
    ) -> None:
        self.run, self.done, self.failed, self.is_told, self.stopped = run, done, failed, is_told, stopped
        self.stopping = threading.Event()
        self.heard = False
        """Whether the task was told that it is to stop."""
        self.share = 0
        """Per cent that were told last."""
        self.result: Any = None
        self.error: Exception | None = None

    @property
    def is_without_consequence(self) -> bool:
        """Whether it was stopped, once it is over: before its last step, where that changes the library."""
        if self.is_told and (self.result is not None or self.error is not None or not self.stopped):
            return False
        return self.heard if self.stopped else self.stopping.is_set()

    def is_stopping(self) -> bool:
        """Asked by the task, on its thread."""
        self.heard |= self.stopping.is_set()
        return self.heard


class Work(QObject):
    """Runs a task beside the window. Signals:

    ``started(str)``: a task began; the sentence says what it does. ``ended()``: it is over, however it went.
    ``counted(int, int, str)``: it is at this one (from 1) of so many of a kind, one of those of ``progress_words``.
    ``stopped(str)``: it was stopped; what that means.
    """

    started = Signal(str)
    ended = Signal()
    counted = Signal(int, int, str)
    stopped = Signal(str)
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
        """Whether a task is running, which can be stopped; a step that is waited for cannot."""
        return self._task is not None

    def begin(
        self,
        sentence: str,
        task: Callable[[Stopping], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        *,
        writes: bool = False,
        stopped: str = "",
    ) -> None:
        """Starts a task; ``done`` or ``failed`` follows on the window's thread, neither once it was stopped.

        ``stopped``: what is said then. Such a task asks before it leaves a trace: where it never heard that it is to
        stop, what it was asked for is there, and ``done`` says so.
        ``writes``: it changes the library in its last step, so what came of it is told in any case; None where it
        was stopped before that.
        """
        if self.busy:
            raise RuntimeError("a task is running")
        self._task = _Task(task, done, failed, writes, stopped)
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

    def count(self, kind: str, place: int, whole: int) -> None:
        """A task says, on its thread, at which page, sheet … of how many it is, from 1; of a share, whole per cents
        that are done.

        Raises WorkStopped once it is to stop; so whoever counts leaves nothing behind when that is raised.
        """
        task = self._task
        if task is not None and task.is_stopping():
            raise WorkStopped
        if kind == "share":
            place, whole = 100 * (place - 1) // max(whole, 1), 100
            if task is None or place == task.share:
                return
            task.share = place
        self.counted.emit(place, whole, kind)

    def counting(self, kind: str) -> Counting:
        """``count`` for what is all of one kind."""
        return partial(self.count, kind)

    def stop(self) -> None:
        """Lets the task end without consequence."""
        if self._task is not None:
            self._task.stopping.set()

    def wait(self) -> None:
        """Stops the task and waits until its thread has ended, without consequence; for closing a library."""
        self.stop()
        if self._task is not None:
            self._task.is_told, self._task.stopped = False, ""
        if self._thread is not None:
            self._thread.join()

    def _run(self, task: _Task) -> None:
        """On the task's thread."""
        try:
            task.result = task.run(task.is_stopping)
        except WorkStopped:
            pass  # as if it had ended by itself when it heard of it
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
        if task.is_without_consequence:
            if task.stopped:
                self.stopped.emit(task.stopped)
            return
        if task.error is not None:
            task.failed(task.error)
        else:
            task.done(task.result)
