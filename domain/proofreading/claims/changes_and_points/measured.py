"""Which units what a name measures can be told in: an area in 亩 or 公顷, never in 个."""

from domain.patterns import pattern
from domain.proofreading.mentions import Mention
from domain.proofreading.quantities import QuantityKind

_PEOPLE = frozenset(("人", "名", "位", "人次", "口", "户"))
_UNITS = {
    "面积": frozenset(("亩", "亩次", "公顷", "平方米", "平方公里", "米")),
    "里程": frozenset(("公里", "千米", "米")),
    "长度": frozenset(("公里", "千米", "米")),
    "产量": frozenset(("吨", "公斤", "头", "只", "羽", "件", "瓶", "箱", "台", "辆", "度", "千瓦时", "立方米")),
    "人数": _PEOPLE,
    "人口": _PEOPLE,
    "户数": frozenset(("户", "户次", "家")),
    "时间": frozenset(("天", "日", "小时", "个工作日", "工作日", "个月", "分", "年")),
    "时限": frozenset(("天", "日", "小时", "个工作日", "工作日", "个月")),
}
_ASIDE = pattern(r"\([^()]*\)")
_SUBJECT = pattern(
    r"(?P<what>面积|里程|长度|产量|人数|人口|户数|时间|时限|(?P<money>经费|费用|支出|收入|产值|金额|成本|资金))"
    r"(?:同比|较|比|再|又|也|均|则|相应|进一步|累计|净|了|[增减下降上升提压缩长少加低高]|[，。；、：]*(?:上年|去年))*$"
)


def can_measure(name: str, value: Mention) -> bool:
    """Whether what a change names (疫情发生面积下降) can be what a value counts: an area is not counted in 个."""
    match = _SUBJECT.search(_ASIDE.sub("", name.strip()))
    if match is None or value.kind is QuantityKind.PERCENT:
        return True
    if match["money"]:
        return value.kind is QuantityKind.MONEY
    return value.kind is QuantityKind.COUNT and value.quantity.unit in _UNITS[match["what"]]
