"""All of them, and some that are not: 所有乡镇均已开通，仍有2个乡镇未接入; 除甲小区外均已验收；…全部小区验收率达到100%.

Each shape ties the exception to what is said of all by a word that both have: the thing, the verb or what was not
overstepped. A rate of 100% is belied by one among them that is out of order.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from re import Match, Pattern

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.in_lines import matches_from
from domain.proofreading.wording.side_by_side import pairs_of

CONTRARY = "prose.contrary"
_COUNT = "(?:[1-9一二三四五六七八九十两][0-9]*(?:\\.[0-9]+)?|0\\.[0-9]*[1-9][0-9]*)"
_UNIT = "(?:万元|元|[个份处笔项件户人名条台家所套间辆座期场起例张])"
_PLAIN_VERB = "(?:接入|开通|覆盖|建成|完成|开展|设立|安装|配备|实施|启动|签订|到位|通)"
_HEDGED = pattern("力争|确保|要求|目标|计划|拟|应|将|须|争取|上年|去年|基本|原则上")
_MENDED = pattern("[，；](?:现已|目前已|随后|[0-9]+月[^，。；]{0,8}(?:已|完成|整改))")
_TIME = pattern("但|目前|现|截至|年底|仅|，")
_MOST, _BEFORE = 20, 4


def _always(_: Match[str]) -> bool:
    return True


def _has_its_verb(match: Match[str]) -> bool:
    """除档案资料外均已整改销号；至此，反馈问题全部整改到位: whether what is said of all is of the same deed."""
    return bool(pairs_of(match["verb"]) & pairs_of(match["all"]))


def _is_overstepped(match: Match[str]) -> bool:
    """均未超过规定时限，但其中1个已超期9天: whether what some did has a character of what none did."""
    return bool({*match["none"]} & {*match["some"]})


def _is_of_one(match: Match[str]) -> bool:
    """Whether an exception names nothing, or what is said of all: 中央资金全部到位，县级配套尚有36万元 are two."""
    own = _TIME.sub("", match["own"])
    return not own or bool(pairs_of(own) & pairs_of(match["head"]))


_ALL_DONE = pattern(
    "(?P<head>[^，。；\\n]{0,16}?)(?:已(?:全部|悉数|全额|如数)|(?:全部|均)已|全部)(?P<deed>[一-龥]{2})(?:到位|完毕|完成|入库|国库)?[，。；]"
    f"[^\\n]{{0,60}}?\\n?[^\\n]{{0,60}}?(?<=[，。；\\n])(?P<own>[^，。；\\n]{{0,12}}?)(?:尚|仍|还)有{_COUNT}{_UNIT}[^，。；\\n]{{0,4}}?(?:未|没有|待)(?P=deed)"
)
_DEED_OF_ALL = pattern("(?=已(?:全部|悉数|全额|如数)|均已|全部)")  # begins behind the head of what all have done
_SOME_LEFT = pattern("[尚仍还]有")
_HEAD, _TO_THE_REST = 16, 141  # characters of that head at most; from there to 尚有
_SHAPES: tuple[tuple[Pattern[str], Callable[[Match[str]], bool]], ...] = (
    (
        pattern(
            "(?:所有|全部|各|每个)(?P<thing>[一-龥]{2,4}?)(?:均|都|全部|已)+[^，。；\\n]{2,16}[，。；](?:但|目前|截至[^，。；]{1,6}|年底|，)*"
            f"(?:仍|尚|还)?有?{_COUNT}{_UNIT}(?P=thing)(?:尚|仍|还)?(?:未|没有){_PLAIN_VERB}(?=[，。；])"
        ),
        _always,
    ),
    (
        pattern(
            "除(?!了)[^，。；\\n]{2,14}外，?[^，。；\\n]{0,12}?(?:均|都|全部)已?(?P<verb>[^，。；\\n]{2,10})[，。；][^\\n。；]{0,40}?"
            "(?:全部|所有)(?P<all>[^，。；\\n]{2,18})(?=[，。；])"
        ),
        _has_its_verb,
    ),
    (
        pattern(
            "(?:完好|合格|在线|运行|达标|开机|使用|到位|在岗|上线)率(?:为|达|达到)?100%，(?:但)?其中"
            f"{_COUNT}{_UNIT}[^，。；\\n]{{0,16}}(?:故障|停用|损坏|报废|待修|离线|未(?:使用|启用|到位|上线|达标)|不合格|缺岗)"
        ),
        _always,
    ),
    (
        pattern(
            f"(?:均|都|全部)(?:未|没有)(?P<none>[一-龥]{{2}})[^，。；\\n]{{0,10}}，但?(?:其中|有|仅有){_COUNT}{_UNIT}"
            f"[^，。；\\n]{{0,14}}?(?P<some>[一-龥]{{2}}){_COUNT}"
        ),
        _is_overstepped,
    ),
)


def all_but_some(text: str) -> Iterator[Finding]:
    """What is said of all of them right before some of them are told that it is not true of."""
    looks = [(shape.finditer(text), is_meant) for shape, is_meant in _SHAPES]
    for matches, is_meant in (*looks, (matches_from(_beginnings(text), _ALL_DONE, text), _is_of_one)):
        for match in islice(matches, _MOST):
            start = max(0, match.start() - _BEFORE)
            if (
                is_meant(match)
                and not _HEDGED.search(text, start, match.end())
                and not _MENDED.match(text, match.end())
            ):
                yield Finding("query", CONTRARY, quote=match[0], offset=match.start())


def _beginnings(text: str) -> list[int]:
    """Where it may begin that all have done what some have not: going by 尚有, of which there is little."""
    found: set[int] = set()
    for some in _SOME_LEFT.finditer(text):
        for each in _DEED_OF_ALL.finditer(text, max(0, some.start() - _TO_THE_REST), some.start()):
            found.update(range(max(0, each.start() - _HEAD), each.start() + 1))
    return sorted(found)
