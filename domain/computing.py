"""What follows from the figures and is never stored: sums, rates and scores, in the text and in every attachment."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from domain.amount import NOT_ASKED, Amount, Value
from domain.layout import where_rows
from domain.outcomes import Outcome, is_key, number_in, plain, worked_out
from domain.outline import (
    FigureKind,
    Outline,
    Score,
    Term,
    column_named,
    figures,
    rows_where,
    scopes_of,
    tables,
    term,
)
from domain.report import Report, Row, cell_key, split_cell
from domain.same import Same, SameOrMade
from domain.scoring import (
    Scored,
    rounded,
)


@dataclass(frozen=True, slots=True)
class Operand:
    """One side of a computation: the filled parts with their keys, and the keys that are blank."""

    parts: tuple[tuple[str, Value], ...]
    blank: tuple[str, ...]

    @property
    def total(self) -> Amount | Decimal | None:
        """The sum: money, or a plain number; None if nothing is filled."""
        amounts = [value.fen for _, value in self.parts if isinstance(value, Amount)]
        if amounts:
            return Amount(sum(amounts))
        numbers = [value for _, value in self.parts if isinstance(value, Decimal)]
        return sum(numbers, Decimal(0)) if numbers else None

    @property
    def is_asked(self) -> bool:
        """Whether any part is more than ——."""
        return bool(self.blank) or any(value is not NOT_ASKED for _, value in self.parts)


def kind_of(key: str, outline: Outline) -> FigureKind:
    """What a figure or a cell holds."""
    figure = figures(outline).get(key)
    if figure:
        return figure.kind
    name, _, column_key = split_cell(key)
    return _kind_of_column(name, column_key, outline)


@lru_cache(maxsize=8192)
def _kind_of_column(name: str, column_key: str, outline: Outline) -> FigureKind:
    table = tables(outline).get(name)
    column = column_named(table, column_key) if table else None
    if column is None or column.kind == "choice":
        return "text"
    return column.kind


def cells(word: Term, report: Report, outline: Outline) -> Sequence[tuple[str, Value | None]]:
    """The keys that a term points at, with what stands there; none for a table or attachment without rows."""
    if word.constant:
        return [(word.constant, Decimal(word.constant))]
    if word.key:
        return [(word.key, value_at(word.key, report, outline))]
    if word.table in tables(outline):
        return _column(word, report, outline)
    keys = [scope + word.column for scope in scopes_of(word.table, outline)]
    return [(key, value_at(key, report, outline)) for key in keys]


def value_at(key: str, report: Report, outline: Outline) -> Value | None:
    """A figure, a cell, or a score by its code; where a score may be typed and is not, the one that the rule gives."""
    by_code, by_place = _rules(outline)
    if key in by_code:
        return given(by_code[key], report, outline)
    value = report.value(key)
    if value is not None or not by_place:
        return value
    table, row, column = split_cell(key)
    score = by_place.get((table, column if row else key))
    return given(score, report, outline, row) if score else None


def rule_at(key: str, outline: Outline) -> tuple[Score, int] | None:
    """The rule that gives what stands under a key, a score's code or where it is typed, and the row of its table."""
    by_code, by_place = _rules(outline)
    table, row, column = split_cell(key)
    score = by_code.get(key) or by_place.get((table, column if row else key))
    return (score, row) if score else None


def given(score: Score, report: Report, outline: Outline, row: int = 0) -> Value | None:
    """The score that counts: what the clerk typed, else what the rule gives."""
    return outcome(score, report, outline, row).counts


def _column(word: Term, report: Report, outline: Outline) -> tuple[tuple[str, Value | None], ...]:
    """The cells of a column; those of rows that did not change are looked up."""
    score = _rules(outline)[1].get((word.table, word.column))
    if score is None or is_local(score):
        return _kept_column(Same(report.rows(word.table), word, tables(outline)[word.table], score))
    rows = where_rows(report, outline, word.table, word.where)
    return tuple((cell_key(word.table, row.id, word.column), given(score, report, outline, row.id)) for row in rows)


def is_kept(word: Term, outline: Outline) -> bool:
    """Whether the rows of a column say all that it holds."""
    score = _rules(outline)[1].get((word.table, word.column))
    return score is None or is_local(score)


@lru_cache(maxsize=16_384)
def _kept_column(same: Same) -> tuple[tuple[str, Value | None], ...]:
    rows, word, part, score = same.things
    return tuple(
        (
            cell_key(word.table, row.id, word.column),
            row.cells.get(word.column) if score is None else _outcome_of_row(Same(score, row)).counts,
        )
        for row in rows_where(part, rows, word.where)
    )


@lru_cache(maxsize=32)
def _rules(outline: Outline) -> tuple[dict[str, Score], dict[tuple[str, str], Score]]:
    """The scores by code, and by table and column (or figure) where one may be typed."""
    by_place = {(each.table, each.typed): each for each in outline.scores if each.typed}
    return {each.code: each for each in outline.scores}, by_place


def summed(words: tuple[str, ...], report: Report, outline: Outline) -> Operand:
    """The terms of one side; a word with - before it is taken off."""
    found = [
        (key, _negated(value) if word.startswith("-") else value)
        for word in words
        for key, value in cells(term(word.removeprefix("-")), report, outline)
    ]
    return Operand(
        tuple((key, value) for key, value in found if value is not None),
        tuple(key for key, value in found if value is None),
    )


def sum_of(words: tuple[str, ...], report: Report, outline: Outline) -> Value | None:
    """The sum of what is filled; —— where none of it is asked for."""
    side = summed(words, report, outline)
    if side.parts and not side.is_asked:
        return NOT_ASKED
    return side.total


def rate_between(part: Value | None, whole: Value | None) -> Value | None:
    """Part ÷ whole in per cent, two decimals, half up (report.md, section 3); 0 over nothing, —— of —— ."""
    if part is NOT_ASKED or whole is NOT_ASKED:
        return NOT_ASKED
    if part is None or whole is None:
        return None
    over = plain(whole)
    return rounded(Fraction(plain(part)) / Fraction(over) * 100) if over else Decimal("0.00")


def outcome(score: Score, report: Report, outline: Outline, row: int = 0) -> Outcome:
    """All that a rule says of what stands there. ``row``: of the score's table."""
    own = report.row(score.table, row) if score.table else None
    if own is not None and is_local(score):
        return _outcome_of_row(Same(score, own))
    words = None if score.table else plain_words(score, outline)
    if words is not None:
        return _outcome_of_figures(SameOrMade(report, score, outline, *map(report.value, words)))
    return _from_report(score, report, outline, row)


def _from_report(score: Score, report: Report, outline: Outline, row: int) -> Outcome:
    return worked_out(
        score,
        lambda words: _side(words, score, report, outline, row),
        lambda word: report.value(operand_key(word, score, row)),
    )


@lru_cache(maxsize=8192)
def _outcome_of_figures(kept: SameOrMade) -> Outcome:
    """The same of a score of figures that nothing computes; looked up unless one of them changed."""
    score, outline = kept.things[:2]
    return _from_report(score, kept.taken(), outline, 0)


@lru_cache(maxsize=8192)
def plain_words(score: Score, outline: Outline) -> tuple[str, ...] | None:
    """The keys of all that a score needs, where each is as it was typed; else None."""
    sides = (*score.actual, *score.target, score.points)
    terms = [term(word.removeprefix("-")) for word in sides]
    if not all(is_typed(each, outline) for each in terms):
        return None
    others = (score.operator if is_key(score.operator) else "", score.word, score.typed, score.reason)
    return (*(each.key for each in terms if each.key), *filter(None, others))


def is_typed(word: Term, outline: Outline) -> bool:
    """Whether a term is a constant, or a figure or cell that no rule computes."""
    by_code, by_place = _rules(outline)
    table, row, column = split_cell(word.key)
    return bool(word.constant) or (
        bool(word.key) and word.key not in by_code and (table, column if row else word.key) not in by_place
    )


def outcome_of_row(score: Score, row: Row) -> Outcome:
    """The same of a row whose cells are all that its score needs (``is_local``); looked up unless it changed."""
    return _outcome_of_row(Same(score, row))


@lru_cache(maxsize=32_768)
def _outcome_of_row(same: Same) -> Outcome:
    score, row = same.things

    def number(words: tuple[str, ...]) -> Decimal | None:
        values = [_signed_number(word, row) for word in words]
        known = [value for value in values if value is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(values) else None

    return worked_out(score, number, lambda word: row.cells.get(word))


def _signed_number(word: str, row: Row) -> Decimal | None:
    name = word.removeprefix("-")
    value = Decimal(name) if name.replace(".", "", 1).isdecimal() else row.cells.get(name)
    number = number_in(value) if isinstance(value, str) else None if value is None else plain(value)
    return number if number is None or name is word else -number


@lru_cache(maxsize=8192)
def is_local(score: Score) -> bool:
    """Whether the cells of a row are all that its score needs."""
    words = (*score.actual, *score.target, score.points, score.operator, score.word, score.typed, score.reason)
    names = (word.removeprefix("-") for word in words)
    return bool(score.table) and all("." not in name or name.replace(".", "", 1).isdecimal() for name in names)


def scored(score: Score, report: Report, outline: Outline, row: int = 0) -> Scored | None:
    """The points that the rule gives; None while something is blank, or where no rule says how much.

    ``row``: of the score's table.
    """
    return outcome(score, report, outline, row).result


def operand_key(word: str, score: Score, row: int) -> str:
    """The full key of an operand: in a table a column of the row."""
    return cell_key(score.table, row, word) if score.table and "." not in word else word


def _side(words: tuple[str, ...], score: Score, report: Report, outline: Outline, row: int) -> Decimal | None:
    full = tuple(
        ("-" if word.startswith("-") else "") + operand_key(word.removeprefix("-"), score, row) for word in words
    )
    side = summed(full, report, outline)
    parts = tuple((key, number_in(value) if isinstance(value, str) else value) for key, value in side.parts)
    if any(value is None for _, value in parts) or not all(_may_be_blank(key, outline) for key in side.blank):
        return None
    total = Operand(tuple((key, value) for key, value in parts if value is not None), ()).total
    return None if total is None else plain(total)


def _may_be_blank(key: str, outline: Outline) -> bool:
    """Whether a blank is nothing: the source of money that a unit does not have."""
    figure = figures(outline).get(key)
    return figure is not None and figure.optional


def _negated(value: Value | None) -> Value | None:
    return -value if isinstance(value, Amount | Decimal) else value
