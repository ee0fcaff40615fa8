"""The lines that an outline's own cover has: 评价年度：2023年度, 预算编码：204003."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from domain.amount import Unreadable, Value, read_value
from domain.links import Link, paper_date, pieces
from domain.outline import SEAL_LINE, Figure, Outline, figures

_FULL_WIDTH = str.maketrans("０１２３４５６７８９（），：", "0123456789(),:")
_LONGEST = 90


def own_line(text: str, outline: Outline) -> tuple[Mapping[str, Value], str] | None:
    """The figures that a line of the cover states, and the line as it will print; None for any other line."""
    if len(text) > _LONGEST:
        return None
    typed = text.replace(" ", "")
    for template, pattern in _patterns(outline):
        found = pattern.fullmatch(typed.translate(_FULL_WIDTH))
        if found:
            words = (typed[slice(*found.span(place))] for place in range(1, pattern.groups + 1))
            named = zip(_links(template), words, strict=True)
            values = {link.key: _value(typed, figures(outline)[link.key]) for link, typed in named}
            known = {key: value for key, value in values.items() if value is not None}
            return (known, _printed(template, known)) if len(known) == len(values) else None
    return None


@lru_cache(maxsize=32)
def _patterns(outline: Outline) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The lines with a figure of their own, the sealed one left out: what it says is the clerk's."""
    lines = (line for line in outline.cover_lines if SEAL_LINE not in line)
    return tuple((line, re.compile("".join(_regex(line)))) for line in lines)


def _regex(line: str) -> Iterator[str]:
    for piece in pieces(line):
        if isinstance(piece, str):
            words = piece.translate(_FULL_WIDTH).replace(" ", "")
            yield "年度?" if words in ("年", "年度") else re.escape(words)
        else:
            yield "(.+?)"


def _links(template: str) -> list[Link]:
    return [piece for piece in pieces(template) if isinstance(piece, Link)]


def _value(typed: str, figure: Figure) -> Value | None:
    try:
        entry = read_value(typed, figure.kind, "万元")
    except Unreadable:
        return None
    return entry.value if entry else None


def _printed(template: str, values: Mapping[str, Value]) -> str:
    def words(piece: str | Link) -> str:
        if isinstance(piece, str):
            return piece
        value = str(values[piece.key])
        return paper_date(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else value

    return "".join(map(words, pieces(template)))
