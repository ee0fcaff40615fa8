"""The forms that an outline declares, filled from the tables of a source."""

from collections.abc import Sequence

from domain.layout import numbered_attachments
from domain.links import printed
from domain.outline import GridPart, Section, attached, forms_of
from reports.reading.blocks import SourceTable
from reports.reading.forms import fill
from reports.reading.lines import SourceLine
from reports.reading.state import ReadingState, unspaced


def fill_attached(state: ReadingState) -> None:
    """The forms that travel with the report, wherever their tables stand; their titles print again."""
    for each, number in numbered_attachments(state.outline):
        parts, sources = list(forms_of(attached(each))), len(state.forms.sources)
        for table in (table for table in state.blocks.tables if table.line not in state.in_forms):
            _fill(state, table, parts)
        if len(state.forms.sources) > sources:
            words = (number, each.title, *each.footer)
            _drop(state, [unspaced(printed(text, state.report, state.outline)) for text in words])


def _drop(state: ReadingState, printing: list[str]) -> None:
    """Lines above the text that tell a form, or print with it, each once, are placed."""
    kept = []
    for note in state.left_over:
        words = unspaced(note.quote)
        if words in printing:
            printing.remove(words)
        elif note.line not in state.in_forms:
            kept.append(note)
    state.left_over = kept


def _fill(state: ReadingState, table: SourceTable, parts: Sequence[GridPart]) -> None:
    """What a table says, if it is one or more of these forms, one below the other."""
    rest = list(table.rows)
    for part in parts:
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
    return [line for line in lines if line.number not in state.in_forms]
