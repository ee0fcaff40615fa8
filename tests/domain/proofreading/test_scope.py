"""Which of many amounts a rate is of is asked at once; the answer is the one that each of them gives alone."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from domain.proofreading.claims.common.claim import Stretches, is_sum
from domain.proofreading.claims.common.scope import exactly_of, is_exactly, unlike
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import Quantity, QuantityKind

AMOUNTS = some.decimals(0, 1000, places=1)
RATES = some.one_of(some.decimals(0, 130, places=2), some.sampled_from(["0", "0.005", "50", "100"]).map(Decimal))


def amount(value: Decimal) -> Mention:
    quantity = Quantity(QuantityKind.MONEY, 0, 4, value, Decimal("0.1"), "元", decimals=1)
    return Mention(quantity, "支出", "支出", QuantityRole.LEVEL, None, 0)


@given(RATES, AMOUNTS, some.lists(AMOUNTS, max_size=12))
def test_the_wholes_of_a_rate_are_found_as_one_by_one(rate: Decimal, part: Decimal, values: list[Decimal]) -> None:
    stated = Quantity(QuantityKind.PERCENT, 0, 4, rate, Decimal("0.01"), "%", decimals=2)
    wholes = [amount(each) for each in values]

    found = list(exactly_of(stated, part, wholes))

    assert found == [each for each in wholes if is_exactly(stated, amount(part).quantity, each.quantity)]


def test_the_whole_that_a_rounded_rate_just_reaches_is_found() -> None:
    stated = Quantity(QuantityKind.PERCENT, 0, 4, Decimal("12.5"), Decimal("0.1"), "%", decimals=1)
    wholes = [amount(Decimal(each)) for each in ("800", "796.9", "796.8", "803.2", "803.3")]  # 12.45 to 12.55

    assert [each.quantity.value for each in exactly_of(stated, Decimal(100), wholes)] == [
        800,
        Decimal("796.9"),
        Decimal("803.2"),
    ]


@given(some.lists(some.integers(0, 3).map(Decimal), max_size=12))
def test_two_of_each_value_stand_for_all(values: list[Decimal]) -> None:
    mentions = [amount(each) for each in values]

    kept = list(unlike(mentions))

    pairs = {(one.quantity.value, other.quantity.value) for one in mentions for other in mentions if one is not other}
    assert pairs == {(one.quantity.value, other.quantity.value) for one in kept for other in kept if one is not other}


UNITS = some.sampled_from([("元", "1", 0), ("元", "0.1", 1), ("亿元", "1", 0), ("亿元", "0.1", 1)])


@given(UNITS, some.lists(some.tuples(UNITS, some.integers(0, 4)), max_size=6), some.integers(0, 12))
def test_every_stretch_makes_the_total_that_its_parts_make(
    unit: tuple[str, str, int], parts: list[tuple[tuple[str, str, int], int]], number: int
) -> None:
    def quantity(unit: tuple[str, str, int], number: int) -> Quantity:
        name, step, decimals = unit
        return Quantity(QuantityKind.MONEY, 0, 4, number * Decimal(step), Decimal(step), name, decimals=decimals)

    total, listed = quantity(unit, number), [quantity(*each) for each in parts]
    stretches = Stretches(total, listed)

    places = [(first, last) for last in range(len(listed) + 1) for first in range(last)]
    assert [stretches.make(*each) for each in places] == [is_sum(total, listed[first:last]) for first, last in places]
