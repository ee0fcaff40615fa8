"""Means of two rows side by side: 小学37所、初中12所，学生分别为9324人、6395人，校均320人."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, rounded
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_EACH = {
    "校均": "所个",
    "村均": "个",
    "户均": "户",
    "家均": "家",
    "班均": "个",
    "场均": "场",
    "期均": "期",
    "院均": "所家",
}
_RESPECTIVELY = pattern("分别")
_OTHERWISE = pattern("标准|计划|目标|上年|去年|比|较|最|其中")
_LEAST, _MOST, _ABOUT = Decimal("0.5"), Decimal("1.8"), Decimal("0.03")  # of what is right


def means_of_lists(passage: Passage) -> Iterator[Claim]:
    """Means that neither all of two rows nor any two numbers of them give."""
    for sentence in passage.saying(*_EACH):
        for place, mean in enumerate(sentence.mentions):
            name = next((each for each in _EACH if mean.lead.strip("，").startswith(each)), None)
            if name is not None and mean.role is QuantityRole.EACH and not _OTHERWISE.search(mean.lead):
                yield from _judged(passage, sentence, sentence.mentions[:place], mean, _EACH[name])


def _judged(
    passage: Passage, sentence: Sentence, before: Sequence[Mention], mean: Mention, units: str
) -> Iterator[Claim]:
    heads = [each for each in before if each.kind is QuantityKind.COUNT and each.quantity.unit in units]
    amounts = [each for each in before if comparable(each.quantity, mean.quantity)]
    if len(heads) < 2 or len(heads) != len(amounts) or [*heads, *amounts] != list(before):
        return
    is_told = _RESPECTIVELY.search(amounts[0].lead) and not _OTHERWISE.search(
        passage.folded, sentence.start, mean.start
    )
    if not is_told or not all(each.is_exact and each.is_level for each in before):
        return
    number, total = _sum(heads), _sum(amounts)
    stated = mean.quantity
    if not number or not stated.value:
        return
    exact = total / number
    slack = stated.step if mean.is_exact else exact * _ABOUT
    ways = (exact, *(one.quantity.value / other.quantity.value for one, other in zip(amounts, heads, strict=True)))
    if any(abs(each - stated.value) <= slack for each in ways) or not _LEAST <= stated.value / exact <= _MOST:
        return
    terms = f"{plain(total)}÷{plain(number)}={plain(rounded(exact, stated.step))}"
    yield claim(AVERAGE, mean, rounded(exact, stated.step), terms, "query")


def _sum(row: Sequence[Mention]) -> Decimal:
    return (
        sum((each.quantity.value for each in row), Decimal(0))
        if all(each.quantity.value for each in row)
        else Decimal(0)
    )
