"""One writer: a second is told who the first is; a dead one does not stand in the way."""

import errno
import json
import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage import lock
from storage.errors import LibraryInUse, LibraryInUseSomewhere, NoLocks, StorageProblem
from storage.library import Library
from tests.storage.reports import DIGEST, OUTLINE_TEXT, filled_library, sample

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from storage.library import Library
with Library.open(Path(sys.argv[1]), who="李四"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    filled_library(tmp_path / "库.db")
    return tmp_path / "库.db"


def holding(path: Path) -> subprocess.Popen[str]:
    """Another process that has the library open for writing."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


@pytest.mark.skipif(os.name != "posix", reason="locks as Unix has them")
def test_a_lock_file_removed_by_hand_locks_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = path.with_name("库.db.lock")
    with monkeypatch.context() as patched:
        patched.setattr("fcntl.flock", lambda *_words: name.unlink())
        with pytest.raises(LibraryInUseSomewhere):
            Library.open(path)
    Library.open(path).close()
    assert name.exists()


@pytest.mark.skipif(os.name != "posix", reason="locks as Unix has them")
def test_a_lock_file_that_leads_elsewhere_is_not_followed(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    path.with_name("库.db.lock").unlink()
    path.with_name("库.db.lock").symlink_to(elsewhere)
    with pytest.raises(StorageProblem):
        Library.open(path)
    assert not elsewhere.exists()


@pytest.mark.skipif(os.name != "posix", reason="locks as Unix has them")
@pytest.mark.parametrize("said", [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_disk_without_locks_is_named(path: Path, said: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_words: object) -> None:
        raise OSError(said, os.strerror(said))

    monkeypatch.setattr("fcntl.flock", refuse)
    with pytest.raises(NoLocks) as caught:
        Library.open(path)
    assert "不支持文件锁" in str(caught.value)
    with Library.open(path, read_only=True) as reader:
        assert len(reader.summaries()) == 1


def test_a_second_writer_is_told_who_writes(path: Path) -> None:
    with holding(path) as process:
        with pytest.raises(LibraryInUse) as caught:
            Library.open(path, who="张三")
        with Library.open(path, read_only=True) as reader:
            assert len(reader.summaries()) == 1
        process.communicate()
    assert type(caught.value) is LibraryInUse
    assert caught.value.facts["who"] == "李四"
    assert caught.value.facts["computer"] == platform.node()
    assert str(caught.value).startswith(f"资料库“{path}”自20")
    with Library.open(path, who="张三") as library:
        library.add(sample(), OUTLINE_TEXT, DIGEST)


def test_a_killed_writer_is_taken_over(path: Path) -> None:
    with holding(path) as process:
        process.kill()
        process.wait()
        holder = path.with_name("库.db.holder.json")
        assert json.loads(holder.read_text("utf-8"))["who"] == "李四"
        with Library.open(path, who="张三") as library:
            library.add(sample(), OUTLINE_TEXT, DIGEST)
            assert json.loads(holder.read_text("utf-8"))["who"] == "张三"
    assert not holder.exists()


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="Windows stops no process")
def test_a_stopped_writer_still_holds(path: Path) -> None:
    with holding(path) as process:
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(LibraryInUse):
            Library.open(path)
        process.send_signal(signal.SIGCONT)
        process.communicate()


def test_a_second_window_of_the_same_process_is_told_too(path: Path) -> None:
    with Library.open(path, who="张三"):
        with pytest.raises(LibraryInUse, match="张三"):
            Library.open(path)
        other = path.parent / "链接.db"
        other.symlink_to(path)
        with pytest.raises(LibraryInUse):
            Library.open(other)
    Library.open(other).close()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"who": 1', '{"who": "甲", "computer": "乙", "since": 7}', "\x00\xff"],
    ids=["empty", "list", "nothing", "cut", "no time", "bytes"],
)
def test_a_neighbour_that_cannot_be_read_is_no_hindrance(path: Path, text: str) -> None:
    with Library.open(path, who="张三"):
        path.with_name("库.db.holder.json").write_bytes(text.encode("latin-1", "replace"))
        with pytest.raises(LibraryInUseSomewhere, match="另一窗口"):
            Library.open(path)


def test_a_neighbour_that_vanished_is_no_hindrance(path: Path) -> None:
    with Library.open(path, who="张三"):
        path.with_name("库.db.holder.json").unlink()
        with pytest.raises(LibraryInUseSomewhere):
            Library.open(path)


def test_the_lock_is_let_go_when_the_library_cannot_be_opened(path: Path) -> None:
    whole = path.read_bytes()
    os.truncate(path, 8192)
    with pytest.raises(Exception, match="已损坏"):
        Library.open(path)
    path.write_bytes(whole)
    Library.open(path).close()


def test_the_lock_is_let_go_when_the_neighbour_cannot_be_written(path: Path) -> None:
    holder = path.with_name("库.db.holder.json")
    holder.mkdir()
    with pytest.raises(Exception, match="无法"):
        Library.open(path)
    holder.rmdir()
    Library.open(path).close()


def test_whoever_is_logged_in_writes_if_nobody_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "王五\udc80")
    with Library.open(path) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        assert {row.who for row in library.history(number)} == {"王五?"}
        holder = json.loads(path.with_name("库.db.holder.json").read_text("utf-8"))
        assert holder["who"] == "王五?"

    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert lock.login() == ""
    with Library.open(path), pytest.raises(LibraryInUseSomewhere):
        Library.open(path)
