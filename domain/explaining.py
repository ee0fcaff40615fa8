"""What a computed cell comes from: its rule, what went in, each step, the rounding, and what was lost."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from domain.amount import Value
from domain.computing import operand_key, outcome, rate_between, rule_at, sum_of, summed
from domain.grids import Placed, rated
from domain.outline import Cell, Outline, RuleName, Score
from domain.report import Report
from domain.scoring import Bounds, Scored

Rule = Literal["sum", "rate"] | RuleName


@dataclass(frozen=True, slots=True)
class Put:
    """A value that went in: its key and what stands there, None for a blank; ``minus``: it is taken off."""

    key: str
    value: Value | None
    minus: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a value came about; what does not apply is blank or None.

    ``parts``: what was added up, or the part of a rate, or the result of an indicator; ``whole``: what it is measured
    by. ``scored``: the rule's own account. ``bounds``: the scores that a word allows. ``typed``: the clerk's own score.
    ``value``: what stands in the cell. ``points``: full marks. ``sign``: between result and target. ``reason``: why
    less than full marks. ``score``: the rule as the outline has it.
    """

    rule: Rule
    parts: tuple[Put, ...]
    whole: tuple[Put, ...]
    value: Value | None
    score: Score | None = None
    scored: Scored | None = None
    bounds: Bounds | None = None
    typed: Value | None = None
    points: Decimal | None = None
    sign: str = ""
    reason: str = ""

    @property
    def lost(self) -> Decimal | None:
        """What is missing from full marks."""
        return self.points - self.value if self.points is not None and isinstance(self.value, Decimal) else None


def explain(placed: Placed, report: Report, outline: Outline) -> Explanation | None:
    """What stands in a cell of a form explained; None where nothing is computed."""
    cell: Cell = placed.cell
    if cell.score or cell.key:
        return explain_score(cell.score or cell.key, report, outline)
    if cell.sum:
        return Explanation("sum", _puts(cell.sum, report, outline), (), sum_of(cell.sum, report, outline))
    if cell.rate:
        part, whole = rated(cell, outline)
        value = rate_between(sum_of(part, report, outline), sum_of(whole, report, outline))
        return Explanation("rate", _puts(part, report, outline), _puts(whole, report, outline), value)
    return None


def explain_rate(part: str, whole: str, value: Value | None, report: Report, outline: Outline) -> Explanation:
    """A rate of two figures explained, which no cell holds."""
    return Explanation("rate", _puts((part,), report, outline), _puts((whole,), report, outline), value)


def explain_score(key: str, report: Report, outline: Outline) -> Explanation | None:
    """The score under a key explained: its code, or where it may be typed; None where no rule gives it."""
    found = rule_at(key, outline)
    if found is None:
        return None
    score, row = found
    told = outcome(score, report, outline, row)
    return Explanation(
        score.rule,
        _operands(score.actual, score, row, report, outline),
        _operands(score.target, score, row, report, outline),
        told.counts,
        score=score,
        scored=told.result,
        bounds=told.bounds,
        typed=told.typed,
        points=told.points,
        sign=told.sign,
        reason=told.reason,
    )


def _operands(words: tuple[str, ...], score: Score, row: int, report: Report, outline: Outline) -> tuple[Put, ...]:
    full = tuple("-" * word.startswith("-") + operand_key(word.removeprefix("-"), score, row) for word in words)
    return _puts(full, report, outline)


def _puts(words: tuple[str, ...], report: Report, outline: Outline) -> tuple[Put, ...]:
    """What each word stands for, in order."""
    found: list[Put] = []
    for word in words:
        side = summed((word.removeprefix("-"),), report, outline)
        found += (Put(key, value, word.startswith("-")) for key, value in side.parts)
        found += (Put(key, None, word.startswith("-")) for key in side.blank)
    return tuple(found)
