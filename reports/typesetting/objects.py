"""Objects of a PDF written as ISO 19005-2 wants them."""

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFDocument,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFZCompress,
)

_END = b"endstream\n"


class _Stream(PDFStream):
    """ReportLab's stream with the line end that must stand behind its content (ISO 19005-2, 6.1.7.1).

    Two bytes, so that no reader takes a last byte of the content for part of it.
    """

    def format(self, document: object) -> bytes:
        return super().format(document).removesuffix(_END) + b"\r\n" + _END


def stream(
    document: PDFDocument, content: bytes, entries: dict[str, object] | None = None, compressed: bool = True
) -> PDFObjectReference:
    """A stream as an object of its own in the document; ``entries`` go beside its length."""
    return reference(document, _Stream(PDFDictionary(entries or {}), content, [PDFZCompress] if compressed else None))


def reference(document: PDFDocument, part: PDFObject) -> PDFObjectReference:
    """Make something an object of its own in the document."""
    made: PDFObjectReference = document.Reference(part)  # type: ignore[no-untyped-call]
    return made
