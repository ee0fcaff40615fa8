"""Rates of one amount over several wholes: 完成2519万元，为调整任务的102.82%、年初任务的109.52%.

The second rate names its whole alone, or the words before it do (以年初预算为分母，则为113.12%); its part is that of
the first. A rate of each of two kinds that belong together is one of its own kind: 41个项目只占项目个数的13.14%，
金额却占63.18%; 金额整改率95.93%，个数整改率80.00%.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim, window_levels
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NAMES = (
    r"年初预算|最终预算|调整后?(?:的)?预算|全年预算|调整(?:后的?)?任务|年初任务|年初计划|调整后?(?:的)?计划|全年(?:任务|计划)"
    r"|批复概算|概算|总投资|合同价|目标(?:任务)?"
)
_NEXT = pattern(rf"^(?:[、，]|和|及|是|为|占|而|也|又|，为|，占|，是)*(?P<base>{_NAMES})(?:数|额|总额)?的$")
_MEASURED = pattern(
    rf"(?:以|按|按照|用|拿)(?P<base>{_NAMES})(?:数|额|口径)?"
    r"(?:为分母|为基数|为基准|作分母|作基数|衡量|计算|来?算|测算|计|考核|来看)?(?:的话)?[，]?(?:则|的|其)?"
    r"(?:执行率|完成率|支出率|支付率|执行进度)?(?:则)?(?:为|是|达|有|达到|只有|高达)?$"
)
_SPENT = pattern("支出|执行|使用|支付|完成|实现|实际|兑付|拨付|实绩|决算")
_CHANGED, _FIRST = pattern("调整|最终|调增|调减|全年|变更|追加后"), pattern("年初|批复")
_PART_OF = pattern("基本支出|项目支出|人员|公用|其中")
_AS_CHANGED = pattern("调整后?(?:的)?(?:预算|计划|任务|目标)(?:数|额|总额)?(?:为|是)?$|^[，、]?调整后为?$")
_BARE = pattern(
    "^(?:年度|全年|综合|整体|总体)?(?:预算|支出|资金|计划|任务)?(?:执行|完成|支出|支付|使用)(?:率|进度)(?:为|达到?|是|仅)?$"
)
_PAIR, _ALL = 2, 100
_WORDS = 30  # characters
_MOST = 30  # amounts


def other_bases(passage: Passage) -> Iterator[Claim]:
    """Rates that what was done does not give of the whole that their words name."""
    for sentence in passage.stating:
        for rate in sentence.mentions:
            if rate.kind is QuantityKind.PERCENT and rate.is_exact and rate.role is not QuantityRole.DELTA:
                base = _base(passage, sentence, rate)
                if base:
                    yield from _judged(passage, sentence, rate, base)
                else:
                    yield from _of_the_changed(sentence, rate)


def _of_the_changed(sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """年初95万元，调减7.5万元，调整预算87.5万元，支出84万元，执行率96%: of the budget as changed."""
    before = [each for each in sentence.levels if each.end <= rate.start and not each.depth][-_PAIR:]
    if len(before) < _PAIR or not _BARE.match(rate.lead.strip()) or not all(each.is_exact for each in before):
        return
    if rate.quantity.value > _ALL or not rate.quantity.decimals:
        return  # 完成率105.00%: more than all is hardly told but of the first budget
    had, spent = before
    is_pair = (
        _AS_CHANGED.search(had.lead) and _SPENT.search(spent.lead) and had.segment == spent.segment == rate.segment
    )
    if not is_pair or _PART_OF.search(spent.lead) or not comparable(had.quantity, spent.quantity):
        return
    if had.quantity.value > 0 and not is_rate(rate.quantity, spent.quantity, had.quantity):
        yield replace(rate_claim(COMPLETION, rate, spent, had), rate=None, is_named=True)


def _base(passage: Passage, sentence: Sentence, rate: Mention) -> str:
    """What a rate's words name as its whole, where another rate of the same part stands beside it; else blank."""
    at = sentence.mentions.index(rate)
    is_next = at > 0 and sentence.mentions[at - 1].kind is QuantityKind.PERCENT
    found = _NEXT.match(rate.lead.strip()) if is_next else None
    if found is None:
        found = _MEASURED.search(passage.folded, max(sentence.start, rate.start - _WORDS), rate.start)
    return found["base"] if found else ""


def _judged(passage: Passage, sentence: Sentence, rate: Mention, base: str) -> Iterator[Claim]:
    before = [each for each in window_levels(passage, sentence) if each.start < rate.start and each.is_exact]
    before = [each for each in before if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)][-_MOST:]
    whole = _named(before, base)
    if whole is None or whole.quantity.value <= 0:
        return
    parts = [each for each in before if comparable(each.quantity, whole.quantity) and each is not whole]
    if any(is_rate(rate.quantity, one.quantity, other.quantity) for one in parts for other in (whole, *parts)):
        return
    done = [each for each in parts if _SPENT.search(each.lead) and not _names_a_plan(each)]
    done = [each for each in done if not _PART_OF.search(each.lead) and not each.depth]
    if done and len({each.quantity.value for each in done[-1:]}) == 1:
        yield rate_claim(COMPLETION, rate, done[-1], whole)


def _named(before: Sequence[Mention], base: str) -> Mention | None:
    """The amount that a name can mean: that of the beginning, the changed one, or the only one of its noun."""
    noun = base[-2:]
    told = [each for each in before if noun in each.lead and not _SPENT.search(each.lead.split(noun)[-1])]
    if _FIRST.search(base):
        told = [each for each in told if _FIRST.search(each.lead)]
    elif _CHANGED.search(base):
        told = [each for each in before if _CHANGED.search(each.lead) and each.role is not QuantityRole.DELTA]
    values = {each.quantity.value for each in told}
    return told[-1] if len(values) == 1 else None


def _names_a_plan(each: Mention) -> bool:
    return any(word in each.lead for word in ("预算为", "任务", "计划", "目标", "概算")) and not _SPENT.search(
        each.lead[-4:]
    )
