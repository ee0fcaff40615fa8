"""打印设置 in the window."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from actions.paper import of_library
from domain.editing import set_prose
from gui.dialogs.paper import PaperDialog
from gui.shell.window import MainWindow
from reports.typesetting.style import FolioPlace


def shown(window: MainWindow, qtbot: QtBot) -> PaperDialog:
    window.commands["paper_settings"].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert window.flows.paper.dialog is not None
    return window.flows.paper.dialog


def test_a_choice_is_kept_and_the_preview_follows(window: MainWindow, report: int, qtbot: QtBot) -> None:
    dialog = shown(window, qtbot)
    assert "正文（仿宋）" in dialog.told.text()
    dialog.folio.setCurrentIndex(1)
    dialog.leading.setCurrentIndex(0)
    dialog.decimals.setCurrentIndex(1)
    dialog.margins["top"].setText("３０毫米")
    dialog.accept()
    assert not dialog.isVisible()
    style = of_library(window.library).style
    assert (style.folio_place, style.leading) == (FolioPlace.CENTRE, 28.0)
    assert window.desk.current is not None
    assert window.desk.current.paper.style == style
    assert window.desk.current.paper.decimals == 2
    again = shown(window, qtbot)
    assert again.margins["top"].text() == "30"
    assert again.decimals.currentIndex() == 1
    again.standard.click()
    again.accept()
    assert window.library.preference("paper") == ""


def test_characters_that_another_face_prints_are_told(window: MainWindow, report: int, qtbot: QtBot) -> None:
    session = window.desk.session
    assert session is not None
    session.edit("填写", set_prose(session.current.report, "problems", "经办人李喆、王堃。"))
    dialog = shown(window, qtbot)
    assert any("喆堃" in label.text() for label in dialog.findChildren(QLabel))


def test_a_margin_that_cannot_be_is_said_in_the_dialog(window: MainWindow, report: int, qtbot: QtBot) -> None:
    dialog = shown(window, qtbot)
    for text, words in (("很宽", "不是数"), ("1", "页边距应在")):
        dialog.margins["left"].setText(text)
        dialog.accept()
        assert dialog.isVisible()
        assert words in dialog._first.error.text()
    dialog.reject()
    assert window.library.preference("paper") == ""
