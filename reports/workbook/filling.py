"""What each cell of a workbook shows: a text, a number, or a formula with the value that we computed for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import assert_never

from msgspec import Struct

from domain.amount import Amount, NotAsked, Value, decimals_of
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
from reports.workbook.operands import kind_at

Shown = str | int | Decimal | None
PLAIN = "General"
LONGEST_TEXT = 32_767  # characters of a cell, ECMA-376 and Excel's own bound
CUT = "……（超出单元格长度，全文见报告）"
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
                form = "0.00%" if isinstance(holding, ShareFormula) else _format(value, told)
                return Filling(self._shown(value, told), formula, form, is_bare)
            case _:
                assert_never(holding)

    def _kept(self, kept: Kept, formula: str) -> Filling:
        value = self.report.value(kept.key)
        return Filling(self._shown(value, kept.kind), formula, _format(value, kept.kind))

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
                return as_text(paper_date(value) if kind == "date" else value)


def as_text(text: str) -> str:
    """A text as a cell may hold it: no controls, what looks like an escape of Excel's escaped, not too long."""
    cleaned = text if text.isprintable() else clean(text).text
    safe = _ESCAPE.sub("_x005F_", cleaned) if "_x" in cleaned else cleaned
    return safe if len(safe) <= LONGEST_TEXT else safe[: LONGEST_TEXT - len(CUT)] + CUT


def _format(value: Value | None, kind: FigureKind) -> str:
    """A per cent with as many decimals as it needs; everything else as Excel shows it unasked."""
    if kind != "percent":
        return PLAIN
    decimals = decimals_of(value) if isinstance(value, Decimal) else 2
    return f"0.{'0' * decimals}%" if decimals else "0%"
