"""The careful reader beside the window: the text in hand first, the whole after it, nothing that is out of date."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from actions.overview import attention, next_step
from actions.reports import Opened
from domain.counts import Counts
from domain.editing import set_figure, set_prose
from domain.marks import Marked
from gui.proofreader import Proofreader
from gui.session import Session
from gui.shell.window import MainWindow
from tests.gui.conftest import money


@pytest.fixture
def reader(session: Session, qtbot: QtBot) -> Proofreader:
    made = Proofreader(session, pause=0)
    made.follow(session)
    qtbot.waitUntil(lambda: session.is_read)
    return made


def put(session: Session, key: str, text: str) -> None:
    assert session.edit("填写", set_prose(session.current.report, key, text))


def marks(session: Session) -> list[tuple[str, str | None, int | None]]:
    return [(each.keys[0], each.quote, each.offset) for each in session.current.findings if each.code == "write.word"]


def test_what_is_typed_is_marked(reader: Proofreader, session: Session, qtbot: QtBot) -> None:
    assert session.current.findings == ()
    put(session, "problems", "经费拔付不及时。")
    assert marks(session) == [], "no reading stands between the key and the disk"
    assert not session.is_read
    qtbot.waitUntil(lambda: session.is_read)
    assert marks(session) == [("problems", "拔付", 2)]
    put(session, "problems", "经费拨付不及时。")
    assert marks(session) == [], "the words that were marked are gone"
    reader.close_down()


def test_the_list_of_reports_counts_what_the_report_counts(reader: Proofreader, session: Session, qtbot: QtBot) -> None:
    put(session, "problems", "经费拔付不及时。")
    qtbot.waitUntil(lambda: session.is_read)
    assert session.current.counts == Counts(errors=1)
    (line,) = session.library.summaries()
    assert next_step(line) == "还有1处错误"
    assert attention(session.library, line.id) == session.current.counts
    put(session, "problems", "经费拨付不及时。")
    assert session.library.summaries()[0].counts == Counts()
    reader.close_down()


def test_the_text_in_hand_comes_first(reader: Proofreader, session: Session, qtbot: QtBot) -> None:
    told: list[tuple[bool, int]] = []
    reader.read.connect(lambda whole: told.append((whole, len(marks(session)))))
    put(session, "problems", "经费拔付不及时。")
    qtbot.waitUntil(lambda: session.is_read)
    assert told == [(False, 1), (True, 1)]
    reader.close_down()


def test_an_answer_is_dropped_once_the_report_moved_on(
    reader: Proofreader, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, asked = threading.Event(), []

    def slow(current: Opened, *_words: object) -> Marked:
        asked.append(current.number)
        held.wait(10)
        return Marked((), current.report, True)

    taken: list[bool] = []
    reader.read.connect(lambda _whole: taken.append(session.current.marks.report is session.current.report))
    monkeypatch.setattr("gui.proofreader.read", slow)
    put(session, "problems", "经费拔付不及时。")
    qtbot.waitUntil(lambda: len(asked) == 1)
    put(session, "publicity", "按时公开。")
    assert marks(session) == [("problems", "拔付", 2)], "what was marked in another text stands"
    held.set()
    qtbot.waitUntil(lambda: session.is_read)
    assert asked == [session.current.number - 1, session.current.number]
    assert all(taken), "no answer of an earlier report was taken"
    reader.close_down()


def test_marks_are_kept_while_figures_are_typed(reader: Proofreader, session: Session, qtbot: QtBot) -> None:
    put(session, "problems", "经费拔付不及时。")
    qtbot.waitUntil(lambda: session.is_read)
    session.edit("填写", set_figure(session.current.report, "general.budget", money("700")))
    assert marks(session) == [("problems", "拔付", 2)]
    session.undo()
    assert marks(session) == [("problems", "拔付", 2)]
    reader.close_down()


def test_nothing_is_painted_anew_for_the_same_marks(reader: Proofreader, session: Session, qtbot: QtBot) -> None:
    put(session, "problems", "经费拔付不及时。")
    qtbot.waitUntil(lambda: session.is_read)
    painted: list[object] = []
    session.changed.connect(painted.append)
    session.edit("填写", set_figure(session.current.report, "general.budget", money("700")))
    qtbot.waitUntil(lambda: session.is_read)
    assert len(painted) == 1
    reader.close_down()


def test_a_reader_that_raises_is_said_and_read_again(
    reader: Proofreader, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_words: object) -> None:
        raise RuntimeError("broken")

    failed: list[str] = []
    session.failed.connect(failed.append)
    with monkeypatch.context() as patch:
        patch.setattr("gui.proofreader.read", broken)
        put(session, "problems", "经费拔付不及时。")
        qtbot.waitUntil(lambda: session.is_read)
    assert [each.code for each in session.current.findings] == ["check.failed"]
    assert failed == ["proofread"]
    put(session, "problems", "经费再次拔付。")
    qtbot.waitUntil(lambda: session.is_read and bool(marks(session)))
    assert "check.failed" not in {each.code for each in session.current.findings}
    reader.close_down()


def test_the_window_reads_on_a_thread_and_tells_at_check(window: MainWindow, report: int, qtbot: QtBot) -> None:
    session = window.desk.session
    assert session is not None
    put(session, "problems", "经费拔付不及时。")
    window.commands["check"].trigger()
    qtbot.waitUntil(lambda: "检查完成" in window.notices.sentence)
    assert window.notices.sentence == "检查完成：未填 0，错误 1，需核实 0。按 F8 逐个查看。"
    assert session.is_read
    assert QThread.currentThread() == window.thread()


def test_final_waits_for_the_reading(window: MainWindow, report: int, qtbot: QtBot, tmp_path: Path) -> None:
    session = window.desk.session
    assert session is not None
    put(session, "problems", "经费拔付不及时。")
    window.commands["finalize"].trigger()
    assert window.work.busy
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert "还有1项问题" in window.notices.sentence
    assert session.current.is_draft


def test_a_check_that_is_stopped_leaves_the_text_unread_until_it_is_asked_for_again(
    window: MainWindow, report: int, qtbot: QtBot
) -> None:
    window.open_report(report)
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: session.is_read, timeout=20_000)
    put(session, "problems", "经费拔付不及时。")
    window.commands["check"].trigger()
    assert window.notices.sentence == "正在校对全文…"
    window.notices._action.click()
    assert window.notices.sentence == "校对已停止，问题清单中没有全文校对的结果。按 F9 重新校对。"
    heard: list[bool] = []
    window.desk.proofreader.read.connect(heard.append)
    window.desk.proofreader._asked.put(lambda: window.desk.proofreader.read.emit(True))  # comes behind what was stopped
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert heard == [True]
    assert not session.is_read
    assert window.notices.sentence.startswith("校对已停止")

    window.commands["check"].trigger()
    qtbot.waitUntil(lambda: session.is_read, timeout=20_000)
    assert marks(session) == [("problems", "拔付", 2)]
    assert window.notices.sentence.startswith("检查完成")


def test_a_check_tells_how_much_of_the_text_is_read(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.open_report(report)
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: session.is_read, timeout=20_000)
    put(session, "problems", "经费拔付不及时。" * 400)
    seen: list[str] = []
    window.desk.proofreader.counted.connect(lambda _percent: seen.append(window.notices.sentence))
    window.commands["check"].trigger()
    qtbot.waitUntil(lambda: session.is_read, timeout=20_000)
    assert seen
    assert all(words.startswith("正在校对全文，已完成") and words.endswith("%") for words in seen)
    assert len(seen) == len(set(seen))
    assert window.notices.sentence.startswith("检查完成")


def test_what_is_read_of_a_text_says_nothing_where_nobody_asked(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.open_report(report)
    session = window.session
    assert session is not None
    window.notices.say("complete", "已保存。")
    put(session, "problems", "经费拔付不及时。" * 100)
    window.desk.proofreader.start()
    qtbot.waitUntil(lambda: session.is_read, timeout=20_000)
    assert "正在校对" not in window.notices.sentence


def test_what_the_reader_marks_takes_no_sentence_away(window: MainWindow, report: int, qtbot: QtBot) -> None:
    """Its answer comes when it comes: what was said meanwhile was never read. A step of the clerk's takes it away."""
    session = window.desk.session
    assert session is not None
    qtbot.waitUntil(lambda: session.is_read, timeout=20_000)
    put(session, "problems", "经费拔付不及时。")
    window.notices.say("query", "还有1项问题没有改正、放行或说明，不能定稿。")
    window.desk.proofreader.start()
    qtbot.waitUntil(lambda: session.is_read, timeout=20_000)
    assert marks(session) == [("problems", "拔付", 2)]
    assert window.notices.sentence == "还有1项问题没有改正、放行或说明，不能定稿。"
    put(session, "problems", "经费拨付不及时。")
    assert window.notices.sentence == ""
