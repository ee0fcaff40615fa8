"""Things told one each, and how many there are: 共开会6次，2月、4月、5月各一次; 彩超、呼吸机各一台，这三台…."""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Passage, Sentence

_NUMBER = "[0-9]{1,2}|[两二三四五六七八九十]"
_MEASURE = "[次场期轮批台套辆个所座家名处条件间]"
_LIST = r"(?:[^，。；:、0-9]{1,10}、|[0-9]{1,2}月(?:份)?、)+(?:[^，。；:、0-9]{1,14}?|[0-9]{1,2}月(?:份)?)"
_EACH_ONE = pattern(
    rf"(?<![0-9—–至到~-])(?P<list>{_LIST})各(?:[一-龥]{{0,4}}?)(?:1|一)(?P<measure>{_MEASURE})(?![一-龥]?[、和]?[0-9])"
)
_BEFORE = pattern(rf"(?P<number>{_NUMBER})(?:个)?(?P<measure>{_MEASURE})[^，。；、0-9]{{0,8}}[，:]$")
_BEHIND = pattern(rf"(?:这|以上|上述|共|一共|总共|合计|全年)(?P<number>{_NUMBER})(?P<measure>{_MEASURE})")
_HANDED = pattern(
    rf"(?P<number>{_NUMBER})(?P<measure>{_MEASURE})[^，。；、0-9]{{0,8}}(?:分别|各自)(?:交给|配给|分给|送给|拨给|安排给|发给|配到|装在|安装在|放在|交由)"
    rf"(?P<list>{_LIST})，每[^，。；0-9]{{1,3}}(?:各)?(?:1|一)(?P=measure)"
)
_WITH_MAIN = pattern(
    r"(?:机关|本级|本部)(?:本级)?(?:和|及|以及|与|、|加上?)[^，。；、0-9]{2,14}(?P<number>[0-9]{1,3})(?:个|家|所)，"
    r"[^，。；0-9]{0,8}(?:合起来|合计|一共|总共|共计?|加起来)[^，。；0-9]{0,4}(?P<total>[0-9]{1,3})(?:个|家|所)"
)
_LED_BY = pattern(
    r"(?:由|，)[^，。；、0-9]{2,8}(?:任|担任|为)组长，(?P<others>(?:[0-9]{1,2}[名位个人][^，。；、0-9]{0,14}[，、和])+)"
    r"[^，。；0-9]{0,8}(?:共|合计|总共|一共)[^，。；0-9]{0,4}(?P<total>[0-9]{1,3})[名位人]"
)
_HEADS = pattern(r"([0-9]{1,2})[名位个人]")
_NUMERALS = "一二三四五六七八九十"
_OPEN = pattern("等|含|另|其他|加上|连同|除外|除了|补|复")
_MORE = pattern(rf"各|另|还|其余|(?:{_NUMBER}){_MEASURE}")
_FAR, _MOST = 60, 3  # characters; so much a number may be mistaken


def one_each(passage: Passage) -> Iterator[Claim]:
    """Numbers that the things told one each do not make."""
    for sentence in passage.saying("各"):
        for match in _EACH_ONE.finditer(passage.folded, sentence.start, sentence.end):
            yield from _each_one(passage, sentence, match)
    for sentence in passage.saying("分别", "各自"):
        for match in _HANDED.finditer(passage.folded, sentence.start, sentence.end):
            yield from _judged(match, _listed(match["list"]))
    for sentence in passage.saying("级", "机关", "本部", "组长"):
        for match in _WITH_MAIN.finditer(passage.folded, sentence.start, sentence.end):
            yield from _one_more(match, int(match["number"]), match.start("total"))
        for match in _LED_BY.finditer(passage.folded, sentence.start, sentence.end):
            heads = sum(int(each) for each in _HEADS.findall(match["others"]))
            yield from _one_more(match, heads, match.start("total"))


def _each_one(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """The number right before a list, or the one that takes it up within the next sentence."""
    text, measure = passage.folded, match["measure"]
    before = _BEFORE.search(text, max(sentence.start, match.start() - 24), match.start())
    is_all = _MORE.search(text, match.end(), sentence.end) is None
    if before is not None and before["measure"] == measure and is_all:
        yield from _judged(before, _listed(match["list"]), match.end())
        return
    end = text.find("\n", match.end())
    behind = _BEHIND.search(text, match.end(), min(match.end() + _FAR, end if end >= 0 else len(text)))
    if behind is not None and behind["measure"] == measure and not _MORE.search(text, match.end(), behind.start()):
        yield from _judged(behind, _listed(match["list"]))


def _listed(words: str) -> int | None:
    """How many things an enumeration names; None where that is not plain."""
    if _OPEN.search(words):
        return None
    *first, last = words.split("、")
    joined = sum(last.count(mark) for mark in "和及与")
    return None if joined > 1 or any(mark in each for each in first for mark in "和及与") else len(first) + 1 + joined


def _judged(match: Match[str], listed: int | None, end: int | None = None) -> Iterator[Claim]:
    typed = match["number"].replace("两", "二")
    number = int(typed) if typed.isdecimal() else _NUMERALS.index(typed) + 1
    if listed is not None and 0 < abs(listed - number) <= _MOST:
        end = match.end() if end is None else end
        yield Claim(COUNT, match.start(), end, Decimal(listed), Decimal(number), arithmetic=f"{listed}≠{number}")


def _one_more(match: Match[str], others: int, start: int) -> Iterator[Claim]:
    """局机关本级和所属单位3家，合起来是5家: one more than are counted."""
    total = int(match["total"])
    if total != others + 1 and abs(total - others - 1) <= _MOST and others:
        line = f"1+{others}={others + 1}"
        yield Claim(COUNT, match.start(), match.end(), Decimal(others + 1), Decimal(total), arithmetic=line)
