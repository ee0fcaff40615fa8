"""Quick fixes in the window: one key, one step to undo, all of a kind; and 忽略, which lasts as long as the words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from actions.mending import offer, offer_all, step
from actions.reports import opened
from domain.checks import Finding
from domain.editing import set_cell, set_heading, set_prose
from gui.dialogs.states import AnswerDialog
from gui.fields.prose.editor import ProseEditor
from gui.fields.prose.mark_card import MarkCard
from gui.fields.prose.marking import Underline
from gui.session import Session
from gui.shell.window import MainWindow

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "一是经费拔付不及时；二是再次拔付。\n培训费支出8万元，其中：甲班支出3万元，乙班支出6万元。"


@pytest.fixture
def marked(window: MainWindow, report: int, qtbot: QtBot) -> Session:
    session = window.desk.session
    assert session is not None
    for changes in (
        set_prose(session.current.report, "problems", TEXT),
        set_prose(session.current.report, "publicity", "按时公开，及时拔付。"),
        set_cell(session.current.report, "projects", 2, "name", "库房拔付改造"),
    ):
        assert session.edit("填写", changes)
    read(session, qtbot)
    return session


def read(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: session.is_read)


def at(window: MainWindow, session: Session, code: str, key: str, place: int = 0) -> Finding:
    """The caret at the words of a finding."""
    found = [each for each in session.shown() if each.code == code and each.keys[0] == key][place]
    window.desk.go(key)
    window.editor.point_at(found)
    return found


def prose(session: Session, key: str = "problems") -> str:
    return session.current.report.prose[key]


def test_one_key_mends_the_words_at_the_caret_as_one_step(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    at(window, marked, "write.word", "problems", 1)
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    card = editor.parent().card  # type: ignore[attr-defined]
    assert card.buttons["mend"].text() == "改为“拨付”（Alt+Enter）"
    assert card.buttons["mend_all"].text() == "全部同类（4处）（Alt+Shift+Enter）"
    assert card.buttons["answer"].text() == "忽略…（F7）"
    steps = marked.undo_stack.count()
    qtbot.keyClick(editor, Qt.Key.Key_Return, ALT)
    assert prose(marked) == TEXT.replace("再次拔付", "再次拨付")
    assert editor.toPlainText() == prose(marked)
    assert marked.undo_stack.count() == steps + 1
    assert not card.isVisible()
    assert window.notices.sentence == "已改正1处，按 Ctrl+Z 可撤销。"
    assert window.commands["undo"].text() == "撤销：校对修正：错别字"
    window.commands["undo"].trigger()
    assert prose(marked) == TEXT


def test_the_card_shows_its_buttons_whole(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    at(window, marked, "write.word", "problems", 1)
    card = QApplication.focusWidget().parent().card  # type: ignore[union-attr]
    shown = [button for button in card.buttons.values() if not button.isHidden()]
    assert len(shown) == 3
    assert [button.text() for button in shown if button.width() < button.sizeHint().width()] == []
    assert 0 <= card.x() <= card.x() + card.width() <= window.width()


def test_all_of_a_kind_are_one_step_across_the_report(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    at(window, marked, "write.word", "problems")
    steps = marked.undo_stack.count()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, ALT | SHIFT)
    assert prose(marked) == TEXT.replace("拔付", "拨付")
    assert prose(marked, "publicity") == "按时公开，及时拨付。"
    assert marked.current.report.value("projects.2.name") == "库房拨付改造"
    assert marked.undo_stack.count() == steps + 1
    window.commands["undo"].trigger()
    assert prose(marked, "publicity") == "按时公开，及时拔付。"
    assert marked.current.report.value("projects.2.name") == "库房拔付改造"


def test_a_click_on_the_card_does_the_same(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    at(window, marked, "write.word", "problems")
    card = QApplication.focusWidget().parent().card  # type: ignore[union-attr]
    qtbot.mouseClick(card.buttons["mend"], Qt.MouseButton.LeftButton)
    assert prose(marked) == TEXT.replace("经费拔付", "经费拨付")


def test_what_was_typed_since_is_kept(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    at(window, marked, "write.word", "publicity")
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, "OK")
    editor.point_at(next(each for each in marked.shown() if each.keys[0] == "publicity"))
    qtbot.keyClick(editor, Qt.Key.Key_Return, ALT)
    assert "OK" in prose(marked, "publicity")


def test_what_has_no_certain_fix_says_so(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    at(window, marked, "prose.sum", "problems")
    card = QApplication.focusWidget().parent().card  # type: ignore[union-attr]
    assert card.isVisible()
    assert not card.buttons["mend"].isVisible()
    assert card.buttons["answer"].text() == "说明或放行…（F7）"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, ALT)
    assert "没有确定的改法" in window.notices.sentence
    assert prose(marked) == TEXT
    window.desk.go("improvements")
    window.commands["mend"].trigger()
    assert "光标不在校对标出的文字上" in window.notices.sentence


def test_a_cell_and_a_heading_are_mended_too(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    window.desk.go("projects.2.name")
    window.commands["mend"].trigger()
    assert marked.current.report.value("projects.2.name") == "库房拨付改造"
    marked.edit("改写", set_heading(marked.current.report, "improvements", "拔付打算"))
    read(marked, qtbot)
    panel = window.docks.findings
    while panel.chosen_finding is None or "heading" not in panel.chosen_finding.keys:
        qtbot.keyClick(window, Qt.Key.Key_F8)
    window.commands["mend"].trigger()
    assert marked.current.report.headings["improvements"] == "拨付打算"


def test_what_is_ignored_is_remembered_with_its_words(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    at(window, marked, "write.word", "publicity")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F7)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AnswerDialog)
    assert dialog.windowTitle() == "忽略"
    assert dialog.name.parent() is None, "no 负责人 is asked for a matter of words"
    dialog.text.setPlainText("文件原文如此")
    dialog.accept()

    def open_marks() -> list[str]:
        return [each.keys[0] for each in marked.current.matters if each.code == "write.word"]

    assert "publicity" not in open_marks()
    assert "已说明（忽略）：文件原文如此" in [line.answer for line in window.docks.findings.model.lines]
    again = opened(window.library, marked.current.id)
    assert [note.said.text for note in again.notes] == ["文件原文如此"]
    assert [row.label for row in window.library.history(again.id)][-1] == "忽略"
    marked.edit("填写", set_prose(marked.current.report, "publicity", "按时公开，及时再接再励。"))
    read(marked, qtbot)
    assert "publicity" in open_marks(), "other words ask for another answer"


def test_nothing_is_offered_in_what_is_closed(window: MainWindow, marked: Session) -> None:
    found = next(each for each in marked.shown() if each.code == "write.word")
    assert offer(found, marked.current)
    closed = replace(marked.current, report=replace(marked.current.report, state="final"))
    assert offer(found, closed) == offer_all(found, closed) == ""
    assert step(found, closed, True)[1] == ()


def test_nothing_is_mended_in_what_is_closed(window: MainWindow, marked: Session) -> None:
    assert window.commands["mend"].isEnabled()
    window.show_home()
    assert not window.commands["mend"].isEnabled()


def test_the_card_hides_neither_the_next_field_nor_the_buttons_of_the_page(
    window: MainWindow, marked: Session, qtbot: QtBot
) -> None:
    window.resize(1024, 600)
    long = "工作按计划完成。\n" * 30 + "经费拔付不及时。"
    assert marked.edit("填写", set_prose(marked.current.report, "problems", long))
    read(marked, qtbot)
    at(window, marked, "write.word", "problems")
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    page = next(each for each in window.editor.findChildren(QScrollArea) if each.isAncestorOf(editor))
    low = editor.viewport().mapTo(page.widget(), editor.cursorRect().bottomLeft()).y()
    page.verticalScrollBar().setValue(low + 6 - page.viewport().height())  # the line of the caret is the lowest
    QApplication.processEvents()
    card = editor.parent().card  # type: ignore[attr-defined]
    assert isinstance(card, MarkCard)
    qtbot.waitUntil(card.isVisible)
    on_screen = QRect(card.mapTo(window, QPoint(0, 0)), card.size())
    buttons = [each for each in window.editor.findChildren(QPushButton) if each.isVisible() and "一步" in each.text()]
    assert len(buttons) == 2
    for button in buttons:
        assert not on_screen.intersects(QRect(button.mapTo(window, QPoint(0, 0)), button.size()))
    caret = editor.cursorRect()
    line = QRect(editor.viewport().mapTo(window, caret.topLeft()), caret.size())
    assert not on_screen.intersects(line)


def test_the_card_hides_no_line_of_what_it_speaks_of(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    """A sentence of several lines is whole to be read while the card says what is wrong with it."""
    sentence = "全年安排项目经费100万元，" + "".join(f"第{number}项经费支出{number}万元，" for number in range(2, 16))
    text = "工作按计划完成。\n" * 4 + sentence + "\n" + "工作按计划完成。\n" * 12
    assert marked.edit("填写", set_prose(marked.current.report, "problems", text))
    read(marked, qtbot)
    window.desk.go("problems")
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    start = text.index(sentence)
    editor.show_underlines((Underline(start, start + len(sentence), "error", "各项相加不等于合计。"),))
    lines = []
    for place in (start + len(sentence), start):
        cursor = editor.textCursor()
        cursor.setPosition(place)
        editor.setTextCursor(cursor)
        caret = editor.cursorRect()
        lines.append(QRect(editor.viewport().mapTo(window, caret.topLeft()), caret.size()))
    assert lines[0].top() > lines[1].bottom()  # it takes more than one line
    card = editor.parent().card  # type: ignore[attr-defined]
    assert card.isVisible()
    on_screen = QRect(card.mapTo(window, QPoint(0, 0)), card.size())
    assert on_screen.top() > lines[0].bottom()


def test_what_is_marked_in_the_list_is_mended_while_the_list_has_the_focus(
    window: MainWindow, marked: Session, qtbot: QtBot
) -> None:
    panel = window.docks.findings
    window.docks.show(window.docks.findings_dock)
    row = next(
        row
        for row, line in enumerate(panel.model.lines)
        if line.finding and line.finding.code == "write.word" and line.key == "publicity"
    )
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(row))
    qtbot.keyClick(panel.list, Qt.Key.Key_Return, ALT)
    assert prose(marked, "publicity") == "按时公开，及时拨付。"
    assert prose(marked) == TEXT


def test_a_click_on_a_finding_is_followed_by_its_key_at_once(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    panel = window.docks.findings
    window.docks.show(window.docks.findings_dock)
    QApplication.processEvents()
    row = next(
        row
        for row, line in enumerate(panel.model.lines)
        if line.finding and line.finding.code == "write.word" and line.key == "publicity"
    )
    panel.list.scrollTo(panel.model.index(row))
    place = panel.list.visualRect(panel.model.index(row)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, ALT)
    assert prose(marked, "publicity") == "按时公开，及时拨付。"
