"""Numbers of one column of a sheet with equal decimals, so that their points stand below each other."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from reports.workbook.filling import Filling
from reports.workbook.model import SheetCell

_EVEN = ("#,##0", "0")
"""How the formats begin whose decimals are evened in a column."""


def evened(filled: Sequence[tuple[SheetCell, Filling]]) -> list[tuple[SheetCell, Filling]]:
    """The cells of a sheet, numbers of one kind that end at one edge with equal decimals."""
    most: dict[tuple[int, str, str], str] = defaultdict(str)
    for spot, filling in filled:
        column = _column(spot, filling)
        if column:
            most[column] = max(most[column], filling.format, key=len)
    return [
        (spot, replace(filling, format=most[column])) if (column := _column(spot, filling)) else (spot, filling)
        for spot, filling in filled
    ]


def _column(spot: SheetCell, filling: Filling) -> tuple[int, str, str] | None:
    """What cells have in common that are evened: where they end, and how their format begins and ends."""
    begin, _point, _noughts = filling.format.partition(".")
    begin = begin.removesuffix("%")
    if begin not in _EVEN:
        return None
    return spot.column + spot.columns, begin, "%" if filling.format.endswith("%") else ""
