"""Values told 分别 or 依次, held against the names, months or uses that they are told of, before or behind.

A value too many or too few means that one of them is lost, or told twice. Lists are read from the text, not from its
quantities, since months (4月、5月、6月) and spans of time (一至四季度) are none. Where a list can be read to be as long
as its values, there is nothing to say.
"""

import re
from collections.abc import Iterator
from itertools import chain

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT, things
from domain.proofreading.mentions import Passage, Sentence

_VALUE = r"[0-9][0-9,.]*[ ]?(?:%|[^，。；:、0-9和与及()]{0,6})"
_VALUES = rf"{_VALUE}(?:、{_VALUE})*(?:[和与及]{_VALUE})?"
_TOLD = pattern(rf"(?:分别|依次)[^，。；:、0-9比较]{{0,10}}(?P<values>{_VALUES})(?P<behind>[，。；]|$)")
_USES_FIRST = pattern(
    r"分别(?:用于|投向|投入|来自|支付给?|拨付给?|拨给|发给|为|是)(?P<all>[^，。；:0-9]{3,80})，"
    rf"(?:其)?[^，。；:、0-9]{{0,10}}(?:依次|分别)[^，。；:、0-9]{{0,6}}(?P<values>{_VALUES})(?P<behind>[，。；]|$)"
)
_USES_LAST = pattern(
    rf"(?P<values>{_VALUE}(?:、{_VALUE})+(?:[和与及]{_VALUE})?)，分别(?:用于|投向|投入|来自|支付给?|拨付给?|拨给|发给|奖励|奖给|补助)"
    r"(?P<all>[^，。；:0-9]{3,80})[，。；]"
)
_PARTED = pattern("[、和与及](?=[0-9])")
_JOINED = pattern("[和与及]")
_JOINED_OR_LISTED = pattern("[、和与及]")
_NO_AMOUNT = pattern(r"[0-9][0-9,.]*(?:月|日|时|年|点|号)")
_TIME = r"(?:[0-9]{1,2}月份?|20[0-9]{2}年度?|第?[一二三四1-4]季度)"
_TIMES = pattern(
    rf"(?<![0-9月日年季度至到、和与及—-])(?:20[0-9]{{2}}年(?=第?[一二三四1-4]季度|[0-9]{{1,2}}月))?(?:第?[一二三四1-4]季度(?=[0-9]))?(?P<all>{_TIME}(?:、{_TIME})*(?:[和与及、]{_TIME}))[^，。；:、0-9]{{0,10}}$"
)
_OF_A_ROW = (
    "年级?|月份?|季度|批次?|期|轮|层楼?|楼|号楼|号|班|组|标段|周|站|包|学期|学段|合同段|工段|校区|片区|阶段|场|册|卷|村民小组"
    "|车间|仓库?|病区|分队|中队"
)
_SPAN = pattern(
    r"(?<![0-9、和与及月至到—-])(?P<before>第|高|初|大|周|星期)?(?P<first>20[0-9]{2}|[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
    rf"(?:{_OF_A_ROW})?(?:至|到|—|-|–|~|～)+(?:第|(?P=before))?(?P<last>20[0-9]{{2}}|[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})"
    rf"(?:{_OF_A_ROW}|年度|(?<=[高初大周期][一二三四五六]))(?P<of>[^，。；:、0-9]{{0,14}})$"
)
_OF_OTHERS = pattern("[对向在由给将把为的用有从以]")
_NUMBER_OF_THEM = pattern("[两二三四五六七八九]")
_NOT_ALL = pattern(r"[()等]|其中|各|每|[0-9]")
_YEARS = pattern("20[0-9]{2}年度?|第?[一二三四1-4]季度|[0-9]{1,2}月份?|[上下]半年")
_SO_MANY = pattern(
    r"(?:^|[^第前后每、0-9一二三四五六七八九十])(?P<number>[两二三四五六七八九]|[2-9])(?:个(?:季度|学期|阶段|方向|标段|批次)|[期季批])"
    r"[^，。；:、0-9等每各]{0,8}$"
)  # 四个季度, 已支付三期
_NUMERALS = "零一二三四五六七八九"
_LAST_CLAUSE = pattern("[，。；:]")
_FAR, _LONGEST = 120, 100  # characters of a list, and of what is quoted
_MOST = 12


def assigned(passage: Passage) -> Iterator[Claim]:
    """Values that are more or fewer than what they are told of."""
    for sentence in passage.saying("分别", "依次"):
        yield from _for_names(passage, sentence)
        uses = chain(
            _USES_FIRST.finditer(passage.folded, sentence.start, sentence.end),
            _USES_LAST.finditer(passage.folded, sentence.start, sentence.end),
        )
        for match in uses:
            named = things(match["all"])
            if named is not None and not any(_JOINED.search(each) for each in named[:-1]):
                either = {len(named), match["all"].count("、") + 1}
                yield from _judged(match, either, match.start("values"))


def _for_names(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """小学、初中、高中分别落实1908万元、1334.80万元."""
    text = passage.folded
    for match in _TOLD.finditer(text, sentence.start, sentence.end):
        floor = max(sentence.start, match.start() - _FAR)
        floor = max(floor, *(text.rfind(mark, floor, match.start()) + 1 for mark in "，。；:"))
        words = text[floor : match.start()]
        if not words.strip() and text[floor - 1 : floor] == "，":  # 已支付三期，分别为…
            words = _LAST_CLAUSE.split(text[max(sentence.start, floor - _FAR) : floor - 1])[-1]
            so_many = _SO_MANY.search(words)
            yield from _judged(match, {_value(so_many["number"])} if so_many else set(), floor)
            continue
        yield from _judged(match, _lengths(words), floor)


def _lengths(words: str) -> set[int]:
    """As how many things a list may be read; none where it is no list, or one that is open."""
    span = _SPAN.search(words)
    if span:
        first, last = (how_many(span[name]) for name in ("first", "last"))
        both = len(_JOINED.split(span["of"]))
        return {last - first + 1, *((both,) if both > 1 else ())} if 0 < first < last else set()
    times = _TIMES.search(words)
    if times:
        return {len(_JOINED_OR_LISTED.split(times["all"]))}
    words = _YEARS.sub("", words)
    so_many = _SO_MANY.search(words)
    if so_many and "、" not in words:
        return {_value(so_many["number"])}
    pieces = words.split("、")
    if len(pieces) < 2 or _NOT_ALL.search(words) or any(_JOINED.search(each) for each in pieces[:-1]):
        return set()
    found = {len(pieces), len(pieces) + len(_JOINED.findall(pieces[-1]))}
    if len(found) > 1:
        found.add(2)  # 教育、卫生支出和住房支出
    found |= {len(pieces) - place for place, each in enumerate(pieces) if _OF_OTHERS.search(each[1:])}
    return found | {_NUMERALS.find(each.replace("两", "二")) for each in _NUMBER_OF_THEM.findall(pieces[-1])}


def _value(written: str) -> int:
    return int(written) if written.isdecimal() else _NUMERALS.find(written.replace("两", "二"))


def _judged(match: re.Match[str], lengths: set[int], start: int) -> Iterator[Claim]:
    """The claim that there are as many values as things, if that can be told."""
    values = len(_PARTED.split(match["values"]))
    is_amount = not _NO_AMOUNT.match(match["values"])
    if lengths and values >= 2 and is_amount and values not in lengths and max(lengths) <= _MOST:
        start = start if match.end("values") - start <= _LONGEST else match.start()
        end = max(match.end("values"), match.end("all")) if "all" in match.re.groupindex else match.end("values")
        yield Claim(COUNT, start, end, arithmetic=f"{max(lengths)}≠{values}", severity="query")
