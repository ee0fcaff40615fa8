"""备份 and 恢复 on the command line, as architecture.md has them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.library import Library
from tests.storage.reports import DIGEST, OUTLINE_TEXT, sample, seal
from tests.test_main import SHIPPED, Shell


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "library.db", capsys)


def test_a_backup_becomes_a_new_library(shell: Shell, tmp_path: Path) -> None:
    number = shell.imported(SHIPPED)
    done = shell("backup")
    assert done.code == 0
    backup = Path(done.out.removesuffix("\n"))
    assert backup.parent == tmp_path / "备份"
    other = tmp_path / "别处" / "new.db"
    restored = shell("restore", backup, library=other)
    assert (restored.code, restored.out) == (0, f"{other}\n")
    assert shell("show", number, library=other).out == shell("show", number).out
    again = shell("restore", backup, library=other)
    assert (again.code, "不会覆盖" in again.err) == (2, True)


def test_a_backup_is_made_while_the_window_is_open(shell: Shell) -> None:
    shell.imported(SHIPPED)
    with Library.open(shell.library):
        assert shell("backup").code == 0


def test_without_a_library_nothing_is_backed_up_and_nothing_made(shell: Shell, tmp_path: Path) -> None:
    done = shell("backup")
    assert (done.code, "找不到" in done.err) == (3, True)
    for source, code in ((tmp_path / "没有.db", 2), (SHIPPED, 2)):
        assert shell("restore", source).code == code
    assert list(tmp_path.iterdir()) == []


def test_an_import_is_preceded_by_a_backup(shell: Shell, tmp_path: Path) -> None:
    shell.imported(SHIPPED)
    assert not (tmp_path / "备份").exists()
    shell.imported(SHIPPED)
    assert [path.name.split(" ")[3] for path in (tmp_path / "备份").iterdir()] == ["导入前"]


def test_the_history_is_told_as_json_and_text(shell: Shell) -> None:
    number = shell.imported(SHIPPED)
    told = shell("history", number, "--json")
    rows = json.loads(told.out)
    assert told.code == 0
    assert set(rows[0]) == {"number", "at", "who", "key", "old", "new", "hash"}
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    budget = next(row for row in rows if row["key"] == "general.budget")
    assert (budget["old"], budget["new"]) == (None, "1286.4")
    text = shell("history", number).out.splitlines()
    assert len(text) == len(rows)
    assert any("全年预算数\t— → 1286.4" in line for line in text)
    assert shell("history", 99).code == 2


def test_a_broken_history_is_said(shell: Shell) -> None:
    number = shell.imported(SHIPPED)
    with closing(sqlite3.connect(shell.library)) as connection:
        (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'change_stays'").fetchone()
        connection.execute("DROP TRIGGER change_stays")
        connection.execute("UPDATE change SET new_fen = new_fen + 1 WHERE key = 'general.budget'")
        connection.execute(sql)
        connection.commit()
    told = shell("history", number, "--json")
    assert (told.code, "校验不符" in told.err) == (1, True)


def test_a_restore_names_the_papers_that_are_missing(shell: Shell, tmp_path: Path) -> None:
    with Library.open(shell.library) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        seal(library, number)
    backup = Path(shell("backup").out.strip())
    for papers in tmp_path.rglob("*-文件.db"):
        papers.unlink()
    other = tmp_path / "别处" / "new.db"
    restored = shell("restore", backup, library=other)
    assert (restored.code, restored.out) == (1, f"{other}\n")
    assert all(words in restored.err for words in ("已恢复为新的资料库", "缺少2个已存的文件", "-文件.db"))
    assert other.exists()
