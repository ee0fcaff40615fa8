"""Amounts that a table tells with the same digits in another unit: 控制价合计1486.00元 above a column 控制价（万元）.

One amount that differs has the slip; where several stand in 万元 what a column has under 元, the head of it has.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_HEAD = pattern(r"[(（](?:单位[:：])?(?P<unit>万元|元)[)）]")
_FACTORS = {"元": Decimal(1), "万元": Decimal(10_000)}
_TOTAL = pattern("合计|总计|小计|共计")
_TIMES = Decimal(10_000)
_NEAR = 60  # sentences on each side of a table
_LEAST, _DIGITS = 2, 3  # amounts that prove a head wrong; digits that are no coincidence


def column_units(passage: Passage) -> Iterator[Claim]:
    """Amounts, or heads of columns, in 元 that are told in 万元 as well."""
    for table in lined_tables(passage.folded):
        rows = table.rows
        start, end = rows[0][0].start, rows[-1][-1].end
        first, last = (passage.sentence_at(each).place for each in (start, end))
        near = passage.sentences[max(0, first - _NEAR) : last + _NEAR]
        amounts = [each for sentence in near for each in sentence.mentions if _is_amount(each)]
        outside = [each for each in amounts if not start <= each.start < end]
        for place, head in enumerate(table.head):
            unit = _HEAD.search(head)
            yield from _too_large(table, place)
            if unit is not None:
                cells = [cell for cell in table.column(place) if cell.value is not None and _is_telling(cell)]
                yield from _of_a_column(passage, table, head, unit["unit"], cells, outside)


def _of_a_column(
    passage: Passage, table: LinedTable, head: str, unit: str, cells: list[LinedCell], outside: list[Mention]
) -> Iterator[Claim]:
    told = [(cell, each) for cell in cells for each in outside if _is_alike(cell, each)]
    named = [(cell, each) for cell, each in told if _are_of_one_name(head, cell, table, each)]
    others = [each for _, each in named if each.quantity.unit != unit]
    if unit == "万元" and len(others) == 1:
        right = others[0].quantity.value * _FACTORS["万元"]
        found = others[0]
        yield Claim(UNIT, quoted_from(found), found.end, right, found.quantity.value, True, "", "query", is_named=True)
    elif unit == "元" and len({each.start for each in others}) >= _LEAST and len(others) == len(named):
        start = passage.folded.rfind(head, 0, table.rows[0][0].start)
        if start >= 0:
            yield Claim(UNIT, start, start + len(head), severity="query", is_named=True)


def _too_large(table: LinedTable, place: int) -> Iterator[Claim]:
    """办公费 123400 among 86.20, 4.65 and 3.81 with 合计 107.00: a cell that fits once divided by 10,000."""
    rows = [(cell, table.label(row)) for row, cell in zip(table.rows, table.column(place), strict=True)]
    totals = [cell for cell, label in rows if cell.value is not None and _TOTAL.match(label)]
    parts = [cell for cell, label in rows if cell.value is not None and not _TOTAL.match(label)]
    if len(totals) != 1 or len(parts) < _LEAST:
        return
    total = totals[0].value or Decimal(0)
    whole = sum((cell.value or Decimal(0) for cell in parts), Decimal(0))
    for cell in parts:
        value = cell.value or Decimal(0)
        if any(value and whole - value + value / factor == total for factor in (_TIMES, 1 / _TIMES)):
            yield Claim(UNIT, cell.start, cell.end, severity="query", is_named=True)


def _is_amount(mention: Mention) -> bool:
    is_level = mention.kind is QuantityKind.MONEY and mention.role is QuantityRole.LEVEL
    return is_level and mention.is_exact and mention.quantity.unit in _FACTORS


def _is_telling(cell: LinedCell) -> bool:
    return not cell.unit and len(cell.words.replace(".", "").strip("0")) >= _DIGITS


def _is_alike(cell: LinedCell, mention: Mention) -> bool:
    """Whether both show the same digits, in whatever unit."""
    return cell.value == mention.quantity.value / _FACTORS[mention.quantity.unit]


def _are_of_one_name(head: str, cell: LinedCell, table: LinedTable, mention: Mention) -> bool:
    """Whether the words before an amount have two characters in common with the head or the row of a cell."""
    row = next((each for each in table.rows if cell in each), ())
    return bool(pairs_of(mention.lead) & pairs_of(f"{_HEAD.sub('', head)}、{table.label(row)}"))
