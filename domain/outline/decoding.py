"""An outline from its TOML text."""

from functools import lru_cache
from itertools import islice
from typing import assert_never

import msgspec
from msgspec.structs import replace

from domain.outline.bounds import Unbounded, check_bounds
from domain.outline.catalogue import Catalogue, Raw, UnknownEntry, in_full
from domain.outline.encoding import encode_outline
from domain.outline.faults import faults
from domain.outline.scopes import flattened
from domain.outline.structs import (
    OWN_SENTENCE,
    Attachment,
    Column,
    FiguresPart,
    GridPart,
    Outline,
    Part,
    ProsePart,
    Section,
    TablePart,
)

_Columns = dict[str, tuple[Column, ...]]

_MOST_FAULTS, _LONGEST_REASON = 20, 2_000
_MOST_KEPT = 400  # twice as many as a library may have beside it


class OutlineError(ValueError):
    """An outline that cannot be used; the message says where."""


@lru_cache(maxsize=_MOST_KEPT)
def decode_outline(text: str) -> Outline:
    """The outline that a TOML text describes, bounded before it is parsed; the same object each time.

    Raises OutlineError with the place of the fault.
    """
    return _built(_parsed(text))


def decode_named(text: str, catalogue: Catalogue) -> tuple[Outline, str]:
    """The outline of a text that names keys of the catalogue, and its text in full, which ``decode_outline`` reads.

    Raises OutlineError with the place of the fault.
    """
    try:
        full = in_full(_parsed(text), catalogue)
        outline = _built(full)
        written = encode_outline(full)
        check_bounds(written)
    except (UnknownEntry, Unbounded) as error:
        raise OutlineError(str(error)[:_LONGEST_REASON]) from error
    return outline, written


def _parsed(text: str) -> Raw:
    try:
        check_bounds(text)
        parsed: Raw = msgspec.toml.decode(text)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise OutlineError(str(error)[:_LONGEST_REASON]) from error
    return parsed


def _built(parsed: Raw) -> Outline:
    try:
        outline = msgspec.convert(parsed, Outline)
    except (msgspec.ValidationError, RecursionError) as error:
        raise OutlineError(str(error)[:_LONGEST_REASON]) from error
    outline = flattened(_whole(outline))
    problems = tuple(islice(faults(outline), _MOST_FAULTS))
    if problems:
        raise OutlineError("; ".join(problems)[:_LONGEST_REASON])
    return outline


def _whole(outline: Outline) -> Outline:
    """Each table part with its columns: a later part on a table has those of the first."""
    columns: _Columns = {}
    sections = tuple(_section(section, columns) for section in outline.sections)
    attachments = tuple(_attachment(each, {} if each.per else columns) for each in outline.attachments)
    return replace(outline, sections=sections, attachments=attachments)


def _section(section: Section, columns: _Columns) -> Section:
    parts = tuple(_part(part, columns) for part in section.parts)
    return replace(section, parts=parts, sections=tuple(_section(inner, columns) for inner in section.sections))


def _attachment(attachment: Attachment, columns: _Columns) -> Attachment:
    return replace(attachment, parts=tuple(_part(part, columns) for part in attachment.parts))


def _part(part: Part, columns: _Columns) -> Part:
    match part:
        case TablePart():
            # Outlines of before declared the row's own words as a column.
            own = tuple(column for column in part.columns if column.key != OWN_SENTENCE.key)
            return replace(part, columns=columns.setdefault(part.key, own))
        case FiguresPart() | ProsePart() | GridPart():
            return part
        case _:
            assert_never(part)
