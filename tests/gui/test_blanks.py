"""The finding of a blank in running text leads to just that blank: it is typed over, or becomes a figure."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from actions.forming import keep_outline, proposal_text, propose_source
from actions.outlines import available
from actions.reports import create
from actions.wording import sentence
from domain.editing import set_figure, set_prose
from domain.outline import page_for
from gui.fields.prose.editor import ProseEditor
from gui.fields.prose.field import ProseField
from gui.session import Session
from gui.shell.window import MainWindow
from tests.gui.test_mending import prose, read
from tests.templates_with_blanks import made

TEXT = "工作按计划完成。\n" * 40 + "发放问卷____份，收回____份。编制{staff.quota}人。"


@pytest.fixture
def blank(window: MainWindow, report: int, qtbot: QtBot) -> Session:
    window.resize(1024, 600)
    session = window.desk.session
    assert session is not None
    assert session.edit("填写", set_prose(session.current.report, "problems", TEXT))
    assert session.edit("清空", set_figure(session.current.report, "staff.quota", None))
    session.ask()
    read(session, qtbot)
    return session


def click(window: MainWindow, session: Session, code: str, place: int) -> ProseField:
    """A click on a finding in 问题清单; the field that comes up."""
    window.docks.show(window.docks.findings_dock)
    found = [each for each in session.shown() if each.code == code and each.keys[0] == "problems"]
    panel = window.docks.findings
    row = next(row for row, line in enumerate(panel.model.lines) if line.finding == found[place])
    panel._go(panel.model.index(row))
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    field = editor.parentWidget()
    assert isinstance(field, ProseField)
    return field


def test_the_blank_is_selected_in_sight_and_typed_over(window: MainWindow, blank: Session, qtbot: QtBot) -> None:
    field = click(window, blank, "missing.placeholder", 1)
    editor = field.editor
    assert editor.textCursor().selectedText() == "____"
    assert editor.toPlainText()[: editor.textCursor().selectionStart()].endswith("收回")
    page = next(each for each in window.editor.findChildren(QScrollArea) if each.isAncestorOf(editor))
    low = editor.cursorRect()
    qtbot.waitUntil(lambda: page.viewport().rect().contains(editor.viewport().mapTo(page.viewport(), low.center())))
    qtbot.waitUntil(field.card.isVisible)
    assert "可以直接输入，也可以引用数据" in field.card.words.text()
    qtbot.keyClicks(editor, "98")
    assert editor.settle()
    assert prose(blank).endswith("发放问卷____份，收回98份。编制{staff.quota}人。")


def test_a_figure_takes_the_place_of_the_blank(window: MainWindow, blank: Session, qtbot: QtBot) -> None:
    field = click(window, blank, "missing.placeholder", 0)
    qtbot.mouseClick(field.card.buttons["refer"], Qt.MouseButton.LeftButton)
    popup = field.editor.completion.popup
    assert popup.isVisible()
    assert not field.card.isVisible()
    popup.chosen.emit(next(each.link for each in popup.model.choices if each.link.key == "staff.actual"))
    assert field.editor.settle()
    assert prose(blank).endswith("发放问卷{staff.actual}份，收回____份。编制{staff.quota}人。")


def test_a_figure_that_is_not_filled_in_is_one_click_away(window: MainWindow, blank: Session, qtbot: QtBot) -> None:
    field = click(window, blank, "missing.link", 0)
    assert field.editor.figure_at_caret() == "staff.quota"
    assert field.editor.textCursor().hasSelection()
    qtbot.mouseClick(field.card.buttons["fill"], Qt.MouseButton.LeftButton)
    assert window.desk.page == page_for(blank.current.outline, "staff.quota")
    assert window.editor.current_key == "staff.quota"
    assert prose(blank).endswith("编制{staff.quota}人。")


def test_each_blank_is_told_by_the_words_before_it(blank: Session) -> None:
    found = [each for each in blank.current.findings if each.code == "missing.placeholder"]
    told = [sentence(each, blank.current.report, blank.current.outline) for each in found]
    assert [words.partition("中留有")[2].partition("，")[0] for words in told] == ["“发放问卷____”", "“收回____”"]


def test_a_sentence_that_nobody_touched_is_not_scolded_for_its_blanks(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    keep_outline(proposal_text(propose_source(made("running", tmp_path), name="甲")), "甲", window.library.path)
    source = next(each for each in available(window.library.path) if each.outline.name == "甲")
    window.open_report(create(window.library, source, "2025", "清河县统计局"))
    session = window.desk.session
    assert session is not None
    blanks = [each for each in session.current.findings if each.code == "missing.placeholder"]
    assert len(blanks) == 4
    assert session.shown() == ()
    key = blanks[0].keys[0]
    text = session.current.report.prose[key]
    assert session.edit("填写", set_prose(session.current.report, key, f"{text}全部在岗。"))
    assert [each.keys[0] for each in session.shown() if each.code == "missing.placeholder"] == [key] * 2
    session.ask()
    assert len([each for each in session.shown() if each.code == "missing.placeholder"]) == 4
