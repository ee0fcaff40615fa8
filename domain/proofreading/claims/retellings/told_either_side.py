"""A number told once behind its name and once before it, its digits changed round: 低保对象9461人 … 9416名低保对象."""

from collections import deque
from collections.abc import Iterator

from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import are_of_one, is_owned_to
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_NAMED, _LONG, _KEPT = 4, 3, 6  # characters of a name; digits of a number; numbers of the same digits


def told_either_side(passage: Passage) -> Iterator[Claim]:
    """Numbers with the digits of an earlier one in another order, and its name on their other side."""
    told: dict[str, deque[Mention]] = {}
    for sentence in passage.stating:
        for again in sentence.levels:
            is_plain = again.kind is QuantityKind.COUNT and again.is_exact and again.role is QuantityRole.LEVEL
            digits = telling_digits(again.quantity.value) if is_plain and not again.depth else ""
            if len(digits) < _LONG:
                continue
            alike = told.setdefault("".join(sorted(digits)), deque(maxlen=_KEPT))
            first = next((each for each in alike if _is_again(passage, each, again)), None)
            if first is not None:
                yield repeat_claim(passage, first, again, "query")
            alike.append(again)


def _is_again(passage: Passage, first: Mention, again: Mention) -> bool:
    one, other = first.quantity, again.quantity
    if one.value == other.value or not comparable(one, other) or one.value.adjusted() != other.value.adjusted():
        return False
    is_one = _is_on_either_side(first, again) or _is_on_either_side(again, first)
    return is_one and are_of_one(passage, first, again) and not is_owned_to(passage, first, again)


def _is_on_either_side(named: Mention, counted: Mention) -> bool:
    """Whether the name that ends before one number is the one that begins behind the other."""
    label, tail = named.label, counted.tail
    return any(tail.startswith(label[-size:]) for size in range(_NAMED, min(len(label), _NAMED * 2) + 1))
