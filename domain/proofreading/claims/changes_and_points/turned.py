"""A change told the wrong way round, by the two figures it lies between: 外借9.15万册次（9.60万册次），多借0.45万册次.

Which of the two is the earlier one its words say (上年, 2023年, 由…到…), or, of one in brackets, the words above
(括号内为上年数). The verb may be any with 多 or 少 before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_HEAD = "^(?:同比|环比|[比较](?:上年|去年|上一年)(?:同期)?|净|实际|相应|共|又|反而|合计|总体)*"
_UP = "多|净增|提升|增加?|新增|上升|上涨|升|涨|扩大?|延长|长|高|提高|攀升"
_DOWN = "少|净减|减少?|下降|降低?|回落|缩[短小减]|短|低|节约|节省|压[减缩降]|下滑|跌|收窄"
_CHANGED = pattern(rf"{_HEAD}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))[了出]?[一-龥]{{0,2}}$")
_LONG_UP, _LONG_DOWN = (  # words that say it without another one beside them
    "增加|增多|增长|上升|上涨|扩大|提高|提升|攀升|回升",
    "减少|下降|降低|回落|缩短|缩小|缩减|压减|压降|下滑|收窄",
)
_MUCH = "有所|略有?|明显|大幅|继续|小幅|稍有?|呈|显著|进一步|反而|微|稳步|持续|逐步|稳中有|有较大"
_SPOKEN = pattern(
    rf"\)?，(?:同比|环比|数量|总量|总体|整体)?(?:(?:{_MUCH})(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    rf"|(?:(?P<rose>{_LONG_UP})|(?P<fell>{_LONG_DOWN})))(?:趋势|态势|明显|较多|较大|显著|幅度较大)*(?=[，。；])"
)
_ATTACHED = pattern(
    r"(?:次|的)?(?:水平|数量|规模|数|均)?\)?(?:相比)?，?"
    r"(?:有所|有了?|略有?|明显|较?大幅度?|一定幅度|不同程度|继续|小幅|稍有?|呈|显著|进一步|稳步|持续|都|均|还|又|反而|微|也)*"
    rf"(?:(?P<up>{_UP}|增多)|(?P<down>{_DOWN}|变少)|(?P<rose>(?!))|(?P<fell>(?!)))(?:了|一些|不少|许多|较多|明显|趋势|态势)*(?=[，。；)])"
)
_AGAINST = pattern(
    r"^(?:而|也|则|总体|均|都)?[比较与同](?:上年|去年|上一年|前年|前一年|20[0-9]{2}年)度?(?:同期)?的?"
    r"(?P<name>[一-龥]{0,8}?)(?:的|为)?$"
)
_EARLIER = pattern("上年|去年|前年|往年|上一年|同期|基期|年初|期初")
_YEAR, _NOW = pattern("20[0-9]{2}(?=年)"), pattern("截至|增|减|升|降|到|达")
_FROM, _TO = pattern("[由从](?:上年|去年|原来?|年初)?的?$"), pattern("^[一-龥]{0,6}?[到至为成]$")
_ASIDE = pattern(
    "括号(?:内|中|里)[^，。；]{0,6}?(?:上年|去年|同期|20[0-9]{2}年)"
    "|(?:上年|去年|同期|20[0-9]{2}年)[^，。；]{0,6}?[在为]括号"
)
_OTHERWISE = pattern("亏|赤字|逆差|负债率?下|计划|目标|预算|任务|标准|限额|定额|控制数")
_OPENED = pattern(r"[一-龥]{0,2}\(")
_ABOVE = 300  # characters
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.PERCENT)
_TWO = 2


def turned(passage: Passage) -> Iterator[Claim]:
    """Changes whose word says the opposite of their figures."""
    for sentence in passage.stating:
        for place in range(_TWO, len(sentence.mentions)):
            mention = sentence.mentions[place]
            pair = _pair(passage, sentence, sentence.mentions[:place], mention)
            if pair is not None and (word := _CHANGED.match(_said(passage, mention))):
                yield from _judged(*pair, mention, is_up=word["up"] is not None)
        yield from _spoken(passage, sentence)


def _said(passage: Passage, mention: Mention) -> str:
    """The words before a change; of 较上年3.6万吨多用0.4万吨 the figure before it takes 多 to itself."""
    lead = mention.lead.strip("，、 ")
    at = mention.start - len(mention.lead)
    return f"多{lead}" if passage.folded[at - 1 : at] == "多" else lead


def _pair(
    passage: Passage, sentence: Sentence, before: Sequence[Mention], change: Mention
) -> tuple[Mention, Mention] | None:
    """The earlier and the present value right before a change that lies between them to the last digit."""
    kind = QuantityKind.PERCENT if change.kind is QuantityKind.POINTS else change.kind
    if kind not in _KINDS or (kind is change.kind) is (kind is QuantityKind.PERCENT) or not change.is_exact:
        return None
    near = [each for each in before[-_TWO:] if each.kind is kind and each.role is not QuantityRole.DELTA]
    if len(near) < _TWO or near[0].segment != change.segment or not _is_alike(near, change):
        return None
    found = _in_turn(passage, sentence, near[0], near[1])
    if found is None or _is_of_more(before, found):
        return None
    apart = abs(found[0].quantity.value - found[1].quantity.value)
    return found if apart == change.quantity.value else None


def _is_of_more(before: Sequence[Mention], found: tuple[Mention, Mention]) -> bool:
    """全年作业37次，其中防雹29次，较2019年的33次增加4次: whether a figure told first lies as far off, the other way."""
    other = 2 * found[0].quantity.value - found[1].quantity.value
    return any(each.quantity.value == other and comparable(each.quantity, found[0].quantity) for each in before)


def _is_alike(near: Sequence[Mention], change: Mention) -> bool:
    are_one = comparable(near[0].quantity, near[1].quantity)
    return are_one and (change.kind is QuantityKind.POINTS or comparable(near[1].quantity, change.quantity))


def _in_turn(passage: Passage, sentence: Sentence, one: Mention, other: Mention) -> tuple[Mention, Mention] | None:
    """The earlier of two values and the present one, in this order; None where nothing says which is which."""
    if _OTHERWISE.search(passage.folded, one.start - len(one.lead), other.end):
        return None
    if _FROM.search(one.lead) and _TO.match(other.lead.strip()):
        return one, other
    first, second = _is_earlier(one), _is_earlier(other)
    if first is second and (turn := _by_year(passage, sentence, one, other)) is not None:
        first, second = turn, not turn
    if first is not second:
        return (one, other) if first else (other, one)
    is_aside = not first and _OPENED.fullmatch(passage.folded, one.end, other.start) is not None
    above = passage.folded[max(0, sentence.start - _ABOVE) : one.start]
    return (other, one) if is_aside and _ASIDE.search(above) else None


@lru_cache(maxsize=1024)
def _is_earlier(mention: Mention) -> bool:
    return mention.role is QuantityRole.PRIOR or _EARLIER.search(mention.lead) is not None


def _by_year(passage: Passage, sentence: Sentence, one: Mention, other: Mention) -> bool | None:
    """Whether the first of two values is the earlier one by the years named; None where they do not tell."""
    years = [_YEAR.findall(passage.folded, sentence.start, one.start), _YEAR.findall(other.lead)]
    if all(years) and years[0][-1] != years[1][-1]:
        return bool(years[0][-1] < years[1][-1])
    return False if years[1] and not years[0] and not _NOW.search(other.lead) else None  # 7.26万元，2023年为9.05万元


def _spoken(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """逾期率2.28%，2023年2.65%，有所上升."""
    for one, other in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if one.kind is not other.kind or one.kind not in _KINDS or one.segment != other.segment:
            continue
        if QuantityRole.DELTA in (one.role, other.role) or not comparable(one.quantity, other.quantity):
            continue
        word = _SPOKEN.match(passage.folded, other.end, sentence.end) or _set_against(passage, sentence, one, other)
        if word is None:
            continue
        found = _in_turn(passage, sentence, one, other)
        if found is not None:
            is_up = bool(word["up"] or word["rose"])
            for each in _judged(*found, other, is_up=is_up):
                start = word.start(next(name for name in ("up", "down", "rose", "fell") if word[name]))
                yield replace(each, start=start, end=word.end(), expected=None, actual=None)


def _set_against(passage: Passage, sentence: Sentence, one: Mention, other: Mention) -> Match[str] | None:
    """日均清运量146吨，比上年的138吨有所下降: the word right behind an earlier value of what is told before it."""
    against = _AGAINST.match(other.lead.strip())
    if against is None or against["name"] not in one.lead or one.depth != other.depth:
        return None
    is_next = passage.folded[one.end : other.start].strip() in (f"，{other.lead.strip()}", other.lead.strip())
    return _ATTACHED.match(passage.folded, other.end, sentence.end) if is_next else None


def _judged(before: Mention, now: Mention, change: Mention, *, is_up: bool) -> Iterator[Claim]:
    apart = now.quantity.value - before.quantity.value
    if apart and (apart > 0) is not is_up:
        sign = ">" if apart > 0 else "<"
        terms = f"{shown(now.quantity)}-{shown(before.quantity, now.quantity.unit)}{sign}0"
        yield claim(DIRECTION, change, -change.quantity.value, terms, "query")
