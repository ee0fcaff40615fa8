"""What a user can do to a report, as the changes of one step."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.amount import Amount
from domain.editing import (
    add_section,
    delete_rows,
    first_choice,
    insert_rows,
    new_report,
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
from domain.report import Change, Field, Report, Row, StaleChange, inverse
from tests.domain.build import GENERAL, OUTLINE, full_report, money

EMPTY = Report("uuid", "small-2022")


def test_a_new_report_has_its_cover_and_the_default_sentences() -> None:
    report = new_report(OUTLINE, "2022", "某县政务服务局")
    assert (report.outline, report.year, report.unit, report.state) == ("small-2022", "2022", "某县政务服务局", "draft")
    assert report.prose["cover.seal_line"] == "单位名称（盖章）：{cover.unit}"
    assert report.prose["publicity"] == "自评结果在____公开。"
    assert not report.prose["general.text"].startswith("\n")
    assert set(report.prose) == {"cover.seal_line", "general.text", "performance", "publicity"}
    assert report.uuid != new_report(OUTLINE, "2022", "某县政务服务局").uuid
    assert new_report(OUTLINE, "2022", "某县政务服务局", "mine").uuid == "mine"


def test_a_step_that_changes_nothing_is_empty() -> None:
    report = full_report()
    assert set_figure(report, "general.budget", money("400.0")) == ()
    assert set_figure(report, "satisfaction.satisfied", Decimal("95.0")) == ()
    assert set_figure(report, "general.wages", None) == ()
    assert set_figure(report, "cover.contact", "") == ()
    assert set_prose(report, "remarks", report.prose["remarks"]) == ()
    assert set_prose(report, "other", "") == ()
    assert set_heading(report, "remarks", "  ") == ()
    assert set_nil(report, "fund", False) == ()
    assert set_cell(report, "projects", 1, "name", "政务大厅运行") == ()
    assert set_cell(report, "projects", 1, "sentence", "") == ()
    assert insert_rows(report, "projects", 0, []) == ()
    assert delete_rows(report, "projects", [9]) == ()
    assert order_rows(report, "projects", [1, 2, 3, 4]) == ()
    assert set_unplaced(report, []) == ()


def test_an_amount_is_not_a_number_of_the_same_size() -> None:
    report = EMPTY.after(set_figure(EMPTY, "general.budget", Amount(0)))
    assert set_figure(report, "general.budget", Decimal(0)) == (
        Change(Field.FIGURE, "general.budget", Amount(0), Decimal(0)),
    )


def test_zero_blank_and_nil_are_three_things() -> None:
    zero = EMPTY.after(set_figure(EMPTY, "fund.amount", Amount(0)))
    assert zero.figures == {"fund.amount": Amount(0)}
    nil = zero.after(set_nil(zero, "fund", True))
    assert nil == replace(zero, nil=frozenset({"fund"}))
    blank = nil.after(set_figure(nil, "fund.amount", None))
    assert blank == replace(EMPTY, nil=frozenset({"fund"}))
    assert blank.after(set_nil(blank, "fund", False)) == EMPTY


def test_headings_are_reworded_and_go_back_to_the_official_words() -> None:
    report = EMPTY.after(set_heading(EMPTY, "remarks", " 其他说明 "))
    assert report.headings == {"remarks": "其他说明"}
    assert report.after(set_heading(report, "remarks", " ")) == EMPTY


def test_rows_go_in_where_they_are_put() -> None:
    report = EMPTY.after(insert_rows(EMPTY, "projects", 7, [{"name": "甲", "amount": money("1"), "sentence": ""}, {}]))
    assert report.rows("projects") == (Row(1, {"name": "甲", "amount": money("1")}), Row(2))
    report = report.after(insert_rows(report, "projects", 1, [{"name": "乙"}]))
    report = report.after(insert_rows(report, "projects", -3, [{"name": "丙"}]))
    assert [row.id for row in report.rows("projects")] == [4, 1, 3, 2]
    assert report.next_row == 5


def test_rows_move() -> None:
    report = full_report()
    moved = report.after(order_rows(report, "projects", [2, 3, 1, 4]))
    assert [each.id for each in moved.rows("projects")] == [2, 3, 1, 4]
    assert {each.id: each for each in moved.rows("projects")} == {each.id: each for each in report.rows("projects")}


def test_only_the_rows_of_a_table_can_be_put_in_order() -> None:
    report = full_report()
    for order in ([1, 2, 3], [1, 2, 3, 4, 5], [1, 2, 3, 3], []):
        with pytest.raises(StaleChange):
            order_rows(report, "projects", order)


def shown(report: Report) -> list[str]:
    return [each.section.key for each in numbered(report, OUTLINE) if each.section.key.startswith("added.")]


def with_sections(*after: str) -> Report:
    report = EMPTY
    for each in after:
        report = report.after(add_section(report, each, f"第{len(report.added) + 1}节"))
    return report


def test_an_added_section_stands_behind_its_neighbour() -> None:
    report = with_sections("publicity")
    assert report.added == {"added.1": "publicity"}
    assert report.headings == {"added.1": "第1节"}
    keys = [each.section.key for each in numbered(report, OUTLINE)]
    assert keys.index("added.1") == keys.index("publicity") + 1
    assert [each.heading for each in numbered(report, OUTLINE) if each.section.key == "added.1"] == ["第1节"]


def test_a_removed_section_takes_its_text_along_and_undo_brings_all_back() -> None:
    report = with_sections("publicity", "publicity")
    report = report.after(set_prose(report, "added.1", "内容"))
    removal = remove_section(report, "added.1")
    gone = report.after(removal)
    assert (gone.added, gone.headings, gone.prose) == ({"added.2": "publicity"}, {"added.2": "第2节"}, {})
    back = gone.after(inverse(removal))
    assert back == report
    assert shown(back) == shown(report) == ["added.2", "added.1"]


@pytest.mark.parametrize(
    "after",
    [
        ("remarks",),
        ("remarks", "added.1"),
        ("remarks", "added.1", "added.2"),
        ("remarks", "added.1", "added.1"),
        ("remarks", "remarks", "added.1"),
        ("remarks", "added.1", "remarks", "added.3"),
        ("remarks", "added.1", "remarks", "added.2"),
        ("remarks", "remarks", "remarks", "added.1", "added.2", "added.5", "fund", "added.7"),
    ],
)
def test_removing_a_section_leaves_the_others_in_their_order(after: tuple[str, ...]) -> None:
    report = with_sections(*after)
    for key in report.added:
        gone = report.after(remove_section(report, key))
        assert shown(gone) == [each for each in shown(report) if each != key]


def test_the_eleventh_section_stands_before_the_second_after_an_undo_too() -> None:
    report = with_sections(*["remarks"] * 11)
    removal = remove_section(report, "added.2")
    back = report.after(removal).after(inverse(removal))
    assert shown(back) == shown(report) == [f"added.{number}" for number in range(11, 0, -1)]


def test_unplaced_lines_can_be_taken_one_by_one() -> None:
    report = EMPTY.after(set_unplaced(EMPTY, ["甲", "乙"]))
    assert report.unplaced == ("甲", "乙")
    report = report.after(set_unplaced(report, ["乙"]))
    assert report.unplaced == ("乙",)
    assert report.after(set_unplaced(report, [])) == EMPTY


def test_a_blank_choice_means_the_first() -> None:
    assert first_choice(OUTLINE, "projects", "fund") == GENERAL
    assert first_choice(OUTLINE, "projects", "name") == ""
