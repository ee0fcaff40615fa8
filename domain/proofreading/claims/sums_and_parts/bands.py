"""Bands of one measure, from 以下 to 以上: they leave nobody out, so that what is in them makes the whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, is_sum
from domain.proofreading.claims.sums_and_parts.sums import sum_claim
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_UNITS = "周?岁|分|亿元|万元|亿|万|元|亩|年|%|公里|平方米|人|户|个月|天"
_EDGE = pattern(
    rf"(?P<at>[0-9][0-9,.]*)(?P<unit>{_UNITS})?(?:\([^()]*\)|及|含|\(含\))*(?:以(?P<side>上|下)|(?P<within>以内))"
    rf"|(?P<below>不足|不满|低于|小于)(?P<low>[0-9][0-9,.]*)(?P<low_unit>{_UNITS})?"
    rf"|(?P<above>超过|高于|大于)(?P<high>[0-9][0-9,.]*)(?P<high_unit>{_UNITS})?"
)
_BETWEEN = pattern(
    rf"(?P<from>[0-9][0-9,.]*(?:{_UNITS})?)(?:\([^()]*\))?(?:至|到|—|–|-|~|～)[ ]*[0-9][0-9,.]*(?P<unit>{_UNITS})?|之间"
)
_OWN_EDGE = pattern(rf"(?P<from>[0-9][0-9,.]*|[十百千])?(?P<unit>{_UNITS})以上[^，。；、0-9]{{0,8}}$")
_NUMERALS = {"": 1, "十": 10, "百": 100, "千": 1000}
_MOST = 8
_NEAR = Decimal("0.2")


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where a band ends at one side only."""

    is_lower: bool
    at: Decimal
    unit: str


def bands(passage: Passage) -> Iterator[Claim]:
    """Wholes that are not what is in all bands of a measure."""
    for sentence in passage.stating:
        counts = [each for each in sentence.levels if each.kind is QuantityKind.COUNT]
        for place, whole in enumerate(counts[:-2]):
            parts = _bands(passage, sentence, whole, counts[place + 1 :])
            if len(parts) >= 2 and whole.is_exact and all(each.is_exact for each in parts):
                yield from _judged(whole, parts)


def _bands(passage: Passage, sentence: Sentence, whole: Mention, following: Sequence[Mention]) -> list[Mention]:
    """What is in the bands behind a whole, from the first to the one that closes them."""
    parts: list[Mention] = []
    edges: list[_Edge] = []
    start, lowest = whole.end, _own_edge(whole)
    for each in (one for one in following if one.quantity.unit == whole.quantity.unit and one.depth == whole.depth):
        words = passage.folded[start : each.start]
        edge, start = _edge(words), each.end
        if edge is None and not (parts and _BETWEEN.search(words)):
            return []
        parts.append(each)
        edges += [edge] if edge else []
        if lowest is not None and edges and edge is None and _begins_at(lowest, words):
            edges.append(replace(edges[0], is_lower=True, at=min(edges[0].at, lowest[0])))
        if len(edges) == 2 or len(parts) > _MOST:
            break
    return parts if len(edges) == 2 and _are_both_ends(*edges) else []


def _own_edge(whole: Mention) -> tuple[Decimal, str] | None:
    """Where all that is counted begins, as a number and its unit: 亿元以上项目14个."""
    match = _OWN_EDGE.search(whole.lead)
    if match is None:
        return None
    typed = (match["from"] or "").replace(",", "").rstrip(".")
    number = Decimal(_NUMERALS[typed]) if typed in _NUMERALS else Decimal(typed)
    return number, match["unit"].removesuffix("元")


def _begins_at(lowest: tuple[Decimal, str], words: str) -> bool:
    """Whether a band between two edges is the one that nothing lies below: 1亿～5亿元 of those of 亿元以上."""
    match = _BETWEEN.search(words)
    if match is None or not match["from"]:
        return False
    digits = match["from"].rstrip("周岁分亿万元亩年%公里平方米人户个月天").replace(",", "").rstrip(".")
    unit = match["from"].lstrip("0123456789,.") or match["unit"] or ""
    return (Decimal(digits), unit.removesuffix("元")) == lowest


def _edge(words: str) -> _Edge | None:
    match = _EDGE.search(words)
    if match is None:
        return None
    is_lower = match["side"] == "下" or bool(match["within"] or match["below"])
    at = match["at"] or match["low"] or match["high"]
    unit = match["unit"] or match["low_unit"] or match["high_unit"] or ""
    return _Edge(is_lower, Decimal(at.replace(",", "").rstrip(".")), unit)


def _are_both_ends(one: _Edge, other: _Edge) -> bool:
    low, high = (one, other) if one.is_lower else (other, one)
    return low.is_lower and not high.is_lower and low.unit == high.unit and low.at <= high.at


def _judged(whole: Mention, parts: list[Mention]) -> Iterator[Claim]:
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    is_near = abs(exact - whole.quantity.value) <= _NEAR * whole.quantity.value
    if is_near and not is_sum(whole.quantity, [each.quantity for each in parts]):
        yield sum_claim(whole, parts, exact)
