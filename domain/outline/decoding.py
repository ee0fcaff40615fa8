"""An outline from its TOML text."""

from itertools import islice
from typing import assert_never

import msgspec

from domain.outline.bounds import check_bounds
from domain.outline.faults import faults
from domain.outline.structs import OWN_SENTENCE, FiguresPart, Outline, Part, ProsePart, Section, TablePart

_MOST_FAULTS, _LONGEST_REASON = 20, 2_000


class OutlineError(ValueError):
    """An outline that cannot be used; the message says where."""


def decode_outline(text: str) -> Outline:
    """The outline that a TOML text describes, bounded before it is parsed. Raises OutlineError with the place of the
    fault."""
    try:
        check_bounds(text)
        outline = msgspec.toml.decode(text, type=Outline)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise OutlineError(str(error)[:_LONGEST_REASON]) from error
    outline = _whole(outline)
    problems = tuple(islice(faults(outline), _MOST_FAULTS))
    if problems:
        raise OutlineError("; ".join(problems)[:_LONGEST_REASON])
    return outline


def _whole(outline: Outline) -> Outline:
    """Each table part with its columns: a later part on a table has those of the first."""
    columns: dict[str, TablePart] = {}
    sections = tuple(_section(section, columns) for section in outline.sections)
    return msgspec.structs.replace(outline, sections=sections)


def _section(section: Section, tables: dict[str, TablePart]) -> Section:
    parts = tuple(_part(part, tables) for part in section.parts)
    return msgspec.structs.replace(
        section, parts=parts, sections=tuple(_section(inner, tables) for inner in section.sections)
    )


def _part(part: Part, tables: dict[str, TablePart]) -> Part:
    match part:
        case TablePart():
            # Outlines of before declared the row's own words as a column.
            own = tuple(column for column in part.columns if column.key != OWN_SENTENCE.key)
            first = tables.setdefault(part.key, msgspec.structs.replace(part, columns=own))
            return msgspec.structs.replace(part, columns=first.columns)
        case FiguresPart() | ProsePart():
            return part
        case _:
            assert_never(part)
