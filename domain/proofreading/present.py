"""Words that only the year itself could say (今年, 截至目前), in the account of a year that is over."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import paragraphs
from domain.proofreading.reporting_year import opening_year

NOW = "year.now"
_NOW = pattern(
    r"今年(?!来)(?:以来|上半年|下半年|年初|年底|[0-9]{1,2}月(?:份)?)?|去年(?:同期|底|年底)?|(?:截至|截止|到)目前(?:为止)?|截止到目前|本月|上月|本季度|[本年]年?(?:初)?至今|下半年将"
)
_QUOTED = pattern("[“《][^”》\n]{0,60}$")
_LATER = pattern(r"今年是|今年将|今年拟|今年计划|今年起")
_ACCOUNT = pattern("自评|绩效(?:评价|报告|目标|情况)|整体支出|部门决算|决算(?:情况|公开|说明|报告)")
_UNDER_WAY = pattern("半年|季度|[0-9一二三四五六七八九十]月份")
_NEXT_YEAR = pattern("明年|下一?年度?(?:打算|计划|工作)")
_YEAR = pattern(r"(?<![0-9])(20[0-9]{2})年(?!.{0,8}(?:印发|发布))")
_HEAD = 200  # characters in which a text says what it is
_SIGN = pattern(r"[ \u3000]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?[ \u3000]*")


def present_words(text: str, year: int | None) -> Iterator[Finding]:
    """今年 and its like; ``year``: that of the report, where the caller knows that the text is one.

    A report on the work of a year, a briefing or a note may be written within it: only a self-assessment, or the
    account of a year with which the text begins and after which it names no other, is known to come later.
    """
    if year is None and not _is_of_a_closed_year(text):
        return
    for start, line in paragraphs(text):
        for match in _NOW.finditer(line):
            quoted = _QUOTED.search(line[max(0, match.start() - 60) : match.start()])
            if not quoted and not _LATER.match(line, match.start()):
                yield Finding("query", NOW, quote=match[0], offset=start + match.start())


def _is_of_a_closed_year(text: str) -> bool:
    head = text.lstrip()[:_HEAD]
    if _ACCOUNT.search(head):
        return not _UNDER_WAY.search(head.split("\n")[0])
    begun = _SIGN.sub("", head, count=1)
    year = opening_year(text) if begun.startswith("20") and "。" in begun.split("\n")[0] else None
    named = (int(match[1]) for match in _YEAR.finditer(text))
    return year is not None and max(named, default=year) <= year and not _NEXT_YEAR.search(text)
