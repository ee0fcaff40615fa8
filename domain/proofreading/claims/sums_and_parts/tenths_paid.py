"""So many per cent of an amount, and what that comes to, side by side: 合同总额1040万元；首期拨付六成，共642万元.

The whole need not be named: it is any amount told before in the paragraph, or a price told further above. Only where
none of them gives what is stated, and a slip of the hand away from it lies what one of them does give, is the amount
wrong; and the per cents are, where the amount is quite another whole per cent of one: 余5%即10.91万元 of 363.78万元.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import (
    Claim,
    claim,
    comparable,
    paragraph,
    plain,
    rate_claim,
    rounded,
    shown,
)
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.sums_and_parts.portions import PORTION
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_PAID = pattern(
    r"(?:付|拨|到位|兑现|结算|补助|承担|负担|提取|计提|奖励|返还|留存|安排|分担|上缴|完成|执行|使用|支出)"
    r"(?:了|其|其中|其中的|合同价款?的|总额的|约|至|到)*$"
)
_LEFT = pattern(
    r"(?:^|[，；])(?:[尚仍]|剩)?(?:余下?|其余|剩下?|剩余|留|预留|暂留|扣留|扣|扣除|扣减)(?:的|了|合同价款?的)?$"
)
_TAKEN = pattern(
    r"抽(?:检|验|查|测|取|样|审|核)(?:比例)?(?:为|达到?|了)?$|(?:预付款|首付款|进度款|质保金|质量保证金|保证金)(?:比例)?(?:为|按)?$"
)
_COMES_TO = pattern(r"^[，,(]?(?:共|共计|计|即|合|合计|折合|为|也就是|金额|金额为|即累计|累计|累计为)?$")
_IS_KEPT = pattern(
    r"^[，]?(?:即|计|为|作为?|系|是)?(?:作为?)?(?:质保金|质量保证金|保证金|保留金|尾款|预付款|首付款|进度款|履约金)?"
    r"[，]?(?:共|共计|计|即|合|合计|为|也就是)?$"
)
_LEFT_OPEN = pattern("不低于|不高于|不超过|以内|以上|分别|各|每")
_A_PRICE = pattern(
    "合同(?:总)?(?:价|金额|额)|中标(?:价|金额)|成交(?:价|金额)|(?:审定|结算|审计)(?:价|金额|造价)|工程款|总投资"
)
_MOST = 12  # amounts before it
_ABOVE, _PRICES = 10, 4  # sentences; prices told above
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)


def tenths_paid(passage: Passage) -> Iterator[Claim]:
    """Amounts behind a percentage, and percentages before an amount, that no amount before them gives."""
    for sentence in passage.stating:
        for rate, amount in pairwise(sentence.mentions):
            yield from _in_brackets(passage, sentence, rate, amount)
            if rate.kind is not QuantityKind.PERCENT or amount.kind not in _KINDS or not amount.is_exact:
                continue
            if not _is_side_by_side(rate, amount) or _LEFT_OPEN.search(rate.lead):
                continue
            before = [each for each in paragraph(passage, sentence) if each.start < rate.start]
            before = [each for each in before if _can_be_whole(each, amount)]
            yield from _judged(rate, amount, [*_prices_above(passage, sentence, amount), *before[-_MOST:]])


def _in_brackets(passage: Passage, sentence: Sentence, amount: Mention, rate: Mention) -> Iterator[Claim]:
    """合同价14万元，已付8.4万元（60%）."""
    is_aside = rate.kind is QuantityKind.PERCENT and rate.is_exact and passage.folded[amount.end : rate.start] == "("
    if not is_aside or amount.kind is not QuantityKind.MONEY or passage.folded[rate.end : rate.end + 1] != ")":
        return
    if not amount.is_exact or not _PAID.search(amount.lead.strip()):
        return
    before = [each for each in paragraph(passage, sentence) if each is not amount and _can_be_whole(each, amount)]
    if any(
        abs(each.quantity.value * rate.quantity.value / 100 - amount.quantity.value) <= amount.quantity.step
        for each in before
    ):
        return
    yield from _another_rate(rate, amount, [each for each in before if each.start < amount.start])


def _is_side_by_side(rate: Mention, amount: Mention) -> bool:
    """Whether a rate tells how much of something was paid, left or taken, and the amount what that comes to."""
    lead, to = rate.lead.strip(), amount.lead.strip()
    if amount.kind is QuantityKind.COUNT:
        return bool(_TAKEN.search(lead) and to in ("即", "，即", "共", "计", "为"))
    if _PAID.search(lead):
        return _COMES_TO.match(to) is not None or bool(_IS_KEPT.match(to) and to != "")
    return bool(_LEFT.search(lead) or _TAKEN.search(lead)) and _IS_KEPT.match(to) is not None


def _can_be_whole(each: Mention, amount: Mention) -> bool:
    is_one = each.kind is amount.kind and comparable(each.quantity, amount.quantity)
    return is_one and each.is_exact and each.role is not QuantityRole.EACH


def _prices_above(passage: Passage, sentence: Sentence, amount: Mention) -> list[Mention]:
    """The prices told in the paragraphs before: what a contract's per cents are of."""
    if amount.kind is not QuantityKind.MONEY:
        return []
    above = [
        each
        for each in told(passage, sentence, _ABOVE)
        if each.is_exact
        and each.kind is QuantityKind.MONEY
        and _A_PRICE.search(each.lead)
        and passage.sentence_at(each.start).paragraph < sentence.paragraph
    ]
    return list(reversed(above[:_PRICES]))


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
    yield from _another_rate(rate, amount, before)


def _another_rate(rate: Mention, amount: Mention, before: Sequence[Mention]) -> Iterator[Claim]:
    """The one amount before of which the stated one is quite another whole per cent than the stated one."""
    lead = rate.lead.strip()
    if rate.quantity.decimals or not (not lead or _LEFT.search(lead) or _TAKEN.search(lead)):
        return
    found = []
    for whole in before:
        exact = 100 * amount.quantity.value / whole.quantity.value if whole.quantity.value > 0 else Decimal(0)
        near = rounded(exact, Decimal(1))
        off = abs(whole.quantity.value * near / 100 - amount.quantity.value)
        if 0 < near < _ALL and off <= amount.quantity.half and amount.quantity.value >= _TELLING * amount.quantity.step:
            found.append(whole)
    if len({each.quantity.value for each in found}) == 1:
        yield rate_claim(SHARE, rate, amount, found[0])


_ALL, _TELLING = 100, 50  # per cent; steps of its last place that an amount has at least
