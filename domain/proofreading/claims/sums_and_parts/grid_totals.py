"""What the column of a grid comes to, and how near a number is to it."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import rounded, shown, slack_of
from domain.proofreading.derivations.derivation import slip
from domain.proofreading.grids import GridValue
from domain.proofreading.mentions import Mention
from domain.proofreading.quantities import Quantity, QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_OPEN = pattern("其中|主要|等|约|其余|此外|另|还|不含|除|剔除|扣除")
NOT_OF_ALL = pattern(
    "较|比上年|同比|增加|减少|上年|去年|计划|目标|预算|原|拟|力争|剩余|结余|尚|未|不足|其中|控制在|不超过|标准|限|占"
)
"""Words of a number that is no total of all rows told: one compared, planned, left, or a part."""
Column = Sequence[GridValue]
"""The values of one measure, from the top row down."""


def tells_all(words: str, lead: str) -> bool:
    """Whether nothing before a number says that the rows are some of it only, or that it is another number of them."""
    return _OPEN.search(words) is None and NOT_OF_ALL.search(lead) is None


def total_of(column: Column) -> Decimal:
    """What a column comes to."""
    return sum((each.quantity.value for each in column), Decimal(0))


def comes_to(number: Quantity, total: Decimal, column: Column) -> bool:
    """Whether a number is the total of a column, as far as the rounding of all lets one say."""
    is_fine = number.kind is QuantityKind.MONEY and number.decimals > 1  # its parts were rounded one by one
    least = number.step if is_fine else Decimal(0)
    return abs(number.value - total) <= max(least, slack_of(number, [each.quantity for each in column]))


def is_slipped(number: Mention, exact: Decimal) -> bool:
    """Whether a slip of the hand parts a number from what is right."""
    return exact > 0 and slip(number, exact) > 0


def is_called(number: Mention, column: Column) -> bool:
    """Whether a number's name shares two characters side by side with its column's head."""
    return bool(pairs_of(number.label) & pairs_of(column[0].head))


def look_alike(number: Quantity, exact: Decimal) -> bool:
    """Whether two numbers have the same digits in another order."""
    one, other = (f"{abs(each / number.step):.0f}" for each in (number.value, exact))
    return one != other and sorted(one) == sorted(other)


def in_steps(number: Mention, exact: Decimal) -> Decimal:
    """What is right, to the last place of the number that is not."""
    return rounded(exact, number.quantity.step)


def told_as(number: Mention, value: Decimal) -> str:
    """A value as it goes into the arithmetic, in the unit of a number."""
    return shown(replace(number.quantity, value=value))


def terms_of(column: Column, number: Mention, exact: Decimal) -> str:
    """The arithmetic of a column's total, in the unit of a number that should be it."""
    unit = number.quantity.unit
    return "+".join(shown(each.quantity, unit) for each in column) + f"={told_as(number, exact)}"
