"""What a value is said to lie above or below, and does not: 满意度88.5%，高于90%的目标; 余额486亿元，控制在478亿元以内.

The words stand in a clause without a subject of its own: it is the value before them. What they set it against must be
called a goal, a limit, an average or the like; else 超过100万元的3个 counts something. How far two values lie apart
(低于预算14万元) is no value to lie below.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_ADVERBS = "(?:也|仍|还|略|远|大幅|明显|严格|始终|并|且|已|全部|实际|总体|总额|已经|成功|基本|继续)*"
_ABOVE = pattern(
    rf"^{_ADVERBS}(?:高于|超额完成|超过|超出|大于|多于|快于|领先于?|[好优]于|高出|突破|达到并超过)了?(?P<of>[^，。；0-9]{{0,14}})$"
)
_BELOW = pattern(
    rf"^{_ADVERBS}(?:低于|小于|少于|慢于|滞后于|落后于|(?:未|没有|没|无一)(?:超过|超出|突破|超|高于|达到)|控制在|压缩在|限制在|控制到)了?"
    r"(?P<of>[^，。；0-9]{0,14})$"
)
_AT_LEAST = pattern(rf"^{_ADVERBS}(?:达到|完成|实现|符合|满足)了?(?P<of>[^，。；0-9]{{0,10}})$")
_GOAL = pattern(
    r"目标|标准|要求|水平|平均|均值|预期|指标|任务|计划|限额|限价|控制|上限|下限|预算|概算|规定|进度|上年|去年|同期|红线|[格戒制]线|定额|合同"
)
_WITHIN = pattern("以内|之内|以下")
_NO_MORE = pattern("不(?:超过?|高于|大于|多于|突破)|(?<!不)[低少小]于|控制在")
_AND_MORE = pattern(r"(?:及)?以上的?[^，。；0-9]{0,6}(?:目标|要求|标准|指标)|以上$")
_ASKED = pattern(r"^的[^，。；0-9]{0,6}(?:目标|要求|标准|进度)")
_CALLED = pattern("^(?:年度|年初|全年|既定|预期)?(?:目标|任务|计划|指标|标准|限额|上限|红线)")
_DIVIDES = pattern("其中|包括|包含|分别|:")
_PLANNED = pattern(
    r"目标|标准|要求|计划|不低于|不高于|应|须|力争|预计|上年|去年|全[省市国县](?:平均|均值|水平)|平均|每|[人户亩村]均|单价"
)
_STATES = (QuantityRole.LEVEL, QuantityRole.COMPLETION, QuantityRole.SHARE)
_FROM_IT = pattern("基础上|[再又将拟]压[减缩降]|[再又将拟][减降]")  # a limit for the year after, taken from the value
_BETTER = pattern("[好优]于")
_TIMES = frozenset(
    ("天", "日", "个工作日", "工作日", "小时", "个小时", "分钟", "秒", "个月", "周")
)  # the less, the better
_BAD = pattern(
    "差错|错误|投诉|逾期|损耗|漏损|事故|发生率|死亡|违[规法约]|不良|退[件回]|故障|能耗|延误"
)  # the less, too
_NEAREST = Decimal("0.5")  # of the value: what is smaller is how far it lies off
_LONGEST = 160  # characters that are quoted


def bounds(passage: Passage) -> Iterator[Claim]:
    """Values on the other side of what they are said to lie above or below."""
    for sentence in passage.stating:
        for place, bound in enumerate(sentence.mentions):
            is_bad = place > 0 and _BAD.search(sentence.mentions[place - 1].lead) is not None
            sign = _side(bound, is_bad) if place and not bound.depth else 0
            value = _subject(passage, sentence, place) if sign else None
            if (
                value is None
                or _FROM_IT.search(passage.folded, value.end, bound.start)
                or not _is_other_side(value, bound, sign)
            ):
                continue
            mark = ">" if sign < 0 else "<"
            terms = f"{shown(value.quantity, bound.quantity.unit)}{mark}{shown(bound.quantity)}"
            start = quoted_from(value) if bound.end - quoted_from(value) <= _LONGEST else quoted_from(bound)
            yield Claim(ORDER, start, bound.end, arithmetic=terms, severity="query")


def _side(bound: Mention, is_bad: bool = False) -> int:
    """1 where a value is said to lie above, -1 where below; 0 where nothing of the kind is said."""
    lead = bound.lead.strip()
    if bound.kind is QuantityKind.POINTS or "均" in lead or "都" in lead:
        return 0
    for look, sign in ((_ABOVE, 1), (_BELOW, -1), (_AT_LEAST, 1)):
        match = look.match(lead)
        if match is None:
            continue
        if look is _AT_LEAST and _NO_MORE.search(match["of"]):
            return -1  # 差错率0.68‰，达到不超过1‰的标准
        if look is _AT_LEAST:
            return sign if _AND_MORE.match(bound.tail) or _ASKED.match(bound.tail) else 0
        if _WITHIN.match(bound.tail) and sign < 0:
            return sign
        is_named = bound.tail.startswith("的") or _CALLED.match(bound.tail)
        sign = -sign if _BETTER.search(lead) and (bound.quantity.unit in _TIMES or is_bad) else sign
        words = bound.tail if is_named else match["of"] if not bound.tail else ""
        return sign if _GOAL.search(words) or (match["of"] and _GOAL.search(match["of"])) else 0
    return 0


def _subject(passage: Passage, sentence: Sentence, place: int) -> Mention | None:
    """The value before the words, of its kind; where one before it is divided, that."""
    bound = sentence.mentions[place]
    near = [each for each in sentence.mentions[:place] if comparable(each.quantity, bound.quantity) and not each.depth]
    near = [each for each in near if each.role in _STATES and each.segment == bound.segment]
    if not near or ("超额" in bound.lead and len(near) > 1):
        return None  # 新建7处，翻修6处，超额完成全年12处: together
    value = near[-1]
    for one in near[:-1]:
        if _DIVIDES.search(passage.folded, one.end, value.start):
            value = one
            break
    is_plain = value.is_exact and not _PLANNED.search(value.lead) and value.quantity.unit == bound.quantity.unit
    return value if is_plain else None


def _is_other_side(value: Mention, bound: Mention, sign: int) -> bool:
    one, other = value.quantity.value, bound.quantity.value
    if other < _NEAREST * one or one < _NEAREST * other:
        return False
    return one < other if sign > 0 else one > other
