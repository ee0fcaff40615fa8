"""The unit of what an amount is held against, given away by the change: 410.88万元，比上年的384元扩大26.88万元."""

from collections.abc import Iterator
from itertools import pairwise

from domain.proofreading.claims.common.claim import Claim, quoted_from, shown
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_TIMES = 10_000  # 万元 for 元


def base_units(passage: Passage) -> Iterator[Claim]:
    """Earlier amounts in 元 that would be right to the last digit in 万元."""
    for sentence in passage.saying("元"):
        for place, (base, change) in enumerate(pairwise(sentence.mentions)):
            if base.quantity.unit == "元" and change.role is QuantityRole.DELTA and base.role is QuantityRole.PRIOR:
                found = _judged(sentence.mentions[:place], base, change)
                if found is not None:
                    yield found


def _judged(before: tuple[Mention, ...], base: Mention, change: Mention) -> Claim | None:
    now = next((each for each in reversed(before) if each.kind is QuantityKind.MONEY and each.is_level), None)
    if now is None or now.quantity.unit != "万元" or change.quantity.unit != "万元":
        return None
    right = base.quantity.value * _TIMES
    if not right or abs(now.quantity.value - right) != change.quantity.value:
        return None
    sign = "-" if now.quantity.value > right else "+"
    terms = f"{shown(now.quantity)}{sign}{shown(change.quantity)}={shown(base.quantity)}"
    return Claim(UNIT, quoted_from(base), base.end, right, base.quantity.value, True, terms)
