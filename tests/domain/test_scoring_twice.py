"""Five hundred generated scores against a second calculation that shares nothing with the first."""

import random
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal, localcontext

import pytest

from domain.outline import Step
from domain.scoring import (
    Scored,
    deduct_per_begun_part,
    deduct_per_point,
    execution,
    itemised,
    proportional,
    stepped,
    yes_or_no,
)

CASES = 500
Case = tuple[str, Scored | None, Decimal | None]


def cut(value: Decimal, least: Decimal, most: Decimal) -> Decimal:
    return least if value < least else min(value, most)


def cents(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def number(chance: random.Random, most: int, decimals: int) -> Decimal:
    return Decimal(chance.randrange(most * 10**decimals)).scaleb(-decimals)


def aiming(chance: random.Random, points: Decimal) -> Case:
    sign = chance.choice("≥≤=><")
    actual, target = number(chance, 200, 2), chance.choice([number(chance, 200, 1), Decimal(0), Decimal(100)])
    found = proportional(points, actual, target, operator=sign)
    if sign == "=":
        return "=", found, points if actual == target else None
    above, below = (actual, target) if sign in "≥>" else (target, actual)
    if below:
        return sign, found, cents(cut(above * points / below, Decimal(0), points))
    reached = actual >= target if sign in "≥>" else actual <= target
    return sign, found, points if reached else Decimal(0)


def spending(chance: random.Random, points: Decimal) -> Case:
    spent, budget = number(chance, 3000, 2), chance.choice([number(chance, 3000, 2), Decimal(0)])
    expected = cents(cut(points * spent / budget, Decimal(0), points)) if budget else Decimal(0)
    return "execution", execution(points, spent, budget), expected


def deducting(chance: random.Random, points: Decimal) -> Case:
    value, bound = number(chance, 150, 2), Decimal(100)
    step, below = chance.choice([Decimal("0.5"), Decimal("0.8"), Decimal(2)]), chance.random() < 0.5
    away = bound - value if below else value - bound
    lost = max(away, Decimal(0)) * step
    return "per point", deduct_per_point(points, value, bound, step, below=below), cents(max(points - lost, Decimal(0)))


def begun(chance: random.Random, points: Decimal) -> Case:
    value, bound, per, below = number(chance, 150, 2), Decimal(100), Decimal(5), chance.random() < 0.5
    away = max(bound - value if below else value - bound, Decimal(0))
    parts = (away / per).to_integral_value(ROUND_CEILING)
    found = deduct_per_begun_part(points, value, bound, Decimal(2), per, below=below)
    return "begun", found, cents(max(points - parts * 2, Decimal(0)))


def stepping(chance: random.Random, points: Decimal) -> Case:
    steps = (Step(str(points), "0"), Step("4", "10"), Step("3", "20"), Step("2", "30"))
    value = number(chance, 45, 1) - 5
    expected = points if value <= 0 else Decimal(4 if value <= 10 else 3 if value <= 20 else 2 if value <= 30 else 0)
    return "steps", stepped(points, value, steps), cents(expected)


def counting(chance: random.Random, points: Decimal) -> Case:
    count, step = Decimal(chance.randrange(8)), number(chance, 4, 2)
    return "items", itemised(points, count, step), cents(min(points, count * step))


def saying(chance: random.Random, points: Decimal) -> Case:
    met = chance.random() < 0.5
    return "yes or no", yes_or_no(points, met), points if met else Decimal(0)


RULES: tuple[Callable[[random.Random, Decimal], Case], ...] = (
    aiming,
    aiming,
    spending,
    deducting,
    begun,
    stepping,
    counting,
    saying,
)


@pytest.mark.parametrize("seed", range(CASES))
def test_a_generated_score_is_what_a_second_calculation_gives(seed: int) -> None:
    chance = random.Random(seed)
    points = chance.choice([Decimal(5), Decimal(10), Decimal(20), Decimal("12.5"), Decimal("7.5")])
    with localcontext() as context:
        context.prec = 60
        rule, found, expected = RULES[seed % len(RULES)](chance, points)
    assert (found.score if found else None) == expected, rule
    if found:
        assert 0 <= found.score <= max(points, Decimal(5))
        assert found.lost == points - found.score
