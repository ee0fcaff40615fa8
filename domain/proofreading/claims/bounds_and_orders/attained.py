"""What is said of a result and its goal: 就业率65%，低于70%的目标值，超额完成年度目标; 指标值≥90%，实际88.6%，达到目标.

The verdict stands in a clause of its own behind both, or behind the result alone, the goal being told further up.
"""

from collections.abc import Iterator, Sequence
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.claims.retellings.tellings import is_planned
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_VERDICT = pattern(
    r"[，；:](?:已|均|也|全部|基本|圆满|顺利|较好地?|如期|按期|按时|总体|仍|还)*(?:(?P<missed>未能?|没有|尚未|没能)(?:按期|如期|全面|全部)?)?(?P<how>超额|提前)?"
    r"(?:达到|完成|实现|达成)了?[^，。；0-9]{0,10}?(?:目标|指标|任务|计划)(?:值|数|要求|任务)?(?=[，。；)]|$)"
)
_ENDS = ("目标", "指标", "任务", "计划")
_GOAL = pattern(r"目标|指标值|计划|任务|≥|不低于|不少于|考核要求|要求达到|应达到?|须达到?")
_GOAL_BEHIND = pattern(r"^(?:的)?(?:年度|年初|全年|既定|预期|绩效|考核|省定|市定)*(?:目标|指标值|任务|计划|考核|要求)")
_FEWER = pattern(
    "≤|不高于|不超过|投诉|信访|上访|举报|案件|差错|违[规法纪]|隐患|返贫|缺勤|事故|死亡|成本|时间|时限|天数|流失|发生率|不良|能耗|以内|以下|控制|负债|压减|费"
)
_EARNED = pattern("引资|收入|税|产值|争取|到位|销售|营业|贷款|投资额")
_STATES = (QuantityRole.LEVEL, QuantityRole.COMPLETION, QuantityRole.SHARE, QuantityRole.PRIOR)
_AT_LEAST_BEHIND = pattern("^(?:及)?以上")
_UP_TO, _SHARED = 30, 2
_NEAR = 6  # sentences
_HALF = 2


def attained(passage: Passage) -> Iterator[Claim]:
    """The verdicts that the two numbers before them do not bear out."""
    for sentence in passage.saying(*_ENDS):
        for match in _VERDICT.finditer(passage.folded, sentence.start, sentence.end) if sentence.mentions else ():
            pair = _pair(passage, sentence, match)
            if pair is None:
                continue
            value, goal = pair
            short = value.quantity.value < goal.quantity.value
            if short is not bool(match["missed"]):
                mark = "<" if short else "≥"
                terms = f"{shown(value.quantity, goal.quantity.unit)}{mark}{shown(goal.quantity)}"
                yield Claim(ORDER, quoted_from(value), match.end(), arithmetic=terms, severity="query")


def _pair(passage: Passage, sentence: Sentence, match: Match[str]) -> tuple[Mention, Mention] | None:
    """The result and the goal that a verdict is told of, in one stretch between semicolons."""
    floor = passage.folded.rfind("；", sentence.start, match.start()) + 1
    near = [
        each for each in sentence.mentions if max(floor, sentence.start) <= each.start and each.end <= match.start()
    ]
    near = [each for each in near if each.role in _STATES and (each.is_exact or _is_goal(each))]
    goals = [each for each in near if _is_goal(each)]
    if not goals:
        return _above(passage, sentence, near, match)
    goal = goals[-1]
    near = [each for each in near if each.segment == goal.segment or each is goal]
    values = [each for each in near if each is not goal and _can_meet(each, goal)]
    if len(goals) > 1 or not values:
        return None
    value = values[-1] if values[-1].start > goal.start else values[0]
    between = [each for each in values if each is not value]
    is_plain = not between and not _FEWER.search(goal.lead + value.lead + goal.tail)
    return (value, goal) if is_plain else None


def _is_goal(each: Mention) -> bool:
    return (
        bool(_GOAL.search(each.lead) or _GOAL_BEHIND.match(each.tail)) and "完成" not in each.lead.partition("目标")[0]
    )


def _can_meet(value: Mention, goal: Mention) -> bool:
    if not comparable(value.quantity, goal.quantity) or _is_goal(value):
        return False
    return value.kind is not QuantityKind.MONEY or bool(_EARNED.search(value.lead + goal.lead))


def _above(
    passage: Passage, sentence: Sentence, near: Sequence[Mention], match: Match[str]
) -> tuple[Mention, Mention] | None:
    """The first result of a sentence, and a goal of the same thing told in the sentences above it."""
    if match["missed"] or not near or near[0].kind is not QuantityKind.COUNT or len(near[0].label) < _SHARED:
        return None
    value, label = near[0], near[0].label[-_SHARED:]
    found = [
        each
        for before in passage.sentences[max(0, sentence.place - 4 * _NEAR) : sentence.place]
        for each in before.mentions
        if each.quantity.unit == value.quantity.unit and each.label.endswith(label)
    ]
    if len({each.quantity.value for each in found}) != 1 or _FEWER.search(value.lead):
        return None
    goal = found[0]
    is_goal = _AT_LEAST_BEHIND.match(goal.tail) or _GOAL.search(goal.lead) or is_planned(passage, goal)
    is_short = goal.quantity.value / _HALF < value.quantity.value < goal.quantity.value
    return (value, goal) if is_goal and is_short else None
