"""The doors by which a source comes in: a text by its own, a .docx by another; each gives its lines and its blocks."""

from pathlib import Path

from reports.reading.blocks import Blocks, SourceText, tabbed
from reports.reading.sources import UnreadableSource, UnreadReason, decode, looked_at


def source_text(path: Path, sheets: bool = False) -> SourceText:
    """What a file says, with the tables and headings that it tells. Raises UnreadableSource with the reason.

    ``sheets``: a spreadsheet (.xlsx, .xls) is a source too, each sheet a table.
    """
    raw, kind = looked_at(path)
    if kind is None:
        return plain_text(raw)
    if sheets and kind is UnreadReason.SPREADSHEET:
        from reports.reading.spreadsheets.source import workbook_text

        return workbook_text(path)
    if kind is not UnreadReason.DOCX:
        raise UnreadableSource(kind)
    from reports.reading.docx.source import document_text

    return document_text(path)


def plain_text(raw: bytes) -> SourceText:
    """A text file: its tables are lines with tabs in them. Raises UnreadableSource for what is no text."""
    return SourceText(raw, blocks=Blocks(tuple(tabbed(decode(raw)))))
