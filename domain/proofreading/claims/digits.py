"""How numbers are mistyped: two digits changed round, one digit wrong, the point one place off."""

from decimal import Decimal

from domain.proofreading.claims.claim import rounded
from domain.proofreading.quantities import Quantity

_FEWEST = 3  # digits: of fewer every other number is one


def is_turned(stated: Quantity, exact: Decimal) -> bool:
    """Whether a stated value is the exact one, rounded to its own last place, with two neighbouring digits turned."""
    one, other = _digits(stated, stated.value), _digits(stated, rounded(exact, stated.step))
    wrong = [at for at in range(len(one)) if one[at] != other[at]] if len(one) == len(other) >= _FEWEST else []
    return (
        len(wrong) == 2
        and wrong[1] - wrong[0] == 1
        and one[wrong[0]] == other[wrong[1]]
        and one[wrong[1]] == other[wrong[0]]
    )


def is_mistyped(stated: Quantity, exact: Decimal) -> bool:
    """Whether a stated value is the exact one but for one digit, two turned ones, or the place of its point."""
    value = rounded(exact, stated.step)
    one, other = _digits(stated, stated.value), _digits(stated, value)
    if stated.value == value or len(one.strip("0")) < _FEWEST - 1:
        return False
    if stated.value in (value * 10, rounded(exact * 10, stated.step), value / 10):
        return True
    if len(one) != len(other) or len(one) < _FEWEST:
        return False
    return is_turned(stated, exact) or sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _digits(stated: Quantity, value: Decimal) -> str:
    """The digits of a value as whole steps of a quantity."""
    return f"{abs(value / stated.step):.0f}"
