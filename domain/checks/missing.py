"""Completeness: what is empty and not 无, and what is filled but printed nowhere (family ``missing.*``)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import takewhile
from typing import assert_never

from domain.amount import Amount
from domain.checks.finding import Context, Finding
from domain.checks.printing import (
    Texts,
    links_in,
    nil_keys,
    page_tables,
    printed_texts,
    stated,
    text_groups,
)
from domain.checks.sums import blank_totals
from domain.layout import where_rows, worn
from domain.links import BLANK, spans
from domain.outline import (
    FiguresPart,
    GridPart,
    Outline,
    Part,
    ProsePart,
    Section,
    TablePart,
    figure_keys,
    figures,
    forms_of,
    key_set,
    keys,
    nil_sections,
    page_of,
    pages,
    printed_keys,
    prose_of,
    prose_parts,
    row_keys,
    rows_where,
    tables,
    tables_of,
    texts_in,
    walk,
)
from domain.outline.parts import words_of_rows
from domain.patterns import pattern
from domain.report import Report, cell_key, split_cell
from domain.same import Same, SameOrMade
from domain.standing_pages import standing_pages

_COVER_REQUIRED = ("cover.year", "cover.unit")
_NOT_PRINTED_AS_LINK = ("cover.contact", "cover.phone", "cover.date")  # the cover prints them itself
_NOTHING = (Amount(0), Decimal(0))
_PLACEHOLDER = pattern(
    r"(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|[Ｘｘ×]{2,}|[*＊]{2,}|_{2,}|＿{2,}"
    r"|(?:(?<=[：:；;，,。、.．\s（(是为])|^)(?:…{2,}|\.{6,})|…{3,}",  # …… behind words is an ordinary ellipsis
    re.MULTILINE,
)
_SUSPECT = pattern("[XxＸｘ×*＊_＿….]{2}")  # a quick look before the long one


def check_cover(report: Report, context: Context) -> Iterator[Finding]:
    """A cover without year or unit."""
    for key in _COVER_REQUIRED:
        if key not in report.figures:
            yield Finding("error", "missing.figure", (key,))


def check_sections(report: Report, context: Context) -> Iterator[Finding]:
    """Required figures, texts and tables that are blank in a section that is not nil."""
    outline = worn(context.outline, report)
    nil = nil_keys(outline, report)
    nothing = (key for page in pages(outline) if page.key in nil for key in figure_keys(page))
    reported = blank_totals(report, outline).union(nothing)
    for standing in standing_pages(report, outline):
        if standing.page.key not in nil:
            found = _lacking(SameOrMade(report, standing, outline))
            yield from (each for each in found if each.code != "missing.figure" or each.keys[0] not in reported)


@lru_cache(maxsize=4096)
def _lacking(kept: SameOrMade) -> tuple[Finding, ...]:
    """What is blank on a page; looked up unless something on it changed."""
    standing, outline = kept.things
    report = kept.taken()
    return tuple(each for part in standing.page.parts for each in _part(part, standing.page, report, outline))


def check_defaults(report: Report, context: Context) -> Iterator[Finding]:
    """A text that still is the outline's own sentence, though nothing in it is left to fill: 原样采用?

    Where figures of its own page stand in it the clerk has been there, and it is asked nowhere else.
    """
    outline = context.outline
    nil = nil_keys(outline, report)
    for page in pages(outline):
        for part in () if page.key in nil else prose_of(page):
            if part.optional and any(True for _ in forms_of(page)):  # a line about a form is no sentence of the clerk's
                continue
            ready = is_default(part, report) and is_ready(part.key, report, outline)
            if ready and not shown_of(page, part.key, report):
                yield Finding("query", "missing.default", (part.key,))


def is_default(part: ProsePart, report: Report) -> bool:
    """Whether a text is the outline's own sentence, word for word."""
    return bool(part.default) and report.prose.get(part.key, "") == part.default.strip("\n")


def is_ready(key: str, report: Report, outline: Outline) -> bool:
    """Whether every figure that a text prints is known, and no gap is left in it."""
    text = report.prose.get(key, "")
    filled = all(report.value(link.key) is not None for link in links_in(text))
    return filled and not any(placeholders(text, report, outline))


def shown_of(page: Section, key: str, report: Report) -> frozenset[str]:
    """The figures of its own page that a text prints."""
    return frozenset(link.key for link in links_in(report.prose.get(key, ""))) & frozenset(figure_keys(page))


def check_nil(report: Report, context: Context) -> Iterator[Finding]:
    """无 beside an amount: a nil section has no amount anywhere (report.md, section 2)."""
    for key, section in nil_sections(context.outline).items():
        if key in report.nil:
            for inner in walk((section,)):
                yield from _amounts_in(inner, report, context.outline)


def check_links(report: Report, context: Context) -> Iterator[Finding]:
    """A link to a blank figure, which prints ____; a required figure is reported where it is asked for."""
    asked = _asked(Same(context.outline, nil_keys(context.outline, report)))
    for texts in text_groups(report, context.outline):
        for key, text, link in _linked(Same(texts)):
            if link not in asked and report.value(link) is None:
                offset = _first_offset(link, text, report, context.outline) if not split_cell(key)[1] else None
                yield Finding("error", "missing.link", (key, link), quote=BLANK, offset=offset)


@lru_cache(maxsize=4096)
def _linked(same: Same) -> tuple[tuple[str, str, str], ...]:
    """What texts print by links, each figure once a text: the text's key, the text, the figure's key."""
    return tuple(
        (key, text, link)
        for key, text in same.things[0]
        if "{" in text
        for link in dict.fromkeys(each.key for each in links_in(text))
    )


def check_unprinted(report: Report, context: Context) -> Iterator[Finding]:
    """A filled figure that is printed nowhere, neither by a link nor in so many words.

    An optional 0 needs no words: what did not happen is usually not written about. Nor does any other optional figure
    where the form has no words for it, or none yet.
    """
    outline = context.outline
    shown = {link for texts in text_groups(report, outline) for _, _, link in _linked(Same(texts))}
    shown |= {statement.key for _, _, statement in stated(report, outline)}
    nil = nil_keys(outline, report)
    shown |= {key for page in pages(outline) if page.key in nil for key in figure_keys(page)}
    shown |= _in_forms(outline)
    shown |= {link.key for line in outline.cover_lines for link in links_in(line)}
    for key, value in report.figures.items():
        figure = figures(outline).get(key)
        if figure is None or key in shown or key in _NOT_PRINTED_AS_LINK:
            continue
        if isinstance(value, str) and any(value in text for _, text in printed_texts(report, outline)):
            continue
        if figure.optional and (value in _NOTHING or not _has_words(key, report, outline)):
            continue
        yield Finding("query", "missing.unprinted", (key,), actual=value)


def _has_words(key: str, report: Report, outline: Outline) -> bool:
    """Whether an optional figure belongs into a text: the form's own sentences print it, or its page has a text by now.

    Not one that a form asks for so that a sum comes out: 年末结转 stands beside income and expenditure, in no sentence.
    """
    if key in _in_defaults(outline):
        return True
    owners = page_of(outline)
    beside = (text for text in prose_parts(outline) if owners[text] == owners.get(key))
    return key not in _in_sums(outline) and any(report.prose.get(text, "").strip() for text in beside)


@lru_cache(maxsize=32)
def _in_defaults(outline: Outline) -> frozenset[str]:
    """The figures that the form's own sentences print."""
    return frozenset(link.key for part in prose_parts(outline).values() for link in links_in(part.default))


@lru_cache(maxsize=32)
def _in_sums(outline: Outline) -> frozenset[str]:
    """The figures that a sum needs."""
    sums = (identity for identity in outline.identities if identity.relation == "=")
    return frozenset(term for identity in sums for term in (*identity.left, *identity.right))


@lru_cache(maxsize=32)
def _in_forms(outline: Outline) -> frozenset[str]:
    """The figures that forms print."""
    return frozenset(key for page in pages(outline) for part in page.parts for key in printed_keys(part))


def check_placeholders(report: Report, context: Context) -> Iterator[Finding]:
    """Placeholders that were never filled: XX, ……, ____."""
    for texts in text_groups(report, context.outline):
        for key, text in _suspects(Same(texts)):
            for offset, found in placeholders(text, report, context.outline):
                yield Finding("error", "missing.placeholder", (key,), quote=found, offset=offset)
    for key, value in report.figures.items():
        yield from _unfilled(key, value) if isinstance(value, str) else ()
    nil = nil_keys(context.outline, report)
    for page, table in page_tables(context.outline):
        if page not in nil:
            yield from _unfilled_cells(Same(table, report.rows(table.key)))


@lru_cache(maxsize=4096)
def _suspects(same: Same) -> Texts:
    """Those of some texts that may hold placeholders."""
    return tuple((key, text) for key, text in same.things[0] if _may_hold(text))


def _may_hold(text: str) -> bool:
    return _SUSPECT.search(text) is not None and _PLACEHOLDER.search(text) is not None


@lru_cache(maxsize=1024)
def _unfilled_cells(same: Same) -> tuple[Finding, ...]:
    """Those in the words of rows; looked up unless a row of the table changed."""
    return tuple(finding for key, words in words_of_rows(same) for finding in _unfilled(key, words))


def _unfilled(key: str, words: str) -> Iterator[Finding]:
    for match in _PLACEHOLDER.finditer(words) if _SUSPECT.search(words) else ():
        yield Finding("error", "missing.placeholder", (key,), quote=match[0], offset=match.start())


def placeholders(text: str, report: Report, outline: Outline) -> Iterator[tuple[int, str]]:
    """The placeholders in a stored text, with their places in the printed one; a link's ____ is none."""
    if not _may_hold(text):
        return
    offset = 0
    for span in spans(text, report, outline):
        if span.link is None:
            yield from ((offset + found.start(), found[0]) for found in _PLACEHOLDER.finditer(span.text))
        offset += len(span.text)


def _first_offset(key: str, text: str, report: Report, outline: Outline) -> int:
    """Where a link first prints, in characters of the printed text."""
    before = takewhile(lambda span: span.link is None or span.link.key != key, spans(text, report, outline))
    return sum(len(span.text) for span in before)


@lru_cache(maxsize=64)
def _asked(same: Same) -> frozenset[str]:
    """The required figures that some page, not nil, asks for."""
    outline, nil = same.things
    known = figures(outline)
    found = (key for page in pages(outline) if page.key not in nil for key in figure_keys(page))
    return frozenset((*_COVER_REQUIRED, *(key for key in found if not known[key].optional)))


def _part(part: Part, page: Section, report: Report, outline: Outline) -> Iterator[Finding]:
    match part:
        case FiguresPart():
            yield from _figures(part, page, report, outline)
        case GridPart():
            yield from _figures(part, page, report, outline)
            if is_form_blank(part, page, report, outline):
                yield Finding("error", "missing.form", (part.key,), quote=part.label)
        case ProsePart():
            if not part.optional and not report.prose.get(part.key, "").strip():
                yield Finding("error", "missing.section", (part.key,))
        case TablePart():
            yield from _table(part, report, outline)
        case _:
            assert_never(part)


def _figures(part: Part, page: Section, report: Report, outline: Outline) -> Iterator[Finding]:
    """Blank figures, each where it is asked for first; a form that repeats one which may stay blank asks about it."""
    for key in keys(part) if not key_set(part) <= report.figures.keys() else ():
        if key in report.figures:
            continue
        optional, is_here = figures(outline)[key].optional, page_of(outline)[key] == page.key
        if is_here and not optional:
            yield Finding("error", "missing.figure", (key,))
        elif optional and not is_here:
            yield Finding("query", "missing.figure", (key,))
    yield from (Finding("error", "missing.cell", (key,)) for key in row_keys(part) if report.value(key) is None)


def is_form_blank(part: GridPart, page: Section, report: Report, outline: Outline) -> bool:
    """Whether nothing is filled in in a form that asks for something, though it may not stay blank as a whole.

    One with figures that must be filled in is reported by these; what other pages ask for fills no form.
    """
    if not asks_as_a_whole(part, page, outline):
        return False
    asked = _asked_in_form(Same(part, page, outline))
    texts = prose_parts(outline)
    return not (
        any(key in report.figures for key in asked.figures)
        or any(row.cells for table in asked.tables for row in report.rows(table))
        or any(report.value(key) is not None for key in row_keys(part))
        or any(_is_written(texts[key], report) for key in asked.texts)
    )


def asks_as_a_whole(part: GridPart, page: Section, outline: Outline) -> bool:
    """Whether a form has cells of its own, each of which may stay blank, though not all of them."""
    asked = _asked_in_form(Same(part, page, outline))
    return not (part.optional or asked.is_required) and any((asked.figures, asked.tables, asked.texts, row_keys(part)))


def _is_written(part: ProsePart, report: Report) -> bool:
    return bool(report.prose.get(part.key, "").strip()) and not is_default(part, report)


@dataclass(frozen=True, slots=True)
class _AskedInForm:
    """What a form asks for and no page before it; ``is_required``: some of it must not stay blank."""

    figures: tuple[str, ...]
    tables: tuple[str, ...]
    texts: tuple[str, ...]
    is_required: bool


@lru_cache(maxsize=4096)
def _asked_in_form(same: Same) -> _AskedInForm:
    part, page, outline = same.things
    owners, known, texts = page_of(outline), figures(outline), prose_parts(outline)
    own = tuple(key for key in keys(part) if owners.get(key) == page.key)
    lists = tuple(dict.fromkeys(line.per for line in part.rows if line.per and owners.get(line.per) == page.key))
    inside = tuple(key for key in texts_in(part) if key in texts and owners.get(key) == page.key)
    required = any(not known[key].optional for key in own) or any(not texts[key].optional for key in inside)
    listed = any(not table.optional for table in tables_of(page) if table.key in lists)
    return _AskedInForm(own, lists, inside, required or listed)


def _table(part: TablePart, report: Report, outline: Outline) -> Iterator[Finding]:
    rows = where_rows(report, outline, part.key, part.where)
    if not rows and not part.optional:
        yield Finding("error", "missing.rows", (part.key,))
    yield from _blank_cells(Same(part, tables(outline)[part.key], report.rows(part.key)))


@lru_cache(maxsize=1024)
def _blank_cells(same: Same) -> tuple[Finding, ...]:
    """The cells of a part that must not stay blank; looked up unless a row of the table changed."""
    part, table, rows = same.things
    required = [column.key for column in table.columns if not column.optional]
    return tuple(
        Finding("error", "missing.cell", (cell_key(part.key, row.id, column),))
        for row in rows_where(table, rows, part.where)
        for column in required
        if column not in row.cells
    )


def _amounts_in(section: Section, report: Report, outline: Outline) -> Iterator[Finding]:
    """The amounts of a section's figures, and the sum of each column of its rows."""
    for key in figure_keys(section):
        amount = report.amount(key)
        if amount is not None and amount.fen:
            yield Finding("error", "missing.nil_amount", (section.key, key), actual=amount)
    for part in tables_of(section):
        rows = where_rows(report, outline, part.key, part.where)
        cells = (value for row in rows for value in row.cells.values())
        total = sum(value.fen for value in cells if isinstance(value, Amount))
        if total:
            yield Finding("error", "missing.nil_amount", (section.key, part.key), actual=Amount(total))
