"""Files that are not ours, newer, damaged or not there: refused in one sentence and left as they are."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.errors import (
    CannotCreate,
    DamagedFile,
    ForeignFile,
    LibraryInUse,
    NewerFile,
    NotAFile,
    ReadOnlyPlace,
    StorageProblem,
    StrayJournal,
    Vanished,
)
from storage.library import Library
from storage.migrations import first
from storage.opening import FileKind, kind_of
from storage.transfer import is_database, peek
from tests.storage.reports import DAMAGES, DIGEST, OUTLINE_TEXT, damaged, filled_library, sample


def altered(path: Path, *statements: str) -> None:
    """The library at ``path``, changed by another hand."""
    filled_library(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE t (x); INSERT INTO t VALUES (1);")


def foreign_with_log(path: Path) -> None:
    """A write-ahead log that was never folded in, as of a program that died."""
    script = (
        "import sqlite3, os, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA journal_mode = wal'); c.execute('CREATE TABLE t (x)'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)


def cut(path: Path, size: int) -> None:
    filled_library(path)
    os.truncate(path, size)


def flipped(path: Path) -> None:
    """The root page of the schema overwritten."""
    filled_library(path)
    with path.open("rb+") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)


FILES: dict[str, tuple[Callable[[Path], object], type[StorageProblem]]] = {
    "another program's": (foreign, ForeignFile),
    "another program's, in WAL mode": (foreign_with_log, ForeignFile),
    "random bytes": (lambda path: path.write_bytes(os.urandom(50_000)), ForeignFile),
    "random bytes behind a header": (
        lambda path: path.write_bytes(b"SQLite format 3\0" + os.urandom(9000)),
        ForeignFile,
    ),
    "empty": (lambda path: path.touch(), ForeignFile),
    "a text": (lambda path: path.write_text("2022年度报告" * 200, "utf-8"), ForeignFile),
    "newer": (lambda path: altered(path, "PRAGMA user_version = 5"), NewerFile),
    "ours, without a version": (lambda path: altered(path, "PRAGMA user_version = 0"), DamagedFile),
    "cut to a half": (lambda path: cut(path, 4096 * 11), DamagedFile),
    "cut inside a page": (lambda path: cut(path, 4096 * 8 + 17), DamagedFile),
    "cut to its header": (lambda path: cut(path, 100), DamagedFile),
    "schema overwritten": (flipped, DamagedFile),
    "a table less": (lambda path: altered(path, "PRAGMA foreign_keys = OFF", "DROP TABLE note"), DamagedFile),
    "a trigger more": (
        lambda path: altered(path, "CREATE TRIGGER t AFTER INSERT ON figure BEGIN DELETE FROM figure; END"),
        DamagedFile,
    ),
    "a view more": (lambda path: altered(path, "CREATE VIEW v AS SELECT 1"), DamagedFile),
    "a check less": (
        lambda path: altered(path, "UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'cell'"),
        DamagedFile,
    ),
}


@pytest.mark.parametrize("read_only", [False, True], ids=["for writing", "for reading"])
@pytest.mark.parametrize("name", FILES)
def test_what_is_not_ours_is_refused_and_untouched(tmp_path: Path, name: str, read_only: bool) -> None:
    make, problem = FILES[name]
    path = tmp_path / "库.db"
    make(path)
    path.with_name("库.db.lock").unlink(missing_ok=True)  # of the library that it was made from
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(problem) as caught:
        Library.open(path, read_only=read_only)
    after = {file.name: file.read_bytes() for file in tmp_path.iterdir() if not file.name.endswith(".lock")}
    assert after == before
    assert problem is DamagedFile or not path.with_name("库.db.lock").exists()
    assert caught.value.family == "environment"
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_index_of_an_administrator_does_no_harm(tmp_path: Path) -> None:
    altered(tmp_path / "库.db", "CREATE INDEX i ON figure (text)", "ANALYZE")
    with Library.open(tmp_path / "库.db") as library:
        assert len(library.summaries()) == 1


def test_a_library_turned_to_wal_is_turned_back(tmp_path: Path) -> None:
    altered(tmp_path / "库.db", "PRAGMA journal_mode = WAL")
    with Library.open(tmp_path / "库.db") as library:
        library.add(sample(), OUTLINE_TEXT, DIGEST)
    assert (tmp_path / "库.db").read_bytes()[18:20] == b"\x01\x01"


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.db", tmp_path / "没有" / "库.db"):
        with pytest.raises(Vanished, match="找不到"):
            Library.open(path, read_only=True)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder_is_no_library(tmp_path: Path, read_only: bool) -> None:
    with pytest.raises(NotAFile, match="不是文件"):
        Library.open(tmp_path, read_only=read_only)
    assert not list(tmp_path.iterdir())
    assert not tmp_path.with_name(tmp_path.name + ".lock").exists()


def test_a_path_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "文件").touch()
    for path in (tmp_path / "文件" / "库.db", tmp_path / "长" / ("名" * 200 + ".db")):
        with pytest.raises(CannotCreate, match="无法建立"):
            Library.open(path)
    with pytest.raises((Vanished, NotAFile)):
        Library.open(tmp_path / "文件" / "库.db", read_only=True)
    with pytest.raises(Vanished):
        Library.open(tmp_path / ("名" * 200 + ".db"), read_only=True)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_the_system_s_own_folders_take_nothing() -> None:
    with pytest.raises((CannotCreate, ReadOnlyPlace)):
        Library.open(Path("/proc/绩效自评/库.db"))


def test_a_journal_without_its_library_is_not_played_into_a_new_one(tmp_path: Path) -> None:
    journal = tmp_path / "库.db-journal"
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    with pytest.raises(StrayJournal, match=r"库\.db-journal"):
        Library.open(tmp_path / "库.db")
    assert list(tmp_path.iterdir()) == [journal]
    journal.write_bytes(b"")  # an empty one means nothing
    Library.open(tmp_path / "库.db").close()


def test_making_a_library_leaves_nothing_when_it_cannot_be_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(first, "_TABLES", (*first._TABLES, "CREATE TABLE broken"))
        with pytest.raises(StorageProblem):
            Library.open(tmp_path / "库.db")
    assert [file.name for file in tmp_path.iterdir() if file.suffix != ".lock"] == []
    Library.open(tmp_path / "库.db").close()


HALF_DONE = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE prose SET text = 'half' || hex(zeroblob(300000))")
connection.execute("UPDATE figure SET text = 'half' WHERE key = 'cover.unit'")
os._exit(9)
"""


@pytest.mark.parametrize("read_only", [False, True], ids=["for writing", "for reading"])
def test_what_a_dead_process_left_half_done_is_rolled_back(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "库.db"
    number = filled_library(path)
    with Library.open(path) as library:
        report = library.load(number).report
    whole = path.read_bytes()
    subprocess.run([sys.executable, "-c", HALF_DONE, str(path)], check=False)
    assert path.read_bytes() != whole
    assert path.with_name("库.db-journal").stat().st_size
    assert peek(path) is FileKind.OURS
    with Library.open(path, read_only=read_only) as library:
        assert library.load(number).report == report
        assert library.quick_check() == ()
    assert not path.with_name("库.db-journal").exists()


def test_a_reader_leaves_the_rolling_back_to_a_living_writer(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    filled_library(path)
    with Library.open(path, who="张三"):
        subprocess.run([sys.executable, "-c", HALF_DONE, str(path)], check=False)
        with pytest.raises(LibraryInUse):
            Library.open(path, read_only=True)


@pytest.mark.parametrize("kind", ["flip", "cut", "blank"])
def test_a_damaged_library_is_refused_or_read_without_a_crash(tmp_path: Path, kind: str) -> None:
    path, chance = tmp_path / "库.db", random.Random(kind)
    filled_library(path)
    whole = path.read_bytes()
    outcomes: set[str] = set()
    for _ in range(DAMAGES):
        path.write_bytes(damaged(whole, kind, chance))
        try:
            with Library.open(path, read_only=chance.random() < 0.5) as library:
                said = library.quick_check()
                outcomes.add("said" if said else "sound")
                library.summaries()
                library.load(1)
                list(library.history(1))
        except StorageProblem as problem:
            outcomes.add(problem.code)
    assert outcomes <= {"said", "sound", "damaged", "foreign", "newer", "unknown-report"}
    assert outcomes - {"sound"}


def test_looking_at_a_file_tells_its_kind(tmp_path: Path) -> None:
    kinds = {
        "another program's": FileKind.FOREIGN,
        "random bytes": FileKind.NOT_SQLITE,
        "empty": FileKind.NOT_SQLITE,
        "newer": FileKind.NEWER,
        "cut to a half": FileKind.OURS,
    }
    for number, (name, kind) in enumerate(kinds.items()):
        path = tmp_path / f"{number}.db"
        FILES[name][0](path)
        assert peek(path) is kind
        assert is_database(path) is (kind is not FileKind.NOT_SQLITE)


def test_looking_at_a_file_that_is_not_there_is_the_caller_s_input(tmp_path: Path) -> None:
    for path, problem in ((tmp_path / "没有.db", Vanished), (tmp_path, NotAFile)):
        with pytest.raises(problem) as caught:
            peek(path)
        assert caught.value.family == "input"
        with pytest.raises(problem) as caught:
            kind_of(path)
        assert caught.value.family == "environment"


def test_names_with_every_sign_are_opened(tmp_path: Path) -> None:
    for name in ("a?b#c%20d&e.db", "“引号” 空 格.db", "file:x.db", "😀.db"):
        number = filled_library(tmp_path / name)
        with Library.open(tmp_path / name, read_only=True) as library:
            assert library.load(number).report.unit == "某县档案馆"
        assert (tmp_path / name).exists()
