"""An outline in outline: what choosing among fifty needs, read from its text without decoding it."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from domain.outline.catalogue import Catalogue
from domain.patterns import pattern

_STRINGS = r'\[(?P<strings>(?:"(?:[^"\\\n]|\\.)*"|[\s,])*)\]'
_STRING = pattern(r'"((?:[^"\\\n]|\\.)*)"')
_KEY = pattern(r'^key[ \t]*=[ \t]*"([^"\n]*)"', re.MULTILINE)
_REVISION = pattern(r"^revision[ \t]*=[ \t]*([0-9]{1,9})[ \t]*(?:#.*)?$", re.MULTILINE)
_LISTS = {
    name: pattern(rf"^{name}[ \t]*=[ \t]*{_STRINGS}", re.MULTILINE)
    for name in ("provinces", "levels", "years", "heading")
}
_HEADING = pattern(rf"\bheading[ \t]*=[ \t]*{_STRINGS}")
_BLOCK = pattern(r"^[ \t]*\[\[", re.MULTILINE)
_SECTION = pattern(r"(?:sections\.)*sections\]\]")
_LINK = pattern(r"\{[^{}]*\}")
_NUMBER = pattern(
    r"[（(【]?第?(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}|[IVXⅠ-Ⅻ]{1,4})(?:部分|章)?[)）】、.．:： ]+|[Ⅰ-Ⅻ①-⑳]、?"
)
_NUMBERED = pattern(
    r"(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.． ]|[（(][一二三四五六七八九十]{1,3}[)）])[^。；;]{2,40}$"
)
_LONGEST = 80  # characters of a line that may be a heading


class Sketch(msgspec.Struct, frozen=True):
    """What an outline says of itself and of its sections.

    ``headings``: the bare words of each section's headings, those that begin with the unit's name apart, by their ends.
    """

    key: str
    revision: int
    provinces: tuple[str, ...]
    levels: tuple[str, ...]
    years: tuple[str, ...]
    headings: tuple[tuple[frozenset[str], tuple[str, ...]], ...]


class HeadingCandidates(msgspec.Struct, frozen=True):
    """What in a text could be headings: the bare words of its short lines, and how many bear a heading's number."""

    words: frozenset[str]
    numbered: int


def sketch(text: str, catalogue: Catalogue) -> Sketch | None:
    """The sketch of an outline's text; None for what is none, plainly. What else is wrong decoding will tell."""
    blocks = _blocks(text)
    key, revision = _KEY.search(blocks[0]), _REVISION.search(blocks[0])
    headings = tuple(_headings(blocks, catalogue)) or tuple(_split(_list(found)) for found in _HEADING.finditer(text))
    if not key or not revision or not headings:
        return None
    provinces, levels, years = (_list(_LISTS[name].search(blocks[0])) for name in ("provinces", "levels", "years"))
    return Sketch(key[1], int(revision[1]), provinces, levels, years, headings)


def heads(lines: Iterable[str]) -> HeadingCandidates:
    """What in the lines of a text could be headings."""
    short = [line for line in lines if len(line) <= _LONGEST]
    numbers = ((line, _NUMBER.match(line)) for line in short)
    words = {bare(line) for line in short} | {bare(line[number.end() :]) for line, number in numbers if number}
    return HeadingCandidates(frozenset(words - {""}), sum(1 for line in short if _NUMBERED.match(line)))


def likeness(outline: Sketch, found: HeadingCandidates) -> float:
    """How much of the outline's headings and of the text's are the same, from 0 to 1."""
    met = sum(1 for words, ends in outline.headings if words & found.words or _ends(ends, found.words))
    return 2 * met / (len(outline.headings) + max(found.numbered, met))


def bare(text: str) -> str:
    """The letters and digits of a text, full-width ones as half-width."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def _ends(ends: tuple[str, ...], words: frozenset[str]) -> bool:
    return any(word.endswith(ends) for word in words) if ends else False


def _blocks(text: str) -> list[str]:
    """The head of the text, then each block from its name on."""
    starts = [found.end() for found in _BLOCK.finditer(text)]
    return [text[start:end] for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]


def _headings(blocks: list[str], catalogue: Catalogue) -> Iterable[tuple[frozenset[str], tuple[str, ...]]]:
    for block in blocks[1:]:
        if not _SECTION.match(block):
            continue
        own = _LISTS["heading"].search(block)
        key = _KEY.search(block)
        shared = catalogue.sections.get(key[1], {}).get("heading", ()) if key else ()
        yield _split(_list(own) if own else tuple(shared))


def _list(found: re.Match[str] | None) -> tuple[str, ...]:
    return tuple(_STRING.findall(found["strings"])) if found else ()


@lru_cache(maxsize=4096)
def _split(headings: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Headings without a link as they are; of those with one what stands behind it, if that is long enough to tell."""
    plain = frozenset(bare(heading) for heading in headings if "{" not in heading)
    ends = (bare(_LINK.split(heading)[-1]) for heading in headings if "{" in heading)
    return plain, tuple(end for end in ends if len(end) > 3)
