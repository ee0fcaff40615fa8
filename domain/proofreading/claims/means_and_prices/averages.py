"""Averages and prices: a total over so many heads, and what it comes to for each; a number times its price."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, levels, plain, rounded
from domain.proofreading.claims.common.heads import counts, units_of
from domain.proofreading.claims.means_and_prices.by_time import by_time
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE, of_each
from domain.proofreading.claims.means_and_prices.named_averages import told_elsewhere
from domain.proofreading.claims.means_and_prices.prices import of_several_prices, paid_again
from domain.proofreading.claims.means_and_prices.slipped_averages import gives
from domain.proofreading.claims.means_and_prices.yardsticks import is_a_yardstick
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_DAILY = pattern("日均|平均每天|平均每日")
_DAYS = ("天", "日", "个工作日")
_FAR_BACK = 60  # sentences in which what an average is of is looked for
_NAME = 3  # characters of a name that means one amount
_PART_YEAR = pattern(r"以来|季度|月|自20|启用|运行|假期|期间|工作日")


def averages(passage: Passage) -> Iterator[Claim]:
    """Averages that total and number do not give, and totals that number and price do not give."""
    means, daily = passage.places_of(QuantityRole.EACH), passage.places_with("日均", "平均每")
    for sentence in passage.stating:
        is_each, is_of_days = sentence.place in means, sentence.place in daily
        if not is_each and not is_of_days and len(sentence.mentions) == 1:
            continue
        yield from of_several_prices(passage, sentence) if is_each else ()
        elsewhere: list[Claim] = []
        for place, mention in enumerate(sentence.mentions):
            is_amount = mention.is_exact and mention.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
            is_daily = is_of_days and is_amount and _DAILY.search(mention.lead) is not None
            timed = by_time(passage, sentence, mention) if is_amount and place else None
            if timed is not None:
                yield from timed
                continue
            if is_daily:
                yield from _daily(passage, sentence, mention)
            if mention.role is not QuantityRole.EACH or is_a_yardstick(passage, sentence, mention):
                continue
            found = list(of_each(passage, sentence, mention)) if mention.is_exact else []
            if is_amount and not is_daily:
                yield from found
                yield from paid_again(passage, sentence, mention)
            far = list(told_elsewhere(passage, sentence, mention)) if not found else []
            if far and not (is_amount and _is_told_above(passage, sentence, mention)):
                elsewhere += far
        yield from elsewhere


def _is_told_above(passage: Passage, sentence: Sentence, mention: Mention) -> bool:
    """Whether an amount told further up, under a name that the lines of an average have, gives it over their heads."""
    heads = [each for each in sentence.levels if counts(each, units_of(passage, mention) or ())]
    far = passage.sentences[max(0, sentence.place - _FAR_BACK) : sentence.place]
    told = (each for one in far for each in one.levels if each.kind is mention.kind)
    above = passage.sentences[max(0, sentence.place - 1)]
    words = passage.folded[above.start : mention.start]
    return any(
        len(each.label) >= _NAME and each.label in words and gives(mention, each, head)
        for each in told
        for head in heads
        if head.quantity.value > 1
    )


def _daily(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """处理垃圾21.9万吨，日均600吨: over the days of a year, or its working days."""
    before = [each for each in levels(sentence.mentions) if each.start < mention.start and not each.depth]
    before = [each for each in before if each.kind is mention.kind and each.quantity.unit == mention.quantity.unit]
    before = [each for each in before if each.is_level] or before  # 比上年的231500人次增长7.39%；日均681人次
    if not before or not before[-1].is_exact or _PART_YEAR.search(passage.folded, sentence.start, mention.end):
        return
    total, stated = before[-1].quantity, mention.quantity.value
    slack = Decimal("0.02") * stated + mention.quantity.step
    around = passage.sentences[max(0, sentence.place - _FAR_BACK) : sentence.place + 1]
    told = (each.quantity for one in around for each in one.mentions if each.quantity.unit in _DAYS)
    days = (360, 365, 366, *range(240, 261), *(each.value for each in told if each.value))
    if any(abs(stated - one.quantity.value / each) <= slack for one in before for each in days):
        return
    exact = total.value / 365
    if exact and Decimal("0.5") <= stated / exact <= Decimal("1.6"):
        expected = rounded(exact, mention.quantity.step)
        yield claim(AVERAGE, mention, expected, f"{plain(total.value)}÷365={plain(expected)}", "query")
