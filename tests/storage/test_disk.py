"""Disks that are full, read-only, pulled out or busy: one sentence, and what was saved stays."""

import errno
import os
import shutil
import sqlite3
import subprocess
from collections import namedtuple
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from domain import editing
from domain.report import Report
from storage import opening
from storage.errors import (
    CannotCreate,
    CannotRead,
    DamagedFile,
    DiskFault,
    DiskFull,
    EnvironmentFault,
    FileBusy,
    ReadOnlyPlace,
    StorageBug,
    StorageProblem,
    Unfinished,
    Vanished,
)
from storage.library import Library
from storage.transfer import export_report
from storage.translation import translated
from tests.storage.reports import DIGEST, OUTLINE_TEXT, filled_library, sample

LONG = "长" * 20_000


def record(library: Library, report: Report, text: str) -> Report:
    """The report with another text, kept."""
    changes = editing.set_prose(report, "general.text", text)
    library.record(1, changes, DIGEST, label="修改")
    return report.after(changes)


def grow(library: Library) -> None:
    """Edits until the disk is full, each text beginning with the number of its change."""
    report = library.load(1).report
    while True:
        report = record(library, report, f"{library.load(1).change_number + 1}{LONG}")


def test_a_full_disk_keeps_what_was_saved(tmp_path: Path) -> None:
    """Every edit of a session fails at some limit; none of them leaves half of itself."""
    path = tmp_path / "库.db"
    filled_library(path)
    failures = 0
    with Library.open(path) as library:
        report = library.load(1).report
        for step in range(40):
            with library.reading() as database:
                (pages,) = database.execute("PRAGMA page_count").fetchone()
                database.execute(f"PRAGMA max_page_count = {pages + step % 8}")
            try:
                report = record(library, report, f"{step}" + "长" * 3000)
            except DiskFull:
                failures += 1
            assert library.load(1).report == report
            assert library.quick_check() == ()
    assert 5 < failures < 40
    with Library.open(path) as library:
        assert library.load(1).report == report
        record(library, report, "又有了空间")


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[Path]:
    """A small disk of its own; only root can make one."""
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=False)
    if made.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


needs_mount = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"), reason="only root mounts a disk"
)


@needs_mount
def test_a_small_disk_runs_full(tmp_path: Path) -> None:
    with mounted(tmp_path / "盘", "600k") as disk:
        path = disk / "库.db"
        filled_library(path)
        with Library.open(path) as library:
            with pytest.raises(DiskFull, match="磁盘空间不足"):
                grow(library)
            assert library.load(1).report.prose["general.text"].startswith(f"{library.load(1).change_number}长")
            with pytest.raises(DiskFull):
                export_report(library, 1, disk / "报告.sqlite")
            assert library.quick_check() == ()
        assert sorted(file.name for file in disk.iterdir()) == ["库.db", "库.db.lock"]


@needs_mount
def test_a_new_library_does_not_fit(tmp_path: Path) -> None:
    with mounted(tmp_path / "盘", "40k") as disk:
        with pytest.raises(DiskFull):
            Library.open(disk / "库.db")
        assert [file.name for file in disk.iterdir()] == ["库.db.lock"]


@needs_mount
def test_a_read_only_disk_can_be_read(tmp_path: Path) -> None:
    with mounted(tmp_path / "盘", "1m") as disk:
        path = disk / "库.db"
        filled_library(path)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with Library.open(path, read_only=True) as library:
            assert library.load(1).report.unit == "某县档案馆"
            with pytest.raises(ReadOnlyPlace):
                export_report(library, 1, disk / "报告.sqlite")
        for name in ("库.db", "新.db", "夹/新.db"):
            with pytest.raises(ReadOnlyPlace, match="只读") as caught:
                Library.open(disk / name)
            assert caught.value.family == "environment"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")
def test_a_folder_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "夹" / "库.db"
    filled_library(path)
    path.parent.chmod(0o500)
    with pytest.raises(ReadOnlyPlace):
        Library.open(path.with_name("新.db"))
    path.chmod(0)
    with pytest.raises(CannotRead):
        Library.open(path, read_only=True)
    path.chmod(0o600)
    path.parent.chmod(0o700)


@pytest.mark.skipif(os.name == "nt", reason="Windows removes no open file")
def test_a_library_that_vanished_is_said(tmp_path: Path) -> None:
    path = tmp_path / "夹" / "库.db"
    filled_library(path)
    with Library.open(path) as library:
        report = library.load(1).report
        path.rename(path.with_name("别处.db"))
        with pytest.raises(Vanished, match="移走"):
            record(library, report, "新")
        filled_library(path.with_name("另.db"))
        path.with_name("另.db").rename(path)
        with pytest.raises(Vanished, match="替换"):
            record(library, report, "新")
        shutil.rmtree(path.parent)
        with pytest.raises(Vanished):
            record(library, report, "新")


def test_a_library_that_another_program_holds_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "WAIT", 0.05)
    path = tmp_path / "库.db"
    filled_library(path)
    with Library.open(path) as library, closing(sqlite3.connect(path, isolation_level=None)) as other:
        report = library.load(1).report
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileBusy, match="占用"):
            record(library, report, "新")
        with pytest.raises(FileBusy):
            Library.open(path, read_only=True)
        other.execute("COMMIT")
        record(library, report, "新")


def test_a_reader_does_not_stand_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    filled_library(path)
    with Library.open(path) as library, Library.open(path, read_only=True) as reader:
        report = library.load(1).report
        for step in range(5):
            report = record(library, report, f"第{step}稿")
            rows = reader.history(1)
            assert reader.load(1).report == report
            assert len(list(rows)) == reader.load(1).change_number


def test_a_damaged_page_is_said_not_read(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    filled_library(path)
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'figure'").fetchone()
    with path.open("rb+") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)
    with Library.open(path) as library:
        assert library.quick_check() != ()
        with pytest.raises(DamagedFile) as caught:
            library.load(1)
        assert caught.value.family == "environment"
    with Library.open(path, read_only=True) as library:
        os.truncate(path, 4096)
        assert library.quick_check() == ("database disk image is malformed",)


def test_rows_that_point_nowhere_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    filled_library(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO nil VALUES (77, 'fund')")
        connection.commit()
    with Library.open(path) as library:
        assert library.quick_check() == ("nil: row refers to a missing row of report",)


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_READONLY, ReadOnlyPlace),
        (sqlite3.SQLITE_READONLY_DIRECTORY, ReadOnlyPlace),
        (sqlite3.SQLITE_READONLY_DBMOVED, Vanished),
        (sqlite3.SQLITE_READONLY_ROLLBACK, Unfinished),
        (sqlite3.SQLITE_TOOBIG, DamagedFile),
        (sqlite3.SQLITE_PERM, ReadOnlyPlace),
        (sqlite3.SQLITE_BUSY, FileBusy),
        (sqlite3.SQLITE_LOCKED, FileBusy),
        (sqlite3.SQLITE_IOERR_FSYNC, DiskFault),
        (sqlite3.SQLITE_CORRUPT, DamagedFile),
        (sqlite3.SQLITE_CORRUPT_INDEX, DamagedFile),
        (sqlite3.SQLITE_NOTADB, DamagedFile),
        (sqlite3.SQLITE_CANTOPEN, ReadOnlyPlace),
        (sqlite3.SQLITE_CONSTRAINT_CHECK, StorageBug),
        (sqlite3.SQLITE_MISUSE, StorageBug),
    ],
)
def test_every_error_of_sqlite_has_its_sentence(tmp_path: Path, code: int, problem: type[StorageProblem]) -> None:
    path = tmp_path / "库.db"
    path.touch()
    with pytest.raises(problem), translated(path):
        raise sqlite_error(code)


def test_an_error_on_a_file_that_is_gone_is_that_it_is_gone(tmp_path: Path) -> None:
    for code in (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
        with pytest.raises(Vanished), translated(tmp_path / "库.db"):
            raise sqlite_error(code)


def test_a_file_that_cannot_be_opened_for_reading(tmp_path: Path) -> None:
    with pytest.raises(CannotRead), translated(tmp_path, writing=False):
        raise sqlite_error(sqlite3.SQLITE_CANTOPEN)


def test_no_room_for_a_journal_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage(1, 1, 0))
    with pytest.raises(DiskFull), translated(tmp_path):
        raise sqlite_error(sqlite3.SQLITE_CANTOPEN)


@pytest.mark.parametrize(
    ("number", "writing", "reading"),
    [
        (errno.ENOSPC, DiskFull, DiskFull),
        (errno.EROFS, ReadOnlyPlace, CannotRead),
        (errno.EACCES, ReadOnlyPlace, CannotRead),
        (errno.EIO, DiskFault, DiskFault),
        (errno.ENOENT, CannotCreate, Vanished),
        (errno.ENAMETOOLONG, CannotCreate, Vanished),
    ],
)
def test_every_error_of_the_system_has_its_sentence(
    tmp_path: Path, number: int, writing: type[StorageProblem], reading: type[StorageProblem]
) -> None:
    for problem, is_writing in ((writing, True), (reading, False)):
        with pytest.raises(problem), translated(tmp_path, writing=is_writing):
            raise OSError(number, os.strerror(number))


def test_a_problem_can_be_told_in_another_language() -> None:
    problem = DiskFull(path="库.db")
    assert str(problem) == problem.template.format(**problem.facts)
    bug = StorageBug(detail="KeyError")
    assert bug.template in str(bug)
    assert "KeyError" in str(bug)


def problems(kind: type[StorageProblem]) -> list[type[StorageProblem]]:
    """All kinds below this one that can be raised."""
    below = [each for child in kind.__subclasses__() for each in problems(child)]
    return [kind, *below] if hasattr(kind, "template") else below


def test_every_problem_has_a_code_and_one_plain_sentence() -> None:
    kinds = problems(StorageProblem)
    assert len(kinds) > 15
    for kind in kinds:
        assert kind.code.replace("-", "").isalpha()
        assert kind.template.endswith("。")
        assert not set(kind.template) & set("！!您你")
        assert issubclass(kind, EnvironmentFault) == (kind.usual_family == "environment")
    assert len({kind.template for kind in kinds}) == len(kinds)


def test_a_sample_is_still_fine_beside_all_this(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        assert library.add(sample(), OUTLINE_TEXT, DIGEST) == 1
