"""定稿, 盖章登记, 退回修改 and 核实说明 in the window: what is asked, what can be typed, what is shown."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from actions import states
from actions.person import person
from domain.amount import Amount
from domain.editing import set_figure, set_prose
from domain.notes import NoteKind
from gui.dialogs.states import AnswerDialog, FinalDialog, ReturnDialog, SealDialog, StepDialog
from gui.fields.figure.sum_check import SumCheck
from gui.pages.view import view_of
from gui.session import Session
from gui.shell.window import MainWindow
from tests.gui.conftest import money
from tests.pictures import png

STEPS = ("finalize", "seal", "add_scans", "send_back")


def asked(window: MainWindow, command: str) -> StepDialog:
    window.commands[command].trigger()
    while window.work.busy:  # the careful reader reads the whole text before 定稿
        QApplication.processEvents()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, StepDialog)
    return dialog


def session_of(window: MainWindow) -> Session:
    assert window.desk.session is not None
    return window.desk.session


def finalized(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, "finalize")
    assert isinstance(dialog, FinalDialog)
    dialog.name.setText("王局长")
    dialog.accept()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)


def usable(window: MainWindow) -> set[str]:
    return {name for name in STEPS if window.commands[name].isEnabled()}


def low_rate(window: MainWindow) -> None:
    """Twice the budget: an execution rate that wants an explanation."""
    session = session_of(window)
    session.edit("填写", set_figure(session.current.report, "general.budget", money("1200")))


def test_the_steps_follow_each_other(window: MainWindow, report: int, qtbot: QtBot, tmp_path: Path) -> None:
    assert usable(window) == {"finalize"}
    finalized(window, qtbot)
    assert window.notices.sentence == "已定稿，可以打印盖章。"
    assert usable(window) == {"seal", "send_back"}
    assert window.editor.band.isVisibleTo(window)
    assert "负责人王局长" in window.editor.band.words.text()
    dialog = asked(window, "seal")
    assert isinstance(dialog, SealDialog)
    (tmp_path / "扫描.png").write_bytes(png())
    dialog.day.setText("2024-03-05")
    dialog.name.setText("赵六")
    dialog.scans.add(tmp_path / "扫描.png")
    dialog.accept()
    assert usable(window) == {"seal", "send_back"}
    assert "早于定稿日期" in dialog.asked["day"].error.text()
    dialog.accept()
    assert usable(window) == {"add_scans", "send_back"}
    stored = window.library.load(report)
    assert (stored.report.state, len(stored.files)) == ("sealed", 2)
    back = asked(window, "send_back")
    assert isinstance(back, ReturnDialog)
    back.reason.setPlainText("口径调整")
    back.accept()
    assert usable(window) == {"finalize"}
    assert "口径调整" in window.editor.band.words.text()
    assert session_of(window).edit("填写", set_figure(session_of(window).current.report, "general.x", Amount(1)))


def test_a_step_that_lacks_something_says_so_in_its_dialog(window: MainWindow, report: int, qtbot: QtBot) -> None:
    dialog = asked(window, "finalize")
    dialog.accept()
    assert dialog.isVisible()
    assert isinstance(dialog, FinalDialog)
    assert dialog.asked["name"].error.text() == "请填写负责人姓名。"
    dialog.reject()
    finalized(window, qtbot)
    sealing = asked(window, "seal")
    assert isinstance(sealing, SealDialog)
    sealing.day.setText("昨天")
    sealing.name.setText("赵六")
    sealing.accept()
    assert sealing.isVisible()
    assert window.library.load(report).report.state == "final"
    sealing.reject()


def test_what_the_seal_lacks_is_said_at_its_own_field_until_it_is_mended(
    window: MainWindow, report: int, qtbot: QtBot, tmp_path: Path
) -> None:
    finalized(window, qtbot)
    dialog = asked(window, "seal")
    assert isinstance(dialog, SealDialog)

    def said() -> dict[str, str]:
        return {about: each.error.text() for about, each in dialog.asked.items() if each.error.text()}

    dialog.accept()
    assert said() == {"name": "请填写盖章经办人姓名。"}
    assert dialog.day.property("state") != "error"
    dialog.name.setText("赵六")
    assert said() == {}
    dialog.day.setText("昨天")
    dialog.accept()
    assert list(said()) == ["day"]
    dialog.day.setText(date.today().isoformat())
    (tmp_path / "扫描.png").write_bytes(b"no picture")
    dialog.scans.add(tmp_path / "扫描.png")
    dialog.accept()
    assert said() == {"scans": "“扫描.png”不是 PDF、JPG 或 PNG 文件。"}
    dialog.scans.list.setCurrentRow(0)
    next(button for button in dialog.scans.findChildren(QPushButton) if button.text() == "移除").click()
    assert said() == {}
    dialog.accept()
    assert window.library.load(report).report.state == "sealed"


def test_what_is_final_cannot_be_typed_over(window: MainWindow, report: int, qtbot: QtBot) -> None:
    finalized(window, qtbot)
    before = window.library.load(report).report
    for number in range(1, 7):
        window.editor.go_to_section(number)
        page = window.editor.current_page
        assert page is not None
        for field in filter(QLineEdit.isVisible, page.findChildren(QLineEdit)):
            qtbot.keyClicks(field, "7")
            qtbot.keyClick(field, Qt.Key.Key_Return)
        for table in page.findChildren(QTableView):
            table.setCurrentIndex(table.model().index(0, 1))
            for key in (Qt.Key.Key_7, Qt.Key.Key_Delete, Qt.Key.Key_F2):
                qtbot.keyClick(table, key)
    assert not session_of(window).edit("填写", set_figure(before, "general.budget", Amount(1)))
    assert "已定稿" in window.notices.sentence
    assert window.library.load(report).report == before


def test_the_name_of_whoever_works_here_is_asked_once(window: MainWindow, report: int, qtbot: QtBot) -> None:
    dialog = asked(window, "finalize")
    assert isinstance(dialog, FinalDialog)
    dialog.name.setText("王局长")
    dialog.person.setText("x")
    dialog.accept()
    assert dialog.isVisible()
    assert "不是完整的姓名" in dialog.asked["person"].error.text()
    dialog.person.setText("李会计")
    dialog.accept()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert person(window.library) == "李会计"
    back = asked(window, "send_back")
    assert isinstance(back, ReturnDialog)
    back.reason.setPlainText("口径调整")
    back.accept()
    assert {note.who for note in session_of(window).current.notes} == {"李会计"}
    again = asked(window, "finalize")
    assert list(again.asked) == ["name"]
    again.reject()


def test_what_was_let_pass_is_green_and_called_the_same_everywhere(window: MainWindow, report: int) -> None:
    before = session_of(window).current.report
    session_of(window).edit("填写", set_figure(before, "general.expenditure", Amount(1)))
    window.editor.go("general.expenditure")
    assert window.status.difference.property("state") == "error"
    current = session_of(window).current
    for finding in current.matters:
        current = states.explain(window.library, current, finding, "与批复文件一致", "王局长")
    session_of(window).adopt(current)
    assert window.status.difference.property("state") == "ok"
    assert window.status.difference.text().endswith("（已说明）")
    page = window.editor.current_page
    assert page is not None
    badges = [each.badge for each in page.findChildren(SumCheck) if "差额" in each.badge.text()]
    assert badges
    assert all(badge.text().endswith("，已说明") for badge in badges)
    assert {badge.property("state") for badge in badges} == {"ok"}
    lines = [line.answer for line in window.docks.findings.model.lines if line.answer]
    assert lines
    assert all(line.startswith("已说明") for line in lines)
    assert not any(line.startswith("已放行") for line in lines)


def test_a_query_is_explained_from_the_list_and_then_no_longer_stops(
    window: MainWindow, report: int, qtbot: QtBot
) -> None:
    low_rate(window)
    window.commands["finalize"].trigger()
    assert "不能定稿" in window.notices.sentence
    panel = window.docks.findings
    assert panel.list.isVisibleTo(window)
    while session_of(window).current.matters:
        window.commands["next_problem"].trigger()
        assert panel.answer_button.isEnabled()
        window.commands["answer"].trigger()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AnswerDialog)
        dialog.text.setPlainText("年中追加预算")
        dialog.name.setText("王局长")
        dialog.accept()
    answered = [line.answer for line in panel.model.lines if line.finding]
    assert answered
    assert all("年中追加预算" in each for each in answered)
    chips = panel.chips.buttons
    assert [chips[grade].text() for grade in ("error", "query")] == ["错误 0", "需核实 0"]
    assert chips["answered"].text() == f"已说明 {len(answered)}"
    assert chips["answered"].isVisibleTo(panel)
    chips["query"].click()
    assert [line for line in panel.model.lines if line.finding] == []
    chips["answered"].click()
    assert len([line for line in panel.model.lines if line.finding]) == len(answered)
    chips[""].click()
    view = view_of(session_of(window), lambda _key: True)
    notes = [line for key in view.findings for line in view.own_notes(key)]
    assert {line.sign for line in notes} == {"ok"}, "as in the list"
    assert all("年中追加预算" in line.text for line in notes)
    window.commands["check"].trigger()
    qtbot.waitUntil(lambda: "检查完成" in window.notices.sentence)
    assert "可以定稿" in window.notices.sentence
    finalized(window, qtbot)
    kinds = {note.said.kind for note in window.library.load(report).notes}
    assert NoteKind.EXPLANATION in kinds
    assert not panel.answer_button.isEnabled()


def test_an_error_asks_for_the_name_of_whoever_lets_it_pass(window: MainWindow, report: int) -> None:
    session = session_of(window)
    session.edit("填写", set_figure(session.current.report, "general.basic", money("351.25")))
    window.commands["check"].trigger()
    error = next(each for each in session.current.matters if each.severity == "error")
    window.flows.states.answer(window.library, session.current, error)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AnswerDialog)
    dialog.text.setPlainText("上级核定数")
    dialog.accept()
    assert dialog.isVisible()
    assert error in session.current.matters
    dialog.name.setText("王局长")
    dialog.accept()
    assert error not in session.current.matters


def test_the_review_sheet_is_written(
    window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: tmp_path / "说明.pdf")
    window.commands["review"].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert (tmp_path / "说明.pdf").read_bytes().startswith(b"%PDF-")
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: tmp_path / "没有" / "说明.pdf")
    window.commands["review"].trigger()
    qtbot.waitUntil(lambda: not window.work.busy)
    assert window.notices.grade == "error"


def test_a_sealed_report_becomes_an_archived_one(
    window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    finalized(window, qtbot)
    dialog = asked(window, "seal")
    assert isinstance(dialog, SealDialog)
    dialog.name.setText("赵六")
    dialog.accept()
    monkeypatch.setattr("gui.dialogs.files.ask_folder", lambda *_words: tmp_path)
    window.commands["archive"].trigger()
    archiving = QApplication.activeModalWidget()
    assert archiving is not None
    archiving.accept()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert window.library.load(report).report.state == "archived"
    assert usable(window) == {"send_back"}
    assert "已归档到" in window.notices.sentence
    window.resize(1024, 600)
    QApplication.processEvents()
    card = QRect(window.notices.mapTo(window, QPoint()), window.notices.size())
    assert window.editor.foot.geometry().height() >= card.height()
    assert card.top() >= window.editor.foot.mapTo(window, QPoint()).y(), "no field is covered"
    folders: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: folders.append(url.toLocalFile()))
    assert window.menus.next_step.defaultAction() is window.commands["package"], "next year is a year off"
    window.menus.next_step.click()
    assert folders == [str(tmp_path)]
    window.recent._clear()
    window.menus.next_step.click()
    assert folders == [str(tmp_path)]
    assert window.notices.sentence.startswith("在这台电脑上找不到归档包")


def test_what_was_amended_since_the_last_one_is_ticked_before_the_next(
    window: MainWindow, report: int, qtbot: QtBot
) -> None:
    finalized(window, qtbot)
    back = asked(window, "send_back")
    assert isinstance(back, ReturnDialog)
    back.reason.setPlainText("口径调整")
    back.accept()
    session = session_of(window)
    session.edit("填写", set_figure(session.current.report, "general.budget", money("630")))
    session.edit("填写", set_prose(session.current.report, "problems", "改过的话。"))
    dialog = asked(window, "finalize")
    assert isinstance(dialog, FinalDialog)
    amended = dialog.amended
    assert [amended.list.item(row).text() for row in range(amended.list.count())] == [
        "全年预算数：620万元 → 630万元（印在：基本支出情况）",
        "存在的问题及原因分析：Problems：按年初安排完成。 → 改过的话。",
    ]
    dialog.name.setText("王局长")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.asked["amended"].error.text() == "还有2处上次定稿以来的改动没有确认，不能定稿。"
    amended.list.setFocus()
    qtbot.keyClick(amended.list, Qt.Key.Key_Space)
    assert amended.count.text() == "已确认1处，共2处"
    assert dialog.asked["amended"].error.text() == ""
    qtbot.keyClick(amended.list, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert amended.count.text() == "已确认2处，共2处"
    dialog.accept()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert window.library.load(report).report.state == "final"
    kept = [note.said for note in window.library.load(report).notes if note.said.kind is NoteKind.AMENDMENT]
    assert [said.keys for said in kept] == [("general.budget",), ("problems",)]


def test_a_first_one_has_nothing_to_tick(window: MainWindow, report: int) -> None:
    dialog = asked(window, "finalize")
    assert isinstance(dialog, FinalDialog)
    assert not dialog.amended.isVisible()
    dialog.reject()
