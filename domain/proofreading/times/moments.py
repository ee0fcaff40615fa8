"""Days as running text names them, with what happens on each, and whether that is planned or has come about."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from re import Match

from domain.patterns import pattern

_MOMENT = pattern(
    r"(?:(?<![0-9.])|(?<=\n[0-9]\.))(?:(?P<year>20[0-9]{2})年|(?P<next>次年|翌年)|(?:同年|当年|本年))?(?:的)?"
    r"(?P<month>1[0-2]|0?[1-9])(?:月份?(?:(?P<day>[0-9]{1,2})"
    r"(?:[日号]|(?=[ ]?[-—–~～至到][ ]?[0-9]{1,2}[日号]))"
    r"|(?P<part>底|末|初|上旬|中旬|下旬))?|(?=[ ]?[-—–~～至到][ ]?(?:1[0-2]|0?[1-9])月))"
    r"(?P<by>之?前|以前|之内|内)?(?!个|[0-9](?![0-9]?[时点:]))"
    r"|(?<=[0-9日号月][-—–~～至到])(?P<only>[0-9]{1,2})[日号](?![0-9])"
    r"|(?P<closed>20[0-9]{2})年度?(?P<half>底|末|初)(?P<then>之?前|以前)?",
    begins="0123456789同当本次的翌",
)
_PARTS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "底": (21, 31), "末": (21, 31)}
_ANY_YEAR = 2023  # of days without a year; one of 365 days, as most are
_PLANNED = pattern(
    r"(?:原?计划|原定|预[计定]|拟定?|应[于当在]|规定|要求|约定|合同(?:[载明]|工期|服务|开工|竣工|完工|期限|到期)|目标值?|指标值|时限|限(?=$|[于在到])|(?<![供适响对相反])应(?![商急用对])|须|最迟|(?:到期|届满)(?!前)|商定|议定)[^，。；]{0,14}$"
    r"|(?:按照?|依据?|根据)[^，。；]{0,6}(?:合同|协议|约定|规定|计划|方案)，[^，。；]{0,6}$"
)
_ACTUAL = pattern(
    r"实际|已[于在]|最终|延[至期]|推迟[至到]|提前[至到]|拖[至到延]|顺延[至到]|直[至到]|才|实于|全部|均[于在已]"
)
_ASIDE = pattern(r"^\([^()0-9]{1,10}\)")  # 8月1日(含进场当日)完工
_NEW_CLAUSE = pattern("[，；。,]")
_BEGINS = pattern(
    r"^(?:[^，。；0-9]{0,4}(?:正式|全面)?(?:开工|动工|开始|启动|进场|入场|入户|进驻|报到|开班|开赛|开幕|上岗|入职|起|受理|申请|下达|印发|发出|签订|签署|签约|生效|收到|到账|发布|公告)"
    r"|[，、]?(?:正式)?(?:开工|施工))"
)
_ENDS = pattern(
    r"^[^，。；0-9]{0,8}?(?:完工|竣工|结束|收尾|收官|撤场|撤离|撤展|离开|截止|完成|建成|验收|投入|投用|交付|交货|止|离场|结业|闭幕|闭馆|散会|到位|完毕|分解|拨付|发放|到期|届满|通过|办结|归还|公开|开放|支付|签订|开标)"
)
_BEGINS_BEFORE = pattern(
    r"(?:开工|动工|开始|启动|进场|入场|开班|开幕|发布|起始|起租|签订|中标|公示)(?:时间|日期|之?日)?(?:为|是|于|在|:)*$|(?:自|从)$"
)
_ENDS_BEFORE = pattern(
    r"(?:完工|竣工|结束|完成|验收|终止|截止|到期|届满|撤场|离场|交付|结业|闭幕|开标|通车)(?:时间|日期|之?日)?(?:为|是|于|在|:)*$|(?:至|到|截至|截止)$"
)
_LEAD, _TAIL = 24, 18  # characters


class SpanEnd(Enum):
    """Which end of a stretch of time a day is."""

    BEGIN = auto()
    END = auto()
    OPEN = auto()


@dataclass(frozen=True, slots=True)
class Moment:
    """``start`` and ``end`` in the text; ``first`` and ``last``: when it is at the earliest and at the latest.

    ``has_year``: whether it or one before it names a year. ``is_planned``: whether its own words say so; ``is_actual``:
    whether they say the contrary. ``is_deadline``: 6月底前. ``deed``: the words behind it that tell what happens.
    """

    start: int
    end: int
    first: date
    last: date
    has_year: bool
    is_planned: bool
    is_actual: bool
    is_deadline: bool
    side: SpanEnd
    deed: str

    @property
    def is_day(self) -> bool:
        """Whether it is one day, not a month or a part of one."""
        return self.first == self.last


def moments(text: str, start: int, end: int) -> Iterator[Moment]:
    """The days, months and ends of years of a stretch, from left to right; a year holds for those behind it."""
    year, month, before, was_planned = 0, 0, start, False
    found = list(_MOMENT.finditer(text, start, end))
    for place, match in enumerate(found):
        year = int(match["year"] or match["closed"] or 0) or (year + 1 if year and match["next"] else year)
        month = month if match["only"] else 0 if match["closed"] else int(match["month"])
        within = _days(match, year or _ANY_YEAR, month)
        if within is None:
            continue
        stop = min(found[place + 1].start() if place + 1 < len(found) else end, match.end() + _TAIL)
        lead, tail = text[max(before, match.start() - _LEAD) : match.start()], text[match.end() : stop]
        says_so, is_actual = _told_as(lead)
        goes_on = was_planned and not is_actual and not _NEW_CLAUSE.search(lead)
        was_planned = says_so or goes_on
        deed = _NEW_CLAUSE.split(_ASIDE.sub("", tail).lstrip("，, "), maxsplit=1)[0]
        side = _side(lead, _ASIDE.sub("", tail))
        is_by = bool(match["by"] or match["then"])
        yield Moment(match.start(), match.end(), *within, bool(year), was_planned, is_actual, is_by, side, deed)
        before = match.end()


def _days(match: Match[str], year: int, month: int) -> tuple[date, date] | None:
    """The first and the last day that are meant; None where no calendar has them."""
    if match["closed"]:
        return (
            (date(year, 1, 1), date(year, 1, 10)) if match["half"] == "初" else (date(year, 12, 21), date(year, 12, 31))
        )
    if not month:
        return None
    length = monthrange(year, month)[1]
    first, last = _PARTS.get(match["part"] or "", (1, 31))
    day = match["day"] or match["only"]
    if day:
        first = last = int(day)
    if not 1 <= first <= length or (day and last > length):
        return None
    return date(year, month, first), date(year, month, min(last, length))


def _told_as(lead: str) -> tuple[bool, bool]:
    """Whether the words before a day say that it is planned, or that it came about; the last of them hold."""
    planned = _PLANNED.search(lead)
    came = max((match.start() for match in _ACTUAL.finditer(lead)), default=-1)
    says_so = planned is not None and came < planned.start()
    return says_so, came >= 0 and not says_so


def _side(lead: str, tail: str) -> SpanEnd:
    if _BEGINS.match(tail):
        return SpanEnd.BEGIN
    if _ENDS.match(tail):
        return SpanEnd.END
    if _BEGINS_BEFORE.search(lead):
        return SpanEnd.BEGIN
    return SpanEnd.END if _ENDS_BEFORE.search(lead) else SpanEnd.OPEN
