"""最近的文件: what was read in or written, the last first; what is gone is forgotten, and nothing of it is exported."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from gui.shell.preferences import Preferences
from gui.shell.recent_files import MOST
from gui.shell.window import MainWindow
from tests.gui.flows.test_transfers import choose, run


def shown(window: MainWindow) -> list[str]:
    """The entries as they stand once the menu is opened."""
    window.recent._menu.aboutToShow.emit()
    return [action.text() for action in window.recent._menu.actions() if action.text()]


def test_what_was_written_stands_first_and_opens(
    window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert shown(window) == ["还没有导入、导出或打开过文件"]
    for name in ("上报稿.docx", "存档.json"):
        choose(monkeypatch, tmp_path / name)
        run(window, "export", qtbot)
    assert shown(window) == ["存档.json", "上报稿.docx", "清除记录"]
    assert window.recent._menu.actions()[1].toolTip() == str(tmp_path / "上报稿.docx")
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toLocalFile()))
    window.recent._menu.actions()[1].trigger()
    assert urls == [str(tmp_path / "上报稿.docx")]
    assert "上报稿".encode() not in (tmp_path / "存档.json").read_bytes()
    assert "上报稿".encode() not in window.library.path.read_bytes()


def test_what_is_gone_is_forgotten_and_all_of_it_on_demand(
    window: MainWindow, tmp_path: Path, preferences: Preferences
) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(MOST + 3)]
    for file in files:
        file.write_text("x", "utf-8")
        window.recent.add(file)
    assert shown(window)[0] == files[-1].name
    assert len(shown(window)) == MOST + 1
    files[-1].unlink()
    assert shown(window)[0] == files[-2].name
    assert files[-1] not in window.preferences.recent_files
    window.recent.add(files[-3])
    assert shown(window)[:2] == [files[-3].name, files[-2].name], "each stands once"
    window.recent._menu.actions()[-1].trigger()
    assert window.preferences.recent_files == ()


def test_the_next_start_knows_them(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "模板.docx"
    file.write_bytes(b"x")
    window.recent.add(file)
    window.preferences.flush()
    assert Preferences().recent_files == (file,)
