"""Where running text states a figure: its ``said`` words followed by a number with a unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from domain.amount import Amount, Unreadable, Value, folded, read_value
from domain.outline import FigureKind, Outline, figures

_D = "[0-9０-９]"
_UNIT = "亿元|万元|千元|元|亿|万|%|％|个百分点|人|名|个|分"
_NUMBER = re.compile(
    rf"(?<![0-9０-９.．])(?P<digits>(?:{_D}{{1,3}}(?:[,，]{_D}{{3}})+(?!{_D})|{_D}+)(?:[.．]{_D}+)?)"
    rf"(?:[ ]*(?P<unit>{_UNIT})(?![余多]))?"
)
_MINUS = "-−－"
_LOOSE = " :："
_GAP_WORDS = ("共计", "合计", "总计", "达到", "为", "是", "共", "计", "达")
_UNITS: dict[FigureKind, tuple[str, ...]] = {
    "money": ("亿元", "万元", "千元", "元", "亿", "万"),
    "percent": ("%", "％"),
    "count": ("人", "名", "个", "分"),
}
_SENTENCE_END = "。！？!?\n"
_CLAUSE_END = _SENTENCE_END + "；;"
_REACH = 200  # no clause is searched further back than this
_NAME_WINDOW = 60  # no name or chain of leads is longer than this

_YEAR = re.compile(rf"(?<!{_D})({_D}{{4}})年")
_LEADING_YEAR = re.compile(rf"(?<!{_D}){_D}{{4}}年度?$")
_LAST_YEAR = re.compile("上一?年|去年|前年|往年|同期")
_COMPARISON = re.compile("同比|环比|相比|相较|[较比与和](?:上一?年|上期|去年|前年|往年|同期|年初)|[较比][0-9]{4}年")
_THIS_YEAR = re.compile("本年|今年|当年")
_SCOPE = re.compile("项目|专项|工程")
_SCOPE_TITLE = re.compile(r"^[^，,。；]{2,30}(?:项目|专项|专项资金|工程|经费)[。：:；;\n]*$")
_ASIDE = re.compile("[（(][^（()）]*[）)]")
_AMOUNT_END = re.compile(rf"{_D} *(?:{_UNIT})$")
_ENUMERATOR = re.compile(r"[（(][一二三四五六七八九十0-9]{1,3}[）)]$")
_HEADS = "。，、；：？！,.;:?!·…（(《〈【[〔“‘—\n①②③④⑤⑥⑦⑧⑨⑩．"


@dataclass(frozen=True, slots=True)
class Statement:
    """A place where text says a figure.

    ``key``: the figure (or rate code) that the words announce. ``start``, ``end``: the number's place in the text,
    in characters, without its unit. ``text``: the number as typed; ``unit``: what follows it; ``value``: what it means.
    ``said_at``: where the announcing words begin. ``firm``: nothing makes them part of a longer name (建设项目支出 is
    not 项目支出), and their sentence does not speak of one project only.
    """

    key: str
    said_at: int
    start: int
    end: int
    text: str
    unit: str
    value: Value
    firm: bool

    @property
    def decimals(self) -> int:
        """How many decimals were typed: 2 in 65.70."""
        return len(re.split("[.．]", self.text)[1]) if re.search("[.．]", self.text) else 0


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a word announces; with one of ``beside`` in the same text it announces ``part`` instead."""

    key: str
    kind: FigureKind
    part: str = ""
    beside: tuple[str, ...] = ()


def statements(text: str, outline: Outline, year: str = "", unit: str = "") -> Iterator[Statement]:
    """Every statement of a figure in printed text, from left to right.

    Statements about another year than ``year``, or within a comparison, are left out. ``unit`` is the name of the
    reporting unit: it may stand before the words.
    """
    parts = _parts_named(text, outline)
    for found in _NUMBER.finditer(text):
        statement = _statement(found, text, outline, unit, parts)
        if statement and not _other_time(text, statement.said_at, outline, year):
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
    start = found.start("digits")
    if start and text[start - 1] in _MINUS:
        start -= 1
        if start and text[start - 1].isdigit():
            return None  # the end of a range: 5-10万元
    announced = _announced(text, start, outline)
    if announced is None:
        return None
    word, said_at = announced
    meaning = _said(outline)[word]
    key, kind = meaning.part if word in parts else meaning.key, meaning.kind
    unit = found["unit"] or ""
    value = _value(text[start : found.end("digits")], unit, kind, outline)
    if value is None:
        return None
    firm = _is_head(text, said_at, outline, unit_name) and not _other_scope(text, said_at, outline, unit_name)
    return Statement(key, said_at, start, found.end("digits"), text[start : found.end("digits")], unit, value, firm)


def _value(number: str, unit: str, kind: FigureKind, outline: Outline) -> Value | None:
    if unit not in _UNITS.get(kind, ()):
        return None
    try:
        entry = read_value(number + (unit if kind == "money" else ""), kind, outline.amounts)
    except Unreadable:
        return None
    return entry.value if entry else None


def _announced(text: str, start: int, outline: Outline) -> tuple[str, int] | None:
    """The longest ``said`` words that end right before a number, and where they begin."""
    before = text[max(0, start - _NAME_WINDOW) : start].rstrip(_LOOSE)
    word = _said_at_end(before, outline)
    if not word:
        gap = next((gap for gap in _GAP_WORDS if before.endswith(gap)), "")
        before = before[: len(before) - len(gap)].rstrip(_LOOSE)
        word = _said_at_end(before, outline) if gap else ""
    if not word:
        return None
    return word, max(0, start - _NAME_WINDOW) + len(before) - len(word)


def _said_at_end(before: str, outline: Outline) -> str:
    words = _by_last_character(outline).get(before[-1:], ())
    return next((word for word in words if before.endswith(word)), "")


@lru_cache(maxsize=32)
def _said(outline: Outline) -> dict[str, _Meaning]:
    """What each word announces. A word of two figures means the total, unless the total's other parts are named too:
    工资福利支出 is 人员经费 as long as 对个人和家庭的补助 does not stand beside it."""
    meanings: dict[str, _Meaning] = {}
    for figure in figures(outline).values():
        for word in figure.said:
            first = meanings.get(word)
            if first is None:
                meanings[word] = _Meaning(figure.key, figure.kind)
            else:
                beside = _other_parts(first.key, figure.key, outline)
                meanings[word] = _Meaning(first.key, first.kind, figure.key, beside)
    for rate in outline.rates:
        meanings |= {word: _Meaning(rate.code, "percent") for word in rate.said}
    return meanings


def _parts_named(text: str, outline: Outline) -> frozenset[str]:
    """The words of two figures that mean the part in this text."""
    shared = ((word, meaning) for word, meaning in _said(outline).items() if meaning.part)
    return frozenset(word for word, meaning in shared if any(other in text for other in meaning.beside))


def _other_parts(total: str, part: str, outline: Outline) -> tuple[str, ...]:
    known = figures(outline)
    others = (
        key
        for identity in outline.identities
        if identity.left == (total,) and part in identity.right
        for key in identity.right
        if key != part
    )
    return tuple(word for key in others for word in known[key].said)


@lru_cache(maxsize=32)
def _by_last_character(outline: Outline) -> dict[str, tuple[str, ...]]:
    words = sorted(_said(outline), key=len, reverse=True)
    return {last: tuple(word for word in words if word[-1] == last) for last in {word[-1] for word in words}}


@lru_cache(maxsize=32)
def _leads(outline: Outline) -> tuple[str, ...]:
    return tuple(sorted(outline.leads, key=len, reverse=True))


@lru_cache(maxsize=32)
def _scoped_words(outline: Outline) -> tuple[str, ...]:
    return tuple(word for word in _said(outline) if _SCOPE.search(word))


def _is_head(text: str, start: int, outline: Outline, unit: str) -> bool:
    """Whether words stand at the head of a clause, with nothing before them but leads, years and the unit's name."""
    before = text[max(0, start - _NAME_WINDOW) : start].rstrip(" ")
    while not _is_boundary(before):
        shorter = _without_lead(before, outline, unit).rstrip(" ")
        if shorter == before:
            return False
        before = shorter
    return True


def _is_boundary(before: str) -> bool:
    return not before or before[-1] in _HEADS or bool(_AMOUNT_END.search(before) or _ENUMERATOR.search(before))


def _without_lead(before: str, outline: Outline, unit: str) -> str:
    if unit and before.endswith(unit):
        return before.removesuffix(unit)
    undated = _LEADING_YEAR.sub("", before)
    lead = next((lead for lead in _leads(outline) if before.endswith(lead)), "")
    return before.removesuffix(lead) if undated == before else undated


def _after_last(marks: str, text: str, place: int) -> int:
    """Where the sentence or clause that holds a place begins."""
    floor = max(0, place - _REACH)
    return max(floor, *(text.rfind(mark, floor, place) + 1 for mark in marks))


def _other_scope(text: str, said_at: int, outline: Outline, unit: str) -> bool:
    """Whether the sentence, or the short title before it, speaks of one project: 大厅改造项目共投入，预算资金50万元."""
    start = _after_last(_SENTENCE_END, text, said_at)
    for found in _SCOPE.finditer(_without_asides(text[start:said_at])):
        if not _is_said(text, start + found.start(), outline, unit):
            return True
    return bool(start) and bool(_SCOPE_TITLE.search(text[_after_last(_SENTENCE_END, text, start - 1) : start]))


def _without_asides(sentence: str) -> str:
    """A sentence with what stands in closed brackets blotted out, every other character in its place."""
    return _ASIDE.sub(lambda aside: "·" * len(aside[0]), sentence)


def _is_said(text: str, place: int, outline: Outline, unit: str) -> bool:
    """Whether the word at a place belongs to a figure's own words at the head of a clause."""
    for word in _scoped_words(outline):
        at = text.find(word, max(0, place - len(word)), place + len(word))
        if at != -1 and at <= place and _is_head(text, at, outline, unit):
            return True
    return False


def _other_time(text: str, said_at: int, outline: Outline, year: str) -> bool:
    """Whether the clause before a figure's words speaks of another year, or compares with one."""
    if _THIS_YEAR.match(text, said_at):
        return False
    clause = _without_asides(text[_after_last(_CLAUSE_END, text, said_at) : said_at])
    for word in _dated_words(outline):
        clause = clause.replace(word, "")
    segments = re.split("[，,]", clause)
    if _COMPARISON.search(segments[-1]):
        return True
    for segment in reversed(segments):
        if not _COMPARISON.search(segment):
            mark = _last_mark(segment, year)
            if mark is not None:
                return mark
    return False


@lru_cache(maxsize=32)
def _dated_words(outline: Outline) -> tuple[str, ...]:
    return tuple(word for word in _said(outline) if _LAST_YEAR.search(word) or _THIS_YEAR.search(word))


def _last_mark(segment: str, year: str) -> bool | None:
    """Whether the last word of time in a segment means another year; None if there is no such word."""
    marks = [(found.start(), True) for found in _LAST_YEAR.finditer(segment)]
    marks += [(found.start(), False) for found in _THIS_YEAR.finditer(segment)]
    marks += [(found.start(), bool(year) and folded(found[1]) != year) for found in _YEAR.finditer(segment)]
    return max(marks)[1] if marks else None
