"""What Qt tells a screen reader: every field, button, list and panel by its name, errors as descriptions, in order."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMainWindow, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from domain.editing import set_figure, want_attachment
from gui.dialogs.form import FormDialog
from gui.dialogs.manual import ManualDialog
from gui.dialogs.reading_review import ReadingReview
from gui.dialogs.replies import RepliesDialog
from gui.dialogs.years import YearsDialog
from gui.fields.figure.field import FigureField
from gui.flows.work import Work
from gui.pages.page import Page
from gui.session import Session
from gui.shell.contents import page_keys
from gui.shell.window import MainWindow
from tests.gui.conftest import money
from tests.gui.test_small_screen import made

IN_COLUMNS = (FormDialog, ManualDialog, ReadingReview, RepliesDialog, YearsDialog)
"""Dialogs in which Tab goes down one column and then down the next, or that scroll."""
_SAME_LINE = 20
"""So many device-independent pixels apart fields of one line may begin."""


def told(widget: QWidget, what: QAccessible.Text) -> str:
    """What Qt's accessibility interface says of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(what)


def nameless(window: QWidget) -> list[str]:
    """Everything in sight that takes the focus and has no name."""
    asked = [each for each in window.findChildren(QWidget) if each.isVisible() and _takes_focus(each)]
    bare = [each for each in asked if not told(each, QAccessible.Text.Name).strip()]
    return [f"{type(each.parentWidget()).__name__}/{type(each).__name__}" for each in bare]


def _takes_focus(widget: QWidget) -> bool:
    """Tabs say their own names, one by one; the bar says what they are of."""
    if isinstance(widget, QTabBar) and isinstance(widget.parentWidget(), QMainWindow) and widget.count():
        assert widget.accessibleName()
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(widget, QTabBar)


def in_tab_order(window: QWidget) -> list[QWidget]:
    """What Tab reaches within a window or page, in order."""
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if takes and window.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def backward(window: QWidget) -> list[str]:
    """Pairs in which Tab goes up, or back on a line."""
    places = [(each, each.mapTo(window, QPoint(0, 0))) for each in in_tab_order(window)]
    return [
        f"{type(one).__name__} {one.accessibleName()} → {type(other).__name__} {other.accessibleName()}"
        for (one, here), (other, there) in pairwise(places)
        if there.y() < here.y() - _SAME_LINE or (abs(there.y() - here.y()) <= _SAME_LINE and there.x() < here.x())
    ]


def test_all_in_the_window_has_a_name(window: MainWindow, report: int) -> None:
    session = window.desk.session
    assert session is not None
    for key in ("basis", "overall", "sheets", "rating"):
        session.edit("附件", want_attachment(session.current.report, key, True))
    faults = {}
    for key in page_keys(session.current):
        window.editor.show_page(key)
        QApplication.processEvents()
        faults[key] = nameless(window)
    for dock in window.docks.all:
        window.docks.show(dock)
        QApplication.processEvents()
        faults[dock.objectName()] = nameless(window)
    window.desk.find()
    faults["find"] = nameless(window)
    window.show_home()
    QApplication.processEvents()
    faults["home"] = nameless(window)
    assert {where: found for where, found in faults.items() if found} == {}


def test_tab_goes_down_every_page(window: MainWindow, report: int) -> None:
    session = window.desk.session
    assert session is not None
    faults = {}
    for key in page_keys(session.current):
        window.editor.show_page(key)
        QApplication.processEvents()
        page = window.editor.current_page
        assert isinstance(page, Page)
        assert in_tab_order(page)
        faults[key] = backward(page)
    assert {where: found for where, found in faults.items() if found} == {}


def test_every_dialog_names_what_it_asks(outline_source: OutlineSource, session: Session, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    faults = {}
    for kind, dialog in made(outline_source, session, Work(), parent).items():
        dialog.show()
        QApplication.processEvents()
        assert told(dialog, QAccessible.Text.Name)
        faults[kind.__name__] = nameless(dialog) + ([] if kind in IN_COLUMNS else backward(dialog))
        dialog.close()
    assert {where: found for where, found in faults.items() if found} == {}


def test_an_error_and_a_difference_are_said_with_the_field(window: MainWindow, report: int) -> None:
    session = window.desk.session
    assert session is not None
    window.editor.show_page("general.text")
    session.edit("填", set_figure(session.current.report, "general.basic", money("350")))
    fields = {each.figure.key: each for each in window.editor.findChildren(FigureField)}
    line = fields["general.expenditure"].line
    assert told(line, QAccessible.Text.Name) == "财政拨款支出（万元）"
    said = told(line, QAccessible.Text.Description)
    assert "差额 0.25" in said
    assert "财政拨款支出＝项目支出＋基本支出" in said
    assert told(line, QAccessible.Text.Value) == "600.50"


@pytest.mark.parametrize("key", ["general.text", "projects"])
def test_a_list_says_each_section_with_its_state(window: MainWindow, report: int, key: str) -> None:
    sections = window.editor.sections
    index = sections.sections.index(sections.sections.row_of(key))
    assert "完成" in index.data(Qt.ItemDataRole.AccessibleTextRole)
