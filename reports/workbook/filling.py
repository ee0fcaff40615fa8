"""What each cell of a workbook shows: a text, a number, or a formula with the value that we computed for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import assert_never

from msgspec import Struct

from domain.amount import Amount, NotAsked, Value
from domain.checks.rates import rate_of, shown_rate
from domain.cleaning import clean
from domain.computing import rate_between, scored, sum_of
from domain.grids import piece
from domain.links import paper_date
from domain.outline import FigureKind, Outline, Rate, term
from domain.report import Report, cell_key
from reports.workbook.addresses import Address, Addresses
from reports.workbook.formulas import Formulas
from reports.workbook.model import Added, Counted, Joined, Kept, Leaf, Points, ShareFormula, SheetCell, Words
from reports.workbook.number_formats import DAY_ZERO, PLAIN, number_format
from reports.workbook.operands import kind_at

Shown = str | int | Decimal | None
LONGEST_TEXT = 32_767  # characters of a cell, ECMA-376 and Excel's own bound
CUT = "……（超出单元格长度，全文见报告）"
_ISO_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


class Filling(Struct, frozen=True):
    """A cell's content. ``formula``: without its ``=``, the value then is what it gives. ``format``: of a number.

    ``is_bare``: a computed cell that has no formula, because Excel takes none so long.
    """

    value: Shown
    formula: str = ""
    format: str = PLAIN
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills the cells of a report's sheets."""

    report: Report
    layout: Outline
    book: Addresses

    def filled(self, number: int, leaf: Leaf) -> Iterator[tuple[SheetCell, Filling]]:
        """Each cell of a sheet, ``number`` its place among the sheets, with its content."""
        formulas = Formulas(self.report, self.layout, self.book, number)
        for spot in leaf.spots:
            yield spot, self._filling(spot, Address(number, spot.row, spot.column), formulas)

    def _filling(self, spot: SheetCell, here: Address, formulas: Formulas) -> Filling:
        holding = spot.holding
        match holding:
            case Words():
                return Filling(as_text(holding.text) or None)
            case Counted():
                return Filling(holding.number)
            case Kept():
                is_first = self.book.places[holding.key] == here
                return self._kept(holding, "" if is_first else formulas.reference(holding.key))
            case Joined():
                formula = formulas.formula(holding)
                words = "".join(piece(key, self.report, self.layout) for key in holding.keys)
                return Filling(as_text(words) or None, formula, is_bare=not formula and bool(words))
            case Added() | ShareFormula() | Points():
                value, kind = self._computed(holding)
                formula = formulas.formula(holding)
                told = "percent" if isinstance(holding, ShareFormula) else kind
                is_bare = not formula and value is not None
                form = number_format(value, told, self.layout.amounts, is_formula=True)
                return Filling(self._shown(value, told), formula, form, is_bare)
            case _:
                assert_never(holding)

    def _kept(self, kept: Kept, formula: str) -> Filling:
        value = self.report.value(kept.key)
        form = number_format(value, kept.kind, self.layout.amounts, is_formula=bool(formula))
        return Filling(self._shown(value, kept.kind), formula, form)

    def _computed(self, holding: Added | ShareFormula | Points) -> tuple[Value | None, FigureKind]:
        report, layout = self.report, self.layout
        match holding:
            case Added():
                return sum_of(holding.terms, report, layout), self._kind_of_sum(holding.terms)
            case ShareFormula() if holding.blank_over_zero:
                exact = rate_of(report, Rate("", "", holding.part[0], holding.whole[0]))
                return None if exact is None else shown_rate(exact), "percent"
            case ShareFormula():
                part, whole = (sum_of(words, report, layout) for words in (holding.part, holding.whole))
                return rate_between(part, whole), "percent"
            case Points():
                result = scored(holding.score, report, layout, holding.row)
                return result.score if result else None, "score"
            case _:
                assert_never(holding)

    def _kind_of_sum(self, words: Sequence[str]) -> FigureKind:
        first = term(words[0].removeprefix("-"))
        return kind_at(first.key or cell_key(first.table, 0, first.column), self.layout)

    def _shown(self, value: Value | None, kind: FigureKind) -> Shown:
        match value:
            case None:
                return None
            case Amount():
                return value.within(self.layout.amounts)
            case Decimal():
                return value / 100 if kind == "percent" else value
            case NotAsked():
                return value.value
            case str():
                if kind == "year" and value.isdecimal():
                    return int(value)
                if kind == "date" and (day := _day(value)):
                    return (day - DAY_ZERO).days
                return as_text(paper_date(value) if kind == "date" else value)


def as_text(text: str) -> str:
    """A text as a cell may hold it: no controls, what looks like an escape of Excel's escaped, not too long."""
    cleaned = text if text.isprintable() else clean(text).text
    safe = _ESCAPE.sub("_x005F_", cleaned) if "_x" in cleaned else cleaned
    return safe if len(safe) <= LONGEST_TEXT else safe[: LONGEST_TEXT - len(CUT)] + CUT


def _day(text: str) -> date | None:
    """The day that a value of a date means; none where Excel counts no such days."""
    day = date.fromisoformat(text) if _ISO_DATE.fullmatch(text) else None
    return day if day and day.year > DAY_ZERO.year else None
