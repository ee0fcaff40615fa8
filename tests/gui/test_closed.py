"""A page of a report that is final looks as if nothing could be typed: fields, texts and tables alike."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QTextEdit, QToolButton, QWidget

from actions import states
from gui.look.theme import theme
from gui.shell.window import MainWindow


@pytest.fixture
def final(window: MainWindow, report: int) -> MainWindow:
    session = window.desk.session
    assert session is not None
    paper = states.final_paper(session.current)
    current = states.finalize(window.library, session.current, paper, "陈志远")
    window.desk.open_again(window.library, current)
    return window


def test_headings_and_sections_of_what_is_final_are_not_offered_for_a_change(final: MainWindow) -> None:
    """The pen beside a heading is there only while it writes."""
    final.resize(1280, 800)
    final.show()
    final.desk.go("general.text")
    QApplication.processEvents()
    assert not any(final.commands[name].isEnabled() for name in ("reword", "add_section", "remove_section"))
    assert not [each for each in final.editor.head.findChildren(QToolButton) if each.isVisible()]


def ground(widget: QWidget, place: QPoint) -> str:
    return widget.grab().toImage().pixelColor(place).name()


def test_nothing_looks_as_if_it_could_be_typed_in(final: MainWindow) -> None:
    for scheme in ("light", "dark"):
        final.appearances.choose(scheme)
        seen = set()
        for key, kind in (("general.text", QLineEdit), ("projects", QTableView), ("problems", QTextEdit)):
            final.desk.go(key)
            QApplication.processEvents()
            page = final.editor.current_page
            assert page is not None
            field = next(each for each in page.findChildren(kind) if each.isVisible())
            inner = field.viewport() if isinstance(field, QTableView) else field
            seen.add(ground(inner, QPoint(inner.width() // 2, 4)))
        assert seen == {theme().sunken}
