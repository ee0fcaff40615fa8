"""One number in 元 beside the same one in 万元: 应拨430万元，实拨430元. The unit of the smaller lacks its 万."""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, shown
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_DUE = pattern(
    "应[一-龥]{0,4}$|预算(?:数|安排)?$|计划[一-龥]{0,4}$|下达(?:资金)?$|到位(?:资金)?$|收入$|合同(?:价|金额)$"
)
_MADE = pattern(
    "^[，、]?(?:实际|实|已|全部|全年)?(?:[一-龥]{0,3})(?:拨|支|付|发|收|缴|出|用|完成|到位|执行|兑付)[一-龥]{0,2}$"
)
_LEAST = 2  # digits that are no coincidence
_MYRIAD = 10_000


def like_digits(passage: Passage) -> Iterator[Claim]:
    """Amounts of the same digits side by side, what was due and what came of it, ten thousand times apart."""
    for sentence in passage.saying("万元"):
        for one, other in pairwise(each for each in sentence.mentions if each.kind is QuantityKind.MONEY):
            if _are_plain(one, other) and _DUE.search(one.lead.strip()) and _MADE.match(other.lead.strip()):
                low, high = sorted((one, other), key=lambda each: each.quantity.value)
                if low.quantity.value > 0 and high.quantity.value == _MYRIAD * low.quantity.value:
                    yield claim(UNIT, low, high.quantity.value, f"{shown(low.quantity)}元≠{shown(high.quantity)}万元")


def _are_plain(one: Mention, other: Mention) -> bool:
    digits = telling_digits(other.quantity.value)
    is_level = one.role is QuantityRole.LEVEL and other.role is QuantityRole.LEVEL
    return is_level and len(digits) >= _LEAST and one.segment == other.segment
