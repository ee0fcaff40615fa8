"""Whether a rate that a claim calls wrong is one of another whole, of another part, or of its base."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, paragraph
from domain.proofreading.claims.common.neighbours import numbers_around, numbers_near
from domain.proofreading.claims.common.scope import is_hit
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, share_whole
from domain.proofreading.quantities import QuantityKind

_OF_KINDS = 2  # rates of one name and their own words before it
_OF_THE_TWO = pattern("[前后]者占")  # of what both come to
_BOUND = pattern("(?:及|或)?以[上下内]")
_EARLIER = pattern(r"(?:由|从)[^，。；0-9]*$|(?:20[0-9]{2}年|上年|去年|上一年)[^，。；0-9]*的$")
_OF_THEN = pattern("(?:20[0-9]{2}年|上年|去年)度?(?:决算)?(?:为|是|:)?$")
_OF_NOW = pattern("(?:本年|今年|当年|20[0-9]{2}年)度?")  # 2023年为1815.90万元，本年增加170.30万元
_CAME_IN = pattern("下达|到位|拨付|拨入|到账")
_ALL = 100  # per cent
_IN_BRACKETS = pattern(r"(?:20[0-9]{2}年度?|上年度?|去年|同期)\($")  # 比2022年（300.14万元）减少31.62万元
_ASIDE = 8  # characters


def is_of_its_base(passage: Passage, claim: Claim) -> bool:
    """Whether a growth is the change right before it over the earlier amount: 由5820万元增加465.60万元，增长8.00%."""
    sentence = passage.sentence_at(claim.start)
    rate = next((each for each in sentence.mentions if each.end == claim.end), None)
    before = [each for each in sentence.mentions if each.end <= claim.end and each is not rate]
    change = before[-1] if before and before[-1].role is QuantityRole.DELTA else None
    if rate is None or change is None or rate.kind is not QuantityKind.PERCENT:
        return False
    near = [
        each
        for each in numbers_near(passage, claim)
        if each is not change and comparable(each.quantity, change.quantity)
    ]
    told = {each.quantity.value for each in near}
    gap = change.quantity.value if change.rises else -change.quantity.value
    return any(
        each.quantity.value > 0
        and each.quantity.value - gap not in told  # else it is the later one
        and (
            each.start < sentence.start
            or each.role is QuantityRole.PRIOR
            or _EARLIER.search(each.lead)
            or _IN_BRACKETS.search(passage.folded, max(0, each.start - _ASIDE), each.start)
            or (_OF_THEN.search(each.lead) and _OF_NOW.match(change.lead.strip("，、 ")))
        )
        and abs(100 * change.quantity.value / each.quantity.value - rate.quantity.value) <= rate.quantity.half
        for each in near
    )


def is_another_rate(passage: Passage, claim: Claim) -> bool:
    """Whether a share is one of another whole of its name, or a rate one of a kind beside that of all."""
    near = numbers_near(passage, claim)
    rate = next((each for each in near if each.end == claim.end and each.kind is QuantityKind.PERCENT), None)
    if rate is None or _BOUND.match(passage.folded, claim.end) or _OF_THE_TWO.search(rate.lead):
        return rate is not None  # 9个科室进度达到98%及以上
    if (
        claim.rate is not None
        and claim.rate[1].depth > rate.depth
        and ")" in passage.folded[claim.rate[1].end : rate.start]
    ):
        return True  # 基本支出528.66万元（人员476.93万元、公用51.73万元），占9.49%: of the amount before the bracket
    before = [each for each in near if each.start < rate.start and each.kind is not QuantityKind.PERCENT]
    names = {share_whole(rate.lead)[:2]} - {""} if claim.code == SHARE else set()
    for part in [each for each in before if each.is_level][-1:]:
        for whole in before:
            is_named = any(name in whole.lead for name in names) and comparable(part.quantity, whole.quantity)
            if whole is not part and is_named and is_hit(rate.quantity, part.quantity, whole.quantity):
                return True
    if claim.code == SHARE and (
        _is_of_the_last_total(rate, before) or _is_of_what_it_came_to(rate, before[-1:], numbers_around(passage, claim))
    ):
        return True
    return _is_of_a_kind(paragraph(passage, passage.sentence_at(claim.start)), rate, claim)


def is_of_its_own_thing(passage: Passage, claim: Claim) -> bool:
    """Whether a rate is of what stands right before it (11个超额完成，1个完成率95%), or of a whole that came in too."""
    if claim.rate is None:
        return False
    rate, part, whole = claim.rate
    before = [each for each in passage.sentence_at(rate.start).mentions if each.end <= rate.start]
    is_beside = bool(before) and before[-1] is not part and before[-1].kind is QuantityKind.COUNT
    is_its_own = (
        is_beside
        and before[-1].quantity.value == 1
        and not {"，", "；"}.intersection(passage.folded[before[-1].end : rate.start])
    )
    return is_its_own or (rate.quantity.value == _ALL and bool(_CAME_IN.search(whole.tail)))


def _is_of_the_last_total(rate: Mention, before: Sequence[Mention]) -> bool:
    """Whether a share is one of the amount right before it: 三座库总容量7500吨，其中低温库占20%."""
    wholes = [each for each in before[-1:] if each.is_level and not each.depth]
    return any(
        comparable(part.quantity, whole.quantity)
        and part.quantity.value < whole.quantity.value
        and _gives(rate, part, whole.quantity.value)
        for whole in wholes
        for part in before
    )


def _is_of_what_it_came_to(rate: Mention, parts: Sequence[Mention], around: Iterable[Mention]) -> bool:
    """Whether a share is one of an amount that is told as an earlier one and its change: 上年2930万元，增加117万元."""
    told = sorted(around, key=lambda each: each.start)
    return any(
        change.role is QuantityRole.DELTA
        and change.rises is not None
        and comparable(change.quantity, earlier.quantity)
        and comparable(part.quantity, earlier.quantity)
        and _gives(rate, part, earlier.quantity.value + change.quantity.value * (1 if change.rises else -1))
        for part in parts
        for earlier, change in pairwise(told)
    )


def _gives(rate: Mention, part: Mention, whole: Decimal) -> bool:
    return whole > 0 and abs(100 * part.quantity.value / whole - rate.quantity.value) <= rate.quantity.half


def _is_of_a_kind(near: Sequence[Mention], rate: Mention, claim: Claim) -> bool:
    """Whether a rate of a kind stands beside the one of all: 核减率8.8%; 预算评审核减率9.6%，结算评审核减率6.2%."""
    stem = rate.label[-3:]
    rates = [each for each in near if each.kind is QuantityKind.PERCENT and each.label.endswith(stem)]
    told = [
        each
        for each in rates
        if claim.expected is not None and abs(each.quantity.value - claim.expected) <= each.quantity.half
    ]
    kinds = {each.label for each in rates if each not in told}
    return len(stem) == 3 and bool(told) and len(rate.label) > len(stem) and len(kinds) >= _OF_KINDS
