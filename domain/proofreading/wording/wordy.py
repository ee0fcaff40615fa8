"""What is said twice: 原因是由于, 目的是为了, 截至到, 同比上年; 同比 where 环比 is meant; a term in two forms."""

import re
from collections.abc import Callable, Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern

DOUBLE = "write.double"
WORD = "write.word"
NAME = "write.name"
_EXPENSES = "“三公”经费"  # the overseas, the car and the reception expenses, as the notices on them write it
_EXPENSES_OTHERWISE = pattern("“三公经费”")
_LAST_YEAR = "(?:上年|去年|上一年)(?:度|同期)?"
_SHAPES: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (DOUBLE, pattern("原因(?:主要)?(?:是|为|在于)(?:由于|因为)"), lambda match: match[0][:-2]),
    (DOUBLE, pattern("目的(?:主要)?(?:是|在于)为了?(?=[\u4e00-\u9fff])(?!主)"), lambda match: match[0].split("为")[0]),
    (DOUBLE, pattern("截[至止]到(?=[0-9二本当上去年目])"), lambda match: "截至"),
    (DOUBLE, pattern("(?:报告|评价|自评|监控|统计|核算|会计)期间内"), lambda match: match[0][:-2] + "内"),
    (DOUBLE, pattern(f"同比(?:较|比)?(?={_LAST_YEAR})"), lambda match: "比"),
    (DOUBLE, pattern(f"[较比]{_LAST_YEAR}(?:相比)?同比"), lambda match: match[0][:-2].removesuffix("相比")),
    (WORD, pattern("[较比]上(?:个?月|一?季度|周)同比"), lambda match: "环比"),
    (WORD, pattern("环比(?=(?:上年|去年|上一年))"), lambda match: "比"),
    (DOUBLE, pattern("(?:总共|一共|合计)共计|共计(?:总共|一共|合计)", begins="总一合共"), lambda match: "共计"),
    (DOUBLE, pattern("凯旋归来"), lambda match: "凯旋"),
)
_DENIED = pattern("(?:防止|避免|杜绝|严防|以免)[^，。；：\n]{2,16}?(?P<no>不再|不要|不会)(?=发生|出现|产生|重复)")


def wordy(text: str) -> Iterator[Finding]:
    """Words beside others that say the same; 防止…不再发生, which says the contrary of what is meant."""
    for code, shape, right in _SHAPES:
        for match in shape.finditer(text):
            yield Finding("query", code, quote=match[0], offset=match.start(), replacement=right(match))
    if _EXPENSES in text:
        for match in _EXPENSES_OTHERWISE.finditer(text):
            yield Finding("query", NAME, quote=match[0], offset=match.start(), replacement=_EXPENSES)
    for match in _DENIED.finditer(text):
        end = min(len(text), match.end("no") + 2)
        quote = text[match.start() : end]
        yield Finding("query", WORD, quote=quote, offset=match.start(), replacement=quote.replace(match["no"], "再"))
