"""What a text states of the figures, certain or doubtful: firm statements, and those that a sum confirms."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, product

from domain.amount import Amount, Unreadable, Value, folded, read_amount
from domain.outline import Identity, Outline, figures, term
from domain.statements import Statement, statements
from reports.reading.wording import wide, widest

_WHOLE = "general.expenditure"
_LEFT = "general.carried_out"
_LEFT_SAID = re.compile(
    r"(?:结余|结转|剩余|尚有|尚余)[^，。；0-9]{0,8}"
    r"(?P<number>[0-9][0-9,]{0,15}(?:[.][0-9]{1,8})?) ?(?P<unit>亿元|万元|元)"
)
_LINE_HEAD = re.compile(
    r"^(?:[0-9]{1,2}[.、]|[（(][一二三四五0-9]{1,2}[）)])?(?:支出|总支出|支出合计)[：:] ?"
    r"(?P<number>[0-9][0-9,]{0,15}(?:[.][0-9]{1,8})?) ?(?P<unit>亿元|万元|元)",
    re.MULTILINE,
)
_PAUSE = re.compile("[，,、（(：:]")
_SHARE = re.compile(
    r"(?P<word>基本满意|比较满意|较满意|不满意|不太满意|非常满意|很满意|(?<![不本较])满意)(?:的)?(?:有|为)?"
    r"(?:[0-9０-９,，.]+[户人份名位家件个])?[，,、（(]?(?:占比|占|比例为)?(?:为)?(?P<share>[0-9０-９]{1,3}(?:[.．][0-9０-９]+)?)[%％]"
)
_SHARE_KEYS = {
    "非常满意": "satisfaction.satisfied",
    "很满意": "satisfaction.satisfied",
    "满意": "satisfaction.satisfied",
    "基本满意": "satisfaction.mostly",
    "比较满意": "satisfaction.mostly",
    "较满意": "satisfaction.mostly",
    "不满意": "satisfaction.dissatisfied",
    "不太满意": "satisfaction.dissatisfied",
}
UNSURE = ("general.adjusted",)  # 追加 without what was taken off again: only where the budget comes out
_MOST_WAYS = 400
_BEFORE, _AFTER = 14, 8
_ENDS, _PAUSES = "。；;！？\n", "，,、）)"


@dataclass(frozen=True, slots=True)
class Taken:
    """A figure that a text states: its key, its value, and the words that say so."""

    key: str
    value: Value
    quote: str


def stated(
    texts: Iterable[str], of_projects: Iterable[str], outline: Outline, year: str, unit: str, known: Mapping[str, Value]
) -> tuple[dict[str, Taken], tuple[Taken, ...]]:
    """The figures that texts state without a doubt, beside those already known, and the statements that stay in doubt.

    Without a doubt is what stands at the head of a clause, each time the same, and what the form's sums confirm.
    ``of_projects``: texts below headings about projects; what they say of the whole counts where no other text says it.
    """
    firm, weak = _all(texts, outline, year, unit)
    for told, found in zip((firm, weak), _all(of_projects, outline, year, unit), strict=True):
        for key in found.keys() - firm.keys():
            told.setdefault(key, []).extend(found[key])
    sure = {key: found[0] for key, found in firm.items() if key not in known and len(_values(found)) == 1}
    taken = {key: each for key, each in sure.items() if key not in UNSURE}
    values = {**known, **{key: each.value for key, each in taken.items()}}
    candidates = {key: [*firm.get(key, []), *weak.get(key, [])] for key in (*firm, *weak)}
    taken |= dict(_confirmed(candidates, values, outline))
    return taken, tuple(_doubtful(candidates, {**known, **{key: each.value for key, each in taken.items()}}))


def _all(
    texts: Iterable[str], outline: Outline, year: str, unit: str
) -> tuple[dict[str, list[Taken]], dict[str, list[Taken]]]:
    """Every statement of texts by key, the firm ones and the others."""
    firm: dict[str, list[Taken]] = {}
    weak: dict[str, list[Taken]] = {}
    for text in texts:
        for found in _statements(text, wide(outline), year, unit):
            kind = firm if found[0].firm else weak
            kind.setdefault(found[0].key, []).append(found[1])
        for found in _statements(text, widest(outline), year, unit):
            weak.setdefault(found[0].key, []).append(found[1])
        for each in _heads_of_lines(text, outline):
            firm.setdefault(each.key, []).append(each)
        for share in _shares(text, outline):
            weak.setdefault(share.key, []).append(share)
    return firm, weak


def left_over(text: str, outline: Outline, values: Mapping[str, Value]) -> Taken | None:
    """What a text says was left at the year's end, where it is the budget less the spending: 尚有8.27万元结转下年."""
    budget, spent = values.get("general.budget"), values.get(_WHOLE)
    if _LEFT in values or _LEFT not in figures(outline):
        return None
    if not isinstance(budget, Amount) or not isinstance(spent, Amount) or budget.fen <= spent.fen:
        return None
    for found in _LEFT_SAID.finditer(text):
        try:
            value = read_amount(found["number"] + found["unit"], outline.amounts).value
        except Unreadable:
            continue
        if value == Amount(budget.fen - spent.fen):
            return Taken(_LEFT, value, found[0])
    return None


def quotes(texts: Iterable[str], outline: Outline, year: str, unit: str) -> dict[tuple[str, Value], str]:
    """The words with which texts state figures, the first for each key and value."""
    found: dict[tuple[str, Value], str] = {}
    for text in texts:
        for _, each in _statements(text, widest(outline), year, unit):
            found.setdefault((each.key, each.value), each.quote)
    return found


def is_confirmed(key: str, values: Mapping[str, Value], outline: Outline) -> bool:
    """Whether a sum of the form speaks for a figure: all its terms are known, and it comes out."""
    sums = (each for each in outline.identities if key in (*each.left, *each.right))
    return any(_holds(each, values) for each in sums)


def _statements(text: str, outline: Outline, year: str, unit: str) -> Iterator[tuple[Statement, Taken]]:
    for statement in statements(text, outline, year, unit):
        if statement.key in figures(outline) and not statement.of_project:
            yield statement, Taken(statement.key, statement.value, _quote(text, statement))


def _heads_of_lines(text: str, outline: Outline) -> Iterator[Taken]:
    """What a line of its own says of the whole: 2、支出：800万元。"""
    for found in _LINE_HEAD.finditer(text):
        try:
            value = read_amount(found["number"] + found["unit"], outline.amounts).value
        except Unreadable:
            continue
        if _WHOLE in figures(outline):
            yield Taken(_WHOLE, value, found[0].strip())


def _shares(text: str, outline: Outline) -> Iterator[Taken]:
    """How satisfied people are, told by heads and shares: 满意267户，占89%；基本满意27户，占9%；不满意6户，占2%."""
    for found in _SHARE.finditer(text):
        key = _SHARE_KEYS[found["word"]]
        if key in figures(outline):
            yield Taken(key, Decimal(folded(found["share"])), found[0])


def _quote(text: str, statement: Statement) -> str:
    """The words of a statement with a little of what stands around them, within its sentence."""
    start = max(0, statement.said_at - _BEFORE, *(text.rfind(mark, 0, statement.said_at) + 1 for mark in _ENDS))
    if start == statement.said_at - _BEFORE and (pause := _PAUSE.search(text, start, statement.said_at)):
        start = pause.end()
    end = statement.end + len(statement.unit)
    stop = min([end + _AFTER, *(place for mark in _ENDS + _PAUSES if (place := text.find(mark, end)) >= 0)])
    return text[start : max(end, stop)].strip(" ，,、")


def _values(found: Iterable[Taken]) -> list[Value]:
    values: list[Value] = []
    for each in found:
        if each.value not in values:
            values.append(each.value)
    return values


def _confirmed(
    candidates: Mapping[str, list[Taken]], values: dict[str, Value], outline: Outline
) -> Iterator[tuple[str, Taken]]:
    """What makes a sum of the form come out, where only one choice does; what is found helps with the next sum."""
    progress = True
    while progress:
        progress = False
        for identity in outline.identities:
            for key, each in _solved(identity, candidates, values):
                values[key] = each.value
                progress = True
                yield key, each


def _solved(
    identity: Identity, candidates: Mapping[str, list[Taken]], values: Mapping[str, Value]
) -> list[tuple[str, Taken]]:
    words = [term(word) for word in (*identity.left, *identity.right)]
    keys = [word.key for word in words if word.key]
    open_keys = [key for key in keys if key not in values]
    if identity.severity != "error" or not open_keys or any(word.table for word in words):
        return []
    if any(not candidates.get(key) for key in open_keys):
        return []
    ways = product(*(_unlike(candidates[key]) for key in open_keys))
    right = [
        way
        for way in islice(ways, _MOST_WAYS)
        if _holds(identity, {**values, **{key: each.value for key, each in zip(open_keys, way, strict=True)}})
    ]
    return list(zip(open_keys, right[0], strict=True)) if len(right) == 1 else []


def _unlike(found: list[Taken]) -> list[Taken]:
    return [each for place, each in enumerate(found) if each.value not in [other.value for other in found[:place]]]


def _holds(identity: Identity, values: Mapping[str, Value]) -> bool:
    left, right = (_total(side, values) for side in (identity.left, identity.right))
    return left is not None and left == right and left != 0


def _total(side: Iterable[str], values: Mapping[str, Value]) -> Decimal | None:
    total = Decimal(0)
    for word in side:
        found = term(word)
        number = Decimal(found.constant) if found.constant else _number(values.get(found.key))
        if number is None or number < 0:
            return None
        total += number
    return total


def _number(value: Value | None) -> Decimal | None:
    match value:
        case Amount():
            return Decimal(value.written("元"))
        case Decimal():
            return value
        case _:
            return None


def _doubtful(candidates: Mapping[str, list[Taken]], values: Mapping[str, Value]) -> Iterator[Taken]:
    """Statements in the figures' own words that were not taken; one for each value of a figure still blank."""
    for key, found in candidates.items():
        if key not in values:
            yield from _unlike(found)
