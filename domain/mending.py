"""Quick fixes: what should stand in place of the words that a finding quotes, and the changes that put it there."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from domain.amount import Amount, written_number
from domain.checks.finding import Finding
from domain.editing import Changes, set_cell, set_figure, set_heading, set_prose
from domain.layout import row_spans, worn
from domain.links import Link, Piece, Span, pieces, spans, stored
from domain.marks import HEADING
from domain.outline import OWN_SENTENCE, TITLE, Outline, TablePart, pages, rows_of, tables_of, walk
from domain.patterns import pattern
from domain.report import Report, split_cell

_PRIVATE = "private."
_RATES = ("rate.stated", "prose.completion", "prose.share", "prose.growth")
_REPEAT = "sum.repeat"
_ENDS_IN_NUMBER = pattern(r"([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)(万元|元|万|%|％|人|名|个|分)?$")
_PER_CENT = pattern(r"([0-9０-９]+(?:[.．][0-9０-９]+)?)(?=%|％)")


@dataclass(frozen=True, slots=True)
class Mending:
    """What stands in place of characters ``start`` to ``end`` of a field's printed text."""

    keys: tuple[str, ...]
    start: int
    end: int
    words: tuple[Piece, ...]


def mending(finding: Finding, report: Report, outline: Outline) -> Mending | None:
    """How a finding can be mended with one key; None where nobody can be certain, or its words do not stand there.

    A wrong word is replaced, a figure stated otherwise becomes a link to it, a rate is put as it was computed.
    """
    return next((found for _finding, found in mendings([finding], report, outline)), None)


def mendings(findings: Iterable[Finding], report: Report, outline: Outline) -> Iterator[tuple[Finding, Mending]]:
    """Those findings that can be mended, each with how; a text in which many are is printed once."""
    texts: dict[tuple[str, ...], _Text] = {}
    for finding in findings:
        if not finding.keys or finding.offset is None or not finding.quote or finding.code.startswith(_PRIVATE):
            continue
        found = _mending(finding, finding.quote, finding.offset, outline)
        if found is None:
            continue
        if found.keys not in texts:
            texts[found.keys] = _text_of(_spans(found.keys, report, outline))
        text = texts[found.keys]
        if text.words.startswith(finding.quote, finding.offset) and not text.is_linked(found.start, found.end):
            yield finding, found


def alike(finding: Finding, others: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of the same kind: of one rule, of the same words where the rule is about words."""
    by_words = finding.code in ("write.word", "write.name")
    return tuple(each for each in others if each.code == finding.code and (not by_words or each.quote == finding.quote))


def mended(findings: Iterable[Finding], report: Report, outline: Outline) -> Changes:
    """The changes of one step that mend these findings; what cannot be mended, or overlaps, is left as it is."""
    wanted: dict[tuple[str, ...], list[Mending]] = {}
    for _finding, found in mendings(findings, report, outline):
        wanted.setdefault(found.keys, []).append(found)
    return tuple(change for keys, each in wanted.items() for change in _changes(keys, each, report, outline))


def _mending(finding: Finding, quote: str, offset: int, outline: Outline) -> Mending | None:
    keys = finding.keys[:2] if HEADING in finding.keys[1:2] else finding.keys[:1]
    if finding.replacement is not None:
        return Mending(keys, offset, offset + len(quote), (finding.replacement,) if finding.replacement else ())
    if finding.code == _REPEAT:
        return _linked(finding, quote, offset, keys, outline)
    if finding.code in _RATES and isinstance(finding.expected, Decimal):
        return _rated(finding.expected, quote, offset, keys)
    return None


def _linked(finding: Finding, quote: str, offset: int, keys: tuple[str, ...], outline: Outline) -> Mending | None:
    """The number of a repeat becomes a link to its figure, in the unit that stands behind it."""
    number = _ENDS_IN_NUMBER.search(quote)
    if number is None or len(finding.keys) < 2:
        return None
    form = ""
    if isinstance(finding.expected, Amount) and (number[2] or "") not in (outline.amounts, outline.amounts[0]):
        if number[2] not in ("元", "万元"):
            return None
        form = "元" if number[2] == "元" else "万元"
    return Mending(keys, offset + number.start(1), offset + number.end(1), (Link(finding.keys[1], form),))


def _rated(expected: Decimal, quote: str, offset: int, keys: tuple[str, ...]) -> Mending | None:
    """The one per cent of the quote as it was computed, with as many decimals as were typed."""
    rates = list(_PER_CENT.finditer(quote))
    if len(rates) != 1:
        return None
    _whole, _point, decimals = rates[0][1].replace("．", ".").partition(".")
    rounded = expected.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    words = written_number(rounded, len(decimals) or None)
    return Mending(keys, offset + rates[0].start(1), offset + rates[0].end(1), (words,))


@dataclass(frozen=True, slots=True)
class _Text:
    """A field's text as it prints, and the places of the links in it, from left to right."""

    words: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def is_linked(self, start: int, end: int) -> bool:
        """Whether a link prints among these characters."""
        place = bisect_right(self.ends, start)
        return place < len(self.starts) and self.starts[place] < end


def _text_of(parts: Iterable[Span]) -> _Text:
    words, places = "", []
    for part in parts:
        if part.link is not None:
            places.append((len(words), len(words) + len(part.text)))
        words += part.text
    return _Text(words, tuple(start for start, _end in places), tuple(end for _start, end in places))


# Where a field's text is stored


def _spans(keys: tuple[str, ...], report: Report, outline: Outline) -> tuple[Span, ...]:
    """The text of a field as it prints, stretch by stretch, one for each piece of its stored form."""
    layout = worn(outline, report)
    table, number, column = split_cell(keys[0])
    row = report.row(table, number)
    if row is not None and column == OWN_SENTENCE.key:
        return row_spans(_part_of(table, number, report, layout), row, report, layout)
    if row is not None or keys[0] in report.figures:
        value = report.value(keys[0])
        return (Span(value),) if isinstance(value, str) else ()
    return spans(_stored(keys, report, layout), report, layout)


def _stored(keys: tuple[str, ...], report: Report, layout: Outline) -> str:
    key = keys[0]
    table, number, column = split_cell(key)
    row = report.row(table, number)
    if row is not None and column == OWN_SENTENCE.key:
        own = row.cells.get(column)
        return str(own) if own else _part_of(table, number, report, layout).sentence
    if key == TITLE:
        return report.headings.get(key, layout.title[0])
    if HEADING in keys[1:2]:
        official = next((each.heading[0] for each in walk(layout.sections) if each.key == key and each.heading), "")
        return report.headings.get(key, official)
    return report.prose.get(key, "")


def _part_of(table: str, number: int, report: Report, layout: Outline) -> TablePart:
    """The part of the outline that prints a row: several may share a table."""
    parts = [part for page in pages(layout) for part in tables_of(page) if part.key == table]
    return next((part for part in parts if any(row.id == number for row in rows_of(part, report))), parts[0])


def _changes(keys: tuple[str, ...], found: list[Mending], report: Report, outline: Outline) -> Changes:
    key, layout = keys[0], worn(outline, report)
    table, number, column = split_cell(key)
    parts = _spans(keys, report, outline)
    if report.row(table, number) is not None and column != OWN_SENTENCE.key:
        return set_cell(report, table, number, column, _plain(parts, found))
    if key in report.figures:
        return set_figure(report, key, _plain(parts, found))
    text = stored(_replaced(tuple(pieces(_stored(keys, report, layout))), parts, found))
    if report.row(table, number) is not None:
        return set_cell(report, table, number, column, text)
    return set_heading(report, key, text) if key == TITLE or HEADING in keys[1:2] else set_prose(report, key, text)


def _plain(parts: tuple[Span, ...], found: list[Mending]) -> str:
    return "".join(str(each) for each in _replaced(tuple(part.text for part in parts), parts, found))


def _replaced(kept: tuple[Piece, ...], parts: tuple[Span, ...], found: list[Mending]) -> Iterator[Piece]:
    """The pieces with what is mended in place; of two that overlap the first counts."""
    ordered, start = sorted(found, key=lambda each: each.start), 0
    for piece, part in zip(kept, parts, strict=True):
        end = start + len(part.text)
        if isinstance(piece, Link):
            yield piece
        else:
            yield from _with(piece, start, [each for each in ordered if start <= each.start and each.end <= end])
        start = end


def _with(text: str, start: int, found: Iterable[Mending]) -> Iterator[Piece]:
    at = 0
    for each in found:
        if each.start - start >= at:
            yield text[at : each.start - start]
            yield from each.words
            at = each.end - start
    yield text[at:]
