"""Whether what a claim calls wrong is plainly of something else than the numbers that it was held against.

A change that names the rest (其余三类合计反而增加1.14亿元) is none of the values before it; one that two values of its
sentence give to the last place is right, whichever value a rule took. A rate of beds is not one of homes, and what is
dozens of times as large as a rate is not what it was reckoned of.
"""

from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.common.scope import is_exactly
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, share_whole
from domain.proofreading.quantities import QuantityKind

_OF_THE_REST = pattern("(?:其余|其他|其它|剩余|另外)(?![^，。；]{0,8}(?:同比|比上年))")
_TELLING = 20  # steps of its last place that a change has at least, to be no chance
_PRECISE, _SHOWN = 2, 100  # decimals; steps of its last place that a share has at least
_TIMES = 8  # so far off, a rate is of something else; unless its point has slipped
_SLIPS = (10, 100, 1000, 10_000)
_LIKE = Decimal("0.03")
_THEN = pattern("上年|去年|同期|上期|往年|20[0-9]{2}年")
_BOUND = pattern("(?:及|或|含)?以[上下内]")  # 及格率（60分及以上）88.27%
_STEM = pattern("(?P<of>参保|覆盖|入学|接种|普及|登记|建档|签约|入网|改水|参合|毛入学)率(?:为|是|达|仅)*$")
_DUE = pattern("应|目标|计划|任务|总|常住|户籍|适龄|共有")
_OF_IT = pattern("占|为|相当|完成|达")
_OWN_UNITS = (
    (
        pattern("入住率|床位[^，。；]{0,4}率"),
        frozenset(("张", "人", "名", "套", "户", "间", "位", "个床位", "床", "个")),
    ),
    (pattern("上座率|座位[^，。；]{0,4}率"), frozenset(("人次", "人", "个", "张", "座", "位"))),
    (pattern("出租率|空置率"), frozenset(("套", "间", "平方米", "户", "处", "个", "宗", "万平方米"))),
)


def is_a_change_of_others(passage: Passage, claim: Claim) -> bool:
    """Whether a change is one of the rest, or lies between two other values of its sentence."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    near = [each for each in sentence.mentions if each.end <= claim.end and each.is_exact]
    change = next(
        (each for each in reversed(near) if each.role is QuantityRole.DELTA and each.start >= claim.start), None
    )
    if change is None:
        return False
    clause = max(passage.folded.rfind(mark, sentence.start, change.start) for mark in "，；。:")
    if _OF_THE_REST.search(passage.folded, max(clause, sentence.start), change.start):
        return True
    return _lies_between(
        change, [each for each in near if each.end <= change.start and comparable(each.quantity, change.quantity)]
    )


def _lies_between(change: Mention, values: list[Mention]) -> bool:
    """中标价171.50万元，比预算低8.50万元: the value right before a change, and an earlier one of the same matter."""
    if not values or change.quantity.value < _TELLING * change.quantity.step or change.rises is None:
        return False
    levels = [each for each in values if each.is_level and each.segment == change.segment]
    gap = change.quantity.value if change.rises else -change.quantity.value
    if levels and _THEN.search(levels[-1].lead):
        return False  # 支出7.26万元，2023年为9.05万元，上升1.79万元
    return any(levels[-1].quantity.value - each.quantity.value == gap for each in levels[:-1])


def is_a_sum_of_others(passage: Passage, claim: Claim) -> bool:
    """Whether parts are told of another whole, or make up what lies between two amounts."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    inside = [each for each in sentence.levels if claim.start <= each.start and not each.depth]
    parts = [each for each in inside if each.end <= claim.end and each.quantity.value != claim.actual]
    return any(_has_a_share_of_another(sentence, each, claim) for each in parts) or (
        _make_a_difference(passage, sentence, claim)
    )


def _has_a_share_of_another(sentence: Sentence, part: Mention, claim: Claim) -> bool:
    """立案386起；破案298起，其中积案17起；侵财类立案214起，占55.44%: its share tells what it is a part of."""
    place = sentence.mentions.index(part) + 1
    share = sentence.mentions[place] if place < len(sentence.mentions) else part
    if share.role is not QuantityRole.SHARE or share.quantity.decimals < _PRECISE or share_whole(share.lead):
        return False
    if share.quantity.value < _SHOWN * share.quantity.step:
        return False  # 占0.47%: of so few digits any amount beside it may give them
    wholes = [each for each in sentence.amounts if each.end <= part.start and comparable(each.quantity, part.quantity)]
    given = [each.quantity.value for each in wholes if is_exactly(share.quantity, part.quantity, each.quantity)]
    return bool(given) and claim.actual not in given and claim.expected not in given


def _make_a_difference(passage: Passage, sentence: Sentence, claim: Claim) -> bool:
    """由1264.8万元压减到386.5万元；其中收回412.3万元，核销86万元，转列支出380万元: parts of what was taken off."""
    mark = passage.folded.rfind("其中", sentence.start, claim.end)
    if mark < 0:
        return False
    parts = [each for each in sentence.levels if each.start >= mark and not each.depth]
    parts = [each for each in parts if comparable(each.quantity, parts[0].quantity)]
    before = [each for each in sentence.amounts if each.end <= mark and not each.depth]
    before = [each for each in before if parts and comparable(each.quantity, parts[0].quantity)]
    total = sum((each.quantity.value for each in parts), Decimal(0))
    if before and is_mistyped(before[-1].quantity, total):
        return False  # 接收165人，安排14人；自主就业131人，其中141人…，另外10人: 151 with a slip of the hand
    return any(abs(one.quantity.value - other.quantity.value) == total for one, other in combinations(before, 2))


def is_a_rate_of_others(claim: Claim) -> bool:
    """Whether a rate was reckoned of what it cannot be of."""
    if claim.rate is None:
        return False
    rate, part, whole = claim.rate
    if _is_of_another_time(rate, part, whole) or _is_of_another_unit(rate, part, whole):
        return True
    if _is_of_more_than_that(rate, part, whole) or any(_BOUND.match(each.tail) for each in (part, whole)):
        return True
    return claim.expected is not None and _is_far_off(rate.quantity.value, claim.expected)


def _is_of_another_time(rate: Mention, part: Mention, whole: Mention) -> bool:
    """信访总量812件，上年902件；初次信访化解率91.4%: this year's number is no part of last year's."""
    is_then = whole.role is QuantityRole.PRIOR and part.role is not QuantityRole.PRIOR
    is_named = _OF_IT.search(whole.lead) is not None or _THEN.search(rate.lead) is not None
    return is_then and _THEN.search(whole.lead) is not None and not is_named


def _is_of_another_unit(rate: Mention, part: Mention, whole: Mention) -> bool:
    """公办9家入住率48.2%: how full the beds of those are."""
    units = next((units for name, units in _OWN_UNITS if name.search(rate.lead)), None)
    is_count = part.kind is QuantityKind.COUNT and whole.kind is QuantityKind.COUNT
    return units is not None and is_count and part.quantity.unit not in units


def _is_of_more_than_that(rate: Mention, part: Mention, whole: Mention) -> bool:
    """参保38.4万人，其中居民医保34.8万人，参保率97.2%: of all who could be, whom nobody tells."""
    stem = _STEM.search(rate.lead.strip())
    is_due = _DUE.search(whole.lead) is not None
    return stem is not None and not is_due and stem["of"] in whole.lead and stem["of"] not in part.lead


def _is_far_off(stated: Decimal, expected: Decimal) -> bool:
    """Whether one is many times the other, by no slip of a point."""
    less, more = sorted((stated, expected))
    if less <= 0 or more <= _TIMES * less:
        return False
    return not any(abs(more - each * less) <= _LIKE * more for each in _SLIPS)
