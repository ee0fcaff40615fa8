"""Whether any other reading of a text bears a change out, so that there is nothing to say of it."""

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable, equals, is_difference, is_growth, window
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_VALUES = (QuantityRole.LEVEL, QuantityRole.PRIOR, QuantityRole.COMPLETION, QuantityRole.SHARE)
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_BACK = 8  # sentences
_PRECISE = 2  # decimals: so precise a rate is no coincidence
_DATED = pattern("20[0-9]{2}年")
_ADDED = pattern("新增|净增|增加|增收|增产|多|超")
_SAVED = pattern("节本|节约|节省|节支|压减|减少|少支|少用")
_MOST, _FEW = 12, 6  # values before a change and behind it: the nearest


def is_borne_out(passage: Passage, sentence: Sentence, change: Mention) -> bool:
    """Whether an earlier value and a present one near a change differ by it, in its direction."""
    before = [each for each in window(passage, sentence, _BACK) if each.role in _VALUES and each.start < change.start]
    behind = [each for each in sentence.mentions if each.role in _VALUES and each.start > change.start]
    near = [*before[-_MOST:], *behind[:_FEW]]
    if any(_is_so_much_of(change, each, then) for then in near for each in sentence.mentions):
        return True
    is_precise = change.kind is QuantityKind.PERCENT and change.quantity.decimals >= _PRECISE
    return any(
        _bears_out(change, now, before)
        for before in near
        if before.role is QuantityRole.PRIOR or is_precise or _DATED.search(before.lead)
        for now in near
        if now is not before and now.role is not QuantityRole.PRIOR and comparable(now.quantity, before.quantity)
        if not _is_later(before, now)
    )


def _is_later(before: Mention, now: Mention) -> bool:
    """Whether the words date what is taken for the earlier value after the other: 2023年64万元，2024年60.8万元."""
    then, at = _DATED.search(before.lead), _DATED.search(now.lead)
    return then is not None and at is not None and then[0] > at[0]


def _is_so_much_of(change: Mention, added: Mention, then: Mention) -> bool:
    """新增座位3280个，比改造前的8200个增长40%: what was added, or taken away, as a rate of what was there."""
    if change.kind is not QuantityKind.PERCENT or then.role is not QuantityRole.PRIOR or then.quantity.value <= 0:
        return False
    rises = added.rises if added.role is QuantityRole.DELTA else _way_of(added)
    if rises is None or rises is not change.rises or not comparable(added.quantity, then.quantity):
        return False
    return added.kind in _AMOUNTS and equals(change.quantity, 100 * added.quantity.value / then.quantity.value)


def _way_of(added: Mention) -> bool | None:
    """Whether the words of an amount say that so much came on, or went off: 新增座位3280个, 亩均节本45元."""
    return True if _ADDED.search(added.lead) else False if _SAVED.search(added.lead) else None


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
