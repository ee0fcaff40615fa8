"""Numbers times prices: what several of them come to, a price for a second number, a price by the month."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, is_sum, plain, quoted_from, shown, window
from domain.proofreading.claims.common.heads import units_of
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

PRICE = "prose.price"
_TOGETHER = pattern("合计|共|总")
_SUMMED_UP = pattern("合计|共|总|[两二三四五六]项|[两二三四五六]类|[两二三四五六]者")
_ANOTHER = pattern("另|其余|此外|还有")
_LAID_OUT = pattern("其中|设立?了?[一-龥]{1,8}，|包括|用于|具体")
_MANY = 6  # prices
_QUOTED = 90  # characters
_OF_ITS_OWN = 4  # characters between a number and its price
_CLOSE = 14  # characters between a price and its own number
MONTHLY = pattern(r"每[人户名生]?每?月|/月|月[^，。；]{0,4}$|每月")
PAID = pattern(r"发放|支付|兑付|投入|支出|补助|补贴|拨付|资金|受益|参加|覆盖|培训|费")
_SLIPS = tuple(Decimal(each) for each in ("10000", "0.0001", "10", "0.1"))
_NEAR_BY = 60  # characters


def of_several_prices(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """初级工每人1200元、培训126人，中级工每人1800元、培训84人，补贴合计30.24万元: prices, each with its own number."""
    prices = _prices(sentence)
    if (
        not 2 <= len(prices) <= 4
        or not all(each.is_exact for each in prices)
        or any(MONTHLY.search(each.lead) for each in prices)
    ):
        return
    terms: list[tuple[Mention, Mention]] = []
    for price in prices:
        units = units_of(passage, price)
        heads = [each for each in sentence.mentions if each.kind is QuantityKind.COUNT and each.is_exact]
        heads = [
            each
            for each in heads
            if (not units or each.quantity.unit in units) and abs(each.start - price.start) <= _CLOSE
        ]
        if len(heads) > 1:  # 棉被1860床、单价150元，棉衣835件、单价250元
            heads = [each for each in heads if each.end <= price.start][-1:]
        if len(heads) != 1 or any(heads[0] is each for _, each in terms):
            return
        terms.append((price, heads[0]))
    first = min(min(price.start, head.start) for price, head in terms)
    last = max(max(price.end, head.end) for price, head in terms)
    money = [each for each in sentence.mentions if each.kind is QuantityKind.MONEY]
    total = next((each for each in money if each.start > last and _TOGETHER.search(each.lead)), None)
    if total is None and not any(each.start > last for each in money):  # 采购44.6万元，其中棉被1860床、单价150元，…
        above = [each for each in money if each.end < first and _LAID_OUT.search(passage.folded, each.end, first)]
        total = above[-1] if above else None
    if total is None or not total.is_exact or total.role is not QuantityRole.LEVEL:
        return
    worked = [each.quantity for each in money if first < each.start < total.start and each not in prices]
    if len(worked) >= len(prices) and is_sum(total.quantity, worked):
        return  # 应安排89.86万元，另补足差额3.17万元，合计: the amounts are reckoned one by one
    exact = sum((price.quantity.value * head.quantity.value for price, head in terms), Decimal(0))
    if any(each.end < first and each.quantity.value == exact for each in money):
        return  # 支出17.28万元，预算20万元: of what was spent
    slack = sum((head.quantity.slack * price.quantity.value for price, head in terms), total.quantity.half)
    if (
        abs(exact - total.quantity.value) > slack
        and Decimal("0.8") * exact <= total.quantity.value <= Decimal("1.25") * exact
    ):
        shown_terms = "+".join(f"{shown(head.quantity)}×{shown(price.quantity)}" for price, head in terms)
        found = claim(PRICE, total, exact, f"{shown_terms}={plain(exact)}")
        yield replace(found, end=max(found.end, last)) if last - found.start <= _QUOTED else found


def is_one_of_several(passage: Passage, sentence: Sentence, price: Mention) -> bool:
    """Whether prices told one behind the other, each with a number before it, have but one total, behind the last.

    改造30亩，每亩补助400元；新建12亩，每亩补助900元，两项共需2.28万元: no total belongs to one price alone.
    """
    if are_told_one_by_one(sentence, price):
        return True
    prices = _prices(sentence)
    if not 2 <= len(prices) <= _MANY or price not in prices:
        return False
    last = next((each for each in sentence.levels if each.kind is price.kind and each.start > prices[-1].end), None)
    if last is None or not _SUMMED_UP.search(passage.folded, prices[-1].end, last.start):
        return False
    begin = sentence.start
    for each in prices:
        own = [one for one in sentence.levels if begin <= one.start < each.start]
        if not own or any(one.kind is not QuantityKind.COUNT for one in own) or each.segment != own[-1].segment:
            return False
        begin = each.end
    return True


def are_told_one_by_one(sentence: Sentence, price: Mention) -> bool:
    """Whether a price is one of several, each behind its number, and no total of theirs follows.

    拿出5.3万元，一等奖10人每人1500元，二等奖20人每人1000元；另有培训2万元: none is an average of what stands before it.
    """
    prices = _prices(sentence)
    if len(prices) < 2 or price not in prices:
        return False
    last = next((each for each in sentence.levels if each.kind is price.kind and each.start > prices[-1].end), None)
    is_of_another = last is None or _ANOTHER.match(last.lead.strip()) is not None
    return is_of_another and all(_has_its_number(sentence, each) for each in prices)


def _prices(sentence: Sentence) -> list[Mention]:
    return [each for each in sentence.mentions if each.role is QuantityRole.EACH and each.kind is QuantityKind.MONEY]


def _has_its_number(sentence: Sentence, price: Mention) -> bool:
    """Whether a number of things stands right before a price, with nothing but 每人 or the like between."""
    before = [each for each in sentence.levels if each.end <= price.start]
    return bool(before) and before[-1].kind is QuantityKind.COUNT and price.start - before[-1].end <= _OF_ITS_OWN


def paid_again(passage: Passage, sentence: Sentence, price: Mention) -> Iterator[Claim]:
    """按每亩130元补助2万亩；实际完成2.08万亩，补助资金270.4万元: one price for a second number in another clause."""
    units = units_of(passage, price)
    behind = [each for each in sentence.mentions if each.start > price.start and not each.depth]
    if not units or price.kind is not QuantityKind.MONEY or any(each.role is QuantityRole.EACH for each in behind):
        return
    for head, total in pairwise(behind):
        if head.quantity.unit not in units or head.segment == price.segment or not PAID.search(total.lead):
            continue
        if total.kind is not QuantityKind.MONEY or total.segment != head.segment or "其中" in total.lead:
            continue
        exact = head.quantity.value * price.quantity.value
        is_near = exact and Decimal("0.8") <= total.quantity.value / exact <= Decimal("1.25")
        if is_near and all(each.role is QuantityRole.LEVEL and each.is_exact for each in (head, total)):
            yield from product(price, total, head)


def other_prices(sentence: Sentence, price: Mention, total: Mention) -> list[Mention]:
    """Other prices before a total that no total of their own follows."""
    found = [each for each in sentence.mentions if each.role is QuantityRole.EACH and each.kind is QuantityKind.MONEY]
    return [each for each in found if each is not price and each.start < total.start and each.segment == price.segment]


def product(price: Mention, total: Mention, head: Mention, months: int = 1) -> Iterator[Claim]:
    """打印机8台，单价1850元，计14800元: number × price."""
    exact = head.quantity.value * price.quantity.value * months
    times = f"×{months}" if months > 1 else ""
    terms = f"{shown(head.quantity)}×{shown(price.quantity)}{times}={plain(exact)}"
    slack = head.quantity.slack * price.quantity.value * months + total.quantity.slack
    if abs(exact - total.quantity.value) <= slack or abs(exact - total.quantity.value) <= total.quantity.half:
        return
    if total.kind is QuantityKind.MONEY:
        for factor in (Decimal(10_000), Decimal("0.0001")):
            if abs(total.quantity.value * factor - exact) <= total.quantity.half * factor:
                yield claim(UNIT, total, exact, terms)
                return
    if exact and Decimal("0.2") <= total.quantity.value / exact <= 5:
        yield _from_the_price(claim(PRICE, total, exact, terms), price)


def _from_the_price(found: Claim, price: Mention) -> Claim:
    """The claim, quoted with the price right before the total: either of the two may be wrong."""
    start = quoted_from(price)
    return replace(found, start=start) if 0 < found.start - start <= _NEAR_BY else found


def slip_of(mention: Mention, totals: list[Mention], heads: list[Mention]) -> Claim | None:
    """A price or a total that fits if its unit, or its point, is another: 240户，户均3000元，支出720万元."""
    for total in totals if mention.kind is QuantityKind.MONEY else ():
        near = abs(total.start - mention.start) <= _NEAR_BY
        for head in heads if near and total.is_exact else ():
            exact = head.quantity.value * mention.quantity.value
            for factor in _SLIPS:
                if abs(total.quantity.value * factor - exact) <= total.quantity.half * factor / 10:
                    start, end = min(quoted_from(mention), quoted_from(total)), max(mention.end, total.end)
                    terms = f"{shown(head.quantity)}×{shown(mention.quantity)}={plain(exact)}"
                    return Claim(UNIT, start, end, exact, total.quantity.value, True, terms, "query")
    return None


def months_of(passage: Passage, sentence: Sentence, words: str) -> tuple[int, ...]:
    """How many times a monthly price may be paid: so many months as are told, else any number of a year."""
    if not MONTHLY.search(words):
        return (1,)
    told = [each for each in window(passage, sentence) if each.quantity.unit == "个月"]
    return tuple(int(each.quantity.value) for each in told if each.quantity.value) or tuple(range(1, 13))


def is_product(mention: Mention, total: Mention, head: Mention, months: tuple[int, ...]) -> bool:
    return any(
        abs(total.quantity.value - head.quantity.value * mention.quantity.value * each)
        <= total.quantity.half + (head.quantity.slack + mention.quantity.slack * head.quantity.value) * each
        for each in months
    )
