"""What the careful reader marks is to be seen where it stands: in prose, headings, sentences and cells."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from actions.states import explain
from domain.editing import set_cell, set_heading, set_prose
from gui.fields.notes import NoteLine
from gui.fields.prose.editor import ProseEditor
from gui.fields.table.field import TableField
from gui.fields.table.rows_model import RowsModel
from gui.session import Session
from gui.shell.window import MainWindow

TEXT = "一是经费拔付不及时；二是预算不细。\n培训费支出8万元，其中：甲班支出3万元，乙班支出6万元。"


@pytest.fixture
def marked(window: MainWindow, report: int, qtbot: QtBot) -> Session:
    session = window.desk.session
    assert session is not None
    for changes in (
        set_prose(session.current.report, "problems", TEXT),
        set_heading(session.current.report, "problems", "存在的拔付问题"),
        set_cell(session.current.report, "projects", 2, "name", "库房拔付改造"),
        set_cell(session.current.report, "projects", 3, "sentence", "{name}支出{amount}万元，及时拔付。"),
    ):
        assert session.edit("填写", changes)
    qtbot.waitUntil(lambda: session.is_read)
    return session


def editor(window: MainWindow, page: str) -> ProseEditor:
    window.editor.go(page)
    assert window.editor.current_page is not None
    return next(each for each in window.editor.current_page.findChildren(ProseEditor) if each.isVisible())


def underlined(shown: QTextEdit) -> list[str]:
    return [each.cursor.selectedText() for each in shown.extraSelections()]  # type: ignore[attr-defined]


def test_words_in_prose_are_underlined_with_a_wave(window: MainWindow, marked: Session) -> None:
    shown = editor(window, "problems")
    assert underlined(shown) == ["培训费支出8万元，其中：甲班支出3万元，乙班支出6万元", "拔付"]
    selection = shown.extraSelections()[1]
    assert selection.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline  # type: ignore[attr-defined]
    notes = shown.parent().notes.text()  # type: ignore[attr-defined]
    assert "校对标出2处" in notes
    assert "拔付" not in notes


def test_f8_puts_the_caret_to_the_words_and_says_what_is_wrong(
    window: MainWindow, marked: Session, qtbot: QtBot
) -> None:
    shown = editor(window, "problems")
    panel = window.docks.findings
    seen = {}
    for _turn in range(len(marked.shown())):
        qtbot.keyClick(window, Qt.Key.Key_F8)
        found = panel.marked
        assert found is not None
        if found.keys == ("problems",):
            card = shown.parent().card  # type: ignore[attr-defined]
            assert card.isVisible()
            seen[found.code] = (shown.textCursor().position(), card.words.text())
    assert seen["write.word"] == (4, "“拔付”应为“拨付”。")
    assert seen["prose.sum"][0] == len(TEXT.partition("\n")[0]) + 1
    assert "3+6=9" in seen["prose.sum"][1]
    shown.moveCursor(shown.textCursor().MoveOperation.Start)
    assert not shown.parent().card.isVisible()  # type: ignore[attr-defined]


def test_the_card_follows_the_words_when_the_text_moves(window: MainWindow, marked: Session, qtbot: QtBot) -> None:
    shown = editor(window, "problems")
    assert shown.point_at(next(each for each in marked.shown() if each.keys == ("problems",)))
    card = shown.parent().card  # type: ignore[attr-defined]
    before = card.y()
    shown.parent().notes.show_notes([NoteLine("error", f"第{line}行") for line in range(4)])  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: card.y() > before)


@pytest.mark.parametrize("size", [(800, 480), (853, 533), (1024, 600)])
def test_the_card_stands_within_the_text(size: tuple[int, int], window: MainWindow, marked: Session) -> None:
    """Beside a panel in a narrow window it hung over the page, at 800 pixels over the list of sections."""
    window.resize(*size)
    for dock in window.docks.all:
        dock.setVisible(dock is window.docks.guidance_dock)
    shown = editor(window, "problems")
    QApplication.processEvents()
    assert shown.point_at(next(each for each in marked.shown() if each.keys == ("problems",)))
    card = shown.parent().card  # type: ignore[attr-defined]
    text = QRect(shown.mapTo(window, QPoint(0, 0)), shown.size())
    assert card.isVisible()
    assert text.left() <= card.geometry().left()
    assert card.geometry().right() <= text.right()


def test_a_heading_is_underlined_and_says_why(window: MainWindow, marked: Session) -> None:
    editor(window, "problems")
    head = window.editor.head
    [line] = head.heading.underlines
    assert head.heading.text() == "七、存在的拔付问题"
    assert (line.start, line.end, line.sign) == (3, 5, "error")
    assert head.heading.toolTip() == "“拔付”应为“拨付”。"
    assert head.notes.text() == "“拔付”应为“拨付”。"
    before = head.heading.grab().toImage()
    head.heading.show_underlines((), 2)
    assert head.heading.grab().toImage() != before, "the wave is drawn"
    window.editor.go("improvements")
    assert head.heading.underlines == ()
    assert head.notes.text() == ""


def test_cells_and_sentences_are_underlined(window: MainWindow, marked: Session) -> None:
    window.editor.go("projects.2.name")
    assert window.editor.current_page is not None
    [table] = window.editor.current_page.findChildren(TableField)
    index = table.model.find("projects.2.name")
    [line] = index.data(RowsModel.UnderlineRole)
    assert (line.start, line.end) == (2, 4)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "“拔付”应为“拨付”。"
    assert table.model.find("projects.1.name").data(RowsModel.UnderlineRole) == ()
    assert "“拔付”应为“拨付”" in table.notes.text()
    window.editor.go("projects.3.sentence")
    assert table.sentence.field is not None
    assert table.sentence.field.editor.hasFocus()
    assert underlined(table.sentence.field.editor) == ["拔付"]


def test_what_was_explained_is_underlined_no_more(window: MainWindow, marked: Session) -> None:
    shown = editor(window, "problems")
    mark = next(each for each in marked.current.findings if each.code == "write.word" and each.keys == ("problems",))
    marked.adopt(explain(window.library, marked.current, mark, "引用原文", "王局长"))
    assert underlined(shown) == ["培训费支出8万元，其中：甲班支出3万元，乙班支出6万元"]
    assert "校对标出1处" in shown.parent().notes.text()  # type: ignore[attr-defined]
