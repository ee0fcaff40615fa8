"""定稿, 盖章, 退回, 归档: what is final stays as it is, and what is said of it stays with it."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from domain import editing
from domain.amount import Amount
from domain.notes import NEXT, NoteKind, Said
from domain.report import State
from storage import shelf
from storage.acts import Act
from storage.beside import KeptKind, NewFile
from storage.errors import DiskFull, ForeignFile, NotADraft, PaperGone, UnknownReport, WrongState
from storage.library import Library
from storage.opening import MEMORY
from storage.proof import prove
from storage.shelf import Shelf
from tests.storage.reports import DIGEST, OUTLINE_TEXT, PAPER, SCAN, finalize, sample, seal
from tests.storage.test_disk import mounted, needs_mount

STATES: tuple[State, ...] = ("draft", "final", "sealed", "archived")


def test_every_step_is_in_the_history_and_proved() -> None:
    with Library.open(MEMORY, who="张三") as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        seal(library, number)
        library.enact(number, Act("归档", (Said(NoteKind.ARCHIVE, fact="2022-单位"),), state="archived"))
        library.enact(number, Act("退回修改", (Said(NoteKind.RETURN, "数据口径调整"),), state="draft"))
        stored = library.load(number)
        labels = list(dict.fromkeys(row.label for row in library.history(number)))
        with library.reading() as database:
            prove(database, number, stored.report.uuid)
    assert labels[1:] == ["核实说明", "定稿", "盖章登记", "归档", "退回修改"]
    assert (stored.report.state, stored.version) == ("draft", 2)
    assert [(note.number, note.who, note.said.kind) for note in stored.notes] == [
        (1, "张三", NoteKind.EXPLANATION),
        (2, "张三", NoteKind.FINAL),
        (3, "张三", NoteKind.SEAL),
        (4, "张三", NoteKind.ARCHIVE),
        (5, "张三", NoteKind.RETURN),
    ]
    assert [(file.kind, file.version, file.size) for file in stored.files] == [
        (KeptKind.PAPER, 1, len(PAPER)),
        (KeptKind.SCAN, 1, len(SCAN)),
    ]


def test_what_is_final_cannot_be_edited_until_it_is_sent_back() -> None:
    with Library.open(MEMORY) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        changes = editing.set_figure(sample(), "general.basic", Amount(5))
        for step in (finalize, lambda place, each: None):
            step(library, number)
            with pytest.raises(NotADraft):
                library.record(number, changes, DIGEST, label="修改")
        library.enact(number, Act("退回修改", (Said(NoteKind.RETURN, "理由"),), state="draft"))
        library.record(number, changes, DIGEST, label="修改")
        assert library.load(number).report.figures["general.basic"] == Amount(5)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE figure SET fen = 1 WHERE key = 'general.basic'",
        "INSERT INTO figure VALUES (1, 'general.x', 'amount', 5, NULL)",
        "DELETE FROM figure",
        "UPDATE prose SET text = ''",
        "DELETE FROM nil",
        "UPDATE heading SET text = ''",
        "DELETE FROM added_section",
        "UPDATE table_row SET position = 1 - position",
        "UPDATE cell SET fen = 1 WHERE kind = 'amount'",
        "DELETE FROM unplaced",
        "UPDATE setting SET text = ''",
        "UPDATE note SET text = ''",
        "DELETE FROM note",
        "UPDATE file SET sha256 = ''",
        "DELETE FROM file",
        "UPDATE report SET state = 'draft'",
        "UPDATE report SET state = 'sealed'",
        "UPDATE report SET state = 'draft', version = 2",
        "UPDATE report SET state = 'draft', version = 2, change_number = change_number + 1",
        "UPDATE report SET version = 2",
        "UPDATE report SET next_row = 1",
        "UPDATE report SET next_row = 100",
        "UPDATE report SET uuid = 'x'",
        "UPDATE report SET id = 9",
        "UPDATE report SET change_number = 1",
        "UPDATE report SET change_hash = ''",
        "UPDATE report SET outline_id = 9",
        "DELETE FROM report",
        "INSERT OR REPLACE INTO report SELECT * FROM report",
        "INSERT OR REPLACE INTO report SELECT 1, 'x', 1, 'draft', 1, 9, '', 0, 0, 0, '', '', 0, ''",
        "INSERT INTO report SELECT 2, 'x', 1, 'sealed', 1, 9, '', 0, 0, 0, '', '', 0, ''",
        "INSERT INTO report SELECT 2, 'x', 1, 'draft', 1, 9, '', 0, 0, 0, '', '', 7, 'x'",
        "INSERT OR REPLACE INTO note SELECT * FROM note WHERE number = 1",
        "INSERT OR REPLACE INTO file SELECT * FROM file",
        "INSERT OR REPLACE INTO change SELECT * FROM change WHERE number = 1",
        "INSERT OR REPLACE INTO figure SELECT report_id, key, kind, 1, text FROM figure WHERE kind = 'amount'",
    ],
)
def test_no_other_program_edits_what_is_final(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "库.db"
    with Library.open(path) as library:
        finalize(library, library.add(sample(), OUTLINE_TEXT, DIGEST))
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match=r"final|kept|history"),
    ):
        connection.execute(statement)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("wanted", STATES)
def test_only_the_next_state_can_be_reached(state: State, wanted: State) -> None:
    with Library.open(MEMORY) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        for each in STATES[1 : STATES.index(state) + 1]:
            library.enact(number, Act(each, state=each))
        before = list(library.history(number))
        if wanted in NEXT[state]:
            library.enact(number, Act("下一步", state=wanted))
            assert library.load(number).report.state == wanted
        else:
            with pytest.raises(WrongState):
                library.enact(number, Act("下一步", (Said(NoteKind.FINAL),), state=wanted))
            assert list(library.history(number)) == before
            assert library.load(number).notes == ()


def test_a_step_that_looked_at_an_earlier_report_is_refused() -> None:
    with Library.open(MEMORY) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        seen = library.load(number).change_number
        library.record(number, editing.set_figure(sample(), "general.basic", Amount(5)), DIGEST, label="修改")
        with pytest.raises(WrongState):
            library.enact(number, Act("定稿", state="final", at=seen))
        with pytest.raises(UnknownReport):
            library.enact(99, Act("定稿", state="final"))


def test_settings_are_chosen_and_taken_back() -> None:
    with Library.open(MEMORY) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        for chosen in ({"a": "1", "b": "2"}, {"a": "1"}, {"a": "3", "b": ""}):
            library.enact(number, Act("设置", settings=chosen))
        stored = library.load(number)
        assert stored.settings == {"a": "3"}
        with library.reading() as database:
            prove(database, number, stored.report.uuid)


def test_preferences_are_the_library_s(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        assert library.preference("second-place") == ""
        library.set_preference("second-place", "E:/备份")
        library.set_preference("second-place", "F:/备份")
    with Library.open(tmp_path / "库.db", read_only=True) as library:
        assert library.preference("second-place") == "F:/备份"


def test_papers_stand_in_a_file_of_their_own_and_are_proved(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    with Library.open(path) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        seal(library, number)
        assert (library.paper(number, 1), library.paper(number, 2)) == (PAPER, SCAN)
        with closing(sqlite3.connect(shelf.path_of(path))) as connection:
            with pytest.raises(sqlite3.IntegrityError, match="kept"):
                connection.execute("UPDATE content SET data = x'00'")
            with pytest.raises(sqlite3.IntegrityError, match="kept"):
                connection.execute("DELETE FROM content")
        shelf.path_of(path).unlink()
        with pytest.raises(PaperGone):
            library.paper(number, 1)
        with pytest.raises(UnknownReport):
            library.paper(number, 9)


def test_a_paper_that_was_altered_is_not_given_out(tmp_path: Path) -> None:
    keeper = Shelf(tmp_path / "库.db")
    keeper.put(PAPER)
    path = shelf.path_of(tmp_path / "库.db")
    with closing(sqlite3.connect(path)) as connection:
        (trigger,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'content_stays'").fetchone()
        connection.execute("DROP TRIGGER content_stays")
        connection.execute("UPDATE content SET data = x'00'")
        connection.execute(trigger)
        connection.commit()
    with pytest.raises(PaperGone):
        keeper.get(shelf.sums(PAPER)[0])


def test_no_row_takes_a_report_off_the_list_that_is_no_draft(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        seal(library, number)
        with pytest.raises(NotADraft):
            library.delete(number)
        library.set_preference(f"deleted.{number}", "2024-01-01T00:00:00+08:00")
        assert [each.id for each in library.summaries()] == [number]
        assert library.deleted() == ()


def test_another_program_s_file_is_not_taken_for_papers(tmp_path: Path) -> None:
    path = shelf.path_of(tmp_path / "库.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
    with pytest.raises(ForeignFile):
        Shelf(tmp_path / "库.db").put(PAPER)
    with pytest.raises(ForeignFile):
        Shelf(tmp_path / "库.db").get("x")


@needs_mount
def test_a_full_disk_leaves_a_report_a_draft_or_makes_it_final_with_its_paper(tmp_path: Path) -> None:
    paper = NewFile(KeptKind.PAPER, "定稿.pdf", "application/pdf", os.urandom(120_000))
    fates = set()
    for size in range(300, 640, 20):
        with mounted(tmp_path / str(size), f"{size}k") as disk:
            path = disk / "库.db"
            with Library.open(path) as library:
                number = library.add(sample(), OUTLINE_TEXT, DIGEST)
                with suppress(DiskFull):
                    library.enact(number, Act("定稿", (Said(NoteKind.FINAL, name="负责人"),), (paper,), state="final"))
            with Library.open(path, read_only=True) as library:
                stored = library.load(number)
                fates.add(stored.report.state)
                assert library.quick_check() == ()
                assert (stored.report.state == "final") == bool(stored.files) == bool(stored.notes)
                if stored.files:
                    assert library.paper(number, 1) == paper.data
                with library.reading() as database:
                    prove(database, number, stored.report.uuid)
    assert fates == {"draft", "final"}
