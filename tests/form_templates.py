"""Templates as bureaus hand them out, made for the tests: tables with blanks, spans, scores and units."""

from collections.abc import Callable, Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[str]]
Spans = Sequence[tuple[int, int, int, int]]
"""Merged cells: first row, first column, last row, last column, from 0."""


def table(word: Word, rows: Rows, spans: Spans = ()) -> None:
    """Adds a table to a Word document."""
    made = word.add_table(rows=len(rows), cols=max(map(len, rows)))
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            made.cell(row, column).text = text
    for top, left, low, right in spans:
        text = made.cell(top, left).text
        made.cell(top, left).merge(made.cell(low, right)).text = text


def sheet(into: Worksheet, rows: Rows, spans: Spans = ()) -> None:
    """Fills a sheet."""
    for row in rows:
        into.append([text or None for text in row])
    for top, left, low, right in spans:
        into.merge_cells(start_row=top + 1, start_column=left + 1, end_row=low + 1, end_column=right + 1)


def one_table(path: Path) -> None:
    """A township's form: one table, no prose."""
    word = Document()
    word.add_paragraph("××镇2023年度部门整体绩效自评表")
    rows = [
        ["单位名称", "", "", "填报日期", "", "", ""],
        ["基本支出总额", "", "", "项目支出总额", "", "", ""],
        [
            "预算执行情况（万元）\n（20分）",
            "",
            "预算数（A）",
            "执行数（B）",
            "执行率（B/A）",
            "得分（20分*执行率）",
            "",
        ],
        ["", "部门整体支出总额", "", "", "", "", ""],
        ["年度目标：（80分）", "", "", "", "", "", ""],
        ["年度绩效指标", "一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "得分"],
        ["", "产出指标", "数量指标", "", "", "", ""],
        ["", "", "", "", "", "", ""],
        ["", "", "质量指标", "", "", "", ""],
        ["", "效益指标", "社会效益指标", "", "", "", ""],
        ["总分", "", "", "", "", "", ""],
        ["偏差大或目标未完成原因分析", "", "", "", "", "", ""],
        ["改进措施及结果应用方案", "", "", "", "", "", ""],
    ]
    spans = [(0, 1, 0, 2), (0, 4, 0, 6), (1, 1, 1, 2), (1, 4, 1, 6), (2, 0, 3, 0), (2, 5, 2, 6), (3, 5, 3, 6)]
    spans += [(4, 1, 4, 6), (5, 0, 9, 0), (6, 1, 8, 1), (6, 2, 7, 2), (10, 0, 10, 5), (11, 1, 11, 6), (12, 1, 12, 6)]
    table(word, rows, spans)
    word.save(str(path))


def in_sections(path: Path) -> None:
    """Headings with tables below them: labels beside values, tasks, two rows of heads, rows of institutions."""
    word = Document()
    word.add_paragraph("2023年度××单位整体支出绩效自评报告")
    word.add_paragraph("一、部门（单位）基本概况")
    rows = [
        ["联系人", "", "联络电话", ""],
        ["人员编制", "", "实有人数", ""],
        ["职能职责概述", "", "", ""],
        ["年度主要工作内容", "任务1：", "", ""],
        ["", "任务2：", "", ""],
        ["", "……", "", ""],
        ["年度部门（单位）总体运行情况及取得的成绩", "", "", ""],
    ]
    table(word, rows, [(2, 1, 2, 3), (3, 0, 5, 0), (3, 1, 3, 3), (4, 1, 4, 3), (5, 1, 5, 3), (6, 1, 6, 3)])
    word.add_paragraph("二、部门（单位）收支情况")
    word.add_paragraph("2023年度部门（单位）收入情况（万元）")
    heads = ["上年结转", "公共财政拨款", "政府基金拨款", "纳入专户管理的非税收入拨款", "其他"]
    rows = [
        ["机构名称", "收入合计", "其中：", *[""] * 4],
        ["", "", *heads],
        *([name, *[""] * 6] for name in ("局机关及二级机构汇总", "1、局机关", "2、二级机构1", "3、二级机构2")),
    ]
    table(word, rows, [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 6)])
    word.add_paragraph("“三公”经费情况（万元）")
    rows = [
        ["机构名称", "“三公”经费合计", "其中：", "", ""],
        ["", "", "公务接待费", "公务用车运维费", "公务用车购置费"],
        ["合计", "", "", "", ""],
    ]
    table(word, rows, [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 4)])
    word.add_paragraph("三、部门（单位）整体支出绩效自评情况")
    word.add_paragraph("四、存在的主要问题及下一步改进措施")
    word.save(str(path))


DOWN = ((1, 3, (0, 1)), (2, 3, (2, 3)), (4, 5, (0, 1, 2, 3)))


def attached(path: Path) -> None:
    """A text with blanks, and two forms behind it: scores with their weights, a list of projects with its total."""
    word = Document()
    for text in (
        "××局2023年度整体支出绩效自评报告",
        "一、部门概况",
        "核定编制____人，实有人数____人。",
        "二、收支情况",
        "全年支出____万元，其中基本支出____万元，项目支出____万元。",
        "三、存在的问题",
        "四、改进措施",
        "附件1",
        "部门整体支出绩效评价指标评分表",
    ):
        word.add_paragraph(text)
    rows = [
        ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评价标准", "指标说明", "得分"],
        ["投入", "13", "目标设定", "5", "绩效目标合理性", "5", "目标明确得5分", "是否符合职责", ""],
        ["", "", "预算配置", "8", "在职人员控制率", "5", "每高于100%一个百分点扣0.5分", "在职人员数/编制数", ""],
        ["", "", "", "", "“三公经费”变动率", "3", "不增长得满分", "变动率", ""],
        ["过程", "61", "预算执行", "61", "预算完成率", "30", "每低5%扣2分", "", ""],
        ["", "", "", "", "公用经费控制率", "31", "控制率", "", ""],
        ["产出及效果", "26", "履职效益", "26", "社会效益", "26", "", "", ""],
        ["合计", "100", "", "", "", "", "", "", ""],
    ]
    spans = [
        (1, 0, 3, 0),
        (1, 1, 3, 1),
        (2, 2, 3, 2),
        (2, 3, 3, 3),
        (4, 0, 5, 0),
        (4, 1, 5, 1),
        (4, 2, 5, 2),
        (4, 3, 5, 3),
    ]
    table(word, rows, spans)
    for text in ("填表人：        联系电话：", "附件2", "项目支出明细表", "单位：万元"):
        word.add_paragraph(text)
    heads = ["序号", "项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率", "备注"]
    rows = [heads, *([number, *[""] * 6] for number in ("1", "2", "……", "合计"))]
    table(word, rows, [(4, 0, 4, 1)])
    word.save(str(path))


def base_data(path: Path) -> None:
    """A spreadsheet: figures of last year and this beside labels, what is not asked for, buildings, a text."""
    book = Workbook()
    first = book.worksheets[0]
    first.title = "基础数据表"
    rows = [
        ["2023年度部门整体支出绩效评价基础数据表"],
        ["填报单位："],
        ["财政供养人员情况（人）", "编制数", "", "2023年实际在职人数", "", "控制率", ""],
        [""],
        ["经费控制情况（万元）", "上年决算数", "", "当年预算数", "", "当年决算数", ""],
        *(
            [label]
            for label in ("三公经费", "1、公务用车购置和维护经费", "2、出国经费", "3、公务接待", "项目支出", "公用经费")
        ),
        ["政府采购金额", "——"],
        [
            "楼堂馆所（2023年完工）",
            "批复规模（㎡）",
            "实际规模（㎡）",
            "规模控制率",
            "预算投资（万元）",
            "实际投资（万元）",
            "投资控制率",
        ],
        [""],
        ["厉行节约保障措施"],
        ["填表人（签名）：    填报日期："],
    ]
    pairs = [(row, left, row, left + 1) for row in (2, 3, *range(4, 12)) for left in (1, 3, 5)]
    sheet(first, rows, [(0, 0, 0, 6), (2, 0, 3, 0), (14, 1, 14, 6), *pairs])
    book.save(path)


def budgets(path: Path) -> None:
    """A table of figures: kinds of spending in rows, budget and spending in columns, sums both ways, in 元."""
    book = Workbook()
    first = book.worksheets[0]
    rows = [
        ["单位预算执行情况表"],
        ["单位：元"],
        ["项目", "年初预算", "", "", "决算", "", ""],
        ["", "人员经费", "公用经费", "合计", "人员经费", "公用经费", "合计"],
        ["一、行政运行"],
        ["二、事业运行"],
        ["三、其他支出"],
        ["合计"],
    ]
    sheet(first, rows, [(0, 0, 0, 6), (1, 0, 1, 6), (2, 0, 3, 0), (2, 1, 2, 3), (2, 4, 2, 6), (7, 6, 7, 6)])
    first["A9"] = "注：本表按部门决算填列。"
    book.save(path)


def label_table(path: Path) -> None:
    """Labels beside values of many kinds: dates, marks to tick, blanks among words, running text."""
    word = Document()
    word.add_paragraph("项目支出绩效目标完成情况")
    rows = [
        ["填报单位（盖章）", "", "填报日期", "    年  月  日"],
        ["主管部门", "", "实施单位", ""],
        ["项目属性", "□延续性项目  □新增项目", "起止时间", "20××年至20××年"],
        ["预算安排（万元）", "", "实际支出（万元）", ""],
        ["资金来源", "财政拨款____万元，其他____万元", "", ""],
        ["受益人数（人）", "____人", "满意度（%）", ""],
        ["项目立项依据", "", "", ""],
        ["项目主要内容", "", "", ""],
        ["审核意见", "（盖章）\n    年  月  日", "", ""],
    ]
    table(word, rows, [(row, 1, row, 3) for row in (4, 6, 7, 8)])
    word.save(str(path))


def project_sheet(path: Path) -> None:
    """A form for one project, behind a text."""
    word = Document()
    for text in (
        "2023年度××局部门整体支出绩效自评报告",
        "一、部门概况",
        "二、项目支出情况",
        "三、存在的问题",
        "附件1",
        "项目支出绩效自评表",
    ):
        word.add_paragraph(text)
    rows = [
        ["项目名称", *[""] * 7],
        ["主管部门", "", "", "实施单位", *[""] * 4],
        ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["", "年度资金总额", "", "", "", "10", "", ""],
        ["", "其中：当年财政拨款", "", "", "", "—", "—", "—"],
        ["", "其他资金", "", "", "", "—", "—", "—"],
        ["年度总体目标", "预期目标", "", "", "实际完成情况", "", "", ""],
        [""] * 8,
        ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["", "产出指标（50分）", "数量指标", *[""] * 5],
        [""] * 8,
        ["", "", "质量指标", *[""] * 5],
        ["", "效益指标（30分）", "社会效益指标", *[""] * 5],
        ["总分", "", "", "", "", "", "100", ""],
    ]
    spans = [(0, 1, 0, 7), (1, 1, 1, 2), (1, 4, 1, 7), (2, 0, 5, 0), (6, 0, 7, 0), (6, 1, 6, 3), (6, 4, 6, 7)]
    spans += [(7, 1, 7, 3), (7, 4, 7, 7), (8, 0, 12, 0), (9, 1, 11, 1), (9, 2, 10, 2), (13, 0, 13, 5)]
    table(word, rows, spans)
    word.save(str(path))


TEMPLATES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "one table": (".docx", one_table),
    "in sections": (".docx", in_sections),
    "attached": (".docx", attached),
    "base data": (".xlsx", base_data),
    "budgets": (".xlsx", budgets),
    "labels": (".docx", label_table),
    "project sheet": (".docx", project_sheet),
}


def made(name: str, folder: Path) -> Path:
    """The template of this name as a file."""
    suffix, make = TEMPLATES[name]
    path = folder / f"模板{suffix}"
    make(path)
    return path
