"""Comparisons of two numbers side by side that are the other way round: 差错率0.21%，高于0.5%的控制标准.

What stands right before 高于, 低于 and the like is compared with what stands right behind; 均低于 compares all that
stands in a row before it, in the same sentence or, where that begins with 两项均, in the one above.
"""

from collections.abc import Iterator, Sequence

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_COMPARES = pattern(
    r"^(?:[，、(]|但|也|仍|还|已|略|远|大大|明显|显著|分别|(?P<all>(?:[两三四五六七八九]项|[两三四五六七八九]种|[两三四五六七八九]类|全部|各项)?(?:指标)?[均都])"
    r"|[两二]者)*(?:(?P<above>高于|超过|超出|大于|多于|优于)|(?P<below>低于|少于|小于|不及))"
    r"(?:了|省|市|县|国家|合同|规定|考核|控制|目标|指标|标准|约定|年初|既定|全国|全省|全市|全县|平均|水平|上限|下限|上级|下达|值|的|数)*$"
)
_BOUND = pattern(
    "^(?:$|[)]|的?(?:年度|年初|国家|省级?|市级?|县级?|合同|既定|考核|控制|行业|规定|约定)*"
    "(?:目标|标准|指标|要求|控制|限值|红线|底线|考核|规定|水平|平均|均值|序时|计划|上限|下限|警戒|任务)|的?$)"
)
_A_NOUN = pattern("(?:目标|计划|任务|指标|标准|平均|水平|上限|下限|值|数)$")
_LOWER_IS_BETTER = "优于"
_CLOSE, _MOST = 30, 8  # characters between the two; numbers of a row
_ROUGHLY = 2  # times that a rough number lies beyond


def against_bounds(passage: Passage) -> Iterator[Claim]:
    """What is told to lie above a number that it lies below, or the other way round."""
    for sentence in passage.saying("于", "超", "不及"):
        for place, bound in enumerate(sentence.mentions):
            match = _COMPARES.match(bound.lead.strip())
            if match is None or _LOWER_IS_BETTER in bound.lead or not _BOUND.match(bound.tail):
                continue
            row = _row(passage, sentence, place, match["all"] is not None)
            if _is_by_so_much(bound, row):
                continue
            wrong = [each for each in row if _is_beyond(each, bound, is_above=match["above"] is None)]
            if wrong and len(wrong) == len(row):
                yield _claimed(wrong[-1], bound)


def _row(passage: Passage, sentence: Sentence, place: int, is_all: bool) -> Sequence[Mention]:
    """What is compared: the number right before, or all of a row that stand before, or in the sentence above."""
    bound = sentence.mentions[place]
    before = [each for each in sentence.mentions[:place] if not is_all or _is_like(each, bound)]
    if not before and is_all and sentence.place:
        above = passage.sentences[sentence.place - 1]
        before = list(above.mentions) if above.paragraph == sentence.paragraph else []
    elif before and not is_all and (bound.start - before[-1].end > _CLOSE or before[-1].segment != bound.segment):
        return ()
    row = [each for each in before[-_MOST:] if _is_like(each, bound)]
    if not row or (not is_all and row[-1] is not before[-1]):
        return ()
    return row if is_all else row[-1:]


def _is_by_so_much(bound: Mention, row: Sequence[Mention]) -> bool:
    """Whether 低于目标1.0公里 may tell how far it lies below, and not below what."""
    if bound.tail or not _A_NOUN.search(bound.lead.strip()):
        return False
    return any(not bound.quantity.value < each.quantity.value * _ROUGHLY < bound.quantity.value * 4 for each in row)


def _is_like(each: Mention, bound: Mention) -> bool:
    is_rate = each.kind is QuantityKind.PERCENT and bound.kind is QuantityKind.PERCENT
    is_one = is_rate or comparable(each.quantity, bound.quantity)
    return is_one and each.role not in (QuantityRole.DELTA, QuantityRole.PRIOR)


def _is_beyond(each: Mention, bound: Mention, *, is_above: bool) -> bool:
    """Whether a number lies above a bound, or below it; a rough one only far from it."""
    value, limit = each.quantity.value, bound.quantity.value
    factor = 1 if each.is_exact else _ROUGHLY
    return value > limit * factor if is_above else value * factor < limit


def _claimed(each: Mention, bound: Mention) -> Claim:
    sign = ">" if each.quantity.value > bound.quantity.value else "<"
    terms = f"{shown(each.quantity, bound.quantity.unit)}{sign}{shown(bound.quantity)}"
    start = min(quoted_from(each), quoted_from(bound))
    return Claim(DIRECTION, start, bound.end, arithmetic=terms, severity="query")
