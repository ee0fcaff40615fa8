"""Small fonts of squares for tests, with the names, weights and rights that a test wants."""

from collections.abc import Mapping
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

LETTERS = "一二三上下中万元年度0123456789AB—，。（）"


def made(
    names: Mapping[str, str] | str, letters: str = LETTERS, weight: int = 400, italic: bool = False, rights: int = 0
) -> TTFont:
    """A TrueType font; ``names``: its family by language (``en``, ``zh``)."""
    builder, glyphs = _begun(letters, cubic=False)
    square = TTGlyphPen(None)
    _draw(square)
    builder.setupGlyf({glyph: square.glyph() for glyph in glyphs})
    return _finished(builder, names, glyphs, weight, italic, rights)


def made_cubic(name: str, letters: str = LETTERS) -> TTFont:
    """The same with PostScript outlines."""
    builder, glyphs = _begun(letters, cubic=True)
    pen = T2CharStringPen(1000, {})
    _draw(pen)
    builder.setupCFF(name, {}, dict.fromkeys(glyphs, pen.getCharString()), {})
    return _finished(builder, name, glyphs, 400, False, 0)


def saved(font: TTFont, path: Path) -> Path:
    """Write a font to a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    font.save(path)
    return path


def _begun(letters: str, cubic: bool) -> tuple[FontBuilder, list[str]]:
    builder = FontBuilder(1000, isTTF=not cubic)
    glyphs = [".notdef", *(f"u{ord(letter):04X}" for letter in letters)]
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap({ord(letter): f"u{ord(letter):04X}" for letter in letters})
    return builder, glyphs


def _finished(
    builder: FontBuilder, names: Mapping[str, str] | str, glyphs: list[str], weight: int, italic: bool, rights: int
) -> TTFont:
    families = {"en": names} if isinstance(names, str) else dict(names)
    builder.setupHorizontalMetrics({glyph: (500 if glyph[:3] == "u00" else 1000, 100) for glyph in glyphs})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": families, "styleName": "Regular", "psName": "Test-Regular"})
    builder.setupOS2(
        sTypoAscender=880, sTypoDescender=-120, usWeightClass=weight, fsSelection=int(italic) or 64, fsType=rights
    )
    builder.setupPost()
    font: TTFont = builder.font
    return font


def _draw(pen: TTGlyphPen | T2CharStringPen) -> None:
    for number, point in enumerate([(100, 0), (100, 700), (400, 700), (400, 0)]):
        pen.lineTo(point) if number else pen.moveTo(point)
    pen.closePath()
