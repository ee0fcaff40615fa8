"""备份与恢复 in the window: Ctrl+S, the timer, closing, the screen, restoring and a second place."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.editing import set_figure
from gui.dialogs.backups import BackupsDialog, size_word
from gui.flows.backups import EVERY
from gui.shell.window import MainWindow
from storage.acts import Act
from storage.backup_files import Reason, found
from storage.beside import KeptKind, NewFile
from storage.drives import Drive
from storage.library import Library
from tests.gui.conftest import money


def edited(window: MainWindow, amount: str) -> None:
    session = window.desk.session
    assert session is not None
    session.edit("填写", set_figure(session.current.report, "general.budget", money(amount)))


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.work.busy, timeout=10_000)


def shown(window: MainWindow) -> BackupsDialog:
    window.commands["backups"].trigger()
    dialog = window.flows.backups._dialog
    assert dialog is not None
    return dialog


def test_saving_makes_a_backup_and_says_so(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.commands["save"].trigger()
    settled(window, qtbot)
    assert window.notices.sentence.endswith("已备份。")
    window.commands["save"].trigger()
    settled(window, qtbot)
    assert window.notices.sentence.endswith("自上次备份以来没有改动。")
    assert [each.reason for each in found(window.library.path)] == ["手动"]


def test_the_timer_backs_up_what_changed(window: MainWindow, report: int, qtbot: QtBot) -> None:
    assert window.flows.backups.timer.isActive()
    assert window.flows.backups.timer.interval() == EVERY == 1_800_000
    window.flows.backups.timer.timeout.emit()
    settled(window, qtbot)
    window.flows.backups.timer.timeout.emit()
    settled(window, qtbot)
    edited(window, "1")
    window.flows.backups.timer.timeout.emit()
    settled(window, qtbot)
    assert [each.reason for each in found(window.library.path)] == ["定时", "定时"]
    assert window.notices.sentence == ""


def test_closing_makes_a_last_backup(window: MainWindow, report: int) -> None:
    edited(window, "1")
    path = window.library.path
    window.close()
    assert [each.reason for each in found(path)] == ["关闭"]


def test_words_take_the_room_so_that_numbers_stand_near_each_other(
    window: MainWindow, report: int, qtbot: QtBot
) -> None:
    window.flows.backups._begin(Reason.ASKED, "", tell=False)
    settled(window, qtbot)
    dialog = shown(window)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.list.columnWidth(3) > 1)
    dialog.resize(1200, 500)
    QApplication.processEvents()
    assert all(dialog.list.columnWidth(column) < 150 for column in (2, 3, 4))


def test_the_screen_lists_backups_and_tells_the_damaged_ones(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.flows.backups._begin(Reason.ASKED, "", tell=False)
    settled(window, qtbot)
    (backup,) = found(window.library.path)
    broken = backup.path.with_name(backup.path.name.replace("20", "19", 1))
    broken.write_bytes(backup.path.read_bytes()[:9000])
    dialog = shown(window)
    texts = [[dialog.list.topLevelItem(row).text(column) for column in range(6)] for row in range(2)]  # type: ignore[union-attr]
    assert texts[0][1:4] == ["手动", "1份", texts[0][3]]
    assert texts[0][5] == "完好"
    assert texts[1][5] == "已损坏，不能恢复"
    assert dialog.restore.isEnabled()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))  # type: ignore[arg-type]
    assert not dialog.restore.isEnabled()
    dialog.now.click()
    settled(window, qtbot)
    assert dialog.list.topLevelItemCount() == 3


def test_a_backup_is_restored_and_opened(
    window: MainWindow, report: int, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.commands["save"].trigger()
    settled(window, qtbot)
    edited(window, "1")
    target = tmp_path / "恢复.db"
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: target)
    shown(window).restore.click()
    settled(window, qtbot)
    assert "已恢复" in window.notices.sentence
    window.notices._action.click()
    assert window.library.path == target
    budget = window.library.load(report).report.figures["general.budget"]
    assert budget == money("620")
    shown(window)
    window.flows.backups.restore(target)
    settled(window, qtbot)
    assert "不会覆盖" in window.notices.sentence


def test_papers_that_are_lost_are_named_after_a_restore(
    window: MainWindow, report: int, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = NewFile(KeptKind.SCAN, "盖章件.pdf", "application/pdf", b"%PDF-1.7")
    window.library.enact(report, Act("扫描件", files=(scan,)))
    window.commands["save"].trigger()
    settled(window, qtbot)
    for papers in tmp_path.rglob("*-文件.db"):
        papers.unlink()
    target = tmp_path / "恢复.db"
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: target)
    shown(window).restore.click()
    settled(window, qtbot)
    assert window.notices.grade == "query"
    assert "缺少1个已存的文件" in window.notices.sentence
    assert "盖章件.pdf" in window.notices.sentence


def test_closing_does_not_wait_for_papers_without_end(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = NewFile(KeptKind.SCAN, "盖章件.pdf", "application/pdf", b"%PDF-1.7")
    window.library.enact(report, Act("扫描件", files=(scan,)))
    path = window.library.path
    monkeypatch.setattr("gui.flows.libraries.PATIENCE", -1.0)
    window.close()
    assert found(path) == ()
    with Library.open(path) as library:
        assert library.paper(report, 1) == b"%PDF-1.7"


def test_a_backup_is_opened_for_reading(window: MainWindow, report: int, qtbot: QtBot) -> None:
    window.commands["save"].trigger()
    settled(window, qtbot)
    (backup,) = found(window.library.path)
    shown(window).read.click()
    assert window.library.read_only
    assert window.library.path == backup.path
    assert not shown(window).now.isEnabled()


def test_a_second_place_gets_copies_and_one_that_is_gone_is_said(
    window: MainWindow, report: int, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = tmp_path / "U盘"
    second.mkdir()
    monkeypatch.setattr("gui.dialogs.files.ask_folder", lambda *_words: second)
    dialog = shown(window)
    dialog.choose.click()
    assert str(second) in dialog.place.text()
    dialog.now.click()
    settled(window, qtbot)
    assert len(list(second.iterdir())) == 1
    for each in second.iterdir():
        each.unlink()
    second.rmdir()
    edited(window, "1")
    window.commands["save"].trigger()
    settled(window, qtbot)
    assert "找不到第二备份位置" in window.notices.sentence
    dialog.forget.click()
    assert "未设置" in dialog.place.text()


def test_sizes_as_people_say_them() -> None:
    assert [size_word(size) for size in (1, 2048, 3 * 2**20)] == ["1 KB", "2 KB", "3.0 MB"]


@pytest.mark.parametrize(("drive", "words"), [(Drive.NETWORK, "网络位置"), (Drive.REMOVABLE, "U盘")])
def test_a_library_that_may_vanish_is_said_and_copied_here(
    window: MainWindow,
    report: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    drive: Drive,
    words: str,
) -> None:
    window.flows.backups.tell_drive(Drive.LOCAL)
    assert window.notices.sentence == ""
    window.flows.backups.tell_drive(drive)
    assert words in window.notices.sentence
    target = tmp_path / "本机.db"
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: target)
    window.notices._action.click()
    settled(window, qtbot)
    window.notices._action.click()
    assert window.library.path == target
    assert window.library.load(report).report.year == "2023"


def test_a_damaged_library_is_salvaged(
    window: MainWindow, report: int, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "抢救.db"
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: target)
    shown(window).save.click()
    settled(window, qtbot)
    assert "完整1份" in window.notices.sentence
    window.notices._action.click()
    assert window.library.path == target
    assert window.library.load(report).report.year == "2023"
    shown(window).save.click()
    settled(window, qtbot)
    assert "不会覆盖" in window.notices.sentence


@pytest.mark.parametrize(("button", "kind", "told"), [("restore", "share", "恢复"), ("save", "report", "抢救")])
def test_a_new_library_is_counted_and_stopped_without_a_trace(
    window: MainWindow,
    report: int,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    kind: str,
    told: str,
) -> None:
    """Both took the window's thread before, and nobody could stop them."""
    scan = NewFile(KeptKind.SCAN, "盖章件.pdf", "application/pdf", b"%PDF-1.7")
    window.library.enact(report, Act("扫描件", files=(scan,)))
    window.commands["save"].trigger()
    settled(window, qtbot)
    folder = tmp_path / "新"
    folder.mkdir()
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: folder / "库.db")
    kinds: set[str] = set()
    window.work.counted.connect(lambda _place, _whole, kind: kinds.add(kind))
    getattr(shown(window), button).click()
    settled(window, qtbot)
    assert kinds == {kind}
    assert {path.name for path in folder.iterdir()} - {"库.db.lock"} == {"库-文件.db", "库.db"}
    for path in folder.iterdir():
        path.unlink()

    window.work.started.connect(lambda _sentence: window.status.stop.click())
    getattr(shown(window), button).click()
    settled(window, qtbot)
    assert window.notices.sentence == f"{told}已停止，没有留下不完整的资料库。"
    assert list(folder.iterdir()) == []
