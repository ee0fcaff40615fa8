"""What a sentence mainly tells: its one result (实际支出18.28万元) and its one plan, before any 其中 divides them."""

from domain.patterns import pattern
from domain.proofreading.claims.common.plans import is_planned
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_DIVIDES = pattern("其中|包括|分别|包含|构成|:")


def main_values(passage: Passage, sentence: Sentence, kind: QuantityKind) -> list[Mention]:
    """The amounts of a sentence outside brackets, up to where it begins to divide one of them."""
    found: list[Mention] = []
    for each in sentence.mentions:
        if found and _DIVIDES.search(passage.folded, found[-1].end, each.start):
            break
        if each.kind is kind and each.role is QuantityRole.LEVEL and not each.depth and each.is_exact:
            found.append(each)
    return found


def main_result(passage: Passage, sentence: Sentence, kind: QuantityKind) -> Mention | None:
    """What came of a plan, as a sentence tells it: its last amount that is no plan; None where there are more."""
    values = main_values(passage, sentence, kind)
    results = [each for each in values if not is_planned(each)] or values[-1:]
    return results[0] if len(results) == 1 else None


def before(passage: Passage, sentence: Sentence) -> Sentence | None:
    """The sentence before with a quantity, if it is of the same paragraph and right before it."""
    for place in range(sentence.place - 1, max(-1, sentence.place - 3), -1):
        near = passage.sentences[place]
        if near.paragraph != sentence.paragraph:
            return None
        if near.mentions:
            return near
    return None
