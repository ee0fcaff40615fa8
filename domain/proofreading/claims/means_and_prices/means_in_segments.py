"""Means whose total and heads stand in one stretch with them, whatever other means the sentence tells.

住院支出1284万元，救助10700人次，次均1200元；门诊支出325.20万元，救助8130人次，次均40元: each of the three by itself.
Where heads stand beside a mean without a total, it is the amount above that has the very name of who is counted.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, rounded, shown
from domain.proofreading.claims.means_and_prices.divisors import divisors
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_OTHER = pattern(
    "标准|能力|最[高低多少]|上限|限额|定额|不超|控制|以[上下内]|[高低]于|超过|预算|计划|目标|任务|增|提高|减少|节|降"
    "|上年|去年|口径|同比|比|较|单价|市场|收费|月|日|学期|季|餐|天|应"
)
_NARROWER = pattern("其中|[扣剔]除|不含|含|另|连同|加上|分期|首[批期]|尾款|计划|目标|预算|每")
_NAME = pattern(
    r"^(?:其中)?(?P<name>[一-龥]{3,8}?)(?:全年|年末|年均|月均|平均|实际|累计)*(?:在保|享受|保障|救助|补助|服务|受益)?(?:对象|人数|户数|人员)*(?:共|为|有|达)?$"
)
_OFF, _ABOUT = Decimal("0.02"), Decimal("0.06")
_FACTORS = (Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01"))
_BACK = 12  # sentences above in which the amount of a name may stand
_CLOSE = 40  # characters between the heads and what is beside them


def means_in_segments(passage: Passage) -> Iterator[Claim]:
    """Means that the amount and the number right before them do not give but for a slip."""
    for sentence in passage.saying("均", "每"):
        for place, mention in enumerate(sentence.mentions):
            is_mean = mention.role is QuantityRole.EACH and mention.kind is QuantityKind.MONEY and not mention.depth
            if is_mean and place and mention.quantity.value > 0 and not _OTHER.search(mention.lead):
                yield from _judged(passage, sentence, place)


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    mention = sentence.mentions[place]
    named = divisors(mention.lead)
    if len(named) != 1 or named[0].time:
        return
    head = sentence.mentions[place - 1]
    if head.quantity.unit not in named[0].units or head.segment != mention.segment or head.quantity.value <= 1:
        return
    if not head.is_exact or mention.start - head.end > _CLOSE or head.role is QuantityRole.DELTA:
        return
    total = _beside(sentence, place - 1) or _of_its_name(passage, sentence, place - 1)
    if total is None or _NARROWER.search(passage.folded, max(total.end, sentence.start), mention.start):
        return
    exact = total.quantity.value / head.quantity.value
    if _is_slip(mention, total, exact):
        expected = rounded(exact, mention.quantity.step)
        factor = mention.quantity.value / Decimal(shown(mention.quantity))
        terms = (
            f"{shown(total.quantity, mention.quantity.unit)}÷{plain(head.quantity.value)}={plain(expected / factor)}"
        )
        yield claim(AVERAGE, mention, expected, terms)


def _beside(sentence: Sentence, place: int) -> Mention | None:
    """The amount right before the heads, in their stretch between two ；."""
    head = sentence.mentions[place]
    total = sentence.mentions[place - 1] if place else None
    if total is None or total.kind is not QuantityKind.MONEY or total.segment != head.segment:
        return None
    is_plain = total.role is QuantityRole.LEVEL and total.is_exact and not total.depth
    return total if is_plain and head.start - total.end <= _CLOSE else None


def _of_its_name(passage: Passage, sentence: Sentence, place: int) -> Mention | None:
    """The one amount above that is called as those are who are counted: 城市低保914.20万元 … 城市低保1306人."""
    head = sentence.mentions[place]
    match = _NAME.match(head.lead.strip())
    if match is None:
        return None
    above = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    found = [
        each
        for one in above
        for each in one.levels
        if each.kind is QuantityKind.MONEY
        and each.end <= head.start
        and each.label.removesuffix("支出") == match["name"]
    ]
    return found[0] if len(found) == 1 and found[0].is_exact else None


def _is_slip(mention: Mention, total: Mention, exact: Decimal) -> bool:
    """Whether a mean is off by a digit, two that are turned, or its point; by more than what is about right."""
    stated = mention.quantity
    off = abs(stated.value - exact)
    if off <= max(stated.step, exact * (_OFF if mention.is_exact else _ABOUT)) or total.quantity.value <= stated.value:
        return False
    is_shifted = any(abs(stated.value * each - exact) <= stated.step * max(each, Decimal(1)) for each in _FACTORS)
    return is_shifted or is_mistyped(stated, exact)
