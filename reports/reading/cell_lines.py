"""The lines of a running text in a cell, which a table's rows tell in one."""

from reports.reading.blocks import SourceTable
from reports.reading.forms import Filled


def with_lines(known: Filled, table: SourceTable) -> None:
    """Gives each text that a table filled the line breaks that its cell has."""
    texts = {_one_line(cell.text): cell.text for row in table.layout for cell in row if "\n" in cell.text}
    known.prose = {key: texts.get(_one_line(text), text) for key, text in known.prose.items()}


def _one_line(text: str) -> str:
    return " ".join(text.split())
