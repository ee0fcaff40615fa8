"""What was told before, told of all the year: 抽查学校32所 … 全年共抽查学校36所; 示范培训班8期 … 培训班只办了6期.

The later figure says so of all (共, 全年, 累计, 只办了), and all its words before the number end those of an earlier
one, or the other way round. A text that tells two other values under that name means several things by it.
"""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import QuantityKind

_OF_ALL = pattern("共|累计|全年|[只仅才就][一-龥]{1,2}了")
_HEAD = pattern("^(?:全年|年内|本年度?|当年|截至年底|累计|总计|20[0-9]{2}年度?)*(?:一?共|共计|累计)?")
_END = pattern(
    "(?:(?:一?共|累计)(?:建成?|举办|开展|培训|发放|检查|抽查|完成|购置|处理|接待|组织|安装|改造|修建|新建)|一?共|共计|为|达|达到|累计|总计|有|了|的|仅有|只有|仅|只"
    "|[只仅才就](?:办|开|建|修|做|买|购|开展|举办|组织|完成|安排|配|发|放|来|到|培训|装|聘|招)[了过]?)+$"
)
_OTHERWISE = pattern(
    "分别|各|上年|去年|计划|目标|预算|另|其余|其中|其他|每|平均|第[一二三四]|季度|[上下]半年|部分|首批|标准|新增|[0-9]月|20[0-9]{2}年|比|较"
    "|以[上下内]|岁|期初|年初|再|又|还|和|与|及|、|合计|小计|未|无|除|拟|将|占|不少于|不低于|至少|不超过|[两三四五六七八九十近][个]?[年月]"
)
_PLAIN = pattern(
    "^(?:支出|收入|资金|项目|预算|投资|金额|涉及|惠及|覆盖|受益|补助|完成|支付|使用|安排|拨付|发放|培训|参加|实际|全年|总|投入"
    "|财政拨款|服务|到位|兑付|检查|县级|中央|省级|财政)+$"
)
_PLANNED = pattern("目标|计划|任务|预算|标准|要求|将|拟")
_STOPS = "，。；：:\n \u3000"
_SHORTEST, _LONGER, _TAIL = 2, 4, 2  # characters of a name; of one that may be the end of a longer one later
_MOST = 60  # figures of one unit under names that end alike


def told_in_all(passage: Passage) -> Iterator[Claim]:
    """Later figures of all there was that an earlier one of their name belies."""
    by_end: dict[tuple[str, str], list[tuple[str, Mention]]] = {}
    for mention in passage.mentions:
        name = _name(mention) if mention.is_level else ""
        if len(name) >= (_SHORTEST if mention.kind is QuantityKind.COUNT else _SHORTEST + 1):
            by_end.setdefault((mention.quantity.unit, name[-_TAIL:]), []).append((name, mention))
    for told in by_end.values():
        if len(told) > 1:
            for name, again in told[:_MOST]:
                first = _first(passage, told[:_MOST], name, again) if _tells_all(passage.folded, name, again) else None
                if first is not None:
                    yield repeat_claim(passage, first, again, "query")


def _name(mention: Mention) -> str:
    name = _HEAD.sub("", _END.sub("", mention.lead.strip()))
    return name.rpartition("的")[2] if _OF_ALL.search(mention.lead) else name


def _tells_all(text: str, name: str, mention: Mention) -> bool:
    lead, at = mention.lead, mention.start - mention.aside - len(mention.lead)
    if at and text[at - 1] not in _STOPS:
        return False  # 26个在监和8个销项共34个项目: of both together
    return _OF_ALL.search(lead) is not None and not _OTHERWISE.search(lead) and not _PLAIN.search(name)


def _first(passage: Passage, told: list[tuple[str, Mention]], name: str, again: Mention) -> Mention | None:
    """The one earlier figure of a name, where none of another value has it."""
    others = [
        each
        for its, each in told
        if each is not again and (its.endswith(name) or (len(its) >= _LONGER and name.endswith(its)))
    ]
    if len({each.quantity.value for each in others}) != 1:
        return None
    first = others[0]
    is_other = first.quantity.value != again.quantity.value and first.start < again.start
    begin = passage.sentence_at(first.start).start
    is_plain = not _OTHERWISE.search(first.lead) and not _PLANNED.search(passage.folded, begin, first.start)
    begin = passage.sentence_at(again.start).start
    is_plain = is_plain and not _PLANNED.search(passage.folded, begin, again.start)
    return first if is_other and is_plain else None
