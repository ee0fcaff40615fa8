"""Columns of a sheet as wide as what they show: a number that does not fit shows as ####, a torn word reads badly."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from unicodedata import east_asian_width

from domain.label_lines import whole_pieces
from reports.workbook.filling import Filling
from reports.workbook.model import Leaf, Look, SheetCell
from reports.workbook.number_formats import DATE, DAY_ZERO

_WIDE, _NARROW = 2.25, 1.15  # a column is measured in digits of 11 pt, which its type of 12 pt is wider than
_BESIDE = 1.5  # the blank beside what a cell shows
_LONGEST = 6  # characters of a word of which no part is known


def fitted_widths(leaf: Leaf, filled: Sequence[tuple[SheetCell, Filling]]) -> tuple[float, ...]:
    """The widths of a sheet's columns, wider where a number or a word of a label asks for it.

    Columns with room give it up, to a half of their own width at most; the sheet grows where that is not enough.
    """
    least = [width / 2 for width in leaf.widths]
    for spot, filling in sorted(filled, key=lambda each: each[0].columns):
        if spot.look in (Look.TITLE, Look.NUMBER, Look.LINE):
            continue
        here = range(spot.column - 1, min(spot.column - 1 + spot.columns, len(least)))
        missing, whole = _needed(filling) - sum(least[column] for column in here), sum(leaf.widths[c] for c in here)
        for column in here if missing > 0 else ():
            least[column] += missing * leaf.widths[column] / whole
    widths = [max(width, needed) for width, needed in zip(leaf.widths, least, strict=True)]
    room = [width - needed for width, needed in zip(widths, least, strict=True)]
    above, free = sum(widths) - sum(leaf.widths), sum(room)
    part = min(1.0, above / free) if free > 0 else 0.0
    return tuple(width - part * spare for width, spare in zip(widths, room, strict=True))


def shown(filling: Filling) -> str:
    """What a cell shows, as its format has it."""
    value = filling.value
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if filling.format == DATE:
        day = DAY_ZERO + timedelta(days=int(value))
        return f"{day.year}年{day.month}月{day.day}日"
    number, percent = Decimal(value), filling.format.endswith("%")
    _, point, noughts = filling.format.removesuffix("%").partition(".")
    digits = f"{number * 100 if percent else number:{',' if ',' in filling.format else ''}.{len(noughts)}f}"
    return (digits if point or filling.format != "General" else str(number)) + ("%" if percent else "")


def _needed(filling: Filling) -> float:
    text = shown(filling)
    if not text:
        return 0.0
    if not isinstance(filling.value, str):
        return _width(text) + _BESIDE
    words = (word for line in text.split("\n") for word in _words(line))
    return max((_width(word) for word in words), default=0.0) + _BESIDE


def _words(line: str) -> tuple[str, ...]:
    """The words of a label; a sentence turns anywhere."""
    return whole_pieces(line) if len(line) <= 4 * _LONGEST else ()


def _width(text: str) -> float:
    cut = text if any(sign.isascii() for sign in text) else text[:_LONGEST]
    return sum(_WIDE if east_asian_width(sign) in "WFA" else _NARROW for sign in cut)
