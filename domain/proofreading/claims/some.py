"""Whether words tell some parts of a whole only, which do not make it up: two grades of three, shares of 97 %."""

from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim
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
    return (bool(_CONTENT.search(words)) and not _REST.search(words)) or _lacks_a_share(passage, claim)


def _lacks_a_share(passage: Passage, claim: Claim) -> bool:
    shares = [
        each.quantity.value
        for each in passage.sentence_at(claim.start).mentions
        if each.kind is QuantityKind.PERCENT and each.role is QuantityRole.SHARE
        if claim.start < each.start < claim.end + _BEHIND
    ]
    return len(shares) > 1 and sum(shares) < _ALL
