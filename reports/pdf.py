"""A report as a PDF in the layout of GB/T 9704-2012."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass

from reports.box import Box
from reports.collecting_later import collecting_later
from reports.content import Document
from reports.telling import Telling, untold
from reports.typesetting.drawing import draw
from reports.typesetting.faces import BUNDLED, FaceChoice, fonts_for
from reports.typesetting.pages import compose
from reports.typesetting.paper import ASCENT, PaperPage, TypeRow
from reports.typesetting.style import STANDARD, Style

_OF_NUMBERS = frozenset("0123456789.,-%％，．－")
_ONE_AT_A_TIME = threading.Lock()
"""The preview's thread and that of a print may want the same fonts at once."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of the page that comes from the field ``key``, as the page is shown; ``row``: its type."""

    key: str
    box: Box
    row: TypeRow

    def distance(self, x: float) -> float:
        """How far from a place on the line its type stands, in points; 0 within it."""
        row = self.row
        end = row.x + max((place + sort.advance for sort, place in row.places), default=0.0) * row.size
        return max(row.x - x, x - end, 0.0)

    def number_at(self, x: float) -> tuple[str, str]:
        """The number at a place on the line, and the words before it in the line; blank beside a number."""
        row = self.row
        text = [sort.text for sort, _place in row.places]
        edges = [row.x + place * row.size for _sort, place in row.places]
        here = next((place for place in reversed(range(len(text))) if edges[place] <= x), -1)
        if here < 0 or text[here] not in _OF_NUMBERS or x > edges[here] + row.places[here][0].advance * row.size:
            return "", ""
        start = stop = here
        while start and text[start - 1] in _OF_NUMBERS:
            start -= 1
        while stop + 1 < len(text) and text[stop + 1] in _OF_NUMBERS:
            stop += 1
        return "".join(text[start : stop + 1]), "".join(text[:start])


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDF, and for each page what of it comes from which field, from top to bottom."""

    pdf: bytes
    spots: tuple[tuple[Spot, ...], ...]


def pdf_bytes(
    document: Document, style: Style = STANDARD, faces: FaceChoice = BUNDLED, tell: Telling = untold
) -> bytes:
    """The PDF: what is previewed, printed and archived. The same document, style and faces give the same bytes."""
    return printed(document, style, faces, tell).pdf


def printed(
    document: Document, style: Style = STANDARD, faces: FaceChoice = BUNDLED, tell: Telling = untold
) -> Printed:
    """The PDF with the places of the fields. ``tell``: of the share that is set, then of each page that is drawn."""
    with _ONE_AT_A_TIME, collecting_later():
        pages = compose(document, style, fonts_for(faces, style.plain_figures), tell)
        return Printed(draw(pages, document, style, tell), tuple(tuple(_spots(page, style)) for page in pages))


def calibration(style: Style = STANDARD, faces: FaceChoice = BUNDLED) -> bytes:
    """A page with rulers, to see whether a printer prints 1:1."""
    from reports.typesetting.calibration import calibration_page

    with _ONE_AT_A_TIME:
        page, document = calibration_page(style, fonts_for(faces, style.plain_figures))
        return draw([page], document, style)


def _spots(page: PaperPage, style: Style) -> Iterator[Spot]:
    for row in page.rows:
        if row.key:
            yield Spot(row.key, _box(row, style.left, style.left + style.measure, style.page_height), row)
    turned = style.across()
    for row in page.across or ():
        if row.key:
            yield Spot(row.key, _box(row, turned.left, turned.left + turned.measure, style.page_width), row)


def _box(row: TypeRow, left: float, right: float, height: float) -> Box:
    """The whole line from edge to edge: whoever clicks beside the last word means it too."""
    top = height - row.y - ASCENT * row.size
    return Box(min(left, row.x), top, right, top + row.size)
