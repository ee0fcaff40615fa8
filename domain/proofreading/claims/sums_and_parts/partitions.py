"""A whole and the equals beside it that make it up: 总投资860万元，中央500万元、省级200万元…; …，合计860万元."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral
from domain.proofreading.claims.common.claim import Claim, is_sum, window
from domain.proofreading.claims.common.complete import is_one_of_them, make_up_a_whole
from domain.proofreading.claims.common.siblings import (
    are_alike,
    are_tight,
    chains,
    lead_with_count,
    may_overlap,
    name_in,
    separator,
)
from domain.proofreading.claims.sums_and_parts.additions import names_its_terms
from domain.proofreading.claims.sums_and_parts.divisions import SUMMED, of_the_named, of_the_sentence_before
from domain.proofreading.claims.sums_and_parts.sums import (
    adds_up,
    is_open,
    is_told_to_be_rounded,
    leaves_a_rest,
    make_up_the_next,
    parts_claim,
    plain_levels,
    tells_of_overlap,
    unit_slip,
)
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_OF_OTHERS = pattern("(?:其余|其他|其它|剩余|余下)[^，。；]{0,16}$")
_CERTAIN = pattern(r"(?:合|加|总)(?:起来|在一起)|满分|总分|合计|共计|总计|小计|之和")
_SO_FAR = pattern(r"累计|全年|年度|总共|[一-龥]总")
_PERIOD = pattern(r"季度|半年|月|批|期|阶段|春季|秋季")
_SOME = pattern("其中|累计|当月|末")
_PLANNED = pattern("计划|目标|任务")
_NUMBER = pattern(r"(?P<count>[两二三四五六七八九十]|[2-9])(?:个|项|者|级|年|次|批|类|笔|期|村|乡镇|镇|家)")

_OF_IT = pattern(r"^[，；]?(?:其中|:|包括|即|分别)")

_DOING = pattern("兑付|支付|拨付|支出|使用|发放|完成|收回|到位")
_BEGUN = pattern("已|完[工成]|在建|正在|通过")
_MADE_UP = pattern("之和|组成|构成|[两三四五六]部分")
_MADE_OF = pattern(r"组成|构成|之和|分别来自|分为|来源于|来自")
_AHEAD = pattern("[一两二三四五]年内(?!共|合|累)|^拟|力争|今后|明年|下一步|下一?年")  # 净减1人，三年内补充教师6人
_MADE_ONLY_OF_WHICH = pattern("组成，其中")  # 由6人组成，其中会计师2人
_RELATED = pattern(r"其中|包括|包含|含|分别|来自|为$|由|按")
_WHOLE = pattern(
    r"共|总|全[县市区镇乡局校院系年]|现有|实有|年末|在职|在编|收回|回收|合计|累计|资产|预算|问卷|参加|支出$|收入$|投资|资金|费用?$"
)


_UNCOUNTED = pattern(r"[和及与、][^0-9]*[和、等]")
_EXTREME = pattern("最[高低大小多少][的一]?[一-龥]{0,4}$|单[笔项件]最")  # 最高一笔5万元
_MORE = pattern("^[，、；]?(?:再|另)?加(?![强快大])|各(?:有|设|配|建)?$")  # to what stands further before; so many each
_FEWEST = 2  # quantities: the whole of both may stand in the sentence before
_SHORT = 5  # characters
_SLIGHT = Decimal("0.03")
_FEW = Decimal("0.2")  # of a few things, for one of them is much
_OF_WHICH, _OF_WHICH_THINGS, _TWO = Decimal("0.06"), Decimal("0.1"), Decimal(2)
_NEARER, _NEAR, _FAR = Decimal("0.07"), Decimal("0.13"), Decimal("0.6")


def partitions(passage: Passage) -> Iterator[Claim]:
    """Wholes that are not what the equals beside them come to."""
    for sentence in passage.stating:
        if len(sentence.mentions) < _FEWEST:
            continue
        for kind in (QuantityKind.MONEY, QuantityKind.COUNT):
            alike = [each for each in sentence.levels if each.kind is kind and not each.depth]
            if len(alike) < _FEWEST:
                continue
            levels = [each for each in alike if not _EXTREME.search(each.lead) and not _is_taken_up(each, alike)]
            if kind is QuantityKind.MONEY:
                yield from _in_levels(passage, sentence, levels)
                continue
            for unit in dict.fromkeys(each.quantity.unit for each in levels):
                yield from _in_levels(passage, sentence, [each for each in levels if each.quantity.unit == unit])


def _is_taken_up(mention: Mention, alike: Sequence[Mention]) -> bool:
    """本年新上线11个，上年及以前13个；本年新上线的11个办件7920件: told already, now to say more of it."""
    name = name_in(mention)
    return (
        len(name) > _FEWEST
        and name.endswith("的")
        and any(
            each.end <= mention.start and each.quantity.value == mention.quantity.value and name[:-1] in each.lead
            for each in alike
        )
    )


def _in_levels(passage: Passage, sentence: Sentence, levels: list[Mention]) -> Iterator[Claim]:
    for chain in chains(passage, levels):
        if len(chain) < 2 or not all(each.is_exact for each in chain) or _is_planned_only(chain):
            continue
        named = (of_the_named(passage, sentence, _in_segment(chain[place:])) for place in range(len(chain) - 1))
        found = (
            next((each for each in named if each is not None), None)
            or _behind(passage, sentence, chain)
            or next((each for each in _in_front_of_each(passage, sentence, chain) if each is not None), None)
            or of_the_sentence_before(passage, sentence, chain)
        )
        if found is not None:
            yield found


def _is_planned_only(chain: list[Mention]) -> bool:
    """计划培训160人，一至四季度依次完成36人、42人…: what was done need not come to what was planned."""
    done = chain[1].lead
    return bool(_PLANNED.search(chain[0].lead)) and "完成" in done and ("依次" in done or "分别" in done)


def _behind(passage: Passage, sentence: Sentence, chain: list[Mention]) -> Claim | None:
    """The total that stands behind its parts."""
    start = 0
    for place in range(2, len(chain)):
        total, earlier = chain[place], chain[start:place]
        lead = lead_with_count(sentence.mentions, sentence.mentions.index(total)).replace("残疾人两项", "残疾人")
        if not _is_total(lead) or len(earlier) < 2 or name_in(total) in map(name_in, earlier):
            continue  # of one name are several totals: 高中收费总额18000元；初中收费总额74865元
        if is_sum(total.quantity, [each.quantity for each in earlier]):
            start = place + 1  # what follows begins anew
            continue
        if _OF_OTHERS.search(passage.folded, sentence.start, total.start):
            continue  # 杨柳村8.4万元、石门村6.1万元，其余3个村合计12.8万元
        told = _NUMBER.search(lead)
        count = _value(told["count"]) if told else 0
        parts = _terms(passage, sentence, total, earlier, count)
        if not parts:
            return None
        if _make_what_stands_before(passage, sentence, total, parts) or _are_other_things(sentence, total, parts):
            return None
        slip = unit_slip(total, parts)
        if slip is not None:
            return slip
        gap = abs(sum((each.quantity.value for each in parts), Decimal(0)) - total.quantity.value)
        is_certain = bool(_CERTAIN.search(lead)) and (count == len(parts) or are_tight(passage, parts))
        nameless = are_tight(passage, parts) and not any(name_in(each) for each in parts[1:])
        periods = all(_PERIOD.search(each.lead) for each in parts)
        if _SO_FAR.search(lead) and not SUMMED.search(lead) and not periods and not nameless:
            return None
        if gap <= (_FAR if is_certain else 2 * _NEAR) * total.quantity.value:
            return parts_claim(total, parts)
    return None


def _is_one_for_several(sentence: Sentence, parts: Sequence[Mention]) -> bool:
    """Whether an amount before the parts is one for each of several: 一、二季度各290万元，三季度270万元."""
    return any(each.lead.endswith("各") for each in sentence.mentions if each.start < parts[0].start)


def _are_other_things(sentence: Sentence, total: Mention, parts: Sequence[Mention]) -> bool:
    return _is_one_for_several(sentence, parts) or _is_what_became_of_them(sentence, total, parts)


def _is_what_became_of_them(sentence: Sentence, total: Mention, parts: Sequence[Mention]) -> bool:
    """首批220万元、第二批180万元；兑付率分别为95%和90%，共兑付371万元: rates stand before what was done."""
    done = _DOING.search(total.lead)
    between = (each for each in sentence.mentions if parts[-1].start < each.start < total.start)
    is_rated = any(each.kind is QuantityKind.PERCENT for each in between)
    if is_rated and done is not None and not any(done[0] in each.lead for each in parts):
        return True
    return is_rated and total.lead.strip().endswith("的") and total.tail[:2] not in "".join(each.tail for each in parts)


def _make_what_stands_before(passage: Passage, sentence: Sentence, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether numbers divide another one, before them: 加上转移性收入38.18亿元，其中…，收入合计43.43亿元."""
    near = [each for each in plain_levels(window(passage, sentence, 1), total) if each.start < parts[0].start]
    return any(is_sum(each.quantity, [part.quantity for part in parts]) for each in near)


def _terms(passage: Passage, sentence: Sentence, total: Mention, earlier: list[Mention], count: int) -> list[Mention]:
    """What a total behind them can be meant to sum up, of the numbers before it; none where it is right or unclear."""
    parts = earlier[-count:] if 2 <= count <= len(earlier) else _since_of_which(earlier)
    if any(is_sum(each.quantity, [part.quantity for part in parts]) for each in earlier if each not in parts):
        return []  # they make up what stands before them
    if _UNCOUNTED.search(passage.folded[parts[-1].end : total.start]):
        return []  # 18家卫生院、2家医院和疾控中心、妇幼保健院等共24家
    if "组长" in passage.folded[max(sentence.start, parts[0].start - 24) : total.start]:
        return []  # whoever is in the chair is counted too
    periods = all(_PERIOD.search(each.lead) and not _SOME.search(each.lead) for each in parts)
    parts = parts if periods or are_alike(passage, parts) else _joined_before(passage, earlier)
    told = earlier[1:] if earlier[0].quantity.value == total.quantity.value and len(earlier) > 2 else earlier
    if len(told) < len(earlier) and are_alike(passage, told) and _CERTAIN.search(total.lead):
        parts = told  # 发现问题86个，当场整改52个，限期整改24个，合计整改86个: the whole, told twice
    return [] if adds_up(total, earlier) or _is_known(total, told) else parts


def _joined_before(passage: Passage, earlier: list[Mention]) -> list[Mention]:
    """The numbers right before a total that only 、 joins: 编制58名，在编51人、聘用12人，在岗共63人."""
    first = len(earlier) - 1
    while first and separator(passage, earlier[first]) in ("、", "和"):
        first -= 1
    joined = earlier[first:]
    is_open = any(_MORE.search(each.lead) for each in joined) or may_overlap(joined)
    return joined if len(joined) >= 2 and not is_open else []


def _is_total(lead: str) -> bool:
    """Whether words sum up what stands before them, all of it: not the first of it, nor what they name."""
    if (
        lead.endswith("的")
        or "其中" in lead
        or "占" in lead
        or "由" in lead
        or lead[:1] in ("前", "后")
        or names_its_terms(lead)
    ):
        return False
    return not _AHEAD.search(lead) and bool(SUMMED.search(lead) or _SO_FAR.search(lead))


def _since_of_which(before: list[Mention]) -> list[Mention]:
    """What stands behind the last 其中, if at least two do."""
    at = max((place for place, each in enumerate(before) if "其中" in each.lead), default=0)
    return before[at:] if len(before) - at >= 2 else before


def _in_front_of_each(passage: Passage, sentence: Sentence, chain: list[Mention]) -> Iterator[Claim | None]:
    """The first as a total of what follows it; and each one behind which 其中 or a colon divides it."""
    cuts = [
        place
        for place in range(1, len(chain) - 2)
        if _divides(passage, chain[place], chain[place + 1]) or chain[place].segment != chain[place - 1].segment
    ]
    for place, end in pairwise([0, *cuts, len(chain)]):
        stop = next((at for at in range(place + 2, end) if chain[at].segment != chain[place + 1].segment), end)
        members = chain[place : stop if stop - place > 2 else end]
        if len(members) >= 3:
            yield _in_front(passage, sentence, members)


def _divides(passage: Passage, whole: Mention, part: Mention) -> bool:
    return bool(_OF_IT.match(passage.folded[whole.end : part.start]))


def _in_front(passage: Passage, sentence: Sentence, chain: list[Mention]) -> Claim | None:
    """The total that stands before its parts."""
    total, parts = chain[0], chain[1:]
    last = next((place for place, each in enumerate(parts) if place and SUMMED.search(each.lead)), len(parts))
    if (last < len(parts) and _sums_up(parts[last], total, parts[:last])) or adds_up(total, parts[:last]):
        return None
    listed = parts[:last]  # 其中中学21所、小学23所，幼儿园3所，特教学校1所: 、 and ， in one list
    parts = _side_by_side(passage, listed)
    columns = len(parts) >= 2 and _are_second_columns(passage, sentence, parts)
    if len(parts) < 2 or (not columns and (separator(passage, parts[0]) in ("、", "和") or not name_in(parts[0]))):
        return None
    if total.quantity.value <= max(each.quantity.value for each in parts) or SUMMED.search(parts[0].lead):
        return None
    told = _MADE_UP.match(passage.folded, parts[-1].end)
    gap = sum((each.quantity.value for each in parts), Decimal(0)) - total.quantity.value
    slipped = len(parts) >= 3 and are_tight(passage, parts) and abs(gap) <= _SLIGHT * total.quantity.value
    alike = (
        columns
        or are_alike(passage, parts)
        or (slipped and all(name_in(each) for each in parts) and bool(_WHOLE.search(total.lead)))
    )
    named = alike and (_named_after(passage, total, parts) or _are_opposites(parts))
    if not alike or (_is_sibling(passage, total, parts) and not told and not named) or adds_up(total, listed):
        return None
    is_one = is_one_of_them(name_in(total), [name_in(each) for each in parts])
    if is_one and not told and not _RELATED.search(parts[0].lead):
        return None
    words = passage.folded[total.end : min(sentence.end, parts[-1].end + 8)]
    if (
        _is_first_of_them(passage, total, parts, gap)
        or tells_of_overlap(passage, sentence.start, sentence.end)
        or is_told_to_be_rounded(passage, total, parts, gap)
    ):
        return None
    if gap < 0 and (is_open(words) or leaves_a_rest(passage, parts[-1])):
        return None
    degrees = all("满意" in name_in(each) or "一般" in name_in(each) for each in parts)
    names = "".join(name_in(each) for each in parts)
    degrees = degrees or ("未" in names and bool(_BEGUN.search(names)))
    if not (
        degrees
        or _WHOLE.search(total.lead)
        or _RELATED.search(words[: parts[0].start - total.end])
        or named
        or (len(parts) >= 3 and are_tight(passage, parts) and abs(gap) <= _NEARER * total.quantity.value)
    ):
        return None
    if (
        make_up_the_next(chain[1:], len(parts), gap + total.quantity.value)
        or _is_part_of_more(passage, sentence, [total, *parts])
        or _is_told_before(passage, sentence, total, parts)
        or _is_summed_behind(sentence, [total, *parts])
    ):
        return None
    is_near = abs(gap) <= _furthest(passage, total, parts, words, gap, is_named=named) * total.quantity.value
    return parts_claim(total, parts) if is_near else None


def _furthest(
    passage: Passage, total: Mention, parts: Sequence[Mention], words: str, gap: Decimal, *, is_named: bool
) -> Decimal:
    """How far parts may be from their whole, and be meant to make it; ``words`` is what stands from it to them."""
    is_made_of = _MADE_OF.search(words) and not _MADE_ONLY_OF_WHICH.match(words)
    if is_made_of or make_up_a_whole([each.label for each in parts]):
        return _FAR
    is_money = total.kind is QuantityKind.MONEY
    if gap < 0 and "其中" in words[: parts[0].start - total.end]:  # what that begins need not be all
        if is_money and not is_named:
            return _OF_WHICH
        if not is_money and len({name_in(each)[-1:] for each in parts}) == len(parts):
            return max(_OF_WHICH_THINGS, _TWO / total.quantity.value)
    return _FEW if len(parts) >= 3 and not is_money and are_tight(passage, parts) else _NEAR


def _is_first_of_them(passage: Passage, total: Mention, parts: Sequence[Mention], gap: Decimal) -> bool:
    """Whether the first of several costs is but one of them: 食宿费51.2万元，师资费18.4万元; 其中办公费, 差旅费."""
    if _RELATED.search(passage.folded, total.end, parts[0].start):
        return False
    are_costs = all(name_in(each)[-1:] == "费" for each in (total, *parts))
    return "其中" in total.lead or (are_costs and abs(gap) > _SLIGHT * total.quantity.value)


def _are_opposites(parts: Sequence[Mention]) -> bool:
    """Whether two parts can only be all of their whole: 农业 and 非农业, 男教师 and 女教师."""
    names = [name_in(each) for each in parts]
    return len(names) == 2 and (names[1] == f"非{names[0]}" or make_up_a_whole(names))


def _named_after(passage: Passage, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts have the whole's name with something before it: 窗口28个，综合窗口12个、专业窗口16个."""
    names, whole = [name_in(each) for each in parts], name_in(total)
    if len(set(names)) < len(names) or not all(len(name) > len(whole[-2:]) for name in names) or len(whole) < 2:
        return False
    if all(name.endswith(whole) for name in names):
        return True
    marks = [separator(passage, each) for each in parts]
    return marks[0] == "，" and set(marks[1:]) == {"、"} and all(name[-2:] == whole[-2:] for name in names)


def _sums_up(last: Mention, total: Mention, parts: list[Mention]) -> bool:
    """Whether a total behind parts sums them up, with what stands before them or without: it is a part itself."""
    listed = [each.quantity for each in parts]
    return is_sum(last.quantity, [total.quantity, *listed]) or is_sum(last.quantity, listed)


def _in_segment(chain: list[Mention]) -> list[Mention]:
    return [each for each in chain if each.segment == chain[0].segment]


def _is_told_before(passage: Passage, sentence: Sentence, total: Mention, parts: list[Mention]) -> bool:
    """Whether what stands before the total is the whole: 治理16处，目标15处，其中中型3处、小型13处."""
    near = plain_levels(window(passage, sentence, 1), parts[0])
    return any(each.start < total.start and is_sum(each.quantity, [part.quantity for part in parts]) for each in near)


def _is_summed_behind(sentence: Sentence, members: list[Mention]) -> bool:
    """Whether what stands behind all of them, the first one too, is their sum: …县级180万元；合计780万元."""
    behind = [each for each in plain_levels(sentence.mentions, members[0]) if each.start > members[-1].start]
    return any(is_sum(each.quantity, [part.quantity for part in members]) for each in behind)


def _is_part_of_more(passage: Passage, sentence: Sentence, members: list[Mention]) -> bool:
    """Whether all of them, the first one too, make up what stands before them."""
    near = [each for each in window(passage, sentence, 3) if each.start < members[0].start]
    return any(is_sum(each.quantity, [part.quantity for part in members]) for each in near)


def _are_second_columns(passage: Passage, sentence: Sentence, parts: list[Mention]) -> bool:
    """Whether each number stands right behind another one that has the name: 甲32户98人、乙34户102人、丙20户68人."""
    places = [sentence.mentions.index(each) for each in parts]
    if 0 in places or any(each.lead for each in parts):
        return False
    firsts = [sentence.mentions[place - 1] for place in places]
    alike = len({each.quantity.unit for each in firsts}) == 1 and all(name_in(each) for each in firsts)
    joined = are_tight(passage, firsts) or all(len(name_in(each)) <= _SHORT for each in firsts)
    return alike and joined and are_alike(passage, firsts)


def _side_by_side(passage: Passage, parts: list[Mention]) -> list[Mention]:
    """The parts, of those that 、 joins only these: 其中公共286个、专用142个，2022年末为305个."""
    marks = [separator(passage, each) for each in parts[1:]]
    if marks[:1] not in (["、"], ["和"]):
        return parts
    return parts[: 1 + next((place for place, mark in enumerate(marks) if mark not in ("、", "和")), len(marks))]


def _is_sibling(passage: Passage, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether what stands first is only the first of the enumeration: its name ends or begins as theirs do."""
    names = [name_in(each) for each in parts]
    first = name_in(total)
    if {separator(passage, each) for each in parts} == {"；"} and not _RELATED.search(parts[0].lead):
        return True  # 共救助小学生140人；初中生96人；高中生42人
    if not first or SUMMED.search(first) or _RELATED.search(parts[0].lead):
        return False
    if names[0][-2:] == first[-2:] and len({name[-2:] for name in names}) == 1:
        return True
    return len(first) <= 4 and max(map(len, names)) <= 4 and first[-1:] == names[0][-1:]


def _is_known(total: Mention, before: Sequence[Mention]) -> bool:
    return any(each.quantity.value == total.quantity.value for each in before)


def _value(written: str) -> int:
    return int(written) if written.isdecimal() else int(numeral(written) or 0)
