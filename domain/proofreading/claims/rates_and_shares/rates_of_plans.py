"""Rates of what was done, of a plan told in the sentence before: 计划维修屋面86栋…。实际维修屋面79栋，完成率94.05%."""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, equals, rate_claim
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern("^(?:任务|计划|目标)?完成率(?:为|达到?|是)?$")
_DONE = pattern("^(?:全年|本年|年内)?(?:实际|实)(?:完成|新增|共)?(?P<what>[一-龥]{2,10})$")
_PLANNED = pattern("^(?:全年|本年|年度|年初)?(?:计划|任务|目标)(?:完成|为|新增)?(?P<what>[一-龥]{2,10})$")
_MOVED = pattern("调整|压减|变更|核减|追加|增补|分[两三]年|续建|其中")
_LEAST, _MOST = 50, 200  # per cent that what was done can be of a plan


def rates_of_plans(passage: Passage) -> Iterator[Claim]:
    """Rates of completion that the one number done and the one planned, of the same name and unit, do not give."""
    for sentence in passage.saying("完成率"):
        above = passage.sentences[max(0, sentence.place - 1)]
        if above is sentence or above.paragraph != sentence.paragraph:
            continue
        if _MOVED.search(passage.folded, above.start, sentence.end):
            continue
        for done, rate in pairwise(sentence.mentions):
            planned = _plan(above, done) if _is_of_it(passage, done, rate) else None
            exact = 100 * done.quantity.value / planned.quantity.value if planned is not None else None
            if planned is None or exact is None or equals(rate.quantity, exact) or not _LEAST <= exact <= _MOST:
                continue
            yield rate_claim(COMPLETION, rate, done, planned)


def _is_of_it(passage: Passage, done: Mention, rate: Mention) -> bool:
    is_rate = rate.kind is QuantityKind.PERCENT and rate.is_exact and _RATE.match(rate.lead.strip("，、 ")) is not None
    return is_rate and done.kind is QuantityKind.COUNT and done.is_exact and done.segment == rate.segment


def _plan(above: Sentence, done: Mention) -> Mention | None:
    """The only number of the sentence before in the unit of what was done, if it is planned and of its name."""
    alike = [each for each in above.mentions if comparable(each.quantity, done.quantity)]
    told = _DONE.match(done.label)
    if told is None or len(alike) != 1 or not alike[0].is_exact or alike[0].quantity.value <= 0:
        return None
    planned = _PLANNED.match(alike[0].label)
    return alike[0] if planned is not None and planned["what"] == told["what"] else None
