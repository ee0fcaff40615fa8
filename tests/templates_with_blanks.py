"""Templates with blanks to be filled in, as bureaus hand them out: in running text, beside labels, on the cover."""

from collections.abc import Callable
from pathlib import Path

from docx import Document

from tests.form_templates import table


def running(path: Path) -> None:
    """Chapters of sentences with blanks."""
    word = Document()
    for line in (
        "清河县______局2025年度部门整体支出绩效自评报告",
        "填报单位：____________（盖章）",
        "填报日期：____年__月__日",
        "填报人：______",
    ):
        word.add_paragraph(line)
    for heading, text in (
        ("一、部门基本情况", "本单位内设机构____个，下属单位____个，编制人数____人，年末实有在职人员____人。"),
        ("二、预算收支情况", "2025年调整后预算____万元，支出合计____万元，其中基本支出____万元，项目支出____万元。"),
        ("三、绩效目标完成情况", "全年共实施项目____个，群众满意度____%。"),
        ("四、自评结论", "自评得分____分，等级为____。"),
    ):
        word.add_heading(heading, 1)
        word.add_paragraph(text)
    word.save(str(path))


def labels(path: Path) -> None:
    """One table of labels and values, lines over and below it, a cell with blanks among its words."""
    word = Document()
    word.add_paragraph("安平县县级部门整体支出绩效自评表")
    word.add_paragraph("填报单位：____________        填报日期：____年__月__日")
    rows = [
        ["单位名称", "", "预算编码", ""],
        ["联系人", "", "联系电话", ""],
        ["人员编制（人）", "", "实有人数（人）", ""],
        ["部门职能职责概述", "", "", ""],
        ["支出情况", "支出合计____万元，其中：项目支出____万元", "", ""],
        ["存在的问题", "", "", ""],
    ]
    table(word, rows, [(row, 1, row, 3) for row in (3, 4, 5)])
    word.add_paragraph("填表人：____    审核人：____    单位负责人（签字）：____")
    word.save(str(path))


def scoring(path: Path) -> None:
    """A chapter of text, one that is a scoring table, one with a table of words alone."""
    word = Document()
    word.add_paragraph("2025年度部门整体支出绩效评价报告")
    word.add_heading("一、基本情况", 1)
    word.add_paragraph("（简述单位职能、机构设置、人员编制等）")
    word.add_heading("二、绩效评分", 1)
    rows = [
        ["一级指标", "三级指标", "分值", "评分标准", "得分", "扣分原因"],
        ["投入", "绩效目标合理性", "40", "目标依据充分", "", ""],
        ["过程", "预算完成率", "60", "", "", ""],
        ["总分", "", "100", "", "", ""],
    ]
    table(word, rows, [(3, 0, 3, 1)])
    word.add_heading("三、其他事项", 1)
    table(word, [["评价组长", ""], ["评价组成员", ""], ["主要做法", ""]])
    word.save(str(path))


def hints(path: Path) -> None:
    """Chapters that say in brackets what belongs there, blanks of white space, a signature below."""
    word = Document()
    for line in (
        "XX县XX局2025年度整体支出绩效自评报告编写提纲",
        "部门（单位）名称：        （公章）",
        "一、单位概况",
        "（简述单位职能、机构设置、人员编制等）",
        "二、资金使用情况",
        "核定编制      名，基本支出        万元。",
        "三、主要成效",
        "【填报说明】从经济性、效率性、效益性分析。",
        "四、下一步打算",
        "（针对问题提出）",
        "XX县XX局",
        "2026年X月X日",
    ):
        word.add_paragraph(line)
    word.save(str(path))


def cover_table(path: Path) -> None:
    """A cover made of a table; who signs stands below the last chapter."""
    word = Document()
    word.add_paragraph("部门整体支出绩效自评报告（格式）")
    table(word, [["部门名称", ""], ["评价年度", ""], ["填报人", ""], ["联系电话", ""], ["填报日期", ""]])
    word.add_heading("一、机构人员", 1)
    word.add_paragraph("核定编制（   ）人，实有（   ）人，其中退休（   ）人。")
    word.add_heading("二、评价结论", 1)
    word.add_paragraph("综合得分____分，评价等级为“____”。")
    word.add_paragraph("报告日期：20__年__月__日")
    word.add_paragraph("主要负责人（签字）：________")
    word.save(str(path))


def attached(path: Path) -> None:
    """Chapters with hints, and two tables that travel with them."""
    word = Document()
    word.add_paragraph("部门整体支出绩效自评工作总结")
    for heading, hint in (("一、组织实施", "请说明自评工作的组织情况。"), ("二、自评结果", "请说明得分及等级。")):
        word.add_heading(heading, 1)
        word.add_paragraph(hint)
    word.add_paragraph("附件：1.部门整体支出绩效自评得分表  2.预算执行情况表")
    word.add_paragraph("附件1")
    word.add_paragraph("部门整体支出绩效自评得分表")
    rows = [["指标", "分值", "指标解释", "自评得分", "佐证材料"]]
    rows += [["预算编制完整性", "40", "", "", ""], ["预算执行率", "60", "", "", ""], ["合计", "100", "", "", ""]]
    table(word, rows)
    word.add_paragraph("附件2")
    word.add_paragraph("预算执行情况表")
    word.add_paragraph("单位：元")
    rows = [["项目", "年初预算", "调整预算", "全年执行", "结余"]]
    rows += [[label, "", "", "", ""] for label in ("收入总计", "支出总计", "其中：基本支出", "项目支出")]
    table(word, rows)
    word.save(str(path))


TEMPLATES: dict[str, Callable[[Path], None]] = {
    "running": running,
    "labels": labels,
    "scoring": scoring,
    "hints": hints,
    "cover table": cover_table,
    "attached": attached,
}


def made(name: str, folder: Path) -> Path:
    """The template of this name as a file."""
    path = folder / f"{name}.docx"
    TEMPLATES[name](path)
    return path
