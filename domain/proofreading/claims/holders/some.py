"""Whether words tell some parts of a whole only, which do not make it up: two grades, shares of 97 %, 等五项 of two."""

from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.and_others import leaves_some_out
from domain.proofreading.mentions import Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_CONTENT, _REST = pattern("(?:非常|十分|很|比较|较|基本)满意"), pattern("不(?:太)?满意|一般|其[他余]")
_BEHIND = 16  # characters in which the share of the last part stands
_ALL = Decimal("98.5")  # per cent: shares of all parts come to as much, however they are rounded


def tells_some(passage: Passage, claim: Claim) -> bool:
    """Whether parts that come to less than their whole are not all of it, by their grades or by their shares."""
    if claim.expected is None or claim.actual is None or claim.expected >= claim.actual:
        return False
    words = passage.folded[claim.start : claim.end + _BEHIND]
    if _CONTENT.search(words) and not _REST.search(words):
        return True
    return _lacks_a_share(passage, claim) or _lacks_a_part(passage, claim)


def _lacks_a_part(passage: Passage, claim: Claim) -> bool:
    """Whether 等五项 stands behind fewer parts than five."""
    start = min(claim.start, passage.sentence_at(claim.start).start)
    return leaves_some_out(passage.folded[start : claim.end], claim.arithmetic.count("+") + 1)


def _lacks_a_share(passage: Passage, claim: Claim) -> bool:
    shares = [
        each.quantity.value
        for each in passage.sentence_at(claim.start).mentions
        if each.kind is QuantityKind.PERCENT and each.role is QuantityRole.SHARE
        if claim.start < each.start < claim.end + _BEHIND
    ]
    return len(shares) > 1 and sum(shares) < _ALL
