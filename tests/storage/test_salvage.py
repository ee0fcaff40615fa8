"""A damaged library: whole reports come back proved, others as far as they can be read, and each is named."""

import random
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from domain.amount import Amount
from domain.report import Report
from storage.errors import AlreadyThere, ForeignFile
from storage.library import Library
from storage.listed import Digest
from storage.salvage import Fate, salvage
from tests.storage.reports import DIGEST, OUTLINE_TEXT, PAPER, finalize, sample, seal


def described(_report: Report, _text: str) -> Digest:
    return DIGEST


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "库.db") as library:
        for number in range(1, 31):
            library.add(sample(), OUTLINE_TEXT, Digest(f"报告{number}", 1, 1, 0))
        seal(library, 5)
        finalize(library, 6)
    return tmp_path / "库.db"


def test_a_sound_library_comes_over_whole(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    found = salvage(path, tmp_path / "新.db", described)
    assert [each.fate for each in found] == [Fate.WHOLE] * 30
    assert path.read_bytes() == before
    with Library.open(path, read_only=True) as one, Library.open(tmp_path / "新.db") as other:
        for number in range(1, 31):
            assert other.load(number).report == one.load(number).report
        assert other.paper(5, 1) == PAPER
        assert other.quick_check() == ()
    with pytest.raises(AlreadyThere):
        salvage(path, tmp_path / "新.db", described)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_called_whole_is_what_it_was(path: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with Library.open(path, read_only=True) as library:
        truth = {number: library.load(number).report for number in range(1, 31)}
    data = bytearray(path.read_bytes())
    for page in chance.sample([page for page in range(8, len(data) // 4096) if tells_the_schema(data, page)], 3):
        data[page * 4096 : page * 4096 + 4096] = bytes(4096)
    path.write_bytes(data)
    found = salvage(path, tmp_path / "新.db", described)
    with Library.open(tmp_path / "新.db") as library:
        assert library.quick_check() == ()
        held = [library.load(each.id).report for each in library.summaries()]
    by_uuid = {report.uuid: report for report in held}
    whole = [each.id for each in found if each.fate is Fate.WHOLE]
    assert all(by_uuid.get(truth[number].uuid) == truth[number] for number in whole)
    assert len(held) == sum(each.fate is not Fate.LOST for each in found)
    assert found


def tells_the_schema(data: bytearray, page: int) -> bool:
    """Whether a file still says what tables it has when a page is lost: without that nothing of it can be read."""
    damaged = data[: page * 4096] + bytes(4096) + data[page * 4096 + 4096 :]
    damaged[18:20] = b"\1\1"  # in memory there is no write-ahead log
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(bytes(damaged))
        with suppress(sqlite3.DatabaseError):
            return bool(connection.execute("SELECT count(sql) FROM sqlite_master").fetchone())
    return False


def test_another_program_s_file_is_not_salvaged(tmp_path: Path) -> None:
    (tmp_path / "文.db").write_text("不是", "utf-8")
    with pytest.raises(ForeignFile):
        salvage(tmp_path / "文.db", tmp_path / "新.db", described)
    assert not (tmp_path / "新.db").exists()


def altered(path: Path, *statements: str) -> Library:
    """The new library, after somebody altered the damaged one's rows: its history no longer proves them."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    found = salvage(path, path.with_name("新.db"), described)
    assert [each.fate for each in found if each.id == 3] == [Fate.PARTLY]
    return Library.open(path.with_name("新.db"))


def last(library: Library) -> Report:
    """The report that was saved in part: it has a UUID of its own, and its history says that it was saved."""
    for summary in library.summaries():
        if next(row.label for row in library.history(summary.id)) == "抢救":
            return library.load(summary.id).report
    raise AssertionError


def test_a_part_keeps_everything_that_can_be_read(path: Path) -> None:
    """Added sections and lines without a place too: every field that a report has."""
    with Library.open(path, read_only=True) as library:
        before = library.load(3).report
    assert before.added
    assert before.unplaced
    assert before.headings
    assert before.nil
    with altered(path, "UPDATE figure SET fen = 7 WHERE report_id = 3 AND key = 'general.basic'") as library:
        saved = last(library)
    figures = {**before.figures, "general.basic": Amount(7)}
    assert replace(saved, uuid="", next_row=1) == replace(before, uuid="", next_row=1, figures=figures, state="draft")


def test_a_section_whose_place_is_lost_still_prints_and_lines_alone_are_a_report(path: Path) -> None:
    tables = ("figure", "prose", "heading", "nil", "cell", "table_row")
    with altered(path, *(f"DELETE FROM {table} WHERE report_id = 3" for table in tables)) as library:
        saved = last(library)
    assert saved.unplaced
    path.with_name("新.db").unlink()
    with altered(path, "DELETE FROM added_section WHERE report_id = 3",
                 "INSERT INTO prose (report_id, key, text) VALUES (3, 'added.1', '说明')") as library:  # fmt: skip
        saved = last(library)
    assert "added.1" in saved.added


def test_who_made_a_change_is_known_in_the_new_library(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db", who="张三") as library:
        library.add(sample(), OUTLINE_TEXT, DIGEST)
    salvage(tmp_path / "库.db", tmp_path / "新.db", lambda _report, _text: DIGEST)
    with Library.open(tmp_path / "新.db", who="李四") as library:
        assert {row.who for row in library.history(1)} == {"张三"}
