"""How many percentage points lie between two percentages, in whatever words: 低于75%的序时进度7个百分点.

Of the percentages near by the last two before the points are what they lie between; where any two near by lie so far
apart, there is nothing to say.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.changes_and_points.growth import POINTS
from domain.proofreading.claims.common.aims import Aims, aims
from domain.proofreading.claims.common.claim import Claim, claim, plain, quoted_from, shown, window
from domain.proofreading.claims.common.scope import unlike
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_BETWEEN = pattern(
    r"(?:高|低|差|慢|快|超|提高|提升|上升|增加|增长|下降|降低|减少|回落|收窄|扩大|落后|领先|多|少|达|缩小|超过|超前|滞后|快于|慢于|距)"
)
_PAIRED = pattern(r"(?<!提)高|(?<!降)低|差|慢|快|超|落后|领先|超前|滞后|距")
_OTHERS = pattern(r"全国|全省|全市|平均|分别|累计|扣|得分")
_OVER_ALL = pattern(r"[年月季]间|以来|累计|[两三四五]年(?:来|共)")
_YEAR_ON_YEAR = pattern(r"[比较](?:上年|去年|上一年)|同比")
_COMPARED = pattern(r"[比较与]|高于|低于|距离?|实际")
_YEAR = pattern(r"上年|去年|同期|20[0-9]{2}年")
_DIFFERS_BY = pattern(
    r"(?:相差|差距|差|[高低]出?了?|[多少]了|拉开了?|落后|领先|[快慢]|滞后|超前)(?:达|为|近|了)?$"
    r"|(?:[高低]出?于?|超出|超过|落后于?|领先于?)[^，。；0-9(]{2,12}(?:\([0-9.]+%\))?$"
)
_ROSE = pattern("(?:^|[又共净才])(?:[升涨提增扩](?:了|出)|[高低](?:出|了|出了))$")
_REACHED = pattern("^(?:达到?|为|升至|升到|提高到|降至|降到)$")
_THAN = pattern(
    r"^(?P<one>[一-龥“”]{2,12}?)(?:高于|低于|快于|慢于|高出|领先|落后于?|比)(?P<other>[一-龥“”]{2,12}?)(?:[高低快慢多少]出?|达)?$"
)
_GROWTH = pattern("增幅|增速|增长率|降幅")
_OF_A_GOAL = pattern(
    r"^[，]?(?:[比较]|高于|低于|高出|超过|超出)[^，。；0-9]{0,6}(?:目标|计划|指标|任务)值?(?:要求)?[高低多少]?了?$"
)
_A_GOAL = pattern("目标|计划|指标|任务|要求|不低于|不高于")
_WORDS = 20  # characters before points in which it is told that they lie between two percentages
_BACK = 2  # sentences
_FAR = Decimal("0.6")


def gaps(passage: Passage) -> Iterator[Claim]:
    """Points that are not what lies between the two percentages before them."""
    known = aims(passage)
    for sentence in passage.stating_of(QuantityKind.POINTS, QuantityKind.PERCENT):
        for points in sentence.mentions:
            is_of_points = points.kind is QuantityKind.POINTS and points.is_exact
            begin = max(sentence.start, points.start - _WORDS)
            if is_of_points and _BETWEEN.search(passage.folded[begin : points.start]):
                found = list(_judged(passage, sentence, points))
                two = () if found else _named(passage, sentence, points) or _with_a_goal(sentence, points, known)
                yield from found or _of(points, *two)
            elif points.kind is QuantityKind.PERCENT and points.is_exact:
                if _DIFFERS_BY.search(points.lead.strip()):
                    yield from _in_per_cent(sentence, points)
                if points.role is QuantityRole.DELTA or _ROSE.search(points.lead.strip()):
                    yield from _beside_its_year(passage, sentence, points)


def _in_per_cent(sentence: Sentence, gap: Mention) -> Iterator[Claim]:
    """入住率35%，低于预测的60%，相差25%: what lies between two percentages is so many points."""
    before = [each for each in sentence.mentions if each.end <= gap.start and each.kind is QuantityKind.PERCENT][-2:]
    if len(before) == 2 and not any(each.role is QuantityRole.DELTA for each in before):
        high, low = sorted((each.quantity for each in before), key=lambda each: -each.value)
        if gap.quantity.value == high.value - low.value:
            terms = f"{shown(high)}-{shown(low)}={plain(gap.quantity.value)}"
            yield claim(POINTS, gap, gap.quantity.value, terms, "query")


def _are_of_two_years(one: Mention, other: Mention) -> bool:
    """Whether two figures have one name but for the year before one of them."""
    names = [_YEAR.sub("", each.label) for each in (one, other)]
    return len(names[0]) > 1 and names[0] == names[1] and bool(_YEAR.search(other.lead + one.lead))


def _in_the_next(passage: Passage, sentence: Sentence) -> Sequence[Mention]:
    """The first number of the next sentence, of the same paragraph: 比上年提高3.5%。上年执行率为91.71%."""
    following = passage.sentences[sentence.place + 1 : sentence.place + 2]
    return [each for one in following if one.paragraph == sentence.paragraph for each in one.mentions[:1]]


def _beside_its_year(passage: Passage, sentence: Sentence, gap: Mention) -> Iterator[Claim]:
    """执行率96.68%，比上年提高1.9%（上年为94.78%）; 由95.4%降到94.6%，下降0.8%: so many points, to the last place."""
    at = sentence.mentions.index(gap)
    before = [each for each in sentence.mentions[:at] if each.segment == gap.segment][-2:]
    if len(before) == 1 and at > 1 and _are_of_two_years(sentence.mentions[at - 2], before[0]):
        before = list(sentence.mentions[at - 2 : at])  # 药占比32.00%；2023年药占比34.60%，下降2.6%
    reached = [each for each in sentence.mentions[at + 1 : at + 2] if _REACHED.match(each.lead.strip())]
    if len(before) == 1 and before[0].role is QuantityRole.PRIOR and reached:
        before = [*before, *reached]  # 比去年的85.20%高出3.10%，达到88.30%
    behind = sentence.mentions[at + 1 : at + 2] or _in_the_next(passage, sentence)
    aside = [each for each in behind if _YEAR.search(each.lead)]
    two = [*before[-1:], *aside] if aside else before
    if len(two) < 2 or any(each.kind is not QuantityKind.PERCENT or not each.is_exact for each in two):
        return
    is_pair = any(each.role is QuantityRole.PRIOR or _YEAR.search(each.lead) for each in two)
    high, low = sorted((each.quantity for each in two), key=lambda each: -each.value)
    told = any(each.role is QuantityRole.DELTA for each in two)
    if is_pair and not told and gap.quantity.value and gap.quantity.value == high.value - low.value:
        yield claim(POINTS, gap, gap.quantity.value, f"{shown(high)}-{shown(low)}={plain(gap.quantity.value)}", "query")


def _judged(passage: Passage, sentence: Sentence, points: Mention) -> Iterator[Claim]:
    near = [
        each
        for place in range(max(0, sentence.place - _BACK), min(len(passage.sentences), sentence.place + 2))
        for each in passage.sentences[place].mentions
        if each.kind is QuantityKind.PERCENT
    ]
    two = _two(passage, sentence, points)
    is_told = len(two) == 2 and _lie_apart(points, *two)
    if not is_told and any(_lie_apart(points, one, other) for one, other in combinations(unlike(near), 2)):
        return
    if len(two) == 2 and all(each.is_exact for each in two):
        exact = abs(two[1].quantity.value - two[0].quantity.value)
        if exact == points.quantity.value:
            yield from _turned(points, *two)
        elif exact and abs(exact - points.quantity.value) <= _FAR * max(exact, points.quantity.value):
            high, low = sorted(two, key=lambda each: -each.quantity.value)
            terms = f"{shown(high.quantity)}-{shown(low.quantity)}={plain(exact)}"
            yield claim(POINTS, points, exact, terms, "query")


def _of(points: Mention, *two: Mention) -> Iterator[Claim]:
    """Points that are not what lies between two percentages of which the words name both."""
    if len(two) != 2:
        return
    high, low = sorted((each.quantity for each in two), key=lambda each: -each.value)
    exact = high.value - low.value
    if (
        exact
        and not _lie_apart(points, *two)
        and abs(exact - points.quantity.value) <= _FAR * max(exact, points.quantity.value)
    ):
        yield claim(POINTS, points, exact, f"{shown(high)}-{shown(low)}={plain(exact)}", "query")


def _named(passage: Passage, sentence: Sentence, points: Mention) -> Sequence[Mention]:
    """项目支出执行率低于整体执行率7.5个百分点; 支出增幅高于收入1.3个百分点: by the names on both sides of the word."""
    match = _THAN.match(points.lead.strip())
    if match is None:
        return ()
    near = [each for each in window(passage, sentence, _BACK) if each.end <= points.start and each.is_exact]
    near = [each for each in near if each.kind is QuantityKind.PERCENT]
    if _GROWTH.search(match["one"]):
        grown = [each for each in near if each.role is QuantityRole.DELTA and each.rises is not None]
        return grown if len(grown) == 2 and grown[0].rises is grown[1].rises else ()
    stated = [each for each in near if each.role is not QuantityRole.DELTA]
    two = [[each for each in stated if each.label.endswith(name)][-1:] for name in (match["one"], match["other"])]
    found = [each for some in two for each in some]
    return found if len(found) == 2 and found[0] is not found[1] else ()


def _with_a_goal(sentence: Sentence, points: Mention, known: Aims) -> Sequence[Mention]:
    """体检率72.3%，比目标高2.3个百分点: the rate before the points, and the goal that the text set for it."""
    at = sentence.mentions.index(points)
    rate = sentence.mentions[at - 1] if at else None
    if rate is None or rate.kind is not QuantityKind.PERCENT or not _OF_A_GOAL.match(points.lead.strip()):
        return ()
    goals = known.for_part(rate) if rate.is_exact and rate.segment == points.segment else []
    return (rate, goals[0]) if len({each.quantity.value for each in goals}) == 1 else ()


def _turned(points: Mention, then: Mention, now: Mention) -> Iterator[Claim]:
    """Points told as a rise that are a fall, where the words tell which percentage came first."""
    if now.role is QuantityRole.PRIOR or "比上年" in now.lead:
        return
    is_chain = not now.lead.strip("、和及与") and now.depth == then.depth
    if points.rises is None or not (is_chain or then.role is QuantityRole.PRIOR):
        return
    difference = now.quantity.value - then.quantity.value
    if (difference > 0) is not points.rises:
        sign = "<" if difference < 0 else ">"
        terms = f"{shown(now.quantity)}-{shown(then.quantity)}{sign}0"
        yield Claim(DIRECTION, quoted_from(points), points.end, arithmetic=terms)


def _two(passage: Passage, sentence: Sentence, points: Mention) -> Sequence[Mention]:
    """The two percentages between which points lie: those before them in their part of the sentence, and no others."""
    words = passage.folded[max(sentence.start, points.start - 40) : points.end]
    if _OTHERS.search(words):
        return ()
    before = [each for each in sentence.mentions if each.start < points.start and each.segment == points.segment]
    if any(each.kind is QuantityKind.POINTS for each in before):
        return ()
    if _OF_A_GOAL.match(points.lead.strip()) and not any(_A_GOAL.search(each.lead) for each in before):
        return ()  # 合格率100%，开机率98%，比目标值高3个百分点: a goal told elsewhere
    stated = [each for each in before if each.kind is QuantityKind.PERCENT and each.role is not QuantityRole.DELTA]
    aside = [each for each in sentence.mentions if each.start > points.end and each.depth and _YEAR.search(each.lead)]
    aside = [each for each in aside if each.kind is QuantityKind.PERCENT][:1]
    if len(stated) == 1 and aside:
        return (*stated, *aside)
    if len(stated) > 2 and (chosen := _chosen(passage, points, stated)):
        return chosen
    is_paired = bool(_PAIRED.search(passage.folded, stated[-1].start - 8, points.start)) if stated else False
    is_paired = (
        is_paired
        or any(_COMPARED.search(each.lead) for each in stated[1:2])
        or any(each.role is QuantityRole.PRIOR or _YEAR.search(each.lead) for each in stated[-2:])
    )
    return stated if len(stated) == 2 and is_paired else ()


def _chosen(passage: Passage, points: Mention, stated: Sequence[Mention]) -> Sequence[Mention]:
    """Of more than two percentages those of which the words speak: the last two, or the first and last of a chain."""
    chain = [stated[-1]]
    for each in reversed(stated[:-1]):
        if chain[0].lead.strip("、和及与"):
            break
        chain.insert(0, each)
    if len(chain) >= 3:
        if "分别" in chain[0].lead and not _YEAR.search(
            passage.folded, max(0, chain[0].start - _WORDS), chain[0].start
        ):
            return ()  # 公开招标、邀请招标、询价分别占78%、12%和10%，…: of several things, not of years
        if _OVER_ALL.search(points.lead):
            return (chain[0], chain[-1])
        return chain[-2:] if _YEAR_ON_YEAR.search(points.lead) else ()
    return stated[-2:] if _COMPARED.search(stated[-1].lead) and not points.lead.startswith("，其中") else ()


def _lie_apart(points: Mention, one: Mention, other: Mention) -> bool:
    apart = abs(one.quantity.value - other.quantity.value)
    slack = points.quantity.step if one.quantity.decimals != other.quantity.decimals else points.quantity.half
    return abs(apart - points.quantity.value) < slack
