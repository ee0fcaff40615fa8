"""Results where goals belong: 满意度已达到96.3% among the goals that are set for a year."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import is_heading, paragraphs

REACHED = "write.reached"

_GOALS = pattern(
    r"^[^，。；：\n]{0,30}(?:绩效目标|年度目标|工作目标)(?:申报|批复|设[定置])?(?:表|书|说明)?(?:[（(][^）)\n]{0,20}[）)])?[：:]?\s*$"
)
_NO_GOALS = pattern("完成|自评|实现|报告|评价|对照|监控|调整|实施情况|概况|背景|依据|现状|基础|收支|问题|措施")
_RESULT = pattern(
    r"(?:^|(?<=[，。；：]))(?![较比与])[^，。；：\n]{0,20}?(?:(?:均|都)?已(?:经)?(?:达到?|完成|实现|建成|提高到|超额)|实际(?:达到?|完成))(?!情况)"
    r"[^，。；\n]{0,30}?[0-9][0-9.,]*[^，。；\n]{0,8}"
)
_BASE = pattern(
    "截至|目前|现有|(?<![较比])(?:上年|去年)|往年|此前|基础|现状|累计|在[^，。；]{0,12}已|立项|20[0-9]{2}年[底末]|不低于|以上$|需要?|同类|参照|参考|测算|以往"
)


def early_results(text: str) -> Iterator[Finding]:
    """What is told as reached where goals are set; what they start from may well be told."""
    is_goals = False
    for start, line in paragraphs(text):
        if _GOALS.match(line) and not _NO_GOALS.search(line):
            is_goals = True
        elif is_goals and _NO_GOALS.search(line) and is_heading(line):
            is_goals = False
        for match in _RESULT.finditer(line) if is_goals and ("已" in line or "实际" in line) else ():
            sentence = line[line.rfind("。", 0, match.start()) + 1 :].partition("。")[0]
            if not _BASE.search(sentence):
                yield Finding("query", REACHED, quote=match[0], offset=start + match.start())
