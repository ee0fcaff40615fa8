"""So many per cent of an amount, and what that comes to, side by side: 合同总额1040万元；首期拨付六成，共642万元.

The whole need not be named: it is any amount told before. Only where none of them gives what is stated, and a slip of
the hand away from it lies what one of them does give, is the amount wrong.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, paragraph, plain, rounded, shown
from domain.proofreading.claims.digits import is_mistyped
from domain.proofreading.claims.portions import PORTION
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_PAID = pattern(
    r"(?:付|拨|到位|兑现|结算|补助|承担|负担|提取|计提|奖励|返还|留存|安排|分担|上缴|完成|执行|使用|支出)"
    r"(?:了|其|其中|其中的|合同价款?的|总额的|约)*$"
)
_COMES_TO = pattern(r"^[，,]?(?:共|共计|计|即|合|合计|折合|为|也就是|金额|金额为)?$")
_LEFT_OPEN = pattern("不低于|不高于|不超过|以内|以上|分别|各")
_MOST = 12  # amounts before it


def tenths_paid(passage: Passage) -> Iterator[Claim]:
    """Amounts behind a percentage that no amount before them gives."""
    for sentence in passage.stating:
        for rate, amount in pairwise(sentence.mentions):
            if rate.kind is not QuantityKind.PERCENT or amount.kind is not QuantityKind.MONEY or not amount.is_exact:
                continue
            if not _PAID.search(rate.lead.strip()) or not _COMES_TO.match(amount.lead.strip()):
                continue
            if _LEFT_OPEN.search(rate.lead):
                continue
            before = [each for each in paragraph(passage, sentence) if each.start < rate.start and _can_be_whole(each)]
            yield from _judged(rate, amount, before[-_MOST:])


def _can_be_whole(each: Mention) -> bool:
    return each.kind is QuantityKind.MONEY and each.is_exact and each.role is not QuantityRole.EACH


def _judged(rate: Mention, amount: Mention, before: Sequence[Mention]) -> Iterator[Claim]:
    share = rate.quantity.value / 100
    products = [(each, each.quantity.value * share) for each in before]
    step = amount.quantity.step
    if any(abs(exact - amount.quantity.value) <= step + each.quantity.half * share for each, exact in products):
        return
    for whole, exact in reversed(products):
        if is_mistyped(amount.quantity, exact) and whole.quantity.value > amount.quantity.value:
            factor = amount.quantity.value / Decimal(shown(amount.quantity))
            terms = f"{plain(whole.quantity.value / factor)}×{plain(rate.quantity.value)}%={plain(exact / factor)}"
            yield claim(PORTION, amount, rounded(exact, step), terms)
            return
