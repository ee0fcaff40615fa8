"""Rates of what was found, taken of the number planned: 计划抽检1800批次，实际1764批次，不合格53批次，不合格率2.94%.

What came of a thing is a share of what was done, not of what was planned. The slip proves itself: the rate is quite
that of the plan, which the actual number right behind it replaces.
"""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim, window
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(
    r"(?:合格|检出|发现|问题|优良|优秀|及格|达标|满意|就业|结业|通过|取证|录用|阳性|确诊|成活|存活|保存|受理|办结|整改|有效|回收|异常|超标)率(?:为|达到?|是|仅|:)*$"
)
_ACTUAL = pattern(r"^(?:[一-龥]{0,4})?(?:实际|实(?![施验训])|已)(?:际)?[一-龥]{0,4}$")
_OF_ALL = pattern("计划|目标|任务|应[一-龥]{0,3}$")
_BACK = 3  # sentences


def outcome_rates(passage: Passage) -> Iterator[Claim]:
    """Rates with a decimal that are one of the number planned and not of the number done."""
    for sentence in passage.saying("率"):
        for rate in sentence.mentions:
            is_rate_told = rate.kind is QuantityKind.PERCENT and rate.is_exact and rate.quantity.decimals
            if is_rate_told and _RATE.search(rate.lead.strip()) and not _OF_ALL.search(rate.lead):
                yield from _judged(passage, sentence, rate)


def _judged(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    near = [each for each in window(passage, sentence, _BACK) if each.start < rate.start and _is_number(each)]
    for planned, done in pairwise(near[:-1]):
        part = near[-1]
        if not _is_replaced(planned, done) or part.quantity.unit != done.quantity.unit:
            continue
        if not 0 < part.quantity.value < done.quantity.value < planned.quantity.value:
            continue
        holds = [each for each in near if each is not part and is_rate(rate.quantity, part.quantity, each.quantity)]
        if holds and all(each.quantity.value == planned.quantity.value for each in holds):
            yield rate_claim(SHARE, rate, part, done)
            return


def _is_number(each: Mention) -> bool:
    return each.kind is QuantityKind.COUNT and each.role is QuantityRole.LEVEL and each.is_exact


def _is_replaced(planned: Mention, done: Mention) -> bool:
    """Whether the number right behind one says what was really done of it."""
    return comparable(planned.quantity, done.quantity) and bool(_ACTUAL.match(done.lead.strip()))
