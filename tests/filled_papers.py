"""Papers of other bureaus that were filled in, as clerks use them for templates."""

from itertools import product
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

OTHERS = (
    "石桥县",
    "清溪县",
    "白云县",
    "赵敏",
    "刘芳",
    "陈志强",
    "王建国",
    "李晓明",
    "张丽华",
    "7221188",
    "13812345678",
)
"""What no outline made of them may have."""
_TOLD = """一、部门基本情况
清溪县水利局内设办公室等8个股室，下属县河道管理站等2个二级单位。编制98人，年末实有在职人员92人。
二、基本支出
2024年基本支出1,286.54万元，其中人员经费1,102.33万元，公用经费184.21万元。
三、项目支出
清溪河防洪治理工程支出1,800.00万元，由湖南恒泰建设有限公司承建，项目负责人李晓明多次到现场督导。
四、存在的问题
预算编制不够精细，截至2024年12月31日仍有152.30万元未支付。"""
_HALF = """一、基本情况
石桥县文化旅游局为县政府工作部门，编制____人，实有____人。
二、预算执行情况
2024年收入总额____万元，支出总额2,156.78万元，其中基本支出____万元，项目支出1,203.40万元。
三、主要绩效
全年举办群众文化活动32场，参与群众4.5万人次。
四、存在的问题
（请简要说明预算执行中存在的问题）"""
_ROWS = (
    ("部门名称", "白云县民政局", "填报日期", "2025年2月20日"),
    ("联系人", "刘芳", "联系电话", "0731-85551234"),
    ("年度目标", "保障困难群众基本生活，发放低保金1,860.50万元，惠及5,230人。", "自评等级", "□优 ☑良 □中 □差"),
    ("项目名称", "预算数（万元）", "执行数（万元）", "负责人"),
    ("敬老院改造", "120.00", "118.60", "周丽"),
    ("社区养老中心", "350.00", "", "吴刚"),
    ("", "", "", ""),
    ("一级指标", "三级指标", "年度指标值", "实际完成值"),
    ("效益指标", "群众生活改善", "明显改善", "明显改善"),
    ("满意度指标", "群众满意度", "≥95%", "96.3%"),
)


def told_report(folder: Path) -> Path:
    """A report that was handed in, all of it sentences."""
    word = Document()
    word.add_heading("清溪县水利局2024年度部门整体支出绩效自评报告", 0)
    for line in ("填报单位：清溪县水利局", "填报日期：2025年3月18日", "联系人：王建国", "联系电话：0736-3321456"):
        word.add_paragraph(line)
    return _saved(word, _TOLD, folder / "附件2：清溪县水利局2024年度自评报告（定稿）(1).docx")


def half_filled(folder: Path) -> Path:
    """A template in which some blanks were filled in."""
    word = Document()
    word.add_heading("石桥县文化旅游局2024年部门整体支出绩效评价报告", 0)
    for line in ("单位名称：石桥县文化旅游局", "联系人：赵敏", "电话：0739-7221188"):
        word.add_paragraph(line)
    return _saved(word, _HALF, folder / "文旅局报告 - 副本.docx")


def filled_table(folder: Path) -> Path:
    """A form that was filled in."""
    word = Document()
    word.add_heading("部门整体支出绩效自评表", 0)
    table = word.add_table(len(_ROWS), 4)
    for cells, texts in zip(table.rows, _ROWS, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    return _saved(word, "填表人：刘芳　单位负责人：陈志强　电话：13812345678", folder / "自评表20250220.docx")


def grey_form(folder: Path, is_all_grey: bool = False) -> Path:
    """A blank form with grey heads, or grey all over, a box alone, and boxes beside words."""
    word = Document()
    word.add_heading("项目绩效自评表", 0)
    rows = (
        ("2025", "上年数", "本年数"),
        ("中央资金（万元）", "", ""),
        ("制度完备", "☐", "不填"),
        ("自评等级", "□优 □良 □中 □差", ""),
    )
    table = word.add_table(len(rows), 3)
    for number, texts in enumerate(rows):
        for cell, text in zip(table.rows[number].cells, texts, strict=True):
            cell.text = text
    heads = ((0, 0), (0, 1), (0, 2), (1, 1))
    for row, column in product(range(4), range(3)) if is_all_grey else heads:
        ground = OxmlElement("w:shd")
        ground.set(qn("w:fill"), "D9D9D9")
        table.cell(row, column)._tc.get_or_add_tcPr().append(ground)
    path = folder / "空表.docx"
    word.save(str(path))
    return path


def money_form(folder: Path) -> Path:
    """A blank form whose head states a unit over a rate too."""
    word = Document()
    word.add_heading("项目资金表", 0)
    table = word.add_table(3, 4)
    rows = (("资金来源", "项目资金（万元）"), ("", "预算数", "执行数", "执行率"), ("中央资金",))
    for cells, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=False):
            cell.text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 3))
    path = folder / "资金.docx"
    word.save(str(path))
    return path


def listed_boxes(folder: Path) -> Path:
    """A blank list with boxes in a column."""
    word = Document()
    word.add_heading("项目完成情况表", 0)
    table = word.add_table(3, 3)
    for cells, texts in zip(
        table.rows, (("项目名称", "金额（万元）", "是否完成"), *[("", "", "□是 □否")] * 2), strict=True
    ):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    path = folder / "清单.docx"
    word.save(str(path))
    return path


def _saved(word: object, lines: str, path: Path) -> Path:
    for line in lines.split("\n"):
        word.add_paragraph(line)  # type: ignore[attr-defined]
    word.save(str(path))  # type: ignore[attr-defined]
    return path
