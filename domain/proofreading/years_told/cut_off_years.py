"""A cut-off or a term of another year than the paper's: 截至2023年12月31日 in a report on 2024, told once only.

The title tells the year. A cut-off, a term by which something was to be done, or a list or budget of an earlier year
that the text names once only was left from the paper of the year before, unless words tell why it goes back. One of
the year after, later than the date below the text, is a slip too.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match, Pattern

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence

OTHER = "year.other"
_DAY = "(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[底末])?|年?[底末])"
_CUT_OFF = pattern(
    f"(?:截至|截止到?|统计至|数据至|(?<![日月年底末0-9起])到)(?P<told>(?P<year>20[0-9]{{2}})年度?{_DAY})(?!前?[^，。；]{{0,4}}[建入成立]于)"
)
_TERM = pattern(
    "(?P<told>(?P<year>20[0-9]{2})年(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[底末])?|[底末])前?)(?:以前|之前|前)?(?<=前)(?:全部|全面|要|须|应|完成|补|整改|报|纠正|改|上线|建|办|落实|销|竣工|完工)"
)
_PAPER = pattern(
    "(?P<told>(?P<year>20[0-9]{2})年度?)(?:部门|财政|项目)?(?:预算批复|补助名单|拟补助|拟聘|补助对象名单|发放名单|资助名单|补贴名单|绩效目标表)"
)
_TITLE_YEAR = pattern("(?<![0-9—-])(20[0-9]{2})(?:年|—|-)")
_SIGNED = pattern("(20[0-9]{2})年([0-9]{1,2})月(?:[0-9]{1,2}日)?[ \u3000]*\\n*$")
_BACK = pattern(
    "上年|去年|往年|以前|此前|历年|基期|基数|年初|期初|较|比|原(?:定|计划|合同)|合同期|聘期|服务期|有效期|质保|起|始于|普查时点|时点|曾|当时|审计|《|号|成立|累计已?欠|力争|预计|计划|拟|(?<!现)将"
)
_NOW = pattern("(?:截至)?＿(?:[新完数已再又共增]|[^，。；]{0,3}[底末])|截至＿")
_BUDGET = pattern("预算(?!执行|绩效|支出|资金|完成)|规划|方案|申报")
_CARRIED = pattern("上年结转|一年间|两年")
_YEAR_END = pattern("12月(?:31日|底)|[年度][底末]|年[底末]")
_SENTENCE, _NEAR, _MOST, _HEAD, _LAST = 160, 60, 60, 3, 12


def cut_off_years(text: str) -> Iterator[Finding]:
    """The years of cut-offs, terms, lists and budgets that are not the paper's."""
    own = _own(text)
    if own is None:
        return
    signed = _SIGNED.search(text.rstrip()[-20:])
    for shape in (_CUT_OFF, _TERM, _PAPER):
        for match in islice(shape.finditer(text), _MOST):
            year = int(match["year"])
            is_late = (
                year == own + 1
                and _YEAR_END.search(match["told"])
                and signed is not None
                and _is_after(match["told"], signed)
            )
            if (year < own and _is_left(text, match, own, shape)) or (is_late and shape is _CUT_OFF):
                at = match.start("told")
                yield Finding("query", OTHER, quote=match["told"], offset=at, replacement=f"{own}{match['told'][4:]}")


def _own(text: str) -> int | None:
    """The one year that the first lines name, where they name but one."""
    lines = [line for line in text[:600].split("\n") if line.strip()][:_HEAD]
    years = {int(each) for line in lines if _is_head(line) for each in _TITLE_YEAR.findall(line)}
    is_ahead = any(_BUDGET.search(line) for line in lines[:1])
    return years.pop() if len(years) == 1 and not is_ahead else None


def _is_head(line: str) -> bool:
    return len(line) <= 60 and "。" not in line and not _SIGNED.fullmatch(line.strip())


def _is_left(text: str, match: Match[str], own: int, shape: Pattern[str]) -> bool:
    if text.count(f"{match['year']}") > 1:
        return False
    begin = begin_of_sentence(text, match.start(), _SENTENCE)
    end = end_of_sentence(text, match.end())
    stop = min((at for mark in "，；" if (at := text.find(mark, match.end(), end)) >= 0), default=end)
    if shape is _PAPER:
        return not _BACK.search(text, begin, match.start())
    behind = text[end + 1 : end_of_sentence(text, end + 1)] if end < len(text) else ""
    around = text[max(0, match.start() - _NEAR) : end]
    if (
        f"{own}年" in text[begin:end]
        or f"至{own}年" in around
        or _CARRIED.search(around)
        or _NOW.search(behind.replace(f"{own}年", "＿"))
    ):
        return False
    return not _BACK.search(text, begin, match.start()) and not _BACK.search(text, match.end(), stop)


def _is_after(told: str, signed: Match[str]) -> bool:
    """Whether a cut-off is later than the date below the text."""
    month = pattern("年([0-9]{1,2})月").search(told)
    last = int(month[1]) if month else _LAST
    return (int(told[:4]), last) > (int(signed[1]), int(signed[2]))
