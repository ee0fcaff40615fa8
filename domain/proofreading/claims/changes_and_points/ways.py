"""Which way something went, where the words tell it apart from the two values: 较上年减少，由398万元变为452万元.

A change whose one value stands beside it tells what the other must have been. Where the text tells the value that lies
the other way, to the last place, and none that lies as the words say, the words say it the wrong way round.
"""

from collections.abc import Iterator
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.claims.common.plans import is_planned
from domain.proofreading.claims.common.scope import told
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_WENT = pattern(
    r"(?:(?P<rises>增长|增加|上升|提高|提升|上涨|攀升|扩大|有所增|回升)|(?P<falls>减少|下降|降低|回落|下滑|缩减|压减|缩小|萎缩))"
    r"(?:了|的?[态趋]势)?[，,:]?$"
)
_FROM = pattern(
    r"^[，]?(?:具体)?(?:分别)?(?:由|从)(?:上年|去年|20[0-9]{2}年|年初|原来|最初|整治前|改造前)?[^，。；0-9]{0,6}$"
)
_TO = pattern(
    r"^[，]?(?:到|(?:[一-龥]{0,4})?[变增减升降提压缩调达](?:加|少|长|低|高)?(?:到|至|为))"
    r"(?:(?:20[0-9]{2}年|今年|年末|年底|现在|目前)的?)?$"
)
_THEN = pattern(r"上年|去年|上一年|同期|年初|期初|20[0-9]{2}年")
_YEAR = pattern("20[0-9]{2}(?=年)")
_OF_MORE = pattern("其中|扣除|剔除|累计|预算|计划|目标")
_WORDS, _CLOSE = 24, 30  # characters before the first value; between a change and the value beside it
_BACK = 14  # sentences
_TELLING = 30  # steps of its last place that a change has at least: of a smaller one many values lie so far apart


def ways(passage: Passage) -> Iterator[Claim]:
    """Rises that are falls, and falls that are rises."""
    for sentence in passage.stating:
        for then, now in pairwise(sentence.mentions):
            yield from _of_a_word(passage, sentence, then, now)
        for place, change in enumerate(sentence.mentions):
            if change.role is QuantityRole.DELTA and change.rises is not None and change.is_exact:
                yield from _by_the_other_value(passage, sentence, place)


def _of_a_word(passage: Passage, sentence: Sentence, then: Mention, now: Mention) -> Iterator[Claim]:
    """集体经济收入较上年减少，由398万元变为452万元: a word that no number of its own follows."""
    if not _FROM.match(then.lead.strip()) or not _TO.match(now.lead.strip()):
        return
    if not comparable(then.quantity, now.quantity) or not (then.is_exact and now.is_exact):
        return
    begin = then.start - len(then.lead)
    went = _WENT.search(passage.folded, max(sentence.start, begin - _WORDS), begin)
    difference = now.quantity.value - then.quantity.value
    if went and difference and (difference > 0) is not bool(went["rises"]):
        sign = ">" if difference > 0 else "<"
        terms = f"{shown(now.quantity, then.quantity.unit)}-{shown(then.quantity)}{sign}0"
        yield Claim(DIRECTION, went.start(), now.end, arithmetic=terms)


def _by_the_other_value(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """支出54.32万元。…支出增加3.68万元（2023年支出58万元）: what was there before, and what came of it above."""
    change = sentence.mentions[place]
    then = _then_beside(sentence, place)
    if change.kind is QuantityKind.PERCENT or change.kind is QuantityKind.POINTS or then is None:
        return
    if _OF_MORE.search(change.lead + then.lead):
        return
    size = change.quantity.value if change.rises else -change.quantity.value
    known = [each for each in told(passage, sentence, _BACK) if comparable(each.quantity, then.quantity)]
    values = {each.quantity.value for each in known if each is not then}
    said, other = then.quantity.value + size, then.quantity.value - size
    now = next((each for each in known if each.quantity.value == other and each is not then), None)
    if said not in values and now is not None and other > 0 and not is_planned(now):
        if now.start < sentence.start and change.quantity.value < _TELLING * change.quantity.step:
            return
        unit = then.quantity.unit
        sign = "<" if change.rises else ">"
        terms = f"{shown(now.quantity, unit)}-{shown(then.quantity)}{sign}0"
        yield Claim(DIRECTION, quoted_from(change), change.end, arithmetic=terms)


def _then_beside(sentence: Sentence, place: int) -> Mention | None:
    """The earlier value right before a change, or in a bracket behind it; of two years in brackets the first."""
    change = sentence.mentions[place]
    near = [*sentence.mentions[max(0, place - 1) : place], *sentence.mentions[place + 1 : place + 4]]
    near = [each for each in near if comparable(each.quantity, change.quantity) and each.is_exact]
    found = [each for each in near if _THEN.search(each.lead) and _is_aside(each, change)]
    found = [each for each in found if min(abs(each.start - change.end), abs(change.start - each.end)) <= _CLOSE]
    found = sorted(found, key=_year_of)[:1]
    return found[0] if found and found[0].segment == change.segment else None


def _is_aside(each: Mention, change: Mention) -> bool:
    if each.start < change.start:
        return each.role is QuantityRole.PRIOR
    return each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR) and each.depth > change.depth


def _year_of(mention: Mention) -> str:
    year = _YEAR.search(mention.lead)
    return year[0] if year else ""
