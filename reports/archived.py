"""What an archive package holds beside the report itself: its data as CSV, its metadata, the 四性检测 sheet.

All of it in Chinese whatever language the program speaks: it is kept for Chinese archivists.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.amount import Amount, Value
from domain.layout import numbered, worn
from domain.links import printed
from domain.outline import MoneyUnit, Outline, columns_of, figures, tables
from domain.report import Content, Report, State, written

DATABASE, PAPER, REVIEW, SHEET = "报告.sqlite", "报告.pdf", "审核说明.pdf", "四性检测.txt"
RECEIPT, RECEIPT_BEFORE = "归档回执.pdf", "归档回执.txt"
FORM, FORM_LABEL = "5", "归档格式"
"""Raised whenever one of these files is written otherwise: 核验 compares byte by byte only what is of its own form."""
CHANGES, FINDINGS, SCANS = "修改记录.csv", "检查结果.csv", "扫描件"
EVIDENCE, EVIDENCE_LIST = "佐证材料", "佐证材料目录.csv"
_FOLDER = "数据"
STATES: dict[State, str] = {"draft": "草稿", "final": "定稿", "sealed": "已盖章", "archived": "已归档"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the metadata say; ``kept`` is 保管期限, ``secrecy`` 密级, ``day`` the day of archiving (ISO 8601).

    ``fingerprint``: the 数据指纹; ``paper``: the sum of the PDF of the 定稿 (SM3, else SHA-256), its algorithm
    before it; blank for a draft.
    """

    title: str
    unit: str
    year: str
    uuid: str
    state: State
    version: int
    day: str
    kept: str
    secrecy: str
    program: str
    data_bytes: int
    data_files: int
    fingerprint: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Tested:
    """One item of the 四性检测 and what came of it; ``passed`` is None for what the program does not test."""

    nature: str
    item: str
    passed: bool | None


def csv_bytes(heading: Row, rows: Iterable[Row]) -> bytes:
    """UTF-8 with a byte order mark, so that Excel and WPS show Chinese; lines end as RFC 4180 has it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(heading)
    writer.writerows(rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def data_files(report: Report, outline: Outline, unit: MoneyUnit) -> Iterator[tuple[str, bytes]]:
    """The report's data, one CSV a kind: figures, each table, prose, headings, what has no place; money in ``unit``."""
    dressed = worn(outline, report)
    known = figures(dressed)
    rows = [
        (known[key].label if key in known else key, *_cells(value, unit), key)
        for key, value in sorted(report.figures.items())
    ]
    yield f"{_FOLDER}/数据.csv", csv_bytes(("项目", "数值", "单位", "代码"), rows)
    parts = tables(dressed)
    for key, lines in sorted(report.tables.items()):
        columns = sorted({column for line in lines for column in line.cells})
        labels = {column.key: column.label for column in columns_of(parts[key])} if key in parts else {}
        ordered = [*(name for name in labels if name in columns), *(name for name in columns if name not in labels)]
        heads = [labels.get(name, name) + _unit((line.cells.get(name) for line in lines), unit) for name in ordered]
        cells = ([str(line.id), *(_cells(line.cells.get(name), unit)[0] for name in ordered)] for line in lines)
        yield f"{_FOLDER}/{_table_name(key, outline)}.csv", csv_bytes(["行号", *heads], cells)
    headings = {place.section.key: place.number + place.heading for place in numbered(report, outline)}
    prose = (
        (headings.get(key.rpartition(".")[0], headings.get(key, "")), safe(printed(text, report, dressed)), key)
        for key, text in sorted(report.prose.items())
    )
    yield f"{_FOLDER}/文字.csv", csv_bytes(("部分", "内容", "代码"), prose)
    other = [("改写的标题", safe(text), key) for key, text in sorted(report.headings.items())]
    other += [("无此项", "", key) for key in sorted(report.nil)]
    other += [("未归位文字", safe(text), str(place)) for place, text in enumerate(report.unplaced, 1)]
    yield f"{_FOLDER}/其他.csv", csv_bytes(("类别", "内容", "代码"), other)


def evidence_file(rows: Iterable[Row]) -> bytes:
    """The 佐证材料目录; the number of a file is its name in the folder."""
    return csv_bytes(("序号", "指标或项目", "材料名称", "原文件名", "代码", "文件", "SHA-256"), rows)


def changes_file(rows: Iterable[Row]) -> bytes:
    """The change log in words: each row with its hash; the values as they are stored are in the database."""
    return csv_bytes(("序号", "时间", "修改人", "操作", "项目", "原值", "新值", "代码", "校验值"), rows)


def old_changes_file(rows: Iterable[Row]) -> bytes:
    """The change log as the forms before 5 had it."""
    return csv_bytes(("序号", "时间", "修改人", "操作", "类别", "代码", "原值", "新值", "校验值"), rows)


def findings_file(rows: Iterable[Row]) -> bytes:
    """The findings, each with its 核实说明 where there is one."""
    return csv_bytes(("级别", "规则", "检查结果", "涉及代码", "核实说明", "说明人"), rows)


def told(content: Content | None, place: int | None, unit: MoneyUnit) -> str:
    """One side of a change in words, money in ``unit``; of a piece of a long value also where it begins."""
    counted = "字" if isinstance(content, str) else "项"
    return ("" if place is None else f"（第{place + 1}{counted}起）") + (written(content, unit) or "")


def safe(text: str) -> str:
    """A text that a spreadsheet would take for a formula, with an apostrophe before it; any other as it is."""
    return "'" + text if text.startswith(_FORMULA) else text


def metadata(facts: Facts) -> dict[str, str]:
    """bag-info.txt: what RFC 8493 §2.2.2 reserves, then the archive's own terms (DA/T 46)."""
    return {
        "Bagging-Date": facts.day,
        "Bag-Software-Agent": facts.program,
        "Source-Organization": facts.unit,
        "External-Identifier": f"urn:uuid:{facts.uuid}",
        "External-Description": facts.title,
        "Payload-Oxum": f"{facts.data_bytes}.{facts.data_files}",
        "题名": facts.title,
        "责任者": facts.unit,
        "日期": facts.day,
        "年度": facts.year,
        "保管期限": facts.kept,
        "密级": facts.secrecy,
        "状态": STATES[facts.state],
        "版本": str(facts.version),
        "格式": "SQLite 3；PDF/A-2b；CSV（UTF-8）",
        "程序": facts.program,
        FORM_LABEL: FORM,
    }


HOW = ("保管期限", "密级", "日期")
"""The labels of the metadata that say how and when a report was archived."""


def old_sheet_agrees(found: bytes, facts: Facts, sums: Mapping[str, str]) -> bool:
    """Whether the lines of a sheet of an older form that follow from the report and the files are there."""
    lines = found.decode("utf-8-sig", "replace").splitlines()
    now, before = f"　稿次：第{facts.version}稿", f"　版本：{facts.version}"
    first = sheet(facts, (), ()).decode("utf-8-sig").replace(now, before).splitlines()
    wanted = [
        line for line in first if line.startswith(("题名：", "责任者：", "年度：", "状态：", "标识：", "检测日期："))
    ]
    wanted += [f"　{digest}  {name}" for name, digest in sums.items()]
    return not set(wanted) - set(lines) and not any(line.endswith("不通过") for line in lines)


KEYLESS = (
    "修改记录的校验链和各文件的校验值不带密钥，能发现差错和草率的改动；有意者可以全部重算。",
    "能向第三方证明内容的，是写在签字盖章纸上、另行保存的指纹，或用证书对归档包所作的签名。",
)
"""What a chain without a key proves, and what does prove it to others."""


def sheet(facts: Facts, tested: Iterable[Tested], sums: Iterable[tuple[str, str]]) -> bytes:
    """The 四性检测 sheet (DA/T 70) as plain text, which any system shows."""
    lines = [
        "电子档案四性检测表",
        "检测项目参照 DA/T 70《文书类电子档案检测一般要求》。",
        "",
        f"题名：{facts.title}",
        f"责任者：{facts.unit}",
        f"年度：{facts.year}",
        f"状态：{STATES[facts.state]}　稿次：第{facts.version}稿",
        f"标识：{facts.uuid}",
        f"检测日期：{facts.day}",
        f"检测程序：{facts.program}",
    ]
    if facts.state == "draft":
        lines += ["", "注意：本报告归档时为草稿，未经定稿和盖章。"]
    nature, number = "", 0
    for each in tested:
        if each.nature != nature:
            nature, number = each.nature, 0
            lines += ["", nature]
        number += 1
        lines.append(f"　{number}．{each.item}：{_RESULTS[each.passed]}")
    lines += ["", "文件及 SHA-256 校验值"]
    lines += [f"　{digest}  {name}" for name, digest in sums]
    lines += [
        "",
        *KEYLESS,
        "复核：在本程序“工具”菜单中选“核验归档包”，或用命令 main.py verify。无本程序时，",
        "按 manifest-sha256.txt 逐一核对各文件的 SHA-256 校验值。",
    ]
    return b"\xef\xbb\xbf" + "".join(f"{line}\r\n" for line in lines).encode()


_RESULTS = {True: "通过", False: "不通过", None: "未检测"}


def _cells(value: Value | None, unit: MoneyUnit) -> tuple[str, str]:
    """A value and its unit; money exact."""
    match value:
        case Amount():
            return value.written(unit), unit
        case str():
            return safe(value), ""
        case _:
            return written(value) or "", ""


def _unit(values: Iterable[Value | None], unit: MoneyUnit) -> str:
    return f"（{unit}）" if any(isinstance(value, Amount) for value in values) else ""


def _table_name(key: str, outline: Outline) -> str:
    """项目 for the projects, the key for a table that the outline does not know."""
    part = tables(outline).get(key)
    label = part.label if part is not None else key
    return "".join(sign for sign in label if sign.isalnum() or sign in "（）-") or key
