"""A text report as a Report: every line in its place, every change noted, nothing lost."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from domain.outline import Outline
from reports.reading.assembly import finished
from reports.reading.blocks import Blocks, SourceText, tabbed
from reports.reading.choosing import Outlines, chosen
from reports.reading.cover import Cover, read_cover, with_cells, with_year
from reports.reading.division import Division, without_contents
from reports.reading.doors import source_text
from reports.reading.form_filling import told_by_forms
from reports.reading.headings import known_level
from reports.reading.lines import SourceLine, clean_lines, joined_lines
from reports.reading.marks import Mark
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.own_form import ONLY_HEADING, divided_by, fits, own_outline, with_plain_rows
from reports.reading.result import Reading
from reports.reading.sheet_lines import lines_of_sheets
from reports.reading.sources import UnreadableSource, UnreadReason, decode
from reports.reading.state import ReadingState
from reports.reading.structure import FoundHeading, headings, without_repeats
from reports.reading.tables_apart import NUMBER_ALONE, cover_lines, tables_apart

_FEWEST_HEADINGS = 3
_MOST_SOUGHT = 50_000_000  # cells of a table times the characters that tell it


def read_source(path: Path, outlines: Outlines, by_its_own: bool | None = None) -> Reading:
    """Reads a report from a text file or a .docx. Raises UnreadableSource with the reason.

    ``by_its_own``: by its own headings even where an outline fits; False: never.
    """
    return _read(source_text(path), outlines, by_its_own)


def read_for_form(path: Path, outlines: Outlines) -> Reading:
    """Reads a document by its own headings, its tables apart, to make a form of it; a spreadsheet too.

    Raises UnreadableSource with the reason.
    """
    return _read(source_text(path, sheets=True), outlines, by_its_own=True, apart=True)


def read_by_form(path: Path, outline: Outline) -> Reading:
    """Reads a document by the form that was made of it; a spreadsheet too. Raises UnreadableSource with the reason."""
    return _read(source_text(path, sheets=True), (outline,), by_its_own=False)


def _read(source: SourceText, outlines: Outlines, by_its_own: bool | None, apart: bool = False) -> Reading:
    reading = read_text(source.raw, outlines, source.blocks, by_its_own, apart)
    left_over = (*reading.left_over, *source.left_over)
    report = replace(reading.report, unplaced=tuple(note.quote for note in left_over))
    return replace(reading, report=report, cleaned=(*source.cleaned, *reading.cleaned), left_over=left_over)


def text_of_source(path: Path) -> str:
    """What a text file or a .docx says, as it is read. Raises UnreadableSource with the reason."""
    return decode(source_text(path, sheets=True).raw)


def read_text(
    raw: bytes,
    outlines: Outlines,
    blocks: Blocks | None = None,
    by_its_own: bool | None = None,
    apart: bool = False,
) -> Reading:
    """Reads a report from the bytes of a text file, by the outline whose headings fit best, or by one of its own.

    ``by_its_own``: by its own headings where it has any; False: never. ``blocks``: the tables among the lines, where
    the file told them. ``apart``: tables are no text of a report by its own headings.
    Raises UnreadableSource with the reason.
    """
    text = decode(raw)
    blocks = blocks or Blocks(tuple(tabbed(text)))
    lines, notes = clean_lines(text)
    lines, joins = joined_lines(lines, blocks.in_tables)
    notes = tuple(sorted((*notes, *joins), key=lambda note: note.line))
    division, outline = chosen(lines, outlines, lines_of_sheets(lines, blocks))
    own = _apart(lines, blocks, outline) if apart else _own(lines, blocks, division, outline, by_its_own)
    if own:
        return finished(own, notes)
    cover = read_cover(division.cover if _fit(division) else [], outline)
    if _fit(division) < (1 if cover.title else _FEWEST_HEADINGS):
        by_forms = told_by_forms(lines, outline, blocks)
        if by_forms is None:
            raise UnreadableSource(UnreadReason.NO_REPORT)
        division = division if _fit(division) > 1 else by_forms
        cover = with_year(read_cover(division.cover, outline), [line for line in lines if line.number < blocks.first])
    return finished(ReadingState(division, outline, cover, blocks), (*notes, *_untold(text, blocks)))


def _untold(text: str, blocks: Blocks) -> Iterator[ReadingNote]:
    """The words of each table that stand in none of the sentences that tell its rows: heads, and what a unit became."""
    lines = text.split("\n")
    for table in blocks.tables:
        told = re.sub(r"\s", "", "".join(lines[table.line - 1 : table.line - 1 + table.lines]))
        words = [cell for cell in (table.caption, *(cell for row in table.rows for cell in row)) if cell]
        left = list(_unspent(words, told)) if len(words) * len(told) < _MOST_SOUGHT else _untold_heads(words, told)
        if left:
            yield ReadingNote(ReadingNoteKind.TABLE_HEAD, table.line, " ".join(left))


def _unspent(words: Iterable[str], told: str) -> Iterator[str]:
    """The words that stand nowhere in a text for themselves: 项目 is not told by 项目支出明细表."""
    for word in sorted(words, key=len, reverse=True):
        plain = re.sub(r"\s", "", word)
        before, found, behind = told.partition(plain)
        if not found:
            yield word
        told = f"{before}\n{behind}" if found else told


def _untold_heads(words: Iterable[str], told: str) -> list[str]:
    """The same of a table so large that only what stands nowhere at all is sought."""
    return list(dict.fromkeys(word for word in words if re.sub(r"\s", "", word) not in told))


def _own(
    lines: tuple[SourceLine, ...], blocks: Blocks, division: Division, outline: Outline, wanted: bool | None
) -> ReadingState | None:
    """The report by its own headings; None where the outline fits and they are not wanted, or it is no report."""
    above, found, contents = _headed(with_plain_rows(lines, blocks), blocks, outline)
    by_words = None if wanted else divided_by(found, outline)
    if by_words and len(by_words.headings) > _fit(division):
        by_words.notes = contents
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
    own.notes = contents
    return ReadingState(own, made, cover, blocks, base=outline)


def _apart(lines: tuple[SourceLine, ...], blocks: Blocks, outline: Outline) -> ReadingState | None:
    """The report by its own headings with its tables beside the text; None for what has neither."""
    plain = [line for line in lines if line.number not in blocks.in_tables]
    above, found, contents = _headed(plain, blocks, outline)
    on_cover = cover_lines(blocks.tables, found)
    lines_of_cover = {line.number for line in on_cover}
    shown = replace(blocks, tables=tuple(table for table in blocks.tables if table.line not in lines_of_cover))
    above = sorted((*above, *on_cover), key=lambda line: line.number)
    first = 0 if found else blocks.first
    is_titled = bool(read_cover([line for line in above if not first or line.number < first], outline).title)
    papers, homes = tables_apart(above, found, shown, is_titled)
    later = [line for line in above if first and line.number >= first]
    cover = with_cells(read_cover([line for line in above if line not in later], outline), blocks.tables)
    if not papers and not (found and (cover.title or len(found) >= _FEWEST_HEADINGS)):
        return None
    if not found:
        if papers:
            over = (note.quote for note in cover.unplaced if not NUMBER_ALONE.match(note.quote))
            papers[0] = replace(papers[0], above=(*over, *papers[0].above))
            cover = replace(cover, unplaced=())
        unplaced, found = _only_heading(above, cover)
        cover = replace(cover, unplaced=unplaced)
        found[0].body += later
        homes = {0: found[0].line} if papers else {}
    made, own = own_outline(found, outline)
    own.notes = contents
    keys = {each.line: key for key, each in own.headings.items()}
    tables = tuple(replace(paper, section=keys.get(homes.get(at, 0), "")) for at, paper in enumerate(papers))
    return ReadingState(own, made, cover, blocks, base=outline, papers=tables)


def _headed(
    lines: Sequence[SourceLine], blocks: Blocks, outline: Outline
) -> tuple[list[SourceLine], list[FoundHeading], list[ReadingNote]]:
    """The lines above the first heading, the headings with theirs, and what was a list of contents."""
    contents = Division()
    plain = without_contents(tuple(lines), contents)
    above, found = headings(plain, lambda words: known_level(words, outline), blocks.levels, blocks.in_tables)
    found, repeats = without_repeats(found)
    listed = (ReadingNote(ReadingNoteKind.CONTENTS, each.line, each.mark.typed + each.words) for each in repeats)
    return above, found, [*contents.notes, *listed]


def _only_heading(above: list[SourceLine], cover: Cover) -> tuple[tuple[ReadingNote, ...], list[FoundHeading]]:
    """A heading for a form that has none, and what the cover left below it."""
    lines = [SourceLine(note.line, note.quote) for note in cover.unplaced]
    return (), [FoundHeading(above[0].number if above else 1, Mark(), ONLY_HEADING, body=lines)]


def _fit(division: Division) -> int:
    """How many headings of the outline were found."""
    return len(division.headings) - len(division.added)
