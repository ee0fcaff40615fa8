"""Identities: a total against its parts, and one fact stated in two places (families ``sum.*``)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from math import gcd

from domain.amount import NOT_ASKED, Amount, Value, decimals_of
from domain.checks.finding import Context, Finding
from domain.checks.printing import nil_keys, stated
from domain.checks.remainder import is_remainder
from domain.computing import cells, is_kept, is_typed, kind_of
from domain.outline import Identity, Outline, Term, figures, page_for, page_of, scopes_of, tables, term
from domain.report import Report, cell_key, split_cell
from domain.same import Same, SameOrMade
from domain.statements import same as is_same

REPEAT = "sum.repeat"
_GROUP = 8


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an identity: its parts that are filled (the key of a constant is its digits), and the blank keys."""

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
    def difference(self) -> Amount | Decimal | None:
        """Actual − expected (left − right); None while a side is unknown."""
        return minus(self.actual, self.expected)

    @property
    def holds(self) -> bool | None:
        """Whether it holds to the last digit; None while it cannot be told."""
        difference = self.difference
        return None if difference is None else _holds(self.identity, difference)


def minus(actual: Value | None, expected: Value | None) -> Amount | Decimal | None:
    """Actual − expected of two amounts or two numbers; None if that means nothing."""
    match actual, expected:
        case Amount(), Amount():
            return actual - expected
        case Decimal(), Decimal():
            return actual - expected
        case _:
            return None


def balances(report: Report, outline: Outline) -> tuple[Balance, ...]:
    """Every identity of the outline as the report stands; for the live totals and for the check."""
    own, found = report.derived("balances", lambda: (outline, _balances(report, outline)))
    return found if own is outline else _balances(report, outline)


def _balances(report: Report, outline: Outline) -> tuple[Balance, ...]:
    return tuple(balance for group in _grouped(report, outline) for balance in group)


def _grouped(report: Report, outline: Outline) -> tuple[tuple[Balance, ...], ...]:
    """The same in groups; a group of identities of what is typed is looked up unless something of it changed."""
    own, found = report.derived("balance groups", lambda: (outline, _weigh_groups(report, outline)))
    return found if own is outline else _weigh_groups(report, outline)


def _weigh_groups(report: Report, outline: Outline) -> tuple[tuple[Balance, ...], ...]:
    nil = nil_keys(outline, report)
    return tuple(_weigh_group(group, report, outline, nil) for group in _groups(outline))


def _weigh_group(group: "_Group", report: Report, outline: Outline, nil: frozenset[str]) -> tuple[Balance, ...]:
    if not group.is_kept:
        return tuple(_weighed(identity, report, outline, nil) for identity in group.identities)
    values = (*map(report.figures.get, group.figures), *map(report.rows, group.tables))
    rows = (report.row(table, row) for table, row in group.rows)
    return _kept_balances(SameOrMade((report, nil), group, outline, report.nil, *values, *rows))


@lru_cache(maxsize=8192)
def _kept_balances(kept: SameOrMade) -> tuple[Balance, ...]:
    group, outline = kept.things[:2]
    report, nil = kept.taken()
    return tuple(_weighed(identity, report, outline, nil) for identity in group.identities)


@dataclass(frozen=True, slots=True, eq=False)
class _Group:
    """Identities that stand beside each other, and all that they look at: figures, rows (table and id), tables."""

    identities: tuple[Identity, ...]
    is_kept: bool
    figures: tuple[str, ...] = ()
    rows: tuple[tuple[str, int], ...] = ()
    tables: tuple[str, ...] = ()


@lru_cache(maxsize=32)
def _groups(outline: Outline) -> tuple[_Group, ...]:
    """Small enough that an edit weighs few identities anew, large enough that there is little to look up."""
    return tuple(
        _group(tuple(run[start : start + _GROUP]), is_kept, outline)
        for is_kept, found in groupby(outline.identities, lambda identity: _is_kept(identity, outline))
        for run in [tuple(found)]
        for start in range(0, len(run), _GROUP)
    )


def _group(identities: tuple[Identity, ...], is_kept: bool, outline: Outline) -> _Group:
    terms = [each for identity in identities for side in sides(identity) for each in side if not each.constant]
    single = dict.fromkeys(each.key for each in terms if each.key)
    known = figures(outline)
    cell_rows = dict.fromkeys(split_cell(key)[:2] for key in single if key not in known)
    lists = dict.fromkeys(each.table for each in terms if each.table)
    return _Group(identities, is_kept, tuple(key for key in single if key in known), tuple(cell_rows), tuple(lists))


def _is_kept(identity: Identity, outline: Outline) -> bool:
    """Whether an identity compares nothing but what was typed: figures, cells and rows."""
    terms = [each for side in sides(identity) for each in side if not each.constant]
    return all(
        is_typed(each, outline) if each.key else each.table in tables(outline) and is_kept(each, outline)
        for each in terms
    )


def blank_totals(report: Report, outline: Outline) -> frozenset[str]:
    """The figures that are blank while all the parts of which they are the total are filled."""
    return frozenset(key for group in _grouped(report, outline) for key in _blank_totals(Same(group)))


@lru_cache(maxsize=8192)
def _blank_totals(same: Same) -> tuple[str, ...]:
    (group,) = same.things
    return tuple(balance.identity.left[0] for balance in group if _is_blank_total(balance))


def check_sums(report: Report, context: Context) -> Iterator[Finding]:
    """Totals that differ from their parts, or are blank beside them (report.md, section 2)."""
    for group in _grouped(report, context.outline):
        found = _sum_findings(Same(group, context.outline))
        if found and context.filling:
            waiting = {each.identity.code for each in group if is_remainder(each, context.filling)}
            found = tuple(each for each in found if each.code not in waiting)
        yield from found


def check_repeats(report: Report, context: Context) -> Iterator[Finding]:
    """Figures that running text states otherwise than the section that asks for them; no rounding excuses that."""
    for key, text, found in stated(report, context.outline):
        value = report.figures.get(found.key)
        if value is None or not found.firm or is_same(found, value):
            continue
        quote = text[found.said_at : found.end] + found.unit
        difference = minus(found.value, value)
        yield Finding("error", REPEAT, (key, found.key), value, found.value, difference, quote, found.said_at)


@lru_cache(maxsize=16_384)
def sides(identity: Identity) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """The terms of both sides."""
    return tuple(map(term, identity.left)), tuple(map(term, identity.right))


def _weighed(identity: Identity, report: Report, outline: Outline, nil: frozenset[str]) -> Balance:
    left, right = (_side(terms, report, outline, nil) for terms in sides(identity))
    return Balance(identity, left, right, _known(right, identity, outline), _known(left, identity, outline))


def _known(side: Side, identity: Identity, outline: Outline) -> Value | None:
    """The total once nothing is waited for: in an identity with ``blank = "zero"`` only for what must be filled."""
    waiting = any(_is_required(key, outline) for key in side.blank) if identity.blank == "zero" else side.blank
    return None if waiting else side.total


def _is_required(key: str, outline: Outline) -> bool:
    figure = figures(outline).get(key)
    if figure:
        return not figure.optional and key in page_of(outline)
    return split_cell(key)[1] > 0  # a blank cell; a table without rows is nothing


def _side(terms: tuple[Term, ...], report: Report, outline: Outline, nil: frozenset[str]) -> Side:
    found = [cell for each in terms for cell in _cells(each, report, outline, nil)]
    parts = tuple((key, value) for key, value in found if value is not None and value is not NOT_ASKED)
    return Side(parts, tuple(key for key, value in found if value is None))


def _cells(each: Term, report: Report, outline: Outline, nil: frozenset[str]) -> Sequence[tuple[str, Value | None]]:
    if each.constant:
        return [(each.constant, Decimal(each.constant))]
    found = cells(each, report, outline)
    if each.key:
        return [(key, _nothing(key, outline, nil) if value is None else value) for key, value in found]
    return found or [(each.table, _nothing(each.table, outline, nil))]


def _nothing(key: str, outline: Outline, nil: frozenset[str]) -> Amount | None:
    """What a blank means: no amount at all where the page says 无, else nobody knows yet."""
    figure = figures(outline).get(key)
    is_money = key in tables(outline) if figure is None else figure.kind == "money"
    return Amount(0) if is_money and page_for(outline, key) in nil else None


@lru_cache(maxsize=8192)
def _sum_findings(same: Same) -> tuple[Finding, ...]:
    group, outline = same.things
    return tuple(filter(None, (_sum_finding(balance, outline) for balance in group)))


def _sum_finding(balance: Balance, outline: Outline) -> Finding | None:
    identity = balance.identity
    keys = tuple(each.key or each.table for side in sides(identity) for each in side if not each.constant)
    if _is_blank_total(balance):
        return Finding("error", identity.code, keys, balance.expected)
    difference = balance.difference
    if difference is None or _holds(identity, difference):
        return None
    excused = _rounding(balance, difference, outline)
    severity = "query" if excused else identity.severity
    keys = tuple(sorted(keys, key=lambda key: key in (*balance.left.blank, *balance.right.blank)))  # the filled first
    return Finding(severity, identity.code, keys, balance.expected, balance.actual, difference, rounding=excused)


def _is_blank_total(balance: Balance) -> bool:
    """A single figure is blank that must equal its parts, which the clerk has filled."""
    identity = balance.identity
    if len(identity.left) > 1 or balance.left.blank != identity.left or identity.severity != "error":
        return False
    return _stated(balance.right) != () and balance.expected not in (None, Amount(0), Decimal(0))


def _stated(side: Side) -> tuple[Value, ...]:
    """The parts that somebody typed; constants are exact and typed by nobody."""
    return tuple(value for key, value in side.parts if not key[0].isdecimal())


def _holds(identity: Identity, difference: Amount | Decimal) -> bool:
    size = difference.fen if isinstance(difference, Amount) else difference
    return size >= 0 if identity.relation == ">=" else size == 0


def _rounding(balance: Balance, difference: Amount | Decimal, outline: Outline) -> bool:
    """Whether rounding explains the difference: the intervals of both sides overlap (XBRL Calculations 1.1).

    Amounts print with as few decimals as they need, so 386.6 beside 172.47 is 386.60: every number counts as
    stated to the finest decimals that appear in the identity, and the halves of that step add up. Constants are exact,
    and so are points and heads: nobody rounds them.
    """
    if _is_exact(Same(balance.identity, outline)):
        return False
    values = (*_stated(balance.left), *_stated(balance.right))
    if isinstance(difference, Amount):
        amounts = [value.fen for value in values if isinstance(value, Amount)]
        size, count, decimals = difference.within(outline.amounts), len(amounts), _finest(amounts, outline)
    else:
        numbers = [value for value in values if isinstance(value, Decimal)]
        size, count, decimals = difference, len(numbers), max(map(decimals_of, numbers), default=0)
    return abs(size) <= Decimal(count).scaleb(-decimals) / 2


@lru_cache(maxsize=8192)
def _is_exact(same: Same) -> bool:
    """Whether an identity is of points or heads, as the kinds of its terms say: a whole column has one."""
    identity, outline = same.things
    terms = (each for side in sides(identity) for each in side if not each.constant)
    return any(kind_of(key, outline) in ("score", "count") for each in terms for key in _named(each, outline))


def _named(each: Term, outline: Outline) -> tuple[str, ...]:
    """A key that a term points at, in whichever row or scope: all of them are of a kind."""
    if each.key:
        return (each.key,)
    if each.table in tables(outline):
        return (cell_key(each.table, 1, each.column),)
    return tuple(scope + each.column for scope in scopes_of(each.table, outline)[:1])


def _finest(amounts: list[int], outline: Outline) -> int:
    """The most decimals that any of the amounts needs: as many as their common divisor."""
    return Amount(gcd(*amounts)).decimals(outline.amounts)
