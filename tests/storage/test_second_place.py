"""Backups of several libraries in one place, and papers: none's is lost, and what is not found is named."""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from storage import identity, shelf
from storage.acts import Act
from storage.backup import back_up, backups_of, put_second
from storage.backup_files import Backup, Reason, found
from storage.beside import KeptKind, NewFile
from storage.errors import BackupStopped, DamagedFile, PaperGone
from storage.library import Library
from storage.restoring import restore
from storage.shelf import Shelf
from tests.storage.reports import DIGEST, OUTLINE_TEXT, filled_library, sample


def library_with(path: Path, *papers: bytes) -> Path:
    """A library at ``path`` whose one report has these scans."""
    with Library.open(path) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        for data in papers:
            file = NewFile(KeptKind.SCAN, f"{data.decode()}.pdf", "application/pdf", data)
            library.enact(number, Act("扫描件", files=(file,)))
    return path


def backed_up(path: Path, second: Path | None = None) -> Backup:
    backup = back_up(path, Reason.ASKED, always=True)
    assert backup is not None
    if second:
        put_second(backup, path, second)
    return backup


def names(path: Path) -> set[str]:
    return {hashlib.sha256(data).hexdigest() for data in (b"jia", b"yi") if _holds(path, data)}


def _holds(papers: Path, data: bytes) -> bool:
    return hashlib.sha256(data).hexdigest() in Shelf(papers, papers=papers).names()


def test_two_pcs_share_a_second_place_and_neither_loses_a_paper(tmp_path: Path) -> None:
    second = tmp_path / "U盘"
    second.mkdir()
    one = library_with(tmp_path / "甲" / "绩效.db", b"jia")
    other = library_with(tmp_path / "乙" / "绩效.db", b"yi")
    backups = [backed_up(one, second), backed_up(other, second), backed_up(one, second)]
    assert len({each.path.name for each in backups}) == 3
    assert len(names(second / "绩效-文件.db")) == 2
    for backup, paper, foreign in ((backups[0], b"jia", b"yi"), (backups[1], b"yi", b"jia")):
        target = tmp_path / paper.decode() / "新.db"
        assert restore(second / backup.path.name, target) == ()
        with Library.open(target) as library:
            assert library.paper(1, 1) == paper
        assert not _holds(shelf.path_of(target), foreign)  # another unit's papers stay where they are


def test_thinning_counts_each_library_by_itself(tmp_path: Path) -> None:
    second = tmp_path / "U盘"
    second.mkdir()
    paths = [tmp_path / "甲" / "绩效.db", tmp_path / "乙" / "绩效.db"]
    for path in paths:
        filled_library(path)
    old = datetime.now() - timedelta(days=20)
    for path in paths:
        backup = backed_up(path, second)
        for hour in (9, 10):
            at = old.replace(hour=hour).strftime("%Y-%m-%d %H-%M-%S")
            shutil.copy(backup.path, second / f"绩效 {at} 定时 {backup.mark}.db")
    unmarked = second / f"绩效 {old.replace(hour=8).strftime('%Y-%m-%d %H-%M-%S')} 定时.db"
    shutil.copy(paths[0], unmarked)
    for path in paths:
        backed_up(path, second)
    left = [each for each in found(paths[0], second) if each.at < datetime.now() - timedelta(days=3)]
    assert sorted(each.at.hour for each in left) == [8, 10, 10]  # the last of the day of each, and whose nobody knows
    assert unmarked.exists()


def test_a_copy_of_a_library_is_the_same_one_in_another_place(tmp_path: Path) -> None:
    filled_library(tmp_path / "甲" / "绩效.db")
    (tmp_path / "乙").mkdir()
    shutil.copy(tmp_path / "甲" / "绩效.db", tmp_path / "乙" / "绩效.db")
    one, other = identity.mark_of(tmp_path / "甲" / "绩效.db"), identity.mark_of(tmp_path / "乙" / "绩效.db")
    assert one != other
    assert one[:6] == other[:6]


def test_a_moved_library_finds_its_backups_again(tmp_path: Path) -> None:
    filled_library(tmp_path / "甲" / "绩效.db")
    first = backed_up(tmp_path / "甲" / "绩效.db")
    (tmp_path / "甲").rename(tmp_path / "乙")
    assert [each.path.name for each in backups_of(tmp_path / "乙" / "绩效.db")] == [first.path.name]


def test_neighbours_of_one_name_have_backups_of_their_own(tmp_path: Path) -> None:
    for name in ("a.db", "a.sqlite"):
        filled_library(tmp_path / name)
        backed_up(tmp_path / name)
    one, other = backups_of(tmp_path / "a.db"), backups_of(tmp_path / "a.sqlite")
    assert (len(one), len(other), one[0].path != other[0].path) == (1, 1, True)


def test_backups_under_names_of_earlier_versions_are_still_listed(tmp_path: Path) -> None:
    filled_library(tmp_path / "绩效.db")
    made = backed_up(tmp_path / "绩效.db")
    old = made.path.with_name("绩效 2026-03-01 14-03-22 2 手动.db")
    shutil.copy(made.path, old)
    assert [each.path for each in backups_of(tmp_path / "绩效.db")] == [made.path, old]
    assert restore(old, tmp_path / "新.db") == ()


@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
def test_a_linked_library_copies_its_papers(tmp_path: Path) -> None:
    second = tmp_path / "U盘"
    second.mkdir()
    real = library_with(tmp_path / "甲" / "绩效.db", b"jia")
    link = tmp_path / "链接.db"
    link.symlink_to(real)
    backup = backed_up(link, second)
    assert backup.path.parent == real.parent / "备份"
    assert _holds(second / "绩效-文件.db", b"jia")
    assert restore(second / backup.path.name, tmp_path / "新.db") == ()


def test_without_a_second_place_papers_are_kept_beside_the_backups(tmp_path: Path) -> None:
    path = library_with(tmp_path / "绩效.db", b"jia")
    backup = backed_up(path)
    shelf.path_of(path).unlink()
    with Library.open(backup.path, read_only=True) as library:
        assert library.paper(1, 1) == b"jia"
    assert restore(backup.path, tmp_path / "新.db") == ()
    with Library.open(tmp_path / "新.db") as library:
        assert library.paper(1, 1) == b"jia"


def test_papers_that_are_nowhere_are_named(tmp_path: Path) -> None:
    path = library_with(tmp_path / "绩效.db", b"jia", b"yi")
    made = backed_up(path)
    alone = tmp_path / "别处" / "里面" / made.path.name
    alone.parent.mkdir(parents=True)
    shutil.copy(made.path, alone)
    with closing(sqlite3.connect(alone.with_name("绩效-文件.db"))) as connection:
        connection.execute("CREATE TABLE content (x)")  # another program's
    lost = restore(alone, tmp_path / "新" / "新.db")
    assert [(each.report_id, each.name) for each in lost] == [(1, "jia.pdf"), (1, "yi.pdf")]
    assert (tmp_path / "新" / "新.db").exists()


def test_a_restore_that_cannot_be_written_leaves_no_papers(tmp_path: Path) -> None:
    backup = backed_up(library_with(tmp_path / "绩效.db", b"jia"))
    target = tmp_path / "新" / "新.db"
    target.parent.mkdir()
    target.with_name("新.db-journal").write_bytes(b"left by another")
    with pytest.raises(Exception, match=r"新\.db-journal"):
        restore(backup.path, target)
    assert [each.name for each in target.parent.iterdir()] == ["新.db-journal"]


def test_what_is_no_paper_file_in_the_second_place_is_left_and_told(tmp_path: Path) -> None:
    second = tmp_path / "U盘"
    second.mkdir()
    (second / "绩效-文件.db").write_bytes(b"mine")
    with pytest.raises(DamagedFile):
        backed_up(library_with(tmp_path / "绩效.db", b"jia"), second)
    assert (second / "绩效-文件.db").read_bytes() == b"mine"


def test_copying_papers_can_be_stopped(tmp_path: Path) -> None:
    path = library_with(tmp_path / "绩效.db", b"jia", b"yi")
    backup = backed_up(path)
    second = tmp_path / "U盘"
    second.mkdir()
    with pytest.raises(BackupStopped):
        put_second(backup, path, second, stopping=lambda: True)
    put_second(backup, path, second)
    assert len(names(second / "绩效-文件.db")) == 2


@pytest.mark.parametrize("damage", ["gone", "torn", "another's"])
def test_a_lost_paper_is_found_beside_the_backups(tmp_path: Path, damage: str) -> None:
    path = library_with(tmp_path / "绩效.db", b"jia")
    backed_up(path)
    papers = shelf.path_of(path)
    data = papers.read_bytes()
    papers.unlink()
    if damage == "torn":
        papers.write_bytes(data[:4096] + bytes(len(data) - 4096))
    elif damage == "another's":
        papers.write_bytes(b"mine")
    with Library.open(path) as library:
        assert library.paper(1, 1) == b"jia"
        (tmp_path / "备份" / papers.name).unlink()
        with pytest.raises({"gone": PaperGone, "torn": DamagedFile, "another's": DamagedFile}[damage]):
            library.paper(1, 1)
