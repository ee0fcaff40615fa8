"""Printing a report: one byte string, for the file and later for preview and archive."""

from pathlib import Path

from actions.files import write_whole
from actions.reports import Opened
from reports.content import document
from reports.pdf import pdf_bytes


def rendered(current: Opened) -> bytes:
    """The PDF of a report; the same report gives the same bytes."""
    return pdf_bytes(document(current.report, current.outline))


def print_pdf(current: Opened, path: Path) -> None:
    """Writes the PDF, whole or not at all. Raises a Problem."""
    write_whole(path, rendered(current))
