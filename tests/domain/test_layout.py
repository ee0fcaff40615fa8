"""The outline as one report wears it: added sections, headings, numbers, rows."""

from dataclasses import replace

import pytest

from domain.amount import Value
from domain.layout import chinese, heading, numbered, row_sentence, title, where_rows, worn
from domain.outline import TITLE, TablePart, tables, walk
from domain.report import Report, Row
from tests.domain.build import GENERAL, OUTLINE, full_report, money, row

PART = tables(OUTLINE)["projects"]


def keys(report: Report) -> list[str]:
    return [section.key for section in walk(worn(OUTLINE, report).sections)]


def added(*pairs: tuple[str, str]) -> Report:
    headings = {key: f"自拟{key}" for key, _ in pairs}
    return Report("", "small-2022", added=dict(pairs), headings=headings)


def test_without_added_sections_the_outline_is_worn_as_it_is() -> None:
    assert worn(OUTLINE, full_report()) is OUTLINE


def test_added_sections_stand_behind_the_one_they_follow() -> None:
    report = added(("added.1", "fund"), ("added.2", "general.text"), ("added.3", "added.1"))
    assert keys(report) == [
        "profile", "general", "general.text", "added.2", "projects", "fund", "added.1", "added.3",
        "performance", "publicity", "remarks",
    ]  # fmt: skip
    assert [place.number for place in numbered(report, OUTLINE)][:6] == [
        "一、",
        "二、",
        "（一）",
        "（二）",
        "（三）",
        "三、",
    ]


def test_an_added_section_may_come_first() -> None:
    assert keys(added(("added.1", "cover")))[:2] == ["added.1", "profile"]


def test_the_order_in_which_added_sections_were_stored_does_not_matter() -> None:
    pairs = [("added.1", "fund"), ("added.2", "added.1"), ("added.3", "added.2")]
    assert keys(added(*pairs)) == keys(added(*reversed(pairs)))


@pytest.mark.parametrize("after", ["gone", "added.2"])
def test_an_added_section_whose_place_is_gone_stands_at_the_end(after: str) -> None:
    report = added(("added.1", after), ("added.2", "added.1"))
    assert set(keys(report)[-2:]) == {"added.1", "added.2"}


def test_headings_are_the_clerks_own_where_reworded() -> None:
    report = replace(full_report(), headings={TITLE: "{cover.year}年{cover.unit}的报告", "fund": "基金{{甲}}"})
    assert title(report, OUTLINE) == "2022年某县政务服务局的报告"
    assert title(full_report(), OUTLINE) == "2022年度某县政务服务局自评报告"
    found = {place.section.key: (place.level, place.number + place.heading) for place in numbered(report, OUTLINE)}
    assert found["fund"] == (1, "三、基金{甲}")
    assert found["projects"] == (2, "（二）项目支出情况")
    assert heading(Report("", ""), OUTLINE, OUTLINE.sections[0]) == "____基本情况"


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五"), (99, "九十九")]
)
def test_chinese_numerals(number: int, expected: str) -> None:
    assert chinese(number) == expected


def test_rows_by_fund_the_first_choice_for_blank() -> None:
    report = full_report()
    assert [each.id for each in where_rows(report, OUTLINE, "projects", f"fund={GENERAL}")] == [1, 2, 4]
    assert [each.id for each in where_rows(report, OUTLINE, "projects", "fund=政府性基金")] == [3]
    assert [each.id for each in where_rows(report, OUTLINE, "projects", "")] == [1, 2, 3, 4]
    assert where_rows(report, OUTLINE, "projects", "nothing=x") == ()


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"name": "甲项目", "amount": money("42.75")}, "甲项目支出42.75万元。"),
        ({"name": "甲项目"}, "甲项目支出____万元。"),
        ({"amount": money("10")}, "____支出10万元。"),
        ({"name": "甲{乙}", "amount": money("0")}, "甲{乙}支出0万元。"),
        ({"name": "甲", "amount": money("10"), "sentence": "{name}共{amount:元.2}元；"}, "甲共100,000.00元；"),
        ({"name": "甲", "amount": money("10"), "sentence": "{{name}}用{amount}"}, "{name}用10"),
        ({"name": "甲", "amount": money("10"), "sentence": "照原文十万元"}, "照原文十万元"),
        ({"name": "甲", "sentence": "{cover.unit}{name}"}, "某县政务服务局甲"),
    ],
)
def test_a_row_prints_as_a_sentence(cells: dict[str, Value], expected: str) -> None:
    report = replace(full_report(), tables={"projects": (Row(7, cells),)})
    assert row_sentence(PART, report.rows("projects")[0], report, OUTLINE) == expected


def test_a_second_part_of_a_table_needs_no_columns_of_its_own() -> None:
    part = TablePart(key="projects", label="", sentence="{name}用自有资金{amount}万元", columns=())
    report = replace(full_report(), tables={"projects": (row(1, "甲", "5"),)})
    assert row_sentence(part, report.rows("projects")[0], report, OUTLINE) == "甲用自有资金5万元"
