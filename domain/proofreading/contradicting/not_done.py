"""What was not done, and yet paid for: 本年没有开展农机购置补贴 beside 农机补贴1,860万元."""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern

CONTRARY = "prose.contrary"
_NOT_DONE = pattern(
    "(?:本年度?|全年|当年|年内|本年内|年度内)(?:没有|未|并未)(?:开展|实施|发放|安排|组织|进行|举办)"
    "(?P<what>(?!新|境外|国外)[\u4e00-\u9fff]{3,12}?)(?:工作|活动|项目|支出)?(?=[，。；\n])"
)
_PAID = pattern(r"(?P<what>[\u4e00-\u9fff]{3,14})(?P<amount>[0-9][0-9,]*(?:\.[0-9]+)?)\s*(?:万|亿)?元")
_ENDS = ("支出", "资金", "经费", "费用", "费", "投入", "安排", "项目")
_NOT_SPENT = pattern(
    "上年|去年|预算|计划|结余|结转|收回|退回|清算|欠|追回|以前|历年|应付|暂|未|无|节约|目标|申请|[0-9]{4}年"
)
_OTHERWISE = pattern("新|其他|除|上年|以前")
_AFAR, _MOST = 3000, 200  # characters; times that it is said


def not_done(text: str) -> Iterator[Finding]:
    """Words such as 未开展 about what the text has an outlay for."""
    said = list(islice(_NOT_DONE.finditer(text), _MOST)) if "元" in text else []
    outlays = list(_outlays(text)) if said else []
    for match in said:
        what = match["what"]
        near = (name for at, name in outlays if abs(at - match.start()) <= _AFAR)
        if not _OTHERWISE.search(what) and any(_is_of(what, name) for name in near):
            yield Finding("query", CONTRARY, quote=match[0], offset=match.start())


def _outlays(text: str) -> Iterator[tuple[int, str]]:
    """What amounts are spent on, and where that stands."""
    for match in _PAID.finditer(text):
        begin = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
        if _NOT_SPENT.search(text, max(begin, match.start() - 16), match.end()) or not match["amount"].strip("0.,"):
            continue
        name = match["what"]
        for end in _ENDS:
            name = name.removesuffix(end)
        yield match.start(), name
        yield match.start(), name.removesuffix("补贴").removesuffix("补助")


def _is_of(what: str, name: str) -> bool:
    """Whether an outlay is for that, or its name a shorter one of it: 农机补贴 of 农机购置补贴."""
    if len(name) < 3:
        return False
    return name.endswith(what) or (len(name) >= 4 and (what.endswith(name) or name[-4:] == what[:2] + what[-2:]))
