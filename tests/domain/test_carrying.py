"""从上年结转: every kind of value, and what becomes of it; what is 待确认 until it is touched."""

from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest

from domain.amount import NOT_ASKED, Amount, Value
from domain.carrying import carry, unconfirmed
from domain.checks import Context, Finding
from domain.checks.last_year import CHANGE, OTHERWISE, UNCHANGED, UNCONFIRMED, compare_with_last_year
from domain.computing import kind_of
from domain.earlier import change_of
from domain.editing import set_cell, set_figure, set_prose
from domain.layout import worn
from domain.outline import (
    OWN_SENTENCE,
    ColumnKind,
    FigureKind,
    Outline,
    column_named,
    decode_outline,
    tables,
)
from domain.report import Report, Row, split_cell
from tests.domain import attached

MORE = attached.TEXT.replace(
    'figures = [{ key = "general.project", kind = "money", label = "项目支出" }]',
    """figures = [
    { key = "general.project", kind = "money", label = "项目支出" },
    { key = "general.rate", kind = "percent", label = "完成率" },
    { key = "general.score", kind = "score", label = "得分" },
    { key = "general.size", kind = "number", label = "面积" },
    { key = "general.word", kind = "text", label = "结论" },
    { key = "general.day", kind = "date", label = "完成日期" },
    { key = "general.since", kind = "year", label = "起始年度" },
    { key = "cost.spent", kind = "money", label = "公务接待（当年决算数）" },
    { key = "cost.previous", kind = "money", label = "公务接待（上年决算数）" },
]""",
).replace(
    'columns = [{ key = "name", kind = "text", label = "指标" }, { key = "score", kind = "score", label = "得分" }]',
    """columns = [
    { key = "name", kind = "text", label = "指标" }, { key = "score", kind = "score", label = "得分" },
    { key = "points", kind = "score", label = "分值" }, { key = "actual", kind = "count", label = "完成值" },
    { key = "word", kind = "choice", label = "达成", choices = ["", "达成"] },
    { key = "why", kind = "text", label = "原因" },
    { key = "how", kind = "choice", label = "性质", choices = ["定量", "定性"] },
    { key = "cost", kind = "money", label = "成本" }, { key = "share", kind = "percent", label = "占比" },
    { key = "area", kind = "number", label = "面积" }, { key = "until", kind = "date", label = "期限" },
    { key = "paid", kind = "money", label = "支付", skippable = true },
]
[[attachments.scores]]
code = "score.rows"
label = "得分"
rule = "proportional"
points = "points"
actual = ["actual"]
target = ["100"]
word = "word"
reason = "why"
table = "indicators\"""",
)
OUTLINE = decode_outline(MORE)


def last_year() -> Report:
    base = attached.filled()
    figures: dict[str, Value] = {
        **base.figures,
        "cover.date": "2023-03-01",
        "cover.contact": "张三",
        "cover.phone": "0731-1234567",
        "general.rate": Decimal(95),
        "general.score": Decimal(9),
        "general.size": Decimal("12.5"),
        "general.word": "良好",
        "general.day": "2022-12-31",
        "general.since": "2020",
        "cost.spent": attached.money("3"),
        "cost.previous": attached.money("2"),
    }
    projects = base.rows("projects")
    projects = (replace(projects[0], cells={**projects[0].cells, OWN_SENTENCE.key: "自拟{amount}"}), projects[1])
    told: dict[str, Value] = {"name": "数量", "how": "定性", "word": "达成", "why": "工期"}
    numbers = {"score": Decimal(9), "points": Decimal(10), "actual": Decimal(90), "share": Decimal(5)}
    others: dict[str, Value] = {
        "cost": attached.money("1"),
        "area": Decimal("2.5"),
        "until": "2022-12-31",
        "from": "2020",
        "paid": NOT_ASKED,
    }
    indicator = Row(10, {**told, **numbers, **others})
    tables = {
        "projects": projects,
        "sheets.1.indicators": (indicator,),
        "sheets.2.indicators": (replace(indicator, id=20),),
    }
    return replace(
        base,
        figures=figures,
        tables=tables,
        prose={**base.prose, "added.1": "另有说明。", "general.text": "项目支出{general.project}万元。其余略。"},
        headings={"added.1": "2022年度与2021年比较（2018年规划）", "cover.title": "{cover.year}年度报告"},
        added={"added.1": "general"},
        nil=frozenset({"general"}),
        unplaced=("一行",),
        state="archived",
    )


def carried(rows: list[int] | None = None) -> Report:
    return carry(last_year(), OUTLINE, "2023", rows)


BECAME: list[tuple[str, Value | None]] = [
    ("cover.year", "2023"),  # the new year
    ("cover.unit", "某县档案馆"),  # kept
    ("cover.contact", "张三"),
    ("cover.phone", "0731-1234567"),
    ("cover.date", None),  # cleared
    ("general.project", None),  # money
    ("general.rate", None),  # per cent
    ("general.score", None),  # score
    ("general.size", None),  # number
    ("general.word", "良好"),  # words
    ("general.day", None),  # date
    ("general.since", None),  # year
    ("people.quota", None),  # count
    ("cars.spent", NOT_ASKED),  # —— stays: it is not asked of this unit
    ("cost.spent", None),
    ("cost.previous", Amount(3_000_000)),  # what was spent then
    ("sheets.1.total.budget", None),  # in a scope too
    ("projects.1.name", "甲项目"),
    ("projects.1.amount", None),
    ("projects.1.sentence", "自拟{amount}"),  # own words, their link too
    ("sheets.1.indicators.10.name", "数量"),
    ("sheets.1.indicators.10.how", "定性"),  # a choice
    ("sheets.1.indicators.10.points", Decimal(10)),  # a weight
    ("sheets.1.indicators.10.score", None),
    ("sheets.1.indicators.10.actual", None),
    ("sheets.1.indicators.10.word", None),  # what was reached, and why it was less
    ("sheets.1.indicators.10.why", None),
    ("sheets.1.indicators.10.cost", None),  # each kind of column
    ("sheets.1.indicators.10.share", None),
    ("sheets.1.indicators.10.area", None),
    ("sheets.1.indicators.10.until", None),
    ("sheets.1.indicators.10.paid", NOT_ASKED),
]


@pytest.mark.parametrize(("key", "became"), BECAME)
def test_what_becomes_of_every_kind_of_value(key: str, became: Value | None) -> None:
    assert last_year().value(key) is not None or key in ("cover.year", "cost.previous")
    assert carried().value(key) == became


def test_the_list_holds_every_kind_of_figure_and_column() -> None:
    layout, kinds = worn(OUTLINE, last_year()), {"figure": set[str](), "column": set[str]()}
    for key, _became in BECAME:
        name, _row, column_key = split_cell(key)
        table = tables(layout).get(name)
        column = column_named(table, column_key) if table else None
        if column is not None:
            kinds["column"].add(column.kind)
        else:
            kinds["figure"].add(kind_of(key, layout))
    assert kinds["figure"] == set(get_args(FigureKind))
    assert kinds["column"] == set(get_args(ColumnKind))


def test_what_becomes_of_everything_else() -> None:
    report, last = carried(), last_year()
    assert dict(report.prose) == dict(last.prose)  # with its links
    assert dict(report.headings) == {
        "added.1": "2023年度与2022年比较（2018年规划）",
        "cover.title": "{cover.year}年度报告",
    }
    assert (dict(report.added), report.nil) == (dict(last.added), last.nil)
    assert (report.unplaced, report.state, report.next_row) == ((), "draft", last.next_row)
    assert report.uuid not in ("", last.uuid)
    assert report.outline == last.outline


def test_projects_go_on_by_choice_with_their_sheets() -> None:
    report = carried([2])
    assert [row.id for row in report.rows("projects")] == [2]
    assert "sheets.1.indicators" not in report.tables
    assert [row.id for row in report.rows("sheets.2.indicators")] == [20]


def test_everything_carried_waits_until_it_is_touched() -> None:
    report, last = carried(), last_year()
    waiting = {key for key, _ in unconfirmed(report, last, OUTLINE)}
    assert waiting == {
        *("cover.contact", "cover.phone", "general.word", "cars.spent", "cost.previous", "general.text", "added.1"),
        *("cover.title", "general", "projects", "sheets.1.indicators", "sheets.2.indicators"),
    }
    touched = report.after(set_prose(report, "general.text", "今年的话。"))
    touched = touched.after(set_figure(touched, "general.word", "优秀"))
    for row in touched.rows("projects"):
        touched = touched.after(set_cell(touched, "projects", row.id, "amount", attached.money("1")))
    assert waiting - {key for key, _ in unconfirmed(touched, last, OUTLINE)} == {
        "general.text",
        "general.word",
        "projects",
    }


def test_a_default_text_is_not_asked_about_twice() -> None:
    last = attached.filled()
    report = carry(last, attached.OUTLINE, "2023")
    assert "general.text" not in {key for key, _ in unconfirmed(report, last, attached.OUTLINE)}


def found(report: Report, last: Report, outline: Outline = OUTLINE, *, is_carried: bool = False) -> list[Finding]:
    context = Context(worn(outline, report), last, is_carried=is_carried)
    return list(compare_with_last_year(report, context))


def test_only_a_report_that_was_carried_over_asks_for_confirmation() -> None:
    codes = {each.code for each in found(carried(), last_year(), is_carried=True)}
    assert codes == {UNCONFIRMED}
    assert found(carried(), last_year()) == []


@pytest.mark.parametrize(
    ("now", "asked"),
    [("30", False), ("39", False), ("39.000001", True), ("21", False), ("20.99", True), ("0", True)],
)
def test_an_amount_far_from_last_years_wants_a_reason(now: str, asked: bool) -> None:
    report = carried().after(set_figure(carried(), "general.project", attached.money(now)))
    changes = [each for each in found(report, last_year()) if each.code == CHANGE]
    assert [each.keys for each in changes] == ([("general.project",)] if asked else [])
    if now == "0":
        assert (changes[0].expected, changes[0].actual, changes[0].quote) == (
            attached.money("30"), attached.money("0"), "100.00%"
        )  # fmt: skip


def test_what_is_said_of_last_year_agrees_with_last_years_report() -> None:
    report = carried().after(set_figure(carried(), "cost.previous", attached.money("2.9")))
    (finding,) = found(report, last_year())
    assert (finding.code, finding.keys) == (OTHERWISE, ("cost.previous",))
    assert (finding.expected, finding.actual, finding.difference) == (
        Amount(3_000_000),
        Amount(2_900_000),
        Amount(-100_000),
    )


def test_a_change_in_amount_and_per_cent() -> None:
    assert change_of(Amount(115), Amount(100)) == (Amount(15), Decimal("15.00"))
    assert change_of(Amount(-50), Amount(-100)) == (Amount(50), Decimal("50.00"))
    assert change_of(Amount(5), Amount(0)) == (Amount(5), None)


def test_problems_left_as_they_were_are_asked_about_figures_and_years_aside() -> None:
    last = replace(last_year(), prose={"problems": "2022年预算执行率不高，仅为80%。"})
    same = replace(carried(), prose={"problems": "2023年预算执行率不高，仅为 85%。"})
    other = replace(carried(), prose={"problems": "2023年绩效目标不够细化。"})
    assert [(each.code, each.severity) for each in found(same, last)] == [(UNCHANGED, "query")]
    assert found(other, last) == []


LONG = "2022年安排资金30万元，用于库房修缮和档案数字化加工，年内全部完成，群众查档时间由三天缩短到当天。"


@pytest.mark.parametrize(
    ("key", "now", "pointed_out"),
    [
        ("general.text", LONG.replace("2022", "2023").replace("30", "35"), True),  # figures and years aside
        ("general.text", LONG.replace("修缮", "扩建"), False),
        ("profile.duties", LONG, False),  # what a unit is for stays
        ("added.1", LONG[:30], False),  # too short to say something of its year
    ],
)
def test_another_long_text_left_as_it_was_is_pointed_out(key: str, now: str, pointed_out: bool) -> None:
    last = replace(last_year(), prose={key: LONG if len(now) > 30 else now})
    codes = [(each.code, each.severity) for each in found(replace(carried(), prose={key: now}), last)]
    assert codes == ([(UNCHANGED, "hint")] if pointed_out else [])


def test_the_outline_s_own_words_may_be_the_same() -> None:
    text = attached.TEXT.replace('default = "项目支出{general.project}万元。"', f'default = "{LONG}"')
    outline = decode_outline(text)
    same = replace(attached.filled(), prose={"general.text": LONG})
    assert found(same, replace(same, uuid="last"), outline) == []


def test_what_a_row_says_of_last_year_agrees_with_its_row_then_by_name_or_number() -> None:
    text = attached.TEXT.replace(
        '{ key = "amount", kind = "money", label = "支出" }]',
        '{ key = "amount", kind = "money", label = "支出" }, { key = "previous", kind = "money", label = "上年" }]',
    )
    outline, last = decode_outline(text), attached.filled()
    one, two = last.rows("projects")
    wrong = attached.money("9")
    now = (Row(5, {"name": two.cells["name"], "previous": wrong}), Row(one.id, {"name": "另一项目", "previous": wrong}))
    report = replace(last, tables={**last.tables, "projects": now})
    codes = {each.keys[0]: each.expected for each in found(report, last, outline) if each.code == OTHERWISE}
    assert codes == {"projects.5.previous": two.cells["amount"]}  # the same project, whatever its number
    carried_over = {each.keys[0] for each in found(report, last, outline, is_carried=True) if each.code == OTHERWISE}
    assert carried_over == {f"projects.{one.id}.previous"}  # the same number, whatever it is called now


def test_what_a_project_spent_is_what_its_row_asks_of_the_year_before() -> None:
    text = attached.TEXT.replace(
        '{ key = "amount", kind = "money", label = "支出" }]',
        '{ key = "amount", kind = "money", label = "支出" }, { key = "previous", kind = "money", label = "上年" }]',
    )
    report = carry(attached.filled(), decode_outline(text), "2023")
    assert [dict(row.cells) for row in report.rows("projects")] == [
        {"name": "甲项目", "previous": attached.money("10")},
        {"name": "乙项目", "previous": attached.money("20")},
    ]
