"""Rates told a sentence behind what they are of: 受理41286件，直接答复24771件。直接答复率62.00%.

The part has the rate's own words, the whole stands before it under the same unit. Where any two numbers near by give
the rate, or any number of the text does so with its whole, there is nothing to say.
"""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, rate_claim
from domain.proofreading.claims.common.scope import amounts_of, is_exactly
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_BY_DEED = pattern("^(?P<deed>[一-龥]{3,8})率(?:为|达到?|是)?$")
_OF_A_BUDGET = pattern("^(?:预算)?(?:执行率|支出进度|执行进度)(?:为|达到?|是)?$")
_BUDGET = pattern("^(?:全年|年度|本年|项目|专项|批复)?预算(?:数|资金|安排)?(?:为|共)?$")
_PAID = pattern(
    "(?:累计|共|合计|实际|本年|全年|实)(?:付款|支付|支出|付|拨付|列支)(?:了|为)?$|^支出(?:合计|共计|总计)?(?:为)?$"
)
_OTHERWISE = pattern("上年|去年|综合|平均|计划|目标|其中|占")
_NEAR, _BACK, _MOST = 5, 2, 40  # percentage points; sentences; amounts
_LONG = 6  # sentences in which what was paid may stand


def rates_a_sentence_on(passage: Passage) -> Iterator[Claim]:
    """Rates that the numbers of the sentences before do not give."""
    for sentence in passage.saying("率", "进度"):
        for place, rate in enumerate(sentence.mentions):
            is_rate = rate.kind is QuantityKind.PERCENT and rate.is_exact and rate.quantity.decimals and not rate.depth
            if not is_rate or rate.role is QuantityRole.DELTA or _OTHERWISE.search(rate.lead):
                continue
            if not place and (match := _BY_DEED.match(rate.lead.strip())) is not None:
                yield from _by_its_deed(passage, sentence, rate, match["deed"])
            elif place and _OF_A_BUDGET.match(rate.lead.strip()):
                yield from _of_a_budget(passage, sentence, sentence.mentions[place - 1], rate)


def _above(passage: Passage, sentence: Sentence, back: int) -> list[Mention]:
    found = [each for one in passage.sentences[max(0, sentence.place - back) : sentence.place] for each in one.amounts]
    return found[-_MOST:]


def _by_its_deed(passage: Passage, sentence: Sentence, rate: Mention, deed: str) -> Iterator[Claim]:
    near = _above(passage, sentence, _BACK)
    parts = [each for each in near if each.label == deed and each.is_level and each.is_exact]
    if len(parts) != 1:
        return
    home = passage.sentence_at(parts[0].start)
    before = [
        each for each in home.levels if each.end <= parts[0].start and comparable(each.quantity, parts[0].quantity)
    ]
    if not before or home.paragraph != sentence.paragraph or before[0].quantity.value < parts[0].quantity.value:
        return
    if any(
        is_exactly(rate.quantity, one.quantity, other.quantity) for one in near for other in near if one is not other
    ):
        return
    yield from _judged(rate, parts[0], before[0])


def _of_a_budget(passage: Passage, sentence: Sentence, budget: Mention, rate: Mention) -> Iterator[Claim]:
    """累计付款43.00万元。预算45.00万元，执行率93.56%."""
    is_budget = budget.kind is QuantityKind.MONEY and budget.is_level and budget.is_exact
    if (
        not is_budget
        or budget.quantity.value <= 0
        or not _BUDGET.match(budget.lead.strip())
        or budget.segment != rate.segment
    ):
        return
    told = [each for each in amounts_of(passage) if each.kind is QuantityKind.MONEY and each is not budget]
    if any(is_exactly(rate.quantity, each.quantity, budget.quantity) for each in told):
        return
    paid = [each for each in _above(passage, sentence, _LONG) if _PAID.search(each.lead.strip()) and each.is_level]
    paid = [each for each in paid if each.kind is QuantityKind.MONEY and each.quantity.value <= budget.quantity.value]
    paid = [each for each in paid if each.is_exact and _off(rate, each, budget) <= _NEAR]
    if len({each.quantity.value for each in paid}) == 1:
        yield from _judged(rate, paid[0], budget)


def _off(rate: Mention, part: Mention, whole: Mention) -> float:
    return abs(float(100 * part.quantity.value / whole.quantity.value - rate.quantity.value))


def _judged(rate: Mention, part: Mention, whole: Mention) -> Iterator[Claim]:
    if whole.quantity.value <= 0 or part.quantity.value <= 0:
        return
    if float(2 * rate.quantity.step) < _off(rate, part, whole) <= _NEAR:
        yield rate_claim(COMPLETION, rate, part, whole)
