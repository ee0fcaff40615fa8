"""Stretches of time under the name of another year: a period assessed, a quarter paid, a day by which to be done."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern

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
_PLANS = pattern(r"(20[0-9]{2})年度?[^，。；\n0-9]{0,6}(?:打算|计划安排|工作思路|工作谋划)\s*$")
_PART_YEAR = pattern("半年|季度|年初|完成|执行|落实|总结")
_FOUND = pattern(
    r"(20[0-9]{2})年([0-9]{1,2})月[^，。；\n]{0,30}(?:反馈|通报|移交|指出|审计|巡察|巡视|检查|发现|下达|交办)"
)
_MENDED_BY = pattern(
    r"截[至止]到?(20[0-9]{2})年(?:年?[底末]|([0-9]{1,2})月(?:[0-9]{1,2}日|[底末])?)(?=[^。\n]{0,60}(?:整改|销号|追回|收回|退回|纠正|清退))"
)
_AUDITED = pattern(  # what is checked once the year is over
    r"(20[0-9]{2})年度[^，。；\n]{0,10}(?:预算执行|决算|绩效自评|绩效评价)[^，。；\n]{0,20}(?:审计|查出|发现|整改)"
)
_HEAD = 200


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


def mended_before(text: str) -> Iterator[Finding]:
    """What was mended up to a day before it was found: 2023年6月反馈问题12个, 截至2022年12月底已整改."""
    found = [(int(match[1]), int(match[2]), match.start()) for match in _FOUND.finditer(text)]
    found += [(int(match[1]) + 1, 1, match.start()) for match in _AUDITED.finditer(text, 0, _HEAD)]
    for match in _MENDED_BY.finditer(text):
        near = [(year, month) for year, month, at in found if match.start() - 600 < at < match.start()]
        if near and (int(match[1]), int(match[2] or 12)) < min(near):
            yield Finding("query", OTHER, quote=match[0], offset=match.start())


def _other(start: int, line: str, at: int, right: int) -> Finding:
    return Finding("query", OTHER, quote=line[at : at + 5], offset=start + at, replacement=f"{right}年")
