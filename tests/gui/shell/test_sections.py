"""The list of sections: the paper's numbers, states by sign and word, and what a screen reader hears."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from actions.reports import opened
from domain.editing import add_section, set_figure, set_heading, set_prose
from domain.progress import PageProgress, PageState
from gui.look.icons import pixmap
from gui.look.state_icons import state_colour, state_icon
from gui.look.theme import BODY, DARK, LIGHT, SMALL, SMALL_TYPE, TIGHT, Theme, scaled
from gui.session import Session
from gui.shell.contents import contents, main_pages, page_holding
from gui.shell.preferences import Preferences
from gui.shell.sections import ENTRY, SectionList, SectionModel
from gui.shell.sections_look import FOLDED, SIGN, folded_lines, folded_words, named_lines, shortened
from gui.shell.side_by_side import LEAST_PAGE
from gui.shell.window import MainWindow
from storage.library import Library
from tests.gui.conftest import money
from tests.gui.typing import KEY, press


def test_the_contents_are_numbered_like_the_paper(session: Session) -> None:
    words = [entry.words for entry in contents(session.current)]
    assert words[:4] == ["封面", "一、基本情况", "（一）青山县档案馆基本情况", words[3]]
    assert words[4:7] == ["二、一般公共预算支出情况", "（一）基本支出情况", "（二）项目支出情况"]
    assert words[-1] == "十、其他需要说明的情况"


def test_groups_are_no_pages_and_lead_to_their_first(session: Session) -> None:
    entries = {entry.key: entry for entry in contents(session.current)}
    assert not entries["general"].is_page
    assert entries["general.text"].is_page
    assert page_holding(session.current, "general") == "general.text"
    assert page_holding(session.current, "projects.2.amount") == "projects"
    assert page_holding(session.current, "cover.unit") == "cover"
    assert page_holding(session.current, "satisfaction.mostly") == "performance.overall"
    assert main_pages(session.current)[:3] == ("profile.duties", "general.text", "fund")


def test_all_pages_of_a_filled_report_are_complete(session: Session) -> None:
    assert [each.state for each in session.current.progress] == [PageState.COMPLETE] * 14


def test_the_model_keeps_qts_rules(session: Session, qtmodeltester: ModelTester) -> None:
    model = SectionModel()
    model.show(contents(session.current))
    qtmodeltester.check(model)
    session.edit("增加", add_section(session.current.report, "problems", "附加说明"))
    model.show(contents(session.current))
    qtmodeltester.check(model)


def test_only_the_row_that_changed_is_repainted(session: Session, qtbot: QtBot) -> None:
    model = SectionModel()
    model.show(contents(session.current))
    session.edit("填写", set_prose(session.current.report, "problems", ""))
    rows: list[int] = []
    model.dataChanged.connect(lambda first, _last: rows.append(first.row()))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(contents(session.current))
    assert rows == [model.row_of("problems")]
    progress = model.entries[rows[0]].progress
    assert progress is not None
    assert progress.state is PageState.EMPTY


def test_a_section_is_spoken_with_its_state(session: Session) -> None:
    model = SectionModel()
    model.show(contents(session.current))
    index = model.index(model.row_of("general.text"))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "（一）基本支出情况，完成，8/8"
    assert model.index(model.row_of("general")).data(Qt.ItemDataRole.AccessibleTextRole) == "二、一般公共预算支出情况"
    assert index.data(Qt.ItemDataRole.EditRole) is None
    assert model.data(QModelIndex(), ENTRY) is None
    assert not model.flags(model.index(model.row_of("general"))) & Qt.ItemFlag.ItemIsSelectable


def test_arrow_keys_walk_over_the_headings_of_groups(session: Session, qtbot: QtBot) -> None:
    sections = SectionList()
    qtbot.addWidget(sections)
    sections.show_entries(contents(session.current), "cover")
    with qtbot.waitSignal(sections.chosen, check_params_cb=lambda key: key == "profile.duties"):
        qtbot.keyClick(sections, Qt.Key.Key_Down)


def test_marking_a_page_chooses_nothing(session: Session, qtbot: QtBot) -> None:
    sections = SectionList()
    qtbot.addWidget(sections)
    with qtbot.assertNotEmitted(sections.chosen):
        sections.show_entries(contents(session.current), "fund")
        sections.select("problems")
        sections.select("nowhere")
    assert sections.currentIndex().data() == "七、存在的问题及原因分析"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda colours: colours.name)
def test_every_state_has_a_sign_and_a_colour_of_its_own(qapp: QApplication, colours: Theme) -> None:
    assert len({state_icon(state) for state in PageState}) == len(PageState)
    signs = {state: pixmap(state_icon(state), state_colour(state, colours), 18).toImage() for state in PageState}
    assert all(one != other for a, one in signs.items() for b, other in signs.items() if a is not b)


def test_the_list_paints_every_state(session: Session, qtbot: QtBot) -> None:
    sections = SectionList()
    qtbot.addWidget(sections)
    sections.resize(260, 700)
    sections.show_entries(contents(session.current), "general.text")
    sections.show()
    clean = sections.grab().toImage()
    session.edit("填写", set_figure(session.current.report, "general.expenditure", money("700")))
    sections.show_entries(contents(session.current), "general.text")
    assert sections.grab().toImage() != clean


def test_the_list_says_headings_without_what_all_of_them_share(session: Session) -> None:
    entries = {entry.key: entry for entry in contents(session.current)}
    assert entries["profile.duties"].short == "（一）基本情况"
    assert entries["profile.goals"].short.startswith("（二）整体支出绩效目标")
    assert entries["profile.duties"].words == "（一）青山县档案馆基本情况"
    assert entries["cover"].short == "封面"


def test_the_list_folds_where_the_page_needs_its_room_and_comes_back_as_wide_as_it_was(
    window: MainWindow, report: int, qtbot: QtBot
) -> None:
    sections, editor = window.editor.sections, window.editor
    for dock in window.docks.all:
        dock.hide()
    qtbot.waitUntil(lambda: editor.width() > 1000 and not sections.is_folded)
    before = sections.width()
    window.resize(1024, 600)
    window.docks.findings_dock.show()
    qtbot.waitUntil(lambda: sections.is_folded)
    assert sections.width() == FOLDED
    assert editor.width() - FOLDED >= LEAST_PAGE
    sections.setCurrentIndex(sections.sections.index(sections.sections.row_of("problems")))
    assert editor.page == "problems"
    window.resize(1280, 800)
    window.docks.findings_dock.hide()
    qtbot.waitUntil(lambda: not sections.is_folded)
    assert abs(sections.width() - before) <= 2


def test_f6_shows_the_preview_and_puts_it_away(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.docks.preview_dock.hide()
    window.activateWindow()
    press(KEY.Key_F6)
    qtbot.waitUntil(window.docks.preview_dock.isVisible)
    press(KEY.Key_F6)
    assert window.docks.preview_dock.isHidden()


@pytest.mark.parametrize(("width", "folds"), [(1280, True), (1500, False)])
def test_three_columns_stand_side_by_side_from_1500_on(
    window: MainWindow, report: int, qtbot: QtBot, width: int, folds: bool
) -> None:
    for dock in window.docks.all:
        dock.hide()
    window.resize(width, 800)
    qtbot.waitUntil(lambda: window.editor.width() == width)
    assert not window.editor.sections.is_folded
    window.docks.show(window.docks.findings_dock)
    qtbot.waitUntil(lambda: window.editor.width() < width)
    assert window.editor.sections.is_folded is folds
    window.docks.findings_dock.hide()
    qtbot.waitUntil(lambda: not window.editor.sections.is_folded)


def test_the_width_of_the_list_is_remembered(
    window: MainWindow, report: int, qtbot: QtBot, preferences: Preferences
) -> None:
    for dock in window.docks.all:
        dock.hide()
    window.editor.list_width = 300
    qtbot.waitUntil(lambda: abs(window.editor.sections.width() - 300) < 2)
    library, appearances = window.library, window.appearances
    path = library.path
    window.close()
    with Library.open(path, who="王会计") as again:
        second = MainWindow(again, Preferences(), appearances)
        second.open_report(report)
        assert second.editor.list_width == 300
        second.close()


def test_the_folded_list_tells_sections_apart(session: Session) -> None:
    entries = contents(session.current)
    shown = {entry.key: folded_words(entry) for entry in entries}
    assert shown["cover"] == ("封面", "")
    assert shown["profile"][0] == "一"
    assert shown["profile.duties"] == ("（一）", "基本情况")
    assert shown["general.text"] == ("（一）", "基本支出")
    assert len(set(shown.values())) == len(entries)


def test_a_long_heading_is_shortened_before_it_is_cut(session: Session) -> None:
    entries = {entry.key: entry for entry in contents(session.current)}
    entry = replace(entries["capital"], heading="国有资本经营预算支出情况", tail="国有资本经营预算支出情况")
    number = entry.number
    assert shortened(entry, lambda words: True) == f"{number}国有资本经营预算支出情况"
    assert shortened(entry, lambda words: len(words) <= 12) == f"{number}国有资本经营预算支出"
    assert shortened(entry, lambda words: len(words) <= 9) == f"{number}国有资本经营"
    assert shortened(entry, lambda words: False) == f"{number}国有资本经营"


def test_nothing_is_cut_in_the_folded_list(window: MainWindow, report: int, qtbot: QtBot) -> None:
    session = window.desk.session
    assert session is not None
    long_name = "山区公路安全生命防护工程和农村危桥改造养护补助"
    before = opened(window.library, report).report
    session.edit("改写", set_heading(before, "problems", long_name))
    window.resize(1024, 600)
    window.docks.show(window.docks.findings_dock)
    sections = window.editor.sections
    qtbot.waitUntil(lambda: sections.is_folded)
    row = sections.sections.row_of("problems")
    entry = sections.sections.entries[row]
    metrics = QFontMetrics(scaled(sections.font(), SMALL_TYPE - 1))
    lines = folded_lines(sections.font(), entry)
    assert "".join(lines) == folded_words(entry)[1]
    assert len(lines) > 1
    for each in sections.sections.entries:
        for line in folded_lines(sections.font(), each):
            left = SMALL + SIGN + TIGHT if each.is_page else SMALL
            assert left + metrics.horizontalAdvance(line) <= sections.viewport().width()
    heights = [sections.visualRect(sections.sections.index(place)).height() for place in (row, row + 1)]
    assert heights[0] >= heights[1] + (len(lines) - 1) * metrics.height()


def test_a_page_that_asks_for_nothing_says_so(session: Session) -> None:
    model = SectionModel()
    entry = next(each for each in contents(session.current) if each.key == "problems")
    model.show((replace(entry, progress=PageProgress("problems", PageState.COMPLETE, 0, 0)),))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "七、存在的问题及原因分析，无必填项"


def test_a_name_that_has_no_room_in_one_line_stands_whole_in_two(session: Session) -> None:
    entry = replace(contents(session.current)[-1], number="附件3-6 ", heading="林长制信息平台运行维护项目", tail="")
    font = QApplication.font()
    wide = QFontMetrics(scaled(font, BODY, bold=True)).horizontalAdvance("附件3-6 林长制信息平台运行维护")
    assert named_lines(font, entry, wide) == ["附件3-6 林长制信息平台运行维护"]
    narrow = named_lines(font, entry, wide - 20)
    assert len(narrow) == 2
    assert "".join(narrow) == "附件3-6 林长制信息平台运行维护项目"


def test_a_row_of_two_lines_is_higher_and_becomes_low_again_with_room(session: Session, qtbot: QtBot) -> None:
    entry = replace(contents(session.current)[-1], number="附件3-6 ", heading="林长制信息平台运行维护项目", tail="")
    listed = SectionList()
    qtbot.addWidget(listed)
    listed.resize(176, 400)
    listed.show()
    listed.show_entries((entry, replace(entry, key="low", heading="改进")), "")
    QApplication.processEvents()
    high, low = (listed.visualRect(listed.model().index(row, 0)).height() for row in (0, 1))
    assert high > low
    listed.resize(400, 400)
    QApplication.processEvents()
    assert listed.visualRect(listed.model().index(0, 0)).height() == low
