"""No text is cut off and nothing scrolls sideways that should not: pages × panels × sizes × languages.

Scales are sizes here: 1920 × 1080 at 200 % gives a window 960 × 540 device-independent pixels, 1366 × 768 at 150 % some
less, and 1280 × 800 at 200 % the least window.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from actions import language
from actions.importing import import_source
from domain.amount import Amount
from domain.editing import set_figure, want_attachment
from gui.application import set_up
from gui.dialogs import questions
from gui.fields.prose.sentence_field import SentenceField
from gui.fields.table.rows_view import RowsView
from gui.shell.contents import page_keys
from gui.shell.preferences import Preferences
from gui.shell.window import MainWindow
from storage.library import Library
from tests.attached_sample import SAMPLE
from tests.gui.cutting import MAY_SCROLL, cut_off
from tools.attached_sample import filled

SIZES = [(800, 480), (1024, 600), (1280, 800), (1920, 1080)]
_MOST_TURNS = 60
ATTACHMENTS = ("basis", "overall", "sheets", "rating")


@pytest.fixture(params=["zh", "en"])
def desk(
    request: pytest.FixtureRequest, library: Library, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window in one language, the sample with its attachments open in it."""
    language.use(request.param)
    application, appearances = set_up(request.param)
    report = import_source(library, SAMPLE).id
    window = MainWindow(library, preferences, appearances)
    window.show()
    window.open_report(report)
    session = window.desk.session
    assert session is not None
    for key in ATTACHMENTS:
        session.edit("附件", want_attachment(session.current.report, key, True))
    yield window
    monkeypatch.setattr(questions, "ask", lambda *_words: True)
    window.close()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language.use("zh")


def still_cut_off(window: MainWindow) -> list[str]:
    """What is cut off once the layouts have settled, which takes them several turns."""
    tables = ("RowsView",) if window.editor.page.startswith(ATTACHMENTS) else ()  # as wide as on paper
    for _turn in range(_MOST_TURNS):
        QApplication.processEvents()
        found = cut_off(window, (*MAY_SCROLL, *tables))
        if not found:
            break
        QTest.qWait(10)
    return found


def show_panels(window: MainWindow, *names: str) -> None:
    """Exactly these panels."""
    for dock in window.docks.all:
        dock.setVisible(dock.objectName() in names)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_page_is_cut_off(desk: MainWindow, size: tuple[int, int]) -> None:
    desk.resize(*size)
    session = desk.desk.session
    assert session is not None
    faults: dict[str, list[str]] = {}
    for panel in ("", "findings", "guidance"):
        show_panels(desk, panel)
        for key in page_keys(session.current):
            desk.editor.show_page(key)
            if found := still_cut_off(desk):
                faults[f"{panel} {key}"] = found
    assert (desk.width(), desk.height()) == size
    assert faults == {}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_panel_and_no_check_beside_a_figure_is_cut_off(desk: MainWindow, size: tuple[int, int]) -> None:
    desk.resize(*size)
    session = desk.desk.session
    assert session is not None
    total = session.current.report.amount("general.expenditure")
    assert total is not None
    session.edit("填写", set_figure(session.current.report, "general.expenditure", total + Amount(1_000_000)))
    desk.desk.problems.check()
    desk.desk.go("general.expenditure")
    faults: dict[tuple[str, ...], list[str]] = {}
    for panels in (
        ("findings", "guidance"),
        ("numbers", "guidance"),
        ("numbers",),
        ("leftovers",),
        ("last_year",),
        ("preview",),
        ("findings",),
        (),
    ):
        show_panels(desk, *panels)
        if found := still_cut_off(desk):
            faults[panels] = found
    show_panels(desk, "findings", "guidance")
    desk.editor.show_page("profile.goals")  # of the longest heading
    desk.notices.clear()
    desk.desk.find()
    faults[("search",)] = still_cut_off(desk)
    desk.editor.search_bar.close_bar()
    assert not any(faults.values()), faults


@pytest.mark.parametrize("size", [(800, 480), (853, 533), (1024, 600)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_panel_lies_over_the_page(desk: MainWindow, size: tuple[int, int]) -> None:
    """What stands in the middle of a panel behind the one in front was measured in 640 pixels and kept it wide."""
    desk.resize(*size)
    for dock in desk.docks.all:
        show_panels(desk, dock.objectName())
        desk.grab()
        still_cut_off(desk)
        forward = desk.editor.foot.forward
        end = forward.mapTo(desk, forward.rect().bottomRight()).x()
        assert end < dock.mapTo(desk, dock.rect().topLeft()).x(), dock.objectName()
        assert dock.minimumSizeHint().width() <= 240, dock.objectName()


@pytest.mark.parametrize("size", [(800, 480), (853, 533), (911, 512)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_what_is_said_stands_within_the_page(desk: MainWindow, size: tuple[int, int]) -> None:
    """The counts of a check lay over the list of sections and the score below it."""
    desk.resize(*size)
    show_panels(desk, "findings")
    QApplication.processEvents()
    for words in ("检查完成：未填 40，错误 0，需核实 6。按 F8 逐个查看。", "检查完成，各项问题均已说明，可以定稿。"):
        desk.notices.say("query", words)
        QApplication.processEvents()
        start = desk.notices.mapTo(desk, QPoint(0, 0)).x()
        assert start >= desk.editor.foot.mapTo(desk, QPoint(0, 0)).x(), words
    desk.notices.clear()


def test_the_name_of_a_sentence_stands_in_its_line(desk: MainWindow) -> None:
    """第1行打印为 stood at the upper edge of the field beside it."""
    desk.resize(1920, 1080)
    desk.desk.go("projects.1.name")
    still_cut_off(desk)
    shown = next(each for each in desk.findChildren(SentenceField) if each.isVisible())
    assert shown.field is not None
    editor, name = shown.field.editor, shown.name
    line = editor.viewport().mapTo(shown, editor.cursorRect(QTextCursor(editor.document())).center()).y()
    middle = name.y() + name.contentsMargins().top() + name.fontMetrics().height() // 2
    assert abs(middle - line) <= 1


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_list_of_reports_is_not_cut_off(desk: MainWindow, size: tuple[int, int]) -> None:
    desk.resize(*size)
    desk.show_home()
    assert still_cut_off(desk) == []
    title = desk.home.head.findChildren(QLabel)[1]
    assert title.height() < 2 * title.fontMetrics().height(), "the name of the program takes one line"
    desk.home.search.field.setText("2")  # 找到{found}份，共{count}份
    assert still_cut_off(desk) == []


def test_the_projects_show_every_amount_beside_two_panels(desk: MainWindow) -> None:
    """All columns that the attachments ask for, in a window 1280 wide, and beside one panel in one 853 wide."""
    session = desk.desk.session
    assert session is not None
    session.edit("填写附件", filled(session.current.report, session.current.outline)[1])
    desk.desk.go("projects.1.amount")
    faults = {}
    one, two = ("findings",), ("findings", "guidance")
    small, large = [((853, 533), one), ((960, 540), one), ((1024, 600), one)], [((1280, 800), ()), ((1920, 1080), ())]
    for size, panels in (*small, ((1280, 800), two), *large):
        desk.resize(*size)
        show_panels(desk, *panels)
        faults[size, panels] = still_cut_off(desk) + cut_names(desk)
    assert not any(faults.values()), faults


def test_the_numbers_of_the_rows_go_on_as_far_as_the_rows(desk: MainWindow) -> None:
    """Also where the table became wider while another page was shown, and a bar was there for a moment."""
    session = desk.desk.session
    assert session is not None
    session.edit("填写附件", filled(session.current.report, session.current.outline)[1])
    desk.resize(1280, 800)
    for panels in (("guidance",), ()):
        desk.editor.show_page("cover")
        show_panels(desk, *panels)
        QTest.qWait(20)
        desk.editor.show_page("projects")
        assert still_cut_off(desk) == []


def cut_names(desk: MainWindow) -> list[str]:
    """The names of rows that their cells do not hold, in as many lines as those have."""
    (view,) = [each for each in desk.findChildren(RowsView) if each.isVisible()]
    metrics, column = view.fontMetrics(), view.name_columns()[-1]
    names = [str(view.model().index(row, column).data() or "") for row in range(view.model().rowCount())]
    sign = metrics.horizontalAdvance("国")
    lines = view.verticalHeader().defaultSectionSize() // metrics.height()
    room = (view.columnWidth(column) - view.widths.cell_room) // sign * sign * lines
    return [f"name {name}" for name in names if metrics.horizontalAdvance(name) > room]


def test_all_columns_of_the_indicators_stand_side_by_side_at_1024(desk: MainWindow) -> None:
    session = desk.desk.session
    assert session is not None
    session.edit("填写附件", filled(session.current.report, session.current.outline)[1])
    desk.resize(1024, 600)
    show_panels(desk)
    desk.editor.show_page("overall")
    assert not still_cut_off(desk)
    shown = [each for each in desk.findChildren(RowsView) if each.isVisible()]
    assert [len(each.shown_columns()) for each in shown] == [10]
    assert [each.horizontalScrollBar().maximum() for each in shown] == [0]
