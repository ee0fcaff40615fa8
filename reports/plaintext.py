"""Blocks as plain text, one block to a line."""

from typing import assert_never

from reports.content import Block, CoverLine, Document, Heading, PageBreak, Paragraph, Title


def plain_text(document: Document) -> str:
    """The whole document, line by line, as a careful reader would copy it from the paper; ends with a newline."""
    lines = (_line(block) for block in document.blocks)
    return "".join(f"{line}\n" for line in lines if line)


def _line(block: Block) -> str:
    match block:
        case Title() | CoverLine() | Paragraph():
            return block.text
        case Heading():
            return block.number + block.text
        case PageBreak():
            return ""
        case _:
            assert_never(block)
