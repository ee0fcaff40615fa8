"""One report as a file of its own: it arrives elsewhere with nothing changed, or it is refused."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain import editing
from domain.amount import Amount
from domain.report import Report
from storage import opening, transfer
from storage.errors import (
    CannotCreate,
    DamagedFile,
    ForeignFile,
    NewerFile,
    NotAFile,
    NotOneReport,
    StorageProblem,
    StrayJournal,
    TooLarge,
    Unfinished,
    UnknownReport,
    Vanished,
    WouldOverwriteLibrary,
)
from storage.library import Library
from storage.listed import Digest
from storage.proof import prove
from storage.transfer import export_report, import_report
from tests.storage.reports import (
    DAMAGES,
    DIGEST,
    OUTLINE_TEXT,
    PAPER,
    SCAN,
    damaged,
    edits,
    filled_library,
    reports,
    sample,
    seal,
)

MEMORY = Path(":memory:")
ENTRIES = ("step", "at", "who", "label", "field", "key", "old", "new", "previous_hash", "hash")


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """The sample, edited once, as a file of its own."""
    path = tmp_path / "档案馆.sqlite"
    with Library.open(MEMORY, who="张三") as library:
        library.add(sample(), OUTLINE_TEXT, DIGEST)
        number = library.add(sample(), OUTLINE_TEXT, DIGEST, note="新建")
        report = library.load(number).report
        changes = editing.set_figure(report, "general.basic", Amount(5))
        library.record(number, changes, DIGEST, label="修改基本支出")
        export_report(library, number, path)
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.data())
def test_nothing_changes_on_the_way(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "报告.sqlite"
    report = data.draw(reports("draft"))
    with Library.open(MEMORY, who="张三") as here, Library.open(MEMORY, who="李四") as there:
        number = here.add(report, OUTLINE_TEXT, DIGEST, note="新建")
        for _ in range(data.draw(st.integers(0, 4))):
            changes = data.draw(edits(report))
            report = report.after(changes)
            here.record(number, changes, DIGEST, label="修改")
        export_report(here, number, path)
        there.add(sample(), OUTLINE_TEXT, DIGEST)
        arrived = import_report(there, path)
        assert arrived == 2
        old, new = here.load(number), there.load(arrived)
        assert (new.report, new.outline_text, new.changed_at) == (report, OUTLINE_TEXT, old.changed_at)
        assert list(there.history(arrived)) == [replace(row, who=here.alias) for row in here.history(number)]
        assert [there.summaries()[place].title for place in range(2)] == ["标题", "标题"]
        assert there.quick_check() == ()


def test_an_export_is_a_whole_and_small_library(exported: Path) -> None:
    with closing(sqlite3.connect(exported)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA application_id").fetchone() == (0x4A585A50,)
        assert connection.execute("SELECT count(*) FROM report").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM outline").fetchone() == (1,)
    with Library.open(exported, read_only=True) as library:
        assert library.load(1).report.figures["general.basic"] == Amount(5)
    assert [file.name for file in exported.parent.iterdir()] == [exported.name]


def test_a_sealed_report_travels_with_its_notes_papers_and_settings(tmp_path: Path) -> None:
    with Library.open(tmp_path / "甲.db") as here, Library.open(tmp_path / "乙.db") as there:
        number = here.add(sample(), OUTLINE_TEXT, DIGEST)
        seal(here, number)
        export_report(here, number, tmp_path / "报告.sqlite")
        arrived = import_report(there, tmp_path / "报告.sqlite")
        old, new = here.load(number), there.load(arrived)
        notes, files = ([replace(each, who=here.alias) for each in kept] for kept in (old.notes, old.files))
        assert (new.report, new.settings) == (old.report, old.settings)
        assert (list(new.notes), list(new.files)) == (notes, files)
        assert (new.report.state, new.version) == ("sealed", 1)
        assert [there.paper(arrived, each.number) for each in new.files] == [PAPER, SCAN]
        with there.reading() as database:
            assert database.execute("SELECT count(*) FROM file WHERE content IS NULL").fetchone() == (2,)
    with Library.open(tmp_path / "报告.sqlite", read_only=True) as alone:
        assert alone.paper(1, 2) == SCAN


@pytest.mark.parametrize("content", ["NULL", "x'00'"])
def test_a_paper_that_is_not_its_own_is_refused(tmp_path: Path, content: str) -> None:
    exported = tmp_path / "报告.sqlite"
    with Library.open(tmp_path / "甲.db") as here:
        number = here.add(sample(), OUTLINE_TEXT, DIGEST)
        seal(here, number)
        export_report(here, number, exported)
    altered(exported, f"UPDATE file SET content = {content} WHERE number = 2")
    refused(exported, DamagedFile)


def test_what_was_said_beside_a_report_is_proved(tmp_path: Path) -> None:
    exported = tmp_path / "报告.sqlite"
    for statement in (
        "UPDATE note SET text = '另一理由' WHERE number = 1",
        "UPDATE note SET who = '别人' WHERE number = 1",
        "DELETE FROM note WHERE number = 1",
        "UPDATE file SET version = 2",
        "DELETE FROM setting",
        "UPDATE report SET version = 2",
        "UPDATE report SET state = 'archived'",
    ):
        with Library.open(MEMORY) as here:
            seal(here, here.add(sample(), OUTLINE_TEXT, DIGEST))
            export_report(here, 1, exported)
        altered(exported, statement)
        refused(exported, DamagedFile)


def test_a_report_that_is_here_already_comes_in_as_a_copy(exported: Path) -> None:
    with Library.open(MEMORY, who="李四") as library:
        first, second, third = (import_report(library, exported) for _ in range(3))
        stored = [library.load(number) for number in (first, second, third)]
        rows = [list(library.history(number)) for number in (first, second, third)]
        with library.reading() as database:
            for each in stored:
                prove(database, each.id, each.report.uuid)
    assert len({each.report.uuid for each in stored}) == 3
    assert stored[1].report.figures == stored[0].report.figures
    assert rows[1][:-1] == rows[0]
    last = rows[1][-1]
    told = (last.field, last.old, last.new, last.who, last.label)
    assert told == ("identity", stored[0].report.uuid, stored[1].report.uuid, "李四", "导入副本")


def test_a_copy_travels_on(exported: Path, tmp_path: Path) -> None:
    with Library.open(MEMORY) as library, Library.open(MEMORY) as elsewhere:
        import_report(library, exported)
        copy = import_report(library, exported)
        report = library.load(copy).report
        library.record(copy, editing.set_nil(report, "capital", True), DIGEST, label="修改")
        export_report(library, copy, tmp_path / "副本.sqlite")
        arrived = import_report(elsewhere, tmp_path / "副本.sqlite")
        assert elsewhere.load(arrived).report == library.load(copy).report
        assert elsewhere.load(import_report(elsewhere, exported)).report.uuid != report.uuid


def test_an_export_replaces_what_stands_there(exported: Path) -> None:
    exported.write_bytes(b"an old export")
    with Library.open(MEMORY) as library:
        export_report(library, library.add(sample(), OUTLINE_TEXT, DIGEST), exported)
        import_report(library, exported)
        export_report(library, 1, exported)
    with Library.open(exported, read_only=True) as library:
        assert len(library.summaries()) == 1


def test_an_export_replaces_no_library(tmp_path: Path, exported: Path) -> None:
    many, empty, newer = (tmp_path / name for name in ("多.db", "空.db", "新.db"))
    filled_library(many)
    filled_library(many)
    Library.open(empty).close()
    filled_library(newer)
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 9")
    with Library.open(exported) as library:
        for path in (exported, many, empty, newer):
            before = path.read_bytes()
            with pytest.raises(WouldOverwriteLibrary, match="是资料库") as caught:
                export_report(library, 1, path)
            assert caught.value.family == "input"
            assert path.read_bytes() == before


def test_an_export_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "旧.sqlite-journal").write_bytes(b"left over")
    targets: dict[Path, type[StorageProblem]] = {
        tmp_path / "没有" / "报告.sqlite": CannotCreate,
        tmp_path: NotAFile,
        tmp_path / ("名" * 200): CannotCreate,
        tmp_path / "旧.sqlite": StrayJournal,
    }
    with Library.open(MEMORY) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        for path, problem in targets.items():
            with pytest.raises(problem):
                export_report(library, number, path)
        with pytest.raises(UnknownReport):
            export_report(library, 99, tmp_path / "报告.sqlite")
    assert [file.name for file in tmp_path.iterdir()] == ["旧.sqlite-journal"]


def test_a_report_that_is_not_sound_is_not_exported(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    number = filled_library(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM table_row WHERE row_id = 2")  # foreign keys are off here
        connection.commit()
    with Library.open(path, read_only=True) as library, pytest.raises(DamagedFile) as caught:
        export_report(library, number, tmp_path / "报告.sqlite")
    assert caught.value.facts["path"] == str(path)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["库.db", "库.db.lock"]


def refused(path: Path, problem: type[StorageProblem]) -> StorageProblem:
    """The refusal of a file; the library is as it was, and so is the file."""
    before = path.read_bytes() if path.is_file() else b""
    with Library.open(MEMORY) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        with library.reading() as database:
            dump = list(database.conn.iterdump())
        with pytest.raises(problem) as caught:
            import_report(library, path)
        with library.reading() as database:
            assert list(database.conn.iterdump()) == dump
        assert library.summaries()[0].id == number
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert caught.value.family == "input"
    return caught.value


def test_whole_libraries_are_not_imported(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    Library.open(path).close()
    assert refused(path, NotOneReport).facts["count"] == "0"
    filled_library(path)
    filled_library(path)
    assert refused(path, NotOneReport).facts["count"] == "2"


def test_other_files_are_not_imported(tmp_path: Path) -> None:
    text = tmp_path / "报告.txt"
    text.write_text("2022年度某局整体支出绩效自评报告\n" * 50, "utf-8")
    refused(text, ForeignFile)
    refused(tmp_path / "没有.sqlite", Vanished)
    refused(tmp_path, NotAFile)
    with closing(sqlite3.connect(tmp_path / "别的.db")) as connection:
        connection.execute("CREATE TABLE t (x)")
    refused(tmp_path / "别的.db", ForeignFile)


def test_a_file_that_is_too_large_is_not_read(exported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "LIMIT", 0)
    refused(exported, TooLarge)


def altered(path: Path, *statements: str) -> None:
    """The file as somebody else's hand left it: triggers and checks do not stop them."""
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)
        connection.commit()


UNTRUE: dict[str, tuple[str, ...]] = {
    "a figure": ("UPDATE figure SET fen = 6 WHERE key = 'general.basic'",),
    "a figure more": ("INSERT INTO figure VALUES (1, 'general.project', 'amount', 5, NULL)",),
    "a figure less": ("DELETE FROM figure WHERE key = 'general.basic'",),
    "another type": ("UPDATE figure SET kind = 'text', fen = NULL, text = '5' WHERE key = 'general.basic'",),
    "no kind": ("UPDATE figure SET kind = 'color' WHERE key = 'cover.unit'",),
    "no number": ("UPDATE figure SET text = 'NaN' WHERE kind = 'number'",),
    "prose": ("UPDATE prose SET text = text || '。'",),
    "a row": ("UPDATE table_row SET position = 9 WHERE row_id = 2",),
    "a row id": ("UPDATE report SET next_row = 5",),
    "unplaced": ("DELETE FROM unplaced WHERE position = 0",),
    "the UUID": ("UPDATE report SET uuid = '00000000-0000-4000-8000-000000000000'",),
    "no UUID": ("UPDATE report SET uuid = '../../etc'",),
    "a UUID in capitals": ("UPDATE report SET uuid = upper(uuid)",),
    "the outline": ("UPDATE outline SET text = text || ' '",),
    "the outline's key": ("UPDATE outline SET key = 'other'",),
    "a time": ("UPDATE report SET changed_at = 'yesterday'",),
    "the state": ("UPDATE report SET state = 'sealed'",),
    "no state": ("UPDATE report SET state = 'lost'",),
    "no row left": ("UPDATE report SET next_row = 9223372036854775807",),
    "gaps in the order": ("UPDATE table_row SET position = 9 - position * 2",),
    "the history's who": ("UPDATE change SET who = '别人' WHERE number = 3",),
    "the history's end": ("DELETE FROM change WHERE number = (SELECT max(number) FROM change)",),
    "the history's beginning": ("DELETE FROM change WHERE number = 1",),
    "the history": ("DELETE FROM change",),
    "a foreign key": ("PRAGMA foreign_keys = OFF", "UPDATE report SET outline_id = 7"),
    "bytes that are no text": ("UPDATE prose SET text = CAST(x'ff' AS TEXT)",),
    "a trigger": ("CREATE TRIGGER t AFTER INSERT ON figure BEGIN DELETE FROM report; END",),
    "a view": ("CREATE VIEW v AS SELECT * FROM report",),
    "an index": ("CREATE INDEX i ON figure (text)",),
    "a table": ("CREATE TABLE t (x)",),
    "a column": ("ALTER TABLE figure ADD COLUMN x TEXT",),
    "another word": ("UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', 'not null') WHERE name = 'figure'",),
}


@pytest.mark.parametrize("name", UNTRUE)
def test_what_the_history_does_not_tell_is_not_believed(exported: Path, name: str) -> None:
    altered(exported, *UNTRUE[name])
    refused(exported, DamagedFile)


def test_a_copy_of_an_untouched_file_is_believed(exported: Path) -> None:
    altered(exported)
    with Library.open(MEMORY) as library:
        import_report(library, exported)


def test_a_newer_file_is_not_imported(exported: Path) -> None:
    altered(exported, "PRAGMA user_version = 5")
    refused(exported, NewerFile)


@pytest.mark.parametrize("kind", ["flip", "cut", "blank"])
def test_damage_is_refused_or_harmless(exported: Path, tmp_path: Path, kind: str) -> None:
    whole, chance = exported.read_bytes(), random.Random(kind)
    with Library.open(MEMORY) as library:
        number = import_report(library, exported)
        report, rows = library.load(number).report, list(library.history(number))
    path = tmp_path / "损坏.sqlite"
    outcomes: list[str] = []
    for _ in range(DAMAGES):
        path.write_bytes(damaged(whole, kind, chance))
        with Library.open(MEMORY) as library:
            try:
                number = import_report(library, path)
            except StorageProblem as problem:
                outcomes.append(problem.family)
                assert library.summaries() == ()
            else:
                outcomes.append("taken")
                assert library.load(number).report == report
                assert list(library.history(number)) == rows
    assert set(outcomes) <= {"input", "taken"}
    assert "input" in outcomes


@pytest.mark.parametrize("suffix", ["-journal", "-wal"])
def test_an_unfinished_file_is_not_imported(exported: Path, suffix: str) -> None:
    exported.with_name(exported.name + suffix).write_bytes(b"not folded in")
    refused(exported, Unfinished)


def test_a_text_without_end_is_not_read(exported: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LONGEST", 10_000)
    altered(exported, "UPDATE prose SET text = hex(zeroblob(6000))")
    refused(exported, DamagedFile)


def test_a_report_without_a_uuid_is_not_taken(tmp_path: Path) -> None:
    for uuid in ("../../etc", "00000000-0000-4000-8000-00000000000A"):
        with Library.open(MEMORY) as library:
            number = library.add(replace(sample(), uuid=uuid), OUTLINE_TEXT, DIGEST)
            export_report(library, number, tmp_path / "报告.sqlite")
        refused(tmp_path / "报告.sqlite", DamagedFile)


def test_an_identity_that_is_not_the_report_s(exported: Path, tmp_path: Path) -> None:
    with Library.open(MEMORY) as library:
        import_report(library, exported)
        export_report(library, import_report(library, exported), tmp_path / "副本.sqlite")
    altered(tmp_path / "副本.sqlite", "UPDATE report SET uuid = '00000000-0000-4000-8000-000000000000'")
    refused(tmp_path / "副本.sqlite", DamagedFile)


def test_ids_are_ours_to_give(exported: Path) -> None:
    altered(exported, "UPDATE sqlite_sequence SET seq = 900 WHERE name = 'report'")
    with Library.open(MEMORY) as library:
        number = import_report(library, exported)
        assert number == 1
        assert str(UUID(library.load(number).report.uuid)) == library.load(number).report.uuid


def test_an_import_reads_through_any_name(exported: Path, tmp_path: Path) -> None:
    odd = tmp_path / "a?b#c%20 “引”.sqlite"
    exported.rename(odd)
    with Library.open(MEMORY) as library:
        assert import_report(library, odd) == 1


def test_who_imports_describes_the_report_or_stops_the_import(exported: Path, tmp_path: Path) -> None:
    class Refused(Exception):
        pass

    def refuse(_report: Report, _outline: str) -> Digest:
        raise Refused

    with Library.open(tmp_path / "else.db") as other:
        with pytest.raises(Refused):
            import_report(other, exported, refuse)
        assert other.summaries() == ()
        number = import_report(other, exported, lambda report, _outline: Digest(report.unit + "的报告", 3, 4, 5))
        (summary,) = other.summaries()
        assert (summary.id, summary.filled, summary.wanted, summary.errors) == (number, 3, 4, 5)
        assert summary.title.endswith("的报告")
