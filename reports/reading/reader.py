"""A text report as a Report: every line in its place, every change noted, nothing lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from domain.amount import Amount, Value
from domain.editing import first_choice
from domain.layout import CLOSING, LEAD, TOLD, heading, lead_key, numbered, numbered_attachments, title, worn
from domain.linking import agreed, defined, linked, linked_names
from domain.links import paper_date, printed, stored
from domain.outline import (
    OWN_SENTENCE,
    SEAL_LINE,
    TITLE,
    GridPart,
    Outline,
    ProsePart,
    Section,
    TablePart,
    attached,
    figures,
    forms_of,
    pages,
    prose_of,
    tables,
    tables_of,
    walk,
)
from domain.report import Report, Row, new_uuid
from reports.content import NIL
from reports.reading.blocks import Blocks, SourceTable, tabbed
from reports.reading.cell_links import with_cell_linked
from reports.reading.choosing import Outlines, chosen
from reports.reading.cover import Cover, contact_in, date_in, read_cover, with_cells
from reports.reading.division import Division, SourceHeading, without_contents
from reports.reading.doors import source_text
from reports.reading.figures import UNSURE, Taken, is_confirmed, line_with, quotes, stated
from reports.reading.forms import Filled, fill, rows_in_order, unprinted
from reports.reading.headings import known_level
from reports.reading.lines import SourceLine, clean_lines, joined_lines
from reports.reading.marks import Mark
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.own_form import ONLY_HEADING, PROJECTS, asking, divided_by, fits, own_outline, with_plain_rows
from reports.reading.projects import ProjectText, projects
from reports.reading.rows import read_rows
from reports.reading.sources import UnreadableSource, UnreadReason, decode
from reports.reading.structure import FoundHeading, headings, without_repeats
from reports.reading.table_figures import told_in_tables
from reports.reading.tabular import Tabular, unit_of
from reports.reading.wording import wide

_OPENING = re.compile("^.{18,}[。：:]$")
"""A sentence before the first heading: 根据……，现将有关情况报告如下："""
_FEWEST_HEADINGS = 3
_ABOUT_PROJECTS = re.compile("项目|专项")
_CLOSING_LINES = 14
_ATTACHED = re.compile(
    r"附(?:件|表)?[ ]*[0-9０-９]*[：:]|[0-9０-９]{1,2}[.．、][^，。；]*(?:表|书|报告|说明|清单|材料)$"
)
_LONGEST_ATTACHED = 60


@dataclass(frozen=True, slots=True)
class Reading:
    """A report that was read, the outline that it fits, what was cleaned, and what found no place.

    ``is_own``: the outline was made from the report's own headings, no known one fits. ``taken``: each figure and
    row (``projects.3``) with the words that say so. ``doubtful``: what the text states of figures that stayed blank.
    """

    report: Report
    outline: Outline
    cleaned: tuple[ReadingNote, ...]
    left_over: tuple[ReadingNote, ...]
    is_own: bool = False
    taken: tuple[Taken, ...] = ()
    doubtful: tuple[Taken, ...] = ()

    @property
    def unplaced(self) -> tuple[str, ...]:
        """The lines that found no place, as the report keeps them."""
        return self.report.unplaced


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
        return own.reading(notes)
    cover = read_cover(division.cover if _fit(division) else [], outline)
    if _fit(division) < (1 if cover.title else _FEWEST_HEADINGS):
        raise UnreadableSource(UnreadReason.NO_REPORT)
    return _Assembly(division, outline, cover, blocks).reading((*notes, *_untold(text, blocks)))


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
) -> "_Assembly | None":
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
        return _Assembly(by_words, outline, with_cells(read_cover(above, outline), blocks.tables), blocks)
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
    return _Assembly(own, made, cover, blocks, base=outline)


def _only_heading(above: list[SourceLine], cover: Cover) -> tuple[tuple[ReadingNote, ...], list[FoundHeading]]:
    """A heading for a form that has none, and what the cover left below it."""
    lines = [SourceLine(note.line, note.quote) for note in cover.unplaced]
    return (), [FoundHeading(above[0].number, Mark(), ONLY_HEADING, body=lines)]


def _fit(division: Division) -> int:
    """How many headings of the outline were found."""
    return len(division.headings) - len(division.added)


@dataclass
class _Page:
    """A section's lines sorted into its parts: prose by key, rows with their cells."""

    prose: dict[str, list[SourceLine]] = field(default_factory=dict)
    rows: dict[str, list[dict[str, Value]]] = field(default_factory=dict)


class _Assembly:
    """Builds the report from the divided text, step by step."""

    def __init__(
        self, division: Division, outline: Outline, cover: Cover, blocks: Blocks, base: Outline | None = None
    ) -> None:
        self.blocks = blocks
        self.projects_at = ""  # the key of the section that tells the projects
        self.division = division
        self.outline = outline
        self.base = base  # the outline whose words an own one uses
        self.notes: list[ReadingNote] = [*division.notes, *cover.notes]
        self.left_over: list[ReadingNote] = list(cover.unplaced)
        self.cover = cover
        self.doubtful: tuple[Taken, ...] = ()
        self.quotes: dict[str, str] = {}  # the words that say a figure or row, by key
        self.leads: dict[str, list[SourceLine]] = {}  # text that has no heading of its own, by key
        self.forms = Filled()  # what the forms of the outline's own say
        self.in_forms: set[int] = set()  # the lines that tell them
        self.report = Report(new_uuid(), outline.key, figures=self._cover_figures())

    def reading(self, notes: tuple[ReadingNote, ...]) -> Reading:
        """The finished reading; ``notes`` of earlier steps come along."""
        if self.base is None:
            self._attached_forms()
        self._close()
        self._introductions()
        self.report = replace(self.report, added=self.division.added, nil=self._nil())
        self._sections()
        self._headings()
        self._numbers()
        self.report = replace(self.report, unplaced=tuple(note.quote for note in self.left_over))
        spaces = (
            ReadingNoteKind.WHITE_SPACE,
            ReadingNoteKind.TABLE_HEAD,
        )  # between cells and in heads that print again
        notes = tuple(note for note in notes if note.line not in self.in_forms or note.kind not in spaces)
        cleaned = sorted((*notes, *self.notes), key=lambda note: note.line)
        outline = asking(self.outline, self.report, self.base, self.projects_at) if self.base else self.outline
        return Reading(
            self.report,
            outline,
            tuple(cleaned),
            tuple(self.left_over),
            self.base is not None,
            tuple(self._taken()),
            self.doubtful,
        )

    def _cover_figures(self) -> dict[str, Value]:
        found = dict(self.cover.figures)
        named = (each.unit for each in self.division.headings.values() if len(each.unit) > 3)
        unit = next((unit for unit in named if unit not in self.outline.leads), "")
        if unit:
            found.setdefault("cover.unit", unit)
        return found

    def _close(self) -> None:
        """Date and unit's name below the text: the date goes on the cover."""
        body = self.division.bodies[max(self.division.headings.values(), key=lambda each: each.line).key]
        for line in list(reversed(body))[:_CLOSING_LINES]:
            day = date_in(line.text)
            contact = contact_in(line)
            if contact and not contact.keys() & self.report.figures.keys():
                self.report = replace(self.report, figures={**self.report.figures, **contact})
                said = "，".join(map(str, contact.values()))
                self.notes.append(ReadingNote(ReadingNoteKind.COVER_LINE, line.number, line.text, said))
                body.remove(line)
                continue
            if day and "cover.date" not in self.report.figures:
                self.report = replace(self.report, figures={**self.report.figures, "cover.date": day})
                self.notes.append(ReadingNote(ReadingNoteKind.CLOSING_DATE, line.number, line.text, paper_date(day)))
            elif line.text == self.report.unit:
                self.notes.append(ReadingNote(ReadingNoteKind.SIGNATURE, line.number, line.text))
            elif _ATTACHED.match(line.text) and len(line.text) <= _LONGEST_ATTACHED:
                self.leads.setdefault(CLOSING, []).insert(0, line)
                if line.text.startswith("附"):
                    body.remove(line)
                    return
            else:
                return
            body.remove(line)

    def _introductions(self) -> None:
        """Text above the first heading, and right below one that has only sub-sections: it prints where it stands.

        Below a heading of which no sub-section was met it is the first one's.
        """
        opening = [note for note in self.left_over if self.base or _OPENING.search(note.quote)]
        if opening:
            self.leads[lead_key()] = [SourceLine(note.line, note.quote) for note in opening]
            self.left_over = [note for note in self.left_over if note not in opening]
        for section in self.outline.sections:
            lines = self.division.bodies.get(section.key)
            if not lines or section.parts or self._says_nil(section):
                continue
            if any(inner.key in self.division.headings for inner in section.sections) or not section.sections:
                self.leads[lead_key(section.key)] = lines
            else:
                self.division.bodies[section.sections[0].key] = lines
            self.division.bodies[section.key] = []

    def _nil(self) -> frozenset[str]:
        nil = frozenset(section.key for section in walk(self.outline.sections) if self._says_nil(section))
        for key in nil:
            line = self.division.bodies[key][0]
            if line.text != NIL:
                self.notes.append(ReadingNote(ReadingNoteKind.NIL, line.number, line.text, NIL))
        return nil

    def _says_nil(self, section: Section) -> bool:
        lines = self.division.bodies.get(section.key, [])
        return section.may_be_nil and len(lines) == 1 and lines[0].text.rstrip("。.；;") in self.outline.nil_words

    def _sections(self) -> None:
        """Figures first, from every page; then the prose that links them."""
        outline = worn(self.outline, self.report)
        found = {page.key: self._page(page) for page in pages(outline) if page.key not in self.report.nil}
        values: dict[str, Value] = {}
        for key, sorted_page in found.items():
            text = "\n".join(line.text for lines in sorted_page.prose.values() for line in lines)
            values |= defined(key, text, self.outline, self.report.year, self.report.unit)
        bodies = (*self.division.bodies.values(), *self.leads.values())
        everything = "\n".join(line.text for body in bodies for line in body)
        if self.base is None:
            values = agreed(everything, self.outline, self.report.year, self.report.unit) | values
        base = self.outline
        texts: dict[bool, list[str]] = {False: [], True: []}
        for key, body in (*self.division.bodies.items(), *self.leads.items()):
            about = bool(_ABOUT_PROJECTS.search(self._heading_words(key)))
            texts[about].append("\n".join(line.text for line in body))
        year, unit = self.report.year, self.report.unit
        taken, self.doubtful = stated(texts[False], texts[True], base, year, unit, values)
        values |= {key: each.value for key, each in taken.items()}
        grids = self._grids()
        headed = [(self._heading_words(key), body[0].text) for key, body in self.division.bodies.items() if body]
        told = told_in_tables(
            [grid for _, grid in grids], everything.split("\n"), headed, self.base or self.outline, values
        )
        values |= {each.key: each.value for each in told} | self.forms.figures
        values = {key: value for key, value in values.items() if key not in UNSURE or is_confirmed(key, values, base)}
        self.doubtful = tuple(each for each in self.doubtful if each.key not in values)
        self.quotes = {each.key: each.quote for each in (*taken.values(), *told)}
        ordered = {key: values[key] for key in figures(self.outline) if key in values}
        self.report = replace(self.report, figures={**self.report.figures, **ordered})
        for key, rows in rows_in_order(self.forms).items():
            found.setdefault("", _Page()).rows[key] = rows
        self._tables(found)
        self._told_projects(grids)
        prose = {key: text for page_key, page in found.items() for key, text in self._prose(page_key, page)}
        prose |= {key: linked(text, key, self.report, wide(self.outline)) for key, text in self.forms.prose.items()}
        for key, lines in self.leads.items():
            text = "\n".join(line.text for line in lines)
            prose[key] = linked(text, key.removesuffix(f".{LEAD}"), self.report, wide(self.outline))
        self.report = replace(self.report, prose=prose)
        for each in told if self.base else ():
            self.report = with_cell_linked(self.report, each, self.outline)
        for part, line, cells in self.forms.sources:
            self._leave(list(unprinted(cells, part, self.report, worn(self.outline, self.report))), line)

    def _grids(self) -> list[tuple[str, Tabular]]:
        """The tables, each with the key of the section that it stands in."""
        starts = sorted((each.line, key) for key, each in self.division.headings.items())
        found = []
        for table in self.blocks.tables:
            key = next((key for line, key in reversed(starts) if line <= table.line), "")
            heading = self.division.headings[key].words if key else ""
            unit = table.unit or unit_of(table.rows, (*table.above, heading))
            found.append((key, Tabular(table.rows, unit, self.report.year, self.base or self.outline)))
        return found

    def _told_projects(self, grids: list[tuple[str, Tabular]]) -> None:
        """The projects that sentences, lists and tables tell, where no rows were met: the text stays as it is."""
        base = self.base or self.outline
        part = tables(base).get(PROJECTS)
        if part is None or self.report.rows(PROJECTS):
            return
        bodies = {**self.division.bodies, **{key.removesuffix(f".{LEAD}"): body for key, body in self.leads.items()}}
        told = [
            ProjectText(key, self._heading_words(key), tuple(line.text for line in body))
            for key, body in bodies.items()
        ]
        self.projects_at, found = projects(told, grids, self.report.amount("general.project"), part, base)
        sentence = {} if self.base else {OWN_SENTENCE.key: TOLD}
        rows = tuple(
            Row(number, MappingProxyType({"name": each.name, **each.others, "amount": each.amount, **sentence}))
            for number, each in enumerate(found, self.report.next_row)
        )
        if rows:
            self.quotes |= {f"{PROJECTS}.{row.id}": each.quote for row, each in zip(rows, found, strict=True)}
            self.report = replace(
                self.report,
                tables={**self.report.tables, PROJECTS: rows},
                next_row=self.report.next_row + len(rows),
            )

    def _taken(self) -> Iterator[Taken]:
        """What was taken as which figure or row, with the words that say so."""
        bodies = (*self.leads.values(), *self.division.bodies.values())
        texts = ["\n".join(line.text for line in body) for body in bodies]
        said = quotes(texts, self.base or self.outline, self.report.year, self.report.unit)
        for key, value in self.report.figures.items():
            if key.startswith("cover."):
                yield Taken(key, value, self.cover.title if str(value) in self.cover.title else self.cover.seal_line)
                continue
            yield Taken(key, value, self.quotes.get(key) or said.get((key, value), ""))
        for row in self.report.rows(PROJECTS):
            name, amount = str(row.cells.get("name", "")), row.cells.get("amount")
            key = f"{PROJECTS}.{row.id}"
            if isinstance(amount, Amount):
                yield Taken(key, amount, self.quotes.get(key) or line_with(name, texts) or name)

    def _heading_words(self, key: str) -> str:
        found = self.division.headings.get(key)
        return found.words if found else ""

    def _prose(self, page_key: str, page: _Page) -> Iterator[tuple[str, str]]:
        for key, lines in page.prose.items():
            if lines and key:
                yield key, linked("\n".join(line.text for line in lines), page_key, self.report, wide(self.outline))

    def _page(self, page: Section) -> _Page:
        lines, result = self._without_forms(page), _Page()
        prose = list(prose_of(page))
        table = next((part for part in tables_of(page) if part.sentence), None)
        if table is None:
            self._place(lines, prose[0] if prose else None, result, ReadingNoteKind.NO_TEXT)
            return result
        rows = read_rows(lines, table, self.outline, self.report.year, self.report.unit)
        place = page.parts.index(table)
        above = next((part for part in prose if page.parts.index(part) < place), None)
        below = next((part for part in prose if page.parts.index(part) > place), None)
        if above and ((rows.after and not below) or any(self._is_figure(cells) for cells in rows.cells)):
            self._place(lines, above, result, ReadingNoteKind.NO_TEXT)  # a numbered list of other things
            return result
        self.notes += rows.notes
        result.rows[table.key] = [self._chosen(cells, table) for cells in rows.cells]
        part = above if rows.cells else above or below
        if part is None and rows.before:
            self.leads[lead_key(page.key)] = rows.before
            result.prose.setdefault("", []).extend(rows.before)  # it may state the page's figures
        else:
            self._place(rows.before, part, result, ReadingNoteKind.NOT_A_ROW)
        self._place(rows.after, below, result, ReadingNoteKind.NOT_A_ROW)
        return result

    def _attached_forms(self) -> None:
        """The forms that travel with the report, wherever their tables stand; their titles print again."""
        for each, number in numbered_attachments(self.outline):
            parts, sources = list(forms_of(attached(each))), len(self.forms.sources)
            for table in (table for table in self.blocks.tables if table.line not in self.in_forms):
                self._fill(table, parts)
            if len(self.forms.sources) > sources:
                words = (number, each.title, *each.footer)
                self._drop([_unspaced(printed(text, self.report, self.outline)) for text in words])

    def _drop(self, printing: list[str]) -> None:
        """Lines above the text that tell a form, or print with it, each once, are placed."""
        kept = []
        for note in self.left_over:
            words = _unspaced(note.quote)
            if words in printing:
                printing.remove(words)
            elif note.line not in self.in_forms:
                kept.append(note)
        self.left_over = kept

    def _fill(self, table: SourceTable, parts: Sequence[GridPart]) -> None:
        """What a table says, if it is one or more of these forms, one below the other."""
        rest = list(table.rows)
        for part in parts:
            taken = fill(part, rest, self.outline, self.forms)
            if taken:
                self.forms.sources.append((part, table.line, rest[:taken]))
            rest = rest[taken:]
        if len(rest) < len(table.rows):
            self._leave(rest, table.line)
            self.in_forms |= set(range(table.line, table.line + table.lines))

    def _without_forms(self, page: Section) -> list[SourceLine]:
        """The lines of a page that tell no form of the outline's; what its forms say is taken."""
        lines = self.division.bodies.get(page.key, [])
        here = {line.number for line in lines}
        parts = list(forms_of(page))
        for table in (each for each in self.blocks.tables if each.line in here - self.in_forms):
            self._fill(table, parts)
        return [line for line in lines if line.number not in self.in_forms]

    def _leave(self, rows: Sequence[Sequence[str]], line: int) -> None:
        """Rows of a table that its form does not have are left over."""
        self.left_over += [
            ReadingNote(ReadingNoteKind.NOT_A_ROW, line, words)
            for row in rows
            if (words := " ".join(filter(None, row)))
        ]

    def _is_figure(self, cells: dict[str, Value]) -> bool:
        """Whether what would be the name of a row is what a figure is called: 2.年末结转结余67万元."""
        return any(cells.get("name") in (figure.label, *figure.said) for figure in self.outline.figures)

    def _place(self, lines: list[SourceLine], part: ProsePart | None, page: _Page, otherwise: ReadingNoteKind) -> None:
        """Puts lines into a part of the page; without one they are left over, yet may state its figures."""
        page.prose.setdefault(part.key if part else "", []).extend(lines)
        if part is None:
            self.left_over += [ReadingNote(otherwise, line.number, line.text) for line in lines]

    def _chosen(self, cells: dict[str, Value], table: TablePart) -> dict[str, Value]:
        column, _, choice = table.where.partition("=")
        if not column or choice == first_choice(self.outline, table.key, column):
            return cells
        return {**cells, column: choice}

    def _tables(self, found: dict[str, _Page]) -> None:
        tables: dict[str, tuple[Row, ...]] = {}
        next_row = 1
        for page in found.values():
            for key, rows in page.rows.items():
                new = tuple(Row(next_row + place, MappingProxyType(cells)) for place, cells in enumerate(rows))
                tables[key] = (*tables.get(key, ()), *new)
                next_row += len(new)
        self.report = replace(
            self.report, tables={key: rows for key, rows in tables.items() if rows}, next_row=next_row
        )

    def _headings(self) -> None:
        """The clerk's own wording where it is not the outline's; title and seal line too."""
        reworded = {
            key: stored((each.words,)) for key, each in self.division.headings.items() if key in self.report.added
        }
        self.report = replace(self.report, headings=reworded)
        for section in walk(self.outline.sections):
            found = self.division.headings.get(section.key)
            if found and _unspaced(found.words) != _unspaced(heading(self.report, self.outline, section)):
                reworded[section.key] = linked_names(found.words, self.report, self.outline)
        for key in self.report.added:
            reworded[key] = linked_names(self.division.headings[key].words, self.report, self.outline)
        if self.cover.title and self.cover.title != title(self.report, self.outline):
            reworded[TITLE] = self._title()
        prose = dict(self.report.prose)
        if self.cover.seal_line:
            prose[SEAL_LINE] = linked_names(self.cover.seal_line, self.report, self.outline)
        self.report = replace(self.report, headings=reworded, prose=prose)

    def _title(self) -> str:
        """The title as stored: one of the outline's templates if it prints the title, else the typed words."""
        for template in self.outline.title:
            if printed(template, self.report, self.outline) == self.cover.title:
                return template
        return linked_names(self.cover.title, self.report, self.outline)

    def _numbers(self) -> None:
        """What differs in headings: numbers, places, and headings that the source lacks."""
        last = 0
        for place in numbered(self.report, self.outline):
            found = self.division.headings.get(place.section.key)
            if not place.section.heading:
                continue
            if found is None:
                self.notes.append(ReadingNote(ReadingNoteKind.MISSING_HEADING, 0, "", place.number + place.heading))
                continue
            if found.number.typed != place.number:
                typed = found.number.typed + found.words
                self.notes.append(ReadingNote(ReadingNoteKind.NUMBER, found.line, typed, place.number + place.heading))
            if found.line < last:
                self.notes.append(ReadingNote(ReadingNoteKind.ORDER, found.line, place.number + place.heading))
            last = max(last, found.line)
            self._spaces(found, place.heading)

    def _spaces(self, found: SourceHeading, printed_heading: str) -> None:
        if found.words != printed_heading:
            self.notes.append(ReadingNote(ReadingNoteKind.WHITE_SPACE, found.line, found.words, printed_heading))


def _unspaced(text: str) -> str:
    return text.replace(" ", "")
