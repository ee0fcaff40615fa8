"""What of a wide or long grid stays in sight: what rows are called, heads and totals, each mirroring its own cell."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QPixmap, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from actions.importing import import_source
from actions.opening import open_library
from actions.reports import edit, opened
from domain.editing import set_cell, want_attachment
from domain.grids import laid_out
from domain.layout import worn
from domain.outline import GridPart, pages
from gui.fields.form.landmarks import heads, name_columns, totals
from gui.fields.form.pinned_rows import PinnedRows
from gui.fields.form.view import FormView
from gui.fields.table.cell_table import CellTable
from gui.fields.table.field import TableField
from gui.fields.table.pinned_edges import PinnedEdges
from gui.fields.table.rows_view import RowsView
from gui.look import whole_words
from gui.look.elided import ElidedLabel
from gui.shell.window import MainWindow
from tests.conftest import ROOT
from tests.gui.conftest import money
from tests.gui.typing import press
from tools.attached_sample import filled

W = TypeVar("W", bound=QWidget)
SAMPLES = ROOT / "resources" / "samples"
SIZES = [(1024, 600), (1280, 800), (1920, 1080)]


@pytest.fixture
def whole(window: MainWindow) -> int:
    number = import_source(window.library, SAMPLES / "2024-qingluan.txt").id
    current = opened(window.library, number)
    edit(window.library, current, "填写附件", filled(current.report, current.outline)[1])
    window.open_report(number)
    return number


def only(window: MainWindow, kind: type[W]) -> W:
    page = window.editor.current_page
    assert page is not None
    (found,) = page.findChildren(kind)
    return found


def page_area(table: CellTable) -> QScrollArea:
    scroller = table.scroller()
    assert scroller is not None
    return scroller


def scroll_to(table: CellTable, widget: QWidget, bottom: int) -> None:
    """The page so that what stands at this height of a widget is at its lower edge."""
    scroller = page_area(table)
    at = widget.mapTo(scroller.widget(), QPoint(0, bottom)).y()
    scroller.verticalScrollBar().setValue(at - scroller.viewport().height())
    QApplication.processEvents()


def picture(widget: QWidget, area: QRect) -> QImage:
    """What a widget paints there, in sight or not."""
    return widget.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def same(strip: QWidget, own: QWidget, place: QRect, at: QPoint | None = None) -> bool:
    """Whether a part of a strip looks like the place that it mirrors."""
    return picture(strip, QRect(at or QPoint(0, 0), place.size())) == picture(own, place)


def is_silent(strip: QWidget) -> bool:
    """Neither keys nor screen readers meet it."""
    told = QAccessible.queryAccessibleInterface(strip)
    words = [told.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)]
    return strip.focusPolicy() == Qt.FocusPolicy.NoFocus and told.childCount() == 0 and not any(words)


@pytest.mark.parametrize("size", SIZES)
def test_names_and_the_total_of_a_table_stay_in_its_far_corner(
    window: MainWindow, whole: int, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.editor.show_page("overall")
    QApplication.processEvents()
    view, field = only(window, RowsView), only(window, TableField)
    own = picture(view.viewport(), view.visualRect(view.model().index(3, 1)).adjusted(0, 0, -2, -2))
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    names = view.names
    assert names.isVisible() == (bar.maximum() > 0), "only where the table is wider than its room"
    if names.isVisible():
        top = view.rowViewportPosition(3) + view.horizontalHeader().height()
        left = sum(view.columnWidth(column) for column in names.columns if column < 1)
        assert picture(names, QRect(left, top, own.width(), own.height())) == own
        assert 1 in names.columns
        assert is_silent(names)
    assert isinstance(view.pinned, PinnedEdges)
    scroll_to(view, view, view.height() // 2)
    strip = view.pinned.total
    assert strip.isVisible()
    assert strip.geometry().bottom() == page_area(view).viewport().height() - 1
    assert "85.43" in field.totals.words()
    assert same(strip, field.totals, field.totals.rect().adjusted(0, 2, 0, 0), QPoint(0, 2))
    assert is_silent(strip)


def test_nothing_behind_a_strip_shows_through_at_200_per_cent(window: MainWindow, whole: int) -> None:
    window.resize(1024, 600)
    window.editor.show_page("overall")
    view = only(window, FormView)
    QApplication.processEvents()
    assert isinstance(view.pinned, PinnedRows)
    strip = view.pinned.total
    assert strip.isVisible()
    picture = QPixmap(strip.size() * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    strip.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    image = picture.toImage()
    see_through = [y for y in range(image.height()) if image.pixelColor(9, y).alpha() < 255]
    assert see_through == []


def test_the_total_at_the_edge_follows_each_change(window: MainWindow, whole: int) -> None:
    window.resize(1024, 600)
    window.editor.show_page("projects")
    view, field = only(window, RowsView), only(window, TableField)
    scroll_to(view, view, view.height() // 2)
    assert isinstance(view.pinned, PinnedEdges)
    strip = view.pinned.total
    before = picture(strip, strip.rect())
    session = window.desk.session
    assert session is not None
    report = session.current.report
    row = report.rows("projects")[0]
    session.edit("改", set_cell(report, "projects", row.id, "amount", money("1168.5")))
    QApplication.processEvents()
    assert "1,583.33" in field.totals.words()
    assert strip.isVisible()
    assert picture(strip, strip.rect()) != before
    assert same(strip, field.totals, field.totals.rect().adjusted(0, 2, 0, 0), QPoint(0, 2))

    scroll_to(view, field.totals, field.totals.height() + 4)
    assert not strip.isVisible(), "its own row is in sight"


def test_heads_of_a_long_table_stay_and_the_cursor_never_goes_behind(window: MainWindow, whole: int) -> None:
    window.resize(1024, 600)
    window.editor.show_page("projects")
    view = only(window, RowsView)
    viewport = page_area(view).viewport()
    view.enter_at(view.model().index(0, 0))
    assert isinstance(view.pinned, PinnedEdges)

    def span() -> tuple[int, int]:
        area = view.visualRect(view.currentIndex())
        return (
            view.viewport().mapTo(viewport, area.topLeft()).y(),
            view.viewport().mapTo(viewport, area.bottomLeft()).y(),
        )

    for _row in range(view.model().rowCount() - 1):
        press(Qt.Key.Key_Down)
        top, bottom = span()
        assert view.pinned.above <= top
        assert bottom < viewport.height() - view.pinned.below
    scroll_to(view, view, view.height() + 40)
    assert view.pinned.heads.isVisible()
    assert same(
        view.pinned.heads,
        view,
        QRect(view.horizontalHeader().x(), 4, view.viewport().width() - 8, 20),
        QPoint(view.horizontalHeader().x(), 4),
    )
    for _row in range(view.model().rowCount()):
        press(Qt.Key.Key_Up)
        assert span()[0] >= view.pinned.above


def test_no_cell_is_entered_behind_the_names_and_a_click_on_one_leads_to_it(window: MainWindow, whole: int) -> None:
    window.resize(1024, 600)
    window.editor.show_page("overall")
    view = only(window, RowsView)
    last = view.model().columnCount() - 1
    view.enter_at(view.model().index(2, last))
    QApplication.processEvents()
    assert view.names.isVisible()
    for column in range(last, 1, -1):
        assert view.currentIndex().column() == column
        assert view.visualRect(view.currentIndex()).left() >= view.names.covered
        press(Qt.Key.Key_Left)
    view.enter_at(view.model().index(2, last))
    assert view.names.isVisible()
    at = QPoint(view.names.reach - 10, view.names.height() - view.viewport().height() + view.rowViewportPosition(4) + 8)
    QTest.mouseClick(view.names, Qt.MouseButton.LeftButton, pos=at)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (4, 1)
    assert view.visualRect(view.currentIndex()).left() >= 0


def test_the_total_of_a_form_stands_at_the_edge_and_leads_to_its_row(window: MainWindow, whole: int) -> None:
    window.resize(1024, 600)
    window.editor.show_page("overall")
    QApplication.processEvents()
    view = only(window, FormView)
    assert isinstance(view.pinned, PinnedRows)
    strip = view.pinned.total
    scroll_to(view, view, view.height() // 2)
    (row,) = view.pinned.totals()
    assert [str(view.form.index(row, column).data()) for column in (0, 5, 6)] == ["总分", "100", "95"]
    own = view.visualRect(view.form.index(row, 6)).translated(view.viewport().pos()).adjusted(2, 2, -2, -2)
    at = QPoint(own.x(), own.y() - view.rowViewportPosition(row) - view.viewport().y())
    assert strip.isVisible()
    assert same(strip, view, own, at)
    assert is_silent(strip)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at + QPoint(4, 4))
    QApplication.processEvents()
    assert view.currentIndex() == view.form.index(row, 6)
    assert not strip.isVisible(), "its own row came into sight"


def test_the_names_of_a_form_stay_where_it_is_wider_than_its_room(window: MainWindow, whole: int) -> None:
    window.editor.show_page("overall")
    view = only(window, FormView)
    view.setFixedWidth(420)
    QApplication.processEvents()
    bar = view.horizontalScrollBar()
    assert bar.maximum() > 60
    view.enter_at(view.form.find("overall.score.funds"))
    QApplication.processEvents()
    names = view.names
    assert names.isVisible()
    assert names.width() <= view.viewport().width() // 2
    assert view.visualRect(view.currentIndex()).left() >= names.covered
    assert is_silent(names)
    place = view.visualRect(view.currentIndex())
    drawn = picture(names, QRect(4, place.top() + 2, names.width() - 8, place.height() - 4))
    assert len({drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}) > 4, (
        "words stand there"
    )


FORMS = {
    ("2024-qingluan.txt", "basis.grid"): (["编制数", "上年决算数"], [], 1),
    ("2024-qingluan.txt", "overall.grid"): (["年初预算数"], ["总分"], 3),
    ("2024-qingluan.txt", "sheets.1.grid"): (["年初预算数"], ["总分"], 3),
    ("2024-qingluan.txt", "rating.grid"): (["分值"], ["合计"], 3),
    ("changsha-2021-xiangze.txt", "basis.grid"): (["编制数", "上年决算数", "批复规模（㎡）"], [], 1),
    ("hubei-2020-liupu.txt", "form.grid"): (["预算数（A）", "三级指标"], ["总分"], 1),
    ("yueyang-2021-xizhou.txt", "profile.form"): ([], [], 1),
    ("yueyang-2021-xizhou.txt", "general.income_form"): (["收入合计"], ["合计"], 1),
    ("yueyang-2021-xizhou.txt", "general.expenditure_form"): (["支出合计"], ["合计"], 1),
}


@pytest.mark.parametrize("sample", sorted({sample for sample, _form in FORMS}))
def test_heads_totals_and_names_are_known_in_each_shipped_form(tmp_path: Path, sample: str) -> None:
    with open_library(tmp_path / "library.db") as library:
        current = opened(library, import_source(library, SAMPLES / sample).id)
    report = current.report
    for attachment in current.outline.attachments:
        report = report.after(want_attachment(report, attachment.key, True)) if attachment.optional else report
    outline = worn(current.outline, report)
    grids = {part.key: part for page in pages(outline) for part in page.parts if isinstance(part, GridPart)}
    for key in (form for each, form in FORMS if each == sample):
        laid = laid_out(grids[key], report, outline)
        texts = {row: [cell.cell.text for cell in laid.cells if cell.at[0] == row] for row in range(laid.rows)}
        wanted, sums, names = FORMS[sample, key]
        assert [word in texts[row] for row, word in zip(heads(laid), wanted, strict=True)] == [True] * len(wanted), key
        assert [texts[row][0] for row in totals(laid)] == sums, key
        assert name_columns(laid, outline) == range(names), key


def test_a_notice_moves_nothing_and_covers_nothing_that_is_filled_in(window: MainWindow, whole: int) -> None:
    def places() -> list[QRect]:
        QApplication.processEvents()
        editor = window.editor
        parts = (editor.head, editor.foot, editor.sections, editor.current_page)
        return [QRect(part.mapTo(window, QPoint(0, 0)), part.size()) for part in parts if part is not None]

    window.resize(1280, 800)
    before = places()
    window.notices.say("complete", "已备份。")
    assert places() == before
    card = QRect(window.notices.mapTo(window, QPoint(0, 0)), window.notices.size())
    foot = window.editor.foot
    assert before[1].contains(card)
    for button in (foot.back, foot.forward):
        assert not card.intersects(QRect(button.mapTo(window, QPoint(0, 0)), button.size()))
    window.notices.say("error", "磁盘空间不足，请清理后再试；" * 30)
    assert places() == before
    card = QRect(window.notices.mapTo(window, QPoint(0, 0)), window.notices.size())
    assert card.bottom() < before[1].top()
    assert card.top() > before[0].bottom()
    window.notices.clear()
    assert places() == before


@pytest.mark.parametrize("size", [(800, 480), (911, 512)])
def test_good_news_that_has_no_room_between_the_buttons_stands_above_them_whole(
    size: tuple[int, int], window: MainWindow, whole: int
) -> None:
    words = "检查完成，各项问题均已说明，可以定稿。"
    window.resize(*size)
    for dock in window.docks.all:
        dock.setVisible(dock is window.docks.findings_dock)
    QApplication.processEvents()
    window.notices.say("complete", words)
    QApplication.processEvents()
    assert whole_words.whole(words) in [each.text() for each in window.notices.findChildren(QLabel) if each.isVisible()]
    assert window.notices.geometry().bottom() < window.editor.foot.mapTo(window, QPoint(0, 0)).y()


def test_a_long_path_of_good_news_is_cut_in_its_middle_and_covers_no_field(window: MainWindow, whole: int) -> None:
    window.resize(1024, 600)
    for dock in window.docks.all:
        dock.setVisible(dock is window.docks.findings_dock)
    QApplication.processEvents()
    window.notices.say("complete", f"已归档到“{'/很长的文件夹' * 12}”。")
    QApplication.processEvents()
    assert window.notices.mapTo(window, QPoint(0, 0)).y() >= window.editor.foot.mapTo(window, QPoint(0, 0)).y()


def test_a_long_notice_is_as_low_as_it_can_be_in_a_low_window(window: MainWindow, whole: int) -> None:
    """Its button stood beside a narrow column of words, and it covered two thirds of the page."""
    window.resize(800, 440)
    QApplication.processEvents()
    words = "已改用另一份提纲，24行内容保留在“未能归位的内容”中，按 Ctrl+Z 可撤销。" * 3
    window.notices.say("query", words, "打开所在文件夹", lambda: None)
    QApplication.processEvents()
    notices = window.notices
    stack = notices.parentWidget()
    assert stack is not None
    assert notices.x() >= 0
    assert notices.geometry().right() <= stack.width()
    (sentence,) = (label for label in notices.findChildren(QLabel) if label.text() == whole_words.whole(words))
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    lines = sentence.heightForWidth(sentence.width()) / sentence.fontMetrics().lineSpacing()
    assert lines < 6
    assert notices.height() <= stack.height() // 2
    window.notices.say("query", "很短。", "打开", lambda: None)
    QApplication.processEvents()
    action = next(button for button in notices.findChildren(QPushButton) if button.text() == "打开")
    assert action.geometry().left() > sentence.geometry().right(), "beside a short one again"


def test_the_hint_below_a_heading_has_the_width_of_the_state_beside_it_too(window: MainWindow, whole: int) -> None:
    window.resize(1280, 800)
    window.desk.go("general.budget")
    QApplication.processEvents()
    head = window.editor.head
    assert head.hint.isVisible()
    hint, state = (each.mapTo(head, each.rect().bottomRight()).x() for each in (head.hint, head.state))
    assert hint > state


@pytest.mark.parametrize("width", [800, 1280, 1920])
def test_the_state_of_a_page_stands_in_the_middle_of_its_heading(window: MainWindow, whole: int, width: int) -> None:
    """Of the first line of one that has several; the section that it belongs to stands above both."""
    window.resize(width, 800)
    head = window.editor.head
    for page in ("general.budget", "profile.goals", "problems"):
        window.desk.go(page)
        QApplication.processEvents()
        line = head.heading.contentsRect().top() + head.heading.fontMetrics().height() / 2
        middle = head.heading.mapTo(head, QPoint(0, 0)).y() + line
        beside = [head.state, *(each for each in head.findChildren(QToolButton) if each.isVisible())]
        assert len(beside) > 1
        for each in beside:
            assert abs(each.mapTo(head, QPoint(0, 0)).y() + each.height() / 2 - middle) <= 1, (page, each)


def test_what_was_done_is_said_until_the_next_page_and_what_is_wrong_stays(window: MainWindow, whole: int) -> None:
    window.notices.say("complete", "已备份。")
    window.desk.go("problems")
    assert window.notices.sentence == ""
    window.notices.say("error", "磁盘空间不足。")
    window.desk.go("publicity")
    assert window.notices.sentence == "磁盘空间不足。"


def test_on_the_list_of_reports_a_notice_stands_beside_the_buttons(window: MainWindow, whole: int) -> None:
    window.show_home()
    window.resize(1024, 600)
    window.notices.say("complete", "已备份。")
    QApplication.processEvents()
    card = QRect(window.notices.mapTo(window, QPoint(0, 0)), window.notices.size())
    assert window.rect().contains(card)
    shown = [button for button in window.home.findChildren(QPushButton) if button.isVisible()]
    assert len(shown) > 3
    for button in shown:
        assert not card.intersects(QRect(button.mapTo(window, QPoint(0, 0)), button.size()))


@pytest.mark.parametrize(("width", "panel"), [(1024, True), (1280, False), (1280, True), (1920, False)])
def test_the_cards_stand_under_the_heading_whether_the_page_scrolls_or_not(
    window: MainWindow, whole: int, width: int, panel: bool
) -> None:
    edges = set()
    for height in (600, 1400):
        window.resize(width, height)
        window.docks.findings_dock.setVisible(panel)
        for key in ("general.text", "projects", "problems"):
            window.editor.show_page(key)
            for _ in range(3):
                QApplication.processEvents()
            page = window.editor.current_page
            assert page is not None
            cards = [each for each in page.children() if isinstance(each, QFrame) and each.isVisible()]
            left = {card.mapTo(window, QPoint(0, 0)).x() for card in cards}
            right = {card.mapTo(window, QPoint(card.width(), 0)).x() for card in cards}
            foot = window.editor.foot
            assert left == {foot.back.mapTo(window, QPoint(0, 0)).x()}
            assert right == {foot.forward.mapTo(window, QPoint(foot.forward.width(), 0)).x()}
            edges.add((*left, *right))
    assert len(edges) == 1


def test_hardly_a_part_of_a_name_is_no_name(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("2024年度青峦县林业局整体支出绩效自评报告")
    label.brief = "青峦县林业局"
    wide = label.fontMetrics().horizontalAdvance(label.brief)
    shown = []
    for width in (20 * wide, wide + 2, wide - 2, wide // 3):
        label.resize(width, 20)
        shown.append(label.shown())
    assert shown[:2] == [label.text(), label.brief]
    assert "…" in shown[2]
    assert shown[3] == ""
