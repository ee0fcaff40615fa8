"""The pages of sections under the clerk's hands, on a real library: keys, live totals, findings, undo."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import Opened, create, opened
from domain.amount import Amount
from domain.editing import add_section, insert_rows, set_cell, set_figure, set_nil, set_prose
from domain.outline import decode_outline, encode_outline, pages
from gui.fields.figure.entry import EntryLine
from gui.fields.figure.field import FigureField
from gui.fields.figure.sum_check import SumCheck, SumChecks
from gui.fields.figure.totals import TotalsPanel
from gui.fields.notes import NoteLine
from gui.fields.prose.editor import ProseEditor
from gui.fields.prose.field import ProseField
from gui.fields.prose.link_popup import LinkPopup
from gui.fields.prose.mark_card import MarkCard
from gui.fields.table.field import TableField
from gui.fields.table.rows_model import RowsModel
from gui.look.whole_words import whole
from gui.pages import build_page
from gui.pages.closed import close
from gui.pages.figures_card import INDENT, RareFigures
from gui.pages.nil_switch import NilSwitch
from gui.pages.page import Page
from gui.pages.section_page import SectionPage
from gui.session import Session
from storage.library import Library
from tests.gui.conftest import money
from tests.gui.typing import CTRL, KEY, SHIFT, compose, focus, in_window, on_screen, press, write

Begun = Callable[[Library, Opened], Session]


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> Callable[..., Page]:
    """Builds a page of the filled report and shows it."""

    def made(key: str, width: int = 900, height: int = 700, on: Session = session) -> Page:
        shown = in_window(qtbot, build_page(key, on), width, height)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return shown

    return made


def figure(page: Page, key: str) -> FigureField:
    """The field of a figure."""
    return next(field for field in page.findChildren(FigureField) if field.figure.key == key)


def totals(page: Page) -> str:
    """What is said of sums: at the figures, and in the panel below them."""
    beside = [checks.spoken() for checks in page.findChildren(SumChecks)]
    return "\n".join(
        filter(None, [*beside, *(line for panel in page.findChildren(TotalsPanel) for line in panel.words())])
    )


def taking(page: Page, code: str) -> QPushButton:
    """采用合计 at the figure that an identity belongs to."""
    return next(check.take for check in page.findChildren(SumCheck) if check.identity.code == code)


def editor(page: Page) -> ProseEditor:
    """The page's text."""
    return page.findChildren(ProseEditor)[-1]


# Going through a page


def test_every_page_of_a_report_can_be_built_filled_and_empty(
    session: Session, blank_session: Session, qtbot: QtBot
) -> None:
    for each in (session, blank_session):
        for progress in each.current.progress:
            made = in_window(qtbot, build_page(progress.key, each))
            assert made.commit()
            assert made.focus_key(progress.key)
            assert not made.grab().isNull()
            made.window().close()


def test_enter_goes_down_the_page_and_off_its_end(page: Callable[..., Page], session: Session, qtbot: QtBot) -> None:
    shown = page("general.text")
    seen = []
    while not isinstance(focus(), QTextEdit):
        seen.append(shown.current_key())
        press(KEY.Key_Return)
    assert seen == [
        "general.budget", "general.income", "general.expenditure", "general.project", "general.basic",
        "general.personnel", "general.public",
    ]  # fmt: skip
    assert shown.current_key() == "general.text"
    with qtbot.waitSignal(shown.advance):
        press(KEY.Key_Return, CTRL)
    press(KEY.Key_Return, SHIFT)
    assert shown.current_key() == "general.public"
    assert session.undo_stack.count() == 0


def test_shift_enter_in_the_first_field_goes_back_a_page(page: Callable[..., Page], qtbot: QtBot) -> None:
    shown = page("general.text")
    with qtbot.waitSignal(shown.retreat):
        press(KEY.Key_Return, SHIFT)
    shown.focus_last()
    assert isinstance(focus(), QTextEdit)


@pytest.mark.parametrize("key", ["general.text", "projects", "fund", "performance.overall", "cover"])
@pytest.mark.parametrize("width", [430, 900])
def test_tab_goes_in_visual_order(page: Callable[..., Page], key: str, width: int) -> None:
    """Down the page, and from left to right where several stand in a row."""
    shown = page(key, width)
    stops: list[QWidget] = []
    widget: QWidget | None = focus()
    while widget is not None and widget not in stops:
        if shown.isAncestorOf(widget) and _takes_tab(widget):
            stops.append(widget)
        widget = widget.nextInFocusChain()
        while widget is not None and not (shown.isAncestorOf(widget) and _takes_tab(widget)):
            widget = widget.nextInFocusChain()
    places = [widget.mapTo(shown, QPoint(0, 0)) for widget in stops]
    middles = [
        (place.y() + min(widget.height(), 34) // 2, place.x()) for place, widget in zip(places, stops, strict=True)
    ]
    for (y, x), (below, right) in pairwise(middles):
        assert below > y - 8
        assert below > y + 8 or right > x


def test_every_field_has_a_name(page: Callable[..., Page]) -> None:
    for key in ("general.text", "projects", "fund", "cover"):
        shown = page(key)
        views = [field.view for field in shown.findChildren(TableField)]
        fields: list[QWidget] = [*shown.findChildren(EntryLine), *shown.findChildren(ProseEditor), *views]
        assert fields
        assert all(field.accessibleName() for field in fields)


def test_a_key_takes_the_cursor_to_its_field(page: Callable[..., Page]) -> None:
    shown = page("general.text")
    assert shown.focus_key("general.basic")
    assert shown.current_key() == "general.basic"
    assert shown.focus_key("general.text")
    assert isinstance(focus(), QTextEdit)
    assert not shown.focus_key("fund.amount")
    table = page("projects")
    assert table.focus_key("projects.2.amount")
    assert table.current_key() == "projects.2.amount"
    assert not table.focus_key("projects.99.amount")


def test_a_key_behind_optional_figures_opens_them(page: Callable[..., Page]) -> None:
    shown = page("general.text")
    assert not figure(shown, "general.wages").isVisible()
    assert shown.focus_key("general.wages")
    assert figure(shown, "general.wages").isVisible()
    assert shown.current_key() == "general.wages"


def test_optional_figures_open_when_filled_or_asked_for(page: Callable[..., Page], session: Session) -> None:
    shown = page("general.text")
    groups = shown.findChildren(RareFigures)
    assert [group.is_open for group in groups] == [False, False]
    session.edit("填", set_figure(session.current.report, "three.total", money("1")))
    assert [group.is_open for group in groups] == [False, True]
    groups[0].button.click()
    opened_by_hand = groups[0].is_open
    groups[0].button.click()
    assert (opened_by_hand, groups[0].is_open) == (True, False)
    few = page("profile.duties")
    assert figure(few, "staff.quota").isVisible()  # two are no group


def test_optional_figures_open_when_a_sum_fails_that_they_are_part_of(
    page: Callable[..., Page], session: Session
) -> None:
    shown = page("general.text")
    groups = shown.findChildren(RareFigures)
    assert [group.is_open for group in groups] == [False, False]
    assert "选填" not in groups[0].button.text()  # one of them may be asked for
    income = session.current.report.amount("general.income")
    assert income is not None
    session.edit("填", set_figure(session.current.report, "general.income", income + money("5")))
    finding = next(each for each in session.current.findings if each.code == "sum.balance")
    assert "general.carried_out" in finding.keys
    assert [group.is_open for group in groups] == [True, False]
    assert figure(shown, "general.carried_out").isVisible()


def test_figures_that_do_not_flow_stand_in_two_columns_where_there_is_room(
    outline_source: OutlineSource, library: Library, begun: Begun, page: Callable[..., Page], qtbot: QtBot
) -> None:
    bare = encode_outline(replace(outline_source.outline, identities=(), attachments=()))
    session = begun(
        library, opened(library, create(library, OutlineSource(decode_outline(bare), bare, ""), "2023", "馆"))
    )
    wide = page("profile.duties", 1000, on=session)
    first, second = figure(wide, "staff.quota"), figure(wide, "staff.actual")
    assert first.y() == second.y()
    wide.window().resize(420, 700)
    qtbot.waitUntil(lambda: second.y() > first.y())


def test_parts_stand_further_in_than_their_total_and_amounts_below_each_other(page: Callable[..., Page]) -> None:
    shown = page("general.text", 1000)
    fields = [figure(shown, f"general.{key}") for key in ("expenditure", "project", "basic", "personnel", "public")]
    assert [field.label.contentsMargins().left() // INDENT for field in fields] == [0, 1, 1, 2, 2]
    for field in fields:
        field.notes.show_notes([NoteLine("wait", "尚未填写。")])
    QApplication.processEvents()
    words = [
        next(each for each in field.notes.findChildren(QLabel) if each.text() == whole("尚未填写。"))
        for field in fields
    ]
    assert [each.mapTo(field, QPoint(0, 0)).x() // INDENT for each, field in zip(words, fields, strict=True)] == [
        0, 1, 1, 2, 2,
    ]  # fmt: skip
    tops = [field.y() for field in fields]
    assert tops == sorted(set(tops))
    assert len({field.line.mapTo(shown, QPoint(field.line.width(), 0)).x() for field in fields}) == 1


def test_a_check_stands_beside_its_figure_only_where_it_has_room(page: Callable[..., Page], qtbot: QtBot) -> None:
    """Else it would be a column of few characters, and the amounts stand unevenly."""
    shown, beside = page("general.text", 500), set()
    for width in range(500, 1000, 20):
        shown.window().resize(width, 700)
        qtbot.waitUntil(lambda width=width: shown.window().width() == width)  # type: ignore[misc]
        QApplication.processEvents()
        for check in shown.findChildren(SumCheck):
            if check.isVisible() and check.words.text():
                words, metrics = check.words, check.words.fontMetrics()
                assert words.width() >= min(140, metrics.horizontalAdvance(words.text())), (width, words.text())
        field = figure(shown, "general.expenditure")
        assert field.checks is not None
        beside.add(field.checks.x() > field.line.x())
    assert beside == {False, True}


def test_a_sum_is_not_offered_where_nothing_can_be_typed(page: Callable[..., Page], session: Session) -> None:
    session.edit("填", set_figure(session.current.report, "general.expenditure", money("600.75")))
    shown = page("general.text", 700)
    assert any(check.take.isVisible() for check in shown.findChildren(SumCheck))
    close(shown)
    session.edit("填", set_figure(session.current.report, "general.expenditure", money("600.85")))
    assert "差额 0.35" in totals(shown)
    assert not any(check.take.isVisible() for check in shown.findChildren(SumCheck))


@pytest.mark.parametrize("width", [430, 1000])
def test_the_difference_stands_at_its_figure(
    page: Callable[..., Page], session: Session, qtbot: QtBot, width: int
) -> None:
    session.edit("填", set_figure(session.current.report, "general.expenditure", money("600.75")))
    shown = page("general.text", width)
    field, (check,) = figure(shown, "general.expenditure"), figure(shown, "general.expenditure").findChildren(SumCheck)
    assert (check.badge.text(), check.words.text()) == ("差额 0.25", "项目支出、基本支出合计 600.50")
    assert check.take.isVisible()
    line = field.line.geometry()
    if width == 1000:
        qtbot.waitUntil(lambda: check.mapTo(field, QPoint(0, 0)).x() > line.right())
        assert abs(check.mapTo(field, QPoint(0, 0)).y() - line.y()) < line.height()
    else:
        qtbot.waitUntil(lambda: check.mapTo(field, QPoint(0, 0)).y() > line.bottom())
    assert check.words.height() >= check.words.heightForWidth(check.words.width())
    shown.focus_key("general.expenditure")
    write("600.5")
    assert (check.badge.text(), check.words.text()) == ("相符", "＝项目支出＋基本支出")
    assert not check.take.isVisible()


def test_what_may_stay_blank_is_marked_so_only_while_it_may(page: Callable[..., Page], session: Session) -> None:
    key = "general.initial_budget"
    session.edit("清", set_figure(session.current.report, key, None))
    shown = page("general.text")
    assert figure(shown, key).line.placeholderText() == "选填"
    text = session.current.report.prose["general.text"] + "年初预算{general.initial_budget}万元。"
    session.edit("引用", set_prose(session.current.report, "general.text", text))
    shown.refresh()
    assert figure(shown, key).line.placeholderText() == "需填写"
    assert figure(shown, key).isVisible()
    group = next(each for each in shown.findChildren(RareFigures) if each.isAncestorOf(figure(shown, key)))
    assert group.button.text().endswith("，含必填1项）"), "no word against another"
    session.edit("填", set_figure(session.current.report, key, money("580")))
    shown.refresh()
    assert figure(shown, key).line.placeholderText() == "选填"
    assert "需填写" not in group.button.text()


def test_rare_figures_flow_too(page: Callable[..., Page], session: Session) -> None:
    session.edit("填", set_figure(session.current.report, "three.total", money("3")))
    shown = page("general.text", 1000)
    parts = [figure(shown, f"three.{key}") for key in ("total", "abroad", "vehicles", "reception")]
    assert [field.label.contentsMargins().left() // INDENT for field in parts] == [0, 1, 1, 1]
    assert "三公" in parts[0].findChildren(SumCheck)[0].spoken()


# Committing


def test_a_typed_figure_is_in_the_library_at_once(
    page: Callable[..., Page], session: Session, library: Library
) -> None:
    page("general.text")
    write("700")
    press(KEY.Key_Return)
    stored = opened(library, session.current.id).report
    assert stored.amount("general.budget") == money("700")
    assert session.undo_stack.undoText() == "填写全年预算数"


def test_leaving_commits_everything_that_can_be_read(page: Callable[..., Page], session: Session) -> None:
    shown = page("general.text")
    write("700")
    assert shown.commit()
    assert session.current.report.amount("general.budget") == money("700")
    shown.focus_key("general.income")
    write("7x")
    assert not shown.commit()
    press(KEY.Key_Escape)
    assert shown.commit()


def test_undo_and_redo_go_through_the_session_wherever_the_cursor_is(
    page: Callable[..., Page], session: Session
) -> None:
    shown = page("general.text")
    write("700")
    press(KEY.Key_Return)
    press(KEY.Key_Z, CTRL)
    assert session.current.report.amount("general.budget") == money("620")
    assert figure(shown, "general.budget").line.text() == "620.00"
    press(KEY.Key_Z, CTRL | SHIFT)
    assert session.current.report.amount("general.budget") == money("700")
    shown.focus_key("general.text")
    press(KEY.Key_End, CTRL)
    write("abc")
    press(KEY.Key_Z, CTRL)  # commits first, then takes that back
    assert not editor(shown).words().endswith("abc")
    assert session.undo_stack.canRedo()


def test_a_page_out_of_sight_catches_up_when_it_comes_up(page: Callable[..., Page], session: Session) -> None:
    shown = page("general.text")
    shown.window().hide()
    session.edit("填", set_figure(session.current.report, "general.budget", money("9")))
    assert figure(shown, "general.budget").line.text() in ("620", "620.00")
    shown.window().show()
    assert figure(shown, "general.budget").line.text() in ("9", "9.00")


def test_text_that_is_being_typed_survives_a_change_elsewhere(page: Callable[..., Page], session: Session) -> None:
    shown = page("general.text")
    shown.focus_key("general.text")
    press(KEY.Key_End, CTRL)
    write("abc")
    compose("wei")
    session.edit("填", set_figure(session.current.report, "general.public", money("60")))
    assert editor(shown).words().endswith("公用经费60万元。abc")


# Totals


def test_totals_are_compared_key_by_key_before_anything_is_committed(
    page: Callable[..., Page], session: Session
) -> None:
    shown = page("general.text")
    assert "财政拨款支出＝项目支出＋基本支出：相符（财政拨款支出600.50，与项目支出、基本支出合计600.50一致）" in totals(
        shown
    )
    assert "预算执行率（财政拨款支出÷全年预算数） 96.85% 正常" in totals(shown)
    shown.focus_key("general.basic")
    write("350.24")
    assert "四舍五入尾差 0.01（财政拨款支出600.50，与项目支出、基本支出合计600.49不一致）" in totals(shown)
    press(KEY.Key_Backspace)
    assert "差额 0.05（财政拨款支出600.50，与项目支出、基本支出合计600.45不一致）" in totals(shown)
    write("x")
    assert "尚不能核对：缺基本支出" in totals(shown)
    assert session.undo_stack.count() == 0
    press(KEY.Key_Escape)
    assert "项目支出、基本支出合计600.50一致" in totals(shown)


def test_the_rate_follows_the_keys(page: Callable[..., Page]) -> None:
    shown = page("general.text")
    write("900")
    assert "66.72% 低于90%，请说明原因" in totals(shown)
    press(KEY.Key_A, CTRL)
    write("500")
    assert "120.10% 高于100%，请说明原因" in totals(shown)
    press(KEY.Key_A, CTRL)
    press(KEY.Key_Delete)
    assert "— 尚不能计算" in totals(shown)


def test_a_figure_that_a_larger_total_holds_is_not_to_be_taken_over(
    page: Callable[..., Page], session: Session
) -> None:
    """支出＝项目支出＋基本支出 holds, so the wrong one stands among the projects."""
    session.edit("填", set_cell(session.current.report, "projects", 1, "amount", money("100")))
    shown = page("general.text")
    (check,) = figure(shown, "general.project").findChildren(SumCheck)
    assert check.badge.text().startswith("差额")
    assert not check.take.isVisible()
    session.edit("填", set_figure(session.current.report, "general.project", money("250")))
    shown.refresh()
    assert check.take.isVisible()


@pytest.mark.parametrize("width", [500, 800])
def test_amounts_of_both_cards_stand_in_one_column(page: Callable[..., Page], qtbot: QtBot, width: int) -> None:
    shown = page("general.text", width)
    for group in shown.findChildren(RareFigures):
        group.open()
    fields = shown.findChildren(FigureField)
    assert {field.figure.optional for field in fields} == {True, False}
    qtbot.waitUntil(lambda: all(field.isVisible() for field in fields))
    lefts = {field.line.mapTo(shown, QPoint(0, 0)).x() for field in fields}
    assert len(lefts) == 1


def test_of_two_chained_differences_the_part_comes_first(page: Callable[..., Page], session: Session) -> None:
    session.edit("填", set_figure(session.current.report, "general.project", money("260")))
    shown = page("general.text")
    (part,) = figure(shown, "general.project").findChildren(SumCheck)
    (whole,) = figure(shown, "general.expenditure").findChildren(SumCheck)
    assert part.take.isVisible()
    assert not whole.take.isVisible()
    assert whole.badge.text() == "差额 9.75"
    assert whole.words.text() == "项目支出、基本支出合计 610.25，先核对项目支出"
    assert whole.spoken().endswith("，先核对项目支出")
    part.take.click()
    assert whole.badge.text() == "相符"


def test_a_sum_is_taken_over_only_when_asked_for(page: Callable[..., Page], session: Session) -> None:
    session.edit("填", set_figure(session.current.report, "general.expenditure", money("600.75")))
    shown = page("general.text")
    assert taking(shown, "sum.expenditure").isVisible()
    assert session.current.report.amount("general.expenditure") == money("600.75")
    shown.focus_key("general.expenditure")
    write("9x")  # cannot be read; the sum that is asked for takes its place
    taking(shown, "sum.expenditure").click()
    assert session.current.report.amount("general.expenditure") == money("600.5")
    assert figure(shown, "general.expenditure").line.text().startswith("600.5")
    assert not taking(shown, "sum.expenditure").isVisible()
    assert session.undo_stack.undoText() == "采用合计：财政拨款支出"


def test_a_blank_total_can_take_the_sum(page: Callable[..., Page], session: Session) -> None:
    session.edit("清", set_figure(session.current.report, "general.basic", None))
    shown = page("general.text")
    assert "基本支出＝人员经费＋公用经费：合计未填" in totals(shown)
    taking(shown, "sum.basic").click()
    assert session.current.report.amount("general.basic") == money("350.25")


def test_identities_of_optional_figures_show_once_one_is_filled(page: Callable[..., Page], session: Session) -> None:
    shown = page("general.text")
    assert "工资福利支出" not in totals(shown)
    session.edit("填", set_figure(session.current.report, "general.wages", money("250")))
    assert "尚不能核对：缺其中：对个人和家庭的补助" in totals(shown)


def test_percentages_are_compared_as_such(page: Callable[..., Page]) -> None:
    shown = page("performance.overall")
    assert totals(shown) == "满意＋基本满意＋不满意＝100%：相符（满意、基本满意、不满意合计100%，应为100%，相符）"
    write("91")
    assert "满意、基本满意、不满意合计99%，应为100%" in totals(shown)


def test_a_table_and_its_typed_total_are_compared_while_one_types(page: Callable[..., Page]) -> None:
    shown = page("projects")
    shown.focus_key("projects.1.amount")
    write("121")
    assert "差额 0.75（项目支出250.25，与各项目的一般公共预算支出合计251.00不一致）" in totals(shown)
    table = shown.findChildren(TableField)[0]
    assert "合计3行 支出 251.00" in table.totals.words()


def test_a_page_without_sums_has_no_panel(page: Callable[..., Page]) -> None:
    assert not page("problems").findChildren(TotalsPanel)


def test_a_subset_is_compared_with_its_whole(
    outline_source: OutlineSource, library: Library, begun: Begun, page: Callable[..., Page]
) -> None:
    text = outline_source.text + (
        '\n[[identities]]\ncode = "sum.subset"\nleft = ["general.personnel"]\nright = ["general.public"]\n'
        'relation = ">="\n'
    )
    session = begun(
        library, opened(library, create(library, OutlineSource(decode_outline(text), text, ""), "2023", "馆"))
    )
    report = session.current.report
    session.edit(
        "填", (*set_figure(report, "general.personnel", money("3")), *set_figure(report, "general.public", money("2")))
    )
    shown = page("general.text", on=session)
    assert "人员经费≥公用经费：相符（人员经费3.00，不小于公用经费2.00）" in totals(shown)
    check = next(check for check in figure(shown, "general.personnel").findChildren(SumCheck) if check.isVisible())
    assert check.words.text() == "≥公用经费"
    session.edit("填", set_figure(session.current.report, "general.public", money("40")))
    assert "差额 37.00（人员经费3.00，小于公用经费40.00）" in totals(shown)


# Findings


def test_findings_show_at_the_field_that_is_filled(page: Callable[..., Page], session: Session) -> None:
    session.edit("填", set_figure(session.current.report, "general.income", money("600")))
    shown = page("general.text")
    notes = figure(shown, "general.income").notes.text()
    assert "年初结转和结余、财政拨款收入合计" in notes
    assert figure(shown, "general.expenditure").line.property("state") == "query"
    assert figure(shown, "general.expenditure").notes.isHidden()


def test_blank_fields_say_so_only_when_touched_or_asked(page: Callable[..., Page], blank_session: Session) -> None:
    shown = page("general.text", on=blank_session)
    assert all(field.notes.isHidden() for field in shown.findChildren(FigureField))
    press(KEY.Key_Return)
    assert figure(shown, "general.budget").notes.text() == "尚未填写。", "its name stands before the field"
    assert figure(shown, "general.income").notes.isHidden()
    blank_session.ask()
    assert not figure(shown, "general.income").notes.isHidden()


def test_a_field_that_the_mouse_left_empty_was_not_touched(page: Callable[..., Page], blank_session: Session) -> None:
    shown = page("general.text", on=blank_session)
    QTest.mouseClick(figure(shown, "general.income").line, Qt.MouseButton.LeftButton)
    assert figure(shown, "general.budget").notes.isHidden()


def test_a_wrong_statement_is_underlined_in_the_text(page: Callable[..., Page], session: Session) -> None:
    session.edit("写", set_prose(session.current.report, "problems", "本年度基本支出350万元。"))
    shown = page("problems")
    selections = editor(shown).extraSelections()
    assert ["350万元" in each.cursor.selectedText() for each in selections] == [True]  # type: ignore[attr-defined]
    assert "350.25万元" in shown.findChildren(ProseField)[0].notes.text()


def test_table_findings_show_at_the_cell(page: Callable[..., Page], session: Session) -> None:
    session.edit("插入", insert_rows(session.current.report, "projects", 3, [{"name": "新馆"}]))
    session.ask()
    shown = page("projects")
    shown.focus_key("projects.4.amount")
    assert "尚未填写" in shown.findChildren(TableField)[0].notes.text()


def test_a_row_that_was_left_says_what_is_missing_in_it(page: Callable[..., Page], session: Session) -> None:
    session.edit("插入", insert_rows(session.current.report, "projects", 3, [{"name": "新馆"}]))
    shown = page("projects")
    table = shown.findChildren(TableField)[0]
    amount = table.model.find("projects.4.amount")
    shown.focus_key("projects.4.name")
    assert amount.data(RowsModel.SignRole) is None
    press(KEY.Key_Up)
    assert amount.data(RowsModel.SignRole) == "wait", "unfilled is no error"


def test_a_table_that_was_passed_over_says_that_it_is_empty(page: Callable[..., Page], blank_session: Session) -> None:
    shown = page("projects", on=blank_session)
    table = shown.findChildren(TableField)[0]
    assert table.notes.isHidden()
    assert shown.focus_key("projects")
    press(KEY.Key_Return)
    assert "还没有任何一行" in table.notes.text()


# 无


def test_the_switch_greys_the_section_and_keeps_what_was_typed(page: Callable[..., Page], session: Session) -> None:
    session.edit("有", set_nil(session.current.report, "fund", False))
    session.edit("填", set_figure(session.current.report, "fund.amount", money("3")))
    shown = page("fund")
    switch = shown.findChildren(NilSwitch)[0]
    assert switch.box.hasFocus()
    press(KEY.Key_Space)
    assert "fund" in session.current.report.nil
    assert not figure(shown, "fund.amount").isEnabled()
    assert session.current.report.amount("fund.amount") == money("3")
    assert "打印为“无。”" in switch.effect.text()
    assert "3万元" in switch.notes.text()  # 无 beside an amount
    assert shown.focus_key("fund")
    assert shown.current_key() == "fund"
    session.undo()
    assert not switch.box.isChecked()
    assert figure(shown, "fund.amount").isEnabled()


def test_a_text_with_its_sections_key_tells_its_own_findings(page: Callable[..., Page], blank_session: Session) -> None:
    blank_session.ask()
    shown = page("remarks", on=blank_session)
    assert shown.findChildren(NilSwitch)[0].notes.isHidden()
    assert "尚未填写" in shown.findChildren(ProseField)[0].notes.text()
    assert shown.focus_key("remarks")
    assert editor(shown).hasFocus()
    blank_session.edit("无", set_nil(blank_session.current.report, "remarks", True))
    assert shown.focus_key("remarks")
    assert not editor(shown).hasFocus()


def test_enter_passes_over_what_is_greyed(page: Callable[..., Page], qtbot: QtBot) -> None:
    shown = page("fund")
    with qtbot.waitSignal(shown.advance):
        press(KEY.Key_Return)
    with qtbot.waitSignal(shown.retreat):
        press(KEY.Key_Return, SHIFT)


def test_a_switch_that_cannot_be_kept_stays_as_it_was(
    page: Callable[..., Page], session: Session, library: Library, tmp_path: object
) -> None:
    shown = page("fund")
    library.close()
    press(KEY.Key_Space)
    assert shown.findChildren(NilSwitch)[0].box.isChecked()


def test_the_switch_of_a_section_covers_the_pages_inside_it(
    outline_source: OutlineSource, library: Library, begun: Begun, page: Callable[..., Page]
) -> None:
    text = outline_source.text.replace('key = "performance"\n', 'key = "performance"\nmay-be-nil = true\n', 1)
    outline = decode_outline(text)
    session = begun(library, opened(library, create(library, OutlineSource(outline, text, ""), "2023", "馆")))
    shown = page("performance.special", on=session)
    press(KEY.Key_Space)
    assert session.current.report.nil == {"performance"}
    assert not editor(shown).isEnabled()


# Other sections


def test_a_section_of_the_clerks_own_is_a_page_of_text(
    page: Callable[..., Page], session: Session, qtbot: QtBot
) -> None:
    session.edit("加", add_section(session.current.report, "problems", "其他做法"))
    key = next(each.key for each in session.current.progress if each.key.startswith("added."))
    shown = page(key)
    write("abc")
    assert shown.commit()
    assert session.current.report.prose[key] == "abc"


def test_prose_commits_after_a_pause(session: Session, qtbot: QtBot) -> None:
    shown = in_window(qtbot, SectionPage("problems", session, pause=1))
    with qtbot.waitSignal(session.changed):
        write("abc")
    assert session.current.report.prose["problems"].startswith("a")
    assert shown.commit()
    assert session.current.report.prose["problems"].startswith("abc")


def test_the_caret_of_a_long_text_stays_in_sight(page: Callable[..., Page], session: Session, qtbot: QtBot) -> None:
    session.edit("写", set_prose(session.current.report, "problems", "一行\n" * 120))
    shown = page("problems", 700, 400)
    viewport = shown.parentWidget()
    assert viewport is not None
    scroller = viewport.parentWidget()
    assert isinstance(scroller, QScrollArea)
    press(KEY.Key_End, CTRL)

    def height_in_sight() -> bool:
        caret = editor(shown).cursorRect().center()
        return 0 <= editor(shown).viewport().mapTo(scroller, caret).y() <= scroller.height()

    qtbot.waitUntil(height_in_sight)
    for _line in range(5):  # the text grows below the caret
        press(KEY.Key_Return)
        qtbot.waitUntil(height_in_sight)
    press(KEY.Key_Home, CTRL)
    assert scroller.verticalScrollBar().value() < 100


def test_a_page_alone_needs_no_scroll_area(session: Session, qtbot: QtBot) -> None:
    alone = build_page("problems", session)
    on_screen(qtbot, alone)
    alone.focus_first()
    press(KEY.Key_End, CTRL)
    assert alone.current_key() == "problems"


def test_a_chip_leads_to_its_figure(page: Callable[..., Page], session: Session, qtbot: QtBot) -> None:
    shown = page("general.text")
    with qtbot.waitSignal(session.jump) as jumped:
        editor(shown).jump.emit("general.basic")
    assert jumped.args == ["general.basic"]


def test_the_keys_of_all_pages_are_found_on_them(session: Session, qtbot: QtBot) -> None:
    """Every key that an outline asks for is somewhere to put the cursor."""
    for section in pages(session.current.outline):
        shown = in_window(qtbot, build_page(section.key, session))
        for part in section.parts:
            for key in getattr(part, "keys", ()) or (part.key,):  # type: ignore[union-attr]
                assert shown.focus_key(key), key
        shown.window().close()


def test_no_button_of_a_page_needs_the_mouse(page: Callable[..., Page]) -> None:
    """Each can be reached with Tab, or its keys or menu are named."""
    for key in ("general.text", "projects", "fund"):
        shown = page(key)
        for button in shown.findChildren(QAbstractButton):
            reached = button.focusPolicy() & Qt.FocusPolicy.TabFocus
            in_bar = any(isinstance(around, TableField) for around in _around(button))
            named = any(key in button.text() for key in ("Enter", "Esc", "Ctrl"))
            shows_its_key = isinstance(button.parent(), MarkCard)  # once there is something to mend
            assert reached or in_bar or named or shows_its_key, button.text()


def _takes_tab(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _around(widget: QWidget) -> list[QWidget]:
    found = []
    parent = widget.parentWidget()
    while parent is not None:
        found.append(parent)
        parent = parent.parentWidget()
    return found


def test_a_line_edit_of_the_page_is_one_of_ours(page: Callable[..., Page]) -> None:
    """Qt's own would take 1e5 and drop a paste."""
    shown = page("general.text")
    assert all(isinstance(line, EntryLine) for line in shown.findChildren(QLineEdit))
    assert Amount(0) == money("0")


def test_a_rate_alone_needs_no_heads(page: Callable[..., Page]) -> None:
    def heads(shown: Page) -> set[str]:
        panel = shown.findChildren(TotalsPanel)[0]
        found = {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}
        return found & {"勾稽关系", "填报数", "合计", "结果"}

    assert heads(page("general.text", 1000)) == set()
    assert heads(page("projects", 1000)) == {"勾稽关系", "填报数", "合计", "结果"}


def test_blank_fields_of_a_section_that_says_nothing_go_and_filled_ones_stay(
    page: Callable[..., Page], session: Session
) -> None:
    shown = page("fund")
    session.edit("选“无”", set_nil(session.current.report, "fund", True))
    assert not figure(shown, "fund.amount").isVisible()
    assert [stop.isVisible() for stop in (binding.stop for binding in shown.bindings)].count(True) == 1
    session.edit("填", set_figure(session.current.report, "fund.amount", money("3")))
    assert figure(shown, "fund.amount").isVisible()
    assert not figure(shown, "fund.amount").isEnabled()
    session.edit("取消“无”", set_nil(session.current.report, "fund", False))
    assert figure(shown, "fund.amount").isEnabled()


def test_what_hardly_any_field_shows_is_made_when_it_is_shown(page: Callable[..., Page]) -> None:
    """Each hidden button costs memory and time on every page; a section of texts has none of them."""
    shown = page("problems")
    (field,) = shown.findChildren(ProseField)
    assert not shown.findChildren(MarkCard)
    assert not shown.findChildren(LinkPopup)
    words = [button.text() for button in shown.findChildren(QAbstractButton)]
    assert not any("确定" in each or "取消" in each for each in words)
    field.editor.completion.open()
    assert field.editor.completion.popup.isVisible()
    assert field.editor.completion.end()
    assert field.editor.completion.popup.isHidden()
    field.notes.ask("按 5万元填入？")
    assert (field.notes.is_asking, field.notes.text()) == (True, "按 5万元填入？")
    field.notes.show_notes([NoteLine("query", "需核实")])
    assert (field.notes.is_asking, field.notes.text()) == (False, "需核实")
