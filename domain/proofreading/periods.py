"""Stretches of time under the name of another year: a period assessed, a quarter paid, a day by which to be done."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import is_heading, paragraphs

OTHER = "year.other"

_PERIOD = pattern(
    r"(?:实施期限?|实施周期|实施时间|评价期间?|自评期间?|评价时段|核查期间?|资金使用期间?)[为是：]?"
    r"(?:自|从)?(20[0-9]{2})年1月(?:1日)?[起]?[-—－~～至到]+(?:(20[0-9]{2})年)?12月(?!(?:31日)?的|.{0,6}20[0-9]{2})"
)
_PART = pattern(r"(20(?<![0-9至—-]..)[0-9]{2})年(?:第?[一二三四1-4]季度|[上下]半年)(?![至—-])")
_PAID_IN = pattern(
    r"[^，。；\n0-9]{0,20}[于在](20[0-9]{2})年[0-9]{1,2}月[^，。；\n]{0,10}(?:支付|发放|打卡|兑付|兑现|拨付|到账|到位)"
)
_UNMARKED = pattern(r"上年|去年|同期|同比|较|比|往年|历年|补发|补缴|清算|结转|跨年|拖欠|欠发|追溯|滞后|延迟|推迟")
_BY = pattern(
    r"(20[0-9]{2})年(?:(?:[0-9]{1,2}月)?(?:[底末]|[0-9]{1,2}日)?前|内|度?(?:部门)?预算编制(?:时|中)|度?项目储备)"
)
_PAST = pattern(r"已|未|应|原|曾|针对|存在|问题|对照|暴露|短板|不足|实际|仅|拖延|承诺|要求|规定|任务书|逾期|如期|按期")
_PLANS = pattern(r"(20[0-9]{2})年度?[^，。；\n0-9]{0,6}(?:打算|计划安排|工作思路|工作谋划)\s*$")
_PART_YEAR = pattern("半年|季度|年初|完成|执行|落实|总结")
_WILL = pattern(r"届时|将|拟|力争|确保|争取|计划|打算")
_TO_DO = pattern(r"下一?步|下阶段|改进|打算|工作计划|今后|整改措施|整改时限")
_FOUND = pattern(
    r"(20[0-9]{2})年([0-9]{1,2})月[^，。；\n]{0,30}(?:反馈|通报|移交|指出|审计|巡察|巡视|检查|发现|下达|交办)"
)
_MENDED_BY = pattern(
    r"截[至止]到?(20[0-9]{2})年(?:年?[底末]|([0-9]{1,2})月(?:[0-9]{1,2}日|[底末])?)(?=[^。\n]{0,60}(?:整改|销号|追回|收回|退回|纠正|清退))"
)
_UNTIL = pattern(r"(?:截至|截止到?)(20[0-9]{2})年")


def periods(start: int, line: str, own: int) -> Iterator[Finding]:
    """A whole year assessed that is not the report's; a quarter paid a year too late, as 2022年第四季度…2024年1月."""
    for match in _PERIOD.finditer(line):
        if match[2] in (None, match[1]) and int(match[1]) < own:
            yield _other(start, line, match.start(1), own)
    for match in _PART.finditer(line):
        sentence = line[line.rfind("。", 0, match.start()) + 1 :].split("。")[0]
        later = _PAID_IN.match(line, match.end())
        if int(match[1]) == own - 1 and not _UNMARKED.search(sentence) and later and int(later[1]) == own + 1:
            yield _other(start, line, match.start(1), own)


def planned(start: int, line: str, own: int) -> Iterator[Finding]:
    """A heading of what is to be done that names the year accounted for: 二、2024年工作打算 in a report on 2024."""
    match = _PLANS.search(line)
    if match and int(match[1]) == own and not _PART_YEAR.search(line):
        yield _other(start, line, match.start(1), own + 1)


def deadlines(text: str, own: int | None) -> Iterator[Finding]:
    """A day by which something is to be done, in a year that is over when the text is written.

    That is the year after the report's ``own``, or the latest up to which the text counts (截至2024年2月).
    """
    latest = max((int(match[1]) for match in _UNTIL.finditer(text)), default=0)
    written = max(latest, own + 1 if own else 0)
    section = ""
    for start, line in paragraphs(text):
        if is_heading(line):
            section = line
        if _TO_DO.search(section) or _TO_DO.search(line[:40]):
            yield from _overdue(start, line, section, written)


def mended_before(text: str) -> Iterator[Finding]:
    """What was mended up to a day before it was found: 2023年6月反馈问题12个, 截至2022年12月底已整改."""
    found = [(int(match[1]), int(match[2]), match.start()) for match in _FOUND.finditer(text)]
    for match in _MENDED_BY.finditer(text):
        near = [(year, month) for year, month, at in found if match.start() - 600 < at < match.start()]
        if near and (int(match[1]), int(match[2] or 12)) < min(near):
            yield Finding("query", OTHER, quote=match[0], offset=match.start())


def _overdue(start: int, line: str, section: str, written: int) -> Iterator[Finding]:
    for match in _BY.finditer(line):
        sentence = line[line.rfind("。", 0, match.start()) + 1 :].split("。")[0]
        is_meant = "问题" not in section or _WILL.search(sentence)  # what went wrong may have had a day of its own
        if int(match[1]) < written and is_meant and not _PAST.search(sentence):
            yield _other(start, line, match.start(1), written)


def _other(start: int, line: str, at: int, right: int) -> Finding:
    return Finding("query", OTHER, quote=line[at : at + 5], offset=start + at, replacement=f"{right}年")
