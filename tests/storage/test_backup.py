"""Backups: whole, from a sound file only, thinned out but never the last one, and restored as a new library."""

import os
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from domain import editing
from domain.amount import Amount
from storage import backup_files, shelf
from storage.backup import Contents, back_up, contents, put_second
from storage.backup_files import Backup, Reason, found, path_for, superfluous
from storage.errors import (
    AlreadyThere,
    BackupStopped,
    DamagedFile,
    DiskFull,
    ForeignFile,
    NoSecondPlace,
    StorageProblem,
    Vanished,
)
from storage.library import Library
from storage.restoring import restore
from tests.storage.reports import DIGEST, OUTLINE_TEXT, PAPER, filled_library, sample, seal
from tests.storage.test_disk import mounted, needs_mount


@pytest.fixture
def path(tmp_path: Path) -> Path:
    filled_library(tmp_path / "绩效.db")
    return tmp_path / "绩效.db"


def made(path: Path, reason: Reason = Reason.ASKED) -> Backup:
    backup = back_up(path, reason, always=True)
    assert backup is not None
    return backup


def test_a_backup_is_a_whole_library_beside_an_open_one(path: Path) -> None:
    with Library.open(path) as library:
        report = library.load(1).report
        changes = editing.set_figure(report, "general.basic", Amount(5))
        library.record(1, changes, DIGEST, label="修改")
        backup = made(path)
        library.record(1, editing.set_figure(report.after(changes), "general.basic", Amount(6)), DIGEST, label="修改")
        with pytest.raises(StorageProblem):
            Library.open(path)  # the writer's lock is still held
    with Library.open(backup.path, read_only=True) as copy:
        assert copy.load(1).report.figures["general.basic"] == Amount(5)
    assert contents(backup.path) == Contents(1, 3, 7)
    assert found(path) == (backup,)
    assert [each.name for each in backup.path.parent.iterdir()] == [backup.path.name]


def test_what_did_not_change_is_not_copied_again(path: Path) -> None:
    assert back_up(path, Reason.TIMER) is not None
    assert back_up(path, Reason.TIMER) is None
    with Library.open(path) as library:
        report = library.load(1).report
        library.record(1, editing.set_figure(report, "general.basic", Amount(5)), DIGEST, label="修改")
    assert back_up(path, Reason.TIMER) is not None
    assert len(found(path)) == 2


def test_a_damaged_file_poisons_no_backup(path: Path) -> None:
    good = made(path)
    data = bytearray(path.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page + 8 : page + 64] = bytes(56)
    path.write_bytes(data)
    before = sorted(path.parent.rglob("*"))
    with pytest.raises(DamagedFile):
        back_up(path, Reason.TIMER, always=True)
    assert sorted(path.parent.rglob("*")) == before
    assert contents(good.path) is not None


def test_a_stopped_backup_leaves_nothing(path: Path) -> None:
    with pytest.raises(BackupStopped):
        back_up(path, Reason.TIMER, stopping=lambda: True)
    assert not list((path.parent / backup_files.FOLDER).iterdir())


@needs_mount
def test_a_full_disk_leaves_no_half_backup(tmp_path: Path) -> None:
    for size in range(300, 700, 40):
        with mounted(tmp_path / str(size), f"{size}k") as disk:
            filled_library(disk / "库.db")
            try:
                while True:
                    made(disk / "库.db")
            except DiskFull:
                pass
            assert all(contents(each.path) == Contents(1, 3, 7) for each in found(disk / "库.db"))
            assert not list(disk.rglob(".*"))
            with Library.open(disk / "库.db", read_only=True) as library:
                assert library.quick_check() == ()


def test_saving_goes_on_while_a_backup_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(path) as library:
        report = library.load(1).report
        for number in range(300):
            report_after = report.after(changes := editing.set_prose(report, f"x{number}", "长" * 5000))
            library.record(1, changes, DIGEST, label="修改")
            report = report_after
        monkeypatch.setattr("storage.backup.PATIENCE", 1.0)
        thread = threading.Thread(target=made, args=(path,))
        thread.start()
        saved = 0
        while thread.is_alive():
            changes = editing.set_figure(report, "general.basic", Amount(saved + 1))
            report = report.after(changes)
            library.record(1, changes, DIGEST, label="修改")
            saved += 1
        thread.join()
        assert saved > 0
    (backup,) = found(path)
    assert contents(backup.path) is not None


def ages(*days: float) -> list[Backup]:
    now = datetime(2026, 6, 30, 12)
    return [Backup(Path(str(age)), now - timedelta(days=age), Reason.TIMER, 1) for age in days]


def test_thinning_keeps_two_days_thirty_dailies_and_twelve_monthlies() -> None:
    now = datetime(2026, 6, 30, 12)
    half_hours = ages(*(number / 48 for number in range(48 * 800)))
    gone = set(superfluous(half_hours, now))
    kept = [each for each in half_hours if each not in gone]
    assert [each for each in kept if now - each.at <= timedelta(days=2)] == half_hours[: 48 * 2 + 1]
    days = [each.at.date() for each in kept if timedelta(days=3) < now - each.at <= timedelta(days=30)]
    assert len(days) == len(set(days)) >= 26
    old = [(each.at.year, each.at.month) for each in kept if now - each.at > timedelta(days=32)]
    assert len(old) == len(set(old)) <= 12
    assert 120 < len(kept) < 150
    assert list(superfluous(ages(4000), now)) == []
    assert list(superfluous(kept, now)) == []


def test_a_clock_that_ran_ahead_makes_nothing_old() -> None:
    """For a day the PC said 2100; then it was set right again."""
    kept = ages(*(number / 48 for number in range(96)))
    ahead = [replace(each, at=each.at.replace(year=2100)) for each in kept[:3]]

    assert list(superfluous([*ahead, *kept], datetime(2100, 6, 30, 12))) == []
    assert list(superfluous([*ahead, *kept], datetime(2026, 6, 30, 12))) == []


def test_a_year_and_a_half_without_a_backup_makes_nothing_old() -> None:
    """The PC stood in a cupboard; what was backed up before that is thinned as it was then."""
    before = ages(*(550 + number / 48 for number in range(96)))

    assert list(superfluous([*ages(0), *before], datetime(2026, 6, 30, 12))) == []


def test_other_files_are_no_backups(path: Path) -> None:
    folder = path.with_name(backup_files.FOLDER)
    folder.mkdir()
    others = "绩效.db|别的 2026-03-01 14-03-22 手动.db|绩效 2026-13-01 14-03-22 手动.db|绩效 2026-03-01 14-03-22 某.db"
    for name in others.split("|"):
        (folder / name).write_bytes(b"")
    assert found(path) == ()
    at = datetime(2026, 3, 1, 14, 3, 22)
    names = []
    for _ in range(3):
        one = path_for(path, folder, Reason.ASKED, at, "0a1b2c-3d4e")
        one.write_bytes(b"x")
        names.append(one.name)
    assert names[:2] == [
        "绩效 2026-03-01 14-03-22 手动 0a1b2c-3d4e.db",
        "绩效 2026-03-01 14-03-22 2 手动 0a1b2c-3d4e.db",
    ]
    assert {each.path.name for each in found(path)} == set(names)


def test_a_restore_is_a_new_library_with_its_papers(tmp_path: Path) -> None:
    path = tmp_path / "甲" / "绩效 总.db"
    with Library.open(path) as library:
        seal(library, library.add(sample(), OUTLINE_TEXT, DIGEST))
    backup = made(path)
    restore(backup.path, tmp_path / "乙" / "新.db")
    with Library.open(tmp_path / "乙" / "新.db") as library:
        assert library.load(1).report.state == "sealed"
        assert library.paper(1, 1) == PAPER
    with pytest.raises(AlreadyThere):
        restore(backup.path, tmp_path / "乙" / "新.db")


def test_what_is_no_backup_is_not_restored(tmp_path: Path, path: Path) -> None:
    (tmp_path / "文.db").write_text("不是", "utf-8")
    backup = made(path)
    data = bytearray(backup.path.read_bytes())
    data[4096 * 3 : 4096 * 20] = bytes(4096 * 17)
    (tmp_path / "坏.db").write_bytes(data)
    for source, problem in (("文.db", ForeignFile), ("没有.db", Vanished), ("坏.db", DamagedFile)):
        with pytest.raises(problem):
            restore(tmp_path / source, tmp_path / "新.db")
    assert not (tmp_path / "新.db").exists()
    assert contents(tmp_path / "坏.db") is None
    assert contents(tmp_path / "文.db") is None


def test_the_second_place_gets_backups_and_papers(tmp_path: Path) -> None:
    path, second = tmp_path / "库.db", tmp_path / "U盘"
    with Library.open(path) as library:
        seal(library, library.add(sample(), OUTLINE_TEXT, DIGEST))
    backup = made(path)
    with pytest.raises(NoSecondPlace):
        put_second(backup, path, second)
    second.mkdir()
    put_second(backup, path, second)
    put_second(backup, path, second)
    assert sorted(each.name for each in second.iterdir()) == sorted([backup.path.name, shelf.path_of(path).name])
    restore(second / backup.path.name, tmp_path / "新" / "库.db")
    with Library.open(tmp_path / "新" / "库.db") as library:
        assert library.paper(1, 1) == PAPER


def test_the_copy_holds_exactly_what_the_library_held(path: Path) -> None:
    backup = made(path)
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(backup.path)) as other:
        assert list(one.iterdump()) == list(other.iterdump())
    if os.name == "posix":
        assert not list(path.parent.glob("*-journal"))


def test_backups_of_one_second_are_told_in_the_order_in_which_they_were_made(tmp_path: Path) -> None:
    """Whatever they were made for: thinning keeps the newest, and a clerk restores the first of the list."""
    library, folder, at = tmp_path / "库.db", tmp_path / backup_files.FOLDER, datetime(2026, 6, 30, 12)
    folder.mkdir()
    made = []
    for reason in (Reason.TIMER, Reason.ASKED, Reason.TIMER, *[Reason.CLOSING] * 8):
        made.append(path_for(library, folder, reason, at, "0a1b2c-3d4e"))
        made[-1].write_bytes(b"")
    assert [each.path for each in found(library)] == made[::-1]
    old = [*found(library), Backup(folder / "x", datetime(2026, 7, 30, 12), Reason.TIMER, 0)]
    kept = set(old) - set(superfluous(old, datetime(2026, 7, 30, 12)))
    assert made[-1] in {each.path for each in kept}
