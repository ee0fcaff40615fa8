"""Identities: a total against its parts, and one fact stated in two places (families ``sum.*``)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from domain.amount import Amount, Value
from domain.checks.finding import Context, Finding
from domain.layout import where_rows, worn
from domain.links import printed
from domain.outline import Identity, Outline, Term, figures, prose_parts, term
from domain.report import Report, cell_key
from domain.statements import same, statements

REPEAT = "sum.repeat"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an identity: its parts that are filled, and the keys of those that are blank."""

    parts: tuple[tuple[str, Value], ...]
    blank: tuple[str, ...]

    @property
    def total(self) -> Value | None:
        """The sum of the filled parts: money, or a plain number; None if none is filled."""
        values = [value for _, value in self.parts]
        amounts = [value.fen for value in values if isinstance(value, Amount)]
        if amounts:
            return Amount(sum(amounts))
        numbers = [value for value in values if isinstance(value, Decimal)]
        return sum(numbers, Decimal(0)) if numbers else None


@dataclass(frozen=True, slots=True)
class Balance:
    """An identity as it stands: both sides, and left − right once it can be checked."""

    identity: Identity
    left: Side
    right: Side
    expected: Value | None
    actual: Value | None

    @property
    def checkable(self) -> bool:
        """Whether both sides are known."""
        return self.expected is not None and self.actual is not None

    @property
    def difference(self) -> Value | None:
        """actual − expected (left − right); None while a side is unknown."""
        return minus(self.actual, self.expected)


def minus(actual: Value | None, expected: Value | None) -> Value | None:
    """actual − expected of two amounts or two numbers; None if that means nothing."""
    match actual, expected:
        case Amount(), Amount():
            return actual - expected
        case Decimal(), Decimal():
            return actual - expected
        case _:
            return None


def balances(report: Report, outline: Outline) -> tuple[Balance, ...]:
    """Every identity of the outline as the report stands; for the live totals and for the check."""
    return tuple(_balance(identity, report, outline) for identity in outline.identities)


def check_sums(report: Report, context: Context) -> Iterator[Finding]:
    """Totals that differ from their parts, or are blank beside them (report.md, section 2)."""
    for balance in balances(report, context.outline):
        yield from _sum_findings(balance, context.outline)


def check_repeats(report: Report, context: Context) -> Iterator[Finding]:
    """Figures that running text states otherwise than the section that asks for them; no rounding excuses that."""
    outline = context.outline
    known = figures(outline)
    for key in prose_parts(worn(outline, report)):
        text = printed(report.prose.get(key, ""), report, outline)
        for found in statements(text, outline, report.year):
            value = report.figures.get(found.key)
            if found.key not in known or value is None or not found.firm or same(found, value):
                continue
            difference = minus(found.value, value)
            quote = text[found.said_at : found.end] + found.unit
            yield Finding("error", REPEAT, (key, found.key), value, found.value, difference, quote, found.start)


@lru_cache(maxsize=256)
def sides(identity: Identity) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """The terms of both sides."""
    return tuple(map(term, identity.left)), tuple(map(term, identity.right))


def _balance(identity: Identity, report: Report, outline: Outline) -> Balance:
    left_terms, right_terms = sides(identity)
    left, right = _side(left_terms, report, outline), _side(right_terms, report, outline)
    zero = identity.blank == "zero"
    return Balance(identity, left, right, _known(right, zero), _known(left, zero))


def _known(side: Side, zero: bool) -> Value | None:
    return side.total if zero or not side.blank else None


def _side(terms: tuple[Term, ...], report: Report, outline: Outline) -> Side:
    parts: list[tuple[str, Value]] = []
    blank: list[str] = []
    for each in terms:
        cells = _cells(each, report, outline)
        parts.extend((key, value) for key, value in cells if value is not None)
        blank.extend(key for key, value in cells if value is None)
    return Side(tuple(parts), tuple(blank))


def _cells(each: Term, report: Report, outline: Outline) -> list[tuple[str, Value | None]]:
    if each.constant:
        return [(each.constant, Decimal(each.constant))]
    if each.key:
        return [(each.key, report.figures.get(each.key))]
    rows = where_rows(report, outline, each.table, each.where)
    found = [(cell_key(each.table, row.id, each.column), row.cells.get(each.column)) for row in rows]
    return found or [(each.table, None)]


def _sum_findings(balance: Balance, outline: Outline) -> Iterator[Finding]:
    identity = balance.identity
    keys = _keys(identity)
    if balance.actual is None and balance.expected is not None and _is_blank_total(balance):
        yield Finding("error", identity.code, keys, balance.expected)
        return
    difference = balance.difference
    if difference is None or _holds(identity, difference):
        return
    excused = _rounding(balance, outline)
    severity = "query" if excused else identity.severity
    yield Finding(severity, identity.code, keys, balance.expected, balance.actual, difference, rounding=excused)


def _keys(identity: Identity) -> tuple[str, ...]:
    return tuple(each.key or each.table for side in sides(identity) for each in side if not each.constant)


def _is_blank_total(balance: Balance) -> bool:
    """A single total is blank while its parts, typed by the clerk, are all filled."""
    typed = any("." in key for key, _ in balance.right.parts)
    return typed and len(balance.identity.left) == 1 and balance.identity.severity == "error"


def _holds(identity: Identity, difference: Value) -> bool:
    size = difference.fen if isinstance(difference, Amount) else difference
    assert not isinstance(size, str)
    return size >= 0 if identity.relation == ">=" else size == 0


def _rounding(balance: Balance, outline: Outline) -> bool:
    """Whether rounding explains the difference: the intervals of both sides overlap (XBRL Calculations 1.1).

    Amounts print with as few decimals as they need, so 386.6 beside 172.47 is 386.60: every amount counts as
    stated to the finest decimals that appear in the identity.
    """
    values = [value for side in (balance.left, balance.right) for _, value in side.parts]
    amounts = [value for value in values if isinstance(value, Amount)]
    difference = balance.difference
    if not isinstance(difference, Amount) or len(amounts) < 2:
        return False
    decimals = max(amount.decimals(outline.amounts) for amount in amounts)
    half_units = Decimal(len(amounts)).scaleb(-decimals) / 2
    return abs(difference.within(outline.amounts)) <= half_units


def is_summed(report: Report, outline: Outline, key: str) -> bool:
    """Whether a blank figure is already reported as a total whose parts are filled."""
    return any(
        balance.identity.left == (key,) and balance.actual is None and balance.expected is not None
        for balance in balances(report, outline)
        if _is_blank_total(balance)
    )
