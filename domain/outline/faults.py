"""What makes an outline unusable, each with its place."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from domain.outline.lookup import figures, pages, prose_parts, tables, term, walk
from domain.outline.parts import prose_of
from domain.outline.structs import COVER_FIGURES, FiguresPart, Outline, Part, ProsePart, TablePart

_LINKED = re.compile(r"\{\{|\{(?P<key>[^{}:]*)(?::[^{}]*)?\}")
_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")

_MOST_SECTIONS, _MOST_FIGURES, _MOST_TERMS = 500, 3_000, 200
_LONGEST_TEXT = 500  # characters of a key, heading or label
_LARGEST_REVISION = 10**9


def faults(outline: Outline) -> Iterator[str]:
    """What makes an outline unusable: too much of anything, repeated or unknown keys, empty headings, bad numbers."""
    yield from _size_faults(outline)
    yield from _key_faults(outline)
    yield from _heading_faults(outline)
    yield from _reference_faults(outline)


def _size_faults(outline: Outline) -> Iterator[str]:
    """More of anything than a form can have: each figure is a field, each section a page."""
    if not 0 <= outline.revision <= _LARGEST_REVISION:
        yield f"revision out of range: {outline.revision}"[:_LONGEST_TEXT]
    sections = tuple(walk(outline.sections))
    terms = [len(identity.left) + len(identity.right) for identity in outline.identities]
    for what, number, most in (
        ("sections", len(sections), _MOST_SECTIONS),
        ("figures", len(outline.figures), _MOST_FIGURES),
        ("identities", len(outline.identities), _MOST_FIGURES),
        ("rates", len(outline.rates), _MOST_FIGURES),
        ("terms", max(terms, default=0), _MOST_TERMS),
        ("columns", max((len(table.columns) for table in tables(outline).values()), default=0), _MOST_TERMS),
    ):
        if number > most:
            yield f"too many {what}: {number}"
    headings = (text for section in sections for text in (section.key, *section.heading))
    labels = (text for figure in outline.figures for text in (figure.key, figure.label, *figure.said))
    if any(len(text) > _LONGEST_TEXT for text in (outline.key, outline.name, *outline.title, *headings, *labels)):
        yield "a heading or label too long"


def _key_faults(outline: Outline) -> Iterator[str]:
    declared = [figure.key for figure in (*COVER_FIGURES, *outline.figures)]
    sections = [section.key for section in walk(outline.sections)]
    texts = [part.key for page in pages(outline) for part in prose_of(page)]
    rules = [*(identity.code for identity in outline.identities), *(rate.code for rate in outline.rates)]
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


def _reference_faults(outline: Outline) -> Iterator[str]:
    known = figures(outline)
    for page in pages(outline):
        for part in page.parts:
            yield from _part_faults(part, outline)
    for identity in outline.identities:
        yield from _term_faults(outline, (*identity.left, *identity.right))
    for rate in outline.rates:
        yield from (f"unknown figure: {key}" for key in (rate.part, rate.whole) if key not in known)
        yield from (f"not a number: {bound}" for bound in (rate.ask_below, rate.ask_above) if not _is_bound(bound))
    for place, text in _texts(outline):
        linked = (found["key"] for found in _LINKED.finditer(text) if found["key"] is not None)
        yield from (f"unknown link in {place}: {{{key}}}" for key in linked if key not in known)


def _texts(outline: Outline) -> Iterator[tuple[str, str]]:
    """Every text of an outline that may hold links to figures, with its place."""
    yield from (("title", title) for title in outline.title)
    yield "seal-line", outline.seal_line
    for section in walk(outline.sections):
        yield from ((f"heading of {section.key}", heading) for heading in section.heading)
    yield from ((f"default of {key}", part.default) for key, part in prose_parts(outline).items())


def _part_faults(part: Part, outline: Outline) -> Iterator[str]:
    match part:
        case FiguresPart():
            yield from (f"unknown figure: {key}" for key in part.keys if key not in figures(outline))
        case ProsePart():
            return
        case TablePart():
            yield from _table_faults(part, outline)
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


def _where_faults(table: str, where: str, outline: Outline) -> Iterator[str]:
    column, _, value = where.partition("=")
    choices = {each.key: each.choices for each in tables(outline)[table].columns}
    if where and value not in choices.get(column, ()):
        yield f"unknown choice of {table}: {where}"


def _term_faults(outline: Outline, words: tuple[str, ...]) -> Iterator[str]:
    known, grids = figures(outline), tables(outline)
    for word in words:
        found = term(word)
        columns = {column.key for column in grids[found.table].columns} if found.table in grids else set()
        if found.key and found.key not in known:
            yield f"unknown figure: {found.key}"
        if found.table and found.column not in columns:
            yield f"unknown column: {word}"
        elif found.table:
            yield from _where_faults(found.table, found.where, outline)


def _is_bound(text: str) -> bool:
    return not text or text.replace(".", "", 1).isdecimal()
