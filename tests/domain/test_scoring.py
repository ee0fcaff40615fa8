"""The scoring rules of forms.md against points worked out by hand."""

from decimal import Decimal

import pytest

from domain.outline import Band, Step
from domain.scoring import (
    bounds,
    deduct_per_begun_part,
    deduct_per_point,
    execution,
    grade,
    itemised,
    proportional,
    stepped,
    yes_or_no,
)

PROPORTIONAL = """
    10 ≥ 100 100 10
    10 ≥ 90 100 9
    10 ≥ 95 100 9.5
    10 ≥ 120 100 10
    8 ≥ 47 50 7.52
    5 ≥ 1 3 1.67
    6 ≥ 2 3 4
    15 ≥ 99.5 100 14.93
    10 ≥ 0 50 0
    10 ≥ 33 0 10
    10 ≥ 0 0 10
    10 ≥ -5 50 0
    3 ≥ 0.995 1 2.99
    2 ≥ 0.2475 1 0.50
    7 > 6 7 6
    10 ≤ 80 100 10
    10 ≤ 125 100 8
    10 ≤ 100 100 10
    6 ≤ 9 6 4
    5 ≤ 3 1 1.67
    10 ≤ 0 5 10
    10 ≤ 5 0 0
    5 = 3 3 5
    5 ＝ 3.50 3.5 5
    5 ＞ 8720 8500 5
    5 ≥ 13 15 4.33
    5 ≥ 97.2 98 4.96
    5 ≥ 48.2 75 3.21
    10 ≥ 93.5 95 9.84
    10 ≥ 97.2 98 9.92
    15 ≥ 13 15 13
    10 ≥ 99.04 100 9.90
    7 ≥ 1 7 1
    4 ≥ 0.005 4 0.01
    4 ≥ 0.0049 4 0
    5 < 4 3 3.75
    5 ＜ 3 3 5
    5 ≤ 80 76.85 4.80
    5 ≤ 0.8 0.02 0.13
    4 ≤ 0.02 0.8 4
    12.5 ≥ 2 3 8.33
    0 ≥ 5 10 0
"""
EXECUTION = """
    10 386.6 588.3 6.57
    10 700 600 10
    10 0 600 0
    10 5 0 0
    20 95 100 19
    10 999.95 1000 10
    10 333 1000 3.33
    20 1 3 6.67
    10 0.0049 10 0
    10 0.005 10 0.01
    10 1231.58 1286.4 9.57
    10 142.36 150 9.49
    10 118 130 9.08
    10 28.07 32 8.77
    10 168.5 170 9.91
    15 2 3 10
    12.5 1 8 1.56
"""
PER_POINT = """
    5 100 100 0.5 5
    5 102 100 0.5 4
    5 101.3 100 0.5 4.35
    5 98 100 0.5 5
    5 110 100 0.5 0
    5 115 100 0.5 0
    8 0 0 0.8 8
    8 -3 0 0.8 8
    8 2.5 0 0.8 6
    8 10 0 0.8 0
    8 0.05 0 0.8 7.96
    5 93.48 100 0.5 5
    5 104.35 100 0.5 2.83
    5 100.01 100 0.5 5.00
    5 100.02 100 0.5 4.99
    8 3.33 0 0.8 5.34
    8 9.99 0 0.8 0.01
"""
BEGUN_BELOW = """
    5 100 5
    5 103 5
    5 99 3
    5 95 3
    5 94.9 1
    5 90 1
    5 89 0
    5 0 0
"""
BEGUN_ABOVE = """
    5 100 5
    5 97 5
    5 100.1 3
    5 105 3
    5 105.01 1
    5 110.01 0
"""
STEPS = (Step("5", "0"), Step("4", "10"), Step("3", "20"), Step("2", "30"))
STEPPED = """
    0 5
    -1 5
    0.01 4
    10 4
    10.01 3
    20 3
    25 2
    30 2
    30.1 0
"""
ITEMS = """
    5 3 1 3
    5 7 1 5
    4 0 2 0
    6 2 2.5 5
    3 1 0.75 0.75
    3 4 0.75 3
    3 5 0.75 3
    10 3 3.33 9.99
"""


def cases(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def numbers(*words: str) -> list[Decimal]:
    return [Decimal(word) for word in words]


@pytest.mark.parametrize(("points", "operator", "actual", "target", "score"), cases(PROPORTIONAL))
def test_proportional(points: str, operator: str, actual: str, target: str, score: str) -> None:
    found = proportional(*numbers(points, actual, target), operator=operator)
    assert found is not None
    assert found.score == Decimal(score)
    assert found.lost == Decimal(points) - Decimal(score)


def test_over_fulfilment_counts_up_to_the_cap() -> None:
    scores = [proportional(*numbers("10", actual, "100"), cap=Decimal("1.2")) for actual in ("110", "120", "130")]
    assert [each.score for each in scores if each] == numbers("11", "12", "12")


@pytest.mark.parametrize(("actual", "operator"), [("2", "="), ("4", "="), ("3", "约")])
def test_no_rule_says_what_a_missed_equal_or_a_word_is_worth(actual: str, operator: str) -> None:
    assert proportional(*numbers("5", actual, "3"), operator=operator) is None


@pytest.mark.parametrize(("points", "executed", "budget", "score"), cases(EXECUTION))
def test_execution(points: str, executed: str, budget: str, score: str) -> None:
    assert execution(*numbers(points, executed, budget)).score == Decimal(score)


@pytest.mark.parametrize(("points", "value", "bound", "step", "score"), cases(PER_POINT))
def test_deduction_for_each_point(points: str, value: str, bound: str, step: str, score: str) -> None:
    assert deduct_per_point(*numbers(points, value, bound, step)).score == Decimal(score)


def test_deduction_for_each_point_below() -> None:
    assert deduct_per_point(*numbers("5", "98", "100", "0.5"), below=True).score == Decimal(4)


@pytest.mark.parametrize(("points", "value", "score"), cases(BEGUN_BELOW))
def test_deduction_for_each_begun_part_below(points: str, value: str, score: str) -> None:
    found = deduct_per_begun_part(*numbers(points, value, "100", "2", "5"), below=True)
    assert found.score == Decimal(score)


@pytest.mark.parametrize(("points", "value", "score"), cases(BEGUN_ABOVE))
def test_deduction_for_each_begun_part_above(points: str, value: str, score: str) -> None:
    assert deduct_per_begun_part(*numbers(points, value, "100", "2", "5")).score == Decimal(score)


@pytest.mark.parametrize(("value", "score"), cases(STEPPED))
def test_steps(value: str, score: str) -> None:
    assert stepped(Decimal(5), Decimal(value), STEPS).score == Decimal(score)


@pytest.mark.parametrize(("points", "count", "step", "score"), cases(ITEMS))
def test_items(points: str, count: str, step: str, score: str) -> None:
    assert itemised(*numbers(points, count, step)).score == Decimal(score)


def test_yes_or_no() -> None:
    assert [yes_or_no(Decimal(3), met).score for met in (True, False)] == numbers("3", "0")


@pytest.mark.parametrize(
    ("total", "word"),
    [
        ("100", "优"),
        ("90", "优"),
        ("89.99", "良"),
        ("80", "良"),
        ("79.99", "中"),
        ("60", "中"),
        ("59.99", "差"),
        ("0", "差"),
    ],
)
def test_grades_are_half_open(total: str, word: str) -> None:
    assert grade(Decimal(total)) == word


BANDS = (Band("达成", "80", "100"), Band("部分达成", "60", "80"), Band("未达成", "0", "60"))


@pytest.mark.parametrize(
    ("word", "score", "holds"),
    [
        ("达成", "10", True),
        ("达成", "8", True),
        ("达成", "7.99", False),
        ("达成", "10.01", False),
        ("部分达成", "8", False),
        ("部分达成", "7.99", True),
        ("部分达成", "6", True),
        ("未达成", "6", False),
        ("未达成", "0", True),
    ],
)
def test_a_word_allows_the_scores_of_its_band(word: str, score: str, holds: bool) -> None:
    found = bounds(Decimal(10), word, BANDS)
    assert found is not None
    assert found.hold(Decimal(score)) is holds


def test_a_word_in_no_band_allows_nothing() -> None:
    assert bounds(Decimal(10), "大概", BANDS) is None


def test_a_score_explains_itself() -> None:
    found = deduct_per_begun_part(*numbers("5", "94.9", "100", "2", "5"), below=True)

    assert found.inputs == tuple(zip(("value", "bound", "step", "per"), numbers("94.9", "100", "2", "5"), strict=True))
    assert found.stages == (("beyond", Decimal("5.1")), ("deducted", Decimal(4)))
    assert (found.exact, found.score, found.lost) == (Decimal(1), Decimal("1.00"), Decimal("4.00"))
