"""Rates of completion beside the goal and what was done: 增设527个，目标480个，超47个，完成率109.79%.

The two stand in one part of the sentence, in either order; what lies between them, and what is told as so much more or
less, is neither.
"""

from collections.abc import Iterator, Sequence

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(r"^(?:指标|目标|任务|计划)?完成率?(?:为|了|是|达到?|仅|只有|:)*$")
_GOAL = pattern(
    r"(?:计划|目标|任务|指标值|年初[目定]标?|应[建修办完]成?)(?:数|值|量)?(?:为|是|:)*$|(?:未达到?|达不到|不足)$"
)
_BY_SO_MUCH = pattern("[超多少缺差]|不足|低于|高于")


def goal_beside(passage: Passage) -> Iterator[Claim]:
    """Rates of completion that the goal and what was done beside them do not give."""
    for sentence in passage.saying("完成"):
        for place, rate in enumerate(sentence.mentions):
            is_rate_of_it = rate.kind is QuantityKind.PERCENT and _RATE.match(rate.lead.strip())
            if is_rate_of_it and rate.is_exact and not rate.depth:
                yield from _judged(rate, sentence.mentions[:place])


def _judged(rate: Mention, before: Sequence[Mention]) -> Iterator[Claim]:
    here = [each for each in before if each.segment == rate.segment and each.kind is not QuantityKind.PERCENT]
    goals = [each for each in here if each.is_exact and _GOAL.search(each.lead.strip()) and "超" not in each.lead]
    if len(goals) != 1:
        return
    goal = goals[0]
    alike = [each for each in here if comparable(each.quantity, goal.quantity) and each is not goal]
    done = [each for each in alike if each.is_exact and not _is_apart(each, goal, alike)]
    is_plain = len(done) == 1 and len(alike) + 1 == len(here) and done[0].role is not QuantityRole.EACH
    if is_plain and goal.quantity.value > 0 and not is_rate(rate.quantity, done[0].quantity, goal.quantity):
        yield rate_claim(COMPLETION, rate, done[0], goal)


def _is_apart(each: Mention, goal: Mention, others: Sequence[Mention]) -> bool:
    """Whether an amount is what lies between the goal and another one, or told as so much more or less."""
    if each.role is QuantityRole.DELTA or _BY_SO_MUCH.search(each.lead[-3:]):
        return True
    return any(abs(goal.quantity.value - other.quantity.value) == each.quantity.value for other in others)
