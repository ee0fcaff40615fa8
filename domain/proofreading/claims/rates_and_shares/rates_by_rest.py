"""Rates told with what is left and not with what was spent: 年初预算165万元，执行率94.37%，节余9.29万元.

What was spent is the budget without what is left. Only where the sentence tells nothing else that the rate could be
of, and no two amounts near by give it, is it wrong.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_rate, rounded, shown, window
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(
    r"(?:执行|支出|支付|使用|完成|拨付)(?:率|进度)(?:为|是|达到?|:)*$|^(?:只|仅|共|已)?(?:执行|完成|支付|支出)了?$"
)
_BUDGET = pattern(r"(?:预算|安排|下达|到位|经费|资金)(?:数|金额|总额)?(?:资金|经费)?(?:为|共|:)*$")
_LEFT = pattern(
    r"^(?:年末)?(?:尚有|还有|还|仍|形成)?(?:节余|结余|剩余|余额|余下|余|剩|未使用|未支出|未执行|沉淀)(?:资金|经费)?(?:为|了|:)*$"
)
_CHANGED = pattern("追加|调整|调增|调减|核减|压减|收回")
_BACK = 1  # sentences
_MOST = 24  # amounts near by


def rates_by_rest(passage: Passage) -> Iterator[Claim]:
    """Rates of execution that the budget without what is left does not give."""
    for sentence in passage.saying("余", "剩", "未使用", "未支出", "未执行", "沉淀"):
        for place, rate in enumerate(sentence.mentions):
            if rate.kind is QuantityKind.PERCENT and rate.is_exact and _RATE.search(rate.lead.strip()):
                yield from _judged(passage, sentence, place)


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    rate, before, behind = sentence.mentions[place], sentence.mentions[:place], sentence.mentions[place + 1 :]
    left = behind[0] if behind else None
    if left is None or not _LEFT.match(left.lead.strip()) or not left.is_exact or len(before) != 1:
        return
    budget = before[0]
    if not _is_budget(budget, rate) or not comparable(left.quantity, budget.quantity):
        return
    spent = budget.quantity.value - left.quantity.value
    part = replace(budget.quantity, value=spent, step=left.quantity.step)
    if _CHANGED.search(passage.folded, budget.end, rate.start):
        return  # 追加后执行率96.20%
    if spent <= 0 or is_rate(rate.quantity, part, budget.quantity) or _is_of_others(passage, sentence, rate):
        return
    exact = rounded(100 * spent / budget.quantity.value, rate.quantity.step)
    unit = budget.quantity.unit
    terms = f"({shown(budget.quantity)}-{shown(left.quantity, unit)})÷{shown(budget.quantity)}×100={exact:f}"
    yield claim(COMPLETION, rate, exact, terms, "query")


def _is_budget(budget: Mention, rate: Mention) -> bool:
    is_plain = budget.role is QuantityRole.LEVEL and budget.is_exact and budget.kind is QuantityKind.MONEY
    is_here = budget.segment == rate.segment and budget.depth == rate.depth
    return is_plain and is_here and budget.quantity.value > 0 and _BUDGET.search(budget.lead.strip()) is not None


def _is_of_others(passage: Passage, sentence: Sentence, rate: Mention) -> bool:
    near = [each.quantity for each in window(passage, sentence, _BACK) if each.kind is QuantityKind.MONEY][-_MOST:]
    return any(is_rate(rate.quantity, part, whole) for part, whole in permutations(near, 2))
