"""Reasons for how a share moved that would move it the other way: 药占比28.4%，上年30.9%，原因是辅助用药使用量上升.

A share goes up with what it is a share of (药 of 药占比, 人员经费 of 人员经费占比), so a reason that tells of nothing
but more of that, or less, must agree with it. What it is divided by may move too: a reason that names it says nothing.
"""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.reasons_and_causes.reasons import REASON, end_of_reason
from domain.proofreading.mentions import Passage

_SHARE = pattern(r"(?P<of>[一-龥]{1,6}?)(?:的)?(?:占比|消耗比|比重)(?!例)")
_VALUE = r"(?:为|是|达到?|:)?(?P<{0}>[0-9]{{1,2}}(?:\.[0-9]+)?)%"
_FROM_TO = pattern(
    r"[由从](?:20[0-9]{2}年度?|上年|去年)?的?"
    + _VALUE.format("one")
    + r"[一-龥，]{0,4}?(?:[升降增减提压涨跌][一-龥]{0,2}[至到为])"
    + _VALUE.format("other")
)
_OF_YEARS = pattern(
    r"(?:(?P<first>20[0-9]{2})年)?(?:度)?[一-龥]{0,6}(?:占比|消耗比|比重)(?:(?P<year>20[0-9]{2})年)?"
    + _VALUE.format("now")
    + r"，(?:较|比)?(?:上年|去年|上一年|(?P<second>20[0-9]{2})年)(?:同期)?(?:药占比|占比)?"
    + _VALUE.format("then")
)
_MOVED = pattern(r"(?P<up>上升|提高|增加|增长|扩大)|(?P<down>下降|降低|减少|回落|缩小)")
_BY = pattern(r"(?:了)?[0-9]{1,2}(?:\.[0-9]+)?个百分点")
_MARK = pattern("(?:主要)?(?:原因|是因为|由于|缘于)(?:主要)?(?:是|为|系|在于)?|主要(?:是|系|因为?|由于)")
_MORE = pattern("增加|增多|上升|增长|扩大|加大|走高|上涨|新增|新招|新进")
_LESS = pattern("减少|下降|压减|压缩|降低|严控|控制|缩减|节约|核减|退休|调出")
_HEDGED = pattern(
    "收入|总额|总支出|分母|其他|基数|口径|但|[增降]幅|[快慢高低大小]于|上年|去年|同时|集采|降价|价格|结构|[未不没]"
)
_SCOPE = pattern("^(?:年度?|全年|全院|本年|年度|其中|我院|当年)+")
_REACH = 60  # characters between a share and its reason


def ratio_reasons(passage: Passage) -> Iterator[Claim]:
    """Reasons that have a share move the other way than it did."""
    for sentence in passage.saying("占比", "消耗比", "比重"):
        for match in _SHARE.finditer(passage.folded, sentence.start, sentence.end):
            mark = _MARK.search(passage.folded, match.end(), min(sentence.end, match.end() + _REACH))
            if mark is None:
                continue
            begin = max(sentence.start, match.start() - len("2021"))
            rises = _of_years(passage.folded[begin : mark.start()])
            rises = _direction(passage.folded[match.end() : mark.start()]) if rises is None else rises
            end = end_of_reason(passage, sentence, mark.end())
            if rises is not None and _is_against(match, passage.folded[mark.end() : end], rises=rises):
                yield Claim(REASON, mark.start(), end, severity="query")
                break


def _direction(words: str) -> bool | None:
    """Whether the share went up, by its two values or by the word for its change; None where neither tells."""
    if (match := _FROM_TO.search(words)) is not None:
        return _is_up(match["one"], match["other"])
    moved = [each for each in _MOVED.finditer(words) if _BY.match(words, each.end())]
    return moved[0]["up"] is not None if len(moved) == 1 else None


def _of_years(words: str) -> bool | None:
    """2021年药占比为28.4%，2020年为30.9%: of two years the later one's value against the earlier one's."""
    match = _OF_YEARS.search(words)
    if match is None:
        return None
    first, second = match["year"] or match["first"], match["second"]
    if second is not None and (first is None or first == second):
        return None
    then, now = (match["then"], match["now"]) if second is None or second < first else (match["now"], match["then"])
    return _is_up(then, now)


def _is_up(then: str, now: str) -> bool | None:
    return None if Decimal(then) == Decimal(now) else Decimal(now) > Decimal(then)


def _is_against(match: Match[str], words: str, *, rises: bool) -> bool:
    """Whether a reason tells of nothing but more, or less, of what the share is of, against how it moved."""
    name = _SCOPE.sub("", match["of"])
    more, less = _MORE.search(words) is not None, _LESS.search(words) is not None
    if not name or more is less or _HEDGED.search(words):
        return False
    is_of_it = name in words or (len(name) > 1 and name[:2] in words)
    return is_of_it and more is not rises
