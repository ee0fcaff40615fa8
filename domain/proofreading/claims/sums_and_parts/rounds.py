"""Rounds of one work and what they come to further on: 第一轮核查160户，第二轮抽查48户…。共核查218户次."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.sums_and_parts.sums import SUM, sum_claim
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_ROUND = pattern(r"第(?P<at>[一二三四五六])(?P<of>[轮批次期])(?![^，。；]{0,4}(?:占|比))")
_TOTAL = pattern(r"^(?:[两二三四五六][轮批次期])?(?:共|总共|一共|合计|累计|总计)(?:计)?(?P<done>[一-龥]{2,6})?(?:了)?$")
_AHEAD = 4  # sentences of the paragraph in which the total stands
_FEWEST = 2
_SLIP = Decimal("0.3")  # of the total
_ORDER = "一二三四五六"


def rounds(passage: Passage) -> Iterator[Claim]:
    """Totals of rounds that the rounds, each told once and in order, do not make."""
    for sentence in passage.saying("第一"):
        told = _told(sentence)
        if len(told) >= _FEWEST and all(each.is_exact for each in told):
            yield from _judged(passage, sentence, told)


def _told(sentence: Sentence) -> list[Mention]:
    """The first number of each round, if the rounds are told in order from the first."""
    found: list[Mention] = []
    for mention in sentence.mentions:
        match = _ROUND.search(mention.lead)
        if match is not None:
            if mention.kind is not QuantityKind.COUNT or match["at"] != _ORDER[len(found) : len(found) + 1]:
                return []
            found.append(mention)
    return found


def _judged(passage: Passage, sentence: Sentence, told: list[Mention]) -> Iterator[Claim]:
    ahead = passage.sentences[sentence.place : sentence.place + _AHEAD]
    near = (each for one in ahead if one.paragraph == sentence.paragraph for each in one.mentions)
    for total in near:
        match = _TOTAL.match(total.lead.strip()) if total.start > told[-1].end and total.is_level else None
        if match is None or not _is_of_them(total, told, match["done"] or ""):
            continue
        exact = sum((each.quantity.value for each in told), Decimal(0))
        off = abs(exact - total.quantity.value)
        if total.is_exact and off and off <= _SLIP * total.quantity.value:
            found = sum_claim(total, told, exact)
            yield Claim(
                SUM, total.start - len(total.lead.lstrip()), total.end, exact, found.actual, False, found.arithmetic
            )
        return


def _is_of_them(total: Mention, told: list[Mention], done: str) -> bool:
    """Whether a total counts what the rounds do, once or so many times: 户 and 户次; by the same work."""
    units = {each.quantity.unit for each in told}
    is_alike = len(units) == 1 and total.quantity.unit.removesuffix("次") == next(iter(units)).removesuffix("次")
    return is_alike and (not done or any(done[:2] in each.lead for each in told))
