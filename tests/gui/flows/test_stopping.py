"""停止 in the middle of long work: nothing is left half-written, and nothing comes of it unsaid."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from actions.reports import opened
from actions.showing import as_text
from domain.proofreading.reading import ReadingStopped, proofread
from gui.dialogs.reading_review import ReadingReview
from gui.shell.window import MainWindow
from storage.backup import backups_of


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder in which the clerk chooses files; what the dialogs answer is set by ``choose``."""
    folder = tmp_path / "chosen"
    folder.mkdir()
    return folder


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    for name in ("ask_source", "ask_target", "ask_folder"):
        monkeypatch.setattr(f"gui.dialogs.files.{name}", lambda *_words: path)
    monkeypatch.setattr("gui.dialogs.files.ask_sources", lambda *_words: (path,))


def stopped(window: MainWindow, command: str, qtbot: QtBot) -> list[tuple[str, bool]]:
    """Runs a command, accepts what it asks and stops its work as it begins; what the foot of the window said then."""
    said: list[tuple[str, bool]] = []

    def stop(_sentence: str) -> None:
        window.status.stop.click()
        said.append((window.status.work.text(), window.status.stop.isEnabled()))

    def accept() -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QDialog):
            asked.accept()

    window.work.started.connect(stop)
    QTimer.singleShot(0, accept)
    window.commands[command].trigger()
    qtbot.waitUntil(lambda: not window.work.busy and bool(said), timeout=20_000)
    window.work.started.disconnect(stop)
    return said


@pytest.mark.parametrize(
    ("command", "name", "told"),
    [
        *(
            ("export", f"报告.{suffix}", "导出已停止，没有写入任何文件。")
            for suffix in ("txt", "docx", "xlsx", "pdf", "json", "sqlite")
        ),
        ("print", "报告.pdf", "打印已停止，没有写入任何文件。"),
        ("template", "采集表.xlsx", "已停止写采集表，没有写入任何文件。"),
        ("archive", ".", "归档已停止，没有写入任何文件。"),
    ],
)
def test_what_was_stopped_while_it_was_made_is_not_written(
    window: MainWindow,
    report: int,
    chosen: Path,
    command: str,
    name: str,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    choose(monkeypatch, chosen / name)
    before = list(window.library.history(report))

    assert stopped(window, command, qtbot) == [("正在停止", False)]

    assert list(chosen.iterdir()) == []
    assert window.notices.sentence == told
    assert window.status.stop.isHidden()
    assert list(window.library.history(report)) == before


@pytest.mark.parametrize("command", ["carry", "copy"])
def test_no_report_comes_of_what_was_stopped(window: MainWindow, report: int, command: str, qtbot: QtBot) -> None:
    window.show_home()

    stopped(window, command, qtbot)

    assert [each.id for each in window.library.summaries()] == [report]
    assert backups_of(window.library.path) == ()
    assert window.notices.sentence.endswith("已停止，没有新建报告。")


def test_an_import_that_was_stopped_takes_nothing_in(
    window: MainWindow, report: int, chosen: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    source = chosen / "报告.txt"
    source.write_text(as_text(opened(window.library, report)), "utf-8")
    choose(monkeypatch, source)

    stopped(window, "import", qtbot)
    assert QApplication.activeModalWidget() is None
    window.commands["import"].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReadingReview), timeout=20_000)
    review = QApplication.activeModalWidget()
    assert isinstance(review, ReadingReview)
    window.work.started.connect(lambda _sentence: window.work.stop())
    review.accept()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)

    assert [each.id for each in window.library.summaries()] == [report]
    assert window.notices.sentence == "导入已停止，没有存入任何内容。"


def test_a_file_whose_proofreading_is_stopped_is_not_shown(
    window: MainWindow, report: int, chosen: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    source = chosen / "稿.txt"
    source.write_text(as_text(opened(window.library, report)), "utf-8")
    choose(monkeypatch, source)

    assert stopped(window, "proofread", qtbot) == [("正在停止", False)]

    assert QApplication.activeModalWidget() is None
    assert window.notices.sentence == "校对已停止，没有得出结果。"
    assert list(chosen.iterdir()) == [source]


@pytest.mark.parametrize("after", [1, 5, 20])
def test_proofreading_ends_before_the_next_rule(after: int) -> None:
    asked: list[int] = []

    def stopping() -> bool:
        asked.append(1)
        return len(asked) >= after

    with pytest.raises(ReadingStopped):
        proofread("支出1000万元，其中项目支出300万元。\n", stopping=stopping)
    assert len(asked) == after


COUNTED = (
    ("export", "报告.docx", ("share",)),
    ("export", "报告.xlsx", ("sheet",)),
    ("export", "报告.pdf", ("share", "page")),
    ("print", "报告.pdf", ("share", "page")),
    ("template", "采集表.xlsx", ("sheet",)),
    ("export", "报告.sqlite", ("share",)),
    ("export", "报告.txt", ("share",)),
)


@pytest.mark.parametrize(("command", "name", "kinds"), COUNTED)
def test_what_is_made_of_many_things_counts_them(
    window: MainWindow,
    report: int,
    chosen: Path,
    command: str,
    name: str,
    kinds: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    choose(monkeypatch, chosen / name)
    seen: dict[str, list[tuple[int, int]]] = {}
    window.work.counted.connect(lambda place, whole, kind: seen.setdefault(kind, []).append((place, whole)))
    window.commands[command].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert (chosen / name).stat().st_size
    assert tuple(seen) == kinds
    for kind, told in seen.items():
        places, wholes = zip(*told, strict=True)
        assert len(set(wholes)) == 1
        assert list(places) == sorted(set(places))
        assert kind == "share" or list(places) == list(range(1, wholes[0] + 1))


@pytest.mark.parametrize(("command", "name", "_kinds"), COUNTED)
def test_what_counts_ends_where_it_hears_that_it_is_to_stop(
    window: MainWindow,
    report: int,
    chosen: Path,
    command: str,
    name: str,
    _kinds: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    """Not only before it writes: the rest of a long report is not made for nobody."""
    choose(monkeypatch, chosen / name)
    seen: list[int] = []

    def stop(place: int, _whole: int, _kind: str) -> None:
        seen.append(place)
        window.status.stop.click()

    window.work.counted.connect(stop, Qt.ConnectionType.BlockingQueuedConnection)
    window.commands[command].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert len(seen) == 1
    assert list(chosen.iterdir()) == []
    assert "停止" in window.notices.sentence


def test_a_final_paper_that_was_stopped_leaves_a_draft(window: MainWindow, report: int, qtbot: QtBot) -> None:
    current = opened(window.library, report)
    window.work.counted.connect(lambda *_words: window.status.stop.click(), Qt.ConnectionType.BlockingQueuedConnection)
    window.flows.states.make_final(window.library, current, "王局长")
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert opened(window.library, report).is_draft
    assert window.notices.sentence == "定稿已停止，报告仍是草稿。"
