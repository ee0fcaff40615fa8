"""A whole and all that it is made of, where the words leave nothing out: 由…和…构成, a colon, a bracket.

What the words make of parts is told between the whole and the first of them, or behind the last one. Parts may be
named in any way; where any stretch of what follows, or any earlier whole, adds up, there is nothing to say.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum
from domain.proofreading.claims.common.siblings import may_overlap, name_in, of_one_state
from domain.proofreading.claims.sums_and_parts.sums import is_made_by_steps, is_open, sum_claim, unit_slip
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_COLON = pattern(r"^(?:[^。；0-9()]{0,6}|，[^。；0-9()]{2,16}):")
_BRACKET = pattern(
    r"^[一-龥]{0,4}\((?!其中|含|如|包括|不含|主要|另|比|较|上年|占|按|[0-9.]+[一-龥]{1,3}[中里]"
    r"|(?:年初|年度|原)?(?:目标|计划|任务|指标值|应|需|拟|预算|申报|可|满分|各项满分|分值|权重))"
)
_AMONG = pattern(r"^[一-龥]{0,8}(?<![高初集途其])[中里](?:，|有|:)")
_ORDINAL = ("期", "批", "批次", "类", "阶段")
_FROM = pattern(r"^[^。；0-9]{0,6}?(?:分别)?(?:由|来自|来源于)")
_MADE = pattern(r"^[^。；0-9]{0,10}(?:组成|构成|[两三四五]部分)")
_IS = pattern(r"^，?(?:为|是|即)(?!上年|去年|年初预算的)")
_PLUS = pattern(r"^(?:加上?|加|与|和)")
_BATCHES = pattern(r"^[，:]?(?:其中)?(?:第一[批次期]|首批|一期|上半年|一季度|春季)")
_SHARES = pattern(r"^，?(?:分别|按[^，。；0-9]{1,10}分)")
_LEFT_OUT = pattern(r"主要|其中|含|不含|等|约|部分|以上|包括|重点|先后|另|扣除|剔除|目标|上年|去年|同期|计划|标准")
_TOTAL = pattern(r"合计|共计|总计|小计|共|总")
_MOVED = pattern("追加|调[增减整]|压减")
_MORE = pattern(r"占|比|较|增|减|率|每|均|得|扣")
_LEAST, _HIGHEST = Decimal("0.6"), Decimal("1.6")  # of the whole: what comes to less or more is made of other things
_MOST_OF_THEM = Decimal("0.9")
_MOST, _TELLING = 12, 4  # parts; characters


def compositions(passage: Passage) -> Iterator[Claim]:
    """Wholes that are not what they are said to be made of."""
    for sentence in passage.stating:
        if len(sentence.mentions) <= 2:
            continue
        levels = [each for each in sentence.mentions if _is_level(each)]
        for place, whole in enumerate(levels[:-2]):
            parts = _parts(passage, sentence, whole, levels[place + 1 :])
            if len(parts) >= 2 and all(each.is_exact for each in (whole, *parts)):
                yield from _judged(passage, sentence, whole, parts, levels)


def _is_level(mention: Mention) -> bool:
    if mention.quantity.unit in _ORDINAL:
        return False  # 一期, 二期 are names
    is_stated = mention.role is QuantityRole.LEVEL or (mention.role is QuantityRole.PRIOR and "年初" in mention.lead)
    return is_stated and mention.kind in (QuantityKind.MONEY, QuantityKind.COUNT)


def _parts(passage: Passage, sentence: Sentence, whole: Mention, following: list[Mention]) -> list[Mention]:
    """What the whole is made of, as far as the words tell; none where they leave that open."""
    first = next((each for each in following if _is_alike(each, whole)), None)
    if first is None or first.start - whole.end > 40:
        return []
    words = passage.folded[whole.end : first.start]
    if _BRACKET.match(words + passage.folded[first.start : first.end + _TELLING]):
        close = passage.folded.find(")", whole.end, sentence.end)
        return _side_by_side(passage, [each for each in following if each.start < close], whole)
    if not any(each.match(words) for each in (_COLON, _SHARES, _BATCHES, _AMONG, _FROM, _IS)):
        return []
    following = [each for each in following if each.depth == whole.depth]  # 决策19.5分（满分20分）
    parts = _side_by_side(passage, following, whole)
    if not parts or parts[0] is not first or _LEFT_OUT.search(words):
        return []
    behind = passage.folded[parts[-1].end : min(sentence.end, parts[-1].end + 16)]
    if _COLON.match(words) and len(of_one_state(whole, parts)) < len(parts):
        return []  # 分两个包：A包预算70万元，成交68万元
    if _is_in_turn(words, parts):
        return parts
    if _AMONG.match(words):
        return parts if whole.kind is QuantityKind.COUNT and len(parts) >= 2 else []
    if _FROM.match(words) and (_MADE.match(behind) or "由" in words):
        return parts if _MADE.match(behind) else []
    if _IS.match(words) and len(parts) == 2 and _PLUS.match(parts[1].lead):
        return parts
    return []


def _is_in_turn(words: str, parts: list[Mention]) -> bool:
    """Whether parts follow by themselves, or batch by batch: 上半年追加126万元 is no batch of a first budget."""
    if _BATCHES.match(words):
        return not any(_MOVED.search(each.lead) for each in parts)
    return bool(_COLON.match(words) or _SHARES.match(words))


def _is_alike(part: Mention, whole: Mention) -> bool:
    return comparable(part.quantity, whole.quantity) and (
        part.kind is QuantityKind.MONEY or part.quantity.unit == whole.quantity.unit
    )


def _side_by_side(passage: Passage, following: list[Mention], whole: Mention) -> list[Mention]:
    """The parts as far as each joins the one before: no total, no change, no other clause with a verb of its own."""
    parts: list[Mention] = []
    for each in following[: 2 * _MOST]:
        if not _is_alike(each, whole):
            continue
        if parts and (_TOTAL.search(each.lead) or each.segment != parts[-1].segment):
            break
        between = passage.folded[parts[-1].end : each.start] if parts else ""
        if parts and (len(between) > 30 or "。" in between or "其中" in between):
            break
        parts.append(each)
    return parts[:_MOST]


def _judged(
    passage: Passage, sentence: Sentence, whole: Mention, parts: list[Mention], levels: list[Mention]
) -> Iterator[Claim]:
    if is_sum(whole.quantity, [each.quantity for each in parts]) or is_made_by_steps(whole, parts):
        return
    wholes = [each for each in levels if each.start < parts[0].start and comparable(each.quantity, whole.quantity)]
    following = [each for each in levels if each.start > whole.start and comparable(each.quantity, whole.quantity)]
    for first in range(len(following) - 1):
        for last in range(first + 2, len(following) + 1):
            some = [each.quantity for each in following[first:last]]
            if any(is_sum(each.quantity, some) for each in (*wholes, *following[last : last + 1])):
                return
    words = passage.folded[whole.end : min(sentence.end, parts[-1].end + 8)]
    names = [name_in(each) for each in parts]
    if is_open(words) or may_overlap(parts) or any(_MORE.search(name) for name in names):
        return
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    if _AMONG.match(words) and len(parts) == 2 and exact < _MOST_OF_THEM * whole.quantity.value:
        return  # 22个指标中，数量指标12个，质量指标6个: some of them
    if _LEAST * whole.quantity.value <= exact <= _HIGHEST * whole.quantity.value:
        yield unit_slip(whole, parts) or sum_claim(whole, parts, exact)
