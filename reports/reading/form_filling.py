"""The forms that an outline declares, filled from the tables of a source."""

from collections.abc import Sequence

from domain.layout import numbered_attachments
from domain.links import printed
from domain.outline import GridPart, Outline, Section, attached, forms_of, prose_of, texts_in, walk
from reports.reading.blocks import Blocks, SourceTable
from reports.reading.division import Division, SourceHeading
from reports.reading.forms import Filled, fill
from reports.reading.headings import bare
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNoteKind
from reports.reading.numbering import UNNUMBERED
from reports.reading.split_tables import begins
from reports.reading.state import ReadingState, unspaced

_BLANK = "_"  # of which a blank is made


def fill_attached(state: ReadingState) -> None:
    """The forms that always travel with the report, wherever their tables stand; their titles print again."""
    for each, number in numbered_attachments(state.outline):
        if each.key in state.wanted:
            continue
        parts, sources = list(forms_of(attached(each))), len(state.forms.sources)
        for table in (table for table in state.blocks.tables if table.line not in state.in_forms):
            _fill(state, table, parts)
        if len(state.forms.sources) > sources:
            words = (number, each.title, *each.footer)
            _drop(state, [unspaced(printed(text, state.report, state.outline)) for text in words])
            _take_texts(state, attached(each))


def leave_forms(state: ReadingState) -> None:
    """The lines that forms tell are text no more."""
    for key, body in state.division.bodies.items():
        state.division.bodies[key] = [line for line in body if line.number not in state.in_forms]


def told_by_forms(lines: Sequence[SourceLine], outline: Outline, blocks: Blocks) -> Division | None:
    """The text divided where it has none of the outline's headings, yet a form of one of its sections; None if not."""
    for section in walk(outline.sections):
        for table in blocks.tables:
            if section.heading and any(fill(part, table.rows, outline, Filled()) for part in forms_of(section)):
                return _headed_by_form(lines, section, table)
    return None


def _headed_by_form(lines: Sequence[SourceLine], section: Section, table: SourceTable) -> Division:
    """The text above a form, and from the form on; the section's heading may stand between, behind the cover."""
    above = [line for line in lines if line.number < table.line]
    words = {bare(heading) for heading in section.heading}
    headed = next((line for line in reversed(above[1:]) if bare(line.text) in words), None)
    heading = SourceHeading(headed.number if headed else table.line, UNNUMBERED, section.heading[0], section.key)
    start = above.index(headed) if headed else len(above)
    below = [*above[start + 1 :], *(line for line in lines if line.number >= table.line)]
    return Division(above[:start], {section.key: heading}, {section.key: below})


def _drop(state: ReadingState, printing: list[str]) -> None:
    """Lines above the text that tell a form, or print with it, each once, are placed."""
    kept = []
    for note in state.left_over:
        words = unspaced(note.quote)
        if words in printing:
            printing.remove(words)
        elif note.line not in state.in_forms or note.kind is ReadingNoteKind.NOT_A_ROW:
            kept.append(note)
    state.left_over = kept
    for key, body in state.division.bodies.items():
        state.division.bodies[key] = [line for line in body if not _is_printing(line, printing)]


def _is_printing(line: SourceLine, printing: list[str]) -> bool:
    """Whether a line prints with a form; each does once."""
    words = unspaced(line.text)
    if words in printing:
        printing.remove(words)
        return True
    return False


def _take_texts(state: ReadingState, page: Section) -> None:
    """The lines over and below a form that its texts begin with: each text is taken where all its lines are there."""
    inside = {key for part in forms_of(page) for key in texts_in(part)}
    for part in prose_of(page):
        begins = printed(part.default, state.report, state.outline).split("\n")
        wanted = [_words(line) for line in begins if line]
        bodies = [line for body in state.division.bodies.values() for line in body if line.number not in state.in_forms]
        found = {unspaced(table.caption): table.line for table in state.blocks.tables if table.line in state.in_forms}
        found |= {_words(note.quote): note.line for note in state.left_over}
        found |= {_words(line.text): line.number for line in reversed(bodies)}
        if wanted and part.key not in inside and all(words in found for words in wanted):
            state.begun[part.key] = part.default
            state.in_forms |= {found[words] for words in wanted}
            state.left_over = [note for note in state.left_over if _words(note.quote) not in wanted]


def _fill(state: ReadingState, table: SourceTable, parts: Sequence[GridPart]) -> None:
    """What a table says, if it is one or more of these forms, one below the other: first of all one of its head."""
    rest = list(table.rows)
    waiting = list(parts)
    while waiting and rest:
        part = next((part for part in waiting if begins(part, rest[0])), waiting[0])
        waiting.remove(part)
        taken = fill(part, rest, state.outline, state.forms)
        if taken:
            state.forms.sources.append((part, table.line, rest[:taken]))
        rest = rest[taken:]
    if len(rest) < len(table.rows):
        state.leave(rest, table.line)
        state.in_forms |= set(range(table.line, table.line + table.lines))


def without_forms(state: ReadingState, page: Section) -> list[SourceLine]:
    """The lines of a page that tell no form of the outline's; what its forms say is taken."""
    lines = state.division.bodies.get(page.key, [])
    here = {line.number for line in lines}
    parts = list(forms_of(page))
    for table in (each for each in state.blocks.tables if each.line in here - state.in_forms):
        _fill(state, table, parts)
    if parts and here & state.in_forms:
        _take_texts(state, page)
    return [line for line in lines if line.number not in state.in_forms]


def _words(line: str) -> str:
    """A line without white space and blanks: a blank that stays free for a pen prints as space."""
    return "".join(line.split()).replace(_BLANK, "")
