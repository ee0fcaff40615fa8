"""Whether a claim is worth the reader's while."""

from collections.abc import Iterable
from decimal import Decimal
from math import exp

from domain.patterns import pattern
from domain.proofreading.claims import Claim
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.units_and_digits.units import BARE
from domain.proofreading.credence.traits import traits
from domain.proofreading.credence.weights import weights
from domain.proofreading.credence.witnesses import Witnesses
from domain.proofreading.derivations.surroundings import Located, Surroundings
from domain.proofreading.mentions import Passage

_SHARE = pattern(
    "(?P<part>[一-龥]{3,6})占(?:全[年部]|当年|本年)?总?(?P<whole>[一-龥]{2,8}?)(?:总额|总量|总数)?的(?:比[重例率]为?)?[0-9]"
)
_NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?(?P<{}>[%‰一-龥]{{0,3}})"
_FIRST, _SECOND = _NUMBER.format("unit"), r"[0-9][0-9,]*(?:\.[0-9]+)?(?P=unit)$"
_OUTRIGHT = pattern(
    f"{_FIRST}，?(?:低于|高于|多于|少于|大于|小于|超过)[^0-9，。；]{{0,10}}{_SECOND}"
    f"|[从由]{_NUMBER.format('from')}(?:[升降增减]|上升|下降|提高|降低|增加|减少|增长|回落)[至到为]"
    "[0-9][0-9,]*(?:\\.[0-9]+)?(?P=from)$"
)
_LEAST = 0.4  # how likely a claim must be right: of those that are less likely, three in four are wrong
_REACH = 3_000  # characters before a share in which its part and its whole are told
ALONE, _AROUND = 9, 2  # numbers near by, and sentences: among few, nothing else can be meant


def is_hardly_credible(around: Surroundings, passage: Passage, claim: Claim, witnesses: Witnesses) -> bool:
    """Whether a claim is more likely wrong than right; ``around``: the numbers of ``passage``."""
    if claim.code == BARE:  # 46.8万, whatever other numbers say
        return False
    is_open = are_many(passage, claim) and not compares_outright(passage, claim)
    is_open = is_open and not names_its_terms(around, passage, claim)
    return is_open and credence(around, passage, claim, witnesses) < _LEAST


def compares_outright(passage: Passage, claim: Claim) -> bool:
    """Whether a claim quotes two numbers with nothing but a comparison between them: 99.96%，低于省里要求的95%."""
    return claim.code in (ORDER, DIRECTION) and bool(_OUTRIGHT.search(passage.folded, claim.start, claim.end))


def names_its_terms(around: Surroundings, passage: Passage, claim: Claim) -> bool:
    """Whether a share says of what it is, and amounts of those names give what is expected: 基本支出占总支出的20%.

    However far it lies from that, then, nothing else is meant: it was taken of another amount.
    """
    said = _SHARE.search(passage.folded, claim.start, claim.end) if claim.code == SHARE else None
    if said is None or claim.expected is None:
        return False
    near = around.inside(max(0, claim.start - _REACH), claim.end)
    parts, wholes = (_called(near, name) for name in (said["part"], said["whole"]))
    return any(round(100 * part / whole, 2) == round(claim.expected, 2) for part in parts for whole in wholes if whole)


def _called(near: Iterable[Located], name: str) -> set[Decimal]:
    """The amounts near by whose name ends as one does."""
    named = (each.mention for each in near if each.is_amount and each.mention.label.endswith(name))
    return {each.quantity.value for each in named}


def are_many(passage: Passage, claim: Claim) -> bool:
    """Whether so many numbers stand around a claim that others than those that it asks may be meant."""
    place = passage.sentence_at(max(claim.start, claim.end - 1)).place
    near = passage.sentences[max(0, place - _AROUND) : place + _AROUND + 1]
    return sum(len(each.mentions) for each in near) > ALONE


def credence(around: Surroundings, passage: Passage, claim: Claim, witnesses: Witnesses) -> float:
    """How likely a claim is right: from 0 to 1."""
    known = weights()
    return 1 / (1 + exp(-sum(known.get(each, 0.0) for each in traits(around, passage, claim, witnesses))))
