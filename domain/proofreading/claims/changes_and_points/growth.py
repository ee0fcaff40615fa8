"""Growth in per cent: (now - before) ÷ before, or the change itself ÷ what was there before it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.basis import THEN, before_and_now
from domain.proofreading.claims.common.claim import (
    Claim,
    claim,
    comparable,
    equals,
    is_difference,
    is_growth,
    plain,
    rounded,
    shown,
    window_levels,
)
from domain.proofreading.claims.common.labels import named
from domain.proofreading.claims.common.plans import without_funds
from domain.proofreading.claims.common.scope import is_exactly
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, noun
from domain.proofreading.quantities import Quantity, QuantityKind

_MONTH = pattern("[0-9]{1,2}月|季度")
_BEYOND = pattern("超出|超过|多于|高于")
_THEN_IN_BRACKETS = pattern(r"(?:20[0-9]{2}年度?|上年|上年度|去年|同期)\([^()]*$")
_BEFOREHAND = pattern("送审|报审|申报|上报|概算|控制价|限价|预算|计划|年初|原有|合同")
_OWN_RATE = pattern("率(?:为|达|约)?$")
_AGAINST = pattern(r"[与同和](?:20[0-9]{2}年|上年|去年|上一年)(?:度|同期)?的?$")  # 与2022年的1352.40万元相比
_AGAINST_THEN = pattern("[比较](?:上年|去年|上一年|20[0-9]{2}年|年初)|同比")
_COMPARABLE = pattern("可比|同口径|剔除|扣除")
_YEAR, _THAN = pattern("20[0-9]{2}"), pattern("[比较与]20[0-9]{2}年?")
_GOES_ON = pattern(
    "^(?:即|也就是)?(?:[比较](?:上年|去年|上一年)(?:同期)?|同比)?(?:净)?[增减][加少长支收]?(?:支出|收入)?了?$"
)
_SHARED = pattern("占[^，。；]{0,12}$")
_DATED = pattern(r"(?:20[0-9]{2}年|上年|去年|同期)")
_LATER = pattern("(?:到了?)?(?:去年|今年|(?P<year>20[0-9]{2})年)(?:就|又|则|反而)?[多少增减]")
_BEYOND_IT = pattern("[高低]于|超过|超出|达到")
_BESIDE = 16  # characters
RATE, POINTS = "prose.growth", "prose.points"
_EACH_SIDE = pattern("[各均]$")
_CHANGE_VERB = pattern(
    r"(?:较|比|同比|与)?(?:上年|去年|同期|20[0-9]{2}年度?)?(?:相比)?(?:增加|增长|减少|下降|上升|降低|压减)了?$"
)


def growth(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """The change in per cent at ``place`` that its values, or the change in amount before it, do not give."""
    rate = sentence.mentions[place]
    if rate.tail.startswith("的目标") and _BEYOND_IT.match(rate.lead.strip()):
        return  # 增长7.94%，高于增长5%的目标
    found = before_and_now(passage, sentence, place)
    delta = _delta_before(sentence, place)
    then = sentence.mentions[place - 1]
    if found is None and delta is not None and then.role is QuantityRole.PRIOR and then.start > delta.start:
        yield from _growth_of_what_was_there(rate, delta, then)
        return
    if found is not None and _is_told_in_points(sentence, place, *found):
        return
    if found is not None and (delta is None or comparable(delta.quantity, found[0].quantity)):
        if not _is_borne_out(sentence, rate, found[0], delta):
            yield from (as_far_as(each, found[0]) for each in _growth_between(rate, *found))
        return
    if delta is None and found is None and (behind := _delta_behind(sentence, place)) is not None:
        claims = _growth_of_a_change(passage, sentence, place, behind)
        yield from (replace(each, end=behind.end) for each in claims)
    elif delta is not None:
        yield from _growth_of_a_change(passage, sentence, place, delta)


def _is_told_in_points(sentence: Sentence, place: int, before: Mention, now: Mention) -> bool:
    """优良率87.5%，比上年84.9%提升2.6个百分点，指数由82.6升为84.3，增幅2.06%: what else grew, is another thing."""
    points = [each for each in sentence.mentions[:place] if each.kind is QuantityKind.POINTS]
    is_of_rates = before.kind is QuantityKind.PERCENT and now.kind is QuantityKind.PERCENT
    return is_of_rates and any(is_difference(each.quantity, now.quantity, before.quantity) for each in points)


def _delta_behind(sentence: Sentence, place: int) -> Mention | None:
    """同比下降5%，比上年减支630万元: the change in amount that goes on from the one in per cent."""
    rate = sentence.mentions[place]
    delta = sentence.mentions[place + 1] if place + 1 < len(sentence.mentions) else None
    if delta is None or delta.role is not QuantityRole.DELTA or delta.kind is QuantityKind.PERCENT:
        return None
    goes_on = delta.segment == rate.segment and delta.depth == rate.depth and _GOES_ON.match(delta.lead.strip())
    return delta if goes_on and delta.is_exact and delta.rises is rate.rises else None


def _growth_of_a_change(passage: Passage, sentence: Sentence, place: int, delta: Mention) -> Iterator[Claim]:
    """A change in amount before the one in per cent, and no two values beside them."""
    rate = sentence.mentions[place]
    if (then := _of_a_year_before(sentence, delta)) is not None:
        yield from _growth_on(rate, delta, then)
        return
    behind = [
        each for each in sentence.mentions[place + 1 :] if each.role is QuantityRole.PRIOR and THEN.search(each.lead)
    ]
    behind = [each for each in behind if each.segment == rate.segment]
    if behind and behind[0].is_exact and comparable(behind[0].quantity, delta.quantity):
        yield from _growth_on(rate, delta, behind[0])
        return
    prior = [
        each for each in sentence.mentions[:place] if each.role is QuantityRole.PRIOR and _AGAINST.match(each.lead)
    ]
    if prior and prior[-1].is_exact and comparable(prior[-1].quantity, delta.quantity):
        if prior[-1].segment == rate.segment and prior[-1].quantity.value > 0:
            yield from _growth_on(rate, delta, prior[-1])
        return
    if _is_on_what_came_of_it(sentence, rate, delta):
        yield from _growth_by(passage, sentence, place, delta)
        return
    known = [each for each in window_levels(passage, sentence) if comparable(delta.quantity, each.quantity)]
    is_aside = bool(known) and passage.says(sentence, "年(", "度(", "期(")
    if is_aside and any(_is_of_then(passage, sentence, rate, delta, level) for level in known):
        return
    if any(_is_rate_of_change(rate, delta, level) for level in known):
        return
    yield from _growth_by(passage, sentence, place, delta)


def _of_a_year_before(sentence: Sentence, delta: Mention) -> Mention | None:
    """2021年花了1,470万元，去年多花了117.6万元，多了8%: the value right before, of a year that is told to be over."""
    at = sentence.mentions.index(delta)
    then = sentence.mentions[at - 1] if at else delta
    told, later = _YEAR.search(then.lead), _LATER.match(delta.lead.strip())
    if told is None or later is None or not then.is_level or not comparable(then.quantity, delta.quantity):
        return None
    is_before = later["year"] is None or told[0] < later["year"]
    is_one = then.is_exact and then.segment == delta.segment and then.quantity.value > 0 and "比" not in delta.lead
    return replace(then, role=QuantityRole.PRIOR) if is_before and is_one else None


def as_far_as(found: Claim, before: Mention) -> Claim:
    """The claim, quoted with the earlier value where that is told right behind: 增加97.45万元，上年为1435.22万元."""
    return replace(found, end=before.end) if found.end < before.start <= found.end + _BESIDE else found


def _is_borne_out(sentence: Sentence, rate: Mention, before: Mention, delta: Mention | None) -> bool:
    """Whether another present value of the sentence, or the change itself, gives the rate."""
    if before.kind is QuantityKind.PERCENT:
        return False
    now = [each for each in sentence.mentions if each.role is QuantityRole.LEVEL and each.start < rate.start]
    if any(_grew(rate, each, before) for each in now):
        return True
    if any(_is_excess(rate, before, each) for each in now):
        return True
    return delta is not None and _is_rate_of_change(rate, delta, before)


def _is_excess(rate: Mention, excess: Mention, now: Mention) -> bool:
    """Whether what seems to be the earlier value is the change itself: 建成126处，超出计划16处，增幅14.55%."""
    if not _BEYOND.search(excess.lead) or not comparable(excess.quantity, now.quantity):
        return False
    base = now.quantity.value - excess.quantity.value
    return base > 0 and equals(rate.quantity, 100 * excess.quantity.value / base)


def _is_of_then(passage: Passage, sentence: Sentence, rate: Mention, delta: Mention, level: Mention) -> bool:
    """Whether the change is on what a bracket tells of the year before: 与2022年（5期、466人次）相比."""
    if level.quantity.value <= 0 or not comparable(delta.quantity, level.quantity):
        return False
    if not _is_quite(rate.quantity, 100 * delta.quantity.value / level.quantity.value):
        return False
    return _THEN_IN_BRACKETS.search(passage.folded, sentence.start, level.start) is not None


def _is_quite(rate: Quantity, exact: Decimal) -> bool:
    """As ``equals``; what is far off is not rounded first."""
    return abs(rate.value - exact) <= 2 * rate.step and equals(rate, exact)


def _grew(rate: Mention, now: Mention, before: Mention) -> bool:
    """Whether two values differ by the rate, in its direction."""
    if now is before or now.kind is QuantityKind.PERCENT or not comparable(now.quantity, before.quantity):
        return False
    difference = now.quantity.value - before.quantity.value
    if rate.rises is not None and difference and (difference > 0) is not rate.rises:
        return False
    return is_growth(rate.quantity, now.quantity, before.quantity)


def _delta_before(sentence: Sentence, place: int) -> Mention | None:
    """The change in amount that the change in per cent repeats: 增加100万元，增长20%."""
    before = [each for each in sentence.mentions[:place] if each.role is QuantityRole.DELTA]
    last = before[-1] if before else None
    if (
        last is None
        or last.kind not in (QuantityKind.MONEY, QuantityKind.COUNT)
        or last.rises is not sentence.mentions[place].rises
    ):
        return None
    depth = sentence.mentions[place].depth
    between = [each for each in sentence.mentions[:place] if each.start > last.start and each.depth <= depth]
    then = between[0] if len(between) == 1 and between[0].role is QuantityRole.PRIOR else None
    is_on = then is not None and comparable(then.quantity, last.quantity)
    return None if between and not is_on else last


def _growth_between(rate: Mention, before: Mention, now: Mention) -> Iterator[Claim]:
    if before.quantity.value <= 0:
        return
    change = now.quantity.value - before.quantity.value
    if before.kind is QuantityKind.PERCENT:
        is_points = rate.quantity.value == abs(change)  # of 92 % to 95 % no more than 3.26 % by chance
        if is_points or rate.quantity.value != rounded(100 * abs(change) / before.quantity.value, rate.quantity.step):
            terms = f"{shown(now.quantity)}-{shown(before.quantity)}={plain(change)}"
            yield claim(POINTS, rate, abs(change), terms, "query")
        return
    expected = rounded(100 * abs(change) / before.quantity.value, min(rate.quantity.step, Decimal("0.01")))
    if is_growth(rate.quantity, now.quantity, before.quantity):
        return  # the size is right; that the direction is not is said elsewhere
    if now.lead.endswith(("少", "多")) and equals(rate.quantity, 100 * now.quantity.value / before.quantity.value):
        return  # 支出少4.5万元，上年为47万元，降幅9.57%: by how much it changed
    unit = before.quantity.unit
    high, low = (now, before) if change >= 0 else (before, now)
    terms = f"({shown(high.quantity, unit)}-{shown(low.quantity, unit)})÷{shown(before.quantity, unit)}"
    yield claim(RATE, rate, expected, f"{terms}×100={expected:f}", "query")


_THIS_ON_LAST = pattern("^[，；]?(?:本年度?|今年|当年)[比较与](?:上年|去年|其|此|上一年)")


def _is_on_what_is_named(then: Mention, delta: Mention) -> bool:
    """Whether a value of a year that is named is what 本年 is held against: 2020年47万元，本年比上年多4.8万元."""
    return _YEAR.search(then.lead) is not None and _THIS_ON_LAST.search(delta.lead) is not None


def _growth_by(passage: Passage, sentence: Sentence, place: int, delta: Mention) -> Iterator[Claim]:
    """The present value and the change itself are known: 500万元，比上年增加100万元，增长20%."""
    rate = sentence.mentions[place]
    if not delta.is_exact:
        return
    at = sentence.mentions.index(delta)
    near = [each for each in sentence.mentions[:at] if comparable(each.quantity, delta.quantity)]
    near = [each for each in near if each.depth <= delta.depth] or near
    prior = [each for each in near if each.role is QuantityRole.PRIOR and each.segment == rate.segment]
    aside = [each for each in sentence.mentions[at + 1 : place] if each.depth > rate.depth and _DATED.match(each.lead)]
    if len(aside) == 1 and aside[0].is_exact and comparable(aside[0].quantity, delta.quantity):
        yield from _growth_on(
            rate, delta, replace(aside[0], role=QuantityRole.PRIOR)
        )  # 增加62.73万元（2023年1834.72万元），增长3.42%
        return
    if prior and prior[-1].is_exact and prior[-1].quantity.value > 0:
        yield from _growth_on(rate, delta, prior[-1])
        return
    near = [each for each in near if not _SHARED.search(each.lead)]  # what a share is of
    if near and near[-1].role is QuantityRole.EACH:
        return  # 零售总额9240万元；人均可支配收入21680元，比上年增加1290元: no growth of the total
    now = [each for each in near if each.role is QuantityRole.LEVEL] or _of_the_subject(passage, delta)
    if (then := _led_from(now, delta)) is not None:
        yield from _growth_on(rate, delta, replace(then, role=QuantityRole.PRIOR))
        return
    if not now or not now[-1].is_exact or _COMPARABLE.search(delta.lead) or _is_of_another_year(now[-1], delta):
        return
    if _is_on_what_is_named(now[-1], delta):
        yield from _growth_unless_told(rate, delta, now[-1])
        return
    if _BEFOREHAND.search(without_funds(now[-1].lead)):
        yield from _growth_on(rate, delta, now[-1])
        return
    base = now[-1].quantity.value - (delta.quantity.value if delta.rises else -delta.quantity.value)
    if base <= 0 or _is_rate_of_change(rate, delta, now[-1]) or _is_on_a_month(rate, delta, now[-1]):
        return
    sign = "-" if delta.rises else "+"
    terms = f"{shown(delta.quantity)}÷({shown(now[-1].quantity, delta.quantity.unit)}{sign}{shown(delta.quantity)})"
    expected = rounded(100 * delta.quantity.value / base, min(rate.quantity.step, Decimal("0.01")))
    yield claim(RATE, rate, expected, f"{terms}×100={expected:f}", "query")


def _led_from(values: list[Mention], delta: Mention) -> Mention | None:
    """22.18万元，2023年为25.40万元，压减3.22万元: of the last two values the one that the change led from."""
    one, other = values[-2:] if len(values) > 1 else (delta, delta)
    apart = other.quantity.value - one.quantity.value
    if one is delta or abs(apart) != delta.quantity.value or not (one.is_exact and other.is_exact):
        return None
    is_first = (apart > 0) is bool(delta.rises)
    then = one if is_first else other
    return then if _YEAR.search(then.lead) and then.quantity.value > 0 else None


def _is_on_a_month(rate: Mention, delta: Mention, then: Mention) -> bool:
    """10月应发6612.40元，11月少了147.24元，下降2.23%: on what the month before had."""
    months = [_MONTH.search(each.lead) for each in (then, delta)]
    is_on_it = all(months) and then.quantity.value > 0
    return is_on_it and is_exactly(rate.quantity, delta.quantity, then.quantity)


def _is_of_another_year(now: Mention, delta: Mention) -> bool:
    """Whether a change says that it is on that value, or on what came of another year: 比2022年增加33.6万元."""
    told, wanted = _YEAR.search(now.lead), _YEAR.findall(delta.lead)
    then = _THAN.search(delta.lead)
    return told is not None and bool(wanted) and (told[0] not in wanted or (then is not None and told[0] in then[0]))


def _growth_unless_told(rate: Mention, delta: Mention, prior: Mention) -> Iterator[Claim]:
    if not is_exactly(rate.quantity, delta.quantity, prior.quantity):
        yield from _growth_on(rate, delta, prior)


def _growth_on(rate: Mention, delta: Mention, prior: Mention) -> Iterator[Claim]:
    """较2021年的386.7万元增加11.66万元，增长3.02%: the change and what it is on."""
    if _is_rate_of_change(rate, delta, prior) or not prior.quantity.value:
        return
    exact = 100 * delta.quantity.value / prior.quantity.value
    expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
    unit = prior.quantity.unit
    yield claim(
        RATE, rate, expected, f"{shown(delta.quantity, unit)}÷{shown(prior.quantity)}×100={expected:f}", "query"
    )


def _is_on_what_came_of_it(sentence: Sentence, rate: Mention, delta: Mention) -> bool:
    """10.05万元，比上年减少1.2万元，下降11.94%: a change on the value right before it, which it led to."""
    at = sentence.mentions.index(delta)
    now = sentence.mentions[at - 1] if at else None
    if now is None or now.role is not QuantityRole.LEVEL or now.segment != delta.segment or now.depth != delta.depth:
        return False
    if not comparable(now.quantity, delta.quantity) or not _AGAINST_THEN.search(delta.lead) or now.quantity.value <= 0:
        return False
    base = now.quantity.value - (delta.quantity.value if delta.rises else -delta.quantity.value)
    exact = 100 * delta.quantity.value / now.quantity.value
    is_on_it = rate.quantity.decimals > 0 and abs(exact - rate.quantity.value) <= rate.quantity.half
    right = 100 * delta.quantity.value / base if base > 0 else exact
    return is_on_it and abs(right - rate.quantity.value) > 2 * rate.quantity.step and not _BEFOREHAND.search(now.lead)


def _growth_of_what_was_there(rate: Mention, delta: Mention, then: Mention) -> Iterator[Claim]:
    """净增46.4万元，比年初的1190万元增长3.9%."""
    if delta.is_exact and then.is_exact and then.quantity.value > 0:
        yield from _growth_on(rate, delta, then)


def _of_the_subject(passage: Passage, delta: Mention) -> list[Mention]:
    """The one amount of what changed, where the change names it: 基本支出增加25.8万元."""
    subject = noun(_EACH_SIDE.sub("", _CHANGE_VERB.sub("", delta.lead.strip())))
    is_name = len(subject) >= 2 or subject == "支"  # 收、支总计
    found = [each for each in named(passage, subject) if each.start < delta.start] if is_name else []
    return found if len({each.quantity.value for each in found}) == 1 else []


def _is_rate_of_change(rate: Mention, delta: Mention, level: Mention) -> bool:
    """Whether a change is so many per cent of what was there before it, the level being that or what came of it."""
    if not comparable(delta.quantity, level.quantity):
        return False
    change, value = delta.quantity, level.quantity
    base = value.value
    if level.role is not QuantityRole.PRIOR:
        base -= change.value if delta.rises else -change.value
    slack = change.slack + value.slack
    if (
        level.role is not QuantityRole.PRIOR
        and value.value > 0
        and _is_quite(rate.quantity, 100 * change.value / value.value)
        and (_BEFOREHAND.search(without_funds(level.lead)) or _OWN_RATE.search(rate.lead))
    ):
        return True  # 送审1260万元，核减315万元，核减率25%
    if base <= slack:
        return False
    low_off, high_off = _offs(rate.quantity)
    low = 100 * (change.value - change.slack) / (base + slack) - low_off
    high = 100 * (change.value + change.slack) / (base - slack) + high_off
    return low <= rate.quantity.value <= high


def _offs(rate: Quantity) -> tuple[Decimal, Decimal]:
    """How far a rate may lie below and above the exact one: a whole per cent may be cut off, but only rounded up."""
    return (rate.step, rate.step) if rate.decimals else (rate.step * Decimal("0.99"), rate.half)
