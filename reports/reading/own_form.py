"""A form of its own: the outline that a report's own headings make, where none that is known fits."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from domain.cleaning import clean
from domain.links import pieces, stored
from domain.outline import FiguresPart, Outline, Part, ProsePart, Section, TablePart, tables, term, walk
from domain.proposing import own_key
from domain.report import Report
from reports.reading.blocks import Blocks
from reports.reading.division import Division, SourceHeading
from reports.reading.headings import bare, hits
from reports.reading.lines import SourceLine
from reports.reading.numbering import UNNUMBERED, NumberStyle, Prefix
from reports.reading.structure import FoundHeading

KEY = "own-form"
PROJECTS = "projects"
ONLY_HEADING = "自评情况"
"""What stands above the text of a form without any heading, such as a single table."""
_NAME = "按来文标题建立的提纲"
_STYLES = (NumberStyle.TOP, NumberStyle.SUB, NumberStyle.ITEM, NumberStyle.BRACKETED)
_NEARLY_ALL = 0.9  # of a report's headings
_WELL_KNOWN, _FEWEST_PRESENT, _MOST_AGREEING, _FEWEST_OWN = 0.8, 0.6, 0.8, 5
_FEWEST_INNER, _LEAST_INNER = 4, 0.85  # of the sub-headings where the report has some: each that it lacks would print


def with_plain_rows(lines: Sequence[SourceLine], blocks: Blocks) -> list[SourceLine]:
    """The lines with each row of a table as one line of its cells, in place of the sentences that tell it."""
    rows = {table.line: table for table in blocks.tables}
    inside = blocks.in_tables
    found = [line for line in lines if line.number not in inside]
    for table in rows.values():
        told = ([table.caption] if table.caption else []) + [" ".join(filter(None, row)) for row in table.rows]
        texts = (" ".join(clean(text).text.split()) for text in told)
        found += [SourceLine(table.line, text) for text in texts if text]
    return sorted(found, key=lambda line: line.number)


def fits(division: Division, outline: Outline, found: list[FoundHeading]) -> bool:
    """Whether an outline is the form of a report: it knows its headings, has few others, or the same numbers, and the
    same order; a report with nearly all of them may have changed it."""
    chapters = [section.key for section in outline.sections]
    met = [(number, division.headings[key]) for number, key in enumerate(chapters, 1) if key in division.headings]
    own = sum(1 for each in found if each.level <= 2)
    known = _known(division, outline, found)
    if own <= _FEWEST_OWN and met and known >= own:
        return True
    if _is_divided_otherwise(division, outline, found):
        return False
    present, agreeing = len(met), sum(number == each.number.value for number, each in met)
    if known < _WELL_KNOWN * own or not (
        present >= _FEWEST_PRESENT * len(chapters) or agreeing >= _MOST_AGREEING * present > 0
    ):
        return False
    in_order = all(one.line < other.line for (_, one), (_, other) in pairwise(met))
    return in_order or present >= _MOST_AGREEING * len(chapters)


def _is_divided_otherwise(division: Division, outline: Outline, found: list[FoundHeading]) -> bool:
    """Whether the chapters that a report divides have hardly any of the outline's sub-headings."""
    tops = sorted(each.line for each in found if each.level == 1)
    inner = met = 0
    for section in outline.sections:
        start = division.headings[section.key].line if section.key in division.headings else 0
        end = next((line for line in tops if line > start), 10**9)
        if start and section.sections and any(each.level == 2 and start < each.line < end for each in found):
            inner += len(section.sections)
            met += sum(each.key in division.headings for each in section.sections)
    return inner >= _FEWEST_INNER and met < _LEAST_INNER * inner


def _known(division: Division, outline: Outline, found: list[FoundHeading]) -> int:
    """How many of a report's headings an outline knows, each on its level."""
    levels = {section.key: 1 for section in outline.sections}
    levels |= {inner.key: 2 for section in outline.sections for inner in walk(section.sections)}
    told = {each.line: each.level for each in found}
    named = (each for key, each in division.headings.items() if key not in division.added)
    return sum(told.get(each.line, levels[each.key]) == levels[each.key] for each in named)


def divided_by(found: Sequence[FoundHeading], outline: Outline) -> Division | None:
    """The lines below the headings of an outline, where they and a report's own are nearly all the same, whatever their
    numbers look like (第一部分, 【一】) and however deep they stand; None where they are not."""
    sections = [(_plain(words), section.key) for section in walk(outline.sections) for words in section.heading]
    division = Division()
    last = ""
    for each in found:
        words = bare(each.words)
        keys = (key for plain, key in sections if plain and words.endswith(plain) and key not in division.headings)
        key = next(keys, "")
        if key:
            style = _STYLES[min(each.level, len(_STYLES)) - 1]
            typed = Prefix(style, each.mark.value, each.mark.typed) if each.mark.typed else UNNUMBERED
            division.headings[key] = SourceHeading(each.line, typed, each.words, key)
            division.bodies[key] = list(each.body)
            last = key
        elif last:
            division.bodies[last] += [SourceLine(each.line, each.mark.typed + each.words), *each.body]
        else:
            return None
    most = max(len(found), len({key for _words, key in sections}))
    return division if len(division.headings) >= _NEARLY_ALL * most else None


def _plain(heading: str) -> str:
    return bare("".join(piece for piece in pieces(heading) if isinstance(piece, str)))


def own_outline(found: Sequence[FoundHeading], base: Outline) -> tuple[Outline, Division]:
    """The outline that headings make, with the words and rules of a known one, and the lines below each heading."""
    division = Division()
    used: set[str] = set()
    keys: list[str] = []
    for each in found:
        key = _key(each, base, used) or own_key(stored((each.words,)), used)
        used.add(key)
        keys.append(key)
        style = _STYLES[min(each.level, len(_STYLES)) - 1]
        typed = Prefix(style, each.mark.value, each.mark.typed) if each.mark.typed else UNNUMBERED
        division.headings[key] = SourceHeading(each.line, typed, each.words, key)
        division.bodies[key] = each.body
    sections, _ = _sections(list(zip(found, keys, strict=True)), 0, 1)
    return _outline(sections, base), division


def _sections(found: list[tuple[FoundHeading, str]], start: int, level: int) -> tuple[tuple[Section, ...], int]:
    sections: list[Section] = []
    place = start
    while place < len(found) and found[place][0].level >= level:
        each, key = found[place]
        inner, place = _sections(found, place + 1, level + 1)
        sections.append(Section(key, (stored((each.words,)),), (ProsePart(_text_key(key), optional=True),), inner))
    return tuple(sections), place


def _text_key(key: str) -> str:
    return f"{key}.text" if key == PROJECTS else key


def _key(found: FoundHeading, base: Outline, used: set[str]) -> str:
    """The key of the section of a known form that has this heading; blank if there is none, or it was met."""
    named = [
        hit
        for hit in hits(found.words, UNNUMBERED, base)
        if not hit.unit and not hit.rest and hit.place.key not in used
    ]
    return max(named, key=lambda hit: (hit.place.level == found.level, hit.weight)).place.key if named else ""


def _outline(sections: tuple[Section, ...], base: Outline) -> Outline:
    """The sections as an outline, without the forms and points of the known one."""
    return msgspec.structs.replace(
        base,
        key=KEY,
        revision=1,
        name=_NAME,
        sections=sections,
        identities=tuple(each for each in base.identities if not _tables_in(each.left + each.right)),
        attachments=(),
        scores=(),
        provinces=(),
        levels=(),
        years=(),
    )


def _tables_in(terms: Iterable[str]) -> bool:
    return any(term(word).table for word in terms)


def asking(outline: Outline, report: Report, base: Outline, projects_at: str) -> Outline:
    """The outline with each figure asked for where the text states it, and the projects in their section."""
    places: dict[str, list[str]] = {}
    for key in report.figures:
        if not key.startswith("cover."):
            places.setdefault(_stated_in(f"{{{key}", outline, report), []).append(key)
    rows_at = projects_at or _stated_in(f"{{{PROJECTS}.", outline, report) if report.rows(PROJECTS) else ""
    table = tables(base).get(PROJECTS)
    sections = _asking(outline.sections, places, rows_at, table)
    identities = base.identities if rows_at and table else outline.identities
    kept = tuple(each for each in identities if {term(word).table for word in each.left + each.right} <= {"", PROJECTS})
    return msgspec.structs.replace(outline, sections=sections, identities=kept)


def _asking(
    sections: tuple[Section, ...], places: dict[str, list[str]], rows_at: str, table: TablePart | None
) -> tuple[Section, ...]:
    found = []
    for section in sections:
        parts: tuple[Part, ...] = section.parts
        if section.key in places:
            parts = (FiguresPart(tuple(places[section.key])), *parts)
        if section.key == rows_at and table:
            parts = (*parts, msgspec.structs.replace(table, sentence="", where=""))
        inner = _asking(section.sections, places, rows_at, table)
        found.append(msgspec.structs.replace(section, parts=parts, sections=inner))
    return tuple(found)


def _stated_in(link: str, outline: Outline, report: Report) -> str:
    """The section whose text has a link; the first where none has."""
    keys = [section.key for section in walk(outline.sections)]
    return next((key for key in keys if link in report.prose.get(_text_key(key), "")), keys[0])
