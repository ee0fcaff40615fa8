"""Changes against an earlier value: by how much, by how many per cent or points, and which way."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.claim import (
    Claim,
    claim,
    comparable,
    is_difference,
    is_growth,
    levels,
    plain,
    quoted_from,
    rounded,
    shown,
    window,
)
from domain.proofreading.claims.labels import named
from domain.proofreading.mentions import Mention, Passage, Role, Sentence, noun, reaches
from domain.proofreading.quantities import Kind

AMOUNT, RATE, DIRECTION = "prose.change", "prose.growth", "prose.direction"
POINTS, REASON = "prose.points", "prose.reason"
_CHANGE_VERB = pattern(
    r"(?:较|比|同比|与)?(?:上年|去年|同期|20[0-9]{2}年度?)?(?:相比)?(?:增加|增长|减少|下降|上升|降低|压减)了?$"
)
_THEN = pattern("上年|去年|上期|同期|上一年")
_DATED = pattern("20[0-9]{2}年度?")
_CAME_TO = pattern("^实际(?:支出|使用|发生|执行|完成)(?:为|了)?$")
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
        yield from _reason(passage, sentence)


def _before_and_now(sentence: Sentence, place: int) -> tuple[Mention, Mention] | None:
    """The earlier and the present value of which the change at ``place`` speaks, where the sentence has both."""
    change = sentence.mentions[place]
    around = [each for each in sentence.mentions[:place] if _is_value(each) and _suits(each, change)]
    around = [each for each in around if each.segment == change.segment]
    prior = [each for each in around if each.role is Role.PRIOR]
    if not prior:
        return _told_behind(sentence, place, around) or _of_two_years(sentence, place, around)
    before = prior[-1]
    now = [each for each in around if each.role is not Role.PRIOR and comparable(each.quantity, before.quantity)]
    if not now:
        later = [each for each in sentence.mentions[place + 1 :] if reaches(each.lead) or _CAME_TO.search(each.lead)]
        now = [each for each in later if comparable(each.quantity, before.quantity)]
    nearest = sorted(now, key=lambda each: abs(each.start - before.start))
    return (before, nearest[0]) if nearest and before.is_exact and nearest[0].is_exact else None


def _told_behind(sentence: Sentence, place: int, around: list[Mention]) -> tuple[Mention, Mention] | None:
    """The earlier value where it is told after the change: 96家，同比增长20%（上年80家）."""
    now = [each for each in around if each.role is Role.LEVEL and each.kind is not Kind.PERCENT]
    if not now or not now[-1].is_exact:
        return None
    for each in sentence.mentions[place + 1 :]:
        if each.role is Role.PRIOR and _THEN.search(each.lead) and comparable(each.quantity, now[-1].quantity):
            return (each, now[-1]) if each.is_exact else None
        if each.role is Role.LEVEL:
            return None
    return None


def _of_two_years(sentence: Sentence, place: int, around: list[Mention]) -> tuple[Mention, Mention] | None:
    """2022年办件量5200件，2023年办件量6240件，同比增长20%: one thing in two years."""
    around = [each for each in sentence.mentions[:place] if each.role in (Role.LEVEL, Role.EACH)]
    dated = [(match[0], each) for each in around if (match := _DATED.search(each.lead))]
    if len(dated) != 2 or len(around) != 2 or dated[0][0] == dated[1][0]:
        return None
    if sentence.mentions[place - 1] is not around[1]:
        return None
    names = [_DATED.split(each.lead)[-1] for _, each in dated]
    (_, before), (_, now) = sorted(dated, key=lambda each: each[0])
    alike = comparable(before.quantity, now.quantity) and (names[0] == names[1] or names[1] in ("", "为", "的"))
    return (before, now) if alike and before.is_exact and now.is_exact else None


def _is_value(mention: Mention) -> bool:
    """Whether a quantity is a state of something; a rate is one too."""
    states = (Role.LEVEL, Role.PRIOR)
    return mention.role in states or (mention.kind is Kind.PERCENT and mention.role in (Role.COMPLETION, Role.SHARE))


def _suits(level: Mention, change: Mention) -> bool:
    """Whether a change can be one of this value: an amount of an amount, points of a percentage."""
    if change.kind in (Kind.MONEY, Kind.COUNT):
        return comparable(level.quantity, change.quantity)
    return level.kind is Kind.PERCENT if change.kind is Kind.POINTS else level.kind is not Kind.POINTS


def _growth(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    rate = sentence.mentions[place]
    found = _before_and_now(sentence, place)
    delta = _delta_before(sentence, place)
    if found is not None and (delta is None or comparable(delta.quantity, found[0].quantity)):
        if not _is_borne_out(sentence, rate, found[0], delta):
            yield from _growth_between(rate, *found)
        return
    behind = [each for each in sentence.mentions[place + 1 :] if each.role is Role.PRIOR and _THEN.search(each.lead)]
    behind = [each for each in behind if each.segment == rate.segment]
    if delta is not None and behind and behind[0].is_exact and comparable(behind[0].quantity, delta.quantity):
        yield from _growth_on(rate, delta, behind[0])
        return
    known = levels(window(passage, sentence))
    if delta is not None and any(_is_rate_of_change(rate, delta, level) for level in known):
        return
    if delta is None and any(_grew(rate, now, before) for now in known for before in known):
        return
    yield from _growth_by(passage, sentence, place, delta)


def _is_borne_out(sentence: Sentence, rate: Mention, before: Mention, delta: Mention | None) -> bool:
    """Whether another present value of the sentence, or the change itself, gives the rate."""
    if before.kind is Kind.PERCENT:
        return False
    now = [each for each in sentence.mentions if each.role is Role.LEVEL and each.start < rate.start]
    if any(_grew(rate, each, before) for each in now):
        return True
    return delta is not None and _is_rate_of_change(rate, delta, before)


def _grew(rate: Mention, now: Mention, before: Mention) -> bool:
    """Whether two values differ by the rate, in its direction."""
    if now is before or now.kind is Kind.PERCENT or not comparable(now.quantity, before.quantity):
        return False
    difference = now.quantity.value - before.quantity.value
    if rate.rises is not None and difference and (difference > 0) is not rate.rises:
        return False
    return is_growth(rate.quantity, now.quantity, before.quantity)


def _delta_before(sentence: Sentence, place: int) -> Mention | None:
    """The change in amount that the change in per cent repeats: 增加100万元，增长20%."""
    before = [each for each in sentence.mentions[:place] if each.role is Role.DELTA]
    last = before[-1] if before else None
    if last is None or last.kind not in (Kind.MONEY, Kind.COUNT) or last.rises is not sentence.mentions[place].rises:
        return None
    between = [each for each in sentence.mentions[:place] if each.start > last.start]
    return None if between else last


def _growth_between(rate: Mention, before: Mention, now: Mention) -> Iterator[Claim]:
    if before.quantity.value <= 0:
        return
    change = now.quantity.value - before.quantity.value
    if before.kind is Kind.PERCENT:
        if rate.quantity.value != rounded(100 * abs(change) / before.quantity.value, rate.quantity.step):
            terms = f"{shown(now.quantity)}-{shown(before.quantity)}={plain(change)}"
            yield claim(POINTS, rate, abs(change), terms, "query")
        return
    expected = rounded(100 * abs(change) / before.quantity.value, min(rate.quantity.step, Decimal("0.01")))
    if is_growth(rate.quantity, now.quantity, before.quantity):
        return  # the size is right; that the direction is not is said elsewhere
    unit = before.quantity.unit
    high, low = (now, before) if change >= 0 else (before, now)
    terms = f"({shown(high.quantity, unit)}-{shown(low.quantity, unit)})÷{shown(before.quantity, unit)}"
    yield claim(RATE, rate, expected, f"{terms}×100={expected:f}", "query")


def _growth_by(passage: Passage, sentence: Sentence, place: int, delta: Mention | None) -> Iterator[Claim]:
    """The present value and the change itself are known: 500万元，比上年增加100万元，增长20%."""
    rate = sentence.mentions[place]
    if delta is None or not delta.is_exact:
        return
    at = sentence.mentions.index(delta)
    near = [each for each in sentence.mentions[:at] if comparable(each.quantity, delta.quantity)]
    prior = [each for each in near if each.role is Role.PRIOR and each.segment == rate.segment]
    if prior and prior[-1].is_exact and prior[-1].quantity.value > 0:
        yield from _growth_on(rate, delta, prior[-1])
        return
    now = [each for each in near if each.role is Role.LEVEL] or _of_the_subject(passage, delta)
    if not now or not now[-1].is_exact:
        return
    base = now[-1].quantity.value - (delta.quantity.value if delta.rises else -delta.quantity.value)
    if base <= 0 or _is_rate_of_change(rate, delta, now[-1]):
        return
    sign = "-" if delta.rises else "+"
    terms = f"{shown(delta.quantity)}÷({shown(now[-1].quantity, delta.quantity.unit)}{sign}{shown(delta.quantity)})"
    expected = rounded(100 * delta.quantity.value / base, min(rate.quantity.step, Decimal("0.01")))
    yield claim(RATE, rate, expected, f"{terms}×100={expected:f}", "query")


def _growth_on(rate: Mention, delta: Mention, prior: Mention) -> Iterator[Claim]:
    """较2021年的386.7万元增加11.66万元，增长3.02%: the change and what it is on."""
    if _is_rate_of_change(rate, delta, prior):
        return
    exact = 100 * delta.quantity.value / prior.quantity.value
    expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
    unit = prior.quantity.unit
    yield claim(
        RATE, rate, expected, f"{shown(delta.quantity, unit)}÷{shown(prior.quantity)}×100={expected:f}", "query"
    )


def _of_the_subject(passage: Passage, delta: Mention) -> list[Mention]:
    """The one amount of what changed, where the change names it: 基本支出增加25.8万元."""
    subject = noun(_CHANGE_VERB.sub("", delta.lead.strip()))
    found = [each for each in named(passage, subject) if each.start < delta.start] if len(subject) >= 2 else []
    return found if len({each.quantity.value for each in found}) == 1 else []


def _is_rate_of_change(rate: Mention, delta: Mention, level: Mention) -> bool:
    """Whether a change is so many per cent of what was there before it, the level being that or what came of it."""
    if not comparable(delta.quantity, level.quantity):
        return False
    change, value = delta.quantity, level.quantity
    base = value.value
    if level.role is not Role.PRIOR:
        base -= change.value if delta.rises else -change.value
    slack = change.slack + value.slack
    if base <= slack:
        return False
    off = rate.quantity.step if rate.quantity.decimals else rate.quantity.step * Decimal("0.99")
    low = 100 * (change.value - change.slack) / (base + slack) - off
    high = 100 * (change.value + change.slack) / (base - slack) + off
    return low <= rate.quantity.value <= high


def _points(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change = sentence.mentions[place]
    found = _before_and_now(sentence, place)
    if found is not None:
        before, now = found
        others = [each for each in sentence.mentions if each.kind is Kind.PERCENT and each.role is not Role.DELTA]
        if not any(
            is_difference(change.quantity, each.quantity, before.quantity) for each in others if each is not before
        ):
            difference = now.quantity.value - before.quantity.value
            terms = f"{shown(now.quantity)}-{shown(before.quantity)}={plain(difference)}"
            yield claim(POINTS, change, abs(difference), terms, "query")
        return
    if any(each.kind is Kind.PERCENT and _is_value(each) for each in window(passage, sentence)):
        return
    values = [each for each in levels(sentence.mentions[:place]) if each.kind in (Kind.MONEY, Kind.COUNT)]
    grown = [(now, before) for now in values for before in values if now is not before and before.role is Role.PRIOR]
    for now, before in grown:
        if comparable(now.quantity, before.quantity) and is_growth(change.quantity, now.quantity, before.quantity):
            yield claim(POINTS, change, change.quantity.value, f"{plain(change.quantity.value)}%", "query")
            return


def _difference(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change = sentence.mentions[place]
    found = _before_and_now(sentence, place)
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
        found = _before_and_now(sentence, place) if change.role is Role.DELTA else None
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
        if before.role is not Role.PRIOR or not comparable(before.quantity, now.quantity):
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
    deltas = [each for each in sentence.mentions if each.role is Role.DELTA and each.rises is not None]
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
