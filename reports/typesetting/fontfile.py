"""Reads what a font file says of itself: names, weight, leave to embed it; quickly, and none but a few kilobytes."""

import re
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, NamedTuple

_FACES, _TABLES, _NAMES = 64, 128, 1 << 20  # the most faces, tables and bytes of names that are read
_FAMILY, _FULL, _PREFERRED = 1, 4, 16  # kinds of names (OpenType, name table)
_RESTRICTED, _RIGHTS, _NO_SUBSETTING, _BITMAPS = 0x0002, 0x000F, 0x0100, 0x0200  # OS/2 fsType
_ITALIC = 0x0001  # OS/2 fsSelection
_MAC_CHINESE = 33


class Obstacle(StrEnum):
    """Why a face cannot be printed with."""

    OUTLINES = "outlines"  # drawn with PostScript curves, which we cannot embed
    RIGHTS = "rights"  # its maker does not allow it to be embedded in part


class Broken(Exception):
    """A file that is no font, or a damaged one."""


@dataclass(frozen=True, slots=True)
class FontFace:
    """One face of a font file; ``fingerprint`` follows from the checksums of all its tables."""

    path: Path
    index: int
    names: tuple[str, ...]
    weight: int
    italic: bool
    fingerprint: str
    obstacle: Obstacle | None

    @property
    def family(self) -> str:
        """The name to show: the Chinese one where there is one."""
        return next((name for name in self.names if not name.isascii()), self.names[0] if self.names else "")

    @property
    def bold(self) -> bool:
        """Whether it is a heavy one of its family."""
        return self.weight >= 600


class _Table(NamedTuple):
    offset: int
    length: int


def read_faces(path: Path) -> tuple[FontFace, ...]:
    """The faces of a TrueType or OpenType file or collection. Raises Broken or OSError."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            return tuple(_face(path, file, size, index, start) for index, start in enumerate(_starts(file)))
    except (struct.error, KeyError, ValueError) as error:
        raise Broken(path.name) from error


def plain(name: str) -> str:
    """A name without what makers write differently: case, spaces, hyphens."""
    return re.sub(r"[\s_-]", "", name).casefold()


def _starts(file: BinaryIO) -> tuple[int, ...]:
    head = _read(file, 0, 12)
    if head[:4] != b"ttcf":
        return (0,)
    count = min(_FACES, struct.unpack(">L", head[8:])[0])
    return struct.unpack(f">{count}L", _read(file, 12, 4 * count))


def _face(path: Path, file: BinaryIO, size: int, index: int, start: int) -> FontFace:
    kind, count = struct.unpack(">4sH", _read(file, start, 6))
    if kind not in (b"\0\1\0\0", b"true", b"OTTO") or count > _TABLES:
        raise Broken(path.name)
    directory = _read(file, start + 12, 16 * count)
    tables = {tag: _Table(*place) for tag, _, *place in struct.iter_unpack(">4s3L", directory)}
    if any(table.offset + table.length > size for table in tables.values()):
        raise Broken(path.name)
    head, system = _read(file, *tables[b"head"]), _read(file, *tables[b"OS/2"])
    weight, rights = struct.unpack_from(">H2xH", system, 4)
    (selection,) = struct.unpack_from(">H", system, 62)
    names = tuple(dict.fromkeys(_names(_read(file, tables[b"name"].offset, min(_NAMES, tables[b"name"].length)))))
    obstacle = Obstacle.OUTLINES if b"glyf" not in tables else Obstacle.RIGHTS if _forbidden(rights) else None
    fingerprint = sha256(directory + head).hexdigest()
    return FontFace(path, index, names, weight, bool(selection & _ITALIC), fingerprint, obstacle)


def _read(file: BinaryIO, offset: int, length: int) -> bytes:
    file.seek(offset)
    return file.read(min(length, _NAMES))


def _forbidden(rights: int) -> bool:
    return rights & _RIGHTS == _RESTRICTED or bool(rights & (_NO_SUBSETTING | _BITMAPS))


def _names(table: bytes) -> Iterator[str]:
    """Family and full names in every language, the Windows ones first."""
    count, strings = struct.unpack_from(">HH", table, 2)
    records: Sequence[tuple[int, ...]] = [struct.unpack_from(">6H", table, 6 + 12 * n) for n in range(count)]
    wanted = [record for record in records if record[3] in (_FAMILY, _FULL, _PREFERRED)]
    for platform, _, language, _, length, offset in sorted(wanted, key=lambda record: record[0] != 3):
        raw = table[strings + offset : strings + offset + length]
        code = "utf-16-be" if platform != 1 else "gb18030" if language == _MAC_CHINESE else "latin-1"
        name = raw.decode(code, "ignore").strip("\0 ")
        if name:
            yield name
