"""Changes against an earlier value: by how much, by how many per cent or points, and which way."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.basis import before_and_now
from domain.proofreading.claims.changes_and_points.growth import POINTS, as_far_as, growth
from domain.proofreading.claims.changes_and_points.measured import can_measure
from domain.proofreading.claims.changes_and_points.movements import sign_of
from domain.proofreading.claims.changes_and_points.witness import is_a_detail, is_borne_out
from domain.proofreading.claims.common.above import is_value, subject_of
from domain.proofreading.claims.common.claim import (
    Claim,
    claim,
    comparable,
    is_difference,
    is_growth,
    is_sum,
    levels,
    plain,
    quoted_from,
    shown,
    window,
)
from domain.proofreading.claims.sums_and_parts.sums import sum_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # of what is right, where the present value stands in another sentence
_FURTHEST = 30
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_OPEN = pattern("等|主要|其余|其他")
_LINK = pattern("^(?:而|但|且|同时|其中)|[一两三]?年[间内来]|[全当本]年|累计|合计|实际|净|绝对|总体")
_ASIDE = pattern(r"\([^()]*\)")
_TWO = 2
_OF_SHARES = pattern("^[，；]?(?:占比|比重|比例|份额)(?:提[升高]|上升|增加|下降|降低|减少)了?$")
_AT_THAT_TIME = pattern("时|上年|去年|上次|往年|20[0-9]{2}年")
_ANY_RATE = pattern("[一-龥]{2}[率度]")
_OF_A_PART = pattern("^，?其中(?P<what>[一-龥A-Z]{2,8}?)(?:增|减|扩|缩|多|少|上升|下降)")
_GOAL_OF = pattern("的?(?:年度|预期|既定|全年)*(?:目标|要求|计划|任务|预期|水平|标准)")
_AGAINST_A_GOAL = pattern("(?:高于|低于|超过|快于|慢于|达到|好于|完成|优于)")
_TELLING = 4  # characters: a shorter name, as 支出 or 总额, is that of anything
_SAVED = pattern("审减|核减|节约|节支|压减|减免")  # an amount by itself: 与上年审减1620万元相比，增长17.28%
_OF_A_PRICE = pattern("标准|单价|每[人户亩]|价格")
_ALL_TOLD = pattern("[共总合]")
AMOUNT, DIRECTION = "prose.change", "prose.direction"
_SAME_CHANGE = pattern(
    "^，?(?:即|也就是)?(?:同比)?(?:净)?(?:增长|上升|下降|减少|增加|降低)(?:了)?(?:收入|支出|资金|金额|投入|费用)?$"
)
_UP = pattern("增|升")
_CHANGED = pattern("^，?(?:核减|核增|调减|调增|压减|减少|增加)(?P<what>[一-龥]{2,8})$")
_MOVED_TO = pattern("(?:调整|压减|降低|减少|增加|提高)(?:为|到|至)[^，。；]{0,8}$")
_REACHED_UP = pattern(
    r"(?:增长?加?|升|提高|提升|扩大|上升|上涨|延长|攀升|涨|拓宽|拓展|增多|拉长|爬升|扩)(?:到|至|为)(?:了)?(?:(?:20[0-9]{2}年|年末|当年|本年|目前|今年)的?)?$"
)
_REACHED_DOWN = pattern(
    r"(?:降低?|下降|减少?|压减|压缩|缩减|缩短|回落|下调|缩小|收窄|收缩|下滑|滑落|跌|精简|缩)(?:到|至|为)(?:了)?(?:(?:20[0-9]{2}年|年末|当年|本年|目前|今年)的?)?$"
)


_OF_A_RATE = pattern("率|增速|占比|比重|份额|成数")


def changes(passage: Passage) -> Iterator[Claim]:
    """Changes that do not follow from the two values they lie between."""
    changing = passage.places_of(QuantityRole.DELTA)
    for sentence in passage.stating:
        is_changing = sentence.place in changing
        for place, mention in enumerate(sentence.mentions) if is_changing else ():
            if mention.role is not QuantityRole.DELTA or not mention.is_exact:
                continue
            for found in _of_a_change(passage, sentence, place):
                if not is_a_detail(passage, sentence, place) and not is_borne_out(passage, sentence, mention):
                    yield found
        yield from _reached(sentence)
        yield from _direction(passage, sentence) if is_changing else ()
        yield from _moved(sentence)
        if is_changing:
            yield from _contrary(sentence)
            yield from _net(passage, sentence)
            yield from _made_of(passage, sentence)


def _of_a_change(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change = sentence.mentions[place]
    if _GOAL_OF.match(change.tail) and _AGAINST_A_GOAL.match(change.lead.strip()):
        return  # 增长7.94%，高于增长5%的目标
    match change.kind:
        case QuantityKind.PERCENT:
            found = before_and_now(passage, sentence, place)
            if found is None or not _is_of_another(passage, sentence.mentions[place], *found):
                yield from growth(passage, sentence, place)
        case QuantityKind.POINTS:
            yield from _points(passage, sentence, place)
        case QuantityKind.MONEY | QuantityKind.COUNT:
            yield from _difference(passage, sentence, place)


def _points(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change = sentence.mentions[place]
    found = before_and_now(passage, sentence, place)
    if found is not None and _names_another_rate(change, *found):
        return
    if found is not None:
        before, now = found
        others = [
            each
            for each in sentence.mentions
            if each.kind is QuantityKind.PERCENT and each.role is not QuantityRole.DELTA
        ]
        told = sentence.mentions[max(0, place - 1)]
        if told.kind is QuantityKind.POINTS and is_difference(told.quantity, now.quantity, before.quantity):
            return  # 今年95%，去年92%，提高3个百分点，粪污利用率提高2个百分点
        if not any(
            is_difference(change.quantity, each.quantity, before.quantity) for each in others if each is not before
        ):
            difference = now.quantity.value - before.quantity.value
            terms = f"{shown(now.quantity)}-{shown(before.quantity)}={plain(difference)}"
            yield as_far_as(claim(POINTS, change, abs(difference), terms, "query"), before)
        return
    yield from _of_two_shares(sentence, place)
    if any(each.kind is QuantityKind.PERCENT and is_value(each) for each in window(passage, sentence)):
        return
    values = [
        each for each in levels(sentence.mentions[:place]) if each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    ]
    yield from _in_points(change, values)
    if _OF_A_RATE.search(change.lead):
        return  # 玉米亩产559公斤，上年520公斤，良种覆盖率提高7.5个百分点
    grown = [
        (now, before) for now in values for before in values if now is not before and before.role is QuantityRole.PRIOR
    ]
    for now, before in grown:
        if comparable(now.quantity, before.quantity) and is_growth(change.quantity, now.quantity, before.quantity):
            yield claim(POINTS, change, change.quantity.value, f"{plain(change.quantity.value)}%", "query")
            return


def _names_another_rate(change: Mention, before: Mention, now: Mention) -> bool:
    """满意度2024年为88%，2025年为92%，办结率提高1.2个百分点."""
    name = subject_of(change.lead.strip())
    told = before.lead + now.lead
    is_rate = len(name) > _TWO and name.endswith(("率", "度")) and bool(_ANY_RATE.search(told))
    return is_rate and not any(name[at : at + 2] in told for at in range(len(name) - 1))


def _of_two_shares(sentence: Sentence, place: int) -> Iterator[Claim]:
    """第三产业占67.99%；上次普查时占64.20%，占比提升3.97个百分点: what lies between the two shares right before it."""
    change, shares = sentence.mentions[place], sentence.mentions[max(0, place - 2) : place]
    is_of_them = _OF_SHARES.match(change.lead.strip()) and change.rises is not None and change.is_exact
    if not is_of_them or len(shares) < _TWO or not _AT_THAT_TIME.search(shares[1].lead):
        return
    if any(each.kind is not QuantityKind.PERCENT or "占" not in each.lead or not each.is_exact for each in shares):
        return
    now, then = (each.quantity.value for each in shares)
    if abs(abs(now - then) - change.quantity.value) > change.quantity.step:
        exact = abs(now - then)
        yield claim(POINTS, change, exact, f"|{plain(now)}-{plain(then)}|={plain(exact)}", "query")


def _in_points(change: Mention, values: list[Mention]) -> Iterator[Claim]:
    """27.5万元，较年初的41.2万元减少13.7个百分点: amounts that lie so far apart, in their own unit."""
    for then, now in (*pairwise(values), *pairwise(values[::-1])):
        unit = Decimal(shown(then.quantity))
        factor = then.quantity.value / unit if unit else Decimal(1)
        apart = abs(then.quantity.value - now.quantity.value)
        is_pair = then.role is QuantityRole.PRIOR and comparable(then.quantity, now.quantity)
        if is_pair and apart and apart == change.quantity.value * factor:
            high, low = (then, now) if then.quantity.value > now.quantity.value else (now, then)
            unit_of = then.quantity.unit
            terms = f"{shown(high.quantity, unit_of)}-{shown(low.quantity, unit_of)}={plain(apart / factor)}"
            yield claim(POINTS, change, change.quantity.value, terms, "query")
            return


def _is_net(sentence: Sentence, place: int) -> bool:
    """Whether a change is what several before it come to: 甲由15万元降到10万元，乙由11万元升到14万元，净减2万元."""
    earlier = [each for each in sentence.mentions[:place] if each.role is QuantityRole.PRIOR]
    return "净" in sentence.mentions[place].lead and len(earlier) > 1


def _difference(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    change = sentence.mentions[place]
    found = before_and_now(passage, sentence, place)
    if found is None or _is_net(sentence, place) or _is_told_first(change, *found):
        return
    before, now = found
    part = _OF_A_PART.match(change.lead.strip())
    is_less = change.quantity.value < abs(now.quantity.value - before.quantity.value)
    if part is not None and (part["what"] not in before.lead + now.lead or is_less):
        return  # 上年为35.2万亩，其中水稻扩大1.8万亩
    others = [
        each for each in levels(sentence.mentions) if each is not before and comparable(each.quantity, before.quantity)
    ]
    if is_difference(change.quantity, now.quantity, before.quantity):
        return
    if any(is_difference(change.quantity, each.quantity, before.quantity) for each in others):
        return
    if _is_told_beside(sentence, change, before, now) or _is_of_several(sentence, place, before, now):
        return
    difference = now.quantity.value - before.quantity.value
    off = change.quantity.value / (abs(difference) if difference else change.quantity.step)
    if now.start < sentence.start and not _LEAST <= off <= _MOST:
        return
    unit = change.quantity.unit
    terms = f"{shown(now.quantity, unit)}-{shown(before.quantity, unit)}"
    factor = change.quantity.value / Decimal(shown(change.quantity)) if change.quantity.value else Decimal(1)
    yield as_far_as(claim(AMOUNT, change, abs(difference), f"{terms}={plain(difference / factor)}"), before)


def _is_told_beside(sentence: Sentence, change: Mention, before: Mention, now: Mention) -> bool:
    """Whether another change of the sentence is the difference: 比上年末减少7处，新增4处; a price is no total."""
    deltas = (each for each in sentence.mentions if each is not change and each.role is QuantityRole.DELTA)
    if any(is_difference(each.quantity, now.quantity, before.quantity) for each in deltas if each.kind is now.kind):
        return True
    if _is_half_of_it(sentence, change, before, now):
        return True
    return _OF_A_PRICE.search(before.lead) is not None and _OF_A_PRICE.search(change.lead) is None


def _is_half_of_it(sentence: Sentence, change: Mention, before: Mention, now: Mention) -> bool:
    """由137处减少到129处：核销15处，新增7处: what came and what went make the difference together."""
    apart, value = now.quantity.value - before.quantity.value, change.quantity.value
    behind = (each for each in sentence.mentions if each.start >= now.end and each is not change)
    others = [each.quantity.value for each in behind if comparable(each.quantity, now.quantity)]
    return any(abs(value - other) == abs(apart) for other in others)


def _is_of_several(sentence: Sentence, place: int, before: Mention, now: Mention) -> bool:
    """甲由950万元压减到902.5万元，乙由1400万元压减到1330万元，共压减117.5万元: what several changes come to."""
    change, values = sentence.mentions[place], sentence.mentions[:place]
    pairs = [
        (one, two)
        for one, two in pairwise(values)
        if one.role is QuantityRole.PRIOR and comparable(one.quantity, two.quantity)
    ]
    apart = sum((abs(two.quantity.value - one.quantity.value) for one, two in pairs), Decimal(0))
    return _ALL_TOLD.match(change.lead.strip()) is not None and len(pairs) > 1 and apart == change.quantity.value


def _made_of(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """增加530万元，其中工程费增加386万元、征地费增加144万元: changes that come so near another that they make it."""
    deltas = [each for each in sentence.mentions if each.role is QuantityRole.DELTA and not each.depth]
    for place, whole in enumerate(deltas[:-2]):
        parts = [each for each in deltas[place + 1 :] if comparable(each.quantity, whole.quantity)]
        between = passage.folded[whole.end : parts[0].start] if len(parts) >= 2 else ""
        if "其中" not in between or len(between) > _FURTHEST or any(each.rises is not whole.rises for each in parts):
            continue
        if (
            len(parts) > 4
            or not all(each.is_exact for each in (whole, *parts))
            or _OPEN.search(passage.folded, whole.end, sentence.end)
        ):
            continue
        gap = sum((each.quantity.value for each in parts), Decimal(0)) - whole.quantity.value
        if (
            gap
            and abs(gap) * 10 <= whole.quantity.value
            and not is_sum(whole.quantity, [each.quantity for each in parts])
        ):
            yield sum_claim(whole, parts, gap + whole.quantity.value)


def _net(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """净增257.55万元，其中本年增加368.82万元、本年减少111.27万元."""
    deltas = [each for each in sentence.mentions if each.role is QuantityRole.DELTA and each.rises is not None]
    for net, one, other in zip(deltas, deltas[1:], deltas[2:], strict=False):
        if "净" not in net.lead or "其中" not in passage.folded[net.end : one.start] or one.rises is other.rises:
            continue
        same = comparable(net.quantity, one.quantity) and comparable(net.quantity, other.quantity)
        exact = (one.quantity.value if one.rises else -one.quantity.value) + (
            other.quantity.value if other.rises else -other.quantity.value
        )
        signed = net.quantity.value if net.rises else -net.quantity.value
        if same and exact != signed and all(each.is_exact for each in (net, one, other)):
            unit = net.quantity.unit
            terms = f"{shown(one.quantity, unit)}-{shown(other.quantity, unit)}"
            factor = net.quantity.value / Decimal(shown(net.quantity)) if net.quantity.value else Decimal(1)
            found = claim(AMOUNT, net, abs(exact), f"{terms}={plain(exact / factor)}")
            yield replace(found, end=other.end)


def _direction(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """A rise that is a fall, or the other way round."""
    for place, change in enumerate(sentence.mentions):
        found = before_and_now(passage, sentence, place) if change.role is QuantityRole.DELTA else None
        if found is None or change.rises is None or is_a_detail(passage, sentence, place) or _is_net(sentence, place):
            continue
        before, now = found
        if _is_of_another(passage, change, before, now) or _is_of_the_whole(sentence, change, before, now):
            continue
        if _is_one_of_several(sentence, change, now):
            continue
        if change.kind is not QuantityKind.PERCENT and _is_told_beside(sentence, change, before, now):
            continue
        if change.depth > max(before.depth, now.depth):
            continue  # 由17条增加到18条：新开2条，合并1条（两条并成一条，减少1条）
        difference = now.quantity.value - before.quantity.value
        is_turned = bool(difference) and (difference > 0) != change.rises
        if now.start < sentence.start and change.kind is not QuantityKind.PERCENT:
            is_turned = is_turned and abs(difference) == change.quantity.value
        if is_turned and (_is_by_so_much(sentence, place, *found) or not is_borne_out(passage, sentence, change)):
            unit = before.quantity.unit
            sign = "<" if difference < 0 else ">"
            terms = f"{shown(now.quantity, unit)}-{shown(before.quantity, unit)}{sign}0"
            yield Claim(DIRECTION, quoted_from(change), change.end, arithmetic=terms)
            return


def _is_one_of_several(sentence: Sentence, change: Mention, now: Mention) -> bool:
    """由17条增加到18条：新开2条，合并1条（减少1条）: one of the moves that lead from one value to the other."""
    between = [each for each in sentence.mentions if now.end <= each.start and each.end <= change.start]
    return any(sign_of(each) and comparable(each.quantity, change.quantity) for each in between) and change.depth > 0


def _is_by_so_much(sentence: Sentence, place: int, before: Mention, now: Mention) -> bool:
    """Whether a change has the size that lies between the two values right before it, so that only its way is wrong."""
    change, beside = sentence.mentions[place], sentence.mentions[max(0, place - 2) : place]
    if before not in beside or now not in beside or before.segment != change.segment or now.segment != change.segment:
        return False
    if change.kind is QuantityKind.PERCENT:
        return before.kind is not QuantityKind.PERCENT and is_growth(change.quantity, now.quantity, before.quantity)
    return is_difference(change.quantity, now.quantity, before.quantity)


def _is_of_the_whole(sentence: Sentence, change: Mention, before: Mention, now: Mention) -> bool:
    """作业37次，其中防雹29次，较2019年的33次增加4次: a change of what the value beside it is a part of."""
    if "其中" not in now.lead or change.kind is QuantityKind.PERCENT:
        return False
    wholes = [each for each in sentence.levels if each.start < now.start and comparable(each.quantity, now.quantity)]
    apart = change.quantity.value if change.rises else -change.quantity.value
    return any(each.quantity.value - before.quantity.value == apart for each in wholes)


def _is_of_another(passage: Passage, change: Mention, before: Mention, now: Mention) -> bool:
    """…减少438人次，而康复业务量上升近两成: a change that names something of which the values before do not speak."""
    if not can_measure(change.lead, before) or _is_told_first(change, before, now):
        return True
    name = subject_of(_ASIDE.sub("", _LINK.sub("", change.lead.strip())))
    first = min(before, now, key=lambda each: each.start)
    told = passage.folded[first.start - len(first.lead) : change.start - len(change.lead)]
    is_behind = first.start < change.start
    return is_behind and len(name) >= _TELLING and not any(name[at : at + 2] in told for at in range(len(name) - 1))


def _is_told_first(change: Mention, before: Mention, now: Mention) -> bool:
    """新增1080个，全县大班额班级由42个减至21个: more than either of two values that have a name of their own."""
    if change.kind is QuantityKind.PERCENT or change.end > min(before.start, now.start):
        return False
    is_more = change.quantity.value > max(before.quantity.value, now.quantity.value)
    return is_more and len(before.label.removesuffix("由").removesuffix("从")) >= _TELLING


def _moved(sentence: Sentence) -> Iterator[Claim]:
    """公用经费由164.3万元调整为137.8万元，核减公用经费36.5万元: a change that names again what it is of."""
    for before, now, change in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        named = _CHANGED.match(change.lead.strip())
        if named is None or not _MOVED_TO.search(now.lead) or named["what"] not in before.lead:
            continue
        values = (before.quantity, now.quantity, change.quantity)
        if not all(comparable(each, values[0]) for each in values) or not all(
            each.is_exact for each in (before, now, change)
        ):
            continue
        if not is_difference(change.quantity, before.quantity, now.quantity):
            exact = abs(now.quantity.value - before.quantity.value)
            yield claim(
                AMOUNT, change, exact, f"|{shown(now.quantity)}-{shown(before.quantity)}|≠{shown(change.quantity)}"
            )


def _contrary(sentence: Sentence) -> Iterator[Claim]:
    """减少0.54万元，同比上升14.52%: one change told as a fall and as a rise; 增长-4.2%，增加161万元 too."""
    plain = [each for each in sentence.mentions if not each.depth]
    for one, other in (*pairwise(sentence.mentions), *pairwise(plain)):
        if one.role is not QuantityRole.DELTA or one.depth != other.depth:
            continue
        if (one.kind in _AMOUNTS) is (other.kind in _AMOUNTS) or QuantityKind.PERCENT not in (one.kind, other.kind):
            continue
        same = _SAME_CHANGE.match(other.lead.strip())
        way = bool(_UP.search(other.lead)) if same and other.role is not QuantityRole.DELTA else other.rises
        if same and {one.rises, way} == {True, False} and not _SAVED.search(one.lead):
            yield Claim(DIRECTION, quoted_from(one), other.end, severity="query")


def _reached(sentence: Sentence) -> Iterator[Claim]:
    """由上年的120件上升到96件: a value that is reached by going the other way."""
    for before, now in pairwise(sentence.mentions):
        if before.role is not QuantityRole.PRIOR or not comparable(before.quantity, now.quantity):
            continue
        rises = bool(_REACHED_UP.search(now.lead))
        if not (rises or _REACHED_DOWN.search(now.lead)) or not before.is_exact or not now.is_exact:
            continue
        difference = now.quantity.value - before.quantity.value
        if difference and (difference > 0) != rises:
            sign = "<" if difference < 0 else ">"
            terms = f"{shown(now.quantity, before.quantity.unit)}-{shown(before.quantity)}{sign}0"
            yield Claim(DIRECTION, quoted_from(before), now.end, arithmetic=terms)
