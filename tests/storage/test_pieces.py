"""Pieces of long values: each state follows from the one before it, and a piece of anything else is refused."""

import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import editing
from storage import bounds, past, pieces
from storage.contents import BLANK, Columns, encoded
from storage.errors import TooMuch
from storage.library import Library
from storage.proof import prove
from storage.transfer import export_report, import_report
from storage.translation import Undecodable
from tests.storage.reports import DIGEST, OUTLINE_TEXT, sample

LONG = "支出执行情况。" * 400
MEMORY = Path(":memory:")

longs = st.text(st.characters(exclude_categories=["Cs"]), min_size=pieces.SHORTEST, max_size=200)
orders = st.lists(st.integers(1, 10**6), min_size=pieces.SHORTEST, max_size=90).map(tuple)
lines = st.lists(st.text(max_size=4), min_size=pieces.SHORTEST, max_size=90).map(tuple)


@given(st.data(), st.sampled_from([longs, orders, lines]))
def test_the_value_after_follows_from_the_one_before(data: st.DataObject, kind: st.SearchStrategy[Any]) -> None:
    before = data.draw(kind)
    begin, end = sorted((data.draw(st.integers(0, len(before))), data.draw(st.integers(0, len(before)))))
    after = before[:begin] + data.draw(kind)[: data.draw(st.integers(0, 9))] + before[end:]
    old, new = pieces.shortened(before, after)
    if not pieces.is_piece(new):
        assert (old, new) == (encoded(before), encoded(after))
        return
    place, gone, come = pieces.read(old, new)
    assert pieces.joined(before, place, gone, come) == after
    assert pieces.joined(after, place, come, gone) == before


def test_short_values_and_other_kinds_stay_whole() -> None:
    for old, new in (("短", "短文"), (None, LONG), (LONG, None), (LONG, "另写一段" * 200), ((1, 2), (2, 1))):
        assert pieces.shortened(old, new) == (encoded(old), encoded(new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("text.part", 1, "a"), ("text.part", 2, "b")),
        (("text.part", -1, "a"), ("text.part", -1, "b")),
        (("text.part", None, "a"), ("text.part", None, "b")),
        (("text.part", 1, None), ("text.part", 1, "b")),
        (BLANK, ("text.part", 1, "b")),
        (("amount.part", 1, "1"), ("amount.part", 1, "2")),
        (("order.part", 0, '["a"]'), ("order.part", 0, "[]")),
        (("order.part", 0, "{"), ("order.part", 0, "[]")),
    ],
)
def test_pieces_that_we_never_write_are_refused(old: Columns, new: Columns) -> None:
    with pytest.raises(Undecodable):
        pieces.read(old, new)


def test_a_piece_of_another_value_is_refused() -> None:
    for held, place, gone, come in (
        (None, 0, "", "a"), ("甲乙", 3, "", "a"), ("甲乙", 0, "乙", ""), ((1, 2), 0, "a", "b"), ("甲", 0, "甲", (1,)),
    ):  # fmt: skip
        with pytest.raises(Undecodable):
            pieces.joined(held, place, gone, come)


def typed(library: Library, times: int) -> tuple[int, list[str]]:
    """A long section that is typed into; every text that it had."""
    report = sample()
    number = library.add(report, OUTLINE_TEXT, DIGEST)
    texts = [report.prose["general.text"]]
    for time in range(times):
        text = LONG[: 7 * (time % 300)] + f"第{time}次修改" + LONG
        changes = editing.set_prose(report, "general.text", text)
        report = report.after(changes)
        library.record(number, changes, DIGEST, label="修改文字")
        texts.append(text)
    return number, texts


def test_every_state_of_a_long_text_can_be_seen_and_is_proved(tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    with Library.open(path) as library:
        number, texts = typed(library, 300)
        last = library.load(number).change_number
        first = last - 300
        for time in (0, 1, 150, 299, 300):
            assert past.as_of(library, number, first + time).prose["general.text"] == texts[time]
        whole = [(row.old, row.new) for row in past.told(library, number) if row.number > first]
        assert whole == list(pairwise(texts))
        rows = list(library.history(number))
        assert past.whole(library, number, rows[-7]).new == texts[-7]
        with library.reading() as database:
            prove(database, number, library.load(number).report.uuid)
        assert past.broken_at(library, number) == 0
    assert path.stat().st_size < 2**20, "both texts of each change would take some five MB"


def test_a_history_is_no_reason_to_refuse_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows and texts of a history are not counted with what stands."""
    with Library.open(MEMORY) as library, Library.open(MEMORY) as other:
        number, texts = typed(library, 120)
        export_report(library, number, tmp_path / "报告.sqlite")
        with monkeypatch.context() as patch:
            patch.setattr(bounds, "MOST_ROWS", 100)
            patch.setattr(bounds, "MOST_TEXT", 60_000)
            report = other.load(import_report(other, tmp_path / "报告.sqlite")).report
            assert report.prose["general.text"] == texts[-1]
        for name, least in (("MOST_ROWS", 20), ("MOST_CHANGES", 100), ("MOST_TEXT", 2000)):
            with monkeypatch.context() as patch:
                patch.setattr(bounds, name, least)
                with pytest.raises(TooMuch):
                    import_report(other, tmp_path / "报告.sqlite")


def test_a_history_that_puts_together_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(MEMORY) as library:
        number, texts = typed(library, 20)
        monkeypatch.setattr(pieces, "MOST", sum(map(len, texts)) // 2)
        with library.reading() as database, pytest.raises(Undecodable):
            prove(database, number, library.load(number).report.uuid)


def test_the_view_tells_where_a_piece_begins(tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        typed(library, 3)
    with closing(sqlite3.connect(tmp_path / "库.db")) as connection:
        shown = connection.execute('SELECT "原值", "新值" FROM "修改记录" ORDER BY "序号" DESC').fetchone()
    assert all(text.startswith("（第") and "字起）" in text for text in shown)
    assert len(shown[0]) < len(LONG) / 2
