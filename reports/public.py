"""A report as it may be published (公开稿): private data masked, every other word kept."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from domain.privacy import masked, masked_in_order
from reports.content import (
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


def published(document: Document) -> Document:
    """The document with private data masked, in what the file says of itself too: as many characters as before, so
    nothing moves on the page. A label may stand in one block and its number in the next, or in the next cell."""
    texts = iter(masked_in_order([text for block in document.blocks for text in _texts(block)]))
    blocks = tuple(_masked_block(block, texts) for block in document.blocks)
    return replace(document, title=masked(document.title), unit=masked(document.unit), blocks=blocks)


def _texts(block: Block) -> tuple[str, ...]:
    """What of a block is read on with the blocks around it."""
    match block:
        case Title() | CoverLine() | Heading() | Paragraph():
            return (block.text,)
        case AttachmentList():
            return block.names
        case AttachmentHead():
            return (block.title,)
        case Signature():
            return (block.unit,)
        case Grid():
            return (*(cell.text for cell in block.cells), *block.footer)
        case Table() | PageBreak() | SumCodes():
            return ()
        case _:
            assert_never(block)


def _masked_block(block: Block, texts: Iterator[str]) -> Block:
    """``texts``: the masked ones, this block's next."""
    match block:
        case Title() | CoverLine() | Heading() | Paragraph():
            return replace(block, text=next(texts))
        case AttachmentList():
            return replace(block, names=tuple(next(texts) for _name in block.names))
        case AttachmentHead():
            return replace(block, title=next(texts), subject=masked(block.subject))
        case Signature():
            return replace(block, unit=next(texts))
        case Grid():
            cells = tuple(replace(cell, text=next(texts)) for cell in block.cells)
            return replace(block, cells=cells, footer=tuple(next(texts) for _part in block.footer))
        case Table():
            return _masked_table(block)
        case PageBreak() | SumCodes():
            return block
        case _:
            assert_never(block)


def _masked_table(table: Table) -> Table:
    """Each cell as read behind the head of its column, or behind the cell to its left."""
    heads = [column.head for column in table.columns]
    return replace(table, rows=tuple(tuple(_masked_cells(heads, row)) for row in table.rows))


def _masked_cells(heads: list[str], row: tuple[str, ...]) -> Iterator[str]:
    for place, cell in enumerate(row):
        for before in (heads[place], row[place - 1] if place else ""):
            cell = masked_in_order((before, cell))[1]
        yield cell
