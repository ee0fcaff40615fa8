"""The window at work: the list with many reports, going from section to section, typing in a long text, memory.

Times are of the processor, of the window's own thread: other work on the machine does not count.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import thread_time
from typing import TYPE_CHECKING

from benchmarks.measuring import SAMPLE, peer, run

if TYPE_CHECKING:
    from gui.shell.window import MainWindow

MANY, FEW = 1000, 10
LIST = 3.0
"""What the list of many reports may take of that of few."""
SWITCH, KEY = 0.050, 0.016  # seconds, at the 95th of 100
MEMORY = 200  # MB at the peak, with the sample open
LENGTH, PARAGRAPH = 20_000, 400  # characters


def main() -> int:
    """Prints every figure; 0 if all are as they should be."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = folder
        work = _window(Path(folder) / "sample.db", 1, switching_and_typing)
        few, many = (_window(Path(folder) / f"{count}.db", count, listing) for count in (FEW, MANY))
    bare = float(run(peer("bare_text.py", str(LENGTH))))
    print(f"switching sections p95: {work[0] * 1000:.1f} ms (at most {SWITCH * 1000:.0f})")
    print(f"a section that is not made yet, median: {work[3] * 1000:.1f} ms")
    print(f"a key in {LENGTH} characters p95: {work[1] * 1000:.1f} ms (at most {KEY * 1000:.0f})")
    print(f"the same in one paragraph p95: {work[4] * 1000:.1f} ms, in a bare QTextEdit {bare:.1f} ms")
    print(f"peak memory with the sample: {work[2]:.0f} MB (at most {MEMORY})")
    print(f"list of {MANY} against {FEW}: {many[0] / few[0]:.2f} (at most {LIST}), {many[0] * 1000:.0f} ms")
    held = work[0] <= SWITCH and work[1] <= KEY and work[2] <= MEMORY and many[0] <= LIST * few[0]
    return int(not held)


def listing(window: "MainWindow") -> tuple[float, ...]:
    """Seconds until the list is on the screen with what its reports come to and the years below, the median."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    def show() -> None:
        window.show_home()
        while not window.home.list.reports.figures:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    return (statistics.median(_seconds(window, show) for _turn in range(7)),)


def switching_and_typing(window: "MainWindow") -> tuple[float, ...]:
    """Seconds at the 95th of 100 for another section and for a key at the end of a long text; the peak of memory then.

    The window makes the sections ahead while nobody asks for them; the last figure is the median of those that come up
    before that.
    """
    from gui.shell.contents import page_keys

    def opened() -> "tuple[str, ...]":
        window.open_report(window.library.summaries()[0].id)
        assert window.current is not None
        return page_keys(window.current)

    def show(keys: Sequence[str]) -> list[float]:
        return [_seconds(window, partial(window.editor.show_page, key)) for key in keys]

    pages = opened()
    _until_made(window, len(pages))
    switches, keys, peak = show(pages * 6), _keys(window, "problems", PARAGRAPH), _peak()
    in_one = _keys(window, "improvements", LENGTH)
    window.show_home()
    return _p95(switches), _p95(keys), peak, statistics.median(show(opened())), _p95(in_one)


def _until_made(window: "MainWindow", pages: int) -> None:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    while len(list(window.editor.pages.made())) < pages:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _keys(window: "MainWindow", section: str, paragraph: int) -> list[float]:
    """Seconds of each key at the end of a section of so many characters, in paragraphs of so many."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from domain.editing import set_prose
    from gui.fields.prose.editor import ProseEditor

    session = window.desk.session
    assert session is not None
    line = ("全面完成年初确定的各项任务，资金使用合规，群众较为满意。" * paragraph)[:paragraph]
    text = "\n".join([line] * (LENGTH // paragraph))
    session.edit("填写", set_prose(session.current.report, section, text))
    window.desk.go(section)
    QApplication.processEvents()
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    assert editor.text() == text
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    return [_seconds(window, lambda: QTest.keyClicks(editor, "a")) for _turn in range(100)]


def _window(path: Path, count: int, measure: "Callable[[MainWindow], tuple[float, ...]]") -> tuple[float, ...]:
    """What is measured in a window on a library of so many reports."""
    from actions.checking import digest, seen
    from actions.importing import import_source
    from actions.reports import opened
    from domain.report import new_uuid
    from gui.application import set_up
    from gui.shell.preferences import Preferences
    from gui.shell.window import MainWindow
    from storage.library import Library

    application, appearances = set_up()
    with Library.open(path, who="王会计") as library:
        first = opened(library, import_source(library, SAMPLE).id)
        looked = digest(first.report, first.outline, seen(first.report, first.outline))
        for _number in range(count - 1):
            library.add(replace(first.report, uuid=new_uuid()), first.outline_text, looked)
        window = MainWindow(library, Preferences(), appearances)
        window.resize(1280, 800)
        window.show()
        application.processEvents()
        measured = measure(window)
        window.close()
    return measured


def _seconds(window: "MainWindow", act: Callable[[], object]) -> float:
    """The time of the window's thread for an act and for painting what it changed."""
    from PySide6.QtWidgets import QApplication

    began = thread_time()
    act()
    QApplication.processEvents()
    return thread_time() - began


def _p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def _peak() -> int:
    """The most memory that this process ever held, in MB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


if __name__ == "__main__":
    sys.exit(main())
