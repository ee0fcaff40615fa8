"""What an average or a price is for: the units of its heads, as 每, 均 and 单, or a stroke behind it, tell."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.quantities import QuantityKind

_BOUNDS = ("以上", "以下", "及以", "(含)以", "(不含)以")
_UP_TO = pattern("[0-9][^，。；、0-9]{0,3}[至到—–~～-]$")
_PEOPLE = ("人", "名", "位", "人次", "人份")
_HEADS: dict[str, tuple[str, ...]] = {
    "人": _PEOPLE,
    "名": _PEOPLE,
    "户": ("户", "家"),
    "亩": ("亩",),
    "村": ("个村", "村", "个行政村", "个"),
    "公里": ("公里",),
    "米": ("米",),
    "平方米": ("平方米",),
    "个": ("个", "个社区", "个村", "个乡镇", "个行政村", "家"),
    "台": ("台", "套", "台套"),
    "套": ("套", "台", "台套"),
    "家": ("家", "个"),
    "场": ("场", "期", "次", "场次"),
    "次": ("次", "场", "人次", "场次", "批次"),
    "期": ("期", "场"),
    "件": ("件", "起"),
    "起": ("起", "件", "宗"),
    "份": ("份",),
    "册": ("册", "本"),
    "本": ("本", "册"),
    "岗": ("个", "岗", "人", "名"),
    "吨": ("吨",),
    "盏": ("盏",),
    "辆": ("辆", "台"),
    "车": ("辆", "台"),
    "车次": ("车次",),
    "条": ("条",),
    "张": ("张",),
    "株": ("株",),
    "头": ("头",),
    "只": ("只",),
    "座": ("座",),
    "处": ("处",),
    "所": ("所", "个"),
    "项": ("项", "个"),
    "站": ("座", "个", "站"),
    "企": ("家", "户"),
    "校": ("所", "个"),
    "点": ("个", "点", "处"),
    "餐": ("人次", "份", "餐"),
    "园": ("所", "个"),
    "院": ("所", "家", "个"),
    "镇": ("个", "个乡镇", "镇", "乡镇"),
    "店": ("家", "个"),
    "班": ("个", "期", "班", "个班"),
    "床": ("张", "床"),
    "生": (*_PEOPLE, "生"),
    "例": ("例", "人次", *_PEOPLE),
}
_OTHERS = (
    *"口眼套间幅块门支篇部艘组队盒箱床班站点棵批单笔度根具瓶方",
    *"片节桌袋桶粒轮盆束卷包席页双斤颗枝",
    *("平方公里", "千克", "台次", "架次", "餐次", "节课"),
    *("批次", "亩次", "课时", "学时", "公顷", "人次", "千瓦时", "立方米", "公斤", "小时"),
)
_HEADS |= {name: (name,) for name in _OTHERS if name not in _HEADS}
_NAMES = "|".join(sorted(_HEADS, key=len, reverse=True))
_EACH = pattern(rf"每(?P<each>{_NAMES})|(?P<mean>{_NAMES})均|单(?P<single>{_NAMES})(?!位)")
_PER = pattern(rf"(?:/|每)(?P<per>{_NAMES})")
_POSTS = pattern("岗位?$|公益岗|岗位")
_STAFF = pattern("教职|教师|职工|在编|在职|员工|编制|聘|干部|专任|后勤|安保")
_ANY = pattern("平均|单价|均价")
_BY_THE_MONTH = pattern("^(?!.*每[人户名生])[^，。；]*(?:平均每个?月|月均)")
_DUE, _MADE = pattern("应[一-龥]{1,4}$"), pattern("(?:实|已)[一-龥]{1,4}$")
_EVERY_MONTH = pattern("每月|[^，。；]{0,6}各(?:安排|补助|补贴|发放|奖励|拨付|配备|投入|给予|支持)")


@lru_cache(maxsize=8)
def units_of(passage: Passage, mention: Mention) -> tuple[str, ...] | None:
    """The units of the heads that an average is for; () where the words leave them open, None where it is none."""
    if _BY_THE_MONTH.search(mention.lead):
        return ("个月",)
    found = list(_EACH.finditer(mention.lead))
    behind = _PER.match(passage.folded, mention.end)
    if behind:
        return _HEADS[behind["per"]]
    if found:
        return _HEADS[found[-1]["each"] or found[-1]["mean"] or found[-1]["single"]]
    if mention.kind is QuantityKind.COUNT and mention.lead.strip().startswith("每月"):
        return None  # 曝光案例12起，每月1起: of how many months nothing says
    return () if _ANY.search(mention.lead) or _EVERY_MONTH.match(mention.lead.strip()) else None


def is_a_bound(each: Mention) -> bool:
    """Whether a number only says how many a thing must have: 300亩以上的31户, 100亩至300亩的86户."""
    return each.tail.startswith(_BOUNDS) or _UP_TO.search(each.lead) is not None


def counts(each: Mention, units: Sequence[str]) -> bool:
    """Whether a number is one of heads: of their unit; 岗位420个 counts people too, 300亩以上 only says of which."""
    if is_a_bound(each):
        return False
    return each.quantity.unit in units or (
        "名" in units and each.quantity.unit == "个" and _POSTS.search(each.lead) is not None
    )


def of_whom(mention: Mention, heads: Sequence[Mention]) -> list[Mention]:
    """The heads that an average can be for by its words: 生均 is of no teachers."""
    if "生均" not in mention.lead:
        return list(heads)
    return [each for each in heads if not _STAFF.search(each.lead)]


def joined(passage: Passage, heads: Sequence[Mention]) -> list[Mention]:
    """Heads told in one breath, taken together: 12个村、2个社区 are 14."""
    found: list[Mention] = []
    for one, other in pairwise(heads):
        between = passage.folded[one.end : other.start].strip()
        if between in ("、", "和", "及", "以及", "与") and one.quantity.unit != other.quantity.unit:
            value = one.quantity.value + other.quantity.value
            found.append(replace(other, quantity=replace(other.quantity, value=value)))
    return found


def is_head(each: Mention, mention: Mention, units: tuple[str, ...]) -> bool:
    """Whether a number can only be that of the heads, not the total over them: 108个村 beside 756人."""
    people = each.quantity.unit in _PEOPLE and mention.quantity.unit in _PEOPLE
    return mention.kind is QuantityKind.COUNT and each.quantity.unit != mention.quantity.unit and not people


def without_due(heads: Sequence[Mention]) -> list[Mention]:
    """应补83人，实补81人: only who got it counts."""
    return [
        each
        for each in heads
        if not _DUE.search(each.lead)
        or not any(
            _MADE.search(other.lead) and other.start > each.start and other.quantity.unit == each.quantity.unit
            for other in heads
        )
    ]


def units_named(name: str) -> tuple[str, ...]:
    """The units of the heads that words begin with: 人 of 人次费用; () where they begin with none."""
    return next((_HEADS[name[:size]] for size in (3, 2, 1) if name[:size] in _HEADS), ())
