"""Shares told in turn, each with its amount, of a whole that nothing tells: 中央占60%，为360万元；省级占25%，….

Amount and share of any of them give the whole; where all but one give the same, that one is wrong.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, rate_claim, rounded
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_SHARE = pattern("占(?:比|总[一-龥]{1,3}|全部[一-龥]{0,3}|[一-龥]{0,4}的)?(?:为|约)?$")
_AMOUNT = pattern("^(?:，|即|计|为|共|金额|合|约)*$")
_FEWEST = 3
_NEAR = Decimal("0.4")  # of what is right

Pair = tuple[Mention, Mention]  # an amount and its share


def shares_in_turn(passage: Passage) -> Iterator[Claim]:
    """Of three shares or more the one amount that is of another whole than all the others."""
    for sentence in passage.saying("占"):
        found = list(_pairs(sentence))
        if len(found) < _FEWEST or any(not comparable(one.quantity, found[0][0].quantity) for one, _ in found):
            continue
        for place, (amount, share) in enumerate(found):
            others = [
                100 * one.quantity.value / rate.quantity.value for at, (one, rate) in enumerate(found) if at != place
            ]
            slack = max(_slack(*pair) for at, pair in enumerate(found) if at != place)
            if max(others) - min(others) > slack:
                continue
            whole = sum(others, Decimal(0)) / len(others)
            exact = whole * share.quantity.value / 100
            off = abs(exact - amount.quantity.value)
            room = whole * share.quantity.half / 100 + amount.quantity.step + slack * share.quantity.value / 100
            if room < off <= _NEAR * exact and _is_whole(found):
                of_all = replace(amount, quantity=replace(amount.quantity, value=rounded(whole, amount.quantity.step)))
                start, end = min(quoted_from(amount), quoted_from(share)), max(amount.end, share.end)
                yield replace(rate_claim(SHARE, share, amount, of_all), start=start, end=end, rate=None)
            break


def _pairs(sentence: Sentence) -> Iterator[Pair]:
    """占60%，为360万元, or 360万元，占60%: what stands side by side, each number once."""
    used: set[int] = set()
    for one, other in pairwise(sentence.mentions):
        share, amount = (one, other) if one.kind is QuantityKind.PERCENT else (other, one)
        if share.kind is not QuantityKind.PERCENT or not _is_amount(amount) or one.start in used:
            continue
        if share.segment != amount.segment or not _SHARE.search(share.lead.strip()) or not share.quantity.value:
            continue
        if share is one and not _AMOUNT.match(amount.lead.strip()):
            continue
        if share.is_exact and amount.is_exact:
            used |= {one.start, other.start}
            yield amount, share


def _is_amount(each: Mention) -> bool:
    is_level = each.role is QuantityRole.LEVEL and each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    return is_level and each.quantity.value > 0 and not each.depth


def _slack(amount: Mention, share: Mention) -> Decimal:
    """How far the whole that a pair gives may lie from the true one."""
    low = share.quantity.value - share.quantity.half
    wide = 100 * (amount.quantity.value + amount.quantity.half) / low if low > 0 else Decimal(0)
    return 2 * (wide - 100 * amount.quantity.value / share.quantity.value)


def _is_whole(found: list[Pair]) -> bool:
    """Whether the shares make all of it, so that they are of one whole."""
    total = sum((share.quantity.value for _, share in found), Decimal(0))
    return abs(total - 100) <= sum((share.quantity.half for _, share in found), Decimal(0))
