"""Which of two figures of one thing is the wrong one: the one that the rest of the text does not bear out."""

from decimal import Decimal
from functools import lru_cache
from itertools import accumulate

from domain.proofreading.claims.common.claim import comparable, equals
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import Quantity, QuantityKind

_PARTS, _NEAR, _ABOVE = 6, 8, 2  # parts of a figure; figures around it; sentences above it that may tell its whole
_LINES = 30  # sentences above a figure in which items may make it up
_LEVEL = QuantityRole.LEVEL
_TELLING = 3  # digits, last zeros aside: what has so many is told twice of one thing alone


def is_first_odd(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether the earlier of two figures is the wrong one; where nothing tells, the later one is taken to be.

    A value is borne out by parts beside one of the two that make it up (28场次 … 26场次中，自办9场次，委托17场次), by
    what it gives with others there (慰问265户次10.24万元，每户次400元 … 256户次), and by being told once more.
    """
    for_again = _weight(passage, again, first)
    return for_again > 0 and for_again > _weight(passage, first, again)


def is_borne_out(passage: Passage, figure: Mention) -> bool:
    """Whether a figure is told once more, or given by a rate or the like in its sentence."""
    return _is_told_twice(passage, figure) or _is_with_others(passage, figure, figure.quantity)


def is_made_up(passage: Passage, figure: Mention) -> bool:
    """Whether two to six figures that follow one in its sentence, or go before it, add up to it."""
    return _is_sum(passage, figure, figure.quantity.value)


def is_reckoned_with(passage: Passage, figure: Mention) -> bool:
    """Whether two figures beside one in its sentence give it: 52.00万元，患病妇女52人，每人1万元."""
    return _is_with_others(passage, figure, figure.quantity)


def _weight(passage: Passage, figure: Mention, other: Mention) -> int:
    """How many kinds of things bear out that a figure and not the other one is right."""
    value = figure.quantity.value
    made_up = any(_is_sum(passage, each, value) or _is_of_lines(passage, each, value) for each in (figure, other))
    with_others = any(_is_with_others(passage, each, figure.quantity) for each in (figure, other))
    return made_up + with_others + _is_told_twice(passage, figure)


def _is_sum(passage: Passage, figure: Mention, value: Decimal) -> bool:
    """Whether two to six figures beside a figure add up to a value."""
    alike = [each for each in passage.sentence_at(figure.start).mentions if _is_part(each, figure)]
    behind = [each.quantity.value for each in alike if each.start > figure.start]
    before = [each.quantity.value for each in reversed(alike) if each.start < figure.start]
    return any(value in _sums(row) for row in (behind, before))


def _is_of_lines(passage: Passage, figure: Mention, value: Decimal) -> bool:
    """Whether the first amounts of two lines or more above a figure add up to a value: an item each."""
    own = passage.sentence_at(figure.start)
    firsts: dict[int, Decimal] = {}
    for one in passage.sentences[max(0, own.place - _LINES) : own.place]:
        if one.paragraph == own.paragraph or one.paragraph in firsts:
            continue
        amount = next((each for each in one.levels if each.is_exact and _is_part(each, figure)), None)
        if amount is not None:
            firsts[one.paragraph] = amount.quantity.value
    return value in _sums(list(reversed(firsts.values())))


def _is_part(each: Mention, figure: Mention) -> bool:
    return each is not figure and each.role is _LEVEL and comparable(each.quantity, figure.quantity)


def _sums(row: list[Decimal]) -> list[Decimal]:
    """What the nearest two, three … come to."""
    return list(accumulate(row[:_PARTS]))[1:]


def _is_with_others(passage: Passage, figure: Mention, stated: Quantity) -> bool:
    """Whether a value in the place of a figure is what two near it give, one of them in its sentence."""
    sentence = passage.sentence_at(figure.start)
    mentions = [each for each in sentence.mentions if each.is_exact]
    at = next((place for place, each in enumerate(mentions) if each.start >= figure.start), 0)
    near = [each for each in mentions[max(0, at - _NEAR) : at + _NEAR] if each.start != figure.start]
    giving = [each for each in near if _is_giving(each)]
    if not giving:
        return False
    above = [each for one in passage.sentences[max(0, sentence.place - _ABOVE) : sentence.place] for each in one.levels]
    wholes = [each for each in above[-_NEAR:] if each.is_exact]
    return any(_give(stated, one, other) for one in giving for other in (*near, *wholes) if other is not one)


def _is_giving(each: Mention) -> bool:
    """Whether something follows from a figure and another one: what is for each, or a rate with decimals."""
    return each.role is QuantityRole.EACH or (each.kind is QuantityKind.PERCENT and each.quantity.decimals > 0)


def _give(stated: Quantity, one: Mention, other: Mention) -> bool:
    """Whether a value follows from what is for each, or a rate, and the other: a count, a total, a whole or a part."""
    value, its = stated.value, other.quantity.value
    if value <= 0 or its <= 0 or other.role is not _LEVEL:
        return False
    if one.role is QuantityRole.EACH:
        total, count = (value, its) if stated.kind is one.kind else (its, value)
        is_pair = {stated.kind, other.kind} == {one.kind, QuantityKind.COUNT}
        return is_pair and equals(one.quantity, total / count)
    if one.kind is not QuantityKind.PERCENT or not one.quantity.decimals or not comparable(other.quantity, stated):
        return False
    return equals(one.quantity, 100 * value / its) or equals(one.quantity, 100 * its / value)


def _is_told_twice(passage: Passage, figure: Mention) -> bool:
    """Whether another place tells the same figure, with so many digits that it is hardly chance."""
    if len(telling_digits(figure.quantity.value)) < _TELLING:
        return False
    found = _told(passage).get(figure.quantity.value, ())
    return any(each.kind is figure.kind and each.start != figure.start for each in found)


@lru_cache(maxsize=2)
def _told(passage: Passage) -> dict[Decimal, list[Mention]]:
    """The exact figures of a text by their value."""
    found: dict[Decimal, list[Mention]] = {}
    for each in passage.mentions:
        if each.is_exact and each.role is not QuantityRole.DELTA:
            found.setdefault(each.quantity.value, []).append(each)
    return found
