"""What stands around the text: the cover, signature and date below it, text that has no heading of its own."""

import re
from dataclasses import replace

from domain.layout import CLOSING, lead_key, worn
from domain.links import paper_date, printed
from domain.outline import Section, attachments, walk
from reports.content import NIL
from reports.reading.cover_labels import contact_in, date_in
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.state import ReadingState

_OPENING = re.compile("^.{18,}[。：:]$")
"""A sentence before the first heading: 根据……，现将有关情况报告如下："""
_CLOSING_LINES = 14
_ATTACHED = re.compile(
    r"附(?:件|表)?[ ]*[0-9０-９]*[：:]|[0-9０-９]{1,2}[.．、][^，。；]*(?:表|书|报告|说明|清单|材料)$"
)
_LONGEST_ATTACHED = 60


def take_cover(state: ReadingState) -> None:
    """What the cover says; a heading that names the unit says it where the cover does not."""
    found = dict(state.cover.figures)
    named = (each.unit for each in state.division.headings.values() if len(each.unit) > 3)
    unit = next((unit for unit in named if unit not in state.outline.leads), "")
    if unit:
        found.setdefault("cover.unit", unit)
    state.report = replace(state.report, figures=found)


_LISTED = re.compile(r"^附件[ ]*[：:]|(?:^|(?<=[ \u3000：:]))[0-9]{1,2}[.．、]")


def close(state: ReadingState) -> None:
    """Date and unit's name below the text: the date goes on the cover."""
    body = state.division.bodies[max(state.division.headings.values(), key=lambda each: each.line).key]
    for line in list(reversed(body))[:_CLOSING_LINES]:
        day = date_in(line.text)
        contact = contact_in(line)
        if contact and not contact.keys() & state.report.figures.keys():
            state.report = replace(state.report, figures={**state.report.figures, **contact})
            said = "，".join(map(str, contact.values()))
            state.notes.append(ReadingNote(ReadingNoteKind.COVER_LINE, line.number, line.text, said))
            body.remove(line)
            continue
        if day and "cover.date" not in state.report.figures:
            state.report = replace(state.report, figures={**state.report.figures, "cover.date": day})
            state.notes.append(ReadingNote(ReadingNoteKind.CLOSING_DATE, line.number, line.text, paper_date(day)))
        elif line.text == state.report.unit:
            state.notes.append(ReadingNote(ReadingNoteKind.SIGNATURE, line.number, line.text))
        elif _ATTACHED.match(line.text) and len(line.text) <= _LONGEST_ATTACHED:
            state.leads.setdefault(CLOSING, []).insert(0, line)
            if line.text.startswith("附"):
                body.remove(line)
                return
        else:
            return
        body.remove(line)


def drop_list(state: ReadingState) -> None:
    """附件：1. … below the text where it names the outline's own forms and no others: it prints from these."""
    lines = state.leads.get(CLOSING, [])
    named = [_plain(name) for line in lines for name in _LISTED.split(line.text) if name.strip()]
    behind = attachments(worn(state.outline, state.report), "after")
    titles = {_plain(printed(each.title, state.report, state.outline)) for each in behind}
    if named and set(named) == titles:
        del state.leads[CLOSING]


def _plain(words: str) -> str:
    return "".join(words.split())


def place_introductions(state: ReadingState) -> None:
    """Text above the first heading, and right below one that has only sub-sections: it prints where it stands.

    Below a heading of which no sub-section was met it is the first one's.
    """
    opening = [note for note in state.left_over if state.base or _OPENING.search(note.quote)]
    if opening:
        state.leads[lead_key()] = [SourceLine(note.line, note.quote) for note in opening]
        state.left_over = [note for note in state.left_over if note not in opening]
    for section in state.outline.sections:
        lines = state.division.bodies.get(section.key)
        if not lines or section.parts or _says_nil(state, section):
            continue
        if any(inner.key in state.division.headings for inner in section.sections) or not section.sections:
            state.leads[lead_key(section.key)] = lines
        else:
            state.division.bodies[section.sections[0].key] = lines
        state.division.bodies[section.key] = []


def nil_sections(state: ReadingState) -> frozenset[str]:
    """The keys of the sections that say nothing but 无."""
    nil = frozenset(section.key for section in walk(state.outline.sections) if _says_nil(state, section))
    for key in nil:
        line = state.division.bodies[key][0]
        if line.text != NIL:
            state.notes.append(ReadingNote(ReadingNoteKind.NIL, line.number, line.text, NIL))
    return nil


def _says_nil(state: ReadingState, section: Section) -> bool:
    lines = state.division.bodies.get(section.key, [])
    return section.may_be_nil and len(lines) == 1 and lines[0].text.rstrip("。.；;") in state.outline.nil_words
