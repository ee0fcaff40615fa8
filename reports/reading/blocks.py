"""What a source is made of before anything is placed: lines of text, the tables among them, the styled headings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from types import MappingProxyType

from domain.paper_tables import Layout
from reports.reading.notes import ReadingNote

_TAB = "\t"
_WIDE, _LABELLED = re.compile("\u3000+| {2,}"), re.compile("(?<!其中)[：:]|[。；]")
_FEWEST_SPACED = 3
_FEWEST_ROWS = 2
_LINES_ABOVE = 3  # that may state a table's unit


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table among the lines: the number of its first line, how many tell it, its cells row by row.

    A cell that another one reaches over is blank. ``unit``: what a caption above states; ``caption``: that line, where
    it is no line of the text. ``above``: the lines of text right above it, the nearest first.
    ``layout``: the same cells with how far they reach, blank rows among them; ``widths``: the columns' own measure;
    both where the file tells them.
    """

    line: int
    lines: int
    rows: tuple[tuple[str, ...], ...]
    unit: str = ""
    caption: str = ""
    above: tuple[str, ...] = ()
    layout: Layout = ()
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Blocks:
    """The tables of a text, and by a line's number the level of a heading, where a style says so."""

    tables: tuple[SourceTable, ...] = ()
    levels: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def first(self) -> int:
        """The number of the line in which the first table begins; 0 where there is none."""
        return self.tables[0].line if self.tables else 0

    @property
    def in_tables(self) -> frozenset[int]:
        """The numbers of the lines that tell a table."""
        return frozenset(number for table in self.tables for number in range(table.line, table.line + table.lines))


@dataclass(frozen=True, slots=True)
class SourceText:
    """The bytes of a source's text; ``cleaned``: what was left out of it, ``left_over``: what found no place in it.
    ``blocks``: its tables and styled headings, where the file tells them. ``is_document``: it came from a .docx."""

    raw: bytes
    cleaned: tuple[ReadingNote, ...] = ()
    left_over: tuple[ReadingNote, ...] = ()
    blocks: Blocks | None = None
    is_document: bool = False


def tabbed(text: str) -> Iterator[SourceTable]:
    """The tables of a plain text: lines one below the other whose cells tabs or wide spaces part."""
    rows: list[tuple[str, ...]] = []
    lines = text.split("\n")
    for number, line in enumerate((*lines, ""), 1):
        cells = _cells(line)
        if cells:
            rows.append(cells)
            continue
        if len(rows) >= _FEWEST_ROWS:
            first = number - len(rows)
            yield SourceTable(first, len(rows), tuple(rows), above=lines_above(lines[: first - 1]))
        rows = []


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a line that tabs part, or wide spaces where there are three cells or more; none of any other."""
    if _TAB in line.strip():
        return tuple(cell.strip() for cell in line.split(_TAB))
    spaced = tuple(_WIDE.split(line.strip()))
    return spaced if len(spaced) >= _FEWEST_SPACED and not any(map(_LABELLED.search, spaced)) else ()


def lines_above(lines: Sequence[str]) -> tuple[str, ...]:
    """The last lines with text in them, the nearest first."""
    return tuple(islice((line for line in reversed(lines) if line.strip()), _LINES_ABOVE))


def pairs(table: SourceTable) -> Iterator[tuple[str, str]]:
    """Each cell with text, and the next one to its right on the same row: a label and what belongs to it."""
    for row in table.rows:
        filled = [cell.strip() for cell in row if cell.strip()]
        yield from pairwise(filled)
