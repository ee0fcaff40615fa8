"""Averages with two digits changed round: 公用经费136.40万元，人均2.02万元, where 62 people make it 2.20.

Which of the numbers of people in a text an average is of, its words seldom say. But where none of them gives it, and
one of them gives it with two digits side by side changed round, that one is meant.
"""

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal

from domain.proofreading.claims.common.claim import Claim, claim, paragraph, plain, rounded, shown
from domain.proofreading.claims.common.heads import is_a_bound, of_whom, units_of
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.units_and_digits.digits import is_turned
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_DIGITS = 3  # of an average that is no chance
_BACK, _HEADS = 60, 24  # sentences before, and numbers in them
_SHORT = Context(prec=8)  # digits of a quotient that are shown
_NAME = 4  # characters of a name that means one amount


def slipped_averages(passage: Passage) -> Iterator[Claim]:
    """Money for each, of the amount right before it or of its name, that a number of heads gives but for two digits."""
    for sentence in passage.saying("均", "每"):
        for mention in sentence.mentions:
            is_average = mention.kind is QuantityKind.MONEY and mention.role is QuantityRole.EACH
            if is_average and mention.is_exact and not mention.depth and tells(mention):
                yield from _judged(passage, sentence, mention)


def tells(mention: Mention) -> bool:
    """Whether an average has as many digits as are no chance."""
    return len(f"{mention.quantity.value / mention.quantity.step:.0f}") >= _DIGITS


def _judged(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    heads = of_whom(mention, heads_near(passage, sentence, units_of(passage, mention) or ()))
    near = [each for each in paragraph(passage, sentence) if each.kind is QuantityKind.MONEY and each.is_level]
    if not heads or any(gives(mention, total, head) for total in near for head in heads):
        return
    for total in _totals(sentence, mention, near):
        for head in heads:
            exact = rounded(total.quantity.value / head.quantity.value, mention.quantity.step)
            if is_turned(mention.quantity, exact):
                yield no_quotient(AVERAGE, mention, (total, head), exact, mention)
                return


def heads_near(passage: Passage, sentence: Sentence, units: Sequence[str]) -> list[Mention]:
    """The numbers of what an average may be of, the nearest first."""
    found: list[Mention] = []
    for each in reversed(passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 2]):
        found += (one for one in each.levels[::-1] if one.quantity.unit in units and one.quantity.value > 1)
        if len(found) >= _HEADS:
            break
    return [each for each in found if each.is_exact and not is_a_bound(each)]


def _totals(sentence: Sentence, mention: Mention, near: Sequence[Mention]) -> list[Mention]:
    """The amount right before an average in its sentence, and one whose whole name it has."""
    before = [each for each in sentence.mentions if each.end <= mention.start][-1:]
    beside = [each for each in before if each.kind is QuantityKind.MONEY and each.is_level and each.is_exact]
    named = [each for each in near if len(each.label) >= _NAME and mention.lead.strip().endswith(each.label)]
    return [*named[-1:], *beside]


def gives(mention: Mention, total: Mention, head: Mention) -> bool:
    """Whether an average is a total over a number of heads, to one unit in its last place."""
    exact = total.quantity.value / head.quantity.value
    return abs(exact - mention.quantity.value) <= mention.quantity.step


def no_quotient(code: str, mention: Mention, of: tuple[Mention, Mention], exact: Decimal, like: Mention) -> Claim:
    """That an average is not what a total makes over its heads (``of``), told in the unit of a quantity like it."""
    total, head = of
    unit = like.quantity.unit
    factor = like.quantity.value / Decimal(shown(like.quantity, unit))
    result = _SHORT.create_decimal(exact / factor)
    terms = f"{shown(total.quantity, unit)}÷{plain(head.quantity.value)}={plain(result)}"
    return claim(code, mention, exact, terms, "query")
