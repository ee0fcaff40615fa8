"""导入, 导出 and 打印成 PDF from the window: beside it, whole or not at all, each failure one sentence."""

import sqlite3
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from actions.files import write_whole
from actions.outlines import OutlineSource
from actions.reports import opened
from actions.showing import as_text
from domain.amount import Amount
from gui.dialogs.imported import ImportedDialog
from gui.dialogs.new_report import Wanted
from gui.dialogs.reading_review import ReadingReview
from gui.flows.work import Work
from gui.shell.window import MainWindow
from storage.files import Stopping
from storage.library import Library
from tests.actions.test_trying import TEXT as OTHER
from tests.gui.conftest import UNIT, finish


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder in which the clerk chooses ``chosen`` plus a suffix; see ``choose``."""
    folder = tmp_path / "chosen"
    folder.mkdir()
    return folder


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """What the file dialogs answer."""
    monkeypatch.setattr("gui.dialogs.files.ask_source", lambda *_words: path)
    monkeypatch.setattr("gui.dialogs.files.ask_sources", lambda *_words: (path,) if path else ())
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: path)


def run(window: MainWindow, name: str, qtbot: QtBot) -> None:
    """Runs an action and waits until its work is over."""
    window.commands[name].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)


def result(window: MainWindow) -> ImportedDialog:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, ReadingReview):
        dialog.accept()
    finish(window)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportedDialog), window.notices.sentence
    return dialog


def review(window: MainWindow) -> ReadingReview:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReadingReview)
    return dialog


def written(window: MainWindow, report: int, path: Path) -> Path:
    """The open report as a text file."""
    path.write_text(as_text(opened(window.library, report)), "utf-8")
    return path


def test_a_text_is_imported_and_opened(
    window: MainWindow, report: int, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    source = written(window, report, ask / "去年的报告.txt")
    source.write_text("页眉残留\n" + source.read_text("utf-8").replace("基本支出350.25", "基本支出 350.25"), "utf-8")
    choose(monkeypatch, source)
    window.show_home()
    run(window, "import", qtbot)
    dialog = result(window)
    assert "“去年的报告.txt”已读入" in dialog.findChildren(type(window.status.saved))[1].text()
    assert dialog.findChildren(QListWidget)
    assert len(window.library.summaries()) == 2
    dialog.accept()
    assert window.desk.current is not None
    assert window.desk.current.id != report
    assert window.desk.current.report.unit == UNIT


def test_a_report_stays_open_while_another_comes_in(
    window: MainWindow, report: int, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, written(window, report, ask / "a.txt"))
    run(window, "import", qtbot)
    result(window).reject()
    assert window.desk.current is not None
    assert window.desk.current.id == report


def test_an_exported_file_comes_back_unchanged(
    window: MainWindow, report: int, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, ask / "report.sqlite")
    run(window, "export", qtbot)
    assert window.notices.sentence == f"已导出到“{ask / 'report.sqlite'}”。"
    with sqlite3.connect(ask / "report.sqlite") as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copy.close()
    run(window, "import", qtbot)
    assert "没有改动" in " ".join(label.text() for label in result(window).findChildren(type(window.status.saved)))
    result(window).accept()
    assert window.desk.current is not None
    assert as_text(window.desk.current) == as_text(opened(window.library, report))


@pytest.mark.parametrize("suffix", [".txt", ".json", ".docx"])
def test_a_report_is_exported_beside_the_window(
    window: MainWindow, report: int, ask: Path, suffix: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, ask / f"report{suffix}")
    run(window, "export", qtbot)
    assert (ask / f"report{suffix}").stat().st_size > 500
    assert window.notices.grade == "complete"


def test_a_report_chosen_in_the_list_is_printed(
    window: MainWindow, report: int, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.show_home()
    choose(monkeypatch, ask / "report.pdf")
    opened_folders: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_folders.append(url.toLocalFile()))
    with qtbot.waitSignal(window.work.started, check_params_cb=lambda words: words == "正在打印"):
        window.commands["print"].trigger()
    assert window.status.stop.isVisible()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert (ask / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert window.notices.sentence == f"已打印到“{ask / 'report.pdf'}”。"
    next(button for button in window.notices.findChildren(QPushButton)).click()
    assert opened_folders == [ask.as_posix()]


def test_a_stopped_print_leaves_nothing_behind(
    window: MainWindow, report: int, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, ask / "report.pdf")
    window.commands["print"].trigger()
    window.status.stop.click()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert list(ask.iterdir()) == []
    assert window.notices.sentence == "打印已停止，没有写入任何文件。"


def test_a_print_that_was_there_before_it_heard_of_the_stop_is_told(
    window: MainWindow, ask: Path, qtbot: QtBot
) -> None:
    """Nothing false is said: the file is there."""
    done: list[None] = []
    window.work.begin(
        "正在打印",
        lambda _stopping: write_whole(ask / "report.pdf", b"%PDF-"),
        done.append,
        lambda error: None,
        stopped="打印已停止，没有写入任何文件。",
    )
    window.status.stop.click()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert (ask / "report.pdf").exists()
    assert done == [None]
    assert window.notices.sentence == ""


@pytest.mark.parametrize(
    ("name", "file", "sentence"),
    [
        ("print", "missing/report.pdf", "不存在，请换一个位置。"),
        ("export", "missing/report.txt", "不存在，请换一个位置。"),
        ("export", "missing/report.sqlite", "不存在，请换一个位置。"),
        ("export", "report.xls", "无法导出为“.xls”文件。"),
        ("import", "missing.txt", "无法导入“missing.txt”："),
        ("import", "noise.txt", "无法导入“noise.txt”："),
        ("import", "noise.sqlite", "无法导入“noise.sqlite”："),
    ],
)
def test_each_failure_is_one_sentence(
    window: MainWindow,
    report: int,
    ask: Path,
    name: str,
    file: str,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    (ask / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (ask / "noise.sqlite").write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 40)
    choose(monkeypatch, ask / file)
    run(window, name, qtbot)
    assert sentence in window.notices.sentence
    assert window.notices.grade == "error"
    assert len(window.library.summaries()) == 1


def test_a_library_that_cannot_be_written_refuses_an_import(
    window: MainWindow,
    report: int,
    ask: Path,
    outline_source: OutlineSource,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    choose(monkeypatch, written(window, report, ask / "a.txt"))
    window.show_home()
    path = window.library.path
    window.library.close()
    window.library = Library.open(path, read_only=True)
    run(window, "import", qtbot)
    assert "只读" in window.notices.sentence
    window.notices.clear()
    window.flows.new_reports.create(window.library, Wanted("2024", "青山县图书馆", outline_source))
    assert "只读" in window.notices.sentence


def test_nothing_happens_without_a_file(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, None)
    for name in ("import", "export", "print", "library"):
        run(window, name, qtbot)
    assert window.notices.sentence == ""


def test_one_work_at_a_time(
    window: MainWindow, report: int, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    going_on = threading.Event()
    window.work.begin("正在打印", lambda _stopping: going_on.wait(20), lambda _done: None, lambda _error: None)
    choose(monkeypatch, written(window, report, ask / "a.txt"))
    for name in ("import", "export", "print"):
        window.notices.clear()
        window.commands[name].trigger()
        assert window.notices.sentence == "前一项工作尚未完成，请稍候或先停止。"
    with pytest.raises(RuntimeError):
        window.work.begin("", lambda _stopping: None, lambda _done: None, lambda _error: None)
    going_on.set()
    qtbot.waitUntil(lambda: not window.work.busy)


def test_work_runs_on_a_thread_of_its_own(qtbot: QtBot) -> None:
    work = Work()
    threads: list[int] = []
    with qtbot.waitSignal(work.ended):
        work.begin("", lambda _stopping: threading.get_ident(), threads.append, lambda _error: None)
    assert threads[0] != threading.get_ident()


def test_a_fault_is_handed_to_whoever_asked(qtbot: QtBot) -> None:
    def fail(_stopping: Stopping) -> None:
        raise ValueError("no")

    work = Work()
    errors: list[Exception] = []
    with qtbot.waitSignal(work.ended):
        work.begin("", fail, lambda _done: None, errors.append)
    assert [str(error) for error in errors] == ["no"]


def test_closing_waits_for_work_and_takes_no_result(qtbot: QtBot) -> None:
    work = Work()
    results: list[object] = []
    begun = threading.Event()

    def patient(stopping: Stopping) -> None:
        begun.set()
        while not stopping():
            pass

    work.begin("", patient, results.append, results.append)
    begun.wait(20)
    work.wait()
    qtbot.waitUntil(lambda: not work.busy)
    assert results == []
    work.stop()
    work.wait()


def test_a_fault_of_our_own_is_not_worded_as_the_clerks(
    window: MainWindow, report: int, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("gui.flows.transfers.job", lambda *_: lambda: 1 / 0)
    choose(monkeypatch, ask / "report.pdf")
    with qtbot.captureExceptions() as caught:
        run(window, "print", qtbot)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def labels(dialog: ReadingReview) -> list[str]:
    items = (dialog.table.item(row, 0) for row in range(dialog.table.rowCount()))
    return [item.text() for item in items if item is not None]


def test_what_was_read_is_looked_over_before_it_is_kept(
    window: MainWindow, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    source = ask / "另一种格式.txt"
    source.write_text(OTHER, "utf-8")
    choose(monkeypatch, source)
    before = len(window.library.summaries())
    run(window, "import", qtbot)
    dialog = review(window)

    assert len(window.library.summaries()) == before
    shown = labels(dialog)
    assert {"编制数", "项目支出", "项目：管网改造", "存疑：人员经费"} <= set(shown)
    dialog.table.setCurrentCell(shown.index("编制数"), 1)
    assert dialog.text.textCursor().selectedText() == "全局编制31名"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.table.setCurrentCell(shown.index("存疑：人员经费"), 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.table.setCurrentCell(shown.index("项目：管网改造"), 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    dialog.accept()
    result(window).accept()

    assert window.desk.current is not None
    report = window.desk.current.report
    assert "staff.quota" not in report.figures
    assert "编制31名" in as_text(window.desk.current)
    assert report.figures["general.personnel"] == Amount(80_000_000)
    assert [row.cells["name"] for row in report.rows("projects")] == ["水库除险"]
    assert "管网改造280万元、水库除险220万元" in as_text(window.desk.current)


def test_a_review_that_is_left_keeps_nothing(
    window: MainWindow, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    source = ask / "另一种格式.txt"
    source.write_text(OTHER, "utf-8")
    choose(monkeypatch, source)
    before = len(window.library.summaries())
    run(window, "import", qtbot)
    review(window).reject()

    assert len(window.library.summaries()) == before


def test_the_review_may_be_skipped_and_asked_for_again(
    window: MainWindow, ask: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    source = ask / "另一种格式.txt"
    source.write_text(OTHER, "utf-8")
    choose(monkeypatch, source)
    run(window, "import", qtbot)
    dialog = review(window)
    dialog.always.setChecked(False)
    dialog.accept()
    result(window).reject()
    run(window, "import", qtbot)
    second = QApplication.activeModalWidget()
    assert isinstance(second, ImportedDialog)
    second.findChildren(QCheckBox)[0].setChecked(True)
    second.reject()

    run(window, "import", qtbot)
    review(window).reject()
