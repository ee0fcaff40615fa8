"""佐证材料 from the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeWidgetItem

from actions.evidence import evidence
from actions.printing import calibration
from domain.editing import set_figure
from gui.dialogs.evidence import EvidenceDialog
from gui.shell.window import MainWindow
from tests.gui.conftest import money


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr("gui.dialogs.files.ask_source", lambda *_words: path)
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: path)


def shown(dialog: EvidenceDialog, place: int) -> QTreeWidgetItem:
    item = dialog.tree.topLevelItem(place)
    assert item is not None
    return item


@pytest.fixture
def dialog(window: MainWindow, report: int) -> EvidenceDialog:
    """The dialog, a figure in hand."""
    session = window.session
    assert session is not None
    assert session.edit("填写", set_figure(session.current.report, "general.basic", money("351")))
    window.commands["evidence"].trigger()
    assert window.flows.evidence.dialog is not None
    return window.flows.evidence.dialog


def test_files_are_added_shown_and_taken_away(
    window: MainWindow, dialog: EvidenceDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "决算批复.pdf"
    path.write_bytes(calibration())
    choose(monkeypatch, path)
    place = next(place for place in range(9) if shown(dialog, place).text(0) == "基本支出")
    dialog.tree.setCurrentItem(shown(dialog, place))
    assert dialog.add.isEnabled()
    assert not dialog.remove.isEnabled()
    dialog.add.click()
    assert window.desk.current is not None
    assert [(each.key, each.title) for each in evidence(window.desk.current)] == [("general.basic", "决算批复.pdf")]
    item = shown(dialog, place)
    assert (item.text(0), item.childCount()) == ("基本支出", 1)
    assert dialog.count.text().startswith("共1件")

    dialog.tree.setCurrentItem(item.child(0))
    dialog.remove.click()
    assert evidence(window.desk.current) == ()
    assert dialog.count.text().startswith("共0件")


def test_the_list_is_printed_and_what_is_no_paper_is_refused(
    window: MainWindow, dialog: EvidenceDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("text", "utf-8")
    choose(monkeypatch, text)
    dialog.add.click()
    assert "不是 PDF、JPG 或 PNG 文件" in window.notices.sentence
    dialog.printing.emit()
    assert "还没有佐证材料" in window.notices.sentence

    paper = tmp_path / "a.pdf"
    paper.write_bytes(calibration())
    choose(monkeypatch, paper)
    dialog.add.click()
    choose(monkeypatch, tmp_path / "目录.pdf")
    dialog.paper.click()
    assert (tmp_path / "目录.pdf").read_bytes().startswith(b"%PDF")
