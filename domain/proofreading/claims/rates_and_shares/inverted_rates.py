"""Rates of completion taken upside down: 计划铺设管网72公里. … 铺设管网68.4公里，完成率105.26%, which is 72÷68.4.

The slip proves itself: no plan and no result of one name give the rate, wherever the text tells them, and a plan over
what came of it gives it to the last place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.common.scope import is_exactly
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_RATE = pattern("(?:完成|执行|支付|支出|到位|实施|完工)(?:率|进度)(?:为|是|达到?|约)?$")
_PLANNED = pattern("计划|目标|任务|预算|拟|应|批复|概算|下达")
_ALL = 100  # per cent
_AROUND = 60  # sentences in which a plan and its result are looked for
_BESIDE = 2  # amounts before a rate
_GENERAL = frozenset(("计划", "实际", "完成", "目标", "任务", "年度", "全年", "项目", "资金", "建设", "支出", "预算"))


def inverted_rates(passage: Passage) -> Iterator[Claim]:
    """Rates that a plan over its result gives: above 100 per cent though less was done, below though more was."""
    for sentence in passage.saying("率", "进度"):
        for rate in sentence.mentions:
            is_told = rate.kind is QuantityKind.PERCENT and rate.is_exact and rate.quantity.decimals > 0
            if is_told and rate.quantity.value != _ALL and _RATE.search(rate.lead.strip()):
                yield from _judged(passage, sentence, rate)


def _judged(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    beside = [each for each in sentence.levels if each.end <= rate.start and each.is_exact and not each.depth]
    for one in beside[-_BESIDE:]:
        alike = [each for each in _alike(passage, one) if each.quantity.value > 0]
        if any(is_rate(rate.quantity, each.quantity, other.quantity) for each, other in _ways(one, alike)):
            return
        turned = next((pair for pair in _ways(one, alike) if _is_turned(rate, *pair)), None)
        if turned is not None:
            yield replace(rate_claim(COMPLETION, rate, *turned), rate=None, is_named=True)
            return


def _alike(passage: Passage, one: Mention) -> list[Mention]:
    """The amounts around that can be of the same thing: of one measure, with a word of the name in common."""
    words = pairs_of(one.lead) - _GENERAL
    place = passage.sentence_at(one.start).place
    around = passage.sentences[max(0, place - _AROUND) : place + _AROUND]
    told = (each for sentence in around for each in sentence.levels if comparable(each.quantity, one.quantity))
    return [each for each in told if each is not one and each.is_exact and pairs_of(each.lead) & words]


def _ways(one: Mention, alike: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Each result with its plan."""
    for each in alike:
        for done, planned in ((one, each), (each, one)):
            if _PLANNED.search(planned.lead) and not _PLANNED.search(done.lead):
                yield done, planned


def _is_turned(rate: Mention, done: Mention, planned: Mention) -> bool:
    is_less, is_more = done.quantity.value < planned.quantity.value, rate.quantity.value > _ALL
    return is_less is is_more and is_exactly(rate.quantity, planned.quantity, done.quantity)
