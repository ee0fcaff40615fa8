"""Numbers that a slip of the hand keeps from making what stands beside them.

控制价2650万元，中标价5248.20万元，较控制价低101.80万元: with two digits the other way round it is so much lower.
每户奖补2400元…兑付358户，129.12万元: so much for each makes it 538. 592.00万元除以35.6公里，约11.04万元: told in words.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, quoted_from, rounded, shown
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.units_and_digits.digits import is_mistyped, is_turned
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_LOWER = pattern("[比较](?P<base>[一-龥]{2,8}?)(?:的)?(?P<way>[高低多少]|节约|超出?|减少|增加|下浮)(?:了|出)?$")
_NOUN = pattern("(?:总?[数额值])$")
_DIVIDED = pattern("^(?:[一-龥]{0,8})?(?:除以|÷|/)(?:[^，。；0-9]{0,10})$")
_EQUALS = pattern("^(?:[)]|[，、]|计算|得出|得|即|为|约|大约|等于|是|结果|则|每[一-龥]{1,3})+$")
_COMES_TO = ("", "计", "共", "共计", "合计", "支出", "发放", "补助", "兑付", "支付", "应付", "应发", "金额")
_OF_EACH = pattern("^(?:其中|其|含|由)")
_HELD, _OFF = Decimal("0.02"), 2  # of a quotient told roughly; sentences


def slipped_operands(passage: Passage) -> Iterator[Claim]:
    """Numbers that make what stands beside them but for a slip, and quotients reckoned in words."""
    for sentence in passage.stating:
        for gap in sentence.mentions:
            if gap.is_exact and (match := _LOWER.search(gap.lead.strip())):
                yield from _apart(sentence, gap, _NOUN.sub("", match["base"]))
        yield from _priced(passage, sentence)
    for sentence in passage.saying("除以", "÷"):
        yield from _divided(passage, sentence)


def _apart(sentence: Sentence, gap: Mention, base: str) -> Iterator[Claim]:
    """较控制价低101.80万元: the last number before it, and the one of that name."""
    before = [each for each in sentence.amounts if each.end <= gap.start and comparable(each.quantity, gap.quantity)]
    bases = [each for each in before[:-1] if base[-2:] in each.lead]
    if len({each.quantity.value for each in bases}) != 1 or not before[-1].is_exact or base[-2:] in before[-1].lead:
        return
    then, now = bases[-1].quantity, before[-1].quantity
    if abs(now.value - then.value) == gap.quantity.value:
        return
    for exact in (then.value - gap.quantity.value, then.value + gap.quantity.value):
        if exact > 0 and is_turned(now, exact):
            unit, sign = now.unit, "-" if exact < then.value else "+"
            value = shown(replace(now, value=exact))
            terms = f"{shown(then, unit)}{sign}{shown(gap.quantity, unit)}={value}"
            yield claim(AMOUNT, before[-1], exact, terms, "query")
            return


def _priced(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """每户奖补2400元。2024年兑付358户，129.12万元: a number and what it comes to at a price."""
    pairs = [
        (heads, total)
        for heads, total in pairwise(sentence.mentions)
        if heads.kind is QuantityKind.COUNT and total.kind is QuantityKind.MONEY and _is_pair(passage, heads, total)
    ]
    if not pairs:
        return
    first, last = max(0, sentence.place - _OFF), sentence.place + 1
    near = [one for one in passage.sentences[first:last] if one.paragraph == sentence.paragraph]
    prices = [each for one in near for each in one.mentions if _is_price(each)]
    counts = [each for one in near for each in one.mentions if each.kind is QuantityKind.COUNT]
    for heads, total in pairs:
        own = [each for each in prices if each.start < total.start and f"每{heads.quantity.unit}" in each.lead]
        if any(_are_product(each, other, total) for each in prices for other in counts):
            continue
        for price in own[-1:]:
            exact = total.quantity.value / price.quantity.value
            if exact == exact.to_integral_value() and is_mistyped(heads.quantity, exact):
                terms = f"{plain(total.quantity.value)}÷{plain(price.quantity.value)}={plain(exact)}"
                start, value = quoted_from(heads), heads.quantity.value
                yield Claim(PRICE, start, total.end, exact, value, False, terms, "query", is_named=True)


def _is_pair(passage: Passage, heads: Mention, total: Mention) -> bool:
    """兑付358户，129.12万元: nothing but a mark, or a word for paying, between the two."""
    between = passage.folded[heads.end : total.start].strip("，、(")
    is_plain = heads.is_exact and total.is_exact and total.role is QuantityRole.LEVEL and not _OF_EACH.match(heads.lead)
    return is_plain and between in _COMES_TO


def _is_price(each: Mention) -> bool:
    is_money = each.kind is QuantityKind.MONEY and each.is_exact
    return is_money and each.role is QuantityRole.EACH and each.quantity.value > 0


def _are_product(price: Mention, heads: Mention, total: Mention) -> bool:
    return abs(price.quantity.value * heads.quantity.value - total.quantity.value) <= total.quantity.half


def _divided(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """以592.00万元除以35.6公里，约11.04万元; 331万平方米除以937人）8337平方米."""
    for one, two, result in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        words, behind = passage.folded[one.end : two.start], passage.folded[two.end : result.start].strip()
        if not _DIVIDED.match(words) or not _EQUALS.match(behind) or two.quantity.value <= 0:
            continue
        if not comparable(one.quantity, result.quantity):
            continue
        exact = one.quantity.value / two.quantity.value
        slack = max(result.quantity.step, exact * _HELD if not result.is_exact else Decimal(0))
        if abs(exact - result.quantity.value) > slack:
            value = rounded(exact, result.quantity.step)
            terms = f"{plain(one.quantity.value)}÷{plain(two.quantity.value)}={plain(value)}"
            yield claim(AVERAGE, result, value, terms, "query")
