"""Rates of execution worked out on the budget of the year's beginning although it was changed.

The 预算执行率 of the performance forms is what was spent of the budget as it stands after its changes (全年预算数,
调整后预算). Where a text tells both budgets and says of neither that its rate is on it, the rate is on the changed one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(
    r"^(?:按照?调整后(?:的)?预算(?:数|口径)?(?:计算|测算)?的?)?"
    r"(?:全年|整体|总体|综合|部门|项目)?(?:预算|资金|支出)?执行(?:率|进度)(?:为|是|达到?|:)*$"
)
_SPENT = pattern("支出|执行|支付|使用|拨付|列支")
_AT_FIRST = pattern("年初(?:部门|安排|批复|下达|核定|预算)|年初")
_CHANGED = pattern(r"调整后|调整(?:为|到|至)|调[增减](?:为|到|至)|全年预算(?:数|为|$)|变更为|调整预算")
_BACK = 3  # sentences
_ASIDE = 24  # characters before the words of a rate, in which the other budget may be named
_CLOSE = 30  # characters between what was spent and its rate


def adjusted(passage: Passage) -> Iterator[Claim]:
    """年初预算460万元，调减至420万元，支出399万元，执行率为86.74%: 399 are 95 % of 420."""
    for sentence in passage.stating:
        for place, rate in enumerate(sentence.mentions):
            if place and rate.kind is QuantityKind.PERCENT and rate.is_exact and _RATE.match(rate.lead.strip()):
                yield from _judged(passage, sentence, place)


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    spent, rate = sentence.mentions[place - 1 : place + 1]
    if not _is_money(spent) or not _SPENT.search(spent.lead) or rate.start - spent.end > _CLOSE:
        return
    budgets = _budgets(passage, sentence, spent)
    if budgets is None or _AT_FIRST.search(passage.folded, rate.start - _ASIDE, rate.start):
        return
    first, changed = budgets
    is_on_first = is_rate(rate.quantity, spent.quantity, first.quantity)
    if is_on_first and not is_rate(rate.quantity, spent.quantity, changed.quantity):
        yield replace(rate_claim(COMPLETION, rate, spent, changed), rate=None)  # the first budget gives it, of course


def _budgets(passage: Passage, sentence: Sentence, spent: Mention) -> tuple[Mention, Mention] | None:
    """The budget at the beginning and the changed one, the last amounts but for changes before what was spent."""
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    told = [
        each
        for one in near
        if one.paragraph == sentence.paragraph
        for each in one.mentions
        if each.end <= spent.start and _is_money(each) and comparable(each.quantity, spent.quantity)
    ]
    changed = _last(told, _CHANGED)
    first = _last(told[: told.index(changed)], _AT_FIRST) if changed is not None else None
    return None if changed is None or first is None or changed.quantity.value <= 0 else (first, changed)


def _last(told: Sequence[Mention], name: re.Pattern[str]) -> Mention | None:
    return next((each for each in reversed(told) if name.search(each.lead)), None)


def _is_money(each: Mention) -> bool:
    return each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL and each.is_exact
