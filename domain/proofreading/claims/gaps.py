"""How many percentage points lie between two percentages, in whatever words: 低于75%的序时进度7个百分点.

Of the percentages near by the last two before the points are what they lie between; where any two near by lie so far
apart, there is nothing to say.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, plain, shown
from domain.proofreading.claims.growth import POINTS
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_BETWEEN = pattern(
    r"(?:高|低|差|慢|快|超|提高|提升|上升|增加|增长|下降|降低|减少|回落|收窄|扩大|落后|领先|多|少|达|缩小|超过|超前|滞后|快于|慢于|距)"
)
_PAIRED = pattern(r"高|低|差|慢|快|超|落后|领先|超前|滞后|距")
_OTHERS = pattern(r"全国|全省|全市|平均|分别|累计|扣|得分")
_YEAR = pattern(r"上年|去年|同期|20[0-9]{2}年")
_WORDS = 20  # characters before points in which it is told that they lie between two percentages
_BACK = 2  # sentences
_FAR = Decimal("0.6")


def gaps(passage: Passage) -> Iterator[Claim]:
    """Points that are not what lies between the two percentages before them."""
    for sentence in passage.sentences:
        for points in sentence.mentions:
            words = passage.folded[max(sentence.start, points.start - _WORDS) : points.start]
            if points.kind is QuantityKind.POINTS and points.is_exact and _BETWEEN.search(words):
                yield from _judged(passage, sentence, points)


def _judged(passage: Passage, sentence: Sentence, points: Mention) -> Iterator[Claim]:
    near = [
        each
        for place in range(max(0, sentence.place - _BACK), min(len(passage.sentences), sentence.place + 2))
        for each in passage.sentences[place].mentions
        if each.kind is QuantityKind.PERCENT
    ]
    if any(_lie_apart(points, one, other) for one, other in combinations(near, 2)):
        return
    two = _two(passage, sentence, points)
    if len(two) == 2 and all(each.is_exact for each in two):
        exact = abs(two[1].quantity.value - two[0].quantity.value)
        if exact and abs(exact - points.quantity.value) <= _FAR * max(exact, points.quantity.value):
            high, low = sorted(two, key=lambda each: -each.quantity.value)
            terms = f"{shown(high.quantity)}-{shown(low.quantity)}={plain(exact)}"
            yield claim(POINTS, points, exact, terms, "query")


def _two(passage: Passage, sentence: Sentence, points: Mention) -> Sequence[Mention]:
    """The two percentages between which points lie: those before them in their part of the sentence, and no others."""
    words = passage.folded[max(sentence.start, points.start - 40) : points.end]
    if _OTHERS.search(words):
        return ()
    before = [each for each in sentence.mentions if each.start < points.start and each.segment == points.segment]
    if any(each.kind is QuantityKind.POINTS for each in before):
        return ()
    stated = [each for each in before if each.kind is QuantityKind.PERCENT and each.role is not QuantityRole.DELTA]
    aside = [each for each in sentence.mentions if each.start > points.end and each.depth and _YEAR.search(each.lead)]
    aside = [each for each in aside if each.kind is QuantityKind.PERCENT][:1]
    if len(stated) == 1 and aside:
        return (*stated, *aside)
    is_paired = bool(_PAIRED.search(passage.folded, stated[-1].start - 8, points.start)) if stated else False
    is_paired = is_paired or any(each.role is QuantityRole.PRIOR for each in stated[-2:])
    return stated if len(stated) == 2 and is_paired else ()


def _lie_apart(points: Mention, one: Mention, other: Mention) -> bool:
    apart = abs(one.quantity.value - other.quantity.value)
    slack = points.quantity.step if one.quantity.decimals != other.quantity.decimals else points.quantity.half
    return abs(apart - points.quantity.value) < slack
