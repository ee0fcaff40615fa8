"""A form of an attachment in the window: filled by keyboard, computed cells following, kept in the library."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest

from actions.reports import add
from domain.amount import NOT_ASKED, Amount
from domain.editing import set_cell, set_figure
from domain.report import new_uuid
from gui.fields.form import view as form_view
from gui.fields.form.field import FormField
from gui.fields.form.labels import LABEL_SIDES
from gui.fields.form.measures import heights_of, widths_of, words_of
from gui.fields.form.model import FormModel
from gui.fields.form.paste_dialog import FormPasteDialog
from gui.fields.form.view import FormView
from gui.look.theme import theme
from gui.pages.grid_card import GridCard
from gui.shell.window import MainWindow
from tests.domain.attached import TEXT, filled
from tests.gui.typing import burst, commit, focus, press, write

GRID = 1  # pixel of a column that no cell has


@pytest.fixture
def attached(window: MainWindow) -> int:
    number = add(window.library, replace(filled(), uuid=new_uuid()), TEXT)
    window.open_report(number)
    return number


def enter(text: str) -> None:
    write(text)
    press(Qt.Key.Key_Return)


def card(window: MainWindow) -> GridCard:
    page = window.editor.current_page
    assert page is not None
    (found,) = page.findChildren(GridCard)
    return found


def tab(text: str) -> None:
    write(text)
    press(Qt.Key.Key_Tab)


def form(window: MainWindow) -> FormField:
    return card(window).binding.field


def widths(view: FormView) -> list[int]:
    return [view.columnWidth(column) for column in range(view.form.columnCount())]


def shown(window: MainWindow) -> list[str]:
    model = form(window).model
    return [str(model.anchor(cell).data()) for cell in model.cells if cell.is_computed]


def test_a_form_is_filled_by_keyboard(window: MainWindow, attached: int) -> None:
    """Enter goes down, then on to what stands beside and what begins further below; Tab to the right."""
    window.editor.show_page("basis")
    tab("22")
    assert form(window).key_now() == "people.actual"
    enter("21")
    assert form(window).key_now() == "projects.1.name", "the names begin below, so they come behind"
    press(Qt.Key.Key_Return)
    assert form(window).key_now() == "projects.2.name"
    press(Qt.Key.Key_Return)
    assert window.editor.page == "sheets.1", "that was the last cell"
    window.desk.go("people.quota")
    enter("22")
    assert form(window).key_now() == "cars.spent"
    enter("3.5")
    assert form(window).key_now() == "projects.1.amount"

    kept = window.library.load(attached).report.figures
    assert (kept["people.quota"], kept["people.actual"]) == (Decimal(22), Decimal(21))
    assert kept["cars.spent"] == Amount(3_500_000)


def test_what_is_computed_follows_each_key_and_is_no_field(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    assert shown(window) == ["95.00%", "30.00"]
    window.desk.go("people.actual")
    write("10")
    assert shown(window)[0] == "50.00%"
    press(Qt.Key.Key_Tab)
    assert shown(window)[0] == "50.00%"

    model = form(window).model
    computed = [model.anchor(cell) for cell in model.cells if cell.is_computed]
    labels = [model.anchor(cell) for cell in model.cells if not (cell.is_computed or cell.is_asked)]
    assert not any(model.flags(index) & Qt.ItemFlag.ItemIsEditable for index in (*computed, *labels))
    assert not any(model.flags(index) & Qt.ItemFlag.ItemIsSelectable for index in labels)
    assert {model.data(index, Qt.ItemDataRole.BackgroundRole).name() for index in computed} == {theme().accent_soft}


def test_a_form_is_measured_again_only_where_its_words_or_its_room_are_others(
    window: MainWindow, attached: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.editor.show_page("basis")
    view = form(window).view
    measured: list[int] = []

    def measure(of_form: FormModel, said: tuple[str, ...], widths: list[int], font: QFont) -> list[int]:
        measured.append(len(said))
        return heights_of(of_form, said, widths, font)

    monkeypatch.setattr(form_view, "heights_of", measure)
    session = window.desk.session
    assert session is not None
    session.edit("改", set_figure(session.current.report, "cover.unit", "某某县另一个局"))
    assert not measured
    row = form(window).model.cells[0]
    low = view.height()
    session.edit("改", set_cell(session.current.report, "projects", 1, "name", "很长的项目名称" * 30))
    assert measured
    assert view.height() > low
    session.undo()
    assert view.height() == low
    assert view.rowHeight(row.at[0]) == heights_of(view.form, words_of(view.form), widths(view), view.font())[0]


def test_arrows_go_to_what_is_filled_in_or_computed(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    view = form(window).view
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().data() == "95.00%"
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert form(window).key_now() == "cars.spent"
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert form(window).key_now() == "people.quota"
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert form(window).key_now() == "people.quota", "above it are labels only"


def told(dialog: FormPasteDialog) -> list[list[str]]:
    """What the preview says, row by row."""
    model = dialog.table.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in rows]


def test_a_block_is_copied_and_pasted_as_one_step(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    field, session = form(window), window.desk.session
    assert session is not None
    steps = session.undo_stack.count()
    QGuiApplication.clipboard().setText("30\t２７\t别管\n4.5\n")
    before = window.library.load(attached).report
    QTest.keyClick(field.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = field.dialog
    assert dialog is not None
    assert told(dialog) == [
        ["编制数", "20", "30", "替换"],
        ["实有人数", "19", "２７", "替换"],
        ["公务用车", "——", "4.5", "替换"],
    ]
    assert window.library.load(attached).report == before, "nothing is in place before the clerk has looked"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert field.dialog is None
    kept = window.library.load(attached).report.figures
    assert (kept["people.quota"], kept["people.actual"], kept["cars.spent"]) == (
        Decimal(30),
        Decimal(27),
        Amount(4_500_000),
    )
    assert session.undo_stack.count() == steps + 1

    field.view.selectAll()
    QTest.keyClick(field.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "30\t27\t90.00%\n4.50" in QGuiApplication.clipboard().text()
    session.undo()
    assert window.library.load(attached).report.figures["people.quota"] == Decimal(20)


def test_what_of_a_block_cannot_be_read_is_shown_and_left_out(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    field = form(window)
    before = dict(window.library.load(attached).report.figures)
    QGuiApplication.clipboard().setText("30\t二十几\n")
    field.paste()
    dialog = field.dialog
    assert dialog is not None
    assert "1格无法识别" in dialog.summary.text()
    assert told(dialog)[1][3] not in ("", "替换", "填入")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dict(window.library.load(attached).report.figures) == before
    field.paste()
    assert field.dialog is not None
    QTest.keyClick(field.dialog, Qt.Key.Key_Return)
    assert dict(window.library.load(attached).report.figures) == {**before, "people.quota": Decimal(30)}


def test_one_pasted_cell_goes_in_at_once_or_says_why_not(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    field = form(window)
    QGuiApplication.clipboard().setText("31\n")
    QTest.keyClick(field.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.dialog is None
    assert window.library.load(attached).report.figures["people.quota"] == Decimal(31)
    QGuiApplication.clipboard().setText("三十几")
    QTest.keyClick(field.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.library.load(attached).report.figures["people.quota"] == Decimal(31)
    assert "没有粘贴。编制数" in field.notes.text()


def test_delete_clears_and_a_key_says_that_it_is_not_asked(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    field = form(window)
    QTest.keyClick(field.view, Qt.Key.Key_Delete)
    assert "people.quota" not in window.library.load(attached).report.figures
    window.desk.go("cars.spent")
    enter("5")
    window.desk.go("cars.spent")
    QTest.keyClick(field.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert window.library.load(attached).report.figures["cars.spent"] is NOT_ASKED
    window.desk.go("people.actual")
    QTest.keyClick(field.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert window.library.load(attached).report.figures["people.actual"] == Decimal(19), "this one is asked of all"


def test_what_cannot_be_read_stays_in_its_cell(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    commit("二十")
    press(Qt.Key.Key_Return)
    field = form(window)
    assert "“二十”无法识别为数字" in field.notes.text()
    assert not field.settle()
    assert field.view.currentIndex().data() == "二十"
    assert field.view.currentIndex().data(Qt.ItemDataRole.ForegroundRole).name() == theme().error
    window.desk.go("people.quota")
    commit("24")
    assert field.settle()
    assert field.view.delegate.line is None, "the cell is closed"


def test_a_computed_cell_explains_itself(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    field = form(window)
    rate = next(field.model.anchor(cell) for cell in field.model.cells if cell.cell.rate)
    field.view.setCurrentIndex(rate)
    QTest.keyClick(field.view, Qt.Key.Key_F1)
    assert field.card is not None
    told = "\n".join(field.card.lines)
    assert "规则：比率" in told
    assert "实有人数 19" in told
    assert "编制数 20" in told
    assert "95.00%" in told or "95%" in told
    QTest.keyClick(field.card, Qt.Key.Key_Space)
    field.view.setCurrentIndex(field.view.first(back=False))
    field.explain_cell(field.view.currentIndex())


def test_what_other_figures_say_is_offered_and_never_put_in_place_unasked(window: MainWindow, attached: int) -> None:
    session = window.desk.session
    assert session is not None
    window.desk.go("sheets.2.total.spent")
    field = form(window)
    QTest.keyClick(field.view, Qt.Key.Key_Delete)
    assert field.view.currentIndex().data() == "20.00"
    assert "Ctrl+D" in field.notes.text()
    assert "sheets.2.total.spent" not in window.library.load(attached).report.figures
    QTest.keyClick(field.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.library.load(attached).report.figures["sheets.2.total.spent"] == Amount(20_000_000)


def test_nothing_is_offered_in_the_place_of_a_text_that_cannot_be_read(window: MainWindow, attached: int) -> None:
    window.desk.go("sheets.2.total.spent")
    field = form(window)
    QTest.keyClick(field.view, Qt.Key.Key_Delete)
    commit("约二十")
    press(Qt.Key.Key_Return)
    window.desk.go("sheets.2.total.spent")
    assert field.view.currentIndex().data() == "约二十"
    assert "Ctrl+D" not in field.notes.text()
    QTest.keyClick(field.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert field.view.currentIndex().data() == "约二十"
    assert "sheets.2.total.spent" not in window.library.load(attached).report.figures
    commit("20")
    assert field.settle()


def test_what_is_not_asked_is_said_with_a_dash(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    window.desk.go("people.quota")
    window.desk.go("cars.spent")
    enter("5")
    window.desk.go("cars.spent")
    commit("——")
    QTest.keyClick(focus(), Qt.Key.Key_Return)

    assert window.library.load(attached).report.figures["cars.spent"] is NOT_ASKED


def test_each_project_has_a_sheet_of_its_own(window: MainWindow, attached: int) -> None:
    window.desk.go("sheets.2.total.spent")
    assert window.editor.page == "sheets.2"
    enter("21")

    current = window.desk.current
    assert current is not None
    assert current.report.figures["sheets.2.total.spent"] == Amount(21_000_000)
    assert any(
        finding.code == "sum.sheet" and finding.keys[0] == "sheets.2.total.spent" for finding in current.findings
    )


def test_a_burst_of_keys_lands_cell_by_cell(window: MainWindow, attached: int) -> None:
    window.editor.show_page("basis")
    handle = window.windowHandle()
    assert handle is not None
    burst(handle, "22\t21\n\nx")
    assert form(window).key_now() == "projects.2.name"
    press(Qt.Key.Key_Escape)
    kept = window.library.load(attached).report.figures
    assert (kept["people.quota"], kept["people.actual"]) == (Decimal(22), Decimal(21))


def test_a_form_reaches_to_the_edge_of_its_room(window: MainWindow, attached: int) -> None:
    """Each column lost a part of a pixel, and the form stood off its own frame by as many as it has columns."""
    for page in ("basis", "sheets.1"):
        window.editor.show_page(page)
        view = form(window).view
        assert sum(widths(view)) == view.viewport().width()


def test_a_unit_in_brackets_is_not_torn_where_there_is_room(window: MainWindow, attached: int) -> None:
    window.editor.show_page("sheets.1")
    model, font = form(window).model, window.font()
    place = next(n for n, cell in enumerate(model.cells) if cell.cell.text and cell.columns == 1)
    column, metrics = model.cells[place].at[1], QFontMetrics(font)
    said = [""] * len(model.cells)
    said[place] = "年度预算申请（万元）"
    for room, is_whole in ((metrics.horizontalAdvance("（万元）") * 10, True), (model.columnCount() * 44, False)):
        width = widths_of(model, tuple(said), room, font)[column] - GRID - LABEL_SIDES
        assert (width >= metrics.horizontalAdvance("（万元）")) is is_whole


def test_a_label_that_fits_in_a_line_has_no_second_one_below(window: MainWindow, attached: int) -> None:
    window.editor.show_page("sheets.1")
    model, font = form(window).model, window.font()
    place = next(n for n, cell in enumerate(model.cells) if cell.cell.text and cell.rows == 1 and cell.columns == 1)
    cell, said = model.cells[place], list(words_of(model))
    said[place] = "纳入专户管理的非税收入拨款"
    room = QFontMetrics(font).horizontalAdvance(said[place]) + LABEL_SIDES + GRID
    each = [room if column == cell.at[1] else 2000 for column in range(model.columnCount())]
    line = QFontMetrics(font).height()
    assert heights_of(model, tuple(said), each, font)[cell.at[0]] < 2 * line
    each[cell.at[1]] = room - 1
    assert heights_of(model, tuple(said), each, font)[cell.at[0]] > 2 * line


def test_a_cell_is_narrower_than_its_column_by_the_line_of_the_grid(window: MainWindow, attached: int) -> None:
    window.editor.show_page("sheets.1")
    view = form(window).view
    cell = next(cell for cell in view.form.cells if cell.columns == 1)
    assert view.visualRect(view.form.anchor(cell)).width() == view.columnWidth(cell.at[1]) - GRID
