"""Running text under the clerk's hands: links as chips, pastes cleaned, commits after a pause, nothing overwritten."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from actions.outlines import named
from domain.editing import set_figure
from domain.links import Link, Piece, pieces, stored, with_decimals
from domain.report import Report
from gui.fields.notes import NoteLine
from gui.fields.prose.chips import ChipLooks, ChipObject
from gui.fields.prose.document import Printer, document_pieces, document_units, replace_units, text_of, units, width
from gui.fields.prose.field import ProseField
from gui.fields.prose.link_choices import link_choices, number_offer
from gui.fields.prose.link_popup import LinkModel
from gui.fields.prose.marking import Underline, marked
from gui.look.theme import theme
from tests.gui.conftest import filled_report, money
from tests.gui.typing import CTRL, KEY, SHIFT, commit, compose, on_screen, paste, press, turn_wheel, write

SENTENCE = "基本支出{general.basic}万元，{{注}}。"


@pytest.fixture(scope="module")
def printer() -> Printer:
    source = named("hunan-2022")
    assert source is not None
    return Printer(filled_report(source), source.outline)


class Kept:
    """Takes what a text commits, or refuses to."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.works = True

    def __call__(self, text: str) -> bool:
        if self.works:
            self.texts.append(text)
        return self.works


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def make(qtbot: QtBot, kept: Kept, printer: Printer) -> Callable[..., ProseField]:
    def made(text: str = "", *, one_line: bool = False, default: str = "", pause: int = 600_000) -> ProseField:
        around = QWidget()
        field = ProseField("正文", printer, kept, around, default=default, one_line=one_line, pause=pause)
        QVBoxLayout(around).addWidget(field)
        field.show_text(text, printer)
        on_screen(qtbot, around, 700, 400)
        field.enter(back=False)
        qtbot.waitUntil(field.editor.hasFocus)
        press(KEY.Key_End, CTRL)
        return field

    return made


def other(printer: Printer, basic: str) -> Printer:
    """The report with another amount of 基本支出."""
    report: Report = printer.report
    return Printer(report.after(set_figure(report, "general.basic", money(basic))), printer.outline)


def caret(field: ProseField, position: int, to: int | None = None) -> None:
    """Puts the caret at a position, or selects up to another."""
    cursor = field.editor.textCursor()
    cursor.setPosition(position)
    if to is not None:
        cursor.setPosition(to, QTextCursor.MoveMode.KeepAnchor)
    field.editor.setTextCursor(cursor)


def underlined(field: ProseField) -> list[str]:
    """The words that are underlined."""
    shown = field.editor.extraSelections()
    return [each.cursor.selectedText() for each in shown]  # type: ignore[attr-defined]


def test_a_double_click_marks_a_blank_and_not_the_words_around_it(make: Callable[..., ProseField]) -> None:
    field = make("编制____人，实有____人。")
    editor = field.editor
    caret(field, 4)
    place = editor.cursorRect().center()
    QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    cursor = editor.textCursor()
    assert (cursor.selectionStart(), cursor.selectionEnd()) == (2, 6)


def test_what_resets_a_text_does_not_come_where_another_button_was(make: Callable[..., ProseField]) -> None:
    field = make("默认文字。", default="默认文字。")
    before = field.insert.x()
    assert field.restore.isHidden()
    QTest.keyClicks(field.editor, "1")
    assert field.restore.isVisible()
    QApplication.processEvents()
    assert (field.insert.x(), field.restore.x() < before) == (before, True)


# Text and document


PIECES = st.lists(
    st.one_of(st.text("甲乙{}1.\n𠮷", min_size=1, max_size=6), st.sampled_from(["general.basic", "cover.unit"])),
    max_size=6,
)


def as_stored(parts: list[str]) -> str:
    return "".join("{" + part + "}" if "." in part[1:] and part.isascii() else part for part in parts)


@given(PIECES, PIECES)
def test_a_document_holds_just_what_is_stored(first: list[str], second: list[str]) -> None:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    for parts in (first, second):
        text = stored(pieces(as_stored(parts)))
        replace_units(document, units(text))
        assert text_of(document_units(document)) == text
        assert text_of(document_pieces(document)) == text
        assert document.characterCount() - 1 == width(units(text))


def test_a_part_of_a_document_can_be_read(qapp: QApplication) -> None:
    document = QTextDocument()
    replace_units(document, units("甲𠮷{general.basic}\n乙丙"))
    assert text_of(document_units(document, 1, 4)) == "𠮷{general.basic}"
    assert text_of(document_units(document, 4, 6)) == "\n乙"


def test_only_what_differs_is_touched(qapp: QApplication) -> None:
    document = QTextDocument()
    replace_units(document, units("甲乙丙"))
    assert replace_units(document, units("甲丁丙")) == 2
    assert replace_units(document, units("甲丁丙")) is None


# Chips


def test_a_link_is_one_chip_that_prints_its_figure(make: Callable[..., ProseField]) -> None:
    field = make(SENTENCE)
    assert field.editor.text() == SENTENCE
    assert field.editor.words() == "基本支出350.25万元，{注}。"
    assert "￼" in field.editor.toPlainText()
    assert field.count.text() == "17字"


def test_a_chip_goes_as_a_unit(make: Callable[..., ProseField], kept: Kept) -> None:
    field = make(SENTENCE)
    caret(field, 5)
    press(KEY.Key_Backspace)
    assert field.editor.text() == "基本支出万元，{{注}}。"


def test_a_figure_that_changes_changes_its_chip_but_not_the_text(
    make: Callable[..., ProseField], printer: Printer, kept: Kept
) -> None:
    field = make(SENTENCE)
    before = field.editor.document().size().width(), field.editor.grab().toImage()
    field.show_text(SENTENCE, other(printer, "1234567"))
    assert field.editor.words().startswith("基本支出1234567万元")
    assert field.editor.grab().toImage() != before[1]
    assert not field.editor.is_dirty
    assert kept.texts == []


def test_another_amount_is_laid_out_only_where_it_prints(
    make: Callable[..., ProseField], printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = make("单位{cover.unit}。\n基本支出{general.basic}万元。\n年度{cover.year}。")
    QApplication.processEvents()
    asked: list[int] = []
    measured = ChipObject.intrinsicSize

    def size(self: ChipObject, document: QTextDocument, position: int, text_format: QTextFormat) -> QSizeF:
        asked.append(document.findBlock(position).blockNumber())
        return measured(self, document, position, text_format)

    monkeypatch.setattr(ChipObject, "intrinsicSize", size)
    field.show_text(field.editor.text(), other(printer, "1234567"))
    assert set(asked) == {1}
    assert "1234567" in field.editor.words()
    write("甲")
    assert field.editor.words().endswith("甲")


def test_what_is_typed_behind_a_chip_is_no_chip(make: Callable[..., ProseField]) -> None:
    field = make("{general.basic}")
    write("ab")
    commit("万元")
    assert field.editor.text() == "{general.basic}ab万元"


def test_a_blank_figure_shows_as_a_gap(make: Callable[..., ProseField]) -> None:
    field = make("三公经费{three.total}万元")
    assert field.editor.words() == "三公经费____万元"
    assert not field.editor.grab().isNull()


def test_braces_typed_by_the_clerk_are_just_that(make: Callable[..., ProseField]) -> None:
    field = make()
    write("{")
    press(KEY.Key_Escape)
    write("general.basic}")
    assert field.editor.text() == "{{general.basic}}"
    assert field.editor.words() == "{general.basic}"


def test_ctrl_click_on_a_chip_goes_to_its_figure(make: Callable[..., ProseField], qtbot: QtBot) -> None:
    field = make(SENTENCE)
    editor = field.editor
    caret(field, 5)
    place = editor.cursorRect().center() - QPoint(10, 0)
    assert editor.tip_at(place) == "基本支出"
    with qtbot.waitSignal(field.jump) as jumped:
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    assert jumped.args == ["general.basic"]
    with qtbot.assertNotEmitted(field.jump):
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    caret(field, 2)
    assert editor.tip_at(editor.cursorRect().center()) == ""


# Committing


def test_a_pause_commits(make: Callable[..., ProseField], kept: Kept, qtbot: QtBot) -> None:
    field = make("甲", pause=1)
    with qtbot.waitSignal(field.editor.timer.timeout):
        write("a")
    assert kept.texts == ["甲a"]
    assert not field.editor.is_dirty


def test_leaving_commits(make: Callable[..., ProseField], kept: Kept, qtbot: QtBot) -> None:
    field = make("甲")
    write("b")
    with qtbot.waitSignal(field.touched):
        field.editor.clearFocus()
    assert kept.texts == ["甲b"]


def test_enter_is_a_new_line_and_ctrl_enter_goes_on(make: Callable[..., ProseField], kept: Kept, qtbot: QtBot) -> None:
    field = make("甲")
    press(KEY.Key_Return)
    write("b")
    with qtbot.waitSignal(field.forward):
        press(KEY.Key_Return, CTRL)
    with qtbot.waitSignal(field.backward):
        press(KEY.Key_Return, SHIFT)
    assert kept.texts == ["甲\nb"]


def test_on_a_single_line_enter_goes_on(make: Callable[..., ProseField], kept: Kept, qtbot: QtBot) -> None:
    field = make("甲", one_line=True)
    paste("乙\n丙")
    with qtbot.waitSignal(field.forward):
        press(KEY.Key_Return)
    assert kept.texts == ["甲乙 丙"]


def test_what_cannot_be_kept_stays_and_is_tried_again(
    make: Callable[..., ProseField], kept: Kept, qtbot: QtBot
) -> None:
    field = make("甲")
    kept.works = False
    write("b")
    with qtbot.assertNotEmitted(field.forward):
        press(KEY.Key_Return, CTRL)
    assert field.editor.text() == "甲b"
    assert not field.editor.settle()
    kept.works = True
    assert field.editor.settle()
    assert kept.texts == ["甲b"]


def test_escape_loses_nothing(make: Callable[..., ProseField], kept: Kept) -> None:
    field = make("甲")
    write("b")
    press(KEY.Key_Escape)
    assert kept.texts == ["甲b"]
    assert field.editor.text() == "甲b"
    assert not field.editor.timer.isActive()
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(field.editor, event)
    assert not event.isAccepted()


def test_escape_after_the_list_of_figures_loses_nothing(make: Callable[..., ProseField], kept: Kept) -> None:
    field = make("甲")
    write("b{")
    for _ in range(3):
        press(KEY.Key_Escape)
    assert field.editor.text() == "甲b{{"
    assert kept.texts == ["甲b{{"]


def test_escape_while_composing_leaves_only_the_composition(make: Callable[..., ProseField], kept: Kept) -> None:
    field = make("甲")
    write("b")
    compose("zhong")
    press(KEY.Key_Escape)
    assert field.editor.text() == "甲b"
    assert field.editor.textCursor().block().layout().preeditAreaText() == ""
    assert kept.texts == []
    commit("中")
    press(KEY.Key_Escape)
    assert kept.texts == ["甲b中"]


def test_typing_without_a_pause_is_saved_all_the_same(
    make: Callable[..., ProseField], kept: Kept, qtbot: QtBot
) -> None:
    """The limit runs from the first key and no later key moves it; caret, selection and composition stay."""
    field = make("甲乙", pause=60_000)
    editor = field.editor
    assert editor.limit.interval() < 3000
    caret(field, 1)
    write("b")
    assert editor.limit.isActive()
    left = editor.limit.remainingTime()
    editor.limit.start(200)
    write("c")
    assert editor.limit.remainingTime() < 1000 < left
    compose("zhong")
    with qtbot.waitSignal(editor.waiting, check_params_cb=lambda waits: not waits, timeout=2000):
        pass
    assert kept.texts == ["甲bc乙"]
    assert editor.textCursor().position() == 3
    assert editor.textCursor().block().layout().preeditAreaText() == "zhong"
    assert editor.timer.isActive()
    stretch = editor.stretch
    commit("中")
    assert editor.settle()
    assert kept.texts[-1] == "甲bc中乙"
    assert editor.stretch != stretch


def test_saving_on_the_way_leaves_the_caret_where_odd_spaces_were_typed(
    make: Callable[..., ProseField], kept: Kept
) -> None:
    field = make("甲")
    commit(" ")
    commit("乙")
    caret(field, 1)
    assert field.editor.save()
    assert kept.texts == ["甲 乙"]
    assert field.editor.textCursor().position() == 1


def test_invisible_characters_are_not_stored(make: Callable[..., ProseField], kept: Kept) -> None:
    field = make("甲")
    commit("\u200b乙\u00a0")
    assert field.editor.settle()
    assert kept.texts == ["甲乙 "]
    assert field.editor.text() == "甲乙 "


def test_a_repaint_while_one_types_clobbers_nothing(
    make: Callable[..., ProseField], kept: Kept, printer: Printer
) -> None:
    field = make("甲{general.basic}")
    write("bc")
    field.show_text("完全不同", other(printer, "7"))
    assert field.editor.text() == "甲{general.basic}bc"
    assert field.editor.words() == "甲7bc"


def test_a_repaint_while_a_character_is_composed_leaves_it(make: Callable[..., ProseField], printer: Printer) -> None:
    field = make("甲")
    compose("yi")
    field.show_text("丙", printer)
    assert field.editor.is_dirty
    commit("乙")
    assert field.editor.text() == "甲乙"


def test_leaving_commits_the_composition(make: Callable[..., ProseField], kept: Kept) -> None:
    field = make("甲")
    compose("yi")
    assert field.editor.settle()
    assert kept.texts == ["甲yi"]


def test_a_repaint_keeps_the_caret_and_undo_shows_where(make: Callable[..., ProseField], printer: Printer) -> None:
    field = make("一二三四五六")
    caret(field, 2)
    field.show_text("一二三四五六", printer)
    assert field.editor.textCursor().position() == 2
    field.show_text("一二三七五六", printer)
    assert field.editor.textCursor().position() == 4


def test_undo_commits_first_and_is_left_to_the_window(make: Callable[..., ProseField], kept: Kept) -> None:
    field = make("甲")
    write("b")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, KEY.Key_Z, CTRL)
    event.ignore()
    QApplication.sendEvent(field.editor, event)
    assert not event.isAccepted()
    assert kept.texts == ["甲b"]
    assert not field.editor.document().isUndoAvailable()


@pytest.mark.parametrize("key", [KEY.Key_PageUp, KEY.Key_PageDown])
@pytest.mark.parametrize("kind", [QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress])
def test_page_keys_are_the_windows(make: Callable[..., ProseField], key: Qt.Key, kind: QEvent.Type) -> None:
    field = make("甲\n" * 50)
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(field.editor, event)
    assert not event.isAccepted()


def test_the_wheel_is_the_pages(make: Callable[..., ProseField]) -> None:
    field = make("甲\n" * 50)
    assert not turn_wheel(field.editor.viewport())


def test_the_field_grows_with_its_text(make: Callable[..., ProseField], printer: Printer) -> None:
    field = make("甲")
    before = field.editor.minimumHeight()
    field.show_text("甲\n" * 40, printer)
    assert field.editor.minimumHeight() > before + 40 * 10


# Clipboard


def test_copying_gives_words_and_pasting_here_gives_links(make: Callable[..., ProseField]) -> None:
    field = make(SENTENCE)
    press(KEY.Key_A, CTRL)
    press(KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "基本支出350.25万元，{注}。"
    press(KEY.Key_End, CTRL)
    press(KEY.Key_V, CTRL)
    assert field.editor.text() == SENTENCE * 2


def test_links_pasted_into_a_single_line_stay_on_it(make: Callable[..., ProseField]) -> None:
    make("甲\n{general.basic}")
    press(KEY.Key_A, CTRL)
    press(KEY.Key_C, CTRL)
    line = make("", one_line=True)
    press(KEY.Key_V, CTRL)
    assert line.editor.text() == "甲 {general.basic}"


def test_a_paste_is_cleaned_and_says_so(make: Callable[..., ProseField]) -> None:
    field = make()
    paste("一、\u200b目标\ufffc\u3000完成\r\n", "<b>一、目标</b><img src='x.png'>")
    assert field.editor.text() == "一、目标 完成"
    for words in ("2", "图片", "格式"):
        assert words in field.notice.text()


WORD_TABLE = """<html><body><p class=MsoNormal>项目如下：</p>
<table><tr><td><p>项目</p></td><td><p>金额</p></td></tr>
<tr><td><p>造林</p><p>（一期）</p></td><td><p>12.5</p></td></tr><tr><td colspan=2><p>合计12.5</p></td></tr></table>
<p>以上均已完成。</p></body></html>"""


def test_a_table_from_word_comes_row_by_row(make: Callable[..., ProseField]) -> None:
    field = make()
    paste("项目如下：\n项目\n金额\n造林\n（一期）\n12.5\n合计12.5\n以上均已完成。", WORD_TABLE)
    assert field.editor.text() == "项目如下：\n项目 金额\n造林 （一期） 12.5\n合计12.5\n以上均已完成。"
    assert "表格按行写成文字" in field.notice.text()


def test_a_table_in_a_table_loses_no_words(make: Callable[..., ProseField]) -> None:
    field = make()
    paste("甲乙丙", "<table><tr><td>甲<table><tr><td>乙</td></tr></table></td><td>丙</td></tr></table>")
    assert all(word in field.editor.text() for word in "甲乙丙")


def test_a_plain_paste_says_nothing(make: Callable[..., ProseField]) -> None:
    field = make()
    paste("目标\n{完成}")
    assert field.editor.text() == "目标\n{{完成}}"
    assert field.notice.text() == ""


def test_markup_alone_is_taken_as_its_words(make: Callable[..., ProseField]) -> None:
    field = make()
    data = QMimeData()
    data.setHtml("<p>目标</p>")
    assert field.editor.canInsertFromMimeData(data)
    field.editor.insertFromMimeData(data)
    assert field.editor.text() == "目标"


def test_a_picture_is_not_taken(make: Callable[..., ProseField]) -> None:
    field = make()
    data = QMimeData()
    data.setImageData(field.grab().toImage())
    assert not field.editor.canInsertFromMimeData(data)


# Completion


def test_a_brace_lists_the_figures_and_enter_takes_one(
    make: Callable[..., ProseField], kept: Kept, qtbot: QtBot
) -> None:
    field = make("支出")
    write("{")
    popup = field.editor.completion.popup
    assert popup.isVisible()
    commit("基本支")
    assert [choice.label for choice in popup.model.choices] == ["基本支出"]
    with qtbot.assertNotEmitted(field.forward):
        press(KEY.Key_Return)
    assert field.editor.text() == "支出{general.basic}"
    assert popup.isHidden()


def test_a_full_width_brace_does_too_and_arrows_choose(make: Callable[..., ProseField]) -> None:
    field = make()
    commit("｛")
    commit("满意")
    popup = field.editor.completion.popup
    assert len(popup.model.choices) == 3
    press(KEY.Key_Down)
    press(KEY.Key_Down)
    press(KEY.Key_Up)
    press(KEY.Key_Tab)
    assert field.editor.text() == "{satisfaction.mostly}"


def test_a_click_chooses_as_well(make: Callable[..., ProseField], qtbot: QtBot) -> None:
    field = make()
    write("{")
    popup = field.editor.completion.popup
    commit("人员经费")
    QTest.mouseClick(popup.findChildren(QListView)[0].viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert field.editor.text() == "{general.personnel}"


@pytest.mark.parametrize("leave", [KEY.Key_Left, KEY.Key_Backspace, KEY.Key_Home])
def test_the_list_goes_when_the_caret_does(make: Callable[..., ProseField], leave: Qt.Key) -> None:
    field = make("甲")
    write("{")
    press(leave)
    assert field.editor.completion.popup.isHidden()
    press(KEY.Key_End)
    write("x")
    assert field.editor.completion.popup.isHidden()


def test_the_list_goes_when_nothing_fits(make: Callable[..., ProseField]) -> None:
    field = make()
    write("{zzz")
    assert field.editor.completion.popup.isHidden()
    assert field.editor.text() == "{{zzz"


def test_the_button_lists_the_figures_at_the_caret(make: Callable[..., ProseField], qtbot: QtBot) -> None:
    field = make("甲")
    QTest.mouseClick(field.insert, Qt.MouseButton.LeftButton)
    assert field.editor.completion.popup.isVisible()
    assert field.editor.hasFocus()
    commit("单位名称")
    press(KEY.Key_Return)
    assert field.editor.text() == "甲{cover.unit}"


def test_a_number_that_a_figure_prints_is_offered(make: Callable[..., ProseField]) -> None:
    field = make("基本支出")
    write("350.25")
    assert field.link.isVisible()
    assert "基本支出" in field.notice.text()
    commit("万元")
    assert field.link.isVisible()
    press(KEY.Key_L, CTRL)
    assert field.editor.text() == "基本支出{general.basic}万元"
    assert field.editor.textCursor().position() == 7
    assert field.link.isHidden()


def test_an_offer_can_be_passed_over(make: Callable[..., ProseField]) -> None:
    field = make("基本支出")
    write("350.25")
    press(KEY.Key_Escape)
    assert field.link.isHidden()
    assert field.editor.text() == "基本支出350.25"
    press(KEY.Key_L, CTRL)
    assert field.editor.text() == "基本支出350.25"


def test_several_figures_with_one_value_are_all_offered(make: Callable[..., ProseField]) -> None:
    field = make("合计")
    write("600.5")
    field.link.click()
    popup = field.editor.completion.popup
    assert [choice.link.key for choice in popup.model.choices] == ["general.income", "general.expenditure"]
    press(KEY.Key_Down)
    press(KEY.Key_Return)
    assert field.editor.text() == "合计{general.expenditure}"


@pytest.mark.parametrize(
    ("before", "links"),
    [
        ("财政拨款收入600.5万元", ["{general.income}"]),
        ("支出合计600.50万元", ["{general.expenditure:.2}"]),
        ("预算资金6,200,000.00元", []),
        ("预算资金6,200,000元", ["{general.budget:元}"]),
        ("满意占92%", ["{satisfaction.satisfied}"]),
        ("共92", []),
        ("2023年", ["{cover.year}"]),
        ("第2023", []),
        ("增长600.55", []),
        ("公用经费50.25人", []),
        ("没有数字", []),
    ],
)
def test_only_a_number_that_prints_just_so_is_offered(printer: Printer, before: str, links: list[str]) -> None:
    offer = number_offer(list(before), printer)
    assert [str(choice.link) for choice in offer.choices] == links if offer else not links


def test_a_number_joined_to_a_chip_is_none(printer: Printer) -> None:
    assert number_offer(units("基本支出{general.basic}50.25"), printer) is None


def test_choices_hold_figures_and_the_amounts_of_tables(printer: Printer) -> None:
    labels = [choice.label for choice in link_choices(printer)]
    assert labels[:2] == ["年度", "单位名称"]
    assert "档案数字化加工：支出" in labels
    assert labels[-1] not in ("年度", "公用经费")
    assert [choice.link.key for choice in link_choices(printer, "50.25")][-1] == "general.public"


def test_the_list_of_figures_is_a_proper_model(printer: Printer, qtmodeltester: object) -> None:
    model = LinkModel()
    model.show_choices(link_choices(printer))
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert model.data(model.index(0), LinkModel.ValueRole) == "2023"
    assert model.data(model.index(model.rowCount() - 1), LinkModel.ValueRole) == "尚未填写"


def test_the_list_opens_above_where_there_is_no_room_below(make: Callable[..., ProseField]) -> None:
    field = make("甲\n" * 8)
    write("{")
    popup = field.editor.completion.popup
    assert popup.geometry().bottom() <= field.window().height()
    assert not popup.grab().isNull()


# Findings and defaults


@pytest.mark.qt_log_ignore("plugin does not support")
def test_findings_are_underlined_where_they_quote(make: Callable[..., ProseField], qtbot: QtBot) -> None:
    field = make("甲{general.basic}建全完善")
    underline = Underline(7, 11, "query", "“建全”应为“健全”。")
    field.show_findings([NoteLine("query", underline.text)], [underline])
    assert underlined(field) == ["建全完善"]
    caret(field, 3)
    place = field.editor.cursorRect().center()
    QApplication.sendEvent(
        field.editor.viewport(),
        QHelpEvent(QEvent.Type.ToolTip, place, field.editor.viewport().mapToGlobal(place)),
    )
    assert QToolTip.text() == underline.text
    QToolTip.hideText()
    caret(field, 0)
    write("x")  # the mark moves along until the next check
    assert underlined(field) == ["建全完善"]
    field.show_findings([], [])
    assert underlined(field) == []


def test_marks_are_put_in_place_again_only_where_the_text_prints_otherwise(
    make: Callable[..., ProseField], printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    field = make("甲{general.basic}建全完善")
    short, long = field.editor.words().index("建"), len(other(printer, "1234567.89")(Link("general.basic"))) + 1
    field.show_findings([], [Underline(short, short + 2, "query", "x")])
    asked: list[int] = []
    monkeypatch.setattr(field.editor, "setExtraSelections", lambda made: asked.append(len(made)))
    field.show_text("甲{general.basic}建全完善", printer)
    field.show_findings([], [Underline(short, short + 2, "query", "x")])
    assert not asked
    monkeypatch.undo()
    field.show_text("甲{general.basic}建全完善", other(printer, "1234567.89"))
    field.show_findings([], [Underline(long, long + 2, "query", "x")])
    assert underlined(field) == ["建全"]
    field.show_text("甲{general.basic}建全完善", printer)
    field.show_findings([], [Underline(long, long + 2, "query", "x")])  # no longer where it was
    assert underlined(field) != ["建全"]
    write("甲建全")
    field.show_findings([], [Underline(1, 3, "query", "x")])
    assert underlined(field) != ["建全"]
    field.editor.settle()
    field.show_findings([], [Underline(1, 2, "error", "x")])
    (shown,) = field.editor.extraSelections()
    assert shown.format.underlineColor().name() == theme().error  # type: ignore[attr-defined]


def test_a_quote_inside_a_chip_marks_the_chip_and_one_beyond_the_text_nothing(
    make: Callable[..., ProseField],
) -> None:
    field = make("甲{general.basic}乙")
    field.show_findings([], [Underline(2, 4, "error", "x"), Underline(90, 95, "error", "y")])
    assert underlined(field) == ["\ufffc", ""]


def test_a_single_line_shows_its_state(make: Callable[..., ProseField]) -> None:
    field = make("甲", one_line=True)
    field.show_findings([NoteLine("error", "x")], [])
    assert field.editor.property("state") == "error"
    assert field.editor.accessibleDescription() == "x"


def test_the_default_text_can_be_put_back(make: Callable[..., ProseField], kept: Kept, printer: Printer) -> None:
    field = make("改过", default="基本支出{general.basic}万元。")
    assert field.restore.isVisible()
    field.restore.click()
    assert kept.texts == ["基本支出{general.basic}万元。"]
    assert field.restore.isHidden()


def test_the_length_leaves_white_space_out(make: Callable[..., ProseField]) -> None:
    field = make("甲 乙\n")
    assert field.count.text() == "2字"
    QTest.keyClicks(field.editor, "ab")
    assert field.count.text() == "4字"


@given(
    st.lists(st.sampled_from(["甲", "a", "𠮷", "\n", "{general.basic}", "{{"]), max_size=12).map("".join),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_marked_characters_are_found_among_chips_and_wide_characters(text: str, start: int, end: int) -> None:
    source = named("hunan-2022")
    assert source is not None
    printer = Printer(filled_report(source), source.outline)
    document = QTextDocument()
    replace_units(document, units(text))
    covered: list[str] = []
    offset = 0
    for unit in units(text):
        words = unit if isinstance(unit, str) else printer(unit)
        if offset < end and offset + len(words) > start and start < end:
            covered.append(unit if isinstance(unit, str) else "\ufffc")
        offset += len(words)
    found = marked(document, start, end, printer).selectedText().replace("\u2029", "\n")
    assert found == "".join(covered)


def test_a_number_is_offered_far_into_a_paragraph_and_its_words_before_it_are_looked_at(
    make: Callable[..., ProseField], printer: Printer
) -> None:
    asked: list[int] = []
    words = printer.words

    class Watched(Printer):
        def words(self, parts: Iterable[Piece]) -> str:
            known = list(parts)
            asked.append(len(known))
            return words(known)

    field = make("甲" * 500)
    watched = Watched(printer.report, printer.outline)
    field.show_text("甲" * 500, watched)
    amount = printer(Link("general.basic"))
    write("基本支出")
    asked.clear()
    write(amount)
    assert max(asked) > 500
    assert field.editor.completion.offer is not None
    assert field.editor.completion.offer.number == amount


def test_a_chip_of_the_same_value_is_not_printed_again(printer: Printer) -> None:
    asked: list[Link] = []

    class Watched(Printer):
        def __call__(self, link: Link) -> str:
            asked.append(link)
            return super().__call__(link)

    links = [Link("general.basic"), Link("general.project"), Link("general.basic", ".2")]
    looks = ChipLooks(Watched(printer.report, printer.outline))
    assert looks.renew(Watched(printer.report, printer.outline), links) == set()
    asked.clear()
    moved = other(printer, "7.5")
    assert looks.renew(Watched(moved.report, moved.outline), links) == {links[0], links[2]}
    assert set(asked) == {links[0], links[2]}
    assert looks(links[2]).text == "7.50"
    two = with_decimals(printer.outline, 2)
    assert looks.renew(Watched(moved.report, two), links) == {links[0]}
    assert looks(links[0]).text == "7.50"
