"""What a rule makes of its operands, wherever they stand: points, score, what a word allows, and which one counts."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from domain.amount import Amount, NotAsked, Value, folded
from domain.outline import Score
from domain.patterns import pattern
from domain.scoring import (
    AT_LEAST,
    Bounds,
    Scored,
    bounds,
    deduct_per_begun_part,
    deduct_per_point,
    execution,
    itemised,
    proportional,
    stepped,
    yes_or_no,
)

_NUMBER = pattern(r"-?[0-9]{1,16}(\.[0-9]{1,6})?$")
_NO = ("", "0", "否", "无", "没有")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule says of what stands there; what is blank is None.

    ``points``: full marks. ``actual`` and ``target``: both sides as plain numbers, ``sign`` between them. ``result``:
    the rule's own score. ``bounds``: what a word allows. ``typed``: the clerk's score. ``counts``: the one that counts.
    ``reason``: for less than full marks.
    """

    points: Decimal | None
    actual: Decimal | None
    target: Decimal | None
    sign: str
    result: Scored | None
    bounds: Bounds | None
    typed: Value | None
    counts: Value | None
    reason: str


def worked_out(
    score: Score,
    number: Callable[[tuple[str, ...]], Decimal | None],
    at: Callable[[str], Value | None],
) -> Outcome:
    """All that a rule says. ``number``: what the terms of a side come to, None while one is blank; ``at``: what stands
    under a key, or in a column of the row in hand."""
    points = number((score.points,))
    actual, target = number(score.actual), number(score.target)
    sign = score.operator or AT_LEAST[0]
    if is_key(sign):
        sign = str(at(sign) or AT_LEAST[0])
    place = score.word or (score.actual[0] if score.rule == "bands" and score.actual else "")
    word = at(place) if place else None
    said = at(score.actual[0]) if score.rule == "yes-no" and score.actual else None
    result = None if points is None else _ruled(score, points, actual, target, sign, said)
    allowed = None if points is None or word is None else bounds(points, str(word), score.bands)
    typed = at(score.typed) if score.typed else None
    counts = typed if typed is not None else result.score if result else None
    reason = at(score.reason) if score.reason else None
    return Outcome(points, actual, target, sign, result, allowed, typed, counts, str(reason or ""))


def _ruled(
    score: Score, points: Decimal, actual: Decimal | None, target: Decimal | None, sign: str, said: Value | None
) -> Scored | None:
    """The points that the rule gives; None while something is blank, or where no rule says how much."""
    match score.rule:
        case "yes-no":
            return None if said is None else yes_or_no(points, str(said) not in _NO)
        case "bands":
            return None
        case _ if actual is None:
            return None
        case "proportional":
            return None if target is None else _aimed(score, points, actual, target, sign)
        case "execution":
            return None if target is None else execution(points, actual, target)
        case _:
            return _by_value(score, points, actual, target)


def _aimed(score: Score, points: Decimal, actual: Decimal, target: Decimal, sign: str) -> Scored | None:
    return proportional(points, actual, target, operator=sign, cap=Decimal(score.cap or 1))


def _by_value(score: Score, points: Decimal, actual: Decimal, target: Decimal | None) -> Scored | None:
    value = _share(actual, target, score)
    if value is None:
        return None
    bound, step, per = (Decimal(number or 0) for number in (score.bound, score.step, score.per))
    match score.rule:
        case "deduct-per-point":
            return deduct_per_point(points, value, bound, step, per, below=score.below)
        case "deduct-per-begun-part":
            return deduct_per_begun_part(points, value, bound, step, per, below=score.below)
        case "steps":
            return stepped(points, value, score.steps)
        case _:
            return itemised(points, value, step)


def _share(actual: Decimal, target: Decimal | None, score: Score) -> Decimal | None:
    """What a deduction goes by: the value itself, or in per cent of the target, or its change in per cent."""
    if not score.target:
        return actual
    if not target:
        return None
    share = Fraction(actual) / Fraction(target) * 100 - (100 if score.change else 0)
    return Decimal(share.numerator) / Decimal(share.denominator)


def number_in(text: str) -> Decimal | None:
    """The number that a target or result in words is: ``95%``, ``１,２００``; None for words."""
    digits = folded(text).rstrip("%").replace(",", "")
    return Decimal(digits) if _NUMBER.match(digits) else None


def is_key(word: str) -> bool:
    """Whether an operand is a key, not a number or a sign."""
    return word[:1].isascii() and word[:1].isalpha()


def plain(value: Value) -> Decimal:
    """A value as a plain number: money in 分; 0 for words."""
    match value:
        case Amount():
            return Decimal(value.fen)
        case Decimal():
            return value
        case str() | NotAsked():
            return Decimal(0)
