"""最近的文件: what was read in or written, the last first; what is gone is forgotten, and nothing of it is exported."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
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


def test_they_stand_on_the_list_of_reports_as_many_as_fit_whole(
    window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = window.home.recent
    window.show_home()
    assert row.hint.isVisible()
    assert not row.heading.isVisible()
    names = [
        "决算公开表（2024年度，财政批复后定稿，含附注和说明）.xlsx",
        "上报稿.docx",
        "盖章件.pdf",
        "往年.txt",
        "归档.zip",
    ]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
        window.recent.add(tmp_path / name)
    assert row.heading.isVisible()
    for width in (1920, 1024, 800):
        window.resize(width, 600)
        QApplication.processEvents()
        seen = [button for button in row.buttons if button.isVisible()]
        assert [button.text() for button in seen[:2]] == ["归档.zip", "往年.txt"]
        for button in seen:
            assert button.width() >= button.sizeHint().width()
            assert row.rect().contains(button.geometry())
        assert len(seen) == len(names) or width == 800
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toLocalFile()))
    assert row.buttons[-1].text() == "决算公开表（2024年度，财…和说明）.xlsx"
    row.buttons[1].click()
    assert urls == [str(tmp_path / "往年.txt")]
    (tmp_path / "归档.zip").unlink()
    row.buttons[0].click()
    assert window.notices.sentence == f"找不到“{tmp_path / '归档.zip'}”，可能已移动、改名，或所在的盘没有插入。"
    assert len(urls) == 1


def test_a_filter_is_what_one_would_have_typed(window: MainWindow, report: int) -> None:
    window.show_home()
    search = window.home.search
    menu = search.filters()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["全部报告", "草稿（1）", "2023（1）"]
    menu.actions()[2].trigger()
    assert search.field.text() == "草稿"
    assert window.home.list.reports.count() == 1
    search.field.setText("2019")
    assert window.home.list.reports.count() == 0
    search.filters().actions()[0].trigger()
    assert window.home.list.reports.count() == 1
