"""Which columns a sheet has: by the words at their heads, as budget and accounting systems write them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.amount import folded
from domain.outline import Column, TablePart
from domain.source_sheets import SourceSheet

CODE, LABEL, VALUE, UNIT, OWNER, ROW = "code", "label", "value", "unit", "owner", "row"
"""The columns of a list of figures, and those that say whose row it is and which."""
LIST_HEADS: Mapping[str, tuple[str, ...]] = {
    CODE: ("代码", "指标代码", "编码"),
    LABEL: ("项目", "指标名称", "指标", "名称", "项目名称", "内容", "科目名称", "支出项目"),
    VALUE: ("数值", "指标值", "决算数", "金额", "本年决算数", "全年执行数", "执行数", "实际完成值", "合计", "数据"),
    UNIT: ("计量单位", "单位", "度量单位"),
}
OWNER_HEADS, ROW_HEADS = ("所属", "所属项目", "所属项目名称"), ("行号",)
_ALIKE: tuple[tuple[str, ...], ...] = (
    ("三级指标", "指标名称", "指标", "绩效指标", "名称"),
    ("年度指标值", "指标值", "目标值", "年初目标值", "年度目标值"),
    ("实际完成值", "完成值", "全年完成值", "实际值", "完成情况"),
    ("计算符号", "运算符号", "运算符", "符号", "指标方向", "方向"),
    ("计量单位", "度量单位", "单位"),
    ("分值", "权重", "指标分值", "标准分"),
    ("得分", "自评得分", "自评分", "评分"),
    ("项目名称", "项目", "名称", "项目支出名称"),
    ("支出", "支出金额", "金额", "决算数", "全年执行数", "执行数"),
    ("偏差原因分析及改进措施", "偏差原因分析", "偏差原因", "未完成原因分析", "原因分析"),
)
"""Heads that say the same in the forms of other offices."""
_LEAST = 2
_DEPTH = 12
_MARKS = re.compile(r"[（(][^（）()]*[）)]|[*＊:：、.\s]|^其中")
_UNITS = re.compile(r"(亿元|千元|万元|元)")
_STATED = re.compile(r"单位[:：]\s*(亿元|千元|万元|元)")


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of a sheet: the row in which they stand, the column of each key, money's unit by column."""

    row: int
    columns: Mapping[str, int]
    units: Mapping[int, str]


def label_of(text: str) -> str:
    """A head or label without unit, marks and space: ``其中：基本支出（万元）`` is 基本支出."""
    return _MARKS.sub("", folded(text).replace("（", "(").replace("）", ")").replace(":", ""))


def list_heads(sheet: SourceSheet) -> Heads | None:
    """The heads of a list of figures: at least what each is, or its code, and its value."""
    for row in range(min(_DEPTH, len(sheet.rows))):
        found = _named(_texts(sheet, row), LIST_HEADS)
        if VALUE in found and (LABEL in found or CODE in found):
            return Heads(row, found, _units(sheet, row))
    return None


def table_heads(sheet: SourceSheet, table: TablePart) -> Heads | None:
    """The heads of a table's columns: two of them at least, or all where there are fewer."""
    wanted = {column.key: _words(column) for column in table.columns}
    marks = {OWNER: OWNER_HEADS, ROW: ROW_HEADS}
    best: Heads | None = None
    for row in range(min(_DEPTH, len(sheet.rows))):
        texts = _texts(sheet, row)
        found = _named(texts, wanted)
        before = len(set(best.columns) & set(wanted)) if best else 0
        if len(found) >= min(_LEAST, len(wanted)) and len(found) > before:
            best = Heads(row, {**_named(texts, marks), **found}, _units(sheet, row))
    return best


def _texts(sheet: SourceSheet, row: int) -> tuple[str, ...]:
    return tuple(map(label_of, sheet.rows[row]))


def _words(column: Column) -> tuple[str, ...]:
    """What a column may be called: its own label first."""
    own = label_of(column.label)
    alike = (word for words in _ALIKE if own in words for word in words if word != own)
    return (own, *alike)


def _named(texts: Sequence[str], wanted: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The column of each key: those that bear its very name before those that bear another for it."""
    found: dict[str, int] = {}
    for rank in range(max(map(len, wanted.values()), default=0)):
        for key, words in wanted.items():
            if key not in found and rank < len(words) and words[rank] in texts:
                place = texts.index(words[rank])
                if place not in found.values():
                    found[key] = place
    return found


def _units(sheet: SourceSheet, row: int) -> dict[int, str]:
    """The unit of each column as its head says it, else as the sheet says it above: 单位：万元."""
    above = (text for cells in sheet.rows[: row + 1] for text in cells)
    stated = next((match[1] for text in above if (match := _STATED.search(text))), "")
    return dict(_column_units(sheet.rows[row], stated))


def _column_units(heads: Sequence[str], stated: str) -> Iterator[tuple[int, str]]:
    for place, text in enumerate(heads):
        own = _UNITS.search(text)
        if own or stated:
            yield place, own[1] if own else stated
