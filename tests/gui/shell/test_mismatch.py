"""A report that is not what was made final: the window says so in red, and lets nothing of it be changed."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from actions.reports import opened
from gui.application import set_up
from gui.shell.preferences import Preferences
from gui.shell.state_band import StateBand
from gui.shell.window import MainWindow
from storage.library import Library
from tests.actions.sealed import altered, sealed


def test_the_band_says_what_differs(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "库.db"
    with Library.open(path, who="李会计") as library:
        whole = sealed(library)
    altered(path, ("UPDATE report SET state = 'draft'", "UPDATE figure SET fen = 1 WHERE key = 'general.basic'"))
    band = StateBand(())
    qtbot.addWidget(band)
    band.show_report(whole)
    assert band.property("state") == "complete"
    with Library.open(path, read_only=True) as library:
        band.show_report(opened(library, whole.id))
    assert band.property("state") == "error"
    assert band.words.text().startswith("与定稿不符：现有内容与修改记录不一致（基本支出）；状态或稿次与修改记录不一致")
    assert "请从备份恢复资料库" in band.words.text()


def test_the_list_says_so_too_a_moment_after_it_came_up(tmp_path: Path, preferences: Preferences, qtbot: QtBot) -> None:
    path = tmp_path / "库.db"
    with Library.open(path, who="李会计") as library:
        sealed(library)
    altered(path, ("UPDATE figure SET fen = 1 WHERE key = 'general.basic'",))
    _application, appearances = set_up()
    window = MainWindow(Library.open(path), preferences, appearances)
    window.resize(1280, 800)
    window.show()
    model = window.home.list.reports
    before = window.home.list.grab().toImage()
    qtbot.waitUntil(lambda: any(line.mismatch for line in model.lines), timeout=10_000)
    [line] = [line for line in model.lines if line.summary]
    assert line.mismatch.startswith("与定稿不符：现有内容与修改记录不一致（基本支出）")
    index = model.index(model.row_of(line.summary.id if line.summary else 0))
    assert line.mismatch in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert window.home.list.grab().toImage() != before
    window.close()
    window.deleteLater()
