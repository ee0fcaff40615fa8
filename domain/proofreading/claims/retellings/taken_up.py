"""Another number of what was told before: 下设8个股室。9个股室均报送了材料; 乡村医生456人 … 全县480名乡村医生.

The later number stands at the head of its clause, the name right behind it. It speaks of all of them where its words
say so (全体, 均, 各), or where it is more than there are. What is fewer may be some of them, unless a slip of the hand
parts the two and nobody tells of the rest.
"""

from collections.abc import Iterator
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, units_like
from domain.proofreading.claims.common.siblings import name_in
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import are_of_one, is_owned_to
from domain.proofreading.claims.units_and_digits.digits import is_turned
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_HEAD = pattern(
    r"^(?:对|给|为|向|由|将|把|以|按|在|覆盖|遍布|全部|所有|全体|上述|以上|这|该|全(?:系统|[县市区镇乡村局院校])(?:的)?|本[县市区镇乡局院校]|我[县市区镇乡局院校]|共计?)*$"
)
_WHOLE = pattern(
    r"^(?:全(?:系统|[县市区镇乡村局院校])|我[县市区镇乡局院校]|本[县市区镇乡局院校级]|该[县市区镇乡局院校]|本单位|我单位|单位|目前|现|年末|下|共|有|现有|实有|辖|设|下设|下辖|内设|管辖|聘用?|聘请|拥有|采购|购置|新建|建成|共计|总共|截至|20[0-9]{2}年|项目|涉及|参加|纳入|在册)+"
)
_ALL = pattern("全体|全部|所有|上述|以上|这|该")
_EACH = pattern(r"^[^，。；0-9]{0,10}?(?:均|都|各(?!级|类|项|种)|全部|一律|逐一|无一)")
_SOME = pattern(
    r"其中|其余|剩余|余下|另|部分|第|前|首|个别|(?<!更)新|计划|拟|目标|上年|去年|同期|未|不|仅|只|已|每|再|还|较|比|增|减|先|累计|抽|选|随机"
)
_PLANNED = pattern("计划|目标|上年|去年|其中|拟|任务|新增|每|预计|次年")
_TIMES = ("天", "日", "个月", "年", "月", "次", "分", "小时", "人次", "期", "批", "项", "类", "条", "种", "笔", "万")
_ALL_DONE = pattern("(?:均|都|全部)已|已(?:均|都|全部)")
_LINES = pattern(  # 条 of which there are so many
    "(?:河流|河道|渠道|道路|公路|街道|街巷|线路|支流|沟渠|水渠|航线|生产线)"
)
_THEMSELVES = ("个行政村", "个社区", "个乡镇", "个标段")  # units that name the thing
_OF_ALL = pattern("^(?:全|辖区内?|我|本)[县市区镇乡村局院校]?(?:共|共有|有|现有)?$")
_HAS = ("有", "共", "设", "辖", "聘")
_LONGEST = 8  # characters of a name
_LEAST, _MOST = 2, 3000
_ADDS_UP = pattern("[共合总]计?$")  # 股室16个、派出所13个，共31个机构
_KEPT = 60
_FURTHEST = 2  # times
_SLIP = 3  # more or fewer
_GENERAL = (
    "项目",
    "问题",
    "单位",
    "单位和",
    "方面",
    "工作",
    "指标",
    "部门",
    "人员",
    "建设",
    "工程",
    "活动",
    "培训",
    "以上",
    "左右",
)


def taken_up(passage: Passage) -> Iterator[Claim]:
    """Later numbers of what has another number before."""
    by_unit: dict[str, list[Mention]] = {}
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if not _is_number(mention):
                continue
            first = _first(passage, by_unit, mention)
            is_total = first is not None and first.start >= sentence.start and _ADDS_UP.search(mention.lead)
            if first is not None and not is_total:
                yield repeat_claim(passage, first, mention)
            told = by_unit.setdefault(mention.quantity.unit, [])
            told.append(mention)
            del told[:-_KEPT]


def _is_number(mention: Mention) -> bool:
    is_count = mention.kind is QuantityKind.COUNT and mention.role is QuantityRole.LEVEL and mention.is_exact
    in_bounds = is_count and not mention.depth and _LEAST <= mention.quantity.value <= _MOST
    unit = mention.quantity.unit
    return in_bounds and (unit not in _TIMES or (unit == "条" and _LINES.match(mention.tail) is not None))


def _first(passage: Passage, by_unit: dict[str, list[Mention]], again: Mention) -> Mention | None:
    """The one number before of what stands behind a later one; None where it is no later telling of all of them."""
    lead = again.lead.strip("、， ")
    if (
        len(again.tail) <= 1
        or len(lead) > _LONGEST
        or not _HEAD.match(lead)
        or _SOME.search(lead)
        or _SOME.search(_ALL_DONE.sub("", again.tail)[:_LONGEST])
    ):
        return None
    is_each = bool(_EACH.match(again.tail))
    told = [each for unit in units_like(again.quantity.unit) for each in by_unit.get(unit, ())]
    names = _names(again.tail)
    alike = [each for each in told if _shared(each, again, names, is_each=is_each)]
    values = {each.quantity.value for each in alike}
    if len(values) != 1 or again.quantity.value in values:
        return None
    first, value = min(alike, key=lambda each: each.start), again.quantity.value
    one = first.quantity.value
    if not one < _FURTHEST * value or not value < _FURTHEST * one or not are_of_one(passage, first, again):
        return None
    is_of_all = bool(_ALL.search(lead)) or is_each
    if value < one and not (is_of_all and _is_slip(first, again) and not _is_rest_told(passage, first, again)):
        return None
    return None if is_owned_to(passage, first, again) else first


def _is_slip(first: Mention, again: Mention) -> bool:
    one, other = first.quantity, again.quantity
    turned = f"{one.value:f}"[::-1] == f"{other.value:f}"
    return turned or is_turned(other, one.value) or abs(one.value - other.value) <= _SLIP


def _is_rest_told(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether the number of those that are left out is told near by."""
    rest = first.quantity.value - again.quantity.value
    sentence = passage.sentence_at(again.start)
    near = passage.sentences[max(0, sentence.place - 1) : sentence.place + 2]
    return any(each.quantity.value == rest for one in near for each in one.mentions)


@lru_cache(maxsize=512)
def _before(mention: Mention) -> str:
    """The name before a number, without what says of whom it is; blank where it is one of a plan."""
    return "、" if _PLANNED.search(mention.lead) else _WHOLE.sub("", name_in(mention))


def _names(tail: str) -> tuple[str, ...]:
    """What stands behind a number may be called, the longest name first; what is general is the last of them."""
    names = [tail[:length] for length in range(min(_LONGEST, len(tail)), 1, -1)]
    general = next((at for at, name in enumerate(names) if name in _GENERAL), len(names))
    return tuple(names[: general + 1])


def _shared(first: Mention, again: Mention, names: tuple[str, ...], *, is_each: bool) -> bool:
    """Whether the name behind a number is the one that a number before has, whole."""
    if again.quantity.unit in _THEMSELVES:
        leads = first.lead.strip("、， "), again.lead.strip("、， ")
        both = first.quantity.unit == again.quantity.unit and all(_OF_ALL.match(each) for each in leads)
        return both and leads[0][:2] == leads[1][:2] and is_each
    before, begin = _before(first), again.tail[:2]
    if not (first.tail.startswith(begin) or before.startswith(begin) or (is_each and before.endswith(begin[:1]))):
        return False
    is_general = names[-1] in _GENERAL
    whole = names[:-1] if is_general else names
    if before in whole or ((not before or before.endswith(_HAS)) and first.tail.startswith(whole)):
        return True
    if is_general or not is_each or first.quantity.unit != again.quantity.unit:
        return False
    name = again.tail[:1]  # 12个…自然资源所, and 15个所各更新一套
    return again.tail[1:2] in "均都各全" and before.endswith(name) and len(before) > 2
