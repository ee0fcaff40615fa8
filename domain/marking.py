"""The careful reader over a report: every text that prints, each finding at the field that its words come from."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, chain, repeat

from domain.checks.finding import Finding
from domain.checks.printing import own_amounts
from domain.following import Counting, uncounted
from domain.layout import worn
from domain.marks import HEADING, Marked, standing
from domain.outline import OWN_SENTENCE, Outline, page_for, pages, prose_of
from domain.printed_text import PrintedText, main_text, texts_apart
from domain.proofreading import FAMILIES, NO_WORDS, WordList, proofread
from domain.proofreading.reading import DURATIONS, ReadingStopped
from domain.report import Report, split_cell, year_number

_REPEAT, _SUMS = "prose.repeat", ("prose.sum", "prose.subset")
_NUMBERED = ("number.gap", "number.repeat")
"""What a number that somebody typed can do to one that the program writes before a heading."""
_ALL = sum(map(sum, DURATIONS.values()))
_EACH = 20
"""So many characters more are read in the time that a text takes however short it is."""
_WORDS_ALONE = tuple(family for family in FAMILIES if family != "number")
"""A line by itself has no number before it that it could follow on."""


def marked(
    report: Report,
    outline: Outline,
    known: WordList,
    stopped: Callable[[], bool] = lambda: False,
    count: Counting = uncounted,
) -> Marked | None:
    """What is marked in a whole report; None once ``stopped`` says that nobody waits for it any more.

    ``count``: is told, before each rule, at which character of how many the reading is, as rules take their time.
    """
    try:
        return Marked(tuple(_marked(report, outline, known, _Course(stopped, count))), report, True)
    except ReadingStopped:
        return None


def _marked(report: Report, outline: Outline, known: WordList, course: "_Course") -> Iterator[Finding]:
    main = main_text(report, outline)
    apart = tuple(texts_apart(report, outline, main))
    course.whole = len(main.text) + sum(map(_length, apart))
    found: list[Finding] = []
    for family in FAMILIES:
        found += _found(main, (family,), known, report.year, course)
    course.done = len(main.text)
    found = list(_contradictions(found, report, outline))
    yield from (each for each in found if not _is_sum_of_rows(each, main, known, report.year))
    for text in apart:
        course.go_on()
        families = FAMILIES if len(text.lines) > 1 else _WORDS_ALONE
        yield from _found(text, families, known, report.year)
        course.done += _length(text)


def _length(text: PrintedText) -> int:
    return len(text.text) + _EACH


class _Course:
    """How far a reading is; the same as any other where it is looked up what was read. In characters."""

    def __init__(self, stopped: Callable[[], bool], count: Counting) -> None:
        self._stopped, self._count = stopped, count
        self.done, self.whole = 0, 1

    def go_on(self, within: int = 0) -> None:
        """Tells how far it is, ``within`` the text in hand. Raises ReadingStopped."""
        self._count(min(self.done + within + 1, self.whole), self.whole)
        if self._stopped():
            raise ReadingStopped

    def of_family(self, family: str, length: int) -> Callable[[], bool]:
        """What is asked before each rule of a family in a text of this length."""
        before = sum(sum(DURATIONS[each]) for each in FAMILIES[: FAMILIES.index(family)])
        starts = chain(accumulate(DURATIONS[family], initial=before), repeat(_ALL))

        def stopping() -> bool:
            self.go_on(length * next(starts) // _ALL)
            return False

        return stopping

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Course)

    def __hash__(self) -> int:
        return 0


def marked_in(key: str, before: Marked, report: Report, outline: Outline, known: WordList) -> Marked:
    """What is marked in the text in hand, the field or row of ``key``, beside what still stands of ``before``.

    Only the paragraphs are read that are new since then, each by itself.
    """
    table, row, _column = split_cell(key)
    field = f"{table}.{row}" if row else key
    old = before.report and {line.words for line in main_text(before.report, outline, field.__eq__).lines}
    fresh = [line for line in main_text(report, outline, field.__eq__).lines if line.words not in (old or ())]
    found = (each for line in fresh for each in _found(PrintedText((line,)), _WORDS_ALONE, known, report.year))
    return Marked((*standing(before, report, outline), *found), report)


def _found(
    text: PrintedText, families: tuple[str, ...], known: WordList, year: str, course: _Course | None = None
) -> Iterator[Finding]:
    """``course``: how far the reading of a family is, where anybody looks on."""
    if text.text:
        for finding in _read(text.text, families, known, year_number(year), course or _UNSEEN):
            placed = _placed(finding, text)
            if placed is not None:
                yield placed


_UNSEEN = _Course(lambda: False, uncounted)


def _is_sum_of_rows(finding: Finding, main: PrintedText, known: WordList, year: str) -> bool:
    """Whether a sum is one of several rows of a table: those add up to what the outline says, not to one of them."""
    if finding.code not in _SUMS or split_cell(finding.keys[0])[2] != OWN_SENTENCE.key:
        return False
    row = next(line for line in main.lines if line.key == finding.keys[0])
    alone = _found(PrintedText((row,)), ("prose",), known, year)
    return not any((each.code, each.offset) == (finding.code, finding.offset) for each in alone)


def _contradictions(found: list[Finding], report: Report, outline: Outline) -> Iterator[Finding]:
    """The findings, but a page that asks for amounts itself contradicts only itself.

    项目支出 in the text on 政府性基金 is another than that in the text on 一般公共预算.
    """
    layout = worn(outline, report)
    own = {page.key: page for page in pages(layout) if own_amounts(page, layout)}
    yield from (each for each in found if each.code != _REPEAT or page_for(layout, each.keys[0]) not in own)
    for key, page in own.items():
        texts = frozenset((key, *(part.key for part in prose_of(page))))
        alone = _found(main_text(report, outline, texts.__contains__), ("prose",), NO_WORDS, report.year)
        yield from (each for each in alone if each.code == _REPEAT)


@lru_cache(maxsize=4096)  # most paragraphs and cells are as they were
def _read(
    text: str, families: tuple[str, ...], known: WordList, year: int | None, course: _Course
) -> tuple[Finding, ...]:
    if course is _UNSEEN:
        return proofread(text, families, known, year)
    (family,) = families
    return proofread(text, families, known, year, course.of_family(family, len(text)))


def _placed(finding: Finding, text: PrintedText) -> Finding | None:
    """A finding of the running text at its field; None where its words are a figure's that is not there yet.

    Its keys: the field of the words, HEADING where they are a heading, the figures that print in them. What is told of
    a linked figure cannot be mended in the text: nothing certain is offered there.
    """
    line, start = text.at(finding.offset or 0)
    quote = (finding.quote or "").partition("\n")[0]
    end = start + len(quote)
    touched = [each for each in line.linked if each.start < end and start < each.end]
    if any(each.blank for each in touched):
        return None
    if start < 0 and not (line.heading and finding.code in _NUMBERED):  # nobody typed that number
        return None
    inside = next((each for each in touched if each.words and each.start <= start and end <= each.end), None)
    if inside is not None:
        return replace(finding, keys=(inside.key, line.key), quote=quote, offset=start - inside.start)
    certain = finding.replacement if start >= 0 and not touched and quote == finding.quote else None
    offset = line.offset + start if start >= 0 else None
    keys = (line.key, *((HEADING,) if line.heading else ()), *(each.key for each in touched))
    return replace(finding, keys=keys, quote=quote, offset=offset, replacement=certain)
