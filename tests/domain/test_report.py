"""A report changes by changes only: what they do, that they fit, and that they lead back."""

from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, replace
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount, Value
from domain.editing import (
    Changes,
    add_section,
    delete_rows,
    insert_rows,
    order_rows,
    remove_section,
    set_cell,
    set_figure,
    set_heading,
    set_nil,
    set_prose,
    set_unplaced,
)
from domain.layout import numbered
from domain.report import (
    Change,
    Content,
    Field,
    Report,
    Row,
    StaleChange,
    cell_key,
    inverse,
    new_uuid,
    split_cell,
    written,
)
from tests.domain.build import OUTLINE, full_report, money

EMPTY = Report("uuid", "small-2022")


def test_a_report_answers_for_figures_and_cells() -> None:
    report = full_report()
    assert (report.year, report.unit) == ("2022", "某县政务服务局")
    assert report.value("general.budget") == money("400")
    assert report.value("projects.2.amount") == report.amount("projects.2.amount") == money("103.76")
    assert report.value("projects.2.name") == "网络租赁"
    assert report.amount("projects.2.name") is None
    assert report.amount("satisfaction.mostly") is None
    for blank in ("general.wages", "projects.2.fund", "projects.9.name", "other.2.name", "", "cover", "a.b"):
        assert report.value(blank) is None
    assert report.row("projects", 2) == report.rows("projects")[1]
    assert report.row("projects", 9) is None
    assert (EMPTY.year, EMPTY.unit, EMPTY.rows("projects")) == ("", "", ())


def test_a_report_cannot_be_altered() -> None:
    with pytest.raises(FrozenInstanceError):
        EMPTY.state = "final"  # type: ignore[misc]


def test_asking_for_a_cell_leaves_a_report_as_it_was() -> None:
    asked = full_report()
    asked.value("projects.1.name")
    assert asked == full_report()
    assert repr(asked) == repr(full_report())
    assert asked.after(set_cell(asked, "projects", 1, "name", "甲")).value("projects.1.name") == "甲"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (Change(Field.FIGURE, "general.budget", None, Amount(5)), {"figures": {"general.budget": Amount(5)}}),
        (Change(Field.PROSE, "remarks", None, "无"), {"prose": {"remarks": "无"}}),
        (Change(Field.HEADING, "remarks", None, "其他"), {"headings": {"remarks": "其他"}}),
        (Change(Field.NIL, "fund", None, True), {"nil": frozenset({"fund"})}),
        (Change(Field.ADDED, "added.1", None, "remarks"), {"added": {"added.1": "remarks"}}),
        (Change(Field.UNPLACED, "unplaced", None, ("甲", "乙")), {"unplaced": ("甲", "乙")}),
        (Change(Field.ORDER, "projects", None, (1, 2)), {"tables": {"projects": (Row(1), Row(2))}, "next_row": 3}),
    ],
)
def test_each_change_and_its_way_back(change: Change, place: dict[str, object]) -> None:
    after = EMPTY.after((change,))
    assert after == replace(EMPTY, **place)  # type: ignore[arg-type]
    assert after.after(inverse((change,))) == replace(EMPTY, next_row=after.next_row)


def test_a_cell_changes_in_its_row() -> None:
    report = full_report().after(
        (
            Change(Field.CELL, "projects.2.amount", money("103.76"), None),
            Change(Field.CELL, "projects.2.fund", None, "政府性基金"),
            Change(Field.CELL, "projects.1.name", "政务大厅运行", "政务大厅"),
        )
    )
    assert report.rows("projects")[:2] == (
        Row(1, {"name": "政务大厅", "amount": money("42.75")}),
        Row(2, {"name": "网络租赁", "fund": "政府性基金"}),
    )
    assert report.rows("projects")[2:] == full_report().rows("projects")[2:]


@pytest.mark.parametrize(
    "change",
    [
        Change(Field.FIGURE, "general.budget", None, Amount(5)),
        Change(Field.FIGURE, "general.budget", Amount(4), Amount(5)),
        Change(Field.FIGURE, "general.wages", Amount(0), None),
        Change(Field.FIGURE, "satisfaction.satisfied", Amount(95), None),
        Change(Field.PROSE, "remarks", "别的", "无"),
        Change(Field.HEADING, "remarks", "其他", None),
        Change(Field.ADDED, "added.1", "remarks", None),
        Change(Field.NIL, "fund", True, None),
        Change(Field.UNPLACED, "unplaced", ("甲",), None),
        Change(Field.CELL, "projects.1.name", "别的", "甲"),
        Change(Field.CELL, "projects.9.name", None, "甲"),
        Change(Field.CELL, "other.1.name", None, "甲"),
        Change(Field.CELL, "no cell", None, "甲"),
        Change(Field.ORDER, "projects", (1, 2), (2, 1)),
        Change(Field.ORDER, "projects", None, (5,)),
        Change(Field.ORDER, "projects", (1, 2, 3, 4), (1, 2, 3)),
        Change(Field.ORDER, "projects", (1, 2, 3, 4), None),
        Change(Field.ORDER, "projects", (1, 2, 3, 4), (1, 2, 3, 4, 5, 5)),
    ],
)
def test_a_change_that_does_not_fit_is_refused(change: Change) -> None:
    report = full_report()
    with pytest.raises(StaleChange):
        report.after((change,))
    assert report == full_report()


def test_nil_twice_is_stale() -> None:
    nil = EMPTY.after(set_nil(EMPTY, "fund", True))
    with pytest.raises(StaleChange):
        nil.after((Change(Field.NIL, "fund", None, True),))


def test_row_ids_are_never_used_again() -> None:
    report = EMPTY.after(insert_rows(EMPTY, "projects", 0, [{"name": "甲"}, {"name": "乙"}]))
    deletion = delete_rows(report, "projects", [2])
    report = report.after(deletion)
    assert [row.id for row in report.rows("projects")] == [1]
    report = report.after(insert_rows(report, "projects", 1, [{"name": "丙"}]))
    assert [row.id for row in report.rows("projects")] == [1, 3]
    report = report.after(delete_rows(report, "projects", [1, 3]))
    assert (report.tables, report.next_row) == ({}, 4)
    insertion = insert_rows(report, "projects", 0, [{"name": "丁"}])
    report = report.after(insertion)
    undone = report.after(inverse(insertion))
    assert undone.next_row == 5
    again = undone.after(insert_rows(undone, "projects", 0, [{"name": "戊"}]))
    assert [row.id for row in again.rows("projects")] == [5]


def test_undoing_a_deletion_brings_back_the_same_rows() -> None:
    report = full_report()
    deletion = delete_rows(report, "projects", [2, 4])
    gone = report.after(deletion)
    assert [row.id for row in gone.rows("projects")] == [1, 3]
    assert gone.after(inverse(deletion)) == report


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("projects.3.amount", ("projects", 3, "amount")),
        ("a.b.12.c", ("a.b", 12, "c")),
        ("general.budget", ("", 0, "")),
        ("projects.x.amount", ("", 0, "")),
        ("projects.-1.amount", ("", 0, "")),
        ("", ("", 0, "")),
    ],
)
def test_cell_keys_come_apart(key: str, parts: tuple[str, int, str]) -> None:
    assert split_cell(key) == parts
    if parts[0]:
        assert cell_key(*parts) == key


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (None, None),
        (money("588.3"), "588.3"),
        (Amount(1), "0.000001"),
        (Decimal("1E+2"), "100"),
        (Decimal("65.71"), "65.71"),
        (True, "无"),
        (False, None),
        ("无", "无"),
        ((3, 1, 2), "3\n1\n2"),
        (("甲", "乙"), "甲\n乙"),
    ],
)
def test_content_is_written_exactly(content: Content | None, text: str | None) -> None:
    assert written(content) == text


def test_every_report_has_an_identity_of_its_own() -> None:
    first, second = UUID(new_uuid()), UUID(new_uuid())
    assert first.version == 4
    assert first != second


FILLED: st.SearchStrategy[Value] = (
    st.builds(Amount, st.integers(-9, 9)) | st.decimals(0, 9, places=2) | st.text("甲乙", max_size=2)
)
VALUES: st.SearchStrategy[Value | None] = st.none() | FILLED
CELLS: st.SearchStrategy[Mapping[str, Value]] = st.dictionaries(st.sampled_from(["name", "amount", "sentence"]), FILLED)
WORDS = st.text("甲乙{}", max_size=3)
PLACES = st.integers(-1, 5)

Draw = Callable[[st.SearchStrategy[Any]], Any]
EDITS: dict[str, Callable[[Report, Draw], Changes]] = {
    "figure": lambda report, draw: set_figure(
        report, draw(st.sampled_from(["general.basic", "cover.unit"])), draw(VALUES)
    ),
    "prose": lambda report, draw: set_prose(report, draw(st.sampled_from(["remarks", "fund.text"])), draw(WORDS)),
    "heading": lambda report, draw: set_heading(report, draw(st.sampled_from(["remarks", "cover.title"])), draw(WORDS)),
    "nil": lambda report, draw: set_nil(report, draw(st.sampled_from(["fund", "remarks"])), draw(st.booleans())),
    "unplaced": lambda report, draw: set_unplaced(report, draw(st.lists(st.sampled_from(["甲", "乙"]), max_size=2))),
    "insert": lambda report, draw: insert_rows(report, "projects", draw(PLACES), draw(st.lists(CELLS, max_size=3))),
    "add": lambda report, draw: add_section(
        report, draw(st.sampled_from(["remarks", "fund", *report.added])), draw(WORDS)
    ),
}
ROW_EDITS: dict[str, Callable[[Report, Draw], Changes]] = {
    "cell": lambda report, draw: set_cell(
        report, "projects", draw(st.sampled_from(ids(report))), draw(st.sampled_from(["name", "amount"])), draw(VALUES)
    ),
    "delete": lambda report, draw: delete_rows(report, "projects", draw(st.sets(st.sampled_from(ids(report))))),
    "order": lambda report, draw: order_rows(report, "projects", draw(st.permutations(ids(report)))),
}
SECTION_EDITS: dict[str, Callable[[Report, Draw], Changes]] = {
    "remove": lambda report, draw: remove_section(report, draw(st.sampled_from(sorted(report.added)))),
}


def ids(report: Report) -> list[int]:
    return [row.id for row in report.rows("projects")]


def random_edit(report: Report, data: st.DataObject) -> Changes:
    """Any step that the editing functions offer."""
    edits = EDITS | (ROW_EDITS if ids(report) else {}) | (SECTION_EDITS if report.added else {})
    return edits[data.draw(st.sampled_from(sorted(edits)))](report, data.draw)


def printed_order(report: Report) -> list[str]:
    return [each.section.key for each in numbered(report, OUTLINE)]


@given(st.data())
def test_undo_leads_back_and_redo_forth_again(data: st.DataObject) -> None:
    start = report = full_report()
    steps: list[Changes] = []
    seen = set(ids(report))
    for _ in range(data.draw(st.integers(1, 8))):
        step = random_edit(report, data)
        after = report.after(step)
        fresh = set(ids(after)) - set(ids(report))
        assert not fresh & seen
        seen |= fresh
        assert report.after(step).after(inverse(step)) == replace(report, next_row=after.next_row)
        report = after
        steps.append(step)
    undone = report
    for step in reversed(steps):
        undone = undone.after(inverse(step))
        undone.value("projects.1.name")
    assert undone == replace(start, next_row=report.next_row)
    assert printed_order(undone) == printed_order(start)
    redone = undone
    for step in steps:
        redone = redone.after(step)
    assert redone == report
    assert printed_order(redone) == printed_order(report)


@given(st.data())
def test_many_changes_at_once_are_the_same_as_one_by_one(data: st.DataObject) -> None:
    report = full_report()
    changes: list[Change] = []
    for _ in range(data.draw(st.integers(1, 8))):
        step = random_edit(report, data)
        changes.extend(step)
        report = report.after(step)
    one_by_one = full_report()
    for change in changes:
        one_by_one = one_by_one.after((change,))
    assert full_report().after(changes) == one_by_one == report
