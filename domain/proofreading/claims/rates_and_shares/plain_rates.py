"""Rates whose own word the amount before them has: 完工55个，完工率94.8%; the whole is the nearest that can hold it.

What was done stands right before its rate, under the rate's own word, or is what the words complete. What it is of is
told before it: the amount of its own name, else the nearest one of its unit that is no smaller. Where any other amounts
of the sentence give the rate, or any of the text do quite, there is nothing to say.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.common.plans import is_planned
from domain.proofreading.claims.common.scope import is_exactly, told
from domain.proofreading.claims.rates_and_shares.rates import has_its_own_plan
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(
    r"^(?:[一-龥]{0,8}?)(?P<stem>[一-龥]{2})(?:率|度|进度)(?:[为是达仅约:]|达到|只有)*$"
    r"|^(?:只|仅|共|已)?(?:完成|占|为|达到)(?:全年|年度|年初|调整)?(?P<plan>预算|计划|任务|目标)(?:数|任务)?的$"
)
_NO_RATE = pattern(
    r"增|降|减|升|同比|利率|税率|费率|折旧|浮|平均|综合|较|比上年|目标值|不低于|应|周转|负债|化|普及|覆盖|参保|入学|使用率高|床位"
)
_DONE = pattern("完成|支出|执行|实|已|到位|使用|发放|投入|建成|新增|拨付")
_RESULT, _PLAN = pattern("决算|执行|实际|支出|在职|实有|中标"), pattern("预算|编制|计划|控制数|限额|定额")
_PLAN_WORD = pattern("(?:年初|全年)?(?:预算|计划)(?:数|资金|安排)?$")
_NAMED = 3  # characters of a name
_PAID = ("支付", "支出", "执行", "使用", "拨付")
_ALL_TOLD = pattern("^(?:以上|上述|各项|前述|以上各项|全部)?(?:支出|支付)?(?:合计|共计|总计)(?:支出|支付)?(?:为)?$")
_TOTAL = pattern("合计|共计|总计|总额|预算|到位|下达")
_DETAIL = pattern("其中|[^，。；]{0,6}中[，:]")
_NOTE = pattern("含|包含|其中|包括")
_LESS = pattern("未|不|无")
_NEAR_BY, _FURTHER = 15, 8  # percentage points: so far off, a rate must be of something else
_CLOSE = 28  # characters between a part and its rate
_QUITE = Decimal("0.05")
_BACK, _SENTENCES = 14, 3
_MOST = 40  # amounts
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)


def plain_rates(passage: Passage) -> Iterator[Claim]:
    """Rates that what has their word, and what it is of, do not give."""
    for sentence in passage.stating_of(QuantityKind.PERCENT):
        for place, rate in enumerate(sentence.mentions):
            is_rate_of = rate.kind is QuantityKind.PERCENT and rate.is_exact and place
            match = _RATE.match(rate.lead.strip()) if is_rate_of else None
            if match is None or rate.role is QuantityRole.DELTA or _NO_RATE.search(rate.lead):
                continue
            pair = (
                _plan_behind_result(sentence, place)
                or _of_one_name(passage, sentence, place)
                or _pair(passage, sentence, place, match["stem"] or "")
            )
            if pair is not None and not _is_borne_out(passage, sentence, rate, pair[0]):
                yield from _judged(passage, sentence, rate, *pair)


def _plan_behind_result(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """决算数8.4万元，预算数12万元，控制率70%: the result, and the plan between it and the rate."""
    two = [each for each in sentence.mentions[max(0, place - 2) : place] if _is_level(each)]
    if len(two) < 2 or not comparable(two[0].quantity, two[1].quantity) or two[0].segment != two[1].segment:
        return None
    is_pair = _RESULT.search(two[0].lead) and _PLAN.search(two[1].lead) and not _RESULT.search(two[1].lead)
    return (two[0], two[1]) if is_pair and not _PLAN.search(two[0].lead) else None


def _of_one_name(passage: Passage, sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """甲项目支出118.3万元。…其中甲项目预算126万元，执行率93.89%: the outlay told above under the plan's name."""
    plan = sentence.mentions[place - 1]
    name = _PLAN_WORD.sub("", plan.label)
    if (
        not _is_level(plan)
        or name == plan.label
        or len(name) < _NAMED
        or plan.segment != sentence.mentions[place].segment
    ):
        return None
    near = [each for each in told(passage, sentence, _SENTENCES) if each.end <= plan.start and _is_level(each)]
    found = [each for each in near if each.label.startswith(name) and _RESULT.search(each.label.removeprefix(name))]
    return (found[0], plan) if len({each.quantity.value for each in found}) == 1 else None


def _pair(passage: Passage, sentence: Sentence, place: int, stem: str) -> tuple[Mention, Mention] | None:
    """The part right before a rate, and what it is of."""
    rate, part = sentence.mentions[place], _before_notes(sentence, place)
    if not _is_level(part) or part.segment != rate.segment or rate.start - part.end > _CLOSE or part.depth > rate.depth:
        return None
    words = part.lead + part.tail
    if stem in _PAID and _ALL_TOLD.match(part.lead.strip()):
        return _of_the_total(passage, sentence, part)
    is_named = stem in words if stem else bool(_DONE.search(words)) and not is_planned(part)
    if not is_named or _LESS.search(words) or not part.quantity.value:
        return None
    near = [each for each in told(passage, sentence, _SENTENCES) if each.end <= part.start and _is_level(each)]
    near = [each for each in near if each.quantity.unit == part.quantity.unit or each.kind is QuantityKind.MONEY]
    near = [each for each in near if comparable(each.quantity, part.quantity) and not _DETAIL.search(each.lead)]
    own = [each for each in near if _has_its_name(each, part)]
    wholes = own or [each for each in near if each.quantity.value >= part.quantity.value or rate.quantity.value > 100]
    return (part, wholes[0]) if wholes else None


def _before_notes(sentence: Sentence, place: int) -> Mention:
    """完成24个(含交办3个)，完成率85.71%: the amount before a rate, but for a note in brackets on what it includes."""
    before = sentence.mentions[:place]
    if len(before) > 1 and before[-1].depth > sentence.mentions[place].depth and _NOTE.match(before[-1].lead.strip()):
        return before[-2]
    return before[-1]


def _of_the_total(passage: Passage, sentence: Sentence, part: Mention) -> tuple[Mention, Mention] | None:
    """资金两批，合计65万元。…以上合计63万元，支付率96.92%: both totals, of what came in and what was spent."""
    near = [each for each in told(passage, sentence, _BACK) if each.end <= part.start and _is_level(each)]
    near = [each for each in near if each.kind is part.kind and each.quantity.value >= part.quantity.value]
    total = next((each for each in near if _TOTAL.search(each.lead) and not _DETAIL.search(each.lead)), None)
    return (part, total) if total is not None else None


def _has_its_name(whole: Mention, part: Mention) -> bool:
    """Whether a part is named after the whole: 垃圾治理资金支出 of 垃圾治理资金."""
    return len(whole.label) >= 4 and part.label.startswith(whole.label) and part.label != whole.label


def _is_level(each: Mention) -> bool:
    return each.kind in _AMOUNTS and each.role is QuantityRole.LEVEL and each.is_exact


def _is_borne_out(passage: Passage, sentence: Sentence, rate: Mention, part: Mention) -> bool:
    """Whether two amounts of its sentence give the rate, or amounts told above do so quite."""
    here = [each for each in sentence.mentions if each.kind in _AMOUNTS]
    known = list(told(passage, sentence, _BACK))[:_MOST]
    for one in {*here, part}:
        for other in known:
            if one is other or not comparable(one.quantity, other.quantity) or other.quantity.value <= 0:
                continue
            off = abs(100 * one.quantity.value / other.quantity.value - rate.quantity.value)
            if off <= max(rate.quantity.half, _QUITE) and (off <= _QUITE or other in here):
                return True
    return False


def _judged(passage: Passage, sentence: Sentence, rate: Mention, part: Mention, whole: Mention) -> Iterator[Claim]:
    if whole.quantity.value <= 0 or is_rate(rate.quantity, part.quantity, whole.quantity):
        return
    off = abs(100 * part.quantity.value / whole.quantity.value - rate.quantity.value)
    if off > (_NEAR_BY if whole.start >= sentence.start else _FURTHER):
        return
    rests = [each.quantity for each in sentence.mentions if comparable(each.quantity, whole.quantity)]
    spent = [replace(each, value=whole.quantity.value - each.value) for each in rests]
    if any(is_exactly(rate.quantity, each, whole.quantity) for each in spent):
        return  # 支出76.5万元，执行率86.47%，结余11.5万元: the part is wrong, and told elsewhere
    together = replace(whole.quantity, value=whole.quantity.value + part.quantity.value)
    if not is_exactly(rate.quantity, part.quantity, together) and not has_its_own_plan(
        passage, sentence, rate, part, whole
    ):
        yield rate_claim(COMPLETION, rate, part, whole)
