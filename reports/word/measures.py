"""The page's measures in Word's units: twips (1/20 pt), half-points, and the character grid."""

from math import floor
from unicodedata import east_asian_width

from reports.typesetting.style import SIZE_2, SIZE_3, STANDARD, Style

_NAMED = {SIZE_2: 22.0, SIZE_3: 16.0}  # what Word calls 二号 and 三号
_GRID_UNITS = 4096  # to the point


def twips(points: float) -> int:
    """A length to the nearest twip."""
    return round(points * 20)


def font_size(points: float) -> float:
    """A size as Word has it: its own where the 字号 has a name there, else to the half point."""
    return _NAMED.get(points, floor(points * 2 + 0.5) / 2)


def leading(style: Style) -> float:
    """The pitch of the lines in points.

    Word gives a page's last line its full pitch, where only its characters need room; so the standard's 22 lines fit
    only with 1/22 of the 版心 for each (28.95 pt). A narrower pitch of a bureau's own is kept.
    """
    lines = min(style.lines, STANDARD.lines)
    return floor(min(style.leading, style.body_height / lines) * 20) / 20


def char_space(style: Style) -> int:
    """How far the grid's characters stand from their size, so that the line holds the style's number of them."""
    width = (twips(style.page_width) - twips(style.left) - twips(style.right)) / 20
    return floor((width / style.characters - font_size(style.size)) * _GRID_UNITS)


def em_width(text: str) -> float:
    """About how wide a text is, in em: full-width characters one, all others a half."""
    return sum(1.0 if east_asian_width(character) in "WFA" else 0.5 for character in text)
