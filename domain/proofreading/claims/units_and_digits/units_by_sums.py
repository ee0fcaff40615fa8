"""Units that what adds up, or multiplies, around them gives away: 214.36万元 of 180.00万元 and 34.36元.

A small amount in 元 that is the rest of two amounts near it but for its 万; a number of the very unit in which each of
it is told (造林2300株，每亩110株，共25.3万株), which makes the total all the same.
"""

from collections.abc import Iterator
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, quoted_from, shown
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_TIMES, _SMALL = 10_000, 10_000  # 万元 for 元; less than so much is no amount of a body
_AROUND, _MOST = 4, 16  # sentences; amounts
_CENTS = 2  # decimals of what is told in 万元
_PER = pattern("每(?P<of>亩|公顷|公里|户|人|村|米|平方米|箱|车|袋|套|台|棚|棵|个)[^，。；0-9]{0,6}$")
_LEAST = 10  # of a product that is no chance


def units_by_sums(passage: Passage) -> Iterator[Claim]:
    """Amounts and numbers that fit all around them but for their unit."""
    for sentence in passage.stating:
        for place, mention in enumerate(sentence.mentions):
            if mention.quantity.unit == "元" and mention.quantity.decimals == _CENTS:
                yield from _of_a_whole(passage, sentence, mention)
            elif mention.role is QuantityRole.EACH and mention.kind is QuantityKind.COUNT:
                yield from _of_its_own_unit(sentence, place)


def _of_a_whole(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    if mention.quantity.value >= _SMALL or mention.role is QuantityRole.EACH or not mention.is_exact:
        return
    near = passage.sentences[max(0, sentence.place - _AROUND) : sentence.place + _AROUND]
    money = [each for one in near for each in one.levels if each.quantity.unit == "万元" and each.is_exact][:_MOST]
    expected = mention.quantity.value * _TIMES
    for whole, part in permutations(money, 2):
        if whole.start < part.start and whole.quantity.value - part.quantity.value == expected:
            terms = f"{shown(whole.quantity)}-{shown(part.quantity)}={plain(mention.quantity.value)}"
            yield Claim(UNIT, quoted_from(mention), mention.end, expected, mention.quantity.value, True, terms)
            return


def _of_its_own_unit(sentence: Sentence, place: int) -> Iterator[Claim]:
    """造林2300株，每亩110株，共用苗木25.3万株."""
    price = sentence.mentions[place]
    match = _PER.search(price.lead)
    if match is None or match["of"] == price.quantity.unit or price.quantity.value < _LEAST:
        return
    like = [each for each in sentence.levels if each.quantity.unit == price.quantity.unit and each.is_exact]
    for number, total in permutations(like, 2):
        is_product = number.quantity.value * price.quantity.value == total.quantity.value
        if is_product and number.start < price.start and number.quantity.value > _LEAST:
            terms = f"{plain(number.quantity.value)}×{plain(price.quantity.value)}={plain(total.quantity.value)}"
            yield claim(UNIT, number, number.quantity.value, terms, "query")
            return
