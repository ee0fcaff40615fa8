"""Totals of the columns of a table told as lines: 合计 at its foot or at its head, 小计 between its rows.

Which rows a total is of, the other columns tell: where they add up over some rows, this one must too. Where no other
column tells it, only a gap so small that a figure must be mistyped is a mistake.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, shown
from domain.proofreading.claims.rates_and_shares.table_shares import odd_shares
from domain.proofreading.claims.sums_and_parts.row_totals import odd_totals
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.claims.units_and_digits.digits import are_one_apart, telling_digits
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Passage

_TOTAL = pattern(
    r"(?:[0-9一二三四五六七八九十]{1,3}[.、])?[一-龥]{0,4}(?:合计|总计|共计|总分|总得分|总和)(?:数|分|金额)?"
)
_SUBTOTAL = pattern(r"[一-龥]{0,8}小计")
_NO_SUM = pattern(
    "率|比|单价|标准|均|增长|增幅|降幅|年份|年度$|年月|编号|序号|名次|排名|日期|时间|电话|第|倍|级|折|温|速|寸|工期|天数"
    "|累计|余额|满意|变动|增减|目标值|指标值"
)
_INNER = pattern(r"[(]?(?:其中|#|含)|[-—·•]")
_TOP, _DEEP = (
    pattern(r"[一二三四五六七八九十]{1,2}、"),
    pattern(r"[(（][一二三四五六七八九十]{1,2}[)）]|[0-9]{1,2}[.、]"),
)
_SHARES = pattern("占|比重|比例|构成")
_NEAR, _FAR = Decimal("0.1"), Decimal("0.5")  # of a total that a gap may be: by itself; where other columns agree
_FEWEST, _HUNDRED = 2, 100
_TELLING = 3  # digits, last zeros aside: what has so many is told twice of one thing alone, and a slip in it is one
_REST = pattern("(?:其他|其它|其余)(?:支出|费用|经费|项目)?")

Row = tuple[LinedCell, ...]


def table_sums(passage: Passage) -> Iterator[Claim]:
    """Totals that are not the sum of the numbers of their column."""
    for table in lined_tables(passage.folded):
        for at, row in enumerate(table.rows):
            if _is_total(table, row) or _is_subtotal(table, row):
                yield from _judged(passage, table, at)


def _is_total(table: LinedTable, row: Row) -> bool:
    return _TOTAL.fullmatch(table.label(row)) is not None


def _is_subtotal(table: LinedTable, row: Row) -> bool:
    return _SUBTOTAL.fullmatch(table.label(row)) is not None


def _judged(passage: Passage, table: LinedTable, at: int) -> Iterator[Claim]:
    """What is wrong in one row of totals."""
    row = table.rows[at]
    places = [place for place, cell in enumerate(row) if cell.value is not None and _adds(table, place)]
    ways = [rows for rows in _ways(table, at) if len(rows) >= _FEWEST]
    right = [[place for place in places if _off(row[place], rows, place) == 0] for rows in ways]
    of_all = {place for way in right for place in way}
    best = max(range(len(ways)), key=lambda each: len(right[each]), default=None)
    if best is None:
        return
    for place in places:
        off = _off(row[place], ways[best], place)
        if place in of_all or off is None or _is_of_a_row(table, place, off):
            continue
        stated = row[place].value or Decimal(0)
        is_sure = bool(right[best]) or (
            len(ways) == 1 and not _has_inner(table) and not _is_inside(table, off, ways[0], place)
        )
        if 0 < abs(off) <= (_FAR if right[best] else _NEAR) * abs(stated) and is_sure:
            told = _claim(row, place, ways[best], stated + off)
            yield _of_rows(told, ways[best], row, place) if _is_told(passage, row[place]) else told


def _is_of_a_row(table: LinedTable, place: int, off: Decimal) -> bool:
    """Whether what a column is off comes of one of its cells, which its row tells to be wrong."""
    if any(odd.place == place for odd in odd_shares(table)):
        return True
    odd_rows = (odd for odd in odd_totals(table) if odd.place == place)
    return any((odd.row[place].value or Decimal(0)) - odd.right == off for odd in odd_rows)


def _adds(table: LinedTable, place: int) -> bool:
    """Whether the numbers of a column are such as can be added up."""
    head, units = table.head[place], {cell.unit for cell in table.column(place) if cell.value is not None}
    if "%" in units or "%" in head:
        return bool(_SHARES.search(head)) and units <= {"%", ""} and table.head[place].count("占") == 1
    return _NO_SUM.search(head) is None and len(units - {""}) <= 1


def _ways(table: LinedTable, at: int) -> Iterator[Sequence[Row]]:
    """The rows that a total can be of, the likeliest first."""
    rows = table.rows
    if _is_subtotal(table, rows[at]):
        yield _up_to_a_total(table, rows[at + 1 :]) if _begins(table, at) else _up_to_a_total(table, rows[:at][::-1])
        return
    above = list(_until_a_total(table, rows[:at][::-1]))[::-1]
    body = above or list(_until_a_total(table, rows[at + 1 :]))
    plain_rows = [row for row in body if not _is_subtotal(table, row)]
    outer = [row for row in plain_rows if not _INNER.match(table.label(row))]
    yield outer
    if len(outer) < len(plain_rows):
        yield plain_rows
    if len(plain_rows) < len(body):
        yield [row for row in body if _is_subtotal(table, row)]
    tops = [row for row in body if _TOP.match(table.label(row))]
    if tops and any(_DEEP.match(table.label(row)) for row in body):
        yield tops


def _begins(table: LinedTable, at: int) -> bool:
    """Whether a subtotal stands above what it sums up: the table, or a total, ends right above it."""
    return at == 0 or _is_total(table, table.rows[at - 1])


def _until_a_total(table: LinedTable, rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        if _is_total(table, row):
            return
        yield row


def _up_to_a_total(table: LinedTable, rows: Sequence[Row]) -> list[Row]:
    found: list[Row] = []
    for row in rows:
        if _is_total(table, row) or _is_subtotal(table, row):
            break
        found.append(row)
    return found


def _is_inside(table: LinedTable, off: Decimal, rows: Sequence[Row], place: int) -> bool:
    """Whether what is too much is what some rows side by side tell: a part of another row, counted twice.

    What stands below 其他 is none: a row that was put in later.
    """
    if len(rows) > _FEWEST and _REST.fullmatch(table.label(rows[-2])) and rows[-1][place].value == off:
        return False
    sums = list(accumulate((row[place].value or Decimal(0) for row in rows), initial=Decimal(0)))
    return off > 0 and not {each + off for each in sums}.isdisjoint(sums)


def _has_inner(table: LinedTable) -> bool:
    return any(_INNER.match(table.label(row)) for row in table.rows)


def _off(total: LinedCell, rows: Sequence[Row], place: int) -> Decimal | None:
    """By how much the numbers of a column are more than their total, 0 where rounding explains it.

    None where there are fewer than two, or what stands there is no number.
    """
    cells = [row[place] for row in rows]
    told = [cell for cell in cells if cell.value is not None]
    if (
        len(told) < _FEWEST
        or total.value is None
        or any(cell.value is None and cell.words.strip("-—–/无 ") for cell in cells)
    ):
        return None
    off = sum((cell.value or Decimal(0) for cell in told), Decimal(0)) - total.value
    is_even = all(cell.step == total.step for cell in told) and total.unit != "%"
    rounded = [cell.step for cell in (*told, total) if cell.step < 1]  # a whole number is taken at its word
    slack = Decimal(0) if is_even else sum(rounded, Decimal(0)) / 2
    return Decimal(0) if abs(off) <= slack else off


def _claim(row: Row, place: int, rows: Sequence[Row], exact: Decimal) -> Claim:
    total = row[place]
    values = (each[place].value for each in rows)
    terms = "+".join(plain(value) for value in values if value is not None).replace("+-", "-")
    return Claim(SUM, row[0].start, total.end, exact, total.value, arithmetic=f"{terms}={plain(exact)}")


def _is_told(passage: Passage, total: LinedCell) -> bool:
    """Whether a total stands firm: the text outside its table tells it too, or it is all of a hundred."""
    if total.unit == "%" and total.value == _HUNDRED:
        return True
    if total.value is None or len(telling_digits(total.value)) < _TELLING:
        return False
    return any(not total.start <= each < total.end for each in _places(passage).get(total.value, ()))


@lru_cache(maxsize=2)
def _places(passage: Passage) -> dict[Decimal, list[int]]:
    """Where the text tells each number, as it is written."""
    places: dict[Decimal, list[int]] = {}
    for each in passage.mentions:
        if each.is_exact:
            places.setdefault(Decimal(shown(each.quantity)), []).append(each.start)
    return places


def _of_rows(told: Claim, rows: Sequence[Row], total: Row, place: int) -> Claim:
    """A claim about a total that stands firm: at the one row that a slip explains, or at all with the total."""
    off = (told.expected or Decimal(0)) - (told.actual or Decimal(0))
    slipped = [row for row in rows if _is_slipped(row[place], off)]
    turned = [row for row in slipped if _is_turned(row[place], off)]
    for found in (turned, slipped):
        if len(found) == 1:
            return _of_row(found[0], place, total, off)
    every = (*rows, total)
    return replace(told, start=min(row[0].start for row in every), end=max(row[place].end for row in every))


def _is_slipped(cell: LinedCell, off: Decimal) -> bool:
    """Whether a slip of the hand makes a number too great by so much: one other digit, or two turned round."""
    if cell.value is None or cell.value <= off or len(telling_digits(cell.value)) < _TELLING:
        return False
    return are_one_apart(*_both(cell.value, off))


def _is_turned(cell: LinedCell, off: Decimal) -> bool:
    one, other = _both(cell.value or Decimal(0), off)
    return sorted(one) == sorted(other)


def _both(value: Decimal, off: Decimal) -> tuple[str, str]:
    """The digits of a number and of what it should be."""
    return f"{value:f}".replace(".", ""), f"{value - off:f}".replace(".", "")


def _of_row(row: Row, place: int, total: Row, off: Decimal) -> Claim:
    """A claim quoted where the digits are turned round."""
    cell = row[place]
    stated, meant = cell.value or Decimal(0), (cell.value or Decimal(0)) - off
    terms = (
        f"{plain(total[place].value or Decimal(0))}-{plain((total[place].value or Decimal(0)) - meant)}={plain(meant)}"
    )
    return Claim(SUM, row[0].start, cell.end, meant, stated, arithmetic=terms)
