"""Prices by another unit than that of the number they are for: 48吨，每公斤2元; ceilings paid in full; odd averages.

What is told in 吨 and paid by the 公斤 comes to a thousand times as much; a price that is only a ceiling is one where
all of it is paid; an average in 元 and to the cent may be one in 万元 of an amount and a number told in other lines.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, levels, plain, quoted_from, shown, window
from domain.proofreading.claims.common.heads import units_of
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_BY_THE_SMALLER = pattern(r"每(?P<each>公斤|千克|米|升)(?![一-龥]*(?:每|均))[^，。；、0-9]{0,8}$")
_LARGER = {"公斤": "吨", "千克": "吨", "米": "公里", "升": "立方米"}
_THOUSAND = Decimal(1000)
_COMES_TO = pattern(
    "(?:共计?|合计|总计|小计|折款|计|支出|支付|兑付|兑现|[补奖][助贴励]?(?:资金)?|费用?|款|金额)(?:为)?$"
)
_NOT_ALL = pattern("其中|首[批期付]|预付|预拨|已|部分|定金|尾款|材料|辅材|工资|人工")
_CEILING = pattern("(?:≤|<=|不超过|不高于|最高|上限)[^，。；、0-9]{0,4}$")
_IN_FULL = pattern("按(?:此)?(?:上限|最高标准|最高限额)|全额安排|足额安排|全额补助|足额补助|顶格")
_POWERS = tuple(Decimal(10) ** power for power in (1, 2, 3, 4, -1, -2, -3, -4))
_FAR, _FAR_OFF = 40, 60  # characters from a price to its total
_TEN_THOUSAND = Decimal(10_000)
_AROUND = 60  # counts before an average, and behind it
_DIGITS = 4  # of an average that is found by its digits: fewer are chance


def converted(passage: Passage) -> Iterator[Claim]:
    """Totals, and averages, that a number and a price give only in another unit."""
    for sentence in passage.stating:
        for price in sentence.mentions:
            if price.kind is not QuantityKind.MONEY or ("每" not in price.lead and price.role is not QuantityRole.EACH):
                continue
            yield from _by_the_smaller(sentence, price)
            if price.role is QuantityRole.EACH:
                yield from _at_the_ceiling(passage, sentence, price)
                yield from _of_other_lines(passage, sentence, price)


def _by_the_smaller(sentence: Sentence, price: Mention) -> Iterator[Claim]:
    """农膜48吨，每公斤2元，共9.60元: 48,000 times 2."""
    match = _BY_THE_SMALLER.search(price.lead)
    if match is None or not price.is_exact:
        return
    unit = match["each"]
    told = [each for each in sentence.levels if each.kind is QuantityKind.COUNT and each.end <= price.start]
    heads = [each for each in told if each.quantity.unit == _LARGER[unit] and each.segment == price.segment]
    total = _total(sentence, price, _FAR)
    if not heads or total is None or any(each.quantity.unit == unit for each in told):
        return
    head = heads[-1]
    exact = head.quantity.value * _THOUSAND * price.quantity.value
    terms = f"{plain(head.quantity.value * _THOUSAND)}×{shown(price.quantity)}={plain(exact)}"
    if head.is_exact and not _comes_to(total, exact):
        is_slip = any(_comes_to(total, exact, factor) for factor in _POWERS)
        is_near = Decimal("0.8") * exact <= total.quantity.value <= Decimal("1.25") * exact
        if is_slip or is_near:
            yield claim(UNIT if is_slip else PRICE, total, exact, terms)


def _at_the_ceiling(passage: Passage, sentence: Sentence, price: Mention) -> Iterator[Claim]:
    """120场; 每场≤5000元; 预算6万元，按上限补助: what is paid in full is a price."""
    if not _CEILING.search(price.lead):
        return
    units = units_of(passage, price)
    behind = passage.sentences[sentence.place + 1 : sentence.place + 2]
    near = [each for each in (sentence, *behind) if each.paragraph == sentence.paragraph]
    if not units or not any(_IN_FULL.search(passage.folded, each.start, each.end) for each in near):
        return
    heads = [each for each in window(passage, sentence, 2) if each.quantity.unit in units and each.is_level]
    totals = [total for each in near if (total := _total(each, price, _FAR_OFF, of_anything=True)) is not None]
    if len(heads) != 1 or not totals or not heads[0].is_exact:
        return
    exact = heads[0].quantity.value * price.quantity.value
    if not _comes_to(totals[0], exact) and any(_comes_to(totals[0], exact, factor) for factor in _POWERS):
        terms = f"{shown(heads[0].quantity)}×{shown(price.quantity)}={plain(exact)}"
        yield claim(UNIT, totals[0], exact, terms, "query")


def _of_other_lines(passage: Passage, sentence: Sentence, average: Mention) -> Iterator[Claim]:
    """每座桥平均支出114.24元, where ten bridges cost 1142.40万元 in another line: the digits of 万元."""
    quantity = average.quantity
    digits = telling_digits(quantity.value)
    is_odd = quantity.unit == "元" and quantity.decimals >= 2 and len(digits) >= _DIGITS and average.is_exact
    units = units_of(passage, average) if is_odd else None
    if not units or not any(each.quantity.unit == "万元" for each in sentence.mentions):
        return
    heads = {each.quantity.value for each in _counted_near(passage, average) if each.quantity.unit in units}
    wanted = {quantity.value * _TEN_THOUSAND * each: each for each in heads if each > 1}
    amounts = _amounts(passage)
    if any(quantity.value * each in amounts for each in heads):
        return
    found = min((each for each in wanted if each in amounts), key=lambda each: amounts[each].start, default=None)
    if found is not None:
        terms = f"{plain(found / _TEN_THOUSAND)}÷{plain(wanted[found])}"
        right = quantity.value * _TEN_THOUSAND
        yield Claim(UNIT, quoted_from(average), average.end, right, quantity.value, True, terms, "query")


def _counted_near(passage: Passage, average: Mention) -> Sequence[Mention]:
    """The counts around an average; all of a long text, asked for each average of it, would take too long."""
    counted = _counted(passage)
    at = bisect_left(counted, average.start, key=lambda each: each.start)
    return counted[max(0, at - _AROUND) : at + _AROUND]


@lru_cache(maxsize=2)
def _counted(passage: Passage) -> tuple[Mention, ...]:
    counted = (each for each in passage.mentions if each.kind is QuantityKind.COUNT)
    return tuple(each for each in levels(counted) if each.is_exact)


@lru_cache(maxsize=2)
def _amounts(passage: Passage) -> dict[Decimal, Mention]:
    """Every amount in 万元 by its value."""
    money = (each for each in passage.mentions if each.kind is QuantityKind.MONEY)
    return {each.quantity.value: each for each in levels(money)}


def _total(sentence: Sentence, price: Mention, far: int, *, of_anything: bool = False) -> Mention | None:
    """The first amount behind a price, where its words say that it is what all comes to."""
    behind = [each for each in sentence.mentions if each.kind is QuantityKind.MONEY and each.start > price.start]
    first = behind[0] if behind else None
    if first is None or first.start - price.end > far or not first.is_exact or _NOT_ALL.search(first.lead):
        return None
    is_all = first.role is QuantityRole.LEVEL and (of_anything or _COMES_TO.search(first.lead) is not None)
    return first if is_all else None


def _comes_to(total: Mention, exact: Decimal, factor: Decimal = Decimal(1)) -> bool:
    """Whether a total is a product, were its point so many places elsewhere."""
    return abs(total.quantity.value * factor - exact) <= total.quantity.half * factor / (1 if factor == 1 else 10)
