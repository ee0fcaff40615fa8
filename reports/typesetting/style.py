"""The measures of the page as data: GB/T 9704-2012 is the default, a bureau's own habits are another value."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cached_property
from math import isfinite

MILLIMETRE = 72 / 25.4
SIZE_2 = 21.0  # 2号
SIZE_3 = 15.75  # 3号
SIZE_4 = 14.0  # 4号
LEADINGS = (28.0, 28.95, SIZE_3 * 15 / 8, 30.0)  # those in use; the third keeps the 版心 exactly


class FolioPlace(StrEnum):
    """Where the page number stands: outside as GB/T 9704-2012 says, or in the middle as some bureaus want."""

    OUTSIDE = "outside"
    CENTRE = "centre"


class StyleReason(StrEnum):
    """Why a style cannot be printed with."""

    NOT_A_MEASURE = "not_a_measure"  # no number, or below nothing
    MARGIN = "margin"  # beyond what office printers reach
    SIZE = "size"  # too small to read or too large for a page of text
    LEADING = "leading"  # lines that touch, or stand far apart
    BODY = "body"  # the margins leave no page to write on
    FOLIO = "folio"  # no room for the page number below the 版心


@dataclass(frozen=True, slots=True)
class StyleFault:
    """What is wrong with a style: the field, why, and the least and most that it may be, where there are such."""

    field: str
    reason: StyleReason
    least: float = 0.0
    most: float = 0.0


_SMALLER = 0.875
_SPARE = 1e-6  # of a line: the last one fits whatever rounding does
_MARGIN = 10 * MILLIMETRE
_SIZES = {"size": (10.5, 22.0), "title_size": (14.0, 36.0), "folio_size": (7.5, 18.0), "table_size": (7.5, 18.0)}
_LEAST_CHARACTERS, _LEAST_LINES = 15, 10


@dataclass(frozen=True)
class Style:
    """Lengths are points unless the name says otherwise; 版心 is the body that the margins leave.

    ``leading`` is the pitch of the lines; ``characters`` and ``lines``, the grid of the body, follow from it and
    ``size``.
    """

    page_width: float = 210 * MILLIMETRE
    page_height: float = 297 * MILLIMETRE
    top: float = 37 * MILLIMETRE
    left: float = 28 * MILLIMETRE
    right: float = 26 * MILLIMETRE
    bottom: float = 35 * MILLIMETRE
    size: float = SIZE_3
    leading: float = SIZE_3 * 15 / 8
    indent: int = 2  # characters
    title_size: float = SIZE_2
    title_leading: float = SIZE_2 * 15 / 8
    table_size: float = 12.0  # 小四
    table_leading: float = 16.0
    folio_size: float = SIZE_4
    folio_distance: float = 7 * MILLIMETRE  # from the 版心 to the dashes of the page number
    folio_inset: int = 1  # characters left free outside the page number
    folio_place: FolioPlace = FolioPlace.OUTSIDE
    plain_figures: bool = False  # figures and Latin in the Chinese faces instead of one like Times
    gap_limit: float = 0.25  # em: the widest gap that spreading a line may open
    kept_lines: int = 2  # so many lines of a paragraph at least stand together at a page's foot and head

    @cached_property
    def form_size(self) -> float:
        """The characters of a form, which has many columns: 五号 beside the 小四 of tables."""
        return self.table_size * _SMALLER

    @cached_property
    def form_leading(self) -> float:
        """The pitch of lines in a form's cells."""
        return self.table_leading * _SMALLER

    @cached_property
    def body_width(self) -> float:
        """The width of the 版心: 156 mm."""
        return self.page_width - self.left - self.right

    @cached_property
    def body_height(self) -> float:
        """The height of the 版心: 225 mm."""
        return self.page_height - self.top - self.bottom

    @cached_property
    def characters(self) -> int:
        """Characters to the line: 28."""
        return int(self.body_width / self.size)

    @cached_property
    def measure(self) -> float:
        """The width that every full line has: 28 × 15.75 pt = 155.6 mm."""
        return self.characters * self.size

    @cached_property
    def lines(self) -> int:
        """Lines to the page: 22."""
        return 1 + int((self.body_height - self.size) / self.leading)

    def closer(self, more: int) -> "Style":
        """The lines so close that so many more go on a page, its first and its last where they were."""
        lines = self.lines + more
        return replace(self, leading=(self.body_height - self.size) / (lines - 1 + _SPARE))

    def across(self) -> "Style":
        """The sheet turned a quarter, its top at the left edge, where odd pages are bound (GB/T 9704-2012, 7.6)."""
        return replace(
            self,
            page_width=self.page_height,
            page_height=self.page_width,
            top=self.left,
            left=self.bottom,
            right=self.top,
            bottom=self.right,
        )

    def faults(self) -> tuple[StyleFault, ...]:
        """Why the style cannot be printed with; nothing where it can."""
        return tuple(_no_measures(self)) or tuple(_faults(self))


def _no_measures(style: Style) -> Iterator[StyleFault]:
    for field in fields(style):
        value = getattr(style, field.name)
        if isinstance(value, int | float) and not (isfinite(value) and value >= 0):
            yield StyleFault(field.name, StyleReason.NOT_A_MEASURE)


def _faults(style: Style) -> Iterator[StyleFault]:
    for name, across in (("top", False), ("bottom", False), ("left", True), ("right", True)):
        most = (style.page_width if across else style.page_height) / 3
        if not _MARGIN <= getattr(style, name) <= most:
            yield StyleFault(name, StyleReason.MARGIN, _MARGIN, most)
    for name, (least, most) in _SIZES.items():
        if not least <= getattr(style, name) <= most:
            yield StyleFault(name, StyleReason.SIZE, least, most)
    sizes = {"leading": style.size, "title_leading": style.title_size, "table_leading": style.table_size}
    for name, size in sizes.items():
        if not 1.2 * size <= getattr(style, name) <= 3 * size:
            yield StyleFault(name, StyleReason.LEADING, 1.2 * size, 3 * size)
    least = style.folio_distance + style.folio_size / 2 + _MARGIN / 2
    if style.bottom < least:
        yield StyleFault("bottom", StyleReason.FOLIO, least)
    if style.body_width < _LEAST_CHARACTERS * style.size or style.body_height < _LEAST_LINES * style.leading:
        yield StyleFault("size", StyleReason.BODY)


STANDARD = Style()
