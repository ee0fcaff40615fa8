"""Completeness: what is empty and not 无, and what is filled but printed nowhere (family ``missing.*``)."""

import re
from collections.abc import Iterator

from domain.checks.finding import Context, Finding
from domain.checks.sums import is_summed
from domain.layout import where_rows, worn
from domain.links import links
from domain.outline import (
    SEAL_LINE,
    TITLE,
    FiguresPart,
    Outline,
    ProsePart,
    Section,
    TablePart,
    figures,
    nil_sections,
    pages,
    tables,
    walk,
)
from domain.report import Report, cell_key

_NOT_PRINTED_AS_LINK = ("cover.contact", "cover.phone", "cover.date")  # the cover prints them itself
_PLACEHOLDER = re.compile(r"[XxＸｘ×*＊]{2,}|…{3,}|\.{6,}|_{2,}|＿{2,}")


def check_cover(report: Report, context: Context) -> Iterator[Finding]:
    """A cover without year or unit."""
    for key in ("cover.year", "cover.unit"):
        if key not in report.figures:
            yield Finding("error", "missing.figure", (key,))


def check_sections(report: Report, context: Context) -> Iterator[Finding]:
    """Required figures, texts and tables that are blank in a section that is not nil."""
    outline = worn(context.outline, report)
    nil = nil_keys(outline, report)
    for page in pages(outline):
        if page.key not in nil:
            yield from _page(page, report, outline)


def check_nil(report: Report, context: Context) -> Iterator[Finding]:
    """无 beside an amount: a nil section has no amount anywhere (report.md, section 2)."""
    for key, section in nil_sections(context.outline).items():
        if key not in report.nil:
            continue
        for inner in walk((section,)):
            yield from _amounts_in(inner, report)


def check_links(report: Report, context: Context) -> Iterator[Finding]:
    """A link to a blank figure, which prints ____; a required figure is reported where it is asked for."""
    asked = _asked(context.outline, report)
    for key, text in printed_texts(report, context.outline):
        for link in links(text):
            if report.value(link.key) is None and link.key not in asked:
                yield Finding("error", "missing.link", (key, link.key), quote="____")


def check_unprinted(report: Report, context: Context) -> Iterator[Finding]:
    """A filled figure that is printed nowhere."""
    outline = context.outline
    linked = {link.key for _, text in printed_texts(report, outline) for link in links(text)}
    nil = nil_keys(outline, report)
    owned = {key for page in pages(outline) if page.key in nil for key in figure_keys(page)}
    for key in report.figures:
        if key in figures(outline) and key not in linked and key not in _NOT_PRINTED_AS_LINK and key not in owned:
            yield Finding("query", "missing.unprinted", (key,), actual=report.figures[key])


def check_placeholders(report: Report, context: Context) -> Iterator[Finding]:
    """Placeholders that were never filled: XX, ……, ____."""
    for key, text in printed_texts(report, context.outline):
        for found in _PLACEHOLDER.finditer(text):
            yield Finding("error", "missing.placeholder", (key,), quote=found[0], offset=found.start())


def nil_keys(outline: Outline, report: Report) -> frozenset[str]:
    """The keys of all sections that say 无, sub-sections included."""
    return frozenset(
        inner.key for section in walk(outline.sections) if section.key in report.nil for inner in walk((section,))
    )


def figure_keys(page: Section) -> tuple[str, ...]:
    """The figures that a page asks for."""
    return tuple(key for part in page.parts if isinstance(part, FiguresPart) for key in part.keys)


def printed_texts(report: Report, outline: Outline) -> Iterator[tuple[str, str]]:
    """Every stored text that reaches the paper, with the key of its field."""
    nil = nil_keys(outline, report)
    yield TITLE, report.headings.get(TITLE, outline.title[0])
    yield SEAL_LINE, report.prose.get(SEAL_LINE, "")
    for section in walk(worn(outline, report).sections):
        yield section.key, report.headings.get(section.key, section.heading[0])
        for part in section.parts:
            if isinstance(part, ProsePart) and section.key not in nil:
                yield part.key, report.prose.get(part.key, "")


def _asked(outline: Outline, report: Report) -> frozenset[str]:
    """The required figures that some page, not nil, asks for."""
    nil, known = nil_keys(outline, report), figures(outline)
    keys = (key for page in pages(outline) if page.key not in nil for key in figure_keys(page))
    return frozenset(("cover.year", "cover.unit", *(key for key in keys if not known[key].optional)))


def _page(page: Section, report: Report, outline: Outline) -> Iterator[Finding]:
    for part in page.parts:
        match part:
            case FiguresPart():
                yield from _figures(part, report, outline)
            case ProsePart():
                if not report.prose.get(part.key, "").strip():
                    yield Finding("error", "missing.section", (part.key,))
            case TablePart():
                yield from _table(part, report, outline)


def _figures(part: FiguresPart, report: Report, outline: Outline) -> Iterator[Finding]:
    for key in part.keys:
        blank = key not in report.figures and not figures(outline)[key].optional
        if blank and not is_summed(report, outline, key):
            yield Finding("error", "missing.figure", (key,))


def _table(part: TablePart, report: Report, outline: Outline) -> Iterator[Finding]:
    columns = tables(outline)[part.key].columns
    rows = where_rows(report, outline, part.key, part.where)
    if not rows:
        yield Finding("error", "missing.rows", (part.key,))
    for row in rows:
        for column in columns:
            if not column.optional and column.key not in row.cells:
                yield Finding("error", "missing.cell", (cell_key(part.key, row.id, column.key),))


def _amounts_in(section: Section, report: Report) -> Iterator[Finding]:
    for key in figure_keys(section):
        amount = report.amount(key)
        if amount is not None and amount.fen:
            yield Finding("error", "missing.nil_amount", (section.key, key), actual=amount)
