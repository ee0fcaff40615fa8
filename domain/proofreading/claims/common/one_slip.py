"""One slip of the hand between a number and what it should be."""

from decimal import Decimal

from domain.proofreading.claims.common.claim import rounded
from domain.proofreading.quantities import Quantity

_FEWEST = 2  # digits
_TURNED = 3  # digits side by side that are changed round


def is_one_slip(stated: Quantity, exact: Decimal, fewest: int = _FEWEST) -> bool:
    """Whether a number is the exact one, rounded to its last place, but for one digit or some changed round.

    ``fewest``: how many digits both must show, the zeros at the end that they share left out.
    """
    value = rounded(exact, stated.step)
    if value == stated.value or value <= 0:
        return False
    one, other = (f"{each / stated.step:.0f}" for each in (stated.value, value))
    if len(one) != len(other):
        return False
    one, other = _without_zeros(one, other)
    if len(one) < fewest:
        return False
    wrong = [at for at in range(len(one)) if one[at] != other[at]]
    if len(wrong) <= 1:
        return bool(wrong)
    first, last = wrong[0], wrong[-1] + 1
    return last - first <= _TURNED and sorted(one[first:last]) == sorted(other[first:last])


def _without_zeros(one: str, other: str) -> tuple[str, str]:
    """Both rows of digits without the zeros at the end that they share."""
    while one[-1:] == other[-1:] == "0":
        one, other = one[:-1], other[:-1]
    return one, other
