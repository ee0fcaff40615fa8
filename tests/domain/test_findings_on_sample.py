"""The shipped outline on the figures of a published report: what is found, and what each slip of the pen raises."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.amount import Amount
from domain.checks import Finding
from domain.editing import new_report, set_cell, set_figure, set_prose
from domain.outline import Outline, decode_outline
from domain.report import Report, split_cell
from tests.domain.build import SHIPPED, found_in, money, row

FIGURES = {
    "general.budget": "588.3",
    "general.income": "386.6",
    "general.expenditure": "386.6",
    "general.project": "172.47",
    "general.basic": "214.13",
    "general.personnel": "185.6",
    "general.public": "28.53",
}
PROJECTS = ("42.75", "103.76", "9.09", "0.8", "10", "3.03", "3.04")
SATISFACTION = {"satisfied": "95", "mostly": "5", "dissatisfied": "0"}
PROSE = {
    "profile.duties": "1.指导全区政务服务工作。\n2.管理政务大厅。",
    "profile.goals": "1.保障机构正常运转。2.提升审批效率，办结率达到99%。",
    "performance.special": "1.窗口受理425件，办结率达99%。\n2.政务大厅管理项目支出42.75万元，按期完成。",
    "problems": "预算编制的准确性有待提高。",
    "improvements": "细化预算编制，逐月跟踪执行进度。",
    "publicity": "自评结果用于改进管理，与部门决算一并在政务公开专栏公开。",
}
OVERALL = (
    "2022年基本支出合计214.13万元。其中：1.工资福利支出185.6万元。 2.商品和服务支出28.53万元。"
    "调查中满意占{satisfaction.satisfied}%，基本满意占{satisfaction.mostly}%，不满意占 {satisfaction.dissatisfied}%。"
)
# Where a slip shows: the identity, and on which side of it the figure stands.
IDENTITIES = {
    "general.expenditure": {"sum.expenditure": 1},
    "general.project": {"sum.expenditure": -1, "sum.projects": 1},
    "general.basic": {"sum.expenditure": -1, "sum.basic": 1},
    "general.personnel": {"sum.basic": -1},
    "general.public": {"sum.basic": -1},
    **{f"projects.{number}.amount": {"sum.projects": -1} for number in range(1, 8)},
}


@pytest.fixture(scope="module")
def outline() -> Outline:
    return decode_outline(SHIPPED.read_text("utf-8"))


@pytest.fixture(scope="module")
def report(outline: Outline) -> Report:
    blank = new_report(outline, "2022", "芦淞区行政审批服务局")
    return replace(
        blank,
        figures={
            **blank.figures,
            **{key: money(text) for key, text in FIGURES.items()},
            **{f"satisfaction.{key}": Decimal(text) for key, text in SATISFACTION.items()},
        },
        prose={**blank.prose, **PROSE, "performance.overall": OVERALL},
        tables={"projects": tuple(row(number, f"第{number}个项目", text) for number, text in enumerate(PROJECTS, 1))},
        nil=frozenset({"fund", "capital", "insurance", "remarks"}),
        next_row=8,
    )


def moved(report: Report, key: str, step: str) -> Report:
    amount = report.amount(key)
    assert amount is not None
    table, number, column = split_cell(key)
    if number:
        return report.after(set_cell(report, table, number, column, amount + money(step)))
    return report.after(set_figure(report, key, amount + money(step)))


def of(code: str, findings: tuple[Finding, ...]) -> Finding:
    return next(finding for finding in findings if finding.code == code)


def test_the_published_figures_raise_one_query(report: Report, outline: Outline) -> None:
    [finding] = found_in(report, outline)
    assert (finding.severity, finding.code) == ("query", "rate.execution")
    assert (finding.expected, finding.actual, finding.difference) == (Decimal(90), Decimal("65.71"), Decimal("-24.29"))
    assert finding.keys == ("general.expenditure", "general.budget")


@pytest.mark.parametrize("step", ["0.01", "-0.01", "1", "-1"])
@pytest.mark.parametrize("key", IDENTITIES)
def test_a_total_or_project_that_slipped(report: Report, outline: Outline, key: str, step: str) -> None:
    found = found_in(moved(report, key, step), outline)
    for code, side in IDENTITIES[key].items():
        finding = of(code, found)
        assert finding.difference == (money(step) if side > 0 else -money(step))
        assert finding.severity == ("error" if abs(Decimal(step)) == 1 else "query")
        assert finding.rounding is (abs(Decimal(step)) != 1)
        assert None not in (finding.expected, finding.actual)
        assert key in finding.keys or split_cell(key)[0] in finding.keys
    others = ("sum.repeat", "figure.negative")
    assert {each.code for each in found if each.severity == "error" and each.code not in others} == (
        set(IDENTITIES[key]) if abs(Decimal(step)) == 1 else set()
    )


@pytest.mark.parametrize("key", ["general.basic", "general.personnel", "general.public"])
def test_a_figure_that_slipped_contradicts_its_repeat(report: Report, outline: Outline, key: str) -> None:
    repeat = of("sum.repeat", found_in(moved(report, key, "0.01"), outline))
    assert (repeat.severity, repeat.keys) == ("error", ("performance.overall", key))
    assert repeat.difference == money("-0.01")


@pytest.mark.parametrize(
    ("was", "now", "key"),
    [
        ("214.13", "214.14", "general.basic"),
        ("185.6万", "185.61万", "general.personnel"),
        ("28.53", "28.52", "general.public"),
    ],
)
def test_a_repeat_that_slipped_is_one_error(report: Report, outline: Outline, was: str, now: str, key: str) -> None:
    slipped = report.after(set_prose(report, "performance.overall", OVERALL.replace(was, now)))
    [error, query] = found_in(slipped, outline)
    assert (error.severity, error.code, error.keys) == ("error", "sum.repeat", ("performance.overall", key))
    assert isinstance(error.difference, Amount)
    assert abs(error.difference.fen) == money("0.01").fen
    assert query.code == "rate.execution"


@pytest.mark.parametrize("step", ["0.01", "-0.01", "1", "-1"])
def test_income_alone_is_a_query(report: Report, outline: Outline, step: str) -> None:
    [balance, rate] = found_in(moved(report, "general.income", step), outline)
    assert (balance.severity, balance.code, balance.difference) == ("query", "sum.balance", money(step))
    assert rate.code == "rate.execution"


def test_three_slips_in_three_places_are_three_errors(report: Report, outline: Outline) -> None:
    slipped = moved(moved(report, "projects.3.amount", "1"), "general.public", "-1")
    text = OVERALL.replace("28.53", "{general.public}").replace("214.13", "213.13")
    slipped = slipped.after(set_prose(slipped, "performance.overall", text))
    errors = [finding.code for finding in found_in(slipped, outline) if finding.severity == "error"]
    assert errors == ["sum.basic", "sum.projects", "sum.repeat"]
