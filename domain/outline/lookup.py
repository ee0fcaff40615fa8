"""Look-ups in an outline: pages in order, figures, tables and texts by key, each index made once an outline."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from domain.outline.parts import keys, own_key, prose_of, tables_of
from domain.outline.scopes import attached, is_standing
from domain.outline.structs import (
    COVER,
    COVER_FIGURES,
    MORE_LINES,
    OWN_SENTENCE,
    SEAL_LINE,
    TITLE,
    Attachment,
    Column,
    Figure,
    Outline,
    ProsePart,
    Section,
    TablePart,
)

_CELLS = re.compile(r"(?P<table>[a-z0-9_.]+)\.\*\.(?P<column>[a-z0-9_.]+)(?:\[(?P<where>[^\]]+)\])?$")


class Term(msgspec.Struct, frozen=True):
    """One term of an identity: a figure (``key``), a constant, or the cells of a column of a table.

    Of an attachment that stands once for each row, ``table`` is its key and ``column`` a figure in each scope.
    """

    key: str = ""
    table: str = ""
    column: str = ""
    where: str = ""
    constant: str = ""


@lru_cache(maxsize=65_536)
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
    """What asks for something, in printed order, one page each: sections, the attachments before and behind them."""
    before, after = attachments(outline, "before"), attachments(outline, "after")
    asking = (section for section in walk(outline.sections) if section.parts)
    return (*map(attached, before), *asking, *map(attached, after))


@lru_cache(maxsize=64)
def attachments(outline: Outline, place: str = "") -> tuple[Attachment, ...]:
    """The attachments as they stand, before or after the text; those of a table's rows only in a report's outline."""
    return tuple(each for each in outline.attachments if is_standing(each) and place in ("", each.place))


@lru_cache(maxsize=32)
def _sheets(outline: Outline) -> tuple[dict[str, Attachment], dict[str, tuple[str, ...]]]:
    """The sheets of a table's rows by what their keys begin with, and these beginnings by attachment."""
    by_scope = {each.scope: each for each in attachments(outline) if each.scope}
    by_key: dict[str, list[str]] = {}
    for each in by_scope.values():
        by_key.setdefault(each.key, []).append(each.scope)
    return by_scope, {key: tuple(scopes) for key, scopes in by_key.items()}


def sheet_of(key: str, outline: Outline) -> Attachment | None:
    """The sheet of a table's row that a key is on; None for any other key."""
    sheets = _sheets(outline)[0]
    ends = (place for place, sign in enumerate(key, 1) if sign == ".") if sheets else ()
    return next((sheets[key[:end]] for end in ends if key[:end] in sheets), None)


def scopes_of(attachment: str, outline: Outline) -> tuple[str, ...]:
    """What the keys of each sheet of an attachment begin with, in printed order."""
    return _sheets(outline)[1].get(attachment, ())


@lru_cache(maxsize=32)
def figures(outline: Outline) -> dict[str, Figure]:
    """Every figure by key, the cover's included."""
    return {figure.key: figure for figure in (*COVER_FIGURES, *outline.figures)}


def cover_figures(outline: Outline) -> tuple[Figure, ...]:
    """The figures of the cover: those of every report, and those that the outline's own cover asks for."""
    own = (figure for figure in outline.figures if figure.key.startswith(f"{COVER}."))
    return (*COVER_FIGURES, *own)


@lru_cache(maxsize=32)
def tables(outline: Outline) -> dict[str, TablePart]:
    """Every table by key; of several parts on one table the first declares its columns."""
    found: dict[str, TablePart] = {}
    for section in pages(outline):
        for part in tables_of(section):
            found.setdefault(part.key, part)
    return found


def columns_of(part: TablePart) -> tuple[Column, ...]:
    """Every column that a row may fill, its own sentence behind the others."""
    return (*part.columns, OWN_SENTENCE) if part.sentence else part.columns


@lru_cache(maxsize=32)
def prose_parts(outline: Outline) -> dict[str, ProsePart]:
    """Every prose part by key."""
    return {part.key: part for page in pages(outline) for part in prose_of(page)}


@lru_cache(maxsize=32)
def page_of(outline: Outline) -> dict[str, str]:
    """Which page (section key) asks for a figure, prose or table key."""
    owners = {figure.key: COVER for figure in cover_figures(outline)}
    owners |= dict.fromkeys((SEAL_LINE, MORE_LINES, TITLE), COVER)
    for page in pages(outline):
        owners.setdefault(page.key, page.key)
        for part in page.parts:
            for key in (*keys(part), *own_key(part)):
                owners.setdefault(key, page.key)
    return owners


def page_for(outline: Outline, key: str) -> str:
    """The page of any key, cells (``projects.3.amount``) included; the first page if nobody asks for it."""
    owners = page_of(outline)
    while key not in owners and "." in key:
        key = key.rpartition(".")[0]
    return owners.get(key, COVER)


@lru_cache(maxsize=32)
def section_by_key(outline: Outline) -> dict[str, Section]:
    """The sections and the standing attachments by key; of two with the same the first."""
    found: dict[str, Section] = {}
    for section in (*walk(outline.sections), *map(attached, attachments(outline))):
        found.setdefault(section.key, section)
    return found


def nil_sections(outline: Outline) -> dict[str, Section]:
    """The sections that may say 无, by key."""
    return {section.key: section for section in walk(outline.sections) if section.may_be_nil}
