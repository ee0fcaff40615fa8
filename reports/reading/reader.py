"""A text report as a Report: every line in its place, every change noted, nothing lost."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from domain.outline import Outline
from reports.reading.assembly import finished
from reports.reading.blocks import Blocks, tabbed
from reports.reading.choosing import Outlines, chosen
from reports.reading.cover import Cover, read_cover, with_cells
from reports.reading.division import Division, without_contents
from reports.reading.doors import source_text
from reports.reading.headings import known_level
from reports.reading.lines import SourceLine, clean_lines, joined_lines
from reports.reading.marks import Mark
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.own_form import ONLY_HEADING, divided_by, fits, own_outline, with_plain_rows
from reports.reading.result import Reading
from reports.reading.sources import UnreadableSource, UnreadReason, decode
from reports.reading.state import ReadingState
from reports.reading.structure import FoundHeading, headings, without_repeats

_FEWEST_HEADINGS = 3


def read_source(path: Path, outlines: Outlines, by_its_own: bool | None = None) -> Reading:
    """Reads a report from a text file or a .docx. Raises UnreadableSource with the reason.

    ``by_its_own``: by its own headings even where an outline fits, to make a form of it; False: never.
    """
    source = source_text(path)
    reading = read_text(source.raw, outlines, source.blocks, by_its_own)
    left_over = (*reading.left_over, *source.left_over)
    report = replace(reading.report, unplaced=tuple(note.quote for note in left_over))
    return replace(reading, report=report, cleaned=(*source.cleaned, *reading.cleaned), left_over=left_over)


def text_of_source(path: Path) -> str:
    """What a text file or a .docx says, as it is read. Raises UnreadableSource with the reason."""
    return decode(source_text(path).raw)


def read_text(raw: bytes, outlines: Outlines, blocks: Blocks | None = None, by_its_own: bool | None = None) -> Reading:
    """Reads a report from the bytes of a text file, by the outline whose headings fit best, or by one of its own.

    ``by_its_own``: by its own headings where it has any; False: never. ``blocks``: the tables among the lines, where
    the file told them. Raises UnreadableSource with the reason.
    """
    text = decode(raw)
    blocks = blocks or Blocks(tuple(tabbed(text)))
    lines, notes = clean_lines(text)
    lines, joins = joined_lines(lines, blocks.in_tables)
    notes = tuple(sorted((*notes, *joins), key=lambda note: note.line))
    division, outline = chosen(lines, outlines)
    own = _own(lines, blocks, division, outline, by_its_own)
    if own:
        return finished(own, notes)
    cover = read_cover(division.cover if _fit(division) else [], outline)
    if _fit(division) < (1 if cover.title else _FEWEST_HEADINGS):
        raise UnreadableSource(UnreadReason.NO_REPORT)
    return finished(ReadingState(division, outline, cover, blocks), (*notes, *_untold(text, blocks)))


def _untold(text: str, blocks: Blocks) -> Iterator[ReadingNote]:
    """The words of each table that stand in none of the sentences that tell its rows: heads, and what a unit became."""
    lines = text.split("\n")
    for table in blocks.tables:
        told = re.sub(r"\s", "", "".join(lines[table.line - 1 : table.line - 1 + table.lines]))
        words = [cell for cell in (table.caption, *(cell for row in table.rows for cell in row)) if cell]
        left = dict.fromkeys(cell for cell in words if re.sub(r"\s", "", cell) not in told)
        if left:
            yield ReadingNote(ReadingNoteKind.TABLE_HEAD, table.line, " ".join(left))


def _own(
    lines: tuple[SourceLine, ...], blocks: Blocks, division: Division, outline: Outline, wanted: bool | None
) -> ReadingState | None:
    """The report by its own headings; None where the outline fits and they are not wanted, or it is no report."""
    contents = Division()
    plain = without_contents(tuple(with_plain_rows(lines, blocks)), contents)
    above, found = headings(plain, lambda words: known_level(words, outline), blocks.levels, blocks.in_tables)
    found, repeats = without_repeats(found)
    contents.notes += [
        ReadingNote(ReadingNoteKind.CONTENTS, each.line, each.mark.typed + each.words) for each in repeats
    ]
    by_words = None if wanted else divided_by(found, outline)
    if by_words and len(by_words.headings) > _fit(division):
        by_words.notes = contents.notes
        return ReadingState(by_words, outline, with_cells(read_cover(above, outline), blocks.tables), blocks)
    if wanted is False or (found and not wanted and fits(division, outline, found)):
        return None
    cover = with_cells(read_cover(above, outline), blocks.tables)
    if not (cover.title or (wanted and len(found) >= _FEWEST_HEADINGS)) or not (found or blocks.tables):
        return None
    if not found:
        above_table, found = _only_heading(above, cover)
        cover = replace(cover, unplaced=above_table)
    made, own = own_outline(found, outline)
    own.notes = contents.notes
    return ReadingState(own, made, cover, blocks, base=outline)


def _only_heading(above: list[SourceLine], cover: Cover) -> tuple[tuple[ReadingNote, ...], list[FoundHeading]]:
    """A heading for a form that has none, and what the cover left below it."""
    lines = [SourceLine(note.line, note.quote) for note in cover.unplaced]
    return (), [FoundHeading(above[0].number, Mark(), ONLY_HEADING, body=lines)]


def _fit(division: Division) -> int:
    """How many headings of the outline were found."""
    return len(division.headings) - len(division.added)
