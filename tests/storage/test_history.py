"""The history: everything that happened, chained, readable back to values, never rewritten."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain import editing
from domain.amount import Amount
from domain.report import Change, Field, Report, inverse
from storage import chain, history
from storage.chain import Beyond, BrokenChain, ChainRow
from storage.contents import BLANK
from storage.errors import StorageBug
from storage.library import Library
from storage.rows import all_of
from storage.stamps import read_time
from storage.translation import Undecodable
from tests.storage.reports import DIGEST, OUTLINE_TEXT, edits, reports, sample

MEMORY = Path(":memory:")


def entries(library: Library, number: int) -> tuple[ChainRow, ...]:
    with library.reading() as database:
        return tuple(history.entries(database, number))


def first_break(uuid: str, rows: Iterable[ChainRow]) -> int | None:
    """The number of the first row that does not follow."""
    try:
        return None if list(chain.unbroken(uuid, rows)) else 0
    except BrokenChain as broken:
        return broken.number


def test_a_history_tells_who_did_what() -> None:
    report = sample()
    with Library.open(MEMORY, who="张三") as library:
        number = library.add(report, OUTLINE_TEXT, DIGEST, note="导入自 报告.txt")
        changes = (*editing.set_figure(report, "general.basic", Amount(5)), *editing.set_nil(report, "fund", False))
        recorded = library.record(number, changes, DIGEST, label="修改基本支出")
        undone = library.record(number, inverse(changes), DIGEST, label="撤销修改基本支出")
        rows = list(library.history(number))
        stored = library.load(number)
    first, last = rows[0], rows[-1]
    assert (first.field, first.key, first.new, first.label) == (
        Beyond.OUTLINE,
        "test",
        stored.outline_sha256,
        "导入自 报告.txt",
    )
    assert [row.number for row in rows] == list(range(1, undone.number + 1))
    assert {row.who for row in rows} == {"张三"}
    edited = rows[recorded.number - 2 : recorded.number]
    assert [(row.key, row.old, row.new, row.step) for row in edited] == [
        ("general.basic", Amount(214_130_000), Amount(5), recorded.number - 1),
        ("fund", True, None, recorded.number - 1),
    ]
    assert (last.key, last.old, last.new, last.label) == (
        "general.basic",
        Amount(5),
        Amount(214_130_000),
        "撤销修改基本支出",
    )
    assert last.at.tzinfo
    assert len({row.hash for row in rows}) == len(rows)


def test_a_state_beyond_draft_is_told() -> None:
    with Library.open(MEMORY) as library:
        number = library.add(replace(sample(), state="final"), OUTLINE_TEXT, DIGEST)
        states = [(row.old, row.new) for row in library.history(number) if row.field == Beyond.STATE]
    assert states == [("draft", "final")]


@settings(max_examples=50)
@given(st.data())
def test_a_history_leads_to_the_report_at_every_step(data: st.DataObject) -> None:
    report = data.draw(reports("draft"))
    seen: dict[int, Report] = {}
    with Library.open(MEMORY) as library:
        number = library.add(report, OUTLINE_TEXT, DIGEST)
        seen[library.load(number).change_number] = report
        for _ in range(data.draw(st.integers(1, 6))):
            changes = data.draw(edits(report))
            report = report.after(changes)
            seen[library.record(number, changes, DIGEST, label="修改").number] = report
        rows = entries(library, number)
    assert first_break(report.uuid, rows) is None
    for last, then in seen.items():
        held = {(change.field.value, change.key): change.new for change in all_of(then)}
        assert history.replayed(rows[:last]).contents == held
    assert report.next_row > history.replayed(rows).highest_row


def test_a_history_is_never_rewritten() -> None:
    with Library.open(MEMORY) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        before = entries(library, number)
        for statement in (
            "UPDATE change SET who = '别人'",
            "DELETE FROM change",
            "INSERT OR REPLACE INTO change SELECT * FROM change WHERE number = 1",
        ):
            with pytest.raises(StorageBug, match="never rewritten"), library.writing() as database:
                database.execute(statement)
        assert entries(library, number) == before


def chained(uuid: str, *changes: Change) -> list[ChainRow]:
    rows: list[ChainRow] = []
    for number, change in enumerate(changes, 1):
        previous = rows[-1].hash if rows else ""
        text = ("text", None, str(change.new))
        entry = ChainRow(
            number, number, "2023-01-01T08:00:00+08:00", "", "", change.field, change.key, BLANK, text, previous
        )
        rows.append(chain.sealed(entry, uuid))
    return rows


CHANGES = [Change(Field.FIGURE, f"a.b{number}", None, f"值{number}") for number in range(4)]


def test_every_alteration_breaks_the_chain() -> None:
    rows = chained("u", *CHANGES)
    assert first_break("u", rows) is None
    assert first_break("v", rows) == 1
    other = ("text", None, "别的值")
    altered = {
        "number": 9,
        "step": 9,
        "at": "2023-01-02T08:00:00+08:00",
        "who": "别人",
        "label": "别的",
        "field": "prose",
        "key": "c.d",
        "old": other,
        "new": other,
        "previous_hash": "0" * 64,
        "hash": "0" * 64,
    }
    for name, value in altered.items():
        changed = replace(rows[2], **{name: value})  # type: ignore[arg-type]  # the names are its fields
        assert first_break("u", [*rows[:2], changed, rows[3]]) == 3, name


def test_a_row_left_out_put_in_or_moved_breaks_the_chain() -> None:
    rows = chained("u", *CHANGES)
    assert first_break("u", rows[1:]) == 1
    assert first_break("u", [*rows[:1], *rows[2:]]) == 2
    assert first_break("u", [*rows[:2], rows[1], *rows[2:]]) == 3
    renumbered = chain.sealed(replace(rows[1], number=7, previous_hash=rows[0].hash), "u")
    assert first_break("u", [rows[0], renumbered]) == 2
    resealed = chain.sealed(replace(rows[1], new=("text", None, "改过")), "u")
    assert first_break("u", [rows[0], resealed, *rows[2:]]) == 3


@pytest.mark.parametrize(("first", "second"), list(pairwise(["a", "ab", "b"])))
def test_text_cannot_slip_from_one_column_to_the_next(first: str, second: str) -> None:
    entry = chained("u", CHANGES[0])[0]
    one = chain.sealed(replace(entry, key=first, label=second), "u")
    other = chain.sealed(replace(entry, key=second, label=first), "u")
    assert one.hash != other.hash


def test_a_row_that_does_not_follow_is_noticed() -> None:
    row = chained("u", CHANGES[0])[0]
    with pytest.raises(Undecodable):
        history.replayed([row, replace(row, number=2)])


def test_a_row_of_a_kind_that_is_not_known_yet_changes_nothing() -> None:
    row = chained("u", CHANGES[0])[0]
    replay = history.replayed([row, replace(row, number=2, field="comment")])
    assert replay.contents == {("figure", "a.b0"): "值0"}
    assert replay.number == 2


@pytest.mark.parametrize("text", ["", "昨天", "2023-04-05T08:00:00"])
def test_a_time_without_a_zone_is_none_of_ours(text: str) -> None:
    with pytest.raises(Undecodable):
        read_time(text)
