"""A quotient or a difference that has the right digits and has lost its 万: 7.60万元，3辆，车均2.53元; 超出0.16亩.

The digits are no chance where the two amounts that the number follows from stand right before it, both told in 万.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, comparable, plain, shown
from domain.proofreading.claims.digits import telling_digits
from domain.proofreading.claims.heads import units_of
from domain.proofreading.claims.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_MYRIAD = Decimal(10_000)
_APART = pattern(r"(?:超出?|超过|多|少|差|增加|减少|高出?|低|超额|短缺?|缺口)(?:了|出|完成|达|约)?$")
_IN_MYRIADS = "万"
_BACK, _FEWEST, _TWO = 5, 2, 2  # numbers before; digits that are no chance
_STATES = (QuantityRole.LEVEL, QuantityRole.PRIOR)


def lost_myriads(passage: Passage) -> Iterator[Claim]:
    """Means and differences ten thousand times too small."""
    for sentence in passage.saying(_IN_MYRIADS):
        for place, mention in enumerate(sentence.mentions):
            if not mention.is_exact or not mention.quantity.value or _is_in_myriads(passage, mention):
                continue
            if len(telling_digits(mention.quantity.value)) < _FEWEST or not mention.quantity.decimals:
                continue
            before = sentence.mentions[max(0, place - _BACK) : place]
            if mention.role is QuantityRole.EACH and mention.quantity.unit == "元":
                yield from _of_a_quotient(passage, sentence, mention, before)
            elif _APART.search(mention.lead.strip()):
                yield from _of_a_difference(passage, mention, before[-_TWO:])


def _is_in_myriads(passage: Passage, mention: Mention) -> bool:
    return _IN_MYRIADS in passage.folded[mention.start : mention.end]


def _of_a_quotient(passage: Passage, sentence: Sentence, mean: Mention, before: tuple[Mention, ...]) -> Iterator[Claim]:
    units = units_of(passage, mean)
    if not units:
        return
    heads = [each for each in before if each.quantity.unit in units and each.is_exact and each.quantity.value > 1]
    totals = [each for each in before if each.quantity.unit == "万元" and each.role in _STATES and each.is_exact]
    for head in heads[-1:]:
        for total in totals:
            exact = total.quantity.value / head.quantity.value
            if abs(exact - mean.quantity.value * _MYRIAD) <= mean.quantity.half * _MYRIAD:
                line = f"{shown(total.quantity)}÷{plain(head.quantity.value)}={plain(mean.quantity.value)}"
                found = claim(UNIT, mean, exact, line, "query")
                yield replace(found, start=min(found.start, mean.start - len(mean.lead)))
                return


def _of_a_difference(passage: Passage, gap: Mention, two: tuple[Mention, ...]) -> Iterator[Claim]:
    """保有量58.36万亩，任务58.20万亩，超出0.16亩."""
    if len(two) < _TWO or not all(each.is_exact and _is_in_myriads(passage, each) for each in two):
        return
    if not all(comparable(each.quantity, gap.quantity) and each.role in _STATES for each in two):
        return
    apart = abs(two[0].quantity.value - two[1].quantity.value)
    if apart and apart == gap.quantity.value * _MYRIAD:
        high, low = sorted((each.quantity.value / _MYRIAD for each in two), reverse=True)
        yield claim(UNIT, gap, apart, f"{plain(high)}-{plain(low)}={plain(gap.quantity.value)}", "query")
