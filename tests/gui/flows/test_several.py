"""导入 of several files: counted, stopped between two of them, one account of what became of each."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.reports import add, opened
from actions.showing import as_text
from gui.dialogs.imported_several import SeveralDialog
from gui.shell.window import MainWindow
from storage.backup import backups_of
from storage.errors import LibraryInUseSomewhere
from storage.transfer import export_report
from tests.gui.conftest import filled_report
from tests.gui.shell.test_in_the_way import dragged, drop

BLOCKING = Qt.ConnectionType.BlockingQueuedConnection


@pytest.fixture
def sources(window: MainWindow, outline_source: OutlineSource, tmp_path: Path) -> tuple[Path, ...]:
    """A text, what is no report, an exported file, and a text again; the library holds the report that they are of."""
    number = add(window.library, filled_report(outline_source), outline_source.text)
    text = as_text(opened(window.library, number))
    first, bad, whole, last = (tmp_path / name for name in ("甲.txt", "乙.xlsx", "丙.sqlite", "丁.txt"))
    first.write_text(text, "utf-8")
    bad.write_bytes(b"PK no sheet")
    export_report(window.library, number, whole)
    last.write_text(text, "utf-8")
    window.show_home()
    return first, bad, whole, last


def taken_in(window: MainWindow, sources: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """导入, with these files chosen, until it is over."""
    monkeypatch.setattr("gui.dialogs.files.ask_sources", lambda *_words: sources)
    window.commands["import"].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=60_000)


def told(window: MainWindow) -> SeveralDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SeveralDialog), window.notices.sentence
    return dialog


def lines(dialog: SeveralDialog) -> list[str]:
    return [dialog.files.item(row).text() for row in range(dialog.files.count())]


def test_several_files_go_in_with_one_account(
    window: MainWindow, sources: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    seen: list[tuple[int, int, str]] = []
    window.work.counted.connect(lambda *words: seen.append(words))
    taken_in(window, sources, monkeypatch, qtbot)
    dialog = told(window)
    assert seen == [(place, 4, "file") for place in (1, 2, 3, 4)]
    assert [each.imported is not None for each in dialog.received] == [True, False, True, True]
    assert lines(dialog)[0].startswith("甲.txt：已导入。读出")
    assert lines(dialog)[1:3] == ["乙.xlsx：无法导入", "丙.sqlite：已导入。"]
    assert len(window.library.summaries()) == 4
    assert len(backups_of(window.library.path)) == 1

    dialog.files.setCurrentRow(1)
    assert not dialog.open_it.isEnabled()
    assert dialog.told.item(0).text() == dialog.received[1].reason
    dialog.files.setCurrentRow(3)
    assert "资料库中已有" in "".join(dialog.told.item(row).text() for row in range(dialog.told.count()))
    last = dialog.received[3].imported
    assert last is not None
    dialog.open_it.click()
    assert window.current is not None
    assert window.current.id == last.id


@pytest.mark.parametrize(("at", "taken"), [(1, 0), (3, 1), (4, 2)])
def test_what_was_stopped_keeps_what_went_in_and_nothing_of_the_file_in_hand(
    window: MainWindow, sources: tuple[Path, ...], at: int, taken: int, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def stop(place: int, *_words: object) -> None:
        if place == at:
            window.status.stop.click()

    window.work.counted.connect(stop, BLOCKING)
    taken_in(window, sources, monkeypatch, qtbot)
    assert len(window.library.summaries()) == 1 + taken
    if not taken:
        assert window.notices.sentence == "导入已停止，没有存入任何内容。"
        assert QApplication.activeModalWidget() is None
        return
    dialog = told(window)
    assert [line.rpartition("：")[2] for line in lines(dialog)[at - 1 :]] == ["未处理，没有存入任何内容"] * (5 - at)
    assert sum(each.imported is not None for each in dialog.received) == taken


def test_a_library_that_cannot_be_written_ends_the_run_and_says_why(
    window: MainWindow, sources: tuple[Path, ...], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refused(*_words: object) -> None:
        raise LibraryInUseSomewhere(path=window.library.path)

    monkeypatch.setattr("actions.importing_several.take_over", refused)
    taken_in(window, sources, monkeypatch, qtbot)
    received = told(window).received
    assert [each.imported is not None for each in received] == [True, False, False, False]
    assert [bool(each.reason) for each in received] == [False, True, True, False]
    assert len(window.library.summaries()) == 2


@pytest.mark.parametrize("yes", [True, False])
def test_files_that_are_dropped_go_in_once_the_clerk_says_so(
    window: MainWindow, sources: tuple[Path, ...], yes: bool, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[str] = []

    def answer(sentence: str, *_words: object) -> bool:
        asked.append(sentence)
        return yes

    monkeypatch.setattr("gui.dialogs.questions.ask", answer)
    assert drop(window, dragged(sources[0], sources[3]))
    qtbot.waitUntil(lambda: not window.work.busy, timeout=60_000)
    assert "2个文件" in asked[0]
    assert len(window.library.summaries()) == (3 if yes else 1)
    assert (QApplication.activeModalWidget() is not None) is yes
