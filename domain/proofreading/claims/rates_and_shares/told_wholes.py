"""Rates right behind the very amount that they are of: 压减150万元，占上年项目资金1,250万元的15%.

The whole is told in the words of the rate, whichever year it is of; the part is the amount before it, a change too.
Where any amount of the sentence gives the rate, there is nothing to say.
"""

from collections.abc import Iterator, Sequence

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import QuantityKind

_OF = pattern(r"^[，]?(?:仅|只|约)?(?:占|为|是|相当于|完成)(?:了|到)?(?!比)")
_FAR = 30  # percentage points: so far off, a rate must be of something else
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)


def told_wholes(passage: Passage) -> Iterator[Claim]:
    """The rates that no amount before them in their sentence gives of the whole in their words."""
    for sentence in passage.stating:
        for place, rate in enumerate(sentence.mentions[2:], 2):
            if rate.kind is QuantityKind.PERCENT and rate.is_exact and rate.lead.strip() == "的":
                yield from _judged(sentence.mentions[:place], rate)


def _judged(before: Sequence[Mention], rate: Mention) -> Iterator[Claim]:
    part, whole = before[-2:]
    is_told = whole.kind in _AMOUNTS and whole.is_exact and part.is_exact and _OF.match(whole.lead.strip())
    if not is_told or not comparable(part.quantity, whole.quantity) or whole.quantity.value <= 0:
        return
    if part.segment != rate.segment or part.depth != rate.depth or whole.depth != rate.depth:
        return
    amounts = [each for each in before[:-1] if comparable(each.quantity, whole.quantity)]
    if any(is_rate(rate.quantity, each.quantity, whole.quantity) for each in amounts):
        return
    if abs(100 * part.quantity.value / whole.quantity.value - rate.quantity.value) <= _FAR:
        yield rate_claim(COMPLETION, rate, part, whole)
