"""The TrueType reader, against fontTools."""

import io
import struct
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.ttCollection import TTCollection

import resources
from reports.typesetting.truetype import FontError, TrueType

FILES = sorted(resources.path("fonts").rglob("*.ttf"))
SAMPLE = "中堃，“ é1Ǻ𠮷㎡"


def small_font(name: str, width: int) -> TTFont:
    """A font of one square, the letter A."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCharacterMap({65: "A"})
    pen = TTGlyphPen(None)
    for number, point in enumerate([(100, 0), (100, 700), (600, 700), (600, 0)]):
        pen.lineTo(point) if number else pen.moveTo(point)
    pen.closePath()
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "A": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "A": (width, 100)})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": name, "psName": name})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120)
    builder.setupPost()
    return builder.font


def opened(path: Path) -> TTFont:
    return TTFont(io.BytesIO(path.read_bytes()), lazy=True)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_characters_and_widths_are_those_of_fonttools(path: Path) -> None:
    font, known = TrueType(path), opened(path)
    glyphs = {code: known.getGlyphID(name) for code, name in known.getBestCmap().items()}
    codes = [*range(0x3100), *range(0x4E00, 0x5000), *range(0xFF00, 0x10000), *range(0x20B00, 0x20C00)]
    assert [font.glyph(code) for code in codes] == [glyphs.get(code, 0) for code in codes]
    for name in known.getGlyphOrder()[:200]:
        assert font.advance(known.getGlyphID(name)) == known["hmtx"][name][0]
    assert (font.units, font.glyphs) == (known["head"].unitsPerEm, known["maxp"].numGlyphs)
    assert font.name == known["name"].getDebugName(6)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_subset_draws_the_same_outlines(path: Path) -> None:
    font = TrueType(path)
    glyphs = [0, *(font.glyph(ord(character)) for character in SAMPLE if font.glyph(ord(character)))]
    program = font.subset(glyphs)
    assert sum(struct.unpack(f">{len(program) // 4}L", program)) & 0xFFFFFFFF == 0xB1B0AFBA  # OpenType, head table
    known, subset = opened(path), TTFont(io.BytesIO(program), checkChecksums=2)
    shapes, parts = known.getGlyphSet(), subset.getGlyphSet()
    for number, glyph in enumerate(glyphs):
        name, part = known.getGlyphName(glyph), subset.getGlyphName(number)
        pen, own = DecomposingRecordingPen(shapes), DecomposingRecordingPen(parts)
        shapes[name].draw(pen)
        parts[part].draw(own)
        assert own.value == pen.value
        assert parts[part].width == shapes[name].width


def test_ink_is_the_box_of_the_outline(tmp_path: Path) -> None:
    small_font("Small", 700).save(tmp_path / "small.ttf")
    font = TrueType(tmp_path / "small.ttf")
    assert font.ink(font.glyph(65)) == (100, 0, 600, 700)
    assert font.ink(0) == (0, 0, 0, 0)
    assert (font.ascent_and_descent, font.weight) == ((880, -120), 400)


def test_a_collection_is_read_by_number(tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [small_font("First", 700), small_font("Second", 800)]
    collection.save(tmp_path / "both.ttc")
    faces = [TrueType(tmp_path / "both.ttc", index) for index in (0, 1)]
    assert [(face.name, face.advance(1)) for face in faces] == [("First", 700), ("Second", 800)]


def test_a_font_with_cubic_outlines_is_refused(tmp_path: Path) -> None:
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef"])
    builder.setupCharacterMap({})
    builder.setupCFF("Cubic", {}, {".notdef": T2CharStringPen(500, {}).getCharString()}, {})
    builder.setupHorizontalMetrics({".notdef": (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupPost()
    builder.save(tmp_path / "cubic.otf")
    with pytest.raises(FontError, match=r"cubic\.otf has no TrueType outlines"):
        TrueType(tmp_path / "cubic.otf")


def test_a_font_without_unicode_is_refused(tmp_path: Path) -> None:
    font = small_font("Small", 700)
    font["cmap"].tables = []
    font.save(tmp_path / "mute.ttf")
    with pytest.raises(FontError, match="no Unicode character map"):
        TrueType(tmp_path / "mute.ttf").glyph(65)


def test_a_character_map_of_a_strange_form_is_refused(tmp_path: Path) -> None:
    font = small_font("Small", 700)
    table = CmapSubtable.newSubtable(6)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 1, 0, {65: "A"}
    font["cmap"].tables = [table]
    font.save(tmp_path / "strange.ttf")
    with pytest.raises(FontError, match="format 6"):
        TrueType(tmp_path / "strange.ttf").glyph(65)


def test_a_font_without_a_name_is_called_after_its_file(tmp_path: Path) -> None:
    font = small_font("Small", 700)
    font["name"].names = []
    font.save(tmp_path / "nameless.ttf")
    assert TrueType(tmp_path / "nameless.ttf").name == "nameless"
