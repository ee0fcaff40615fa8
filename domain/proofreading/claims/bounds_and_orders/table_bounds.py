"""What no column of a table may exceed in its row: 中标价 by 控制价, 审定金额 by 送审金额, 实到 by 应到."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Passage

_BOUNDS = tuple(
    (pattern(small), pattern(large))
    for small, large in (
        ("^(?:中标|成交)(?:价|金额|总价)?(?:[(]|$)", "^(?:招标)?(?:最高)?(?:控制价|限价|拦标价)(?:[(]|$)"),
        ("^审[定减]?(?:后)?(?:金额|造价|价)(?:[(]|$)|^审定", "^送审"),
        ("^实到", "^应到"),
        ("^(?:实收|回收|收回)", "^(?:应收|发放|发出)"),
        ("^合格(?!率)", "^(?:抽检|检测|检查|抽查|送检)"),
    )
)
_FEWEST = 2  # rows


def table_bounds(passage: Passage) -> Iterator[Claim]:
    """Cells above what bounds them, where most rows of the table keep to it."""
    for table in lined_tables(passage.folded):
        for small, large in _pairs(table):
            rows = [row for row in table.rows if row[small].value is not None and row[large].value is not None]
            above = [row for row in rows if _value(row, small) > _value(row, large)]
            above = [row for row in above if not _tells_by_how_much(row, _value(row, small) - _value(row, large))]
            if len(rows) >= _FEWEST and above and 2 * len(above) < len(rows):
                yield from (_claimed(row, small, large) for row in above)


def _pairs(table: LinedTable) -> Iterator[tuple[int, int]]:
    """The columns of which one bounds the other."""
    for below, bound in _BOUNDS:
        smalls = [place for place, head in enumerate(table.head) if below.search(head)]
        larges = [place for place, head in enumerate(table.head) if bound.search(head)]
        if len(smalls) == len(larges) == 1:
            yield smalls[0], larges[0]


def _value(row: tuple[LinedCell, ...], place: int) -> Decimal:
    return row[place].value or Decimal(0)


def _tells_by_how_much(row: tuple[LinedCell, ...], more: Decimal) -> bool:
    """Whether a cell of the row has the difference: 送审126.70，审定130.10，核增3.40."""
    return any(cell.value is not None and abs(cell.value) == more for cell in row)


def _claimed(row: tuple[LinedCell, ...], small: int, large: int) -> Claim:
    one, other = row[small], row[large]
    terms = f"{plain(_value(row, small))}>{plain(_value(row, large))}"
    end = max(one.end, other.end)
    return Claim(ORDER, row[0].start, end, other.value, one.value, False, terms, "query")
