"""Whether a number follows from any others near it, in whatever way, so closely that it is hardly chance."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from domain.proofreading.claims.common.claim import comparable
from domain.proofreading.derivations.derivation import chance
from domain.proofreading.derivations.surroundings import AMOUNTS, Vicinity
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind

_SURE, _LIKELY = 0.6, 1.5  # how many hits chance may be good for at most; of an average
_NEAR, _NEAREST, _THREE = 14, 3, 9
_FAR_BACK, _FAR_ON = 150, 40
_MONTHS = (Decimal(2), Decimal(4), Decimal(10), Decimal(12))


def is_borne_out(scope: Vicinity) -> bool:
    """Whether some operands near a number, or for a rate anywhere around it, give it exactly."""
    number = scope.term.mention
    if number.kind is QuantityKind.PERCENT:
        return _is_hit(number, _rates(scope), _SURE)
    if number.role is QuantityRole.EACH:
        return _is_hit(number, _means(scope), _LIKELY)
    return number.kind in AMOUNTS and _is_hit(number, _amounts(scope), _SURE)


def _is_hit(number: Mention, values: Iterator[Decimal], most: float) -> bool:
    """Whether a value is the number, a rate also if it was cut off, unless so many were tried that one had to be."""
    stated, likely = number.quantity, chance(number)
    hit = False
    for count, value in enumerate(values, 1):
        if count * likely >= most:
            return False
        off = value - stated.value
        is_cut_off = number.kind is QuantityKind.PERCENT and 0 <= off < stated.step
        # int() takes longer than all the rest: it is asked only of what lies near enough and is not the same
        hit = hit or is_cut_off or (abs(off) <= stated.half and (not off or value != int(value)))
    return hit


def _near(scope: Vicinity) -> list[Mention]:
    return [each.mention for each in (*scope.before, *scope.behind) if each.mention.is_exact]


def _rates(scope: Vicinity) -> Iterator[Decimal]:
    amounts = [each for each in _near(scope) if each.kind in AMOUNTS]
    near = amounts[-_NEAR:]
    last = [each for each in amounts if each.start < scope.term.mention.start][-_NEAREST:]
    pairs = [(one, other) for one, other in combinations(near, 2) if comparable(one.quantity, other.quantity)]
    for part, whole in permutations(amounts, 2):
        if comparable(part.quantity, whole.quantity):
            yield from _quotient(part.quantity.value, whole.quantity.value)
    for one, other in pairs:
        for value in _sum_and_difference(one, other):
            for each in last:
                if comparable(each.quantity, one.quantity):
                    yield from _quotient(each.quantity.value, value)
            for each in near:
                if comparable(each.quantity, one.quantity):
                    yield from _quotient(value, each.quantity.value)
    yield from _of_far(scope, last)


def _of_far(scope: Vicinity, last: Sequence[Mention]) -> Iterator[Decimal]:
    at = scope.term.at
    around = scope.around.terms[max(0, at - _FAR_BACK) : at + _FAR_ON]
    for each in around:
        whole = each.mention
        if whole.kind in AMOUNTS:
            for part in last:
                if part is not whole and comparable(part.quantity, whole.quantity):
                    yield from _quotient(part.quantity.value, whole.quantity.value)


def _quotient(part: Decimal, whole: Decimal) -> Iterator[Decimal]:
    if whole > 0 and part > 0:
        yield 100 * part / whole


def _sum_and_difference(one: Mention, other: Mention) -> tuple[Decimal, Decimal]:
    return one.quantity.value + other.quantity.value, abs(one.quantity.value - other.quantity.value)


def _amounts(scope: Vicinity) -> Iterator[Decimal]:
    number = scope.term.mention
    values = [
        each.quantity.value
        for each in _near(scope)
        if each.kind is number.kind and comparable(each.quantity, number.quantity)
    ]
    for one, other in combinations(values, 2):
        yield abs(one - other)
        yield one + other
    for one, other, third in permutations(values[-_THREE:], 3):
        yield one + other - third
        yield one - other - third
    total = Decimal(0)
    for value in reversed(values):
        total += value
        yield total


def _means(scope: Vicinity) -> Iterator[Decimal]:
    number, near = scope.term.mention, _near(scope)
    totals = [each.quantity.value for each in near if each.kind is number.kind]
    counts = [each.quantity.value for each in near if each.kind is QuantityKind.COUNT and each.quantity.value > 0]
    for total in totals:
        for count in counts:
            yield total / count
            for months in _MONTHS:
                yield total / count / months
    for one, other in permutations(counts, 2):
        for total in totals[-4:]:
            yield total / one / other
    for each in near:
        if each.role is QuantityRole.EACH and each.kind is number.kind:
            for count in counts:
                yield each.quantity.value * count
                yield each.quantity.value / count
