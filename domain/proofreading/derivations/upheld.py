"""Whether other numbers follow from a number as it stands, so that it is hardly wrong: a rate of it, a sum with it."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from domain.proofreading.claims.common.claim import comparable
from domain.proofreading.derivations.derivation import Derivation
from domain.proofreading.derivations.surroundings import Located, Surroundings
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind

_AROUND, _PARTS = 12, 8  # numbers on each side; parts of a sum
_GROWTHS = 3
_HUNDRED = Decimal(100)


def is_upheld(around: Surroundings, term: Located) -> bool:
    """Whether a rate with decimals in its sentence is one of it, or a row of amounts with it adds up to one near by."""
    near = around.terms[max(0, term.at - _AROUND) : term.at + _AROUND + 1]
    alike = [each for each in near if each.is_amount and comparable(each.mention.quantity, term.mention.quantity)]
    return _is_of_a_rate(near, term, alike) or _is_part(term, alike)


def is_a_term(around: Surroundings, term: Located, meant: Derivation) -> bool:
    """Whether a number that is no sum of others lies between them, or makes with them what stands near by.

    43辆，报废2辆，按年初45辆: 45-2=43; 5个标段延期，征迁（2个）、雨季（2个）、材料（1个）: 2+2+1=5.
    """
    if term.mention.kind is QuantityKind.POINTS:
        return _lies_between(term)
    if meant.under or meant.times is not None or any(sign < 0 for sign, _ in meant.over):
        return False
    value = term.mention.quantity.value
    values = [each.quantity.value for _, each in meant.over]
    if len(values) > 1 and 2 * max(values) - sum(values) == value:
        return True
    near = around.terms[max(0, term.at - _AROUND) : term.at + _AROUND + 1]
    alike = (each.mention.quantity for each in near if each.is_amount and _is_of_one_unit(each.mention, term.mention))
    return len(values) > 1 and any(each.value == value + sum(values) for each in alike)


def _lies_between(term: Located) -> bool:
    """增长6.3%，增速比上年的7.1%回落0.8个百分点，未达到7%的目标: two growths of the sentence told before the points."""
    number = term.mention
    rates = [
        each.quantity.value
        for each in term.sentence.mentions
        if each.kind is QuantityKind.PERCENT and each.end <= number.start
    ]
    return any(abs(one - other) == number.quantity.value for one, other in pairwise(rates[-_GROWTHS:]))


def _is_of_one_unit(whole: Mention, part: Mention) -> bool:
    """Whether the two can be set against each other: 5个标段 and 2个 too."""
    is_counted = whole.kind is part.kind and whole.quantity.unit.startswith(part.quantity.unit)
    return is_counted or comparable(whole.quantity, part.quantity)


def _is_of_a_rate(near: Sequence[Located], term: Located, alike: Sequence[Located]) -> bool:
    value = term.mention.quantity.value
    for rate in near:
        stated = rate.mention.quantity
        if stated.kind is not QuantityKind.PERCENT or not stated.decimals or rate.sentence is not term.sentence:
            continue
        for other in alike:
            whole = other.mention.quantity.value
            if whole > 0 and other is not term and _is_rate(stated.value, stated.half, value, whole):
                return True
    return False


def _is_rate(rate: Decimal, half: Decimal, one: Decimal, other: Decimal) -> bool:
    """Whether a rate is the share of one amount in another, either way round, or how much more the one is."""
    return any(
        abs(rate - each) <= half
        for each in (_HUNDRED * one / other, _HUNDRED * other / one, _HUNDRED * abs(one - other) / other)
    )


def _is_part(term: Located, alike: Sequence[Located]) -> bool:
    """Whether neighbouring amounts of this year, the number among them, add up to one told before or behind them."""
    row = [each for each in alike if each.mention.role is QuantityRole.LEVEL]
    values = [each.mention.quantity.value for each in row]
    own = row.index(term) if term in row else 0
    for first in range(max(0, own - _PARTS + 1), own + 1):
        for last in range(max(own, first + 1), min(len(row), first + _PARTS)):
            total = sum(values[first : last + 1])
            if total in values[:first] or total in values[last + 1 :]:
                return True
    return False
