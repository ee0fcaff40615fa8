"""The digits of numbers, and how they are mistyped: two changed round, one wrong, the point one place off."""

from collections.abc import Iterator
from decimal import Decimal
from operator import ne

from domain.proofreading.claims.common.claim import rounded
from domain.proofreading.quantities import Quantity

_FEWEST = 3  # digits: of fewer every other number is one
_PLACES = 4  # decimals of what a number should be


def telling_digits(value: Decimal) -> str:
    """The digits of a value without the point, and without zeros before the first and behind the last other one."""
    return f"{value:f}".replace(".", "").strip("0")


def count_digits(stated: Quantity) -> int:
    """How many digits a quantity shows, zeros at its end left out."""
    return len(_digits(stated, stated.value).rstrip("0"))


def are_one_apart(one: str, other: str) -> bool:
    """Whether two rows of digits differ in one, or in that two neighbouring ones are changed round."""
    if len(one) != len(other):
        return False
    wrong = [at for at, differs in enumerate(map(ne, one, other)) if differs]
    return len(wrong) == 1 or _are_changed_round(one, other, wrong)


def are_a_slip_apart(stated: Decimal, right: Decimal) -> bool:
    """Whether the digits of two numbers are the same but for one, two changed round, or the place of the point."""
    one, other = telling_digits(abs(stated)), telling_digits(abs(round(right, _PLACES)))
    length = max(len(one), len(other))
    return one == other or are_one_apart(one.ljust(length, "0"), other.ljust(length, "0"))


def is_misreckoned(stated: Decimal, right: Decimal) -> bool:
    """Whether a difference is off by one digit in one place, as where nothing was borrowed: 918.6 for 828.6."""
    return len(telling_digits(abs(stated - right))) == 1


def _are_changed_round(one: str, other: str, wrong: list[int]) -> bool:
    is_pair = len(wrong) == 2 and wrong[1] - wrong[0] == 1
    return is_pair and one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]


def mistyped(stated: Quantity) -> Iterator[Decimal]:
    """The values of which a stated one differs in one digit; none where it shows too few of them."""
    digits = _digits(stated, stated.value)
    if len(digits.rstrip("0")) < _FEWEST:
        return
    for place, own in enumerate(reversed(digits)):
        for digit in range(10):
            if digit != int(own):
                yield stated.value + (digit - int(own)) * stated.step * 10**place


def is_turned(stated: Quantity, exact: Decimal) -> bool:
    """Whether a stated value is the exact one, rounded to its own last place, with two neighbouring digits turned."""
    one, other = _digits(stated, stated.value), _digits(stated, rounded(exact, stated.step))
    wrong = [at for at in range(len(one)) if one[at] != other[at]] if len(one) == len(other) >= _FEWEST else []
    return _are_changed_round(one, other, wrong)


def is_mistyped(stated: Quantity, exact: Decimal) -> bool:
    """Whether a stated value is the exact one but for one digit, two turned ones, or the place of its point."""
    value = rounded(exact, stated.step)
    one, other = _digits(stated, stated.value), _digits(stated, value)
    if stated.value == value or len(one.strip("0")) < _FEWEST - 1:
        return False
    if stated.value in (value * 10, rounded(exact * 10, stated.step), value / 10):
        return True
    return len(one) >= _FEWEST and are_one_apart(one, other)


def is_one_digit_off(stated: Quantity, exact: Decimal) -> bool:
    """Whether a stated value is not the exact one, rounded, but for one digit or two changed round, of two at least."""
    one, other = _digits(stated, stated.value), _digits(stated, rounded(exact, stated.step))
    return len(one) >= _FEWEST - 1 and are_one_apart(one, other)


def _digits(stated: Quantity, value: Decimal) -> str:
    """The digits of a value as whole steps of a quantity."""
    return f"{abs(value / stated.step):.0f}"
