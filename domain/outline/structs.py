"""The vocabulary of an outline: what a bureau asks for in one year, as frozen data."""

from typing import Annotated, Literal

import msgspec

from domain.kinds import ColumnKind, FigureKind, MoneyUnit, Severity

Align = Literal["", "left", "center", "right"]
RuleName = Literal[
    "proportional", "execution", "bands", "deduct-per-point", "deduct-per-begun-part", "steps", "yes-no", "items"
]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    pass


class Figure(_Data, frozen=True):
    """One fact that is typed once.

    ``said``: the words that announce the figure before its number in running text.
    ``optional``: it may stay blank. ``signed``: it may be negative, as a change of the budget may.
    ``skippable``: the clerk may say —— (not asked of this unit). ``hint``: one line of 填报说明 beside the field.
    ``like``: a figure that usually says the same and is offered here. ``choices``: of a text, the words to choose from;
    a form prints all of them, each behind a box.
    """

    key: str
    kind: FigureKind
    label: str
    said: tuple[str, ...] = ()
    optional: bool = False
    signed: bool = False
    hint: str = ""
    skippable: bool = False
    like: str = ""
    choices: tuple[str, ...] = ()


class Column(_Data, frozen=True):
    """A column of a table part; the first of ``choices`` is what a blank cell means.

    ``said``: the words that announce the cell before its number in a row's sentence. ``signed``, ``skippable``: as of a
    figure. ``brief``: a few characters at most.
    """

    key: str
    kind: ColumnKind
    label: str
    choices: tuple[str, ...] = ()
    optional: bool = False
    said: tuple[str, ...] = ()
    signed: bool = False
    skippable: bool = False
    brief: bool = False


class FiguresPart(_Data, tag="figures", tag_field="kind", frozen=True):
    """Figures asked for on this page, in this order."""

    keys: tuple[str, ...]


class ProsePart(_Data, tag="prose", tag_field="kind", frozen=True):
    """Running text; ``default`` is the sentence a new report starts with (with links).

    ``optional``: it may stay blank.
    """

    key: str
    default: str = ""
    hint: str = ""
    optional: bool = False


class TablePart(_Data, tag="table", tag_field="kind", frozen=True):
    """Rows of cells.

    ``sentence``: the words of one row, with ``{column}`` where a cell stands; the rows then print as numbered
    sentences, and each may have words of its own (cell ``sentence``). Blank: the rows do not print here.
    ``where``: ``column=value``; only such rows belong here. Of several parts on one table the first has the columns.
    ``optional``: it may have no rows.
    """

    key: str
    label: str
    sentence: str = ""
    columns: tuple[Column, ...] = ()
    where: str = ""
    optional: bool = False


class Cell(_Data, frozen=True):
    """One cell of a grid; it holds one of these, or nothing:

    ``text``: a label, with links; —— is a cell that this form does not ask for. ``key``: a figure, or in a repeated row
    a column of its table. ``sum``: terms as in an identity. ``rate``: part and whole, in per cent, or the code of a
    score that has both. ``score``: the code of a score. ``number``: the number of a repeated row. What is computed is
    never stored. ``joined``: columns of a repeated row, one behind the other (≥95%). ``prose``: a running text of the
    same attachment, which then prints here and nowhere else.

    A key may be one that another page asks for, or a cell of the attachment's own row (``row.amount``): it is stored
    once and filled in at either place. ``rows`` and ``columns``: over so many it reaches. ``align``: as its content
    asks where blank. ``once``: a label of repeated rows that stands once for all of them, and for those of the
    ``rows`` lines that it reaches over.
    """

    text: str = ""
    key: str = ""
    sum: tuple[str, ...] = ()
    rate: tuple[str, ...] = ()
    score: str = ""
    number: bool = False
    joined: tuple[str, ...] = ()
    prose: str = ""
    rows: int = 1
    columns: int = 1
    align: Align = ""
    once: bool = False


class GridLine(_Data, frozen=True):
    """A row of a grid: cells from left to right, those that reach down from above left out; a bare text is a label.

    ``per``: it stands once for each row of that table, or of those that satisfy ``where`` (``column=value``).
    ``head``: it stands again at the top of each page on which rows below it go on, until another one does.
    """

    cells: tuple[Cell | str, ...]
    per: str = ""
    where: str = ""
    head: bool = False


class GridPart(_Data, tag="grid", tag_field="kind", frozen=True):
    """A form of fixed rows and columns. ``widths``: the columns' shares; ``head``: so many rows stand on each page.

    ``optional``: all of it may stay blank.
    """

    key: str
    label: str
    widths: tuple[float, ...]
    rows: tuple[GridLine, ...]
    head: int = 0
    optional: bool = False


Part = FiguresPart | ProsePart | TablePart | GridPart


class Section(_Data, frozen=True):
    """A heading with its parts and its sub-sections; the first heading is the official one.

    ``numbered``: not so is one that stands apart, such as 摘要 above 一、.
    """

    key: str
    heading: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    sections: tuple["Section", ...] = ()
    may_be_nil: bool = False
    hint: str = ""
    numbered: bool = True


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


class Band(_Data, frozen=True):
    """What a score keeps: from ``least`` per cent of the points on, where ``word`` is said of the result."""

    word: str
    least: str
    most: str


class Step(_Data, frozen=True):
    """``points`` where the value is at most ``most``; a blank ``most`` is everything above."""

    points: str
    most: str = ""


class Score(_Data, frozen=True):
    """Points by a rule of ``domain/scoring.py``; each operand is a key, a column (with ``table``) or a number.

    ``points``: the most there are. ``actual`` and ``target``: sums of terms, one with - before it is taken off
    (``execution``: part and whole; deductions and steps: ``actual`` alone, or in per cent of ``target``, with
    ``change`` by how many per cent it differs). ``operator``: a key that holds ≥, ≤ or =, or the sign.
    ``bound``, ``step``, ``per``: points lost for each ``per`` beyond the bound, ``below`` it or above. ``word``: where
    达成 or another word of the ``bands`` stands, for what no number says. ``typed``: where the clerk writes a score of
    his own, which counts, and is asked about when the rule gives another; blank, the rule's stands there. ``reason``:
    where less than full marks wants one, and a result above ``ask_above`` per cent of the target. ``table``: for each
    of its rows. A sum takes a score by its code, or by the column in which it is typed.
    """

    code: str
    label: str
    rule: RuleName
    points: str
    actual: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    change: bool = False
    operator: str = ""
    bound: str = ""
    step: str = ""
    per: str = "1"
    below: bool = False
    cap: str = ""
    bands: tuple[Band, ...] = ()
    steps: tuple[Step, ...] = ()
    word: str = ""
    typed: str = ""
    reason: str = ""
    ask_above: str = ""
    table: str = ""


class Attachment(_Data, eq=False, frozen=True):
    """A form that travels with the report, each on pages of its own, declared like a section.

    ``place``: before or after the text, the cover first. ``per``: it stands once for each row of that table, in the
    scope ``key.<row id>.``; its keys are then relative (``total.budget``, always with a dot; tables without), those
    that it does not declare are the report's, and ``row.name`` is a cell of the row. ``footer``: lines below.
    ``scope`` and ``row``: where it stands; never written in an outline.
    """

    key: str
    title: str
    parts: tuple[Part, ...]
    place: Literal["before", "after"] = "after"
    orientation: Literal["portrait", "landscape"] = "portrait"
    per: str = ""
    figures: tuple[Figure, ...] = ()
    identities: tuple[Identity, ...] = ()
    rates: tuple[Rate, ...] = ()
    scores: tuple[Score, ...] = ()
    footer: tuple[str, ...] = ()
    hint: str = ""
    optional: bool = False
    columns: dict[str, tuple[Column, ...]] = {}
    scope: str = ""
    row: int = 0


class Outline(_Data, eq=False, frozen=True, weakref=True):
    """Everything a reader of reports needs to know about one bureau's form.

    ``amounts``: what a bare number means, and the unit that is printed.
    ``prose_decimals``: how many decimals every amount of the running text prints at least; as few as it needs
    where None.
    ``leads``: words that may stand directly before a figure's ``said`` words.
    ``about``: where it comes from, and what of it nobody has seen in a published paper.
    ``provinces``, ``levels``, ``years``: for which it is meant, all where blank; a year is ``2022``, ``2022-`` or
    ``2018-2021``. ``nil_words``: what a section without spending says. ``seal_line``: the cover line with the seal.
    ``cover_lines``: what stands below the title, in order, each where the figures that it links are filled;
    ``{cover.seal_line}`` is the sealed line. What they leave out of it, of contact and of date comes behind them.
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
    scores: tuple[Score, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    about: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    nil_words: tuple[str, ...] = ("无",)
    seal_line: str = "单位名称（盖章）：{cover.unit}"
    cover_lines: tuple[str, ...] = ()
    prose_decimals: Annotated[int, msgspec.Meta(ge=0, le=6)] | None = None


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
MORE_LINES = "cover.lines"
"""The key of what else a report has on its cover, a line each: 预算编码：204003. No outline asks for it."""
OWN_SENTENCE = Column("sentence", "text", "自拟文句", optional=True)
"""The cell of a row that holds its own words; any table whose rows print as sentences has it, none declares it."""
