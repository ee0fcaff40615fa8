"""Amounts told in turn for things counted and priced in turn: 9台、6台…每台42万元、54万元…分别为378万元、342万元.

Each amount is its number times its price. Where that is so of all but one of them, the numbers, prices and amounts
stand in one order, and the one that does not fit is wrong.
"""

from collections.abc import Iterator, Sequence

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, shown
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_IN_TURN = pattern(r"(?:分别|依次|各)(?:为|是|计|达)?[^，。；、0-9]{0,4}$")
_BACK, _FEWEST = 2, 2  # sentences before; amounts


def told_in_turn(passage: Passage) -> Iterator[Claim]:
    """Of amounts told in turn the one that is not its number times its price, where all others are."""
    for sentence in passage.saying("分别", "依次"):
        for place, first in enumerate(sentence.mentions):
            if first.kind is QuantityKind.MONEY and first.is_level and _IN_TURN.search(first.lead):
                yield from _judged(passage, sentence, _row(sentence.mentions[place:]))


def _row(mentions: Sequence[Mention]) -> list[Mention]:
    """The amounts with nothing but a mark or a word that joins between them, from the first on."""
    found = list(mentions[:1])
    for each in mentions[1:]:
        if each.lead.strip(" 、，和与及") or not comparable(each.quantity, found[0].quantity):
            break
        found.append(each)
    return found


def _judged(passage: Passage, sentence: Sentence, amounts: list[Mention]) -> Iterator[Claim]:
    if len(amounts) < _FEWEST or not all(each.is_exact for each in amounts):
        return
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    before = [each for one in near for each in one.mentions if each.start < amounts[0].start and each.is_exact]
    prices = [each for each in before if each.kind is QuantityKind.MONEY and each.role is QuantityRole.EACH]
    prices = prices[-len(amounts) :]
    counts = [each for each in before if each.kind is QuantityKind.COUNT and each.is_level]
    for start in range(len(counts) - len(amounts) + 1):
        numbers = counts[start : start + len(amounts)]
        if len(prices) != len(amounts) or any(not comparable(each.quantity, numbers[0].quantity) for each in numbers):
            continue
        exact = [one.quantity.value * other.quantity.value for one, other in zip(numbers, prices, strict=True)]
        wrong = [at for at, each in enumerate(amounts) if each.quantity.value != exact[at]]
        if len(wrong) == 1:
            [at] = wrong
            unit = amounts[at].quantity.unit
            price = shown(prices[at].quantity, unit)
            factor = prices[at].quantity.value / type(exact[at])(price)
            terms = f"{plain(numbers[at].quantity.value)}×{price}={plain(exact[at] / factor)}"
            yield claim(PRICE, amounts[at], exact[at], terms, "query")
            return
