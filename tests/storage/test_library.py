"""Opening, listing, loading and recording: what goes in comes out, exactly."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from threading import Barrier, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain import editing
from domain.amount import Amount
from domain.counts import Counts
from domain.report import Change, Field, Report, Row, inverse
from storage.errors import OpenedReadOnly, StorageBug, StorageProblem, UnknownReport, UnstorableText
from storage.library import Library
from storage.listed import Digest, Summary
from tests.storage.reports import DIGEST, OUTLINE_TEXT, edits, filled_library, reports, sample

ROUNDS = 100
LONG = 60.0  # seconds that one thread waits for the other before the test fails

MEMORY = Path(":memory:")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "绩效自评.db", who="张三") as opened:
        yield opened


def exactly(report: Report) -> list[tuple[str, str, type, str]]:
    """Every value with its type and digits: Decimal 1.5 equals 1.50 but is not written the same."""
    cells = [
        (f"{table}.{row.id}", column, type(value), str(value))
        for table, rows in report.tables.items()
        for row in rows
        for column, value in row.cells.items()
    ]
    return sorted([*cells, *(("", key, type(value), str(value)) for key, value in report.figures.items())], key=repr)


@given(reports(), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_report_comes_back_as_it_was(report: Report, outline_text: str) -> None:
    with Library.open(MEMORY) as library:
        number = library.add(report, outline_text, DIGEST)
        stored = library.load(number)
        assert stored.report == report
        assert exactly(stored.report) == exactly(report)
        assert stored.outline_text == outline_text
        assert library.quick_check() == ()


@settings(max_examples=50)
@given(st.data())
def test_any_edits_and_their_undoing_are_kept(data: st.DataObject) -> None:
    report = data.draw(reports("draft"))
    with Library.open(MEMORY) as library:
        number = library.add(report, OUTLINE_TEXT, DIGEST)
        done = []
        for _ in range(data.draw(st.integers(1, 8))):
            changes = data.draw(edits(report))
            report = report.after(changes)
            library.record(number, changes, DIGEST, label="修改")
            done.append(changes)
            assert library.load(number).report == report
            assert exactly(library.load(number).report) == exactly(report)
        rows = len(list(library.history(number)))
        for changes in reversed(done):
            report = report.after(inverse(changes))
            library.record(number, inverse(changes), DIGEST, label="撤销")
        assert library.load(number).report == report
        assert len(list(library.history(number))) == rows + sum(map(len, done))
        assert library.quick_check() == ()


def test_a_new_library_makes_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "文档" / "绩效自评" / "库 1%.db"
    with Library.open(path) as library:
        assert library.path == path
        assert library.summaries() == ()
    assert path.read_bytes()[:15] == b"SQLite format 3"
    assert not list(path.parent.glob(".*"))


def test_it_is_written_the_safe_way(library: Library) -> None:
    settings = {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "application_id": 0x4A585A50,
        "user_version": 4,
    }
    with library.reading() as database:
        found = {name: database.execute(f"PRAGMA {name}").fetchone()[0] for name in settings}
        strict = dict(
            database.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
        )
    assert found == settings
    assert {name for name, flag in strict.items() if not flag} == {"sqlite_schema", "sqlite_sequence"}


def test_everything_is_there_after_opening_again(tmp_path: Path) -> None:
    path, report = tmp_path / "库.db", sample()
    with Library.open(path) as library:
        number = library.add(report, OUTLINE_TEXT, DIGEST, note="导入自 报告.txt")
        changes = editing.set_figure(report, "general.basic", Amount(1))
        recorded = library.record(number, changes, DIGEST, label="修改基本支出")
    with Library.open(path, read_only=True) as library:
        stored = library.load(number)
    assert stored.report == report.after(changes)
    assert (stored.outline_text, stored.change_number) == (OUTLINE_TEXT, recorded.number)
    assert abs(stored.changed_at - recorded.at) < timedelta(milliseconds=1)
    assert recorded.at.tzinfo


def test_the_list_shows_the_newest_year_first(library: Library) -> None:
    ids = {}
    for year, unit in (("2021", "乙局"), ("2023", "乙局"), ("2023", "甲局"), ("", "丙局")):
        figures = {"cover.unit": unit} | ({"cover.year": year} if year else {})
        report = replace(sample(), figures=figures)
        ids[year, unit] = library.add(report, OUTLINE_TEXT, Digest(f"{year}{unit}", 1, 2, 3))
    listed = library.summaries()
    assert [(each.year, each.unit) for each in listed] == [
        ("2023", "乙局"),
        ("2023", "甲局"),
        ("2021", "乙局"),
        ("", "丙局"),
    ]
    first = listed[0]
    expected = (ids["2023", "乙局"], "test", "2023乙局", "draft", 1, 2, 3)
    assert (first.id, first.outline, first.title, first.state, first.filled, first.wanted, first.errors) == expected
    assert isinstance(first, Summary)
    assert isinstance(first.changed_at, datetime)


def test_the_list_follows_an_edit(library: Library) -> None:
    report = sample()
    number = library.add(report, OUTLINE_TEXT, DIGEST)
    library.record(
        number, editing.set_figure(report, "cover.year", "2024"), Digest("新标题", 8, 9, 0), label="修改年度"
    )
    (line,) = library.summaries()
    assert (line.year, line.title, line.filled, line.wanted, line.errors) == ("2024", "新标题", 8, 9, 0)


def test_what_was_counted_holds_until_the_next_change(library: Library) -> None:
    report = sample()
    number = library.add(report, OUTLINE_TEXT, DIGEST)
    assert library.summaries()[0].counts is None, "nobody read it yet"
    counts = Counts(11, 0, 3, 1)
    library.describe(number, replace(DIGEST, counts=counts))
    assert library.summaries()[0].counts == counts
    library.record(number, editing.set_figure(report, "cover.year", "2024"), label="修改年度")
    assert library.summaries()[0].counts is None, "counted before the last change"
    library.describe(number, replace(DIGEST, counts=counts))
    library.describe(number, DIGEST)
    assert library.summaries()[0].counts is None
    library.set_preference(f"counts.{number}", "2 ³ 0 0 x")
    assert library.summaries()[0].counts is None


def test_it_finds_reports_on_one_unit_and_year(library: Library) -> None:
    first = library.add(sample(), OUTLINE_TEXT, DIGEST)
    second = library.add(sample(), OUTLINE_TEXT, DIGEST)
    assert library.find("2022", "某县档案馆") == (first, second)
    assert library.find("2023", "某县档案馆") == ()


def test_one_outline_is_kept_once(library: Library) -> None:
    first = library.load(library.add(sample(), OUTLINE_TEXT, DIGEST))
    second = library.load(library.add(sample(), OUTLINE_TEXT, DIGEST))
    other = library.load(library.add(sample(), OUTLINE_TEXT + "#", DIGEST))
    assert first.outline_sha256 == second.outline_sha256 != other.outline_sha256
    with library.reading() as database:
        assert database.execute("SELECT count(*) FROM outline").fetchone() == (2,)


def test_an_id_is_never_used_again(library: Library) -> None:
    number = library.add(sample(), OUTLINE_TEXT, DIGEST)
    with pytest.raises(StorageBug):
        library.add(replace(sample(), next_row=0), OUTLINE_TEXT, DIGEST)
    assert library.add(sample(), OUTLINE_TEXT, DIGEST) == number + 1


def test_a_row_id_is_never_used_again(library: Library) -> None:
    report = sample()
    number = library.add(report, OUTLINE_TEXT, DIGEST)
    inserted = editing.insert_rows(report, "projects", 0, [{}])
    library.record(number, inserted, DIGEST, label="增加一行")
    library.record(number, inverse(inserted), DIGEST, label="撤销")
    assert library.load(number).report.next_row == report.next_row + 1
    assert library.load(number).report.tables == report.tables


def test_nothing_to_record_refreshes_the_list_only(library: Library) -> None:
    number = library.add(sample(), OUTLINE_TEXT, DIGEST)
    before = library.load(number)
    recorded = library.record(number, (), Digest("标题", 1, 1, 0), label="检查")
    assert recorded.number == before.change_number
    assert library.load(number) == before
    assert library.summaries()[0].errors == 0


@pytest.mark.parametrize(
    "change",
    [
        Change(Field.FIGURE, "general.basic", Amount(1), Amount(2)),
        Change(Field.FIGURE, "general.new", Amount(1), None),
        Change(Field.PROSE, "general.text", None, "另一段"),
        Change(Field.PROSE, "general.new", None, Amount(1)),
        Change(Field.PROSE, "general.new", None, Decimal(1)),
        Change(Field.FIGURE, "general.new", None, ("一", "二")),
        Change(Field.FIGURE, "general.new", None, Decimal("NaN")),
        Change(Field.FIGURE, "general.new", None, Decimal("1E+1000")),
        Change(Field.FIGURE, "general.new", None, Decimal("1E-1000")),
        Change(Field.FIGURE, "general.new", None, Amount(2**63)),
        Change(Field.FIGURE, "general.new", None, Amount(-(2**63))),
        Change(Field.NIL, "fund", None, True),
        Change(Field.NIL, "capital", True, None),
        Change(Field.CELL, "projects.7.name", None, "没有这一行"),
        Change(Field.CELL, "projects.2.name", "别的", "数字化二期"),
        Change(Field.ORDER, "projects", (1, 2, 5), (2, 1, 5)),
        Change(Field.ORDER, "projects", (2, 1, 5), (1, 5)),
        Change(Field.ADDED, "added.1", "fund", "capital"),
        Change(Field.UNPLACED, "unplaced", (), ("多一行",)),
    ],
    ids=str,
)
def test_what_does_not_fit_is_a_bug_and_changes_nothing(library: Library, change: Change) -> None:
    report = sample()
    number = library.add(report, OUTLINE_TEXT, DIGEST)
    before = library.load(number), list(library.history(number))
    fine = editing.set_figure(report, "general.basic", Amount(7))
    late = (*fine, change) if change.key != "general.basic" else (change,)
    with pytest.raises(StorageBug) as caught:
        library.record(number, late, DIGEST, label="修改")
    assert caught.value.family == "bug"
    assert (library.load(number), list(library.history(number))) == before


def test_half_a_character_is_refused_in_one_sentence(library: Library) -> None:
    report = sample()
    number = library.add(report, OUTLINE_TEXT, DIGEST)
    changes = editing.set_prose(report, "general.text", "坏\ud83d字")
    with pytest.raises(UnstorableText, match=r"U\+D83D") as caught:
        library.record(number, changes, DIGEST, label="修改")
    assert caught.value.family == "input"
    assert library.load(number).report == report


def test_an_unknown_id_is_said(library: Library) -> None:
    asks = (library.load, library.history, lambda number: library.record(number, (), DIGEST, label="修改"))
    for ask in asks:
        with pytest.raises(UnknownReport, match="没有编号为7的报告") as caught:
            ask(7)
        assert caught.value.facts == {"id": "7"}


def test_a_library_for_reading_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    number = filled_library(path)
    before = path.read_bytes()
    with Library.open(path, read_only=True) as library:
        with pytest.raises(OpenedReadOnly):
            library.add(sample(), OUTLINE_TEXT, DIGEST)
        with pytest.raises(StorageProblem), library.reading() as database:
            database.execute("DELETE FROM figure")
        assert library.load(number).report.unit == "某县档案馆"
    assert path.read_bytes() == before
    assert not path.with_name("库.db.holder.json").exists()


def test_one_thread_only(library: Library) -> None:
    caught: list[Exception] = []

    def elsewhere() -> None:
        try:
            library.summaries()
        except StorageBug as bug:
            caught.append(bug)

    thread = Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert "thread" in str(caught[0])


def test_a_step_has_the_file_for_itself_from_its_first_look_on(library: Library) -> None:
    with library.writing(), closing(sqlite3.connect(library.path, timeout=0)) as other:
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        assert other.execute("SELECT count(*) FROM report").fetchone() == (0,), "it can be read all the time"


def test_two_threads_write_one_library_in_turn(library: Library) -> None:
    """Each looks at what is there first: neither is refused because the other is at it.

    Both begin every round together, so that each waits for one transaction of the other and never for a row of them.
    """
    ours, theirs = (library.add(replace(sample(), uuid=uuid), OUTLINE_TEXT, DIGEST) for uuid in ("ours", "theirs"))
    refused: list[StorageProblem] = []
    together = Barrier(2)

    def write(writing: Library, report_id: int) -> None:
        for number in range(ROUNDS):
            together.wait(LONG)
            try:
                changes = editing.set_figure(writing.load(report_id).report, "general.basic", Amount(number))
                writing.record(report_id, changes, DIGEST, label="填写")
            except StorageProblem as error:
                refused.append(error)

    def beside() -> None:
        with library.writing_beside() as writing:
            write(writing, theirs)

    thread = Thread(target=beside)
    thread.start()
    write(library, ours)
    thread.join()
    assert refused == []
    last = Amount(ROUNDS - 1)
    assert [library.load(each).report.figures["general.basic"] for each in (ours, theirs)] == [last, last]


def test_a_closed_library_says_so_and_closes_again(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "库.db")
    library.close()
    library.close()
    with pytest.raises(StorageBug):
        library.summaries()


def test_a_thousand_projects(library: Library) -> None:
    rows = tuple(Row(row, {"name": f"项目{row}", "amount": Amount(row)}) for row in range(1, 1001))
    report = replace(sample(), tables={"projects": rows}, next_row=1001)
    number = library.add(report, OUTLINE_TEXT, DIGEST)
    changes = editing.order_rows(report, "projects", [1000, *range(1, 1000)])
    library.record(number, changes, DIGEST, label="移动")
    assert library.load(number).report == report.after(changes)


def test_a_summary_of_a_thousand_reports_is_one_query(library: Library) -> None:
    for _ in range(30):
        library.add(sample(), OUTLINE_TEXT, DIGEST)
    statements: list[str] = []
    with library.reading() as database:
        database.conn.set_trace_callback(statements.append)
    assert len(library.summaries()) == 30
    assert len([statement for statement in statements if "SELECT" in statement]) == 1
