"""The outline as one report wears it: the clerk's own sections in their places, the clerk's own headings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

import msgspec

from domain.links import Link, Span, pieces, printed, spans, stored
from domain.outline import (
    COVER,
    OWN_SENTENCE,
    TITLE,
    Attachment,
    Outline,
    ProsePart,
    Section,
    TablePart,
    attachments,
    expanded,
    rows_where,
    tables,
)
from domain.patterns import pattern
from domain.report import ATTACHED, Report, Row, place_of

TITLE_BREAK = "｜"
"""What the clerk types in the title for a new line on the cover."""
LEAD = "lead"
"""The key of the text above the first heading; ``general.lead`` stands between 一、 and （一）."""
_LEAD_END = f".{LEAD}"
OF_ROW = pattern(r"[（(][^（(）)]*\{[^{}]*\.[^{}]*\}[^（(）)]*[）)]$")
"""The end of an attachment's title that names its row: （{row.name}）."""
CLOSING = "closing"
"""The key of the text behind the last section, which has no heading: a list of attachments, who filled it in."""
TOLD = "见正文"
"""The own sentence of a row that the running text tells: it does not print a second time."""
_DIGITS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A section as it prints: its level (1 to 4), generated number (``一、``, ``（一）``, ``1.``, ``（1）``) and words.

    Text before the first heading has level 1, no number and no words.
    """

    section: Section
    level: int
    number: str
    heading: str


def worn(outline: Outline, report: Report) -> Outline:
    """The outline as a report has it: with the clerk's own sections, texts without a heading, the sheets of its rows.

    An added section follows the one it names, the cover included, or stands in it; one whose place is gone stands at
    the end. The outline itself, when the report adds nothing; one that is worn already gives what its outline gives.
    """
    base = plain(outline)
    own, dressed = report.derived("worn", lambda: (base, _dressed(base, _shape(base, report))))
    return dressed if own is base else _dressed(base, _shape(base, report))


def plain(outline: Outline) -> Outline:
    """The outline that a worn one comes from; itself when it is none."""
    return _BASES.get(outline, outline)


def lead_key(section: str = "") -> str:
    """The key of the text right below a section's heading; of that above the first heading."""
    return f"{section}.{LEAD}" if section else LEAD


_BASES: WeakKeyDictionary[Outline, Outline] = WeakKeyDictionary()
_Rows = tuple[tuple[str, tuple[int, ...]], ...]
_Shape = tuple[tuple[tuple[str, str], ...], frozenset[str], _Rows, frozenset[str]]


def _shape(outline: Outline, report: Report) -> _Shape:
    """What of a report changes its outline: added sections, texts without a heading, the optional attachments that it
    wants, rows with a sheet each."""
    leads = frozenset(key for key in report.prose if key in (LEAD, CLOSING) or key.endswith(_LEAD_END))
    wanted = frozenset(key for key, place in report.added.items() if place == ATTACHED)
    added = tuple((key, place) for key, place in report.added.items() if place != ATTACHED)
    forms = [each for each in outline.attachments if each.per and (not each.optional or each.key in wanted)]
    rows = tuple(
        (table, tuple(row.id for row in report.rows(table))) for table in dict.fromkeys(each.per for each in forms)
    )
    return added, leads, rows, wanted


@lru_cache(maxsize=32)
def _dressed(outline: Outline, shape: _Shape) -> Outline:
    added, leads, rows, wanted = shape
    if not any(shape):
        return outline
    sections = _with_leads(_with_added(outline.sections, added), leads)
    if LEAD in leads:
        sections = (_unheaded(LEAD), *sections)
    if CLOSING in leads:
        sections = (*sections, _unheaded(CLOSING))
    dressed = expanded(msgspec.structs.replace(outline, sections=sections), dict(rows), wanted)
    _BASES[dressed] = outline
    return dressed


def _unheaded(key: str) -> Section:
    return Section(key, (), parts=(ProsePart(key, optional=True),))


def _with_added(sections: tuple[Section, ...], added: tuple[tuple[str, str], ...]) -> tuple[Section, ...]:
    around = {place_of(place)[0] for _, place in added if place_of(place)[1]}
    waiting = dict(added)
    while waiting:
        key = next((key for key, place in waiting.items() if place_of(place)[0] not in waiting), next(iter(waiting)))
        after, is_inside = place_of(waiting.pop(key))
        new = Section(key, ("{" + key + "}",), parts=(ProsePart(key, optional=key in around),))
        first = (new, *sections) if after == COVER else None
        sections = first or _inserted(sections, new, after, is_inside) or (*sections, new)
    return sections


def _inserted(sections: tuple[Section, ...], new: Section, after: str, is_inside: bool) -> tuple[Section, ...] | None:
    for place, section in enumerate(sections):
        if section.key == after and not is_inside:
            return (*sections[: place + 1], new, *sections[place + 1 :])
        inner = (new, *section.sections) if section.key == after else _inserted(section.sections, new, after, is_inside)
        if inner is not None:
            return (*sections[:place], msgspec.structs.replace(section, sections=inner), *sections[place + 1 :])
    return None


def _with_leads(sections: tuple[Section, ...], leads: frozenset[str]) -> tuple[Section, ...]:
    """Sections with the text that stands right below their heading, above what the outline has there."""
    return tuple(_with_lead(section, leads) for section in sections) if leads else sections


def _with_lead(section: Section, leads: frozenset[str]) -> Section:
    key = lead_key(section.key)
    parts = (ProsePart(key, optional=True), *section.parts) if key in leads else section.parts
    return msgspec.structs.replace(section, parts=parts, sections=_with_leads(section.sections, leads))


def title(report: Report, outline: Outline) -> str:
    """The report's title as it prints, in one line."""
    return broken_title(report, outline).replace("\n", "")


def broken_title(report: Report, outline: Outline) -> str:
    """The title with a line end wherever the clerk wants a new line on the cover."""
    words = printed(report.headings.get(TITLE, outline.title[0]), report, outline)
    return "\n".join(part.strip() for part in words.split(TITLE_BREAK))


def heading(report: Report, outline: Outline, section: Section) -> str:
    """A section's heading as it prints, without its number; blank for a text that has none."""
    official = section.heading[0] if section.heading else ""
    return printed(report.headings.get(section.key, official), report, outline)


def numbered(report: Report, outline: Outline) -> tuple[Numbered, ...]:
    """Every section of a report in printed order, with its number."""
    return tuple(_numbered(worn(outline, report).sections, 1, report, outline))


def numbered_attachments(layout: Outline, place: str = "") -> Iterator[tuple[Attachment, str]]:
    """The attachments of a worn outline with their numbers: 附件1; of several rows 附件3-1, 3-2 …"""
    return (pair for pair in _numbered_attachments(layout) if place in ("", pair[0].place))


@lru_cache(maxsize=32)
def _numbered_attachments(layout: Outline) -> tuple[tuple[Attachment, str], ...]:
    standing = attachments(layout)
    by_key: dict[str, list[Attachment]] = {}
    for each in standing:
        by_key.setdefault(each.key, []).append(each)
    return tuple(
        (each, f"附件{number}" + (f"-{row}" if len(rows) > 1 else ""))
        for number, rows in enumerate(by_key.values(), 1)
        for row, each in enumerate(rows, 1)
    )


def title_of(attachment: Attachment, report: Report, outline: Outline) -> str:
    """The title of an attachment in general, without the row that it stands for."""
    words = report.headings.get(attachment.scope[:-1] or attachment.key, attachment.title)
    return printed(OF_ROW.sub("", words), report, outline)


def _numbered(sections: tuple[Section, ...], level: int, report: Report, outline: Outline) -> Iterator[Numbered]:
    number = 0
    for section in sections:
        counts = bool(section.heading) and section.numbered
        number += counts
        sign = _SIGNS[min(level, len(_SIGNS)) - 1](number) if counts else ""
        yield Numbered(section, level, sign, heading(report, outline, section))
        yield from _numbered(section.sections, level + 1, report, outline)


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals: 12 is 十二."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def where_rows(report: Report, outline: Outline, table: str, where: str) -> tuple[Row, ...]:
    """The rows of a table that satisfy ``column=value``; all of them when ``where`` is blank."""
    return rows_where(tables(outline)[table], report.rows(table), where) if where else report.rows(table)


def is_told(row: Row) -> bool:
    """Whether the running text tells a row, so that it does not print as a sentence."""
    return row.cells.get(OWN_SENTENCE.key) == TOLD


def row_sentence(part: TablePart, row: Row, report: Report, outline: Outline) -> str:
    """The sentence of one row, without its number; blank cells print as ____."""
    return "".join(span.text for span in row_spans(part, row, report, outline))


def row_spans(part: TablePart, row: Row, report: Report, outline: Outline) -> tuple[Span, ...]:
    """The sentence of one row, stretch by stretch; a cell of the row is a link to it."""
    own = row.cells.get(OWN_SENTENCE.key)
    columns = {column.key for column in tables(outline)[part.key].columns}
    pattern = (
        Link(f"{part.key}.{row.id}.{piece.key}", piece.form)
        if isinstance(piece, Link) and piece.key in columns
        else piece
        for piece in pieces(str(own) if own else part.sentence)
    )
    return spans(stored(pattern), report, outline)


_SIGNS: tuple[Callable[[int], str], ...] = (
    lambda number: f"{chinese(number)}、",
    lambda number: f"（{chinese(number)}）",
    lambda number: f"{number}.",
    lambda number: f"（{number}）",
)
"""GB/T 9704-2012, 7.3.3."""
