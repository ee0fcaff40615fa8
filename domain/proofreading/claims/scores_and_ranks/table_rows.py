"""What the columns of a table told as lines have to do with each other: 执行率, 结余, 金额 of 数量 and 单价.

The rows tell it themselves: what holds in all rows but one is meant in that one too. Of few rows the words over the
columns must say it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.common.claim import Claim, plain, rounded
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.scores_and_ranks.grading import GRADING
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Passage

_RATE = pattern("率|比例|进度|占比|比重|百分比|%|完成比")
_GROWTH = pattern("增长|增幅|降幅|增减率|增减幅|变动率|变化率|增减%|增速")
_BETWEEN = pattern("增减|差额|差异|结余|结转|变动|增加|减少|未支出|余额|节约|增长额|新增")
_OFF = pattern("扣分|失分|扣减")
_PRODUCT = pattern("金额|总价|合计|小计|补助|补贴|经费|资金|支出|工资")
_PLANNED, _DONE = (
    pattern("预算|计划|目标|任务|应|年度指标|下达"),
    pattern("执行|支出|完成|实际|决算|支付|实收|到位|拨付"),
)
_COMPLETED = pattern("执行率|完成率|支付率|支出率|支出进度|执行进度")
FULL_MARK, SCORED = pattern("分值|满分|权重|标准分|应得"), pattern("(?<!应)得分|评分(?!标准|依据)|实得")
_FEWEST, _MOST_COLUMNS = 3, 9  # rows that bear a relation out; columns of numbers
_NEAR = Decimal("0.5")  # of what is right, how far off the one row can be

Relation = Callable[[Decimal, Decimal], Decimal]


@dataclass(frozen=True, slots=True)
class _Kind:
    """A relation of two columns to a third: how it is reckoned, how it is written, and what is said of a fault.

    ``is_exact``: whether nothing of it is rounded.
    """

    reckon: Relation
    shape: str
    code: str
    is_exact: bool = False


_QUOTIENT = _Kind(lambda one, other: 100 * one / other, "{0}÷{1}×100", COMPLETION)
_CHANGE = _Kind(lambda one, other: 100 * (one - other) / other, "({0}-{1})÷{1}×100", COMPLETION)
_DIFFERENCE = _Kind(lambda one, other: one - other, "{0}-{1}", AMOUNT)
_LOST = _Kind(lambda one, other: one - other, "{0}-{1}", GRADING, is_exact=True)
TOTAL_ROW = pattern("合计|总计|小计|共计")
_TIMES = _Kind(lambda one, other: one * other, "{0}×{1}", PRICE)


def table_rows(passage: Passage) -> Iterator[Claim]:
    """Cells that do not follow from two others of their row, as those of the other rows do."""
    for table in lined_tables(passage.folded):
        yield from _above_full(table)
        numbers = [place for place in range(len(table.head)) if _is_of_numbers(table, place)]
        for place in numbers if len(numbers) <= _MOST_COLUMNS else ():
            yield from _judged(table, place, [each for each in numbers if each != place])


def _above_full(table: LinedTable) -> Iterator[Claim]:
    """指标 | 分值 | 得分: what is more in a row than could be got in it, where the others keep to that."""
    full = [place for place, head in enumerate(table.head) if FULL_MARK.search(head) and not SCORED.search(head)]
    got = [place for place, head in enumerate(table.head) if SCORED.search(head)]
    if len(full) != 1 or len(got) != 1:
        return
    rows = [(row[full[0]], row[got[0]], row) for row in table.rows]
    told = [(mark, own, row) for mark, own, row in rows if mark.value is not None and own.value is not None]
    wrong = [(mark, own, row) for mark, own, row in told if (own.value or 0) > (mark.value or 0)]
    if len(wrong) != 1 or len(told) < _FEWEST or "%" in (wrong[0][0].unit, wrong[0][1].unit):
        return
    mark, own, row = wrong[0]
    if mark.value is not None and own.value is not None and own.value <= mark.value * 2:
        terms = f"{plain(own.value)}>{plain(mark.value)}"
        yield Claim(GRADING, row[0].start, own.end, mark.value, own.value, False, terms)


def _is_of_numbers(table: LinedTable, place: int) -> bool:
    """Whether a column is one of numbers but for a row; of plan, result and rate more may be words: 达标, ≥95%."""
    told = sum(cell.value is not None for cell in table.column(place))
    if told >= max(1, len(table.rows) - 1):
        return True
    is_named = any(words.search(table.head[place]) for words in (_PLANNED, _DONE, _COMPLETED))
    return is_named and told > _FEWEST and 2 * told > len(table.rows)


def _judged(table: LinedTable, place: int, others: list[int]) -> Iterator[Claim]:
    """The one cell of a column that does not follow from two others, though all the rest do, and no others give it."""
    found: Claim | None = None
    for kind in _kinds(table, place):
        for one, other in permutations(others, 2):
            rows = [row for row in table.rows if all(row[each].value is not None for each in (place, one, other))]
            rows = [row for row in rows if row[other].value]
            wrong = [row for row in rows if not _holds(kind, row[place], row[one], row[other])]
            wrong = [row for row in wrong if not _is_of_a_mean(kind, row, (place, one, other))]
            if not wrong and len(rows) >= _FEWEST:
                return
            if found is None and len(wrong) == 1 and (len(rows) > _FEWEST or _is_told(table, place, one, other)):
                found = _claim(kind, wrong[0], (place, one, other))
    if found is not None:
        yield found


def _kinds(table: LinedTable, place: int) -> Iterator[_Kind]:
    """What the words over a column allow it to be."""
    head = table.head[place]
    is_per_cent = any(cell.unit == "%" for cell in table.column(place))
    if _GROWTH.search(head) and (is_per_cent or "%" in head or "率" in head or "幅" in head):
        yield _CHANGE
    elif _RATE.search(head) or is_per_cent:
        yield _QUOTIENT
    elif _OFF.search(head):
        yield _LOST
    elif _BETWEEN.search(head):
        yield _DIFFERENCE
    elif _PRODUCT.search(head):
        yield _TIMES


def _is_told(table: LinedTable, place: int, one: int, other: int) -> bool:
    """Whether the words over three columns call them plan, result and the rate of the two."""
    head = table.head
    is_done = _DONE.search(head[one]) is not None and _PLANNED.search(head[one]) is None
    is_planned = _PLANNED.search(head[other]) is not None and _DONE.search(head[other]) is None
    return is_done and is_planned and _COMPLETED.search(head[place]) is not None


def _holds(kind: _Kind, stated: LinedCell, one: LinedCell, other: LinedCell) -> bool:
    exact = kind.reckon(one.value or Decimal(0), other.value or Decimal(1))
    value = stated.value or Decimal(0)
    if kind.is_exact:
        return exact == value
    return abs(rounded(exact, stated.step) - value) <= stated.step or abs(rounded(-exact, stated.step) - value) == 0


def _is_of_a_mean(kind: _Kind, row: tuple[LinedCell, ...], places: tuple[int, int, int]) -> bool:
    """Whether a total has for its price the mean of all, rounded: 合计 | 210 | 2.05 | 429.54."""
    stated, one, other = (row[each] for each in places)
    if (
        kind is not _TIMES
        or not TOTAL_ROW.match(row[0].words.strip())
        or not (one.value and other.value and stated.value)
    ):
        return False
    means = ((one, stated.value / other.value), (other, stated.value / one.value))
    return any(rounded(exact, each.step) == each.value for each, exact in means)


def _claim(kind: _Kind, row: tuple[LinedCell, ...], places: tuple[int, int, int]) -> Claim | None:
    stated, one, other = (row[each] for each in places)
    if stated.value is None or one.value is None or other.value is None:
        return None
    exact = rounded(kind.reckon(one.value, other.value), min(stated.step, Decimal("0.01")))
    if abs(exact - stated.value) > _NEAR * max(abs(exact), abs(stated.value)):
        return None
    terms = kind.shape.format(plain(one.value), plain(other.value))
    return Claim(kind.code, row[0].start, stated.end, exact, stated.value, False, f"{terms}={plain(exact)}", "query")
