"""What two groups come to that share members: 水稻险12100户，玉米险5240户，其中2140户两个都参加，合计覆盖15200户.

Who is in both groups is counted once: the total is both less the shared ones. Both without that are no mistake where
places and not heads are counted, so only a total that is neither is told of.
"""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.sums_and_parts.sums import SUM, tells_of_both
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import QuantityKind

_TOTAL = pattern(r"(?:[合共总]计|共|总数|实际|去重后|一共)[^，。；0-9]{0,8}$")
_FURTHEST = 5  # a total that is off by more than one part in so many is of something else
_FOUND = 4  # two groups, those in both, and their total


def overlaps(passage: Passage) -> Iterator[Claim]:
    """Totals of two groups that are neither what both come to nor that less those who are in both."""
    for sentence in passage.saying("同时", "都", "均", "双重", "重复", "重叠", "交叉"):
        numbers = [each for each in sentence.mentions if _is_plain(each, sentence.mentions[0])]
        if len(numbers) == _FOUND:
            yield from _judged(passage, *numbers)


def _judged(passage: Passage, one: Mention, other: Mention, both: Mention, total: Mention) -> Iterator[Claim]:
    if not _TOTAL.search(total.lead):
        return
    is_shared = both.quantity.value < min(one.quantity.value, other.quantity.value)
    if not is_shared or not tells_of_both(passage, other.end, total.start):
        return
    together = one.quantity.value + other.quantity.value
    exact, stated = together - both.quantity.value, total.quantity.value
    if stated not in (exact, together) and abs(stated - exact) * _FURTHEST <= exact:
        terms = "+".join(plain(each.quantity.value) for each in (one, other))
        yield claim(SUM, total, exact, f"{terms}-{plain(both.quantity.value)}={plain(exact)}")


def _is_plain(each: Mention, one: Mention) -> bool:
    is_number = each.kind is QuantityKind.COUNT and each.is_level and each.is_exact and not each.depth
    return is_number and each.quantity.unit == one.quantity.unit
