"""The cells of a sheet as they stand in its file (ECMA-376, 18.3.1.4, 18.3.1.73 and 18.3.1.80), written at once.

The library makes an object of every cell and looks its style up among all: with a hundred sheets that is most of the
work.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from xml.sax.saxutils import escape

from reports.workbook.addresses import letters
from reports.workbook.filling import Filling, Shown


@dataclass(slots=True)
class SheetXml:
    """A sheet as it grows: by row and column what stands there as XML, and the ranges that are one cell."""

    _rows: dict[int, dict[int, str]] = field(default_factory=dict)
    _merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    def put(self, row: int, column: int, style: int, filling: Filling) -> None:
        """Writes one cell; ``style``: its place among the workbook's."""
        start = f'<c r="{letters(column)}{row}" s="{style}"'
        self._rows.setdefault(row, {})[column] = start + _content(filling)

    def merge(self, row: int, column: int, rows: int, columns: int, style: int) -> None:
        """Makes one cell of many. Every cell below is ruled too: programs draw the edges of each."""
        for below in range(row, row + rows):
            cells = self._rows.setdefault(below, {})
            for right in range(column, column + columns):
                if (below, right) != (row, column):
                    cells[right] = f'<c r="{letters(right)}{below}" s="{style}"/>'
        self._merged.append((column, row, column + columns - 1, row + rows - 1))

    def data(self, heights: Mapping[int, float]) -> str:
        """The element ``sheetData``; ``heights``: of rows, in points."""
        rows = (
            f'<row r="{row}"{_height(heights.get(row))}>{"".join(cells[column] for column in sorted(cells))}</row>'
            for row, cells in sorted(self._rows.items())
        )
        return f"<sheetData>{''.join(rows)}</sheetData>"

    def merges(self) -> str:
        """The element ``mergeCells``, column by column; blank where nothing is merged."""
        if not self._merged:
            return ""
        named = ((f"{letters(left)}{top}", f"{letters(right)}{low}") for left, top, right, low in sorted(self._merged))
        ranges = "".join(f'<mergeCell ref="{first}:{last}"/>' for first, last in named)
        return f'<mergeCells count="{len(self._merged)}">{ranges}</mergeCells>'

    def extent(self) -> str:
        """From the first cell to the last: ``A1:H40``."""
        last = max((column for cells in self._rows.values() for column in cells), default=1)
        return f"A1:{letters(last)}{max(self._rows, default=1)}"


def _content(filling: Filling) -> str:
    """What stands in a cell: beside a formula the value that we computed."""
    value = filling.value
    if filling.formula:
        kind = ' t="str"' if isinstance(value, str) or value is None else ""
        return f"{kind}><f>{escape(filling.formula)}</f><v>{_plain(value)}</v></c>"
    if isinstance(value, str):
        space = ' xml:space="preserve"' if value != value.strip() or "\n" in value else ""
        return f' t="inlineStr"><is><t{space}>{_plain(value)}</t></is></c>'
    return "/>" if value is None else f"><v>{value}</v></c>"


def _plain(value: Shown) -> str:
    match value:
        case None:
            return ""
        case str():
            return escape(value)
        case int() | Decimal():
            return str(value)


def _height(points: float | None) -> str:
    return "" if points is None else f' ht="{points:g}" customHeight="1"'
