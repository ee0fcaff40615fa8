"""Firms whose brand stands in the text in two ways: 鸿运客运公司 and, once, 鸿远客运公司."""

from collections.abc import Iterator, Mapping
from itertools import combinations, islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.in_lines import matches_with
from domain.proofreading.naming.contrasts import are_contrasted

NAME = "write.name"
_TRADES = (
    "客运|货运|物业|建筑|建设|工程|监理|设计|保洁|环保|环卫|环境|科技|信息|园林|绿化|广告|餐饮|配餐|物流|汽车|公交|出租|旅游|保险|农业"
    "|商贸|贸易|劳务|人力|检测|测绘|造价|评估|咨询|保安|安保|水务|供水|燃气|传媒|文化|药业|医药|食品|种业|粮油|畜牧|养殖|纺织|机械|电力"
)
_FIRM = pattern(
    rf"(?P<brand>[一-龥]{{2}})(?P<trade>(?:{_TRADES})(?:{_TRADES}|服务|管理|发展|运输){{0,2}}(?:有限责任|有限|股份)?公司)"
)
_NO_BRAND = pattern("[的由在为与和及对向从给等家该某本省市县区镇乡村]")
_WON = pattern("(?:中标|成交)(?:单位|人|供应商|企业)?(?:为|是)$|确定由?$")
_SIGNS = pattern("(?:与|同|和)$")
_MOST = 200  # names that are looked at
_CLOSE = 4  # characters


def brands(text: str, sounds: Mapping[str, str]) -> Iterator[Finding]:
    """The name that stands once only, where another of the trade differs by a character that sounds or looks like its.

    Two that stand in one sentence are two firms. ``sounds``: for each character those that sound or look like it.
    """
    told: dict[str, dict[str, list[int]]] = {}
    for match in islice(matches_with(("公司",), _FIRM, text), _MOST):
        if not _NO_BRAND.search(match["brand"]):
            told.setdefault(match["trade"], {}).setdefault(match["brand"], []).append(match.start())
    for trade, places in told.items():
        for one, other in combinations(places, 2):
            usual, odd = (one, other) if len(places[one]) >= len(places[other]) else (other, one)
            if (
                len(places[odd]) == 1
                and _is_slip(usual, odd, sounds)
                and (
                    _are_apart(text, places[usual], places[odd][0])
                    or _is_who_won(text, places[usual][0], places[odd][0], odd + trade)
                )
            ):
                yield Finding("query", NAME, quote=odd + trade, offset=places[odd][0], replacement=usual + trade)


def _is_slip(usual: str, odd: str, sounds: Mapping[str, str]) -> bool:
    changed = [pair for pair in zip(usual, odd, strict=True) if pair[0] != pair[1]]
    return len(changed) == 1 and changed[0][1] in sounds.get(changed[0][0], "") and not are_contrasted(*changed[0])


def _are_apart(text: str, usual: list[int], odd: int) -> bool:
    """Whether a sentence ends between every place of one name and that of the other."""
    between = (text[min(each, odd) : max(each, odd)] for each in usual)
    return all("。" in words or "\n" in words for words in between)


def _is_who_won(text: str, won: int, signs: int, name: str) -> bool:
    """中标单位为宏达建筑工程有限公司，合同由局长与鸿达建筑工程有限公司签订: whoever won signs, in one sentence, too."""
    behind = text[signs + len(name) : signs + len(name) + _CLOSE]
    is_signed = _SIGNS.search(text[max(0, signs - 1) : signs]) and behind.startswith(("签订", "签署", "签约"))
    return won < signs and bool(is_signed) and _WON.search(text[max(0, won - 10) : won]) is not None
