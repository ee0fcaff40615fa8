"""The places of a stored text where something is filled in: blanks, and links to what another page asks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.links import BLANK, Link, Piece, pieces, stored
from domain.outline import SEAL_LINE
from domain.patterns import pattern

BY_HAND = "\u3000" * 4
"""What stands where something is written by hand on the printed paper, such as a signature."""
_OPEN = pattern(rf"(?P<blank>[_＿]{{2,}})|{BY_HAND}\u3000*")
_CLAUSE = pattern("[。；;，,、\n：:](?=[^。；;，,、\n：:])")
_LONGEST_BEFORE, _LONGEST_AFTER = 24, 12
_OF_ROWS = ("projects.", "row.")


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A place of a text. ``before``, ``after``: the words around it, up to the next one or the end of the line.

    ``key``: of the figure that prints there, blank for none. ``by_hand``: it stays free for a pen.
    """

    before: str
    after: str
    key: str = ""
    by_hand: bool = False


def open_places(text: str) -> tuple[OpenPlace, ...]:
    """The open places of a stored text, in order."""
    parts = list(_parts(text))
    return tuple(
        OpenPlace(
            _words(parts, at, -1)[-_LONGEST_BEFORE:],
            _words(parts, at, 1)[:_LONGEST_AFTER],
            part.key if isinstance(part, Link) else "",
            part == BY_HAND,
        )
        for at, (part, is_open) in enumerate(parts)
        if is_open
    )


def with_content(text: str, number: int, content: Piece) -> str:
    """The text with something else in an open place: a link, ``BLANK`` or ``BY_HAND``."""
    parts = list(_parts(text))
    found = [at for at, (_, is_open) in enumerate(parts) if is_open]
    parts[found[number]] = (content, True)
    return stored(part for part, _ in parts)


def released(text: str, asked: frozenset[str]) -> str:
    """The text with a blank in place of each link to a figure that nobody asks for."""
    if "{" not in text:
        return text
    return stored(
        BLANK if isinstance(part, Link) and _is_figure(part) and part.key not in asked else part
        for part in pieces(text)
    )


def is_by_hand(content: Piece) -> bool:
    """Whether content is room for a pen."""
    return content == BY_HAND


def clause_before(place: OpenPlace) -> str:
    """The words before a place from the last comma on: what is asked for there."""
    cuts = [found.end() for found in _CLAUSE.finditer(place.before)]
    return place.before[cuts[-1] if cuts else 0 :].strip(" \u3000：:")


def _parts(text: str) -> Iterator[tuple[Piece, bool]]:
    """A text's stretches, each with whether it is an open place."""
    for piece in pieces(text):
        if isinstance(piece, Link):
            yield piece, _is_figure(piece)
            continue
        end = 0
        for found in _OPEN.finditer(piece):
            if found.start() > end:
                yield piece[end : found.start()], False
            yield BLANK if found["blank"] else BY_HAND, True
            end = found.end()
        if end < len(piece):
            yield piece[end:], False


def _is_figure(link: Link) -> bool:
    return not link.key.startswith(_OF_ROWS) and link.key != SEAL_LINE


def _words(parts: list[tuple[Piece, bool]], at: int, step: int) -> str:
    """The words before (-1) or behind (1) a part, as far as the next open place or the end of the line."""
    found = ""
    at += step
    while 0 <= at < len(parts) and not parts[at][1] and "\n" not in found:
        part = parts[at][0]
        words = part if isinstance(part, str) else ""
        found = found + words if step > 0 else words + found
        at += step
    return found.split("\n")[0 if step > 0 else -1]
