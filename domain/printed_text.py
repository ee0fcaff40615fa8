"""A report as running text, line by line as it prints, and the field that each stretch of it comes from."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import assert_never

from domain.checks.printing import nil_keys, printed_words
from domain.layout import TITLE_BREAK, Numbered, numbered, row_spans, worn
from domain.links import Span, paper_date, spans
from domain.outline import (
    MORE_LINES,
    OWN_SENTENCE,
    SEAL_LINE,
    TITLE,
    FiguresPart,
    GridPart,
    Outline,
    Part,
    ProsePart,
    TablePart,
    attachments,
    rows_of,
)
from domain.report import Report, cell_key

Wanted = Callable[[str], bool]
"""Whether the text of a field is wanted; of a row by ``projects.3``."""

_NIL = "无。"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of a line's words, printed by a link to the figure or cell ``key``.

    ``words``: that holds just these words; ``blank``: it holds nothing.
    """

    start: int
    end: int
    key: str
    words: bool = False
    blank: bool = False


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line as it prints: ``number`` is what the program writes before its words (``一、``).

    ``key``: the field of the words; ``offset``: where in the field's printed text they begin. ``heading``: it is one,
    and a text may bear the same key.
    """

    words: str
    key: str
    number: str = ""
    offset: int = 0
    linked: tuple[Stretch, ...] = ()
    heading: bool = False


@dataclass(frozen=True)
class PrintedText:
    """The text of ``lines``, and where each begins."""

    lines: tuple[PrintedLine, ...]
    text: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        written = [line.number + line.words for line in self.lines]
        object.__setattr__(self, "text", "\n".join(written))
        object.__setattr__(self, "starts", tuple(accumulate((len(each) + 1 for each in written), initial=0))[:-1])

    def at(self, position: int) -> tuple[PrintedLine, int]:
        """The line in which a character of the text stands, and its place among that line's words.

        The place is negative in the number before the words.
        """
        place = max(0, bisect_right(self.starts, position) - 1)
        line = self.lines[place]
        return line, position - self.starts[place] - len(line.number)


def main_text(report: Report, outline: Outline, wanted: Wanted = lambda _key: True) -> PrintedText:
    """Cover and sections in printed order, those fields that are ``wanted``."""
    return PrintedText(tuple(_main_lines(report, worn(outline, report), wanted)))


def texts_apart(report: Report, outline: Outline, main: PrintedText) -> Iterator[PrintedText]:
    """What stands outside the ``main`` text: each form behind it, and words in cells that no sentence prints."""
    layout = worn(outline, report)
    texts = [main]
    for form in attachments(layout):
        lines = (line for part in form.parts for line in _part(part, report, layout, lambda _key: True))
        texts.append(PrintedText(tuple(lines)))
    yield from texts[1:]
    read = {each.key for text in texts for line in text.lines for each in line.linked}
    for key, words in printed_words(report, layout):
        if key not in read and not key.startswith("cover."):
            yield PrintedText((PrintedLine(words, key),))


def _main_lines(report: Report, layout: Outline, wanted: Wanted) -> Iterator[PrintedLine]:
    if wanted(TITLE):
        yield from _lines(TITLE, spans(report.headings.get(TITLE, layout.title[0]), report, layout), TITLE_BREAK)
    for key in (SEAL_LINE, MORE_LINES):
        if wanted(key) and report.prose.get(key):
            yield from _lines(key, spans(report.prose[key], report, layout))
    if wanted("cover.date") and "cover.date" in report.figures:
        yield PrintedLine(paper_date(str(report.figures["cover.date"])), "cover.date")
    nil = nil_keys(layout, report)
    for place in numbered(report, layout):
        if place.section.key not in nil:
            yield from _section(place, report, layout, wanted)
        elif place.section.key in report.nil and wanted(place.section.key):
            yield from _heading(place, report, layout)
            yield PrintedLine("", place.section.key, number=_NIL, heading=True)


def _section(place: Numbered, report: Report, layout: Outline, wanted: Wanted) -> Iterator[PrintedLine]:
    if wanted(place.section.key):
        yield from _heading(place, report, layout)
    for part in place.section.parts:
        yield from _part(part, report, layout, wanted)


def _heading(place: Numbered, report: Report, layout: Outline) -> Iterator[PrintedLine]:
    section = place.section
    if section.heading:
        words = spans(report.headings.get(section.key, section.heading[0]), report, layout)
        for line in _lines(section.key, words, number=place.number):
            yield replace(line, heading=True)


def _part(part: Part, report: Report, layout: Outline, wanted: Wanted) -> Iterator[PrintedLine]:
    match part:
        case FiguresPart() | GridPart():
            return
        case ProsePart():
            if wanted(part.key):
                yield from lines_of(part.key, report, layout)
        case TablePart():
            yield from rows_in_words(part, report, layout, wanted)
        case _:
            assert_never(part)


def lines_of(key: str, report: Report, layout: Outline) -> Iterator[PrintedLine]:
    """The lines of one running text."""
    yield from _lines(key, spans(report.prose.get(key, ""), report, layout))


def rows_in_words(
    part: TablePart, report: Report, layout: Outline, wanted: Wanted = lambda _key: True
) -> Iterator[PrintedLine]:
    """The sentences of a table's rows; none for one that prints no sentences."""
    for number, row in enumerate(rows_of(part, report) if part.sentence else (), 1):
        if wanted(f"{part.key}.{row.id}"):
            key = cell_key(part.key, row.id, OWN_SENTENCE.key)
            yield from _lines(key, row_spans(part, row, report, layout), number=f"{number}.")


def _lines(key: str, parts: Iterable[Span], stop: str = "\n", number: str = "") -> Iterator[PrintedLine]:
    """A field's lines as they print: without white space around them, none for a blank one."""
    parts = tuple(parts)
    linked, offset = tuple(_linked(parts)), 0
    for words in "".join(part.text for part in parts).split(stop):
        start, end = offset + len(words) - len(words.lstrip()), offset + len(words.rstrip())
        if start < end:
            shown = (each for each in linked if start <= each.start and each.end <= end)
            inside = tuple(replace(each, start=each.start - start, end=each.end - start) for each in shown)
            yield PrintedLine(words.strip(), key, number, start, inside)
        offset += len(words) + len(stop)


def _linked(parts: Iterable[Span]) -> Iterator[Stretch]:
    offset = 0
    for part in parts:
        if part.link is not None:
            yield Stretch(offset, offset + len(part.text), part.link.key, part.words, part.blank)
        offset += len(part.text)
