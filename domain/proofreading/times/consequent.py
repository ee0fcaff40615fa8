"""Days that the words set behind or before another one, and that do not lie there.

据此, 随后 and 在其…后 say that what they stand beside came later; 第20天 and 第35个周年 count from the day or year told
before; what is done once a month is done as often as there are months.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import moments_of

_LATER = pattern(
    "据此|随后|随即|此后|其后|之后(?!第)|接着|继而|事后|在(?:其|此|这|该|上述)?[一-龥]{2,8}(?:结束|完成|去世|死亡|批复|验收|到期|离任|退休)?之?后"
)
_BEHIND = pattern("(?:[日号月底初旬末]?[至到—-][^，。；]{2,8}?)?[^，。；0-9]{0,10}?")
_FIRST_ONE, _LAST_ONE = (
    pattern("首[台批个笔期例场座项车次]"),
    pattern("[末尾][台批个笔期例场座项车次]|最后一[台批个笔期例场座项车次]"),
)
_NOT_SO = pattern(
    "原定|计划|[比较]|此前|早在|曾|补|追认|倒签|分别|其中|上年|去年|次年|翌年|提前|预|第[二三四五六]|另|日后|今后|以后"
)
_RUNS_TO = pattern("[^。；0-9]{0,14}(?:至|到|—|-|–|~|止于)[ ]?$")
_STARTS = pattern("(?:自|从|起|始|施行|生效|开始)[^。；0-9]{0,4}$")
_HALF_A_YEAR = 183  # days: beyond, the next year may be meant
_NTH_DAY = pattern(
    r"第(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:个)?(?:日历|自然)?[天日](?:，?(?:即|也就是|为|是))+(?:在|于)?"
)
_NTH_YEAR = pattern(
    r"(?P<first>(?:19|20)[0-9]{2})年(?:[0-9]{1,2}月)?(?:[^。；0-9]{0,20}?)[^。；0-9]{0,8}?\(?(?P<last>20[0-9]{2})年(?:[0-9]{1,2}月)?\)?"
    r"(?:[^。；0-9年月]{0,8})第(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:个)?(?P<what>年度|周年|年头|年(?!级|终))"
)
_YEARS = pattern(
    r"(?P<first>20[0-9]{2})年?(?:—|-|–|~|至|到)(?P<last>20[0-9]{2})年(?:度|期间)?[，(]?(?:共|这|连续|合计|前后|总共|一共)?"
    r"(?P<number>[0-9]{1,2}|[两二三四五六七八九十]{1,2})(?P<what>个(?:会计|预算|财政|完整)?年度|个年份)"
)
_TERM_OF_YEARS = pattern(
    r"(?P<first>(?:19|20)[0-9]{2})年(?:(?P<month>[0-9]{1,2})月)?(?![0-9])[^。；0-9]{0,16}(?:年限|期限|任期|聘期|租期|有效期|保管期|服务期|合同期|期)"
    r"(?:为|是|共|限)?(?P<number>[0-9]{1,2}|[一两二三四五六七八九十]{1,2})年[^。；0-9]{0,12}(?P<last>20[0-9]{2})年(?:(?P<end>[0-9]{1,2})月)?"
    r"(?:底|末|初)?(?:[0-9]{1,2}日)?(?:正?式|将|即)?(?:到期|届满|期满|报废|换届|终止|满期)"
)
_IN_THE_YEAR_BEFORE = pattern("底|末|12月")
_MONTHLY = pattern("每月[一1][次期场份]|每月(?:各)?(?:开展|巡检|检查|召开|编印|组织)[一1][次期场]|逐月")
_TIMES = pattern("(?P<number>[0-9]{1,2}|[两二三四五六七八九十]{1,3})[次期场份]")
_FROM_TO = pattern("^[ ]?(?:起|开始)?(?:至|到|—|-|–|~)[ ]?(?:当年|同年|次年|本年)?$")
_STAGES = pattern("互不(?:重叠|交叉)|不重叠|首尾相接|前后衔接")
_OF_MONTHS = pattern("(?P<first>1[0-2]|[1-9])月?(?:至|到|—|-|–|~)(?P<last>1[0-2]|[1-9])月")
_NEAR, _BACK = 14, 40  # characters


def consequent(passage: Passage) -> Iterator[Claim]:
    """Days, years and numbers of months that others do not bear out."""
    text = passage.folded
    for sentence in passage.saying("后", "据此", "随即", "接着", "继而", "末", "尾", "每月", "逐月", "至", "到", "—"):
        days = [each for each in moments_of(passage, sentence.place) if sentence.start <= each.start < sentence.end]
        for first, later in pairwise(days):
            if _comes_too_soon(text, first, later):
                terms = f"{first.first:%Y-%m-%d}>{later.first:%Y-%m-%d}"
                yield Claim(DATES, later.start, later.end, arithmetic=terms, severity="query")
        yield from _monthly(text, sentence, days)
    for sentence in passage.saying("第"):
        yield from _counted(passage, sentence)
    for sentence in passage.saying("年度", "年份"):
        for match in _YEARS.finditer(text, sentence.start, sentence.end):
            years = int(match["last"]) - int(match["first"]) + 1
            yield from _claimed(match, years, years)
    for sentence in passage.saying("期", "年限"):
        for match in _TERM_OF_YEARS.finditer(text, sentence.start, sentence.end):
            years = int(match["last"]) - int(match["first"])
            is_early = match["month"] in (None, "1") and _IN_THE_YEAR_BEFORE.search(match[0][-10:])
            yield from _claimed(match, years, years + bool(is_early))
    for match in _STAGES.finditer(text):
        yield from _overlapping(passage, match)


def _claimed(match: Match[str], least: int, most: int) -> Iterator[Claim]:
    told = how_many(match["number"])
    if told and most > 0 and not least <= told <= most:
        yield Claim(DATES, match.start(), match.end(), Decimal(most), Decimal(told), False, f"{most}≠{told}", "query")


def _comes_too_soon(text: str, first: Moment, later: Moment) -> bool:
    """批复时间为2021年11月8日，2020年2月20日据此批复完成招标; 首台4月2日施工，末台2月28日完工."""
    if _ends_before_it_begins(text, first, later):
        return True
    if first.has_year is not later.has_year or later.last >= first.first or first.is_planned or later.is_planned:
        return False
    between = text[first.end : later.start]
    if not text[later.start : later.start + 4].isdecimal() and (first.first - later.last).days > _HALF_A_YEAR:
        return False
    behind = _LATER.search(text, later.end, later.end + _NEAR + len(_range(text, later)))
    lead = text[max(0, first.start - _BACK) : first.start]
    if _NOT_SO.search(between) or "。" in between or "；" in between:
        return False
    if _FIRST_ONE.search(lead[-_NEAR:]) and _LAST_ONE.search(between[-_NEAR:]):
        return True
    if behind is not None and not any(mark in text[later.end : behind.start()] for mark in "，。；、"):
        return True
    return bool(_LATER.search(between[-_NEAR:])) and "，" in between


def _ends_before_it_begins(text: str, first: Moment, later: Moment) -> bool:
    """自2023年3月1日施行，有效期至2022年12月31日: years are told with both."""
    have_years = all(text[each.start : each.start + 4].isdecimal() for each in (first, later))
    words = text[first.end : later.start]
    begins = _STARTS.search(text[max(0, first.start - 6) : first.start]) or _STARTS.search(words[:4])
    return have_years and later.last < first.first and bool(begins and _RUNS_TO.fullmatch(words))


def _range(text: str, later: Moment) -> str:
    """7月底 of 4月上旬至7月底在排查结束后: what the later day goes on to."""
    match = _TO.match(text, later.end)
    return match[0] if match else ""


_TO = pattern("(?:至|到|—|-|–|~)[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|初|[上中下]旬)?")


def _monthly(text: str, sentence: Sentence, days: list[Moment]) -> Iterator[Claim]:
    """共巡检12次，每月一次，时间从2022年9月到2023年6月."""
    monthly = _MONTHLY.search(text, sentence.start, sentence.end)
    if monthly is None or len(days) != 2 or any(each.is_day for each in days):
        return
    one, other = days
    months = (other.first.year - one.first.year) * 12 + other.first.month - one.first.month + 1
    counts = [
        each
        for each in _TIMES.finditer(text, sentence.start, sentence.end)
        if not monthly.start() <= each.start() < monthly.end() and how_many(each["number"]) > 1
    ]
    if len(counts) == 1 and _FROM_TO.match(text[one.end : other.start]) and one.has_year and other.has_year:
        yield from _claimed(counts[0], months, months)


def _counted(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """4月6日签订之后第20天，即4月16日; 成立于1998年，2023年是第35个周年; 2020年起，2023年为第三个年度."""
    text = passage.folded
    for match in _NTH_DAY.finditer(text, sentence.start, sentence.end):
        days = moments_of(passage, sentence.place)
        before = [each for each in days if each.end <= match.start() and match.start() - each.end <= _BACK]
        behind = [each for each in days if 0 <= each.start - match.end() <= 1]
        if before and behind and before[-1].is_day and behind[0].is_day:
            apart = (behind[0].first - before[-1].first).days
            apart = apart if apart >= 0 or before[-1].has_year else apart + 365
            yield from _claimed(match, apart - 1, apart + 1)
    for match in _NTH_YEAR.finditer(text, sentence.start, sentence.end):
        years = int(match["last"]) - int(match["first"])
        if match["what"] == "周年":
            yield from _claimed(match, years, years)
        else:
            yield from _claimed(match, years if match["what"] != "年度" else years + 1, years + 1)


def _overlapping(passage: Passage, match: Match[str]) -> Iterator[Claim]:
    """第一阶段1至4月，第二阶段5至8月，第三阶段8至12月，首尾相接、互不重叠."""
    sentence = passage.sentence_at(match.start())
    spans = list(_OF_MONTHS.finditer(passage.folded, sentence.start, match.start()))
    for one, other in pairwise(spans):
        begins, ends = int(other["first"]), int(one["last"])
        if begins <= ends or ("相接" in match[0] and begins != ends + 1):
            terms = f"{ends}, {begins}"
            yield Claim(DATES, other.start(), other.end(), arithmetic=terms, severity="query")
