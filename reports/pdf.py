"""A report as a PDF in the layout of GB/T 9704-2012."""

from reports.content import Document
from reports.typesetting.drawing import draw
from reports.typesetting.faces import BUNDLED, FaceChoice, fonts_for
from reports.typesetting.pages import compose
from reports.typesetting.style import STANDARD, Style


def pdf_bytes(document: Document, style: Style = STANDARD, faces: FaceChoice = BUNDLED) -> bytes:
    """The PDF: what is previewed, printed and archived. The same document, style and faces give the same bytes."""
    return draw(compose(document, style, fonts_for(faces, style.plain_figures)), document, style)
