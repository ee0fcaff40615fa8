"""What each row of a table told as lines comes to: 三江乡 | 17.90 | 19.65 | 10.26 | 48.71 under 小计.

The other rows tell that the last column is the sum of those before it; a stroke stands for nothing.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Passage

_TOTAL = pattern("(?:小计|合计|总计|共计)(?:数|金额|支出)?(?:[(（][^()（）]{0,6}[)）])?")
_NOTHING = frozenset(("", "—", "-", "——", "--", "/", "–", "无"))
_NO_PART = pattern("率|比|单价|标准|均|序号|编号|增长|年份|%|其中")
_FEWEST = 3  # rows that come to what is told
_NEAR = Decimal("0.3")  # of what is right, how far off the odd one may be

Row = tuple[LinedCell, ...]


class OddTotal(NamedTuple):
    """The one cell of a column of totals that is not the sum of its row: ``right`` what that is."""

    row: Row
    place: int
    right: Decimal
    parts: tuple[Decimal, ...]


def row_totals(passage: Passage) -> Iterator[Claim]:
    """Totals of rows that their rows do not make, though all others do."""
    for table in lined_tables(passage.folded):
        for odd in odd_totals(table):
            cell = odd.row[odd.place]
            terms = f"{'+'.join(plain(each) for each in odd.parts)}={plain(odd.right)}"
            yield Claim(SUM, odd.row[0].start, cell.end, odd.right, cell.value, arithmetic=terms)


def odd_totals(table: LinedTable) -> Iterator[OddTotal]:
    """Of each column of totals the one that is odd."""
    for place, head in enumerate(table.head):
        if _TOTAL.fullmatch(head.replace(" ", "")) and (columns := _parts(table, place)):
            told = [
                OddTotal(row, place, sum(parts, Decimal(0)), parts)
                for row in table.rows
                if (parts := _row(row, columns, place))
            ]
            odd = [each for each in told if each.row[place].value != each.right]
            if len(odd) == 1 and len(told) > _FEWEST and _is_near(odd[0]):
                yield odd[0]


def _parts(table: LinedTable, place: int) -> list[int]:
    """The columns of numbers right before one."""
    columns: list[int] = []
    for at in range(place - 1, 0, -1):
        cells = table.column(at)
        is_told = all(each.value is not None or each.words.strip() in _NOTHING for each in cells)
        if not is_told or _NO_PART.search(table.head[at]) or any(each.unit == "%" for each in cells):
            break
        columns.append(at)
    return columns[::-1] if len(columns) > 1 else []


def _row(row: Row, columns: list[int], place: int) -> tuple[Decimal, ...]:
    """The numbers of a row that make its total; none where it has no total."""
    parts = [row[at].value for at in columns]
    return tuple(each for each in parts if each is not None) if row[place].value is not None else ()


def _is_near(odd: OddTotal) -> bool:
    stated = odd.row[odd.place].value or Decimal(0)
    return odd.right > 0 and abs(odd.right - stated) <= _NEAR * odd.right
