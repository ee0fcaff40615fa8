"""A change in amount, and by 即 the same in per cent: 同口径压减3.22万元，即14.52%, of 25.40万元 the year before."""

from collections.abc import Iterator
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import growth
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.mentions import Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_THAT_IS = pattern("(?:即|也就是|也即|折合)(?:约?为|约|下降|减少|增长|增加)?")
_CLOSE = 3  # characters between the two


def that_is(passage: Passage) -> Iterator[Claim]:
    """Rates of a change told right before that neither of its two values gives."""
    for sentence in passage.saying("即", "折合"):
        for place, rate in enumerate(sentence.mentions):
            delta = sentence.mentions[place - 1] if place else rate
            if rate.kind is not QuantityKind.PERCENT or delta.role is not QuantityRole.DELTA or not rate.is_exact:
                continue
            is_close = rate.start - len(rate.lead) - delta.end <= _CLOSE and rate.depth == delta.depth
            if delta.kind is QuantityKind.PERCENT or not is_close or not _THAT_IS.fullmatch(rate.lead.strip()):
                continue
            as_change = replace(rate, role=QuantityRole.DELTA, rises=delta.rises)
            told = (*sentence.mentions[:place], as_change, *sentence.mentions[place + 1 :])
            yield from growth(passage, replace(sentence, mentions=told), place)
