"""What words say of a day beside others: within a stretch, before another, the next day, a month later, years apart.

保险期间为5月1日至9月30日，出险日期10月2日，在保险期内; 次日即3月7日 behind 3月5日; 一个月后即7月10日; 评审早于立项.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import moments_of

_KIND = "(?:保险|质保|保修|有效|公示|申报|服务|合同|规定|约定|施工|保质|报名|承诺|缓缴|受理)"
_WITHIN = pattern(
    rf"(?P<in>(?:仍|均|都|尚|还)?(?:在|处于)(?:规定|约定|合同)?的?{_KIND}?(?:期间?|期限|时间|时限)(?:之内|以内|内|范围内)"
    rf"|未过{_KIND}?期)(?:受理|使用|报修|申报|办理|提交|递交|报送|接种|生产|发生)?(?=[，。；])"
    rf"|(?P<out>(?:已过了?|已超过?|不在){_KIND}?(?:期间?|期限|时间|时限)(?:之内|内)?)(?=[，。；])"
)
_JOINT = pattern("[ ]?(?:起)?(?:至|到|—|-|–|~)[ ]?$")
_UP_TO = pattern("(?:有效期|质保期|保质期|保修期|期限|截止时间|截止日期|到期日|保险期)(?:限|间)?(?:至|到|为|是)$")
_ORDER = pattern(
    r"(?P<a>[一-龥]{2,4}?)(?:时间|日期)?(?:(?P<early>早于|先于)|(?P<late>晚于|迟于|后于))(?P<b>[一-龥]{2})(?:时间|日期)?(?=[，。；])"
    r"|(?P<one>[一-龥]{2,4}?)(?:时间|日期)?在(?P<other>[一-龥]{2})(?:时间|日期)?(?:(?P<before>之前|以前|前)|(?P<after>之后|以后|后))(?=[，。；])"
)
_ORDERED = pattern("[早先晚迟后]于|[前后](?=[，。；])")  # without which no two are in an order
_NEXT_DAY = pattern(r"(?:次日|翌日|第二天)(?:，?(?:即|也就是|\())?(?=[0-9]{1,2}月|20[0-9]{2}年)")
_LATER = pattern(
    r"(?P<number>[0-9]{1,3}|[一两二三四五六七八九十半]{1,3})(?P<unit>个月|天|日|周|星期|年)(?:之|以)?后(?:，)?(?:即|也就是|的|，即)(?=[0-9]{1,2}月|20[0-9]{2}年)"
)
_SAME_DAY = pattern("(?:当日|当天|同日)(?:即)?(?:办结|答复|到账|拨付|转办|处理|下拨|完成)")
_CAME_IN = pattern("收到|受理|接到|接报|立案|申请")
_APART = pattern(
    r"(?P<first>(?:19|20)[0-9]{2})年[^。；]{0,24}?(?:(?P<between>时隔|相隔|间隔|阔别)(?P<number>[0-9]{1,2}|[一两二三四五六七八九十]{1,3})年[^。；0-9]{0,6}?(?P<last>20[0-9]{2})年"
    r"|(?P<end>20[0-9]{2})年[^。；0-9]{0,12}(?:时隔|相隔|间隔)(?P<told>[0-9]{1,2}|[一两二三四五六七八九十]{1,3})年)"
)
_STUDY = pattern(
    r"(?:学制|任期|聘期)(?:为)?(?P<number>[一两二三四五六七八九]|[1-9])年[^。；0-9]{0,10}(?P<first>20[0-9]{2})年(?:[0-9]{1,2}月)?[^。；0-9]{0,12}"
    r"(?P<last>20[0-9]{2})年(?:[0-9]{1,2}月)?[^。；0-9]{0,3}(?:毕业|届满|期满)"
)
_ALLOWED = pattern(
    r"(?:符合|未超过?|没有超过|没超过?)(?:规定的?)?(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:个)?(?P<work>工作)?[日天](?:内|以内|之内)?"
)
_DONE = pattern("办结|答复|办理|转办|完成|回复|支付|拨付|退还|公示|公开|出具")
_WEEKDAY = pattern(
    r"(?:周|星期)(?P<day>[一二三四五六日天])[(（，]?(?P<year>20[0-9]{2})年(?P<month>1[0-2]|0?[1-9])月(?P<of>[0-9]{1,2})日"
)
_PART_OF_YEAR = pattern(
    "[，]?(?:均|都)?(?:在|属于?|处于)(?P<part>上半年|下半年|第?[一二三四]季度)(?:内|之内|期间)?[一-龥]{0,2}(?=[，。；])"
)
_NOT_SO = pattern("分别|另|部分|其余|顺延|延长|原定|计划|上年|去年|但|除")
_DAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_NEAR, _FAR, _LEAD = 40, 70, 12  # characters


def stated(passage: Passage) -> Iterator[Claim]:
    """Words on days that the days beside them do not bear out."""
    text = passage.folded
    for sentence in passage.saying(
        "期", "时间", "时限", "于", "前", "后", "次日", "翌日", "第二天", "当日", "当天", "同日", "超"
    ):
        yield from _of_days(passage, sentence)
    for sentence in passage.saying("隔", "阔别", "学制", "任期", "聘期"):
        for look in (_APART, _STUDY):
            for match in look.finditer(text, sentence.start, sentence.end):
                yield from _years(match)
    for sentence in passage.saying("周", "星期"):
        for match in _WEEKDAY.finditer(text, sentence.start, sentence.end):
            yield from _weekday(match)
    for sentence in passage.saying("半年", "季度"):
        for match in _PART_OF_YEAR.finditer(text, sentence.start, sentence.end):
            yield from _part(passage, sentence, match)


def _claimed(start: int, end: int, terms: str) -> Claim:
    return Claim(DATES, start, end, arithmetic=terms, severity="query")


def _of_days(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    text = passage.folded
    for match in _WITHIN.finditer(text, sentence.start, sentence.end):
        yield from _within(text, _before(passage, sentence, match), match)
    is_ordered = _ORDERED.search(text, sentence.start, sentence.end) is not None
    for match in _ORDER.finditer(text, sentence.start, sentence.end) if is_ordered else ():
        yield from _order(text, _before(passage, sentence, match), match)
    for look in (_NEXT_DAY, _LATER):
        for match in look.finditer(text, sentence.start, sentence.end):
            yield from _later(passage, sentence, match)
    for match in _SAME_DAY.finditer(text, sentence.start, sentence.end):
        days = _before(passage, sentence, match)[-2:]
        is_near = len(days) == 2 and match.start() == days[1].end and days[1].start - days[0].end <= _NEAR
        if is_near and days[0].is_day and days[0].first != days[1].first and _CAME_IN.search(days[0].deed):
            yield _claimed(days[1].start, match.end(), f"{days[0].first:%m-%d}≠{days[1].first:%m-%d}")
    for match in _ALLOWED.finditer(text, sentence.start, sentence.end):
        yield from _allowed(_before(passage, sentence, match), match)


def _before(passage: Passage, sentence: Sentence, match: Match[str]) -> list[Moment]:
    return [each for each in moments_of(passage, sentence.place) if each.end <= match.start()]


def _within(text: str, days: Sequence[Moment], match: Match[str]) -> Iterator[Claim]:
    """A day told to lie within a stretch, or in no such stretch, that its ends say otherwise of."""
    if len(days) < 2:
        return
    *ends, came = days[-3:]
    last = ends[-1]
    first = ends[0] if len(ends) > 1 and _JOINT.search(text[ends[0].end : last.start]) else None
    is_bound = first is not None or _UP_TO.search(text[max(0, last.start - _LEAD) : last.start])
    between = text[last.end : came.start]
    if not is_bound or (not came.is_day and came.last.month == last.last.month) or "。" in between or "；" in between:
        return
    is_near = len(between) <= _NEAR and match.start() - came.end <= _NEAR // 2
    if not is_near or _JOINT.search(between) or came.has_year is not last.has_year or _NOT_SO.search(between):
        return
    is_late = came.first > last.last or (first is not None and came.last < first.first)
    if is_late is bool(match["in"]):
        start = (first or last).first
        yield _claimed(came.start, match.end(), f"{start:%Y-%m-%d}→{last.last:%Y-%m-%d}, {came.first:%Y-%m-%d}")


def _order(text: str, days: Sequence[Moment], match: Match[str]) -> Iterator[Claim]:
    """评审于4月10日进行，立项时间为3月5日，评审早于立项."""
    if not days:
        return
    begin = max(0, days[0].start - _LEAD)
    one, other = (match["a"] or match["one"])[-2:], match["b"] or match["other"]
    words = [_words(text[begin : match.start()], each, days, begin) for each in days]
    first = [each for each, own in zip(days, words, strict=True) if one in own]
    second = [each for each, own in zip(days, words, strict=True) if other in own]
    if len(first) != 1 or len(second) != 1 or first == second or match.start() - days[-1].end > _NEAR:
        return
    here, there = first[0], second[0]
    is_early = bool(match["early"] or match["before"])
    is_turned = here.first > there.last if is_early else here.last < there.first
    if here.has_year is there.has_year and is_turned:
        sign = ">" if is_early else "<"
        yield _claimed(match.start(), match.end(), f"{here.first:%Y-%m-%d}{sign}{there.first:%Y-%m-%d}")


def _words(text: str, day: Moment, days: Sequence[Moment], offset: int) -> str:
    """What its clause says of a day, before it and behind."""
    begin = max([day.start - _LEAD, offset, *(each.end for each in days if each.end <= day.start)]) - offset
    deed = text[day.end - offset : day.end - offset + _LEAD].partition("，")[0]
    return text[begin : day.start - offset].rpartition("，")[2] + deed


def _later(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """3月5日收到申请，次日即3月7日转办; 5月10日验收，一个月后即7月10日付清."""
    days = moments_of(passage, sentence.place)
    before = [each for each in days if each.end <= match.start() and match.start() - each.end <= _NEAR]
    behind = [each for each in days if -1 <= each.start - match.end() <= 1]
    if not before or not behind or not before[-1].is_day or not behind[0].is_day:
        return
    one, other = before[-1].first, behind[0].first
    if other < one:
        return
    found = match.groupdict()
    number, unit = found.get("number") or "1", found.get("unit") or "天"
    due = _due(one, number, unit)
    if abs((other - due).days) > ("unit" in found):
        yield _claimed(match.start(), behind[0].end, f"{one:%Y-%m-%d}→{due:%Y-%m-%d}")


def _due(day: date, number: str, unit: str) -> date:
    count = how_many(number) if number != "半" else 0
    if unit in ("个月", "年"):
        months = count * (12 if unit == "年" else 1) + (6 if number == "半" and unit == "年" else 0)
        at = day.month - 1 + months
        extra = timedelta(15) if number == "半" and unit == "个月" else timedelta(0)
        return date(day.year + at // 12, at % 12 + 1, min(day.day, 28)) + timedelta(max(0, day.day - 28)) + extra
    return day + timedelta(count * (7 if unit in ("周", "星期") else 1))


def _allowed(days: Sequence[Moment], match: Match[str]) -> Iterator[Claim]:
    """3月1日收到申请，3月25日办结，符合15日内办结的规定."""
    if len(days) < 2:
        return
    one, other = days[-2:]
    is_pair = one.is_day and other.is_day and _CAME_IN.search(one.deed) and _DONE.search(other.deed)
    if not is_pair or match.start() - other.end > _NEAR or other.first < one.first:
        return
    took, allowed = (other.first - one.first).days, how_many(match["number"])
    most = allowed * 7 // 5 + 10 if match["work"] else allowed + 1
    if took > most:
        yield _claimed(match.start(), match.end(), f"{took}>{allowed}")


def _years(match: Match[str]) -> Iterator[Claim]:
    found = match.groupdict()
    first, last = int(match["first"]), int(match["last"] or match["end"])
    told = how_many(match["number"] or found.get("told") or "")
    if told and last > first and last - first != told:
        yield _claimed(match.start(), match.end(), f"{last}-{first}={last - first}")


def _weekday(match: Match[str]) -> Iterator[Claim]:
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["of"]))
    except ValueError:
        return
    if day.weekday() != _DAYS[match["day"]]:
        yield _claimed(match.start(), match.end(), f"{day:%Y-%m-%d}={day.isoweekday()}")


def _part(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """项目9月30日完成，在上半年内完工."""
    days = _before(passage, sentence, match)
    if not days or match.start() - days[-1].end > _LEAD or _NOT_SO.search(passage.folded, days[-1].end, match.start()):
        return
    month, part = days[-1].first.month, match["part"]
    months = range(1, 7) if part == "上半年" else range(7, 13)
    if "季" in part:
        quarter = "一二三四".index(part.removeprefix("第")[0])
        months = range(3 * quarter + 1, 3 * quarter + 4)
    if month not in months:
        yield _claimed(days[-1].start, match.end(), f"{month}")
