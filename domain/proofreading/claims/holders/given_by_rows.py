"""Whether a row of a told table gives a rate: 公务接待费|3.00|1.86 and 公务接待费支出1.86万元，完成预算的62.00%."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations

from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.lined_tables import LinedCell, tables_near
from domain.proofreading.mentions import Passage

_RATES, _MEANS = ("prose.completion", "prose.share"), ("prose.average",)
_TIMES = (Decimal(1), Decimal(10_000))  # 元, 万元
_SHORTEST = 2  # characters of a row's name
_FAR = 4000  # characters between a claim and its table
_HUNDRED = Decimal(100)
_TELLING = 3  # digits, last zeros aside


def is_given_by_a_row(passage: Passage, claim: Claim) -> bool:
    """Whether two cells of a row that the line of a claim names have the rate, or the mean, that nothing else has."""
    if claim.code not in (*_RATES, *_MEANS) or not claim.actual:
        return False
    holds = _is_mean if claim.code in _MEANS else _is_rate
    start = passage.folded.rfind("\n", 0, claim.start) + 1
    words = passage.folded[start : claim.end]
    for table in tables_near(passage.folded, claim.start, _FAR):
        if table.rows[0][0].start <= claim.start <= table.rows[-1][-1].end:
            continue  # what is told in the table itself
        for row in table.rows:
            name = table.label(row)
            cells = [cell.value for cell in row if cell.value]
            of_it = cells if len(name) >= _SHORTEST and name in words else _told_in(words, row)
            if any(holds(claim.actual, one, other) for one, other in permutations(cells, 2) if one in of_it):
                return True
    return False


def _told_in(words: str, row: Sequence[LinedCell]) -> list[Decimal]:
    """The numbers of a row that a line tells again, with so many digits that it is no chance: 支出32.60万元."""
    told = (cell for cell in row if cell.value and len(cell.words.replace(".", "").strip("0")) >= _TELLING)
    return [cell.value for cell in told if cell.value and cell.words in words]


def _is_mean(stated: Decimal, one: Decimal, other: Decimal) -> bool:
    """72.0|…|120 and 户均6000元: a cell over another one, in 元 or in 万元."""
    step = Decimal(1).scaleb(int(stated.as_tuple().exponent))
    return other > 1 and any(abs(one * times / other - stated) < step for times in _TIMES)


def _is_rate(stated: Decimal, one: Decimal, other: Decimal) -> bool:
    step = Decimal(1).scaleb(int(stated.as_tuple().exponent))
    return abs(_HUNDRED * one / other - stated) < step
