"""What must never stand in a clerk's way: panels that are gone, pages that scroll sideways, files typed as words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import add
from domain.editing import set_unplaced
from gui.application import set_up
from gui.dialogs.proofread import DroppedDialog
from gui.dialogs.reading_review import ReadingReview
from gui.fields.prose.editor import ProseEditor
from gui.fields.table.rows_view import RowsView
from gui.pages.binding import FigureBinding, ProseBinding
from gui.shell.contents import page_keys
from gui.shell.panel_strip import NARROW, WIDE
from gui.shell.panel_tabs import is_in_front
from gui.shell.preferences import Preferences
from gui.shell.side_by_side import LEAST_PAGE
from gui.shell.window import MainWindow
from storage.library import Library
from tests.conftest import SAMPLE
from tests.gui.conftest import filled_report

# Panels


def again(library: Library, preferences: Preferences, width: int = 1280) -> MainWindow:
    """The window as it comes up at the next start."""
    _application, appearances = set_up()
    made = MainWindow(library, preferences, appearances)
    made.resize(width, 800)
    made.start()
    made.show()
    QApplication.processEvents()
    return made


def shown(window: MainWindow) -> set[str]:
    return {dock.objectName() for dock in window.docks.all if not dock.isHidden()}


@pytest.mark.parametrize(
    ("width", "open_ones", "front"),
    [
        (1024, set(), ""),
        (1280, {"findings", "guidance"}, "findings"),
        (1920, {"findings", "preview", "guidance"}, "preview"),
    ],
)
def test_the_first_window_opens_the_panels_that_its_width_has_room_for(
    width: int, open_ones: set[str], front: str,
    tmp_path: Path, preferences: Preferences, outline_source: OutlineSource, qtbot: QtBot,
) -> None:  # fmt: skip
    with Library.open(tmp_path / "库.db") as library:
        number = add(library, filled_report(outline_source), outline_source.text)
        first = again(library, preferences, width)
        first.open_report(number)
        QApplication.processEvents()
        assert shown(first) == open_ones
        assert [dock.objectName() for dock in first.docks.all if is_in_front(dock)] == [front] * bool(front)
        first.close()


@pytest.mark.parametrize("open_ones", [{"preview"}, {"findings", "preview"}, {"findings", "guidance"}, set()])
def test_panels_come_back_after_a_restart(
    open_ones: set[str],
    tmp_path: Path,
    preferences: Preferences,
    outline_source: OutlineSource,
    qtbot: QtBot,
) -> None:
    with Library.open(tmp_path / "库.db") as library:
        number = add(library, filled_report(outline_source), outline_source.text)
        first = again(library, preferences)
        first.open_report(number)
        for dock in first.docks.all:
            dock.setVisible(dock.objectName() in open_ones)
        if "preview" in open_ones:
            first.docks.show(first.docks.preview_dock)
            qtbot.waitUntil(lambda: is_in_front(first.docks.preview_dock))
        assert shown(first) == open_ones
        first.close()
    for _ in range(2):
        with Library.open(tmp_path / "库.db") as library:
            second = again(library, preferences)
            assert second.desk.current is not None
            assert shown(second) == open_ones
            if "preview" in open_ones:
                qtbot.waitUntil(lambda window=second: is_in_front(window.docks.preview_dock))  # type: ignore[misc]
            second.close()


def test_a_panel_switched_on_stands_in_front(window: MainWindow, report: int, qtbot: QtBot) -> None:
    session = window.desk.session
    assert session is not None
    session.edit("留下", set_unplaced(session.current.report, ["附：会议纪要"]))
    for dock in (window.docks.preview_dock, window.docks.leftovers_dock, window.docks.preview_dock):
        window.docks.show(window.docks.findings_dock)
        dock.hide()
        window.docks.toggle_of(dock).trigger()
        qtbot.waitUntil(lambda dock=dock: is_in_front(dock))  # type: ignore[misc]


def test_a_panel_behind_another_comes_to_the_front_before_it_goes(window: MainWindow, report: int) -> None:
    dock, toggle = window.docks.preview_dock, window.docks.toggle_of(window.docks.preview_dock)
    window.docks.show(dock)
    window.docks.show(window.docks.findings_dock)
    QApplication.processEvents()
    assert not toggle.isChecked()
    toggle.trigger()
    assert not dock.isHidden()
    assert is_in_front(dock)
    assert toggle.isChecked()
    toggle.trigger()
    assert dock.isHidden()
    assert not toggle.isChecked()


def test_a_page_of_the_preview_is_legible_beside_the_page_that_is_filled_in(
    window: MainWindow, report: int, qtbot: QtBot, preferences: Preferences
) -> None:
    def width() -> int:
        for _ in range(9):
            QApplication.processEvents()
        return window.docks.preview_dock.width()

    for dock in window.docks.all:
        dock.hide()
    window.resize(1600, 900)
    window.docks.toggle_of(window.docks.preview_dock).trigger()
    view = window.docks.preview.view
    qtbot.waitUntil(lambda: view.sheets is not None, timeout=10_000)
    assert width() == WIDE
    assert view.zoom * 595 >= 520
    assert not window.editor.sections.is_folded
    assert window.editor.current_page is not None
    assert window.editor.current_page.width() >= 640
    window.docks.show(window.docks.guidance_dock)  # another panel in the same strip: nothing jumps
    assert (width(), window.docks.guidance_dock.height()) == (WIDE, window.docks.preview_dock.height())
    window.docks.show(window.docks.preview_dock)
    window.resize(1280, 800)
    assert width() == NARROW
    window.resizeDocks([window.docks.preview_dock], [360], Qt.Orientation.Horizontal)
    assert width() == 360
    window.resize(1920, 1000)
    assert width() == WIDE
    window.resizeDocks([window.docks.preview_dock], [700], Qt.Orientation.Horizontal)
    assert width() == 700
    window.resize(1366, 768)
    assert width() == 360
    window.resize(1920, 1000)
    assert width() == 700
    library, path = window.library, window.library.path
    window.close()
    assert library is not None
    with Library.open(path) as again_open:
        second = again(again_open, preferences)
        assert second.docks.strip.widths == {False: 360, True: 700}
        second.close()


def test_one_key_puts_all_panels_away_and_brings_them_back(window: MainWindow, report: int) -> None:
    window.docks.show(window.docks.guidance_dock)
    QApplication.processEvents()
    before = shown(window)
    window.commands["panels"].trigger()
    assert shown(window) == set()
    window.commands["panels"].trigger()
    QApplication.processEvents()
    assert shown(window) == before
    assert is_in_front(window.docks.guidance_dock)
    for dock in window.docks.all:
        dock.hide()
    window.commands["panels"].trigger()
    assert shown(window) == {"guidance"}


# Width


def too_wide(widget: QWidget) -> list[str]:
    """The shown widgets that get less room than they need; lists and tables scroll by themselves."""
    found: list[str] = []
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isHidden() or child.isWindow():
            continue
        needed = child.minimumWidth() or child.minimumSizeHint().width()
        if needed > child.width():
            words = child.text() if isinstance(child, QLabel | QPushButton) else ""
            found.append(f"{type(child).__name__} {words} {needed} > {child.width()}")
        if not isinstance(child, ProseEditor) and not child.inherits("QTableView"):
            found += too_wide(child)
    return found


def test_a_page_fits_the_least_width_and_never_scrolls_sideways(
    window: MainWindow, report: int, outline_source: OutlineSource
) -> None:
    assert LEAST_PAGE <= 380
    current = window.desk.current
    assert current is not None
    for key in page_keys(current):
        window.editor.show_page(key)
        page = window.editor.current_page
        assert page is not None
        scroller = page.parent().parent()
        assert isinstance(scroller, QScrollArea)
        scroller.setFixedWidth(LEAST_PAGE)
        for _ in range(4):
            QApplication.processEvents()
        assert page.width() <= scroller.viewport().width(), key
        assert scroller.horizontalScrollBar().maximum() == 0, key
        assert too_wide(page) == [], key


# Files


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(f"file://{path}" for path in paths))
    return data


def drop(target: QWidget, data: QMimeData) -> bool:
    """Drops on a widget as the mouse would; whether it took it."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(20, 20), copy, data, left, none)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_a_file_dropped_on_running_text_is_refused_in_a_sentence(
    window: MainWindow, report: int, tmp_path: Path
) -> None:
    window.desk.go("problems")
    page = window.editor.current_page
    assert page is not None
    field = next(each for each in page.bindings if isinstance(each, ProseBinding)).field
    before = field.editor.text()
    field.editor.insertFromMimeData(dragged(tmp_path / "报告.txt"))
    assert field.editor.canInsertFromMimeData(dragged(tmp_path / "报告.txt"))
    assert field.editor.text() == before
    assert "文件不能放进正文" in field.notice.text()
    words = QMimeData()
    words.setText("新的话")
    field.editor.insertFromMimeData(words)
    assert "新的话" in field.editor.text()


def test_a_file_dropped_on_a_figure_is_not_typed(window: MainWindow, report: int, tmp_path: Path) -> None:
    window.desk.go("general.budget")
    page = window.editor.current_page
    assert page is not None
    line = next(each for each in page.bindings if isinstance(each, FigureBinding)).field.line
    data = dragged(tmp_path / "报告.txt")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    line.dragEnterEvent(enter)
    assert not enter.isAccepted(), "the window takes it, and imports it"


def test_a_file_dropped_on_the_list_is_imported(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "报告.txt").write_bytes(SAMPLE.read_bytes())
    with qtbot.waitSignal(window.flows.transfers.imported, timeout=20_000):
        assert drop(window, dragged(tmp_path / "报告.txt"))
        question = QApplication.activeModalWidget()
        assert isinstance(question, DroppedDialog)
        question.importing.click()
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReadingReview), timeout=20_000)
        review = QApplication.activeModalWidget()
        assert isinstance(review, ReadingReview)
        review.accept()
    assert len(window.library.summaries()) == 1
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    assert len(window.library.summaries()) == 1


def test_in_a_low_window_the_rows_of_a_table_keep_in_sight(window: MainWindow, report: int, qtbot: QtBot) -> None:
    """1920 × 1080 at 200 % with a panel open."""
    window.resize(960, 540)
    window.docks.show(window.docks.findings_dock)
    window.desk.go("projects")
    QApplication.processEvents()
    page = window.editor.current_page
    assert page is not None
    (table,) = page.findChildren(RowsView)
    foot = window.editor.foot.mapTo(window, QPoint(0, 0)).y() - table.rowHeight(0)  # the sums stand above it
    rows = [table.visualRect(table.model().index(row, 0)).bottom() for row in range(3)]
    assert all(table.viewport().mapTo(window, QPoint(0, bottom)).y() < foot for bottom in rows)
    assert not window.editor.head.hint.isVisible()
    assert window.editor.head.hint.text() in window.editor.head.heading.toolTip()


def test_the_state_begins_where_the_page_does(window: MainWindow, report: int) -> None:
    editor = window.editor
    editor.band.words.setText("定稿（第1稿），内容不能修改。")
    editor.band.show()
    for width in (1024, 1366, 1920):
        window.resize(width, 800)
        for _turn in range(3):
            QApplication.processEvents()
        lefts = {each.mapTo(window, QPoint(0, 0)).x() for each in (editor.band.words, editor.head.heading)}
        assert len(lefts) == 1, (width, lefts)
