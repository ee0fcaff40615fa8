"""Figures and projects in words that no outline has: taken where the words or a sum leave no doubt, else left."""

import pytest

from actions.outlines import available
from domain.report import Report, written
from reports.reading import read_text

HEAD = "2023年度青山县水务局部门整体支出绩效自评报告\n一、部门概况\n"
TAIL = "\n三、存在的问题\n管护力量不足。\n四、改进措施\n加强培训。\n"


def read(profile: str, money: str = "收支平衡。") -> Report:
    text = f"{HEAD}{profile}\n二、收支情况\n{money}{TAIL}"
    return read_text(text.encode(), tuple(source.outline for source in available())).report


def figure(report: Report, key: str) -> str | None:
    return written(report.figures.get(key))


@pytest.mark.parametrize(
    ("words", "quota"),
    [
        ("行政编制38人，事业编制42人，合计80人。", "80"),
        ("行政编制38人，事业编制42人，合计81人。", None),
        ("行政编制38人、事业编制22人、工勤编制3人，共计63人。", "63"),
        ("定编153人，在册149人。", "153"),
    ],
)
def test_posts_are_those_of_the_unit_where_they_add_up(words: str, quota: str | None) -> None:
    assert figure(read(words), "staff.quota") == quota


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("全年预算数100万元，实际支出95万元。基本支出60万元，项目支出35万元。尚有5万元结转下年。", "5"),
        ("全年预算数100万元，实际支出95万元。基本支出60万元，项目支出35万元。尚有6万元结转下年。", None),
        ("全年预算数95万元，实际支出95万元。基本支出60万元，项目支出35万元。尚有5万元结转下年。", None),
    ],
)
def test_what_is_left_is_the_budget_less_the_spending(words: str, left: str | None) -> None:
    assert figure(read("管水。", words), "general.carried_out") == left


def projects(report: Report) -> list[tuple[str, str | None]]:
    return [(str(row.cells["name"]), written(row.cells.get("amount"))) for row in report.rows("projects")]


@pytest.mark.parametrize(
    "told",
    [
        "项目支出用在两个方面：一是河道清淤，花费30万元；二是水库巡查，花费20万元。",
        "（1）河道清淤，安排31万元，支出30万元；\n（2）水库巡查，安排20万元，支出20万元。",
        "河道清淤：预算31万元，实际使用30万元。\n水库巡查：预算20万元，实际使用20万元。",
    ],
)
def test_projects_in_clauses_and_lists(told: str) -> None:
    report = read("管水。", f"全年支出110万元，其中基本支出60万元，项目支出50万元。\n{told}")
    assert projects(report) == [("河道清淤", "30"), ("水库巡查", "20")]


def test_projects_that_do_not_add_up_are_none() -> None:
    told = "全年支出110万元，其中基本支出60万元，项目支出50万元。\n一是河道清淤，花费30万元；二是水库巡查，花费21万元。"
    assert projects(read("管水。", told)) == []


def test_headings_that_are_projects_are_told_by_the_line_below() -> None:
    told = "全年支出110万元，其中基本支出60万元，项目支出50万元。\n五、项目执行\n"
    first, second = "计划资金30万元，实际使用30万元，清淤八公里。", "计划资金21万元，实际使用20万元，巡查四百次。"
    report = read("管水。", f"{told}1、河道清淤\n{first}\n2、水库巡查\n{second}")
    assert projects(report) == [("河道清淤", "30"), ("水库巡查", "20")]


def test_the_total_of_a_list_of_projects_is_no_total_of_the_unit() -> None:
    money = "项目\t年初预算数\t决算数\n支出合计\t100\t110\n基本支出\t60\t60\n项目支出\t40\t50"
    listed = "项目名称\t预算数\t执行数\n河道清淤\t30\t30\n水库巡查\t20\t20\n合计\t50\t50"
    report = read("管水。", f"（单位：万元）\n{money}\n项目情况如下。\n（单位：万元）\n{listed}")
    assert figure(report, "general.expenditure") == "110"


def test_headings_without_numbers_stand_beside_one_another() -> None:
    text = (
        "2022年度临江区残疾人联合会整体支出绩效自我评价报告\n部门职责\n承担残疾人康复、教育、就业、维权等工作。\n"
        "人员构成\n区编委核定编制14个，实际在岗13人。\n预算与决算\n全年实际支出339万元，用于康复和就业。\n"
    )
    reading = read_text(text.encode(), tuple(source.outline for source in available()))
    assert [section.heading[0] for section in reading.outline.sections] == ["部门职责", "人员构成", "预算与决算"]


def test_whole_numbers_above_decimal_ones_number_the_chapters() -> None:
    text = (
        "山前县第二中学2023年部门整体支出绩效自评报告\n1 学校概况\n1.1 办学情况\n学校有46个教学班。\n1.2 教职工\n"
        "在岗教职工192人。\n"
        "2 经费收支\n2.1 收入\n全年经费收入300万元。\n2.2 支出\n3个部门共用的经费已列入。\n3 成效\n群众满意。\n"
    )
    sections = read_text(text.encode(), tuple(source.outline for source in available())).outline.sections
    assert [section.heading[0] for section in sections] == ["学校概况", "经费收支", "成效"]
    assert [[inner.heading[0] for inner in section.sections] for section in sections] == [
        ["办学情况", "教职工"],
        ["收入", "支出"],
        [],
    ]


def test_a_number_out_of_turn_is_no_chapter() -> None:
    text = (
        "山前县第二中学2023年部门整体支出绩效自评报告\n1 学校概况\n1.1 办学情况\n学校有46个教学班。\n1.2 教职工\n"
        "在岗教职工192人。\n9 条措施落实情况\n逐条对照，都已落实。\n2 成效\n群众满意。\n"
    )
    sections = read_text(text.encode(), tuple(source.outline for source in available())).outline.sections
    assert [section.heading[0] for section in sections] == ["学校概况", "成效"]
