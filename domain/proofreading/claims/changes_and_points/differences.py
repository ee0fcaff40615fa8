"""How far apart two amounts told side by side are: 应发48.96万元，实发47.88万元，少发1.08万元.

A plan and what came of it, or what was claimed and what was allowed. Where any two amounts near by lie so far apart, or
the text has a goal that does, there is nothing to say.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.common.aims import Aims, aims
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, shown, window
from domain.proofreading.claims.units_and_digits.digits import is_one_digit_off
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind

_APART = pattern(
    r"^(?:[，]|即|共|实际|累计|仍|还)*(?:[比较](?P<plan>计划|目标|任务|预算|应发|应[一-龥]{1,2})数?(?:数|要求|的)?)?"
    r"(?:多|少|短|超|欠|差)(?:[支发付拨收用拿领缴交报列完建成装栽种办]{0,2})(?:了|出)?$"
)
_CORRECTED = pattern(
    r"^(?:，|[一-龥]{0,6}?)(?:核减|核增|审减|审增|调减|调增|扣减|扣除|扣)(?:得分|分值|了|资金|金额|投资)*$"
)
_CAME_TO = pattern(r"复核|审定|审核|核定|评审|调整后|最终|确认|结算|得分(?:为|是|:)?$|^(?:后)?(?:为|是|得)$|应得")
_PLANNED = pattern(r"应|计划|预算|目标|任务|需|核定|下达|安排|合同|额定|申报|报审|送审")
_DONE = pattern(r"实|已|完成|到账|到位|发放|支付|支出|收取|安装|建成|新建")
_AT_FIRST = pattern("年初|原|调整前|送审|报审|申报|自评|初评|批复")
_FROM, _SCORED = pattern("由[^，。；]{0,4}$|从[^，。；]{0,4}$"), pattern("复核|审定|最终|核定")
_HIGHER, _THAN, _TWO = pattern("^(?:高|低|多|少)(?:出|了)?$"), pattern("[比较与]"), 2
_ABOVE_IT = pattern("^(?:每[一-龥]|[一-龥]均)?(?:高|低|多|少)(?:出|了|出了)?$")
_ELSEWHERE = pattern("全[国省市县区]|周边|同类|同期?水平|平均水平|市场|邻[县区]|行业|区域")
_NOT_BOTH = pattern("其中|另|预计|约")
_DUE, _MADE = pattern("应[发付支拨收缴得][一-龥]{0,6}$"), pattern("^实际?[一-龥]{1,6}$")
_CHANGED = pattern("^，?(?:提[高升]|增[加长]|减少|下降|降低|上升|缩短|回落|扩大|缩小)了?$")
_HINTS = frozenset("多少短超欠差高低核审调扣提增减下降上缩回扩")  # without one of these nothing lies apart
_TIME = pattern(
    "上半年|下半年|季度|上年|去年|20[0-9]{2}年|[0-9]月|[年期][初末]|[首二两三四]期|整改[前后]|改造[前后]|培训[前后]"
)
_BACK = 2  # sentences
_NEAR = 8  # quantities before a difference of which any two may lie so far apart
_BEHIND = 2
_LEAST, _MOST = Decimal("0.3"), Decimal(3)  # of what is right: what is further off is a difference of other things
_STATES, _OF_EACH = (QuantityRole.LEVEL, QuantityRole.PRIOR), (QuantityRole.EACH,)


def differences(passage: Passage) -> Iterator[Claim]:
    """Differences that the two amounts they lie between do not give."""
    known = aims(passage)
    for sentence in passage.stating:
        for place, gap in enumerate(sentence.mentions):
            if gap.kind not in (QuantityKind.MONEY, QuantityKind.COUNT) or not gap.is_exact or gap.depth:
                continue
            lead = gap.lead.strip()
            if _HINTS.isdisjoint(lead):
                continue
            apart = _APART.match(lead)
            pair = _compared(sentence, place) if _HIGHER.match(lead) else None
            pair = pair or (_beside_the_mean(sentence, place) if _ABOVE_IT.match(lead) else None)
            if pair is None and apart:
                pair = (
                    _plan_and_result(sentence, place)
                    or _of_a_goal(sentence, place, known, apart["plan"])
                    or _due_and_made(sentence, place)
                )
            elif pair is None and _CORRECTED.match(lead):
                pair = _claimed_and_allowed(sentence, place)
            if pair is None and (apart or _HIGHER.match(lead) or _CHANGED.match(lead)):
                pair = _a_digit_apart(passage, sentence, place)
            if pair is not None and not _is_told(passage, sentence, gap):
                yield from _judged(gap, *pair)


def _compared(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """评价得分88.5分，比自评得分94分低5.5分: the amount that is compared, and the one with which."""
    gap = sentence.mentions[place]
    two = sentence.mentions[max(0, place - 2) : place]
    alike = [each for each in two if _is_state(each, gap, *_OF_EACH) and each.segment == gap.segment]
    is_pair = len(alike) == len(two) == _TWO and _THAN.match(two[1].lead.strip()) and not _THAN.match(two[0].lead)
    return (two[0], two[1]) if is_pair else None


def _beside_the_mean(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """生均经费1326元，全县平均1286元，每生高50元: what each has here, and what each has elsewhere."""
    gap = sentence.mentions[place]
    two = sentence.mentions[max(0, place - _TWO) : place]
    alike = [each for each in two if _is_state(each, gap, *_OF_EACH) and each.segment == gap.segment]
    is_pair = len(alike) == _TWO and _ELSEWHERE.search(two[1].lead) and not _ELSEWHERE.search(two[0].lead)
    return (two[0], two[1]) if is_pair and two[0].role is QuantityRole.EACH else None


def _plan_and_result(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """The two amounts right before a difference, one called a plan and one a result."""
    gap = sentence.mentions[place]
    near = [each for each in sentence.mentions[:place] if each.segment == gap.segment and not each.depth][-2:]
    if len(near) < 2 or not all(_is_alike(each, gap) for each in near):
        return None
    plans = [each for each in near if _PLANNED.search(each.lead) and not _MADE.search(each.lead.strip("，、 "))]
    results = [each for each in near if each not in plans and _DONE.search(each.lead)]
    return (near[0], near[1]) if len(plans) == len(results) == 1 else None


def _due_and_made(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """全年应发268.32万元；年中3人离岗，少发1.30万元，实发267.02万元: what was due before it, what came behind."""
    gap = sentence.mentions[place]
    before = [each for each in sentence.mentions[:place] if _is_alike(each, gap)][-1:]
    behind = [each for each in sentence.mentions[place + 1 : place + 2] if _is_alike(each, gap)]
    is_pair = before and behind and _DUE.search(before[0].lead) and _MADE.search(behind[0].lead.strip("，、 "))
    return (before[0], behind[0]) if is_pair and _lies_near(gap, before[0], behind[0]) else None


def _a_digit_apart(passage: Passage, sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """任务48.20万亩，调查数48.57万亩，多出0.57万亩: two amounts right before a difference of which one digit is wrong.

    A mean is held against the one before it under its name, what has changed against two that have their times.
    """
    gap = sentence.mentions[place]
    here = [each for each in sentence.mentions[:place] if each.segment == gap.segment and not each.depth]
    alike = [each for each in here if comparable(each.quantity, gap.quantity) and each.role is not QuantityRole.DELTA]
    if alike and alike[-1].role is QuantityRole.EACH:
        near = [each for each in window(passage, sentence, _BACK) if each.end <= alike[-1].start]
        alike = [*(each for each in near if each.label == alike[-1].label), alike[-1]]
    two = alike[-2:]
    if len(two) < _TWO or not all(each.is_exact and not _NOT_BOTH.search(each.lead) for each in two):
        return None
    if _CHANGED.match(gap.lead.strip()) and not all(_TIME.search(each.lead) for each in two):
        return None
    exact = abs(two[0].quantity.value - two[1].quantity.value)
    return (two[0], two[1]) if exact and is_one_digit_off(gap.quantity, exact) else None


def _of_a_goal(sentence: Sentence, place: int, known: Aims, plan: str | None) -> tuple[Mention, Mention] | None:
    """安装136处，其中…，比计划多4处: what the sentence begins with, against the goal that the text set for it."""
    gap = sentence.mentions[place]
    first = next((each for each in sentence.mentions[:place] if each.segment == gap.segment), None)
    if not plan or first is None or not _is_alike(first, gap):
        return None
    goals = known.for_part(first)
    return (first, goals[0]) if len({each.quantity.value for each in goals}) == 1 else None


def _claimed_and_allowed(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """自评得分94分，核减2.2分，复核得分91.8分: the amounts right before a correction and right behind it."""
    gap = sentence.mentions[place]
    before = [each for each in sentence.mentions[max(0, place - 2) : place] if _is_alike(each, gap)]
    if len(before) == 2 and _AT_FIRST.search(before[0].lead) and _CAME_TO.search(before[1].lead.strip("，、 ")):
        return before[0], before[1]
    behind = [each for each in sentence.mentions[place + 1 :] if _is_state(each, gap)]
    if len(behind) >= 2 and _FROM.search(behind[0].lead) and reaches(behind[1].lead):
        return behind[0], behind[1]
    finals = [each for each in behind if _CAME_TO.search(each.lead.strip("，、 ")) and _is_alike(each, gap)]
    if not before or before[-1] is not sentence.mentions[place - 1] or len(finals) != 1:
        return None
    is_next = finals[0] is sentence.mentions[place + 1] and finals[0].segment == before[-1].segment
    return (before[-1], finals[0]) if is_next or _SCORED.search(finals[0].lead) else None


def _is_state(each: Mention, gap: Mention, *more: QuantityRole) -> bool:
    """Whether an amount of the unit of a difference is one of those it can lie between."""
    alike = comparable(each.quantity, gap.quantity) and each.quantity.unit == gap.quantity.unit
    return alike and each.role in (*_STATES, *more) and each.is_exact


def _is_alike(each: Mention, gap: Mention) -> bool:
    is_state = each.role in _STATES and each.is_exact and not _NOT_BOTH.search(each.lead)
    return is_state and comparable(each.quantity, gap.quantity) and each.quantity.unit == gap.quantity.unit


def _is_told(passage: Passage, sentence: Sentence, gap: Mention) -> bool:
    """Whether any two amounts near a difference lie so far apart."""
    near = [
        each for each in window(passage, sentence, 2) if each is not gap and comparable(each.quantity, gap.quantity)
    ]
    before = [each.quantity.value for each in near if each.start < gap.start][-_NEAR:]
    behind = [each.quantity.value for each in near if each.start > gap.end][:_BEHIND]
    pairs = combinations([*before, *behind], 2)
    return any(abs(abs(one - other) - gap.quantity.value) <= _slack(gap) for one, other in pairs)


def _slack(gap: Mention) -> Decimal:
    return gap.quantity.half if gap.quantity.is_rounded else Decimal(0)


def _lies_near(gap: Mention, one: Mention, other: Mention) -> bool:
    exact = abs(one.quantity.value - other.quantity.value)
    return bool(exact) and _LEAST <= gap.quantity.value / exact <= _MOST


def _judged(gap: Mention, one: Mention, other: Mention) -> Iterator[Claim]:
    exact = abs(one.quantity.value - other.quantity.value)
    if abs(exact - gap.quantity.value) <= _slack(gap) or not exact:
        return
    if not _lies_near(gap, one, other):
        return
    high, low = sorted((one, other), key=lambda each: -each.quantity.value)
    unit = gap.quantity.unit
    factor = gap.quantity.value / Decimal(shown(gap.quantity)) if gap.quantity.value else Decimal(1)
    yield claim(AMOUNT, gap, exact, f"{shown(high.quantity, unit)}-{shown(low.quantity, unit)}={plain(exact / factor)}")
