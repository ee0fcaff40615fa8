"""One way in which a number may follow from others, and how likely the number is if that is meant."""

from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from domain.proofreading.claims.common.claim import shown
from domain.proofreading.mentions import Mention
from domain.proofreading.quantities import Quantity, QuantityKind

Signed = tuple[int, Mention]
"""An operand and its sign: 1 or −1."""

_RIGHT, _CUT_OFF, _WRONG = 0.96, 0.06, 0.04  # how often what is meant is right, not rounded but cut off, wrong
_ANY = 0.4  # of wrong numbers, those that look like any other
_ONE_DIGIT, _TURNED, _DROPPED, _POINT, _UNIT = 0.35, 0.25, 0.1, 0.05, 0.08  # of wrong numbers, those with such a slip
WRONG_WAY, NO_POINTS = 0.25, 0.5  # of wrong changes: the other direction; per cent where points are meant
_ONE_OFF, _TWO_OFF, _TWO = 0.2, 0.1, 2  # of wrong numbers of things, those one too many, two too many
_COUNTED = 300  # things that somebody counts
_HUNDRED = 0.35  # of all rates without a known origin, those that are 100 %
_RATES = (0.02, 0.002, 0.0002)  # how likely any one rate is, by its decimals
_POINTS = (0.1, 0.01, 0.001)
_NUMBERS = (0.1, 0.02, 0.003, 0.0004, 0.00005)  # how likely any one number is, by its digits, last zeros aside
_NEAR, _FAR = Decimal("0.09"), 11  # times: what is farther apart differs in more than one digit
_ONE = Decimal(1)
_OF_TWO = 2  # digits by which two numbers lie apart at most that differ in one, or in two changed round
_TELLING = 3  # digits, last zeros aside: of fewer any two are each other turned round
_POWERS = {power: Decimal(10) ** power for power in (4, -4, 8, -8, 3, -3)}
UNITS_APART = tuple(_POWERS.values())


class Derivation(NamedTuple):
    """A number as a sum of others, or as the quotient of two such sums: made by the hundred thousand, so a mere tuple.

    ``traits``: tells, when asked, what speaks for it or against it. ``exact``: what it comes to, in the number's own
    unit, a rate in per cent. ``holds``: whether the number is that, as far as rounding allows. ``likelihood``: of the
    number as it stands, if this is meant. ``over``, ``under``: the operands above and below the stroke. ``fault``:
    what is wrong with the number if it does not hold: ``value``, ``way`` (up for down), ``points`` (per cent for
    percentage points). ``times``: by which number the operands above the stroke are multiplied.
    """

    traits: Callable[[], Iterable[str]]
    exact: Decimal
    holds: bool
    likelihood: float
    over: tuple[Signed, ...]
    under: tuple[Signed, ...] = ()
    fault: str = "value"
    times: Mention | None = None

    def line(self, number: Mention, expected: Decimal) -> str:
        """The arithmetic, to be typed into a calculator; money in the unit of the number, in a rate in its own."""
        is_rate = number.kind in (QuantityKind.PERCENT, QuantityKind.POINTS)
        first = (self.under or self.over)[0][1]
        unit = first.quantity.unit if is_rate else number.quantity.unit
        above = _sum_of(self.over, unit, in_brackets=bool(self.under))
        factor = "×100" if number.kind is QuantityKind.PERCENT and self.under else ""
        below = f"÷{_sum_of(self.under, unit, in_brackets=True)}" if self.under else ""
        value = shown(_like(number.quantity, expected))
        times = f"×{shown(self.times.quantity)}" if self.times else ""
        return f"{above}{times}{below}{factor}={value}"


def _like(quantity: Quantity, value: Decimal) -> Quantity:
    return Quantity(quantity.kind, 0, 0, value, quantity.step, quantity.unit)


def _sum_of(terms: Sequence[Signed], unit: str, *, in_brackets: bool) -> str:
    words = "".join(f"{'-' if sign < 0 else '+'}{shown(each.quantity, unit)}" for sign, each in terms).removeprefix("+")
    return f"({words})" if in_brackets and len(terms) > 1 else words


def is_rounded_from(stated: Quantity, exact: Decimal) -> bool:
    """Whether a number is the exact one, rounded or cut off to its own last place."""
    return abs(stated.value - exact) < stated.step


def likelihood(number: Mention, exact: Decimal, *, holds: bool, is_loose: bool = False) -> float:
    """How likely a number is if it follows from others as ``exact`` says.

    ``is_loose``: whether the operands are rounded themselves, so that it may be right without being the exact one.
    """
    stated = number.quantity
    if holds:
        return _RIGHT if is_loose or abs(stated.value - exact) <= stated.half else _CUT_OFF
    return _WRONG * (_ANY * chance(number) + slip(number, exact))


@lru_cache(maxsize=16)
def chance(number: Mention) -> float:
    """How likely a number is if nothing is known of where it comes from: the fewer digits it shows, the likelier."""
    stated = number.quantity
    if number.kind is QuantityKind.PERCENT:
        return _HUNDRED if stated.value == 100 else _RATES[min(stated.decimals, 2)]
    if number.kind is QuantityKind.POINTS:
        return _POINTS[min(stated.decimals, 2)]
    digits = len(f"{abs(stated.value / stated.step):.0f}".rstrip("0")) or 1
    return _NUMBERS[min(digits, len(_NUMBERS)) - 1]


def is_slip(number: Mention, derivation: Derivation) -> bool:
    """Whether a number that does not hold is a slip of the hand away from what it should be."""
    return not derivation.holds and derivation.likelihood > beyond_chance(number)


def beyond_chance(number: Mention) -> float:
    """How likely a number that does not hold must be for a slip of the hand to have made it."""
    return 1.01 * _WRONG * _ANY * chance(number)


def wrong(share: float) -> float:
    """How likely a number is that is wrong in a way which so many wrong numbers are."""
    return _WRONG * share


def slip(number: Mention, exact: Decimal) -> float:
    """How likely a slip of the hand makes a number as stated of the exact one; 0 if none does."""
    stated = number.quantity
    is_near = _is_near(stated.value, exact)
    if not is_near and stated.kind is not QuantityKind.MONEY:
        return 0.0
    one, other = _digits(number), str(abs((exact / stated.step).quantize(_ONE, ROUND_HALF_UP)))
    if one == other:
        return 0.0
    if is_miscounted(stated, exact):
        return _ONE_OFF if abs(stated.value - exact) == 1 else _TWO_OFF
    if len(one) == len(other):
        if len(str(int(one) - int(other)).strip("-0")) <= _OF_TWO and (found := _by_digits(one, other)):
            return found
    elif one.rstrip("0") == other.rstrip("0"):
        return _POINT
    elif abs(len(one) - len(other)) == 1 and _is_one_more(*sorted((one, other), key=len)):
        return _DROPPED / (10 * len(one))
    if is_near or not exact:
        return 0.0  # no other unit lies so near
    apart = exact.adjusted() - stated.value.adjusted()
    is_nothing = abs(stated.value) < stated.step
    factors = (factor for power, factor in _POWERS.items() if is_nothing or abs(power - apart) <= 1)
    return _UNIT if any(abs(stated.value * each - exact) <= stated.half * each for each in factors) else 0.0


def _is_near(value: Decimal, exact: Decimal) -> bool:
    """Whether a number is no more than a digit away from what it should be, going by how many times it is that."""
    if value < 0:
        value, exact = -value, -exact
    return _NEAR * value < exact < _FAR * value


def is_miscounted(stated: Quantity, exact: Decimal) -> bool:
    """Whether a number of things is one or two more or fewer than there are."""
    off = abs(stated.value - exact)
    is_small = stated.kind is QuantityKind.COUNT and stated.step == 1 and stated.value < _COUNTED
    return is_small and off in (1, _TWO) and exact > 0


@lru_cache(maxsize=16)
def _digits(number: Mention) -> str:
    return f"{abs(number.quantity.value / number.quantity.step):.0f}"


def _is_one_more(shorter: str, longer: str) -> bool:
    """Whether a number has one digit too many, or lacks one."""
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    return len(shorter) > 1 and shorter[same:] == longer[same + 1 :]


def _by_digits(one: str, other: str) -> float:
    differing = [at for at, (own, its) in enumerate(zip(one, other, strict=True)) if own != its]
    if len(differing) == 1:
        return _ONE_DIGIT / (9 * len(one))
    is_telling = max(len(one.rstrip("0")), len(other.rstrip("0"))) >= _TELLING
    if is_telling and len(differing) == 2 and differing[1] == differing[0] + 1:
        first, second = differing
        if one[first] == other[second] and one[second] == other[first]:
            return _TURNED / (len(one) - 1)
    return 0.0


def bucket(count: int) -> str:
    """A distance as a trait tells it: the farther, the coarser."""
    return str(count) if count < 4 else "4-6" if count < 7 else "7-12" if count < 13 else "13+"
