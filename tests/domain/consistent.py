"""Reports that are right by making: every identity of a shipped outline solved exactly."""

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from domain.amount import Amount, Value
from domain.checks.sums import balances
from domain.computing import rule_at, value_at
from domain.layout import worn
from domain.outline import Identity, Outline, figures, rows_where, tables, term
from domain.report import Report, Row, split_cell
from domain.scoring import grade
from tests.reports.workbook.shipped import filled

Sum = dict[str, Fraction]
"""What a key is worth: others times so much; a constant under the blank key."""
_ATTEMPTS = 60
_OTHERS = ("政府性基金预算", "国有资本经营预算", "社会保险基金预算", "其他资金")
"""Funds whose projects no identity of the general budget counts."""


def consistent(outline: Outline, wanted: tuple[str, ...], seed: int) -> Report:
    """A report with these attachments whose identities hold; AssertionError where none was found."""
    for attempt in range(_ATTEMPTS):
        chance = random.Random(1000 * seed + attempt)
        report = _likely(filled(outline, 1000 * seed + attempt, whole=True, wanted=wanted), outline, chance)
        solved = _solved(report, worn(outline, report), chance)
        if solved is not None:
            return _graded(solved)
    raise AssertionError(outline.key)


def _likely(report: Report, outline: Outline, chance: random.Random) -> Report:
    """Shares of which three can make a hundred, no amount of nothing, every row of the first kind, a date behind."""
    known = figures(worn(outline, report))

    def likely(value: Value) -> Value:
        return Amount(chance.randrange(1, 10**9)) if value == Amount(0) else value

    values = {key: likely(value) for key, value in report.figures.items()}
    shares = {key: Decimal(chance.randrange(1, 30)) for key, each in known.items() if each.kind == "percent"}
    rows = {
        key: tuple(
            Row(row.id, {name: likely(cell) for name, cell in row.cells.items() if cell not in _OTHERS}) for row in each
        )
        for key, each in report.tables.items()
    }
    return replace(report, figures={**values, **shares, "cover.date": "2023-03-15"}, tables=rows)


def _graded(report: Report) -> Report:
    """The grade that the total gives, and no row with more points than there are."""
    total = report.figures.get("score.total")
    told = {"score.grade": grade(total)} if isinstance(total, Decimal) and "score.grade" in report.figures else {}
    rows = {key: tuple(map(_capped, each)) for key, each in report.tables.items()}
    return replace(report, figures={**report.figures, **told}, tables=rows)


def _capped(row: Row) -> Row:
    points, score = row.cells.get("points"), row.cells.get("score")
    if not isinstance(points, Decimal) or not isinstance(score, Decimal):
        return row
    return replace(row, cells={**row.cells, "score": min(points, score)})


def keys_of(word: str, report: Report, layout: Outline) -> Iterator[str]:
    """The figures and cells that a word of an identity stands for."""
    told = term(word.removeprefix("-"))
    if told.key:
        yield told.key
    elif told.table in tables(layout):
        for row in rows_where(tables(layout)[told.table], report.rows(told.table), told.where):
            yield f"{told.table}.{row.id}.{told.column}"
    else:
        heads = (each.scope for each in layout.attachments if each.key == told.table and each.scope)
        yield from (head + told.column for head in heads)


def _solved(report: Report, layout: Outline, chance: random.Random) -> Report | None:
    """Gauss by hand: each identity that must hold gives one of its keys, the total first, by the others."""
    known: dict[str, Sum] = {}
    last: list[Identity] = []
    for identity in layout.identities:
        terms = _terms(identity, report, layout)
        if any(rule_at(key, layout) for key in terms if key):
            last.append(identity)
            continue
        left = _inserted(terms, known)
        free = [key for key in left if key]
        if not free:
            if left.get("", 0):
                return None
            continue
        pivot = max(free, key=lambda key: (key in identity.left and len(identity.left) == 1, chance.random()))
        worth = {key: -factor / left[pivot] for key, factor in left.items() if key != pivot}
        known = {key: _inserted(each, {pivot: worth}) for key, each in known.items()} | {pivot: worth}
    for key, worth in known.items():
        total = worth.get("", Fraction(0))
        total += sum(factor * _number(report, each) for each, factor in worth.items() if each)
        if total <= 0:
            return None
        report = put(report, layout, key, total)
    for identity in last:
        (balance,) = (each for each in balances(report, layout) if each.identity is identity)
        if balance.expected is not None:
            report = put(report, layout, identity.left[0], Fraction(plain(balance.expected)))
    holds = all(_holds(each.identity, each.difference) for each in balances(report, layout))
    return report if holds else None


def _holds(identity: Identity, difference: Amount | Decimal | None) -> bool:
    size = Decimal(0) if difference is None else plain(difference)
    return size >= 0 if identity.relation == ">=" else size == 0


def _terms(identity: Identity, report: Report, layout: Outline) -> Sum:
    """Left minus right."""
    found: Sum = {}
    for words, side in ((identity.left, 1), (identity.right, -1)):
        for word in words:
            sign = Fraction(-side if word.startswith("-") else side)
            constant = term(word.removeprefix("-")).constant
            for key in [""] if constant else keys_of(word, report, layout):
                found[key] = found.get(key, Fraction(0)) + (sign * Fraction(constant) if constant else sign)
    return found


def _inserted(terms: Sum, known: dict[str, Sum]) -> Sum:
    found: Sum = {}
    for key, factor in terms.items():
        for each, worth in known.get(key, {key: Fraction(1)}).items():
            found[each] = found.get(each, Fraction(0)) + factor * worth
    return {key: factor for key, factor in found.items() if factor}


def plain(value: Value) -> Decimal:
    """A number without what it counts: money in 分."""
    assert isinstance(value, Amount | Decimal)
    return Decimal(value.fen) if isinstance(value, Amount) else value


def _number(report: Report, key: str) -> Fraction:
    value = report.value(key)
    return Fraction(plain(value)) if isinstance(value, Amount | Decimal) else Fraction(0)


def put(report: Report, layout: Outline, key: str, number: Fraction) -> Report:
    """The report with a number under a key, as money where that is asked for."""
    table, row, column = split_cell(key)
    told = tables(layout)[table].columns if row else (figures(layout)[key],)
    kind = next(each.kind for each in told if each.key == (column if row else key))
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    value: Value = Amount(int(exact)) if kind == "money" else exact
    if not row:
        return replace(report, figures={**report.figures, key: value})
    rows = tuple(
        replace(each, cells={**each.cells, column: value}) if each.id == row else each for each in report.rows(table)
    )
    return replace(report, tables={**report.tables, table: rows})


def counted(report: Report, layout: Outline) -> list[str]:
    """The amounts, weights and scores that some identity holds to account."""
    found: dict[str, None] = {}
    for identity in layout.identities:
        for word in (*identity.left, *identity.right) if identity.relation == "=" else ():
            for key in () if term(word.removeprefix("-")).constant else keys_of(word, report, layout):
                if isinstance(value_at(key, report, layout), Amount | Decimal):
                    found[key] = None
    return list(found)
