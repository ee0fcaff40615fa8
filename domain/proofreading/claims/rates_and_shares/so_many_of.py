"""Rates beside the two numbers that they are of: 满意度93.4%（165人中154人）, 24座中22座按期完工，按期完工率91.67%.

Where one number is said to be so many of another (165人中有154人), the rate that these words explain is theirs. It
stands right before them, in brackets or behind 即, or behind them in the same part of the sentence.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_AMONG = pattern(r"(?:[一-龥]{0,6})(?:中|里)(?:仅|只|已)?(?:有)?[一-龥]{0,6}$")
_EXPLAINS = pattern(r"(?:[(]|[，、(]?(?:即|也就是|亦即|系))(?:在)?[^，。；0-9]{0,6}$")
_A_RATE = pattern("率(?:为|是|达到?|仅|只有|只|:)*$")
_OTHERS = pattern("[另余剩]|未|没有|其他")
_NO_PART = pattern("以[上下内]|前[0-9一二三]|提高|目标|指标值|要求|不低于|不少于|省|市|全国")
_MOST_BETWEEN = 60  # characters
_TIMES = ("日", "月", "年", "时")


def so_many_of(passage: Passage) -> Iterator[Claim]:
    """Rates that the two numbers right beside them do not give."""
    for sentence in passage.saying("中", "里"):
        for whole, part in pairwise(sentence.mentions):
            if _is_part_of(passage, whole, part):
                rate = _explained(passage, sentence, whole) or _that_follows(passage, sentence, part)
                if rate is not None and not _gives(rate, part, whole):
                    yield rate_claim(COMPLETION, rate, part, whole)


def _is_part_of(passage: Passage, whole: Mention, part: Mention) -> bool:
    """165人中150人: both counted, the part less, and nothing between them but that it is one."""
    if part.kind is not QuantityKind.COUNT or not (whole.is_exact and part.is_exact):
        return False
    if not comparable(whole.quantity, part.quantity) or not 0 < part.quantity.value < whole.quantity.value:
        return False
    return _AMONG.match(passage.folded, whole.end, part.start) is not None


def _explained(passage: Passage, sentence: Sentence, whole: Mention) -> Mention | None:
    """The rate right before the two numbers, that they explain."""
    before = sentence.mentions[: sentence.mentions.index(whole)][-1:]
    if not before or before[0].kind is not QuantityKind.PERCENT or not _is_stated(before[0]):
        return None
    return before[0] if _EXPLAINS.match(passage.folded, before[0].end, whole.start) else None


def _that_follows(passage: Passage, sentence: Sentence, part: Mention) -> Mention | None:
    """The rate behind the two numbers, where nothing stands between but dates and what is left of the whole."""
    behind: Sequence[Mention] = sentence.mentions[sentence.mentions.index(part) + 1 :]
    for each in behind:
        if each.segment != part.segment or each.depth != part.depth or each.start - part.end > _MOST_BETWEEN:
            return None
        if each.kind is QuantityKind.PERCENT:
            is_rate_of_it = _is_stated(each) and _A_RATE.search(each.lead.strip()) is not None
            return each if is_rate_of_it and not _NO_PART.search(passage.folded, part.end, each.start) else None
        if each.kind is QuantityKind.COUNT and each.quantity.unit not in _TIMES and not _OTHERS.search(each.lead):
            return None
    return None


def _is_stated(rate: Mention) -> bool:
    return rate.is_exact and rate.role not in (QuantityRole.DELTA, QuantityRole.EACH)


def _gives(rate: Mention, part: Mention, whole: Mention) -> bool:
    """Whether the part, or what is left of the whole, is the stated share of it."""
    if is_rate(rate.quantity, part.quantity, whole.quantity):
        return True
    left = whole.quantity.value - part.quantity.value
    return abs(100 * left / whole.quantity.value - rate.quantity.value) <= rate.quantity.half
