"""Shares in a table told as lines: 占比 of each row is its amount by that of 合计, in all rows but one."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, rounded
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Passage

_SHARES = pattern("占比|比重|比例|构成比|占[^，。；]{0,6}%")
_TOTAL = pattern(r"(?:[0-9一二三四五六七八九十]{1,3}[.、])?[一-龥]{0,4}(?:合计|总计|共计)(?:数|金额)?")
_FEWEST = 3  # rows whose share is right
_ALL = Decimal(100)
Row = tuple[LinedCell, ...]


class OddShare(NamedTuple):
    """The one cell of a column of shares that is not what the others of its kind are: ``part`` by ``whole``."""

    row: tuple[LinedCell, ...]
    place: int
    part: Decimal
    whole: Decimal


def table_shares(passage: Passage) -> Iterator[Claim]:
    """The shares that are not those of their rows."""
    for table in lined_tables(passage.folded):
        for odd in odd_shares(table):
            cell = odd.row[odd.place]
            exact = rounded(_ALL * odd.part / odd.whole, cell.step)
            terms = f"{plain(odd.part)}÷{plain(odd.whole)}×100={plain(exact)}"
            yield Claim(SHARE, odd.row[0].start, cell.end, exact, cell.value, False, terms)


def odd_shares(table: LinedTable) -> Iterator[OddShare]:
    """Of each column of shares the one that is odd, where one column of amounts gives all the others."""
    total = next((row for row in table.rows if _TOTAL.fullmatch(table.label(row))), None)
    rows = [row for row in table.rows if row is not total]
    for place, head in enumerate(table.head):
        share = total[place].value if total is not None else None
        if _SHARES.search(head) and abs((_ALL if share is None else share) - _ALL) < 1:
            yield from _in_column(total, rows, place)


def _in_column(total: Row | None, rows: list[Row], place: int) -> Iterator[OddShare]:
    """Where no row has the total, the rows are taken for all there are, if the shares of all but one bear that out."""
    for at in range(len(rows[0]) if rows else 0):
        told = [row for row in rows if row[place].value is not None and row[at].value is not None]
        whole = total[at].value if total is not None else sum((row[at].value or Decimal(0) for row in told), Decimal(0))
        if at == place or not whole or whole <= 0:
            continue
        odd = [row for row in told if not _is_share(row[place], row[at], whole)]
        if len(odd) == 1 and len(told) > _FEWEST:
            yield OddShare(odd[0], place, odd[0][at].value or Decimal(0), whole)


def _is_share(share: LinedCell, part: LinedCell, whole: Decimal) -> bool:
    exact = _ALL * (part.value or Decimal(0)) / whole
    return abs(rounded(exact, share.step) - (share.value or Decimal(0))) <= share.step
