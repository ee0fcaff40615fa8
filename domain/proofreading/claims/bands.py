"""Bands of one measure, from 以下 to 以上: they leave nobody out, so that what is in them makes the whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, is_sum
from domain.proofreading.claims.sums import sum_claim
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_UNITS = "周?岁|分|万元|元|亩|年|%|公里|平方米|人|户|个月|天"
_EDGE = pattern(
    rf"(?P<at>[0-9][0-9,.]*)(?P<unit>{_UNITS})?(?:\([^()]*\)|及|含|\(含\))*(?:以(?P<side>上|下)|(?P<within>以内))"
    rf"|(?P<below>不足|不满|低于|小于)(?P<low>[0-9][0-9,.]*)(?P<low_unit>{_UNITS})?"
    rf"|(?P<above>超过|高于|大于)(?P<high>[0-9][0-9,.]*)(?P<high_unit>{_UNITS})?"
)
_BETWEEN = pattern(rf"[0-9][0-9,.]*(?:{_UNITS})?(?:\([^()]*\))?(?:至|到|—|–|-|~|～)[ ]*[0-9]|之间")
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
        for place, whole in enumerate(counts):
            parts = _bands(passage, sentence, whole, counts[place + 1 :])
            if len(parts) >= 2 and whole.is_exact and all(each.is_exact for each in parts):
                yield from _judged(whole, parts)


def _bands(passage: Passage, sentence: Sentence, whole: Mention, following: Sequence[Mention]) -> list[Mention]:
    """What is in the bands behind a whole, from the first to the one that closes them."""
    parts: list[Mention] = []
    edges: list[_Edge] = []
    start = whole.end
    for each in (one for one in following if one.quantity.unit == whole.quantity.unit and one.depth == whole.depth):
        words = passage.folded[start : each.start]
        edge, start = _edge(words), each.end
        if edge is None and not (parts and _BETWEEN.search(words)):
            return []
        parts.append(each)
        edges += [edge] if edge else []
        if len(edges) == 2 or len(parts) > _MOST:
            break
    return parts if len(edges) == 2 and _are_both_ends(*edges) else []


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
