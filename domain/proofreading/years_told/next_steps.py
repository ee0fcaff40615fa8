"""What is to be done, under the year that is over: 五、改进措施 1.2023年4月起双人验收 in a report on 2023."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.years_told.own_time import is_within_its_year
from domain.proofreading.years_told.year_roles import NamedYear, named_years

OTHER = "year.other"
_NEXT = pattern("下一?步|下阶段|打算|(?<!采取)措施|建议|今后|往后|接下来|改进|展望|怎么办|下一?年|思路")
_NO_NEXT = pattern("落实|完成情况|执行情况|采取的|整改情况|成效")
_FAULTS, _FAULT = (
    pattern("问题|不足|困难|差距"),
    pattern("不(?![低少高多]于|超过|再)|缺|慢|滞后|偏|停[工用止]|欠|难|差|漏|隐患|仍|尚"),
)
_BOUND = pattern(
    "[起前]|力争|争取|确保|不[低少高多]于|不超过|控制在|压[减缩降到]|每[月季个周日]|各(?:组织|配|派)|改[为由用]|先|增[加配设]|新增|选派|一律|拟|打算"
)
_LABEL = pattern(
    r"^[ \u3000\t]*(?:[（(]?[一二三四五六七八九十0-9]{0,3}[）)、.．])?[ \u3000]*[【\[（(]?"
    r"(?:整改|改进|下一?步)?(?:措施|打算|建议|下一?步|改进)(?:[一二三四五1-9])?(?:[】\]）)]|[：:。，为])"
)
_OPEN = pattern(
    r"(?:^|[，：:。】])[ \u3000\t]*"
    r"(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[①-⑳]|[一二三四五六]是|第[一二三四五六]，)?[ \u3000]*"
    r"(?:[^，。：；0-9]{0,16}(?:[自从于在到至拟将]|计划|力争|争取|确保|务必|准备|预计|建议)"
    r"|[^，。：；0-9]{0,10}(?:[局院校站镇乡委馆区]|中心|项目|工程|市场|部门|单位))?$"
)
_NAMES = pattern(  # the year of something, and not when it is done
    "的|度?(?:部门|整体|决算|自评|绩效|评价|审计|结余|结转|问题|所|预算(?!编制|安排时|中)|项目(?!库)|资金|数|工作总结|以来|存量|欠|整改|考核结果|标准|底在|末)|[-—~～至到、和](?:20|[0-9]{1,2}年|次年|明年)"
)
_DONE = pattern(
    "未(?!来)|完成率|实际|发现|存在|只(?!要)|导致|造成|[较比](?:上年|去年|20|年初|同期)|同期|实现率|截至|针对|按照|根据|依据|结余|因为|当年"
)
_PAST = pattern("已(?!完工|建成?的)|了(?!解)|曾|原(?!则|因|有|料|始)|《|没有|仅|推迟|延期")
_WILL = pattern("，?(?:[^，。；0-9]{1,6}[局院校站镇乡委馆]|起)?(?:将(?!军|近)|力争)")
_MEANT = pattern("(?:计划|拟|将|确保|力争|争取|预计|定)(?:于|在|到)?$")
_HAPPENED = pattern("已|反馈|下[发达]|印发|出具|移交|交办|通报|指出|收到|接到|检查|审计|召开|整改到位")
_OF_THEN = pattern(
    "原|曾|当时|目标|计划(?=[^于在到2]|$)|规划|提出|方案|要求|承诺|批复|年初|预算说明|预期|了(?!解)|《|“"
)
_AT_ONCE = pattern("(?:[底末]|日|月|季度|上半年|学期|年)?[前起](?!期)|前，")


def next_steps(text: str, own: int | None) -> Iterator[Finding]:
    """The years up to ``own`` in which a report on it means to do what its last sections set out.

    What is written within ``own``, as on what was mended, means nothing to be done before the year of its last date;
    the same holds where nothing says what year is told of.
    """
    named = list(named_years(text))
    is_over = own is not None and not is_within_its_year(text, own)
    last = own if own is not None and is_over else max((each.year for each in named if _is_past(each)), default=1) - 1
    for each in named:
        if not last - 1 <= each.year <= last:
            continue
        if _is_to_be_done(each) or ((not is_over or each.year < last) and _is_past_future(each)):
            quote = text[each.start : each.start + 5]
            yield Finding("query", OTHER, quote=quote, offset=each.start, replacement=f"{last + 1}年")


def _is_past(each: NamedYear) -> bool:
    """Whether a date is of what has happened: up to which is counted, signed, or told as done."""
    is_signed = each.is_date and not each.lead.strip() and not each.behind.strip()
    is_done = each.is_date and _HAPPENED.search(each.lead[-8:] + each.behind[:24]) and not _MEANT.search(each.lead)
    return is_signed or bool(is_done) or each.lead.endswith(("截至", "截止", "截止到"))


def _is_past_future(each: NamedYear) -> bool:
    """2022年将实行按季预拨, 计划2022年12月底前解决, in a report on 2023."""
    is_meant = _WILL.match(each.behind) or (_AT_ONCE.match(each.behind) and _MEANT.search(each.lead))
    words = each.lead + each.name + each.behind + each.section
    return bool(is_meant) and _OPEN.search(each.lead) is not None and not _OF_THEN.search(words)


def _is_to_be_done(each: NamedYear) -> bool:
    is_labelled = _LABEL.match(each.opening) is not None
    if not is_labelled and (not _NEXT.search(each.section) or _NO_NEXT.search(each.section)):
        return False
    if not _OPEN.search(each.lead) or _NAMES.match(each.behind):
        return False
    clause = max(each.lead.rfind(mark) for mark in "，：") + 1
    words = each.lead[clause:] + each.name[5:] + each.behind
    if _PAST.search(words):
        return False
    if _AT_ONCE.match(each.behind):
        return True  # 2023年6月底前, 2023年起
    is_bound, is_faulty = bool(_BOUND.search(words)), bool(_FAULT.search(words))
    if is_labelled or _FAULTS.search(each.section):  # what is wrong is told in the same section
        return is_bound and not is_faulty and not _DONE.search(words)
    return (is_bound or not is_faulty) and not _DONE.search(words)
