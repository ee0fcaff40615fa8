"""Which section a line is the heading of: by the outline's words, the number only helps."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from domain.links import Link, pieces
from domain.outline import Outline, Section
from reports.reading.numbering import UNNUMBERED, NumberStyle, Prefix

_LONGEST = 120
_COMMON = re.compile(
    "(?:部门|单位)?(?:主要)?(?:职能|职责)(?:职责)?|(?:机构|部门)(?:设置|概况|情况|职能)|(?:机构)?(?:及|和|与)?人员(?:编制|情况|构成|概况)"
    "|(?:部门|单位)?(?:总体)?(?:收入|支出|收支)情况|(?:基本|项目)支出(?:情况)?|(?:结转)?结余情况|(?:三公)经费(?:情况)?"
    "|(?:数量|质量|时效|成本)指标|(?:经济|社会|生态)效益|满意度(?:情况)?"
)
_BREAK = re.compile("[。：:]")
_FUZZY, _FUZZY_IN_PLACE = 0.8, 0.65


@dataclass(frozen=True, slots=True, eq=False)
class SectionPlace:
    """A section where it stands in the outline: its level (1 or 2), its parent's key, its order and its number."""

    section: Section
    level: int
    parent: str
    order: int
    number: int

    @property
    def key(self) -> str:
        """The section's key."""
        return self.section.key


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that reads like a section's heading.

    ``words``: the heading as typed, without its number. ``rest``: text that follows it on the same line.
    ``unit``: what stands where the outline has the unit's name, or where it could stand. ``wanted``: the outline has
    it there. ``weight``: how many characters the outline gave.
    """

    place: SectionPlace
    words: str
    rest: str
    unit: str
    wanted: bool
    weight: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    place: SectionPlace
    regex: re.Pattern[str]
    literal: str
    wanted: bool


def places(outline: Outline) -> tuple[SectionPlace, ...]:
    """Every section of the outline with its place."""
    return tuple(dict.fromkeys(pattern.place for pattern in _patterns(outline)))


def bare(text: str) -> str:
    """The letters and digits of a text, full-width ones as half-width: what two wordings are compared by."""
    return "".join(character for character in unicodedata.normalize("NFKC", text) if character.isalnum())


def hits(text: str, number: Prefix, outline: Outline) -> Iterator[Hit]:
    """Every section whose heading this line could be: the whole line first, then what stands before a 。 or ：."""
    typed = text[number.end :].strip()
    for words, rest in _splits(typed, number):
        compared = bare(words)
        for pattern in _by_last_character(outline).get(compared[-1:], ()):
            found = pattern.regex.fullmatch(compared)
            if found:
                yield Hit(pattern.place, words, rest, found["unit"], pattern.wanted, len(pattern.literal))


def known_level(words: str, outline: Outline) -> int:
    """The level of the outline's heading that words are, as it has them, or of a common sub-heading; 0 for none."""
    found = [hit.place.level for hit in hits(words, UNNUMBERED, outline) if not hit.rest and not hit.unit]
    return min(found, default=2 if _COMMON.fullmatch(bare(words)) else 0)


def likely(words: str, level: int, number: int, parent: str, free: frozenset[str], outline: Outline) -> Hit | None:
    """The section whose heading a numbered line most resembles, if it does so well.

    ``number`` in its place makes up for some difference. ``free``: the keys of sections not yet met.
    """
    if len(words) > _LONGEST:
        return None
    compared = bare(words)
    best: tuple[float, _Pattern] | None = None
    for pattern in _patterns(outline):
        place = pattern.place
        if place.level != level or place.key not in free or place.parent not in ("", parent):
            continue
        wanted = _FUZZY_IN_PLACE if place.number == number else _FUZZY
        score = _likeness(compared, pattern.literal, wanted)
        if score >= wanted and (best is None or score > best[0]):
            best = (score, pattern)
    return Hit(best[1].place, words, "", "", False, 0) if best else None


def _likeness(one: str, other: str, wanted: float) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < wanted or matcher.quick_ratio() < wanted:
        return 0.0
    return matcher.ratio()


def _splits(typed: str, number: Prefix) -> Iterator[tuple[str, str]]:
    if len(typed) <= _LONGEST:
        yield typed, ""
    if number.style in (NumberStyle.TOP, NumberStyle.SUB, NumberStyle.BRACKETED):
        for mark in _BREAK.finditer(typed, 0, _LONGEST):
            if typed[mark.end() :]:
                yield typed[: mark.end()], typed[mark.end() :].strip()


@lru_cache(maxsize=32)
def _patterns(outline: Outline) -> tuple[_Pattern, ...]:
    """Every heading of every section as a pattern, the longest first within a section."""
    found: list[_Pattern] = []
    for first, section in enumerate(outline.sections, 1):
        found.extend(_of(SectionPlace(section, 1, "", len(found), first)))
        for second, inner in enumerate(section.sections, 1):
            found.extend(_of(SectionPlace(inner, 2, section.key, len(found), second)))
    return tuple(found)


@lru_cache(maxsize=32)
def _by_last_character(outline: Outline) -> dict[str, tuple[_Pattern, ...]]:
    """The patterns that a text with this last character may fit; headings that end in a link are no one's."""
    found: dict[str, list[_Pattern]] = {}
    for pattern in _patterns(outline):
        found.setdefault(pattern.literal[-1:], []).append(pattern)
    return {last: tuple(patterns) for last, patterns in found.items()}


def _of(place: SectionPlace) -> Iterator[_Pattern]:
    for heading in sorted(place.section.heading, key=len, reverse=True):
        regex, wanted = _regex(heading)
        yield _Pattern(place, re.compile(regex), "".join(_literals(heading)), wanted)


def _literals(heading: str) -> Iterator[str]:
    return (bare(piece) for piece in pieces(heading) if isinstance(piece, str))


def _regex(heading: str) -> tuple[str, bool]:
    """The words of a heading with any unit's name and year in them, and whether the outline has the name there."""
    text, wanted = "", False
    for piece in pieces(heading):
        if isinstance(piece, str):
            text += re.escape(bare(piece))
        elif piece == Link("cover.year"):
            text += "(?:[0-9]{4})?"
        else:
            text += ".{0,40}?" if wanted else "(?P<unit>.{0,40}?)"
            wanted = True
    return (text, True) if wanted else (f"(?P<unit>.{{0,40}}?)(?:[0-9]{{4}}年度?)?{text}", False)
