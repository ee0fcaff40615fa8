"""Rates of two kinds side by side: 41个项目占项目个数的13.14%，金额却占63.18%; 金额整改率95.93%，个数整改率80.00%.

The numbers of one kind stand beside those of the other (项目312个，金额9.86亿元；…41个，金额6.23亿元). Where the rate
of one kind is right of two of them, that of the other is one of the two beside these.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim, window
from domain.proofreading.claims.common.scope import is_exactly
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_KIND = pattern(
    r"(?P<money>金额|资金|投资额?|经费|款项)|(?P<count>个数|件数|户数|人数|项数|宗数|家数|笔数|份数|数量|人次|批次|面积)"
)
_OF_KIND = pattern(
    r"^(?:其中|但|而|按|从|且)?[一-龥]{0,4}?(?:上|看|计算?|来看)?[^，。；0-9]{0,8}(?:占|率)[^，。；0-9]{0,8}$"
)
_BACK = 4  # sentences
_MOST = 16  # numbers of one kind


def kinds_beside(passage: Passage) -> Iterator[Claim]:
    """Rates of one kind that the numbers beside those of the other kind do not give."""
    for sentence in passage.stating:
        rates = [each for each in sentence.mentions if each.kind is QuantityKind.PERCENT and _is_plain(each)]
        for one, other in pairwise(rates):
            if _are_of_two_kinds(one, other):
                yield from _judged(passage, sentence, one, other)
                yield from _judged(passage, sentence, other, one)


def _is_plain(rate: Mention) -> bool:
    is_stated = rate.is_exact and rate.role not in (QuantityRole.DELTA, QuantityRole.EACH)
    return is_stated and _OF_KIND.match(rate.lead.strip()) is not None


def _are_of_two_kinds(one: Mention, other: Mention) -> bool:
    """Whether one rate is told of money and the other of numbers."""
    return {_kind_of(one), _kind_of(other)} == {"money", "count"}


def _judged(passage: Passage, sentence: Sentence, known: Mention, asked: Mention) -> Iterator[Claim]:
    near = [each for each in window(passage, sentence, _BACK) if each.start < min(known.start, asked.start)]
    near = [each for each in near if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and each.is_exact]
    is_money = _kind_of(asked) == "money"
    of_asked = [each for each in near if (each.kind is QuantityKind.MONEY) is is_money][-_MOST:]
    of_known = [each for each in near if each not in of_asked][-_MOST:]
    if any(is_rate(asked.quantity, part.quantity, whole.quantity) for part, whole in permutations(of_asked, 2)):
        return
    found = {
        (part.start, whole.start): (part, whole)
        for first, second in permutations(of_known, 2)
        if comparable(first.quantity, second.quantity) and is_exactly(known.quantity, first.quantity, second.quantity)
        for part, whole in [(_beside(near, first, of_asked), _beside(near, second, of_asked))]
        if part is not None and whole is not None
    }
    values = {(part.quantity.value, whole.quantity.value) for part, whole in found.values()}
    if len(values) == 1:
        part, whole = next(iter(found.values()))
        if 0 < part.quantity.value <= whole.quantity.value:
            yield rate_claim(SHARE, asked, part, whole)


def _kind_of(rate: Mention) -> str:
    found = _KIND.search(rate.lead)
    return "" if found is None else "money" if found["money"] else "count"


def _beside(near: Sequence[Mention], number: Mention, others: Sequence[Mention]) -> Mention | None:
    """What stands right behind a number, if it is of the other kind."""
    behind = near[near.index(number) + 1 :][:1]
    return behind[0] if behind and behind[0] in others else None
