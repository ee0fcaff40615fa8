"""A number that answers: where a figure is filled in, what prints it, what it adds up to, last year's, how it came."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from domain.amount import Value
from domain.checks.printing import rate_named
from domain.checks.rates import rate_of, shown_rate
from domain.checks.sums import Balance, Side, balances
from domain.computing import kind_of, operand_key, rule_at, value_at
from domain.earlier import EarlierValue, earlier_value
from domain.explaining import Explanation, explain, explain_rate, explain_score
from domain.form_words import may_hold
from domain.grids import Labels, Placed, labels_of, laid_out, name_of, value_kind, value_of
from domain.layout import worn
from domain.outline import (
    Cell,
    FigureKind,
    Outline,
    Rate,
    figures,
    forms_of,
    page_for,
    page_of,
    pages,
    tables,
)
from domain.printed_figures import PrintedFigure, cell_name, places_of, rate_places, same_score
from domain.report import Report, split_cell

_FORMULA = re.compile(r"=(?:%(?P<score>[^+/%]+)|(?P<part>[^+/%]+)/(?P<whole>[^+/%]+)|(?P<sum>[^/%]+))$")


@dataclass(frozen=True, slots=True)
class ComputedCell:
    """A cell of a form that is worked out. ``key``: a score's, else the cell's formula. ``page``: of its attachment.

    ``row`` and ``column``: the labels beside and above it. ``inputs``: the keys that went in.
    """

    key: str
    page: str
    row: str
    column: str
    value: Value | None
    kind: FigureKind
    inputs: frozenset[str]


@dataclass(frozen=True, slots=True)
class StatedRate:
    """A rate of the outline and what it comes to; None while it cannot be told."""

    rate: Rate
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything that a report knows of one figure, cell or score.

    ``page``: which asks for it, blank for what is worked out. ``printed``: each place on paper. ``balances``: the
    identities in which it stands, with both sides. ``rates``, ``computed``: what is worked out from it. ``earlier``:
    last year's. ``explanation``: how it came about, None for what is typed.
    """

    key: str
    value: Value | None
    kind: FigureKind
    page: str = ""
    printed: tuple[PrintedFigure, ...] = ()
    balances: tuple[Balance, ...] = ()
    rates: tuple[StatedRate, ...] = ()
    computed: tuple[ComputedCell, ...] = ()
    earlier: EarlierValue | None = None
    explanation: Explanation | None = None


def trace(
    key: str, report: Report, outline: Outline, last_year: Report | None = None, is_carried: bool = False
) -> Trace | None:
    """What there is to say of a figure, a cell (``projects.3.amount``), a score's or a rate's code, a cell's formula.

    None for what is none of these. ``is_carried``: the report began as last year's.
    """
    layout = worn(outline, report)
    if key.startswith("="):
        return _of_formula(key, report, layout)
    rate = rate_named(layout, key)
    if rate is not None:
        return _of_rate(rate, report, layout)
    if not is_figure(key, report, layout):
        return None
    names = same_score(key, layout)
    value = value_at(key, report, layout)
    return Trace(
        key,
        value,
        "score" if rule_at(key, layout) else kind_of(key, layout),
        next((page_for(layout, name) for name in names if _is_asked(name, layout)), ""),
        places_of(names, report, layout),
        _balances(names, report, layout),
        tuple(_rates(names, report, layout)),
        tuple(cell for cell in _cells(names, report, layout) if cell.inputs & set(names) and cell.key not in names),
        earlier_value(key, value, report, last_year, layout, is_carried) if last_year else None,
        explain_score(key, report, layout),
    )


def is_figure(key: str, report: Report, layout: Outline) -> bool:
    """Whether a key is that of a figure, of a cell of a row that there is, of a score or of a rate."""
    table, number, column = split_cell(key)
    part = tables(layout).get(table)
    is_cell = part is not None and any(each.key == column for each in part.columns)
    is_worked_out = bool(rule_at(key, layout)) or rate_named(layout, key) is not None
    return key in figures(layout) or is_worked_out or (is_cell and report.row(table, number) is not None)


def traceable(report: Report, outline: Outline) -> Iterator[str]:
    """Every key that can be traced: figures, the cells of all rows, rates, scores, the formulas of forms."""
    layout = worn(outline, report)
    yield from figures(layout)
    for table, part in tables(layout).items():
        for row in report.rows(table):
            yield from (f"{table}.{row.id}.{column.key}" for column in part.columns)
    yield from (rate.code for rate in layout.rates)
    yield from (score.code for score in layout.scores if not score.table)
    cells = (cell.key for cell in _cells((), report, layout))
    yield from dict.fromkeys(key for key in cells if key.startswith("="))


def _of_formula(key: str, report: Report, layout: Outline) -> Trace | None:
    match = _FORMULA.match(key)
    if match is None:
        return None
    if match["sum"]:
        cell = Cell(sum=tuple(re.sub(r"(?<=.)-", "+-", match["sum"]).split("+")))
    else:
        cell = Cell(rate=(match["score"],) if match["score"] else (match["part"], match["whole"]))
    placed = Placed((0, 0), 1, 1, cell)
    told = explain(placed, report, layout)
    if told is None:
        return None
    return Trace(
        key,
        told.value,
        value_kind(placed, layout),
        printed=places_of((key,), report, layout),
        explanation=told,
    )


def _of_rate(rate: Rate, report: Report, layout: Outline) -> Trace:
    """A rate of the outline, which no field holds: what it is worked out from, and where the text states it."""
    exact = rate_of(report, rate)
    value = None if exact is None else shown_rate(exact)
    return Trace(
        rate.code,
        value,
        "percent",
        printed=rate_places(rate.code, report, layout),
        explanation=explain_rate(rate.part, rate.whole, value, report, layout),
    )


def _is_asked(key: str, layout: Outline) -> bool:
    return key in page_of(layout) or split_cell(key)[0] in tables(layout)


def _balances(names: tuple[str, ...], report: Report, layout: Outline) -> tuple[Balance, ...]:
    """The identities in which a figure stands by its own key, or among the cells of a column."""
    return tuple(
        balance
        for balance in balances(report, layout)
        if any(key in names for side in (balance.left, balance.right) for key in _keys(side))
    )


def _keys(side: Side) -> Iterable[str]:
    yield from (key for key, _value in side.parts)
    yield from side.blank


def _rates(names: tuple[str, ...], report: Report, layout: Outline) -> Iterator[StatedRate]:
    for rate in layout.rates:
        if rate.part in names or rate.whole in names:
            exact = rate_of(report, rate)
            yield StatedRate(rate, None if exact is None else shown_rate(exact))


def _cells(names: tuple[str, ...], report: Report, layout: Outline) -> Iterator[ComputedCell]:
    """The computed cells of the forms that may hold one of the keys, of all forms without any."""
    for page in pages(layout):
        for part in forms_of(page):
            if names and not may_hold(part, names, report, layout):
                continue
            laid = laid_out(part, report, layout)
            labels = labels_of(laid)
            for placed in laid.cells:
                cell = _computed(placed, labels, page.key, report, layout)
                if cell is not None:
                    yield cell


def _computed(placed: Placed, labels: Labels, page: str, report: Report, layout: Outline) -> ComputedCell | None:
    told = explain(placed, report, layout)
    if told is None:
        return None
    inputs = {put.key for put in (*told.parts, *told.whole)}
    found = rule_at(placed.cell.key or placed.cell.score, layout)
    if found is not None:
        score, row = found
        words = (score.points, score.operator, score.word)
        inputs |= {operand_key(word, score, row) for word in words if word and not word[0].isdecimal()}
    key = cell_name(placed.cell)
    row_label, column_label = labels(placed)
    value, kind = value_of(placed, report, layout), value_kind(placed, layout)
    return ComputedCell(key, page, row_label, column_label, value, kind, frozenset(inputs))


def name_in_words(cell: ComputedCell, layout: Outline) -> str:
    """What a computed cell is called: the score's own name, else by its row and column."""
    if not cell.key.startswith("="):
        return name_of(cell.key, layout)
    return " ".join(dict.fromkeys(filter(None, (cell.row, cell.column))))


def computed_cell(key: str, report: Report, outline: Outline) -> ComputedCell | None:
    """The first cell of a form with this key or formula; None where no form works it out."""
    found = _cells((key,), report, worn(outline, report))
    return next((cell for cell in found if cell.key == key), None)
