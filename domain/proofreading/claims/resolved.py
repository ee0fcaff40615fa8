"""Rates of a whole that the words name, wherever the text has told it: 占到位资金的88.5%, and two lines above 到位.

Candidates for the whole are all amounts before the rate that its name can mean; where any of them gives the rate, or
any amount of the text gives it exactly, there is nothing to say.
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.labels import money_levels, named
from domain.proofreading.claims.rates import has_its_own_plan
from domain.proofreading.claims.savings import COMPLETION
from domain.proofreading.claims.scope import called, is_exactly, stem_of
from domain.proofreading.claims.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, completion_whole, noun, share_whole
from domain.proofreading.quantities import QuantityKind

_SEVERAL = pattern("和|及|与|之和|、|分别|同类|全国|全省|全市")
_GENERAL = ("支出", "收入", "预算", "投资")
_FAR = 30  # percentage points: so far off, a rate must be of something else
_CLOSE = 26  # characters between a part and its rate
_RATES = (QuantityRole.SHARE, QuantityRole.COMPLETION)


def resolved(passage: Passage) -> Iterator[Claim]:
    """Rates that no amount gives which their words can mean."""
    for sentence in passage.sentences:
        for place, rate in enumerate(sentence.mentions):
            if rate.kind is QuantityKind.PERCENT and rate.is_exact and rate.role in _RATES and place:
                yield from _judged(passage, sentence, rate, sentence.mentions[place - 1])


def _judged(passage: Passage, sentence: Sentence, rate: Mention, part: Mention) -> Iterator[Claim]:
    wanted = share_whole(rate.lead) if rate.role is QuantityRole.SHARE else completion_whole(rate.lead)
    behind = sentence.mentions[sentence.mentions.index(rate) + 1 :][:1]
    if behind and behind[0].kind is QuantityKind.PERCENT and not behind[0].lead.strip("、和及"):
        return  # 占支付额的15%、25%和60%
    if not wanted or _SEVERAL.search(rate.lead) or not _is_part(rate, part):
        return
    wholes = [each for each in called(passage, sentence, part, wanted) if comparable(each.quantity, part.quantity)]
    if not wholes or any(is_rate(rate.quantity, part.quantity, each.quantity) for each in wholes):
        return
    if any(is_rate(rate.quantity, part.quantity, each.quantity) for each in named(passage, wanted) if each is not part):
        return
    values = {each.quantity.value for each in wholes}
    whole = wholes[0]
    if not whole.is_exact or whole.quantity.value <= 0 or (len(values) > 1 and whole.start < sentence.start):
        return
    if whole.start < sentence.start and stem_of(wanted) in _GENERAL and _is_exactly_of_any(passage, rate, part):
        return
    exact = 100 * part.quantity.value / whole.quantity.value
    is_share = rate.role is QuantityRole.SHARE
    if has_its_own_plan(passage, sentence, rate, part, whole):
        return
    if abs(exact - rate.quantity.value) <= _FAR and not (is_share and exact > 100):
        yield replace(rate_claim(SHARE if is_share else COMPLETION, rate, part, whole), rate=None)


def _is_exactly_of_any(passage: Passage, rate: Mention, part: Mention) -> bool:
    """Whether the part is the rate of any amount of money in the text: of what is meant by 总支出 there are several."""
    return any(is_exactly(rate.quantity, part.quantity, each.quantity) for each in money_levels(passage))


def _is_part(rate: Mention, part: Mention) -> bool:
    """Whether the amount right before a rate is what the rate is told of."""
    is_amount = part.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and part.role is QuantityRole.LEVEL
    subject = noun(rate.lead.partition("占")[0]) if rate.role is QuantityRole.SHARE else ""
    near = rate.start - part.end <= _CLOSE and part.segment == rate.segment and part.depth == rate.depth
    return is_amount and near and part.is_exact and (not subject or part.label.endswith(subject))
