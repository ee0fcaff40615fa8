"""The matches of a pattern, looked for only in the lines that have the words which it cannot do without."""

from collections.abc import Iterator
from re import Match, Pattern


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


def _lines_with(words: tuple[str, ...], text: str) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end that have any of some words, from the top."""
    lines: dict[int, int] = {}
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = text.find("\n", at)
            end = end if end >= 0 else len(text)
            lines[text.rfind("\n", 0, at) + 1] = end
            at = text.find(word, end)
    yield from sorted(lines.items())
