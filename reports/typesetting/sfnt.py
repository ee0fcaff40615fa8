"""What every TrueType or OpenType file begins with: its faces, the directory of a face's tables, its names.

OpenType specification 1.9, "Organization of an OpenType Font" and "name". Nothing is read but what is asked for, so a
file may be large, and it may be hostile: counts and lengths are bounded, and what does not fit raises.
"""

import struct
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

FAMILY, FULL, POSTSCRIPT, PREFERRED = 1, 4, 6, 16  # kinds of names
FACES, TABLES, NAMES = 64, 128, 1 << 20  # the most faces, tables and bytes of names that are read
_COLLECTION = b"ttcf"
_MAC, _WINDOWS, _MAC_CHINESE = 1, 3, 33

Read = Callable[[int, int], bytes]
"""Gives so many bytes from an offset on, fewer at the end of the file."""


class FontTable(NamedTuple):
    """Where a table lies in the file, in bytes."""

    offset: int
    length: int


class Directory(NamedTuple):
    """A face's first bytes: ``kind`` (its outlines), ``raw`` (the records as they stand, checksums in them), tables."""

    kind: bytes
    raw: bytes
    tables: Mapping[str, FontTable]


def starts(read: Read) -> tuple[int, ...]:
    """Where each face begins: one, or those of a collection. Raises struct.error on a file cut short."""
    head = read(0, 12)
    if head[:4] != _COLLECTION:
        return (0,)
    count = min(FACES, struct.unpack(">L", head[8:])[0])
    return struct.unpack(f">{count}L", read(12, 4 * count))


def directory(read: Read, start: int) -> Directory:
    """The tables of the face at ``start``. Raises struct.error on a file cut short, ValueError on too many tables."""
    kind, count = struct.unpack(">4sH", read(start, 6))
    if count > TABLES:
        raise ValueError(f"{count} tables")
    raw = read(start + 12, 16 * count)
    records = struct.iter_unpack(">4s4x2L", raw)
    return Directory(kind, raw, {tag.decode("latin-1"): FontTable(*place) for tag, *place in records})


def names(table: bytes, kinds: Collection[int]) -> Iterator[str]:
    """The names of these kinds in every language, the Windows ones first; ``table`` is the whole name table.

    Raises struct.error on a table cut short.
    """
    count, strings = struct.unpack_from(">HH", table, 2)
    records = [struct.unpack_from(">6H", table, 6 + 12 * number) for number in range(count)]
    wanted = [record for record in records if record[3] in kinds]
    for platform, _, language, _, length, offset in sorted(wanted, key=lambda record: record[0] != _WINDOWS):
        raw = table[strings + offset : strings + offset + length]
        code = "utf-16-be" if platform != _MAC else "gb18030" if language == _MAC_CHINESE else "latin-1"
        name = raw.decode(code, "ignore").strip("\0 ")
        if name:
            yield name
