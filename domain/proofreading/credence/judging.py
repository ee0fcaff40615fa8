"""Whether a claim is worth the reader's while."""

from math import exp

from domain.proofreading.claims import Claim
from domain.proofreading.credence.traits import traits
from domain.proofreading.credence.weights import weights
from domain.proofreading.derivations.surroundings import Surroundings
from domain.proofreading.mentions import Passage

_LEAST = 0.45  # how likely a claim must be right: of those that are less likely, three in four would be wrong
ALONE, _AROUND = 9, 2  # numbers near by, and sentences: among few, nothing else can be meant


def is_hardly_credible(around: Surroundings, passage: Passage, claim: Claim) -> bool:
    """Whether a claim is more likely wrong than right; ``around``: the numbers of ``passage``."""
    return are_many(passage, claim) and credence(around, passage, claim) < _LEAST


def are_many(passage: Passage, claim: Claim) -> bool:
    """Whether so many numbers stand around a claim that others than those that it asks may be meant."""
    place = passage.sentence_at(max(claim.start, claim.end - 1)).place
    near = passage.sentences[max(0, place - _AROUND) : place + _AROUND + 1]
    return sum(len(each.mentions) for each in near) > ALONE


def credence(around: Surroundings, passage: Passage, claim: Claim) -> float:
    """How likely a claim is right: from 0 to 1."""
    known = weights()
    return 1 / (1 + exp(-sum(known.get(each, 0.0) for each in traits(around, passage, claim))))
