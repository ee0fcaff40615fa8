"""Clauses of a sentence: what stands between two of its marks, with the place of each."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from domain.patterns import pattern

_CLAUSE = pattern(r"(?:[^，。；;\n,]|(?<=[0-9]),(?=[0-9]{3}))+")
_SIGN = pattern(
    r"^[ \u3000“”（）()]*(?:[一二三四五六七八九十]是|[（(]?[0-9]{1,2}[）)、.．](?![0-9])|[①-⑳]|其中|同时)?[ \u3000“]*"
)


class Clause(Struct, frozen=True, gc=False):
    """``start`` and ``end``: in characters of the whole text; ``words``: without the sign or quote before them."""

    start: int
    end: int
    words: str


def clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    """The clauses of a stretch of text, from left to right; 1,200 is no place to part at."""
    for match in _CLAUSE.finditer(text, start, end):
        sign = _SIGN.match(match[0])
        begin = match.start() + (sign.end() if sign else 0)
        words = text[begin : match.end()].rstrip("” \u3000")
        if words:
            yield Clause(begin, begin + len(words), words)


def end_of_sentence(text: str, at: int) -> int:
    """Where the sentence that holds a place ends, its mark left out; none goes over the end of a line."""
    found = [place for mark in "。\n" if (place := text.find(mark, at)) >= 0]
    return min(found, default=len(text))


def begin_of_sentence(text: str, at: int, reach: int, marks: str = "。；\n") -> int:
    """Where the sentence that holds a place begins, ``reach`` characters before it at most."""
    floor = max(0, at - reach)
    return max(floor, *(text.rfind(mark, floor, at) + 1 for mark in marks))


def side_by_side_runs(found: Iterable[Clause]) -> Iterator[tuple[int, int]]:
    """From where to where some clauses stand, from left to right, those that one sign parts as one."""
    begin, end = 0, -1
    for each in found:
        if end >= 0 and each.start - end > 1:
            yield begin, end
            end = -1
        begin, end = each.start if end < 0 else begin, each.end
    if end >= 0:
        yield begin, end
