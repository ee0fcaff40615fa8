"""Totals of so much for each of so many: 18台车，每台每天跑6个单程、每个单程22公里，全部车辆日行驶2376公里.

What each number is divided by stands in the words before the next (每台, 每天, 每个单程); where every divisor has its
number and every number is divided by, the total is their product.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, quoted_from, rounded, shown
from domain.proofreading.claims.common.one_slip import is_one_slip
from domain.proofreading.claims.means_and_prices.divisors import Divisor, divisors
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_SUMMED = pattern("[共总]|合计|全部|累计|整个|全年")
_NOT_SO = pattern("约|余|其中|最[高低多少]|不[超低少]|左右|以[上下内]|标准|另|超|[每均]|计划|预算")
_TIMES = {"day": pattern("日|每天"), "month": pattern("月"), "year": pattern("年")}
_FEWEST, _MOST_TOLD = 2, 4
_LEAST, _MOST = Decimal("0.5"), Decimal(2)
_ABOUT, _LOOSE = Decimal("0.05"), Decimal("0.003")


def products(passage: Passage) -> Iterator[Claim]:
    """Totals that the product of all that stands before them in their sentence is not."""
    for sentence in passage.saying("每", "均"):
        for place, total in enumerate(sentence.mentions):
            if place >= _FEWEST and _can_be_total(total):
                yield from _judged(passage, sentence, place)


def _can_be_total(total: Mention) -> bool:
    is_amount = total.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and total.is_level and not total.depth
    return is_amount and _SUMMED.search(total.lead) is not None and not _NOT_SO.search(total.lead.replace("约", ""))


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    total = sentence.mentions[place]
    told = [each for each in sentence.mentions[:place] if each.segment == total.segment]
    last = [each for each in told if comparable(each.quantity, total.quantity)]
    if not _FEWEST <= len(told) <= _MOST_TOLD or len(last) != 1 or passage.folded[last[0].end] in ":(":
        return
    if not all(_is_plain(each) for each in told):
        return
    numbers = [each for each in told if each is not last[0]]
    ends = [sentence.start, *(each.end for each in told)]
    words = [passage.folded[start : one.start] for start, one in zip(ends, told, strict=False)]
    named = [each for one in words for each in divisors(one)]
    if not named or not _is_tied(numbers, named, total):
        return
    exact = last[0].quantity.value
    for each in numbers:
        exact *= each.quantity.value
    stated = total.quantity
    slack = stated.step + exact * (_LOOSE if total.is_exact else _ABOUT) * bool(
        last[0].quantity.is_rounded or not total.is_exact
    )
    is_slip = is_one_slip(stated, exact) or is_one_slip(last[0].quantity, last[0].quantity.value * stated.value / exact)
    if abs(stated.value - exact) > slack and is_slip and _LEAST <= stated.value / exact <= _MOST:
        factor = stated.value / Decimal(shown(stated))
        terms = "×".join((*(plain(each.quantity.value) for each in numbers), shown(last[0].quantity)))
        expected = rounded(exact, min(stated.step, factor / 100))
        found = claim(
            AVERAGE,
            total,
            expected,
            f"{terms}={plain(exact / last[0].quantity.value * Decimal(shown(last[0].quantity)))}",
            "query",
        )
        yield replace(found, start=quoted_from(last[0]))  # either may be the wrong one


def _is_plain(each: Mention) -> bool:
    return each.is_exact and each.quantity.value > 0 and each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)


def _is_tied(numbers: list[Mention], named: list[Divisor], total: Mention) -> bool:
    """Whether every number is one that the words divide by, and every divisor has its number or is the total's too."""
    free = list(numbers)
    for divisor in named:
        own = next((each for each in free if each.quantity.unit in divisor.units), None)
        if own is not None:
            free.remove(own)
        elif not divisor.time or not _TIMES[divisor.time].search(total.lead):
            return False
    return not free
