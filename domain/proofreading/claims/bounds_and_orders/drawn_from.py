"""More than there is of what it is drawn from: 从中支付…, 教职工中专任教师…, 有9人通过, …，其余为旱地, 来自….

The words that draw a part out of something stand before it (从中, 从参考考生中, 老年人口中), behind it (通过, 其余为),
or tie both by a verb (均来自参训学员). What it is drawn from is told before, or, with 来自, behind.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown
from domain.proofreading.claims.sums_and_parts.sums import SUBSET
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_DRAWN = pattern(
    r"(?<![^，。；:\n])(?:其中)?[一-龥]{0,8}?从(?:该|这笔|这|此|上述|其)?(?P<pool>[一-龥“”]{0,10}?)(?<!公)(?:当中|之中|中|里)(?P<verb>[一-龥、]{2,14})$"
)
_AMONG = pattern(
    r"(?<![^，。；:\n])(?:在|全部|上述|这些)*(?P<pool>[一-龥]{2,10}?)(?<!公)(?<![初高])(?:当中|之中|中)(?P<verb>[^，。；、]{2,14})$"
)
_PASSED = pattern(
    r"^(?:一次性?|首次|最终|已|均|顺利|成功|全部)*(?:通过|合格|及格|达标|取得|获得|考取|领取|拿到|被录取|结业|毕业)"
)
_ENTERED = pattern("报名|参加|参训|参考|参评|应考|应聘|申报|学员|考生|受训|培训")
_HAS = pattern("^(?:其中|最终|当中|最后|结果)?(?:有|共有|仅有|只有)$")
_REST = pattern("，(?:其余|余下|剩下|剩余)(?:的)?(?:均|都|全部|则)?(?:为|是|系|属)[^，。；0-9]{1,12}[，。；]")
_FROM = pattern("(?:全部|均|都|全)(?:来自|出自|选自|取自|从)(?:于)?(?P<pool>[一-龥]{2,8})")
_ALL = pattern("总|共|全|现有|登记|在册")
_LIES_IN = pattern("^[校院园场馆库区站所厂]内")
_AREA = pattern("总?面积|占地|总建筑")
_OTHERWISE = pattern(
    "上年|去年|往年|以前|历年|跨年|结转|结余|超出|超过|超支|大于|高于|不含|除|之外|以外|另|加上|连同|加之|计划|目标|预算|每|人均|平均|合计|共计|总计"
    "|由其他|追加|调增|补足|自筹|垫|补录|人次|科次|累计|新增|增加|减少|复|续建|还有|以及外"
)
_GENERAL = pattern("^(?:上述|这些|全部|所有|其他|该|的)+")
_MOST, _BACK = 3, 4  # times the whole; sentences
_PEOPLE = frozenset("人名位")


def drawn_from(passage: Passage) -> Iterator[Claim]:
    """Parts that are more than what they are drawn from."""
    for sentence in passage.saying("中", "里", "有", "其余", "余下", "剩", "来自", "内"):
        for part in sentence.levels:
            if part.is_exact and not part.depth:
                whole = _whole(passage, sentence, part)
                if whole is not None and _is_more(passage, whole, part):
                    terms = f"{shown(part.quantity)}>{shown(whole.quantity, part.quantity.unit)}"
                    start = _clause(passage, sentence, part)
                    yield replace(claim(SUBSET, part, whole.quantity.value, terms, "query"), start=start)


def _whole(passage: Passage, sentence: Sentence, part: Mention) -> Mention | None:
    words = passage.folded[_clause(passage, sentence, part) : part.start]
    before = partial(_told_before, passage, sentence, part)
    if (match := _DRAWN.search(words)) is not None:
        told = before()
        return _pool(match, told) or max(told[-2:], key=lambda each: each.quantity.value, default=None)
    if (match := _AMONG.search(words)) is not None:
        return _pool(match, before())
    tail = passage.folded[part.end : part.end + 10]
    if _HAS.match(words) and _PASSED.match(tail):
        return next((each for each in before()[-1:] if _ENTERED.search(each.lead + each.tail)), None)
    if _REST.match(passage.folded, part.end):
        here = [each for each in before() if each.start >= sentence.start]
        if len(here) == 1:
            return here[0] if _ALL.search(here[0].lead) and "，" in passage.folded[here[0].end : part.start] else None
    if _LIES_IN.match(words) and _AREA.search(words):
        return next((each for each in before()[-1:] if _AREA.search(each.lead)), None)
    match = _FROM.match(passage.folded, part.end)
    return _source(passage, sentence, part, match["pool"]) if match is not None else None


def _clause(passage: Passage, sentence: Sentence, part: Mention) -> int:
    """Where the clause of a part begins, behind the last number or mark but 、."""
    text, at = passage.folded, part.start
    while at > sentence.start and text[at - 1] not in "，。；:()\n":
        at -= 1
    return at


def _told_before(passage: Passage, sentence: Sentence, part: Mention) -> list[Mention]:
    """What can be set against a part and stands before it, so many sentences back in its paragraph."""
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    found = (each for one in near if one.paragraph == sentence.paragraph for each in one.levels)
    return [each for each in found if each.end < part.start and _is_like(each, part)]


def _is_like(each: Mention, part: Mention) -> bool:
    one, other = each.quantity.unit, part.quantity.unit
    is_kind = each.kind is QuantityKind.MONEY or one.lstrip("万亿") == other.lstrip("万亿") or {one, other} <= _PEOPLE
    return is_kind and comparable(each.quantity, part.quantity) and each.is_exact and not each.depth


def _pool(match: Match[str], before: list[Mention]) -> Mention | None:
    """What a pool is: the last that has its name."""
    name = _GENERAL.sub("", match["pool"])
    named = [each for each in before if name and _has(f"{each.lead}{each.tail}", name)]
    return named[-1] if named else None


def _has(words: str, name: str) -> bool:
    """Whether words have a name: 60周岁及以上老年人口 for 老年人口."""
    return name in words or (len(name) > 3 and name[-3:] in words)


def _source(passage: Passage, sentence: Sentence, part: Mention, name: str) -> Mention | None:
    """What a part is said to come from, wherever near it is told."""
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 3]
    found = [each for one in near for each in one.levels if each is not part and _is_like(each, part)]
    named = [each for each in found if _has(each.lead, name)]
    return named[0] if len({each.quantity.value for each in named}) == 1 else None


def _is_more(passage: Passage, whole: Mention, part: Mention) -> bool:
    if not whole.quantity.value < part.quantity.value <= _MOST * whole.quantity.value:
        return False
    first, last = sorted((whole, part), key=lambda each: each.start)
    words = passage.folded[first.start - len(first.lead) : last.end + len(last.tail)]
    return _OTHERWISE.search(words) is None
