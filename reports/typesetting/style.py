"""The measures of the page as data: GB/T 9704-2012 is the default, a bureau's own habits are another value."""

from dataclasses import dataclass
from functools import cached_property

MILLIMETRE = 72 / 25.4
SIZE_2 = 21.0  # 2号
SIZE_3 = 15.75  # 3号
SIZE_4 = 14.0  # 4号


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
    folio_size: float = SIZE_4
    folio_distance: float = 7 * MILLIMETRE  # from the 版心 to the dashes of the page number
    folio_inset: int = 1  # characters left free outside the page number
    gap_limit: float = 0.25  # em: the widest gap that spreading a line may open
    kept_lines: int = 2  # so many lines of a paragraph at least stand together at a page's foot and head

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


STANDARD = Style()
