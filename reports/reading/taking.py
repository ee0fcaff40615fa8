"""Figures, rows and prose taken from the divided text: figures first, then the prose that links them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from domain.amount import Value
from domain.layout import LEAD, TOLD, worn
from domain.linking import agreed, defined, linked
from domain.outline import OWN_SENTENCE, figures, pages, tables
from domain.report import Row
from reports.reading.begun_lines import BegunLine, begun_lines, with_begun
from reports.reading.cell_links import with_cell_linked
from reports.reading.figures import UNSURE, Taken, is_confirmed, left_over, stated
from reports.reading.forms import rows_in_order, unprinted
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.own_form import PROJECTS
from reports.reading.own_scores import without_given
from reports.reading.page_parts import SortedPage, sorted_page
from reports.reading.projects import ProjectText, projects
from reports.reading.sheets import place_sheets
from reports.reading.state import ReadingState
from reports.reading.table_figures import told_in_tables
from reports.reading.tabular import Tabular, unit_of
from reports.reading.wanted_rows import account, add_untold, fold_rows
from reports.reading.wording import wide

_ABOUT_PROJECTS = re.compile("项目|专项")
_Grids = Sequence[tuple[str, Tabular]]


def take_values(state: ReadingState) -> None:
    """Figures first, from every page; then the prose that links them."""
    outline = worn(state.outline, state.report)
    sorted_pages = {page.key: sorted_page(state, page) for page in pages(outline) if page.key not in state.report.nil}
    grids = _grids(state)
    begun = begun_lines(_lines(state, sorted_pages), outline) if state.base is None else ()
    told = _figures(state, sorted_pages, grids, begun)
    for key, rows in rows_in_order(state.forms).items():
        sorted_pages.setdefault("", SortedPage()).rows[key] = rows
    _tables(state, sorted_pages)
    _told_projects(state, grids)
    add_untold(state)
    fold_rows(state)
    account(state, place_sheets(state))
    if state.wanted:
        state.report = without_given(state.report, state.outline, state.tables_of_text)
    _prose(state, sorted_pages)
    state.report = replace(state.report, prose=with_begun(state.report.prose, begun, state.report, outline))
    for each in told if state.base else ():
        state.report = with_cell_linked(state.report, each, state.outline)
    layout = worn(state.outline, state.report)
    for part in {id(part): part for part, _line, _rows in state.forms.sources}.values():
        told_by = [(line, rows) for form, line, rows in state.forms.sources if form is part]
        for line, row in unprinted(told_by, part, state.report, layout):
            state.leave([row], line)


def _lines(state: ReadingState, sorted_pages: Mapping[str, SortedPage]) -> Iterator[tuple[str, str]]:
    """Every line of running text, in cells of forms too, with the key of its text."""
    for page in sorted_pages.values():
        yield from ((key, line.text) for key, lines in page.prose.items() for line in lines)
    yield from ((key, line) for key, text in state.forms.prose.items() for line in text.split("\n"))


def _figures(
    state: ReadingState, sorted_pages: Mapping[str, SortedPage], grids: _Grids, begun: Sequence[BegunLine]
) -> Sequence[Taken]:
    """Takes the figures that sections define, sentences state, tables and forms tell; returns what tables told."""
    everything = "\n".join(line.text for body in state.bodies for line in body)
    values = _defined(state, sorted_pages, everything)
    texts: dict[bool, list[str]] = {False: [], True: []}
    for key, body in (*state.division.bodies.items(), *state.leads.items()):
        about = bool(_ABOUT_PROJECTS.search(state.heading_words(key)))
        texts[about].append(_text(body))
    year, unit = state.report.year, state.report.unit
    taken, doubtful = stated(texts[False], texts[True], state.outline, year, unit, values)
    values |= {key: each.value for key, each in taken.items()}
    left = left_over(everything, state.outline, values)
    if left is not None:
        taken, values = {**taken, left.key: left}, {**values, left.key: left.value}
    headed = [(state.heading_words(key), body[0].text) for key, body in state.division.bodies.items() if body]
    tabulars = [grid for _, grid in grids]
    told = told_in_tables(tabulars, everything.split("\n"), headed, state.base or state.outline, values)
    values |= {each.key: each.value for each in told} | state.forms.figures
    values = {key: value for key, value in state.forms.cover.items() if key not in state.report.figures} | values
    filled = {key: value for each in begun for key, value in each.values.items()}
    values = {**filled, **values}
    sure = (key for key in values if key not in UNSURE or is_confirmed(key, values, state.outline))
    values = {key: values[key] for key in sure}
    state.doubtful = tuple(each for each in doubtful if each.key not in values)
    state.quotes = {each.key: each.quote for each in (*taken.values(), *told)}
    ordered = {key: values[key] for key in figures(state.outline) if key in values}
    state.report = replace(state.report, figures={**state.report.figures, **ordered})
    return told


def _defined(state: ReadingState, sorted_pages: Mapping[str, SortedPage], everything: str) -> dict[str, Value]:
    """What the section that asks for a figure states of it; in a known form also what all statements agree on."""
    year, unit = state.report.year, state.report.unit
    values: dict[str, Value] = {}
    for key, page in sorted_pages.items():
        text = "\n".join(line.text for lines in page.prose.values() for line in lines)
        values |= defined(key, text, state.outline, year, unit)
    return values if state.base else agreed(everything, state.outline, year, unit) | values


def _grids(state: ReadingState) -> list[tuple[str, Tabular]]:
    """The tables, each with the key of the section that it stands in."""
    starts = sorted((each.line, key) for key, each in state.division.headings.items())
    found = []
    for table in (each for each in state.blocks.tables if each.line not in state.in_sheets):
        key = next((key for line, key in reversed(starts) if line <= table.line), "")
        heading = state.division.headings[key].words if key else ""
        unit = table.unit or unit_of(table.rows, (*table.above, heading))
        found.append((key, Tabular(table.rows, unit, state.report.year, state.base or state.outline)))
    return found


def _told_projects(state: ReadingState, grids: _Grids) -> None:
    """The projects that sentences, lists and tables tell, where no rows were met: the text stays as it is."""
    base = state.base or state.outline
    part = tables(base).get(PROJECTS)
    if part is None or state.report.rows(PROJECTS):
        return
    bodies = {**state.division.bodies, **{key.removesuffix(f".{LEAD}"): body for key, body in state.leads.items()}}
    told = [
        ProjectText(key, state.heading_words(key), tuple(line.text for line in body)) for key, body in bodies.items()
    ]
    state.projects_at, found = projects(told, grids, state.report.amount("general.project"), part, base)
    sentence = {} if state.base else {OWN_SENTENCE.key: TOLD}
    rows = tuple(
        Row(number, MappingProxyType({"name": each.name, **each.others, "amount": each.amount, **sentence}))
        for number, each in enumerate(found, state.report.next_row)
    )
    if rows:
        state.quotes |= {f"{PROJECTS}.{row.id}": each.quote for row, each in zip(rows, found, strict=True)}
        state.report = replace(
            state.report,
            tables={**state.report.tables, PROJECTS: rows},
            next_row=state.report.next_row + len(rows),
        )


def _tables(state: ReadingState, found: Mapping[str, SortedPage]) -> None:
    tables: dict[str, tuple[Row, ...]] = {}
    next_row = 1
    for page in found.values():
        for key, rows in page.rows.items():
            new = tuple(Row(next_row + place, MappingProxyType(cells)) for place, cells in enumerate(rows))
            tables[key] = (*tables.get(key, ()), *new)
            next_row += len(new)
    state.report = replace(state.report, tables={key: rows for key, rows in tables.items() if rows}, next_row=next_row)


def _prose(state: ReadingState, sorted_pages: Mapping[str, SortedPage]) -> None:
    """The prose of every page, of the forms and of what has no heading of its own, with its figures linked."""
    bodies = [
        (key, page_key, lines) for page_key, page in sorted_pages.items() for key, lines in page.prose.items() if key
    ]
    in_forms = [line for key, _page, lines in bodies if key in state.forms.prose for line in lines]
    state.left_over += [ReadingNote(ReadingNoteKind.NO_TEXT, line.number, line.text) for line in in_forms]
    leads = [(key, key.removesuffix(f".{LEAD}"), lines) for key, lines in state.leads.items()]
    texts = {key: (page_key, _text(lines)) for key, page_key, lines in bodies if lines}
    texts |= {key: (key, text) for key, text in state.forms.prose.items()}
    texts |= {key: (page_key, _text(lines)) for key, page_key, lines in leads}
    words = wide(state.outline)
    prose = {key: linked(text, page_key, state.report, words) for key, (page_key, text) in texts.items()}
    prose |= {key: "\n".join(filter(None, (text, prose.get(key, "")))) for key, text in state.begun.items()}
    state.report = replace(state.report, prose=prose)


def _text(lines: Sequence[SourceLine]) -> str:
    return "\n".join(line.text for line in lines)
