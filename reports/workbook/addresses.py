"""Where each value of the report stands in a workbook, and how a formula refers to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from reports.workbook.model import Kept, Leaf, Points

_WORD = re.compile(r"[^\W\d]\w*")
_CELL = re.compile(r"[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc][0-9]*")


class Address(Struct, frozen=True):
    """A cell: its sheet's place among the sheets from 0, row and column from 1."""

    leaf: int
    row: int
    column: int

    @property
    def cell(self) -> str:
        """As a formula on the same sheet writes it: ``C5``."""
        return f"{letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The first cell that shows each key, and the sheets' names."""

    names: tuple[str, ...]
    places: dict[str, Address]

    def reference(self, key: str, here: int) -> str:
        """One cell as a formula on the sheet ``here`` writes it."""
        return self._written([self.places[key]], here)

    def references(self, keys: Sequence[str], here: int) -> str:
        """Many cells as the arguments of a function, neighbours as ranges, below one another or sheet behind sheet."""
        runs = _runs([self.places[key] for key in keys])
        return ",".join(self._written(piece, here) for run in runs for piece in self._nameable(run))

    def _nameable(self, run: list[Address]) -> list[list[Address]]:
        """A run of sheets as one where no name wants quotes (LibreOffice reads no quoted one), else cell by cell."""
        ends = (self.names[run[0].leaf], self.names[run[-1].leaf])
        is_one = run[0].leaf == run[-1].leaf or all(map(_is_bare, ends))
        return [run] if is_one else [[address] for address in run]

    def _written(self, run: Sequence[Address], here: int) -> str:
        first, last = run[0], run[-1]
        cells = first.cell if first.row == last.row else f"{first.cell}:{last.cell}"
        if first.leaf == last.leaf == here:
            return cells
        if first.leaf != last.leaf:
            return f"{self.names[first.leaf]}:{self.names[last.leaf]}!{cells}"
        return f"'{self.names[first.leaf]}'!{cells}"


def directory(leaves: Sequence[Leaf]) -> Addresses:
    """Where each key stands first, and each score that a rule gives."""
    places: dict[str, Address] = {}
    for number, leaf in enumerate(leaves):
        for spot in leaf.spots:
            if isinstance(spot.holding, Kept | Points) and spot.holding.key:
                places.setdefault(spot.holding.key, Address(number, spot.row, spot.column))
    return Addresses(tuple(leaf.name for leaf in leaves), places)


@lru_cache(maxsize=1024)
def letters(column: int) -> str:
    """A column's letters: 1 is A, 27 is AA."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def _is_bare(name: str) -> bool:
    """Whether a name can stand in a formula without quotes: words that begin with a letter and are no cell."""
    return bool(_WORD.fullmatch(name)) and not _CELL.fullmatch(name)


def _runs(addresses: Sequence[Address]) -> Iterator[list[Address]]:
    """Cells in one column below one another, or in one place on sheet behind sheet."""
    run: list[Address] = [addresses[0]] if addresses else []
    for before, address in pairwise(addresses):
        if _step(before, address) and (len(run) == 1 or _step(run[-2], run[-1]) == _step(before, address)):
            run.append(address)
        else:
            yield run
            run = [address]
    if run:
        yield run


def _step(before: Address, after: Address) -> str:
    if (before.leaf, before.column, before.row + 1) == (after.leaf, after.column, after.row):
        return "down"
    if (before.leaf + 1, before.row, before.column) == (after.leaf, after.row, after.column):
        return "behind"
    return ""
