"""The scoring rules by name: exact points that explain themselves, rounded half up to two decimals.

The rules are those of forms.md; what they are given stands in the outline.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil

from domain.outline import Band, RuleName, Step

AT_LEAST, AT_MOST, EQUAL = ("≥", ">", "＞", ">="), ("≤", "<", "＜", "<="), ("=", "＝")
IN_WORDS = "定性"
"""In place of a sign: what is aimed at is told in words, and no number measures it."""
GRADES = ((Decimal(90), "优"), (Decimal(80), "良"), (Decimal(60), "中"), (Decimal(0), "差"))
"""From so many points of a hundred on; half-open, so 89.99 is 良."""
_HUNDRED = Fraction(100)


@dataclass(frozen=True, slots=True)
class Scored:
    """A score and how it came about.

    ``inputs``: name and value of what went in. ``stages``: what was computed on the way, in order. ``exact``: before
    rounding; it and the stages to ten decimals. ``score``: after. ``lost``: full points less the score.
    """

    rule: RuleName
    points: Decimal
    inputs: tuple[tuple[str, Decimal | str], ...]
    stages: tuple[tuple[str, Decimal], ...]
    exact: Decimal
    score: Decimal

    @property
    def lost(self) -> Decimal:
        """What is missing from full marks."""
        return self.points - self.score


@dataclass(frozen=True, slots=True)
class Bounds:
    """The scores that a word allows: from ``least`` on, up to ``most``, itself included only for full marks."""

    word: str
    least: Decimal
    most: Decimal
    full: bool

    def hold(self, score: Decimal) -> bool:
        """Whether a score is one of them."""
        return self.least <= score and (score < self.most or (self.full and score == self.most))


def proportional(
    points: Decimal, actual: Decimal, target: Decimal, *, operator: str = "≥", cap: Decimal = Decimal(1)
) -> Scored | None:
    """≥: 完成 ÷ 指标 × 分值; ≤: 指标 ÷ 完成 × 分值; not below 0, not above ``cap`` times the points.

    = gives full marks where it is met; where it is not, no rule says how much: None.
    """
    inputs: tuple[tuple[str, Decimal | str], ...] = (("actual", actual), ("operator", operator), ("target", target))
    if operator in EQUAL:
        return _scored("proportional", points, inputs, (), Fraction(points)) if actual == target else None
    if operator not in (*AT_LEAST, *AT_MOST):
        return None
    part, whole = (actual, target) if operator in AT_LEAST else (target, actual)
    if whole == 0:
        met = actual >= target if operator in AT_LEAST else actual <= target
        ratio = Fraction(int(met))
    else:
        ratio = Fraction(part) / Fraction(whole)
    return _scored("proportional", points, inputs, (("ratio", ratio),), _within(ratio, cap) * Fraction(points))


def execution(points: Decimal, executed: Decimal, budget: Decimal) -> Scored:
    """分值 × 执行率, not above the points; nothing without a budget."""
    rate = Fraction(executed) / Fraction(budget) if budget else Fraction(0)
    inputs = (("executed", executed), ("budget", budget))
    return _scored("execution", points, inputs, (("rate", rate * _HUNDRED),), _within(rate) * Fraction(points))


def deduct_per_point(
    points: Decimal,
    value: Decimal,
    bound: Decimal,
    step: Decimal,
    per: Decimal = Decimal(1),
    *,
    below: bool = False,
) -> Scored:
    """分值 − step for each ``per`` beyond the bound, parts of one in proportion."""
    beyond = _beyond(value, bound, below)
    lost = beyond / Fraction(per) * Fraction(step)
    return _deducted("deduct-per-point", points, (value, bound, step, per), beyond, lost)


def deduct_per_begun_part(
    points: Decimal,
    value: Decimal,
    bound: Decimal,
    step: Decimal,
    per: Decimal,
    *,
    below: bool = False,
) -> Scored:
    """分值 − step for each ``per`` beyond the bound; one that is begun counts whole."""
    beyond = _beyond(value, bound, below)
    lost = ceil(beyond / Fraction(per)) * Fraction(step)
    return _deducted("deduct-per-begun-part", points, (value, bound, step, per), beyond, lost)


def stepped(points: Decimal, value: Decimal, steps: Sequence[Step]) -> Scored:
    """The points of the first step that reaches as far as the value; nothing beyond the last."""
    reached = next((step for step in steps if not step.most or value <= Decimal(step.most)), None)
    given = Decimal(reached.points) if reached else Decimal(0)
    stages = (("step", Fraction(reached.most)),) if reached and reached.most else ()
    return _scored("steps", points, (("value", value),), stages, Fraction(given))


def yes_or_no(points: Decimal, met: bool) -> Scored:
    """All or nothing."""
    return _scored("yes-no", points, (("met", "是" if met else "否"),), (), Fraction(points) if met else Fraction(0))


def itemised(points: Decimal, count: Decimal, step: Decimal) -> Scored:
    """``step`` points for each item that is there, not above the points."""
    sum_ = max(Fraction(0), min(Fraction(points), Fraction(count) * Fraction(step)))
    return _scored("items", points, (("count", count), ("step", step)), (), sum_)


def bounds(points: Decimal, word: str, bands: Sequence[Band]) -> Bounds | None:
    """The scores that a word such as 部分达成 allows; None for a word that is in no band."""
    band = next((band for band in bands if band.word == word), None)
    if band is None:
        return None
    least, most = (Fraction(edge) / _HUNDRED * Fraction(points) for edge in (band.least, band.most))
    return Bounds(word, rounded(least), rounded(most), Decimal(band.most) == 100)


def grade(total: Decimal) -> str:
    """优, 良, 中 or 差 of a score of a hundred."""
    return next((word for least, word in GRADES if total >= least), GRADES[-1][1])


def rounded(number: Fraction) -> Decimal:
    """To two decimals, half up."""
    return Decimal(_half_up(number, 100)).scaleb(-2)


def _half_up(number: Fraction, scale: int) -> int:
    """So many times a number as a whole one, half up: the floor of n ÷ d + 1/2, in whole numbers."""
    return (2 * number.numerator * scale + number.denominator) // (2 * number.denominator)


def _scored(
    rule: RuleName,
    points: Decimal,
    inputs: Sequence[tuple[str, Decimal | str]],
    stages: Sequence[tuple[str, Fraction]],
    exact: Fraction,
) -> Scored:
    told = tuple((name, _decimal(number)) for name, number in stages)
    return Scored(rule, points, tuple(inputs), told, _decimal(exact), rounded(exact))


def _deducted(rule: RuleName, points: Decimal, facts: tuple[Decimal, ...], beyond: Fraction, lost: Fraction) -> Scored:
    inputs = tuple(zip(("value", "bound", "step", "per"), facts, strict=True))
    left = max(Fraction(0), Fraction(points) - lost)
    return _scored(rule, points, inputs, (("beyond", beyond), ("deducted", lost)), left)


def _beyond(value: Decimal, bound: Decimal, below: bool) -> Fraction:
    distance = Fraction(bound) - Fraction(value) if below else Fraction(value) - Fraction(bound)
    return max(Fraction(0), distance)


def _within(ratio: Fraction, cap: Decimal = Decimal(1)) -> Fraction:
    return max(Fraction(0), min(Fraction(cap), ratio))


def _decimal(number: Fraction) -> Decimal:
    """To ten decimals, half up, without those that are not needed."""
    told = Decimal(_half_up(number, 10**10)).scaleb(-10).normalize()
    return told.quantize(Decimal(1)) if told == told.to_integral_value() else told
