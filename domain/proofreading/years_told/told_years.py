"""Results told under the year before: 2022年汛期，全县水库无一垮坝 in a report on 2023."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import paragraphs
from domain.proofreading.years_told.bases import is_base
from domain.proofreading.years_told.own_time import is_of_a_budget
from domain.proofreading.years_told.year_roles import NamedYear, YearRole, named_years

OTHER = "year.other"
_NOT_NOW = pattern("问题|整改|审计|反馈|下一?步|打算|措施|改进|建议|背景|历史|依据|历年|分年|对比|比较|上年|计划|往后")
_SET = pattern("^[^，。；]{0,12}预算(?![^。；]{0,40}(?:执行|实际|调[增减]|决算|完成))")
_TITLE = pattern(
    r"^[^，。；：\n0-9]{0,30}(?P<year>20[0-9]{2})年度?(?![-—～~至到、和])[^，。；：\n]{0,40}"
    r"(?:报告|说明|总结|自评|评价|情况|分析|目标|表|结论|摘要|明细|[简概]况|收支|决算|执行|完成|成效|台账|小结)(?:[（(][^）)\n]{1,12}[）)])?\s*$"
)
_NO_TITLE = pattern("整改|审计|问题|反馈|发现|通报|结转|计划|规划|上年|复核|[较比与]|20[0-9]{2}[^0-9].*20[0-9]{2}")
_PROJECT = pattern("项目|工程|建设|改造")  # which may bear the year in which it was begun
_SET_AGAINST = pattern(
    "同比|[增减]支|[较比]上年|[，。](?:[今本]年度?|当年)[^，。；0-9]{0,8}[多少增减升降]|，(?:因此|故|所以)?两年[间来合共相]"
)
_SIGN = pattern(r"^[ \u3000\t]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?[ \u3000]*")
_MENDED = pattern("整改|反馈|审计|请示|申请|学年")
_BACK, _HEAD, _LONGEST = 3, 200, 60


def told_years(text: str, own: int) -> Iterator[Finding]:
    """The only year before that a report on ``own`` tells results of, in a paragraph that does not name its own."""
    named = list(named_years(text))
    told = [each for each in named if each.role is YearRole.TOLD]
    old = [each for each in told if own - _BACK < each.year < own]
    title = text[:_HEAD].strip().partition("\n")[0]
    if len(old) != 1 or old[0].year != own - 1 or _NOT_NOW.search(old[0].section) or _MENDED.search(title):
        return
    found = old[0]
    beside = (each for each in named if each.line == found.line and not each.is_date)
    around = (each for each in told if abs(each.line - found.line) == 1 and _begins(each) and _begins(found))
    if any(each.year == own for each in (*beside, *around)):
        return
    if f"{found.year}年" in title and f"{own}" not in title:
        return  # 关于2024年参保情况的说明, the last point of which is 2025年度参保进展
    if _SET_AGAINST.search(found.behind) or is_base(text, found.start):
        return  # 2021年决算支出2019.40万元，同比增支268.55万元: the base of what was told before
    if is_of_a_budget(text) and not _SET.match(text, found.end):
        return
    yield _other(text, found.start, own)


def _begins(each: NamedYear) -> bool:
    """Whether a line begins with a year, as those of a list of years do."""
    return _SIGN.sub("", each.opening).startswith(each.name[:4])


_OPENING = 60  # characters behind a title


def titled_before(text: str) -> Iterator[Finding]:
    """A title with the year before that of which all results of its text are told."""
    start, line = next(((at, each) for at, each in paragraphs(text[:_HEAD]) if each.strip()), (0, ""))
    found = _TITLE.match(line) if len(line) <= _LONGEST else None
    if found is None or _NO_TITLE.search(line):
        return
    year = int(found["year"])
    behind = [each for each in named_years(text) if each.start > start + len(line)]
    is_batch = line[found.end("year") + 1 : found.end("year") + 2] != "度" and _PROJECT.search(line)
    roles = (YearRole.TOLD, YearRole.COMPARED) if is_batch else (YearRole.TOLD, YearRole.COMPARED, YearRole.CLOSED)
    told = {each.year for each in behind if each.role in roles}
    names = {each.year for each in behind if each.role is not YearRole.BASE}
    tellings = [each.start for each in behind if each.year == year + 1 and each.role in roles]
    is_told = len(tellings) > 1 or any(each < start + len(line) + _OPENING for each in tellings)
    if is_told and year not in names and max(told) == year + 1:  # 2025年要求…, once and late, is what is to come
        yield _other(text, start + found.start("year"), year + 1)


def _other(text: str, at: int, right: int) -> Finding:
    quote = text[at : at + 5] + ("度" if text.startswith("度", at + 5) else "")
    return Finding("query", OTHER, quote=quote, offset=at, replacement=f"{right}{quote[4:]}")
