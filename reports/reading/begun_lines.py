"""Lines that stand as their outline begins them: what is filled into its sentences is told by the words around it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from domain.amount import Unreadable, Value, read_value
from domain.kinds import FigureKind
from domain.linking import number_link
from domain.links import BLANK, Link, Piece, links, pieces, printed, stored
from domain.outline import COVER, Outline, figures, prose_parts
from domain.report import Report

_LONGEST = 60  # characters that a figure prints
_BLANKS = re.compile(r"_{2,}")


@dataclass(frozen=True, slots=True)
class BegunLine:
    """A line of a text: ``typed`` as it stands there, ``stored`` with the links that the outline begins it with."""

    key: str
    typed: str
    stored: str
    values: Mapping[str, Value]


def begun_lines(lines: Iterable[tuple[str, str]], outline: Outline) -> tuple[BegunLine, ...]:
    """Those of the lines, each with the key of its text, that are a line of their text's beginning, filled in."""
    known = prose_parts(outline)
    return tuple(
        found
        for key, line in lines
        if key in known and "{" in known[key].default
        for found in _begun(key, line, known[key].default, outline)
    )


def with_begun(
    prose: Mapping[str, str], found: tuple[BegunLine, ...], report: Report, outline: Outline
) -> dict[str, str]:
    """The stored texts with those lines as they were begun, where they print what was typed."""
    texts = dict(prose)
    for each in found:
        if each.key in texts and _unspaced(printed(each.stored, report, outline)) == _unspaced(each.typed):
            lines = texts[each.key].split("\n")
            kept = [each.stored if _is_less(line, each, report, outline) else line for line in lines]
            texts[each.key] = "\n".join(kept)
    return texts


def _is_less(line: str, begun: BegunLine, report: Report, outline: Outline) -> bool:
    """Whether a stored line is the one that was typed, with fewer links than it was begun with."""
    same = _unspaced(printed(line, report, outline)) == _unspaced(begun.typed)
    return same and len(links(line)) < len(links(begun.stored))


def _begun(key: str, typed: str, default: str, outline: Outline) -> Iterator[BegunLine]:
    """The line as the first of the beginning's that it fills."""
    plain = _unspaced(typed)
    for line in default.split("\n"):
        told = _told(plain, line) if "{" in line else None
        made = _filled(key, typed, line, told, outline) if told else None
        if made:
            yield made
            return


def _told(plain: str, line: str) -> tuple[str, ...] | None:
    """What stands in the places of a beginning's line, in order; None for another line, or two places side by side.

    Each place reaches to the first of the words behind it: one pass over the line, whatever an outline says.
    """
    told: list[str] = []
    at, is_open = 0, False
    for part in _parts(line):
        words = "" if isinstance(part, Link) or part == BLANK else _unspaced(part)
        if not words and (isinstance(part, Link) or part == BLANK):
            if is_open:
                return None
            is_open = True
        elif words and is_open:
            end = plain.find(words, at + 1, at + _LONGEST + len(words))
            if end < 0:
                return None
            told.append(plain[at:end])
            at, is_open = end + len(words), False
        elif words:
            if not plain.startswith(words, at):
                return None
            at += len(words)
    if is_open and at < len(plain) <= at + _LONGEST:
        return (*told, plain[at:])
    return None if is_open or at < len(plain) else tuple(told)


def _parts(line: str) -> Iterator[Piece]:
    """Words, links, and blanks by themselves."""
    for piece in pieces(line):
        if isinstance(piece, Link):
            yield piece
            continue
        end = 0
        for blank in _BLANKS.finditer(piece):
            yield piece[end : blank.start()]
            yield BLANK
            end = blank.end()
        yield piece[end:]


def _filled(key: str, typed: str, line: str, told: tuple[str, ...], outline: Outline) -> BegunLine | None:
    """The line with what it says of each figure; None where that is none of its kind, prints otherwise, or is two."""
    known, words = figures(outline), iter(told)
    parts: list[Piece] = []
    values: dict[str, Value | None] = {}
    for part in _parts(line):
        if part == BLANK:
            parts.append(next(words))
        elif isinstance(part, Link) and (part.key.startswith(f"{COVER}.") or part.key not in known):
            next(words)
            parts.append(part)
        elif isinstance(part, Link):
            said, kind = next(words), known[part.key].kind
            value = None if said == BLANK else _value(said, kind, outline)
            link = number_link(part.key, said, outline.amounts, value, kind, outline) if value is not None else part
            if link is None or (said != BLANK and value is None) or values.setdefault(part.key, value) != value:
                return None
            parts.append(link)
        else:
            parts.append(part)
    return BegunLine(key, typed, stored(parts), {name: value for name, value in values.items() if value is not None})


def _value(said: str, kind: FigureKind, outline: Outline) -> Value | None:
    """What words say; None where they are none of this kind."""
    try:
        entry = read_value(said, kind, outline.amounts)
    except Unreadable:
        return None
    return entry.value if entry else None


def _unspaced(text: str) -> str:
    return "".join(text.split())
