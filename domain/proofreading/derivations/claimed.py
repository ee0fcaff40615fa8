"""What is said of a number that does not follow from what it is meant to follow from: its rule, its words, its line."""

from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.changes_and_points.growth import POINTS, RATE
from domain.proofreading.claims.common.claim import Claim, claim, plain, quoted_from, rounded, shown
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.claims.sums_and_parts.sums import SUM, reach
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.derivations.derivation import Derivation
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind

_TEN = pattern("10+|0[.]0*1")  # one amount as so many times another one
_HUNDREDTH = Decimal("0.01")


def claim_of(number: Mention, wrong: Derivation) -> Claim:
    """The claim that a number is not what it should be."""
    expected = rounded(wrong.exact, min(number.quantity.step, _HUNDREDTH) if wrong.under else number.quantity.step)
    if wrong.times is not None:
        return _claim_of_product(number, wrong, wrong.times, expected)
    code = _code(number, wrong)
    if code == COUNT:
        line = f"{plain(wrong.exact)}≠{shown(number.quantity)}"
        return claim(code, number, expected, line, "query")
    line = (
        f"{shown(number.quantity)}≠{shown(wrong.over[0][1].quantity)}"
        if code == REPEAT
        else wrong.line(number, expected)
    )
    if code == DIRECTION:
        return Claim(DIRECTION, quoted_from(number), number.end, arithmetic=line, severity="query")
    found = claim(code, number, expected, line, "query")
    if code != SUM:
        return found
    start, end = reach([number, *(each for _, each in wrong.over)])  # any of them may be the wrong one
    return replace(found, start=start, end=end)


def _claim_of_product(number: Mention, wrong: Derivation, times: Mention, expected: Decimal) -> Claim:
    """That so many times so much is something else; where powers of ten lie between, that the unit is wrong."""
    line, is_money = wrong.line(number, expected), number.kind is QuantityKind.MONEY
    start, end = reach([number, wrong.over[0][1], times])
    if is_money and wrong.exact and _TEN.fullmatch(f"{number.quantity.value / wrong.exact:f}"):
        start, end = quoted_from(number), number.end
        return Claim(UNIT, start, end, expected, number.quantity.value, is_money, line, "query")
    return Claim(AVERAGE, start, end, arithmetic=line, severity="query")


def _code(number: Mention, wrong: Derivation) -> str:
    if wrong.fault == "count":
        return COUNT
    if wrong.fault == "way":
        return DIRECTION
    if wrong.fault == "points" or number.kind is QuantityKind.POINTS:
        return POINTS
    if number.kind is QuantityKind.PERCENT:
        return _code_of_rate(number)
    if number.role is QuantityRole.DELTA:
        return AMOUNT
    if wrong.under:
        return AVERAGE
    if len(wrong.over) == 1:
        return REPEAT
    return REMAINDER if any(sign < 0 for sign, _ in wrong.over) else SUM


def _code_of_rate(number: Mention) -> str:
    if number.role is QuantityRole.DELTA:
        return RATE
    return SHARE if number.role is QuantityRole.SHARE else COMPLETION
