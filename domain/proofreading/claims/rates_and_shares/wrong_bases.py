"""Growth reckoned of the later amount instead of the earlier one: 由80元升至86元，涨幅6.98% is 6÷86, not 6÷80.

The commonest slip of all with growth, and one that proves itself: no two amounts near by give the stated rate, but
the change over what it came to does, to the last place.
"""

from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, claim, comparable, paragraph, plain, rounded, shown
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.mentions import Mention, Passage, QuantityRole, reaches
from domain.proofreading.quantities import Quantity, QuantityKind

_GROWTH = pattern(
    r"(?:增长|增加|增幅|涨幅|上涨|上升|提高|提升|下降|降低|减少|降幅|跌幅|增速|缩减|压减)(?:率|了|约|为|达|:)*$"
)
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_BACK, _MOST = 10, 24  # amounts before a rate that it can be of; and all around it that may bear it out
_NAMED_BY = 3  # characters of a name
_TELLING = 2  # digits of a rate that no chance explains
_YEAR = pattern("(20[0-9]{2})年")
_OWN = pattern("同口径|可比|剔除|扣除|年均|环比|占")


def wrong_bases(passage: Passage) -> Iterator[Claim]:
    """Rates of growth that are the change over the later of two amounts side by side."""
    for sentence in passage.stating:
        for place, rate in enumerate(sentence.mentions):
            is_rate = rate.kind is QuantityKind.PERCENT and rate.is_exact and rate.quantity.decimals
            if not is_rate or not _GROWTH.search(rate.lead.strip()) or _OWN.search(rate.lead) or not _tells(rate):
                continue
            around = [each for each in paragraph(passage, sentence) if each.kind in _AMOUNTS and each.is_exact]
            around = sorted(around, key=lambda each: abs(each.start - rate.start))[:_MOST]
            told = {each.quantity.value for each in around}
            if not any(_gives(rate.quantity, told, *both) for both in combinations(around, 2)):
                yield from _judged(rate, sentence.mentions[max(0, place - _BACK) : place], around)


def _tells(rate: Mention) -> bool:
    return len(telling_digits(rate.quantity.value)) >= _TELLING


def _gives(rate: Quantity, told: Container[Decimal], one: Mention, other: Mention) -> bool:
    """Whether either of two amounts is so much more, or less, than the other; a change may be told itself, though not
    of an amount that it led to from another one that is told.
    """
    if not comparable(one.quantity, other.quantity) or _led_to(one, other, told) or _led_to(other, one, told):
        return False
    small, large = sorted((one.quantity.value, other.quantity.value))
    quotients = (
        (now - before, before) if each.role is not QuantityRole.DELTA else (each.quantity.value, before)
        for each in (one, other)
        for now, before in ((large, small), (small, large))
    )
    return any(base > 0 and abs(100 * abs(change) / base - rate.value) <= rate.step for change, base in quotients) and (
        not _is_later(one, other) or _of_earlier(rate, one, other)
    )


def _led_to(change: Mention, now: Mention, told: Container[Decimal]) -> bool:
    """Whether a change made an amount what it is, of another one that is told."""
    gap = change.quantity.value if change.rises else -change.quantity.value
    is_change = change.role is QuantityRole.DELTA and now.role is not QuantityRole.DELTA and change.rises is not None
    return is_change and now.quantity.value - gap in told


def _is_later(one: Mention, other: Mention) -> bool:
    """Whether of two amounts the words say which is the earlier one."""
    return _is_before(one, other) is not _is_before(other, one)


def _is_before(one: Mention, other: Mention) -> bool:
    """Whether one amount is of an earlier time than another one, by its role or by the years of both."""
    if one.role is QuantityRole.PRIOR or other.role is QuantityRole.PRIOR:
        return other.role is not QuantityRole.PRIOR
    own, others = _YEAR.search(one.lead), _YEAR.search(other.lead)
    if (
        own is not None and others is None
    ):  # 实际贴息1487万元…；2023年实际贴息1265万元: the year that is told is another
        return len(other.label) >= _NAMED_BY and one.label.endswith(other.label) and one.start > other.end
    return own is not None and others is not None and own[1] < others[1]


def _of_earlier(rate: Quantity, one: Mention, other: Mention) -> bool:
    before, now = (one, other) if _is_before(one, other) else (other, one)
    change = now.quantity.value if now.role is QuantityRole.DELTA else abs(now.quantity.value - before.quantity.value)
    return before.quantity.value > 0 and abs(100 * change / before.quantity.value - rate.value) <= rate.step


def _judged(rate: Mention, before: Sequence[Mention], around: Sequence[Mention]) -> Iterator[Claim]:
    """Of an earlier amount before the rate and a later one near it: the change over the later one is the rate."""
    exact = [each for each in before if each.is_exact]
    earlier = [each for each in exact if each.role is QuantityRole.PRIOR][-1:] or [
        each for each in exact if each.is_level and any(_is_before(each, one) for one in around if one.is_level)
    ][-1:]
    for prior in earlier:
        for now in around:
            if not now.is_level or not _is_before(prior, now) or not comparable(now.quantity, prior.quantity):
                continue
            value, base = now.quantity.value, prior.quantity.value
            is_near = reaches(now.lead) or now.start < prior.start
            if not is_near or value <= 0 or base <= 0 or value == base:
                continue
            wrong, right = 100 * abs(value - base) / value, 100 * abs(value - base) / base
            if abs(wrong - rate.quantity.value) <= rate.quantity.half < abs(right - rate.quantity.value):
                unit = prior.quantity.unit
                expected = rounded(right, rate.quantity.step)
                large, small = sorted((now.quantity, prior.quantity), key=lambda each: -each.value)
                terms = (
                    f"({shown(large, unit)}-{shown(small, unit)})÷{shown(prior.quantity, unit)}×100={plain(expected)}"
                )
                yield claim(RATE, rate, expected, terms)
                return
