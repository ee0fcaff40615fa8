"""删除, 最近删除 and 复制: asked once, in a backup first, and nothing is lost; 新建 asks before it creates."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from actions import removing
from actions.backups import Reason
from actions.outlines import OutlineSource
from actions.problems import InputProblem
from actions.reports import add
from gui.dialogs import questions
from gui.dialogs.deleted import DeletedDialog
from gui.dialogs.new_report import Wanted
from gui.pages.binding import FigureBinding
from gui.shell.window import MainWindow
from storage.backup_files import found
from storage.errors import NotADraft, UnknownReport
from storage.library import Library
from storage.past import broken_at
from tests.gui.conftest import UNIT, YEAR, filled_report, press


@pytest.fixture
def listed(window: MainWindow, outline_source: OutlineSource) -> MainWindow:
    """The window on the list of two reports, the first chosen."""
    for _ in range(2):
        add(window.library, filled_report(outline_source), outline_source.text)
    window.show_home()
    return window


def ids(library: Library) -> list[int]:
    return [summary.id for summary in library.summaries()]


def test_a_draft_is_deleted_after_one_question_and_a_backup_and_comes_back(listed: MainWindow, qtbot: QtBot) -> None:
    before = listed.library.load(1)
    press("不删除")
    listed.commands["delete"].trigger()
    assert ids(listed.library) == [1, 2]
    press("删除")
    qtbot.keyClick(listed.home.list, Qt.Key.Key_Delete)
    assert ids(listed.library) == [2]
    assert Reason.DELETE in {backup.reason for backup in found(listed.library.path)}
    assert listed.home.list.report == 2
    undo = next(button for button in listed.notices.findChildren(QPushButton) if button.text() == "撤销删除")
    undo.click()
    assert ids(listed.library) == [1, 2]
    assert listed.home.list.report == 1
    assert listed.library.load(1) == before
    assert broken_at(listed.library, 1) == 0


def test_what_was_deleted_is_put_back_from_the_list_of_it(listed: MainWindow) -> None:
    for _ in range(2):
        press("删除")
        listed.commands["delete"].trigger()
    assert ids(listed.library) == []
    assert listed.home.is_empty
    assert not listed.commands["delete"].isEnabled()
    listed.commands["deleted"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DeletedDialog)
    assert dialog.list.count() == 2
    dialog.back.click()
    assert ids(listed.library) == [1]
    assert dialog.list.count() == 1
    dialog.back.click()
    assert not dialog.back.isEnabled()
    assert ids(listed.library) == [1, 2]
    dialog.reject()


def test_only_a_draft_is_deleted(listed: MainWindow, outline_source: OutlineSource) -> None:
    closed = replace(filled_report(outline_source), state="final")
    number = add(listed.library, closed, outline_source.text)
    listed.list_reports(number)
    assert not listed.commands["delete"].isEnabled()
    with pytest.raises(InputProblem, match="只有草稿可以删除"):
        removing.delete(listed.library, number)
    with pytest.raises(NotADraft):
        listed.library.delete(number)
    with pytest.raises(UnknownReport):
        listed.library.delete(99)
    assert number in ids(listed.library)


def test_a_deleted_report_stays_deleted_at_the_next_start_and_is_found_by_nobody(listed: MainWindow) -> None:
    listed.library.delete(1)
    assert listed.library.find(YEAR, UNIT) == (2,)
    with Library.open(listed.library.path, read_only=True) as again:
        assert ids(again) == [2]
        assert [summary.id for summary in again.deleted()] == [1]


def test_a_copy_is_a_draft_of_its_own(listed: MainWindow, qtbot: QtBot) -> None:
    listed.commands["copy"].trigger()
    qtbot.waitUntil(lambda: not listed.work.busy, timeout=20_000)
    assert ids(listed.library) == [1, 2, 3]
    one, other = listed.library.load(1).report, listed.library.load(3).report
    assert other.uuid != one.uuid
    assert replace(other, uuid="") == replace(one, uuid="")
    assert listed.home.list.report == 3
    assert broken_at(listed.library, 3) == 0


def test_the_list_has_a_menu_of_its_own(listed: MainWindow) -> None:
    assert listed.home.list.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    words = [action.iconText() for action in listed.home.list.actions()]
    assert {"打开", "复制报告", "删除报告"} <= set(words)


def test_a_new_report_asks_about_an_unreadable_entry_before_it_is_made(
    window: MainWindow,
    report: int,
    outline_source: OutlineSource,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window.desk.go("general.budget")
    page = window.editor.current_page
    assert page is not None
    line = next(each for each in page.bindings if isinstance(each, FigureBinding)).field.line
    line.setFocus()
    qtbot.keyClicks(line, "7x")
    asked: list[str] = []
    answers = iter((False, True))

    def ask(sentence: str, *_words: object) -> bool:
        asked.append(sentence)
        assert ids(window.library) == [report], "nothing is made before the answer"
        return next(answers)

    monkeypatch.setattr(questions, "ask", ask)
    wanted = Wanted("2024", UNIT, outline_source)
    window.flows.new_reports.create(window.library, wanted)
    assert ids(window.library) == [report]
    assert window.desk.current is not None
    assert window.desk.current.id == report
    assert line.text() == "7x"
    window.flows.new_reports.create(window.library, wanted)
    assert len(ids(window.library)) == 2
    assert len(asked) == 2
    assert window.desk.current.id != report
