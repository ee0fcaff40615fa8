"""The matches of a pattern, looked for only in the lines that have the words which it cannot do without."""

from collections.abc import Iterable, Iterator
from re import Match, Pattern

_SOON = 200  # characters: of what comes so early there is too much


def matches_with(words: tuple[str, ...], shape: Pattern[str], text: str) -> Iterator[Match[str]]:
    """All matches in a text of a pattern that goes over no end of a line; each has one of some words in it.

    What must follow a match may be the end of its line, as a line break or as ``$``.

    A word is found many times faster than a pattern that begins with anything at all.
    """
    for start, end in _lines_with(words, text):
        yield from shape.finditer(text, start, min(len(text), end + 1))


def matches_around(core: Pattern[str], shape: Pattern[str], text: str) -> Iterator[Match[str]]:
    """The same of a pattern that has no such words: only lines that a simpler one matches, which is in each match."""
    end = 0
    for each in core.finditer(text):
        if each.start() >= end:
            stop = text.find("\n", each.start())
            end = stop + 1 if stop >= 0 else len(text)
            yield from shape.finditer(text, text.rfind("\n", 0, each.start()) + 1, end)


def matches_from(places: Iterable[int], shape: Pattern[str], text: str) -> Iterator[Match[str]]:
    """All matches of a pattern of which it is known that they begin at some places, given from left to right."""
    end = 0
    for at in places:
        match = shape.match(text, at) if at >= end else None
        if match is not None:
            end = match.end()
            yield match


def _lines_with(words: tuple[str, ...], text: str) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end that have any of some words, from the top."""
    lines: dict[int, int] = {}
    for word in words:
        end = 0
        for at in occurrences(word, text):
            if at >= end:
                end = text.find("\n", at)
                end = end if end >= 0 else len(text)
                lines[text.rfind("\n", 0, at) + 1] = end
    yield from sorted(lines.items())


def stands_in(text: str, words: Iterable[str]) -> bool:
    """Whether any of some words stands in a long text."""
    return any(True for word in words for _ in occurrences(word, text))


def occurrences(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text, from left to right.

    One character is found some twenty times as fast as two. So a word is looked for by that of its characters which
    comes last, a rare one; where all come soon, the word does too.
    """
    first = [text.find(each) for each in word]
    if min(first) < 0:
        return
    looked_for, rare, at = word, 0, 0
    if max(first) > _SOON:
        at = max(first)
        rare = first.index(at)
        looked_for = word[rare]
    at = text.find(looked_for, at)
    while at >= 0:
        if text.startswith(word, at - rare):
            yield at - rare
        at = text.find(looked_for, at + 1)
