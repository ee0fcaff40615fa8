"""What became of all of a number, each outcome told behind its own: 抽查18座，16座一次合格，2座责令返工."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, is_sum
from domain.proofreading.claims.sums_and_parts.sums import sum_claim
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import QuantityKind

_LEFT = pattern(
    "^(?:因[^，。；]{0,10})?(?:仍|还|尚|暂)?(?:未|待|不(?!同)|责令|返工|整改|退回|撤回|延期|暂缓|在建|正在|需要|报废|注销|停用|缓)"
)
_LEAD = pattern("^(?:其中|另|有|已有|仅|其余)*$")
_NEAR = Decimal("0.15")


def outcomes(passage: Passage) -> Iterator[Claim]:
    """Wholes that are not what their outcomes come to, the last of which is what is left."""
    for sentence in passage.stating:
        counts = [each for each in sentence.levels if each.kind is QuantityKind.COUNT]
        for place, whole in enumerate(counts[:-2]):
            parts = _told_of(passage, whole, counts[place + 1 :])
            if len(parts) >= 2 and _LEFT.search(parts[-1].tail):
                yield from _judged(whole, parts, counts)


def _told_of(passage: Passage, whole: Mention, following: list[Mention]) -> list[Mention]:
    """The numbers right behind a whole that stand first in their clauses."""
    parts: list[Mention] = []
    for each in following:
        is_next = each.quantity.unit == whole.quantity.unit and each.depth == whole.depth and each.is_exact
        if not is_next or not each.tail or not _LEAD.match(each.lead.strip()) or each.segment != whole.segment:
            break
        parts.append(each)
        if _LEFT.search(each.tail):
            break
    return parts if whole.is_exact and whole.lead.strip() else []


def _judged(whole: Mention, parts: list[Mention], counts: list[Mention]) -> Iterator[Claim]:
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    behind = [each for each in counts if each.start > parts[-1].start and each.quantity.unit == whole.quantity.unit]
    goes_on = behind[:1] and is_sum(whole.quantity, [each.quantity for each in (*parts, behind[0])])
    is_near = abs(exact - whole.quantity.value) <= max(_NEAR * whole.quantity.value, Decimal(2))
    if is_near and not goes_on and exact != whole.quantity.value:
        yield sum_claim(whole, parts, exact)
