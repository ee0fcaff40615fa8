"""A finished PDF as pictures and as text with its places, through pdfium.

pdfium allows one thread at a time: whoever calls it in this program does so here, one after the other.
"""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from reports.box import Box

_ALONE = threading.RLock()
POINTS = 72  # to the inch
_NOTES = -1  # a kind of its own: how many annotations lie over a page


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels, row by row: four bytes each (blue, green, red, none), or one where it is grey."""

    width: int
    height: int
    stride: int
    data: bytes


class OpenedPdf:
    """An opened PDF. Raises ValueError where it is none."""

    def __init__(self, pdf: bytes) -> None:
        with _ALONE:
            try:
                self._document = pypdfium2.PdfDocument(pdf)
                self.sizes = tuple(self._document.get_page_size(number) for number in range(len(self._document)))
            except pypdfium2.PdfiumError as error:
                raise ValueError(str(error)) from error
        self._texts: dict[int, _Text] = {}

    def close(self) -> None:
        """Lets the PDF go; closing again does nothing."""
        with _ALONE:
            self._document.close()

    def picture(self, number: int, scale: float, *, upright: bool = False, grey: bool = False) -> Picture:
        """A page at ``scale`` pixels to the point; ``upright``: as it lies in the printer, not as it is read."""
        with self._page(number) as page:
            if upright:
                page.set_rotation(0)
            bitmap = page.render(scale=scale, grayscale=grey, prefer_bgrx=not grey, optimize_mode=None)
            try:
                return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            finally:
                bitmap.close()

    def find(self, words: str) -> tuple[tuple[int, tuple[Box, ...]], ...]:
        """Where words stand, line breaks and white space aside: the page's number, and a box for each line."""
        wanted = _halved("".join(words.split()).casefold())
        if not wanted:
            return ()
        return tuple(
            (number, boxes) for number in range(len(self.sizes)) for boxes in self._text(number).places(wanted)
        )

    def _text(self, number: int) -> "_Text":
        if number not in self._texts:
            with self._page(number) as page:
                self._texts[number] = _read(page)
        return self._texts[number]

    @contextmanager
    def _page(self, number: int) -> Iterator[pypdfium2.PdfPage]:
        with _ALONE:
            page = self._document[number]
            try:
                yield page
            finally:
                page.close()


def _halved(words: str) -> str:
    """Characters beyond the BMP as two halves each, as pdfium counts them."""
    raw = words.encode("utf-16-le", "surrogatepass")
    return "".join(chr(int.from_bytes(raw[place : place + 2], "little")) for place in range(0, len(raw), 2))


def page_count(pdf: bytes) -> int:
    """How many pages a reader other than our own printer finds; 0 if it cannot open it."""
    try:
        paper = OpenedPdf(pdf)
    except ValueError:
        return 0
    paper.close()
    return len(paper.sizes)


def words(pdf: bytes) -> str:
    """The characters of all pages without white space. Raises ValueError where it is no PDF."""
    paper = OpenedPdf(pdf)
    try:
        return "".join(paper._text(number).words for number in range(len(paper.sizes)))
    finally:
        paper.close()


Drawings = tuple[tuple[int, int, tuple[int, ...]], ...]


def drawings(pdf: bytes) -> Drawings:
    """What stands on the pages beside type: of each thing its page, its kind and its box in tenths of a point.

    Raises ValueError where it is no PDF.
    """
    paper = OpenedPdf(pdf)
    try:
        return tuple(each for number in range(len(paper.sizes)) for each in _drawn(paper, number))
    finally:
        paper.close()


def only_rules(found: Drawings) -> bool:
    """Whether nothing but ruled lines and oblongs stands on the pages beside type."""
    return all(kind == pdfium.FPDF_PAGEOBJ_PATH or (kind == _NOTES and box == (0,)) for _, kind, box in found)


def _drawn(paper: OpenedPdf, number: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    with paper._page(number) as page:
        for thing in page.get_objects():
            if thing.type != pdfium.FPDF_PAGEOBJ_TEXT:
                yield number, thing.type, tuple(round(10 * edge) for edge in thing.get_bounds())
        yield number, _NOTES, (pdfium.FPDFPage_GetAnnotCount(page.raw),)


@dataclass(frozen=True, slots=True)
class _Text:
    """The characters of a page without white space, each with its box."""

    words: str
    boxes: tuple[Box, ...]

    def places(self, wanted: str) -> Iterator[tuple[Box, ...]]:
        start = self.words.find(wanted)
        while start >= 0:
            yield tuple(_lines(self.boxes[start : start + len(wanted)]))
            start = self.words.find(wanted, start + len(wanted))


def _lines(boxes: tuple[Box, ...]) -> Iterator[Box]:
    """One box for the characters of each line."""
    line = boxes[0]
    for box in boxes[1:]:
        if box.left < line.left or min(box.bottom, line.bottom) <= max(box.top, line.top):
            yield line
            line = box
        else:
            line = Box(line.left, min(line.top, box.top), max(line.right, box.right), max(line.bottom, box.bottom))
    yield line


def _read(page: pypdfium2.PdfPage) -> _Text:
    text = page.get_textpage()
    _, height = page.get_mediabox()[2:]
    turned = page.get_rotation() == 90
    words, boxes = [], []
    box = pdfium.FS_RECTF()
    try:
        for index in range(text.count_chars()):
            sign = chr(pdfium.FPDFText_GetUnicode(text.raw, index)).casefold()
            if len(sign) != 1 or sign.isspace() or pdfium.FPDFText_IsGenerated(text.raw, index):
                continue
            pdfium.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(box))
            words.append(sign)
            boxes.append(_shown(box, height, turned))
    finally:
        text.close()
    return _Text("".join(words), tuple(boxes))


def _shown(box: pdfium.FS_RECTF, height: float, turned: bool) -> Box:
    """A box of the page's own coordinates, from its lower left corner, as the page is shown."""
    if turned:
        return Box(box.bottom, box.left, box.top, box.right)
    return Box(box.left, height - box.top, box.right, height - box.bottom)
