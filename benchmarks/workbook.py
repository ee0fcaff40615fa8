"""An export of 100 projects with full sheets (6,000 indicators) as .xlsx against the same cells written bare."""

import sys
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from time import perf_counter

import openpyxl

from benchmarks.measuring import TURNS, Ratio, all_hold
from domain.amount import Value
from domain.outline import decode_outline
from domain.report import Report, Row
from reports.workbook.writer import workbook_bytes

PROJECTS, INDICATORS = 100, 60
_COLUMNS = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "偏差原因分析及改进措施")
_OUTLINE = """
key = "wide-2022"
revision = 1
name = "宽表"
amounts = "万元"
title = ["{cover.year}年度{cover.unit}自评报告"]
figures = []
[[sections]]
key = "general"
heading = ["支出情况"]
[[sections.parts]]
kind = "table"
key = "projects"
label = "项目"
columns = [{ key = "name", kind = "text", label = "项目名称" }, { key = "amount", kind = "money", label = "支出" }]
[[attachments]]
key = "sheets"
title = "项目支出绩效自评表（{row.name}）"
per = "projects"
orientation = "landscape"
[[attachments.parts]]
kind = "table"
key = "indicators"
label = "绩效指标"
columns = [
    @columns,
    { key = "points", kind = "score", label = "分值" },
    { key = "score", kind = "score", label = "得分" },
]
[[attachments.parts]]
kind = "grid"
key = "grid"
label = "自评表"
widths = [1, 1, 2, 1, 1, 2, 1, 1]
head = 1
rows = [
    { cells = [@heads, "分值", "得分"] },
    { cells = [@keys, { key = "points" }, { key = "score" }], per = "indicators" },
    { cells = [{ text = "总分", columns = 6 }, { sum = ["indicators.*.points"] }, { sum = ["indicators.*.score"] }] },
]
"""


def _outline_text() -> str:
    named = enumerate(_COLUMNS)
    columns = ", ".join(f'{{ key = "c{place}", kind = "text", label = "{head}" }}' for place, head in named)
    keys = ", ".join(f'{{ key = "c{place}" }}' for place in range(len(_COLUMNS)))
    heads = ", ".join(f'"{head}"' for head in _COLUMNS)
    return _OUTLINE.replace("@columns", columns).replace("@keys", keys).replace("@heads", heads)


def _report() -> Report:
    cells = {f"c{place}": f"第{place}项工作完成情况" for place in range(len(_COLUMNS))}
    row: dict[str, Value] = {**cells, "points": Decimal("2.5"), "score": Decimal("2.38")}
    tables = {
        f"sheets.{sheet}.indicators": tuple(Row(1000 * sheet + number, row) for number in range(INDICATORS))
        for sheet in range(1, PROJECTS + 1)
    }
    tables["projects"] = tuple(Row(number, {"name": f"项目{number}"}) for number in range(1, PROJECTS + 1))
    return Report("uuid", "wide-2022", figures={"cover.year": "2022"}, tables=tables, next_row=10**6)


def _bare(data: bytes) -> Callable[[], None]:
    """What writes the cells of a workbook with openpyxl and nothing else."""
    source = openpyxl.load_workbook(BytesIO(data))
    sheets = [
        (sheet.title, [(cell.row, cell.column, cell.value) for row in sheet.iter_rows() for cell in row if cell.value])
        for sheet in source
    ]

    def write() -> None:
        book = openpyxl.Workbook()
        for title, cells in sheets:
            sheet = book.create_sheet(title)
            for row, column, value in cells:
                sheet.cell(row, column, value)
        book.save(BytesIO())

    return write


def _seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def main() -> int:
    """Measures by turns; 1 if the export is slower than it may be."""
    outline, report = decode_outline(_outline_text()), _report()
    bare = _bare(workbook_bytes(report, outline))
    turns = [(_seconds(lambda: workbook_bytes(report, outline)), _seconds(bare)) for _turn in range(TURNS)]
    return all_hold([Ratio(".xlsx / bare openpyxl", tuple(o for o, _ in turns), tuple(b for _, b in turns), 3)])


if __name__ == "__main__":
    sys.exit(main())
