"""Opens a .docx that nobody vouches for: few members, bounded sizes, no entities, nothing fetched from elsewhere."""

import posixpath
import re
import struct
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from domain.zips import TAIL, directory_size, is_readable, most_unpacked
from reports.word.markup import Element

LARGEST_FILE = 64 * 1024 * 1024  # bytes; photographs count here, and are never unpacked
LARGEST_TEXT = 32 * 1024 * 1024  # bytes of all parts that are read, unpacked
LARGEST_RATIO = 150  # unpacked to packed; text with its markup stays below 40
MOST_NODES = 2_000_000  # tags and attributes of all parts that are read: what bounds memory; 300 sheets have 1,700,000
MOST_PLACES = 300_000  # elements that are walked through, what bounds time; 300 sheets have 230,000
_LARGEST_DIRECTORY = 1024 * 1024
_MOST_OF_LOOK = 3  # elements for one that says something; more of them are no report's, and passing over takes time too
_MAIN = "word/document.xml"
_LOOK = re.compile(  # how a paragraph, a run, a row or a cell looks: four in five elements of a form, and passed over
    r"<\w+:(?:[prt]Pr|t[cr]Pr|rFonts|pStyle|rStyle|jc|tcW|vAlign|gridSpan|vMerge|cantSplit|szCs|sz|color|lang|ind|spacing)\b"
)
_BROKEN = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    etree.XMLSyntaxError,
    struct.error,
    zlib.error,
)


class UnusableFile(Exception):
    """A .docx that is broken, or that contains what no .docx may."""


class OversizedFile(UnusableFile):
    """A .docx larger than any report."""


class Parts:
    """The parts of a .docx, parsed as they are asked for. Use it as a context; raises UnusableFile."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                _check_directory(file, path.stat().st_size)
            self._archive = ZipFile(path)
        except _BROKEN as cause:
            raise UnusableFile from cause
        self._bytes_left = LARGEST_TEXT
        self._nodes_left, self._places_left = MOST_NODES, MOST_PLACES
        self.damaged = 0  # parts beside the text that could not be read

    def __enter__(self) -> "Parts":
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def main(self) -> Element:
        """The text's own part."""
        part = self._part(self._main_name)
        if part is None:
            raise UnusableFile(_MAIN)
        return part

    def related(self, kind: str) -> Element | None:
        """A part that the text refers to: ``styles``, ``numbering``, ``footnotes``; None if there is none."""
        name = self._relations.get(kind)
        return self._part(name) if name else None

    def all_related(self, kind: str) -> Iterator[Element]:
        """Every part of a kind that the text refers to; a damaged one is passed over, the text stands without it."""
        for _, target in self._linked(kind):
            try:
                part = self._part(target)
            except UnusableFile:
                self.damaged += 1
                continue
            if part is not None:
                yield part

    def targets(self) -> dict[str, str]:
        """The names of the parts that the main one refers to, by the id of each."""
        return {number: target for number, _, target in self._links(self._main_name)}

    def names(self) -> tuple[str, ...]:
        """Every part's name."""
        return tuple(self._archive.namelist())

    def raw(self, name: str) -> bytes:
        """A part as it stands, within the bounds, not parsed. Raises UnusableFile."""
        try:
            return self._unpacked(self._archive.getinfo(name))
        except _BROKEN as cause:
            raise UnusableFile(name) from cause

    def inserted(self) -> Iterator[tuple[str, bytes]]:
        """The files that Word would read into the text (altChunk), unread: the id of each and its bytes."""
        for number, target in self._linked("aFChunk"):
            try:
                yield number, self._unpacked(self._archive.getinfo(target))
            except _BROKEN:
                yield number, b""

    def _linked(self, kind: str) -> Iterator[tuple[str, str]]:
        return ((number, target) for number, each, target in self._links(self._main_name) if each == kind)

    @cached_property
    def _main_name(self) -> str:
        return dict(self._targets("")).get("officeDocument", _MAIN)

    @cached_property
    def _relations(self) -> dict[str, str]:
        return dict(self._targets(self._main_name))

    def _targets(self, source: str) -> Iterator[tuple[str, str]]:
        """How a part relates to which others, by name."""
        return ((kind, target) for _, kind, target in self._links(source))

    def _links(self, source: str) -> Iterator[tuple[str, str, str]]:
        """The id, the kind and the name of each part that another refers to; a link to elsewhere is none."""
        folder, name = posixpath.split(source)
        relations = self._part(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in [] if relations is None else relations:
            if relation.get("TargetMode", "Internal") == "Internal":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                yield relation.get("Id", ""), relation.get("Type", "").rpartition("/")[2], target.lstrip("/")

    def _part(self, name: str) -> Element | None:
        try:
            entry = self._archive.getinfo(name)
        except KeyError:
            return None
        try:
            return self._parsed(self._unpacked(entry))
        except _BROKEN as cause:
            raise UnusableFile(name) from cause

    def _unpacked(self, entry: ZipInfo) -> bytes:
        if not is_readable(entry.flag_bits, entry.compress_type):
            raise UnusableFile(entry.filename)
        most = min(self._bytes_left, most_unpacked(entry.compress_size, LARGEST_RATIO))
        with self._archive.open(entry) as file:
            unpacked = file.read(most + 1)
        if len(unpacked) > most:
            raise OversizedFile(entry.filename)
        self._bytes_left -= len(unpacked)
        return unpacked

    def _parsed(self, xml: bytes) -> Element:
        """The root of a part in UTF-8 or UTF-16; one with a document type, which declares entities, is not parsed."""
        text = xml.decode("utf-16" if xml.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
        if "<!DOCTYPE" in text:
            raise UnusableFile
        self._count(text)
        return etree.fromstring(text.encode(), _parser())

    def _count(self, text: str) -> None:
        """Raises OversizedFile before a part is parsed that would take too much memory or time."""
        tags = text.count("<")
        self._nodes_left -= tags + text.count("=")
        if self._nodes_left >= 0:
            elements = tags - text.count("</")
            looks = sum(1 for _ in _LOOK.finditer(text))
            self._places_left -= max(elements - looks, elements // _MOST_OF_LOOK)
        if min(self._nodes_left, self._places_left) < 0:
            raise OversizedFile


def _check_directory(file: IO[bytes], size: int) -> None:
    """Raises for a file that is no plain zip, and for one whose directory alone would fill the memory."""
    if size > LARGEST_FILE:
        raise OversizedFile
    file.seek(max(0, size - TAIL))
    try:
        directory = directory_size(file.read(TAIL))
    except ValueError as cause:
        raise UnusableFile from cause
    if directory > _LARGEST_DIRECTORY:
        raise OversizedFile


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
