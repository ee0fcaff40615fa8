"""Sums as QR codes: black oblongs on the page, no picture, so that they stay sharp at any size."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from math import ceil

from reports.content import PrintedSum, SumCodes
from reports.typesetting.fonts import Role
from reports.typesetting.paper import ASCENT, Rule, Setter, TypeRow
from reports.typesetting.style import MILLIMETRE

_SIDE = 32 * MILLIMETRE  # a module of 1 mm: any phone reads it from paper that was copied once
_ABOVE = 0.4  # lines: with what follows more than the four modules of white that a reader wants
_SEAM = 0.05  # points: rows of modules overlap, else a viewer shows white hairlines between them


def lines(setter: Setter) -> int:
    """So many lines of the grid codes take, with their quiet zone and the two lines of words below."""
    return ceil(_ABOVE + _SIDE / setter.style.leading) + 2


def drawn(block: SumCodes, setter: Setter, at: int) -> tuple[list[TypeRow], list[Rule]]:
    """The codes side by side from line ``at`` of the page, each in the middle of its share of the measure."""
    rows: list[TypeRow] = []
    rules: list[Rule] = []
    share = setter.style.measure / max(1, len(block.sums))
    for number, each in enumerate(block.sums):
        middle = setter.style.left + (number + 0.5) * share
        rules += _code(each, middle - _SIDE / 2, setter.top(at + _ABOVE))
        rows += _words(each, middle, setter, at, block.key)
    return rows, rules


def _words(each: PrintedSum, middle: float, setter: Setter, at: int, key: str) -> Iterator[TypeRow]:
    size = setter.style.table_size
    name, _, digits = each.words.partition("：")
    for line, words in enumerate((name, digits), lines(setter) - 2):
        y = setter.top(at + line) - ASCENT * size
        yield setter.label(Role.BODY, words, size, 0.5, middle, y, key)


def _code(each: PrintedSum, left: float, top: float) -> Iterator[Rule]:
    modules = _modules(each.digits)
    side = _SIDE / len(modules)
    for line, row in enumerate(modules):
        for start, length in _runs(row):
            yield Rule(left + start * side, top - (line + 1) * side, length * side, side + _SEAM)


def _runs(row: Iterable[bool]) -> Iterator[tuple[int, int]]:
    """Where black modules begin, and how many stand side by side."""
    place = 0
    for is_black, run in groupby(row):
        length = len(list(run))
        if is_black:
            yield place, length
        place += length


@lru_cache(maxsize=8)
def _modules(digits: str) -> tuple[tuple[bool, ...], ...]:
    """Black and white, row by row. Capitals make the code smaller, and are the same sum."""
    import segno

    code = segno.make(digits.upper(), error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
