"""A report as of any change of its history, and the row where a history breaks."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.report import Report
from storage.errors import UnknownReport
from storage.library import Library
from storage.opening import MEMORY
from storage.past import as_of, broken_at
from tests.storage.reports import DIGEST, OUTLINE_TEXT, edits, reports, sample, seal


def same(one: Report, other: Report) -> bool:
    """Whether they say the same; the state and the next free row are no part of what was typed."""
    parts = ("figures", "prose", "tables", "nil", "headings", "added", "unplaced")
    return all(getattr(one, part) == getattr(other, part) for part in parts)


@settings(max_examples=30)
@given(st.data())
def test_every_step_can_be_seen_again(data: st.DataObject) -> None:
    report = data.draw(reports("draft"))
    with Library.open(MEMORY) as library:
        number = library.add(report, OUTLINE_TEXT, DIGEST)
        seen = {library.load(number).change_number: report}
        for _ in range(data.draw(st.integers(1, 6))):
            changes = data.draw(edits(report))
            report = report.after(changes)
            seen[library.record(number, changes, DIGEST, label="修改").number] = report
        for last, then in seen.items():
            assert same(as_of(library, number, last), then)
        assert same(as_of(library, number, 0), Report("", "test"))
        assert broken_at(library, number) == 0


@pytest.mark.parametrize("place", [1, 3, 7, 12])
def test_a_break_is_named(tmp_path: Path, place: int) -> None:
    path = tmp_path / "库.db"
    with Library.open(path) as library:
        seal(library, library.add(sample(), OUTLINE_TEXT, DIGEST))
        assert broken_at(library, 1) == 0
    for statement in ("UPDATE change SET who = '别人' WHERE number = ?", "DELETE FROM change WHERE number = ?"):
        with closing(sqlite3.connect(path)) as connection:
            triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute(statement, (place,))
            for _, sql in triggers:
                connection.execute(sql)
            connection.commit()
        with Library.open(path, read_only=True) as library:
            assert broken_at(library, 1) == place


def test_an_unknown_report_has_no_history() -> None:
    with Library.open(MEMORY) as library, pytest.raises(UnknownReport):
        broken_at(library, 9)
