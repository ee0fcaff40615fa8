"""Papers dated after what they call for (4月10日办班，4月20日印发开班通知), or before what they report on is over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import moments_of

_CALLS = tuple(  # what a notice calls for, and the words by which that is told to happen
    (pattern(f"(?:{called})(?:的|工作)?(?:通知|公告|方案)"), pattern(happens))
    for called, happens in (
        ("开班|培训|办班|轮训", "办班|开班|培训|轮训|授课"),
        ("会议|大会|推进会|座谈会|动员会", "召开|开会|会[^，。；]{0,4}举行"),
        ("检查|核查|督查|督导|抽查", "检查|核查|督查|督导|抽查"),
        ("比赛|竞赛|大赛|演出|运动会|展览|义诊", "举办|开赛|举行|开幕"),
        ("招聘|考试|笔试|面试|招考", "笔试|面试|考试|考核"),
        ("听证", "听证"),
    )
)
_PAPER = pattern("通知|公告|方案|通报|纪要|总结|报告|简报|计划|意见")
_ISSUED = pattern("印发|下发|发出|发布|制发|出具|形成|定稿|提交|报送|上报")
_WORK = pattern("核查|检查|审计|评价|评审|调查|监测|普查|测评|督查|调研|抽查")
_REPORT = pattern("(?P<of>核查|检查|审计|评价|自评|评审|调查|监测|普查|测评|督查|调研|抽查)(?:报告|通报|结论)")
_WORDS_OF_WORK = (
    "核查",
    "检查",
    "审计",
    "评价",
    "自评",
    "评审",
    "调查",
    "监测",
    "普查",
    "测评",
    "督查",
    "调研",
    "抽查",
)
_FOR_A_RATING = ("核查", "评价", "评审", "调查", "测评")  # of what a 评价报告 tells
_DISPLAYED = pattern("公示(?:期|时间)?(?:限)?(?:为|自|从|于|是|:)*$")
_PROPOSED = pattern("拟[一-龥]{1,6}公示")  # 拟聘人员: who is proposed is on display by now
_GIVEN = pattern("发放|兑付|拨付|打卡|颁发|签订|聘用|上岗|批复|立项")
_SEVERAL = pattern(
    "第[一二三四五六七八九0-9]+[批期次轮]|[两三四二][批期次轮]|首[批期]|分别|补[发印签]|更正|变更|延期|改期|另|再次|倒签|违规|问题|上半年|下半年|季度"
    "|初稿|初步|中期|阶段|征求意见|尾款|上年|去年|预付"
)
_TO = pattern("[至到—–~～-]+$")
_MARKS = "，。；\n"
_HALF_A_YEAR = 183  # days: beyond, another year may be meant


@dataclass(frozen=True, slots=True)
class _Deed:
    """What is told of a day, or of the days from ``first`` to ``last``: its clause, from ``start`` to ``end``."""

    first: Moment
    last: Moment
    words: str
    start: int
    end: int


def papers(passage: Passage) -> Iterator[Claim]:
    """Notices behind what they call for, reports and payments within what they must wait for."""
    text = passage.folded
    spans: list[_Deed] = []
    told: list[tuple[_Deed, str]] = []
    for sentence in passage.saying("月"):
        if not passage.says(sentence, "通知", "公告", "方案", "公示", *_WORDS_OF_WORK) or _SEVERAL.search(
            text, sentence.start, sentence.end
        ):
            continue
        deeds = _deeds(passage, sentence)
        yield from _called_too_late(deeds)
        yield from _given_too_soon(passage, sentence, deeds)
        spans += [each for each in deeds if each.first is not each.last and _WORK.search(each.words)]
        told += [(each, match["of"]) for each in deeds if (match := _report(each))]
    yield from _reported_too_soon(spans, told)


def _deeds(passage: Passage, sentence: Sentence) -> list[_Deed]:
    """The days of a sentence that came about, each with its clause; two with 至 between them are one."""
    text = passage.folded
    here = [each for each in moments_of(passage, sentence.place) if sentence.start <= each.start < sentence.end]
    found: list[_Deed] = []
    for place, last in enumerate(here):
        is_span = place > 0 and _TO.fullmatch(text, here[place - 1].end, last.start) is not None
        is_begun = place + 1 < len(here) and _TO.fullmatch(text, last.end, here[place + 1].start) is not None
        first = here[place - 1] if is_span else last
        is_planned = last.is_planned and not _PROPOSED.search(text, sentence.start, first.start)
        if is_begun or is_planned or last.is_deadline or not last.is_day:
            continue
        start = max(sentence.start, *(text.rfind(mark, sentence.start, first.start) + 1 for mark in _MARKS))
        end = _end_of_clause(text, last.end, sentence.end)
        if end == last.end:  # 4月20日，局里印发开班通知
            further = _end_of_clause(text, end + 1, sentence.end)
            end = end if any(end < each.start < further for each in here) else further
        if found and start < found[-1].end:
            continue  # two days in one clause
        found.append(_Deed(first, last, text[start:end], start, end))
    return found


def _end_of_clause(text: str, start: int, end: int) -> int:
    return min((at for mark in _MARKS if (at := text.find(mark, start, end)) >= 0), default=end)


def _called_too_late(deeds: Sequence[_Deed]) -> Iterator[Claim]:
    """4月10日至4月14日集中办班，4月20日印发开班通知."""
    for notice in deeds:
        for called, happens in _CALLS if _ISSUED.search(notice.words) else ():
            if not called.search(notice.words):
                continue
            events = [each for each in deeds if happens.search(each.words) and not _PAPER.search(each.words)]
            if len(events) == 1 and 0 < (notice.first.first - events[0].first.first).days <= _HALF_A_YEAR:
                yield from _judged(notice, events[0].first, ">")
            break


def _given_too_soon(passage: Passage, sentence: Sentence, deeds: Sequence[_Deed]) -> Iterator[Claim]:
    """公示期为4月10日至4月16日，4月14日发放补贴."""
    for span in deeds:
        lead = passage.folded[max(sentence.start, span.first.start - 12) : span.first.start]
        if span.first is span.last or not _DISPLAYED.search(lead):
            continue
        given = [each for each in deeds if each.start > span.start and _GIVEN.search(each.words)]
        if len(given) == 1 and span.first.first <= given[0].first.first < span.last.last:
            yield from _judged(given[0], span.last, "<")


def _report(deed: _Deed) -> re.Match[str] | None:
    return _REPORT.search(deed.words) if deed.first is deed.last and _ISSUED.search(deed.words) else None


def _reported_too_soon(spans: Sequence[_Deed], told: Sequence[tuple[_Deed, str]]) -> Iterator[Claim]:
    """2024年3月4日至3月15日现场核查 … 评价报告已于2024年3月12日定稿: before what it tells of had come to an end."""
    for report, of in told if len(told) == 1 else ():
        kinds = _FOR_A_RATING if of in ("评价", "自评") else (of,)
        own = [each for each in spans if any(kind in each.words for kind in kinds)]
        if len(own) != 1 or own[0].first.has_year is not report.first.has_year:
            continue
        if own[0].first.first <= report.first.first < own[0].last.last:
            yield from _judged(report, own[0].last, "<")


def _judged(deed: _Deed, other: Moment, sign: str) -> Iterator[Claim]:
    if deed.first.has_year is other.has_year:
        terms = f"{deed.first.first:%Y-%m-%d}{sign}{other.first:%Y-%m-%d}"
        yield Claim(DATES, deed.start, deed.end, arithmetic=terms, severity="query")
