"""The lines of one section sorted into its parts: prose, and rows with their cells."""

from dataclasses import dataclass, field

from domain.amount import Value
from domain.editing import first_choice
from domain.layout import lead_key
from domain.outline import ProsePart, Section, TablePart, forms_of, prose_of, tables_of, texts_in
from reports.reading.form_filling import without_forms
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.rows import read_rows
from reports.reading.state import ReadingState


@dataclass
class SortedPage:
    """A section's lines sorted into its parts: prose by key, rows with their cells."""

    prose: dict[str, list[SourceLine]] = field(default_factory=dict)
    rows: dict[str, list[dict[str, Value]]] = field(default_factory=dict)


def sorted_page(state: ReadingState, page: Section) -> SortedPage:
    """The lines of a section in its parts; what finds none is left over."""
    lines, result = without_forms(state, page), SortedPage()
    in_cells = {key for part in forms_of(page) for key in texts_in(part)}
    prose = [part for part in prose_of(page) if part.key not in in_cells]
    table = next((part for part in tables_of(page) if part.sentence), None)
    if table is None:
        _place(state, lines, prose[0] if prose else None, result, ReadingNoteKind.NO_TEXT)
        return result
    rows = read_rows(lines, table, state.outline, state.report.year, state.report.unit)
    place = page.parts.index(table)
    above = next((part for part in prose if page.parts.index(part) < place), None)
    below = next((part for part in prose if page.parts.index(part) > place), None)
    if above and ((rows.after and not below) or any(_is_figure(state, cells) for cells in rows.cells)):
        _place(state, lines, above, result, ReadingNoteKind.NO_TEXT)  # a numbered list of other things
        return result
    state.notes += rows.notes
    result.rows[table.key] = [_chosen(state, cells, table) for cells in rows.cells]
    part = above if rows.cells else above or below
    if part is None and rows.before:
        state.leads[lead_key(page.key)] = rows.before
        result.prose.setdefault("", []).extend(rows.before)  # it may state the page's figures
    else:
        _place(state, rows.before, part, result, ReadingNoteKind.NOT_A_ROW)
    _place(state, rows.after, below, result, ReadingNoteKind.NOT_A_ROW)
    return result


def _is_figure(state: ReadingState, cells: dict[str, Value]) -> bool:
    """Whether what would be the name of a row is what a figure is called: 2.年末结转结余67万元."""
    return any(cells.get("name") in (figure.label, *figure.said) for figure in state.outline.figures)


def _place(
    state: ReadingState, lines: list[SourceLine], part: ProsePart | None, page: SortedPage, otherwise: ReadingNoteKind
) -> None:
    """Puts lines into a part of the page; without one they are left over, yet may state its figures."""
    page.prose.setdefault(part.key if part else "", []).extend(lines)
    if part is None:
        state.left_over += [ReadingNote(otherwise, line.number, line.text) for line in lines]


def _chosen(state: ReadingState, cells: dict[str, Value], table: TablePart) -> dict[str, Value]:
    column, _, choice = table.where.partition("=")
    if not column or choice == first_choice(state.outline, table.key, column):
        return cells
    return {**cells, column: choice}
