"""数据溯源 in the window: F5 on any figure, the way to each place by keys, and from a number on the preview's page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from actions.evidence import attach
from actions.outlines import OutlineSource
from actions.reports import add, opened
from actions.tracing import TraceLine
from domain.editing import set_figure, set_prose
from gui.dialogs.evidence import EvidenceDialog
from gui.fields.form.view import FormView
from gui.fields.prose.editor import ProseEditor
from gui.panels.trace import TracePanel
from gui.panels.trace_look import trace_sign
from gui.session import Session
from gui.shell.window import MainWindow
from tests.attached_sample import whole
from tests.gui.conftest import money
from tests.pictures import png

TEXT = "全年支出{general.expenditure}万元，另付培训费9.99万元。"


@pytest.fixture
def panel(window: MainWindow, report: int) -> TracePanel:
    session = session_of(window)
    assert session.edit("填写", set_prose(session.current.report, "problems", TEXT))
    return window.docks.trace


@pytest.fixture
def sample(window: MainWindow, outline_source: OutlineSource) -> MainWindow:
    """The window with the shipped sample and its attachments."""
    window.open_report(add(window.library, whole()[0], outline_source.text))
    return window


def session_of(window: MainWindow) -> Session:
    assert window.desk.session is not None
    return window.desk.session


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_F5) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key)


def lines(panel: TracePanel, part: str = "") -> list[TraceLine]:
    return [line for line in panel.model.lines if isinstance(line, TraceLine) and part in ("", line.part)]


def ask(window: MainWindow, qtbot: QtBot, key: str) -> TracePanel:
    """F5 in the field of a figure."""
    window.desk.go(key)
    press(window, qtbot)
    panel = window.docks.trace
    qtbot.waitUntil(lambda: panel.key == key and bool(lines(panel)) and panel.list.hasFocus())
    return panel


def choose(panel: TracePanel, words: str) -> None:
    row = next(
        place for place, line in enumerate(panel.model.lines) if isinstance(line, TraceLine) and words in line.words
    )
    panel.list.setCurrentIndex(panel.model.index(row))


def test_f5_tells_of_a_field_and_the_list_has_the_cursor(panel: TracePanel, window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "general.expenditure")
    assert panel.heading.text() == "财政拨款支出：600.5万元"
    assert any("【600.5】" in line.words for line in lines(panel, "printed"))
    assert any(line.words.endswith("一致") and line.holds for line in lines(panel, "identity"))
    assert isinstance(panel.model.data(panel.list.currentIndex()), str)


def test_enter_goes_to_the_words_that_print_it_and_esc_back_to_the_field(
    panel: TracePanel, window: MainWindow, qtbot: QtBot
) -> None:
    ask(window, qtbot, "general.expenditure")
    choose(panel, "另付培训费")
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    assert window.desk.page == "problems"
    assert editor.marked_words() == "600.5"
    ask(window, qtbot, "general.basic")
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert window.editor.current_key == "general.basic"


def test_f5_on_a_chip_tells_of_its_figure(panel: TracePanel, window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go("problems")
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    editor.mark(4, 9)
    press(window, qtbot)
    qtbot.waitUntil(lambda: panel.heading.text() == "财政拨款支出：600.5万元")


def test_f5_on_a_typed_number_tells_where_it_comes_from(panel: TracePanel, window: MainWindow, qtbot: QtBot) -> None:
    window.desk.go("problems")
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    start = editor.words().index("9.99")
    editor.mark(start, start + 2)
    press(window, qtbot)
    numbers = window.docks.numbers
    qtbot.waitUntil(lambda: numbers.list.currentIndex().isValid())
    assert "9.99万元" in str(numbers.model.data(numbers.list.currentIndex()))
    assert not panel.isVisible()


def test_it_follows_an_edit_and_the_cursor_and_goes_back(panel: TracePanel, window: MainWindow, qtbot: QtBot) -> None:
    ask(window, qtbot, "general.basic")
    session = session_of(window)
    session.edit("填写", set_figure(session.current.report, "general.basic", money("350")))
    qtbot.waitUntil(lambda: panel.heading.text() == "基本支出：350万元")
    assert any("不一致，相差0.25万元" in line.words for line in lines(panel, "identity"))
    window.desk.go("general.project")
    qtbot.waitUntil(lambda: panel.heading.text().startswith("项目支出"))
    panel.back.click()
    qtbot.waitUntil(lambda: panel.heading.text().startswith("基本支出"))
    panel.show_key("general.income", wants_focus=True)
    qtbot.waitUntil(panel.list.hasFocus)
    qtbot.keyClick(panel.list, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: panel.heading.text().startswith("基本支出"))
    window.desk.go("problems")  # no figure: what was told stays
    assert panel.key == "general.basic"


def test_f5_where_there_is_no_figure_says_what_to_do(panel: TracePanel, window: MainWindow, qtbot: QtBot) -> None:
    window.docks.trace.show_key("problems", wants_focus=True)
    window.docks.show_trace()
    qtbot.waitUntil(panel.nothing.isVisible)
    assert "F5" in panel.nothing.text()
    assert not panel.list.isVisible()


def test_a_computed_cell_tells_how_it_came_about_and_its_parts(sample: MainWindow, qtbot: QtBot) -> None:
    sample.desk.go("=projects.*.amount", "overall")
    assert sample.desk.page == "overall"
    assert isinstance(QApplication.focusWidget(), FormView)
    press(sample, qtbot)
    panel = sample.docks.trace
    qtbot.waitUntil(lambda: bool(lines(panel, "explained")))
    assert panel.key == "=projects.*.amount"
    assert panel.heading.text() == "项目支出 当年决算数：583.33万元"
    assert {line.page for line in lines(panel, "printed")} == {"basis", "overall"}
    choose(panel, "基础数据表")
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert sample.desk.page == "basis"


def test_a_score_is_told_with_its_rule(sample: MainWindow, qtbot: QtBot) -> None:
    sample.desk.go("overall.score.funds", "overall")
    press(sample, qtbot)
    panel = sample.docks.trace
    qtbot.waitUntil(lambda: bool(lines(panel, "explained")))
    assert any(line.words.startswith("规则：得分＝分值×执行率") for line in lines(panel, "explained"))
    assert any(line.words.startswith("失分：") for line in lines(panel, "explained"))


def spot_of(window: MainWindow, key: str, words: str) -> QPoint:
    """Where a number stands in the preview, in the view's own coordinates."""
    view = window.docks.preview.view
    assert view.sheets is not None
    for number, spots in enumerate(view.sheets.printed.spots):
        for spot in spots:
            text = "".join(sort.text for sort, _place in spot.row.places)
            if spot.key == key and words in text:
                start = text.index(words)
                x = spot.row.x + (spot.row.places[start][1] + 0.2) * spot.row.size
                view._reveal(number, spot.box)
                area = view._area(number)
                middle = (spot.box.top + spot.box.bottom) / 2
                return QPoint(round(area.left() + x * view.zoom), round(area.top() + middle * view.zoom))
    raise AssertionError(key)


def test_a_click_on_a_number_of_the_preview_finds_its_figure(
    panel: TracePanel, window: MainWindow, qtbot: QtBot
) -> None:
    window.docks.show(window.docks.preview_dock)
    view = window.docks.preview.view
    qtbot.waitUntil(lambda: view.sheets is not None, timeout=10_000)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(window, "problems", "600.5"))
    editor = QApplication.focusWidget()
    assert isinstance(editor, ProseEditor)
    assert editor.marked_words() == "600.5"
    assert panel.key == "general.expenditure"
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(window, "problems", "600.5"))
    qtbot.waitUntil(lambda: panel.isVisible() and panel.heading.text() == "财政拨款支出：600.5万元")


def test_a_click_in_a_form_of_the_preview_finds_its_cell(sample: MainWindow, qtbot: QtBot) -> None:
    sample.docks.show(sample.docks.preview_dock)
    view = sample.docks.preview.view
    qtbot.waitUntil(lambda: view.sheets is not None, timeout=20_000)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(sample, "projects.2.amount", "142.36"))
    assert sample.docks.trace.key == "projects.2.amount"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(sample, "overall.score.funds", "9.57"))
    assert sample.docks.trace.key == "overall.score.funds"
    assert sample.desk.page == "overall"


def test_enter_on_evidence_shows_the_files(sample: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    scan = tmp_path / "批复.png"
    scan.write_bytes(png())
    session = session_of(sample)
    attach(session.library, session.current, "projects.2", [scan])
    session.adopt(opened(session.library, session.current.id))
    panel = ask(sample, qtbot, "projects.2.amount")
    choose(panel, "批复.png")
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EvidenceDialog)
    dialog.reject()


def test_a_term_of_an_identity_leads_on_in_every_language() -> None:
    """It bore the sign of the identity wherever its words did not begin with a full-width blank."""
    identity = TraceLine("identity", "a = b", holds=True)
    terms = [TraceLine("identity", words, "general.basic", holds=True, is_term=True) for words in ("　a 1", "  a 1")]
    assert trace_sign(identity)[0] == "state-complete"
    assert [trace_sign(each)[0] for each in terms] == ["forward", "forward"]
