"""A small outline with two attachments, one of them for each project, and a report that fills it."""

from decimal import Decimal

from domain.amount import NOT_ASKED, Amount, Value
from domain.outline import decode_outline
from domain.report import Report, Row

TEXT = """
key = "attached-2022"
revision = 1
name = "带附件的小提纲"
amounts = "万元"
title = ["{cover.year}年度{cover.unit}自评报告"]
figures = [{ key = "general.project", kind = "money", label = "项目支出" }]
identities = [
    { code = "sum.projects", left = ["general.project"], right = ["projects.*.amount"] },
    { code = "sum.sheets", left = ["general.project"], right = ["sheets.*.total.spent"] },
]
[[sections]]
key = "general"
heading = ["支出情况"]
[[sections.parts]]
kind = "figures"
keys = ["general.project"]
[[sections.parts]]
kind = "prose"
key = "general.text"
default = "项目支出{general.project}万元。"
[[sections.parts]]
kind = "table"
key = "projects"
label = "项目"
sentence = "{name}支出{amount}万元。"
columns = [{ key = "name", kind = "text", label = "项目名称" }, { key = "amount", kind = "money", label = "支出" }]
[[attachments]]
key = "basis"
title = "基础数据表"
figures = [
    { key = "people.quota", kind = "count", label = "编制数" },
    { key = "people.actual", kind = "count", label = "实有人数" },
    { key = "cars.spent", kind = "money", label = "公务用车", skippable = true },
]
footer = ["填表人（签名）：　　　联系电话："]
[[attachments.parts]]
kind = "grid"
key = "basis.grid"
label = "基础数据"
widths = [2.0, 1.0, 1.0, 1.0]
head = 1
rows = [
    { cells = ["项目", "编制数", "实有", "控制率"] },
    { cells = [
        "人员", { key = "people.quota" }, { key = "people.actual" }, { rate = ["people.actual", "people.quota"] },
    ] },
    { cells = ["用车", { key = "cars.spent", columns = 2 }, "——"] },
    { cells = [{ key = "name" }, { key = "amount", columns = 3 }], per = "projects" },
    { cells = ["合计", { sum = ["projects.*.amount"], columns = 3 }] },
]
[[attachments]]
key = "sheets"
title = "项目支出绩效自评表（{row.name}）"
per = "projects"
orientation = "landscape"
figures = [
    { key = "total.budget", kind = "money", label = "全年预算数" },
    { key = "total.spent", kind = "money", label = "全年执行数" },
]
identities = [{ code = "sum.sheet", left = ["total.spent"], right = ["row.amount"] }]
[[attachments.scores]]
code = "score.total"
label = "执行得分"
rule = "execution"
points = "10"
actual = ["total.spent"]
target = ["total.budget"]
[[attachments.parts]]
kind = "table"
key = "indicators"
label = "绩效指标"
columns = [{ key = "name", kind = "text", label = "指标" }, { key = "score", kind = "score", label = "得分" }]
[[attachments.parts]]
kind = "grid"
key = "grid"
label = "自评表"
widths = [1.0, 2.0, 1.0, 1.0]
head = 1
rows = [
    { cells = ["{row.name}", "预算", "执行", "得分"] },
    { cells = [
        { text = "资金", rows = 2 }, { key = "total.budget" }, { key = "total.spent" }, { score = "score.total" },
    ] },
    { cells = [{ rate = ["total.spent", "total.budget"], columns = 3 }] },
    { cells = [{ number = true }, { key = "name", columns = 2 }, { key = "score" }], per = "indicators" },
    { cells = [{ text = "合计", columns = 3 }, { sum = ["indicators.*.score"] }] },
]
"""
OUTLINE = decode_outline(TEXT)


def money(text: str) -> Amount:
    return Amount(int(Decimal(text) * 1_000_000))


def filled(**changed: Value) -> Report:
    """Every figure, cell and text of the outline, all of it right; ``changed``: figures by key, __ for a dot."""
    figures: dict[str, Value] = {
        "cover.year": "2022",
        "cover.unit": "某县档案馆",
        "general.project": money("30"),
        "people.quota": Decimal(20),
        "people.actual": Decimal(19),
        "cars.spent": NOT_ASKED,
        "sheets.1.total.budget": money("10"),
        "sheets.1.total.spent": money("10"),
        "sheets.2.total.budget": money("25"),
        "sheets.2.total.spent": money("20"),
    }
    figures |= {key.replace("__", "."): value for key, value in changed.items()}
    projects = (Row(1, {"name": "甲项目", "amount": money("10")}), Row(2, {"name": "乙项目", "amount": money("20")}))
    indicators = {
        f"sheets.{sheet}.indicators": (
            Row(sheet * 10, {"name": "数量", "score": Decimal("9.5")}),
            Row(sheet * 10 + 1, {"name": "质量", "score": Decimal(10)}),
        )
        for sheet in (1, 2)
    }
    return Report(
        "uuid",
        OUTLINE.key,
        figures=figures,
        prose={"general.text": "项目支出{general.project}万元。", "cover.seal_line": OUTLINE.seal_line},
        tables={"projects": projects, **indicators},
        next_row=30,
    )
