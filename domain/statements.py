"""Where running text states a figure: its ``said`` words followed by a number with a unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from domain.amount import Amount, Unreadable, Value, read_value
from domain.outline import FigureKind, Outline, figures

_DIGIT = "0-9０-９"
_NUMBER = rf"[-−－]?[{_DIGIT}][{_DIGIT},，]*(?:[.．][{_DIGIT}]+)?"
_UNIT = r"亿元|万元|千元|元|万|%|％|个百分点|人|名|个|分"
_GAP = r"[\s:：]*(?:(?:共计|合计|总计|为|是|共|计|达到|达)[\s:：]*)?"
_CLAUSE_END = re.compile(r"[。；;！？!?\n]")
_OTHER_TIME = re.compile(r"上一?年|去年|前年|往年|同比|[较比]")
_YEAR = re.compile(r"(\d{4})年")
_UNITS: dict[str, tuple[str, ...]] = {
    "money": ("亿元", "万元", "千元", "元", "万"),
    "percent": ("%", "％"),
    "count": ("人", "名", "个", "分", ""),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A place where text says a figure.

    ``key``: the figure (or rate code) that the words announce. ``start``, ``end``: the number's place in the text,
    in characters, without its unit. ``text``: the number as typed; ``unit``: what follows it; ``value``: what it means.
    ``said_at``: where the announcing words begin. ``firm``: they stand at the head of a clause or behind a known lead.
    """

    key: str
    said_at: int
    start: int
    end: int
    text: str
    unit: str
    value: Value
    firm: bool


def statements(text: str, outline: Outline, year: str = "") -> Iterator[Statement]:
    """Every statement of a figure in printed text, from left to right.

    Statements about another year than ``year``, or about a comparison, are left out.
    """
    said = _said(outline)
    for found in _pattern(outline).finditer(text):
        key, kind = said[found["said"]]
        statement = _statement(found, key, kind, text, outline)
        if statement and not _other_time(text, found.start(), year):
            yield statement


def _statement(found: re.Match[str], key: str, kind: FigureKind, text: str, outline: Outline) -> Statement | None:
    unit = found["unit"] or ""
    if unit not in _UNITS.get(kind, ()):
        return None
    number = found["number"].rstrip(",，")
    try:
        entry = read_value(number + (unit if kind == "money" else ""), kind, outline.amounts)
    except Unreadable:
        return None
    if entry is None:
        return None
    start = found.start("number")
    firm = _is_head(text, found.start("said"), outline)
    return Statement(key, found.start("said"), start, start + len(number), number, unit, entry.value, firm)


@lru_cache(maxsize=32)
def _said(outline: Outline) -> dict[str, tuple[str, FigureKind]]:
    words = {said: (figure.key, figure.kind) for figure in figures(outline).values() for said in figure.said}
    rates: dict[str, tuple[str, FigureKind]] = {
        said: (rate.code, "percent") for rate in outline.rates for said in rate.said
    }
    return words | rates


@lru_cache(maxsize=32)
def _pattern(outline: Outline) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_said(outline), key=len, reverse=True))) or r"(?!)"
    return re.compile(rf"(?P<said>{words}){_GAP}(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})?")


@lru_cache(maxsize=32)
def _leads(outline: Outline) -> tuple[str, ...]:
    return tuple(sorted(outline.leads, key=len, reverse=True))


def _is_head(text: str, start: int, outline: Outline) -> bool:
    """Whether nothing before the words makes them part of a longer name (建设项目支出 is not 项目支出)."""
    before = text[:start].rstrip()
    return not before or not before[-1].isalpha() or before.endswith(_leads(outline))


def _other_time(text: str, start: int, year: str) -> bool:
    clause = _CLAUSE_END.split(text[max(0, start - 80) : start])[-1]
    years = _YEAR.findall(clause)
    return bool(_OTHER_TIME.search(clause)) or bool(year and years and years[-1] != year)


def same(statement: Statement, value: Value | None) -> bool:
    """Whether a statement says just this value."""
    return type(statement.value) is type(value) and statement.value == value


def rounds_to(stated: Value, exact: Amount | Decimal) -> bool:
    """Whether a stated per cent is the exact one rounded at its decimals; one unit in the last place is accepted."""
    if not isinstance(stated, Decimal) or not isinstance(exact, Decimal):
        return stated == exact
    exponent = stated.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return abs(stated - exact) < step * Decimal("1.5")
