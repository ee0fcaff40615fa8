"""Whether parts make up their whole: what the words, the names and the size of the gap say of it.

Parts that are more than their whole are wrong in any case. Parts that are less are wrong only where they are all of
it: where the words say so (由…组成, 分别为), where the names are known to make up the whole (人员经费 and 公用经费), or
where what is missing is so little that a figure must be mistyped.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.outline import Severity
from domain.patterns import pattern
from domain.proofreading.claims.common.claim import (
    Claim,
    Stretches,
    claim,
    comparable,
    plain,
    quoted_from,
    shown,
    slack_of,
)
from domain.proofreading.claims.common.complete import make_up_a_whole
from domain.proofreading.claims.common.siblings import (
    are_alike,
    are_tight,
    may_overlap,
    name_in,
    of_one_state,
    separator,
)
from domain.proofreading.claims.sums_and_parts.mean_scores import is_mean_of
from domain.proofreading.claims.sums_and_parts.no_parts import without_another_division, without_their_number
from domain.proofreading.claims.units_and_digits.digits import count_digits, is_one_digit_off
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import QuantityKind

SUM, SUBSET = "prose.sum", "prose.subset"
_MADE_OF = pattern(
    r"(?:由|包括|包含|分为)[^。；]*?(?:组成|构成|两部分|三部分|部分)|分别为|分别是|构成为|资金来源"
    r"|按[^，。；]{0,10}(?:划分|分类|分)"
)
_ABOVE, _OWN_LEVEL = pattern("中央"), pattern("[市县区州旗镇乡]级?|本级|自筹|配套|单位|其他|社会")
_LEVELS = pattern("中央|省级?|自治区|[市县区]级")
OPEN = pattern(  # 等 in a name, as in 投亲靠友等分散安置1552人, leaves nothing open
    r"(?<=[0-9万亿元人个户项家处次名辆台套所件份])等|等(?![一-龥]{2,10}[0-9])|另(?:外|有)?[^，。；0-9]{0,4}[0-9]"
    r"|主要|其余|其[它他](?![0-9])[^0-9，。；]{0,6}[，。；]|重点|部分"
)
NO_OTHER = pattern(r"(?:再?无|没有|不含)(?:其他|其它|其余)[^，。；]{0,8}")
_REST_BEHIND = pattern(
    r"[^。；\n]{0,40}?(?:其余|余下的?(?:[为是系由在到]|[0-9])|其他的|[一-龥]{0,4}(?:合计|共计|总计|合起来|一共|相加|之和)占)"
    r"|[^。；\n]{0,24}[。；](?:其余|余下|剩余|其他|其它|剩下)"
)
THE_REST = pattern(r"^[、，；和及]?(?:另外)?(?:其他|其它|其余)")
_AND_OTHERS = pattern("[及和与、]其[他它][^，。；]{0,4}$")  # 通行费及其他16.74万元
_SHARED = pattern(
    "兼有|[两三][项类种者样](?:补[贴助])?(?:均|都|同时|兼)|同时(?:停发|享受|领取|参加|具有|符合|属于)|重叠|交叉|重复(?:计|统计|的|部分|享受|对象|[，。；)])"
)
_IN_BOTH = pattern(
    r"[两三多][项类种者样个头边][一-龥]{0,4}(?:均|都|同时|兼)(?:参加|享受|领|有|报|符合|占|在|属|买|投|上)|双重|身兼"
    r"|同时[^，。；0-9]{0,2}(?:参加|享受|领取|具有|符合|属于|投保|报名|加入|持有|拥有|担任|从事|计入)|重叠|交叉|重复(?:计|统计|的|部分|享受|对象|参|领|[，。；)])"
)
_BOTH = pattern(
    "既(?:是|有|属|享受|参加)[^，。；]{0,16}[又也](?:是|有|属|享受|参加)|之和(?:大于|超过|多于|不等于)|互有重"
)
_FULL = pattern("分值|满分|总分|权重")  # what can be scored, not what was
_GONE = pattern("^，?已(?:支出|支付|拨付|使用|完成|到位|兑付)")
_ROUNDED = pattern("尾差|四舍五入")
_REMARK = 60  # characters behind the last part in which rounding is told of
_ASIDE = 16  # characters behind the last part
_OF_WHICH = 12  # characters behind a part in which its share is told
_NEAR = Decimal("0.06")
_CLOSE, _TWICE = Decimal("0.02"), Decimal("0.6")  # what counts more than that is counted twice
_NEAR_ENOUGH, _NEAR_OF_ONE_KIND = Decimal("0.1"), Decimal("0.15")
_IN_REACH, _SHOWN = Decimal("0.08"), 3  # of a whole, what a slip of the hand may leave out; digits that are no chance
_THOUSAND, _TEN_THOUSAND = 1_000, 10_000
_OF_ANOTHER = 40  # times: so much more is of something else: 改造2个，分别为甲和乙，摊位增加到358个
_ABOVE_IT = pattern("(?:上面|前面|上述|前述|上文)[^，。；0-9]{0,4}$|不(?:在|算|计)入?[^，。；0-9]{0,6}$")
_MONTH = pattern(r"(?<![0-9])[0-9]{1,2}月$")
_GOT = pattern("[，]?实?得了?")
_TAKEN_OFF = pattern("收回|压减|调减|核减|扣减|扣除|退回|注销|减少|退出|调出")
_TELLING, _SUMS_UP = 20, pattern("[合共总小]计|共|总")  # steps of the last place


def is_made_by_steps(whole: Mention, listed: Sequence[Mention]) -> bool:
    """年初预算2310万元，年中追加486.5万元，收回50万元: what goes is taken off, and the rest makes the whole."""
    if not any(_TAKEN_OFF.search(each.lead) for each in listed):
        return False
    signed = (-each.quantity.value if _TAKEN_OFF.search(each.lead) else each.quantity.value for each in listed)
    return sum(signed, Decimal(0)) == whole.quantity.value


def is_open(words: str) -> bool:
    """Whether words leave room for parts that are not told: 等, 主要, 其他; but not 再无其他."""
    return bool(OPEN.search(NO_OTHER.sub("", words)) or _lacks_a_level(words))


def _lacks_a_level(words: str) -> bool:
    """Whether funds of the levels above are told, those of the place itself not: 其中中央748万元、省级412万元."""
    return bool(_ABOVE.search(words)) and not _OWN_LEVEL.search(words) and len(_LEVELS.findall(words)) == 2


def leaves_a_rest(passage: Passage, last: Mention) -> bool:
    """Whether the words behind parts tell that there are more: 两项合计占93.6%，其余为对个人和家庭的补助."""
    return _REST_BEHIND.match(passage.folded, last.end) is not None


def plain_levels(mentions: Sequence[Mention], kind_of: Mention | None = None) -> list[Mention]:
    """Amounts and numbers of this year; with ``kind_of`` those that can be set against it."""
    found = [each for each in mentions if each.is_level]
    return [each for each in found if kind_of is None or comparable(each.quantity, kind_of.quantity)]


def _of_its_month(whole: Mention, listed: list[Mention]) -> list[Mention]:
    """The parts, without days of other months: 3月1日开工, 其中管网部分10月15日完工."""
    month = _MONTH.search(whole.lead)
    return [each for each in listed if month is None or each.lead.endswith(month[0])]


def judged(passage: Passage, whole: Mention, listed: list[Mention], words: str, is_last: bool) -> Iterator[Claim]:
    """What is wrong with a whole and its parts; ``words`` is what tells of the parts, ``is_last`` that none follow."""
    listed = without_another_division(whole, without_their_number(passage, listed))
    scored = _scored(whole, _of_its_month(whole, listed))
    listed = _without_parts(of_one_state(whole, _not_gone(whole, _up_to_what_is_above(_without_small_firms(scored)))))
    if not listed:
        return
    listed = _up_to_the_whole_again(whole, _up_to_another_clause(passage, whole, listed))
    if not listed:
        return
    if is_mean_of(passage, whole, listed):
        return
    within = [each for each in listed if each.segment == listed[0].segment or whole.kind is QuantityKind.MONEY]
    largest = max(within, key=lambda each: each.quantity.value)
    if largest.quantity.value > whole.quantity.value:
        yield from _of_one_beyond_it(whole, listed, largest)
        return
    total = sum((each.quantity.value for each in listed), Decimal(0))
    slack = sum((each.quantity.slack for each in listed), whole.quantity.slack)
    excess = total - whole.quantity.value
    is_excused = (
        is_made_by_steps(whole, listed)
        or tells_of_overlap(passage, whole.start, listed[-1].end)
        or _is_one_and_another(whole, listed, total)
    )
    if is_excused or is_told_to_be_rounded(passage, whole, listed, excess):
        return
    uneven = len({each.quantity.step for each in listed}) > 1
    if len(listed) < 2 or abs(excess) <= (slack if uneven else slack_of(whole.quantity, [listed[0].quantity])):
        return
    slip = unit_slip(whole, listed)
    if slip is not None:
        yield slip
    elif _is_wrong(passage, whole, listed, words, excess, is_last):
        yield sum_claim(whole, listed, total)
    elif (
        whole.kind is QuantityKind.COUNT
        and not is_open(words)
        and not leaves_a_rest(passage, listed[-1])
        and (_enumerated(passage, listed) or not may_overlap(listed))
    ):
        yield from _nearly(whole, listed)


def _of_one_beyond_it(whole: Mention, listed: list[Mention], largest: Mention) -> Iterator[Claim]:
    """A part that is more than its whole; of numbers of things not far beyond."""
    is_money = whole.kind is QuantityKind.MONEY
    is_in_ones = "万" in largest.quantity.unit or largest.quantity.step >= _THOUSAND  # 耕地42.8亩，其中水田27.3万亩
    is_in_ones = is_in_ones and largest.quantity.value <= whole.quantity.value * _TEN_THOUSAND
    is_near = largest.quantity.value <= _OF_ANOTHER * whole.quantity.value or is_in_ones
    if is_money or (_are_one_unit(whole, largest) and is_near):
        terms = f"{shown(largest.quantity)}>{shown(whole.quantity, largest.quantity.unit)}"
        found = claim(SUBSET, largest, whole.quantity.value, terms)
        start, end = reach([largest, whole])
        yield replace(found, start=start, end=end)  # either of the two may be the wrong one


def _up_to_what_is_above(listed: list[Mention]) -> list[Mention]:
    """The parts before an amount that is pointed back to: 其中2.5万元还没有付，不在上面的82.94万元里."""
    return listed[: next((place for place, each in enumerate(listed) if _ABOVE_IT.search(each.lead)), len(listed))]


def _is_one_and_another(whole: Mention, listed: list[Mention], total: Decimal) -> bool:
    """Whether one part is told and, behind a ；, another thing: 3.42万人次，其中中医门诊0.61万人次；住院1126人次."""
    is_parted = len(listed) == 2 and listed[0].segment != listed[1].segment
    return is_parted and whole.kind is QuantityKind.COUNT and total * 2 < whole.quantity.value


def _up_to_the_whole_again(whole: Mention, listed: list[Mention]) -> list[Mention]:
    """The parts before the whole is told to more places: 共46.38万元，由21.46万元、…构成，按元汇总为463848元."""
    stated = whole.quantity
    for place, each in enumerate(listed):
        if each.quantity.step < stated.step and abs(each.quantity.value - stated.value) <= stated.half:
            return listed[:place]
    return listed


def _up_to_another_clause(passage: Passage, whole: Mention, listed: list[Mention]) -> list[Mention]:
    """The numbers before one beyond the whole that a clause of its own tells: 其中党员560人次，服务群众8600人次."""
    for place, each in enumerate(listed):
        is_beyond = whole.kind is QuantityKind.COUNT and each.quantity.value > whole.quantity.value
        if place and is_beyond and separator(passage, each) == "，" and name_in(each)[-1:] != name_in(listed[0])[-1:]:
            return listed[:place]
    return listed


def _are_one_unit(whole: Mention, part: Mention) -> bool:
    """Whether parts are counted in their whole's unit; people may be 名 and 人."""
    units = {whole.quantity.unit, part.quantity.unit}
    return whole.quantity.unit.startswith(part.quantity.unit) or units <= {"人", "名", "位"}


def _without_small_firms(listed: list[Mention]) -> list[Mention]:
    """The parts without those of 小微企业, who are among 中小企业."""
    if not any("中小" in each.lead for each in listed):
        return listed
    return [each for each in listed if "小微" not in each.lead and "小型" not in each.lead]


def _without_parts(listed: list[Mention]) -> list[Mention]:
    """The members but for those that one behind them sums up: 人员80万元、公用20万元，两项合计基本支出100万元.

    Few of something (1辆、2辆、3辆) add up by chance: there the words must say that it is a sum.
    """
    for place, total in enumerate(listed):
        if total.quantity.value < _TELLING * total.quantity.step and not _SUMS_UP.search(total.lead):
            continue
        for first in range(place - 1):
            if sum((each.quantity.value for each in listed[first:place]), Decimal(0)) == total.quantity.value:
                return listed[:first] + listed[place:]
    return listed


def _not_gone(whole: Mention, listed: list[Mention]) -> list[Mention]:
    """The parts without what is told to be spent of them: 一期8000万元已支出7600万元; all where the whole is."""
    kept = [each for each in listed if not _GONE.match(each.lead.strip())]
    return listed if _GONE.search(whole.lead) or not kept else kept


def _scored(whole: Mention, listed: list[Mention]) -> list[Mention]:
    """The parts without what only could be scored, unless the whole is of that too: 预算执行10分得9.6分 counts 9.6."""
    if _FULL.search(whole.lead):
        return listed
    full = {one for one, other in pairwise(listed) if one.quantity.unit == "分" and _GOT.fullmatch(other.lead.strip())}
    return [each for each in listed if each not in full and not _FULL.search(each.lead)]


def tells_of_overlap(passage: Passage, start: int, end: int) -> bool:
    """Whether words among parts, or right behind them, say that one thing is counted in several: 既是…又是…."""
    aside, remark = (passage.folded, start, end + _ASIDE), (passage.folded, start, end + _REMARK)
    return bool(_SHARED.search(*aside) or _BOTH.search(*remark))


def tells_of_both(passage: Passage, start: int, end: int) -> bool:
    """Whether words say that some are in two groups, or are counted in both: 其中85户两项都领, 双重身份21人."""
    return _IN_BOTH.search(passage.folded, start, end) is not None


def is_told_to_be_rounded(passage: Passage, whole: Mention, listed: list[Mention], excess: Decimal) -> bool:
    """Whether the words call a gap one of rounding, and it is no wider than that can make it."""
    halves = sum((each.quantity.half for each in listed), whole.quantity.half)
    return abs(excess) <= halves and bool(_ROUNDED.search(passage.folded, whole.start, listed[-1].end + _REMARK))


def _is_wrong(
    passage: Passage, whole: Mention, listed: list[Mention], words: str, excess: Decimal, is_last: bool
) -> bool:
    """Whether the parts can only be meant to make up the whole, or are more than it."""
    complete = (
        make_up_a_whole([each.label for each in listed])
        or bool(_MADE_OF.search(words))
        or bool(THE_REST.search(listed[-1].lead) or _AND_OTHERS.search(listed[-1].label))
    )
    if excess < 0 and leaves_a_rest(passage, listed[-1]):
        return False
    if complete and not (excess < 0 and is_open(words)):
        return True
    if is_a_digit_off(whole, listed, excess) and not is_open(words) and not may_overlap(listed):
        return True
    if whole.kind is QuantityKind.COUNT:
        if not _divides(passage, whole, listed, excess):
            return False
        if excess > 0:
            return excess <= _TWICE * whole.quantity.value
        return _misses_little(whole, listed, words, excess) or _closes(passage, whole, listed, excess)
    near = abs(excess) <= _NEAR * whole.quantity.value and not is_open(words)
    return excess > 0 or (near and is_last) or _closes(passage, whole, listed, excess)


def is_a_digit_off(whole: Mention, listed: Sequence[Mention], excess: Decimal) -> bool:
    """Whether one digit of a whole, or of one of its parts, makes the parts the whole: 用稿418条，其中46条、352条.

    It must show three digits at least, and be no further off than parts that are all of it can be.
    """
    is_far = excess < 0 and -excess > _IN_REACH * whole.quantity.value
    if is_far or any(each.quantity.unit != whole.quantity.unit for each in listed if each.kind is QuantityKind.COUNT):
        return False
    return _is_slip(whole, excess) or any(_is_slip(each, -excess) for each in listed)


def _is_slip(number: Mention, off: Decimal) -> bool:
    """Whether a number is one digit off by so much; never a whole number of tens or hundreds, which chance gives."""
    exact = number.quantity.value + off
    return count_digits(number.quantity) >= _SHOWN and exact > 0 and is_one_digit_off(number.quantity, exact)


def _closes(passage: Passage, whole: Mention, listed: list[Mention], excess: Decimal) -> bool:
    """Whether equals joined by 、 end their clause, too near their whole to leave one out: 小学79人、初中33人."""
    ends = passage.folded[listed[-1].end : listed[-1].end + 1] in ("。", "；", "")
    words = passage.folded[whole.end : listed[-1].end]
    if not ends or is_open(words) or not are_tight(passage, listed) or not are_alike(passage, listed):
        return False
    return -excess <= _CLOSE * whole.quantity.value


def _divides(passage: Passage, whole: Mention, listed: list[Mention], excess: Decimal) -> bool:
    """Whether numbers of things divide their whole: of one unit, named alike or in one enumeration."""
    if any(not whole.quantity.unit.startswith(each.quantity.unit) for each in listed):
        return False
    if may_overlap(listed):
        return False
    ends = {each.label[-1:] for each in listed}
    is_slip = 0 < excess <= _NEAR_ENOUGH * whole.quantity.value
    return _enumerated(passage, listed) or (len(ends) == 1 and (len(listed) >= 3 or is_slip))


def _enumerated(passage: Passage, listed: list[Mention]) -> bool:
    """Whether the parts stand side by side: 、 between all of them, or ； where none is told to be of another."""
    marks = [passage.folded[one.end : other.start][:1] for one, other in pairwise(listed)]
    return all(mark in "、；和及" for mark in marks) and ("；" not in marks or not _is_of_another(passage, listed))


def _is_of_another(passage: Passage, listed: list[Mention]) -> bool:
    """Whether a part is told to be of one before it: 专任教师167人；“双师型”教师92人，占专任教师的55.1%."""
    for place, each in enumerate(listed):
        names = {name_in(one)[-4:] for one in listed[:place]}
        words = passage.folded[each.end : each.end + _OF_WHICH]
        if any(len(name) > 1 and f"占{name}" in words for name in names):
            return True
    return False


def _misses_little(whole: Mention, listed: list[Mention], words: str, excess: Decimal) -> bool:
    """Whether three or more parts come near their whole; of one kind by the last two characters, not quite as near."""
    share = _NEAR_OF_ONE_KIND if len({name_in(each)[-2:] for each in listed}) == 1 else _NEAR_ENOUGH
    return len(listed) >= 3 and -excess <= share * whole.quantity.value and not is_open(words)


def _nearly(whole: Mention, listed: list[Mention]) -> Iterator[Claim]:
    """Heads and things that come so near their total that one of them must be mistyped."""
    value = whole.quantity.value
    if value < 20:
        return
    for count in range(len(listed), 1, -1):
        if any(each.quantity.unit != whole.quantity.unit for each in listed[:count]):
            continue
        total = sum((each.quantity.value for each in listed[:count]), Decimal(0))
        overlap = may_overlap(listed[:count])
        bound = _NEAR if count == len(listed) and not overlap else _NEAR / (2 if overlap else 3)
        if make_up_the_next(listed, count, total):
            return
        if total != value and abs(total - value) <= bound * value:
            yield sum_claim(whole, listed[:count], total)
            return


def make_up_the_next(listed: list[Mention], count: int, total: Decimal) -> bool:
    """Whether the first parts make the number behind them that has their name: 即时整改5处、限期整改2处，整改总数7."""
    following = listed[count] if count < len(listed) else None
    if following is None or following.quantity.value != total or len(following.label) < 4:
        return False
    return all(following.label[:2] in each.lead for each in listed[:count])


def unit_slip(whole: Mention, listed: list[Mention]) -> Claim | None:
    """A part whose unit makes all the difference: 38600万元 among 2.15万元 and 1.48万元."""
    total = sum((each.quantity.value for each in listed), Decimal(0))
    slack = sum((each.quantity.half for each in listed), whole.quantity.half)
    for each in listed if whole.kind is QuantityKind.MONEY else ():
        value = each.quantity.value
        others = slack - each.quantity.half
        if abs(total - value - whole.quantity.value) <= others:
            continue  # they alone make up the whole
        for factor, is_likely in (
            (Decimal(10_000), value * 2_000 > slack),
            (Decimal("0.0001"), value > whole.quantity.value),
        ):
            own = each.quantity.half * min(factor, Decimal(1))
            if is_likely and abs(total - value + value * factor - whole.quantity.value) <= others + own:
                return claim(UNIT, each, value * factor, "")
    return None


def sum_claim(whole: Mention, listed: list[Mention], total: Decimal) -> Claim:
    """That a whole is not the sum of what is listed; quoted from the first of them to the last."""
    unit = whole.quantity.unit
    terms = "+".join(shown(each.quantity, unit) for each in listed)
    factor = whole.quantity.value / Decimal(shown(whole.quantity)) if whole.quantity.value else Decimal(1)
    start, end = reach([whole, *listed])
    arithmetic = f"{terms}={plain(total / factor)}"
    severity: Severity = "hint" if _rounding_tells(whole, listed, total) else "error"
    is_money = whole.kind is QuantityKind.MONEY
    return Claim(SUM, start, end, total, whole.quantity.value, is_money, arithmetic, severity)


def _rounding_tells(whole: Mention, listed: list[Mention], total: Decimal) -> bool:
    """Whether rounding explains a gap: one unit of the second decimal of 万元, each figure rounded by itself."""
    fine = all(each.kind is QuantityKind.MONEY and each.quantity.decimals >= 2 for each in (whole, *listed))
    return fine and abs(total - whole.quantity.value) <= whole.quantity.step


_WIDEST = 160  # characters: what stands further apart is not quoted together


def reach(mentions: list[Mention]) -> tuple[int, int]:
    """From the first to the last of them; where that is too far, the first one given alone."""
    start, end = min(map(quoted_from, mentions)), max(each.end for each in mentions)
    return (start, end) if end - start <= _WIDEST else (quoted_from(mentions[0]), mentions[0].end)


def adds_up(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether some stretch of the parts makes the total."""
    return Stretches(total.quantity, [each.quantity for each in parts]).any_make()


def parts_claim(total: Mention, parts: list[Mention]) -> Claim:
    """That parts do not make their total, or that a unit of one of them is wrong."""
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    return unit_slip(total, parts) or sum_claim(total, parts, exact)
