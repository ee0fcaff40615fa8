"""Rates told in a cell of words, against the cells of their row: 30人次|27人次|完成率111.11%, 120.00 | 占25%.

Two numbers of one unit before such a cell are its plan and its result, or last year's value and this year's; a share is
of what the row of the total has. Where more numbers stand there, any two in their order may give the rate.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, plain, rounded
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Passage

_TOLD = pattern(
    r"(?:(?P<done>[完达执支兑使到](?:成|标|行|出|付|用|位)(?:率|进度|目标的?|计划的?|预算的?|任务的?)?|进度)"
    r"|(?P<more>增长|增加|提高|上升|增幅)|(?P<less>下降|减少|降低|降幅|压减)"
    r"|(?P<share>占比|占(?:总[一-龥]{1,4}|全部|合计)?的?))(?:为|是|达|达到|:)?(?P<rate>[0-9]{1,4}(?:\.[0-9]{1,4})?)%"
)
_OTHER = pattern("[0-9]%|约|近|超|逾|不足|以上|以下|左右")
_TOTAL = pattern("[一-龥]{0,4}(?:合计|总计|共计)(?:数|金额)?")
_NO_VALUE = pattern("率|比例|占比|增减|增长|差|单价|权重|分值|得分|序号|年份|编号")
_KINDS = ("done", "more", "less", "share")
_PAIR = 2
_ALL, _LEAST, _MOST = Decimal(100), Decimal("0.5"), Decimal(4)  # per cent; times what is right


class _Told(NamedTuple):
    """A rate in a cell; ``kind``: what it is of, as ``_TOLD`` names it."""

    kind: str
    value: Decimal
    step: Decimal


def rates_in_rows(passage: Passage) -> Iterator[Claim]:
    """Rates in cells of words that their rows do not give."""
    if "%" not in passage.folded:
        return
    for table in lined_tables(passage.folded):
        for row in table.rows:
            for place in range(1, len(row)):
                told = _told(row[place])
                if told is not None:
                    yield from _judged(table, row, place, told)


def _told(cell: LinedCell) -> _Told | None:
    """The one rate that a cell tells by its name."""
    if cell.value is not None or "%" not in cell.words:
        return None
    match = _TOLD.search(cell.words)
    if match is None or _OTHER.search(f"{cell.words[: match.start('rate')]} {cell.words[match.end() :]}"):
        return None
    rate = match["rate"]
    kind = next(name for name in _KINDS if match[name])
    return _Told(kind, Decimal(rate), Decimal(1).scaleb(-len(rate.partition(".")[2])))


def _judged(table: LinedTable, row: tuple[LinedCell, ...], place: int, told: _Told) -> Iterator[Claim]:
    """The claim that no two numbers of the row give a rate; none where too few or too many could be meant."""
    before = [at for at in range(1, place) if row[at].value is not None and not _NO_VALUE.search(table.head[at])]
    if told.kind == "share":
        yield from _judged_share(table, row, before, told)
        return
    cells = [row[at] for at in before]
    if len(cells) < _PAIR or len({cell.unit for cell in cells}) > 1:
        return
    found = [(one, other) for one, other in combinations(cells, _PAIR) if one.value and other.value is not None]
    if not found or (len(cells) > _PAIR and told.kind != "done"):
        return
    if any(_is_given(told, one.value or _ALL, other.value or Decimal(0)) for one, other in found):
        return
    one, other = found[-1]
    first, last = one.value or _ALL, other.value or Decimal(0)
    if told.kind == "done":
        yield from _odd(row, told, COMPLETION, _ALL * last / first, f"{plain(last)}÷{plain(first)}×100")
    elif one.unit != "%" and (last > first) is (told.kind == "more"):
        terms = f"|{plain(last)}-{plain(first)}|÷{plain(first)}×100"
        yield from _odd(row, told, RATE, _ALL * abs(last - first) / first, terms)


def _is_given(told: _Told, first: Decimal, last: Decimal) -> bool:
    """Whether a rate is that of two numbers; no more than all may be told of what was more than done."""
    if told.kind != "done":
        return abs(rounded(_ALL * abs(last - first) / first, told.step) - told.value) <= told.step
    exact = _ALL * last / first
    return abs(rounded(exact, told.step) - told.value) <= told.step or (told.value == _ALL and exact > _ALL)


def _judged_share(table: LinedTable, row: tuple[LinedCell, ...], before: list[int], told: _Told) -> Iterator[Claim]:
    """A share of what the row of the total has in the same column; every column may be meant."""
    total = next((each for each in table.rows if _TOTAL.fullmatch(table.label(each))), None)
    if total is None or total is row:
        return
    wholes = [(row[at].value, total[at].value) for at in before]
    found = [(part, whole) for part, whole in wholes if part is not None and whole is not None and whole > 0]
    exacts = [_ALL * part / whole for part, whole in found]
    if exacts and not any(abs(rounded(each, told.step) - told.value) <= told.step for each in exacts):
        part, whole = found[-1]
        yield from _odd(row, told, SHARE, exacts[-1], f"{plain(part)}÷{plain(whole)}×100")


def _odd(row: tuple[LinedCell, ...], told: _Told, code: str, exact: Decimal, terms: str) -> Iterator[Claim]:
    if _LEAST * exact <= told.value <= _MOST * exact:
        right = rounded(exact, min(told.step, Decimal("0.01")))
        yield Claim(code, row[0].start, row[-1].end, right, told.value, False, f"{terms}={plain(right)}", "query")
