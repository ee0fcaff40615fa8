"""A draft gets another outline's text: one step with its fields, told by its history, proved, taken along."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from domain import editing
from domain.amount import Amount
from storage import history, past, transfer
from storage.acts import Act
from storage.chain import Beyond
from storage.errors import DamagedFile, NotADraft
from storage.library import Library
from storage.outlines import OutlineText, sha256_of
from storage.translation import Undecodable
from tests.storage.reports import DIGEST, OUTLINE_TEXT, sample

NEXT_TEXT = OUTLINE_TEXT.replace("revision = 1", "revision = 2").replace("支出情况", "支出说明")
OTHER = OutlineText("other", OUTLINE_TEXT.replace('key = "test"', 'key = "other"'))
MEMORY = Path(":memory:")


def changed(library: Library) -> tuple[int, int]:
    """A report that got a newer text of its outline together with an amount: its id, the number before."""
    report = sample()
    number = library.add(report, OUTLINE_TEXT, DIGEST)
    before = library.load(number).change_number
    changes = editing.set_figure(report, "general.basic", Amount(700))
    library.record(number, changes, DIGEST, label="更换提纲", outline=OutlineText("test", NEXT_TEXT))
    return number, before


def test_fields_and_outline_change_in_one_step_and_the_proof_holds() -> None:
    with Library.open(MEMORY) as library:
        number, before = changed(library)
        stored = library.load(number)
        step = [row for row in library.history(number) if row.number > before]
        assert stored.outline_text == NEXT_TEXT
        assert stored.report.figures["general.basic"] == Amount(700)
        assert [(row.field, row.key, row.step) for row in step] == [
            (Beyond.OUTLINE, "test", before + 1),
            ("figure", "general.basic", before + 1),
        ]
        assert (step[0].old, step[0].new) == (sha256_of(OUTLINE_TEXT), sha256_of(NEXT_TEXT))
        assert past.broken_at(library, number) == 0
        assert library.deviations(number) == ()


def test_what_a_report_was_is_shown_by_the_outline_that_it_had_then() -> None:
    with Library.open(MEMORY) as library:
        number, before = changed(library)
        then, text = past.version_at(library, number, before)
        now, present = past.version_at(library, number, before + 2)
    assert (text, present) == (OUTLINE_TEXT, NEXT_TEXT)
    assert then.figures["general.basic"] != now.figures["general.basic"] == Amount(700)


def test_another_key_is_told_and_the_same_text_is_no_change() -> None:
    with Library.open(MEMORY) as library:
        number, before = changed(library)
        library.record(number, (), label="更换提纲", outline=OutlineText("test", NEXT_TEXT))
        assert library.load(number).change_number == before + 2
        library.record(number, (), label="更换提纲", outline=OTHER)
        assert library.load(number).report.outline == "other"
        assert library.deviations(number) == ()
        earlier, _text = past.version_at(library, number, before + 2)
        assert earlier.outline == "test"


@pytest.mark.parametrize("state", ["final", "sealed"])
def test_a_report_beyond_draft_keeps_its_outline(state: str) -> None:
    with Library.open(MEMORY) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        library.enact(number, Act("定稿", state="final"))
        if state == "sealed":
            library.enact(number, Act("盖章登记", state="sealed"))
        with pytest.raises(NotADraft):
            library.record(number, (), label="更换提纲", outline=OTHER)
        assert library.load(number).outline_text == OUTLINE_TEXT
        with library.reading() as database:
            assert database.execute("SELECT count(*) FROM outline").fetchone() == (1,)


def test_an_export_takes_the_earlier_outlines_along_and_comes_in_proved(tmp_path: Path) -> None:
    file = tmp_path / "报告.sqlite"
    with Library.open(MEMORY) as library:
        number, before = changed(library)
        transfer.export_report(library, number, file)
        sent = library.load(number)
    with Library.open(tmp_path / "资料库.db") as other:
        arrived = transfer.import_report(other, file)
        assert other.load(arrived).report == sent.report
        assert past.version_at(other, arrived, before)[1] == OUTLINE_TEXT
        assert past.version_at(other, arrived, before + 1)[1] == NEXT_TEXT
        assert other.deviations(arrived) == ()


def test_a_report_whose_outline_was_exchanged_by_another_hand_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "报告.sqlite"
    with Library.open(MEMORY) as library:
        number, _before = changed(library)
        transfer.export_report(library, number, file)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE report SET outline_id = (SELECT min(id) FROM outline WHERE id <> outline_id)")
    with Library.open(MEMORY) as other, pytest.raises(DamagedFile):
        transfer.import_report(other, file)


def test_a_history_whose_outline_starts_from_another_does_not_follow() -> None:
    with Library.open(MEMORY) as library:
        number, _before = changed(library)
        with library.reading() as database:
            rows = list(history.entries(database, number))
    place = next(place for place, row in enumerate(rows) if row.field == Beyond.OUTLINE and place)
    forged = replace(rows[place], old=("text", None, sha256_of("another")))
    with pytest.raises(Undecodable, match="does not follow"):
        history.replayed([*rows[:place], forged, *rows[place + 1 :]])
