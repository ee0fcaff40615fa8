"""The report that a divided text makes, step by step."""

from collections.abc import Sequence
from dataclasses import replace

from domain.report import ATTACHED
from reports.reading.edges import close, drop_list, nil_sections, place_introductions, take_cover
from reports.reading.form_filling import fill_attached, leave_forms
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.own_form import asking
from reports.reading.quoting import taken_with_quotes
from reports.reading.result import Reading
from reports.reading.rewording import note_numbers, reword
from reports.reading.sheets import fill_sheets
from reports.reading.state import ReadingState
from reports.reading.taking import take_values
from reports.reading.wanted import put_on

_BETWEEN_CELLS = (ReadingNoteKind.WHITE_SPACE, ReadingNoteKind.TABLE_HEAD)  # and in heads that print again


def finished(state: ReadingState, notes: Sequence[ReadingNote]) -> Reading:
    """The finished reading; ``notes`` of earlier steps come along."""
    take_cover(state)
    known = state.outline
    if state.base is None:
        put_on(state)
        fill_attached(state)
        fill_sheets(state)
        leave_forms(state)
    close(state)
    drop_list(state)
    place_introductions(state)
    state.report = replace(
        state.report, added={**state.division.added, **dict.fromkeys(state.wanted, ATTACHED)}, nil=nil_sections(state)
    )
    take_values(state)
    reword(state)
    note_numbers(state)
    state.report = replace(state.report, unplaced=tuple(note.quote for note in state.left_over))
    kept = (note for note in notes if note.line not in state.in_forms or note.kind not in _BETWEEN_CELLS)
    cleaned = sorted((*kept, *state.notes), key=lambda note: note.line)
    is_own = state.base is not None
    outline = asking(state.outline, state.report, state.base, state.projects_at) if state.base else known
    taken = tuple(taken_with_quotes(state))
    left = tuple(state.left_over)
    return Reading(state.report, outline, tuple(cleaned), left, is_own, taken, state.doubtful, state.papers)
