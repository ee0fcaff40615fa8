"""Transactions on a connection, and the schema that is known without making one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from storage import opening
from storage.database import Database


class _Stop(Exception):
    """What a block raises in the middle."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(Database(sqlite3.connect(tmp_path / "some.db"))) as opened:
        opened.execute("CREATE TABLE word (text TEXT NOT NULL UNIQUE)")
        yield opened


def _words(path: Path) -> list[str]:
    """What another connection sees: only what is on the disk."""
    with closing(sqlite3.connect(path)) as other:
        return [word for (word,) in other.execute("SELECT text FROM word ORDER BY text")]


def test_a_statement_by_itself_is_kept_at_once(database: Database, tmp_path: Path) -> None:
    database.execute("INSERT INTO word VALUES (?)", ("一",))
    assert _words(tmp_path / "some.db") == ["一"]


def test_a_transaction_is_kept_whole_when_it_ends(database: Database, tmp_path: Path) -> None:
    with database.atomic():
        database.execute("INSERT INTO word VALUES ('一')")
        assert _words(tmp_path / "some.db") == []
        database.execute("INSERT INTO word VALUES ('二')")
    assert _words(tmp_path / "some.db") == ["一", "二"]


def test_a_transaction_that_raises_leaves_nothing(database: Database, tmp_path: Path) -> None:
    with suppress(_Stop), database.atomic():
        database.execute("INSERT INTO word VALUES ('一')")
        raise _Stop
    assert (_words(tmp_path / "some.db"), database.conn.in_transaction) == ([], False)


def test_a_step_within_is_undone_by_itself(database: Database, tmp_path: Path) -> None:
    with database.atomic():
        database.execute("INSERT INTO word VALUES ('一')")
        with suppress(_Stop), database.atomic():
            database.execute("INSERT INTO word VALUES ('二')")
            with database.atomic():
                database.execute("INSERT INTO word VALUES ('三')")
            raise _Stop
        with database.atomic():
            database.execute("INSERT INTO word VALUES ('四')")
    assert _words(tmp_path / "some.db") == ["一", "四"]


def test_an_error_that_ended_the_transaction_is_the_one_that_is_raised(database: Database) -> None:
    database.execute(
        "CREATE TRIGGER full BEFORE INSERT ON word WHEN NEW.text = '满' BEGIN SELECT RAISE(ROLLBACK, 'full'); END"
    )
    with pytest.raises(sqlite3.IntegrityError, match="full"), database.atomic(), database.atomic():
        database.execute("INSERT INTO word VALUES ('满')")
    assert not database.conn.in_transaction


def test_a_row_that_is_replaced_is_a_row_that_is_deleted(database: Database) -> None:
    """Else INSERT OR REPLACE would go round the triggers that keep rows as they are."""
    database.execute("CREATE TRIGGER kept BEFORE DELETE ON word BEGIN SELECT RAISE(ABORT, 'kept'); END")
    database.execute("INSERT INTO word VALUES ('一')")
    with pytest.raises(sqlite3.IntegrityError, match="kept"):
        database.execute("INSERT OR REPLACE INTO word VALUES ('一')")


def test_the_newest_schema_is_known_by_its_sum() -> None:
    with closing(opening.in_memory()) as made:
        assert opening.schema_sum(opening.shape(made)) == opening.SCHEMA_SUM
        made.execute("DROP TRIGGER note_is_kept")
        assert [name for _, name, *_ in opening.differences(made)[0]] == ["note_is_kept"]
