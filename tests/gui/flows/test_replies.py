"""审核意见 in the window: a letter becomes points, each is ticked with a short answer, and 定稿 tells what is open."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from actions import states
from actions.replies import open_points
from gui.dialogs.replies import RepliesDialog
from gui.dialogs.states import FinalDialog, ReturnDialog
from gui.shell.window import MainWindow
from tests.gui.flows.test_states import asked, finalized, session_of

LETTER = "存在以下问题：一是存在的问题写得空泛；二是偏差原因没有填写。"


@pytest.fixture
def sent_back(window: MainWindow, report: int) -> MainWindow:
    session = session_of(window)
    final = states.finalize(window.library, session.current, states.final_paper(session.current), "王局长")
    window.show_step(final)
    back = asked(window, "send_back")
    assert isinstance(back, ReturnDialog)
    back.reason.setPlainText(LETTER)
    assert back.count.text() == "共2条"
    back.accept()
    return window


def shown(window: MainWindow) -> RepliesDialog:
    window.commands["replies"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RepliesDialog)
    return dialog


def test_points_are_ticked_and_told_at_the_next_final(sent_back: MainWindow, qtbot: QtBot) -> None:
    assert "审核意见2条，已修改0条" in sent_back.editor.band.words.text()
    dialog = shown(sent_back)
    first, _second = dialog.rows
    first.answer.setText("已按科室改写")
    first.answer.textEdited.emit("已按科室改写")
    assert first.box.isChecked(), "who says how it was mended has mended it"
    assert dialog.count.text() == "审核意见共2条，已修改1条。"
    dialog.accept()
    assert "审核意见2条，已修改1条" in sent_back.editor.band.words.text()
    assert [each.number for each in open_points(session_of(sent_back).current)] == [2]
    final = asked(sent_back, "finalize")
    assert isinstance(final, FinalDialog)
    lists = [each for each in final.findChildren(QListWidget) if each.accessibleName() == "审核意见尚未标为已修改"]
    assert [lists[0].item(row).text() for row in range(lists[0].count())] == ["2. 偏差原因没有填写。"]
    final.reject()
    again = shown(sent_back)
    again.rows[1].box.click()
    again.accept()
    assert session_of(sent_back).current.notes[-1].said.text == "已修改"


def test_the_reply_is_copied_and_exported_with_what_is_ticked(
    sent_back: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = shown(sent_back)
    dialog.rows[1].box.click()
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: tmp_path / "修改说明.txt")
    dialog.exporting.emit()
    dialog._copy()
    assert "2.审核意见：偏差原因没有填写。\n修改情况：已修改" in QGuiApplication.clipboard().text()
    assert "修改情况：尚未修改" in (tmp_path / "修改说明.txt").read_text("utf-8")
    dialog.rows[0].answer.setText("。")
    dialog.rows[0].box.setChecked(True)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.asked["replies"].error.text().startswith("第1条")
    dialog.reject()


def test_a_point_leads_to_its_place_and_a_final_report_only_shows(sent_back: MainWindow, qtbot: QtBot) -> None:
    dialog = shown(sent_back)
    dialog.wanted.emit("problems")
    assert sent_back.desk.page == "problems"
    dialog.reject()
    finalized(sent_back, qtbot)
    shut = shown(sent_back)
    assert not shut.rows[0].box.isEnabled()
    shut.reject()


def test_a_report_that_was_never_sent_back_has_no_review(window: MainWindow, report: int) -> None:
    assert not window.commands["replies"].isEnabled()
