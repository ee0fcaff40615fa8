"""Measures that leave a trouble as it is: 补助拖欠 … 继续保持足额发放的好做法, 公示栏位置偏僻 … 公示栏位置无需再作调整.

The one praises the very thing that the problem says to be wrong, the other says of it that nothing need be done, and
nothing else is done instead.
"""

from collections.abc import Sequence
from re import Match

from domain.patterns import pattern
from domain.proofreading.contradicting.remedies import pairs_of
from domain.proofreading.contradicting.wrongs import wrongs

_KEPT_UP = pattern(
    "^(?:一如既往地?|继续|始终|进一步)*(?:保持|坚持|巩固|发扬|延续|弘扬)(?P<what>[^，。；]{4,28}?)的?"
    "(?:好(?:做法|习惯|传统|经验|势头|局面|作风|办法)|良好的?(?:势头|态势|局面|做法|习惯|状态|水平|传统|机制)|优势)"
)
_UNTOUCHED = pattern(
    "(?P<what>[^，。；]{2,16}?)(?:今后|仍|暂时?|也|均|再)?(?:无[需须]|不[需必]要?|没有必要|暂不|不再)(?:再|另)?(?:进行|作|做|予以)?"
    "(?:调整|改[动变造]|变[更动]|更换|整改|整修|修[改订缮建]|扩[建大充]|充实|完善|加强|优化|处理|迁移|搬迁|重[编修建])$"
)
_NO_NEED = ("无需", "无须", "不需", "不必", "必要", "暂不", "不再")
_REASON = pattern("^(?:鉴于|由于|因为?|考虑到|目前|现有)|够用|充足|满足|尚可|还能")
_CLAUSE = pattern("[^，。；：\n]+")
_LEARNT = pattern("学习|借鉴|参照|推行")
_COMMON = frozenset("项目 资金 工作 管理 问题 单位 全县 全镇 使用 情况 服务 经费 人员".split())  # noqa: SIM905 - one word a line would fill a page


def left_alone(told: str, measure: str) -> tuple[int, int] | None:
    """Where in the words of a measure against what is ``told`` the clauses stand that leave it as it is."""
    parts = [each for each in _CLAUSE.finditer(measure) if each[0].strip()]
    for place, part in enumerate(parts):
        kept = _KEPT_UP.match(part[0].strip())
        if kept is not None and not _LEARNT.search(part[0]) and len(_troubled(told) & pairs_of(kept["what"])) > 1:
            return part.span()
        is_likely = kept is None and any(each in part[0] for each in _NO_NEED)
        untouched = _UNTOUCHED.search(part[0]) if is_likely else None
        if untouched is not None and pairs_of(untouched["what"]) & _troubled(told) and _nothing_else(parts, place):
            return parts[0].start(), part.end()
    return None


def _troubled(told: str) -> set[str]:
    """Every two characters side by side of what is told to be wrong."""
    return {pair for each in wrongs(told) for pair in pairs_of(each.about)} - _COMMON


def _nothing_else(parts: Sequence[Match[str]], place: int) -> bool:
    """Whether the other clauses of a measure do nothing, but give a reason."""
    return all(_REASON.search(each[0]) for at, each in enumerate(parts) if at != place)
