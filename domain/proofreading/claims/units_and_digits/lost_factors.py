"""Numbers that lost their 万: with it, and only with it, they make what the numbers beside them say.

销售总额3.78亿元，上年3.50万元，增长8.00%; 目标6.00万亩，完成5.76亩，完成96.00%; 最终报价98.60万元、96.10万元 … 报价
96.10元的供应商; in a row told to the same last place the one that is ten thousand times less than all others.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, plain, quoted_from
from domain.proofreading.claims.common.scope import amounts_of
from domain.proofreading.claims.units_and_digits.units import FOR_SO_MANY, UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_UNITS = frozenset(
    (
        "元",
        "万元",
        "亩",
        "人",
        "人次",
        "吨",
        "平方米",
        "立方米",
        "株",
        "斤",
        "公斤",
        "册",
        "户",
        "头",
        "只",
        "册次",
        "页",
    )
)
_UP = {"元": "万元", "万元": "亿元"}
_SMALL = pattern("每|单价|标准|均|利息|手续费|尾差|差错|抵扣|工本费|邮[资寄]|零星|罚款|退|[以]上|以下")
_LOST = Decimal(10_000)
_NEAR, _BEHIND, _TELLING = 8, 3, 2  # numbers before; between a number and its rate; digits
_FEWEST, _LESS = 2, 100  # others of a row; times that one is less than the least of them


def lost_factors(passage: Passage) -> Iterator[Claim]:
    """Numbers that are right ten thousand times over."""
    for sentence in passage.stating:
        for each in sentence.mentions:
            if _can_have_lost_it(each) and _is_told_so(passage, sentence, each):
                unit = _UP.get(each.quantity.unit, f"万{each.quantity.unit}")
                right = f"{plain(each.quantity.value / _scale(each))}{unit}"
                yield Claim(UNIT, quoted_from(each), each.end, arithmetic=right, severity="query", is_named=True)


def _scale(each: Mention) -> Decimal:
    """How much one of the unit is in which a number is told, 万 taken in: 10,000 for 1.20万亩."""
    return each.quantity.step * Decimal(10**each.quantity.decimals)


def _shown(each: Mention) -> int:
    """How many digits a number shows, zeros at its end taken in."""
    return len(f"{each.quantity.value / each.quantity.step:.0f}")


def _can_have_lost_it(each: Mention) -> bool:
    """Whether a number is exact, and told with as many digits as no chance gives."""
    is_amount = each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and each.quantity.unit in _UNITS
    return is_amount and each.is_exact and each.quantity.decimals > 0 and _shown(each) >= _TELLING


def _is_told_so(passage: Passage, sentence: Sentence, each: Mention) -> bool:
    if each.role is QuantityRole.EACH:
        return _makes_a_mean(sentence, each)
    near = _near(passage, sentence, each)
    if _makes_a_rate(sentence, each, near) or _makes_a_difference(sentence, each, near):
        return True
    if each.quantity.unit == "万元" or _SMALL.search(each.lead) or FOR_SO_MANY.search(each.lead):
        return False
    return _is_told_again(passage, each) or _is_least_of_a_row(sentence, each)


def _near(passage: Passage, sentence: Sentence, each: Mention) -> Sequence[Mention]:
    """The amounts around a number that it can be set against, of its sentence and the one before."""
    above = passage.sentences[sentence.place - 1] if sentence.place else None
    before = above.mentions[-_NEAR:] if above is not None and above.paragraph == sentence.paragraph else ()
    near = (*before, *sentence.mentions)
    return [other for other in near if other is not each and comparable(other.quantity, each.quantity)]


def _makes_a_mean(sentence: Sentence, each: Mention) -> bool:
    """运行维护费16.80万元，车辆8辆，辆均2.10元: what a total before it comes to for each, ten thousand times over."""
    if each.kind is not QuantityKind.MONEY or _shown(each) <= _TELLING:
        return False
    before = [other for other in sentence.mentions if other.end <= each.start and other.is_exact][-_NEAR:]
    totals = [other for other in before if other.kind is QuantityKind.MONEY and other.role is not QuantityRole.EACH]
    heads = [other for other in before if other.kind is QuantityKind.COUNT and other.quantity.value > 1]
    return any(
        abs(total.quantity.value / head.quantity.value - each.quantity.value * _LOST) <= each.quantity.half * _LOST
        for total in totals
        for head in heads
    )


def _makes_a_rate(sentence: Sentence, each: Mention, near: Sequence[Mention]) -> bool:
    """Whether a rate close behind is one of the number and another, ten thousand times over."""
    at = sentence.mentions.index(each)
    for rate in sentence.mentions[at + 1 : at + 1 + _BEHIND]:
        if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or _shown(rate) < _TELLING:
            continue
        if any(_gives(rate, each, other, Decimal(1)) for other in near):
            return False  # another number is the odd one
        far = [other for other in near if other.quantity.value > _LESS * each.quantity.value]
        if any(_gives(rate, each, other, _LOST) for other in far):
            return True
    return False


def _gives(rate: Mention, each: Mention, other: Mention, factor: Decimal) -> bool:
    """Whether a rate is one of a number, so many times over, and another."""
    value, second = each.quantity.value * factor, other.quantity.value
    if value <= 0 or second <= 0:
        return False
    if rate.role is QuantityRole.DELTA and other.role is QuantityRole.DELTA:
        return abs(100 * second / value - rate.quantity.value) <= rate.quantity.half
    apart = abs(value - second)
    parts = (apart / second, apart / value) if rate.role is QuantityRole.DELTA else (value / second, second / value)
    return any(abs(100 * part - rate.quantity.value) <= rate.quantity.half for part in parts)


def _makes_a_difference(sentence: Sentence, each: Mention, near: Sequence[Mention]) -> bool:
    """Whether a change close behind is the difference of the number and another, ten thousand times over."""
    at = sentence.mentions.index(each)
    for change in sentence.mentions[at + 1 : at + 1 + _BEHIND]:
        is_change = change.role is QuantityRole.DELTA and comparable(change.quantity, each.quantity)
        if is_change and change.is_exact and _shown(change) > _TELLING:
            value = each.quantity.value * _LOST
            others = [other for other in near if other.quantity.value > _LESS * each.quantity.value]
            if any(
                abs(value - other.quantity.value) == change.quantity.value for other in others if other is not change
            ):
                return True
    return False


def _is_told_again(passage: Passage, each: Mention) -> bool:
    """Whether the number is told elsewhere with its 万, quite."""
    if _shown(each) <= _TELLING:
        return False
    value, scale = each.quantity.value * _LOST, _scale(each) * _LOST
    alike = (other for other in amounts_of(passage) if other.quantity.value == value and _scale(other) == scale)
    return any(comparable(other.quantity, each.quantity) for other in alike)


def _is_least_of_a_row(sentence: Sentence, each: Mention) -> bool:
    """公开招标2518.60元；竞争性磋商734.20万元；询价128.38万元: all of one last place, one far below."""
    alike = [other for other in sentence.mentions if comparable(other.quantity, each.quantity)]
    scale = _scale(each) * _LOST
    row = [other for other in alike if _scale(other) == scale and other.role is not QuantityRole.EACH]
    if len(row) < _FEWEST or any(other.quantity.decimals != each.quantity.decimals for other in row):
        return False
    small = [other for other in alike if _scale(other) == _scale(each)]
    return len(small) == 1 and each.quantity.value * _LESS < min(other.quantity.value for other in row)
