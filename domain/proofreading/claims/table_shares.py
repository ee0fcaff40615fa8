"""Shares in a table told as lines: 占比 of each row is its amount by that of 合计, in all rows but one."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, plain, rounded
from domain.proofreading.claims.shares import SHARE
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Passage

_SHARES = pattern("占比|比重|比例|构成比|占[^，。；]{0,6}%")
_TOTAL = pattern(r"(?:[0-9一二三四五六七八九十]{1,3}[.、])?[一-龥]{0,4}(?:合计|总计|共计)(?:数|金额)?")
_FEWEST = 3  # rows whose share is right
_ALL = Decimal(100)


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
    if total is None:
        return
    rows = [row for row in table.rows if row is not total]
    for place, head in enumerate(table.head):
        share = total[place].value
        if _SHARES.search(head) and share is not None and abs(share - _ALL) < 1:
            yield from _in_column(total, rows, place)


def _in_column(total: tuple[LinedCell, ...], rows: list[tuple[LinedCell, ...]], place: int) -> Iterator[OddShare]:
    for at, cell in enumerate(total):
        if at == place or not cell.value or cell.value <= 0:
            continue
        told = [row for row in rows if row[place].value is not None and row[at].value is not None]
        odd = [row for row in told if not _is_share(row[place], row[at], cell.value)]
        if len(odd) == 1 and len(told) > _FEWEST:
            yield OddShare(odd[0], place, odd[0][at].value or Decimal(0), cell.value)


def _is_share(share: LinedCell, part: LinedCell, whole: Decimal) -> bool:
    exact = _ALL * (part.value or Decimal(0)) / whole
    return abs(rounded(exact, share.step) - (share.value or Decimal(0))) <= share.step
