"""Rates of what was due, told some sentences above: 应发320万元，…实发316万元。…发放率97.85%.

What was due and what came of it are named with one verb, which the rate is named after as well.
"""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_rate, plain, rounded, shown, window
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(r"(?P<verb>[一-龥])[一-龥]?率(?:为|达|达到|是)?$")
_DUE = pattern(r"应(?P<verb>[收发付缴征拨补还退参到检种续兑])[^，。；0-9]{0,4}$")
_MADE = pattern(r"(?:实际|实|已)(?P<verb>[收发付缴征拨补还退参到检种续兑])[^，。；0-9]{0,4}$")
_AIMED_AT = pattern("力争|争取|确保|目标|计划|预计|提高[到至]|不低于")  # 下一步力争2022年底收缴率达到90%
_BACK = 4  # sentences


def due_rates(passage: Passage) -> Iterator[Claim]:
    """Rates that what was due, and what came of it, do not give."""
    for sentence in passage.saying("率"):
        for rate in sentence.mentions:
            match = _RATE.search(rate.lead.strip()) if rate.kind is QuantityKind.PERCENT and rate.is_exact else None
            if match is None or _AIMED_AT.search(rate.lead):
                continue
            if rate.role in (QuantityRole.COMPLETION, QuantityRole.LEVEL):
                yield from _judged(passage, sentence, rate, match["verb"])


def _judged(passage: Passage, sentence: Sentence, rate: Mention, verb: str) -> Iterator[Claim]:
    near = [each for each in window(passage, sentence, _BACK) if each.start < rate.start and each.is_level]
    due = [each for each in near if (match := _DUE.search(each.lead)) and match["verb"] == verb]
    made = [each for each in near if (match := _MADE.search(each.lead)) and match["verb"] == verb]
    pairs = [(one, other) for one in due for other in made if comparable(one.quantity, other.quantity)]
    everyone = [(one, other) for one in near for other in near if comparable(one.quantity, other.quantity)]
    if any(is_rate(rate.quantity, other.quantity, one.quantity) for one, other in everyone if one is not other):
        return
    if len(pairs) == 1 and all(each.is_exact for each in pairs[0]):
        one, other = pairs[0]
        if one.quantity.value <= 0:
            return
        exact = rounded(100 * other.quantity.value / one.quantity.value, rate.quantity.step)
        line = f"{shown(other.quantity)}÷{shown(one.quantity, other.quantity.unit)}×100={plain(exact)}"
        yield claim(COMPLETION, rate, exact, line, "query")
