"""What may not be read or written is called so, and the right thing is named; never a wrong option."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.importing import import_source
from storage.library import Library
from tests.conftest import ROOT
from tests.hostile.rows import SAMPLE

SETPRIV = shutil.which("setpriv")
AS_ANYBODY = [str(SETPRIV), "--bounding-set=-all", "--inh-caps=-all"] if os.name == "posix" and not os.geteuid() else []
pytestmark = pytest.mark.skipif(
    os.name != "posix" or (bool(AS_ANYBODY) and not SETPRIV), reason="root may do anything, and nothing to drop that by"
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with Library.open(tmp_path / "a.db") as library:
        import_source(library, SAMPLE)
    shutil.copy(SAMPLE, tmp_path / "a.txt")
    for name in ("备份", "里面"):
        (tmp_path / name).mkdir()
    shutil.copy(tmp_path / "a.db", tmp_path / "里面" / "a.db")
    yield tmp_path
    for path in (tmp_path, *tmp_path.rglob("*")):
        path.chmod(0o700)


def ran(folder: Path, words: str) -> tuple[int, str]:
    command = [*AS_ANYBODY, sys.executable, str(ROOT / "main.py"), *words.split()]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, timeout=60)
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize(
    ("locked", "mode", "words", "code", "says"),
    [
        ("a.db", 0, "--library a.db list", 3, "无法读取“"),
        ("a.db", 0, "--library a.db print 1 -o a.pdf", 3, "a.db”，请检查文件权限"),
        ("a.db", 0, "--library a.db import a.txt", 3, "无法读取“"),
        ("a.db", 0, "--library b.db restore a.db", 2, "无法读取“a.db”"),
        ("a.db", 0, "verify a.db", 2, "无法读取“a.db”"),
        ("a.txt", 0, "--library a.db import a.txt", 2, "无法读取“a.txt”"),
        ("a.txt", 0, "proofread a.txt", 2, "没有读取这个文件的权限"),
        ("里面", 0, "--library 里面/a.db list", 3, "无法读取“里面/a.db”"),
        ("备份", 0, "--library a.db backup", 3, "备份”，请检查文件权限"),
        ("备份", 0o500, "--library a.db backup", 3, "备份”：文件、文件夹或磁盘为只读"),
        (".", 0o500, "--library a.db print 1 -o a.pdf", 3, "“a.pdf”所在位置不允许写入"),
        (".", 0o500, "--library a.db archive 1 -o .", 3, "为只读，或没有写入权限"),
    ],
)
def test_the_right_thing_is_named(folder: Path, locked: str, mode: int, words: str, code: int, says: str) -> None:
    (folder / locked).chmod(mode)
    found, said = ran(folder, words)
    assert (found, says in said) == (code, True), said
    assert "的值不对" not in said


def test_a_library_of_a_folder_that_takes_no_file_is_still_read(folder: Path) -> None:
    folder.chmod(0o500)
    assert ran(folder, "--library a.db list") == (0, "")
