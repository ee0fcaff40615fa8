"""What cannot be over yet told as over: 2025年底持证率达到100% in a report of 2024, 建成后已… of a work under way.

A year that the paper does not reach has no results; nor has a work whose share is told (完成护岸2.91千米，占60%).
Behind the name of an effect (整改成效：) what is hoped for stands in the place of what came of it.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence
from domain.proofreading.copying.foreign_trades import title_of
from domain.proofreading.goals_and_results.goals import AIM
from domain.proofreading.paragraphs import leading_sign

_YEAR = pattern("20[0-9]{2}(?=[年—、-])")
_IN_A_YEAR = pattern(
    "(?:(?<=[。；\n])|(?<=。[ \u3000]))[ \u3000]*"
    "(?P<year>20[0-9]{2})年(?P<month>[底末]|[0-9]{1,2}月底?)?，?(?P<what>[^。；\n]{6,80})"
)
_DONE = pattern(
    "[一-龥]{2}了(?!解|然)|已(?:经)?(?:全[部面])?(?:实现|完成|建成|达|超|投|覆盖|形成|解决|成为|扩大|提[高升]|增[加长]|降)|得到[^，。；]{0,6}(?:解决|遏制|改善|提升)|圆满|全面完成"
)
_TO_COME = pattern(
    "将|预计|计划|拟|力争|争取|目标|要求|规划|确保|应|须|可|有望|待|届时|到期|下达|提前|预算|安排|批复|申报|合同|约定|前(?=[^，。；]{0,4}[完交付])"
)
_SAME_BREATH = pattern(
    "(?:预计|力争|有望|争取|计划)(?:到|至|于|在)?(?:20[0-9]{2}年|明年|次年|年)[^，。；\n的]{2,24}已(?:经)?(?:超过|达到?|实现|完成|建成|突破|降[至到]|提高|全部)"
)
_BUILT = pattern(
    "(?:建成|修缮|改造|修复|竣工|投[用产]|完工|整治)后(?P<what>的[^，。；\n]{1,8}已(?:经)?(?:成为|达|实现)|，[^。；\n]{2,30}?(?:已(?:经)?(?:由|从|达|使|实现|成为)|[一-龥]{2}了(?!解))[^。；\n]*)"
)
_UNDER_WAY = pattern(
    "尚未(?:开始|完工|完成|动工|铺)|正在施工|仍在施工|施工现场|停工|顺延|形象进度|(?:完成|已做)[^。；\n]{2,24}，占[^。；\n]{0,16}[0-9.]+%"
)
_PART_YEAR = pattern("监控|监测|进度|进展|动态|建设情况|(?:半年|季度)|[0-9]月")
_EFFECT = pattern(
    "(?:(?<=[。；\n])|(?<=[、.．）]))(?P<lead>[^，。；：\n]{0,6}(?:成效|效果|成果|实际产出|贡献|业绩))："
    "(?P<what>[^，。；\n]{0,20}?(?<![模虚草原])(?:力争|争取(?!到|了|上级|中央|[^，。；]{0,8}资金|[0-9])|将(?=[于在建新达提实完使]|[^，。；]{0,4}(?:年|提))|拟(?![定订合任])|预计|确保(?!了)|计划(?=[^，。；]{0,4}(?:建|完|实|培|新|达)))"
    "[^。；\n]{0,60})"
)
_NO_EFFECT = pattern("预期|目标|计划|预计|拟|下一?步|下年|明年|今后|长期|远期|未来")
_CAME = pattern("实际|已|了(?!解)|结果|完成[0-9]|目标|以上[^，。；]{0,4}均")
_NO_ACCOUNT = pattern(
    "申报|计划|方案|要点|请示|规划|通知|批复|可研|可行性|预算(?!执行|绩效)|目标(?!完成|实现|自评|执行)|建议书"
)
_MOST = 60


def too_early(text: str) -> Iterator[Finding]:
    """The sentences of what cannot have come about when the paper was written."""
    title = title_of(text)
    if any(_NO_ACCOUNT.search(line) for line in title.split("\n") if not leading_sign(0, line)):
        return  # 一、目标 below the title is no part of it
    yield from _later_years(text, title)
    for match in islice(_SAME_BREATH.finditer(text), _MOST):
        yield _found(text, match, match.start(), match.end())
    for match in islice(_EFFECT.finditer(text), _MOST):
        if not _NO_EFFECT.search(match["lead"]) and not _CAME.search(match["what"]):
            yield _found(text, match, match.start("what"), match.end())
    if _PART_YEAR.search(title) and _UNDER_WAY.search(text):
        for match in islice(_BUILT.finditer(text), _MOST):
            if not _TO_COME.search(match["what"]):
                begin = begin_of_sentence(text, match.start(), _MOST, "，。；\n")
                yield _found(text, match, begin, match.end())


def _later_years(text: str, title: str) -> Iterator[Finding]:
    """The sentences that tell as over what a year brought that comes after each that the title and the end name."""
    of_title = _YEAR.findall(title)
    last = max([*of_title, *_YEAR.findall(text.rstrip().rpartition("\n")[2][-_MOST:])], default="")
    for match in islice(_IN_A_YEAR.finditer(text), _MOST) if last else ():
        what = match["what"]
        # what a month brought may be over when the paper is signed, but not what a whole year did
        latest = last if match["month"] or not of_title else max(of_title)
        if match["year"] > latest and _DONE.search(what) and not _TO_COME.search(what):
            yield _found(text, match, match.start("year"), match.end())


def _found(text: str, match: Match[str], begin: int, end: int) -> Finding:
    return Finding("query", AIM, quote=text[begin:end], offset=begin)
