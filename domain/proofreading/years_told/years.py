"""The year of a report: another one left over, words that only the year itself could say, dates too early."""

from collections.abc import Iterator
from re import Match

from domain.checks.finding import Finding
from domain.outline import Severity
from domain.patterns import pattern
from domain.proofreading.paragraphs import is_heading, paragraphs
from domain.proofreading.years_told.asked_years import asked_years
from domain.proofreading.years_told.bases import is_base
from domain.proofreading.years_told.calendar_dates import impossible_dates
from domain.proofreading.years_told.cut_off_years import cut_off_years
from domain.proofreading.years_told.early_untils import early_untils
from domain.proofreading.years_told.left_over_years import left_over_years, told_year
from domain.proofreading.years_told.lone_years import early_ends, lone_years, old_titles, told_alone
from domain.proofreading.years_told.next_steps import next_steps
from domain.proofreading.years_told.other_years import other_years
from domain.proofreading.years_told.overdue import overdue
from domain.proofreading.years_told.own_time import is_day_of_report, is_of_a_budget, is_within_its_year
from domain.proofreading.years_told.periods import mended_before, periods, planned
from domain.proofreading.years_told.present import present_words
from domain.proofreading.years_told.related_years import related_years
from domain.proofreading.years_told.reporting_year import TITLE, opening_year, year_of
from domain.proofreading.years_told.slipped_years import slipped_years
from domain.proofreading.years_told.stale_years import stale_years
from domain.proofreading.years_told.told_years import titled_before, told_years
from domain.proofreading.years_told.years_by_sums import years_by_sums
from domain.proofreading.years_told.years_counted import years_counted
from domain.proofreading.years_told.years_in_turn import years_in_turn
from domain.proofreading.years_told.years_of_goals import years_of_goals

OTHER = "year.other"
EARLY = "year.early"

_YEAR = pattern(r"(20(?<![0-9〔\[（(第]..)[0-9]{2})(?=年|[-—至~]20[0-9]{2}年)")
_ASSESSED = pattern(
    r"(20(?<![0-9《“]..)[0-9]{2})年(?:度(?!以)|(?=(?:部门)?整体支出))[^，。；：\n《》“”〔]{0,24}?(?:自评|整体支出绩效评价|绩效评价工作)(?!报告中|结果|发现|反馈|指出|问题|等级|得分|整改|中|时|后|情况通报)"
)
_TOLD = pattern(
    r"(?:^|(?<=。))\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]\s*)?(20(?<![0-9]..)[0-9]{2})年(?:度|全年|，|我[局委院校镇]|本[单部])"
)
_RESULT = pattern(
    r"(?:里程|面积|人数|数量|总量|产值|率)[^，。；0-9]{0,4}[0-9]|(?:完成|开展|支出|收入|培训|检查|发放|新增|实现|举办|办理|建成|整改|受理)[^，。；]{0,14}[0-9]"
)
_LAST_ROUND = pattern(r"(?:上一?|前一?)[轮次届期批][^，。；（(]{0,4}[（(](20[0-9]{2})年(?:度|[0-9]{1,2}月)?[）)]")
_BESIDE = pattern(r"(?:上年度?|去年|上一年度?)[（(](20[0-9]{2})(?:年度?)?[）)]")
_DRAWN_FROM = pattern(
    r"(?:(?:取自|来源于|来自|摘自|依据)[^，。；\n0-9]{0,6}|(?:根据|按照?)(?=20[0-9]{2}年度?(?:部门)?决算(?:报表|数据|批复)?，(?:本年|全年|当年)))"
    r"(20[0-9]{2})年度?(?:部门)?决算",
    begins="依取按摘来根",
)
_TOO_SOON = pattern(r"自评(?:报告|工作)?(?:已?于|在|形成于|完成于|撰写于|报送于)(20[0-9]{2})年[0-9]{1,2}月")
_AT_END = pattern(r"(?:本年|年末|期末|年底|当年)[（(](20[0-9]{2})年")
_FAULT = pattern(
    r"(?:^|(?<=。))\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]\s*)?(20(?<![0-9]..)[0-9]{2})年(?:度)?(?:部分|个别)?[^，。；0-9的]{0,4}?(?:预算|项目|支出|资金|经费|绩效|培训)"
    r"[^，。；的]{0,14}(?:偏[慢低高]|不够|不足|滞后|未能|不到位|不均衡|较慢|较低|缓慢|集中[于在]|突击)"
)
_TO_DO = pattern(r"下一?步|下阶段|改进|打算|工作计划|今后|整改措施")
_WILL = pattern(
    r"(20(?<![0-9]..)[0-9]{2})年度?(?:[^，。；\n0-9]{0,6}(?:将|拟|力争|要)|起)"
    r"|(?<=[列纳写编排]入)(20[0-9]{2})年(?:度)?[^，。；\n0-9]{0,8}(?:工作|任务|预算|计划|目标|要点|项目库)"
)
_AS_DONE = pattern("当年|没有发生|未发生|以来")  # 2022年起先埋管线，当年完工的13个小区没有返工
_DRAWN_UP = pattern(
    r"(?:制定|制订|编制|拟定|谋划|部署)(?:好|了)?(20[0-9]{2})年度?(?![^，。；\n]{0,16}(?:决算|总结|自评|评价|报告|台账|整改))"
    r"[^，。；\n0-9]{0,16}(?:计划|方案|班次|预算|任务|要点|安排|重点工作)"
)
"""What is drawn up for a year: 认真谋划2023年度主体班次."""
_OF_OLD = pattern("已|结转|遗留|未完|剩余|收尾|对照|未按|没有|执行|落实|根据|依据|按照20")
_HISTORY = pattern(
    r"成立|启动|立项|批复|获批|出台|印发|改革|合并|划转|更名|荣获|评为|授予|开始|首次|建成于|背景|期间|起步|基期|为例|调查|普查"
)
_OTHERWISE = pattern(
    r"上年|去年|同比|相比|较|比20|往年|历年|以来|结转|规划|计划(?![财股科])|打算|下一步|下步|明年|次年|下一?年度|连续|近[两三3]年|延续|跨年|追溯|清算|补发"
)
_LAST_YEAR = pattern(r"(?:较|比|与)(?:上年|去年)(?:同期)?(?:相比)?")  # said of the year in question, not of another
_OF_A_PROJECT = pattern(r"项目|工程|补助|专项|资金|试点|行动|活动|普查|债券|改造|建设")
_OF_MANY = pattern(  # 对2022年度42个项目开展自评
    r"20[0-9]{2}年度?的?(?:全部|所有|各类|纳入[^，。；0-9]{0,8})?(?:[0-9]{1,4}|[一-龥]{0,3}[二三四五六七八九十百]|多|各)[个项家](?:项目|专项|部门|单位|预算)"
    r"|20[0-9]{2}年度?(?:所有|全部|各|各个)(?:预算)?(?:项目|部门|单位|学校|医院|乡镇)"
)
_DATED = pattern("(?:填报|填表|编制|报送|申报|上报)(?:日期|时间)[:：][ ]?$")
_NEXT = 8  # characters
_OWN = pattern(r"(20[0-9]{2})年度?(?:[^，。；：\n]{0,16}?)(?:整体支出|绩效自评|自评报告|部门决算|绩效目标)")
_FIGURE = pattern(
    r"(20[0-9]{2})年度?(?:本?(?:单位|部门|级)|我(?:局|委|院|校|中心|单位|部门|镇)|全[区县市局年])?(?:共|总)?"
    r"(?:下达资金计划|年初预算|全年预算|预算资金|预算安排|预算数|部门预算|一般公共预算|财政拨款|基本支出|项目支出|“?三公”?经费(?:支出)?|公务接待费|公用经费|人员经费|总支出|总收入|收入总计|支出总计|支出合计|收入合计|决算数|实际支出|计划投资|下达"
    r"|全年(?:总|共|实际)?(?:支出|收入|拨付|执行))"
    r"[^，。；\n]{0,16}?[0-9][0-9,.]*\s*(?:万|亿)?元"
    r"|(20[0-9]{2})年(?=年?[末底](?:[，,]?(?:我[局委院校镇]|全[局院校镇]|本单位|本部门))?(?:实有|在职|在编|核定|共有))",
    begins="2",
)
_SELF = pattern(
    r"(?:现[将就]|对|全面反映|本报告反映)[^，。；\n]{0,20}?(20[0-9]{2})年度?[^，。；\n]{0,30}"
    r"(?:(?:自评|评价)[^，。；\n]{0,12}(?:如下|汇报)|(?<=财政资金)使用|整体支出情况|(?:进行|开展|组织)了?(?:绩效|全面)?(?:自评|评价))"
    r"|本年度?[（(](20[0-9]{2})年度?[）)]"
    r"|(?:^|。)[ \u3000]*(20[0-9]{2})年度?，(?:我|本单位|本部门|在[^，。；\n]{0,24}(?:领导|指导|支持|帮助)下)"
    r"|(20[0-9]{2})年1(?:月)?(?:1日)?[-—－~～至](?:20[0-9]{2}年)?12月(?!.{0,12}(?:工期|实施))"
    r"|(?:^|。)[ \u3000]*(20[0-9]{2})年度[^，。；\n]{0,24}情况如下"
    r"|(?:^|。)[ \u3000]*(20[0-9]{2})年度?(?:各项)?(?:绩效|工作)?(?:目标|任务|指标)"
    r"[^，。；\n自评未]{0,4}(?:(?:全部|均|如期|按期|已)(?:完成|实现)(?!的|整改)|(?:完成|实现)(?:情况)?(?:良好|较好|优良|如下))",
    begins=" 2\u3000。全对本现",
)
_TABLE = pattern(r"(20[0-9]{2})年度[^，。；：\n]{0,40}(?:表)\s*$")
_SUBTITLE = pattern(r"^\s*[（(](20[0-9]{2})年度?[）)]\s*$")
_UNTIL = pattern(
    r"(?:(?<![一-龥0-9])[到至](?=20[0-9]{2}年(?:12月31日|年?[底末]))|截至|截止到?|截止至|(?:基准日|(?:统计|数据)(?:时点|截止时间|截止日期?|日期))[为是：]?)\s*(20[0-9]{2})年(?:度?[末底]|([0-9]{1,2})月(?:([0-9]{1,2})日|[底末])?)",
    begins="基截数统到至",
)
_MONTH_ONLY = pattern(r"(?:截至|截止到?|截止至)(?:当年|本年|年末)?([0-9]{1,2})月(?:([0-9]{1,2})日|[底末])")
_INTERIM = pattern(
    r"监控|半年|中期|序时|检查组|专项检查|巡察|巡视|整改|学年|学期|年中|审计组|现场核查|季度|预警|督[导查办]|通报|时点|普查|标准时点|调查|仍|尚|已于|之后|随后|此后|到年底|年末|全年(?!预算)|提前|工期|竣工|完工"
)
_AT_LAST = pattern("(?:截至|截止到?|截止至|到|至)[^，。；]{0,6}(?:12月(?:31日|[底末])|年[底末])")
_OF_ALL = pattern(
    "，[^，。；0-9的]{0,6}(?:本年度?|本年内)(?!初|新增|计划|预算|安排|拟|将)[^，。；]{0,12}[0-9]|，全年(?:度|共|总|实际|累计)*(?:支出|执行|支付|拨付|完成)"
)  # what is left over then is carried on
_OTHER_END = pattern("，[^，。；0-9]{0,10}(20[0-9]{2})年年?[末底]")  # 截至2023年12月31日，乡财政2024年末结转
_CARRIED_ON = pattern("[^，。；]{0,8}(?:结余|余额)[^，。；]{0,16}，(?:本年度?|当年|全年)(?:支出|使用|执行|拨付|发放)")
_OF_ITS_END = pattern("的?(?:年终|年末|年底)")  # 截至10月31日的年终调查成果
_NOTHING_LEFT = pattern("(?:无|没有|不再?|未)[^，。；]{0,4}(?:跨年|结转|结余)[^，。；]{0,4}")
_MENDED = pattern(r"[，,]?[^，。；\n0-9]{0,8}已[^，。；\n0-9]{0,4}(?:整改|销号|纠正|归还|清退|追回|收回|上缴|补正)")
_ALL_YEAR = pattern(r"[，。]全年(?!预计|计划|将|目标|任务|预算|拟)")
_ALL_DONE = pattern(  # 截至11月30日，全年任务已全部完成
    "[，。]全年(?:各项|度)?(?:目标|工作|建设)*任务[^，。；提前]{0,4}(?:全部|均)[^，。；提前]{0,4}完成|通过年[终度]考核"
    "|(?:即|均|就|可)?(?:为|是|作为)全年[^，。；]{0,10}(?:完成|实绩|结果|数)"
)
_OF_THE_REPORT = pattern(
    r"(?:本报告|以上|上述|文中|报告所[附列用载]|年度)[^，。；\n]{0,12}数[据字]?[^，。；\n]{0,6}[，]?(?:统计)?(?:截至|截止)"
    r"|数据?[^，。；\n]{0,4}(?:截至|截止|时点)[^。；\n]{0,24}决算(?:报表|数据|批复)?(?:数据)?(?:保持)?(?:一致|相符)"
    r"|(?:上述|以上)数[据字][^，。；]{0,4}[均都][为是系]?年末"
    r"|统计(?:时点|截止时间|截止日期?)"
)
_PART_OF_IT = pattern("监控|半年|中期|季度|问卷|调查|普查|整改")
_WHOLE = pattern(r"预算执行|执行率|支出|资金|拨付|到位|使用|收入|完成率|实有|在职")
_LATELY = 200  # findings among which one of the same place is looked for
_DATE_LINE = pattern(
    r"^[ \u3000\t]*(?:[^，。；\n]{0,14}(?:日期|时间)[：: ]{1,3})?(20[0-9]{2}|二[〇○零0][一二三四五六七八九〇○零]{2})"
    r"\s*年\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*月"
    r"(?:\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*日)?[ \u3000\t]*$",
    8,
)
_BUDGET, _TITLE = (
    pattern(
        "(?P<year>20[0-9]{2})年[^\n，。]{0,24}(?:预算(?!执行|绩效|支出)|目标(?![^\n]{0,6}(?:完成|实现|自评))|方案|计划)"
    ),
    80,
)
_TO_BRING = pattern(
    "(?P<year>20[0-9]{2})年[^\n，。]{0,24}(?:申报|预算(?!执行|绩效自评|支出|绩效目标自评|公开)|绩效目标(?:的?说明|表|申报|设定|编制)|计划(?!完成|执行)|方案|要点|安排)"
)
_SIGNED = pattern(r"\n[ \u3000]*(20[0-9]{2})年[0-9]{1,2}月(?:[0-9]{1,2}日)?[ \u3000]*(?=\n|$)")
_CLOSED = pattern("决算|执行")
_YEAR_WORDS = ("20", "截至", "截止", "二")  # a line without any of these names no year, and no month up to which
_CLOSING = 25
_NUMERALS = "〇一二三四五六七八九"


def years(text: str, year: int | None = None) -> Iterator[Finding]:
    """What does not suit a report on ``year``, which is closed; where it is not given, its title or opening says it."""
    told: list[tuple[int, int]] = []
    for found in _years(text, year):
        start, end = found.offset or 0, (found.offset or 0) + len(found.quote or "")
        is_told = found.code == OTHER and any(begin <= start < stop for begin, stop in told[-_LATELY:])
        is_told = is_told or (start, end) in told[-_LATELY:]
        if not is_told and not _is_of_the_report(text, found):
            told.append((start, end))
            yield found
    for found in cut_off_years(text) if year is None else ():
        start, end = found.offset or 0, (found.offset or 0) + len(found.quote or "")
        if not any(begin < end and start < stop for begin, stop in told):
            told.append((start, end))
            yield found


def _is_of_the_report(text: str, found: Finding) -> bool:
    """Whether an early end is the very day on which the text says that it was written."""
    if found.code == OTHER and _DATED.search(text, max(0, (found.offset or 0) - _NEXT), found.offset or 0):
        return True  # 填报日期：2023年11月8日
    if found.code == OTHER:
        return _is_before_a_budget(text, found.quote or "") or _is_drawn_up_in(text, found.quote or "")
    day = _UNTIL.match(found.quote or "") if found.code == EARLY else None
    return day is not None and day[2] is not None and is_day_of_report(text, int(day[1]), day[2], day[3])


def _is_before_a_budget(text: str, quote: str) -> bool:
    """Whether 截至 names the year before that of a budget, of which nothing else can be told: 截至2023年12月31日."""
    match, title = _UNTIL.match(quote), _BUDGET.search(text.lstrip()[:_TITLE].partition("\n")[0])
    return match is not None and title is not None and int(title["year"]) == int(match[1]) + 1


def _is_drawn_up_in(text: str, quote: str) -> bool:
    """Whether a paper on what a year is to bring was signed in the year that is named: the one before."""
    title, year = _TO_BRING.search(text.lstrip()[:_TITLE].partition("\n")[0]), _YEAR.search(quote)
    if title is None or year is None or int(year[1]) != int(title["year"]) - 1:
        return False
    return any(int(each[1]) == int(year[1]) for each in _SIGNED.finditer(text))


def _years(text: str, year: int | None) -> Iterator[Finding]:
    yield from impossible_dates(text)
    own = year or year_of(text)
    yield from overdue(text, own)
    yield from mended_before(text)
    yield from early_ends(text)
    yield from stale_years(text, own)
    yield from slipped_years(text, own)
    yield from other_years(text, own)
    yield from related_years(text, own)
    yield from years_in_turn(text)
    yield from years_by_sums(text)
    yield from years_counted(text)
    yield from years_of_goals(text, own)
    yield from next_steps(text, own)
    yield from early_untils(text)
    yield from left_over_years(text, own)
    if year is not None or not is_within_its_year(text, own or 0):
        yield from present_words(text, year)
    if year is None:
        yield from titled_before(text)
        yield from old_titles(text)
    if own is None or (year is None and _tells_of_two_years(text, own)):
        yield from _loosely(text)
        return
    yield from _titles(text, own)
    yield from lone_years(text, own)
    yield from told_years(text, own)
    is_within = year is None and is_within_its_year(text, own)
    is_budget = is_of_a_budget(text)
    sets_out = _TO_BRING.search(text.lstrip()[:_TITLE].partition("\n")[0]) is not None
    section = ""
    for start, line in paragraphs(text):
        is_head = is_heading(line) and "元" not in line and not line.rstrip().endswith("。")
        section = line if is_head else section
        if not any(each in line for each in _YEAR_WORDS):
            continue
        if is_head:
            yield from _heading(start, line, own)
            yield from planned(start, line, own)
        else:
            yield from (each for each in _until(start, line, own) if each.code != EARLY or not is_within)
            yield from (
                each for each in _figures(start, line, own) if not (is_budget and _is_at_end(text, each, own - 1))
            )
            yield from _own_words(start, line, own)
        yield from _assessed(start, line, own)
        yield from asked_years(start, line, own)
        yield from _told(start, line, own)
        yield from _beside(start, line, own)
        yield from _faults(start, line, own)
        yield from periods(start, line, own)
        yield from _too_soon(start, line, own)
        yield from _to_do(start, line, own, section)
        yield from _signed(start, line, own) if not (is_within or sets_out) else ()


def _tells_of_two_years(text: str, own: int) -> bool:
    """Whether one heading is of a year's budget and another of what became of another: 2022年…预算, 2021年…决算."""
    headings = [line for _, line in paragraphs(text) if "年" in line and is_heading(line)]
    planned = any(f"{own}年" in line and "预算" in line and "执行" not in line for line in headings)
    return planned and any(f"{own - 1}年" in line and _CLOSED.search(line) for line in headings)


def _loosely(text: str) -> Iterator[Finding]:
    """What a text that merely begins with a year gets wrong all the same: an early end of the year."""
    opening = opening_year(text)
    if opening is not None:
        yield from told_alone(text, opening)
    year = opening or told_year(text)
    if year is not None:
        is_within = is_within_its_year(text, year)
        for start, line in paragraphs(text):
            yield from (each for each in _until(start, line, year) if each.code != EARLY or not is_within)


def _titles(text: str, own: int) -> Iterator[Finding]:
    """A line that names the report itself with another year."""
    for start, line in paragraphs(text):
        if len(line) > 60 or "20" not in line or is_heading(line) or _OTHERWISE.search(line):
            continue
        if not line.rstrip().endswith(("报告", "表", "）", ")")):
            continue
        if "审计" in line and "整改" in line:
            continue  # of the year in which it was audited: 关于2024年预算执行审计发现问题的整改报告
        for match in (*TITLE.finditer(line), *_TABLE.finditer(line), *_SUBTITLE.finditer(line)):
            is_day = line[match.end(1) + 1 : match.end(1) + 2].isdigit()  # 2023年8月31日的鉴定报告
            if int(match[1]) != own and not is_day:
                yield _other(
                    "error", start, match[1] + line[match.end(1) : match.end(1) + 2].rstrip(), match.start(1), own
                )


def _heading(start: int, line: str, own: int) -> Iterator[Finding]:
    named = [(int(match[1]), match.start(1)) for match in _YEAR.finditer(line)]
    if len(named) != 1 or _OTHERWISE.search(line) or "括号" in line:
        return
    number, at = named[0]
    owned = _OWN.search(line)
    if number == own or (_OF_A_PROJECT.search(line) and not owned):
        return
    if number > own and line[at + 5 : at + 6] != "度":
        return  # what is to be done: （一）2024年更新车辆22台
    yield _other("error", start, line[at : at + 5] + ("度" if line[at + 5 : at + 6] == "度" else ""), at, own)


def _other(severity: Severity, start: int, quote: str, at: int, own: int) -> Finding:
    return Finding(severity, OTHER, quote=quote, offset=start + at, replacement=f"{own}{quote[4:]}")


def _until(start: int, line: str, own: int) -> Iterator[Finding]:
    """截至 dates: of an earlier year, or before the year's end where the words speak of the whole year."""
    for match in _UNTIL.finditer(line):
        year, clause = int(match[1]), _sentence(line, match.start(), match.end())
        clause = _NOTHING_LEFT.sub("", clause)
        ends = _OTHER_END.match(line, match.end())
        if year < own and ends is not None and int(ends[1]) == own:
            yield Finding("query", OTHER, quote=match[0], offset=start + match.start())
            continue
        is_of_all = _OF_ALL.match(line, match.end()) is not None and "上年" not in clause
        if year < own and _CARRIED_ON.match(line, match.end()):
            continue
        if year < own and f"截至{own}年" in clause:
            continue  # 截至2024年末5辆；截至2023年末6辆
        if year < own and (is_of_all or not _OTHERWISE.search(clause)):
            yield Finding("query", OTHER, quote=match[0], offset=start + match.start())
        elif _MENDED.match(line, match.end()):
            continue
        elif (
            year == own
            and match[2]
            and _is_early(match[2], match[3])
            and (_OF_ITS_END.match(line, match.end()) or _speaks_of_all(clause))
            and not (_is_nearly_over(match[2], match[3]) and "全年" not in clause)
        ):
            yield Finding("query", EARLY, quote=match[0], offset=start + match.start())
    for match in _MONTH_ONLY.finditer(line):
        if (
            "同日" not in line
            and _is_early(match[1], match[2])
            and _speaks_of_all(_sentence(line, match.start(), match.end()))
        ):
            yield Finding("query", EARLY, quote=match[0], offset=start + match.start())


def _is_early(month: str, day: str | None) -> bool:
    return int(month) < 12 or (day is not None and int(day) < 31)


def _is_nearly_over(month: str, day: str | None) -> bool:
    """Whether the treasury may have closed the year by then: 截至12月28日."""
    return int(month) == 12 and day is not None and int(day) >= _CLOSING


def _speaks_of_all(clause: str) -> bool:
    if _AT_LAST.search(clause):
        return False  # 截至11月30日支付80%；截至12月31日支付97%
    if _OF_THE_REPORT.search(clause) and not _PART_OF_IT.search(clause):
        return True
    return bool(_ALL_YEAR.search(clause) or _ALL_DONE.search(clause)) or (
        bool(_WHOLE.search(clause)) and not _INTERIM.search(clause)
    )


def _sentence(line: str, start: int, end: int) -> str:
    begin = line.rfind("。", 0, start) + 1
    stop = line.find("。", end)
    return line[max(begin, start - 60) : min(len(line) if stop < 0 else stop, end + 80)]


_HELD_AGAINST = pattern("[，；](?:本年|本年度|今年|当年)[^，。；0-9]{0,12}(?:[比较]|多|少|增|减)")


def _figures(start: int, line: str, own: int) -> Iterator[Finding]:
    """An amount of the year under an earlier year's name, in a sentence that compares nothing."""
    for match in _FIGURE.finditer(line):
        year = int(match[1] or match[2])
        sentence = _sentence(line, match.start(), match.end())
        sentence = sentence[sentence.rfind("：", 0, sentence.find(match[0]) + 1) + 1 :]
        part = line[line.rfind("：", 0, match.start()) + 1 :]
        others = _LAST_YEAR.sub("", sentence.replace(match[0], ""))
        if year == own - 1 and _HELD_AGAINST.search(sentence):
            continue  # 2020年支出47.38万元，本年比上年多支4.80万元
        if year == own - 1 and is_base(line, match.start()):
            continue
        if year in (own, own + 1) or _OTHERWISE.search(others) or f"{own}年" in part:
            continue
        quote = match[0][:5] + ("度" if match[0][5:6] == "度" else "")
        yield _other("query", start, quote, match.start(), own)


def _is_at_end(text: str, found: Finding, year: int) -> bool:
    """核定编制14名，2023年末在职13人: what a budget for 2024 knows of, when it is drawn up."""
    return text.startswith((f"{year}年末", f"{year}年底", f"{year}年年末", f"{year}年年底"), found.offset or 0)


def _is_of_many(line: str, match: Match[str], number: int, own: int) -> bool:
    """Whether what is assessed are so many projects of the year before, as an office does every year."""
    return number == own - 1 and _OF_MANY.search(line, match.start(), match.end() + _NEXT) is not None


_FROM_TO = pattern(
    "(20[0-9]{2})年[^，。；0-9]{0,2}(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?[至到—－-]+(20[0-9]{2})年"
)  # a contract of several years


def _own_words(start: int, line: str, own: int) -> Iterator[Finding]:
    """The report's own year named as another: 现将2021年度…自评情况报告如下."""
    for match in _SELF.finditer(line):
        group = next(group for group in range(1, 7) if match[group])
        sentence = _sentence(line, match.start() + 1, match.end())
        if (
            int(match[group]) == own
            or (int(match[group]) == own + 1 and _TO_BE.search(sentence))
            or _LATER_END.search(match[0])
            or _OTHERWISE.search(sentence)
            or _HISTORY.search(sentence)
            or f"{own}年" in sentence
            or _is_of_many(line, match, int(match[group]), own)
            or any(int(each[1]) <= own <= int(each[2]) for each in _FROM_TO.finditer(line))
        ):
            continue
        at = match.start(group)
        yield _other("query", start, line[at : at + 5] + ("度" if line[at + 5 : at + 6] == "度" else ""), at, own)


_TO_BE = pattern("将|拟|计划|力争|争取|打算|继续|确保")
_LATER_END = pattern("(20[0-9]{2})年.*?[至到—－~～-](?!\\1)20[0-9]{2}年")  # 查2022年1月至2023年12月的病历
_UNDERTAKEN = pattern("[0-9]+[个家](?:部门|单位)[^，。；0-9]{0,4}(?:完成|开展)了?$")


def _assessed(start: int, line: str, own: int) -> Iterator[Finding]:
    """The self-assessment itself under another year's name; what an earlier one found may be cited."""
    for match in _ASSESSED.finditer(line):
        if _is_of_many(line, match, int(match[1]), own):
            continue
        if int(match[1]) == own - 1 and _UNDERTAKEN.search(line, 0, match.start(1)):
            continue  # 86个部门全部完成2020年度自评: what was done in 2021
        if int(match[1]) != own and not _OTHERWISE.search(_sentence(line, match.start(), match.end())):
            quote = line[match.start(1) : match.end(1) + (2 if line.startswith("年度", match.end(1)) else 1)]
            yield _other("query", start, quote, match.start(1), own)


def _told(start: int, line: str, own: int) -> Iterator[Finding]:
    """Results told of the year before, in a paragraph that names no other year and compares nothing."""
    for match in _TOLD.finditer(line):
        stop = line.find("。", match.end())
        sentence = line[match.start() : len(line) if stop < 0 else stop]
        named = line[match.start(1) : match.end() + 16]  # 2020年度…补助项目支出: a project may bear its year
        is_old = own - 3 <= int(match[1]) < own and not _OF_A_PROJECT.search(named) and f"{own}" not in line
        if is_old and _RESULT.search(sentence) and not _OTHERWISE.search(line) and not _HISTORY.search(sentence):
            yield _other("query", start, line[match.start(1) : match.start(1) + 5], match.start(1), own)


def _beside(start: int, line: str, own: int) -> Iterator[Finding]:
    """上年 with another year than the one before: 上年（2021年） in a report on 2023."""
    for match in _BESIDE.finditer(line):
        if int(match[1]) != own - 1:
            quote, right = match[0], match[0].replace(match[1], str(own - 1))
            yield Finding("query", OTHER, quote=quote, offset=start + match.start(), replacement=right)
    for match in _LAST_ROUND.finditer(line):  # 上一轮（2025年） in a report on 2025
        if int(match[1]) >= own and "月" not in match[0]:
            yield Finding("query", OTHER, quote=match[0], offset=start + match.start())


def _too_soon(start: int, line: str, own: int) -> Iterator[Finding]:
    """A self-assessment that was made before the year was over: 自评工作于2023年3月开展 in a report on 2023."""
    for match in _TOO_SOON.finditer(line):
        if int(match[1]) <= own:
            yield Finding("query", EARLY, quote=match[0], offset=start + match.start())


def _faults(start: int, line: str, own: int) -> Iterator[Finding]:
    """What went wrong in the year before, and the end of another year: 2022年预算执行偏慢, 年末（2022年）."""
    for match in _FAULT.finditer(line):
        if int(match[1]) < own and f"{own}" not in line and not _OTHERWISE.search(line):
            yield _other("query", start, match[1] + "年", match.start(1), own)
    for match in (*_AT_END.finditer(line), *_DRAWN_FROM.finditer(line)):
        if int(match[1]) != own and not _OTHERWISE.search(_sentence(line, match.start(), match.end())):
            yield _other("query", start, match[1] + "年", match.start(1), own)


def _to_do(start: int, line: str, own: int, section: str) -> Iterator[Finding]:
    """What is to be done next, in a year that is over."""
    is_next = bool(_TO_DO.search(section) or _TO_DO.search(line[:40]))
    for match in _WILL.finditer(line) if is_next else ():
        is_done = _AS_DONE.search(_sentence(line, match.start(), match.end()))
        if int(match[1] or match[2]) <= own and not is_done:
            yield _next_year(start, line, match.start(), own)
    for match in _DRAWN_UP.finditer(line):
        sentence = _sentence(line, match.start(), match.end())
        is_to_do = is_next or _TO_DO.search(sentence[: sentence.find(match[0])])
        if is_to_do and int(match[1]) == own and not _OF_OLD.search(sentence):
            yield _next_year(start, line, match.start(1), own)


def _next_year(start: int, line: str, at: int, own: int) -> Finding:
    return Finding("query", OTHER, quote=line[at : at + 5], offset=start + at, replacement=f"{own + 1}年")


def _signed(start: int, line: str, own: int) -> Iterator[Finding]:
    """The date on the cover or under the text: a year is accounted for once it is over."""
    match = _DATE_LINE.match(line) if len(line) <= 60 else None
    if match and _number(match[1]) <= own:
        quote = match[0].strip(" \u3000\t")
        yield Finding("error", EARLY, quote=quote, offset=start + line.index(quote))


def _number(written: str) -> int:
    if written.isascii():
        return int(written)
    return int("".join(str(_NUMERALS.index(each)) if each in _NUMERALS else "0" for each in written))
