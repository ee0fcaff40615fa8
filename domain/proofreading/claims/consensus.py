"""Shares side by side of which all but one agree on a whole: 457.23万元占60%, 228.61万元占30%, 76.21万元占12%."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, comparable, rate_claim
from domain.proofreading.claims.scope import is_exactly, told
from domain.proofreading.claims.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

Pair = tuple[Mention, Mention]  # a part and its share
_LEAD = pattern(r"^[，(]?(?:约|正好|恰好)?(?:占(?:比)?|所占比例|比重|比例)(?:为|约|达|到)?$")
_WHOLE = pattern("占(?:到)?(?P<whole>[^，。；]*)")
_FAR = 30  # percentage points


def consensus(passage: Passage) -> Iterator[Claim]:
    """The one share of several that is of another whole than all others."""
    for sentence in passage.sentences:
        if sum(each.kind is QuantityKind.PERCENT for each in sentence.mentions) >= 3:
            yield from _judged(passage, sentence, _pairs(sentence))


def _pairs(sentence: Sentence) -> list[Pair]:
    found: list[Pair] = []
    for part, share in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        is_amount = part.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and part.role is QuantityRole.LEVEL
        is_share = share.kind is QuantityKind.PERCENT and bool(_LEAD.match(share.lead.strip()))
        if is_amount and is_share and part.is_exact and share.is_exact:
            found.append((part, share))
    return found


def _judged(passage: Passage, sentence: Sentence, pairs: Sequence[Pair]) -> Iterator[Claim]:
    alike = [pair for pair in pairs if comparable(pair[0].quantity, pairs[0][0].quantity)]
    if len(alike) < 3:
        return
    wholes = [each for each in told(passage, sentence) if comparable(each.quantity, alike[0][0].quantity)]
    wholes.append(_together(alike))
    odd = [[pair for pair in alike if not _fits(pair, whole)] for whole in wholes]
    best = min(range(len(wholes)), key=lambda place: len(odd[place]))
    if len(odd[best]) != 1:
        return
    (part, share), whole = odd[best][0], wholes[best]
    exact = 100 * part.quantity.value / whole.quantity.value
    if part is not whole and abs(exact - share.quantity.value) <= _FAR:
        yield rate_claim(SHARE, share, part, whole)


def _fits(pair: Pair, whole: Mention) -> bool:
    part, share = pair
    return whole is not part and is_exactly(share.quantity, part.quantity, whole.quantity)


def _together(pairs: Sequence[Pair]) -> Mention:
    """All parts as one amount, which they may be shares of."""
    first = pairs[0][0]
    value = sum((part.quantity.value for part, _ in pairs), Decimal(0))
    return replace(first, quantity=replace(first.quantity, value=value))
