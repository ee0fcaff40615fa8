"""What is still to be done, by a day that is over: 下一步，将于2023年年底前轮训一遍 in a report on 2023.

A text is written after the year that it accounts for, and after the last of what it tells as done or found (反馈, 下发,
截至, the day under it). What it plans, asks for or recommends lies ahead of that. A paper that sets out a year
(绩效目标申报表, 实施方案) asks for nothing by a day of the year before.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from msgspec import Struct

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence
from domain.proofreading.paragraphs import is_heading, paragraphs
from domain.proofreading.years_told.own_time import is_of_a_budget
from domain.proofreading.years_told.reporting_year import opening_year

OTHER = "year.other"
_DATE = pattern(
    r"(?P<year>20(?<![0-9至—〔\[（(《-]..)[0-9]{2})年(?:(?P<month>1[0-2]|[1-9])月(?:份|[0-9]{1,2}日|[底末初]|[上中下]旬)?"
    r"|(?P<part>第?[一二三四1-4]季度|上半年)|年?[底末初]|下半年)?(?P<by>以?前|之前|内)?(?![-—~～至到])"
)
_QUARTERS = {"一": 3, "二": 6, "三": 9, "四": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_HALF, _DECEMBER = 6, 12
_NEXT = pattern(
    "下一?步|下阶段|下一阶段|改进|打算|工作计划|工作安排|今后|往后|接下来|整改措施|整改时限|建议|(?<!准)准备在"
)
_NO_NEXT = pattern("上次|上年|以往|落实情况|完成情况|执行情况")
_WILL = pattern(
    "(?<![原曾模虚])(?:拟(?![定订])|将(?!军|近)|计划(?!数|的)|打算|力争|争取(?!到|了)|准备(?!金|工作)|确保|建议|届时|明确由|[责要]求?由|要求[^，。；]{2,12}$)"
)
_PAST = pattern(
    "已|未|应|原|曾|针对|存在|问题|对照|暴露|短板|不足|实际|仅|拖延|承诺|要求|规定|任务书|逾期|如期|按期|当时|上级"
)
_PAST_PLAN = pattern(
    "已|原|曾|(?<![供反响适])应(?!急|用|届)|实际|当时|当初|最初|年初|上级|规定|合同|任务书|文件|《|按照?|比计划|[较比]$"
)
_GOES_ON = pattern(  # what came of it, or whose it is: the plan is told as one of then
    "的(?!全部|各项|[^，。；]{0,12}任务)|[^，。；\n]{0,30}，(?:实际|因|但|后|推迟|延期|已|现|未|目前|最终|结果|截至|到期|至今|于是)"
)
_OF_MATTER = pattern(
    "(?:购[入置]|建[成造]|入库|发生|形成|签订|登记)的|度?(?:决算|自评|绩效评价|年报|审计|奖补|补贴|补助|清算|结转|结余|遗留|存量|未完|剩余|收尾|汇算)"
)
_TO_SPEND = pattern("编制时|编制中|编制$|公开招|项目储备|储备|预算(?:中|时|编制|安排)|年度计划中")
_TO_FINISH = pattern("(?:完成|实现|抓好|落实好?)$")
_A_TASK = pattern("[^，。；\n]{0,24}?(?:年度|目标)?(?:任务|目标)(?=[，。；\n]|$)")
_SINCE, _IN_USE = pattern("(?:自|从)$"), pattern("起(?:按|实行|执行|推行|建立|每|全面)")
_FAULT = pattern("未|没有|违规|长期|一直|存在")
_DUE = pattern(r"(?:时限|期限|限期|截止(?:时间|日期))[^，。；\n0-9]{0,6}$")
_FOUND = pattern(
    r"(?P<year>20[0-9]{2})年(?P<month>1[0-2]|[1-9])月(?:[0-9]{1,2}日|[底末初]|[上中下]旬)?(?=[^，。；\n]{0,16}"
    r"(?:反馈|下[发达]|印发|出具|移交|交办|通报|指出|批复|结束|收到|接到|进驻|审定|检查(?!合格)))"
    r"|(?:反馈|通报|巡察|审计|检查)[^，。；\n]{0,8}[（(](?P<other>20[0-9]{2})年(?P<then>1[0-2]|[1-9])月"
)
_UNTIL = pattern(r"(?:截至|截止到?)(?P<year>20[0-9]{2})年(?:(?P<month>1[0-2]|[1-9])月)?")
_WHOLE = pattern("自评|决算|全年|年末|年底有|年度[^，。；\n]{0,10}(?:报告|总结|情况)|20[0-9]{2}年，[^，。；\n]{0,10}共")
_OF_A_PART = pattern("半年|中期|监控|进度|(?<![一二三四])季度总结|截至[^，。；\n]{0,6}(?<!1)[1-9]月|目前")
_ABOUT = pattern(r"(?P<year>20[0-9]{2})年度(?:部门|单位|项目|整体支出|绩效|预算){0,3}(?:自评|决算)")
_SETS_OUT = pattern(
    r"(?P<year>20[0-9]{2})年度?(?![-—~～至到])[^，。；\n0-9]{0,24}?(?:绩效目标(?:申报|批复|设定)?(?:表|书|[（(]|$)|目标申报|实施方案|工作方案|工作计划)"
)
_BUDGET = pattern("(20[0-9]{2})年[^，。；\n]{0,20}预算")
_HOPED = pattern("(?:预计|要求|计划|拟|力争|确保)[于在到至]?$")
_NO_SETTING = pattern("自评|完成情况|报告|评价|总结")
_BASE = pattern(
    "立项|依据|已|前期|批复|上年|结转|文件|纪要|会议|以来|自20|未完|上一年|现有|基础|去年|较|比|启动|续建|一期|延续|合同|约定|应[于在当]|原"
)
_SET = pattern("(?:完成|竣工|完工|投入使用|实施|发放|支付|验收)[^，。；\n0-9]{0,8}$")
_CELL = pattern(r"^[^，。；\n0-9]{0,30}[:：|\t ]*$")
_REACH, _FAR, _LATER, _MOST = 90, 160, 3, 200


class _Moment(Struct, frozen=True, gc=False):
    """A month, and whether only its year is meant."""

    year: int
    month: int

    def is_before(self, other: "_Moment") -> bool:
        return (self.year, self.month) < (other.year, other.month)


_DONE_BY = pattern("20[0-9]{2}年[^，。；]{0,10}前[^，。；0-9]{1,6}了")  # 2所学校于2023年12月15日前补齐了全部手续


def overdue(text: str, own: int | None) -> Iterator[Finding]:
    """Plans, measures and bounds that the text itself comes too late for; ``own``: the year that it accounts for."""
    if "年" not in text:
        return
    set_out = _year_set_out(text)
    if set_out is not None:
        yield from _of_a_year_before(text, set_out)
        return
    budget = own if own is not None and is_of_a_budget(text) else _year_of_a_budget(text)
    if budget is not None:
        yield from _of_a_year_before(text, budget)
    year = own or _year_told(text)
    latest = max((int(match["year"]) for match in _UNTIL.finditer(text)), default=0)
    written = _Moment(max(latest, year + 1 if year else 0), 0)
    found = [(each.start(), _moment(each)) for each in islice(_FOUND.finditer(text), _MOST)] if "月" in text else []
    section = ""
    for start, line in paragraphs(text):
        if is_heading(line):
            section = line
        if "20" in line:
            yield from _of_line(text, start, line, section, written, found)


def _of_line(
    text: str, start: int, line: str, section: str, written: _Moment, found: list[tuple[int, _Moment]]
) -> Iterator[Finding]:
    is_next = bool(_NEXT.search(section) and not _NO_NEXT.search(section))
    for match in islice(_DATE.finditer(line), _MOST):
        begin = begin_of_sentence(line, match.start(), _REACH)
        clause = line[max(begin, *(line.rfind(mark, begin, match.start()) + 1 for mark in "，：")) : match.start()]
        before, end = line[begin : match.start()], _moment(match)
        if _SINCE.search(before) and _IN_USE.match(line, match.end()) and "整改" in text:
            last = max((each for at, each in found if at < start + match.start()), key=_order, default=None)
            if last is not None and end.is_before(last) and not _FAULT.search(_sentence(line, match)):
                yield _told(start, line, match, None)
            continue
        if _GOES_ON.match(line, match.end()) or _OF_MATTER.match(line, match.end()):
            continue
        if _DONE_BY.match(line, match.start()):
            continue
        is_ahead = is_next or _NEXT.search(before) is not None or _NEXT.search(line[:40]) is not None
        will = _WILL.search(clause) or _WILL.match(line, match.end())
        is_meant = bool(will) and not _PAST_PLAN.search(clause)
        if is_ahead and end.year < written.year and (is_meant or _is_bound(line, match, section)):
            yield _told(start, line, match, written.year)
            continue
        is_task = _TO_FINISH.search(before) is not None and _A_TASK.match(line, match.end()) is not None
        if is_ahead and is_task and end.year < written.year and not _PAST_PLAN.search(clause):
            yield _told(start, line, match, written.year)
            continue
        if match["by"] or _DUE.search(before):
            last = max((each for at, each in found if at < start + match.start()), key=_order, default=None)
            is_asked = is_meant or is_ahead or _DUE.search(before) or _WILL.search(before)
            if (
                last is not None
                and match["month"]
                and end.is_before(last)
                and is_asked
                and not _PAST_PLAN.search(clause)
            ):
                yield _told(start, line, match, None)


def _order(each: _Moment) -> tuple[int, int]:
    return each.year, each.month


def _is_bound(line: str, match: Match[str], section: str) -> bool:
    """Whether a date bounds what is to be done, by 前 or 内, and nothing in its sentence tells of what was."""
    sentence = _sentence(line, match)
    is_bounded = match["by"] or _TO_SPEND.match(line, match.end()) or _TO_SPEND.match(line, match.end() + 1)
    is_meant = "问题" not in section or _WILL.search(sentence) is not None
    return bool(is_bounded) and is_meant and not _PAST.search(sentence)


def _sentence(line: str, match: Match[str]) -> str:
    """The sentence of a date, so many characters before and behind it at most."""
    begin = begin_of_sentence(line, match.start(), _FAR, "。\n")
    return line[begin : match.end() + _FAR].partition("。")[0] if "。" not in line[begin : match.end()] else ""


def _moment(match: Match[str]) -> _Moment:
    """The last month of what a date names: its year's, where it names none."""
    named = match.groupdict()
    year = int(named["year"] or named.get("other") or 0)
    month = named["month"] or named.get("then")
    part = named.get("part")
    if month:
        return _Moment(year, int(month))
    if part:
        return _Moment(year, _HALF if "半" in part else _QUARTERS[part.removeprefix("第")[0]])
    return _Moment(year, _DECEMBER)


def _year_told(text: str) -> int | None:
    """The year that a text without a title tells the whole of."""
    about = _ABOUT.search(text[:200])
    year = int(about["year"]) if about else opening_year(text)
    return year if year is not None and _WHOLE.search(text) and not _OF_A_PART.search(text) else None


def _year_set_out(text: str) -> int | None:
    """The year for which a paper sets goals, by its title."""
    title = text.lstrip().split("\n", 1)[0][:60]
    match = _SETS_OUT.search(title)
    return int(match["year"]) if match and not _NO_SETTING.search(title) else None


def _year_of_a_budget(text: str) -> int | None:
    match = _BUDGET.search(text.lstrip().split("\n", 1)[0][:60]) if is_of_a_budget(text) else None
    return int(match[1]) if match else None


def _of_a_year_before(text: str, year: int) -> Iterator[Finding]:
    """完成时间：2023年11月30日前 among the goals of 2024."""
    for start, line in paragraphs(text):
        for match in islice(_DATE.finditer(line), _MOST) if "20" in line else ():
            begin = begin_of_sentence(line, match.start(), _REACH)
            before = line[begin : match.start()]
            is_set = match["by"] or (_SET.search(before.rstrip("：: |\t")) and _CELL.match(before))
            clause = before.rpartition("，")[2]
            is_set = is_set or bool(_WILL.search(clause) or _HOPED.search(clause))
            is_old = year - _LATER < int(match["year"]) < year
            if is_old and is_set and not _BASE.search(before) and not _GOES_ON.match(line, match.end()):
                yield _told(start, line, match, year)


def _told(start: int, line: str, match: Match[str], right: int | None) -> Finding:
    at = match.start()
    if right is None:
        return Finding("query", OTHER, quote=match[0], offset=start + at)
    return Finding("query", OTHER, quote=line[at : at + 5], offset=start + at, replacement=f"{right}年")
