"""Where running text states a figure: its ``said`` words followed by a number with a unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from domain.amount import Amount, Unreadable, Value, read_value
from domain.outline import FigureKind, Outline
from domain.patterns import pattern
from domain.surroundings import (
    is_head,
    is_of_a_plan,
    is_of_another,
    is_of_other_time,
    is_of_project,
    is_of_some,
    is_of_the_same,
)
from domain.vocabulary import meanings, parts_named, word_at_end

_D = "[0-9０-９]"
_UNIT = "亿元|万元|千元|元|亿|万|%|％|个百分点|人|名|个|分"
_NUMBER = pattern(
    rf"(?<![0-9０-９.．])(?P<digits>(?:{_D}{{1,3}}(?:[,，]{_D}{{3}})+(?!{_D})|{_D}+)(?:[.．]{_D}+)?)"
    rf"(?:[ ]*(?P<unit>{_UNIT})(?![余多]))?"
)
_MINUS = "-−－"
_LOOSE = " :："
_GAP_WORDS = ("共计", "合计", "总计", "达到", "为", "是", "共", "计", "达")
_SETTLED = pattern(r"[（(]?(?:决算|执行)数?[）)]?$")
_PLANNED_BEFORE = pattern(
    r"(?:年初|全年|调整后?)?预算数?(?:为|是)?[0-9０-９][0-9０-９,，.．]*(?:亿元|万元|千元|元)[，,]$"
)
"""基本支出预算数110万元，决算数100万元: the second is of 基本支出 too."""
_UNITS: dict[FigureKind, tuple[str, ...]] = {
    "money": ("亿元", "万元", "千元", "元", "亿", "万"),
    "percent": ("%", "％"),
    "count": ("人", "名", "个"),
    "score": ("分",),
}
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Statement:
    """A place where text says a figure.

    ``key``: the figure (or rate code) that the words announce. ``start``, ``end``: the number's place in the text,
    in characters, without its unit. ``text``: the number as typed; ``unit``: what follows it; ``value``: what it means.
    ``said_at``: where the announcing words begin. ``firm``: nothing makes them part of a longer name, and their
    sentence does not speak of one project. ``of_project``: it does (建设项目支出 is not 项目支出).
    """

    key: str
    said_at: int
    start: int
    end: int
    text: str
    unit: str
    value: Value
    firm: bool
    of_project: bool = False

    @property
    def decimals(self) -> int:
        """How many decimals were typed: 2 in 65.70."""
        return len(re.split("[.．]", self.text)[1]) if re.search("[.．]", self.text) else 0


def statements(text: str, outline: Outline, year: str = "", unit: str = "") -> Iterator[Statement]:
    """Every statement of a figure in printed text, from left to right.

    Statements about another year than ``year``, or within a comparison, are left out. ``unit`` is the name of the
    reporting unit: it may stand before the words.
    """
    parts = parts_named(text, outline)
    for found in _NUMBER.finditer(text):
        statement = _statement(found, text, outline, unit, parts)
        if statement and not is_of_other_time(text, statement.said_at, outline, year):
            yield statement


def same(statement: Statement, value: Value | None) -> bool:
    """Whether a statement says just this value."""
    return type(statement.value) is type(value) and statement.value == value


def rounds_to(stated: Value, exact: Amount | Decimal, decimals: int | None = None) -> bool:
    """Whether a stated per cent is the exact one rounded half up; one unit in the last place is accepted.

    ``decimals`` is how many were typed (``Statement.decimals``); by default as many as the stated value needs.
    """
    if not isinstance(stated, Decimal) or not isinstance(exact, Decimal):
        return stated == exact
    exponent = stated.as_tuple().exponent
    step = Decimal(1).scaleb(-decimals if decimals is not None else min(0, int(exponent)))
    return abs(stated - exact.quantize(step, ROUND_HALF_UP)) <= step


def _statement(
    found: re.Match[str], text: str, outline: Outline, unit_name: str, parts: frozenset[str]
) -> Statement | None:
    start, end = _start(found, text), found.end("digits")
    announced = _announced(text, start, outline) if start >= 0 else None
    if announced is None:
        return None
    word, said_at = announced
    meaning = meanings(outline)[word]
    key = meaning.part if word in parts else meaning.key
    unit = found["unit"] or ""
    value = _value(text[start:end], unit, meaning.kind, outline)
    if value is None or is_of_another(text, said_at, key, outline) or is_of_a_plan(text, said_at, key, outline):
        return None
    if is_of_some(text, said_at, unit_name) or (meaning.kind == "count" and is_of_the_same(text, said_at)):
        return None
    of_project = is_of_project(text, said_at, said_at + len(word), outline, unit_name)
    firm = not of_project and is_head(text, said_at, key, outline, unit_name)
    return Statement(key, said_at, start, end, text[start:end], unit, value, firm, of_project)


def _start(found: re.Match[str], text: str) -> int:
    """Where a number begins, its sign included; -1 if it is the end of a range, 5-10万元."""
    start = found.start("digits")
    if not start or text[start - 1] not in _MINUS:
        return start
    return -1 if start > 1 and text[start - 2].isdigit() else start - 1


def _value(number: str, unit: str, kind: FigureKind, outline: Outline) -> Value | None:
    if unit not in _UNITS.get(kind, ()):
        return None
    try:
        entry = read_value(number + (unit if kind == "money" else ""), kind, outline.amounts)
    except Unreadable:
        return None
    return entry.value if entry else None


def _settled(before: str, outline: Outline) -> tuple[str, str]:
    """The words before 决算数 or （决算）, which say that the figure is what was spent: 项目支出决算为500万元."""
    settled = _SETTLED.search(before)
    if settled is None:
        return before, ""
    before = before[: settled.start()].rstrip(_LOOSE)
    planned = _PLANNED_BEFORE.search(before)
    before = before[: planned.start()] if planned else before
    return before, word_at_end(before, outline)


def _announced(text: str, start: int, outline: Outline) -> tuple[str, int] | None:
    """The longest ``said`` words that end right before a number, and where they begin."""
    floor = max(0, start - _LONGEST_WORD)
    before = text[floor:start].rstrip(_LOOSE)
    word = word_at_end(before, outline)
    if not word:
        gap = next((gap for gap in _GAP_WORDS if before.endswith(gap)), "")
        before = before[: len(before) - len(gap)].rstrip(_LOOSE)
        word = word_at_end(before, outline) if gap else ""
    if not word:
        before, word = _settled(before, outline)
    return (word, floor + len(before) - len(word)) if word else None
