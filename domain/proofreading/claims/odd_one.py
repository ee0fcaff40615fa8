"""Which of two figures of one thing is the wrong one: the one that the rest of the text does not bear out."""

from decimal import Decimal
from itertools import accumulate

from domain.proofreading.claims.claim import comparable
from domain.proofreading.mentions import Mention, Passage, QuantityRole

_PARTS = 6  # of a figure
_LEVEL = QuantityRole.LEVEL


def is_first_odd(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether the earlier of two figures is the wrong one; where nothing tells, the later one is taken to be.

    A figure is borne out by parts in its sentence that make it up: 办赛28场次 … 26场次赛事中，自办9场次，委托17场次.
    """
    return is_made_up(passage, again) and not is_made_up(passage, first)


def is_made_up(passage: Passage, figure: Mention) -> bool:
    """Whether two to six figures that follow one in its sentence, or go before it, add up to it."""
    alike = [each for each in passage.sentence_at(figure.start).mentions if _is_part(each, figure)]
    behind = [each.quantity.value for each in alike if each.start > figure.start]
    before = [each.quantity.value for each in reversed(alike) if each.start < figure.start]
    return any(figure.quantity.value in _sums(row) for row in (behind, before))


def _is_part(each: Mention, figure: Mention) -> bool:
    return each is not figure and each.role is _LEVEL and comparable(each.quantity, figure.quantity)


def _sums(row: list[Decimal]) -> list[Decimal]:
    """What the nearest two, three … come to."""
    return list(accumulate(row[:_PARTS]))[1:]
