"""Draws the marks of forms that no other shipped font has: ``python -m tools.build_marks``.

☐ ☑ ☒ ✓ ✔ ✗ ✘, each an em wide and as high as a Chinese character. The shapes are this program's own;
the font stands in resources/fonts/Marks-Regular.ttf.
"""

import math
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

import resources
from tools.build_fonts import FONTS, SUMS, sha256

EM, ASCENT, DESCENT = 1000, 880, -120
LEFT, RIGHT, BOTTOM, TOP = 80, 920, -40, 800  # of the box
THIN, THICK = 44, 100  # of strokes
MADE = 0  # seconds since 1904: the same outlines give the same bytes
Point = tuple[float, float]
TICK: Sequence[Point] = ((210, 400), (420, 190), (790, 620))
CROSS: Sequence[Sequence[Point]] = (((250, 130), (750, 630)), ((250, 630), (750, 130)))
MARKS = {
    "☐": ("box", [], 0),
    "☑": ("boxtick", [TICK], THIN + 20),
    "☒": ("boxcross", CROSS, THIN + 20),
    "✓": ("tick", [TICK], THIN + 10),
    "✔": ("heavytick", [TICK], THICK),
    "✗": ("cross", CROSS, THIN + 10),
    "✘": ("heavycross", CROSS, THICK),
}


def main(target: Path) -> None:
    """Writes the font and its line among the sums."""
    glyphs = {".notdef": _glyph(True, [], 0), "space": TTGlyphPen(None).glyph()}
    glyphs |= {name: _glyph(name.startswith("box"), lines, width) for name, lines, width in MARKS.values()}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({0x20: "space", **{ord(mark): name for mark, (name, _, _) in MARKS.items()}})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({name: (EM, getattr(glyph, "xMin", 0) or 0) for name, glyph in glyphs.items()})
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    names = {"familyName": "Jixiao Marks", "styleName": "Regular", "psName": "JixiaoMarks-Regular"}
    builder.setupNameTable({**names, "uniqueFontIdentifier": "JixiaoMarks-Regular 1", "fullName": "Jixiao Marks"})
    builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=DESCENT, usWinAscent=ASCENT, usWinDescent=-DESCENT, fsType=0)
    builder.setupPost()
    builder.updateHead(created=MADE, modified=MADE)
    builder.font.recalcTimestamp = False
    builder.save(target)
    files = sorted(path for path in FONTS.rglob("*") if path.suffix == ".ttf")
    SUMS.write_text("".join(f"{sha256(path)}  {path.relative_to(FONTS).as_posix()}\n" for path in files), "utf-8")


def _glyph(boxed: bool, lines: Sequence[Sequence[Point]], width: float) -> object:
    """A box, and strokes over it; contours run one way, but for the hole of the box."""
    pen = TTGlyphPen(None)
    if boxed:
        _contour(pen, _rectangle(LEFT, BOTTOM, RIGHT, TOP))
        _contour(pen, _rectangle(LEFT + THIN, BOTTOM + THIN, RIGHT - THIN, TOP - THIN)[::-1])
    for line in lines:
        _contour(pen, _stroke(line, width))
    return pen.glyph()


def _rectangle(left: float, bottom: float, right: float, top: float) -> list[Point]:
    return [(left, bottom), (left, top), (right, top), (right, bottom)]


def _stroke(points: Sequence[Point], width: float) -> list[Point]:
    """The outline of a line through the points, mitred at its corners."""
    return [*_side(points, width / 2), *_side(points[::-1], width / 2)]


def _side(points: Sequence[Point], away: float) -> list[Point]:
    """The points of a line moved to its left."""
    normals = []
    for (x, y), (next_x, next_y) in pairwise(points):
        length = math.hypot(next_x - x, next_y - y)
        normals.append(((y - next_y) / length, (next_x - x) / length))
    moved = []
    for place, (x, y) in enumerate(points):
        before, after = normals[max(0, place - 1)], normals[min(place, len(normals) - 1)]
        scale = away / (1 + before[0] * after[0] + before[1] * after[1])
        moved.append((x + (before[0] + after[0]) * scale, y + (before[1] + after[1]) * scale))
    return moved


def _contour(pen: TTGlyphPen, points: Sequence[Point]) -> None:
    rounded = [(round(x), round(y)) for x, y in points]
    pen.moveTo(rounded[0])
    for point in rounded[1:]:
        pen.lineTo(point)
    pen.closePath()


if __name__ == "__main__":
    main(resources.path("fonts", "Marks-Regular.ttf"))
