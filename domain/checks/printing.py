"""What of a report reaches the paper, and the figures that its running text states."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from domain.layout import plain, worn
from domain.links import Link, links, pieces, printed, spans, stored
from domain.outline import (
    MORE_LINES,
    OWN_SENTENCE,
    SEAL_LINE,
    TITLE,
    Outline,
    Rate,
    Section,
    TablePart,
    attached,
    attachments,
    figure_keys,
    figures,
    pages,
    prose_of,
    tables,
    tables_of,
    texts,
    walk,
)
from domain.outline.parts import words_of_rows
from domain.report import Report, split_cell
from domain.same import Same, SameOrMade
from domain.statements import Statement, statements

_OWN_END = f".{OWN_SENTENCE.key}"


def nil_keys(outline: Outline, report: Report) -> frozenset[str]:
    """The keys of all sections that say 无, sub-sections included."""
    return _nil_keys(Same(outline, report.nil)) if report.nil else report.nil


@lru_cache(maxsize=64)
def _nil_keys(same: Same) -> frozenset[str]:
    outline, nil = same.things
    return frozenset(
        inner.key for section in walk(outline.sections) if section.key in nil for inner in walk((section,))
    )


Texts = tuple[tuple[str, str], ...]
"""Stored texts, each with the key of its field."""


def printed_texts(report: Report, outline: Outline) -> tuple[tuple[str, str], ...]:
    """Every stored text that reaches the paper, with the key of its field: headings, prose, sentences of rows."""
    return tuple(chain(*text_groups(report, outline)))


def text_groups(report: Report, outline: Outline) -> tuple[Texts, ...]:
    """The same in groups, one a section; a group is the same object in each report in which it is the same."""
    layout = worn(outline, report)
    own, found = report.derived("text groups", lambda: (layout, tuple(_text_groups(report, layout))))
    return found if own is layout else tuple(_text_groups(report, layout))


def _text_groups(report: Report, outline: Outline) -> Iterator[Texts]:
    nil, prose = nil_keys(outline, report), report.prose.get
    yield _apart(report.headings.get(TITLE, outline.title[0]), *(report.prose.get(key, "") for key in _APART[1:]))
    for section, texts_in_it, tables_in_it in _sections(outline):
        values = (*map(prose, texts_in_it), *map(report.rows, tables_in_it))
        heading = report.headings.get(section.key)
        yield _texts_of(SameOrMade(report, section, outline, heading, section.key in nil, *values))


_APART = (TITLE, SEAL_LINE, MORE_LINES)


@lru_cache(maxsize=64)
def _apart(*words: str) -> Texts:
    return tuple(zip(_APART, words, strict=True))


@lru_cache(maxsize=32)
def _sections(layout: Outline) -> tuple[tuple[Section, tuple[str, ...], tuple[str, ...]], ...]:
    """What reaches the paper, each with the keys of its texts and of its tables."""
    every = (*walk(layout.sections), *map(attached, attachments(layout)))
    return tuple(
        (each, tuple(part.key for part in prose_of(each)), tuple(part.key for part in tables_of(each)))
        for each in every
    )


@lru_cache(maxsize=4096)
def _texts_of(kept: SameOrMade) -> Texts:
    section, outline, heading, is_nil = kept.things[:4]
    head = ((section.key, heading or section.heading[0]),) if section.heading else ()
    return (*head, *(() if is_nil else _texts_in(section, kept.taken(), outline)))


def printed_words(report: Report, outline: Outline) -> Iterator[tuple[str, str]]:
    """Every value in words that reaches the paper, with its key: text figures, and the names in rows."""
    yield from chain(*word_groups(report, outline))


def word_groups(report: Report, outline: Outline) -> Iterator[Texts]:
    """The same in groups, one a table; a group of rows is the same object while none of them changes."""
    yield tuple((key, value) for key, value in report.figures.items() if isinstance(value, str))
    nil = nil_keys(outline, report)
    for page, part in page_tables(outline):
        if page not in nil:
            yield words_of_rows(Same(part, report.rows(part.key)))


@lru_cache(maxsize=32)
def page_tables(outline: Outline) -> tuple[tuple[str, TablePart], ...]:
    """Every table of a page, with the page's key, in printed order."""
    return tuple((page.key, part) for page in pages(outline) for part in tables_of(page))


def stated(report: Report, outline: Outline) -> tuple[tuple[str, str, Statement], ...]:
    """What running text states of figures and rates: the text's key, the printed text, the statement.

    A page that asks for amounts itself speaks of its own: 项目支出 in the text on 政府性基金 is not general.project.
    """
    own, found = report.derived("stated", lambda: (outline, tuple(_stated(report, outline))))
    return found if own is outline else tuple(_stated(report, outline))


def _stated(report: Report, outline: Outline) -> Iterator[tuple[str, str, Statement]]:
    nil = nil_keys(outline, report)
    for page in pages(worn(outline, report)):
        own = own_amounts(page, outline)
        for part in prose_of(page):
            if page.key not in nil and part.key in report.prose:
                text = printed(report.prose[part.key], report, outline)
                for found in statements_in(text, plain(outline), report.year, report.unit):
                    if not own or _family(found.key, outline) in ("", *own):
                        yield part.key, text, found


@lru_cache(maxsize=512)
def statements_in(text: str, outline: Outline, year: str, unit: str) -> tuple[Statement, ...]:
    """The statements of one printed text; an edit changes few texts, the others are looked up."""
    return tuple(statements(text, outline, year, unit))


@lru_cache(maxsize=4096)
def links_in(text: str) -> tuple[Link, ...]:
    """The links of one stored text."""
    return links(text)


def _texts_in(section: Section, report: Report, outline: Outline) -> Iterator[tuple[str, str]]:
    for part in section.parts:
        for key, text in texts(part, report):
            if not key.endswith(_OWN_END):
                yield key, text
                continue
            columns = tables(outline)[split_cell(key)[0]].columns
            yield key, _without_own(text, frozenset(column.key for column in columns))


@lru_cache(maxsize=4096)
def _without_own(sentence: str, columns: frozenset[str]) -> str:
    """A row's own sentence without the links to its own cells: they are asked for in the row."""
    return stored(piece for piece in pieces(sentence) if isinstance(piece, str) or piece.key not in columns)


def own_amounts(page: Section, outline: Outline) -> tuple[str, ...]:
    """The first words of the keys of the amounts that a page itself asks for; none for a page that asks for none."""
    return _families(Same(page, outline))


@lru_cache(maxsize=2048)
def _families(same: Same) -> tuple[str, ...]:
    page, outline = same.things
    return tuple(filter(None, (_family(key, outline) for key in figure_keys(page))))


def _family(key: str, outline: Outline) -> str:
    """The first word of an amount's key, a rate's by its part; blank for what is no money."""
    rate = rate_named(outline, key)
    figure = figures(outline).get(rate.part if rate else key)
    return figure.key.partition(".")[0] if figure and figure.kind == "money" else ""


def rate_named(outline: Outline, code: str) -> Rate | None:
    """The rate with this code."""
    return next((rate for rate in outline.rates if rate.code == code), None)


def first_in_text(key: str, report: Report, outline: Outline) -> tuple[str, str, str] | None:
    """Where the running text prints a figure first: the text's key, its words to the end of the figure, and those
    behind; None where no text of a section does.
    """
    nil, layout = nil_keys(outline, report), worn(outline, report)
    for section in walk(layout.sections):
        for part in () if section.key in nil else prose_of(section):
            text = report.prose.get(part.key, "")
            if f"{{{key}" not in text:
                continue
            found = spans(text, report, layout)
            at = next((at for at, span in enumerate(found) if span.link is not None and span.link.key == key), None)
            if at is not None:
                words = [span.text for span in found]
                return part.key, "".join(words[: at + 1]), "".join(words[at + 1 :])
    return None
