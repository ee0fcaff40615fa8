"""What the commands of the menus are tied to, and which report they are about."""

import pytest

from actions.outlines import OutlineSource
from actions.reports import add
from gui.shell.commands import MENUS, OPEN
from gui.shell.dispatch import Dispatch
from gui.shell.subject import Subject
from gui.shell.window import MainWindow
from tests.gui.conftest import UNIT, filled_report


def test_each_command_does_one_thing(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, tied = window.desk, list[str]()
    monkeypatch.setattr("gui.shell.dispatch.connect", lambda _commands, runs: tied.extend(runs))
    Dispatch(window, Subject(window)).follow(desk)
    named = [command.name for _title, commands in MENUS for command in commands if command.name]
    assert len(named) > 60
    assert sorted(tied) == sorted([*named, OPEN.name])


def test_without_a_report_nothing_is_meant(window: MainWindow) -> None:
    subject = Subject(window)
    done: list[object] = []
    subject.act(done.append)
    subject.act_open(done.append)
    assert (done, subject.is_chosen, subject.state, subject.unit) == ([], False, None, "")


def test_the_report_chosen_in_the_list_is_meant_until_one_is_open(
    window: MainWindow, outline_source: OutlineSource
) -> None:
    report = add(window.library, filled_report(outline_source), outline_source.text)
    window.list_reports(report)
    subject = Subject(window)
    done: list[int] = []
    subject.act(lambda it: done.append(it.id))
    subject.act_open(lambda session: done.append(-session.current.id))
    assert (done, subject.is_chosen, subject.state, subject.unit) == ([report], True, "draft", UNIT)
    window.open_report(report)
    subject.act_open(lambda session: done.append(-session.current.id))
    assert done == [report, -report]
    assert (subject.is_chosen, subject.state, subject.unit) == (True, "draft", UNIT)
