"""Reads a TrueType file: which characters it has, how wide they are, and a subset of it to embed."""

import mmap
import struct
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from domain.patterns import pattern
from reports.typesetting.sfnt import POSTSCRIPT, directory, names, starts

# Parts of a compound glyph: flags of the OpenType specification, glyf table.
_WORDS, _SCALE, _MORE, _SCALE_XY, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080
_KEPT = ("cvt ", "fpgm", "prep")
_MAGIC = 0xB1B0AFBA
_NOT_NAME = pattern("[^!-~]|[][(){}<>/%#+]")


class FontError(ValueError):
    """A font file that cannot be used; the message says why."""


class _Segments(NamedTuple):
    """Runs of characters in a character map: last and first of each, and how its glyphs are found."""

    ends: tuple[int, ...]
    starts: tuple[int, ...]
    deltas: tuple[int, ...]
    offsets: tuple[int, ...] | None
    base: int


class TrueType:
    """One face of a TrueType file or collection; its tables are read where they are needed, never the whole file."""

    def __init__(self, path: Path, index: int = 0) -> None:
        self.path = path
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._tables = directory(self._read, starts(self._read)[index]).tables
        if "glyf" not in self._tables:
            raise FontError(f"{path.name} has no TrueType outlines")
        head = self._table("head")
        self.units = self._unpack(">H", head + 18)[0]
        self.box = self._unpack(">4h", head + 36)
        self._long_offsets = bool(self._unpack(">H", head + 50)[0])
        self.glyphs = self._unpack(">H", self._table("maxp") + 4)[0]
        self._metrics = self._unpack(">H", self._table("hhea") + 34)[0]

    def _read(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]

    def _unpack(self, form: str, offset: int) -> tuple[int, ...]:
        return struct.unpack_from(form, self._data, offset)

    def _table(self, tag: str) -> int:
        return self._tables[tag].offset

    def _chunk(self, tag: str) -> bytes:
        return self._read(*self._tables[tag])

    @cached_property
    def name(self) -> str:
        """The PostScript name, without what a PDF's name cannot hold."""
        found = (_NOT_NAME.sub("", name) for name in names(self._chunk("name"), (POSTSCRIPT,)))
        return next(filter(None, found), "") or _NOT_NAME.sub("", self.path.stem) or "Font"

    @cached_property
    def ascent_and_descent(self) -> tuple[int, int]:
        """The typographic ascender and descender in font units."""
        ascent, descent = self._unpack(">2h", self._table("OS/2") + 68)
        return ascent, descent

    @cached_property
    def weight(self) -> int:
        """The weight class: 400 is regular, 700 bold."""
        return self._unpack(">H", self._table("OS/2") + 4)[0]

    @cached_property
    def _segments(self) -> _Segments:
        table = self._table("cmap")
        found = {}
        for n in range(self._unpack(">H", table + 2)[0]):
            platform, encoding, offset = self._unpack(">HHL", table + 4 + 8 * n)
            found[platform, encoding] = table + offset
        for key in ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3)):
            if key in found:
                return self._read_segments(found[key])
        raise FontError(f"{self.path.name} has no Unicode character map")

    def _read_segments(self, offset: int) -> _Segments:
        form = self._unpack(">H", offset)[0]
        if form == 12:
            count = self._unpack(">L", offset + 12)[0]
            numbers = self._unpack(f">{3 * count}L", offset + 16)
            return _Segments(numbers[1::3], numbers[0::3], numbers[2::3], None, 0)
        if form == 4:
            count = self._unpack(">H", offset + 6)[0] // 2
            ends = self._unpack(f">{count}H", offset + 14)
            starts = self._unpack(f">{count}H", offset + 16 + 2 * count)
            deltas = self._unpack(f">{count}H", offset + 16 + 4 * count)
            ranges = offset + 16 + 6 * count
            return _Segments(ends, starts, deltas, self._unpack(f">{count}H", ranges), ranges)
        raise FontError(f"{self.path.name} has a character map of format {form}")

    def glyph(self, code: int) -> int:
        """The glyph of a character, 0 where the font has none."""
        ends, starts, deltas, offsets, base = self._segments
        at = bisect_left(ends, code)
        if at == len(ends) or starts[at] > code:
            return 0
        if offsets is None:
            return deltas[at] + code - starts[at]
        if not offsets[at]:
            return deltas[at] + code & 0xFFFF
        glyph = self._unpack(">H", base + 2 * at + offsets[at] + 2 * (code - starts[at]))[0]
        return glyph + deltas[at] & 0xFFFF if glyph else 0

    def advance(self, glyph: int) -> int:
        """The width of a glyph in font units."""
        return self._unpack(">H", self._table("hmtx") + 4 * min(glyph, self._metrics - 1))[0]

    def ink(self, glyph: int) -> tuple[int, int, int, int]:
        """What a glyph blackens: left, bottom, right and top in font units; all 0 where it is blank."""
        start, end = self._place(glyph)
        if start == end:
            return 0, 0, 0, 0
        left, bottom, right, top = self._unpack(">4h", start + 2)
        return left, bottom, right, top

    def _place(self, glyph: int) -> tuple[int, int]:
        base, glyf = self._table("loca"), self._table("glyf")
        if self._long_offsets:
            start, end = self._unpack(">2L", base + 4 * glyph)
            return glyf + start, glyf + end
        start, end = self._unpack(">2H", base + 2 * glyph)
        return glyf + 2 * start, glyf + 2 * end

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """A font file of these glyphs, numbered from 0 in their order (the parts of compound ones follow)."""
        order, outlines = self._outlines(glyphs)
        offsets = [0]
        for outline in outlines:
            offsets.append(offsets[-1] + len(outline))
        head = bytearray(self._chunk("head"))
        head[8:12] = bytes(4)
        head[50:52] = b"\0\1"
        widths = (struct.pack(">Hh", self.advance(glyph), self.ink(glyph)[0]) for glyph in order)
        tables = {
            "glyf": b"".join(outlines),
            "head": bytes(head),
            "hhea": self._chunk("hhea")[:34] + struct.pack(">H", len(order)),
            "hmtx": b"".join(widths),
            "loca": struct.pack(f">{len(offsets)}L", *offsets),
            "maxp": self._chunk("maxp")[:4] + struct.pack(">H", len(order)) + self._chunk("maxp")[6:],
        } | {tag: self._chunk(tag) for tag in _KEPT if tag in self._tables}
        return _file(tables)

    def _outlines(self, glyphs: Sequence[int]) -> tuple[list[int], list[bytes]]:
        """The glyphs and the parts that they are made of, and the outline of each with its parts renumbered."""
        order = list(glyphs)
        numbers: dict[int, int] = {}
        for number, glyph in enumerate(order):
            numbers.setdefault(glyph, number)
        outlines = []
        for glyph in order:  # grows while it is walked
            start, end = self._place(glyph)
            outline = bytearray(self._data[start:end])
            for place in _parts(outline):
                part = struct.unpack_from(">H", outline, place)[0]
                if part not in numbers:
                    numbers[part] = len(order)
                    order.append(part)
                struct.pack_into(">H", outline, place, numbers[part])
            outlines.append(bytes(outline) + bytes(-len(outline) % 4))
        return order, outlines


def _parts(outline: bytearray) -> Iterator[int]:
    """Where a compound glyph names its parts."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return
    place, flags = 10, _MORE
    while flags & _MORE:
        flags = struct.unpack_from(">H", outline, place)[0]
        yield place + 2
        place += 8 if flags & _WORDS else 6
        place += 2 if flags & _SCALE else 4 if flags & _SCALE_XY else 8 if flags & _MATRIX else 0


def _file(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables, with its sums."""
    power = len(tables).bit_length() - 1
    parts = [struct.pack(">4s4H", b"\0\1\0\0", len(tables), 16 << power, power, 16 * len(tables) - (16 << power))]
    offset = 12 + 16 * len(tables)
    total = 0
    for tag, data in sorted(tables.items()):
        added = _sum(data)
        total += added
        parts.append(struct.pack(">4s3L", tag.encode(), added, offset, len(data)))
        if tag == "head":
            adjustment = offset + 8
        offset += len(data) + -len(data) % 4
    total += _sum(b"".join(parts))
    parts += (data + bytes(-len(data) % 4) for _, data in sorted(tables.items()))
    file = bytearray(b"".join(parts))
    struct.pack_into(">L", file, adjustment, _MAGIC - total & 0xFFFFFFFF)
    return bytes(file)


def _sum(data: bytes) -> int:
    """The checksum of a table: its 32-bit words added."""
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF
