"""Reads what a font file says of itself: names, weight, leave to embed it; quickly, and none but a few kilobytes."""

import re
import struct
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from reports.typesetting.sfnt import FAMILY, FULL, NAMES, PREFERRED, Read, directory, names, starts

_RESTRICTED, _RIGHTS, _NO_SUBSETTING, _BITMAPS = 0x0002, 0x000F, 0x0100, 0x0200  # OS/2 fsType
_ITALIC = 0x0001  # OS/2 fsSelection


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


def read_faces(path: Path) -> tuple[FontFace, ...]:
    """The faces of a TrueType or OpenType file or collection. Raises Broken or OSError; a pipe is not waited for."""
    if not path.is_file():
        raise Broken(path.name)
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            read = _reader(file)
            return tuple(_face(path, read, size, index, start) for index, start in enumerate(starts(read)))
    except (struct.error, KeyError, ValueError) as error:
        raise Broken(path.name) from error


def plain(name: str) -> str:
    """A name without what makers write differently: case, spaces, hyphens."""
    return re.sub(r"[\s_-]", "", name).casefold()


def _face(path: Path, read: Read, size: int, index: int, start: int) -> FontFace:
    kind, raw, tables = directory(read, start)
    if kind not in (b"\0\1\0\0", b"true", b"OTTO"):
        raise Broken(path.name)
    if any(table.offset + table.length > size for table in tables.values()):
        raise Broken(path.name)
    head, system = read(*tables["head"]), read(*tables["OS/2"])
    weight, rights = struct.unpack_from(">H2xH", system, 4)
    (selection,) = struct.unpack_from(">H", system, 62)
    found = tuple(dict.fromkeys(names(read(*tables["name"]), (FAMILY, FULL, PREFERRED))))
    obstacle = Obstacle.OUTLINES if "glyf" not in tables else Obstacle.RIGHTS if _forbidden(rights) else None
    fingerprint = sha256(raw + head).hexdigest()
    return FontFace(path, index, found, weight, bool(selection & _ITALIC), fingerprint, obstacle)


def _reader(file: BinaryIO) -> Read:
    """Reads from a file, never more at once than names may take."""

    def read(offset: int, length: int) -> bytes:
        file.seek(offset)
        return file.read(min(length, NAMES))

    return read


def _forbidden(rights: int) -> bool:
    return rights & _RIGHTS == _RESTRICTED or bool(rights & (_NO_SUBSETTING | _BITMAPS))
