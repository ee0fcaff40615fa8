"""Finding words anywhere in a report, and putting others in their place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from domain.editing import Changes, set_cell, set_figure, set_heading, set_prose
from domain.layout import worn
from domain.links import escaped, spans
from domain.outline import (
    MORE_LINES,
    OWN_SENTENCE,
    SEAL_LINE,
    TITLE,
    Outline,
    Part,
    attached,
    attachments,
    figures,
    keys,
    texts,
    walk,
    words,
)
from domain.report import Field, Report, split_cell

_COVER = "cover."
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}


@dataclass(frozen=True, slots=True)
class SearchedText:
    """One text of a report: its field and key, and what is stored there, with links in prose and headings."""

    field: Field
    key: str
    stored: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Words found in a passage: from ``start`` to ``stop`` of what it prints, which is ``text``.

    ``is_plain``: no linked figure stands in them, and the field takes any words, so that others can replace them.
    """

    passage: SearchedText
    start: int
    stop: int
    text: str
    is_plain: bool

    @property
    def key(self) -> str:
        """The key of the field."""
        return self.passage.key


def passages(report: Report, outline: Outline) -> Iterator[SearchedText]:
    """Every text of a report in printed order: cover, headings, prose, words of rows, figures in words."""
    yield SearchedText(Field.HEADING, TITLE, report.headings.get(TITLE, outline.title[0]))
    yield from (SearchedText(Field.PROSE, key, report.prose.get(key, "")) for key in (SEAL_LINE, MORE_LINES))
    yield from _in_words(report, (key for key in report.figures if key.startswith(_COVER)))
    layout = worn(outline, report)
    for section in (*walk(layout.sections), *map(attached, attachments(layout))):
        if section.heading:
            yield SearchedText(Field.HEADING, section.key, report.headings.get(section.key, section.heading[0]))
        for part in section.parts:
            yield from _of_part(part, report)


def search(report: Report, outline: Outline, wanted: str) -> tuple[Occurrence, ...]:
    """Where a report prints these words, in printed order; none for blank words.

    Capitals and full width make no difference: ``word１`` finds ``Word1``. Occurrences do not overlap.
    """
    looked_for = _folded(wanted)
    if not looked_for:
        return ()
    return tuple(found for passage in passages(report, outline) for found in _in(passage, looked_for, report, outline))


def replaced(report: Report, outline: Outline, found: Iterable[Occurrence], words: str) -> Changes:
    """The changes that put other words in the place of those found, all in one step.

    What is not plain stays. Line breaks in ``words`` become spaces. ``found`` must come from this very report.
    """
    line = " ".join(words.split()) if words.strip() else words
    plain = (each for each in found if each.is_plain)
    changes: list[Changes] = []
    for passage, places in groupby(plain, lambda each: each.passage):
        changes.append(_rewritten(report, outline, passage, tuple(places), line))
    return tuple(change for step in changes for change in step)


def _of_part(part: Part, report: Report) -> Iterator[SearchedText]:
    for key, text in texts(part, report):
        if key in report.prose or split_cell(key)[2] == OWN_SENTENCE.key:
            yield SearchedText(Field.CELL if split_cell(key)[0] else Field.PROSE, key, text)
    yield from (SearchedText(Field.CELL, key, escaped(text)) for key, text in words(part, report))
    yield from _in_words(report, keys(part))


def _in_words(report: Report, wanted: Iterable[str]) -> Iterator[SearchedText]:
    for key in wanted:
        value = report.figures.get(key)
        if isinstance(value, str):
            yield SearchedText(Field.FIGURE, key, escaped(value))


def _in(passage: SearchedText, looked_for: str, report: Report, outline: Outline) -> Iterator[Occurrence]:
    stretches = spans(passage.stored, report, outline)
    text = "".join(span.text for span in stretches)
    links, place = [], 0
    for span in stretches:
        if span.link is not None:
            links.append((place, place + len(span.text)))
        place += len(span.text)
    folded, takes_words = _folded(text), _takes_words(passage, outline)
    start = folded.find(looked_for)
    while start >= 0:
        stop = start + len(looked_for)
        is_plain = takes_words and not any(first < stop and start < last for first, last in links)
        yield Occurrence(passage, start, stop, text, is_plain)
        start = folded.find(looked_for, stop)


def _takes_words(passage: SearchedText, outline: Outline) -> bool:
    """Whether any words can stand in a field; a year or a date among the figures takes only its like."""
    figure = figures(outline).get(passage.key)
    return passage.field is not Field.FIGURE or (figure is not None and figure.kind == "text")


def _rewritten(
    report: Report, outline: Outline, passage: SearchedText, places: tuple[Occurrence, ...], words: str
) -> Changes:
    stored, place = "", 0
    for span in spans(passage.stored, report, outline):
        stored += str(span.link) if span.link is not None else escaped(_with(span.text, place, places, words))
        place += len(span.text)
    match passage.field:
        case Field.PROSE:
            return set_prose(report, passage.key, stored)
        case Field.HEADING:
            return set_heading(report, passage.key, stored)
        case Field.CELL if split_cell(passage.key)[2] == OWN_SENTENCE.key:
            return set_cell(report, *split_cell(passage.key), stored)
        case Field.CELL:
            return set_cell(report, *split_cell(passage.key), _with(places[0].text, 0, places, words) or None)
        case _:
            return set_figure(report, passage.key, _with(places[0].text, 0, places, words).strip())


def _with(text: str, place: int, found: tuple[Occurrence, ...], words: str) -> str:
    """A plain stretch that begins at a place of its passage, with the words found in it replaced."""
    result, end = "", 0
    for each in found:
        if place <= each.start and each.stop <= place + len(text):
            result += text[end : each.start - place] + words
            end = each.stop - place
    return result + text[end:]


def _folded(text: str) -> str:
    """Half-width small letters, sign for sign."""
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text.translate(_WIDE))
