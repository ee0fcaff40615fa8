"""Where each number of the running text comes from: a figure, a table, a sum or rate of others, last year, or nowhere.

Nothing here finds fault: a number without an origin may be right, but nothing in the report supports it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from domain.amount import FEN, Amount, Value
from domain.checks.printing import statements_in
from domain.checks.rates import rate_of
from domain.layout import plain, worn
from domain.marks import HEADING
from domain.outline import Outline, columns_of, figures, tables
from domain.patterns import pattern
from domain.printed_text import PrintedLine, main_text
from domain.proofreading.claims.common.claim import comparable, is_difference, is_rate, is_sum, rounded
from domain.proofreading.quantities import Quantity, QuantityKind, folded, quantities
from domain.report import Report, cell_key

_LAST_YEAR = pattern("上年|去年|上一年|同期|同比|较|比")
_LEAD = 40
_MOST = 3


class OriginKind(StrEnum):
    """What supports a number."""

    LINK = "link"  # the text prints the figure or cell itself
    FIGURE = "figure"  # typed, and the same as a figure or a rate
    TABLE = "table"  # typed, and the same as a cell, the sum of a column or the number of its rows
    TEXT = "text"  # follows from other numbers of its paragraph
    LAST_YEAR = "last_year"  # the same as a figure of last year's report


@dataclass(frozen=True, slots=True)
class Origin:
    """One thing that supports a number. ``key``: of the figure, cell or table, a rate's code; blank for numbers of the
    text."""

    kind: OriginKind
    key: str = ""


@dataclass(frozen=True, slots=True)
class StatedNumber:
    """A number with its unit (``quote``) as a text states it, at ``offset`` of the field with these ``keys``.

    ``before``: the words before it. ``origins``: what supports it, the likeliest first; none for 无出处.
    """

    keys: tuple[str, ...]
    offset: int
    quote: str
    before: str
    origins: tuple[Origin, ...]


@dataclass(frozen=True)
class _Known:
    """What a number may be the same as."""

    money: tuple[tuple[str, Decimal], ...]
    percents: tuple[tuple[str, Decimal], ...]
    counts: tuple[tuple[str, Decimal], ...]
    cells: Mapping[Decimal, str] = field(default_factory=dict)
    totals: tuple[tuple[str, Decimal], ...] = ()
    rows: Mapping[Decimal, str] = field(default_factory=dict)


def stated_numbers(report: Report, outline: Outline, last_year: Report | None = None) -> Iterator[StatedNumber]:
    """Every number that is written in digits with a unit, in printed order."""
    layout = worn(outline, report)
    now = _known(report, layout)
    before = _known(last_year, layout) if last_year is not None else None
    for line in main_text(report, outline, lambda key: key != "cover.date").lines:
        found = [each for each in quantities(folded(line.words)) if _is_written(each, line.words)]
        is_typed = any(not _links(each, line) for each in found)  # rows print linked figures by the thousand
        told = statements_in(line.words, plain(outline), report.year, report.unit) if is_typed else ()
        stated = {each.start: each.key for each in told}
        for quantity in found:
            origins = tuple(dict.fromkeys(_origins(quantity, line, found, stated.get(quantity.start, ""), now, before)))
            keys = (line.key, HEADING) if line.heading else (line.key,)
            lead = line.words[max(0, quantity.start - _LEAD) : quantity.start]
            words = line.words[quantity.start : quantity.end]
            yield StatedNumber(keys, line.offset + quantity.start, words, lead, origins[:_MOST])


def _origins(
    quantity: Quantity,
    line: PrintedLine,
    beside: list[Quantity],
    told: str,
    now: _Known,
    before: _Known | None,
) -> Iterator[Origin]:
    linked = _links(quantity, line)
    if linked:
        yield from (Origin(OriginKind.LINK, key) for key in linked)
        return
    is_old = _speaks_of_last_year(line.words, quantity)
    if before is not None and is_old:
        yield from (Origin(OriginKind.LAST_YEAR, each.key) for each in _same(quantity, before))
    same = [each for each in _same(quantity, now) if each.key == told or not _is_plain(quantity)]
    yield from sorted(same, key=lambda each: each.key != told)
    if _follows(quantity, beside):
        yield Origin(OriginKind.TEXT)
    if before is not None and not is_old:
        yield from (Origin(OriginKind.LAST_YEAR, each.key) for each in _same(quantity, before))


def _links(quantity: Quantity, line: PrintedLine) -> list[str]:
    """The figures and cells that print in a number."""
    return [each.key for each in line.linked if each.start < quantity.end and quantity.start < each.end]


def _speaks_of_last_year(words: str, quantity: Quantity) -> bool:
    lead = words[max(0, quantity.start - _LEAD) : quantity.start]
    clause = max(lead.rfind(mark) for mark in "。；，")
    return bool(_LAST_YEAR.search(lead[clause + 1 :]))


def _states(quantity: Quantity, exact: Decimal) -> bool:
    """Whether a number is the exact value, or that rounded to the decimals which it shows."""
    return quantity.value == (rounded(exact, quantity.step) if quantity.is_rounded else exact)


def _is_written(quantity: Quantity, words: str) -> bool:
    """Whether a quantity is written in digits, and is no day of a month."""
    is_day = quantity.unit in ("日", "号") and words[: quantity.start].endswith("月")
    return words[quantity.start].isdecimal() and not is_day


def _is_plain(quantity: Quantity) -> bool:
    """Whether a number is a whole per cent: 96% is the same as many a rate by chance, so its words must say which."""
    return quantity.kind is QuantityKind.PERCENT and not quantity.decimals


def _same(quantity: Quantity, known: _Known) -> Iterator[Origin]:
    """The figures, sums and cells that a number states, to its own decimals."""
    match quantity.kind:
        case QuantityKind.MONEY:
            yield from (Origin(OriginKind.FIGURE, key) for key, exact in known.money if _states(quantity, exact))
            yield from (Origin(OriginKind.TABLE, key) for key, exact in known.totals if _states(quantity, exact))
            if quantity.value in known.cells:
                yield Origin(OriginKind.TABLE, known.cells[quantity.value])
        case QuantityKind.PERCENT:
            yield from (Origin(OriginKind.FIGURE, key) for key, exact in known.percents if _states(quantity, exact))
        case QuantityKind.COUNT:
            yield from (Origin(OriginKind.FIGURE, key) for key, exact in known.counts if quantity.value == exact)
            if quantity.unit in ("个", "项") and quantity.value in known.rows:
                yield Origin(OriginKind.TABLE, known.rows[quantity.value])
        case QuantityKind.POINTS:
            return


def _follows(quantity: Quantity, beside: list[Quantity]) -> bool:
    """Whether a number is the sum of those behind or before it, the rate or the difference of two beside it."""
    place = beside.index(quantity)
    alike = [each for each in beside if each.kind is quantity.kind]
    here = alike.index(quantity)
    if quantity.kind is QuantityKind.MONEY and any(
        is_sum(quantity, alike[first:last])
        for first, last in [(here + 1, end) for end in range(here + 3, len(alike) + 1)]
        + [(start, here) for start in range(here - 1)]
    ):
        return True
    around = [
        each
        for each in beside[max(0, place - 6) : place + 7]
        if each is not quantity and each.kind is QuantityKind.MONEY
    ]
    pairs = [(one, other) for one in around for other in around if one is not other]
    if quantity.kind is QuantityKind.PERCENT:
        return any(is_rate(quantity, part, whole) for part, whole in pairs)
    near = [
        each for each in beside[max(0, place - 3) : place + 4] if each is not quantity and comparable(each, quantity)
    ]
    return any(is_difference(quantity, one, other) for one in near for other in near if one is not other)


def _known(report: Report, layout: Outline) -> _Known:
    kinds = figures(layout)
    cells: dict[Decimal, str] = {}
    totals: list[tuple[str, Decimal]] = []
    rows: dict[Decimal, str] = {}
    for table, part in tables(layout).items():
        rows.setdefault(Decimal(len(report.rows(table))), table)
        for column in columns_of(part):
            found = {row.id: _yuan(row.cells.get(column.key)) for row in report.rows(table)}
            money = {number: value for number, value in found.items() if value is not None}
            for number, value in money.items():
                cells.setdefault(value, cell_key(table, number, column.key))
            if len(money) > 1:
                totals.append((table, sum(money.values(), Decimal(0))))
    amounts = ((key, _yuan(value)) for key, value in report.figures.items())
    numbers = [(key, value) for key, value in report.figures.items() if isinstance(value, Decimal) and key in kinds]
    rates = ((rate.code, rate_of(report, rate)) for rate in layout.rates)
    return _Known(
        tuple((key, value) for key, value in amounts if value is not None),
        (
            *((key, value) for key, value in numbers if kinds[key].kind == "percent"),
            *((key, value) for key, value in rates if value is not None),
        ),
        tuple((key, value) for key, value in numbers if kinds[key].kind == "count"),
        cells,
        tuple(totals),
        rows,
    )


def _yuan(value: Value | None) -> Decimal | None:
    return Decimal(value.fen) / FEN["元"] if isinstance(value, Amount) else None
