"""So many things, and where each of them is: 新建公厕5座，分别位于A、B、C和D; 3个集体，分别授予A、B、C、D.

分别 gives each its own place, so there are as many of either. A row that tells numbers of its own, or goes on (等),
says nothing, nor does one that can be read to be as long.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.counts import COUNT, UNITS, things
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_PLACED = pattern(
    r"[一-龥]{0,8}(?:\([^()]{1,30}\))?，?(?:均|已|全部)?(?:分别|依次)(?:位于|坐落[于在]|建[于在]|设[于在]|设置[于在]|布设[于在]|布局[于在]|分布[于在]"
    "|落户(?:于|在)?|落址(?:于|在)?|选址(?:于|在)?|地处|安装[于在]|投放[于在到]|安置[于在]|配置[于在到]|[选落]在|安排在|在(?![于建])|授予|颁给|颁发给|奖给|授牌)"
    r"(?P<all>[^，。；:0-9]{3,90})(?=[，。；]|$)"
)
_KINDS = pattern(
    r"[一-龥]{0,6}(?:[，、][一-龥]{0,4}(?:涉及|惠及|覆盖|受益|补贴|服务)[一-龥]{0,8}"
    r"[0-9][0-9.,]*万?[户人家个亩次]{1,2}(?:次)?):(?P<all>[^，。；:0-9]{8,120})(?=[，。；]|$)"
)
_ALL_KINDS = pattern("(?:共|共计|合计|总计|共有|分为|涉及|包括)$")
_NUMBERED = pattern("[两二三四五六七八九十][个座处所家条村镇地]|[各每等多至ABC]|其[中他余]|一带|沿线|之间|交[界汇]")
_DEED = pattern(
    "(?:举[办行]|召开|开展|进行|完成|实施|组织|建[成设]|落地|试点|推广|使用|任职|学习|培训|工作|上课|期间|以后|之前|前|后|内|中)$"
)
_JOINED = pattern("[和与及、]")
_THINGS = frozenset("个座处所家栋条件台口块名户间面支套眼项")
_MOST, _APART = 20, 2


def placed(passage: Passage) -> Iterator[Claim]:
    """Numbers of things that are not how many places, or kinds, are told of them."""
    for sentence in passage.saying("分别", "依次"):
        for each in _numbers(sentence):
            yield from _judged(passage, sentence, each, _PLACED)
    for sentence in passage.saying("类", "种", "项"):
        for each in _numbers(sentence):
            if each.quantity.unit in UNITS and _ALL_KINDS.search(each.lead.strip()):
                yield from _judged(passage, sentence, each, _KINDS)


def _numbers(sentence: Sentence) -> Iterator[Mention]:
    for each in sentence.mentions:
        is_count = each.kind is QuantityKind.COUNT and each.is_exact and each.role is QuantityRole.LEVEL
        if is_count and each.quantity.unit in _THINGS | UNITS and 2 <= each.quantity.value <= _MOST:
            yield each


def _judged(passage: Passage, sentence: Sentence, each: Mention, told: Pattern[str]) -> Iterator[Claim]:
    match = told.match(passage.folded, each.end, sentence.end)
    if match is None or _NUMBERED.search(match["all"]) or _DEED.search(match["all"]):
        return
    named = things(match["all"])
    if named is None or any(_JOINED.search(name) for name in named):
        return
    lengths = {len(named), match["all"].count("、") + 1}
    value = each.quantity.value
    if value not in lengths and min(abs(value - count) for count in lengths) <= _APART:
        found = claim(COUNT, each, Decimal(len(named)), f"{len(named)}≠{plain(value)}")
        yield replace(found, end=match.end())
