"""What is typed is on the disk before anything looks at it: whatever raises then, it stays there and typing goes on."""

import logging
from collections.abc import Iterable
from typing import NoReturn, TypeVar

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

import actions.checking
import domain.checks
import gui.pages.page
import gui.panels.preview.panel
from actions.reports import opened
from domain.checks import FAILED, Context, Finding
from domain.editing import set_figure
from domain.report import Report
from gui.dialogs.headings import HeadingDialog
from gui.fields.figure.entry import EntryLine
from gui.fields.figure.reading import FieldKind
from gui.fields.prose.document import Printer
from gui.fields.prose.editor import ProseEditor
from gui.pages.binding import FigureBinding, ProseBinding
from gui.pages.cover_page import TitleBinding
from gui.pages.nil_switch import NilBinding
from gui.pages.table_card import TableBinding
from gui.session import Session
from gui.shell import failures
from gui.shell.window import MainWindow
from storage.errors import DiskFull
from storage.library import Library
from tests.gui.conftest import answer, money
from tests.gui.typing import KEY, commit, press, write

Bound = TypeVar("Bound", FigureBinding, ProseBinding, TableBinding, TitleBinding)


def check_broken(_report: Report, _context: Context) -> Iterable[Finding]:
    raise ZeroDivisionError("a fault of ours")


@pytest.fixture
def raising_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(domain.checks, "CHECKS", (check_broken, *domain.checks.CHECKS))


def raising(*_anything: object, **_named: object) -> NoReturn:
    raise ZeroDivisionError("a fault of ours")


def stored(window: MainWindow) -> Report:
    """What is on the disk."""
    assert window.desk.current is not None
    return window.library.load(window.desk.current.id).report


def binding(window: MainWindow, kind: type[Bound], key: str) -> Bound:
    """The field of a key on the page that shows it."""
    window.desk.go(key)
    page = window.editor.current_page
    assert page is not None
    return next(each for each in page.bindings if isinstance(each, kind) and each.key == key)


def test_the_other_checks_still_run(raising_check: None, session: Session) -> None:
    current = opened(session.library, session.current.id)
    assert [each.name for each in current.failures] == ["check_broken"]
    assert [(each.code, each.quote) for each in current.findings] == [(FAILED, "check_broken")]
    assert current.progress == session.current.progress


def test_with_a_raising_check_a_figure_is_on_the_disk_and_named_once(
    raising_check: None, window: MainWindow, report: int, caplog: pytest.LogCaptureFixture
) -> None:
    field = binding(window, FigureBinding, "general.budget").field.line
    with caplog.at_level(logging.ERROR, "jixiao"):
        for typed in ("588.3", "589"):
            field.setFocus()
            write(typed)
            press(KEY.Key_Return)
            assert not field.is_dirty
            assert stored(window).amount("general.budget") == money(typed)
    uuid = stored(window).uuid
    assert window.status.failure.text() == "“check_broken”出错，内容已保存"
    assert not window.status.failure.isHidden()
    window.show_home()
    assert window.status.failure.isHidden()
    assert [record.getMessage() for record in caplog.records] == []  # said when the report was opened
    with caplog.at_level(logging.ERROR, "jixiao"):
        window.open_report(report)
    assert [record.getMessage() for record in caplog.records] == [f"check_broken failed on report {uuid}"]


def test_with_a_raising_check_every_kind_of_field_is_on_the_disk(
    raising_check: None, window: MainWindow, report: int
) -> None:
    prose = binding(window, ProseBinding, "problems").field.editor
    assert isinstance(prose, ProseEditor)
    commit("新写的话。")
    assert prose.settle()
    assert not prose.is_dirty
    assert "新写的话。" in stored(window).prose["problems"]
    table = binding(window, TableBinding, "projects").field
    window.desk.go("projects.1.name")
    write("99")
    press(KEY.Key_Return)
    assert table.settle()
    assert stored(window).value("projects.1.name") == "99"
    title = binding(window, TitleBinding, "cover.title").field
    title.box.setCurrentIndex(1)
    title.box.activated.emit(1)
    assert stored(window).headings["cover.title"] == window.desk.current.outline.title[1]  # type: ignore[union-attr]


@pytest.mark.parametrize("broken", ["progress", "title", "context", "checked"])
def test_whatever_raises_while_looking_the_edit_stands(
    broken: str, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions.checking, broken, raising)
    if broken == "checked":
        monkeypatch.setattr(actions.checking, broken, lambda *_: domain.checks.Checked(()))
    told: list[str] = []
    session.failed.connect(told.append)
    pages = session.current.progress
    for amount in ("621", "622"):
        assert session.edit("填写", set_figure(session.current.report, "general.budget", money(amount)))
        assert session.library.load(session.current.id).report.amount("general.budget") == money(amount)
    assert told == {"progress": ["progress"], "context": ["fonts"]}.get(broken, [])
    assert len(session.current.progress) == len(pages)


def test_a_list_that_cannot_be_brought_up_to_date_loses_no_edit(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_words: object) -> None:
        raise DiskFull(path=session.library.path)

    monkeypatch.setattr(Library, "describe", full)
    assert session.edit("填写", set_figure(session.current.report, "general.budget", money("621")))
    assert [each.name for each in session.current.failures] == ["digest"]
    assert session.library.load(session.current.id).report.amount("general.budget") == money("621")


def test_a_page_that_raises_while_it_repaints_loses_nothing(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = binding(window, FigureBinding, "general.budget").field.line
    field.setFocus()
    told: list[str] = []
    with failures.watched(told.append), monkeypatch.context() as patch:
        patch.setattr(gui.pages.page, "view_of", raising)
        for typed in ("588.3", "589"):
            field.setFocus()
            write(typed)
            press(KEY.Key_Return)
            assert stored(window).amount("general.budget") == money(typed)
            assert not field.is_dirty
    assert told == [failures.sentence()]
    field.setFocus()
    write("590")
    press(KEY.Key_Return)
    assert stored(window).amount("general.budget") == money("590")


def test_a_preview_that_raises_is_told_once_and_typing_goes_on(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[str] = []
    monkeypatch.setattr(gui.panels.preview.panel, "preview", lambda *_words: raising)
    with failures.watched(told.append):
        window.docks.show(window.docks.preview_dock)
        qtbot.waitUntil(lambda: bool(told))
        field = binding(window, FigureBinding, "general.budget").field.line
        field.setFocus()
        write("588.3")
        press(KEY.Key_Return)
        with qtbot.waitSignal(window.docks.preview.worker.failed):
            pass
    assert told == [failures.sentence()]
    assert not window.docks.preview.failure.isHidden()
    assert stored(window).amount("general.budget") == money("588.3")


@pytest.mark.parametrize("key", ["general.budget", "problems"])
def test_a_field_stays_dirty_whatever_the_disk_raises(
    key: str, window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is raised is no StorageProblem; a second try must not say that nothing is left to do."""
    line: EntryLine | ProseEditor = (
        binding(window, FigureBinding, key).field.line
        if key == "general.budget"
        else binding(window, ProseBinding, key).field.editor
    )
    write("588.3")
    with monkeypatch.context() as patch:
        patch.setattr(Library, "record", raising)
        for _ in range(2):
            assert not line.settle()
            assert line.is_dirty
            assert window.notices.sentence.startswith("程序内部出错，这处内容没有保存")
    assert line.settle()
    assert not line.is_dirty
    assert "588.3" in stored(window).prose[key] if key == "problems" else stored(window).amount(key) == money("588.3")


def test_a_line_and_a_text_stay_dirty_whatever_is_raised(qtbot: QtBot, blank_session: Session) -> None:
    """The fields by themselves: nothing they call can make them call themselves clean."""
    current = blank_session.current
    line = EntryLine(FieldKind("money", "万元"), raising)
    editor = ProseEditor(Printer(current.report, current.outline), raising)
    for widget in (line, editor):
        qtbot.addWidget(widget)
        widget.setText("588.3")
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                widget.settle()
            assert widget.is_dirty


def test_a_cell_keeps_what_the_disk_did_not_take(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = binding(window, TableBinding, "projects").field
    window.desk.go("projects.1.name")
    write("99")
    with monkeypatch.context() as patch:
        patch.setattr(Library, "record", raising)
        press(KEY.Key_Return)
        press(KEY.Key_Tab)
    assert table.model.held(table.model.index(0, 0)) == "99"
    assert not table.settle()
    assert stored(window).value("projects.1.name") != "99"


def test_a_cell_keeps_what_was_typed_whatever_is_raised(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = binding(window, TableBinding, "projects").field
    window.desk.go("projects.1.name")
    write("99")
    with monkeypatch.context() as patch, capture_exceptions() as raised:
        patch.setattr(table.edits, "put", raising)
        press(KEY.Key_Tab)
    assert raised
    assert table.model.held(table.model.index(0, 0)) == "99"


def test_a_switch_that_was_not_kept_goes_back(window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch) -> None:
    window.desk.go("fund")
    page = window.editor.current_page
    assert page is not None
    switch = next(each for each in page.bindings if isinstance(each, NilBinding)).switch.box
    assert switch.isChecked()
    with monkeypatch.context() as patch:
        patch.setattr(Library, "record", raising)
        switch.click()
    assert switch.isChecked()
    assert "fund" in stored(window).nil


def test_a_title_that_was_not_kept_goes_back(window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch) -> None:
    title = binding(window, TitleBinding, "cover.title").field
    with monkeypatch.context() as patch:
        patch.setattr(Library, "record", raising)
        title.box.setCurrentIndex(1)
        title.box.activated.emit(1)
    assert title.box.currentIndex() == 0


def test_a_heading_that_was_not_kept_stays_in_its_dialog(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def first(dialog: HeadingDialog) -> None:
        dialog.field.setText("新的标题")
        answer(second)
        patch.setattr(Library, "record", raising)
        dialog.accept()

    def second(dialog: HeadingDialog) -> None:
        said.extend((dialog.field.text(), dialog.asked.error.text()))
        patch.undo()
        dialog.accept()

    window.desk.go("problems")
    with monkeypatch.context() as patch:
        answer(first)
        window.desk.reword()
    assert said[0] == "新的标题"
    assert said[1].startswith("程序内部出错")
    assert stored(window).headings["problems"] == "新的标题"
