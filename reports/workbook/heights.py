"""How high the rows of a sheet are: no spreadsheet makes room for what wraps in merged cells."""

import unicodedata
from collections.abc import Sequence

from reports.typesetting.style import Style
from reports.workbook.filling import Filling
from reports.workbook.model import Leaf, Look, SheetCell

HIGHEST = 409.0  # points; Excel takes no higher row
_AIR = 6.0
_TITLE_SIZE = 18.0
_WIDE, _NARROW = 2.25, 1.1


def heights(leaf: Leaf, filled: Sequence[tuple[SheetCell, Filling]], style: Style) -> dict[int, float]:
    """Points by row: each as high as its cells need; what a cell over several rows lacks is given to its last."""
    found: dict[int, float] = {}
    least = style.table_leading + _AIR
    for spot, filling in sorted(filled, key=lambda each: each[0].rows):
        needed = _needed(spot, filling, leaf, style)
        if spot.rows == 1:
            found[spot.row] = min(HIGHEST, max(found.get(spot.row, least), needed))
            continue
        here = [found.get(row, least) for row in range(spot.row, spot.row + spot.rows)]
        last = spot.row + spot.rows - 1
        found[last] = min(HIGHEST, max(here[-1], here[-1] + needed - sum(here)))
    return found


def _needed(spot: SheetCell, filling: Filling, leaf: Leaf, style: Style) -> float:
    is_title = spot.look is Look.TITLE
    size = _TITLE_SIZE if is_title else style.table_size
    words = filling.value if isinstance(filling.value, str) else ""
    if not words and not is_title:
        return style.table_leading + _AIR
    room = sum(leaf.widths[spot.column - 1 : spot.column - 1 + spot.columns]) * style.table_size / size - 1
    lines = sum(_lines(line, room) for line in words.split("\n"))
    return max(1, lines) * style.table_leading * size / style.table_size + _AIR


def _lines(words: str, room: float) -> int:
    """Lines that a text fills; a column is measured in digits of 11 pt, of which a 汉字 of 12 pt takes over two."""
    if len(words) * _WIDE <= room:
        return 1
    width = sum(_WIDE if unicodedata.east_asian_width(sign) in "WFA" else _NARROW for sign in words)
    return max(1, int(-(-width // max(room, 2.0))))
