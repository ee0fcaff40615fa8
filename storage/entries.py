"""The files of a package from elsewhere, a folder or a zip: nothing outside it, nothing without bound, nothing run."""

import errno
import os
import struct
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol
from zipfile import BadZipFile, ZipFile, ZipInfo

from domain.zips import TAIL, begins_as_zip, directory_size, is_readable, most_unpacked
from storage.bag import CHUNK
from storage.errors import BrokenZip, HostilePackage, PackageTooLarge
from storage.translation import translated

MOST_FILES = 10_000
LARGEST = 768 * 2**20  # bytes of all files, unpacked: some four seconds of summing; a report with its scans stays below
LARGEST_RATIO = 200  # unpacked to packed; a database of one report stays below 50
_LARGEST_DIRECTORY = 4 * 2**20
_LONGEST_PATH, _LONGEST_NAME, _DEEPEST = 1024, 255, 16  # bytes, bytes, folders
_UTF8 = 0x800
_STRAYS = frozenset((".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".directory"))
_LINK = 0o120000
_BROKEN = (BadZipFile, EOFError, NotImplementedError, RuntimeError, UnicodeError, ValueError, struct.error, zlib.error)


class Entries(Protocol):
    """The files of a package by path; ``/`` between folders, the package's own name left out."""

    path: Path

    def names(self) -> frozenset[str]:
        """Every file."""

    def pieces(self, name: str) -> Iterator[bytes]:
        """A file, piece by piece. Raises a StorageProblem."""


@contextmanager
def opened(path: Path) -> Iterator[Entries]:
    """The package at ``path``. Raises HostilePackage, PackageTooLarge, BrokenZip or what the disk says."""
    with translated(path, family="input", writing=False):
        if path.is_dir():
            yield FolderEntries(path)
            return
        with path.open("rb") as file:
            _check_directory(file, path)
            try:
                archive = ZipFile(file)
            except _BROKEN as error:
                raise BrokenZip(path=path) from error
            with archive:
                yield ZipEntries(path, archive)


def is_zip(path: Path) -> bool:
    """Whether a file begins as a zip does."""
    with translated(path, family="input", writing=False), path.open("rb") as file:
        return begins_as_zip(file.read(4))


class FolderEntries:
    """A package that is a folder. Links and devices are refused: they lead outside, or without end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._left = LARGEST
        self._files = dict(self._walked(path, ""))
        if sum(file.stat().st_size for file in self._files.values()) > LARGEST:
            raise PackageTooLarge(path=path)
        _refuse_collisions(self._files, path)

    def names(self) -> frozenset[str]:
        """Every file."""
        return frozenset(self._files)

    def pieces(self, name: str) -> Iterator[bytes]:
        """A file, piece by piece."""
        with translated(self._files[name], family="input", writing=False), self._files[name].open("rb") as file:
            while piece := file.read(CHUNK):
                self._left -= len(piece)
                if self._left < 0:
                    raise PackageTooLarge(path=self.path)
                yield piece

    def _walked(self, path: Path, prefix: str) -> Iterator[tuple[str, Path]]:
        waiting, seen = [(path, prefix)], 0
        while waiting:
            folder, prefix = waiting.pop()
            with os.scandir(folder) as found:
                for entry in found:
                    seen += 1
                    name = prefix + entry.name
                    if seen > MOST_FILES:
                        raise PackageTooLarge(path=self.path)
                    _check_name(name, self.path)
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append((Path(entry.path), f"{name}/"))
                    elif entry.is_file(follow_symlinks=False):
                        yield name, Path(entry.path)
                    else:
                        raise HostilePackage(path=self.path, name=_short(name))


class ZipEntries:
    """A package in a zip: one folder that holds everything, as RFC 8493 §4 asks. Read in place, never unpacked."""

    def __init__(self, path: Path, archive: ZipFile) -> None:
        self.path = path
        self._archive = archive
        self._left = LARGEST
        members = archive.infolist()
        if len(members) > MOST_FILES or sum(member.file_size for member in members) > LARGEST:
            raise PackageTooLarge(path=path)
        named = [(_name_of(member, path), member) for member in members]
        for name, member in named:
            self._check(name, member)
        _refuse_collisions((name for name, _ in named), path)
        files = {name: member for name, member in named if not member.is_dir()}
        own = [name for name in files if not is_stray(name)]
        top = {name.partition("/")[0] for name in own}
        inside = f"{top.pop()}/" if len(top) == 1 and all("/" in name for name in own) else ""
        self._members = {name.removeprefix(inside): member for name, member in files.items()}

    def names(self) -> frozenset[str]:
        """Every file."""
        return frozenset(self._members)

    def pieces(self, name: str) -> Iterator[bytes]:
        """A file, piece by piece, no more of it than the directory says."""
        member = self._members[name]
        said = member.file_size
        try:
            with self._archive.open(member) as file:
                while piece := file.read(CHUNK):
                    said -= len(piece)
                    self._left -= len(piece)
                    if said < 0 or self._left < 0:
                        raise PackageTooLarge(path=self.path)
                    yield piece
        except (*_BROKEN, OSError) as error:
            if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
                raise
            raise BrokenZip(path=self.path) from error  # a place before the file's beginning, for one

    def _check(self, name: str, member: ZipInfo) -> None:
        _check_name(name.removesuffix("/"), self.path)
        if (member.external_attr >> 16) & 0o170000 == _LINK:
            raise HostilePackage(path=self.path, name=_short(name))
        if not is_readable(member.flag_bits, member.compress_type):
            raise BrokenZip(path=self.path)
        if member.file_size > most_unpacked(member.compress_size, LARGEST_RATIO):
            raise PackageTooLarge(path=self.path)


def _name_of(member: ZipInfo, package: Path) -> str:
    """A member's name. Without the sign for UTF-8 it is in the code page of the PC that zipped it: here, Chinese."""
    name = member.orig_filename
    if member.flag_bits & _UTF8 or name.isascii():
        return name
    try:
        return name.encode("cp437").decode("gb18030")
    except UnicodeError as error:
        raise HostilePackage(path=package, name=_short(name)) from error


def is_stray(name: str) -> bool:
    """Whether a file is one that a system leaves in folders by itself: thumbnails, views, resource forks."""
    *folders, last = name.split("/")
    return last.casefold() in _STRAYS or last.startswith("._") or "__MACOSX" in folders


def _check_name(name: str, package: Path) -> None:
    """Refuses a path that is absolute, climbs out, has no end, or means something else on another system."""
    parts = name.split("/")
    unsafe = any(sign in name for sign in '\\:*?"<>|') or any(ord(sign) < 32 or ord(sign) == 127 for sign in name)
    lost = any(0xD800 <= ord(sign) <= 0xDFFF for sign in name)
    if unsafe or lost or len(parts) > _DEEPEST or any(part in ("", ".", "..") for part in parts):
        raise HostilePackage(path=package, name=_short(name))
    if len(name.encode()) > _LONGEST_PATH or any(len(part.encode()) > _LONGEST_NAME for part in parts):
        raise HostilePackage(path=package, name=_short(name))


def _refuse_collisions(names: Iterable[str], package: Path) -> None:
    """Refuses names that are one and the same on some system: twice, in capitals, composed otherwise."""
    seen: set[str] = set()
    for name in names:
        folded = unicodedata.normalize("NFC", name.removesuffix("/")).casefold()
        if folded in seen:
            raise HostilePackage(path=package, name=_short(name))
        seen.add(folded)


def _check_directory(file: IO[bytes], path: Path) -> None:
    """Refuses a zip whose directory alone would fill the memory, before it is read."""
    size = file.seek(0, os.SEEK_END)
    if size > LARGEST:
        raise PackageTooLarge(path=path)
    file.seek(max(0, size - TAIL))
    try:
        directory = directory_size(file.read())
    except ValueError as error:
        raise BrokenZip(path=path) from error
    if directory > _LARGEST_DIRECTORY:
        raise PackageTooLarge(path=path)
    file.seek(0)


def _short(name: str) -> str:
    """A name as it can be shown: strange characters replaced, not without end."""
    shown = "".join(sign if sign.isprintable() else "�" for sign in name)
    return shown if len(shown) <= 60 else shown[:59] + "…"
