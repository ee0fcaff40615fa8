"""A percentage of an amount, told with what it comes to: 支付合同价款的90%，即85.55万元."""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, comparable, plain, shown
from domain.proofreading.claims.labels import named
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

PORTION = "prose.change"
_OF = pattern(r"(?P<whole>[一-龥]{2,10})的$")
_COMES_TO = pattern(r"^(?:即|计|共计|合计|折合|金额为?|为)$")


def portions(passage: Passage) -> Iterator[Claim]:
    """Amounts that are not so many per cent of what they are told to be of."""
    for sentence in passage.sentences:
        for rate, amount in pairwise(sentence.mentions):
            match = _OF.search(rate.lead.strip()) if rate.kind is QuantityKind.PERCENT else None
            is_amount = amount.kind is QuantityKind.MONEY and _COMES_TO.match(amount.lead.strip())
            if match is None or not is_amount or not rate.is_exact or not amount.is_exact:
                continue
            wholes = _wholes(passage, sentence, rate, amount, match["whole"])
            if wholes and not any(_is_portion(rate, each, amount) for each in wholes):
                whole = wholes[-1]
                exact = whole.quantity.value * rate.quantity.value / 100
                factor = shown(whole.quantity, amount.quantity.unit)
                terms = f"{factor}×{plain(rate.quantity.value)}%={plain(exact / _factor(amount))}"
                yield claim(PORTION, amount, exact, terms, "query")


def _factor(amount: Mention) -> int:
    return {"亿元": 100_000_000, "万元": 10_000, "千元": 1_000}.get(amount.quantity.unit, 1)


def _wholes(passage: Passage, sentence: Sentence, rate: Mention, amount: Mention, name: str) -> list[Mention]:
    found = named(passage, name)
    stem = name.removeprefix("支付").removeprefix("已支付").removeprefix("了")[-4:]
    near = [each for each in sentence.mentions if each.start < rate.start and each.role is QuantityRole.LEVEL]
    found += [each for each in near if stem[:2] in each.lead and each not in found]
    return [each for each in found if comparable(each.quantity, amount.quantity) and each.is_exact]


def _is_portion(rate: Mention, whole: Mention, amount: Mention) -> bool:
    exact = whole.quantity.value * rate.quantity.value / 100
    slack = whole.quantity.value * rate.quantity.half / 100 + amount.quantity.step
    return abs(exact - amount.quantity.value) <= slack
