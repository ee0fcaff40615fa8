"""校对 of a file from the window: dropped on the list or asked for, shown in a list, nothing stored."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.dialogs import files
from gui.dialogs.proofread import DroppedDialog, ProofreadDialog
from gui.dialogs.reading_review import ReadingReview
from gui.shell.window import MainWindow

SHIPPED = min((Path(__file__).parents[3] / "resources" / "samples").glob("*.txt"))
TEXT = "2023年度工作总结\n经费及时拔付，再次拔付。\n甲班3万元，乙班6万元，合计8万元。\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "总结.txt"
    path.write_text(TEXT, "utf-8")
    return path


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(10, 10), copy, data, left, none))


def offered() -> DroppedDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DroppedDialog)
    return dialog


def result(window: MainWindow, qtbot: QtBot) -> ProofreadDialog:
    qtbot.waitUntil(lambda: not window.work.busy)
    dialog = window.flows.proofreading.dialog
    assert dialog is not None
    return dialog


def test_a_dropped_text_is_proofread_and_nothing_is_stored(window: MainWindow, source: Path, qtbot: QtBot) -> None:
    before = source.read_bytes()
    drop(window, source)
    assert "总结.txt" in offered().windowTitle()
    offered().proofreading.click()
    dialog = result(window, qtbot)
    lines = [line.words for line in dialog.model.lines]
    assert lines[0] == "第2行　经费及时拔付，再次拔付。"
    assert lines[1:3] == ["“拔付”应为“拨付”。"] * 2
    assert lines[3].startswith("第3行")
    assert "3+6=9" in lines[4]
    assert window.library.summaries() == ()
    assert source.read_bytes() == before
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.count("\n") == 3
    assert "第2行\t错别字\t“拔付”应为“拨付”。" in copied
    dialog.list.setCurrentIndex(dialog.model.index(1))
    dialog.copy_chosen()
    assert QGuiApplication.clipboard().text() == "“拔付”应为“拨付”。"
    dialog.reject()


def test_a_dropped_report_can_be_taken_in(window: MainWindow, qtbot: QtBot) -> None:
    drop(window, SHIPPED)
    offered().importing.click()
    qtbot.waitUntil(lambda: not window.work.busy)
    review = QApplication.activeModalWidget()
    if isinstance(review, ReadingReview):
        review.accept()
        qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert len(window.library.summaries()) == 1
    assert window.flows.proofreading.dialog is None


def test_leaving_the_question_does_nothing(window: MainWindow, source: Path) -> None:
    drop(window, source)
    offered().reject()
    assert not window.work.busy
    assert window.library.summaries() == ()


def test_a_copy_with_comments_is_written_and_never_over_the_source(
    window: MainWindow, source: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.flows.proofreading.proofread(source)
    dialog = result(window, qtbot)
    copy = tmp_path / "副本.docx"
    monkeypatch.setattr(files, "ask_target", lambda *_words: copy)
    dialog.save.click()
    qtbot.waitUntil(lambda: bool(dialog.told.text()))
    assert len(list(docx.Document(str(copy)).comments)) == 3
    assert str(copy) in dialog.told.text()
    dialog.reject()
    window.flows.proofreading.proofread(copy)
    again = result(window, qtbot)
    before = copy.read_bytes()
    again.save.click()
    qtbot.waitUntil(lambda: bool(again.told.text()))
    assert "副本不能覆盖原文件" in again.told.text()
    assert copy.read_bytes() == before
    again.reject()


def test_a_clean_text_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    clean = tmp_path / "无.txt"
    clean.write_text("经费及时拨付。", "utf-8")
    window.flows.proofreading.proofread(clean)
    dialog = result(window, qtbot)
    assert not dialog.list.isVisible()
    assert not dialog.save.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("data", [b"PK\x03\x04 no zip", b"\x00\x01\x02" * 99])
def test_what_cannot_be_read_is_said_in_a_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, data: bytes
) -> None:
    bad = tmp_path / "坏.docx"
    bad.write_bytes(data)
    window.flows.proofreading.proofread(bad)
    qtbot.waitUntil(lambda: not window.work.busy)
    assert window.notices.sentence.startswith("坏.docx：")
    assert window.flows.proofreading.dialog is None


def test_the_menu_asks_for_a_file(
    window: MainWindow, source: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "ask_source", lambda *_words: source)
    window.commands["proofread"].trigger()
    result(window, qtbot).reject()
