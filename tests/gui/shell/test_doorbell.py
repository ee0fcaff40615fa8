"""A second start: the window that is there comes forward and takes the file, and nobody else is disturbed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.shell.doorbell import Doorbell, ring
from gui.shell.window import MainWindow
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def runtime_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A runtime folder of this test's own, so that no window of anybody else hears it."""
    folder = tmp_path / "run"
    folder.mkdir(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def listening(window: MainWindow) -> Iterator[MainWindow]:
    window.arrivals.listen()
    yield window
    window.close()


_RING = """
import sys
from pathlib import Path
from gui.shell.doorbell import ring
sys.exit(not ring(Path(sys.argv[1]), Path("/tmp/a b 报告.zip")))
"""


def _start(library: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "--library", str(library), *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


def _ended(process: subprocess.Popen[str], qtbot: QtBot) -> int:
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    assert process.stderr is not None
    process.stderr.close()
    return int(process.returncode)


def test_a_second_start_raises_the_window_that_is_there(listening: MainWindow, qtbot: QtBot) -> None:
    listening.showMinimized()
    assert _ended(_start(listening.library.path), qtbot) == 0
    assert not listening.windowState() & Qt.WindowState.WindowMinimized
    assert listening.isVisible()


def test_a_second_start_hands_over_its_file(listening: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "坏的提纲.toml"
    file.write_text("key = 1", "utf-8")
    assert _ended(_start(listening.library.path, "--open", str(file)), qtbot) == 0
    qtbot.waitUntil(lambda: bool(listening.notices.sentence))
    assert "提纲文件" in listening.notices.sentence


def test_nobody_answers_for_another_library_or_after_closing(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.arrivals.listen()
    assert not ring(tmp_path / "another.db")
    path = window.library.path
    window.close()
    assert not ring(path)


def test_the_address_that_a_killed_window_left_is_taken_over(tmp_path: Path, qapp: object, qtbot: QtBot) -> None:
    library = tmp_path / "library.db"
    code = (
        "import os, sys; from pathlib import Path; from gui.shell.doorbell import Doorbell;"
        "bell = Doorbell(Path(sys.argv[1]), print); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(library)], cwd=ROOT, check=True)
    assert not ring(library), "the dead do not answer"
    came: list[str] = []
    bell = Doorbell(library, came.append)
    process = subprocess.Popen([sys.executable, "-c", _RING, str(library)], cwd=ROOT)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    assert process.returncode == 0
    assert came == [str(Path("/tmp/a b 报告.zip").absolute())]
    bell.close()


def test_a_folder_of_somebody_else_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: tmp_path.stat().st_uid + 1)
    bell = Doorbell(tmp_path / "library.db", print)
    assert not ring(tmp_path / "library.db")
    bell.close()
