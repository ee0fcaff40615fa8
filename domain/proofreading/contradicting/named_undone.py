"""One of those that are named as done is told elsewhere as not begun: 石鼓、马鞍6处全部安装 … 马鞍设备尚未安装."""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence

CONTRARY = "prose.contrary"
_STAGE = (
    "(?:安装|动工|开工|完工|竣工|建成|通水|通电|通车|投入使用|投用|验收|交付|启用|到货|施工"
    "|进场|完成|拆除|搬迁|入住|签订|发放|兑付|整改)"
)
_DONE = pattern(
    f"(?:全部|均|都)(?:已|按期|如期|顺利|通过)*[^，。；\n0-9未没不]{{0,4}}{_STAGE}"
    f"|已(?:全部|全面)[^，。；\n0-9未没不]{{0,3}}{_STAGE}"
)
_FAULT = pattern(f"(?:尚未|仍未|还未|至今|一直未|尚没|还没|仍没|没有|未能?|没能)[^，。；\n]{{0,4}}{_STAGE}")
_LIST = pattern("(?:[一-龥]{2,6}、)+[一-龥]{2,6}")
_NOT_ALL = pattern("除|其余|其他|计划|目标|将|拟|力争|要求|应|须|若|如(?!期)|未|没有|预计|上年|去年")
_OTHER = pattern("二期|三期|第[二三]批|新增|另|上年|去年|年初|原先|此前|曾|[0-9]月[底末初]?[^至]|当时|一度|检查时")
_SINCE = pattern(
    "(?:已|现已|均|经协调|后)[^，。；]{0,10}(?:完成|到货|安装|验收|竣工|开工|解决|建成|整改)"
    "|[0-9]+月(?:[^前]|$)[^，。；]{0,6}(?:完成|建成|开工|到货|完工)"
)
_COUNTED = pattern("[一二两三四五六七八九十]+[个处座条所家]")
_VILLAGE = "村镇乡社区街道组"
_REACH, _MOST, _FAREST = 160, 40, 3000


def named_undone(text: str) -> Iterator[Finding]:
    """What is told of one of them, where that stands behind; else what is told of all."""
    faults = list(islice(_FAULT.finditer(text), _MOST))
    for match in islice(_DONE.finditer(text), _MOST) if faults else ():
        begin = begin_of_sentence(text, match.start(), _REACH)
        listed = _LIST.search(text, begin, match.start())
        if listed is None or _NOT_ALL.search(text, begin, match.end()):
            continue
        names = [_bare(each) for each in listed[0].split("、")]
        fault = next((each for each in faults if _is_of_one(text, names, match, each)), None)
        if fault is not None:
            start = begin_of_sentence(text, fault.start(), _REACH, "，。；：\n")
            end = fault.end()
            if fault.start() < match.start():
                start, end = begin_of_sentence(text, match.start(), _REACH, "，。；：\n"), match.end()
            yield Finding("query", CONTRARY, quote=text[start:end], offset=start)


def _bare(name: str) -> str:
    """A name without what it is, or how many they are: 小河 of 小河村, 龙口 of 龙口四个乡镇."""
    name = _COUNTED.split(name, maxsplit=1)[0]
    return name[:-1] if len(name) > 2 and name[-1] in _VILLAGE else name


def _is_of_one(text: str, names: list[str], done: Match[str], fault: Match[str]) -> bool:
    start = begin_of_sentence(text, fault.start(), _REACH)
    if abs(fault.start() - done.start()) > _FAREST or start <= done.start() < end_of_sentence(text, fault.end()):
        return False
    words = text[start : fault.start()]
    if (
        _OTHER.search(words)
        or _NOT_ALL.search(words)
        or _SINCE.search(text, fault.end(), end_of_sentence(text, fault.end()))
    ):
        return False
    return any(len(name) > 1 and name in words for name in names)
