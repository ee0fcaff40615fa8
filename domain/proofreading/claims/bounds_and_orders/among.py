"""More out of something than there is of it, told in one breath: 全县186个行政村中的192个, 企业62家，有65家完成了备案.

Two numbers of one unit side by side: what stands between them puts the second among the first (中的, 里有, 当中有), or
the second has no words of its own but what was done by so many (1286名，1326名参加了).
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, are_of_one_kind, claim, shown
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, reach
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_AMONG = pattern(
    "(?P<noun>[一-龥“”]{0,12}?)(?:之中|当中|里面|(?<!公)里|(?<![初高集])中|之内),?，?"
    "(?:其中|的|已经?|共?有|就|仅|只|达到?|先后|现|约|近|还|又|全年|最终|当年){0,4}"
)
_BARE = pattern("，(?:其中|已经?|共?有|现有|就|仅|只|目前|先后|最终|当年|实际){0,3}")
_DONE = pattern(
    "(?:的)?(?:[已被未不均都]|完成|通过|实现|建[立成有]|获|达到?|开展|纳入|参[加与训评保]|取得|存在|持|做|通[了过车电水气]|配[备齐]|安装"
    "|接入|覆盖|享受|签|兑|整改|办结|领|合格|报名|进行|落实|设[有立]|成立|改造|投入|正常)"
    "|[一-龥]{1,6}[了过成]"
)
_TOTAL = pattern("全|共|现有|在册|在职|在编|辖|应|总|登记|^有?$|所有|列入|纳入|参")
_NO_WHOLE = pattern(
    "计划|任务|目标|上年|去年|同期|新增|每|平均|预计|拟|前[一二三四五六七八九十0-9]|第|另|其[余他]|增|减|超"
)
_OTHERWISE = pattern("上年|往年|结转|另|含|超|加上|连同|新增|补录|人次|计划|任务|目标|平均|每")
_TIMES = ("日", "天", "月", "年", "个月", "分", "期", "次", "人次", "批次", "小时", "度")
_MOST = Decimal("1.6")  # times the whole: what is more is of something else


def among(passage: Passage) -> Iterator[Claim]:
    """Numbers that are more than what they are taken from."""
    for sentence in passage.stating:
        for whole, part in pairwise(sentence.mentions):
            if _is_more(whole, part) and _is_taken(passage, sentence, whole, part):
                terms = f"{shown(part.quantity)}>{shown(whole.quantity)}"
                start, end = reach([part, whole])
                yield replace(claim(SUBSET, part, whole.quantity.value, terms, "query"), start=start, end=end)


def _is_more(whole: Mention, part: Mention) -> bool:
    if whole.kind is not QuantityKind.COUNT or part.kind is not QuantityKind.COUNT or whole.depth or part.depth:
        return False
    is_plain = whole.is_level and part.is_level and whole.is_exact and part.is_exact
    unit = part.quantity.unit
    is_one = unit not in _TIMES and are_of_one_kind(unit, whole.quantity.unit)
    return is_plain and is_one and whole.quantity.value < part.quantity.value <= _MOST * whole.quantity.value


def _is_taken(passage: Passage, sentence: Sentence, whole: Mention, part: Mention) -> bool:
    """Whether the words put the one among the other, and nothing tells that there were more."""
    between = passage.folded[whole.end : part.start]
    own = passage.folded[whole.start - len(whole.lead) : sentence.end]
    if _NO_WHOLE.search(whole.lead) or _OTHERWISE.search(own):
        return False
    match = _AMONG.fullmatch(between)
    if match is not None:
        return _is_of_those(match["noun"], part.tail)
    bare = between[between.find("，") :] if "，" in between else ""
    noun = between[: between.find("，")]
    is_bare = _BARE.fullmatch(bare) is not None and whole.segment == part.segment and "，" not in noun
    return is_bare and _TOTAL.search(whole.lead) is not None and _DONE.match(part.tail) is not None


def _is_of_those(noun: str, tail: str) -> bool:
    """Whether what is counted is what the whole is of: nothing else is named (13个乡镇中有15个服务站)."""
    return not tail or (bool(noun) and tail.startswith(noun[-2:])) or _DONE.match(tail) is not None
