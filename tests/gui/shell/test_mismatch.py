"""A report that is not what was made final: the window says so in red, and lets nothing of it be changed."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from actions.reports import opened
from gui.shell.state_band import StateBand
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
    assert band.words.text().startswith("与定稿不符：现有内容与修改记录不一致（基本支出）；状态或版本与修改记录不一致")
    assert "请从备份恢复资料库" in band.words.text()
