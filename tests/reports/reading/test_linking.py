"""Numbers of running text as links: where they print what was typed, and nowhere else."""

from decimal import Decimal

import pytest

from domain.amount import Value
from domain.linking import defined, linked, linked_names, number_link
from domain.links import Link
from domain.outline import Outline
from domain.report import Report
from tests.domain.build import money

UNIT = "某县林业局"


@pytest.fixture
def report(outline: Outline) -> Report:
    figures: dict[str, Value] = {
        "cover.year": "2022",
        "cover.unit": UNIT,
        "general.budget": money("588.3"),
        "general.basic": money("214.13"),
        "general.personnel": money("185.6"),
        "general.public": money("28.53"),
        "satisfaction.satisfied": Decimal(95),
        "satisfaction.mostly": Decimal(5),
    }
    return Report("", outline.key, figures=figures)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("全年预算数588.3万元。", "全年预算数{general.budget}万元。"),
        ("全年预算数588.30万元。", "全年预算数{general.budget:.2}万元。"),
        ("全年预算数5883000元。", "全年预算数{general.budget:元-}元。"),
        ("全年预算数5,883,000.00元。", "全年预算数{general.budget:元.2}元。"),
        ("全年预算数588.3万。", "全年预算数{general.budget}万。"),
        ("全年预算数0.05883亿元。", "全年预算数0.05883亿元。"),
        ("全年预算数588.3000000万元。", "全年预算数588.3000000万元。"),
        ("全年预算数5８8.3万元。", "全年预算数5８8.3万元。"),
        ("全年预算数588.31万元。", "全年预算数588.31万元。"),
        ("2022年全年预算数588.31万元。", "2022年全年预算数588.31万元。"),
        ("2021年全年预算数588.3万元。", "2021年全年预算数588.3万元。"),
        ("2022年，全年预算数588.3万元。", "{cover.year}年，全年预算数{general.budget}万元。"),
        ("２０２１年全年预算数588.3万元。", "２０２１年全年预算数588.3万元。"),
        ("２０２２年全年预算数588.3万元。", "{cover.year:全角}年全年预算数{general.budget}万元。"),
        ("2022年开局。2022年基本支出214.13万元，公用经费28.53万元。",
         "2022年开局。{cover.year}年基本支出{general.basic}万元，公用经费{general.public}万元。"),
        ("造林项目支出588.3万元。", "造林项目支出588.3万元。"),
        ("情况满意占95%，基本满意占5%。", "情况满意占{satisfaction.satisfied}%，基本满意占{satisfaction.mostly}%。"),
        ("基本支出214.13万元{注}。", "基本支出{general.basic}万元{{注}}。"),
        ("某县林业局于2022年3月挂牌。", "某县林业局于2022年3月挂牌。"),
    ],
)  # fmt: skip
def test_links_print_what_was_typed(text: str, stored: str, report: Report, outline: Outline) -> None:
    assert linked(text, "performance.overall", report, outline) == stored


def test_words_of_a_longer_name_link_on_their_own_page_only(report: Report, outline: Outline) -> None:
    text = "评价满意占95%"
    assert linked(text, "performance.overall", report, outline) == "评价满意占{satisfaction.satisfied}%"
    assert linked(text, "performance.special", report, outline) == text


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("某县林业局2022年度目标", "{cover.unit}{cover.year}年度目标"),
        ("某县林业局2021年度目标", "{cover.unit}2021年度目标"),
        ("林业局22022年目标", "林业局22022年目标"),
        ("2022目标{一}", "2022目标{{一}}"),
        ("2022年某县林业局2022年", "{cover.year}年{cover.unit}{cover.year}年"),
    ],
)
def test_names_in_headings(text: str, stored: str, report: Report, outline: Outline) -> None:
    assert linked_names(text, report, outline) == stored


def test_a_name_that_holds_the_year_is_linked_whole(outline: Outline) -> None:
    report = Report("", outline.key, figures={"cover.year": "2022", "cover.unit": "2022年项目办"})
    assert linked_names("2022年项目办2022年目标", report, outline) == "{cover.unit}{cover.year}年目标"


def test_without_year_and_unit_nothing_is_linked(outline: Outline) -> None:
    report = Report("", outline.key, figures={"general.budget": money("5")})
    assert linked_names("某县2022年目标", report, outline) == "某县2022年目标"
    assert linked("2022年全年预算数5万元", "general.text", report, outline) == "2022年全年预算数{general.budget}万元"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年预算数5万元，全年预算数6万元", money("5")),
        ("县级全年预算数5万元，本单位全年预算数6万元", money("6")),
        ("县级全年预算数5万元", money("5")),
        ("县级全年预算数5万元，市级全年预算数6万元", None),
        ("县级全年预算数5万元，市级全年预算数5.0万元", money("5")),
        ("2021年全年预算数5万元", None),
        ("财政安排资金5万元", None),
        ("基本支出全年预算数5万元", None),
        ("造林项目全年预算数5万元", None),
        ("造林项目一次实施，全年预算数5万元", None),
    ],
)
def test_a_page_defines_the_figures_that_it_asks_for(text: str, expected: Value | None, outline: Outline) -> None:
    assert defined("general.text", text, outline, "2022", UNIT).get("general.budget") == expected
    assert defined("performance.overall", text, outline, "2022", UNIT) == {}


@pytest.mark.parametrize(
    ("typed", "unit", "expected"),
    [
        ("588.3", "万元", Link("x")),
        ("588.3", "千元", None),
        ("5,883,000", "元", Link("x", "元")),
        ("588.300000", "万元", Link("x", ".6")),
        ("-588.3", "万元", None),
        ("588", "万元", None),
    ],
)
def test_the_link_for_a_number(typed: str, unit: str, expected: Link | None, outline: Outline) -> None:
    assert number_link("x", typed, unit, money("588.3"), "money", outline) == expected


def test_the_link_for_a_number_where_the_outline_prints_yuan(other_outline: Outline) -> None:
    assert number_link("x", "588.3", "万", money("588.3"), "money", other_outline) == Link("x", "万元")
    assert number_link("x", "5883000.00", "元", money("588.3"), "money", other_outline) == Link("x", ".2")
    assert number_link("x", "5883", "千元", money("588.3"), "money", other_outline) is None
