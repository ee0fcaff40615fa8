"""单位编码和曾用名 in the window: kept, refused at the field that is wrong, last year's report found at once."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import add
from actions.units import Unit, set_unit, units
from domain.report import new_uuid
from gui.dialogs import questions
from gui.dialogs.units import UnitsDialog
from gui.shell.window import MainWindow
from tests.gui.conftest import UNIT, filled_report

FORMER = "青山县档案局"


@pytest.fixture
def dialog(window: MainWindow, report: int, outline_source: OutlineSource) -> UnitsDialog:
    """The open report's unit; last year it bore another name."""
    before = filled_report(outline_source)
    figures = {**before.figures, "cover.year": "2022", "cover.unit": FORMER}
    add(window.library, replace(before, uuid=new_uuid(), figures=figures), outline_source.text)
    set_unit(window.library, Unit("青山县水利局", "302001"))
    window.commands["units"].trigger()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, UnitsDialog)
    return shown


def has_last_year(window: MainWindow) -> bool:
    return window.current is not None and window.current.last_year is not None


def test_a_former_name_finds_last_year_s_report_at_once(dialog: UnitsDialog, window: MainWindow) -> None:
    assert not has_last_year(window)
    assert dialog.name.currentText() == UNIT
    assert dialog.found.text() == f"按这些名称找到1份报告：2023年度{UNIT}"
    dialog.former.setPlainText(f"{FORMER}\n")
    assert dialog.found.text() == f"按这些名称找到2份报告：2022年度{FORMER}、2023年度{UNIT}"
    dialog.code.setText(" 301001 ")
    dialog.accept()
    assert not dialog.isVisible()
    assert Unit(UNIT, "301001", (FORMER,)) in units(window.library)
    assert has_last_year(window)
    assert window.notices.sentence == f"“{UNIT}”的编码和曾用名已保存。"


@pytest.mark.parametrize(
    ("code", "former", "about", "sentence"),
    [
        ("302001", "", "code", "编码“302001”已是“青山县水利局”的编码。"),
        ("", UNIT, "former", "请写明单位名称；曾用名不能为空，也不能与现名相同。"),
        ("9" * 101, "", "code", "单位名称或编码过长，最多100个字。"),
    ],
)
def test_what_cannot_be_kept_is_said_at_its_field(
    dialog: UnitsDialog, window: MainWindow, code: str, former: str, about: str, sentence: str
) -> None:
    dialog.code.setText(code)
    dialog.former.setPlainText(former)
    dialog.accept()
    assert dialog.isVisible()
    assert {key: each.error.text() for key, each in dialog.asked.items() if each.error.text()} == {about: sentence}
    assert units(window.library) == (Unit("青山县水利局", "302001"),)
    dialog.reject()


def test_another_unit_is_shown_unless_something_typed_would_be_lost(
    dialog: UnitsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(name: str) -> None:
        dialog.name.setCurrentText(name)
        dialog.name.activated.emit(dialog.name.currentIndex())

    choose("青山县水利局")
    assert dialog.code.text() == "302001"
    dialog.code.setText("302009")
    monkeypatch.setattr(questions, "ask", lambda *_words: False)
    choose(UNIT)
    assert (dialog.name.currentText(), dialog.code.text()) == ("青山县水利局", "302009")
    monkeypatch.setattr(questions, "ask", lambda *_words: True)
    choose(UNIT)
    assert (dialog.name.currentText(), dialog.code.text()) == (UNIT, "")
    dialog.reject()


def test_a_library_without_units_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["units"].trigger()
    assert window.notices.sentence == "资料库中还没有写明单位的报告。"
