"""Whether a mean is one by the months of a year, of two numbers together, or beside what a total gives.

And whether more was paid than one purse held, all of them having held as much.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_IN_A_YEAR = (("月", 12), ("季", 4))
_OF_ANOTHER = pattern("成本|市场|周边|自筹|自付|报销|补贴")
_OF_EACH, _PAID = pattern("[人户生亩]均|每[人户生名]"), pattern("支付|支出|付|拨付|使用|发放|兑付")
_NAME = 8  # characters
_TOGETHER, _KINDS_OF_THEM = pattern("合计|共|总"), ("项", "类", "种")  # 两项经费 has a number of its own
_DIGITS = 3  # of a mean that is no chance


def is_another_mean(claim: Claim, stated: Mention, near: Sequence[Mention], amounts: set[Decimal]) -> bool:
    """Whether a mean that a total and a number do not give is of something else; ``amounts``: what is told near it."""
    return (
        _is_by_its_own_time(stated, amounts)
        or _was_told(claim, stated, near)
        or _is_of_two_together(stated, near, amounts)
    )


def _is_by_its_own_time(stated: Mention, amounts: set[Decimal]) -> bool:
    """年周转量3.6万吨，平均月周转0.3万吨: by the months of a year, whatever else is told."""
    if _OF_EACH.search(stated.lead):
        return False  # 人均每月补助: by heads first
    times = next((count for word, count in _IN_A_YEAR if word in stated.lead[-_NAME:]), 0)
    slack = stated.quantity.half * times
    return times > 0 and any(abs(stated.quantity.value * times - each) <= slack for each in amounts)


def _was_told(claim: Claim, stated: Mention, near: Sequence[Mention]) -> bool:
    """热费应收4956万元；每平方米21元的价格未调整，成本为每平方米24.6元: what the total gives was told before it."""
    return _OF_ANOTHER.search(stated.lead) is not None and any(
        each.role is QuantityRole.EACH and each.quantity.value == claim.expected and each.end <= stated.start
        for each in near
        if each.kind is stated.kind and each.segment == stated.segment
    )


def _is_of_two_together(stated: Mention, near: Sequence[Mention], amounts: set[Decimal]) -> bool:
    """取证426人，普及培训3180人次，两项经费12.80万元按人次折算每人次35.50元: of both numbers."""
    digits = len(f"{stated.quantity.value.normalize():f}".strip("0").replace(".", ""))
    before = [each for each in near if each.end <= stated.start]
    is_of_both = any(_TOGETHER.search(each.lead) or each.quantity.unit in _KINDS_OF_THEM for each in before[-2:])
    if digits < _DIGITS or not is_of_both:
        return False
    counts = [each.quantity.value for each in before if each.kind is QuantityKind.COUNT and each.is_level]
    sums = [one + other for one, other in pairwise(counts)]
    return any(
        abs(total - stated.quantity.value * count) <= stated.quantity.half * count
        for total in amounts
        for count in sums
        if count > 1
    )


def is_covered(passage: Passage, claim: Claim) -> bool:
    """债券到位6000万元，县财政配套1200万元，共7200万元，支付6984万元: whether the sum of several purses was enough."""
    sentence = passage.sentence_at(claim.start)
    paid = next((each for each in sentence.levels if each.end == claim.end), None)
    if paid is None or paid.kind is not QuantityKind.MONEY or not _PAID.search(paid.lead):
        return False
    before = [each for each in sentence.levels if each.end <= paid.start and comparable(each.quantity, paid.quantity)]
    values = [each.quantity.value for each in before]
    return any(
        paid.quantity.value <= total and total == sum(values[first:last])
        for last, total in enumerate(values)
        for first in range(last - 1)
    )
