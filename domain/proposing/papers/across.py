"""合计 among columns: of which of its neighbours a column is the sum, where its head leaves no doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.patterns import pattern
from domain.proposing.papers.grid import PaperSpot
from domain.proposing.papers.heads import Head
from domain.proposing.papers.known import is_planned, is_spent
from domain.proposing.papers.words import bare, is_total

_EXHAUSTIVE = pattern("其他|其它")


@dataclass(frozen=True, slots=True)
class Summand:
    """A place in a row: its column, the words above it, the kind of its value."""

    column: int
    head: str
    kind: str


def summed_columns(head: Head, each: Summand, row: Sequence[Summand]) -> list[int]:
    """The columns whose sum the head of one says it is; none where it does not say of which."""
    spots = head.columns[each.column]
    if not spots or not is_total(spots[-1].text):
        return []
    others = [other for other in row if other.column != each.column and other.kind == each.kind]
    if len(spots) > 1 and spots[0] is not spots[-1]:  # 支出: 合计, 基本支出, 项目支出
        return [other.column for other in others if head.columns[other.column][:1] == (spots[0],)]
    among = next((upper for upper in _among(head) if upper.column == spots[0].end), None)
    if among is not None:  # 收入合计, 其中: 上年结转, …, 其他
        below = [other for other in others if among.column <= other.column < among.end]
        return [other.column for other in below] if below and _EXHAUSTIVE.search(below[-1].head) else []
    return _neighbours(head, each, others)


def _neighbours(head: Head, each: Summand, others: Sequence[Summand]) -> list[int]:
    """All others, where 合计 stands at one end of a plain row of heads of one kind of thing."""
    is_plain = all(len(spots) < 2 for spots in head.columns)
    columns = [other.column for other in others]
    at_end = all(column > each.column for column in columns) or all(column < each.column for column in columns)
    planned = {is_planned(other.head) for other in others}
    spent = {is_spent(other.head) for other in others}
    return columns if is_plain and at_end and len(planned) == len(spent) == 1 else []


def _among(head: Head) -> Iterator[PaperSpot]:
    """The heads 其中."""
    for spots in head.columns:
        if len(spots) > 1 and bare(spots[0].text) in ("", "其中"):
            yield spots[0]
