"""What is empty and not 无, what stands beside 无, what was never replaced, what is printed nowhere."""

from dataclasses import replace
from decimal import Decimal

import pytest
from msgspec import structs

from domain.checks import Finding
from domain.checks.finding import Context
from domain.checks.missing import check_unprinted, placeholders
from domain.checks.printing import printed_texts
from domain.editing import new_report
from domain.outline import Section
from domain.report import Report, Row
from tests.domain.build import OUTLINE, changed, codes, found_in, full_report, money, row


def test_a_blank_report_misses_everything_that_is_asked_for_once() -> None:
    report = Report("", "")
    assert [(finding.code, *finding.keys) for finding in found_in(report)] == [
        ("missing.figure", "cover.year"),
        ("missing.figure", "cover.unit"),
        ("missing.section", "profile.text"),
        ("missing.figure", "general.budget"),
        ("missing.figure", "general.income"),
        ("missing.figure", "general.expenditure"),
        ("missing.figure", "general.project"),
        ("missing.figure", "general.basic"),
        ("missing.figure", "general.personnel"),
        ("missing.figure", "general.public"),
        ("missing.section", "general.text"),
        ("missing.rows", "projects"),
        ("missing.section", "fund.text"),
        ("missing.figure", "satisfaction.satisfied"),
        ("missing.figure", "satisfaction.mostly"),
        ("missing.figure", "satisfaction.dissatisfied"),
        ("missing.section", "performance"),
        ("missing.section", "publicity"),
        ("missing.section", "remarks"),
    ]
    assert {finding.severity for finding in found_in(report)} == {"error"}


def test_a_new_report_misses_no_text_that_it_starts_with() -> None:
    found = found_in(new_report(OUTLINE, "2022", "某县政务服务局"))
    assert [finding.keys[0] for finding in found if finding.code == "missing.section"] == [
        "profile.text",
        "fund.text",
        "remarks",
    ]
    assert not [finding for finding in found if finding.code in ("missing.link", "missing.unprinted")]


def test_white_space_is_no_text() -> None:
    assert codes(full_report(remarks=" \n\u3000")) == [("error", "missing.section")]


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("general.budget", "missing.figure"),
        ("projects.1.amount", "missing.cell"),
        ("projects.1.name", "missing.cell"),
        ("satisfaction.mostly", "missing.figure"),
    ],
)
def test_one_blank_is_one_finding(key: str, code: str) -> None:
    assert [(finding.code, finding.keys) for finding in found_in(changed(full_report(), {key: None}))] == [
        (code, (key,))
    ]


def test_rows_of_another_fund_are_not_asked_for_here() -> None:
    report = replace(full_report(), tables={"projects": (row(3, "河道整治", "20", fund="政府性基金"),)})
    assert [(finding.code, finding.keys) for finding in found_in(report)] == [("missing.rows", ("projects",))]
    blank_cell = replace(
        full_report(), tables={"projects": (*full_report().rows("projects"), Row(9, {"fund": "政府性基金"}))}
    )
    assert found_in(blank_cell) == ()


def test_nil_is_complete_and_stands_beside_no_amount() -> None:
    report = changed(full_report(fund__text=""), {"fund.amount": None})
    assert codes(report) == [("error", "missing.section")]
    nil = replace(report, nil=frozenset({"fund"}))
    assert found_in(nil) == ()
    assert found_in(changed(nil, {"fund.amount": "0"})) == ()
    assert found_in(changed(nil, {"fund.amount": "20"})) == (
        Finding("error", "missing.nil_amount", ("fund", "fund.amount"), actual=money("20")),
    )


def test_nil_beside_rows_is_one_finding_for_the_table() -> None:
    report = replace(full_report(), nil=frozenset({"projects"}))
    assert found_in(report) == (
        Finding("error", "missing.nil_amount", ("projects", "projects"), actual=money("172.47")),
    )
    nothing = changed(
        replace(report, tables={"projects": (Row(1, {"name": "政务大厅运行"}),)}),
        {
            "general.project": "0",
            "general.basic": "214.13",
            "general.expenditure": "214.13",
            "general.income": "214.13",
            "general.budget": "214.13",
        },
    )
    assert [finding for finding in found_in(nothing) if finding.code.startswith("missing.")] == []


def test_a_link_to_a_blank_figure_is_an_error_where_nobody_else_asks() -> None:
    text = "{cover.unit}{staff.actual}人，基本支出{general.basic}万元，{unknown.key}，共{staff.actual}人。"
    found = found_in(changed(full_report(profile__text=text), {"general.basic": None, "general.public": None}))
    assert [(each.keys, each.quote, each.offset) for each in found if each.code == "missing.link"] == [
        (("profile.text", "staff.actual"), "____", 7),
        (("profile.text", "unknown.key"), "____", 24),
    ]


def test_a_link_in_a_heading_counts_like_one_in_a_text() -> None:
    report = replace(
        full_report(),
        headings={"remarks": "其他情况（{staff.actual}人）", "cover.title": "{cover.year}年{cover.date}报告"},
    )
    assert [finding.keys for finding in found_in(report)] == [
        ("cover.title", "cover.date"),
        ("remarks", "staff.actual"),
    ]


def test_a_link_in_a_sentence_of_a_rows_own_counts_too() -> None:
    own = replace(
        full_report(),
        tables={
            "projects": tuple(
                Row(each.id, {**each.cells, "sentence": "{name}支出{amount}万元，涉及{staff.actual}人。"})
                for each in full_report().rows("projects")
                if each.id != 3
            )
        },
    )
    assert [finding.keys for finding in found_in(own)] == [
        (f"projects.{number}.sentence", "staff.actual") for number in (1, 2, 4)
    ]
    filled = replace(own, figures={**own.figures, "staff.actual": Decimal(12)})
    assert found_in(filled) == ()


def test_a_filled_figure_that_is_printed_nowhere_is_a_query() -> None:
    assert found_in(changed(full_report(), {"staff.actual": "12"})) == (
        Finding("query", "missing.unprinted", ("staff.actual",), actual=Decimal(12)),
    )
    report = full_report(performance="社会各界普遍认可。")
    assert [finding.keys for finding in found_in(report)] == [
        ("satisfaction.satisfied",),
        ("satisfaction.mostly",),
        ("satisfaction.dissatisfied",),
    ]


@pytest.mark.parametrize(
    "figures",
    [{"staff.actual": "0"}, {"general.carried_in": "0", "general.carried_out": "0"}],
)
def test_an_optional_nothing_needs_no_words(figures: dict[str, str]) -> None:
    assert found_in(changed(full_report(), figures)) == ()


def test_an_optional_figure_is_missed_in_no_text_that_is_still_to_be_written() -> None:
    filled = {"staff.actual": "12"}
    before = changed(full_report(profile__text=""), filled)
    assert "missing.unprinted" not in {finding.code for finding in found_in(before)}
    assert codes(changed(full_report(), filled)) == [("query", "missing.unprinted")]


def test_an_optional_figure_that_a_sum_needs_wants_no_words() -> None:
    assert found_in(changed(full_report(), {"general.carried_in": "3", "general.carried_out": "3"})) == ()
    printing = structs.replace(OUTLINE, sections=tuple(map(_printing, OUTLINE.sections)))
    report = changed(full_report(), {"general.carried_in": "3", "general.carried_out": "3"})
    found = [finding.keys for finding in check_unprinted(report, Context(printing))]
    assert found == [("general.carried_out",)]  # the form's own sentence has it, the report's has not


def _printing(section: Section) -> Section:
    if section.key != "remarks":
        return section
    [part] = section.parts
    return structs.replace(section, parts=(structs.replace(part, default="年末结转{general.carried_out}万元。"),))


def test_a_title_that_names_no_year_is_a_query() -> None:
    report = replace(full_report(), headings={"cover.title": "某县政务服务局自评报告"})
    assert [(finding.code, finding.keys) for finding in found_in(report)] == [("missing.unprinted", ("cover.year",))]
    typed = replace(full_report(), headings={"cover.title": "2022年自评报告"})
    assert found_in(typed) == ()


def test_words_print_a_figure_like_a_link() -> None:
    assert found_in(changed(full_report(profile__text="实有人数12人。"), {"staff.actual": "12"})) == ()
    assert codes(changed(full_report(profile__text="实有人数13人。"), {"staff.actual": "12"})) == [
        ("error", "sum.repeat")
    ]


def test_what_the_cover_and_nil_sections_keep_is_not_called_unprinted() -> None:
    cover = replace(
        full_report(),
        figures={**full_report().figures, "cover.contact": "张三", "cover.phone": "12345", "cover.date": "2023-04-05"},
    )
    assert found_in(cover) == ()
    kept = replace(full_report(), nil=frozenset({"fund"}))
    assert [finding.code for finding in found_in(kept)] == ["missing.nil_amount"]
    unknown = replace(full_report(), figures={**full_report().figures, "other.figure": money("1")})
    assert found_in(unknown) == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("在XX网站公开。", "XX"),
        ("20xx年", "xx"),
        ("××县财政局", "××"),
        ("ＸＸ局", "ＸＸ"),
        ("金额**万元", "**"),
        ("于____公开。", "____"),
        ("一是……；二是加强管理。", "……"),
        ("……", "……"),
        ("1.……\n2.完成。", "……"),
        ("此处………填写", "………"),
        ("绩效目标：......", "......"),
    ],
)
def test_placeholders_are_errors(text: str, quote: str) -> None:
    [finding] = found_in(full_report(remarks=text))
    assert (finding.severity, finding.code, finding.keys, finding.quote) == (
        "error",
        "missing.placeholder",
        ("remarks",),
        quote,
    )
    assert finding.offset == text.index(quote)


@pytest.mark.parametrize(
    "text",
    [
        "开展宣传、培训、督查……成效明显。",
        "面积4×4米，见www.maxxx.cn的APP。",
        "登录Exxon系统。",
        "编号*号。",
        "字段a_b。",
        "共3.14.",
    ],
)
def test_ordinary_signs_are_no_placeholders(text: str) -> None:
    assert found_in(full_report(remarks=text)) == ()


def test_placeholders_are_placed_in_the_printed_text() -> None:
    text = "{{注}}{cover.unit}在XX网站公开，{staff.actual}人，____。"
    report = full_report(remarks=text)
    assert list(placeholders(text, report, OUTLINE)) == [(11, "XX"), (24, "____")]
    assert [finding.code for finding in found_in(report)].count("missing.placeholder") == 2


def test_placeholders_are_found_in_names_and_headings_once() -> None:
    unit = replace(full_report(), figures={**full_report().figures, "cover.unit": "XX局"})
    assert [(finding.code, finding.keys) for finding in found_in(unit)] == [("missing.placeholder", ("cover.unit",))]
    name = replace(full_report(), tables={"projects": (row(1, "XX{a}项目", "172.47"),)})
    assert [(finding.code, finding.keys) for finding in found_in(name)] == [
        ("missing.placeholder", ("projects.1.name",))
    ]
    sentence = replace(
        full_report(), tables={"projects": (row(1, "甲", "172.47", sentence="{name}XX支出{amount}万元。"),)}
    )
    assert [(finding.code, finding.keys) for finding in found_in(sentence)] == [
        ("missing.placeholder", ("projects.1.sentence",))
    ]
    heading = replace(full_report(), headings={"remarks": "……"})
    assert [finding.keys for finding in found_in(heading)] == [("remarks",)]


def test_added_sections_are_checked_like_the_others() -> None:
    report = replace(full_report(), added={"added.1": "remarks"}, headings={"added.1": "附注"})
    assert [(finding.code, finding.keys) for finding in found_in(report)] == [("missing.section", ("added.1",))]
    written = replace(report, prose={**report.prose, "added.1": "基本支出200万元。"})
    assert [(finding.code, finding.keys) for finding in found_in(written)] == [
        ("sum.repeat", ("added.1", "general.basic"))
    ]


def test_texts_of_nil_sections_are_not_printed() -> None:
    report = replace(full_report(fund__text="XX"), nil=frozenset({"fund"}))
    keys = [key for key, _ in printed_texts(report, OUTLINE)]
    assert "fund" in keys
    assert "fund.text" not in keys


def test_three_faults_give_three_findings() -> None:
    report = changed(full_report(publicity="在XX公开。", remarks=""), {"general.budget": None})
    assert sorted(code for _, code in codes(report)) == ["missing.figure", "missing.placeholder", "missing.section"]
