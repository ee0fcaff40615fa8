"""Averages far from what they are of: 基础设施维护465.6万元，每平方公里48元, where 9.7平方公里 stand chapters above.

Of which heads and of which total an average is, its words seldom say. Where one of the totals beside it comes out even
over one of the numbers of its heads, and the average is that but for its unit, or but for one digit of a total that
the same words name, that is what was meant: few totals come out even over 84 or 620. What is a mean by its words
(平均, 均, 折合) and what nothing in the text gives, but one total in the lines before it over one number of heads gives
but for one digit, is held to those two, even or not.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, rounded
from domain.proofreading.claims.common.heads import of_whom, units_of
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.quotients import NO_AVERAGE
from domain.proofreading.claims.means_and_prices.slipped_averages import gives, heads_near, no_quotient, tells
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_HEADS, _TOTALS = 8, 10  # numbers in the sentences before
_NEAR = 12  # sentences before that may tell the total
_LEAST = 7  # heads: over fewer, and over tens, every other total comes out even
_TIMES = 10_000  # 万元 for 元
_MEAN = pattern("平均|[一-龥]均|折合|成本|投资")
_STANDARD = pattern("按|每月|每学|每天|不等")
_AROUND = 60  # sentences in which nothing else may give a mean
_ABOVE = 3  # sentences before a mean that may tell its total
_NO_NAME = frozenset(
    ("资金", "支出", "经费", "项目", "年度", "全年", "本年", "实际", "预算", "安排", "投入", "全县", "全市")
)


def far_averages(passage: Passage) -> Iterator[Claim]:
    """Money for each that no total gives, but one beside it, over its heads, all but gives."""
    for sentence in passage.saying("均", "每"):
        for mention in sentence.mentions:
            is_average = mention.kind is QuantityKind.MONEY and mention.role is QuantityRole.EACH
            if is_average and mention.is_exact and not mention.depth and not NO_AVERAGE.search(mention.lead):
                yield from _judged(passage, sentence, mention)


def _judged(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    heads = of_whom(mention, heads_near(passage, sentence, units_of(passage, mention) or ()))[:_HEADS]
    totals = _totals(passage, sentence, mention) if heads else []
    if any(gives(mention, total, head) for total in totals for head in heads):
        return
    for head in filter(_is_telling, heads):
        for total in totals:
            exact = total.quantity.value / head.quantity.value
            if mention.quantity.unit == "万元" and total.quantity.unit == "元":
                continue  # 发放21.60元，18名，人均1.20万元: it is the total that lacks 万
            if mention.quantity.unit == "万元" and _is_told_in_yuan(mention, exact):
                yield no_quotient(UNIT, mention, (total, head), exact, total)
                return
            if exact % mention.quantity.step:
                continue
            if mention.quantity.unit == "元" and exact == mention.quantity.value * _TIMES:
                yield no_quotient(UNIT, mention, (total, head), exact, total)
                return
            if _is_named(passage, sentence, mention, total) and tells(mention) and is_mistyped(mention.quantity, exact):
                yield no_quotient(AVERAGE, mention, (total, head), exact, total)
                return
    yield from _but_for_a_digit(passage, sentence, mention)


def _but_for_a_digit(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """What a mean by its words should be, where one total right before it and one number of heads all but give it."""
    if not _MEAN.search(mention.lead) or _STANDARD.search(mention.lead) or not tells(mention):
        return
    heads = of_whom(mention, heads_near(passage, sentence, units_of(passage, mention) or ()))
    above = passage.sentences[max(0, sentence.place - _ABOVE)].start
    around = passage.sentences[max(0, sentence.place - _AROUND) : sentence.place + _AROUND]
    everything = [one for each in around for one in each.amounts if one.kind is mention.kind]
    near = [each for each in everything if above <= each.start < mention.start and each.is_level and each.is_exact]
    meant = {
        exact: (total, head)
        for total in near
        for head in heads
        if is_mistyped(mention.quantity, exact := total.quantity.value / head.quantity.value)
    }
    if len(meant) == 1 and not any(gives(mention, total, head) for total in everything for head in heads):
        ((exact, of),) = meant.items()
        yield no_quotient(AVERAGE, mention, of, rounded(exact, mention.quantity.step), mention)


def _is_told_in_yuan(mention: Mention, exact: Decimal) -> bool:
    """Whether an average in 万元 is right in 元, to its last place: 103.4万元 of 1248批次, 每批次828.53万元."""
    return (
        mention.quantity.decimals > 0 and abs(exact - mention.quantity.value / _TIMES) <= mention.quantity.step / _TIMES
    )


def _totals(passage: Passage, sentence: Sentence, mention: Mention) -> list[Mention]:
    """The amounts before an average, the nearest first."""
    found: list[Mention] = []
    for each in reversed(passage.sentences[max(0, sentence.place - _NEAR) : sentence.place + 1]):
        money = (one for one in each.levels[::-1] if one.kind is QuantityKind.MONEY and one.start < mention.start)
        found += (one for one in money if one.is_exact and one.is_level)
        if len(found) >= _TOTALS:
            break
    return found[:_TOTALS]


def _is_telling(head: Mention) -> bool:
    """Whether not every other total comes out even over a number of heads."""
    number = int(head.quantity.value.scaleb(-int(head.quantity.value.normalize().as_tuple().exponent)))
    for factor in (2, 5):
        while number % factor == 0:
            number //= factor
    return number >= _LEAST


def _is_named(passage: Passage, sentence: Sentence, mention: Mention, total: Mention) -> bool:
    """Whether the sentence of an average speaks of what a total is for: 劳务这一块，全县保洁员84人，人均…."""
    words = pairs_of(total.label) - _NO_NAME
    before = passage.folded[max(sentence.start, total.end) : mention.start]
    return any(each in before for each in words)
