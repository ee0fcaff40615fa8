"""One unit that keeps a whole and its parts from adding up: 低保金发放2600元，城市低保860万元，农村低保1740万元.

All the others are told in one unit of money; in that one the odd figure makes the sum exact.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, shown
from domain.proofreading.claims.units import UNIT
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import Quantity, QuantityKind

_FACTORS = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_EACH = pattern("每|均价|单价|标准")
_LEAST, _MOST = 3, 10  # figures of a list


def odd_units(passage: Passage) -> Iterator[Claim]:
    """Figures whose unit is not that of the list they stand in."""
    for sentence in passage.stating:
        money = [each for each in sentence.levels if each.kind is QuantityKind.MONEY and each.is_exact]
        if not _LEAST <= len(money) <= _MOST or any(_EACH.search(each.lead) for each in money):
            continue
        units = [each.quantity.unit for each in money]
        odd = [each for each in money if units.count(each.quantity.unit) == 1]
        others = {each.quantity.unit for each in money if each not in odd}
        if len(odd) != 1 or len(others) != 1 or not others | {odd[0].quantity.unit} <= _FACTORS.keys():
            continue
        scaled = [_scaled(each, others.copy().pop()) if each is odd[0] else each.quantity for each in money]
        values = [each.quantity.value for each in money]
        if _adds_up([each.value for each in scaled]) and not _adds_up(values):
            at = money.index(odd[0])
            line = f"{shown(scaled[at])}{scaled[at].unit}"
            yield replace(claim(UNIT, odd[0], scaled[at].value, line, "query"), replacement=None)


def _scaled(mention: Mention, unit: str) -> Quantity:
    """A figure as if it were told in another unit."""
    quantity = mention.quantity
    factor = _FACTORS[unit] / _FACTORS[quantity.unit]
    return replace(quantity, value=quantity.value * factor, step=quantity.step * factor, unit=unit)


def _adds_up(values: Sequence[Decimal]) -> bool:
    """Whether the first is the sum of all others, or the last is."""
    return values[0] == sum(values[1:], Decimal(0)) or values[-1] == sum(values[:-1], Decimal(0))
