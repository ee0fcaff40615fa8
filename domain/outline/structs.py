"""The vocabulary of an outline: what a bureau asks for in one year, as frozen data."""

from typing import Literal

import msgspec

MoneyUnit = Literal["元", "万元"]
FigureKind = Literal["money", "percent", "count", "score", "text", "year", "date"]
ColumnKind = Literal["money", "count", "percent", "score", "text", "choice", "date"]
Severity = Literal["error", "query", "hint"]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    pass


class Figure(_Data, frozen=True):
    """One fact that is typed once.

    ``said``: the words that announce the figure before its number in running text.
    ``optional``: it may stay blank. ``signed``: it may be negative, as a change of the budget may.
    ``hint``: one line of 填报说明 beside the field.
    """

    key: str
    kind: FigureKind
    label: str
    said: tuple[str, ...] = ()
    optional: bool = False
    signed: bool = False
    hint: str = ""


class Column(_Data, frozen=True):
    """A column of a table part; the first of ``choices`` is what a blank cell means.

    ``said``: the words that announce the cell before its number in a row's sentence. ``signed``: as of a figure.
    """

    key: str
    kind: ColumnKind
    label: str
    choices: tuple[str, ...] = ()
    optional: bool = False
    said: tuple[str, ...] = ()
    signed: bool = False


class FiguresPart(_Data, tag="figures", tag_field="kind", frozen=True):
    """Figures asked for on this page, in this order."""

    keys: tuple[str, ...]


class ProsePart(_Data, tag="prose", tag_field="kind", frozen=True):
    """Running text; ``default`` is the sentence a new report starts with (with links)."""

    key: str
    default: str = ""
    hint: str = ""


class TablePart(_Data, tag="table", tag_field="kind", frozen=True):
    """Rows of cells.

    ``sentence``: the words of one row, with ``{column}`` where a cell stands; the rows then print as numbered
    sentences, and each may have words of its own (cell ``sentence``). Blank: the rows do not print here.
    ``where``: ``column=value``; only such rows belong here. Of several parts on one table the first has the columns.
    """

    key: str
    label: str
    sentence: str = ""
    columns: tuple[Column, ...] = ()
    where: str = ""


Part = FiguresPart | ProsePart | TablePart


class Section(_Data, frozen=True):
    """A heading with its parts and its sub-sections; the first heading is the official one."""

    key: str
    heading: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    sections: tuple["Section", ...] = ()
    may_be_nil: bool = False
    hint: str = ""


class Identity(_Data, frozen=True):
    """Both sides are sums of terms; a term is a figure key, a number, or ``table.*.column[column=value]``.

    ``blank``: ``wait`` (not checkable until each term is filled) or ``zero`` (a blank term counts as 0).
    """

    code: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    relation: Literal["=", ">="] = "="
    severity: Severity = "error"
    blank: Literal["wait", "zero"] = "wait"


class Rate(_Data, frozen=True):
    """``part`` ÷ ``whole`` in per cent, to two decimals; outside the bounds it wants an explanation."""

    code: str
    label: str
    part: str
    whole: str
    said: tuple[str, ...] = ()
    ask_below: str = ""
    ask_above: str = ""


class Outline(_Data, eq=False, frozen=True):
    """Everything a reader of reports needs to know about one bureau's form.

    ``amounts``: what a bare number means, and the unit that is printed.
    ``leads``: words that may stand directly before a figure's ``said`` words.
    ``nil_words``: what a section without spending says. ``seal_line``: the cover line that takes the seal.
    """

    key: str
    revision: int
    name: str
    amounts: MoneyUnit
    title: tuple[str, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    identities: tuple[Identity, ...] = ()
    rates: tuple[Rate, ...] = ()
    leads: tuple[str, ...] = ()
    nil_words: tuple[str, ...] = ("无",)
    seal_line: str = "单位名称（盖章）：{cover.unit}"


COVER_FIGURES = (
    Figure("cover.year", "year", "年度", hint="填报所属的预算年度，四位数字，如 2022。"),
    Figure("cover.unit", "text", "单位名称", hint="填写单位全称，与公章一致。"),
    Figure("cover.date", "date", "成文日期", optional=True, hint="落款日期，如 2023年4月5日；可以不填。"),
    Figure("cover.contact", "text", "联系人", optional=True),
    Figure("cover.phone", "text", "联系电话", optional=True),
)
COVER = "cover"
SEAL_LINE = "cover.seal_line"
TITLE = "cover.title"
OWN_SENTENCE = Column("sentence", "text", "自拟文句", optional=True)
"""The cell of a row that holds its own words; any table whose rows print as sentences has it, none declares it."""
