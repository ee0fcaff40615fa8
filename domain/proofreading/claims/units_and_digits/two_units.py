"""One amount told twice in two units: 3,680,000元，约合368.00元; 12.6公里（1,260米）; 36,000亩，合24,000公顷.

The second telling has the digits of the first and its point, or its unit, elsewhere.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, shown
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_ALSO_TOLD = pattern(
    r"[，、]?\(?(?:[大]?约|也|亦)?(?:折合|换算|折算|合计约合|合|即|就是|等于|计|为|以(?:[万亿]|百万)?[元吨亩米]?计(?:约|算)?|按(?:[万亿]元|元)计)"
    r"(?:成|为|约|人民币| )*"
)
_IN_WORDS = pattern("合|换算|折算|以[万亿]|按[万亿]|以元|即|就是|等于|约")
_CONVERTED = pattern("合|换算|折算")
_ASIDE = pattern(r"\((?:约合|约|折合|合|即)?")
_SIZES = (  # what measures the same, in one unit
    {"米": Decimal(1), "公里": Decimal(1000), "千米": Decimal(1000)},
    {"亩": Decimal(1), "公顷": Decimal(15), "平方米": Decimal("0.0015")},
    {"公斤": Decimal(1), "千克": Decimal(1), "吨": Decimal(1000), "克": Decimal("0.001")},
)
_NEAR = 12  # characters between the two
_POWERS = tuple(Decimal(10) ** power for power in (1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6))
_TELLING = 3  # digits that are no chance


def two_units(passage: Passage) -> Iterator[Claim]:
    """Second tellings of an amount that are right but for a power of ten."""
    for sentence in passage.stating:
        for first, again in pairwise(sentence.mentions):
            if again.start - first.end > _NEAR or not _is_told_again(passage.folded, first, again):
                continue
            factor = _factor(first, again)
            if factor is None or _is_of_many(sentence, first, again):
                continue
            if _is_slip(exact := first.quantity.value * factor, again):
                unit = again.quantity.unit
                line = f"{shown(first.quantity)}{first.quantity.unit}={_in_unit(exact, again)}{unit}"
                yield claim(UNIT, again, exact, line)


def _is_told_again(text: str, first: Mention, again: Mention) -> bool:
    """Whether nothing but a word for it, or a bracket, stands between two tellings."""
    if first.kind is not again.kind:
        return False
    between = text[first.end : again.start]
    told = _ALSO_TOLD.fullmatch(between)
    if first.quantity.unit == again.quantity.unit:
        return told is not None and _CONVERTED.search(between) is not None
    if told is not None and _IN_WORDS.search(between):
        return True
    is_aside = _ASIDE.fullmatch(between) is not None and text.startswith(")", again.end)
    is_land = {first.quantity.unit, again.quantity.unit} == {"亩", "公顷"}  # fifteen to one: no chance
    return is_aside and (is_land or len(_digits(first)) >= _TELLING)


def _is_of_many(sentence: Sentence, first: Mention, again: Mention) -> bool:
    """Whether one is an average, or one times a number told beside them is the other: 100户各300元，合3万元."""
    if QuantityRole.EACH in (first.role, again.role):
        return True
    one, other = first.quantity.value, again.quantity.value
    numbers = (each.quantity.value for each in sentence.mentions if each.kind is QuantityKind.COUNT)
    return any(number > 1 and other in (one * number, one / number) for number in numbers)


def _digits(mention: Mention) -> str:
    return telling_digits(mention.quantity.value)


def _factor(first: Mention, again: Mention) -> Decimal | None:
    """How many of its own units the second telling has for one of the first; None where one is no measure of both."""
    if first.kind is QuantityKind.MONEY:
        return Decimal(1)
    one, other = first.quantity.unit, again.quantity.unit
    return next((sizes[one] / sizes[other] for sizes in _SIZES if one in sizes and other in sizes), None)


def _is_slip(exact: Decimal, again: Mention) -> bool:
    """Whether a telling would be right were its point so many places elsewhere, and is not right as it stands."""
    value, half = again.quantity.value, again.quantity.half
    if not value or abs(value - exact) <= 2 * half:
        return False
    return any(abs(value * power - exact) <= half * power / 5 for power in _POWERS)


def _in_unit(exact: Decimal, again: Mention) -> str:
    """A number in the unit of a telling, its 万 included."""
    scale = again.quantity.value / Decimal(shown(again.quantity)) if again.kind is QuantityKind.MONEY else Decimal(1)
    return plain(exact / scale)
