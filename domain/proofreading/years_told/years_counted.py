"""Years that a plan counts: 2021年至2025年的规划, 2024年是第四年, 2025年是最后一年."""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.in_lines import matches_with

OTHER = "year.other"
_NTH = pattern(
    r"(?P<year>20[0-9]{2})年度?[）)]?(?:正好?|恰好?)?[是为系][^，。；\n0-9]{0,14}?"
    r"(?P<which>第(?P<nth>[一二三四五六七八九])(?:个)?年(?!级)|最后一年|末年|收官之年|首年|头一年|开局之年)"
)
_SPAN = pattern(
    r"(?P<first>20[0-9]{2})年?度?(?:正式)?(?:开始|启动|起步|实施|起)?，?[—\-－~～至到]{1,2}(?P<last>20[0-9]{2})年"
)
_PLAN = pattern("规划|行动|计划|周期|攻坚|工程|方案|任期|试点|期")
_NUMERALS = "一二三四五六七八九"
_WORDS = ("第", "最后一年", "末年", "收官之年", "首年", "头一年", "开局之年")
_REACH, _LONGEST, _MOST = 120, 10, 200


def years_counted(text: str) -> Iterator[Finding]:
    """The years whose number in a plan is not the one that its first and last year give."""
    for match in islice(matches_with(_WORDS, _NTH, text), _MOST):
        begin = begin_of_sentence(text, match.start(), _REACH, "。\n")
        sentence = text[begin : end_of_sentence(text, match.end())]
        spans = list(_SPAN.finditer(text, begin, match.start()))
        if len(spans) != 1 or not _PLAN.search(sentence):
            continue
        first, last = int(spans[0]["first"]), int(spans[0]["last"])
        right = _right(match, first, last)
        if 0 < last - first < _LONGEST and int(match["year"]) != right:
            quote = match[0]
            told = quote.replace(match["year"], str(right)) if first <= right <= last else None
            yield Finding("query", OTHER, quote=quote, offset=match.start(), replacement=told)


def _right(match: Match[str], first: int, last: int) -> int:
    if match["nth"]:
        return first + _NUMERALS.index(match["nth"])
    return first if match["which"] in ("首年", "头一年", "开局之年") else last
