"""A table with little room: it draws together, then turns words into a second line, and no amount goes out of sight."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.editing import delete_rows, set_cell, set_figure
from gui.fields.table import column_widths
from gui.fields.table.cell_delegate import sign_place, underlined
from gui.fields.table.column_widths import Density
from gui.fields.table.field import TableField
from gui.fields.table.rows_view import RowsView
from gui.pages import build_page
from gui.session import Session
from tests.gui.conftest import money


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> RowsView:
    page = build_page("projects", session)
    qtbot.addWidget(page)
    page.show()
    (field,) = page.findChildren(TableField)
    field.bar.more.setChecked(True)
    return field.view


def widen(view: RowsView, width: int) -> None:
    """The page as wide as leaves the table this room."""
    page = view.window()
    for _turn in range(2):
        page.resize(width + page.width() - view.viewport().width(), 700)
        QApplication.processEvents()


def density(view: RowsView) -> Density:
    """How close its columns stand now."""
    return view.widths.density


def shares(view: RowsView) -> list[int]:
    """How wide its shown columns are."""
    return [view.columnWidth(column) for column in view.shown_columns()]


def heads(view: RowsView) -> list[str]:
    """The labels of the shown columns."""
    model = view.model()
    return [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in view.shown_columns()]


def test_a_narrow_table_turns_its_words_into_a_second_line_before_it_scrolls(view: RowsView) -> None:
    widen(view, 1100)
    assert density(view) is Density.ROOMY
    one_line = view.verticalHeader().defaultSectionSize()
    widen(view, 420)
    assert density(view) is Density.DENSE
    assert view.horizontalScrollBar().maximum() == 0
    assert view.wordWrap()
    assert view.verticalHeader().defaultSectionSize() >= one_line + view.fontMetrics().height()
    assert "全年\n预算数\n万元" in heads(view)
    widen(view, 1100)
    assert view.verticalHeader().defaultSectionSize() == one_line
    assert "全年预算数（万元）" in heads(view)


def test_a_table_that_scrolls_cuts_no_column_in_sight(view: RowsView, session: Session) -> None:
    row = session.current.report.rows("projects")[0]
    for key in ("initial", "budget", "amount", "last_year"):
        report = set_cell(session.current.report, "projects", row.id, key, money("1234567890.12"))
        session.edit("改", report)
    for room in range(376, 496, 24):
        widen(view, room)
        assert density(view) is Density.CLOSE
        assert view.horizontalScrollBar().maximum() > 0
        edges = [view.columnViewportPosition(column) + view.columnWidth(column) for column in view.shown_columns()]
        assert view.viewport().width() in edges, (room, edges)


def test_a_name_is_not_broken_into_lines_of_a_few_characters(view: RowsView, session: Session) -> None:
    """Cells stand close before that, and where the table scrolls anyway there is room for it."""
    row = session.current.report.rows("projects")[0]
    session.edit("改", set_cell(session.current.report, "projects", row.id, "name", "森林防火通道及瞭望塔建设项目"))
    for key in ("initial", "budget", "amount"):
        session.edit("改", set_cell(session.current.report, "projects", row.id, key, money("1234567.12")))
    sign, seen = view.fontMetrics().horizontalAdvance("国"), set()
    for room in range(600, 300, -12):
        widen(view, room)
        name = view.name_columns()[-1]
        held = (view.columnWidth(name) - view.widths.cell_room) // sign
        scrolls = view.horizontalScrollBar().maximum() > 0
        seen.add((density(view), scrolls))
        least = 8 if density(view) <= Density.DENSE else 6 if scrolls else 4
        assert held >= least, (room, density(view))
    assert {(Density.DENSE, False), (Density.CLOSE, False), (Density.CLOSE, True)} <= seen


def test_a_name_that_no_line_holds_turns_into_a_second_one(view: RowsView, session: Session) -> None:
    """Not cut off with …, and back in one line when it is short again."""
    widen(view, 700)
    one_line = view.verticalHeader().defaultSectionSize()
    row = session.current.report.rows("projects")[0]
    session.edit("改", set_cell(session.current.report, "projects", row.id, "name", "森林防火通道及瞭望塔建设" * 5))
    QApplication.processEvents()
    assert view.verticalHeader().defaultSectionSize() >= one_line + view.fontMetrics().height()
    assert view.wordWrap()
    session.undo()
    QApplication.processEvents()
    assert view.verticalHeader().defaultSectionSize() == one_line


def test_amounts_are_whole_however_narrow(view: RowsView, session: Session) -> None:
    widen(view, 420)
    before = [view.columnWidth(column) for column in view.shown_columns()]
    row = session.current.report.rows("projects")[0]
    session.edit("改", set_cell(session.current.report, "projects", row.id, "amount", money("12345678.9")))
    QApplication.processEvents()
    assert [view.columnWidth(column) for column in view.shown_columns()] != before
    for column in view.shown_columns():
        if view.rows.measures[column].is_number:
            for line in range(view.model().rowCount()):
                words = str(view.model().index(line, column).data() or "")
                held = view.columnWidth(column) - view.widths.cell_room + 2  # with the line beside the cell
                assert view.fontMetrics().horizontalAdvance(words) <= held, words


def test_a_dense_column_follows_what_it_holds_there_and_back(view: RowsView, session: Session) -> None:
    widen(view, 420)
    before = shares(view)
    row = session.current.report.rows("projects")[1]
    session.edit("改", set_cell(session.current.report, "projects", row.id, "amount", money("123456789.12")))
    QApplication.processEvents()
    wide = shares(view)
    name = str(row.cells["name"])
    session.edit("改", set_cell(session.current.report, "projects", row.id, "name", name[::-1]))  # as long as before
    QApplication.processEvents()
    assert shares(view) == wide != before
    session.undo()
    session.undo()
    QApplication.processEvents()
    assert shares(view) == before
    session.edit("删", delete_rows(session.current.report, "projects", [row.id]))
    session.undo()
    QApplication.processEvents()
    assert shares(view) == before


def test_an_edit_measures_no_cell_but_its_own(
    view: RowsView, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    widen(view, 420)
    measured: list[str] = []

    def measure(words: str, metrics: QFontMetrics) -> int:
        measured.append(words)
        return metrics.horizontalAdvance(words)

    monkeypatch.setattr(column_widths, "_width", measure)
    row = session.current.report.rows("projects")[0]
    session.edit("改", set_cell(session.current.report, "projects", row.id, "amount", money("7.5")))
    QApplication.processEvents()
    assert "7.50" in measured or "7.5" in measured
    assert len(set(measured)) <= len(view.rows.columns)
    measured.clear()
    session.edit("改", set_figure(session.current.report, "general.budget", money("5")))
    QApplication.processEvents()
    assert not measured


def test_columns_that_are_pulled_out_of_sight_are_shared_anew(view: RowsView, session: Session) -> None:
    widen(view, 1100)
    before = shares(view)
    view.setColumnWidth(view.shown_columns()[-1], 900)
    row = session.current.report.rows("projects")[0]
    session.edit("改", set_cell(session.current.report, "projects", row.id, "name", "别的"))
    assert shares(view)[0] < before[0]


def test_a_narrow_cell_is_typed_in_a_line_of_some_width(view: RowsView) -> None:
    widen(view, 420)
    view.setCurrentIndex(view.model().index(0, view.shown_columns()[-1]))
    view.edit(view.currentIndex())
    editor = view.indexWidget(view.currentIndex())
    assert editor is not None
    assert editor.width() >= 120
    assert view.viewport().rect().contains(editor.geometry())


def test_a_head_that_has_no_room_is_broken_and_told_whole(view: RowsView) -> None:
    widen(view, 420)
    name = next(column for column in view.shown_columns() if view.rows.columns[column].key == "name")
    view.rows.break_head(name, "项目\n名称")
    assert "项目\n名称" in heads(view)
    told = view.model().headerData(name, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert told == view.rows.columns[name].label


def test_a_word_in_the_second_line_is_underlined_there(qapp: QApplication) -> None:
    font, high = qapp.font(), QFontMetricsF(qapp.font()).height()
    room = QRectF(10, 0, QFontMetricsF(font).horizontalAdvance("松材线虫病") + 2, 60)
    words = "松材线虫病疫木清里率"
    ((left, right, base),) = underlined(words, (7, 9), font, room, True)
    assert (left, right) == pytest.approx((10 + 2 * (room.width() - 2) / 5, 10 + 4 * (room.width() - 2) / 5), abs=2)
    assert base == pytest.approx(30 + high, abs=3)
    assert len(list(underlined(words, (3, 7), font, room, True))) == 2
    ((_left, right, base),) = underlined(words, (3, 7), font, room, False)
    assert right == room.right()
    assert base == pytest.approx(30 + high / 2, abs=2)


def test_a_sign_stands_beside_the_second_line_of_a_high_cell() -> None:
    low, high = QRectF(0, 0, 200, 32), QRectF(0, 0, 200, 52)
    assert sign_place(low, False).center().y() == low.center().y()
    assert sign_place(high, False).top() > high.center().y()
    assert sign_place(high, True).center().y() == high.center().y()
    assert all(cell.contains(sign_place(cell, number)) for cell in (low, high) for number in (False, True))
