"""Figures linked into prose: ``{general.basic}``, ``{general.basic:.2}``, ``{general.basic:元}``.

Literal braces are doubled in stored text and never seen by the clerk. The form of a link says how its figure is
written, each part if wanted: another unit (``元`` writes separators, ``万元`` none), ``,`` with or ``-`` without
separators, ``.2`` for two decimals, ``全角`` for full-width digits.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import assert_never, cast

import msgspec

from domain.amount import Amount, NotAsked, Value, written_number
from domain.outline import FigureKind, MoneyUnit, Outline, figures
from domain.patterns import pattern
from domain.report import Report
from domain.same import SameOrMade

BLANK = "____"
_FORM = pattern(r"(?P<unit>元|万元)?(?P<grouping>[,-])?(?P<decimals>\.[0-6])?(?P<wide>全角)?$")
_LINK = pattern(r"\{\{|\}\}|\{(?P<key>[a-z][a-z0-9_.]*)(?::(?P<form>(?:元|万元)?[,-]?(?:\.[0-6])?(?:全角)?)(?<!:))?\}")
_WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


@dataclass(frozen=True, slots=True)
class Link:
    """A place in prose where a figure prints; ``form`` says how: blank, ``.2``, ``元``, ``,.2``, ``全角`` …"""

    key: str
    form: str = ""

    def __str__(self) -> str:
        return "{" + self.key + (f":{self.form}" if self.form else "") + "}"


Piece = str | Link


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of printed text; ``link`` is set where a figure prints, ``blank`` where that figure is blank.

    ``words``: the figure is in words, which print as they stand.
    """

    text: str
    link: Link | None = None
    blank: bool = False
    words: bool = False


def pieces(stored: str) -> Iterator[Piece]:
    """Stored text as plain stretches and links; braces that are no link are plain text."""
    plain, end = "", 0
    for found in _LINK.finditer(stored):
        plain += stored[end : found.start()]
        end = found.end()
        if found["key"] is None:
            plain += found[0][0]
            continue
        if plain:
            yield plain
        plain = ""
        yield Link(found["key"], found["form"] or "")
    plain += stored[end:]
    if plain:
        yield plain


def stored(parts: Iterable[Piece]) -> str:
    """The stored form of plain stretches and links; the inverse of ``pieces``."""
    return "".join(escaped(part) if isinstance(part, str) else str(part) for part in parts)


def escaped(plain: str) -> str:
    """Plain text as it is stored, its braces doubled."""
    return plain.replace("{", "{{").replace("}", "}}")


def links(text: str) -> tuple[Link, ...]:
    """The links of a stored text, in order."""
    return tuple(part for part in pieces(text) if isinstance(part, Link))


def spans(text: str, report: Report, outline: Outline) -> tuple[Span, ...]:
    """What a stored text prints, stretch by stretch."""
    return tuple(_span(part, report, outline) for part in pieces(text))


def printed(text: str, report: Report, outline: Outline) -> str:
    """What a stored text prints; a blank figure is ____."""
    if "{" not in text and "}" not in text:
        return text
    return _printed(SameOrMade(report, text, outline, *map(report.value, _keys(text))))


@lru_cache(maxsize=8192)
def _printed(kept: SameOrMade) -> str:
    """The same, looked up unless a figure that it prints changed."""
    text, outline = kept.things[:2]
    return "".join(span.text for span in spans(text, kept.taken(), outline))


@lru_cache(maxsize=8192)
def _keys(text: str) -> tuple[str, ...]:
    return tuple(link.key for link in links(text))


@lru_cache(maxsize=8)
def with_decimals(outline: Outline, decimals: int) -> Outline:
    """The outline with every amount of its running text printed with so many decimals (0 to 6) at least."""
    return msgspec.structs.replace(outline, prose_decimals=decimals)


def printed_link(link: Link, value: Value, kind: FigureKind, unit: MoneyUnit) -> str:
    """How a link prints its figure's value."""
    form = _FORM.match(link.form)
    if form is None:
        raise ValueError(link.form)
    text = _text(value, form, kind, unit)
    return text.translate(_WIDE) if form["wide"] else text


def paper_date(iso: str) -> str:
    """A date as it stands on paper: 2023-04-05 is 2023年4月5日."""
    year, month, day = iso.split("-")
    return f"{year}年{int(month)}月{int(day)}日"


def _text(value: Value, form: re.Match[str], kind: FigureKind, unit: MoneyUnit) -> str:
    decimals = int(form["decimals"][1:]) if form["decimals"] else None
    grouped = form["grouping"] == "," or (form["unit"] == "元" and form["grouping"] != "-")
    match value:
        case Amount():
            return value.written(cast(MoneyUnit, form["unit"] or unit), decimals, grouped)
        case Decimal():
            return written_number(value, decimals, grouped)
        case NotAsked():
            return value.value
        case str():
            return paper_date(value) if kind == "date" else value
        case _:
            assert_never(value)


def _span(part: Piece, report: Report, outline: Outline) -> Span:
    if isinstance(part, str):
        return Span(part)
    value = report.value(part.key)
    if value is None:
        return Span(BLANK, part, blank=True)
    figure = figures(outline).get(part.key)
    link = part if outline.prose_decimals is None else _with_decimals(part, value, outline)
    shown = printed_link(link, value, figure.kind if figure else "text", outline.amounts)
    return Span(shown, part, words=shown == value)


def _with_decimals(link: Link, value: Value, outline: Outline) -> Link:
    """The link as its outline wants amounts printed: none is rounded, and a link that says so itself stays."""
    form = _FORM.match(link.form)
    if not isinstance(value, Amount) or form is None or form["decimals"]:
        return link
    unit = cast(MoneyUnit, form["unit"] or outline.amounts)
    decimals = max(outline.prose_decimals or 0, value.decimals(unit))
    bare = link.form.removesuffix("全角")
    return replace(link, form=f"{bare}.{decimals}{form['wide'] or ''}")
