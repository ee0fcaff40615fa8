"""The outline as one report wears it: the clerk's own sections in their places, the clerk's own headings."""

from dataclasses import dataclass
from functools import lru_cache

import msgspec

from domain.links import Link, pieces, printed, stored
from domain.outline import COVER, OWN_SENTENCE, TITLE, Outline, ProsePart, Section, TablePart, rows_where, tables
from domain.report import Report, Row

TITLE_BREAK = "｜"
"""What the clerk types in the title for a new line on the cover."""
_DIGITS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A section as it prints: its level (1 or 2), generated number (``一、``, ``（一）``) and heading words."""

    section: Section
    level: int
    number: str
    heading: str


def worn(outline: Outline, report: Report) -> Outline:
    """The outline with the report's added sections in it; the outline itself when there are none.

    An added section follows the one it names, the cover included; one whose place is gone stands at the end.
    """
    return _extended(outline, tuple(report.added.items())) if report.added else outline


@lru_cache(maxsize=32)
def _extended(outline: Outline, added: tuple[tuple[str, str], ...]) -> Outline:
    sections = outline.sections
    waiting = list(added)
    while waiting:
        ready = next((each for each in waiting if each[1] not in dict(waiting)), waiting[0])
        waiting.remove(ready)
        key, after = ready
        new = Section(key, ("{" + key + "}",), parts=(ProsePart(key),))
        sections = (new, *sections) if after == COVER else _inserted(sections, new, after) or (*sections, new)
    return msgspec.structs.replace(outline, sections=sections)


def _inserted(sections: tuple[Section, ...], new: Section, after: str) -> tuple[Section, ...] | None:
    for place, section in enumerate(sections):
        if section.key == after:
            return (*sections[: place + 1], new, *sections[place + 1 :])
        inner = _inserted(section.sections, new, after)
        if inner is not None:
            return (*sections[:place], msgspec.structs.replace(section, sections=inner), *sections[place + 1 :])
    return None


def title(report: Report, outline: Outline) -> str:
    """The report's title as it prints, in one line."""
    return broken_title(report, outline).replace("\n", "")


def broken_title(report: Report, outline: Outline) -> str:
    """The title with a line end wherever the clerk wants a new line on the cover."""
    words = printed(report.headings.get(TITLE, outline.title[0]), report, outline)
    return "\n".join(part.strip() for part in words.split(TITLE_BREAK))


def heading(report: Report, outline: Outline, section: Section) -> str:
    """A section's heading as it prints, without its number."""
    return printed(report.headings.get(section.key, section.heading[0]), report, outline)


def numbered(report: Report, outline: Outline) -> tuple[Numbered, ...]:
    """Every section of a report in printed order, with its number."""
    found: list[Numbered] = []
    for first, section in enumerate(worn(outline, report).sections, 1):
        found.append(Numbered(section, 1, f"{chinese(first)}、", heading(report, outline, section)))
        for second, inner in enumerate(section.sections, 1):
            found.append(Numbered(inner, 2, f"（{chinese(second)}）", heading(report, outline, inner)))
    return tuple(found)


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals: 12 is 十二."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def where_rows(report: Report, outline: Outline, table: str, where: str) -> tuple[Row, ...]:
    """The rows of a table that satisfy ``column=value``; all of them when ``where`` is blank."""
    return rows_where(tables(outline)[table], report.rows(table), where) if where else report.rows(table)


def row_sentence(part: TablePart, row: Row, report: Report, outline: Outline) -> str:
    """The sentence of one row, without its number; blank cells print as ____."""
    own = row.cells.get(OWN_SENTENCE.key)
    columns = {column.key for column in tables(outline)[part.key].columns}
    pattern = (
        Link(f"{part.key}.{row.id}.{piece.key}", piece.form)
        if isinstance(piece, Link) and piece.key in columns
        else piece
        for piece in pieces(str(own) if own else part.sentence)
    )
    return printed(stored(pattern), report, outline)
