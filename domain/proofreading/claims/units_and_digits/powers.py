"""So much for each of so many, off by its unit or its point: 851户，户均500元 where 425.5万元 were paid; 月人均150万元.

What it comes to for all of them, in a year where it is told by the month, stands in the text but for a power of ten,
and nothing that stands there is what it comes to.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, shown, window
from domain.proofreading.claims.common.heads import is_a_bound, units_of
from domain.proofreading.claims.sums_and_parts.sums import reach
from domain.proofreading.claims.units_and_digits.digits import count_digits
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_POWERS = tuple(Decimal(10) ** power for power in (1, 2, 3, 4, -1, -2, -3, -4))
_MONTHS, _TWELVE = pattern("月"), 12
_YEAR_EACH, _MONTH_EACH = (
    pattern("年[人户]?均|每[人户]每年|[人户]均每?年"),
    pattern("月[人户]?均|每[人户]每月|[人户]均每?月"),
)
_EARNED = pattern("满分|分值|增收|节本|增产|收入|产值|利润|销售|节约|消费")
_NO_TOTAL = pattern("每|均价|单价")
_LESS, _MORE = Decimal("0.9"), Decimal("1.1")
_TELLING = 2  # digits, last zeros aside, of a total that is no chance
_BACK, _NEAR = 6, 2  # sentences
_BOUND = pattern("的?(?:批复|规定|核定)?(?:控制|标准|限额|上限|定额|红线)")  # 低于每公里140万元的批复控制数
_DAYS = ("天", "日", "个月")


def powers(passage: Passage) -> Iterator[Claim]:
    """Averages whose unit, or whose point, is wrong."""
    for sentence in passage.stating_of(QuantityRole.EACH):
        for place, each in enumerate(sentence.mentions):
            is_each = each.role is QuantityRole.EACH and each.is_exact and each.quantity.unit not in _DAYS
            if not is_each or each.quantity.value <= 0:
                continue
            if _EARNED.search(each.lead) or _BOUND.match(passage.folded, each.end):
                continue
            found = _of_a_month(sentence, place) or _of_all(passage, sentence, each)
            if found is not None:
                yield found


def _of_a_month(sentence: Sentence, place: int) -> Claim | None:
    """年人均1800元，月人均150万元: side by side, the one twelve times the other."""
    each, beside = sentence.mentions[place], sentence.mentions[place - 1] if place else None
    if beside is None or beside.kind is not each.kind or not beside.is_exact:
        return None
    for year, month in ((beside, each), (each, beside)):
        if not _YEAR_EACH.search(year.lead) or not _MONTH_EACH.search(month.lead):
            continue
        exact = year.quantity.value / _TWELVE
        if any(other.quantity.value == exact for other in sentence.mentions):
            continue  # 城市标准每人每月680元，农村标准每人每年6240元，折合每月520元
        off = abs(exact - month.quantity.value)
        if off > max(month.quantity.step, year.quantity.step / _TWELVE) and each.segment == beside.segment:
            line = f"{shown(year.quantity, month.quantity.unit)}÷12={plain(round(exact, 2))}"
            return claim(UNIT, month, exact, line, "query")
    return None


def _of_all(passage: Passage, sentence: Sentence, each: Mention) -> Claim | None:
    units = units_of(passage, each)
    if not units:
        return None
    heads = [one for one in sentence.amounts if _is_head(one, units)]
    heads = heads or [one for one in window(passage, sentence, _BACK) if _is_head(one, units)][-1:]
    if len(heads) != 1 or each.quantity.value * heads[0].quantity.value <= 0:
        return None
    head, told = heads[0], _told(passage, each.kind, _unit(each))
    for count in _times(sentence, each):
        value = each.quantity.value * head.quantity.value * count
        for one in (one for power in _POWERS for one in told.get(value * power, ())):
            if one is not head and _is_telling(passage, sentence, one) and not _is_right(passage, sentence, each, head):
                return _claimed(sentence, each, head, one, count)
    return None


def _is_head(one: Mention, units: tuple[str, ...]) -> bool:
    is_number = one.kind is QuantityKind.COUNT and one.role in (QuantityRole.LEVEL, QuantityRole.PRIOR)
    return is_number and one.is_exact and one.quantity.unit in units and one.quantity.value > 1 and not is_a_bound(one)


def _is_right(passage: Passage, sentence: Sentence, each: Mention, head: Mention) -> bool:
    """Whether what an average comes to for all of them stands in the text, as far as its last place goes."""
    told, sums = _told(passage, each.kind, _unit(each)), _sums(passage, each.kind, _unit(each))
    for count in _times(sentence, each):
        value = each.quantity.value * head.quantity.value * count
        near = sums[bisect_left(sums, value * _LESS) : bisect_right(sums, value * _MORE)]
        totals = (one for key in near for one in told[key] if one is not head)
        if any(abs(one.quantity.value - value) <= one.quantity.step for one in totals):
            return True
    return False


def _unit(each: Mention) -> str:
    return "" if each.kind is QuantityKind.MONEY else each.quantity.unit


def _claimed(sentence: Sentence, each: Mention, head: Mention, total: Mention, count: int) -> Claim:
    exact = total.quantity.value / head.quantity.value / count
    by = f"÷{count}" if count > 1 else ""
    line = f"{shown(total.quantity, each.quantity.unit)}÷{shown(head.quantity)}{by}={plain(exact)}"
    found = claim(UNIT, each, exact, line, "query")
    if total not in sentence.mentions:
        return found
    start, end = reach([each, total])  # either may be the wrong one
    return replace(found, start=start, end=end)


@lru_cache(maxsize=8)
def _told(passage: Passage, kind: QuantityKind, unit: str) -> dict[Decimal, list[Mention]]:
    """The amounts of a text by their value; numbers of one unit alone."""
    found: dict[Decimal, list[Mention]] = {}
    for one in passage.mentions:
        if one.kind is kind and one.role is QuantityRole.LEVEL and (not unit or one.quantity.unit == unit):
            found.setdefault(one.quantity.value, []).append(one)
    return found


def _times(sentence: Sentence, each: Mention) -> tuple[int, ...]:
    """By how much so much for each is told again: by the month of a year, by the days of a sentence."""
    told = [int(one.quantity.value) for one in sentence.mentions if one.quantity.unit in _DAYS and one.quantity.value]
    return (1, *([_TWELVE] if _MONTHS.search(each.lead) else []), *told)


@lru_cache(maxsize=8)
def _sums(passage: Passage, kind: QuantityKind, unit: str) -> list[Decimal]:
    return sorted(_told(passage, kind, unit))


def _is_telling(passage: Passage, sentence: Sentence, total: Mention) -> bool:
    """Whether a total has enough digits to be no chance: fewer near by, any beside the average."""
    digits = count_digits(total.quantity)
    above = passage.sentences[max(0, sentence.place - _NEAR) : sentence.place]
    is_near = any(total in each.mentions and each.paragraph == sentence.paragraph for each in above)
    least = _TELLING - 1 if is_near else _TELLING
    return digits > least or (total in sentence.mentions and not _NO_TOTAL.search(total.lead))
