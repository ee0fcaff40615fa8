"""The one path of an edit: to the disk first, then to every view; undo and redo; what may be shown."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from actions.reports import opened
from domain.editing import add_section, remove_section, set_figure, set_prose, set_unplaced
from gui.session import Session
from storage.library import Library
from tests.gui.conftest import money


def test_an_edit_is_on_the_disk_before_anybody_hears_of_it(session: Session, qtbot: QtBot) -> None:
    amount = money("621")

    def stored(current: object) -> bool:
        return opened(session.library, session.current.id).report.amount("general.budget") == amount

    with qtbot.waitSignal(session.changed, check_params_cb=stored, timeout=1000):
        assert session.edit("填写全年预算数", set_figure(session.current.report, "general.budget", amount))
    assert session.undo_stack.undoText() == "填写全年预算数"


def test_a_step_without_changes_is_no_step(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.changed):
        assert session.edit("填写全年预算数", ())
    assert not session.undo_stack.canUndo()


def test_undo_and_redo_are_new_steps_on_the_disk_and_say_where(session: Session, qtbot: QtBot) -> None:
    before = session.current.report
    session.edit("填写全年预算数", set_figure(before, "general.budget", money("621")))
    number = session.current.number
    with qtbot.waitSignal(session.jump, check_params_cb=lambda key: key == "general.budget"):
        session.undo()
    assert session.current.report == before
    assert session.current.number > number
    with qtbot.waitSignal(session.jump, check_params_cb=lambda key: key == "general.budget"):
        session.redo()
    assert opened(session.library, session.current.id).report.amount("general.budget") == money("621")
    assert session.undo_stack.canUndo()
    labels = [row.label for row in session.library.history(session.current.id)]
    assert labels[-2:] == ["撤销：填写全年预算数", "重做：填写全年预算数"]


def test_there_is_nothing_to_undo_at_first(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.changed):
        session.undo()
        session.redo()


def test_undoing_an_added_section_goes_to_the_one_before(session: Session, qtbot: QtBot) -> None:
    session.edit("增加部分", add_section(session.current.report, "problems", "附加说明"))
    with qtbot.waitSignal(session.jump, check_params_cb=lambda key: key == "problems"):
        session.undo()
    session.redo()
    session.edit("填写", set_prose(session.current.report, "added.1", "无其他说明。"))
    session.edit("删除部分", remove_section(session.current.report, "added.1"))
    with qtbot.waitSignal(session.jump, check_params_cb=lambda key: key == "added.1"):
        session.undo()
    assert session.current.report.prose["added.1"] == "无其他说明。"


def test_a_refused_step_changes_nothing_and_says_why(tmp_path: Path, session: Session, qtbot: QtBot) -> None:
    library = Library.open(session.library.path, read_only=True)
    reading = Session(library, opened(library, session.current.id))
    before = reading.current
    with (
        qtbot.waitSignal(reading.refused, check_params_cb=lambda sentence: "只读" in sentence),
        qtbot.assertNotEmitted(reading.changed),
    ):
        assert not reading.edit("填写", set_figure(before.report, "general.budget", money("1")))
    assert reading.current is before
    assert not reading.undo_stack.canUndo()
    library.close()


def test_a_failed_undo_can_be_tried_again(session: Session, qtbot: QtBot) -> None:
    session.edit("填写", set_figure(session.current.report, "general.budget", money("621")))
    writable = session.library
    session.library = Library.open(writable.path, read_only=True)
    with qtbot.waitSignal(session.refused):
        session.undo()
    assert session.undo_stack.canUndo()
    session.library.close()
    session.library = writable
    session.undo()
    assert session.current.report.amount("general.budget") == money("620")


def test_blanks_are_shown_only_where_the_clerk_was_until_asked(blank_session: Session, qtbot: QtBot) -> None:
    assert blank_session.current.findings
    assert not blank_session.shown()
    with qtbot.waitSignal(blank_session.asked_changed):
        blank_session.touched |= {"general.budget"}
    assert [finding.keys[0] for finding in blank_session.shown()] == ["general.budget"]
    with qtbot.waitSignal(blank_session.asked_changed, check_params_cb=lambda asked: asked is True):
        blank_session.ask()
    assert blank_session.shown() == blank_session.current.findings


def test_asking_twice_says_nothing_new(session: Session, qtbot: QtBot) -> None:
    session.ask()
    with qtbot.assertNotEmitted(session.asked_changed):
        session.ask()
        session.touched |= frozenset()


@pytest.mark.parametrize("text", ["619.99", "602"])
def test_what_is_wrong_is_shown_at_once(session: Session, text: str) -> None:
    session.edit("填写", set_figure(session.current.report, "general.expenditure", money(text)))
    assert "sum.expenditure" in {finding.code for finding in session.shown()}


def test_lines_taken_off_come_back_with_undo(session: Session, qtbot: QtBot) -> None:
    session.edit("移除", set_unplaced(session.current.report, ["甲", "乙"]))
    with qtbot.waitSignal(session.jump, check_params_cb=lambda key: key == "unplaced"):
        session.undo()
    assert session.current.report.unplaced == ()


def test_a_stretch_of_typing_is_one_step_to_undo(session: Session) -> None:
    before = session.current.report.prose["problems"]
    for text in ("甲", "甲乙", "甲乙丙"):
        assert session.edit("填写", set_prose(session.current.report, "problems", text), 7)
    assert session.undo_stack.count() == 1
    assert session.edit("填写", set_prose(session.current.report, "problems", "丁"), 8)
    assert session.undo_stack.count() == 2
    session.undo()
    assert session.current.report.prose["problems"] == "甲乙丙"
    session.undo()
    assert session.current.report.prose["problems"] == before
    session.redo()
    assert session.current.report.prose["problems"] == "甲乙丙"
    assert opened(session.library, session.current.id).report.prose["problems"] == "甲乙丙"


def test_what_was_undone_is_not_joined(session: Session) -> None:
    session.edit("填写", set_prose(session.current.report, "problems", "甲"), 7)
    session.edit("填写", set_prose(session.current.report, "improvements", "乙"), 7)
    session.undo()
    session.edit("填写", set_prose(session.current.report, "problems", "甲丙"), 7)
    assert session.undo_stack.count() == 2
    session.undo()
    assert session.current.report.prose["problems"] == "甲"


def test_it_tells_when_something_waits_for_the_disk(session: Session, qtbot: QtBot) -> None:
    told: list[bool] = []
    session.waiting.connect(told.append)
    session.wait_for("problems", True)
    session.wait_for("improvements", True)
    session.wait_for("problems", False)
    session.wait_for("improvements", False)
    assert told == [True, False]
