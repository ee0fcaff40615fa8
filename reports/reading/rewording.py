"""What a report words or numbers otherwise than its outline: headings, title, seal line."""

from dataclasses import replace

from domain.layout import heading, numbered, title
from domain.linking import linked_names
from domain.links import printed, stored
from domain.outline import MORE_LINES, SEAL_LINE, TITLE, walk
from reports.reading.division import SourceHeading
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.state import ReadingState, unspaced


def reword(state: ReadingState) -> None:
    """The clerk's own wording where it is not the outline's; title and seal line too."""
    reworded = {
        key: stored((each.words,)) for key, each in state.division.headings.items() if key in state.division.added
    }
    state.report = replace(state.report, headings=reworded)
    for section in walk(state.outline.sections):
        found = state.division.headings.get(section.key)
        if found and unspaced(found.words) != unspaced(heading(state.report, state.outline, section)):
            reworded[section.key] = linked_names(found.words, state.report, state.outline)
    for key in state.division.added:
        reworded[key] = linked_names(state.division.headings[key].words, state.report, state.outline)
    if state.cover.title and state.cover.title != title(state.report, state.outline):
        reworded[TITLE] = _title(state)
    prose = dict(state.report.prose)
    if state.cover.seal_line:
        prose[SEAL_LINE] = linked_names(state.cover.seal_line, state.report, state.outline)
    if state.cover.more:
        prose[MORE_LINES] = "\n".join(linked_names(line, state.report, state.outline) for line in state.cover.more)
    state.report = replace(state.report, headings=reworded, prose=prose)


def _title(state: ReadingState) -> str:
    """The title as stored: one of the outline's templates if it prints the title, else the typed words."""
    for template in state.outline.title:
        if printed(template, state.report, state.outline) == state.cover.title:
            return template
    return linked_names(state.cover.title, state.report, state.outline)


def note_numbers(state: ReadingState) -> None:
    """What differs in headings: numbers, places, and headings that the source lacks."""
    last = 0
    for place in numbered(state.report, state.outline):
        found = state.division.headings.get(place.section.key)
        if not place.section.heading:
            continue
        if found is None:
            state.notes.append(ReadingNote(ReadingNoteKind.MISSING_HEADING, 0, "", place.number + place.heading))
            continue
        if found.number.typed != place.number:
            typed = found.number.typed + found.words
            state.notes.append(ReadingNote(ReadingNoteKind.NUMBER, found.line, typed, place.number + place.heading))
        if found.line < last:
            state.notes.append(ReadingNote(ReadingNoteKind.ORDER, found.line, place.number + place.heading))
        last = max(last, found.line)
        _spaces(state, found, place.heading)


def _spaces(state: ReadingState, found: SourceHeading, printed_heading: str) -> None:
    if found.words != printed_heading:
        state.notes.append(ReadingNote(ReadingNoteKind.WHITE_SPACE, found.line, found.words, printed_heading))
