"""Reports and a small outline for the tests of the domain: every kind of part, identity and rate, in few words."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from actions.outlines import named
from domain.amount import Amount, Value, read_amount
from domain.checks import Context, Finding, findings
from domain.outline import Outline, decode_outline, prose_parts
from domain.report import Report, Row


def _shipped(key: str) -> Path:
    """The text in full of a shipped outline, as a report keeps it, in a file that goes when the tests end."""
    source = named(key)
    assert source is not None
    file = Path(_FULL.name, f"{key}.toml")
    file.write_text(source.text, "utf-8")
    return file


_FULL = TemporaryDirectory()
SHIPPED = _shipped("hunan-2022")
GENERAL = "一般公共预算"

OUTLINE = decode_outline("""
key = "small-2022"
revision = 1
name = "小提纲"
amounts = "万元"
title = ["{cover.year}年度{cover.unit}自评报告"]
leads = ["财政拨款", "其中", "年度", "年"]
figures = [
    { key = "staff.actual", kind = "count", label = "实有人数", said = ["实有人数"], optional = true },
    { key = "general.budget", kind = "money", label = "全年预算数", said = ["预算资金"] },
    { key = "general.income", kind = "money", label = "收入", said = ["收入"] },
    { key = "general.expenditure", kind = "money", label = "支出", said = ["支出合计"] },
    { key = "general.project", kind = "money", label = "项目支出", said = ["项目支出"] },
    { key = "general.basic", kind = "money", label = "基本支出", said = ["基本支出"] },
    { key = "general.personnel", kind = "money", label = "人员经费", said = ["人员经费"] },
    { key = "general.wages", kind = "money", label = "工资福利支出", optional = true },
    { key = "general.benefits", kind = "money", label = "对个人和家庭的补助", optional = true },
    { key = "general.public", kind = "money", label = "公用经费", said = ["公用经费"] },
    { key = "general.meetings", kind = "money", label = "会议费", optional = true },
    { key = "general.travel", kind = "money", label = "差旅费", optional = true },
    { key = "general.carried_in", kind = "money", label = "年初结转", optional = true },
    { key = "general.carried_out", kind = "money", label = "年末结转", optional = true },
    { key = "fund.amount", kind = "money", label = "政府性基金支出", said = ["政府性基金支出"], optional = true },
    { key = "satisfaction.satisfied", kind = "percent", label = "满意", said = ["满意占"] },
    { key = "satisfaction.mostly", kind = "percent", label = "基本满意", said = ["基本满意占"] },
    { key = "satisfaction.dissatisfied", kind = "percent", label = "不满意", said = ["不满意占"] },
]

[[sections]]
key = "profile"
heading = ["{cover.unit}基本情况"]
parts = [{ kind = "figures", keys = ["staff.actual"] }, { kind = "prose", key = "profile.text" }]

[[sections]]
key = "general"
heading = ["一般公共预算支出情况"]
[[sections.sections]]
key = "general.text"
heading = ["基本支出情况"]
[[sections.sections.parts]]
kind = "figures"
keys = [
    "general.budget", "general.carried_in", "general.income", "general.expenditure", "general.project", "general.basic",
    "general.personnel", "general.wages", "general.benefits", "general.public", "general.meetings", "general.travel",
    "general.carried_out",
]
[[sections.sections.parts]]
kind = "prose"
key = "general.text"
default = '''
1.预算资金{general.budget}万元，收入{general.income}万元。
2.支出合计{general.expenditure}万元，其中：项目支出{general.project}万元，基本支出{general.basic}万元\
（人员经费{general.personnel}万元，公用经费{general.public}万元）。'''
[[sections.sections]]
key = "projects"
heading = ["项目支出情况"]
may-be-nil = true
[[sections.sections.parts]]
kind = "table"
key = "projects"
label = "项目支出"
sentence = "{name}支出{amount}万元。"
where = "fund=一般公共预算"
columns = [
    { key = "name", kind = "text", label = "项目名称" },
    { key = "amount", kind = "money", label = "支出" },
    { key = "fund", kind = "choice", label = "资金来源", choices = ["一般公共预算", "政府性基金"], optional = true },
]

[[sections]]
key = "fund"
heading = ["政府性基金支出情况"]
may-be-nil = true
parts = [{ kind = "figures", keys = ["fund.amount"] }, { kind = "prose", key = "fund.text" }]

[[sections]]
key = "performance"
heading = ["绩效情况"]
[[sections.parts]]
kind = "figures"
keys = ["satisfaction.satisfied", "satisfaction.mostly", "satisfaction.dissatisfied"]
[[sections.parts]]
kind = "prose"
key = "performance"
default = '''
满意占{satisfaction.satisfied}%，基本满意占{satisfaction.mostly}%，不满意占{satisfaction.dissatisfied}%。'''

[[sections]]
key = "publicity"
heading = ["公开情况"]
parts = [{ kind = "prose", key = "publicity", default = "自评结果在____公开。" }]

[[sections]]
key = "remarks"
heading = ["其他情况"]
may-be-nil = true
parts = [{ kind = "prose", key = "remarks" }]

[[identities]]
code = "sum.expenditure"
left = ["general.expenditure"]
right = ["general.project", "general.basic"]
[[identities]]
code = "sum.basic"
left = ["general.basic"]
right = ["general.personnel", "general.public"]
[[identities]]
code = "sum.personnel"
left = ["general.personnel"]
right = ["general.wages", "general.benefits"]
[[identities]]
code = "sum.public"
left = ["general.public"]
right = ["general.meetings", "general.travel"]
relation = ">="
[[identities]]
code = "sum.projects"
left = ["general.project"]
right = ["projects.*.amount[fund=一般公共预算]"]
[[identities]]
code = "sum.balance"
left = ["general.carried_in", "general.income"]
right = ["general.expenditure", "general.carried_out"]
severity = "query"
blank = "zero"
[[identities]]
code = "sum.satisfaction"
left = ["satisfaction.satisfied", "satisfaction.mostly", "satisfaction.dissatisfied"]
right = ["100"]

[[rates]]
code = "rate.execution"
label = "预算执行率"
part = "general.expenditure"
whole = "general.budget"
said = ["预算执行率"]
ask-below = "90"
ask-above = "100"
""")

FIGURES: dict[str, str] = {
    "general.budget": "400",
    "general.income": "386.6",
    "general.expenditure": "386.6",
    "general.project": "172.47",
    "general.basic": "214.13",
    "general.personnel": "185.6",
    "general.public": "28.53",
}
PERCENTS = {"satisfaction.satisfied": "95", "satisfaction.mostly": "5", "satisfaction.dissatisfied": "0"}
PROSE = {
    "profile.text": "负责全县政务服务工作。",
    "fund.text": "政府性基金支出{fund.amount}万元，其中：项目支出20万元，用于河道整治。",
    "publicity": "自评结果在县政府网站公开。",
    "remarks": "无其他事项。",
}


def money(text: str) -> Amount:
    """An amount in 万元."""
    value = read_amount(text, "万元").value
    assert isinstance(value, Amount)
    return value


def row(number: int, name: str, amount: str = "", **cells: str) -> Row:
    """A row of projects."""
    values: dict[str, Value] = {"name": name, **cells}
    return Row(number, values | ({"amount": money(amount)} if amount else {}))


ROWS = (
    row(1, "政务大厅运行", "42.75"),
    row(2, "网络租赁", "103.76"),
    row(3, "河道整治", "20", fund="政府性基金"),
    row(4, "门户网站建设", "25.96", fund=GENERAL),
)


def full_report(**prose: str) -> Report:
    """A complete report without any fault; ``prose`` replaces texts (``__`` stands for the point of a key)."""
    defaults = {key: part.default.strip("\n") for key, part in prose_parts(OUTLINE).items() if part.default}
    return Report(
        "uuid",
        OUTLINE.key,
        figures={
            "cover.year": "2022",
            "cover.unit": "某县政务服务局",
            "fund.amount": money("20"),
            **{key: money(text) for key, text in FIGURES.items()},
            **{key: Decimal(text) for key, text in PERCENTS.items()},
        },
        prose=defaults | PROSE | {key.replace("__", "."): text for key, text in prose.items()},
        tables={"projects": ROWS},
        next_row=5,
    )


def changed(report: Report, values: Mapping[str, str | None]) -> Report:
    """The report with other figures and cells (``projects.1.amount``), money in 万元; None is blank."""
    figures, rows = dict(report.figures), {row.id: dict(row.cells) for row in report.rows("projects")}
    for key, text in values.items():
        table, _, rest = key.partition(".")
        number, _, column = rest.partition(".")
        cells = rows[int(number)] if table == "projects" else figures
        place = column if table == "projects" else key
        cells.pop(place, None)
        if text is not None:
            cells[place] = Decimal(text) if key.startswith(("satisfaction", "staff")) else money(text)
    tables = {"projects": tuple(Row(number, cells) for number, cells in rows.items())} if rows else {}
    return replace(report, figures=figures, tables=tables)


def found_in(report: Report, outline: Outline = OUTLINE) -> tuple[Finding, ...]:
    """What all checks find."""
    return findings(report, Context(outline))


def codes(report: Report, outline: Outline = OUTLINE) -> list[tuple[str, str]]:
    """Severity and code of all that is found."""
    return [(finding.severity, finding.code) for finding in found_in(report, outline)]
