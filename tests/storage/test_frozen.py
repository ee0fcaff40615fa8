"""Libraries of every released schema: they open, hold what they held, and can be worked on."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from domain import editing
from domain.amount import Amount
from storage.library import Library
from storage.opening import VERSION, in_memory
from storage.shelf import path_of
from storage.transfer import export_report, import_report
from tests.storage.freeze import DATA, facts
from tests.storage.reports import DIGEST

RELEASED = sorted(DATA.glob("library-?.db"))


def test_there_is_one_for_every_schema() -> None:
    assert [path.name for path in RELEASED] == [f"library-{number}.db" for number in range(1, VERSION + 1)]


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def frozen(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy, since opening one for writing may change it."""
    path: Path = request.param
    if (papers := path_of(path)).exists():
        shutil.copy(papers, tmp_path)
    return Path(shutil.copy(path, tmp_path))


@pytest.mark.parametrize("read_only", [False, True])
def test_it_holds_what_it_held(frozen: Path, read_only: bool) -> None:
    expected = json.loads((DATA / frozen.name).with_suffix(".json").read_text("utf-8"))
    with Library.open(frozen, read_only=read_only) as library:
        assert facts(library) == expected
        assert library.quick_check() == ()


def test_it_can_be_worked_on(frozen: Path, tmp_path: Path) -> None:
    with Library.open(frozen) as library, Library.open(tmp_path / "新.db") as other:
        report = library.load(1).report
        changes = editing.set_figure(report, "general.basic", Amount(7))
        library.record(1, changes, DIGEST, label="修改")
        export_report(library, 1, tmp_path / "报告.sqlite")
        assert other.load(import_report(other, tmp_path / "报告.sqlite")).report == report.after(changes)


def test_the_newest_schema_is_the_one_that_was_released() -> None:
    """Whoever edits a migration that is out there learns it here."""
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    with closing(sqlite3.connect(f"{RELEASED[-1].as_uri()}?mode=ro", uri=True)) as connection:
        released = connection.execute(query).fetchall()
    database = in_memory()
    assert database.execute(query).fetchall() == released
    database.close()


def test_an_older_library_is_copied_before_it_is_raised(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "library-1.db", tmp_path))
    before = path.read_bytes()
    with Library.open(path, read_only=True):
        assert path.read_bytes() == before
    with Library.open(path):
        pass
    (copy,) = (tmp_path / "备份").iterdir()
    expected = json.loads((DATA / "library-1.json").read_text("utf-8"))
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    with Library.open(copy, read_only=True) as library:
        assert facts(library) == expected
    with Library.open(path):
        assert len(list((tmp_path / "备份").iterdir())) == 1
