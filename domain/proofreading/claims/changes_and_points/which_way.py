"""Which way something moved, where the two values that it moved between stand beside the change.

每月由128元提到148元，下降20元; 中标价1378.62万元，比控制价高41.38万元 of a 控制价 of 1420万元; 人均花费710.11元，上年
为693.89元，下降16.22元. What a change says is right in how much, by exactly two values near by of which just one is
told to be the earlier one, or the one that is compared with: then the word for its direction is wrong.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.claims.units_and_digits.digits import count_digits
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_UP = pattern("(?:偏?[高多]|超支|超出?|多出|高出)(?:了|出|达)?$")
_DOWN = pattern("(?:偏?[低少]|节约|节省|少出|低出|缺|(?<!相)差)(?:了|出|达)?$")
_ENDS = frozenset("高多支超出低少约省缺差了达")  # of both
_EARLIER = pattern(
    "上年|去年|上一年|同期|年初|期初|上季度|上期|前一年|常年|上一?[届轮次]|(?:改造|升级|实施|整改|治理|项目|建设)前|此前|原(?:来|有|先|为|定)"
    "|基期|普查(?:时|的|$)|(?:由|从)[^，。；0-9]{0,8}$"
)
_AGAINST = pattern("(?:^|[^占对可])[比较](?![重例])[^，。；]{0,24}$")
_NAMES_BASE = pattern(
    "(?:[比较]|(?:[高低大小多少]于|超过))(?P<base>[一-龥]{2,10}?)(?:的)?(?:相比|还|仍|略|又|则|各|净|共|均)*(?=[高低多少增减超偏节提降上下回])"
)
_OTHER_WAY = pattern(
    "(?:幅|差距?|缺口|逆差|亏损?|距离?)[^，。；]{0,4}(?:收窄|扩大|缩小|拉大|减少|增加)|名次|排名|位次|排位|收窄|提前|推迟"
)
_OF_THEN = pattern("(?:^|[，；])(?:而)?(?:上年|去年|上一年|20[0-9]{2}年)度?(?:则|也|就)?[^，。；比较与同]{0,6}$")
_THEN = pattern("^[(]?20[0-9]{2}年(?:度|末|同期)?(?:为|是|有)?$")
_THEN_WAS = pattern("^20[0-9]{2}年(?:度|同期)?(?:为|是|有)$")
_YEAR, _HALF = (
    pattern("20[0-9]{2}(?=年)"),
    pattern("(?P<first>上半年|一季度|春季|上学期)|(?P<last>下半年|四季度|秋季|下学期)"),
)
_SPENT_OVER = pattern("^(?:实际)?(?:超支|超收|短收|欠收|少收|多收|超出?|节约|节省|少支)(?:了|出)?$")
_PLAN = pattern("(?:预算|计划|概算|控制价|限价|目标|定额|任务|合同价)(?:数|额|值)?(?:为|是|:)?$")
_AGAINST_BEHIND = pattern("^(?:相比|比较|相较|相对)")
_NOUN = pattern("(?:总?[数额值])$")
_RANKS = frozenset(("位", "名次", "等", "级", "档", "类"))
_BEFORE, _BEHIND, _TWO = 6, 3, 2  # numbers before and behind a change; digits


def which_way(passage: Passage) -> Iterator[Claim]:
    """Changes whose word goes up where the values beside it go down, or down where they go up."""
    for sentence in passage.stating:
        for change in sentence.mentions:
            rises = _rises(change)
            if rises is not None and change.is_exact and change.quantity.value > 0 and _is_told_of_now(change):
                yield from _judged(passage, sentence, change, rises)


def _rises(change: Mention) -> bool | None:
    """Whether a change goes up, by its role or by the last word before it."""
    if change.role is QuantityRole.DELTA:
        return change.rises
    lead = change.lead.strip()
    if change.role is not QuantityRole.LEVEL or lead[-1:] not in _ENDS:
        return None
    return True if _UP.search(lead) else False if _DOWN.search(lead) else None


def _is_told_of_now(change: Mention) -> bool:
    is_other_way = _OTHER_WAY.search(change.lead) is not None or change.quantity.unit in _RANKS
    return not is_other_way and _OF_THEN.search(change.lead) is None


def _judged(passage: Passage, sentence: Sentence, change: Mention, rises: bool) -> Iterator[Claim]:
    near = _near(passage, sentence, change)
    wrong: list[tuple[Mention, Mention]] = []
    for then, now in permutations(near, 2):
        if not _is_pair(change, then, now) or _base_of(change, then, now) is not then:
            continue
        if (now.quantity.value > then.quantity.value) is rises:
            return
        wrong.append((then, now))
    if count_digits(change.quantity) < _TWO:
        wrong = [pair for pair in wrong if _is_right_before(sentence, change, pair) or _are_alone(near, change, pair)]
    if not wrong:
        return
    then, now = min(wrong, key=lambda pair: abs(pair[0].start - change.start))
    sign = ">" if now.quantity.value > then.quantity.value else "<"
    terms = f"{shown(now.quantity, then.quantity.unit)}-{shown(then.quantity)}{sign}0"
    yield Claim(DIRECTION, quoted_from(change), change.end, arithmetic=terms, severity="query", is_named=True)


def _near(passage: Passage, sentence: Sentence, change: Mention) -> Sequence[Mention]:
    """The values around a change, with those of the sentence before where its own has none."""
    at = sentence.mentions.index(change)
    before, behind = sentence.mentions[max(0, at - _BEFORE) : at], sentence.mentions[at + 1 : at + 1 + _BEHIND]
    if len(before) < _BEFORE and sentence.place:
        above = passage.sentences[sentence.place - 1]
        if above.paragraph == sentence.paragraph:
            before = (*above.mentions[-(_BEFORE - len(before)) :], *before)
    return [each for each in (*before, *behind) if _rises(each) is None and each.is_exact]


def _is_pair(change: Mention, then: Mention, now: Mention) -> bool:
    """Whether a change is quite the one from a value to another, either way."""
    if not comparable(then.quantity, now.quantity) or then.quantity.value == now.quantity.value:
        return False
    apart = abs(now.quantity.value - then.quantity.value)
    stated = change.quantity
    if change.kind is QuantityKind.POINTS:
        return then.kind is QuantityKind.PERCENT and apart == stated.value
    if change.kind is QuantityKind.PERCENT:
        if then.kind is QuantityKind.PERCENT or then.quantity.value <= 0 or count_digits(stated) < _TWO:
            return False
        return abs(100 * apart / then.quantity.value - stated.value) <= stated.half
    return comparable(then.quantity, stated) and apart == stated.value


def _base_of(change: Mention, one: Mention, other: Mention) -> Mention | None:
    """Which of two values is the one that the other is compared with; None where nothing says so, or both are."""
    marked = [each for each in (one, other) if _is_base(change, each)]
    if len(marked) == 1:
        return marked[0]
    thens = [each for each in (one, other) if _THEN_WAS.search(each.lead.strip())]
    if (
        not marked
        and len(thens) == 1
        and not any(_YEAR.search(each.lead) for each in (one, other) if each not in thens)
    ):
        return thens[0]  # 死亡3人，2023年为5人，增加2人
    years = [_YEAR.findall(each.lead)[-1:] for each in (one, other)]
    if len(marked) != 1 and all(years) and years[0] != years[1]:
        return one if years[0] < years[1] else other
    halves = [_HALF.search(each.lead) for each in (one, other)]
    if not marked and all(halves):
        firsts = [found is not None and found["first"] is not None for found in halves]
        return None if firsts[0] is firsts[1] else one if firsts[0] else other
    return None


def _is_base(change: Mention, value: Mention) -> bool:
    """Whether a value is told to be the earlier one, or what the change is reckoned from."""
    if value.role is QuantityRole.PRIOR or _EARLIER.search(value.lead) or _AGAINST.search(value.lead.strip()):
        return True
    if value.start > change.end and _THEN.search(value.lead.strip()):
        return True  # 批次下降6.94%（2023年为346批次）
    if _AGAINST_BEHIND.match(value.tail):
        return True  # 与上次普查3912个相比，减少914个
    if _SPENT_OVER.search(change.lead) and _PLAN.search(value.lead):
        return True  # 设备购置256.80万元，控制价264.00万元，超支7.20万元
    match = _NAMES_BASE.search(change.lead)
    return match is not None and value.end <= change.start and _NOUN.sub("", match["base"])[-_TWO:] in value.lead


def _are_alone(near: Sequence[Mention], change: Mention, pair: tuple[Mention, Mention]) -> bool:
    """Whether no other value around has the unit of a change told in it: 演出46场。上年演出52场，比上年增加6场."""
    alike = [each for each in near if each.quantity.unit == change.quantity.unit]
    return set(alike) == set(pair)


def _is_right_before(sentence: Sentence, change: Mention, pair: tuple[Mention, Mention]) -> bool:
    """Whether nothing stands between a change and the two values: of one digit, any two are as far apart."""
    at = sentence.mentions.index(change)
    return at >= _TWO and set(sentence.mentions[at - _TWO : at]) == set(pair)
