"""No text is cut off and nothing scrolls sideways that should not: pages × panels × sizes × languages.

Scales are sizes here: 1366 × 768 at 150 % gives a window 910 × 512 device-independent pixels, 1920 × 1080 at 200 % some
more.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from actions import language
from actions.importing import import_source
from domain.editing import want_attachment
from gui.application import set_up
from gui.dialogs import questions
from gui.fields.figure.entry import EntryLine
from gui.fields.prose.editor import ProseEditor
from gui.look.elided import ElidedLabel
from gui.shell.contents import page_keys
from gui.shell.preferences import Preferences
from gui.shell.window import MainWindow
from storage.library import Library
from tests.attached_sample import SAMPLE

SIZES = [(910, 512), (1024, 600), (1280, 800), (1920, 1080)]
_MOST_TURNS = 60
ATTACHMENTS = ("basis", "overall", "sheets", "rating")
_MAY_SCROLL = ("FormView", "PreviewView")
"""A form of an attachment has as many columns as on paper, and paper may be larger than its panel."""


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
    for _turn in range(_MOST_TURNS):
        QApplication.processEvents()
        found = cut_off(window)
        if not found:
            break
        QTest.qWait(10)
    return found


def cut_off(window: MainWindow) -> list[str]:
    """What is cut off in sight, in words; tables of an attachment, as wide as on paper, scroll within themselves."""
    may_scroll = (*_MAY_SCROLL, "RowsView") if window.editor.page.startswith(ATTACHMENTS) else _MAY_SCROLL
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    cut = [(widget, _is_cut(widget, may_scroll)) for widget in shown]
    return [f"{type(each.parentWidget()).__name__}/{type(each).__name__}: {words}" for each, words in cut if words]


def _is_cut(widget: QWidget, may_scroll: tuple[str, ...]) -> str:
    match widget:
        case ElidedLabel():
            return ""  # a path or title of any length: the whole of it is in its tip
        case QLabel() if widget.text() and widget.wordWrap():
            return widget.text() if widget.height() < widget.heightForWidth(widget.width()) else ""
        case QLabel() if widget.text():
            return widget.text() if widget.width() < widget.minimumSizeHint().width() else ""
        case QCheckBox() | QAbstractButton() if widget.text():
            return widget.text() if widget.width() < widget.minimumSizeHint().width() else ""
        case EntryLine() if widget.text():
            room = widget.width() - 2 * 10
            return (
                widget.text()
                if widget.fontMetrics().horizontalAdvance(widget.text()) > room and _is_amount(widget)
                else ""
            )
        case ProseEditor():
            return widget.toPlainText()[:20] if widget.horizontalScrollBar().maximum() > 0 else ""
        case QAbstractScrollArea() if type(widget).__name__ not in may_scroll:
            bar = widget.horizontalScrollBar()
            return "scrolls sideways" if bar.isVisible() and bar.maximum() > 0 else _too_wide(widget)
    return ""


def _too_wide(area: QAbstractScrollArea) -> str:
    inner = area.widget() if isinstance(area, QScrollArea) else None
    return "wider than its room" if inner is not None and inner.width() > area.viewport().width() else ""


def _is_amount(line: QLineEdit) -> bool:
    return line.text().replace(",", "").replace(".", "").isdigit()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_page_is_cut_off(desk: MainWindow, size: tuple[int, int]) -> None:
    desk.resize(*size)
    session = desk.desk.session
    assert session is not None
    faults: dict[str, list[str]] = {}
    for panel in ("", "findings_dock", "guidance_dock"):
        for dock in desk.docks.all:
            dock.setVisible(bool(panel) and dock is getattr(desk.docks, panel))
        for key in page_keys(session.current):
            desk.editor.show_page(key)
            if found := still_cut_off(desk):
                faults[f"{panel} {key}"] = found
    assert (desk.width(), desk.height()) == size
    assert faults == {}
