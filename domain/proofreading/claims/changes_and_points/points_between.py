"""Points between the only two percentages beside them: 目标值95%，实际完成97.5%，超出目标7.5个百分点.

Whatever the words call the two, they are all that the points can lie between: one is told right before the other, no
third one stands in their part of the sentence, and what the points are reckoned from has no other name. Told as per
cent the difference of the two is quite that: 从64.5%调到67%，上调2.5%.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import POINTS
from domain.proofreading.claims.common.claim import Claim, claim, plain, shown
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind

_BETWEEN = pattern(
    "(?:超出?|超过|高于?|高出|低于?|低了|多|少|差|快|慢|提高|提升|上升|上调|下调|调[高低增减]|上浮|改善|回落|回升|压|降|增|减|扩大|缩小|收窄|领先|落后|滞后)"
    "[一-龥]{0,5}?$"
)
_BASE = pattern(
    "(?:超出?|超过|[高低]于|[比较]|[高低]出)(?P<name>[一-龥]{2,8}?)(?:的|还|又|多|少|高|低|快|慢|压|超|了)*$"
)
_KNOWN = pattern("目标|要求|标准|控制线|控制数|上年|去年|同期|年初|期初|规定|指标|底线|红线|上限|下限|警戒线")
_THEN, _EARLIER = pattern("上年|去年|同期|年初|期初"), pattern("上年|去年|同期|年初|期初|20[0-9]{2}年|原|由|从")
_OWN_NAME = pattern("(?P<name>[一-龥]{2,6}(?:率|度|占比|比例|比重))(?!的)[^比较]{0,4}$")
_OTHERS = pattern("平均|全[县市省国区镇]|同行|其他|其它|序时|时间进度|前年|累计|年均|分别|各|依次|先后")
_COMPARED = pattern("[比较](?:上年|去年|同期|要求|目标|规定|标准)|同比")
_PAIR = 2
_BACK, _AHEAD = 3, 2  # sentences
_MOST = Decimal(40)  # points: two percentages further apart are of two things


def points_between(passage: Passage) -> Iterator[Claim]:
    """Points, or what is told as per cent, that do not lie between the two percentages of their sentence."""
    for sentence in passage.saying("%"):
        for points in sentence.mentions:
            is_asked = points.kind in (QuantityKind.POINTS, QuantityKind.PERCENT) and points.is_exact
            if is_asked and _BETWEEN.search(points.lead.strip()) and not _OTHERS.search(points.lead):
                yield from _judged(passage, sentence, points)


def _judged(passage: Passage, sentence: Sentence, points: Mention) -> Iterator[Claim]:
    pair = _only_two(passage, sentence, points)
    if pair is None or not has_their_base(points, pair) or _has_its_own_name(points, pair):
        return
    apart = abs(pair[0].quantity.value - pair[1].quantity.value)
    stated = points.quantity
    if not 0 < apart <= _MOST:
        return
    high, low = sorted((each.quantity for each in pair), key=lambda each: -each.value)
    terms = f"{shown(high)}-{shown(low)}={plain(apart)}"
    if points.kind is QuantityKind.PERCENT:
        if stated.value == apart and _is_right_behind(sentence, points, pair):
            yield claim(POINTS, points, apart, terms, "query")
        return
    is_slip = is_mistyped(stated, apart) or _is_right_behind(sentence, points, pair)
    if abs(stated.value - apart) > stated.step and is_slip and not _is_told(passage, sentence, points):
        yield claim(POINTS, points, apart, terms, "query")


def _only_two(passage: Passage, sentence: Sentence, points: Mention) -> tuple[Mention, Mention] | None:
    """The percentages of a part of a sentence, where there are but two, each told as it is."""
    near = [
        each
        for each in sentence.mentions
        if each is not points and each.kind is QuantityKind.PERCENT and each.segment == points.segment
    ]
    moved = [each for each in near if each.end <= points.start][-_PAIR:]
    if len(moved) == _PAIR and reaches(moved[1].lead):  # 由28%提高到31%，提高3个百分点，…占比24%
        near = moved
    if len(near) != _PAIR or any(_OTHERS.search(each.lead) for each in near):
        return None
    one, other = near
    words = passage.folded[one.start : max(other.end, points.end)]
    is_one = one.role is other.role or QuantityRole.DELTA not in (one.role, other.role) or _COMPARED.search(words)
    is_beside = one.depth == other.depth or other.start > points.end  # 回落3.9个百分点(上年增幅15.1%)
    return (one, other) if is_one and is_beside and "其中" not in words else None


def has_their_base(points: Mention, pair: Sequence[Mention]) -> bool:
    """Whether what the points are reckoned from is one of the two, or is left open."""
    match = _BASE.search(points.lead.strip())
    if match is None:
        return True
    known = _KNOWN.search(match["name"])
    name = known[0] if known else match["name"]
    words = [each.lead + each.tail for each in pair]
    if known and _THEN.fullmatch(name):
        return any(each.role is QuantityRole.PRIOR or _EARLIER.search(each.lead) for each in pair)
    return any(name[:_PAIR] in each or name[-_PAIR:] in each for each in words)


def _has_its_own_name(points: Mention, pair: Sequence[Mention]) -> bool:
    """满意度88%，…92%，办结率提高1.2个百分点: of a rate that neither is called."""
    match = _OWN_NAME.match(points.lead.strip())
    return match is not None and not any(match["name"][:_PAIR] in each.lead for each in pair)


def _is_right_behind(sentence: Sentence, points: Mention, pair: Sequence[Mention]) -> bool:
    at = sentence.mentions.index(points)
    return tuple(sentence.mentions[max(0, at - _PAIR) : at]) == tuple(pair)


def _is_told(passage: Passage, sentence: Sentence, points: Mention) -> bool:
    """Whether any two percentages near by lie so far apart."""
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + _AHEAD]
    told = {each.quantity.value for one in near for each in one.mentions if each.kind is QuantityKind.PERCENT}
    return any(abs(one - other) == points.quantity.value for one, other in combinations(told, 2))
