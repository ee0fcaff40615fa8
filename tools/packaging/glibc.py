"""Which glibc the built folder needs, read from the symbols that its libraries ask for (ELF, ``.gnu.version_r``)."""

from collections.abc import Iterator
from pathlib import Path

from elftools.elf.elffile import ELFFile
from elftools.elf.gnuversions import GNUVerNeedSection

OLDEST = (2, 28)
"""UOS 20, the oldest system that the program is for."""

Version = tuple[int, ...]


def needs(folder: Path) -> dict[Path, Version]:
    """The newest ``GLIBC_`` version that each ELF file below a folder asks for, by its path in the folder."""
    found = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink() and _is_elf(file):
            found[file.relative_to(folder)] = max(_asked(file), default=(0,))
    return found


def _is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def words(version: Version) -> str:
    """As dpkg and people write it: 2.28."""
    return ".".join(map(str, version))


def _asked(file: Path) -> Iterator[Version]:
    with file.open("rb") as stream:
        for section in ELFFile(stream).iter_sections():
            if isinstance(section, GNUVerNeedSection):
                yield from (_version(each.name) for _, asked in section.iter_versions() for each in asked)


def _version(symbol: str) -> Version:
    name, _, number = symbol.partition("_")
    return tuple(map(int, number.split("."))) if name == "GLIBC" and number[:1].isdigit() else (0,)
