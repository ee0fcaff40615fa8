"""A table on the clipboard: as text for any program, and as a table for Word, Excel and WPS."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

TABLE = "application/x-jixiao-table"
"""By which we know our own on the clipboard when the program ends."""


def put_table(lines: Iterable[tuple[str, ...]]) -> None:
    """Puts lines of cells on the clipboard."""
    lines = list(lines)
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines))
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in line)}</tr>" for line in lines)
    data.setHtml(f"<table border='1'>{rows}</table>")
    data.setData(TABLE, b"1")
    QGuiApplication.clipboard().setMimeData(data)
