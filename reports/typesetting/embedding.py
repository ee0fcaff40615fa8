"""Writes a face into a PDF: only the glyphs that were used, and which character each of them means.

ReportLab's own TTFont splits a face into fonts of 256 glyphs, parses the whole file first, and maps characters beyond
the BMP to wrong ones; a composite font (ISO 32000-1, 9.7) with our own subset does neither.
"""

import zlib
from functools import lru_cache
from hashlib import sha256

from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFString,
)

from reports.typesetting.fonts import Sort
from reports.typesetting.objects import reference, stream
from reports.typesetting.truetype import TrueType

_BLOCK = 100  # the most entries that a block of a character map may have
_SYMBOLIC = 4  # flag of a font descriptor
_CHARACTER_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class EmbeddedFont:
    """A face in one PDF. Each character that it prints has a code of its own, in the order of use."""

    def __init__(self, face: TrueType, name: str) -> None:
        self.name = name
        self._face = face
        self._codes: dict[str, int] = {}
        self._glyphs: list[int] = []
        self._widths: list[int] = []
        self._take(0)

    def code(self, sort: Sort) -> tuple[int, int]:
        """The two-byte code that prints a sort, and how far the PDF moves on after it in 1/1000 em."""
        code = self._codes.get(sort.text)
        if code is None:
            code = self._codes[sort.text] = self._take(sort.glyph)
        return code, self._widths[code]

    def _take(self, glyph: int) -> int:
        self._glyphs.append(glyph)
        self._widths.append(self._thousandths(self._face.advance(glyph)))
        return len(self._glyphs) - 1

    def write(self, document: PDFDocument) -> None:
        """Put the font among those that every page of the document may use."""
        tag = "".join(chr(65 + byte % 26) for byte in sha256("".join(self._codes).encode()).digest()[:6])
        name = PDFName(f"{tag}+{self._face.name}")
        system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
        descendant = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": PDFDictionary(system),
            "FontDescriptor": reference(document, self._descriptor(name, document)),
            "W": PDFArray([0, PDFArray(self._widths)]),
            "CIDToGIDMap": PDFName("Identity"),
        }
        font = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([reference(document, PDFDictionary(descendant))]),
            "ToUnicode": stream(document, self._character_map()),
        }
        shared = document.idToObject[BasicFonts]
        assert isinstance(shared, PDFDictionary)
        shared[self.name] = reference(document, PDFDictionary(font))

    def _descriptor(self, name: str, document: PDFDocument) -> PDFDictionary:
        face = self._face
        ascent, descent = face.ascent_and_descent
        length, program = _program(face, tuple(self._glyphs))
        entries = {"Length1": length, "Filter": PDFArray([PDFName("FlateDecode")])}
        return PDFDictionary({
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArray([self._thousandths(length) for length in face.box]),
            "ItalicAngle": 0,
            "Ascent": self._thousandths(ascent),
            "Descent": self._thousandths(descent),
            "CapHeight": self._thousandths(ascent),
            "StemV": face.weight // 5,
            "FontFile2": stream(document, program, entries, compressed=False),
        })  # fmt: skip

    def _thousandths(self, length: int) -> int:
        """A length of the font in 1/1000 em; whole numbers, since some viewers know no others."""
        return round(length * 1000 / self._face.units)

    def _character_map(self) -> bytes:
        """What each code means, so that text can be searched and copied; UTF-16 in both planes."""
        entries = [f"<{code:04X}> <{_utf16(text)}>" for text, code in self._codes.items()]
        blocks = [entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK)]
        body = "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
        return _CHARACTER_MAP.format(blocks=body).encode("ascii")


@lru_cache(maxsize=16)
def _program(face: TrueType, glyphs: tuple[int, ...]) -> tuple[int, bytes]:
    """A subset's length and its bytes compressed; most faces print the same glyphs again."""
    program = face.subset(glyphs)
    return len(program), zlib.compress(program)


def _utf16(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()
