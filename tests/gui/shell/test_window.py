"""The window as a clerk uses it: pages, keys, 检查, undo, saving, closing and finding everything again."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMenu, QPushButton, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from actions import states
from actions.outlines import OutlineSource
from actions.reports import add, create, opened
from domain.editing import set_figure, set_prose, set_unplaced
from domain.outline import prose_parts
from domain.progress import PageState
from gui.fields.prose.editor import ProseEditor
from gui.fields.table.paste_dialog import PasteDialog
from gui.pages.table_card import TableBinding
from gui.shell.commands import FILE, PROCESS
from gui.shell.preferences import Preferences
from gui.shell.window import MainWindow
from storage.library import Library
from tests.gui.conftest import UNIT, answer, filled_report, money, press
from tests.gui.typing import copied


def field(window: MainWindow, key: str) -> QLineEdit:
    """The line under the cursor after going to a figure."""
    window.desk.go(key)
    line = window.focusWidget()
    assert isinstance(line, QLineEdit)
    return line


def write(widget: QWidget, words: str) -> None:
    """Words as an input method puts them in."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def amount(window: MainWindow, key: str) -> object:
    """What the disk holds."""
    assert window.desk.current is not None
    return opened(window.library, window.desk.current.id).report.amount(key)


def focused(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


# Reports


def test_an_empty_library_begins_with_what_to_do(window: MainWindow) -> None:
    assert window.home.is_empty
    assert not window.commands["print"].isEnabled()
    assert not window.commands["check"].isEnabled()
    assert not any(bar.isVisible() for bar in window.findChildren(QToolBar))
    assert all(not dock.isVisible() for dock in window.docks.all)


def test_a_new_report_is_asked_for_and_opened(window: MainWindow, qtbot: QtBot) -> None:
    def fill(dialog: QWidget) -> None:
        dialog.year.setText("２０２４年")  # type: ignore[attr-defined]
        dialog.unit.setText(" 青山县图书馆 ")  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    answer(fill)
    window.commands["new"].trigger()
    current = window.desk.current
    assert current is not None
    assert (current.report.year, current.report.unit) == ("2024", "青山县图书馆")
    assert window.windowTitle() == "2024年度青山县图书馆整体支出绩效自评报告 — 绩效自评"
    assert window.menus.bar.isVisible()


def test_a_new_report_can_be_given_up(window: MainWindow) -> None:
    press("取消")
    window.commands["new"].trigger()
    assert window.library.summaries() == ()


def test_the_list_shows_what_was_done_to_a_report(window: MainWindow, report: int, qtbot: QtBot) -> None:
    session = window.desk.session
    assert session is not None
    session.edit("改", set_figure(session.current.report, "cover.unit", "青山县方志办"))
    window.commands["home"].trigger()
    assert window.desk.session is None
    assert window.home.list.report == report
    assert window.home.list.currentIndex().data() == "青山县方志办"
    assert not window.status.saved.isVisible()
    with qtbot.waitSignal(window.desk.moved, check_params_cb=lambda page: page == "cover"):
        window.commands["open"].trigger()


def test_an_unknown_report_is_said_in_a_sentence(window: MainWindow) -> None:
    window.open_report(99)
    assert "99" in window.notices.sentence
    assert window.desk.session is None


# Pages


def test_the_first_page_is_the_cover_and_the_last_leads_to_the_check(
    window: MainWindow, report: int, qtbot: QtBot
) -> None:
    assert window.editor.page == "cover"
    assert window.editor.foot.back.isEnabled()
    window.editor.foot.forward.click()
    assert window.editor.page == "profile.duties"
    window.editor.show_page("remarks")
    assert window.editor.foot.forward.text() == "检查"
    window.editor.foot.forward.click()
    qtbot.waitUntil(lambda: "检查完成" in window.notices.sentence)
    assert window.notices.sentence == "检查完成，没有发现问题。"
    window.editor.show_page("cover")
    window.editor.foot.back.click()
    assert window.desk.session is None


def test_section_keys_and_page_keys_walk_through_the_report(window: MainWindow, report: int, qtbot: QtBot) -> None:
    focused(window, qtbot)
    for key, modifier, page in (
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, "general.text"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, "projects"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, "fund"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, "projects"),
        (Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier, "publicity"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, "improvements"),
    ):
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)
        assert window.editor.page == page
    window.editor.go_to_section(11)
    assert window.editor.page == "improvements"


def test_the_sections_menu_names_them(window: MainWindow, report: int) -> None:
    menu = next(menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "转到")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()][:2] == ["一、基本情况", "二、一般公共预算支出情况"]


def test_the_list_of_sections_brings_up_their_pages(window: MainWindow, report: int) -> None:
    sections = window.editor.sections
    sections.setCurrentIndex(sections.sections.index(sections.sections.row_of("projects")))
    assert window.editor.page == "projects"
    assert window.editor.head.heading.text() == "（二）项目支出情况"
    assert window.editor.head.above.text() == "二、一般公共预算支出情况"


def test_enter_behind_the_last_field_and_before_the_first_changes_the_page(window: MainWindow, report: int) -> None:
    window.editor.show_page("profile.duties")
    page = window.editor.current_page
    assert page is not None
    page.advance.emit()
    assert window.editor.page == "profile.goals"
    page = window.editor.current_page
    assert page is not None
    page.retreat.emit()
    assert window.editor.page == "profile.duties"
    window.editor.show_page("cover")
    cover = window.editor.current_page
    assert cover is not None
    cover.retreat.emit()
    assert window.editor.page == "cover"
    window.editor.show_page("remarks")
    last = window.editor.current_page
    assert last is not None
    last.advance.emit()
    assert window.editor.page == "remarks"


# Figures


def test_a_typed_figure_is_on_the_disk_when_the_status_says_so(window: MainWindow, report: int, qtbot: QtBot) -> None:
    line = field(window, "general.budget")
    write(line, "６２１。５")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert amount(window, "general.budget") == money("621.5")
    assert window.desk.current is not None
    assert window.status.saved.text() == f"已自动保存 {window.desk.current.saved_at:%H:%M:%S}"


def test_what_is_typed_is_kept_when_the_page_is_left(window: MainWindow, report: int, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(window, "general.budget"), "622")
    window.commands["next"].trigger()
    assert amount(window, "general.budget") == money("622")


def test_a_false_total_shows_everywhere_at_once(window: MainWindow, report: int, qtbot: QtBot) -> None:
    line = field(window, "general.expenditure")
    qtbot.keyClicks(line, "601.5")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.status.difference.text() == "差额 1万元（2处不符）"
    assert "有错误" in window.editor.head.state.text()
    assert window.docks.findings_dock.windowTitle() == f"问题清单（{len(window.desk.session.shown())}）"  # type: ignore[union-attr]


def test_after_undo_and_redo_of_pasted_rows_no_cell_is_chosen(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.desk.go("projects.1.name")
    page = window.editor.current_page
    assert page is not None
    table = next(each for each in page.bindings if isinstance(each, TableBinding)).field
    view, model = table.view, table.model

    def pasted() -> PasteDialog:
        copied("甲\t4\n乙\t5")
        table.paste()
        assert table.dialog is not None
        return table.dialog

    view.enter_at(model.index(model.rowCount() - 1, 0))
    pasted().accept()
    assert model.rowCount() == 6
    for step in ("undo", "redo", "undo"):
        window.commands[step].trigger()
        assert model.rowCount() == (6 if step == "redo" else 4)
        assert {index.row() for index in view.selectedIndexes()} <= {model.rowCount() - 1}
        dialog = pasted()
        assert dialog.over.isHidden()
        assert dialog.add.isChecked()
        dialog.reject()
    view.clearSelection()
    view.setCurrentIndex(model.index(1, 0))
    view.clearSelection()
    dialog = pasted()
    assert dialog.over.isHidden(), "a cell that nobody sees chosen is not written over"
    dialog.reject()
    QGuiApplication.clipboard().clear()


def test_a_page_with_a_wrong_total_is_not_complete(window: MainWindow, report: int, qtbot: QtBot) -> None:
    """The total stands on one page, its parts on the other: neither is 完成."""
    line = field(window, "general.project")
    qtbot.keyClicks(line, "251")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    current = window.desk.current
    assert current is not None
    states = {page.key: page.state for page in current.progress}
    assert states["general.text"] is PageState.ERROR
    assert states["projects"] is PageState.ERROR


def test_an_untouched_default_is_asked_about_until_one_key_answers(
    window: MainWindow, outline_source: OutlineSource
) -> None:
    """List, section list, F9 and 定稿 say the same of it."""
    default = prose_parts(outline_source.outline)["publicity"].default.strip("\n")
    made = filled_report(outline_source)
    number = add(window.library, replace(made, prose={**made.prose, "publicity": default}), outline_source.text)

    def listed() -> tuple[int, int]:
        return next((each.filled, each.wanted) for each in window.library.summaries() if each.id == number)

    def page() -> tuple[PageState, int, int]:
        current = window.desk.current
        assert current is not None
        found = next(each for each in current.progress if each.key == "publicity")
        return found.state, found.filled, found.wanted

    window.open_report(number, "publicity")
    session = window.desk.session
    assert session is not None
    assert page() == (PageState.EMPTY, 0, 1)
    assert listed()[0] == listed()[1] - 1
    assert [each.code for each in session.current.matters] == ["missing.default"]
    assert session.shown() == ()
    window.commands["check"].trigger()
    assert [each.code for each in session.shown()] == ["missing.default"]
    window.commands["finalize"].trigger()
    assert "还有1项问题" in window.notices.sentence
    window.editor.go("publicity")
    window.commands["answer"].trigger()
    assert QApplication.activeModalWidget() is None
    assert page() == (PageState.COMPLETE, 1, 1)
    assert session.current.matters == ()
    window.show_home()
    assert listed()[0] == listed()[1]
    window.open_report(number, "publicity")
    assert page() == (PageState.COMPLETE, 1, 1)


def test_undo_names_its_step_and_goes_to_its_page(window: MainWindow, report: int, qtbot: QtBot) -> None:
    line = field(window, "general.budget")
    qtbot.keyClicks(line, "625")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    undo, redo = window.commands["undo"], window.commands["redo"]
    assert undo.text() == "撤销：填写全年预算数"
    window.editor.show_page("problems")
    undo.trigger()
    assert window.editor.page == "general.text"
    assert window.editor.current_key == "general.budget"
    assert amount(window, "general.budget") == money("620")
    assert redo.text() == "重做：填写全年预算数"
    assert not undo.isEnabled()
    redo.trigger()
    assert amount(window, "general.budget") == money("625")


def test_undo_takes_back_what_was_typed_just_now(window: MainWindow, report: int, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(window, "general.budget"), "626")
    window.desk.undo()
    assert amount(window, "general.budget") == money("620")


# 检查


def test_the_check_lists_what_is_blank_and_f8_goes_there(
    window: MainWindow, outline_source: OutlineSource, qtbot: QtBot
) -> None:
    window.open_report(create(window.library, outline_source, "2024", UNIT))
    assert window.docks.findings.model.rowCount() == 0
    focused(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: window.notices.sentence.startswith("检查完成：未填 "))
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.editor.page == "profile.duties"
    for _turn in range(2):
        qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.editor.page == "general.text"
    assert window.editor.current_key == "general.budget"
    qtbot.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert window.editor.page == "profile.goals"


def test_f8_without_problems_shows_that_there_are_none(window: MainWindow, report: int) -> None:
    window.docks.findings_dock.hide()
    window.commands["next_problem"].trigger()
    assert window.docks.findings_dock.isVisible()


def test_a_check_with_questions_only_is_no_error(window: MainWindow, report: int, qtbot: QtBot) -> None:
    assert window.desk.session is not None
    window.desk.session.edit("填", set_figure(window.desk.session.current.report, "general.budget", money("1000")))
    window.commands["check"].trigger()
    qtbot.waitUntil(lambda: window.notices.sentence.startswith("检查完成"))
    assert window.notices.grade == "query"


def test_a_check_that_goes_on_is_no_question(window: MainWindow, report: int) -> None:
    session = window.desk.session
    assert session is not None
    session.edit("填", set_prose(session.current.report, "problems", "预算执行不够均衡。" * 2000))
    window.commands["check"].trigger()
    assert (window.notices.sentence, window.notices.grade) == ("正在校对全文…", "hint")


def test_f1_explains_the_field_with_the_focus(window: MainWindow, report: int, qtbot: QtBot) -> None:
    field(window, "general.personnel")
    qtbot.waitUntil(lambda: window.docks.guidance.heading.text() == "人员经费")
    window.docks.guidance_dock.hide()
    focused(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.docks.guidance_dock.isVisible()


def test_lines_without_a_place_come_up_by_themselves(window: MainWindow, report: int) -> None:
    assert window.desk.session is not None
    session = window.desk.session
    assert not window.docks.leftovers_dock.isVisible()
    session.edit("保留", set_unplaced(session.current.report, ["附：会议纪要"]))
    session.undo()
    session.redo()
    assert window.docks.leftovers_dock.isVisible()


# Sections of the clerk's own


def test_a_section_is_added_reworded_and_removed(window: MainWindow, report: int) -> None:
    window.editor.show_page("problems")

    def name(words: str) -> None:
        def fill(dialog: QWidget) -> None:
            dialog.field.setText(words)  # type: ignore[attr-defined]
            dialog.accept()  # type: ignore[attr-defined]

        answer(fill)

    name(f"2023年度{UNIT}整改情况")
    window.commands["add_section"].trigger()
    assert window.editor.page == "added.1"
    assert window.editor.head.heading.text() == f"八、2023年度{UNIT}整改情况"
    assert window.desk.current is not None
    assert window.desk.current.report.headings["added.1"] == "{cover.year}年度{cover.unit}整改情况"
    name("整改情况")
    window.commands["reword"].trigger()
    assert window.editor.head.heading.text() == "八、整改情况"
    assert window.commands["remove_section"].isEnabled()
    window.commands["remove_section"].trigger()
    assert window.editor.page != "added.1"
    assert "added.1" not in window.desk.current.report.added
    assert window.commands["undo"].text() == "撤销：删除部分“整改情况”"
    window.commands["undo"].trigger()
    assert window.editor.page == "added.1"


def test_a_heading_goes_back_to_the_outlines_own(window: MainWindow, report: int) -> None:
    window.editor.show_page("problems")
    official = window.editor.head.heading.text()

    def reword(dialog: QWidget) -> None:
        dialog.field.setText("存在的主要问题")  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    answer(reword)
    window.commands["reword"].trigger()
    assert window.editor.head.heading.text() == "七、存在的主要问题"

    def restore(dialog: QWidget) -> None:
        next(each for each in dialog.findChildren(QPushButton) if each.text() == "恢复提纲标题").click()
        dialog.accept()  # type: ignore[attr-defined]

    answer(restore)
    window.commands["reword"].trigger()
    assert window.editor.head.heading.text() == official
    assert window.desk.current is not None
    assert "problems" not in window.desk.current.report.headings


def test_a_chapter_without_a_page_is_reworded_from_the_page_below_it(window: MainWindow, report: int) -> None:
    window.editor.show_page("general.text")

    def reword(dialog: QWidget) -> None:
        assert list(dialog.chapters) == ["general"]  # type: ignore[attr-defined]
        dialog.chapter("general").setText(f"{UNIT}一般公共预算支出")  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    answer(reword)
    window.commands["reword"].trigger()
    assert window.desk.current is not None
    assert dict(window.desk.current.report.headings) == {"general": "{cover.unit}一般公共预算支出"}
    assert window.editor.head.above.text() == f"二、{UNIT}一般公共预算支出"
    assert window.commands["undo"].text() == "撤销：改写标题“" + f"{UNIT}一般公共预算支出"[:16] + "”"
    window.commands["undo"].trigger()
    assert not window.desk.current.report.headings


def test_a_dialog_given_up_changes_nothing(window: MainWindow, report: int) -> None:
    for name in ("reword", "add_section"):
        press("取消")
        window.commands[name].trigger()
    assert not window.commands["undo"].isEnabled()


def test_the_covers_heading_is_the_title(window: MainWindow, report: int) -> None:
    def reword(dialog: QWidget) -> None:
        dialog.field.setText(f"2023年{UNIT}绩效报告")  # type: ignore[attr-defined]
        dialog.accept()  # type: ignore[attr-defined]

    answer(reword)
    window.commands["reword"].trigger()
    assert window.desk.current is not None
    assert window.desk.current.report.headings["cover.title"] == "{cover.year}年{cover.unit}绩效报告"
    assert window.windowTitle().startswith(f"2023年{UNIT}绩效报告")


# Saving, leaving, closing


def test_saving_says_that_all_is_saved(window: MainWindow, report: int) -> None:
    window.commands["save"].trigger()
    assert window.notices.sentence.startswith("全部内容已保存，最近一次是 ")
    window.commands["home"].trigger()
    window.commands["save"].trigger()
    assert window.notices.sentence == "全部内容已保存。"


def test_closing_keeps_what_is_typed_and_the_next_start_goes_on_there(
    window: MainWindow, report: int, preferences: Preferences, qtbot: QtBot
) -> None:
    line = field(window, "general.budget")
    qtbot.keyClicks(line, "630")
    assert window.close()
    with Library.open(window.library.path) as library:
        assert opened(library, report).report.amount("general.budget") == money("630")
    assert preferences.place(window.library.path) == (report, "general.text")


def test_the_window_starts_where_it_was(
    window: MainWindow, outline_source: OutlineSource, preferences: Preferences
) -> None:
    number = add(window.library, filled_report(outline_source), outline_source.text)
    preferences.keep_place(window.library.path, number, "problems")
    window.start()
    assert window.editor.page == "problems"
    window.show_home()
    preferences.keep_place(window.library.path, 99, "problems")
    window.start()
    assert window.desk.session is None


def test_what_cannot_be_read_is_not_lost_by_closing(window: MainWindow, report: int, qtbot: QtBot) -> None:
    line = field(window, "general.budget")
    write(line, "六百二十")
    window.editor.show_page("problems")
    press("返回改正")
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()
    assert window.editor.page == "general.text"
    assert line.text() == "六百二十"
    window.commands["print"].trigger()
    assert window.notices.sentence == "“全年预算数”中的内容尚未保存。"
    press("放弃这处文字")
    window.commands["home"].trigger()
    assert window.desk.session is None
    window.open_report(report)
    assert amount(window, "general.budget") == money("620")


def test_escape_never_closes_the_window(window: MainWindow, report: int, qtbot: QtBot) -> None:
    line = field(window, "general.budget")
    qtbot.keyClicks(line, "1")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.editor.commit()
    assert amount(window, "general.budget") == money("620")


# Failures


def test_a_failed_save_is_told_and_the_typed_text_stays(window: MainWindow, report: int, qtbot: QtBot) -> None:
    assert window.desk.session is not None
    writable = window.desk.session.library
    window.desk.session.library = Library.open(writable.path, read_only=True)
    line = field(window, "general.budget")
    qtbot.keyClicks(line, "640")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "只读" in window.notices.sentence
    assert window.notices.grade == "error"
    assert "640" in line.text()
    window.desk.session.library.close()
    window.desk.session.library = writable
    assert window.desk.commit()
    assert amount(window, "general.budget") == money("640")
    assert window.notices.sentence == ""


def test_a_damaged_library_is_only_read_from_then_on(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.flows.libraries.check()
    assert window.notices.sentence == ""
    monkeypatch.setattr(type(window.library), "quick_check", lambda self: ("row 1 missing from index",))
    window.flows.libraries.check()
    assert window.library.read_only
    assert "有损坏，不再写入。" in window.notices.sentence
    assert not window.commands["new"].isEnabled()
    assert "（只读）" in window.windowTitle()


def test_damage_is_told_at_closing_too(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    sentences: list[str] = []
    monkeypatch.setattr("gui.dialogs.questions.tell", lambda sentence, _parent: sentences.append(sentence))
    monkeypatch.setattr(type(window.library), "quick_check", lambda self: ("row 1 missing from index",))
    window.close()
    assert len(sentences) == 1
    assert "有损坏" in sentences[0]


def test_a_vanished_library_is_said_in_sentences(window: MainWindow, report: int) -> None:
    path = window.library.path
    window.library.close()
    path.rename(path.with_suffix(".away"))
    window.flows.libraries.check()
    window.show_home()
    assert window.notices.grade == "error"
    window.open_report(report)
    assert window.notices.grade == "error"
    window.library = Library.open(path.with_suffix(".away"))


def test_outlines_that_cannot_be_read_are_named(window: MainWindow) -> None:
    folder = window.library.path.parent / "outlines"
    folder.mkdir()
    (folder / "new.toml").write_text("key = ", "utf-8")
    window.flows.libraries.check()
    assert window.notices.sentence == "提纲文件“new.toml”无法读取，没有采用。"


# Other libraries


def test_another_library_takes_the_place_of_this_one(
    window: MainWindow, report: int, tmp_path: Path, outline_source: OutlineSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(tmp_path / "other.db") as other:
        create(other, outline_source, "2021", "青山县统计局")
    monkeypatch.setattr("gui.dialogs.files.ask_source", lambda *_ignored: tmp_path / "other.db")
    window.commands["library"].trigger()
    assert window.library.path == tmp_path / "other.db"
    assert window.home.list.currentIndex().data() == "青山县统计局"
    window.commands["library"].trigger()
    assert window.library.path == tmp_path / "other.db"


def test_a_library_that_cannot_be_opened_leaves_this_one_open(
    window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.library
    stranger = tmp_path / "notes.db"
    stranger.write_text("no library", "utf-8")
    monkeypatch.setattr("gui.dialogs.files.ask_source", lambda *_ignored: stranger)
    press("知道了")
    window.commands["library"].trigger()
    assert window.library is before
    assert before.summaries()


def test_a_library_in_use_can_be_read(
    window: MainWindow, tmp_path: Path, outline_source: OutlineSource, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("gui.dialogs.files.ask_source", lambda *_ignored: tmp_path / "shared.db")
    with Library.open(tmp_path / "shared.db", who="李会计") as shared:
        add(shared, filled_report(outline_source), outline_source.text)
        press("不打开")
        window.commands["library"].trigger()
        assert window.library.path != shared.path
        sentences: list[str] = []

        def agree(dialog: QWidget) -> None:
            sentences.append(dialog.text())  # type: ignore[attr-defined]
            next(each for each in dialog.findChildren(QPushButton) if each.text() == "以只读方式打开").click()

        answer(agree)
        window.commands["library"].trigger()
        assert "李会计" in sentences[0]
        assert window.library.read_only
        window.commands["open"].trigger()
        line = field(window, "general.budget")
        qtbot.keyClicks(line, "1")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert "只读" in window.notices.sentence
        assert amount(window, "general.budget") == money("620")
        assert window.status.saved.text() == "只读"
        assert not window.commands["add_section"].isEnabled()


# Menus


def test_every_action_is_in_a_menu_and_has_words(window: MainWindow, report: int) -> None:
    in_menus = {action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    mine = [action for action in window.findChildren(QAction) if action.shortcut().toString()]
    assert len(mine) > 20
    assert [action.text() for action in mine if action not in in_menus and action.isVisible()] == []
    keys = [key.toString() for action in mine for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", ["keys", "about"])
def test_help_opens_and_closes(window: MainWindow, name: str) -> None:
    window.commands[name].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def test_the_colours_can_be_chosen(window: MainWindow, preferences: Preferences) -> None:
    actions = {action.text(): action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    light = window.grab().toImage()
    chosen = []
    for words in ("深色", "浅色", "跟随系统"):
        actions[words].trigger()
        chosen.append((preferences.appearance, window.grab().toImage() == light))
    assert chosen == [("dark", False), ("light", True), ("system", True)]


def test_the_panels_come_back_as_they_were(window: MainWindow, report: int) -> None:
    window.docks.guidance_dock.hide()
    window.show_home()
    assert not window.docks.findings_dock.isVisible()
    window.open_report(report)
    assert window.docks.findings_dock.isVisible()
    assert not window.docks.guidance_dock.isVisible()


def test_a_long_text_is_committed_on_leaving(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.editor.show_page("problems")
    write(QApplication.focusWidget() or window, "补充一句。")
    window.show_home()
    assert "补充一句。" in opened(window.library, report).report.prose["problems"]


def test_the_window_says_what_happened_only_until_the_next_step(window: MainWindow, report: int) -> None:
    assert window.desk.session is not None
    window.refuse("磁盘空间不足。")
    window.desk.session.edit("填写", set_prose(window.desk.session.current.report, "problems", "已改。"))
    assert window.notices.sentence == ""


def test_the_window_needs_no_more_than_a_small_screen(window: MainWindow, report: int) -> None:
    window.resize(1024, 600)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert (window.width(), window.height()) == (1024, 600)
    assert window.editor.foot.forward.visibleRegion().boundingRect().size() == window.editor.foot.forward.size()


def test_a_report_comes_up_where_it_was_left(window: MainWindow, report: int) -> None:
    window.desk.editor.show_page("problems")
    window.show_home()
    window.open_report(report)
    assert window.desk.page == "problems"
    window.open_report(report, "publicity")
    assert window.desk.page == "publicity"


def test_the_menu_of_a_text_offers_no_undo_of_its_own(window: MainWindow, report: int) -> None:
    window.desk.go("problems")
    editor = next(each for each in window.findChildren(ProseEditor) if each.isVisible())
    names = {action.objectName() for action in editor.menu_at(editor.rect().center()).actions()}
    assert "edit-paste" in names
    assert not names & {"edit-undo", "edit-redo"}


def test_a_section_without_amounts_says_no_spending_of_it(window: MainWindow, report: int) -> None:
    for page, words in (("remarks", "没有需要填写的内容"), ("fund", "本年度无此项支出")):
        window.desk.go(page)
        boxes = [each.text() for each in window.findChildren(QCheckBox) if each.isVisible()]
        assert words in boxes


def test_panels_and_columns_stay_where_they_are_when_a_notice_comes_and_goes(window: MainWindow, report: int) -> None:
    def places() -> list[int]:
        QApplication.processEvents()
        docks = (window.docks.findings_dock, window.docks.guidance_dock)
        return [*(size for dock in docks for size in (dock.width(), dock.height())), window.editor.sections.width()]

    window.docks.show(window.docks.findings_dock)
    window.docks.show(window.docks.guidance_dock)
    before = places()
    for words in ("已保存。", "检查完成：" + "很长的一句话，" * 40, "已保存。"):
        window.notices.say("complete", words)
        places()
        window.notices.clear()
    assert places() == before


def test_where_a_report_stands_looks_unlike_what_just_happened(window: MainWindow, report: int) -> None:
    session = window.desk.session
    assert session is not None
    final = states.finalize(window.library, session.current, states.final_paper(session.current), "王局长")
    window.desk.open_again(window.library, final)
    window.notices.say("complete", "已定稿。")
    assert window.editor.band.isVisible()
    assert window.editor.band.property("role") != window.notices.property("role")


def test_no_menu_is_higher_than_a_small_screen(window: MainWindow, report: int) -> None:
    assert len(window.commands.menus) > 6
    for title, menu in window.commands.menus.items():
        menu.aboutToShow.emit()
        assert menu.sizeHint().height() <= 600 - window.menuBar().height(), title


def test_every_command_is_in_a_menu_once(window: MainWindow) -> None:
    for command in (*FILE, *PROCESS):
        if command.name:
            places = window.commands[command.name].associatedObjects()
            assert sum(isinstance(place, QMenu) for place in places) == 1, command.name


def test_the_menu_of_a_text_begins_with_something_to_do(window: MainWindow, report: int) -> None:
    window.editor.show_page("problems")
    editor = next(each for each in window.editor.findChildren(ProseEditor) if each.isVisible())
    actions = editor.menu_at(editor.rect().center()).actions()
    assert not actions[0].isSeparator()
    assert not [each for each in actions if "undo" in each.objectName() or "redo" in each.objectName()]
