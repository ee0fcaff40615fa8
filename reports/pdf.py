"""A report as a PDF in the layout of GB/T 9704-2012."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass

from reports.box import Box
from reports.content import Document
from reports.typesetting.drawing import draw
from reports.typesetting.faces import BUNDLED, FaceChoice, fonts_for
from reports.typesetting.pages import compose
from reports.typesetting.paper import ASCENT, PaperPage, TypeRow
from reports.typesetting.style import STANDARD, Style

_ONE_AT_A_TIME = threading.Lock()
"""The preview's thread and that of a print may want the same fonts at once."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of the page that comes from the field ``key``, as the page is shown."""

    key: str
    box: Box


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDF, and for each page what of it comes from which field, from top to bottom."""

    pdf: bytes
    spots: tuple[tuple[Spot, ...], ...]


def pdf_bytes(document: Document, style: Style = STANDARD, faces: FaceChoice = BUNDLED) -> bytes:
    """The PDF: what is previewed, printed and archived. The same document, style and faces give the same bytes."""
    return printed(document, style, faces).pdf


def printed(document: Document, style: Style = STANDARD, faces: FaceChoice = BUNDLED) -> Printed:
    """The PDF with the places of the fields."""
    with _ONE_AT_A_TIME:
        pages = compose(document, style, fonts_for(faces, style.plain_figures))
        return Printed(draw(pages, document, style), tuple(tuple(_spots(page, style)) for page in pages))


def calibration(style: Style = STANDARD, faces: FaceChoice = BUNDLED) -> bytes:
    """A page with rulers, to see whether a printer prints 1:1."""
    from reports.typesetting.calibration import calibration_page

    with _ONE_AT_A_TIME:
        page, document = calibration_page(style, fonts_for(faces, style.plain_figures))
        return draw([page], document, style)


def _spots(page: PaperPage, style: Style) -> Iterator[Spot]:
    for row in page.rows:
        if row.key:
            yield Spot(row.key, _box(row, style.left, style.left + style.measure, style.page_height))
    turned = style.across()
    for row in page.across or ():
        if row.key:
            yield Spot(row.key, _box(row, turned.left, turned.left + turned.measure, style.page_width))


def _box(row: TypeRow, left: float, right: float, height: float) -> Box:
    """The whole line from edge to edge: whoever clicks beside the last word means it too."""
    top = height - row.y - ASCENT * row.size
    return Box(min(left, row.x), top, right, top + row.size)
