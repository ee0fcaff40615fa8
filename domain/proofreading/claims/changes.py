"""Changes against an earlier value: by how much, by how many per cent or points, and which way."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import (
    Claim,
    claim,
    comparable,
    equals,
    is_difference,
    is_growth,
    levels,
    plain,
    quoted_from,
    rounded,
    shown,
    window,
)
from domain.proofreading.mentions import Mention, Passage, Role, Sentence, reaches
from domain.proofreading.quantities import Kind, Quantity

AMOUNT, RATE, DIRECTION, POINTS = "prose.change", "prose.growth", "prose.direction", "prose.points"
_FROM = pattern(r"(?:由|从)(?:[^，。；]{0,12})$")
_OLD = pattern(r"上年|去年|上一年|同期|往年|前年|上期|基期")


def changes(passage: Passage) -> Iterator[Claim]:
    """Changes that do not follow from the two values they lie between."""
    for sentence in passage.sentences:
        for place, mention in enumerate(sentence.mentions):
            if mention.role is not Role.DELTA or not mention.is_exact:
                continue
            match mention.kind:
                case Kind.PERCENT:
                    yield from _growth(passage, sentence, place)
                case Kind.POINTS:
                    yield from _points(passage, sentence, place)
                case _:
                    yield from _difference(passage, sentence, place)
        yield from _direction(sentence)


def _before_and_now(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """The earlier and the present value of which the change at ``place`` speaks, where the sentence has both."""
    change = sentence.mentions[place]
    kinds = (Kind.MONEY, Kind.COUNT, Kind.PERCENT)
    around = [
        each for each in sentence.mentions[:place] if each.role in (Role.LEVEL, Role.PRIOR) and each.kind in kinds
    ]
    around = [each for each in around if _suits(each, change)]
    prior = [each for each in around if each.role is Role.PRIOR]
    if not prior:
        return None
    before = prior[-1]
    now = [each for each in around if each.role is Role.LEVEL and comparable(each.quantity, before.quantity)]
    if not now:
        later = [each for each in sentence.mentions[place + 1 :] if reaches(each.lead)]
        now = [each for each in later if comparable(each.quantity, before.quantity)]
    nearest = sorted(now, key=lambda each: abs(each.start - before.start))
    return (before, nearest[0]) if nearest and before.is_exact and nearest[0].is_exact else None


def _suits(level: Mention, change: Mention) -> bool:
    """Whether a change can be one of this value: an amount of an amount, points of a percentage."""
    if change.kind in (Kind.MONEY, Kind.COUNT):
        return comparable(level.quantity, change.quantity)
    return level.kind is Kind.PERCENT if change.kind is Kind.POINTS else True


def _growth(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    rate = sentence.mentions[place]
    near = [each for each in window(passage, sentence) if each.kind in (Kind.MONEY, Kind.COUNT, Kind.PERCENT)]
    known = levels(near)
    if any(
        is_growth(rate.quantity, now.quantity, before.quantity)
        for now in known
        for before in known
        if now is not before and comparable(now.quantity, before.quantity) and now.kind is not Kind.PERCENT
    ):
        return
    deltas = [each for each in near if each.role is Role.DELTA and each.kind is not Kind.PERCENT]
    if any(_is_rate_of_change(rate.quantity, delta, level) for delta in deltas for level in known):
        return
    found = _before_and_now(sentence, place)
    if found is not None:
        yield from _growth_between(rate, *found)
        return
    yield from _growth_by(sentence, place)


def _growth_between(rate: Mention, before: Mention, now: Mention) -> Iterator[Claim]:
    if before.quantity.value <= 0:
        return
    if before.kind is Kind.PERCENT:
        difference = abs(now.quantity.value - before.quantity.value)
        if rate.quantity.value == rounded(100 * difference / before.quantity.value, rate.quantity.step):
            return
        terms = f"{shown(now.quantity)}-{shown(before.quantity)}={plain(now.quantity.value - before.quantity.value)}"
        yield claim(POINTS, rate, difference, terms, "query")
        return
    exact = 100 * abs(now.quantity.value - before.quantity.value) / before.quantity.value
    expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
    unit = before.quantity.unit
    high, low = (now, before) if now.quantity.value >= before.quantity.value else (before, now)
    terms = (
        f"({shown(high.quantity, unit)}-{shown(low.quantity, unit)})÷{shown(before.quantity, unit)}×100={expected:f}"
    )
    yield claim(RATE, rate, expected, terms, "query")


def _growth_by(sentence: Sentence, place: int) -> Iterator[Claim]:
    """The present value and the change itself are known: 500万元，比上年增加100万元，增长20%."""
    rate = sentence.mentions[place]
    before = sentence.mentions[:place]
    delta = next(
        (each for each in reversed(before) if each.role is Role.DELTA and each.kind in (Kind.MONEY, Kind.COUNT)), None
    )
    if delta is None or not delta.is_exact or delta.rises is not rate.rises:
        return
    place = sentence.mentions.index(delta)
    now = [
        each
        for each in sentence.mentions[:place]
        if comparable(each.quantity, delta.quantity) and each.role is Role.LEVEL
    ]
    old = [
        each
        for each in sentence.mentions[:place]
        if comparable(each.quantity, delta.quantity) and each.role is Role.PRIOR
    ]
    if old and old[-1].is_exact:
        base = old[-1].quantity.value
        shown_base = shown(old[-1].quantity, delta.quantity.unit)
    elif now and now[-1].is_exact:
        base = now[-1].quantity.value - (delta.quantity.value if delta.rises else -delta.quantity.value)
        sign = "-" if delta.rises else "+"
        shown_base = f"({shown(now[-1].quantity, delta.quantity.unit)}{sign}{shown(delta.quantity)})"
    else:
        return
    if base <= 0:
        return
    expected = rounded(100 * delta.quantity.value / base, min(rate.quantity.step, Decimal("0.01")))
    yield claim(RATE, rate, expected, f"{shown(delta.quantity)}÷{shown_base}×100={expected:f}", "query")


def _is_rate_of_change(rate: Quantity, delta: Mention, level: Mention) -> bool:
    """Whether a change is so many per cent of what was there before it, the level being that or what came of it."""
    if not comparable(delta.quantity, level.quantity):
        return False
    change, value = delta.quantity, level.quantity
    bases = [value.value] if level.role is Role.PRIOR else [value.value - change.value, value.value + change.value]
    slack = change.slack + value.slack
    for base in bases:
        if base <= slack:
            continue
        low = 100 * (change.value - change.slack) / (base + slack) - rate.half
        high = 100 * (change.value + change.slack) / (base - slack) + rate.half
        if low <= rate.value <= high or equals(rate, 100 * change.value / base):
            return True
    return False


def _points(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change = sentence.mentions[place]
    near = [each for each in levels(window(passage, sentence)) if each.kind is Kind.PERCENT]
    known = [each.quantity for each in near] + [
        each.quantity for each in sentence.mentions if each.kind is Kind.PERCENT and each.role is not Role.DELTA
    ]
    if any(is_difference(change.quantity, one, other) for one in known for other in known if one is not other):
        return
    found = _before_and_now(sentence, place)
    if found is not None:
        before, now = found
        difference = now.quantity.value - before.quantity.value
        terms = f"{shown(now.quantity)}-{shown(before.quantity)}={plain(difference)}"
        yield claim(POINTS, change, abs(difference), terms, "query")


def _difference(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change = sentence.mentions[place]
    near = [each for each in levels(window(passage, sentence)) if comparable(each.quantity, change.quantity)]
    near += [each for each in levels(sentence.mentions[place:]) if comparable(each.quantity, change.quantity)]
    if any(
        is_difference(change.quantity, one.quantity, other.quantity)
        for one in near
        for other in near
        if one is not other
    ):
        return
    found = _before_and_now(sentence, place)
    if found is None:
        return
    before, now = found
    difference = now.quantity.value - before.quantity.value
    unit = change.quantity.unit
    terms = f"{shown(now.quantity, unit)}-{shown(before.quantity, unit)}"
    factor = change.quantity.value / Decimal(shown(change.quantity)) if change.quantity.value else Decimal(1)
    yield claim(AMOUNT, change, abs(difference), f"{terms}={plain(difference / factor)}")


def _direction(sentence: Sentence) -> Iterator[Claim]:
    """A rise that is a fall, or the other way round."""
    for place, change in enumerate(sentence.mentions):
        found = _before_and_now(sentence, place) if change.role is Role.DELTA else None
        if found is None or change.rises is None:
            continue
        before, now = found
        difference = now.quantity.value - before.quantity.value
        if difference and (difference > 0) != change.rises:
            unit = before.quantity.unit
            terms = f"{shown(now.quantity, unit)}-{shown(before.quantity, unit)}"
            yield Claim(
                DIRECTION,
                quoted_from(change),
                change.end,
                arithmetic=f"{terms}{'<' if difference < 0 else '>'}0",
            )
            return
