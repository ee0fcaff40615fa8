"""A whole and what can only be its parts, though no word says so: a slip of one figure is all that keeps them apart.

馆藏图书31.2万册，成人借阅区18.6万册，少儿区4.7万册，地方文献5.2万册: nothing stands between the whole and its parts,
each has its own clause, and two digits changed round would make them add up.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum
from domain.proofreading.claims.common.complete import is_one_of_them, make_up_a_whole
from domain.proofreading.claims.common.siblings import are_alike, are_tight, may_overlap, name_in, separator
from domain.proofreading.claims.sums_and_parts.sums import (
    adds_up,
    is_open,
    leaves_a_rest,
    parts_claim,
    tells_of_overlap,
)
from domain.proofreading.claims.units_and_digits.digits import is_mistyped, is_turned
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NO_WHOLE = pattern(
    r"计划|目标|任务(?!完成)|年初预算|上年|去年|同期|每|标准(?!化|农田)|比|较|余|以上|各|新增|追加|结转|限价|控制价|应|平均|最[高低]|其中|得|分值|中标|合同|概算|送审|减少|节约|具体|包括|用于|主要"
)
_NO_PART = pattern(
    r"转[走来出入]|迁[出入]|调[出入走]|放假时|期末|其中|比|较(?!大|小|多|好)|上年|去年|同期|[合共总小]计|(?:^|[^公])共(?![同享青])|总|占|每|平均|另|同时|此外|再|加|均|各|累计|年[初末]|月末|服务|覆盖|带动|惠及|涉及|以上|应|实[际有]|预算|计划|目标|控制价|限价|中标|合同|送审|审[定减]|节约|减少|增加|追加|收入(?![户人家群])|还有|达|超"
)
_DAYS = ("日", "天", "月", "年", "个月", "时", "分", "期", "次")
_TURNED, _SLIP = Decimal("0.4"), Decimal("0.16")  # of the whole
_FEWEST, _MOST = 2, 12
_SEVERAL = 3
_LEVEL = pattern(
    "^(?:中央|省级?|市级?|县级?)|来源(?:为|是|:)|(?:中央|省级?|市级?|[县区]级?)(?:财政)?(?:补助|配套|资金)$"
)
_OWN_SHARE = pattern(r"[，(]?占(?:比|总?[^，。；0-9]{0,8})?[0-9.]+%")
_ASIDE = 8  # characters behind the last part


def evident(passage: Passage) -> Iterator[Claim]:
    """Parts that a slip keeps from making up the whole before them."""
    for sentence in passage.stating:
        for whole, parts in _lists(passage, sentence):
            if _is_amiss(passage, sentence, whole, parts):
                yield parts_claim(whole, parts)
                break


def _lists(passage: Passage, sentence: Sentence) -> Iterator[tuple[Mention, list[Mention]]]:
    """The first amount of a sentence with those behind it; the only one of the sentence before, with all of this."""
    if len(sentence.levels) < _FEWEST:
        return
    first = sentence.levels[0]
    if _OWN_SHARE.match(passage.folded, first.end):
        return  # 土建21.66万元，占47.5%；设备17.10万元，占37.5%: one of them, and not their whole
    if (parts := _parts(passage, sentence, sentence.levels[1:], first)) and _can_be_whole(first):
        yield first, parts
    above = passage.sentences[sentence.place - 1] if sentence.place else None
    if above is None or above.paragraph != sentence.paragraph or len(sentence.levels) < _SEVERAL:
        return
    alike = [each for each in above.levels if comparable(each.quantity, first.quantity)]
    if len(alike) == 1 and len(above.amounts) == 1 and _can_be_whole(alike[0]):
        yield alike[0], _parts(passage, sentence, sentence.levels, alike[0])


def _can_be_whole(whole: Mention) -> bool:
    is_time = whole.kind is QuantityKind.COUNT and whole.quantity.unit in _DAYS
    return whole.is_exact and not whole.depth and not is_time and not _NO_WHOLE.search(whole.lead)


def _parts(passage: Passage, sentence: Sentence, behind: Sequence[Mention], whole: Mention) -> list[Mention]:
    """What stands behind a whole in clauses of its own, up to the end of the sentence; empty where it is no list."""
    listed: list[Mention] = []
    for each in behind:
        is_like = comparable(each.quantity, whole.quantity) and each.quantity.unit[-1:] == whole.quantity.unit[-1:]
        name = each.lead.replace("预算", "") if "预算" in whole.lead else each.lead
        if not is_like or each.depth or not each.is_exact or _NO_PART.search(name) or not name_in(each):
            return []
        if separator(passage, each) not in ("，", "、", "；", ":", "和") and each is not sentence.mentions[0]:
            return []
        listed.append(each)
    others = [each for each in sentence.mentions if each.start > whole.start and each not in listed]
    is_plain = all(each.kind is QuantityKind.PERCENT and each.role is QuantityRole.SHARE for each in others)
    return listed if is_plain and _FEWEST <= len(listed) <= _MOST else []


def _is_amiss(passage: Passage, sentence: Sentence, whole: Mention, parts: list[Mention]) -> bool:
    values = [each.quantity for each in parts]
    if not parts or max(each.value for each in values) >= whole.quantity.value or adds_up(whole, parts):
        return False
    if len(parts) >= _SEVERAL and is_sum(values[0], values[1:]):
        return False
    gap = sum((each.value for each in values), Decimal(0)) - whole.quantity.value
    if _are_summed(passage, sentence, [whole, *parts]) or _LEVEL.search(whole.lead):
        return False
    if is_sum(whole.quantity, values) or tells_of_overlap(passage, whole.start, sentence.end):
        return False
    words = passage.folded[whole.end : min(sentence.end, parts[-1].end + _ASIDE)]
    if gap < 0 and (is_open(words) or leaves_a_rest(passage, parts[-1])):
        return False
    return _tells(passage, whole, parts, gap)


def _are_summed(passage: Passage, sentence: Sentence, members: list[Mention]) -> bool:
    """Whether a total around them is that of the first figure too: …县级180万元；合计780万元."""
    near = passage.sentences[max(0, sentence.place - 1) : sentence.place + 2]
    values = [each.quantity for each in members]
    around = (each for one in near for each in one.levels if each not in members)
    return any(comparable(each.quantity, values[0]) and is_sum(each.quantity, values) for each in around)


def _tells(passage: Passage, whole: Mention, parts: list[Mention], gap: Decimal) -> bool:
    names = [name_in(each) for each in parts]
    if is_one_of_them(name_in(whole), names):
        return False
    if len(set(names)) < len(names) or (may_overlap(parts) and not _end_alike(names)):
        return False
    off = abs(gap) / whole.quantity.value
    if off <= _TURNED and _is_repaired(whole, parts, gap, turned=True):
        return True
    if off <= _TURNED and make_up_a_whole([name.removesuffix("预算") for name in names]):
        return True
    is_list = are_tight(passage, parts) or are_alike(passage, parts)
    if len(parts) < _SEVERAL or off > _SLIP or not is_list:
        return False
    return gap > 0 or _is_repaired(whole, parts, gap, turned=False) or _has_two_turned(parts, gap)


def _has_two_turned(parts: Sequence[Mention], gap: Decimal) -> bool:
    """Whether a figure of two digits, written the other way round, closes the gap: 4.7 for 7.4."""
    for each in parts:
        steps = each.quantity.value / each.quantity.step
        one, other = divmod(int(steps), 10)
        if 0 < one < 10 and other > 0 and each.quantity.value - gap == (10 * other + one) * each.quantity.step:
            return True
    return False


def _end_alike(names: Sequence[str]) -> bool:
    return all(one[-1:] == other[-1:] for one, other in pairwise(names))


def _is_repaired(whole: Mention, parts: Sequence[Mention], gap: Decimal, *, turned: bool) -> bool:
    """Whether one figure, mistyped, explains the gap."""
    slip = is_turned if turned else is_mistyped
    if slip(whole.quantity, whole.quantity.value + gap):
        return True
    return any(each.quantity.value > gap and slip(each.quantity, each.quantity.value - gap) for each in parts)
