"""The vocabulary of an outline: what a bureau asks for in one year, as frozen data."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

MoneyUnit = Literal["元", "万元"]
FigureKind = Literal["money", "percent", "count", "score", "text", "year", "date"]
ColumnKind = Literal["money", "text", "choice"]
Severity = Literal["error", "query", "hint"]


class OutlineError(ValueError):
    """An outline that cannot be used; the message says where."""


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    pass


class Figure(_Data, frozen=True):
    """One fact that is typed once.

    ``said``: the words that announce the figure before its number in running text.
    ``optional``: it may stay blank. ``hint``: one line of 填报说明 beside the field.
    """

    key: str
    kind: FigureKind
    label: str
    said: tuple[str, ...] = ()
    optional: bool = False
    hint: str = ""


class Column(_Data, frozen=True):
    """A column of a table part; the first of ``choices`` is what a blank cell means.

    ``said``: the words that announce the cell before its number in a row's sentence.
    """

    key: str
    kind: ColumnKind
    label: str
    choices: tuple[str, ...] = ()
    optional: bool = False
    said: tuple[str, ...] = ()


class FiguresPart(_Data, tag="figures", tag_field="kind", frozen=True):
    """Figures asked for on this page, in this order."""

    keys: tuple[str, ...]


class ProsePart(_Data, tag="prose", tag_field="kind", frozen=True):
    """Running text; ``default`` is the sentence a new report starts with (with links)."""

    key: str
    default: str = ""
    hint: str = ""


class TablePart(_Data, tag="table", tag_field="kind", frozen=True):
    """Rows printed as numbered sentences.

    ``sentence``: the words of one row, with ``{column}`` where a cell stands.
    ``where``: ``column=value``; only such rows are printed here.
    """

    key: str
    label: str
    sentence: str
    columns: tuple[Column, ...]
    where: str = ""


Part = FiguresPart | ProsePart | TablePart


class Section(_Data, frozen=True):
    """A heading with its parts and its sub-sections; the first heading is the official one."""

    key: str
    heading: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    sections: tuple["Section", ...] = ()
    may_be_nil: bool = False
    hint: str = ""


class Identity(_Data, frozen=True):
    """Both sides are sums of terms; a term is a figure key, a number, or ``table.*.column[column=value]``.

    ``blank``: ``wait`` (not checkable until each term is filled) or ``zero`` (a blank term counts as 0).
    """

    code: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    relation: Literal["=", ">="] = "="
    severity: Severity = "error"
    blank: Literal["wait", "zero"] = "wait"


class Rate(_Data, frozen=True):
    """``part`` ÷ ``whole`` in per cent, to two decimals; outside the bounds it wants an explanation."""

    code: str
    label: str
    part: str
    whole: str
    said: tuple[str, ...] = ()
    ask_below: str = ""
    ask_above: str = ""


class Outline(_Data, eq=False, frozen=True):
    """Everything a reader of reports needs to know about one bureau's form.

    ``amounts``: what a bare number means, and the unit that is printed.
    ``leads``: words that may stand directly before a figure's ``said`` words.
    ``nil_words``: what a section without spending says. ``seal_line``: the cover line that takes the seal.
    """

    key: str
    revision: int
    name: str
    amounts: MoneyUnit
    title: tuple[str, ...]
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    identities: tuple[Identity, ...] = ()
    rates: tuple[Rate, ...] = ()
    leads: tuple[str, ...] = ()
    nil_words: tuple[str, ...] = ("无",)
    seal_line: str = "单位名称（盖章）：{cover.unit}"


class Term(msgspec.Struct, frozen=True):
    """One term of an identity: a figure (``key``), a constant, or the cells of a column."""

    key: str = ""
    table: str = ""
    column: str = ""
    where: str = ""
    constant: str = ""


COVER_FIGURES = (
    Figure("cover.year", "year", "年度", hint="填报所属的预算年度，四位数字，如 2022。"),
    Figure("cover.unit", "text", "单位名称", hint="填写单位全称，与公章一致。"),
    Figure("cover.date", "date", "成文日期", optional=True, hint="落款日期，如 2023年4月5日；可以不填。"),
    Figure("cover.contact", "text", "联系人", optional=True),
    Figure("cover.phone", "text", "联系电话", optional=True),
)
COVER = "cover"
SEAL_LINE = "cover.seal_line"
TITLE = "cover.title"

_CELLS = re.compile(r"(?P<table>[a-z_.]+)\.\*\.(?P<column>[a-z_]+)(?:\[(?P<where>[^\]]+)\])?$")
_LINKED = re.compile(r"\{\{|\{(?P<key>[^{}:]*)(?::[^{}]*)?\}")
_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$")


def decode_outline(text: str) -> Outline:
    """The outline that a TOML text describes. Raises OutlineError with the place of the fault."""
    try:
        outline = msgspec.toml.decode(text, type=Outline)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise OutlineError(str(error)) from error
    problems = tuple(faults(outline))
    if problems:
        raise OutlineError("; ".join(problems))
    return outline


def term(text: str) -> Term:
    """What one word of an identity's side points at."""
    if text.replace(".", "", 1).isdecimal():
        return Term(constant=text)
    cells = _CELLS.match(text)
    if cells:
        return Term(table=cells["table"], column=cells["column"], where=cells["where"] or "")
    return Term(key=text)


def walk(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Every section, parents before children, in printed order."""
    for section in sections:
        yield section
        yield from walk(section.sections)


@lru_cache(maxsize=32)
def pages(outline: Outline) -> tuple[Section, ...]:
    """The sections that ask for something, in printed order: one page each."""
    return tuple(section for section in walk(outline.sections) if section.parts)


@lru_cache(maxsize=32)
def figures(outline: Outline) -> dict[str, Figure]:
    """Every figure by key, the cover's included."""
    return {figure.key: figure for figure in (*COVER_FIGURES, *outline.figures)}


@lru_cache(maxsize=32)
def tables(outline: Outline) -> dict[str, TablePart]:
    """Every table by key; of several parts on one table the first declares its columns."""
    found: dict[str, TablePart] = {}
    for section in walk(outline.sections):
        for part in section.parts:
            if isinstance(part, TablePart):
                found.setdefault(part.key, part)
    return found


@lru_cache(maxsize=32)
def prose_parts(outline: Outline) -> dict[str, ProsePart]:
    """Every prose part by key."""
    return {part.key: part for page in pages(outline) for part in page.parts if isinstance(part, ProsePart)}


@lru_cache(maxsize=32)
def page_of(outline: Outline) -> dict[str, str]:
    """Which page (section key) asks for a figure, prose or table key."""
    owners = {figure.key: COVER for figure in COVER_FIGURES} | {SEAL_LINE: COVER, TITLE: COVER}
    for page in pages(outline):
        owners.setdefault(page.key, page.key)
        for part in page.parts:
            for key in part.keys if isinstance(part, FiguresPart) else (part.key,):
                owners.setdefault(key, page.key)
    return owners


def page_for(outline: Outline, key: str) -> str:
    """The page of any key, cells (``projects.3.amount``) included; the first page if nobody asks for it."""
    owners = page_of(outline)
    while key not in owners and "." in key:
        key = key.rpartition(".")[0]
    return owners.get(key, COVER)


def nil_sections(outline: Outline) -> dict[str, Section]:
    """The sections that may say 无, by key."""
    return {section.key: section for section in walk(outline.sections) if section.may_be_nil}


def faults(outline: Outline) -> Iterator[str]:
    """What makes an outline unusable: repeated or unknown keys, empty headings, bad numbers."""
    yield from _key_faults(outline)
    yield from _heading_faults(outline)
    yield from _reference_faults(outline)


def _key_faults(outline: Outline) -> Iterator[str]:
    declared = [figure.key for figure in (*COVER_FIGURES, *outline.figures)]
    sections = [section.key for section in walk(outline.sections)]
    texts = [part.key for page in pages(outline) for part in page.parts if isinstance(part, ProsePart)]
    rules = [*(identity.code for identity in outline.identities), *(rate.code for rate in outline.rates)]
    for keys in ([*declared, *texts, *tables(outline)], sections, rules):
        yield from (f"key repeated: {key}" for key in sorted(set(keys)) if keys.count(key) > 1)
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
            if isinstance(part, FiguresPart):
                yield from (f"unknown figure: {key}" for key in part.keys if key not in known)
            elif isinstance(part, TablePart):
                yield from _table_faults(part, outline)
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


def _table_faults(part: TablePart, outline: Outline) -> Iterator[str]:
    columns = {column.key for column in tables(outline)[part.key].columns}
    linked = [found["key"] for found in _LINKED.finditer(part.sentence) if found["key"] is not None]
    yield from (f"unknown column in sentence of {part.key}: {{{key}}}" for key in linked if key not in columns)
    if not linked:
        yield f"sentence of {part.key} names no column"
    if len(columns) < len(tables(outline)[part.key].columns):
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
