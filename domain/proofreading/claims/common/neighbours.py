"""The numbers around a claim, of whatever they are: what else may explain it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.mentions import Mention, Passage

_BEFORE, _BEHIND, _MOST = 3, 3, 40  # sentences before a claim, and with those behind it; numbers in them


def number_stated(passage: Passage, claim: Claim) -> Mention | None:
    """The number that a claim ends with."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    return next((each for each in sentence.mentions if each.end == claim.end), None)


def numbers_near(passage: Passage, claim: Claim) -> list[Mention]:
    """The numbers of the sentences of a claim and of those before it."""
    place, last = passage.sentence_at(claim.start).place, passage.sentence_at(max(claim.start, claim.end - 1)).place
    near = [each for one in passage.sentences[max(0, place - _BEFORE) : last + 1] for each in one.mentions]
    return [each for each in near if each.start < claim.end][-_MOST:]


def numbers_around(passage: Passage, claim: Claim) -> Iterable[Mention]:
    """The numbers of a text up to a claim, and right behind it, as many as a page holds."""
    place = passage.sentence_at(claim.start).place
    found: list[Mention] = []
    for sentence in reversed(passage.sentences[max(0, place - _MOST) : place + _BEHIND]):
        found += (each for each in sentence.mentions if each.is_exact and each.end != claim.end)
        if len(found) > 2 * _MOST:
            break
    return found


def added_up(row: Sequence[Mention]) -> set[Decimal]:
    """What numbers of one unit side by side come to: 分别发放412人、410人、415人，每人150元，合计185550元."""
    found: set[Decimal] = set()
    for first, each in enumerate(row):
        total = each.quantity.value
        for other in row[first + 1 :]:
            if not comparable(other.quantity, each.quantity):
                break
            total += other.quantity.value
            found.add(total)
    return found
