"""Identities and repeats: what holds is silent, what rounding explains is asked, the rest is an error."""

from decimal import Decimal

import msgspec
import pytest

from domain.amount import Amount, Value
from domain.checks import Finding
from domain.checks.sums import balances, blank_totals, minus
from domain.report import Report, Row
from tests.domain.build import OUTLINE, changed, codes, found_in, full_report, money, row


def sums_in(report: Report) -> list[Finding]:
    return [finding for finding in found_in(report) if finding.code.startswith("sum.")]


def only(report: Report) -> Finding:
    [finding] = sums_in(report)
    return finding


def test_a_clean_full_report_raises_nothing() -> None:
    assert found_in(full_report()) == ()


# Each case moves one figure; the sign tells on which side of its identity it stands.
CASES = {
    "sum.expenditure": ("general.expenditure", "386.6", 1),
    "sum.basic": ("general.personnel", "185.6", -1),
    "sum.projects": ("projects.2.amount", "103.76", -1),
}


@pytest.mark.parametrize("code", CASES)
@pytest.mark.parametrize(
    ("step", "severity", "rounding"),
    [("0.01", "query", True), ("-0.01", "query", True), ("1", "error", False), ("-1", "error", False)],
)
def test_an_identity_that_does_not_hold(code: str, step: str, severity: str, rounding: bool) -> None:
    key, value, side = CASES[code]
    report = changed(full_report(), {key: str(Decimal(value) + Decimal(step))})
    finding = next(each for each in sums_in(report) if each.code == code)
    assert (finding.severity, finding.rounding) == (severity, rounding)
    assert finding.difference == (money(step) if side > 0 else -money(step))
    assert finding.difference == minus(finding.actual, finding.expected)
    untouched = next(each for each in balances(full_report(), OUTLINE) if each.identity.code == code)
    assert untouched.actual == untouched.expected == (finding.expected if side > 0 else finding.actual)


def test_the_finding_names_the_figures_of_both_sides() -> None:
    assert only(changed(full_report(), {"projects.2.amount": "104.76"})).keys == ("general.project", "projects")
    assert only(changed(full_report(), {"satisfaction.mostly": "15"})).keys == (
        "satisfaction.satisfied",
        "satisfaction.mostly",
        "satisfaction.dissatisfied",
    )


@pytest.mark.parametrize(
    ("personnel", "public", "severity", "rounding"),
    [
        ("185.6", "28.54", "query", True),  # three numbers of two decimals: at most 0.015
        ("185.6", "28.55", "error", False),
        ("185.6", "28.535", "error", False),  # a third decimal narrows the step to 0.001: at most 0.0015
        ("185.6", "28.531", "query", True),
    ],
)
def test_rounding_explains_half_a_step_a_number(personnel: str, public: str, severity: str, rounding: bool) -> None:
    finding = only(changed(full_report(), {"general.personnel": personnel, "general.public": public}))
    assert (finding.code, finding.severity, finding.rounding) == ("sum.basic", severity, rounding)


def test_whole_numbers_are_stated_to_the_whole() -> None:
    figures = {"general.expenditure": "387", "general.project": "172", "general.basic": "214"}
    finding = next(each for each in sums_in(changed(full_report(), figures)) if each.code == "sum.expenditure")
    assert (finding.severity, finding.rounding, finding.difference) == ("query", True, money("1"))


def test_many_rows_may_differ_by_the_sum_of_their_halves() -> None:
    rows = tuple(row(number, f"第{number}项", "1.01") for number in range(1, 11))
    whole = changed(full_report(), {"general.project": "10.13", "general.expenditure": "224.26"})
    report = Report(whole.uuid, whole.outline, whole.figures, whole.prose, {"projects": rows})
    finding = next(each for each in sums_in(report) if each.code == "sum.projects")
    assert (finding.difference, finding.rounding) == (money("0.03"), True)


@pytest.mark.parametrize(
    ("values", "severity", "difference", "rounding"),
    [
        (("94.99", "5", "0"), "query", "-0.01", True),
        (("33.33", "33.33", "33.33"), "query", "-0.01", True),
        (("95.5", "5.5", "0"), "error", "1.0", False),
        (("95", "15", "0"), "error", "10", False),
    ],
)
def test_satisfaction_adds_up_to_a_hundred(
    values: tuple[str, str, str], severity: str, difference: str, rounding: bool
) -> None:
    keys = ("satisfaction.satisfied", "satisfaction.mostly", "satisfaction.dissatisfied")
    finding = only(changed(full_report(), dict(zip(keys, values, strict=True))))
    assert (finding.code, finding.severity, finding.rounding) == ("sum.satisfaction", severity, rounding)
    assert (finding.expected, finding.difference) == (Decimal(100), Decimal(difference))


def test_a_part_that_is_blank_leaves_nothing_to_check() -> None:
    report = changed(full_report(), {"satisfaction.mostly": None, "general.public": None, "projects.1.amount": None})
    assert [(finding.code, finding.keys) for finding in found_in(report)] == [
        ("missing.figure", ("general.public",)),
        ("missing.cell", ("projects.1.amount",)),
        ("missing.figure", ("satisfaction.mostly",)),
    ]


def test_a_blank_total_beside_its_parts_is_one_error() -> None:
    report = changed(full_report(), {"general.basic": None})
    [finding] = found_in(report)
    assert finding == Finding(
        "error", "sum.basic", ("general.basic", "general.personnel", "general.public"), money("214.13")
    )
    assert blank_totals(report, OUTLINE) == {"general.basic"}


def test_an_optional_part_counts_once_both_are_given() -> None:
    assert codes(changed(full_report(), {"general.wages": "150"})) == []
    report = changed(full_report(), {"general.wages": "150", "general.benefits": "30"})
    assert only(report).code == "sum.personnel"
    assert only(report).difference == money("5.6")


def test_a_subset_may_be_smaller_and_not_larger() -> None:
    assert sums_in(changed(full_report(), {"general.meetings": "3", "general.travel": "5"})) == []
    assert sums_in(changed(full_report(), {"general.meetings": "3", "general.travel": "25.53"})) == []
    slightly = only(changed(full_report(), {"general.meetings": "3", "general.travel": "25.54"}))
    assert (slightly.code, slightly.severity, slightly.rounding) == ("sum.public", "query", True)
    larger = only(changed(full_report(), {"general.meetings": "3", "general.travel": "26.53"}))
    assert (larger.code, larger.severity, larger.difference) == ("sum.public", "error", money("-1"))


def test_the_balance_takes_blank_carried_amounts_as_nothing() -> None:
    off = only(changed(full_report(), {"general.income": "387.6"}))
    assert (off.code, off.severity, off.difference, off.rounding) == ("sum.balance", "query", money("1"), False)
    assert off.keys == ("general.income", "general.expenditure", "general.carried_in", "general.carried_out")
    slightly = only(changed(full_report(), {"general.income": "386.61"}))
    assert (slightly.severity, slightly.rounding) == ("query", True)
    assert sums_in(changed(full_report(), {"general.income": "380", "general.carried_in": "6.6"})) == []
    assert sums_in(changed(full_report(), {"general.income": "390", "general.carried_out": "3.4"})) == []


def test_the_balance_waits_for_what_must_be_filled() -> None:
    assert sums_in(changed(full_report(), {"general.income": None, "general.carried_in": "1"})) == []
    blank = changed(full_report(), {"general.expenditure": None, "general.carried_out": "3.4"})
    assert [finding.code for finding in sums_in(blank)] == ["sum.expenditure"]


def test_the_balance_of_rows_takes_no_rows_as_nothing_and_a_blank_cell_as_unknown() -> None:
    rows = msgspec.structs.replace(OUTLINE.identities[4], blank="zero")
    outline = msgspec.structs.replace(OUTLINE, identities=(rows,))
    without = Report("", "", {"general.project": money("1")})
    assert [balance.expected for balance in balances(without, outline)] == [None]
    blank_cell = Report("", "", without.figures, tables={"projects": (row(1, "甲", "2"), Row(2))})
    assert not balances(blank_cell, outline)[0].checkable


def test_no_rows_beside_a_figure_are_nothing() -> None:
    both = msgspec.structs.replace(
        OUTLINE.identities[4], right=("projects.*.amount", "general.carried_in"), blank="zero"
    )
    outline = msgspec.structs.replace(OUTLINE, identities=(both,))
    report = Report("", "", {"general.project": money("2"), "general.carried_in": money("1")})
    assert balances(report, outline)[0].difference == money("1")


def test_two_blank_figures_are_no_blank_total() -> None:
    turned = msgspec.structs.replace(
        OUTLINE.identities[2], left=("general.wages", "general.benefits"), right=("general.personnel",)
    )
    outline = msgspec.structs.replace(OUTLINE, identities=(turned,))
    assert blank_totals(full_report(), outline) == frozenset()
    assert found_in(full_report(), outline) == ()


def test_rows_of_another_fund_do_not_count() -> None:
    assert sums_in(changed(full_report(), {"projects.3.amount": "99"})) == []
    assert only(changed(full_report(), {"projects.4.amount": "26.96"})).difference == money("-1")


def test_a_nil_table_is_nothing_and_not_unknown() -> None:
    base = full_report()
    report = Report(base.uuid, base.outline, base.figures, base.prose, {}, frozenset({"projects"}))
    finding = only(report)
    assert (finding.code, finding.severity, finding.expected, finding.actual) == (
        "sum.projects",
        "error",
        Amount(0),
        money("172.47"),
    )
    none = changed(report, {"general.project": "0", "general.expenditure": "214.13", "general.income": "214.13"})
    assert sums_in(none) == []
    blank = changed(none, {"general.project": None})
    assert [(each.code, each.keys) for each in found_in(blank) if each.severity == "error"] == [
        ("missing.figure", ("general.project",))
    ]


def test_balances_show_both_sides_while_typing() -> None:
    empty = Report("", "")
    assert all(not balance.checkable and balance.difference is None for balance in balances(empty, OUTLINE))
    part = Report("", "", {"general.personnel": money("1"), "general.public": money("2")})
    basic = balances(part, OUTLINE)[1]
    assert (basic.expected, basic.actual, basic.checkable) == (money("3"), None, False)
    assert basic.right.parts == (("general.personnel", money("1")), ("general.public", money("2")))
    assert basic.left.blank == ("general.basic",)
    whole = balances(full_report(), OUTLINE)[1]
    assert (whole.checkable, whole.difference) == (True, Amount(0))


@pytest.mark.parametrize(
    ("actual", "expected", "difference"),
    [
        (Amount(1), Amount(3), Amount(-2)),
        (Decimal(1), Decimal(3), Decimal(-2)),
        (Amount(1), Decimal(3), None),
        (None, Amount(3), None),
        ("甲", "乙", None),
    ],
)
def test_only_like_values_differ(actual: Value | None, expected: Value | None, difference: Value | None) -> None:
    assert minus(actual, expected) == difference


def test_a_repeat_that_differs_is_an_error_without_excuse() -> None:
    text = "全年支出合计386.6万元，其中：基本支出214.14万元。"
    [finding] = found_in(full_report(profile__text=text))
    assert (finding.severity, finding.code, finding.rounding) == ("error", "sum.repeat", False)
    assert finding.keys == ("profile.text", "general.basic")
    assert (finding.expected, finding.actual, finding.difference) == (money("214.13"), money("214.14"), money("0.01"))
    assert finding.quote == "基本支出214.14万元"
    assert finding.offset == text.index("基本支出214.14")


@pytest.mark.parametrize(
    "text",
    [
        "基本支出214.13万元。",
        "基本支出214.130万元。",
        "基本支出２１４．１３万元。",
        "基本支出2,141,300元。",
        "基本支出{general.basic}万元。",
        "基本支出{general.basic:元}元。",
        "2021年基本支出200万元。",
        "上年基本支出200万元，人员经费190万元。",
        "政务服务平台建设项目支出42.75万元。",
        "工会基本支出3万元。",
        "基本支出以及其他情况见附表，共12项。",
        "满意占95%，基本满意占5%。",
        "满意占95.0%。",
    ],
)
def test_what_says_the_same_or_something_else_is_no_repeat(text: str) -> None:
    assert found_in(full_report(profile__text=text)) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("基本支出2,141,301元。", "sum.repeat"),
        ("2022年基本支出214.1万元。", "sum.repeat"),
        ("满意占94%。", "sum.repeat"),
        ("实有人数13人。", "sum.repeat"),
    ],
)
def test_what_says_something_else_of_the_same_is(text: str, code: str) -> None:
    report = changed(full_report(profile__text=f"实有人数{{staff.actual}}人。{text}"), {"staff.actual": "12"})
    assert codes(report) == [("error", code)]


def test_a_blank_figure_is_repeated_nowhere() -> None:
    assert found_in(full_report(profile__text="实有人数13人。")) == ()


def test_a_page_with_amounts_of_its_own_speaks_of_those() -> None:
    assert found_in(full_report(fund__text="政府性基金支出20万元，其中：项目支出15万元，预算执行率80%。")) == ()
    assert codes(full_report(fund__text="政府性基金支出21万元。")) == [("error", "sum.repeat")]


def test_the_kept_text_of_a_nil_section_is_not_printed_and_not_read() -> None:
    base = changed(full_report(fund__text="政府性基金支出21万元。"), {"fund.amount": None})
    report = Report(base.uuid, base.outline, base.figures, base.prose, base.tables, frozenset({"fund"}))
    assert found_in(report) == ()


def test_three_faults_give_three_findings() -> None:
    report = changed(
        full_report(profile__text="基本支出200万元。"), {"satisfaction.mostly": "15", "projects.4.amount": "30"}
    )
    assert codes(report) == [("error", "sum.projects"), ("error", "sum.satisfaction"), ("error", "sum.repeat")]
