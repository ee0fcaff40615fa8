"""Blocks as plain text, one block to a line."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from reports.content import (
    ATTACHMENTS,
    AttachmentHead,
    AttachmentList,
    Block,
    CoverLine,
    Document,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    SumCodes,
    Table,
    Title,
)


def plain_text(document: Document) -> str:
    """The whole document, line by line, as a careful reader would copy it from the paper; ends with a newline."""
    return "".join(f"{line}\n" for block in document.blocks for line in _lines(block) if line)


def _lines(block: Block) -> Iterable[str]:  # noqa: C901 - one case a kind of block
    match block:
        case Title():
            return (block.text.replace("\n", ""),)
        case CoverLine() | Paragraph():
            return (block.text,)
        case Heading():
            return (block.number + block.text,)
        case PageBreak():
            return ()
        case AttachmentList():
            return _attachments(block)
        case Signature():
            return block.unit, block.date
        case AttachmentHead():
            return block.number, block.title
        case Grid():
            return _grid(block)
        case Table():
            return _table(block)
        case SumCodes():
            return (each.words for each in block.sums)
        case _:
            assert_never(block)


def _attachments(block: AttachmentList) -> Iterator[str]:
    for place, (number, name) in enumerate(block.entries):
        yield number + name if place else ATTACHMENTS + number + name


def _table(table: Table) -> Iterator[str]:
    """A row to a line, its cells between tabs."""
    for row in (tuple(column.head for column in table.columns), *table.rows):
        yield "\t".join(" ".join(cell.split()) for cell in row)


def _grid(grid: Grid) -> Iterator[str]:
    """A row to a line, each cell in the row where it begins."""
    for row in range(grid.rows):
        yield "\t".join(" ".join(cell.text.split()) for cell in grid.cells if cell.row == row)
    yield "　".join(grid.footer)
