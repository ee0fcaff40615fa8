"""Stretches of time told in words, by how many months or years they are: 四季度 3, 上半年 6, 1—9月 9, 截至11月底 11."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many

_N = "[一二两三四五六七八九十]"
_SPAN = pattern(
    rf"(?P<all>全年|一年来|整年|全年度)|(?P<half>[上下前后]半年|半年来)"
    rf"|(?P<quarters>前[两二三]个?季度|四个季度)"
    rf"|(?P<quarter>(?:第?[一二三四1-4]|首|本|末)季度?(?![一-龥]?均))"
    r"|(?P<month>(?<![0-9.])1?[0-9])月?份?(?:—|-|–|~|～|至|到)(?:今年|当年|次年|本年|翌年|第二年)?(?P<last>1?[0-9])月(?!1?[0-9]日)"
    r"|(?:截至|截止|至|前)(?:20[0-9]{2}年)?(?P<until>1?[0-9])(?:月[末底]|月份|个月)"
    rf"|(?P<months>[0-9]{{1,2}}|{_N}{{1,2}})个月(?!内|前|后|以)"
    r"|(?P<first>20[0-9]{2})年?(?:—|-|–|~|～|至|到)(?P<end>20[0-9]{2})年"
    rf"|(?<![前后去今本明0-9])(?P<years>{_N}|[0-9]{{1,2}})年(?:来|间|累计|合计|总计|共|总)"
    rf"|(?:近|前|这|过去|最近)(?P<some>{_N}|[0-9]{{1,2}})年(?!均)"
)
_QUARTERS = {"一": 3, "两": 6, "二": 6, "三": 9, "四": 12}
_YEAR, _HALF, _QUARTER = 12, 6, 3


@dataclass(frozen=True, slots=True)
class ToldSpan:
    """``months``: how long, in months. ``is_years``: whether it is told in years. ``start``, ``end``: in the text."""

    start: int
    end: int
    months: int
    is_years: bool = False


@lru_cache(maxsize=64)
def spans_told(text: str, start: int, end: int) -> tuple[ToldSpan, ...]:
    """The stretches of time that a part of a folded text names, from left to right."""
    return tuple(_spans(text, start, end))


def _spans(text: str, start: int, end: int) -> Iterator[ToldSpan]:
    for match in _SPAN.finditer(text, start, end):
        years = match["years"] or match["some"]
        if match["first"]:
            count = (int(match["end"]) - int(match["first"]) + 1) * _YEAR
        else:
            count = how_many(years) * _YEAR if years else _months(match.groupdict())
        if count > 0:
            yield ToldSpan(match.start(), match.end(), count, bool(years or match["first"]))


def _months(found: dict[str, str | None]) -> int:
    if found["all"]:
        return _YEAR
    if found["half"]:
        return _HALF
    if found["quarters"]:
        return _QUARTERS[next(each for each in found["quarters"] if each in _QUARTERS)]
    if found["quarter"]:
        return _QUARTER
    if found["month"] and found["last"]:
        apart = int(found["last"]) - int(found["month"])
        return apart + 1 if apart > 0 else apart + 1 + _YEAR
    return how_many(found["until"] or found["months"] or "0")
