"""What goes into a computed cell: the keys of each side, taken apart as the computation of ``domain`` takes them."""

from dataclasses import dataclass
from functools import lru_cache
from typing import assert_never

from domain.computing import cells, is_local, kind_of, operand_key, rule_at
from domain.outline import FigureKind, Outline, Score, column_named, figures, tables, term
from domain.report import Report, cell_key, split_cell
from reports.workbook.model import Added, Counted, Holding, Joined, Kept, Points, ShareFormula, Words


@dataclass(frozen=True, slots=True)
class FormulaSide:
    """One side: the keys that are added, those that are taken off, and the constants between them.

    ``kinds``: of the values. ``skippable``: whether —— may stand among them.
    """

    plus: tuple[str, ...]
    minus: tuple[str, ...]
    constants: tuple[str, ...]
    kinds: frozenset[FigureKind]
    skippable: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key of the side."""
        return (*self.plus, *self.minus)


def side_of(words: tuple[str, ...], report: Report, layout: Outline) -> FormulaSide:
    """The terms of one side; a word with - before it is taken off. Beside money a constant says nothing."""
    signed: dict[str, list[str]] = {"+": [], "-": [], "c": []}
    alike: list[str] = []  # one key of each term: its cells are of one kind
    for word in words:
        target = term(word.removeprefix("-"))
        sign = "-" if word.startswith("-") else "+"
        if target.constant:
            signed["c"].append(word)
        else:
            named = (target.key,) if target.key else (key for key, _ in cells(target, report, layout))
            keys = [place_of(key, layout) for key in named]
            signed[sign] += keys
            alike += keys[:1]
    kinds = frozenset(kind_at(key, layout) for key in alike)
    constants = () if "money" in kinds else tuple(signed["c"])
    skippable = not constants and any(is_skippable(key, layout) for key in alike)
    return FormulaSide(tuple(signed["+"]), tuple(signed["-"]), constants, kinds, skippable)


def score_side(words: tuple[str, ...], score: Score, row: int, report: Report, layout: Outline) -> FormulaSide:
    """One side of a score; in a table its words are columns of the row."""
    if is_local(score):
        return _in_row(_side_of_columns(words, score.table, layout), score.table, row)
    full = tuple(
        ("-" if word.startswith("-") else "") + operand_key(word.removeprefix("-"), score, row) for word in words
    )
    return side_of(full, report, layout)


@lru_cache(maxsize=4096)
def _side_of_columns(words: tuple[str, ...], table: str, layout: Outline) -> FormulaSide:
    """A side that names nothing but columns of a table and constants, the same for each row."""
    signed: dict[str, list[str]] = {"+": [], "-": [], "c": []}
    for word in words:
        name = word.removeprefix("-")
        if term(name).constant:
            signed["c"].append(word)
        else:
            signed["-" if word.startswith("-") else "+"].append(name)
    columns = [cell_key(table, 0, name) for name in (*signed["+"], *signed["-"])]
    kinds = frozenset(kind_at(key, layout) for key in columns)
    constants = () if "money" in kinds else tuple(signed["c"])
    skippable = not constants and any(is_skippable(key, layout) for key in columns)
    return FormulaSide(tuple(signed["+"]), tuple(signed["-"]), constants, kinds, skippable)


def _in_row(side: FormulaSide, table: str, row: int) -> FormulaSide:
    plus, minus = (tuple(cell_key(table, row, name) for name in names) for names in (side.plus, side.minus))
    return FormulaSide(plus, minus, side.constants, side.kinds, side.skippable)


def kind_at(key: str, layout: Outline) -> FigureKind:
    """What stands under a key: a figure, a cell, or the points of a rule by its code."""
    return "score" if rule_at(key, layout) else kind_of(key, layout)


def place_of(key: str, layout: Outline) -> str:
    """The key whose cell shows a value: a score by its code stands where it may be typed."""
    found = rule_at(key, layout)
    return operand_key(found[0].typed, *found) if found and found[0].typed else key


def holding_at(key: str, kind: FigureKind, report: Report, layout: Outline) -> Kept | Points:
    """What a cell holds that shows a key: what was filled in, or the points of the rule where nobody typed any."""
    found = None if report.value(key) is not None else rule_at(key, layout)
    return Points(*found, key=key) if found else Kept(key, kind)


def is_key(word: str) -> bool:
    """Whether an operand is a key, not a number or a sign."""
    return word[:1].isascii() and word[:1].isalpha()


def keys_behind(holding: Holding, report: Report, layout: Outline) -> tuple[str, ...]:
    """The keys from which a computed cell follows; none for any other."""
    match holding:
        case Words() | Counted() | Kept():
            return ()
        case Added():
            return side_of(holding.terms, report, layout).keys
        case ShareFormula():
            return side_of((*holding.part, *holding.whole), report, layout).keys
        case Joined():
            return holding.keys
        case Points():
            return _of_score(holding.score, holding.row, report, layout)
        case _:
            assert_never(holding)


def is_skippable(key: str, layout: Outline) -> bool:
    """Whether —— may stand there."""
    figure = figures(layout).get(key)
    if figure:
        return figure.skippable
    name, _, column_key = split_cell(key)
    table = tables(layout).get(name)
    column = column_named(table, column_key) if table else None
    return column.skippable if column else False


def _of_score(score: Score, row: int, report: Report, layout: Outline) -> tuple[str, ...]:
    words = (*score.actual, *score.target, score.points)
    sides = score_side(tuple(word for word in words if word), score, row, report, layout).keys
    return (*sides, operand_key(score.operator, score, row)) if is_key(score.operator) else sides
