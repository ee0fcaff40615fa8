"""What makes an outline unusable, each with its place."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from domain.outline.fitting import is_years
from domain.outline.lookup import Term, attachments, figures, pages, prose_parts, scopes_of, tables, term, walk
from domain.outline.parts import prose_of, tables_of
from domain.outline.placing import Misplaced, places
from domain.outline.scopes import attached, declared, expanded
from domain.outline.structs import (
    COVER_FIGURES,
    SEAL_LINE,
    Attachment,
    Cell,
    FiguresPart,
    GridLine,
    GridPart,
    Outline,
    Part,
    ProsePart,
    Score,
    Section,
    TablePart,
)

DEEPEST = 4
"""So many levels of headings there are: 一、（一）1.（1） (GB/T 9704-2012, 7.3.3)."""

_LINKED = re.compile(r"\{\{|\{(?P<key>[^{}:]*)(?::[^{}]*)?\}")
_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")
_CELL = re.compile(r"(?P<table>[a-z0-9_.]+)\.[0-9]+\.(?P<column>[a-z0-9_]+)$")

_MOST_SECTIONS, _MOST_FIGURES, _MOST_TERMS = 500, 3_000, 200
_LONGEST_TEXT = 500  # characters of a key, heading or label
_LARGEST_REVISION = 10**9


def faults(outline: Outline) -> Iterator[str]:
    """What makes an outline unusable: too much of anything, repeated or unknown keys, empty headings, bad numbers.

    An attachment of a table's rows is looked at as it stands for one row.
    """
    wrong = list(_size_faults(outline))
    wrong += [fault for each in outline.attachments for fault in _attachment_faults(each, outline)]
    yield from wrong
    if wrong:
        return
    wanted = [each.key for each in outline.attachments]
    sample = expanded(outline, dict.fromkeys(tables(outline), (1,)), wanted)
    yield from _key_faults(sample)
    yield from _heading_faults(sample)
    yield from _reference_faults(sample)


def _attachment_faults(attachment: Attachment, outline: Outline) -> Iterator[str]:
    if attachment.scope or attachment.row:
        yield f"scope of {attachment.key} is not for an outline to say"
    if not attachment.title.strip():
        yield f"title missing: {attachment.key}"
    yield from (f"unknown table: {key}" for key in attachment.columns if key not in tables(outline))
    if not attachment.per:
        return
    if attachment.per not in tables(outline):
        yield f"unknown table: {attachment.per}"
    lists = {table.key for table in tables_of(attached(attachment))}
    texts = declared(attachment) - lists
    yield from (f"key without a dot in {attachment.key}: {key}" for key in sorted(texts) if "." not in key)


def _size_faults(outline: Outline) -> Iterator[str]:
    """More of anything than a form can have, or years that are none: each figure is a field, each section a page."""
    if not 0 <= outline.revision <= _LARGEST_REVISION:
        yield f"revision out of range: {outline.revision}"[:_LONGEST_TEXT]
    yield from (f"not years: {years}"[:_LONGEST_TEXT] for years in outline.years if not is_years(years))
    sections = tuple(walk(outline.sections))
    terms = [len(identity.left) + len(identity.right) for identity in outline.identities]
    for what, number, most in (
        ("sections", len(sections), _MOST_SECTIONS),
        ("figures", len(outline.figures), _MOST_FIGURES),
        ("identities", len(outline.identities), _MOST_FIGURES),
        ("rates", len(outline.rates), _MOST_FIGURES),
        ("terms", max(terms, default=0), _MOST_TERMS),
        ("cover lines", len(outline.cover_lines), _MOST_TERMS),
        ("columns", max((len(table.columns) for table in tables(outline).values()), default=0), _MOST_TERMS),
    ):
        if number > most:
            yield f"too many {what}: {number}"
    headings = (text for section in sections for text in (section.key, *section.heading))
    covers = outline.cover_lines[:_MOST_TERMS]
    labels = (text for figure in outline.figures for text in (figure.key, figure.label, *figure.said))
    if any(
        len(text) > _LONGEST_TEXT for text in (outline.key, outline.name, *outline.title, *covers, *headings, *labels)
    ):
        yield "a heading or label too long"


def _key_faults(outline: Outline) -> Iterator[str]:
    declared = [figure.key for figure in (*COVER_FIGURES, *outline.figures)]
    sections = [section.key for section in walk(outline.sections)]
    sections += [each.scope[:-1] or each.key for each in attachments(outline)]
    texts = [part.key for page in pages(outline) for part in prose_of(page)]
    rules = [*(identity.code for identity in outline.identities), *(rate.code for rate in outline.rates)]
    rules += [score.code for score in outline.scores]
    for keys in ([*declared, *texts, *tables(outline)], sections, rules):
        yield from (f"key repeated: {key}" for key, times in sorted(Counter(keys).items()) if times > 1)
    for key in (outline.key.replace("-", "_"), *declared, *sections, *texts, *tables(outline), *rules):
        if not _KEY.match(key):
            yield f"not a key: {key!r}"


def _heading_faults(outline: Outline) -> Iterator[str]:
    if not outline.title or not all(title.strip() for title in outline.title):
        yield "title missing"
    if not outline.sections:
        yield "sections missing"
    for section in walk(outline.sections):
        if not section.heading or not all(heading.strip() for heading in section.heading):
            yield f"heading missing: {section.key}"
    yield from (f"more than {DEEPEST} levels of headings: {key}" for key in _too_deep(outline.sections, 1))


def _too_deep(sections: tuple[Section, ...], level: int) -> Iterator[str]:
    for section in sections:
        if level > DEEPEST:
            yield section.key
        yield from _too_deep(section.sections, level + 1)


def _reference_faults(outline: Outline) -> Iterator[str]:
    for page in pages(outline):
        for part in page.parts:
            yield from _part_faults(part, outline)
    offers = (figure.like for figure in outline.figures if figure.like)
    yield from (f"unknown figure: {key}" for key in offers if not _is_known(key, outline))
    for identity in outline.identities:
        yield from _term_faults(outline, (*identity.left, *identity.right))
    for rate in outline.rates:
        yield from (f"unknown figure: {key}" for key in (rate.part, rate.whole) if not _is_known(key, outline))
        yield from (f"not a number: {bound}" for bound in (rate.ask_below, rate.ask_above) if not _is_bound(bound))
    for score in outline.scores:
        yield from _score_faults(score, outline)
    for place, text in _texts(outline):
        linked = (found["key"] for found in _LINKED.finditer(text) if found["key"] is not None)
        yield from (f"unknown link in {place}: {{{key}}}" for key in linked if not _is_known(key, outline))


def _texts(outline: Outline) -> Iterator[tuple[str, str]]:
    """Every text of an outline that may hold links to figures, with its place."""
    yield from (("title", title) for title in outline.title)
    yield "seal-line", outline.seal_line
    yield from (("cover-lines", line) for line in outline.cover_lines if line != f"{{{SEAL_LINE}}}")
    for section in walk(outline.sections):
        yield from ((f"heading of {section.key}", heading) for heading in section.heading)
    for each in attachments(outline):
        yield from ((f"attachment {each.key}", text) for text in (each.title, *each.footer))
    yield from ((f"default of {key}", part.default) for key, part in prose_parts(outline).items())


def _part_faults(part: Part, outline: Outline) -> Iterator[str]:
    match part:
        case FiguresPart():
            yield from (f"unknown figure: {key}" for key in part.keys if key not in figures(outline))
        case ProsePart():
            return
        case TablePart():
            yield from _table_faults(part, outline)
        case GridPart():
            yield from _grid_faults(part, outline)
        case _:
            assert_never(part)


def _table_faults(part: TablePart, outline: Outline) -> Iterator[str]:
    columns = {column.key for column in part.columns}
    linked = [found["key"] for found in _LINKED.finditer(part.sentence) if found["key"] is not None]
    yield from (f"unknown column in sentence of {part.key}: {{{key}}}" for key in linked if key not in columns)
    if part.sentence and not linked:
        yield f"sentence of {part.key} names no column"
    if not part.columns:
        yield f"columns of {part.key} missing"
    if len(columns) < len(part.columns):
        yield f"column repeated in {part.key}"
    yield from _where_faults(part.key, part.where, outline)


def _grid_faults(part: GridPart, outline: Outline) -> Iterator[str]:
    try:
        places(part)
    except Misplaced as fault:
        yield f"cells of {part.key} do not fill row {fault}"
    if not 0 <= part.head < len(part.rows) or any(width <= 0 for width in part.widths):
        yield f"head or widths of {part.key}"
    for line in part.rows:
        if line.per and line.per not in tables(outline):
            yield f"unknown table: {line.per}"
            continue
        if line.per:
            yield from _where_faults(line.per, line.where, outline)
        for cell in line.cells:
            yield from _cell_faults(Cell(text=cell) if isinstance(cell, str) else cell, line, outline)


def _cell_faults(cell: Cell, line: GridLine, outline: Outline) -> Iterator[str]:
    columns = {column.key for column in tables(outline)[line.per].columns} if line.per else set()
    held = (cell.text, cell.key, cell.sum, cell.rate, cell.score, cell.number, cell.joined, cell.prose)
    if sum(map(bool, held)) > 1:
        yield f"a cell holds one thing: {cell.key or cell.text or cell.score}"
    if line.per and cell.rows > 1 and not cell.once:
        yield f"a cell of repeated rows reaches down: {line.per}"
    codes = {score.code for score in outline.scores}
    if cell.rate and len(cell.rate) != 2 and not codes.issuperset(cell.rate):
        yield f"a rate has a part and a whole: {', '.join(cell.rate)}"
    if cell.score and cell.score not in codes:
        yield f"unknown score: {cell.score}"
    if cell.key and cell.key not in columns and not _is_known(cell.key, outline):
        yield f"unknown figure: {cell.key}"
    if cell.prose and cell.prose not in prose_parts(outline):
        yield f"unknown text: {cell.prose}"
    yield from (f"unknown column: {key}" for key in cell.joined if key not in columns)
    yield from _term_faults(outline, (word for word in (*cell.sum, *cell.rate) if word not in columns))
    linked = (found["key"] for found in _LINKED.finditer(cell.text) if found["key"] is not None)
    yield from (f"unknown link in a cell: {{{key}}}" for key in linked if not _is_known(key, outline))


def _score_faults(score: Score, outline: Outline) -> Iterator[str]:
    if score.table and score.table not in tables(outline):
        yield f"unknown table: {score.table}"
        return
    columns = {column.key for column in tables(outline)[score.table].columns} if score.table else set()
    operands = [word.removeprefix("-") for word in (*score.actual, *score.target)]
    operands += [word for word in (score.points, score.word, score.typed, score.reason) if word]
    yield from _term_faults(outline, (word for word in operands if word not in columns))
    numbers = (score.bound, score.step, score.per, score.cap, score.ask_above, *(step.points for step in score.steps))
    numbers += (
        *(step.most for step in score.steps),
        *(edge for band in score.bands for edge in (band.least, band.most)),
    )
    yield from (f"not a number: {number}" for number in numbers if not _is_bound(number))


def _where_faults(table: str, where: str, outline: Outline) -> Iterator[str]:
    column, _, value = where.partition("=")
    choices = {each.key: each.choices for each in tables(outline)[table].columns}
    if where and value not in choices.get(column, ()):
        yield f"unknown choice of {table}: {where}"


def _term_faults(outline: Outline, words: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    for word in words:
        found = term(word)
        known = found.key in prose_parts(outline) or found.key in {score.code for score in outline.scores}
        if found.key and not known and not _is_known(found.key, outline):
            yield f"unknown figure: {found.key}"
        if found.table and not _has_column(found, outline):
            yield f"unknown column: {word}"
        elif found.table in tables(outline):
            yield from _where_faults(found.table, found.where, outline)


def _has_column(found: Term, outline: Outline) -> bool:
    """Whether a table has the column, or an attachment of rows the figure."""
    table = tables(outline).get(found.table)
    if table:
        return any(column.key == found.column for column in table.columns)
    return any(scope + found.column in figures(outline) for scope in scopes_of(found.table, outline))


def _is_known(key: str, outline: Outline) -> bool:
    """Whether a key is a figure, or a cell of a table's row."""
    cell = _CELL.match(key)
    table = tables(outline).get(cell["table"]) if cell else None
    return key in figures(outline) or (
        table is not None and cell is not None and any(column.key == cell["column"] for column in table.columns)
    )


def _is_bound(text: str) -> bool:
    return not text or text.removeprefix("-").replace(".", "", 1).isdecimal()
