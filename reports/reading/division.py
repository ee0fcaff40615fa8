"""A text divided among the sections of an outline: the cover, then each heading with the lines below it."""

import re
from dataclasses import dataclass, field

from domain.outline import COVER, Outline
from reports.reading.headings import Hit, SectionPlace, bare, hits, likely, places
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNote, ReadingNoteKind
from reports.reading.numbering import UNNUMBERED, NumberStyle, Prefix, prefix

_LONGEST_OWN = 30
_LONG_WORDS = 12  # a line in so many of the outline's words is a heading even with a full stop behind it
_COVER_LINES = 40
_MOST_GUESSES = 200  # lines that may be compared with every heading; a report has some thirty
_NO_HEADING = re.compile("[。；;！!？?：:，,]|[0-9０-９] *(?:万|亿)?元")
_CONTENTS = "目录"
_LEADER = re.compile(r"[.．…·\-—_]{2,} *[（(]?[0-9０-９]{1,3}[)）]?$")
_PAGE = re.compile(r"[.．…·\-—_ ]*[（(]?[0-9０-９]{1,3}[)）]?$")


@dataclass(frozen=True, slots=True)
class SourceHeading:
    """A heading of the source: its line, number and words, and the key of its section."""

    line: int
    number: Prefix
    words: str
    key: str
    unit: str = ""


@dataclass
class Division:
    """What division found. ``bodies``: lines by section key. ``added``: own sections and what each follows."""

    cover: list[SourceLine] = field(default_factory=list)
    headings: dict[str, SourceHeading] = field(default_factory=dict)
    bodies: dict[str, list[SourceLine]] = field(default_factory=dict)
    added: dict[str, str] = field(default_factory=dict)
    notes: list[ReadingNote] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A line, its number, and the sections whose heading it could be."""

    line: SourceLine
    number: Prefix
    hits: tuple[Hit, ...]

    @property
    def words(self) -> str:
        """The line without its number."""
        return self.line.text[self.number.end :].strip()


def divide(lines: tuple[SourceLine, ...], outline: Outline, plain: frozenset[int] = frozenset()) -> Division:
    """The lines, each in the section that it stands in. ``plain``: the numbers of those that are no heading."""
    division = Division()
    kept = without_contents(lines, division)
    numbered = [_Numbered(line, UNNUMBERED, ()) if line.number in plain else _numbered(line, outline) for line in kept]
    divider = _Divider(outline, division, _numbered_headings(numbered))
    for each in numbered:
        divider.take(each)
    return division


def _numbered(line: SourceLine, outline: Outline) -> _Numbered:
    number = prefix(line.text)
    return _Numbered(line, number, tuple(hits(line.text, number, outline)))


def _numbered_headings(lines: list[_Numbered]) -> frozenset[str]:
    """The sections whose heading stands in the text with a heading's number: nothing less will do for them."""
    found = ((hit, _level(each.number)) for each in lines for hit in each.hits)
    return frozenset(hit.place.key for hit, level in found if hit.place.level == level and (hit.wanted or not hit.unit))


def _level(number: Prefix) -> int:
    """The level that a number speaks for; 0 for none."""
    return {NumberStyle.TOP: 1, NumberStyle.SUB: 2, NumberStyle.BRACKETED: 2}.get(number.style, 0)


def without_contents(lines: tuple[SourceLine, ...], division: Division) -> tuple[SourceLine, ...]:
    """The lines without a table of contents, which begins with 目录 and ends where its first entry comes again."""
    start = next((place for place, line in enumerate(lines) if bare(line.text) == _CONTENTS), None)
    if start is None or start + 1 == len(lines):
        return lines
    first = _entry(lines[start + 1].text)
    end = next((place for place in range(start + 2, len(lines)) if _entry(lines[place].text) == first), None)
    if end is None:
        return lines
    below = {_entry(line.text) for line in lines[end:]}
    listed = (place for place in range(start + 1, end) if not _is_entry(lines[place].text, below))
    end = next(listed, end)
    division.notes.extend(ReadingNote(ReadingNoteKind.CONTENTS, line.number, line.text) for line in lines[start:end])
    return lines[:start] + lines[end:]


def _is_entry(text: str, below: set[str]) -> bool:
    """Whether a line of a list of contents: its words come again below, or it ends with dots and a page."""
    return _entry(text) in below or bool(_LEADER.search(text))


def _entry(text: str) -> str:
    return bare(_PAGE.sub("", text))


class _Divider:
    """Takes line after line; knows the section that it is in and what it has met."""

    def __init__(self, outline: Outline, division: Division, numbered: frozenset[str]) -> None:
        self.outline = outline
        self.division = division
        self.numbered = numbered
        self.places = {place.key: place for place in places(outline)}
        self.current = ""  # the key of the section that body lines go to
        self.top = ""  # the key of the top-level section around it
        self.counted = {NumberStyle.TOP: 0, NumberStyle.SUB: 0}  # the source's own numbers so far
        self.listed: dict[NumberStyle, int] = {}  # the last number of a list in the running text
        self.cover_words = ""
        self.guesses = _MOST_GUESSES

    def take(self, each: _Numbered) -> None:
        """Puts one line where it belongs."""
        named = self._named(each)
        hit = self._heading(each, named)
        if hit:
            self._open(each, hit)
        elif not named and self._is_own(each):
            self._add(each)
        else:
            self._keep(each)

    def _keep(self, each: _Numbered) -> None:
        self.listed[each.number.style] = each.number.value
        body = self.division.bodies[self.current] if self.current else self.division.cover
        body.append(each.line)

    def _heading(self, each: _Numbered, named: list[Hit]) -> Hit | None:
        found = [hit for hit in named if self._acceptable(hit, each.number)]
        if found:
            return max(found, key=lambda hit: self._rank(hit, each.number))
        if named or each.number.style not in (NumberStyle.TOP, NumberStyle.SUB) or self._continues(each.number):
            return None
        if not self.guesses:
            return None
        self.guesses -= 1
        free = frozenset(self.places.keys() - self.division.headings.keys() - self.numbered)
        return likely(each.words, _level(each.number), each.number.value, self.top, free, self.outline)

    def _rank(self, hit: Hit, number: Prefix) -> tuple[bool, bool, bool, int]:
        return not hit.rest, hit.place.level == _level(number), hit.place.parent == self.top, hit.weight

    def _acceptable(self, hit: Hit, number: Prefix) -> bool:
        """Words that fit count where the section was not met yet, or only in a list of headings."""
        place, fits = hit.place, hit.place.level == _level(number)
        if place.key in self.division.headings and (self._has_body(place) or not fits):
            return False
        return fits or (place.key not in self.numbered and self._follows(hit) and self._is_name(hit))

    def _named(self, each: _Numbered) -> list[Hit]:
        """The headings that a line could be, with the unit's name or nothing where that may stand.

        Under its own heading, and where the outline has the name, a sub-heading may call the unit anything.
        """
        inside = [hit for hit in each.hits if hit.wanted and hit.place.parent == self.top and _level(each.number) == 2]
        return inside + [hit for hit in each.hits if hit not in inside and self._is_name(hit)]

    def _follows(self, hit: Hit) -> bool:
        """Whether a line without a heading's number stands where the outline has the section."""
        if re.search("[。；;]$", hit.words) and hit.weight < _LONG_WORDS:
            return False
        here = self.places.get(self.current)
        return here is None or hit.place.order > here.order

    def _is_name(self, hit: Hit) -> bool:
        """Whether what stands for the unit's name may be one."""
        return not hit.unit or hit.unit in self.outline.leads or hit.unit in self._cover_words()

    def _cover_words(self) -> str:
        if not self.cover_words:
            self.cover_words = "\n".join(bare(line.text) for line in self.division.cover[:_COVER_LINES])
        return self.cover_words

    def _has_body(self, place: SectionPlace) -> bool:
        keys = [place.key, *(inner.key for inner in place.section.sections)]
        return any(self.division.bodies.get(key) for key in keys)

    def _open(self, each: _Numbered, hit: Hit) -> None:
        key, line = hit.place.key, each.line
        if key in self.division.headings:
            old = self.division.headings.pop(key)
            self.division.notes.append(ReadingNote(ReadingNoteKind.CONTENTS, old.line, old.number.typed + old.words))
        self._start(SourceHeading(line.number, each.number, hit.words, key, hit.unit), hit.place.level)
        self.top = key if hit.place.level == 1 else hit.place.parent
        if hit.rest:
            self.division.notes.append(
                ReadingNote(ReadingNoteKind.LINE_BREAK, line.number, each.number.typed + hit.words)
            )
            self.division.bodies[key].append(SourceLine(line.number, hit.rest))

    def _start(self, heading: SourceHeading, level: int) -> None:
        style = NumberStyle.TOP if level == 1 else NumberStyle.SUB
        if level == 1 and heading.number.style in (NumberStyle.SUB, NumberStyle.BRACKETED):
            self.counted[NumberStyle.SUB] = (
                heading.number.value
            )  # a chapter of ours that the source counts as a sub-section
        else:
            self.counted[style] = heading.number.value or self.counted[style] + 1
            self.counted[NumberStyle.SUB] = 0 if level == 1 else self.counted[NumberStyle.SUB]
        self.division.headings[heading.key] = heading
        self.division.bodies[heading.key] = []
        self.current = heading.key
        self.listed = {}

    def _continues(self, number: Prefix) -> bool:
        """Whether a number goes on with a list in the running text."""
        return self.listed.get(number.style, 0) == number.value - 1 > 0

    def _is_own(self, each: _Numbered) -> bool:
        """Whether a line is a heading that the outline does not know: short, and numbered in the headings' sequence."""
        number = each.number
        if number.style not in (NumberStyle.TOP, NumberStyle.SUB) or number.value != self.counted[number.style] + 1:
            return False
        if self._continues(number):
            return False
        if _NO_HEADING.search(each.words) or not 2 <= len(each.words) <= _LONGEST_OWN:
            return False
        return number.style is NumberStyle.TOP or self._has_subsections()

    def _has_subsections(self) -> bool:
        place = self.places.get(self.top)
        return self.top in self.division.added or (place is not None and bool(place.section.sections))

    def _add(self, each: _Numbered) -> None:
        level = _level(each.number)
        key = f"added.{len(self.division.added) + 1}"
        is_first = level != 1 and self.current == self.top  # it stands in the chapter, before all that are known
        self.division.added[key] = (self.top if level == 1 else self.current + "/" * is_first) or COVER
        self._start(SourceHeading(each.line.number, each.number, each.words, key), level)
        if level == 1:
            self.top = key
