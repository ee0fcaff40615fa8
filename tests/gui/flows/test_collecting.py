"""采集表 from the window: what it would change is shown first; one step takes it in, one takes it back."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QListWidget, QTableWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.collected import CollectedDialog
from gui.shell.window import MainWindow


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr("gui.dialogs.files.ask_source", lambda *_words: path)
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: path)


def run(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.commands[name].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)


@pytest.fixture
def template(window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Path:
    """The open report's template, 基本支出 altered and 公用经费 no number."""
    path = tmp_path / "采集表.xlsx"
    choose(monkeypatch, path)
    run(window, "template", qtbot)
    assert window.notices.sentence == f"采集表已写到“{path}”。"
    book = openpyxl.load_workbook(path)
    for row in book["数据"].iter_rows(min_row=3):
        if row[0].value == "general.basic":
            row[3].value = 351
        if row[0].value == "general.public":
            row[3].value = "五十"
    book.save(path)
    return path


def shown(window: MainWindow) -> CollectedDialog:
    assert window.flows.collecting.dialog is not None
    return window.flows.collecting.dialog


def basic(window: MainWindow) -> str:
    assert window.desk.current is not None
    amount = window.desk.current.report.amount("general.basic")
    assert amount is not None
    return amount.written("万元")


def test_what_would_change_is_shown_taken_in_as_one_step_and_taken_back(
    window: MainWindow, template: Path, qtbot: QtBot
) -> None:
    run(window, "collect", qtbot)
    dialog = shown(window)
    (table,) = dialog.findChildren(QTableWidget)
    model = table.model()
    assert [model.index(0, column).data() for column in range(3)] == ["基本支出", "350.25万元", "351万元"]
    assert table.rowCount() == 1
    (told,) = dialog.findChildren(QListWidget)
    assert "“五十”无法识别为数字" in told.model().index(0, 0).data()
    assert basic(window) == "350.25"

    dialog.accept()
    assert basic(window) == "351"
    assert window.notices.sentence == "已从“采集表.xlsx”导入1处。"
    window.commands["undo"].trigger()
    assert basic(window) == "350.25"


def test_nothing_changes_when_it_is_declined(window: MainWindow, template: Path, qtbot: QtBot) -> None:
    run(window, "collect", qtbot)
    shown(window).reject()
    assert basic(window) == "350.25"


def test_what_is_no_spreadsheet_is_refused(
    window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no")
    choose(monkeypatch, tmp_path / "a.xlsx")
    run(window, "collect", qtbot)
    assert window.flows.collecting.dialog is None
    assert "另存为 .xlsx" in window.notices.sentence
