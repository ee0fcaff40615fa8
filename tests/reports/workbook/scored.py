"""An outline with every kind of computed cell, and reports that fill it by chance: blanks, zeros and —— among them."""

import random
from decimal import Decimal

from domain.amount import NOT_ASKED, Amount, Value
from domain.outline import decode_outline
from domain.report import Report, Row

_SCORES = (
    ("proportional", 'actual = ["n.actual"]; target = ["n.target"]'),
    ("proportional", 'actual = ["n.actual"]; target = ["n.target"]; operator = "≤"; cap = "1.2"'),
    ("proportional", 'actual = ["n.actual"]; target = ["80"]; operator = "n.sign"'),
    ("proportional", 'actual = ["m.spent", "-m.back"]; target = ["m.budget"]; operator = "="'),
    ("execution", 'actual = ["m.spent", "-m.back"]; target = ["m.budget"]'),
    ("deduct-per-point", 'actual = ["n.actual"]; target = ["n.target"]; bound = "100"; step = "0.5"'),
    ("deduct-per-point", 'actual = ["p.rate"]; bound = "95"; step = "0.5"; below = true'),
    ("deduct-per-point", 'actual = ["m.spent"]; target = ["m.budget"]; change = true; bound = "0"; step = "0.8"'),
    ("deduct-per-begun-part", 'actual = ["p.rate"]; bound = "90"; step = "1"; per = "5"; below = true'),
    (
        "steps",
        'actual = ["p.rate"]; steps = [{ points = "2", most = "60" }, { points = "4", most = "90" }, { points = "6" }]',
    ),
    ("yes-no", 'actual = ["t.answer"]'),
    ("items", 'actual = ["n.items"]; step = "1.5"'),
    ("bands", 'actual = ["t.answer"]; bands = [{ word = "是", least = "80", most = "100" }]'),
)
_POINTS = ("10", "5", "s.points")


def _text() -> str:
    scores = [
        f'[[attachments.scores]]\ncode = "s{place}"\nlabel = "得分"\nrule = "{rule}"\npoints = "{_POINTS[place % 3]}"\n'
        + rest.replace("; ", "\n")
        for place, (rule, rest) in enumerate(_SCORES)
    ]
    lines = ",\n".join(f'{{ cells = ["{rule}", {{ score = "s{place}" }}] }}' for place, (rule, _) in enumerate(_SCORES))
    return _HEAD + "\n".join(scores) + _PARTS.replace("@lines", lines)


_HEAD = """
key = "scored-2022"
revision = 1
name = "每一种计算"
amounts = "万元"
title = ["{cover.year}年度{cover.unit}自评报告"]
figures = [
    { key = "m.budget", kind = "money", label = "预算" },
    { key = "m.spent", kind = "money", label = "支出" },
]
rates = [{ code = "rate.spent", label = "执行率", part = "m.spent", whole = "m.budget" }]
[[sections]]
key = "general"
heading = ["基本情况"]
[[sections.parts]]
kind = "figures"
keys = ["m.budget", "m.spent"]
[[sections.parts]]
kind = "table"
key = "projects"
label = "项目"
sentence = "{name}支出{amount}万元。"
columns = [
    { key = "name", kind = "text", label = "项目名称" },
    { key = "kind", kind = "choice", label = "类别", choices = ["甲", "乙"] },
    { key = "amount", kind = "money", label = "支出", skippable = true },
]
[[attachments]]
key = "basis"
title = "计分表"
figures = [
    { key = "m.back", kind = "money", label = "收回" },
    { key = "m.skipped", kind = "money", label = "可不填", skippable = true },
    { key = "m.other", kind = "money", label = "也可不填", skippable = true },
    { key = "n.actual", kind = "count", label = "实有" },
    { key = "n.target", kind = "count", label = "编制" },
    { key = "n.items", kind = "count", label = "件数" },
    { key = "n.sign", kind = "text", label = "方向" },
    { key = "p.rate", kind = "percent", label = "完成率" },
    { key = "p.other", kind = "percent", label = "满意度" },
    { key = "s.points", kind = "score", label = "分值" },
    { key = "t.answer", kind = "text", label = "是否" },
]
"""
_PARTS = """
[[attachments.scores]]
code = "rows"
label = "指标得分"
rule = "proportional"
points = "points"
actual = ["actual"]
target = ["target"]
operator = "sign"
table = "indicators"
[[attachments.parts]]
kind = "table"
key = "indicators"
label = "指标"
columns = [
    { key = "sign", kind = "text", label = "方向" },
    { key = "actual", kind = "count", label = "完成" },
    { key = "target", kind = "count", label = "指标值" },
    { key = "points", kind = "score", label = "分值" },
]
[[attachments.parts]]
kind = "grid"
key = "basis.grid"
label = "计分"
widths = [1.0, 1.0]
head = 1
rows = [
    { cells = ["项目", "数值"] },
    { cells = ["收回", { key = "m.back" }] },
    { cells = ["可不填", { key = "m.skipped" }] },
    { cells = ["也可不填", { key = "m.other" }] },
    { cells = ["满意度", { key = "p.other" }] },
    { cells = ["预算", { key = "m.budget" }] },
    { cells = ["合计", { sum = ["m.spent", "m.back", "m.budget"] }] },
    { cells = ["不填的合计", { sum = ["m.skipped", "m.other"] }] },
    { cells = ["加常数", { sum = ["n.actual", "12.5"] }] },
    { cells = ["百分数合计", { sum = ["p.rate", "p.other"] }] },
    { cells = ["项目合计", { sum = ["projects.*.amount"] }] },
    { cells = ["甲类合计", { sum = ["projects.*.amount[kind=甲]"] }] },
    { cells = ["率", { rate = ["n.actual", "n.target"] }] },
    { cells = ["可不填的率", { rate = ["m.skipped", "m.budget"] }] },
    { cells = ["百分数的率", { rate = ["p.rate", "p.other"] }] },
    { cells = ["项目占比", { rate = ["projects.*.amount", "m.budget"] }] },
@lines
]
[[attachments.parts]]
kind = "grid"
key = "rows.grid"
label = "逐行计分"
widths = [1.0, 1.0, 1.0, 1.0, 1.0]
rows = [
    { cells = ["方向", "完成", "指标值", "分值", "得分"] },
    { cells = [
        { key = "sign" }, { key = "actual" }, { key = "target" }, { key = "points" }, { score = "rows" },
    ], per = "indicators" },
    { cells = [{ text = "合计", columns = 3 }, { sum = ["indicators.*.points"] }, ""] },
]
"""
OUTLINE = decode_outline(_text())


def by_chance(seed: int) -> Report:
    """A report whose figures are blank, zero, —— or any number."""
    chance = random.Random(seed)
    figures: dict[str, Value | None] = {"cover.year": "2022", "cover.unit": "=某县@局"}
    for figure in OUTLINE.attachments[0].figures + OUTLINE.figures:
        figures[figure.key] = _value(figure.kind, chance, skippable=figure.skippable)
    if chance.random() < 0.7:
        figures["n.sign"] = chance.choice("≥≤=＞")
    figures["t.answer"] = chance.choice(["是", "否", "无", "有", None])
    projects = tuple(Row(number, _project(chance)) for number in range(1, 1 + chance.randrange(5)))
    indicators = tuple(Row(number, _indicator(chance)) for number in range(20, 20 + chance.randrange(6)))
    tables = {name: rows for name, rows in (("projects", projects), ("indicators", indicators)) if rows}
    kept = {key: value for key, value in figures.items() if value is not None}
    return Report("uuid", OUTLINE.key, figures=kept, tables=tables, next_row=40)


def _project(chance: random.Random) -> dict[str, Value]:
    cells = {"name": "+加号开头", "kind": chance.choice("甲乙"), "amount": _value("money", chance, skippable=True)}
    return {key: value for key, value in cells.items() if value is not None}


def _indicator(chance: random.Random) -> dict[str, Value]:
    cells: dict[str, Value | None] = {key: _value("count", chance) for key in ("actual", "target")}
    cells |= {"points": _value("score", chance), "sign": chance.choice(["≥", "≤", "=", None, "约"])}
    return {key: value for key, value in cells.items() if value is not None}


def _value(kind: str, chance: random.Random, *, skippable: bool = False) -> Value | None:
    if chance.random() < 0.12:
        return None
    if skippable and chance.random() < 0.4:
        return NOT_ASKED
    zero = chance.random() < 0.1
    match kind:
        case "money":
            return Amount(0 if zero else chance.randrange(1, 10**9))
        case "percent":
            return Decimal(0) if zero else Decimal(chance.randrange(1, 13000)) / 100
        case "count":
            return Decimal(0 if zero else chance.randrange(1, 300))
        case "score":
            return Decimal(chance.randrange(0, 41)) / 2
        case _:
            return "是"
