"""Rates told in a row behind all that they are of.

渠道计划46.5公里，完成47.2公里；泵站计划9座，完成8座。两项完成率分别为101.51%、88.89%.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_IN_TURN = pattern(
    r"(?P<count>[两二三四五六七八九十]|[2-9])?(?:项|类|个)?(?:指标|工程|任务|内容|工作)?(?:的)?"
    r"(?:完成|执行|达标|实现|覆盖|合格|支付|到位|使用)率(?:依次|分别)(?:为|是|达到?|:)*$"
)
_PLANNED = pattern("计划|目标|任务|应|预算|下达|安排|预定|指标值|设计")
_DONE = pattern("完成|实[做际建修施现种训]|做|建成|修|办|支出|支付|执行|到位|开展|达到|共")
_NEXT = "、和与及，"
_BACK, _FEWEST = 2, 2  # sentences; rates


def rates_told_after(passage: Passage) -> Iterator[Claim]:
    """Rates in a row that the plans and results told before them in the same order do not give."""
    for sentence in passage.saying("率分别", "率依次"):
        for place, rate in enumerate(sentence.mentions):
            if rate.kind is QuantityKind.PERCENT and (match := _IN_TURN.search(rate.lead.strip())):
                row = _row(sentence.mentions[place:])
                told = _plans(passage, sentence, rate)
                count = how_many(match["count"]) if match["count"] else len(row)
                if _FEWEST <= len(row) == count == len(told):
                    yield from _judged(row, told)


def _row(mentions: Sequence[Mention]) -> list[Mention]:
    """The percentages side by side from the first on."""
    row = [mentions[0]]
    for each in mentions[1:]:
        if each.kind is not QuantityKind.PERCENT or each.lead.strip().strip(_NEXT):
            break
        row.append(each)
    return row


def _plans(passage: Passage, sentence: Sentence, rate: Mention) -> list[tuple[Mention, Mention]]:
    """What was planned and what was done, of each part between two ； that tells just these two."""
    found: list[tuple[Mention, Mention]] = []
    for one in passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]:
        if one.paragraph != sentence.paragraph:
            continue
        for segment in sorted({each.segment for each in one.mentions}):
            some = [each for each in one.mentions if each.segment == segment and each.end <= rate.start]
            two = [each for each in some if _is_amount(each)]
            for plan, done in pairwise(two):
                if _PLANNED.search(plan.lead) and _DONE.search(done.lead) and comparable(plan.quantity, done.quantity):
                    found.append((plan, done))
    return found


def _is_amount(each: Mention) -> bool:
    is_counted = each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    return is_counted and each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR)


def _judged(row: Sequence[Mention], told: Sequence[tuple[Mention, Mention]]) -> Iterator[Claim]:
    """One rate that is wrong among others that are right, or one of two: more are of another row."""
    wrong = [
        (rate, plan, done)
        for rate, (plan, done) in zip(row, told, strict=True)
        if rate.is_exact and not is_rate(rate.quantity, done.quantity, plan.quantity)
    ]
    if len(wrong) == 1:
        rate, plan, done = wrong[0]
        if plan.quantity.value > 0:
            yield rate_claim(COMPLETION, rate, done, plan)
