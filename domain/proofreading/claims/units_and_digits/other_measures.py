"""Numbers that fit but for their unit: 每亩400元，面积520公顷，发放20.8万元; 栽国槐2400亩，成活2352株，成活率98%.

A price is for one of a unit; how often it was paid has that unit. Where the total is the price times a number of
another measure, to the last digit, the unit of that number is the slip. So is it where a part of it has another one.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, quoted_from, shown, window
from domain.proofreading.claims.common.heads import units_of
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.claims.units_and_digits.dimensions import measure_of
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_ONE = pattern("(?:^|[^一-龥第])一(?P<unit>平方米|立方米|千瓦时|公里|公斤|[亩吨度米方株棵人户台])[一-龥]{0,2}$")
_MEASURED = {
    *("亩", "公顷", "吨", "公斤", "斤", "千克", "度", "千瓦时", "米", "公里", "平方米", "立方米", "方", "株", "棵"),
}
_SYNONYMS = ({"度", "千瓦时"}, {"方", "立方", "立方米"}, {"公斤", "千克"}, {"公里", "千米"}, {"株", "棵"})
_TWICE = pattern("每.*每")
_RATE = pattern("(?P<done>[一-龥]{2})率(?:约|为|达到?|是|:)*$")
_KEPT, _TELLING = 12, 3  # quantities; digits that are no coincidence


def other_measures(passage: Passage) -> Iterator[Claim]:
    """Numbers whose unit is not the one that a price is for, or that their part is counted in."""
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if mention.kind is QuantityKind.MONEY and mention.is_exact:
                yield from _of_a_price(passage, sentence, mention)
            elif mention.kind is QuantityKind.PERCENT and mention.is_exact:
                yield from _of_a_part(sentence, mention)


def _units(passage: Passage, price: Mention) -> Sequence[str]:
    """What a price is for one of; empty where it is no price, or one for two things at a time."""
    one = _ONE.search(price.lead.rstrip())
    if one is not None:
        return _with_synonyms((one["unit"],))
    if price.role is not QuantityRole.EACH or _TWICE.search(price.lead):
        return ()
    return _with_synonyms(units_of(passage, price) or ())


def _with_synonyms(units: Sequence[str]) -> Sequence[str]:
    return [*units, *(each for group in _SYNONYMS if group & {*units} for each in group)]


def _of_a_price(passage: Passage, sentence: Sentence, price: Mention) -> Iterator[Claim]:
    units = _units(passage, price)
    if not units or not _MEASURED & set(units):
        return
    near = [each for each in window(passage, sentence, 1) if each.is_exact and each is not price][-_KEPT:]
    near += [each for each in sentence.mentions if each.is_exact and each.start > price.start and each not in near]
    totals = [each for each in near if each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL]
    if any(_makes(each, price, total) for each, total in product(near, totals) if each.quantity.unit in units):
        return
    for each, total in product(near, totals):
        if each is not total and _makes(each, price, total) and _is_another(each, units):
            line = f"{plain(each.quantity.value)}×{shown(price.quantity)}={plain(total.quantity.value)}"
            yield Claim(UNIT, quoted_from(each), each.end, arithmetic=line, severity="query", is_named=True)
            return


def _makes(number: Mention, price: Mention, total: Mention) -> bool:
    """Whether a total is a price times a number that says enough to be no chance."""
    is_telling = len(telling_digits(number.quantity.value)) + len(telling_digits(price.quantity.value)) >= _TELLING
    return is_telling and number.quantity.value * price.quantity.value == total.quantity.value


def _is_another(number: Mention, units: Sequence[str]) -> bool:
    is_level = number.role is QuantityRole.LEVEL and not number.tail.startswith(tuple(units))  # 24.3万方
    return is_level and bool(measure_of(number)) and number.quantity.unit not in units and number.quantity.value > 1


def _of_a_part(sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """成活2352株 of 2400亩 with 成活率98%."""
    named = _RATE.search(rate.lead.rstrip())
    counts = [each for each in sentence.levels if each.kind is QuantityKind.COUNT and each.is_exact]
    parts = [each for each in counts if named is not None and named["done"] in each.lead and each.end <= rate.start]
    if len(parts) != 1 or not rate.quantity.value:
        return
    part, unit = parts[0], parts[0].quantity.unit
    wholes = [each for each in counts if each.start < part.start and _is_rate(rate, part, each)]
    if len(wholes) == 1 and wholes[0].quantity.unit != unit and _MEASURED & {unit, wholes[0].quantity.unit}:
        whole = wholes[0]
        line = f"{plain(part.quantity.value)}÷{plain(whole.quantity.value)}×100={plain(rate.quantity.value)}"
        yield Claim(UNIT, quoted_from(whole), whole.end, arithmetic=line, severity="query", is_named=True)


def _is_rate(rate: Mention, part: Mention, whole: Mention) -> bool:
    exact = 100 * part.quantity.value / whole.quantity.value if whole.quantity.value else Decimal(0)
    is_telling = len(telling_digits(part.quantity.value)) >= _TELLING
    return is_telling and part.quantity.value < whole.quantity.value and exact == rate.quantity.value
