"""No problem at all, and right behind it one: 存在的问题：无。建议尽快解决…的问题; all have done what some have not.

What is said of one matter only (审计未发现违规问题) leaves room for problems elsewhere.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.contradicting.remedies import CONTRARY, pairs_of
from domain.proofreading.in_lines import matches_with

_NONE_LISTED = pattern(
    r"(?<![一-龥])(?:存在的?|发现的?|主要){0,2}(?:问题|不足)(?:和不足|与不足)?[：:][ ]*(?:暂?无|没有)(?=[。；，\n])"
)
_TO_MEND = pattern(
    r"(?:解决|补齐|补办|整改|纠正|处理|消除|改正|完善)[^。；：\n]{0,30}(?:问题|缺[失漏少]|不[一-龥]|滞后|隐患|遗漏|短缺)"
    r"|针对[^，。；：\n]{3,24}(?:问题|不足)"
    r"|(?:[。；]|^)(?:但|不过|然而|只是)[^。；\n]{2,40}(?:未|不(?![断仅少同得])|偏[低慢高弱少]|滞后|缓慢|薄弱|闲置|超期|缺)"
)
_NOTHING_TO_MEND = pattern(
    r"(?:未|没有|尚未|不存在)(?:发现)?(?:存在)?(?:需要?|须)整改的?(?:问题|事项|情况|内容)?[，。；](?:但)?(?:[^。；\n上往去]{0,6})(?:需要?|须)(?:整改|纠正|改正)的"
)
_BUT = pattern(r"问题[。，；](?P<but>(?:但|不过|然而|只是)[^。\n]{4,80})")
_NO_PROBLEM = pattern("(?:均|都)?(?:不存在|没有|未发现|无)(?:任何)?(?:存在的?)?$")
_OF_ALL = pattern("各项|各方面|总体|全部|所有|各环节|全过程|^(?:自评|本项目|项目|经自评|我[局委办镇校院]|本单位)?$")
_PARTIAL = pattern("审计|巡察|巡视|抽查|复核|监督|检查|上年|往年|整改后|违[规纪法]|重大")
_FAULT = pattern("未(?![来雨])|不(?![断仅少同得])|偏[低慢高弱少多]|滞后|缓慢|薄弱|前松后紧|闲置|超期|缺|拖欠|不足|欠")
_SOME_NOT = pattern(
    r"(?:部分|个别|少数|有的|(?<![0-9])[0-9]{1,4}[个家所户名处])(?P<who>[一-龥]{1,5})[^，。；：\n]{0,14}?(?:，[^，。；：\n]{0,12}?)?未(?!来|能完|完成)(?P<what>[一-龥]{3,8})(?=[，。；、])"
)
_OTHERS = pattern("其余|其他|另外")
_SINCE = pattern("整改|改进|目前|现已|随后|之后|检查后|督促|已于|经(?!费|济|营|常|办|验)|补[办齐录交]")
_HEADED = pattern(
    r"(?:^|\n)[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\n。]{0,30}(?=\n)"
)
_DONE = "(?:均|都|全部)已?(?:全部|全面)?{}"
_AFAR, _CLAUSE = 160, 40  # characters behind, and of a clause
_MOST = 40  # times that it is said


def nothing_wrong(text: str) -> Iterator[Finding]:
    """Words for no problem at all that the next ones belie, and for all of what some are told not to have done."""
    if "问题" in text or "不足" in text or "整改" in text:
        yield from _none_listed(text)
        for match in _NOTHING_TO_MEND.finditer(text):
            yield _told(text, match.start(), match.end())
        yield from _but(text)
    yield from _some_have_not(text)


def _none_listed(text: str) -> Iterator[Finding]:
    """存在的问题：无。建议尽快解决护林员巡护记录缺失的问题."""
    for match in matches_with(("问题", "不足"), _NONE_LISTED, text):
        behind = text[match.end() : match.end() + _AFAR].split("\n")
        near = behind[0] if len(behind[0]) > 2 else "\n".join(behind[:2])
        if _TO_MEND.search(near):
            yield _told(text, match.start(), match.end())


def _but(text: str) -> Iterator[Finding]:
    """资金使用和任务完成均不存在问题。但抚育任务尚有600亩未完成."""
    for match in islice(_BUT.finditer(text), _MOST):
        floor = max(0, match.start() - _CLAUSE)
        begin = max(floor, *(text.rfind(mark, floor, match.start()) + 1 for mark in "，。；：\n"))
        none = _NO_PROBLEM.search(text, begin, match.start())
        if none is None or not _FAULT.search(match["but"]):
            continue
        of, sentence = text[begin : none.start()], max(text.rfind(mark, 0, begin) for mark in "。；\n") + 1
        if _PARTIAL.search(text, sentence, match.start("but")):
            continue
        if _OF_ALL.search(of.strip()) or pairs_of(of) & pairs_of(match["but"]):
            yield _told(text, begin, match.start("but"))


def _some_have_not(text: str) -> Iterator[Finding]:
    """部分民办园奖补资金未单独设账 … 各民办园奖补资金均已单独设账."""
    for match in islice(matches_with(("未",), _SOME_NOT, text), _MOST):
        what = match["what"]
        for done in pattern(_DONE.format(what)).finditer(text) if f"已{what}" in text or f"全部{what}" in text else ():
            if _is_of_the_same(text, match, done):
                yield _told(text, done.start(), done.end())


def _is_of_the_same(text: str, match: Match[str], done: Match[str]) -> bool:
    """Whether what all have done is said of those of whom some have not, and not of a later time."""
    begin = max(text.rfind(mark, 0, done.start()) for mark in "。；，\n") + 1
    sentence = max(text.rfind(mark, 0, done.start()) for mark in "。\n") + 1
    headed = [each[0] for each in _HEADED.finditer(text, 0, sentence)][-1:]
    if _SINCE.search(text, sentence, done.start()) or any(_SINCE.search(each) for each in headed):
        return False
    who, all_of_them = match["who"], text[begin : done.start()]
    if _OTHERS.search(all_of_them):
        return False
    return f"各{who}" in all_of_them or bool(pairs_of(who) & pairs_of(all_of_them))


def _told(text: str, start: int, end: int) -> Finding:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Finding("query", CONTRARY, quote=text[start:end].rstrip("，。；"), offset=start)
