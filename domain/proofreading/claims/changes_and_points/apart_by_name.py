"""How far a number lies from another one that its words name: 秋季比春季少537人, 较最高限价低31.20万元.

What is compared stands before the word of comparison or, where nothing does, right before in the sentence; what it is
compared with is found by its name. Only where each is found once, and no two numbers near by lie so far apart.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, shown, window
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_COMPARED = pattern(
    r"^[，；]?(?P<one>[一-龥“”]{0,8}?)(?:比|较)(?P<other>[一-龥“”]{2,8}?)(?:的)?(?:又)?"
    r"(?:(?P<more>多|高|增加|超出?)|(?P<less>少|低|减少|节约|节省))(?:出|了|收|支|发|拨)?$"
)
_NO_NAME = pattern(
    r"上年|去年|年初|同期|往年|前年|上一|计划|目标|任务|上月|上季|平均|全[国省市县]|规定|标准|预期|原|20[0-9]|以前|之前|上期|测算"
)
_BACK = 2  # sentences
_MOST = 3  # times what is right


def apart_by_name(passage: Passage) -> Iterator[Claim]:
    """Differences of two named numbers that are not what lies between these."""
    for sentence in passage.saying("比", "较"):
        for gap in sentence.mentions:
            match = _COMPARED.match(gap.lead.strip()) if gap.role is QuantityRole.DELTA and gap.is_exact else None
            if match is None or gap.depth or _NO_NAME.search(match["other"]):
                continue
            near = [each for each in window(passage, sentence, _BACK) if each.end <= gap.start and _is_like(each, gap)]
            other = [each for each in near if match["other"] in each.lead]
            one = _compared(sentence, gap, [each for each in near if each not in other], match["one"])
            if len(other) == 1 and one is not None and not _is_told(near, gap, one, other[0]):
                yield from _judged(gap, one, other[0], is_more=bool(match["more"]))


def _is_like(each: Mention, gap: Mention) -> bool:
    is_state = each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR) and each.is_exact and not each.depth
    return is_state and comparable(each.quantity, gap.quantity)


def _compared(sentence: Sentence, gap: Mention, near: Sequence[Mention], name: str) -> Mention | None:
    """What lies so far from the other one: what is called so, where that is one alone, or what stands right before."""
    if name:
        called = [each for each in near if name in each.lead]
        return called[0] if len(called) == 1 else None
    here = [each for each in near if each.start >= sentence.start and each.segment == gap.segment]
    return here[-1] if here else None


def _is_told(near: Sequence[Mention], gap: Mention, *two: Mention) -> bool:
    """Whether any other two numbers near by lie so far apart."""
    pairs = (pair for pair in combinations(near, 2) if set(pair) != set(two))
    return any(_lie_apart(gap, *pair) for pair in pairs)


def _lie_apart(gap: Mention, one: Mention, other: Mention) -> bool:
    return abs(abs(one.quantity.value - other.quantity.value) - gap.quantity.value) <= gap.quantity.half


def _judged(gap: Mention, one: Mention, other: Mention, *, is_more: bool) -> Iterator[Claim]:
    exact = one.quantity.value - other.quantity.value
    if _lie_apart(gap, one, other) or (exact > 0) is not is_more or not exact:
        return
    is_far = max(abs(exact), gap.quantity.value) > _MOST * min(abs(exact), gap.quantity.value)
    way = gap.quantity.value if is_more else -gap.quantity.value
    if is_far and not is_mistyped(other.quantity, one.quantity.value - way):
        return
    if one.quantity.is_rounded and one.quantity.step > gap.quantity.step:
        return
    unit, (high, low) = gap.quantity.unit, sorted((one.quantity, other.quantity), key=lambda each: -each.value)
    factor = gap.quantity.value / Decimal(shown(gap.quantity))
    yield claim(
        AMOUNT, gap, abs(exact), f"{shown(high, unit)}-{shown(low, unit)}={plain(abs(exact) / factor)}", "query"
    )
