"""Rows that tell the same of one thing after another: a told table, lines of one shape, what ； or 、 parts.

第一批|1.2|0.96 under 批次|编织袋（万条）|运费（万元）, or 初一年级8个班412人；初二年级8个班398人: a grid gives each
value its row and its column, whatever the text looks like, so that what is said of all rows, or of one, can be held
against them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.paragraphs import NumberLevel, leading_sign
from domain.proofreading.quantities import Quantity, QuantityKind, quantities

_TOTAL = pattern(
    r"^[^一-龥]*(?:以上|上述|[一二两三四五六七八九十0-9]{1,2}[个项家类批镇村校所])?"
    r"(?:合计|总计|小计|共计|总共|共|总体|总数|总分|总得分|全[县市镇乡区年校局院]|平均|均值)"
)
_ASIDE, _OF_EACH = pattern(r"^(?:其中|注|备注|说明|另)"), pattern("[各每均]$")
_NAMED_A_CHANGE = pattern("[、和及]?[一-龥]{4,12}(?:提升|提高|增加|改善|压减|降低)")
_IN_BRACKETS = pattern(r"\(([^()]{1,8})\)$")
_UNIT_OF_HEAD = pattern(r"(?P<unit>人次|户次|人|户|件|分|册|亩|吨|台|辆|次|天|名|个|万元|元)[数值]?$")
_IN_A_CHAIN = pattern(r"、[^，。；、:()0-9\n]{1,16}")
_LONGEST, _MOST_ROWS, _FEWEST = 90, 60, 2  # characters of a row in a line; rows of a grid
_FEWEST_IN_A_CHAIN = 3
_NO_COUNT = frozenset({"月", "日", "号", "期"})


class GridValue(Struct, frozen=True, gc=False):
    """A value; ``column``: its place in the row; ``head``: the words over its column or before it."""

    quantity: Quantity
    column: int
    head: str


class GridRow(Struct, frozen=True, gc=False):
    """What is told of one thing. ``name``: what it is called, blank where nothing says so; ``is_total``: of all."""

    name: str
    values: tuple[GridValue, ...]
    start: int
    end: int
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class ValueGrid:
    """``rows``: without those of totals, which are ``totals``; ``first``, ``last``: its sentences, by their places.

    ``is_table``: whether cells tell it; ``start``, ``end``: its characters, totals included.
    """

    rows: tuple[GridRow, ...]
    totals: tuple[GridRow, ...]
    first: int
    last: int
    is_table: bool
    start: int
    end: int

    def columns(self) -> list[list[GridValue]]:
        """The values of each column in which every row has one, from the top."""
        places = sorted({value.column for value in self.rows[0].values})
        found = ([value for row in self.rows for value in row.values if value.column == place] for place in places)
        return [column for column in found if len(column) == len(self.rows)]


@lru_cache(maxsize=4)
def grids(passage: Passage) -> tuple[ValueGrid, ...]:
    """The grids of a text, in their order."""
    found = [*_of_tables(passage), *_of_lines(passage), *_in_sentences(passage)]
    return tuple(sorted(found, key=lambda each: each.start))


def grids_near(passage: Passage, place: int, reach: int) -> Sequence[ValueGrid]:
    """The grids that begin so many sentences before a sentence or behind it, and in between."""
    found = grids(passage)
    first = bisect_left(found, place - reach, key=lambda each: each.first)
    return found[first : bisect_right(found, place + reach, key=lambda each: each.first)]


def _of_tables(passage: Passage) -> Iterator[ValueGrid]:
    for table in lined_tables(passage.folded):
        measures = [_measure_of(table, place) for place in range(len(table.head))]
        rows = [row for row in (_table_row(table, cells, measures) for cells in table.rows) if row is not None]
        first = passage.sentence_at(table.rows[0][0].start).place - any(table.head)
        last = passage.sentence_at(table.rows[-1][0].start).place
        yield from _grid(rows, first, last, is_table=True)


def _measure_of(table: LinedTable, place: int) -> Quantity | None:
    """What one of a column is; None where its head and its cells do not say."""
    head = table.head[place]
    units = {cell.unit for cell in table.column(place) if cell.value is not None}
    if len(units) != 1:
        return None
    bracket = _IN_BRACKETS.search(head)
    of_head = _UNIT_OF_HEAD.search(head)
    unit = units.pop() or (bracket[1] if bracket else of_head["unit"] if of_head else "")
    found = quantities(f"1{unit}") if unit else ()
    return found[0] if len(found) == 1 and found[0].end == len(unit) + 1 and unit not in _NO_COUNT else None


def _table_row(table: LinedTable, cells: Sequence[LinedCell], measures: Sequence[Quantity | None]) -> GridRow | None:
    name = table.label(tuple(cells))
    values = tuple(
        GridValue(_valued(cell, measure), place, table.head[place])
        for place, (cell, measure) in enumerate(zip(cells, measures, strict=True))
        if cell.value is not None and measure is not None
    )
    if not values or _ASIDE.match(name):
        return None
    return GridRow(name, values, cells[0].start, cells[-1].end, _TOTAL.match(name) is not None)


def _valued(cell: LinedCell, one: Quantity) -> Quantity:
    decimals = max(0, -int(cell.step.as_tuple().exponent))
    value = (cell.value or Decimal(0)) * one.value
    return Quantity(one.kind, cell.start, cell.end, value, cell.step * one.value, one.unit, False, decimals)


def _of_lines(passage: Passage) -> Iterator[ValueGrid]:
    """Lines one below the other that tell values of the same measures."""
    run: list[tuple[GridRow, int]] = []
    shape: tuple[NumberLevel | None, tuple[str, ...]] = None, ()
    for lines in _lines(passage):
        row = _line_row(passage, lines)
        its = (item_level(passage.folded, lines[0].start), _shape(row)) if row is not None else None
        if run and (row is None or (its != shape and not row.is_total)):
            yield from _grid([each for each, _ in run], run[0][1], run[-1][1], is_table=False)
            run = []
        if row is not None and its is not None and (run or not row.is_total):
            run.append((row, lines[-1].place))
            shape = shape if len(run) > 1 else its
    yield from _grid([each for each, _ in run], run[0][1], run[-1][1], is_table=False) if run else ()


def _lines(passage: Passage) -> Iterator[list[Sentence]]:
    line: list[Sentence] = []
    for sentence in passage.sentences:
        if line and sentence.paragraph != line[-1].paragraph:
            yield line
            line = []
        line.append(sentence)
    if line:
        yield line


def _line_row(passage: Passage, line: Sequence[Sentence]) -> GridRow | None:
    start, end = line[0].start, line[-1].end
    if end - start > _LONGEST or len(line) > 1:
        return None
    return _row(passage.folded, start, end, line[0].mentions)


def _row(text: str, start: int, end: int, mentions: Sequence[Mention]) -> GridRow | None:
    """The values of some words; None where there are none, or one of them is no plain amount."""
    told = [each for each in mentions if not each.depth]
    if not told or any(not each.is_exact or _OF_EACH.search(each.lead) for each in told):
        return None
    sign = leading_sign(0, text[start:end])
    begin = start + sign.end if sign is not None else start
    name = text[begin : told[0].start].strip(" ：:，、|")
    if _ASIDE.match(name):
        return None
    levels = [each for each in told if each.role is QuantityRole.LEVEL and each.kind is not QuantityKind.PERCENT]
    values = tuple(GridValue(each.quantity, at, each.label) for at, each in enumerate(levels))
    return GridRow(name, values, begin, end, _TOTAL.match(name) is not None) if values else None


def item_level(text: str, start: int) -> NumberLevel | None:
    """The level of the number that a line begins with (1. or (1) or ①); ``start``: where it begins."""
    end = text.find("\n", start)
    sign = leading_sign(0, text[start : end if end >= 0 else len(text)])
    return sign.level if sign is not None else None


def _shape(row: GridRow) -> tuple[str, ...]:
    """The measures of a row in their order."""
    return tuple([_measure(each.quantity) for each in row.values])


def _measure(quantity: Quantity) -> str:
    return "元" if quantity.kind is QuantityKind.MONEY else quantity.unit


def _in_sentences(passage: Passage) -> Iterator[ValueGrid]:
    """What ； parts in a sentence, or what nothing but 、 and a name parts."""
    for sentence in passage.stating:
        if sentence.mentions[-1].segment:
            yield from _of_segments(passage.folded, sentence)
        elif len(sentence.mentions) >= _FEWEST_IN_A_CHAIN and "、" in passage.folded[sentence.start : sentence.end]:
            yield from _of_chains(passage.folded, sentence)


def _of_segments(text: str, sentence: Sentence) -> Iterator[ValueGrid]:
    rows: list[GridRow] = []
    begin = sentence.start
    for _ in range(sentence.mentions[-1].segment + 1):
        end = text.find("；", begin, sentence.end)
        end = sentence.end if end < 0 else end
        inside = [each for each in sentence.mentions if begin <= each.start < end]
        row = _row(text, begin, end, inside)
        if rows and (row is None or _shape(row) != _shape(rows[0])):
            yield from _grid(rows, sentence.place, sentence.place, is_table=False)
            rows = []
        rows += [row] if row is not None else []
        begin = end + 1
    yield from _grid(rows, sentence.place, sentence.place, is_table=False)


def _of_chains(text: str, sentence: Sentence) -> Iterator[ValueGrid]:
    run: list[Mention] = []
    for one, other in pairwise((*sentence.mentions, None)):
        if one is None:
            continue
        run.append(one)
        if other is None or not _IN_A_CHAIN.fullmatch(text[one.end : other.start]) or not _are_alike(one, other):
            yield from _chain(text, sentence, run)
            run = []


def _are_alike(one: Mention, other: Mention) -> bool:
    return _measure(one.quantity) == _measure(other.quantity) and one.depth == other.depth


def _chain(text: str, sentence: Sentence, run: Sequence[Mention]) -> Iterator[ValueGrid]:
    if len(run) < _FEWEST_IN_A_CHAIN or any(not _is_plain(each) for each in run):
        return
    rows = [
        GridRow(each.lead.strip(" 、，：:"), (GridValue(each.quantity, 0, each.label),), each.start, each.end)
        for each in run
    ]
    yield from _grid(rows, sentence.place, sentence.place, is_table=False)


def _is_plain(each: Mention) -> bool:
    """Whether a number is one of one thing: of 各1所 there are more; 粮油单产提升412万元 in a row names one."""
    is_named = each.kind is QuantityKind.MONEY and _NAMED_A_CHANGE.fullmatch(each.lead.strip()) is not None
    return (each.is_level or is_named) and each.is_exact and not each.depth and _OF_EACH.search(each.lead) is None


def _grid(rows: Sequence[GridRow], first: int, last: int, *, is_table: bool) -> Iterator[ValueGrid]:
    plain = tuple(each for each in rows if not each.is_total)
    if _FEWEST <= len(plain) <= _MOST_ROWS:
        totals = tuple(each for each in rows if each.is_total)
        yield ValueGrid(plain, totals, first, last, is_table, rows[0].start, rows[-1].end)
