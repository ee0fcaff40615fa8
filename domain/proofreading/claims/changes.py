"""Changes against an earlier value: by how much, by how many per cent or points, and which way."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.basis import before_and_now, is_value
from domain.proofreading.claims.claim import (
    Claim,
    claim,
    comparable,
    is_difference,
    is_growth,
    levels,
    plain,
    quoted_from,
    shown,
    window,
)
from domain.proofreading.claims.growth import POINTS, growth
from domain.proofreading.mentions import Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

AMOUNT, DIRECTION, REASON = "prose.change", "prose.direction", "prose.reason"
_REACHED_UP = pattern(r"(?:增长?加?|升|提高|提升|扩大|上升|上涨)(?:到|至|为)(?:了)?$")
_REACHED_DOWN = pattern(r"(?:降低?|下降|减少?|压减|压缩|缩减|缩短|回落|下调)(?:到|至|为)(?:了)?$")
_STOP = pattern("[。；\n]")
_REASON_MARK = pattern(r"主要原因(?:是|为|系)|主要是|原因是|原因为|主要系|主要由于|主要因")
_UP = pattern(r"新增|增加|上调|提高|增长|扩大|增多|上涨|调资|晋级|晋档|提标|扩面")
_DOWN = pattern(r"压缩|压减|减少|下降|节约|节俭|严控|严格控制|取消|核减|降低|从严|缩减|退休")
_OTHER_TIME = pattern(r"上年|去年|上一年|往年|一次性|同期|20[0-9]{2}年|前期|以前")


def changes(passage: Passage) -> Iterator[Claim]:
    """Changes that do not follow from the two values they lie between."""
    for sentence in passage.sentences:
        for place, mention in enumerate(sentence.mentions):
            if mention.role is not QuantityRole.DELTA or not mention.is_exact:
                continue
            match mention.kind:
                case QuantityKind.PERCENT:
                    yield from growth(passage, sentence, place)
                case QuantityKind.POINTS:
                    yield from _points(passage, sentence, place)
                case _:
                    yield from _difference(passage, sentence, place)
        yield from _direction(sentence)
        yield from _reason(passage, sentence)


def _points(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change = sentence.mentions[place]
    found = before_and_now(sentence, place)
    if found is not None:
        before, now = found
        others = [
            each
            for each in sentence.mentions
            if each.kind is QuantityKind.PERCENT and each.role is not QuantityRole.DELTA
        ]
        if not any(
            is_difference(change.quantity, each.quantity, before.quantity) for each in others if each is not before
        ):
            difference = now.quantity.value - before.quantity.value
            terms = f"{shown(now.quantity)}-{shown(before.quantity)}={plain(difference)}"
            yield claim(POINTS, change, abs(difference), terms, "query")
        return
    if any(each.kind is QuantityKind.PERCENT and is_value(each) for each in window(passage, sentence)):
        return
    values = [
        each for each in levels(sentence.mentions[:place]) if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    ]
    grown = [
        (now, before) for now in values for before in values if now is not before and before.role is QuantityRole.PRIOR
    ]
    for now, before in grown:
        if comparable(now.quantity, before.quantity) and is_growth(change.quantity, now.quantity, before.quantity):
            yield claim(POINTS, change, change.quantity.value, f"{plain(change.quantity.value)}%", "query")
            return


def _difference(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change = sentence.mentions[place]
    found = before_and_now(sentence, place)
    if found is None:
        return
    before, now = found
    others = [
        each for each in levels(sentence.mentions) if each is not before and comparable(each.quantity, before.quantity)
    ]
    if is_difference(change.quantity, now.quantity, before.quantity):
        return
    if any(is_difference(change.quantity, each.quantity, before.quantity) for each in others):
        return
    difference = now.quantity.value - before.quantity.value
    unit = change.quantity.unit
    terms = f"{shown(now.quantity, unit)}-{shown(before.quantity, unit)}"
    factor = change.quantity.value / Decimal(shown(change.quantity)) if change.quantity.value else Decimal(1)
    yield claim(AMOUNT, change, abs(difference), f"{terms}={plain(difference / factor)}")


def _direction(sentence: Sentence) -> Iterator[Claim]:
    """A rise that is a fall, or the other way round."""
    yield from _reached(sentence)
    for place, change in enumerate(sentence.mentions):
        found = before_and_now(sentence, place) if change.role is QuantityRole.DELTA else None
        if found is None or change.rises is None:
            continue
        before, now = found
        difference = now.quantity.value - before.quantity.value
        if difference and (difference > 0) != change.rises:
            unit = before.quantity.unit
            sign = "<" if difference < 0 else ">"
            terms = f"{shown(now.quantity, unit)}-{shown(before.quantity, unit)}{sign}0"
            yield Claim(DIRECTION, quoted_from(change), change.end, arithmetic=terms)
            return


def _reached(sentence: Sentence) -> Iterator[Claim]:
    """由上年的120件上升到96件: a value that is reached by going the other way."""
    for before, now in pairwise(sentence.mentions):
        rises = bool(_REACHED_UP.search(now.lead))
        if before.role is not QuantityRole.PRIOR or not comparable(before.quantity, now.quantity):
            continue
        if not (rises or _REACHED_DOWN.search(now.lead)) or not before.is_exact or not now.is_exact:
            continue
        difference = now.quantity.value - before.quantity.value
        if difference and (difference > 0) != rises:
            sign = "<" if difference < 0 else ">"
            terms = f"{shown(now.quantity, before.quantity.unit)}-{shown(before.quantity)}{sign}0"
            yield Claim(DIRECTION, quoted_from(before), now.end, arithmetic=terms)


def _reason(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """A reason that would have the opposite effect: 下降23%，主要原因是接待任务增多."""
    deltas = [each for each in sentence.mentions if each.role is QuantityRole.DELTA and each.rises is not None]
    if not deltas:
        return
    for mark in _REASON_MARK.finditer(passage.folded, deltas[0].end, sentence.end):
        before = [each for each in deltas if each.end <= mark.start()]
        stop = _STOP.search(passage.folded, mark.end(), sentence.end)
        end = stop.start() if stop else sentence.end
        words = passage.folded[mark.end() : end]
        if not before or _OTHER_TIME.search(words) or "但" in words:
            continue
        rises, falls = bool(_UP.search(words)), bool(_DOWN.search(words))
        if rises is not falls and rises is not before[-1].rises:
            yield Claim(REASON, mark.start(), end, severity="query")
