"""The window killed while somebody types: every edit that it said was saved is there.

WINDOW_KILLS=200 makes it the long run.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from actions.outlines import named
from actions.reports import add
from domain.amount import Amount
from storage.library import Library
from storage.past import broken_at
from tests.conftest import ROOT
from tests.gui.conftest import filled_report

KILLS = int(os.environ.get("WINDOW_KILLS", "3"))
WRITE = "from tests.gui.shell.test_window_kill import write_on; write_on()"
SECONDS, LATEST = 6.0, 3.0
"""How long the keys are pressed without a pause, and how old a word may be that is not on the disk yet."""
TYPE = "from tests.gui.shell.test_window_kill import type_on; type_on()"
KEY, PROSE = "general.budget", "problems"


def type_on() -> None:
    """Types amounts into the window without end, and says each one once the status line says that it is saved."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from gui.application import set_up
    from gui.pages.binding import FigureBinding
    from gui.shell.preferences import Preferences
    from gui.shell.window import MainWindow

    _application, appearances = set_up("zh")
    with Library.open(Path(sys.argv[1]), who="王会计") as library:
        window = MainWindow(library, Preferences(), appearances)
        window.show()
        window.open_report(1, "general.text")
        window.editor.go(KEY)
        first = int(library.load(1).report.figures["general.budget"].fen // 10_000)  # type: ignore[union-attr]
        for number in range(first + 1, 10**9):
            window.editor.go(KEY)
            page = window.editor.current_page
            assert page is not None
            field = next(
                each.field.line for each in page.bindings if isinstance(each, FigureBinding) and each.key == KEY
            )
            field.selectAll()
            QTest.keyClicks(field, f"{number / 100:.2f}")
            QTest.keyClick(field, Qt.Key.Key_Return)
            assert window.desk.current is not None
            kept = window.desk.current.report.figures[KEY]
            assert isinstance(kept, Amount)
            assert window.status.saved.text().startswith("已自动保存")
            print(kept.fen, flush=True)  # noqa: T201 - the parent reads it


def write_on() -> None:
    """Presses keys in a text without end and without a pause, and says when each was pressed."""
    from PySide6.QtTest import QTest

    from gui.application import set_up
    from gui.pages.binding import ProseBinding
    from gui.shell.preferences import Preferences
    from gui.shell.window import MainWindow

    _application, appearances = set_up("zh")
    with Library.open(Path(sys.argv[1]), who="王会计") as library:
        window = MainWindow(library, Preferences(), appearances)
        window.show()
        window.open_report(1, PROSE)
        window.editor.go(PROSE)
        page = window.editor.current_page
        assert page is not None
        texts = (each for each in page.bindings if isinstance(each, ProseBinding) and each.key == PROSE)
        editor = next(texts).field.editor
        editor.moveCursor(editor.textCursor().MoveOperation.End)
        for number in range(10**9):
            QTest.keyClicks(editor, f" {number}")
            print(number, time.monotonic(), window.status.saved.text(), flush=True)  # noqa: T201 - the parent reads it
            QTest.qWait(20)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    source = named("hunan-2022")
    assert source is not None
    with Library.open(tmp_path / "库.db") as library:
        add(library, filled_report(source), source.text)
    return tmp_path / "库.db"


def test_what_the_window_said_was_saved_is_there(path: Path) -> None:
    chance = random.Random(7)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(path.parent)}
    acknowledged = 0
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", TYPE, str(path)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            said = [int(process.stdout.readline() or -1) for _ in range(chance.randrange(1, 25))]
            try:
                process.wait(chance.uniform(0, 0.02))
            except subprocess.TimeoutExpired:
                process.kill()
            said += [int(line) for line in process.stdout.read().splitlines() if line]
        assert said[0] > 0, "the window did not start"
        acknowledged += len(said)
        with Library.open(path) as library:
            assert library.quick_check() == ()
            assert broken_at(library, 1) == 0
            held = library.load(1).report.figures[KEY]
        assert isinstance(held, Amount)
        assert 0 <= held.fen - said[-1] <= 10_000, "at most the edit in hand was kept and not yet said"
    assert acknowledged >= KILLS


def test_what_was_typed_three_seconds_ago_is_there_though_the_keys_never_rested(path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(path.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, str(path)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().split(maxsplit=2)]
        begun = float(said[0][1])
        while time.monotonic() - begun < SECONDS:
            said.append(process.stdout.readline().split(maxsplit=2))
        killed = time.monotonic()
        process.kill()
    assert "有未保存" in said[10][2], "the bar must not say that all is saved while it is not"
    old = [number for number, at, _bar in said if killed - float(at) > LATEST]
    assert len(old) > 20
    with Library.open(path) as library:
        assert library.quick_check() == ()
        assert broken_at(library, 1) == 0
        held = library.load(1).report.prose[PROSE].split()
    assert old[-1] in held
    assert held[held.index("0") :][: len(old)] == old
