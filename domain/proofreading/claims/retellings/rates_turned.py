"""A rate told twice under one name with its digits changed round: 执行率93.2% … 总的看，全年执行率92.3%."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.claims.common.scope import is_exactly
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern("(?P<name>[一-龥]{2}率|满意度)(?:仅|只|已)?(?:提高到|上升到|提升到|为|达到?|是|有|约)?$")
_OTHERWISE = pattern("上年|去年|目标|计划|较|比|提高(?!到)|下降|[0-9]{4}年|[一二三四]季度|月|半年|其中|平均")
_FEWEST = 3  # digits
_TWICE = 2


def rates_turned(passage: Passage) -> Iterator[Claim]:
    """The second of the only two rates of a name in a text, where it has the digits of the first in another order."""
    by_name: dict[str, list[Mention]] = {}
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if mention.kind is not QuantityKind.PERCENT or not mention.is_exact:
                continue
            match = _NAMED.search(mention.lead.strip())
            if match is not None:
                by_name.setdefault(match["name"], []).append(mention)
    for told in by_name.values():
        if len(told) == _TWICE and not any(_OTHERWISE.search(each.lead) for each in told) and _are_turned(*told):
            first, second = told
            if _has_its_amounts(passage.sentence_at(second.start), second):
                continue
            terms = f"{shown(second.quantity)}≠{shown(first.quantity)}"
            yield claim(REPEAT, second, first.quantity.value, terms, "query")


def _has_its_amounts(sentence: Sentence, rate: Mention) -> bool:
    """演出126场，完成率105%. … 小戏3个，计划2个，完成率150%: whether two numbers right before a rate give it."""
    before = [each for each in sentence.levels if each.end <= rate.start][-_TWICE:]
    if len(before) < _TWICE:
        return False
    one, other = (each.quantity for each in before)
    return comparable(one, other) and (is_exactly(rate.quantity, one, other) or is_exactly(rate.quantity, other, one))


def _are_turned(one: Mention, other: Mention) -> bool:
    digits, its = (shown(each.quantity).replace(".", "") for each in (one, other))
    is_alike = one.quantity.decimals == other.quantity.decimals and len(digits) >= _FEWEST
    return is_alike and digits != its and sorted(digits) == sorted(its)
