"""Whether any other reading of a text bears a change out, so that there is nothing to say of it."""

from domain.patterns import pattern
from domain.proofreading.claims.claim import comparable, is_difference, is_growth, window
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_VALUES = (QuantityRole.LEVEL, QuantityRole.PRIOR, QuantityRole.COMPLETION, QuantityRole.SHARE)
_BACK = 2  # sentences
_PRECISE = 2  # decimals: so precise a rate is no coincidence
_DATED = pattern("20[0-9]{2}年")
_MOST, _FEW = 12, 6  # values before a change and behind it: the nearest


def is_borne_out(passage: Passage, sentence: Sentence, change: Mention) -> bool:
    """Whether an earlier value and a present one near a change differ by it, in its direction."""
    before = [each for each in window(passage, sentence, _BACK) if each.role in _VALUES and each.start < change.start]
    behind = [each for each in sentence.mentions if each.role in _VALUES and each.start > change.start]
    near = [*before[-_MOST:], *behind[:_FEW]]
    is_precise = change.kind is QuantityKind.PERCENT and change.quantity.decimals >= _PRECISE
    return any(
        _bears_out(change, now, before)
        for before in near
        if before.role is QuantityRole.PRIOR or is_precise or _DATED.search(before.lead)
        for now in near
        if now is not before and now.role is not QuantityRole.PRIOR and comparable(now.quantity, before.quantity)
    )


def _bears_out(change: Mention, now: Mention, before: Mention) -> bool:
    difference = now.quantity.value - before.quantity.value
    if change.rises is not None and (difference > 0) is not change.rises:
        return False
    if change.kind is QuantityKind.PERCENT:
        return now.kind is not QuantityKind.PERCENT and is_growth(change.quantity, now.quantity, before.quantity)
    if change.kind is QuantityKind.POINTS:
        return now.kind is QuantityKind.PERCENT and is_difference(change.quantity, now.quantity, before.quantity)
    return comparable(change.quantity, now.quantity) and is_difference(change.quantity, now.quantity, before.quantity)


def is_a_detail(passage: Passage, sentence: Sentence, place: int) -> bool:
    """Whether a change is one of several that make up another one: 净增257.55万元，其中本年增加368.82万元."""
    change = sentence.mentions[place]
    above = [each for each in sentence.mentions[:place] if each.role is QuantityRole.DELTA]
    above = [each for each in above if comparable(each.quantity, change.quantity)]
    return (bool(above) and "其中" in passage.folded[above[-1].end : change.start]) or (
        len(above) >= 2 and "其中" in passage.folded[above[0].end : above[1].start]
    )
