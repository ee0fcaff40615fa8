"""A rung of a work told again with a slip of the hand: 结算审定305.76万元 … 审定价306.57万元已全额支付.

What a text has one of, whatever it is called each time: the two values must be all that it tells of that rung, in two
lines, and lie a slip apart.
"""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.common.rungs import AGREED, APPROVED, CAPPED, ESTIMATED, SETTLED, WON, rung
from domain.proofreading.claims.common.works import are_of_two_kinds
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import are_of_one, is_owned_to
from domain.proofreading.claims.units_and_digits.digits import are_one_apart, telling_digits
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_RUNGS = (ESTIMATED, APPROVED, CAPPED, WON, AGREED, SETTLED)
_PART = pattern("其中|另|标段|[一二三四五六七八九0-9]包|监理|设计|勘察|追加|调整|变更|补充|二期|一期|[第]")
_FEWEST, _TWO = 4, 2  # digits; values
_MOST = 40  # amounts of one rung


def rung_again(passage: Passage) -> Iterator[Claim]:
    """The later of two amounts of one rung."""
    told: dict[int, list[Mention]] = {}
    for sentence in passage.stating:
        for mention in sentence.levels:
            is_amount = mention.kind is QuantityKind.MONEY and mention.role is QuantityRole.LEVEL and mention.is_exact
            step = rung(mention, is_agreed=WON in told or AGREED in told) if is_amount else None
            if step is not None:
                told.setdefault(step, []).append(mention)
    for step in _RUNGS:
        found = told.get(step, [])
        if _TWO <= len(found) <= _MOST and len({each.quantity.value for each in found}) == _TWO:
            first = found[0]
            again = next(each for each in found if each.quantity.value != first.quantity.value)
            if _are_a_slip_apart(first, again) and _can_be_one(passage, first, again):
                yield repeat_claim(passage, first, again, "query")


def _are_a_slip_apart(first: Mention, again: Mention) -> bool:
    one, other = (telling_digits(each.quantity.value) for each in (first, again))
    if len(one) != len(other) or first.quantity.value.adjusted() != again.quantity.value.adjusted():
        return False
    return len(one) >= _FEWEST and (are_one_apart(one, other) or sorted(one) == sorted(other))


def _can_be_one(passage: Passage, first: Mention, again: Mention) -> bool:
    if passage.folded.find("\n", first.end, again.start) < 0 or first.depth or again.depth:
        return False
    if are_of_two_kinds(first.lead, again.lead):
        return False
    if _PART.search(first.lead) or _PART.search(again.lead):
        return False
    return are_of_one(passage, first, again) and not is_owned_to(passage, first, again)
