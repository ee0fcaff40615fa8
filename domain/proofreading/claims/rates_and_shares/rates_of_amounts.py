"""Rates right behind their whole: 新增就业4150人，完成年度目标4000人的103.75%; 核查15个点位，占全部60个点位的四成."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, levels, rate_claim
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_THE_AMOUNT = pattern(r"^(?:[一-龥]{1,5})?的(?:约)?$")
_BEFORE_IT = pattern(r"(?:完成|占|为|达到?|相当于)[^，。；、]{0,18}$")
_PLANNED_ONLY = pattern(r"^(?:[^，。；]{0,6})?(?:计划|预算|目标|任务)(?:数|为)?$")
_VAGUE = pattern(r"[近约超过不足余多达左右以上]")
_TENTH = 7  # percentage points that so many 成 can be off


def is_of_the_amount(sentence: Sentence, place: int) -> bool:
    """Whether a rate is one of the amount right before it, with at most the noun of that between: 60个点位的四成."""
    rate, whole = sentence.mentions[place], sentence.mentions[place - 1] if place else None
    if whole is None or not _THE_AMOUNT.match(rate.lead.strip()):
        return False
    return rate.lead.strip().startswith("的") or whole.end + len(rate.lead) == rate.start


def of_the_amount(sentence: Sentence, place: int) -> Iterator[Claim]:
    """新增就业4150人，完成年度目标4000人的103.75%: the whole stands right before the rate."""
    rate, whole = sentence.mentions[place], sentence.mentions[place - 1]
    if not _BEFORE_IT.search(whole.lead) or whole.kind not in (QuantityKind.MONEY, QuantityKind.COUNT):
        return
    before = [each for each in levels(sentence.mentions[: place - 1]) if comparable(each.quantity, whole.quantity)]
    before = [each for each in before if not each.depth and not _PLANNED_ONLY.search(each.lead)]
    if not before or any(is_rate(rate.quantity, each.quantity, whole.quantity) for each in before):
        return
    if _is_of_several(sentence, rate, whole):
        return
    if before[-1].is_exact and whole.quantity.value > 0:
        yield rate_claim(COMPLETION, rate, before[-1], whole)


def _is_of_several(sentence: Sentence, rate: Mention, whole: Mention) -> bool:
    """接送（38条）、停车（27条）、午睡（16条），占全部104条的77.88%: of what several in brackets come to."""
    listed = [
        each.quantity
        for each in sentence.levels
        if each.end <= whole.start and comparable(each.quantity, whole.quantity)
    ]
    return any(
        is_rate(
            rate.quantity,
            replace(listed[0], value=sum((each.value for each in listed[at:]), Decimal(0))),
            whole.quantity,
        )
        for at in range(len(listed) - 1)
    )


def in_tenths(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """核查15个点位，占全部60个点位的四成: tenths that the two amounts before them come nowhere near."""
    rate, whole = sentence.mentions[place], sentence.mentions[place - 1]
    part = sentence.mentions[place - 2] if place > 1 else None
    if part is None or not _BEFORE_IT.search(whole.lead) or not comparable(part.quantity, whole.quantity):
        return
    if _VAGUE.search(rate.lead) or _VAGUE.match(passage.folded, rate.end) or not whole.quantity.value:
        return
    exact = 100 * part.quantity.value / whole.quantity.value
    if (
        part.is_exact
        and whole.is_exact
        and part.role is QuantityRole.LEVEL
        and abs(exact - rate.quantity.value) > _TENTH
    ):
        yield rate_claim(COMPLETION, rate, part, whole)
